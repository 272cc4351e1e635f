//! Whom a row is about, by the first key that it has: the id; the username within its organization; the username alone,
//! where exactly one person of a complete directory has it; the e-mail, only if a person chose that.

use crate::{
    damage::{self, Comparison},
    exported::Base,
    field::Field,
    people::{self, People},
    row::{Hold, KeyUsed, Problem},
};

/// Of more people with one e-mail, none is looked for by a damaged id: each row would compare itself with all of them.
const MAX_ALIKE: usize = 100;

/// What a row says of its person.
#[derive(Clone, Copy, Debug, Default)]
pub struct Keys<'r> {
    pub id: &'r str,
    pub username: &'r str,
    pub organization: &'r str,
    pub email: &'r str,
    /// What the row was when it was exported.
    pub base: Option<&'r Base>,
}

/// Whom a row is about.
#[derive(Clone, Debug, PartialEq)]
pub enum Found {
    Person(u32, KeyUsed),
    /// Nobody has the name: the row may create someone.
    Nobody,
    Held(Hold),
    Problem(Problem),
}

/// Finds the person of a row. `by_email` says that the e-mail is a key.
pub fn find(keys: Keys, by_email: bool, people: &impl People) -> Found {
    // A spreadsheet may have cut the zeros of an id, and then it is the id of someone else.
    let is_exported = |field: &str, cell: &str| keys.base.is_none_or(|base| base.had(field, cell) != Some(false));
    if !keys.id.is_empty() && damage::evident(keys.id).is_none() && is_exported("id", keys.id) {
        return match people.by_id(keys.id) {
            Some(person) => Found::Person(person, KeyUsed::Id),
            None if !people.is_complete() => Found::Held(Hold::DirectoryIncomplete),
            None => Found::Problem(Problem::UnknownId),
        };
    }
    let found = if !keys.username.is_empty() {
        let key = if keys.organization.is_empty() { KeyUsed::Username } else { KeyUsed::Name };
        by_username(keys, key, people)
    } else if by_email && !keys.email.is_empty() {
        by_exact_email(keys.email, people)
    } else {
        return Found::Problem(if keys.id.is_empty() { Problem::NoKey } else { Problem::UnknownId });
    };
    match found {
        // Whoever was exported is never created.
        Found::Nobody if keys.base.is_some() => damaged(keys, people).unwrap_or(Found::Problem(Problem::NotThere)),
        // The id is damaged, so the row is about somebody who is there.
        Found::Nobody if !keys.id.is_empty() => Found::Problem(Problem::UnknownId),
        Found::Nobody if !people.is_complete() => Found::Held(Hold::DirectoryIncomplete),
        Found::Person(_, KeyUsed::Username | KeyUsed::Email) if !people.is_complete() => {
            Found::Held(Hold::DirectoryIncomplete)
        }
        found => found,
    }
}

fn by_username(keys: Keys, key: KeyUsed, people: &impl People) -> Found {
    let (exact, alike) = if key == KeyUsed::Name {
        let organization = people::folded(keys.organization);
        let is_in =
            |person: &u32| people::folded(&people.value(*person, &Field::Organization).to_text()) == organization;
        let alike = people.alike(keys.username).into_iter().filter(is_in).collect();
        (people.by_name(keys.username, keys.organization), alike)
    } else {
        (people.by_username(keys.username), people.alike(keys.username))
    };
    match (exact.is_empty(), alike) {
        (false, _) => one(exact, key, people),
        (true, alike) if alike.is_empty() => Found::Nobody,
        (true, alike) => Found::Held(Hold::LooksAlike(ids(&alike, people))),
    }
}

/// A person whose e-mail differs by letter case is not taken for the one who is meant.
fn by_exact_email(email: &str, people: &impl People) -> Found {
    let found = people.by_email(email);
    match found.as_slice() {
        [person] if !people.is_text(*person, &Field::Email, email) => {
            Found::Held(Hold::EmailAlike(people.id(*person).into()))
        }
        _ => one(found, KeyUsed::Email, people),
    }
}

/// The person of an exported row whose id was damaged: the id that the row had when it was exported is the one that
/// becomes this cell by damage.
fn damaged(keys: Keys, people: &impl People) -> Option<Found> {
    let base = keys.base?;
    let is_it = |person: &u32| {
        let id = people.id(*person);
        base.had("id", &id) == Some(true) && !matches!(damage::compare(keys.id, &id), Comparison::Different)
    };
    // The name is as it was, or a colleague has changed it: only who has the very id is the person.
    let candidates = if keys.email.is_empty() { Vec::new() } else { people.by_email(keys.email) };
    if candidates.len() > MAX_ALIKE {
        return None;
    }
    candidates.into_iter().find(is_it).map(|person| Found::Person(person, KeyUsed::Id))
}

fn one(found: Vec<u32>, key: KeyUsed, people: &impl People) -> Found {
    match found.as_slice() {
        [] => Found::Nobody,
        [person] => Found::Person(*person, key),
        several => Found::Held(Hold::Several(ids(several, people))),
    }
}

fn ids(found: &[u32], people: &impl People) -> Vec<Box<str>> {
    found.iter().map(|person| people.id(*person).into()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::people::{Records, tests::acme};

    fn keys<'r>(id: &'r str, username: &'r str, organization: &'r str, email: &'r str) -> Keys<'r> {
        Keys { id, username, organization, email, base: None }
    }

    #[test]
    fn a_damaged_id_creates_nobody_and_an_email_needs_everybody() {
        assert_eq!(find(keys("1.23E+15", "new", "acme", ""), false, &acme()), Found::Problem(Problem::UnknownId));
        let ben = serde_json::json!({"id": 2, "username": "ben", "email": "ben@acme.example"});
        let one = Records::new(vec![ben.as_object().cloned().expect("a record")], false);
        let found = find(keys("", "", "", "ben@acme.example"), true, &one);
        assert_eq!(found, Found::Held(Hold::DirectoryIncomplete));
    }

    fn incomplete() -> Records {
        Records::new(vec![], false)
    }

    #[test]
    fn the_first_key_that_is_there_counts() {
        let people = acme();
        let find = |keys| find(keys, false, &people);
        assert_eq!(find(keys("2", "ann", "acme", "")), Found::Person(1, KeyUsed::Id));
        assert_eq!(find(keys("", "ann", "globex", "")), Found::Person(3, KeyUsed::Name));
        assert_eq!(find(keys("", "ben", "", "")), Found::Person(1, KeyUsed::Username));
        assert_eq!(find(keys("", "new", "acme", "")), Found::Nobody);
        assert_eq!(find(keys("", "", "", "ben@acme.example")), Found::Problem(Problem::NoKey));
        assert_eq!(find(keys("9", "ann", "acme", "")), Found::Problem(Problem::UnknownId));
        let by_email = |email| super::find(keys("", "", "", email), true, &people);
        assert_eq!(by_email("ben@acme.example"), Found::Person(1, KeyUsed::Email));
        assert_eq!(by_email("BEN@acme.example"), Found::Held(Hold::EmailAlike("2".into())));
    }

    #[test]
    fn two_hits_and_look_alikes_are_held() {
        let people = acme();
        let find = |keys| find(keys, false, &people);
        let ids = |ids: &[&str]| ids.iter().map(|id| (*id).into()).collect::<Vec<Box<str>>>();
        assert_eq!(find(keys("", "ann", "", "")), Found::Held(Hold::Several(ids(&["1", "4"]))));
        assert_eq!(find(keys("", "Ann", "acme", "")), Found::Held(Hold::LooksAlike(ids(&["1"]))));
        assert_eq!(find(keys("", "ann", "ACME", "")), Found::Held(Hold::LooksAlike(ids(&["1"]))));
        assert_eq!(find(keys("", "jose\u{301}", "acme", "")), Found::Held(Hold::LooksAlike(ids(&["3"]))));
        assert_eq!(find(keys("", "jose", "acme", "")), Found::Nobody);
    }

    #[test]
    fn while_people_have_not_been_read_nobody_is_new() {
        let find = |keys| find(keys, true, &incomplete());
        for keys in [keys("1", "", "", ""), keys("", "a", "b", ""), keys("", "a", "", ""), keys("", "", "", "a@b")] {
            assert_eq!(find(keys), Found::Held(Hold::DirectoryIncomplete));
        }
    }

    #[test]
    fn an_exported_row_whose_id_was_cut_is_still_its_person() {
        let people = acme();
        let base = Base::new(["00123", "00123", "zero@acme.example", "acme", "", "", "guest", "", "", ""]);
        let cut = Keys { base: Some(&base), ..keys("123", "123", "acme", "zero@acme.example") };
        assert_eq!(find(cut, false, &people), Found::Person(4, KeyUsed::Id));
        let gone = Keys { base: Some(&base), ..keys("123", "123", "acme", "gone@acme.example") };
        assert_eq!(find(gone, false, &people), Found::Problem(Problem::NotThere));
        let named = Keys { base: Some(&base), ..keys("1.23E+15", "ben", "acme", "") };
        assert_eq!(find(named, false, &people), Found::Person(1, KeyUsed::Name));
    }
}
