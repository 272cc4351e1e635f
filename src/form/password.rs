//! Estimates roughly how hard a password is to guess, and generates passwords. Advice only: the server's rules decide.

use std::collections::BTreeSet;

/// Four grades for a meter.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Strength {
    /// Guessed quickly, even by someone who knows nothing about the person.
    Weak,
    /// Enough only where the server slows guessing down.
    Fair,
    /// Enough for most accounts.
    Good,
    /// Out of reach of guessing.
    Strong,
}

/// Letters and digits that are not mistaken for one another when they are read aloud or copied by hand.
const ALPHABET: &[u8] = b"abcdefghjkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";
const GROUPS: usize = 4;
const GROUP_LENGTH: usize = 5;
/// One draw in 23 lacks a digit. So many in a row that lack something are no random bytes.
const MAX_DRAWS: usize = 100;

/// The most common passwords of published lists.
const COMMON: [&str; 15] = [
    "password", "qwerty", "letmein", "welcome", "admin", "abc123", "iloveyou", "monkey", "dragon", "football",
    "secret", "changeme", "master", "111111", "123456",
];

/// A shorter run of letters is not taken for a word of a language.
const MIN_WORD: usize = 6;
/// A word of a language counts as a choice among some eight thousand, however long it is.
const WORD_BITS: f64 = 13.0;

/// Grades a password for a person whose name, username and the like are `about`. Common passwords and the person's own
/// data count for nothing, and a word of a language for little, also with digits in place of letters. Sequences and
/// repetitions count once.
pub fn strength(password: &str, about: &[&str]) -> Strength {
    let lower: Vec<char> = password.to_lowercase().chars().collect();
    let letters: Vec<char> = lower.iter().map(|c| letter_for(*c)).collect();
    let is_known = known(&letters, about);
    let is_letter = |at: usize| !is_known[at] && letters[at].is_ascii_alphabetic();
    let (mut bits, mut words, mut distinct, mut characters) = (0.0, BTreeSet::new(), BTreeSet::new(), Vec::new());
    let mut at = 0;
    while at < lower.len() {
        let end = (at..lower.len()).find(|at| !is_letter(*at)).unwrap_or(lower.len());
        if is_word(&letters[at..end]) {
            if words.insert(&letters[at..end]) {
                bits += WORD_BITS;
            }
            at = end;
            continue;
        }
        let follows =
            at.checked_sub(1).is_some_and(|before| u32::from(lower[at]).abs_diff(u32::from(lower[before])) < 2);
        if !is_known[at] && !follows {
            characters.push(character_bits(lower[at]));
            distinct.insert(lower[at]);
        }
        at += 1;
    }
    bits += characters.iter().take(distinct.len() * 2).sum::<f64>();
    match bits {
        bits if bits < 35.0 => Strength::Weak,
        bits if bits < 50.0 => Strength::Fair,
        bits if bits < 70.0 => Strength::Good,
        _ => Strength::Strong,
    }
}

/// Which characters belong to a common password or to a word about the person.
fn known(letters: &[char], about: &[&str]) -> Vec<bool> {
    let mut is_known = vec![false; letters.len()];
    let about = about.iter().flat_map(|text| text.split(|c: char| !c.is_alphanumeric())).map(str::to_lowercase);
    let about = about.filter(|word| word.chars().count() > 2);
    for word in about.chain(COMMON.map(str::to_owned)) {
        let word: Vec<char> = word.chars().map(letter_for).collect();
        for start in 0..(letters.len() + 1).saturating_sub(word.len()) {
            if letters[start..start + word.len()] == word {
                is_known[start..start + word.len()].fill(true);
            }
        }
    }
    is_known
}

/// Whether letters can be pronounced, as those of a word can: many vowels, and no long run of consonants.
fn is_word(letters: &[char]) -> bool {
    let is_vowel = |c: &char| "aeiouy".contains(*c);
    let vowels = letters.iter().filter(|c| is_vowel(c)).count();
    letters.len() >= MIN_WORD && vowels * 4 >= letters.len() && letters.split(is_vowel).all(|run| run.len() < 5)
}

/// The letter that a digit or sign often stands for in a password.
fn letter_for(character: char) -> char {
    match character {
        '0' => 'o',
        '1' | '!' => 'i',
        '3' => 'e',
        '4' | '@' => 'a',
        '5' | '$' => 's',
        '7' => 't',
        other => other,
    }
}

/// The bits of one character that was chosen at random from its kind.
fn character_bits(character: char) -> f64 {
    match character {
        '0'..='9' => 3.3,
        'a'..='z' => 4.7,
        _ => 5.0,
    }
}

/// Makes a password of four groups of five characters (about 115 bits), with a small letter, a capital and a digit, as
/// many servers demand. `random` must be cryptographic.
pub fn generate(mut random: impl FnMut() -> u8) -> String {
    // Bytes above the last whole multiple of the alphabet would make its first letters more likely.
    let limit = 256 / ALPHABET.len() * ALPHABET.len();
    let mut character = || loop {
        let byte = usize::from(random());
        if byte < limit {
            break char::from(ALPHABET[byte % ALPHABET.len()]);
        }
    };
    let mut draw = || {
        let groups: Vec<String> = (0..GROUPS).map(|_| (0..GROUP_LENGTH).map(|_| character()).collect()).collect();
        groups.join("-")
    };
    // Drawn again, and no digit put in: a fixed place would help whoever guesses.
    let mut password = draw();
    for _ in 0..MAX_DRAWS {
        if has_each_kind(&password) {
            break;
        }
        password = draw();
    }
    password
}

fn has_each_kind(password: &str) -> bool {
    let has = |is_of_kind: fn(&u8) -> bool| password.as_bytes().iter().any(is_of_kind);
    has(u8::is_ascii_lowercase) && has(u8::is_ascii_uppercase) && has(u8::is_ascii_digit)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn grades() {
        for (password, grade) in [
            ("", Strength::Weak),
            ("password123", Strength::Weak),
            ("P@ssw0rd!", Strength::Weak),
            ("aaaaaaaaaaaaaaaa", Strength::Weak),
            ("12345678", Strength::Weak),
            ("jane.smith1", Strength::Weak),
            ("J4ne.5mith1", Strength::Weak),
            ("tr0ub4dor&3", Strength::Weak),
            ("Summer2024!", Strength::Weak),
            ("hunter2 hunter2", Strength::Weak),
            ("kqzvwxjtrb", Strength::Fair),
            ("battery staple cloud7", Strength::Fair),
            ("kqzvmxjtrbp2", Strength::Good),
            ("correct horse battery staple", Strength::Strong),
            ("gk7Qd-m2XwP-9vRtz-hB4nY", Strength::Strong),
        ] {
            assert_eq!(strength(password, &["jane.smith", "Acme"]), grade, "{password}");
        }
    }

    proptest! {
        /// One in fifty thousand is called good: it repeats a letter, or could be pronounced.
        #[test]
        fn a_generated_password_is_strong_or_good(bytes in prop::collection::vec(any::<u8>(), 200)) {
            let mut bytes = bytes.into_iter().cycle();
            let password = generate(|| bytes.next().unwrap_or_default());
            let grade = strength(&password, &["jane.smith", "Acme"]);
            prop_assert!(matches!(grade, Strength::Strong | Strength::Good), "{}", password);
        }

        #[test]
        fn any_password_is_graded_without_a_panic(password in any::<String>(), about in any::<String>()) {
            strength(&password, &[&about]);
        }
    }

    /// Bytes that look random, the same in each run (xorshift).
    fn bytes() -> impl FnMut() -> u8 {
        let mut state = 0x2545_F491_4F6C_DD1D_u64;
        move || {
            state ^= state << 13;
            state ^= state >> 7;
            state ^= state << 17;
            (state >> 32) as u8
        }
    }

    #[test]
    fn a_generated_password_has_each_kind_of_character() {
        let mut random = bytes();
        assert!((0..2_000).all(|_| has_each_kind(&generate(&mut random))));
    }

    #[test]
    fn bytes_that_never_make_a_digit_end() {
        assert_eq!(generate(|| 0), "aaaaa-aaaaa-aaaaa-aaaaa");
    }

    #[test]
    fn every_character_of_a_kind_is_equally_likely() {
        let mut random = bytes();
        let mut counts = std::collections::BTreeMap::new();
        for _ in 0..20_000 {
            let password = generate(&mut random);
            assert_eq!(password.len(), GROUPS * (GROUP_LENGTH + 1) - 1);
            password.bytes().filter(|c| *c != b'-').for_each(|c| *counts.entry(c).or_insert(0_u32) += 1);
        }
        assert_eq!(counts.len(), ALPHABET.len());
        for is_of_kind in [u8::is_ascii_lowercase, u8::is_ascii_uppercase, u8::is_ascii_digit] {
            let of_kind: Vec<u32> = counts.iter().filter(|(c, _)| is_of_kind(c)).map(|(_, count)| *count).collect();
            let (least, most) = (of_kind.iter().min().expect("some"), of_kind.iter().max().expect("some"));
            assert!(most - least < most / 15, "{least}..{most}");
        }
    }
}
