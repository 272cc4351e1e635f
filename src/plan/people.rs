//! Everybody of the directory, as a plan compares rows with them: the fields of the contract as the directory keeps them,
//! and whole records of those people where a plan needs more. A person takes about a hundred bytes.

use std::{borrow::Cow, collections::BTreeSet};

use directory::person::Person;
use plans::{
    field::Field,
    people::{People, folded},
    value::FieldValue,
};

use crate::{
    api::wire::{self, Unreadable},
    secrets,
    user::{TIME_FIELDS, User},
};

mod index;
mod packed;
mod words;

use index::Index;
use packed::{Bytes, Column, Kind, Packed, Writer};
use words::Words;

/// Everybody, in batches as they come. Once all are in, [`Everybody::finish`] makes them found by their names.
#[derive(Debug, Default)]
pub struct Everybody {
    is_complete: bool,
    people: Bytes,
    /// Where the bytes of each person begin.
    places: Vec<u32>,
    organizations: Words,
    roles: Words,
    /// The paths of the fields that the contract does not name.
    paths: Words,
    ids: Index,
    usernames: Index,
    /// What usernames look like that differ from that ([`folded`]).
    looks: Index,
    /// E-mails in lower case.
    emails: Index,
    /// In the order of [`Field::CONTRACT`]: a value that someone has.
    examples: [FieldValue; Field::CONTRACT.len()],
    /// In the same order: whether someone's value is null.
    null_fields: [bool; Field::CONTRACT.len()],
}

impl Everybody {
    /// Adds people as the directory keeps them, or replaces those of the same ids. Of whom a whole record is known, the
    /// record stays.
    pub fn add(&mut self, people: &[Person]) {
        let mut fresh = Vec::new();
        for person in people {
            let known = self.place_of(&person.id, &fresh);
            if known.is_none_or(|place| !self.has_record(place)) {
                let packed = self.pack_person(person);
                self.put(&person.id, known, &packed, &mut fresh);
            }
        }
        self.ids.add(fresh);
    }

    /// Adds people by their records, as a page of the list or a single one came from the server. Such a record knows more than
    /// the directory: fields that the contract does not name, and whether an empty value is null. What is secret is left out.
    /// Returns how many people the body has.
    pub fn add_records(&mut self, body: &str) -> Result<usize, Unreadable> {
        let users = wire::users(body)?;
        let mut fresh = Vec::new();
        for user in &users {
            let id = user.id();
            let packed = self.pack_user(&id, user);
            let known = self.place_of(&id, &fresh);
            self.put(&id, known, &packed, &mut fresh);
        }
        self.ids.add(fresh);
        Ok(users.len())
    }

    /// The server gives null for these fields of somebody. Of a person of the directory it is not known which are null.
    pub fn saw_null(&mut self, paths: &[String]) {
        for (has_null, field) in self.null_fields.iter_mut().zip(&Field::CONTRACT) {
            *has_null |= paths.iter().any(|path| path == field.path());
        }
    }

    /// Whether everybody is in, so that whoever is not found is not there.
    pub fn set_complete(&mut self, is_complete: bool) {
        self.is_complete = is_complete;
    }

    /// Makes people found by their names, after some were added. A person's place stays.
    pub fn finish(&mut self) {
        let (mut usernames, mut looks, mut emails) = (Vec::new(), Vec::new(), Vec::new());
        let (mut organizations, mut roles) = (BTreeSet::new(), BTreeSet::new());
        let mut examples: [FieldValue; Field::CONTRACT.len()] = Default::default();
        let mut null_fields = self.null_fields;
        for place in 0..self.places.len() as u32 {
            let Some(person) = self.person(place) else { continue };
            let username = person.text(Column::Username);
            usernames.push(index::entry(username, place));
            if let Some(look) = other_look(username) {
                looks.push(index::entry(&look, place));
            }
            emails.push(index::entry(&lowered(person.text(Column::Email)), place));
            let [organization, role] = person.codes();
            organizations.insert(organization);
            roles.insert(role);
            for (at, (example, has_null)) in examples.iter_mut().zip(&mut null_fields).enumerate() {
                *has_null |= person.kind(at) == Kind::Null;
                if example.is_empty() {
                    *example = self.contract_value(person, at);
                }
            }
        }
        for example in &mut examples {
            if example.is_empty() {
                *example = FieldValue::Absent;
            }
        }
        self.organizations.set_used(organizations);
        self.roles.set_used(roles);
        self.usernames = Index::new(usernames);
        self.looks = Index::new(looks);
        self.emails = Index::new(emails);
        self.examples = examples;
        self.null_fields = null_fields;
    }

    /// How many people there are.
    pub fn count(&self) -> usize {
        self.places.len()
    }

    /// Of these ids, each once, those whose whole record is not known: a plan that changes or rests on more than the fields
    /// of the contract must read them. Who is certainly not there needs no reading.
    pub fn missing_records<'i>(&self, ids: impl IntoIterator<Item = &'i str>) -> Vec<String> {
        let mut seen = BTreeSet::new();
        let is_missing = |id: &&str| match self.by_id(id) {
            Some(place) => !self.has_record(place),
            None => !self.is_complete,
        };
        ids.into_iter().filter(|id| seen.insert(*id)).filter(is_missing).map(str::to_owned).collect()
    }

    /// The paths of the fields that the contract does not name and that someone's record has.
    pub fn other_fields(&self) -> impl Iterator<Item = &str> {
        let is_settable = |path: &&str| !path.strip_prefix("profile.").is_some_and(|name| TIME_FIELDS.contains(&name));
        self.paths.texts().filter(is_settable)
    }

    fn has_record(&self, place: u32) -> bool {
        self.person(place).is_some_and(Packed::has_record)
    }

    fn person(&self, place: u32) -> Option<Packed<'_>> {
        self.places.get(place as usize).map(|at| Packed::at(&self.people, *at))
    }

    fn id_at(&self, place: u32) -> &str {
        self.person(place).map(|person| person.text(Column::Id)).unwrap_or_default()
    }

    /// The place of an id that is in the index, or was added since.
    fn place_of(&self, id: &str, fresh: &[u64]) -> Option<u32> {
        let is_this = |place: &u32| self.id_at(*place) == id;
        self.ids.find(id).find(is_this).or_else(|| index::find_in(fresh, id).find(is_this))
    }

    fn put(&mut self, id: &str, known: Option<u32>, packed: &[u8], fresh: &mut Vec<u64>) {
        // Without room for more, somebody is missing.
        let Some(at) = self.people.push(packed) else { return self.is_complete = false };
        match known.and_then(|place| self.places.get_mut(place as usize)) {
            Some(place) => *place = at,
            None => {
                fresh.push(index::entry(id, self.places.len() as u32));
                self.places.push(at);
            }
        }
    }

    fn pack_person(&mut self, person: &Person) -> Vec<u8> {
        let Person { id, username, email, organization, first_name, last_name, role, .. } = person;
        let mut packed = Writer::new(false);
        let texts: [&str; Field::CONTRACT.len()] = [username, email, organization, first_name, last_name, role];
        for (at, text) in texts.into_iter().enumerate() {
            packed.set_kind(at, if text.is_empty() { Kind::Absent } else { Kind::Text });
        }
        let codes = [self.organizations.code(organization), self.roles.code(role)];
        packed.finish([id, username, email, first_name, last_name], codes, &[])
    }

    fn pack_user(&mut self, id: &str, user: &User) -> Vec<u8> {
        let mut packed = Writer::new(true);
        let texts = Field::CONTRACT.each_ref().map(|field| field.text(user.record()));
        for (at, field) in Field::CONTRACT.iter().enumerate() {
            packed.set_kind(at, Kind::of(field.value(user.record())));
        }
        let [username, email, organization, first_name, last_name, role] = texts.each_ref().map(|text| &**text);
        let codes = [self.organizations.code(organization), self.roles.code(role)];
        let others = self.other_values(user);
        packed.finish([id, username, email, first_name, last_name], codes, &others)
    }

    /// The other fields of a user by the codes of their paths, with their values as JSON. Times are among them: a plan may rest
    /// on one, and the directory rounds it.
    fn other_values(&mut self, user: &User) -> Vec<(u32, String)> {
        let Ok(user) = User::from_record(secrets::without_secrets(user.record())) else { return Vec::new() };
        let times = TIME_FIELDS.map(|name| format!("profile.{name}"));
        let times = times.into_iter().filter_map(|path| user.value_at(&path).map(|value| (path, value)));
        let mut values = Vec::new();
        for (path, value) in user.unknown_fields().into_iter().chain(times) {
            // A name with a dot may read as the path of another field.
            if Field::from_path(&path).value(user.record()).is_some_and(|found| std::ptr::eq(found, value)) {
                values.push((self.paths.code(&path), value.to_string()));
            }
        }
        values
    }

    /// What a person has in the field of the contract at this place.
    fn contract_value(&self, person: Packed, at: usize) -> FieldValue {
        match person.kind(at) {
            Kind::Absent => FieldValue::Absent,
            Kind::Null => FieldValue::Null,
            Kind::Text => FieldValue::text(self.contract_text(person, at)),
            Kind::Json => from_json(self.contract_text(person, at)),
        }
    }

    fn contract_text<'e>(&'e self, person: Packed<'e>, at: usize) -> &'e str {
        match &Field::CONTRACT[at] {
            Field::Username => person.text(Column::Username),
            Field::Email => person.text(Column::Email),
            Field::FirstName => person.text(Column::FirstName),
            Field::LastName => person.text(Column::LastName),
            Field::Organization => self.organizations.text(person.codes()[0]),
            Field::Role | Field::Other(_) => self.roles.text(person.codes()[1]),
        }
    }

    /// Everybody's values of a field that the contract does not name.
    fn values<'e>(&'e self, field: &'e Field) -> impl Iterator<Item = FieldValue> {
        (0..self.places.len() as u32).map(|place| self.value(place, field))
    }

    /// Those of these places whose text in the column is the one that is looked for.
    fn with(&self, places: impl Iterator<Item = u32>, column: Column, is_it: impl Fn(&str) -> bool) -> Vec<u32> {
        places.filter(|place| self.person(*place).is_some_and(|person| is_it(person.text(column)))).collect()
    }
}

fn contract_place(field: &Field) -> Option<usize> {
    Field::CONTRACT.iter().position(|known| known == field)
}

fn from_json(json: &str) -> FieldValue {
    serde_json::from_str::<serde_json::Value>(json).map(FieldValue::from).unwrap_or_default()
}

/// What a username looks like, if it is written in another way.
fn other_look(username: &str) -> Option<Cow<'_, str>> {
    if username.is_ascii() {
        return username.contains(|c: char| c.is_ascii_uppercase()).then(|| username.to_ascii_lowercase().into());
    }
    let look = folded(username);
    (look != username).then(|| look.into())
}

fn lowered(email: &str) -> Cow<'_, str> {
    if email.chars().any(char::is_uppercase) { email.to_lowercase().into() } else { email.into() }
}

impl People for Everybody {
    fn is_complete(&self) -> bool {
        self.is_complete
    }

    fn by_id(&self, id: &str) -> Option<u32> {
        self.place_of(id, &[])
    }

    fn by_name(&self, username: &str, organization: &str) -> Vec<u32> {
        let mut places = self.by_username(username);
        places.retain(|place| self.is_text(*place, &Field::Organization, organization));
        places
    }

    fn by_username(&self, username: &str) -> Vec<u32> {
        self.with(self.usernames.find(username), Column::Username, |other| other == username)
    }

    fn alike(&self, username: &str) -> Vec<u32> {
        let look = folded(username);
        let mut places = self.by_username(&look);
        let has_look = |other: &str| other_look(other).is_some_and(|other| other == look);
        places.extend(self.with(self.looks.find(&look), Column::Username, has_look));
        places.sort_unstable();
        places
    }

    fn by_email(&self, email: &str) -> Vec<u32> {
        let email = email.to_lowercase();
        self.with(self.emails.find(&email), Column::Email, |other| lowered(other) == email)
    }

    fn id(&self, person: u32) -> String {
        self.id_at(person).to_owned()
    }

    fn value(&self, person: u32, field: &Field) -> FieldValue {
        let Some(person) = self.person(person) else { return FieldValue::Absent };
        match contract_place(field) {
            Some(at) => self.contract_value(person, at),
            None => {
                let code = self.paths.find(field.path());
                code.and_then(|code| person.other(code)).map(from_json).unwrap_or_default()
            }
        }
    }

    fn is_text(&self, person: u32, field: &Field, text: &str) -> bool {
        match (self.person(person), contract_place(field)) {
            // The text of a value that is absent or null is empty.
            (Some(person), Some(at)) => self.contract_text(person, at) == text,
            _ => self.value(person, field).to_text() == text,
        }
    }

    fn has_organization(&self, organization: &str) -> bool {
        self.organizations.is_used(organization)
    }

    fn has_role(&self, role: &str) -> bool {
        self.roles.is_used(role)
    }

    fn example(&self, field: &Field) -> FieldValue {
        match contract_place(field) {
            Some(at) => self.examples[at].clone(),
            None => self.values(field).find(|value| !value.is_empty()).unwrap_or_default(),
        }
    }

    fn empty(&self, field: &Field) -> FieldValue {
        let has_null = match contract_place(field) {
            Some(at) => self.null_fields[at],
            None => self.values(field).any(|value| value == FieldValue::Null),
        };
        if has_null { FieldValue::Null } else { FieldValue::text("") }
    }
}

#[cfg(test)]
mod tests;
