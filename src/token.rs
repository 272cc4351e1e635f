//! An API token: cleaned after it is pasted, or refused with a reason, and compared by its fingerprint.
//! `browser::session` alone holds the token itself.

use crate::display::escape;

/// Why the console asks for a token again while a screen is open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pause {
    /// The server no longer accepts the token.
    Expired,
    /// The person signed out in another tab.
    SignedOutElsewhere,
    /// Nobody used the console for as long as `lockMinutes` in `config.json` allows.
    Locked,
    /// The person wants to go on with another token.
    AnotherToken,
}

impl Pause {
    /// Whether the screen must be hidden meanwhile, because another person may sign in.
    pub fn hides_screen(self) -> bool {
        !matches!(self, Self::Expired | Self::AnotherToken)
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

/// Quotes as keyboards, word processors and several languages have them.
const QUOTES: [char; 27] = [
    '"', '\'', '`', '´', '“', '”', '„', '‟', '‘', '’', '‚', '‛', '«', '»', '‹', '›', '＂', '＇', '「', '」', '『',
    '』', '〝', '〞', '〟', '′', '″',
];

/// Words before a token: those of the header, and of the command that sends the header.
const WORDS: [&str; 14] = [
    "curl",
    "export",
    "set",
    "--header",
    "-h",
    "authorization",
    "proxy-authorization",
    "bearer",
    "token",
    "jwt",
    "oauth",
    "apikey",
    "api-key",
    "api_key",
];

/// What the label of a token ends with, as `GATE_TOKEN=` and `Your API key:` do.
const LABELS: [&str; 8] = ["token", "key", "jwt", "bearer", "authorization", "auth", "credential", "credentials"];

/// Spaces, quotes and a colon as an address and a page write them; a semicolon goes along with other signs.
const ENCODED: [&str; 17] = [
    "%20", "%22", "%27", "%09", "%0a", "%0d", "%3a", "&quot", "&#34", "&#x22", "&#39", "&#x27", "&apos", "&nbsp",
    "&#160", "&lt", "&gt",
];

/// Removes what is often copied along with a token: space and quotes around it, and the words before it.
pub fn normalize(pasted: &str) -> Result<String, TokenProblem> {
    let mut token = trim(pasted);
    loop {
        let before = token;
        token = without_label(token);
        token = WORDS.iter().fold(token, |token, word| without_word(token, word));
        if token.len() == before.len() {
            break;
        }
    }
    match token.chars().find(|character| !character.is_ascii_graphic()) {
        Some(character) => Err(TokenProblem::Character(character)),
        // The header's word alone is what a copy that missed the token leaves.
        None if token.is_empty() || ["bearer", "authorization"].iter().any(|word| token.eq_ignore_ascii_case(word)) => {
            Err(TokenProblem::Empty)
        }
        None => Ok(token.to_owned()),
    }
}

/// Whether a character may stand around a token. No token has such a sign (RFC 6750, section 2.1).
fn is_around(c: char) -> bool {
    let is_sign =
        QUOTES.contains(&c) || matches!(c, ',' | ';' | '<' | '>' | '{' | '}' | '[' | ']' | '(' | ')' | '\\' | '：');
    c.is_whitespace() || escape::is_hidden(c) || is_sign
}

/// The text without what may stand around a token.
fn trim(text: &str) -> &str {
    let mut trimmed = trim_start(text);
    loop {
        let before = trimmed.len();
        trimmed = trimmed.trim_end_matches(is_around);
        for sign in ENCODED {
            let start = trimmed.len().saturating_sub(sign.len());
            if trimmed.get(start..).is_some_and(|end| end.eq_ignore_ascii_case(sign)) {
                trimmed = &trimmed[..start];
            }
        }
        if trimmed.len() == before {
            return trimmed;
        }
    }
}

fn trim_start(text: &str) -> &str {
    let mut trimmed = text;
    loop {
        let before = trimmed.len();
        trimmed = trimmed.trim_start_matches(is_around);
        for sign in ENCODED {
            trimmed = without_start(trimmed, sign).unwrap_or(trimmed);
        }
        if trimmed.len() == before {
            return trimmed;
        }
    }
}

/// The text after this one, in any case.
fn without_start<'a>(text: &'a str, start: &str) -> Option<&'a str> {
    let (first, rest) = text.split_at_checked(start.len())?;
    first.eq_ignore_ascii_case(start).then_some(rest)
}

/// The text after a word of the header and what separates them. A token may begin with such a word: then nothing
/// separates.
fn without_word<'a>(text: &'a str, word: &str) -> &'a str {
    let Some(rest) = without_start(text, word) else { return text };
    let after = trim_start(trim_start(rest).trim_start_matches([':', '=']));
    if after.len() < rest.len() && !after.is_empty() { trim(after) } else { text }
}

/// The text after the label of a token and its colon or sign of equality. A token ends with such a sign at most.
fn without_label(text: &str) -> &str {
    let Some((label, rest)) = text.rsplit_once([':', '=']).map(|(label, rest)| (trim(label), trim(rest))) else {
        return text;
    };
    let is_label = LABELS.into_iter().any(|word| {
        let start = label.len().saturating_sub(word.len());
        let is_end = label.get(start..).is_some_and(|end| end.eq_ignore_ascii_case(word));
        is_end && !label[..start].ends_with(|c: char| c.is_ascii_alphanumeric())
    });
    if is_label && !rest.is_empty() { rest } else { text }
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

/// The writes that a server refused to this token (403). One refusal is about that request alone (RFC 9110, 15.5.4). A
/// second one on another record, with no write allowed between them, says that the token may only read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RefusedWrites {
    paths: Vec<String>,
}

impl RefusedWrites {
    /// Takes in that a write to this path of the API was refused. Whether the token seems to be read-only.
    pub fn refuse(&mut self, path: &str) -> bool {
        // The same record has two paths, by id and by username: refusals of both kinds may be about one record.
        let is_by_name = |path: &str| path.starts_with("/user/username/");
        let is_other = |other: &String| other != path && is_by_name(other) == is_by_name(path);
        let says_more = self.paths.iter().any(is_other);
        if !self.paths.iter().any(|other| other == path) {
            self.paths.push(path.to_owned());
        }
        says_more
    }

    /// A write was allowed, or the token is another one: what was refused says nothing about the token.
    pub fn clear(&mut self) {
        self.paths.clear();
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
    fn only_a_second_refusal_on_another_record_is_about_the_token() {
        let mut refused = RefusedWrites::default();
        assert!(!refused.refuse("/user/1/"));
        assert!(!refused.refuse("/user/1/"), "the same record again");
        assert!(!refused.refuse("/user/username/ann/"), "perhaps the same record");
        assert!(refused.refuse("/user/2/"));
        assert!(refused.refuse("/user/1/"));
        refused.clear();
        assert!(!refused.refuse("/user/2/"));
        assert!(refused.refuse("/user/"), "nor may it create anybody");
    }

    #[test]
    fn the_headers_words_alone_are_no_token() {
        for pasted in ["Bearer", " bearer ", "Authorization: Bearer", "\"Bearer\""] {
            assert_eq!(normalize(pasted), Err(TokenProblem::Empty), "{pasted}");
        }
    }

    #[test]
    fn what_is_copied_along_with_a_token_is_removed() {
        for pasted in [
            "abc.1",
            " abc.1\r\n",
            "Bearer abc.1",
            "Authorization: Bearer abc.1\n",
            "\"abc.1\"",
            "token abc.1",
            "\"Bearer abc.1\"",
            "“Bearer abc.1”",
            "'Authorization: Bearer abc.1'",
            "-H 'Authorization: Bearer abc.1'",
            "\"Authorization\": \"Bearer abc.1\"",
            "Bearer \"abc.1\"",
            "Bearer\u{A0}abc.1",
            "Bearer\u{3000}abc.1",
            "bearer\tabc.1",
            "\u{FEFF}abc.1\u{A0}",
            "«abc.1»",
            "`abc.1`",
            "token: abc.1",
            "Token: Bearer abc.1",
            "\"token\": \"abc.1\",",
            "Bearer <abc.1>",
            "\u{200B}abc.1\u{2060}",
            "Bearer token abc.1",
            "token=abc.1",
            "\" abc.1 \"",
            "「abc.1」",
            "″abc.1″",
            "(abc.1)",
            "\\\"abc.1\\\"",
            "{\"token\": \"abc.1\"}",
            "{\"access_token\":\"abc.1\"}",
            "access_token=abc.1",
            "export TOKEN=abc.1",
            "curl -H \"Authorization: Bearer abc.1\"",
            "Bearer Bearer abc.1",
            "Bearer%20abc.1",
            "Bearer%20abc.1%0A",
            "Authorization%3A%20Bearer%20abc.1",
            "&quot;abc.1&quot;",
            "Bearer &quot;abc.1&quot;",
            "&#34;Bearer&nbsp;abc.1&#34;",
            "%22abc.1%22",
            "&lt;abc.1&gt;",
            "API key: abc.1",
            "api-key abc.1",
            "X-API-Key: abc.1",
            "Your personal access token: abc.1",
            "JWT abc.1",
            "jwt:abc.1",
            "Authorization=Bearer abc.1",
            "Authorization = \"Bearer abc.1\"",
            "Proxy-Authorization: Bearer abc.1",
            "GATE_TOKEN=abc.1",
            "export GATE_API_TOKEN=\"abc.1\"",
            "set TOKEN=abc.1",
            "curl https://gate.example/api/v1/user/ -H 'Authorization: Bearer abc.1'",
            "id_token: abc.1",
            "Token：abc.1",
        ] {
            assert_eq!(normalize(pasted), Ok("abc.1".into()), "{pasted}");
        }
        for token in [
            "bearerabc",
            "token.1",
            "tokens",
            "authorization1",
            "token",
            "abc==",
            "mytoken==",
            "a%20b",
            "jwt",
            "set",
            "user:abc",
            "monkey:abc",
            "a&quot;b",
        ] {
            assert_eq!(normalize(token), Ok(token.into()));
        }
    }

    #[test]
    fn characters_that_no_header_carries_are_refused() {
        assert_eq!(normalize("  "), Err(TokenProblem::Empty));
        assert_eq!(normalize("\"\""), Err(TokenProblem::Empty));
        assert_eq!(normalize("\"a b\""), Err(TokenProblem::Character(' ')));
        assert_eq!(normalize("a\"b"), Ok("a\"b".into()));
        assert_eq!(normalize("a\u{A0}b"), Err(TokenProblem::Character('\u{A0}')));
        assert_eq!(normalize("abc…"), Err(TokenProblem::Character('…')));
        assert_eq!(normalize("a\u{200B}b"), Err(TokenProblem::Character('\u{200B}')));
    }
}
