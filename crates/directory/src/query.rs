//! What a person types to find someone: words that must all be there, in any order and in any field. `"…"` holds words
//! in a row, `role:admin` asks one field, and `-word` must not be there.

use crate::fold;

/// A field that a term names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Field {
    Id,
    Username,
    Email,
    Name,
    Organization,
    Role,
}

/// One thing that must be there, or must not.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Term {
    /// Folded, in each form that counts.
    pub forms: Vec<String>,
    /// `None`: any field.
    pub field: Option<Field>,
    pub is_negated: bool,
    /// It stood between quotation marks: it is exactly so, without typing errors.
    pub is_quoted: bool,
}

/// A parsed query.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Query {
    /// The whole text, folded: whoever has it as an id, a username or an e-mail is found, whatever it would mean
    /// otherwise.
    pub whole: String,
    pub terms: Vec<Term>,
}

impl Query {
    /// Parses what was typed. Nothing is an error.
    pub fn parse(text: &str) -> Self {
        let mut terms = Vec::new();
        let mut rest = text.trim_start();
        while !rest.is_empty() {
            let (term, after) = next_term(rest);
            terms.extend(term);
            rest = after.trim_start();
        }
        Self { whole: fold::fold(text.trim()), terms }
    }

    /// Whether nothing was asked.
    pub fn is_empty(&self) -> bool {
        self.terms.is_empty() && self.whole.is_empty()
    }

    /// Whether the whole text says more than its terms do.
    pub(crate) fn has_syntax(&self) -> bool {
        match self.terms.as_slice() {
            [term] => term.is_negated || term.field.is_some() || !term.forms.contains(&self.whole),
            _ => true,
        }
    }
}

/// One or two characters of a script with letters: they count at the start of a word alone, because almost everybody
/// has them somewhere.
pub(crate) fn is_short(form: &str) -> bool {
    form.chars().count() <= 2 && form.chars().all(|letter| letter < '\u{2E80}')
}

/// What opens a phrase, and what closes it. Some keyboards make curly marks of straight ones.
const QUOTES: [(char, &[char]); 3] = [('"', &['"']), ('“', &['”']), ('„', &['“', '”'])];

fn next_term(text: &str) -> (Option<Term>, &str) {
    let (is_negated, text) = match text.strip_prefix('-') {
        Some(rest) if rest.starts_with(|c: char| !c.is_whitespace() && c != '-') => (true, rest),
        _ => (false, text),
    };
    let (field, text) = named_field(text);
    let quoted = QUOTES.iter().find_map(|(open, closes)| text.strip_prefix(*open)?.split_once(*closes));
    let (typed, rest, is_quoted) = match quoted {
        Some((phrase, rest)) if !phrase.trim().is_empty() => (phrase.trim(), rest, true),
        _ => {
            let (word, rest) = text.split_at(text.find(char::is_whitespace).unwrap_or(text.len()));
            (without_punctuation(word), rest, false)
        }
    };
    let (plain, other) = fold::forms(typed);
    let digits = fold::digits(&plain);
    let forms: Vec<String> = [Some(plain), other, digits]
        .into_iter()
        .flatten()
        .map(|form| form.trim().to_owned())
        .filter(|form| !form.is_empty())
        .collect();
    ((!forms.is_empty()).then_some(Term { forms, field, is_negated, is_quoted }), rest)
}

/// A word without a comma behind it, as in `Smith, Jane`, and an initial without its dot.
fn without_punctuation(word: &str) -> &str {
    let word = Some(word.trim_end_matches([',', ';'])).filter(|rest| !rest.is_empty()).unwrap_or(word);
    let initial = word.strip_suffix('.').filter(|initial| {
        let mut letters = initial.chars();
        letters.next().is_some_and(char::is_alphabetic) && letters.next().is_none()
    });
    initial.unwrap_or(word)
}

fn named_field(text: &str) -> (Option<Field>, &str) {
    let Some((name, rest)) = text.split_once(':') else { return (None, text) };
    let field = match name.to_ascii_lowercase().as_str() {
        "id" => Field::Id,
        "username" | "user" => Field::Username,
        "email" | "mail" => Field::Email,
        "name" => Field::Name,
        "organization" | "organisation" | "org" => Field::Organization,
        "role" => Field::Role,
        _ => return (None, text),
    };
    if rest.starts_with(|c: char| !c.is_whitespace()) { (Some(field), rest) } else { (None, text) }
}

/// Whether the shorter query finds everybody whom the longer one finds. Both are words alone, and the longer one goes
/// on where the shorter one ends.
pub(crate) fn narrows(shorter: &Query, longer: &Query) -> bool {
    let is_plain = |term: &Term| !term.is_negated && !term.is_quoted && term.field.is_none();
    // One or two characters have rules of their own, and so have initials.
    let goes_on = |(short, long): (&Term, &Term)| {
        let is_begun = |form: &String| short.forms.iter().any(|short| form.starts_with(short.as_str()));
        long.forms.iter().all(is_begun) && short.forms.iter().all(|form| form.chars().count() > 2)
    };
    let terms = shorter.terms.iter().zip(&longer.terms);
    !shorter.terms.is_empty()
        && shorter.terms.len() <= longer.terms.len()
        && shorter.terms.iter().chain(&longer.terms).all(is_plain)
        && terms.into_iter().all(goes_on)
}

/// The items of a pasted list of ids, usernames or e-mails: several, between commas, semicolons, tabs or lines. Spaces
/// may divide items, too, if each is a number or has an `@`. `None` for any other text.
pub fn pasted_list(text: &str) -> Option<Vec<&str>> {
    let items = |is_separator: fn(char) -> bool| -> Vec<&str> {
        text.split(is_separator).map(str::trim).filter(|item| !item.is_empty()).collect()
    };
    let listed = items(|c| matches!(c, ',' | ';' | '\n' | '\r' | '\t'));
    if listed.len() >= 2 {
        return Some(listed);
    }
    let spaced = items(char::is_whitespace);
    let is_address = |item: &&str| item.contains('@') || item.bytes().all(|byte| byte.is_ascii_digit());
    (spaced.len() >= 2 && spaced.iter().all(is_address)).then_some(spaced)
}

/// The words of a text where each of several may be a username: each has a digit, or a sign that words do not have.
/// Whether it is a list shows once each is somebody's.
pub fn spaced_usernames(text: &str) -> Option<Vec<&str>> {
    let words: Vec<&str> = text.split_whitespace().collect();
    let may_be_one = |word: &&str| word.contains(|c: char| c.is_ascii_digit() || matches!(c, '.' | '_' | '-' | '@'));
    (words.len() >= 2 && words.iter().all(may_be_one)).then_some(words)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn term(forms: &[&str], field: Option<Field>, is_negated: bool) -> Term {
        let forms = forms.iter().map(|form| (*form).to_owned()).collect();
        Term { forms, field, is_negated, is_quoted: false }
    }

    fn quoted(forms: &[&str], field: Option<Field>) -> Term {
        Term { is_quoted: true, ..term(forms, field, false) }
    }

    #[test]
    fn words_phrases_fields_and_exclusions_are_read() {
        let parsed = Query::parse(r#" José "jane smith" role:Admin -test name:"de la" "#);
        assert_eq!(
            parsed.terms,
            [
                term(&["jose"], None, false),
                quoted(&["jane smith"], None),
                term(&["admin"], Some(Field::Role), false),
                term(&["test"], None, true),
                quoted(&["de la"], Some(Field::Name)),
            ]
        );
        assert_eq!(Query::parse("müller").terms, [term(&["muller", "mueller"], None, false)]);
        assert_eq!(Query::parse("+1 555").terms, [term(&["+1"], None, false), term(&["555"], None, false)]);
        assert_eq!(Query::parse("\"+1 555-123\"").terms, [quoted(&["+1 555-123", "1555123"], None)]);
    }

    #[test]
    fn a_comma_behind_a_word_and_a_dot_behind_an_initial_say_nothing() {
        assert_eq!(Query::parse("Smith, J.").terms, [term(&["smith"], None, false), term(&["j"], None, false)]);
        assert_eq!(Query::parse(", jr. ..").terms, [",", "jr.", ".."].map(|word| term(&[word], None, false)));
    }

    #[test]
    fn what_is_no_syntax_is_a_word() {
        for text in ["-", "--", "--x", "role:", "foo:bar", "\"", "\"\"", "a\"b", "::"] {
            let parsed = Query::parse(text);
            assert_eq!(parsed.terms, [term(&[text], None, false)], "{text}");
            assert!(!parsed.has_syntax());
        }
        assert!(
            Query::parse("-x").has_syntax() && Query::parse("a b").has_syntax() && Query::parse("\"a b\"").has_syntax()
        );
    }

    #[test]
    fn lists_are_told_from_names() {
        assert_eq!(pasted_list("a, b;c\nd"), Some(vec!["a", "b", "c", "d"]));
        assert_eq!(pasted_list("10001 10002"), Some(vec!["10001", "10002"]));
        assert_eq!(pasted_list("a@b c@d"), Some(vec!["a@b", "c@d"]));
        for text in ["jane smith", "10001", "jane 7", "", ","] {
            assert_eq!(pasted_list(text), None, "{text}");
        }
    }

    proptest! {
        #[test]
        fn any_text_is_parsed(text in any::<String>()) { let _ = (Query::parse(&text), pasted_list(&text)); }
    }
}
