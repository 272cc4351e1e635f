//! How hard a password is to guess, roughly, and a generator. Advice only: the server's rules decide.

/// Four grades, for a meter.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Strength {
    Weak,
    Fair,
    Good,
    Strong,
}

/// Letters and digits that are not mistaken for one another when read aloud or copied by hand.
const ALPHABET: &[u8] = b"abcdefghjkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";
const GROUPS: usize = 4;
const GROUP: usize = 5;

/// What people choose most, from the heads of published lists of leaked passwords.
const COMMON: [&str; 16] = [
    "password", "passw0rd", "qwerty", "letmein", "welcome", "admin", "abc123", "iloveyou", "monkey", "dragon",
    "football", "secret", "changeme", "master", "111111", "123456",
];

/// Estimates the strength of `password` for a person whose name, username and the like are `about`.
/// Bits are counted per distinct character, and what is common, repeated or about the person counts for nothing.
pub fn strength(password: &str, about: &[&str]) -> Strength {
    let lower = password.to_lowercase();
    let mut rest = lower.clone();
    let about = about.iter().flat_map(|text| text.split(|c: char| !c.is_alphanumeric())).map(str::to_lowercase);
    for word in about.filter(|word| word.chars().count() > 2).chain(COMMON.map(str::to_owned)) {
        rest = rest.replace(&word, "\u{1}");
    }
    let kinds: [fn(char) -> bool; 4] =
        [|c| c.is_lowercase(), |c| c.is_uppercase(), |c| c.is_ascii_digit(), |c| !c.is_alphanumeric()];
    let sizes = [26.0_f64, 26.0, 10.0, 33.0];
    let pool: f64 = kinds.iter().zip(sizes).filter(|(is, _)| password.chars().any(**is)).map(|(_, size)| size).sum();
    let characters: Vec<char> = rest.chars().collect();
    let fresh = characters.iter().enumerate().filter(|(at, c)| {
        let before = at.checked_sub(1).and_then(|before| characters.get(before));
        before.is_none_or(|before| u32::from(**c).abs_diff(u32::from(*before)) > 1)
    });
    let distinct: std::collections::BTreeSet<&char> = characters.iter().collect();
    let counted = fresh.count().min(distinct.len() * 2);
    let bits = counted as f64 * pool.max(1.0).log2();
    match bits {
        bits if bits < 35.0 => Strength::Weak,
        bits if bits < 50.0 => Strength::Fair,
        bits if bits < 70.0 => Strength::Good,
        _ => Strength::Strong,
    }
}

/// Makes a password of four groups of five from random bytes (about 115 bits). `random` must be cryptographic.
pub fn generate(mut random: impl FnMut() -> u8) -> String {
    let fair = 256 / ALPHABET.len() * ALPHABET.len();
    let mut pick = || loop {
        let byte = usize::from(random());
        if byte < fair {
            break char::from(ALPHABET[byte % ALPHABET.len()]);
        }
    };
    let groups: Vec<String> = (0..GROUPS).map(|_| (0..GROUP).map(|_| pick()).collect()).collect();
    groups.join("-")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn grades() {
        for (password, grade) in [
            ("", Strength::Weak),
            ("password123", Strength::Weak),
            ("aaaaaaaaaaaaaaaa", Strength::Weak),
            ("12345678", Strength::Weak),
            ("jane.smith1", Strength::Weak),
            ("tr0ub4dor&3", Strength::Good),
            ("gk7Qd-m2XwP-9vRtz-hB4nY", Strength::Strong),
        ] {
            assert_eq!(strength(password, &["jane.smith", "Acme"]), grade, "{password}");
        }
    }

    #[test]
    fn a_generated_password_is_strong_and_even() {
        let mut byte = 0_u8;
        let mut counts = std::collections::BTreeMap::new();
        for _ in 0..10_000 {
            let password = generate(|| {
                byte = byte.wrapping_mul(5).wrapping_add(1);
                byte
            });
            assert_eq!(password.len(), GROUPS * (GROUP + 1) - 1);
            password.bytes().filter(|c| *c != b'-').for_each(|c| *counts.entry(c).or_insert(0_u32) += 1);
        }
        let (least, most) = (counts.values().min().expect("some"), counts.values().max().expect("some"));
        assert_eq!(counts.len(), ALPHABET.len());
        assert!(most - least < most / 20, "{least}..{most}");
    }
}
