//! Unicode's normal forms (UAX #15). Two texts that look the same may be written with other characters: `é` is one, or
//! `e` with a mark. The tables are the browser's: the app sets its normalizer, and without one every text is its own
//! form.

use std::sync::OnceLock;

/// A normal form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// Composed: what keyboards type and most systems store.
    Nfc,
    /// Decomposed: letters apart from their marks.
    Nfd,
}

/// Gives the normal form of a text.
pub type Normalizer = fn(&str, Form) -> String;

static NORMALIZER: OnceLock<Normalizer> = OnceLock::new();

/// Sets the normalizer, once for the tab.
pub fn set_normalizer(normalizer: Normalizer) {
    NORMALIZER.set(normalizer).ok();
}

/// The text in a normal form. Below U+00C0 no character has another form.
pub fn normalize(text: &str, form: Form) -> String {
    match NORMALIZER.get() {
        Some(normalizer) if text.chars().any(|c| c >= '\u{C0}') => normalizer(text, form),
        _ => text.to_owned(),
    }
}

/// Whether two texts are the same to a reader, by their normal forms.
pub fn is_same(one: &str, other: &str) -> bool {
    one == other || normalize(one, Form::Nfc) == normalize(other, Form::Nfc)
}

/// The other ways in which the same text may be written.
pub fn other_forms(text: &str) -> Vec<String> {
    let mut forms = [Form::Nfc, Form::Nfd].map(|form| normalize(text, form)).to_vec();
    forms.dedup();
    forms.retain(|form| form != text);
    forms
}

/// The places of the characters that the composed form writes otherwise. Of a letter with its marks the letter is left
/// out.
pub fn decomposed_places(text: &str) -> Vec<usize> {
    // Below U+0300 a character alone is composed (UAX #15, "NFC_Quick_Check"), and none composes with the one before.
    if text.chars().all(|c| c < '\u{300}') || normalize(text, Form::Nfc) == text {
        return Vec::new();
    }
    let nfc = |text: &str| normalize(text, Form::Nfc);
    let mut found = Vec::new();
    let mut cluster = String::new();
    let mut places: Vec<usize> = Vec::new();
    let mut close = |cluster: &str, places: &[usize]| {
        if nfc(cluster) != cluster {
            found.extend(if places.len() > 1 { &places[1..] } else { places });
        }
    };
    for (at, character) in text.char_indices() {
        let joined = format!("{cluster}{character}");
        // A character belongs to those before it if it changes their form.
        if nfc(&joined) == nfc(&cluster) + &nfc(&character.to_string()) {
            close(&cluster, &places);
            cluster.clear();
            places.clear();
        }
        cluster.push(character);
        places.push(at);
    }
    close(&cluster, &places);
    found
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;
    use proptest::prelude::*;
    use unicode_normalization::UnicodeNormalization;

    pub(crate) fn oracle(text: &str, form: Form) -> String {
        match form {
            Form::Nfc => text.nfc().collect(),
            Form::Nfd => text.nfd().collect(),
        }
    }

    #[test]
    fn twins_are_the_same_and_have_other_forms() {
        set_normalizer(oracle);
        assert!(is_same("jos\u{E9}", "jose\u{301}") && !is_same("jos\u{E9}", "jose"));
        assert_eq!(other_forms("jos\u{E9}"), ["jose\u{301}"]);
        assert_eq!(other_forms("jose\u{301}"), ["jos\u{E9}"]);
        assert_eq!(other_forms("\u{212B}"), ["\u{C5}", "A\u{30A}"]);
        assert_eq!(other_forms("john.doe"), [""; 0]);
        // Hangul in syllables and in letters, the ohm sign, a point of Hebrew, and two marks in either order.
        for (one, other) in [
            ("\u{D55C}", "\u{1112}\u{1161}\u{11AB}"),
            ("\u{2126}", "\u{3A9}"),
            ("\u{FB2A}", "\u{5E9}\u{5C1}"),
            ("a\u{323}\u{302}", "a\u{302}\u{323}"),
        ] {
            assert!(is_same(one, other) && !other_forms(one).is_empty(), "{one}");
        }
        assert!(!is_same("\u{FB01}n", "fin"), "a ligature is no form of its letters");
    }

    proptest! {
        #[test]
        fn a_composed_text_has_no_decomposed_place(text in any::<String>()) {
            set_normalizer(oracle);
            let composed: String = text.nfc().collect();
            prop_assert!(decomposed_places(&composed).is_empty());
            let is_composed = composed == text;
            prop_assert_eq!(decomposed_places(&text).is_empty(), is_composed);
        }
    }
}
