//! Splits Rust source into the tokens that paths are made of. Comments and the content of literals are left out.

/// A piece of source.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Token {
    /// An identifier or a keyword.
    Name(String),
    /// `::`
    Separator,
    /// Any other character; a literal is a quotation mark or a zero.
    Mark(char),
}

impl Token {
    /// Whether this is that identifier or keyword.
    pub(crate) fn is(&self, name: &str) -> bool {
        matches!(self, Token::Name(own) if own == name)
    }
}

/// The tokens of a file.
pub(crate) fn tokens(text: &str) -> Vec<Token> {
    let mut found = Vec::new();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let length = if rest.starts_with("//") {
            rest.find('\n').unwrap_or(rest.len())
        } else if rest.starts_with("/*") {
            block_comment(rest)
        } else if let Some(length) = string(rest) {
            found.push(Token::Mark('"'));
            length
        } else if first == '\'' {
            found.push(Token::Mark('\''));
            character_or_lifetime(rest)
        } else if rest.starts_with("::") {
            found.push(Token::Separator);
            2
        } else if first.is_alphabetic() || first == '_' {
            let length = word(rest);
            found.push(Token::Name(rest[..length].to_owned()));
            length
        } else if first.is_ascii_digit() {
            found.push(Token::Mark('0'));
            word(rest)
        } else {
            if !first.is_whitespace() {
                found.push(Token::Mark(first));
            }
            first.len_utf8()
        };
        rest = &rest[length..];
    }
    found
}

fn word(text: &str) -> usize {
    text.find(|c: char| !c.is_alphanumeric() && c != '_').unwrap_or(text.len())
}

fn block_comment(text: &str) -> usize {
    let mut depth = 0;
    for (at, _) in text.char_indices() {
        if text[at..].starts_with("/*") {
            depth += 1;
        } else if text[..at].ends_with("*/") {
            depth -= 1;
            if depth == 0 {
                return at;
            }
        }
    }
    text.len()
}

/// The length of the string literal that `text` begins with: plain, of bytes, raw.
fn string(text: &str) -> Option<usize> {
    let prefix = ["br", "cr", "b", "c", "r", ""].into_iter().find(|prefix| text.starts_with(prefix))?;
    let after = &text[prefix.len()..];
    let hashes = after.len() - after.trim_start_matches('#').len();
    let is_raw = prefix.ends_with('r');
    if !after[hashes..].starts_with('"') || (hashes > 0 && !is_raw) {
        return None;
    }
    let start = prefix.len() + hashes + 1;
    if is_raw {
        let end = format!("\"{}", "#".repeat(hashes));
        return Some(text[start..].find(&end).map_or(text.len(), |at| start + at + end.len()));
    }
    let mut is_escaped = false;
    let end = text[start..].find(|c| {
        let is_end = c == '"' && !is_escaped;
        is_escaped = c == '\\' && !is_escaped;
        is_end
    });
    Some(end.map_or(text.len(), |at| start + at + 1))
}

fn character_or_lifetime(text: &str) -> usize {
    let mut characters = text.char_indices().skip(1);
    match (characters.next(), characters.next()) {
        (Some((_, '\\')), Some((escaped, c))) => {
            let start = escaped + c.len_utf8();
            text[start..].find('\'').map_or(text.len(), |at| start + at + 1)
        }
        (Some(_), Some((end, '\''))) => end + 1,
        _ => 1,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_and_literals_hold_no_names() {
        let code = r##"a::b /* c /* d */ e */ "f \" g" r#"h " i"# b"j" 'k' '\'' 'l m // n"##;
        let names: Vec<Token> = tokens(code).into_iter().filter(|token| matches!(token, Token::Name(_))).collect();
        assert_eq!(names, ["a", "b", "l", "m"].map(|name| Token::Name(name.to_owned())));
    }
}
