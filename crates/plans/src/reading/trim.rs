//! Space around a cell: what people do not see at its ends and a server takes for a difference.

/// The text without white space, and without characters that have no width, at its ends.
pub fn trimmed(text: &str) -> &str {
    let bytes = text.as_bytes();
    match (bytes.first(), bytes.last()) {
        (Some(0x21..=0x7E), Some(0x21..=0x7E)) => text,
        _ => text.trim_matches(is_space),
    }
}

fn is_space(character: char) -> bool {
    // Zero-width space and no-break space, word joiner, and the marks of direction.
    character.is_whitespace() || matches!(character, '\u{200B}' | '\u{FEFF}' | '\u{2060}' | '\u{200E}' | '\u{200F}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn space_goes_at_the_ends_alone() {
        for (text, expected) in [
            (" a b\t", "a b"),
            ("\u{A0}\u{FEFF}ana\u{200B}", "ana"),
            ("\u{3000}山田\u{3000}", "山田"),
            ("\u{200F}ليلى\u{200E}", "ليلى"),
            ("a\u{200B}b", "a\u{200B}b"),
            ("👩\u{200D}💻", "👩\u{200D}💻"),
            (" \n ", ""),
            ("", ""),
        ] {
            assert_eq!(trimmed(text), expected);
        }
    }
}
