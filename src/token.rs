//! A pasted API token made fit for a header, or refused with a reason. The token itself is kept by `browser::session`.

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
    Empty,
    /// A character that no Bearer header carries (RFC 6750, section 2.1, read generously: visible ASCII).
    Character(char),
}

/// Takes away what comes along when a token is copied: space and line ends around it, quotes, the header's own words.
pub fn normalize(pasted: &str) -> Result<String, TokenProblem> {
    let mut rest = pasted.trim();
    for word in ["authorization:", "bearer ", "token "] {
        if rest.get(..word.len()).is_some_and(|start| start.eq_ignore_ascii_case(word)) {
            rest = rest[word.len()..].trim();
        }
    }
    let rest = rest.trim_matches(['"', '\'']);
    match rest.chars().find(|character| !character.is_ascii_graphic()) {
        Some(character) => Err(TokenProblem::Character(character)),
        None if rest.is_empty() => Err(TokenProblem::Empty),
        None => Ok(rest.to_owned()),
    }
}

/// Tells two tokens apart without holding either: 32 bits of a salted hash, far too few to find a token by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TokenFingerprint {
    pub salt: u32,
    pub hash: u32,
}

impl TokenFingerprint {
    pub fn new(token: &str, salt: u32) -> Self {
        // FNV-1a in 64 bits, folded: nobody gains by making two tokens alike here.
        let bytes = salt.to_le_bytes().into_iter().chain(token.bytes());
        let folded =
            bytes.fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3));
        Self { salt, hash: (folded ^ (folded >> 32)) as u32 }
    }

    /// Whether it was made of this token.
    pub fn matches(self, token: &str) -> bool {
        Self::new(token, self.salt) == self
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mark_tells_tokens_apart() {
        let hash = TokenFingerprint::new("abc.1", 7);
        assert!(hash.matches("abc.1") && !hash.matches("abc.2") && !hash.matches(""));
        assert_ne!(hash, TokenFingerprint::new("abc.1", 8));
    }

    #[test]
    fn what_comes_along_with_a_copy_is_taken_away() {
        for pasted in
            ["abc.1", " abc.1\r\n", "Bearer abc.1", "Authorization: Bearer abc.1\n", "\"abc.1\"", "token abc.1"]
        {
            assert_eq!(normalize(pasted), Ok("abc.1".into()), "{pasted}");
        }
    }

    #[test]
    fn what_no_header_carries_is_refused() {
        assert_eq!(normalize("  "), Err(TokenProblem::Empty));
        assert_eq!(normalize("a b"), Err(TokenProblem::Character(' ')));
        assert_eq!(normalize("abc…"), Err(TokenProblem::Character('…')));
        assert_eq!(normalize("a\u{200B}b"), Err(TokenProblem::Character('\u{200B}')));
    }
}
