//! Names that pass for other names: letters of another script that look like Latin ones. A small table instead of the
//! whole of Unicode's confusables (UTS #39): the letters that are told apart by nobody in the usual fonts.

use crate::display::escape::is_word_character;

/// Why a name deserves a second look.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Confusable {
    /// The letters that are not what they seem, each once, in order.
    pub letters: Vec<char>,
    /// What the name reads as.
    pub reads_as: String,
}

/// Letters beside the Latin ones that they look like.
const LATIN_LOOKALIKES: &[(&str, &str)] = &[
    // Cyrillic
    ("аеорсухіјѕһԁԛԝӏѵ", "aeopcyxijshdqwlv"),
    ("АВЕКМНОРСТХУІЈЅԚԜӀ", "ABEKMHOPCTXYIJSQWI"),
    // Greek
    ("οανρυιτκχ", "oavpuitkx"),
    ("ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ", "ABEZHIKMNOPTYX"),
    // Armenian, Cherokee and Latin's own odd ones
    ("օոսհցքքյզ", "onuhgppjq"),
    ("ᎠᎡᎢᎪᎬᎷᎻᎽᏀᏃᏏᏔᏙᏚᏞᏟᏢᏦ", "DRTAEMHYGZbWVSLCPK"),
    ("ıɑɡℓⅼⅰⅽⅾⅿ", "iagllicdm"),
];

/// A name whose foreign letters all have Latin lookalikes, beside Latin letters or alone. A name that has letters of the other
/// script without a twin is simply a name of that script.
pub fn find(name: &str) -> Option<Confusable> {
    let mut letters: Vec<char> = Vec::new();
    let mut reads_as = String::new();
    let mut foreign = false;
    for word in name.split_inclusive(|c: char| !is_word_character(c)) {
        let latin = word.chars().any(|c| c.is_ascii_alphabetic());
        let lookalikes: Vec<char> = word.chars().filter(|c| latin_lookalike(*c).is_some()).collect();
        let own = word.chars().any(|c| is_of_a_like_script(c) && latin_lookalike(c).is_none());
        // One or two lookalikes alone may be a word or initials of their own script.
        if !lookalikes.is_empty() && (latin || (!own && lookalikes.len() > 2)) {
            foreign = true;
            lookalikes.into_iter().for_each(|c| {
                if !letters.contains(&c) {
                    letters.push(c);
                }
            });
            reads_as.extend(word.chars().map(|c| latin_lookalike(c).unwrap_or(c)));
        } else {
            reads_as.push_str(word);
        }
    }
    foreign.then_some(Confusable { letters, reads_as })
}

/// A letter of Greek, Cyrillic, Armenian, Cherokee or another script that is not Latin.
fn is_of_a_like_script(character: char) -> bool {
    matches!(u32::from(character), 0x370..=0x373 | 0x376..=0x37D | 0x37F | 0x386 | 0x388..=0x481 | 0x48A..=0x556
        | 0x561..=0x587 | 0x5D0..=0x1CFF | 0x1F00..=0x1FFF | 0x2C80..=0x2DFF | 0x3040..=0xABFF | 0xAC00..=0xD7FF | 0xF900..=0xFEFC)
}

/// The Latin letter that a letter passes for.
fn latin_lookalike(character: char) -> Option<char> {
    let code = u32::from(character);
    if (0xFF01..=0xFF5E).contains(&code) {
        return char::from_u32(code - 0xFEE0);
    }
    if (0x1D400..=0x1D6A3).contains(&code) {
        // The mathematical alphabets: thirteen times A to Z and a to z.
        let at = (code - 0x1D400) % 52;
        return char::from_u32(if at < 26 { 0x41 + at } else { 0x61 + at - 26 });
    }
    if character.is_ascii() {
        return None;
    }
    LATIN_LOOKALIKES.iter().find_map(|(foreign, latin)| {
        let at = foreign.chars().position(|c| c == character)?;
        latin.chars().nth(at)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_name_that_passes_for_another_is_flagged() {
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
    fn the_tables_are_as_long_as_each_other() {
        for (foreign, latin) in LATIN_LOOKALIKES {
            assert_eq!(foreign.chars().count(), latin.chars().count(), "{foreign}");
        }
    }

    proptest! {
        #[test]
        fn plain_text_is_never_flagged(name in "[ -~]{0,40}") { prop_assert_eq!(find(&name), None); }

        #[test]
        fn any_text_is_read_without_harm(name in any::<String>()) { find(&name); }
    }
}
