//! Reads the catalogues of `locales/`, in Fluent syntax, at build time. The English catalogue becomes the functions of
//! `gatehouse::text`. Every other catalogue becomes a file that the browser loads when its language is used.
//! The app itself has no Fluent parser, which would add 60 KB to the download.
//!
//! A message is text with `{ $arguments }`, or one selection by count: `{ $count -> [one] … *[other] … }`.

use std::{collections::BTreeSet, fmt::Write};

use fluent_syntax::{
    ast::{Entry, Expression, InlineExpression, Pattern, PatternElement, VariantKey},
    parser,
};

/// Stands for the first argument in a message's text. The next characters stand for the next arguments.
const FIRST_ARGUMENT: char = '\u{1}';
/// Stands for the count, formatted for the reader's language.
const COUNT: char = '\u{8}';
/// Separates a variant's key from its text.
const KEY_SEPARATOR: char = '\u{1f}';
/// Separates variants.
const VARIANT_SEPARATOR: char = '\u{1e}';
/// Separates messages.
const MESSAGE_SEPARATOR: char = '\u{1d}';

/// The argument that a selector selects by.
const COUNT_ARGUMENT: &str = "count";
/// More arguments would need characters that a text may contain.
const MAX_ARGUMENTS: usize = 7;

/// One message, compiled for the app.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Message {
    /// The message's key: words joined by hyphens.
    pub name: String,
    /// Whether a count selects the text.
    pub is_counted: bool,
    /// Argument names, in the order of their first use in the English message.
    pub arguments: Vec<String>,
    /// The text, with one control character in place of each argument.
    pub text: String,
}

/// Parses the English catalogue. A message's position identifies the message in the app.
pub fn source(ftl: &str) -> Result<Vec<Message>, String> {
    let messages = entries(ftl)?.into_iter().map(|(name, pattern)| message(name, &pattern, None));
    messages.collect()
}

/// Parses a translation into the order of `source`. Fails if a message is missing, or uses an argument that the English
/// message does not have.
pub fn translation(ftl: &str, source: &[Message]) -> Result<Vec<Message>, String> {
    let found = entries(ftl)?;
    let known = |name: &str| source.iter().any(|message| message.name == name);
    if let Some((name, _)) = found.iter().find(|(name, _)| !known(name)) {
        return Err(format!("the English catalogue has no message “{name}”"));
    }
    source
        .iter()
        .map(|english| {
            let pattern = found.iter().find(|(name, _)| *name == english.name);
            let (name, pattern) = pattern.ok_or_else(|| format!("“{}” is missing", english.name))?;
            message(name.clone(), pattern, Some(english))
        })
        .collect()
}

/// The texts of all messages, joined for the browser to load.
pub fn joined(messages: &[Message]) -> String {
    messages.iter().map(|message| message.text.as_str()).collect::<Vec<_>>().join(&MESSAGE_SEPARATOR.to_string())
}

/// The pseudo-language: English with accents, 40 % longer, in brackets. Text outside the catalogues stands out, and so
/// does text that does not fit.
pub fn pseudo(source: &[Message]) -> Vec<Message> {
    let accent = |text: &str| {
        let letters = text.chars().filter(|c| c.is_alphabetic()).count();
        let longer: String = "·".repeat(letters.div_ceil(5) * 2);
        format!("⟦{}{longer}⟧", text.chars().map(accented).collect::<String>())
    };
    let text = |message: &Message| {
        let variants = message.text.split(VARIANT_SEPARATOR).map(|variant| match variant.split_once(KEY_SEPARATOR) {
            Some((key, text)) => format!("{key}{KEY_SEPARATOR}{}", accent(text)),
            None => accent(variant),
        });
        variants.collect::<Vec<_>>().join(&VARIANT_SEPARATOR.to_string())
    };
    source.iter().map(|message| Message { text: text(message), ..message.clone() }).collect()
}

fn accented(letter: char) -> char {
    const PLAIN: &str = "AEIOUaeioucnsyz";
    const ACCENTED: &str = "ÅÉÎÖÛåéîöûçñšýž";
    PLAIN.chars().position(|plain| plain == letter).and_then(|at| ACCENTED.chars().nth(at)).unwrap_or(letter)
}

/// The source of `gatehouse::text`: one function per English message, and the separators of a catalogue.
pub fn functions(source: &[Message]) -> String {
    let mut code = String::new();
    let separators = [("KEY", KEY_SEPARATOR), ("VARIANT", VARIANT_SEPARATOR), ("MESSAGE", MESSAGE_SEPARATOR)];
    // Writing to a String cannot fail.
    writeln!(code, "const COUNT: char = {COUNT:?};").ok();
    for (name, separator) in separators {
        writeln!(code, "const {name}_SEPARATOR: char = {separator:?};").ok();
    }
    for (id, Message { name, is_counted, arguments, text }) in source.iter().enumerate() {
        let function = name.replace('-', "_");
        let doc = text.chars().map(|c| if c < ' ' { '…' } else { c }).collect::<String>();
        let parameters = is_counted.then(|| format!("{COUNT_ARGUMENT}: u64")).into_iter();
        let parameters: Vec<_> = parameters.chain(arguments.iter().map(|name| format!("{name}: &str"))).collect();
        let (parameters, given) = (parameters.join(", "), arguments.join(", "));
        let (kind, body) = match (is_counted, arguments.is_empty()) {
            (true, _) => ("String", format!("counted({id}, {text:?}, {COUNT_ARGUMENT}, &[{given}])")),
            (false, false) => ("String", format!("filled({id}, {text:?}, &[{given}])")),
            (false, true) => ("&'static str", format!("plain({id}, {text:?})")),
        };
        writeln!(code, "/// {doc}\npub fn {function}({parameters}) -> {kind} {{\n    {body}\n}}").ok();
    }
    code
}

type Entries<'a> = Vec<(String, Pattern<&'a str>)>;

fn entries(ftl: &str) -> Result<Entries<'_>, String> {
    let resource = parser::parse(ftl).map_err(|(_, errors)| format!("invalid Fluent syntax: {errors:?}"))?;
    let mut found = Vec::new();
    let mut names = BTreeSet::new();
    for entry in resource.body {
        match entry {
            Entry::Message(message) => {
                let name = message.id.name.to_owned();
                let pattern = message.value.filter(|_| message.attributes.is_empty());
                if !names.insert(name.clone()) {
                    return Err(format!("“{name}” is defined twice"));
                }
                found.push((name.clone(), pattern.ok_or_else(|| format!("“{name}” has no text, or has attributes"))?));
            }
            Entry::Term(term) => return Err(format!("“-{}” is a term; only messages are supported", term.id.name)),
            _ => {}
        }
    }
    Ok(found)
}

fn message(name: String, pattern: &Pattern<&str>, english: Option<&Message>) -> Result<Message, String> {
    let mut reader = Reader { english: english.map(|english| english.arguments.clone()), found: Vec::new() };
    let (text, is_counted) = match pattern.elements.as_slice() {
        [PatternElement::Placeable { expression: Expression::Select { selector, variants } }] => {
            let is_by_count =
                matches!(selector, InlineExpression::VariableReference { id } if id.name == COUNT_ARGUMENT);
            if !is_by_count {
                return Err(format!("“{name}” selects by something other than ${COUNT_ARGUMENT}"));
            }
            let mut texts = Vec::new();
            for variant in variants {
                let key = match variant.key {
                    VariantKey::Identifier { name } => name,
                    VariantKey::NumberLiteral { value } => value,
                };
                texts.push(format!("{key}{KEY_SEPARATOR}{}", reader.text(&name, &variant.value)?));
            }
            if !variants
                .iter()
                .any(|variant| variant.default && variant.key == VariantKey::Identifier { name: "other" })
            {
                return Err(format!("“{name}” has no *[other]"));
            }
            (texts.join(&VARIANT_SEPARATOR.to_string()), true)
        }
        _ => (reader.text(&name, pattern)?, false),
    };
    if english.is_some_and(|english| english.is_counted != is_counted && is_counted) {
        return Err(format!("“{name}” has no count in English"));
    }
    let arguments = reader.english.unwrap_or(reader.found);
    if arguments.len() > MAX_ARGUMENTS {
        return Err(format!("“{name}” has more than {MAX_ARGUMENTS} arguments"));
    }
    // A language may have one text for every count.
    let text = match english {
        Some(english) if english.is_counted && !is_counted => format!("other{KEY_SEPARATOR}{text}"),
        _ => text,
    };
    Ok(Message { name, is_counted: is_counted || english.is_some_and(|english| english.is_counted), arguments, text })
}

struct Reader {
    /// The arguments of the English message, if this is a translation.
    english: Option<Vec<String>>,
    /// The arguments found so far, if this is English.
    found: Vec<String>,
}

impl Reader {
    fn text(&mut self, name: &str, pattern: &Pattern<&str>) -> Result<String, String> {
        let mut text = String::new();
        for element in &pattern.elements {
            match element {
                PatternElement::TextElement { value } => text.push_str(value),
                PatternElement::Placeable { expression: Expression::Inline(inline) } => match inline {
                    InlineExpression::StringLiteral { value } => text.push_str(value),
                    InlineExpression::VariableReference { id } if id.name == COUNT_ARGUMENT => text.push(COUNT),
                    InlineExpression::VariableReference { id } => text.push(self.argument(name, id.name)?),
                    _ => return Err(format!("“{name}” contains more than text and arguments")),
                },
                PatternElement::Placeable { .. } => {
                    return Err(format!("“{name}” has a selector within text: write the whole text in each variant"));
                }
            }
        }
        Ok(text)
    }

    fn argument(&mut self, message: &str, name: &str) -> Result<char, String> {
        let arguments = self.english.as_ref().unwrap_or(&self.found);
        let index = match arguments.iter().position(|argument| argument == name) {
            Some(index) => index,
            None if self.english.is_some() => {
                return Err(format!("“{message}” uses ${name}, which the English message does not"));
            }
            None => {
                self.found.push(name.to_owned());
                self.found.len() - 1
            }
        };
        let index = u32::try_from(index).unwrap_or(u32::MAX);
        char::from_u32(u32::from(FIRST_ARGUMENT).saturating_add(index))
            .ok_or_else(|| format!("“{message}” has too many arguments"))
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    const ENGLISH: &str = "
## Section

plain = Some text
filled = { $who } is in { $what }
people = { $count ->
    [one] 1 person of { $what }
   *[other] { $count } people of { $what }
}
";

    #[test]
    fn english_messages_become_functions() {
        let source = source(ENGLISH).unwrap();
        assert_eq!(source[1].text, "\u{1} is in \u{2}");
        assert_eq!(source[2].text, "one\u{1f}1 person of \u{1}\u{1e}other\u{1f}\u{8} people of \u{1}");
        let code = functions(&source);
        assert!(code.contains("pub fn plain() -> &'static str {\n    plain(0, \"Some text\")"), "{code}");
        assert!(code.contains("pub fn filled(who: &str, what: &str) -> String {"), "{code}");
        assert!(code.contains("pub fn people(count: u64, what: &str) -> String {"), "{code}");
    }

    #[test]
    fn a_translation_keeps_the_order_of_english_and_its_arguments() {
        let source = source(ENGLISH).unwrap();
        let german = "filled = In { $what } ist { $who }\npeople = Leute von { $what }: { $count }\nplain = Text\n";
        let german = translation(german, &source).unwrap();
        assert_eq!(joined(&german), "Text\u{1d}In \u{2} ist \u{1}\u{1d}other\u{1f}Leute von \u{1}: \u{8}");
    }

    #[test]
    fn missing_and_strange_messages_are_refused() {
        let source = source(ENGLISH).unwrap();
        for (ftl, problem) in [
            ("plain = Text", "missing"),
            ("plain = Text\nmore = Mehr", "has no message “more”"),
            ("plain = { $x }\nfilled = x\npeople = x", "which the English message does not"),
            ("plain = x\nplain = y", "defined twice"),
            ("plain = { $count ->\n   *[other] x\n }\nfilled = x\npeople = x", "no count in English"),
        ] {
            let error = translation(ftl, &source).unwrap_err();
            assert!(error.contains(problem), "{error}");
        }
    }

    #[test]
    fn the_pseudo_language_keeps_arguments_and_variants() {
        let pseudo = pseudo(&source(ENGLISH).unwrap());
        assert_eq!(pseudo[1].text, "⟦\u{1} îš îñ \u{2}··⟧");
        assert!(pseudo[2].text.starts_with("one\u{1f}⟦1 péršöñ"));
    }
}
