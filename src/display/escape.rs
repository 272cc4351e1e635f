//! Text from the server made fit to be seen: characters that are invisible or turn the direction of what stands beside
//! them are escaped apart, so that no name can pass for another, and long text is cut.

/// A stretch of text, or one character that would not be seen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum EscapedSegment {
    Plain(String),
    /// Shown by its code, such as `U+202E`.
    Hidden(char),
}

/// More characters than this of one value are shown on request only.
pub const MAX_CHARS: usize = 2_000;

/// The text in pieces, in its order.
pub fn segments(text: &str) -> Vec<EscapedSegment> {
    let mut found: Vec<EscapedSegment> = Vec::new();
    let mut before = None;
    let mut rest = text.chars().peekable();
    while let Some(now) = rest.next() {
        if is_hidden(now) && !joins(before, now, rest.peek().copied()) {
            found.push(EscapedSegment::Hidden(now));
        } else if let Some(EscapedSegment::Plain(plain)) = found.last_mut() {
            plain.push(now);
        } else {
            found.push(EscapedSegment::Plain(now.to_string()));
        }
        before = Some(now);
    }
    found
}

/// Whether there is anything to tell apart: most text has nothing.
pub fn is_plain(text: &str) -> bool {
    text.is_ascii() && text.bytes().all(|byte| (0x20..0x7F).contains(&byte))
        || segments(text).iter().all(|segment| matches!(segment, EscapedSegment::Plain(_)))
}

/// The same in one line of text, for where no markup can stand: titles, messages, names for a screen reader.
pub fn escape(text: &str) -> String {
    let (text, cut) = truncate(text, MAX_CHARS);
    let mut escaped: String = if is_plain(text) {
        text.to_owned()
    } else {
        segments(text)
            .into_iter()
            .map(|segment| match segment {
                EscapedSegment::Plain(plain) => plain,
                EscapedSegment::Hidden(character) => format!("⟨{}⟩", code_point(character)),
            })
            .collect()
    };
    if cut > 0 {
        escaped.push('…');
    }
    escaped
}

/// `U+202E`, as the standard names a character.
pub fn code_point(character: char) -> String {
    format!("U+{:04X}", u32::from(character))
}

/// The first `most` characters, and how many were left out.
pub fn truncate(text: &str, most: usize) -> (&str, usize) {
    if text.len() <= most {
        return (text, 0);
    }
    match text.char_indices().nth(most) {
        Some((at, _)) => (&text[..at], text[at..].chars().count()),
        None => (text, 0),
    }
}

/// Controls, marks of direction, spaces of no or odd width, fillers and tags (Unicode's default-ignorable characters and
/// the format characters that UAX #9 names). A variation selector only chooses a glyph and is left alone.
fn is_hidden(character: char) -> bool {
    matches!(u32::from(character),
        0x00..=0x1F | 0x7F..=0xA0 | 0xAD | 0x34F | 0x61C | 0x115F | 0x1160 | 0x1680 | 0x17B4 | 0x17B5
        | 0x180B..=0x180F | 0x2000..=0x200F | 0x2028..=0x202F | 0x205F..=0x206F | 0x2800 | 0x3000 | 0x3164 | 0xFEFF
        | 0xFFA0 | 0xFFF0..=0xFFFC | 0x1D173..=0x1D17A | 0xE0000..=0xE0FFF)
}

/// Whether a character belongs to a word: all that is no space, sign or control. Not by Unicode's tables, which would weigh
/// more in the program than this file.
pub(crate) fn is_word_character(character: char) -> bool {
    let sign = matches!(u32::from(character), 0xA1..=0xA9 | 0xAB..=0xB4 | 0xB6..=0xB9 | 0xBB..=0xBF | 0xD7 | 0xF7
        | 0x2010..=0x205E | 0x2190..=0x2BFF | 0x2E00..=0x2E5D | 0x3001..=0x3020 | 0xFF01..=0xFF0F);
    !(sign || character.is_ascii_punctuation() || character.is_whitespace() || is_hidden(character))
}

/// A joiner between letters of scripts that need one, or within an emoji, does what it is for.
fn joins(before: Option<char>, now: char, after: Option<char>) -> bool {
    let (Some(before), Some(after)) = (before, after) else { return false };
    let pictures = |c: char| matches!(u32::from(c), 0x2190..=0x2BFF | 0xFE0F | 0x1F000..=0x1FAFF);
    // Arabic and its kin, and the scripts of India and its neighbours (RFC 5892, appendix A, read generously).
    let joined = |c: char| matches!(u32::from(c), 0x600..=0x8FF | 0x900..=0xDFF | 0x1000..=0x109F | 0x1780..=0x17FF | 0xFB50..=0xFEFC);
    match now {
        '\u{200D}' => (pictures(before) && pictures(after)) || (joined(before) && joined(after)),
        '\u{200C}' => joined(before) && joined(after),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn what_would_not_be_seen_is_told() {
        for (text, expected) in [
            ("john.doe", "john.doe"),
            ("ad\u{200B}min", "ad⟨U+200B⟩min"),
            ("\u{202E}nimda", "⟨U+202E⟩nimda"),
            ("a\u{A0}b", "a⟨U+00A0⟩b"),
            ("line\nend", "line⟨U+000A⟩end"),
            ("\u{3164}", "⟨U+3164⟩"),
            ("tag\u{E0041}", "tag⟨U+E0041⟩"),
        ] {
            assert_eq!(escape(text), expected);
        }
    }

    #[test]
    fn names_of_every_script_stay_as_they_are() {
        for name in [
            "José",
            "e\u{301}",
            "مستخدم",
            "می\u{200C}خواهم",
            "क\u{94D}\u{200D}ष",
            "🦊",
            "👩\u{200D}💻",
            "❤\u{FE0F}",
            "김",
            "Ærøskøbing",
        ] {
            assert!(is_plain(name), "{name}");
        }
    }

    #[test]
    fn a_long_text_is_cut() {
        let long = "é".repeat(MAX_CHARS + 5);
        assert_eq!(truncate(&long, MAX_CHARS).1, 5);
        assert!(escape(&long).ends_with('…') && escape(&long).chars().count() == MAX_CHARS + 1);
    }

    proptest! {
        #[test]
        fn nothing_is_lost_and_nothing_hidden_is_left(text in any::<String>()) {
            let found = segments(&text);
            let whole: String = found.iter().map(|segment| match segment {
                EscapedSegment::Plain(plain) => plain.clone(),
                EscapedSegment::Hidden(character) => character.to_string(),
            }).collect();
            prop_assert_eq!(whole, text);
            for character in ['\u{202E}', '\u{2066}', '\u{200B}', '\u{0}'] {
                let left = found.iter().any(|segment| matches!(segment, EscapedSegment::Plain(plain) if plain.contains(character)));
                prop_assert!(!left);
            }
        }
    }
}
