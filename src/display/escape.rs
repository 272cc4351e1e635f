//! Escapes characters that cannot be seen or that turn the direction of their neighbours, so that no name passes for
//! another. Long text is truncated.

use crate::display::normal_form;

/// A run of visible text, or one hidden character.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum EscapedSegment {
    /// Text to show as it is.
    Plain(String),
    /// A character to show by its code point, such as `U+202E`.
    Hidden(char),
}

/// The characters of one value that are shown at first; the rest is shown on request.
pub const MAX_CHARS: usize = 2_000;

/// Splits text into visible runs and hidden characters, in order. Spaces are hidden where a reader cannot tell how many
/// there are: at both ends and in a run. Marks are hidden where Unicode has one character for the letter with its mark.
pub fn segments(text: &str) -> Vec<EscapedSegment> {
    let decomposed = normal_form::decomposed_places(text);
    split(text, |at, previous, character, next| {
        let is_beside = |other: Option<char>| other.is_none_or(|other| other == ' ');
        let is_lost_space = character == ' ' && (is_beside(previous) || is_beside(next));
        is_lost_space || is_lost(previous, character, next) || decomposed.binary_search(&at).is_ok()
    })
}

/// The same for a text of many lines, whose spaces and line breaks are its layout.
pub fn layout_segments(text: &str) -> Vec<EscapedSegment> {
    split(text, |_, previous, character, next| {
        !matches!(character, '\n' | '\r' | '\t') && is_lost(previous, character, next)
    })
}

fn is_lost(previous: Option<char>, character: char, next: Option<char>) -> bool {
    is_hidden(character) && !has_effect(previous, character, next)
}

/// `is_hidden` says whether a character is hidden, by its place, the character before, itself, and the character after.
fn split(text: &str, is_hidden: impl Fn(usize, Option<char>, char, Option<char>) -> bool) -> Vec<EscapedSegment> {
    let mut segments: Vec<EscapedSegment> = Vec::new();
    let mut previous = None;
    let mut rest = text.char_indices().peekable();
    while let Some((at, character)) = rest.next() {
        if is_hidden(at, previous, character, rest.peek().map(|(_, next)| *next)) {
            segments.push(EscapedSegment::Hidden(character));
        } else if let Some(EscapedSegment::Plain(plain)) = segments.last_mut() {
            plain.push(character);
        } else {
            segments.push(EscapedSegment::Plain(character.to_string()));
        }
        previous = Some(character);
    }
    segments
}

/// Whether the text has no hidden character, as most text has none.
pub fn is_plain(text: &str) -> bool {
    let has_lost_space =
        text.starts_with(' ') || text.ends_with(' ') || text.as_bytes().windows(2).any(|pair| pair == b"  ");
    (!has_lost_space && text.bytes().all(|byte| (0x20..0x7F).contains(&byte)))
        || segments(text).iter().all(|segment| matches!(segment, EscapedSegment::Plain(_)))
}

/// The text in one line, with its hidden characters as `⟨U+202E⟩`, of at most [`MAX_CHARS`] characters. For places that
/// take no markup: titles, messages, names for a screen reader.
pub fn escape(text: &str) -> String {
    let (text, omitted) = truncate(text, MAX_CHARS);
    let mut escaped = String::with_capacity(text.len());
    if is_plain(text) {
        escaped.push_str(text);
    } else {
        for segment in segments(text) {
            match segment {
                EscapedSegment::Plain(plain) => escaped.push_str(&plain),
                EscapedSegment::Hidden(character) => escaped.push_str(&format!("⟨{}⟩", code_point(character))),
            }
        }
    }
    if omitted > 0 {
        escaped.push('…');
    }
    escaped
}

/// A character's code point as Unicode writes it, such as `U+202E`.
pub fn code_point(character: char) -> String {
    format!("U+{:04X}", u32::from(character))
}

/// The first `max_chars` characters, and how many are left out.
pub fn truncate(text: &str, max_chars: usize) -> (&str, usize) {
    if text.len() <= max_chars {
        return (text, 0);
    }
    match text.char_indices().nth(max_chars) {
        Some((end, _)) => (&text[..end], text[end..].chars().count()),
        None => (text, 0),
    }
}

/// Unicode's default-ignorable characters, direction controls, control characters and white space but the space itself;
/// besides them the blank Braille pattern and the interlinear annotations. The tests compare the list with Unicode's.
pub(crate) fn is_hidden(character: char) -> bool {
    matches!(u32::from(character),
        0x00..=0x1F | 0x7F..=0xA0 | 0xAD | 0x34F | 0x61C | 0x115F | 0x1160 | 0x1680 | 0x17B4 | 0x17B5
        | 0x180B..=0x180F | 0x2000..=0x200F | 0x2028..=0x202F | 0x205F..=0x206F | 0x2800 | 0x3000 | 0x3164
        | 0xFE00..=0xFE0F | 0xFEFF | 0xFFA0 | 0xFFF0..=0xFFFC | 0x1BCA0..=0x1BCA3 | 0x1D173..=0x1D17A
        | 0xE0000..=0xE0FFF)
}

/// Whether a character belongs to a word: it is no space, sign or control character. A short list in place of Unicode's
/// tables, which would weigh more in the program than this file.
pub(crate) fn is_word_character(character: char) -> bool {
    let is_sign = matches!(u32::from(character), 0xA1..=0xA9 | 0xAB..=0xB4 | 0xB6..=0xB9 | 0xBB..=0xBF | 0xD7 | 0xF7
        | 0x2010..=0x205E | 0x2190..=0x2BFF | 0x2E00..=0x2E5D | 0x3001..=0x3020 | 0xFF01..=0xFF0F);
    !(is_sign || character.is_ascii_punctuation() || character.is_whitespace() || is_hidden(character))
}

/// Whether a hidden character changes how its neighbours look. It may be a joiner in a script that needs joiners, a
/// joiner within an emoji, or the selector of an emoji's colours.
fn has_effect(previous: Option<char>, character: char, next: Option<char>) -> bool {
    let Some(previous) = previous else { return false };
    let is_picture = |c: char| {
        matches!(u32::from(c), 0xA9 | 0xAE | 0x203C | 0x2049 | 0x2122 | 0x2139 | 0x2190..=0x2BFF | 0x3030 | 0x303D
            | 0x3297 | 0x3299 | 0xFE0F | 0x1F000..=0x1FAFF)
    };
    // Arabic and its neighbours, and the scripts of India and South-East Asia (RFC 5892, appendix A, generously).
    let is_joining = |c: char| {
        matches!(u32::from(c), 0x600..=0x8FF | 0x900..=0xDFF | 0x1000..=0x109F | 0x1780..=0x17FF | 0xFB50..=0xFDFF
            | 0xFE70..=0xFEFC)
    };
    match (character, next) {
        ('\u{200D}', Some(next)) => {
            (is_picture(previous) && is_picture(next)) || (is_joining(previous) && is_joining(next))
        }
        ('\u{200C}', Some(next)) => is_joining(previous) && is_joining(next),
        // A keycap is a digit, the selector and U+20E3.
        ('\u{FE0F}', Some('\u{20E3}')) => matches!(previous, '0'..='9' | '#' | '*'),
        ('\u{FE0E}' | '\u{FE0F}', _) => is_picture(previous) && previous != '\u{FE0F}',
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use icu_properties::{
        CodePointSetData,
        props::{BidiControl, DefaultIgnorableCodePoint, WhiteSpace},
    };
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn hidden_characters_are_escaped() {
        for (text, expected) in [
            ("john.doe", "john.doe"),
            ("ad\u{200B}min", "ad⟨U+200B⟩min"),
            ("\u{202E}nimda", "⟨U+202E⟩nimda"),
            ("a\u{A0}b", "a⟨U+00A0⟩b"),
            ("line\nend", "line⟨U+000A⟩end"),
            ("\u{3164}", "⟨U+3164⟩"),
            ("tag\u{E0041}", "tag⟨U+E0041⟩"),
            ("ad\u{FE00}min", "ad⟨U+FE00⟩min"),
            ("admin\u{FE0F}", "admin⟨U+FE0F⟩"),
            ("a  b", "a⟨U+0020⟩⟨U+0020⟩b"),
            (" a b ", "⟨U+0020⟩a b⟨U+0020⟩"),
            (" ", "⟨U+0020⟩"),
            ("❤\u{FE0F}\u{FE0F}", "❤\u{FE0F}⟨U+FE0F⟩"),
        ] {
            assert_eq!(escape(text), expected);
        }
    }

    #[test]
    fn names_of_every_script_stay_as_they_are() {
        for name in [
            "José",
            "مستخدم",
            "می\u{200C}خواهم",
            "क\u{94D}\u{200D}ष",
            "🦊",
            "👩\u{200D}💻",
            "❤\u{FE0F}",
            "❤\u{FE0F}\u{200D}🔥",
            "1\u{FE0F}\u{20E3}",
            "김",
            "Ærøskøbing",
        ] {
            assert!(is_plain(name), "{name}");
        }
    }

    #[test]
    fn a_letter_and_its_mark_are_told_apart_where_unicode_has_one_character_for_both() {
        normal_form::set_normalizer(normal_form::tests::oracle);
        for (text, expected) in [
            ("jose\u{301}", "jose⟨U+0301⟩"),
            ("jos\u{E9}", "jos\u{E9}"),
            ("\u{212B}", "⟨U+212B⟩"),
            ("\u{1112}\u{1161}\u{11AB}", "\u{1112}⟨U+1161⟩⟨U+11AB⟩"),
            ("x\u{302}", "x\u{302}"),
            ("e\u{302}\u{323}", "e⟨U+0302⟩⟨U+0323⟩"),
            ("ẹ\u{301}", "ẹ\u{301}"),
            ("क\u{94D}\u{200D}ष", "क\u{94D}\u{200D}ष"),
        ] {
            assert_eq!(escape(text), expected, "{text}");
        }
    }

    #[test]
    fn every_character_that_unicode_calls_invisible_is_hidden() {
        let sets = [
            CodePointSetData::new::<DefaultIgnorableCodePoint>().static_to_owned(),
            CodePointSetData::new::<BidiControl>().static_to_owned(),
            CodePointSetData::new::<WhiteSpace>().static_to_owned(),
        ];
        let is_invisible = |c: char| c.is_control() || sets.iter().any(|set| set.as_borrowed().contains(c));
        let beyond_unicode = |c: char| matches!(c, '\u{2800}' | '\u{FFF9}'..='\u{FFFC}');
        for character in '\0'..=char::MAX {
            let hidden = character != ' ' && (is_invisible(character) || beyond_unicode(character));
            assert_eq!(is_hidden(character), hidden, "{}", code_point(character));
        }
    }

    #[cfg(feature = "plans")]
    #[test]
    fn an_import_knows_the_same_hidden_characters() {
        for character in '\0'..=char::MAX {
            assert_eq!(plans::name::is_hidden(character), is_hidden(character), "{}", code_point(character));
        }
    }

    #[test]
    fn long_text_is_truncated() {
        let long = "é".repeat(MAX_CHARS + 5);
        assert_eq!(truncate(&long, MAX_CHARS).1, 5);
        assert!(escape(&long).ends_with('…') && escape(&long).chars().count() == MAX_CHARS + 1);
    }

    proptest! {
        #[test]
        fn segments_lose_nothing_and_show_nothing_hidden(text in any::<String>()) {
            let segments = segments(&text);
            let whole: String = segments.iter().map(|segment| match segment {
                EscapedSegment::Plain(plain) => plain.clone(),
                EscapedSegment::Hidden(character) => character.to_string(),
            }).collect();
            prop_assert_eq!(whole, text);
            for segment in segments {
                if let EscapedSegment::Plain(plain) = segment {
                    let joiners = ['\u{200C}', '\u{200D}', '\u{FE0E}', '\u{FE0F}'];
                    prop_assert!(plain.chars().all(|c| !is_hidden(c) || joiners.contains(&c)), "{plain:?}");
                }
            }
        }
    }
}
