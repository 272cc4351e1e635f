//! Reads and prints JSON (RFC 8259). serde_json has the values. Its parser and its printer are not used: they bring
//! words for errors and code for numbers. They would be a fifteenth of the program that loads before the first list
//! (docs/decisions/020).

use serde_json::{Map, Number, Value};

/// How deeply values may be nested: reading on could exhaust the stack.
pub const MAX_DEPTH: usize = 127;

/// Why a text could not be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum JsonError {
    /// The byte at which the text stops being JSON.
    Syntax { at: usize },
    /// Nested deeper than [`MAX_DEPTH`].
    TooDeep,
}

impl JsonError {
    /// The line and the byte in it that is wrong, both from 1. At the end of the text, its last byte.
    pub fn position(self, text: &str) -> (usize, usize) {
        let at = match self {
            Self::Syntax { at } => at.min(text.len()),
            Self::TooDeep => text.len(),
        };
        let before = &text.as_bytes()[..at];
        let line_start = before.iter().rposition(|byte| *byte == b'\n').map_or(0, |newline| newline + 1);
        (before.iter().filter(|byte| **byte == b'\n').count() + 1, (at + 1).min(text.len()) - line_start)
    }

    /// Whether the text is the beginning of JSON.
    pub fn is_at_end(self, text: &str) -> bool {
        matches!(self, Self::Syntax { at } if at >= text.len())
    }
}

/// Parses a text.
pub fn parse(text: &str) -> Result<Value, JsonError> {
    Reader { text, at: 0, depth: 0, is_lenient: false }.document()
}

/// What [`parse_leniently`] reads for a value that is no JSON.
pub const UNREAD: &str = "\u{FFFD}";

/// Parses a text as servers write it. A surrogate without its other half becomes the replacement character. A control
/// character in a string, and the backslash of a wrong escape, stay as they are. NaN and infinity become [`UNREAD`].
pub fn parse_leniently(text: &str) -> Result<Value, JsonError> {
    Reader { text, at: 0, depth: 0, is_lenient: true }.document()
}

/// Prints a value without spaces.
pub fn print(value: &Value) -> String {
    let mut text = String::new();
    print_to(&mut text, value);
    text
}

fn print_to(text: &mut String, value: &Value) {
    match value {
        Value::Null => text.push_str("null"),
        Value::Bool(value) => text.push_str(if *value { "true" } else { "false" }),
        Value::Number(number) => text.push_str(number.as_str()),
        Value::String(string) => print_string(text, string),
        Value::Array(items) => {
            text.push('[');
            for (index, item) in items.iter().enumerate() {
                separate(text, index);
                print_to(text, item);
            }
            text.push(']');
        }
        Value::Object(fields) => {
            text.push('{');
            for (index, (name, value)) in fields.iter().enumerate() {
                separate(text, index);
                print_string(text, name);
                text.push(':');
                print_to(text, value);
            }
            text.push('}');
        }
    }
}

fn separate(text: &mut String, index: usize) {
    if index > 0 {
        text.push(',');
    }
}

fn print_string(text: &mut String, string: &str) {
    text.push('"');
    for character in string.chars() {
        match character {
            '"' | '\\' => text.extend(['\\', character]),
            '\u{8}' => text.push_str("\\b"),
            '\t' => text.push_str("\\t"),
            '\n' => text.push_str("\\n"),
            '\u{C}' => text.push_str("\\f"),
            '\r' => text.push_str("\\r"),
            '\0'..' ' => {
                text.push_str("\\u00");
                text.extend(
                    [character as u32 >> 4, character as u32 & 15]
                        .iter()
                        .filter_map(|digit| char::from_digit(*digit, 16)),
                );
            }
            _ => text.push(character),
        }
    }
    text.push('"');
}

struct Reader<'a> {
    text: &'a str,
    at: usize,
    depth: usize,
    is_lenient: bool,
}

impl Reader<'_> {
    fn document(mut self) -> Result<Value, JsonError> {
        let value = self.value()?;
        match self.token() {
            None => Ok(value),
            Some(_) => Err(self.syntax()),
        }
    }

    fn syntax(&self) -> JsonError {
        JsonError::Syntax { at: self.at }
    }

    /// The next byte.
    fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    /// The next byte that is no space.
    fn token(&mut self) -> Option<u8> {
        while let Some(b' ' | b'\n' | b'\r' | b'\t') = self.peek() {
            self.at += 1;
        }
        self.peek()
    }

    /// Goes behind the next byte that is no space, if it is this one.
    fn eat(&mut self, token: u8) -> bool {
        let is_there = self.token() == Some(token);
        self.at += usize::from(is_there);
        is_there
    }

    fn value(&mut self) -> Result<Value, JsonError> {
        match self.token() {
            Some(b'"') => self.string().map(Value::String),
            Some(opening @ (b'{' | b'[')) => {
                self.depth += 1;
                if self.depth > MAX_DEPTH {
                    return Err(JsonError::TooDeep);
                }
                self.at += 1;
                let value = if opening == b'{' { self.object()? } else { self.array()? };
                self.depth -= 1;
                Ok(value)
            }
            _ => self.word(),
        }
    }

    fn object(&mut self) -> Result<Value, JsonError> {
        let mut fields = Map::new();
        if self.eat(b'}') {
            return Ok(fields.into());
        }
        loop {
            if self.token() != Some(b'"') {
                return Err(self.syntax());
            }
            let name = self.string()?;
            if !self.eat(b':') {
                return Err(self.syntax());
            }
            fields.insert(name, self.value()?);
            if self.eat(b'}') {
                return Ok(fields.into());
            }
            if !self.eat(b',') {
                return Err(self.syntax());
            }
        }
    }

    fn array(&mut self) -> Result<Value, JsonError> {
        let mut items = Vec::new();
        if self.eat(b']') {
            return Ok(items.into());
        }
        loop {
            items.push(self.value()?);
            if self.eat(b']') {
                return Ok(items.into());
            }
            if !self.eat(b',') {
                return Err(self.syntax());
            }
        }
    }

    /// A value without quotes or brackets: a number, or one of three names.
    fn word(&mut self) -> Result<Value, JsonError> {
        let is_part = |byte: &u8| byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'-' | b'.');
        let rest = &self.text[self.at..];
        let word = &rest[..rest.bytes().take_while(is_part).count()];
        let value = match word {
            "null" => Value::Null,
            "true" => true.into(),
            "false" => false.into(),
            "NaN" | "-NaN" | "Infinity" | "-Infinity" if self.is_lenient => UNREAD.into(),
            _ => match number(word) {
                Some(number) => number.into(),
                // Where the text ends in a word, more may follow.
                None => {
                    self.at += if word.len() == rest.len() { word.len() } else { 0 };
                    return Err(self.syntax());
                }
            },
        };
        self.at += word.len();
        Ok(value)
    }

    /// A string, from its opening quote on.
    fn string(&mut self) -> Result<String, JsonError> {
        self.at += 1;
        let mut string = String::new();
        loop {
            let rest = &self.text[self.at..];
            let is_plain = |byte: &u8| !matches!(byte, b'"' | b'\\' | 0..0x20);
            let plain = rest.bytes().take_while(is_plain).count();
            string.push_str(&rest[..plain]);
            self.at += plain;
            match self.peek() {
                Some(b'"') => {
                    self.at += 1;
                    return Ok(string);
                }
                Some(b'\\') => {
                    let (character, length) = self.escape()?;
                    string.push(character);
                    self.at += length;
                }
                Some(control) if self.is_lenient => {
                    string.push(control.into());
                    self.at += 1;
                }
                _ => return Err(self.syntax()),
            }
        }
    }

    /// The character of the escape that begins here, and the length of the escape.
    fn escape(&self) -> Result<(char, usize), JsonError> {
        let unit = |at: usize| {
            let digits = self.text.get(self.at + at..)?.strip_prefix("\\u")?.get(..4)?;
            let digits = Some(digits).filter(|digits| digits.bytes().all(|digit| digit.is_ascii_hexdigit()))?;
            u32::from_str_radix(digits, 16).ok()
        };
        let low = || unit(6).filter(|low| (0xDC00..0xE000).contains(low));
        let escaped = match self.text.as_bytes().get(self.at + 1) {
            Some(character @ (b'"' | b'\\' | b'/')) => Some((char::from(*character), 2)),
            Some(b'b') => Some(('\u{8}', 2)),
            Some(b'f') => Some(('\u{C}', 2)),
            Some(b'n') => Some(('\n', 2)),
            Some(b'r') => Some(('\r', 2)),
            Some(b't') => Some(('\t', 2)),
            Some(b'u') => match unit(0) {
                Some(high @ 0xD800..0xDC00) if low().is_some() => {
                    let character =
                        low().and_then(|low| char::from_u32(0x10000 + ((high - 0xD800) << 10) + low - 0xDC00));
                    character.map(|character| (character, 12))
                }
                Some(0xD800..0xE000) => self.is_lenient.then_some((char::REPLACEMENT_CHARACTER, 6)),
                unit => unit.and_then(char::from_u32).map(|character| (character, 6)),
            },
            _ => None,
        };
        escaped.or_else(|| self.is_lenient.then_some(('\\', 1))).ok_or_else(|| self.syntax())
    }
}

/// A number as serde_json keeps it: every digit, and a sign before the exponent. `None` for a word that is no number.
fn number(word: &str) -> Option<Number> {
    /// The text behind its digits. `None` if it begins with none.
    fn behind_digits(text: &str) -> Option<&str> {
        let rest = text.trim_start_matches(|character: char| character.is_ascii_digit());
        (rest.len() < text.len()).then_some(rest)
    }
    let digits = word.strip_prefix('-').unwrap_or(word);
    let mut rest = behind_digits(digits)?;
    if digits.starts_with('0') && digits.len() - rest.len() > 1 {
        return None;
    }
    if let Some(fraction) = rest.strip_prefix('.') {
        rest = behind_digits(fraction)?;
    }
    let mut number = word[..word.len() - rest.len()].to_owned();
    if let Some(exponent) = rest.strip_prefix(['e', 'E']) {
        let power = exponent.strip_prefix(['+', '-']).unwrap_or(exponent);
        rest = behind_digits(power)?;
        number.push_str(if exponent.starts_with('-') { "e-" } else { "e+" });
        number.push_str(power);
    }
    // What makes a number of a text in public brings serde_json's parser along, and a printer of floating point
    // numbers.
    rest.is_empty().then(|| Number::from_string_unchecked(number))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// Any JSON, with numbers of every form.
    fn any_json() -> impl Strategy<Value = String> {
        let number = "-?(0|[1-9][0-9]{0,20})(\\.[0-9]{1,4})?([eE][+-]?[0-9]{1,3})?";
        let string = any::<String>().prop_map(|text| Value::from(text).to_string());
        let escapes = "\"(\\\\[bfnrt/\"\\\\]|\\\\u00[0-9a-fA-F]{2}|\\\\ud83d\\\\ude0[0-9]|[a-z])*\"";
        let leaf = prop_oneof![Just("null".to_owned()), Just("true".to_owned()), number, string, escapes];
        let spaced =
            ("[ \n\t\r]{0,2}", leaf, "[ \n\t\r]{0,2}").prop_map(|(before, leaf, after)| before + &leaf + &after);
        spaced.prop_recursive(4, 32, 4, |inner| {
            let field = ("\"[a-z]{0,3}\"", inner.clone()).prop_map(|(name, value)| format!("{name}:{value}"));
            prop_oneof![
                prop::collection::vec(inner, 0..4).prop_map(|items| format!("[{}]", items.join(","))),
                prop::collection::vec(field, 0..4).prop_map(|fields| format!("{{{}}}", fields.join(" , "))),
            ]
        })
    }

    fn of_serde(text: &str) -> Option<Value> {
        serde_json::from_str(text).ok()
    }

    #[test]
    fn what_is_no_json_is_an_error_where_it_ends() {
        for (text, at) in [
            ("", 0),
            ("{", 1),
            ("{\"a\" 1}", 5),
            ("{\"a\":1,}", 7),
            ("{a:1}", 1),
            ("[1,]", 3),
            ("[1 2]", 3),
            ("[1", 2),
            ("1 2", 2),
            ("01", 2),
            ("[01]", 1),
            ("tru", 3),
            ("nulls", 5),
            ("[+1]", 1),
            ("[.5]", 1),
            ("[1.]", 1),
            ("\"a", 2),
            ("\"a\nb\"", 2),
            ("\"\\x\"", 1),
            ("\"\\ud83d\"", 1),
            ("NaN", 3),
            ("\u{A0}1", 0),
        ] {
            assert_eq!(parse(text), Err(JsonError::Syntax { at }), "{text}");
            assert_eq!(of_serde(text), None, "{text}");
        }
    }

    #[test]
    fn an_error_names_its_line() {
        let position = |text: &str| parse(text).unwrap_err().position(text);
        assert_eq!(position("{\n  \"é\": x\n}"), (2, 9));
        assert_eq!(position("{"), (1, 1));
        assert!(parse("{\"a\":").unwrap_err().is_at_end("{\"a\":"));
        assert!(!parse("{\"a\" 1}").unwrap_err().is_at_end("{\"a\" 1}"));
    }

    #[test]
    fn depth_has_an_end() {
        let nested = |levels: usize| "[".repeat(levels) + &"]".repeat(levels);
        assert!(parse(&nested(MAX_DEPTH)).is_ok() && of_serde(&nested(MAX_DEPTH)).is_some());
        assert_eq!(parse(&nested(MAX_DEPTH + 1)), Err(JsonError::TooDeep));
        assert!(parse(&format!("[{}]", vec![nested(MAX_DEPTH - 1); 3].join(","))).is_ok());
    }

    #[test]
    fn a_lenient_reader_mends_single_values() {
        for (text, mended) in [
            (r#""A\ud83d""#, "A\u{FFFD}"),
            (r#""\ude00\ud83d\ude00""#, "\u{FFFD}😀"),
            ("\"A\tB\u{0}\"", "A\tB\u{0}"),
            (r#""\x41 \u00g1 \u""#, r"\x41 \u00g1 \u"),
            (r#""it\'s""#, r"it\'s"),
        ] {
            assert_eq!(parse_leniently(text), Ok(Value::from(mended)), "{text}");
            assert!(parse(text).is_err(), "{text}");
        }
        for text in ["NaN", "-NaN", "Infinity", "-Infinity"] {
            assert_eq!(parse_leniently(text), Ok(UNREAD.into()), "{text}");
        }
        assert!(
            parse_leniently("undefined").is_err() && parse_leniently("\"").is_err() && parse_leniently("\"\\").is_err()
        );
    }

    proptest! {
        #[test]
        fn json_is_read_as_serde_json_reads_it(text in any_json()) {
            let expected = of_serde(&text);
            prop_assert!(expected.is_some(), "{text}");
            prop_assert_eq!(parse(&text).ok(), expected.clone());
            prop_assert_eq!(parse_leniently(&text).ok(), expected.clone());
            prop_assert_eq!(expected.as_ref().map(print), expected.as_ref().map(Value::to_string));
        }

        #[test]
        fn no_other_text_is_json(text in any_json(), at in any::<prop::sample::Index>(), by in "[\\[\\]{}\",:a\\\\ u0\n]{0,2}") {
            let mut broken: Vec<char> = text.chars().collect();
            let at = at.index(broken.len());
            broken.splice(at..=at, by.chars());
            let broken: String = broken.into_iter().collect();
            prop_assert_eq!(parse(&broken).ok(), of_serde(&broken), "{}", broken);
        }

        #[test]
        fn any_text_is_read_without_a_panic(text in any::<String>()) { let _ = (parse(&text), parse_leniently(&text)); }
    }
}
