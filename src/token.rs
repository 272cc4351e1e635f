//! An API token: cleaned after it is pasted, or refused with a reason, and compared by its fingerprint. `browser::session`
//! alone holds the token itself.

/// Why the console asks for a token again while a screen is open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pause {
    /// The server no longer accepts the token.
    Expired,
    /// The person signed out in another tab.
    SignedOutElsewhere,
    /// Nobody used the console for as long as `lockMinutes` in `config.json` allows.
    Locked,
}

impl Pause {
    /// Whether the screen must be hidden meanwhile, because another person may sign in.
    pub fn hides_screen(self) -> bool {
        self != Self::Expired
    }
}

/// Why a pasted text can be no token.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TokenProblem {
    /// Nothing is left after cleaning.
    Empty,
    /// A character that no Bearer header can carry. RFC 6750, section 2.1, allows some of the visible ASCII characters;
    /// the console accepts them all.
    Character(char),
}

/// Removes what is often copied along with a token: space around it, quotes, and the words of the header.
pub fn normalize(pasted: &str) -> Result<String, TokenProblem> {
    let mut rest = pasted.trim();
    for prefix in ["authorization:", "bearer ", "token "] {
        if rest.get(..prefix.len()).is_some_and(|start| start.eq_ignore_ascii_case(prefix)) {
            rest = rest[prefix.len()..].trim();
        }
    }
    let token = rest.trim_matches(['"', '\'']);
    match token.chars().find(|character| !character.is_ascii_graphic()) {
        Some(character) => Err(TokenProblem::Character(character)),
        None if token.is_empty() => Err(TokenProblem::Empty),
        None => Ok(token.to_owned()),
    }
}

/// Tells two tokens apart without holding either: a salted hash of 32 bits, far too few to find a token by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TokenFingerprint {
    /// Random, new for every sign-in.
    pub salt: u32,
    /// The hash of salt and token.
    pub hash: u32,
}

impl TokenFingerprint {
    /// The fingerprint of a token. The hash is FNV-1a of 64 bits, folded: nobody gains by making two tokens collide.
    pub fn new(token: &str, salt: u32) -> Self {
        let bytes = salt.to_le_bytes().into_iter().chain(token.bytes());
        let hash =
            bytes.fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3));
        Self { salt, hash: (hash ^ (hash >> 32)) as u32 }
    }

    /// Whether this is the fingerprint of `token`.
    pub fn matches(self, token: &str) -> bool {
        Self::new(token, self.salt) == self
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fingerprint_tells_tokens_apart() {
        let fingerprint = TokenFingerprint::new("abc.1", 7);
        assert!(fingerprint.matches("abc.1") && !fingerprint.matches("abc.2") && !fingerprint.matches(""));
        assert_ne!(fingerprint, TokenFingerprint::new("abc.1", 8));
    }

    #[test]
    fn what_is_copied_along_with_a_token_is_removed() {
        for pasted in
            ["abc.1", " abc.1\r\n", "Bearer abc.1", "Authorization: Bearer abc.1\n", "\"abc.1\"", "token abc.1"]
        {
            assert_eq!(normalize(pasted), Ok("abc.1".into()), "{pasted}");
        }
    }

    #[test]
    fn characters_that_no_header_carries_are_refused() {
        assert_eq!(normalize("  "), Err(TokenProblem::Empty));
        assert_eq!(normalize("a b"), Err(TokenProblem::Character(' ')));
        assert_eq!(normalize("abc…"), Err(TokenProblem::Character('…')));
        assert_eq!(normalize("a\u{200B}b"), Err(TokenProblem::Character('\u{200B}')));
    }
}
