//! Folding: what text looks like to someone who searches. Case, accents and the like make no difference; scripts are
//! reduced to Latin where people type them so. Text that folds in two ways has two forms.

use crate::unicode;

/// Separates the forms of one text, and the values of one field. No folded text has it.
pub const SEPARATOR: char = '\u{1}';

/// The folded form of a text: compatibility decomposition (UAX #15, NFKD) without marks, in lower case. Greek, Cyrillic
/// and letters that have no decomposition become Latin. CJK stays as it is, with the marks of kana and the signs of
/// Indic vowels.
pub fn fold(text: &str) -> String {
    if text.is_ascii() { fold_ascii(text) } else { fold_decomposed(unicode::decompose(text).chars()) }
}

/// Every folded form: the plain one, and the one that writes umlauts as German does (`mueller` beside `muller`).
pub fn forms(text: &str) -> (String, Option<String>) {
    if text.is_ascii() {
        return (fold_ascii(text), None);
    }
    let decomposed = unicode::decompose(text);
    let plain = fold_decomposed(decomposed.chars());
    // An umlaut is decomposed into its letter and U+0308.
    if !decomposed.contains('\u{308}') {
        return (plain, None);
    }
    let mut before = ' ';
    let written = decomposed.chars().map(|letter| {
        let is_umlaut = letter == '\u{308}' && matches!(before, 'a' | 'o' | 'u');
        before = letter;
        if is_umlaut { 'e' } else { letter }
    });
    let other = fold_decomposed(written);
    let other = (other != plain).then_some(other);
    (plain, other)
}

fn fold_ascii(text: &str) -> String {
    text.to_ascii_lowercase().replace(SEPARATOR, "")
}

fn fold_decomposed(letters: impl Iterator<Item = char>) -> String {
    let mut folded = String::new();
    for letter in letters {
        if !unicode::is_mark(letter) && letter != SEPARATOR {
            push(&mut folded, letter);
        }
    }
    folded
}

/// Every folded form, between separators; the plain one first.
pub(crate) fn joined_forms(text: &str) -> String {
    let (plain, other) = forms(text);
    other.map_or_else(|| plain.clone(), |other| format!("{plain}{SEPARATOR}{other}"))
}

/// The digits of what looks like a phone number or a MAC address, whatever stands between the digits. A number has at
/// least five characters, digits and separators alone. A MAC address has pairs of hexadecimal digits between colons,
/// dashes or dots.
pub fn digits(folded: &str) -> Option<String> {
    let is_separator = |c: char| matches!(c, ' ' | '-' | '.' | ':' | '/' | '(' | ')' | '+');
    if !folded.contains(is_separator) {
        return None;
    }
    let kept: String = folded.chars().filter(|c| !is_separator(*c)).collect();
    let is_phone = kept.len() >= 5 && kept.bytes().all(|byte| byte.is_ascii_digit());
    let is_hardware = kept.len() >= 5
        && kept.bytes().all(|byte| byte.is_ascii_hexdigit())
        && folded.split([':', '-', '.']).all(|group| matches!(group.len(), 1 | 2 | 4));
    (is_phone || is_hardware).then_some(kept)
}

fn push(folded: &mut String, letter: char) {
    let latin = match letter {
        // What keyboards write where a name has the sign of a typesetter.
        '\u{2018}' | '\u{2019}' | '\u{2bc}' | '\u{2032}' => "'",
        '\u{2010}'..='\u{2015}' | '\u{2212}' => "-",
        'ß' => "ss",
        'æ' => "ae",
        'œ' => "oe",
        'ø' => "o",
        'đ' | 'ð' => "d",
        'ł' => "l",
        'ı' => "i",
        'þ' => "th",
        'ħ' => "h",
        'ŋ' => "n",
        'ŧ' => "t",
        'ĸ' => "k",
        'ƒ' => "f",
        // Greek (ISO 843, without its digraphs).
        'α' => "a",
        'β' => "v",
        'γ' => "g",
        'δ' => "d",
        'ε' => "e",
        'ζ' => "z",
        'η' | 'ι' => "i",
        'θ' => "th",
        'κ' => "k",
        'λ' => "l",
        'μ' => "m",
        'ν' => "n",
        'ξ' => "x",
        'ο' | 'ω' => "o",
        'π' => "p",
        'ρ' => "r",
        'σ' | 'ς' => "s",
        'τ' => "t",
        'υ' => "y",
        'φ' => "f",
        'χ' => "ch",
        'ψ' => "ps",
        // Cyrillic, as passports write it.
        'а' => "a",
        'б' => "b",
        'в' => "v",
        'г' | 'ґ' => "g",
        'д' => "d",
        'е' | 'э' | 'є' => "e",
        'ж' => "zh",
        'з' => "z",
        'и' | 'і' => "i",
        'к' => "k",
        'л' => "l",
        'м' => "m",
        'н' => "n",
        'о' => "o",
        'п' => "p",
        'р' => "r",
        'с' => "s",
        'т' => "t",
        'у' => "u",
        'ф' => "f",
        'х' => "kh",
        'ц' => "ts",
        'ч' => "ch",
        'ш' => "sh",
        'щ' => "shch",
        'ъ' => "ie",
        'ы' => "y",
        'ь' => "",
        'ю' => "iu",
        'я' => "ia",
        'ђ' => "dj",
        'ј' => "j",
        'љ' => "lj",
        'њ' => "nj",
        'ћ' => "c",
        'џ' | 'ѕ' => "dz",
        // Kazakh, Tatar and others, and the letters of before 1918.
        'ә' => "a",
        'ғ' => "g",
        'қ' => "k",
        'ң' => "n",
        'ө' => "o",
        'ү' | 'ұ' => "u",
        'һ' => "h",
        'җ' => "j",
        'ѣ' => "e",
        'ѳ' => "f",
        'ѵ' => "i",
        _ => return folded.push(letter),
    };
    folded.push_str(latin);
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use unicode_normalization::UnicodeNormalization;

    #[test]
    fn case_accents_and_scripts_make_no_difference() {
        for (text, folded) in [
            ("J\u{1}\u{e9}", "je"),
            ("J\u{1}e", "je"),
            ("José", "jose"),
            ("JOSE\u{301}", "jose"),
            ("Straße", "strasse"),
            ("Søren Đorđe Łukasz", "soren dorde lukasz"),
            ("Æsir Œuvre Þór", "aesir oeuvre thor"),
            ("İstanbul Diyarbakır", "istanbul diyarbakir"),
            ("Γιώργος Παπαδόπουλος", "giorgos papadopoylos"),
            ("Иван Щукин", "ivan shchukin"),
            ("Йосип", "iosip"),
            ("田中さくら ガ", "田中さくら カ\u{3099}"),
            ("ﬁne Ⅷ ①", "fine viii 1"),
            ("हिन्दी", "हिन्दी"),
            ("مُحَمَّد", "محمد"),
            ("O\u{2019}Neill O\u{2bc}zbek", "o'neill o'zbek"),
            ("Mary\u{2011}Jane Ana\u{2013}Lucía", "mary-jane ana-lucia"),
        ] {
            assert_eq!(fold(text), folded, "{text}");
        }
    }

    #[test]
    fn umlauts_have_two_forms() {
        assert_eq!(forms("Müller"), ("muller".into(), Some("mueller".into())));
        assert_eq!(forms("Mu\u{308}ller"), ("muller".into(), Some("mueller".into())));
        assert_eq!(forms("José"), ("jose".into(), None));
        assert_eq!(forms("Mueller"), ("mueller".into(), None));
    }

    #[test]
    fn phones_and_hardware_addresses_are_their_digits() {
        for (text, kept) in [
            ("+1 (555) 123-4567", Some("15551234567")),
            ("555.123", Some("555123")),
            ("aa:bb:cc:00:11:22", Some("aabbcc001122")),
            ("aabb.cc00.1122", Some("aabbcc001122")),
            ("aa-bb-cc", Some("aabbcc")),
            ("15551234567", None),
            ("dead beef", None),
            ("a-b", None),
            ("2024-01-15 note", None),
        ] {
            assert_eq!(digits(text).as_deref(), kept, "{text}");
        }
    }

    proptest! {
        #[test]
        fn folding_twice_is_folding_once(text in any::<String>()) {
            let folded = fold(&text);
            prop_assert_eq!(fold(&folded), folded);
        }

        #[test]
        fn composed_and_decomposed_text_fold_to_one(text in any::<String>()) {
            prop_assert_eq!(fold(&text.nfc().collect::<String>()), fold(&text.nfd().collect::<String>()));
        }
    }
}
