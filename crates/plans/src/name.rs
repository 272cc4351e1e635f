//! What nobody means in a name: characters that cannot be seen, and spaces of which nobody can tell how many there are.

/// The name as a person reads it; `None` if that is the name.
pub fn as_read(name: &str) -> Option<String> {
    let is_plain = name.bytes().all(|byte| matches!(byte, 0x21..=0x7E));
    if is_plain {
        return None;
    }
    let mut read = String::with_capacity(name.len());
    let mut rest = name.chars().peekable();
    while let Some(character) = rest.next() {
        let previous = read.chars().next_back();
        if character.is_whitespace() {
            let is_first = previous != Some(' ');
            read.extend(is_first.then_some(' '));
        } else if !is_hidden(character) || has_effect(previous, character, rest.peek().copied()) {
            read.push(character);
        }
    }
    (read != name).then_some(read)
}

/// Unicode's default-ignorable characters, direction controls, control characters and white space but the space itself;
/// besides them the blank Braille pattern and the interlinear annotations.
pub fn is_hidden(character: char) -> bool {
    matches!(u32::from(character),
        0x00..=0x1F | 0x7F..=0xA0 | 0xAD | 0x34F | 0x61C | 0x115F | 0x1160 | 0x1680 | 0x17B4 | 0x17B5
        | 0x180B..=0x180F | 0x2000..=0x200F | 0x2028..=0x202F | 0x205F..=0x206F | 0x2800 | 0x3000 | 0x3164
        | 0xFE00..=0xFE0F | 0xFEFF | 0xFFA0 | 0xFFF0..=0xFFFC | 0x1BCA0..=0x1BCA3 | 0x1D173..=0x1D17A
        | 0xE0000..=0xE0FFF)
}

/// Whether a joiner or a selector may change how its neighbours look: generously, since a name that is held for nothing
/// is a nuisance.
fn has_effect(previous: Option<char>, character: char, next: Option<char>) -> bool {
    let is_beyond_ascii = |other: Option<char>| other.is_some_and(|other| !other.is_ascii() && !is_hidden(other));
    match character {
        '\u{200C}' | '\u{200D}' => (is_beyond_ascii(previous) || previous == Some('\u{FE0F}')) && is_beyond_ascii(next),
        '\u{FE0E}' | '\u{FE0F}' => is_beyond_ascii(previous) || next == Some('\u{20E3}'),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_name_is_read_without_what_cannot_be_seen() {
        for (name, read) in [
            ("ad\u{200B}min", Some("admin")),
            ("ann  lee", Some("ann lee")),
            ("ann\u{A0}lee", Some("ann lee")),
            ("ann\tlee", Some("ann lee")),
            ("\u{202E}ann", Some("ann")),
            ("an\u{AD}n", Some("ann")),
            ("ann\u{FE0F}", Some("ann")),
            ("a\u{200D}b", Some("ab")),
            ("ann lee", None),
            ("ann.lee", None),
            ("Jürgen Müller", None),
            ("می\u{200C}خواهم", None),
            ("👩\u{200D}💻", None),
            ("❤\u{FE0F}\u{200D}🔥", None),
            ("1\u{FE0F}\u{20E3}", None),
            ("", None),
        ] {
            assert_eq!(as_read(name).as_deref(), read, "{name:?}");
        }
    }

    proptest! {
        #[test]
        fn what_was_read_reads_the_same(name in any::<String>()) {
            if let Some(read) = as_read(&name) {
                prop_assert_eq!(as_read(&read), None, "{:?}", name);
            }
        }
    }
}
