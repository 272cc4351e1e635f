//! How well a person matches: the rules of the search, for one person at a time. `search` finds the same people faster.

use crate::{
    encoding::encode_enum,
    fold::SEPARATOR,
    query::{self, Field},
};
use memchr::memmem;

/// The best reason why a person is found, the best one first. A list can say it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[repr(u8)]
pub enum Rank {
    /// The id, the username or the e-mail is what was typed.
    Exact = 1,
    /// The username begins so.
    UsernameStart,
    /// A word of the name is so.
    NameWord,
    /// A word of the name begins so, or the initial and the last name do.
    NameStart,
    /// A word of the e-mail begins so.
    EmailStart,
    /// It stands somewhere.
    Inside,
    /// A word is so but for a typing error.
    Typo,
}

encode_enum!(Rank {
    Exact {},
    UsernameStart {},
    NameWord {},
    NameStart {},
    EmailStart {},
    Inside {},
    Typo {},
});

/// Stands for no rank.
pub(crate) const NONE: u8 = u8::MAX;

impl Rank {
    /// The rank of a number.
    pub(crate) fn from_number(number: u8) -> Option<Self> {
        use Rank::{EmailStart, Exact, Inside, NameStart, NameWord, Typo, UsernameStart};
        [Exact, UsernameStart, NameWord, NameStart, EmailStart, Inside, Typo]
            .into_iter()
            .find(|rank| *rank as u8 == number)
    }
}

/// A person's texts, folded. Each has all its forms, between separators.
#[derive(Clone, Debug, Default)]
pub(crate) struct Folded {
    pub(crate) id: String,
    pub(crate) username: String,
    pub(crate) email: String,
    pub(crate) first_name: String,
    pub(crate) last_name: String,
    pub(crate) organization: String,
    pub(crate) role: String,
    pub(crate) others: String,
}

/// Where a word stands in a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Place {
    /// It is a word of the text.
    Word,
    /// A word of the text begins so.
    Start,
    Inside,
}

/// The best place of a word in a username or an e-mail of several forms. A word that begins with a sign begins no word.
pub(crate) fn place(text: &str, word: &str) -> Option<Place> {
    place_where(text, word, |_| false)
}

/// The best place of a word in a text that people write with spaces: a name, an organization. A sign between spaces is
/// a word of its own there, as in `R&D / Labs`.
pub(crate) fn place_between_spaces(text: &str, word: &str) -> Option<Place> {
    place_where(text, word, |before| before.is_none_or(|letter| letter == SEPARATOR || letter.is_whitespace()))
}

/// The best place of a word, where `sign_begins` tells from the letter before whether a sign begins a word.
fn place_where(text: &str, word: &str, sign_begins: fn(Option<char>) -> bool) -> Option<Place> {
    let is_sign = |letter: Option<char>| letter.is_none_or(|letter| !letter.is_alphanumeric());
    let begins = if is_sign(word.chars().next()) { sign_begins } else { is_sign };
    let mut best = None;
    let mut from = 0;
    while let Some(found) = text.as_bytes().get(from..).and_then(|rest| memmem::find(rest, word.as_bytes())) {
        let (start, end) = (from + found, from + found + word.len());
        let is_start = begins(text.get(..start).and_then(|before| before.chars().next_back()));
        let is_end = is_sign(text.get(end..).and_then(|after| after.chars().next()));
        let place = match (is_start, is_end) {
            (true, true) => return Some(Place::Word),
            (true, false) => Place::Start,
            _ => Place::Inside,
        };
        best = Some(best.map_or(place, |best: Place| best.min(place)));
        from = start + word.chars().next().map_or(1, char::len_utf8);
    }
    best
}

/// The rank of one form of a term for a person.
pub(crate) fn rank(person: &Folded, word: &str, field: Option<Field>) -> Option<Rank> {
    let asks = |asked: Field| field.is_none_or(|field| field == asked);
    let is_short = query::is_short(word);
    let inside = |place: Option<Place>| match place {
        Some(Place::Inside) if is_short => None,
        found => found.map(|_| Rank::Inside),
    };
    let forms = |text: &str, is: &dyn Fn(&str) -> bool| text.split(SEPARATOR).any(is);
    let mut found: Vec<Option<Rank>> = Vec::new();
    if asks(Field::Id) {
        found.push((person.id == word).then_some(Rank::Exact));
        found.push(person.id.starts_with(word).then_some(Rank::Inside));
    }
    if asks(Field::Username) {
        found.push(forms(&person.username, &|form| form == word).then_some(Rank::Exact));
        found.push(forms(&person.username, &|form| form.starts_with(word)).then_some(Rank::UsernameStart));
        found.push(inside(place(&person.username, word)));
    }
    if asks(Field::Email) {
        found.push(forms(&person.email, &|form| form == word).then_some(Rank::Exact));
        found.push(match place(&person.email, word) {
            Some(Place::Word | Place::Start) => Some(Rank::EmailStart),
            found => inside(found),
        });
    }
    if asks(Field::Name) {
        for name in [&person.first_name, &person.last_name] {
            found.push(match place_between_spaces(name, word) {
                Some(Place::Word) => Some(Rank::NameWord),
                Some(Place::Start) => Some(Rank::NameStart),
                found => inside(found),
            });
        }
        found.push(has_initials(&person.first_name, &person.last_name, word).then_some(Rank::NameStart));
        if word.contains(' ') {
            let full = |first: &str| forms(&person.last_name, &|last| format!("{first} {last}").contains(word));
            found.push(forms(&person.first_name, &full).then_some(Rank::Inside));
        }
    }
    if asks(Field::Organization) {
        found.push(inside(place_between_spaces(&person.organization, word)));
    }
    if asks(Field::Role) {
        found.push(inside(place_between_spaces(&person.role, word)));
    }
    if field.is_none() {
        found.push(inside(place_between_spaces(&person.others, word)));
    }
    found.into_iter().flatten().min()
}

/// Whether the word is the initial of the first name and the beginning of the last name, as `jsmith`.
pub(crate) fn has_initials(first_name: &str, last_name: &str, word: &str) -> bool {
    let Some(initial) = word.chars().next() else { return false };
    let rest = &word[initial.len_utf8()..];
    rest.chars().count() >= 2
        && first_name.split(SEPARATOR).any(|name| name.starts_with(initial))
        && last_name.split(SEPARATOR).any(|name| name.starts_with(rest))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn jane() -> Folded {
        Folded {
            id: "10042".into(),
            username: "jsmith7".into(),
            email: "jane.smith@acme-steel.example".into(),
            first_name: "jane maria".into(),
            last_name: "smith".into(),
            organization: "acme".into(),
            role: "operator".into(),
            others: format!("+1 555 123{SEPARATOR}1555123"),
        }
    }

    #[test]
    fn each_reason_has_its_rank() {
        for (word, expected) in [
            ("10042", Some(Rank::Exact)),
            ("jsmith7", Some(Rank::Exact)),
            ("jane.smith@acme-steel.example", Some(Rank::Exact)),
            ("jsm", Some(Rank::UsernameStart)),
            ("maria", Some(Rank::NameWord)),
            ("smit", Some(Rank::NameStart)),
            ("steel", Some(Rank::EmailStart)),
            ("mith", Some(Rank::Inside)),
            ("100", Some(Rank::Inside)),
            ("555123", Some(Rank::Inside)),
            ("jane maria smith", Some(Rank::Inside)),
            ("op", Some(Rank::Inside)),
            ("pe", None),
            ("042", None),
            ("zzz", None),
        ] {
            assert_eq!(rank(&jane(), word, None), expected, "{word}");
        }
        assert_eq!(rank(&jane(), "acme", Some(Field::Role)), None);
        assert_eq!(rank(&jane(), "acme", Some(Field::Organization)), Some(Rank::Inside));
    }

    #[test]
    fn a_word_stands_at_its_best_place() {
        assert_eq!(place("anna-maria", "maria"), Some(Place::Word));
        assert_eq!(place("xmaria marias", "maria"), Some(Place::Start));
        assert_eq!(place("a@b", "@b"), Some(Place::Inside));
        assert_eq!(place("éé", "é"), Some(Place::Start));
        assert_eq!(place("abc", "x"), None);
        assert_eq!(place_between_spaces("r&d / labs", "/"), Some(Place::Word));
        assert_eq!(place_between_spaces("r&d /labs", "/"), Some(Place::Start));
        for (text, word) in [("a.b", "."), ("anna-maria", "-"), ("a/b /", "//")] {
            assert!(place_between_spaces(text, word).is_none_or(|place| place == Place::Inside), "{text}");
        }
    }
}
