//! Finds names that pass for other names: letters of another script that look like Latin ones. A small table of letters
//! that nobody tells apart in common fonts stands in for the whole of Unicode's confusables (UTS #39).

use crate::display::escape::is_word_character;

/// Why a name deserves a second look.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Confusable {
    /// The letters that look like Latin ones, each once, in order.
    pub letters: Vec<char>,
    /// The name with Latin letters in their place: what a person reads.
    pub reads_as: String,
}

/// Letters, and the Latin letters that they look like.
const LATIN_LOOKALIKES: &[(&str, &str)] = &[
    // Cyrillic
    ("аеорсухіјѕһԁԛԝӏѵ", "aeopcyxijshdqwlv"),
    ("АВЕКМНОРСТХУІЈЅԚԜӀ", "ABEKMHOPCTXYIJSQWI"),
    // Greek
    ("οανρυι", "oavpui"),
    ("ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ", "ABEZHIKMNOPTYX"),
    // Armenian
    ("օոսհցքյզ", "onuhgfjq"),
    // Cherokee
    ("ᎠᎡᎢᎪᎬᎷᎻᎽᏀᏃᏏᏔᏙᏚᏞᏟᏢᏦ", "DRTAEMHYGZbWVSLCPK"),
    // Latin letters that are not the usual ones
    ("ıɑɡℓⅼⅰⅽⅾⅿ", "iagllicdm"),
];

/// Finds the lookalikes of a name. A word counts if it mixes lookalikes with Latin letters. It counts also if it has
/// more than two lookalikes and no other letter of its own script. Any other word is simply a word of its script.
pub fn find(name: &str) -> Option<Confusable> {
    let mut letters: Vec<char> = Vec::new();
    let mut reads_as = String::new();
    for word in name.split_inclusive(|c: char| !is_word_character(c)) {
        let lookalikes: Vec<char> = word.chars().filter(|c| latin_lookalike(*c).is_some()).collect();
        let has_latin = word.chars().any(|c| c.is_ascii_alphabetic());
        let has_own_letters = word.chars().any(|c| is_of_other_script(c) && latin_lookalike(c).is_none());
        // One or two lookalikes alone may be a word or the initials of their own script.
        if !lookalikes.is_empty() && (has_latin || (!has_own_letters && lookalikes.len() > 2)) {
            for letter in lookalikes {
                if !letters.contains(&letter) {
                    letters.push(letter);
                }
            }
            reads_as.extend(word.chars().map(|c| latin_lookalike(c).unwrap_or(c)));
        } else {
            reads_as.push_str(word);
        }
    }
    (!letters.is_empty()).then_some(Confusable { letters, reads_as })
}

/// A letter of Greek, Cyrillic, Armenian, Cherokee or any other script that is not Latin.
fn is_of_other_script(character: char) -> bool {
    matches!(u32::from(character), 0x370..=0x373 | 0x376..=0x37D | 0x37F | 0x386 | 0x388..=0x481 | 0x48A..=0x556
        | 0x561..=0x587 | 0x5D0..=0x1CFF | 0x1F00..=0x1FFF | 0x2C80..=0x2DFF | 0x3040..=0xABFF | 0xAC00..=0xD7FF | 0xF900..=0xFEFC)
}

/// The ASCII character that a character looks like.
fn latin_lookalike(character: char) -> Option<char> {
    let code = u32::from(character);
    match code {
        0..0x80 => None,
        // Full-width forms are in the order of ASCII.
        0xFF01..=0xFF5E => char::from_u32(code - 0xFEE0),
        // The mathematical alphabets: thirteen times A to Z and a to z.
        0x1D400..=0x1D6A3 => {
            let letter = (code - 0x1D400) % 52;
            char::from_u32(if letter < 26 { 0x41 + letter } else { 0x61 + letter - 26 })
        }
        _ => LATIN_LOOKALIKES.iter().find_map(|(letters, latin)| {
            let index = letters.chars().position(|c| c == character)?;
            latin.chars().nth(index)
        }),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use unicode_normalization::UnicodeNormalization;
    use unicode_security::skeleton;

    use super::*;

    #[test]
    fn a_name_that_passes_for_another_is_found() {
        for (name, reads_as) in [
            ("аdmin", "admin"),
            ("pаypаl", "paypal"),
            ("сосо", "coco"),
            ("сосо🦊", "coco🦊"),
            ("“сосо”", "“coco”"),
            ("jοhn.doe", "john.doe"),
            ("ａdmin", "admin"),
            ("𝐚𝐝𝐦𝐢𝐧", "admin"),
        ] {
            assert_eq!(find(name).map(|found| found.reads_as).as_deref(), Some(reads_as), "{name}");
        }
        assert_eq!(find("аdаm").map(|found| found.letters), Some(vec!['а']));
    }

    #[test]
    fn names_of_one_script_are_left_alone() {
        for name in [
            "john.doe",
            "José Müller",
            "Иван Петров",
            "Γιώργος Παπαδόπουλος",
            "Αρης",
            "مستخدم",
            "김철수",
            "А. С. Пушкин",
            "Straße",
            "🦊fox",
            "Бо-бо",
            "Ростов",
        ] {
            assert_eq!(find(name), None, "{name}");
        }
    }

    #[test]
    fn every_pair_is_confusable_by_the_standard() {
        let skeleton = |c: char| skeleton(&c.to_string()).collect::<String>();
        for (letters, latin) in LATIN_LOOKALIKES {
            assert_eq!(letters.chars().count(), latin.chars().count(), "{letters}");
            for (letter, latin) in letters.chars().zip(latin.chars()) {
                assert_eq!(skeleton(letter), skeleton(latin), "{letter} and {latin}");
                assert_eq!(latin_lookalike(letter), Some(latin), "{letter} is in the table twice");
            }
        }
    }

    #[test]
    fn full_width_and_mathematical_letters_are_what_unicode_makes_of_them() {
        for letter in ('\u{FF01}'..='\u{FF5E}').chain('\u{1D400}'..='\u{1D6A3}') {
            let normal: String = letter.nfkc().collect();
            let is_assigned = normal != letter.to_string();
            assert!(!is_assigned || latin_lookalike(letter).map(String::from) == Some(normal), "{letter}");
        }
    }

    proptest! {
        #[test]
        fn ascii_is_never_confusable(name in "[ -~]{0,40}") { prop_assert_eq!(find(&name), None); }

        #[test]
        fn any_name_is_read_without_a_panic(name in any::<String>()) { find(&name); }
    }
}
