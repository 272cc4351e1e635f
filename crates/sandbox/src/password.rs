//! Django's four password rules with its messages, and the Argon2 hashes that are stored. Nothing here logs.

use argon2::{
    Algorithm, Argon2, Params, Version,
    password_hash::{PasswordHasher, SaltString},
};
use rand::RngCore;

/// The most common leaked passwords of eight characters and more. Shorter ones fail because of their length.
const COMMON: [&str; 40] = [
    "password",
    "password1",
    "password12",
    "password123",
    "passw0rd",
    "12345678",
    "123456789",
    "1234567890",
    "11111111",
    "00000000",
    "87654321",
    "qwertyui",
    "qwertyuiop",
    "qwerty123",
    "1q2w3e4r",
    "1q2w3e4r5t",
    "1qaz2wsx",
    "abcd1234",
    "abc12345",
    "iloveyou",
    "iloveyou1",
    "princess",
    "sunshine",
    "football",
    "baseball",
    "superman",
    "starwars",
    "trustno1",
    "whatever",
    "computer",
    "internet",
    "michelle",
    "jennifer",
    "welcome1",
    "welcome123",
    "letmein1",
    "admin123",
    "administrator",
    "changeme",
    "asdfghjkl",
];

/// The messages of Django's validators about a password. `about` has the person's username, names and email.
pub(crate) fn complaints(password: &str, about: &[(&str, &str)]) -> Vec<String> {
    let mut messages = Vec::new();
    let lower = password.to_lowercase();
    let similar = about.iter().find(|(_, value)| {
        let value = value.to_lowercase();
        value
            .split(|c: char| !c.is_alphanumeric() && c != '_')
            .chain([value.as_str()])
            .any(|part| ratio(&lower, part) >= 0.7)
    });
    if let Some((name, _)) = similar {
        messages.push(format!("The password is too similar to the {name}."));
    }
    if password.chars().count() < 8 {
        messages.push("This password is too short. It must contain at least 8 characters.".to_owned());
    }
    if COMMON.contains(&lower.trim()) {
        messages.push("This password is too common.".to_owned());
    }
    if !password.is_empty() && password.chars().all(|c| c.is_ascii_digit()) {
        messages.push("This password is entirely numeric.".to_owned());
    }
    messages
}

/// What a hash costs: 1 MiB of memory, filled once. The people are invented, and a plan sets thousands of passwords.
const MEMORY_KIB: u32 = 1024;

/// An Argon2 hash with a random salt.
pub(crate) fn hash(password: &str) -> anyhow::Result<String> {
    let mut bytes = [0_u8; 16];
    rand::rng().fill_bytes(&mut bytes);
    let salt = SaltString::encode_b64(&bytes).map_err(|error| anyhow::anyhow!("salt: {error}"))?;
    let costs = Params::new(MEMORY_KIB, 1, 1, None).map_err(|error| anyhow::anyhow!("costs: {error}"))?;
    let hash = Argon2::new(Algorithm::default(), Version::default(), costs).hash_password(password.as_bytes(), &salt);
    Ok(hash.map_err(|error| anyhow::anyhow!("hash: {error}"))?.to_string())
}

/// Python's `difflib` quick_ratio, which Django's similarity rule uses: twice the common characters over all
/// characters.
fn ratio(one: &str, other: &str) -> f64 {
    let total = one.chars().count() + other.chars().count();
    if other.is_empty() || total == 0 {
        return 0.0;
    }
    let mut left: Vec<char> = other.chars().collect();
    let common = one.chars().filter(|c| {
        let at = left.iter().position(|other| other == c);
        at.map(|at| left.swap_remove(at)).is_some()
    });
    2.0 * common.count() as f64 / total as f64
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn messages_are_those_of_django() {
        let about = [("username", "jane.smith")];
        assert_eq!(complaints("jane.smith1", &about), ["The password is too similar to the username."]);
        assert_eq!(
            complaints("1234567", &about),
            [
                "This password is too short. It must contain at least 8 characters.",
                "This password is entirely numeric."
            ]
        );
        assert_eq!(complaints("password", &about), ["This password is too common."]);
        assert!(complaints("secure_password123", &about).is_empty());
    }

    #[test]
    fn a_hash_does_not_contain_the_password() {
        let hash = hash("secure_password123").expect("a hash");
        assert!(hash.starts_with("$argon2id$") && !hash.contains("secure"));
    }
}
