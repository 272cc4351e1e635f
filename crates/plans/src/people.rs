//! Whom the rows of a file are compared with: who has an id or a name, and what they are like.

use std::{borrow::Cow, collections::BTreeSet};

use serde_json::Value;
use unicode_normalization::UnicodeNormalization;

use crate::{
    day,
    field::Field,
    value::{FieldValue, Record},
};

/// People who were read, by their places.
pub trait People {
    /// Whether everybody was read, so that whoever is not found is not there.
    fn is_complete(&self) -> bool;

    /// The person with this id.
    fn by_id(&self, id: &str) -> Option<u32>;

    /// The people of this username in this organization, character by character. A server keeps one; more are possible.
    fn by_name(&self, username: &str, organization: &str) -> Vec<u32>;

    /// The people of this username in all organizations.
    fn by_username(&self, username: &str) -> Vec<u32>;

    /// The people whose username is another only by letter case, width or normal form.
    fn alike(&self, username: &str) -> Vec<u32>;

    /// The people of this e-mail; letter case makes no difference.
    fn by_email(&self, email: &str) -> Vec<u32>;

    /// The id of a person.
    fn id(&self, person: u32) -> String;

    /// What a person has in a field.
    fn value(&self, person: u32, field: &Field) -> FieldValue;

    /// Whether the field of a person reads as this text.
    fn is_text(&self, person: u32, field: &Field, text: &str) -> bool {
        self.value(person, field).to_text() == text
    }

    /// Whether anyone has this organization.
    fn has_organization(&self, organization: &str) -> bool;

    /// Whether anyone has this role.
    fn has_role(&self, role: &str) -> bool;

    /// A value of the field that someone has, for its kind; absent if nobody has one.
    fn example(&self, field: &Field) -> FieldValue;

    /// What the field is where it is empty: null, if that is what records have, and else empty text.
    fn empty(&self, field: &Field) -> FieldValue;
}

/// A name as two are compared that look the same: one normal form, one width, and no letter case.
pub fn folded(name: &str) -> String {
    if name.is_ascii() {
        return name.to_ascii_lowercase();
    }
    name.nfkc().flat_map(char::to_lowercase).nfkc().collect()
}

/// People as records in memory.
#[derive(Clone, Debug, Default)]
pub struct Records {
    people: Vec<Record>,
    is_complete: bool,
    /// Places in the order of the id, the username and the e-mail.
    ids: Vec<u32>,
    usernames: Vec<u32>,
    emails: Vec<u32>,
    /// The folded usernames that differ from the usernames, in their order.
    folded: Vec<(Box<str>, u32)>,
    organizations: BTreeSet<String>,
    roles: BTreeSet<String>,
    /// An example and the empty value of each field of the contract.
    fields: Vec<(FieldValue, FieldValue)>,
}

impl Records {
    /// The people of these records.
    pub fn new(people: Vec<Record>, is_complete: bool) -> Self {
        let mut records = Self { is_complete, ..Self::default() };
        let sorted = |key: &dyn Fn(&Record) -> Cow<'_, str>| {
            let mut places: Vec<u32> = (0..people.len() as u32).collect();
            let of = |place: &u32| key(&people[*place as usize]);
            places.sort_by(|one, other| of(one).cmp(&of(other)));
            places
        };
        records.ids = sorted(&id);
        records.usernames = sorted(&username);
        records.emails = sorted(&email);
        for (record, place) in people.iter().zip(0..) {
            let (name, look) = (username(record), folded(&username(record)));
            if *name != look {
                records.folded.push((look.into(), place));
            }
            let of = |field: Field| field.text(record).into_owned();
            for (texts, field) in [(&mut records.organizations, Field::Organization), (&mut records.roles, Field::Role)]
            {
                let text = of(field);
                if !texts.contains(&text) {
                    texts.insert(text);
                }
            }
        }
        records.folded.sort_unstable();
        records.people = people;
        records.fields = Field::CONTRACT.map(|field| (records.find_example(&field), records.find_empty(&field))).into();
        records
    }

    fn record(&self, person: u32) -> Option<&Record> {
        self.people.get(person as usize)
    }

    /// The places whose key is this one.
    fn equal<'r>(&'r self, places: &'r [u32], key: impl Fn(&Record) -> Cow<'_, str>, wanted: &str) -> &'r [u32] {
        let is_before = |place: &u32| self.record(*place).is_some_and(|record| *key(record) < *wanted);
        let is_equal = |place: &u32| self.record(*place).is_some_and(|record| *key(record) == *wanted);
        let start = places.partition_point(is_before);
        let end = start + places[start..].iter().take_while(|place| is_equal(place)).count();
        &places[start..end]
    }

    fn find_example(&self, field: &Field) -> FieldValue {
        self.people.iter().map(|record| field.read(record)).find(|value| !value.is_empty()).unwrap_or_default()
    }

    fn find_empty(&self, field: &Field) -> FieldValue {
        let has_null = self.people.iter().any(|record| field.value(record).is_some_and(Value::is_null));
        if has_null { FieldValue::Null } else { FieldValue::text("") }
    }

    fn of_field(&self, field: &Field) -> Option<&(FieldValue, FieldValue)> {
        self.fields.get(Field::CONTRACT.iter().position(|known| known == field)?)
    }
}

fn id(record: &Record) -> Cow<'_, str> {
    match record.get("id") {
        Some(Value::String(id)) => Cow::Borrowed(id),
        _ => Cow::Owned(crate::field::id_of(record)),
    }
}

fn username(record: &Record) -> Cow<'_, str> {
    Field::Username.text(record)
}

fn email(record: &Record) -> Cow<'_, str> {
    let email = Field::Email.text(record);
    if email.chars().any(char::is_uppercase) { Cow::Owned(email.to_lowercase()) } else { email }
}

impl People for Records {
    fn is_complete(&self) -> bool {
        self.is_complete
    }

    fn by_id(&self, wanted: &str) -> Option<u32> {
        self.equal(&self.ids, id, wanted).first().copied()
    }

    fn by_name(&self, wanted: &str, organization: &str) -> Vec<u32> {
        let has = |place: &u32| self.is_text(*place, &Field::Organization, organization);
        self.equal(&self.usernames, username, wanted).iter().copied().filter(has).collect()
    }

    fn by_username(&self, wanted: &str) -> Vec<u32> {
        self.equal(&self.usernames, username, wanted).to_vec()
    }

    fn alike(&self, wanted: &str) -> Vec<u32> {
        let look = folded(wanted);
        let mut found = self.by_username(&look);
        let start = self.folded.partition_point(|(folded, _)| **folded < *look);
        found.extend(self.folded[start..].iter().take_while(|(folded, _)| **folded == *look).map(|(_, place)| *place));
        found.sort_unstable();
        found
    }

    fn by_email(&self, wanted: &str) -> Vec<u32> {
        self.equal(&self.emails, email, &wanted.to_lowercase()).to_vec()
    }

    fn id(&self, person: u32) -> String {
        self.record(person).map(|record| id(record).into_owned()).unwrap_or_default()
    }

    fn value(&self, person: u32, field: &Field) -> FieldValue {
        self.record(person).map(|record| field.read(record)).unwrap_or_default()
    }

    fn is_text(&self, person: u32, field: &Field, text: &str) -> bool {
        self.record(person).map(|record| field.text(record)).unwrap_or_default() == text
    }

    fn has_organization(&self, organization: &str) -> bool {
        self.organizations.contains(organization)
    }

    fn has_role(&self, role: &str) -> bool {
        self.roles.contains(role)
    }

    fn example(&self, field: &Field) -> FieldValue {
        self.of_field(field).map_or_else(|| self.find_example(field), |(example, _)| example.clone())
    }

    fn empty(&self, field: &Field) -> FieldValue {
        self.of_field(field).map_or_else(|| self.find_empty(field), |(_, empty)| empty.clone())
    }
}

/// What takes a value away: the server's empty value. A number, a yes or no, and a day cannot be empty text.
pub fn emptied(people: &impl People, field: &Field, base: &FieldValue) -> FieldValue {
    let is_text = match base {
        FieldValue::Text(text) => day::shifted(text, 0).is_none(),
        base => !matches!(base, FieldValue::Json(_)),
    };
    if is_text { people.empty(field) } else { FieldValue::Null }
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;
    use serde_json::json;

    pub(crate) fn records(people: Value) -> Records {
        let Value::Array(people) = people else { panic!("a list") };
        let people = people.into_iter().map(|person| match person {
            Value::Object(record) => record,
            other => panic!("{other}"),
        });
        Records::new(people.collect(), true)
    }

    /// Ann, Ben and José of acme, and another Ann of globex.
    pub(crate) fn acme() -> Records {
        records(json!([
            {"id": 1, "username": "ann", "organization": "acme", "email": "ann@acme.example", "klass": "a",
                "profile": {"role": "admin", "first_name": "Ann", "last_name": null, "vlan": 3}},
            {"id": 2, "username": "ben", "organization": "acme", "email": "ben@acme.example",
                "profile": {"role": "user", "first_name": "Ben"}},
            {"id": 3, "username": "jos\u{E9}", "organization": "acme", "email": "", "profile": {"role": "user"}},
            {"id": 4, "username": "ann", "organization": "globex", "email": "ANN@globex.example", "profile": {"role": "user"}},
            {"id": "00123", "username": "00123", "organization": "acme", "email": "zero@acme.example", "profile": {"role": "guest"}},
        ]))
    }

    #[test]
    fn people_are_found_by_each_key() {
        let people = acme();
        assert_eq!((people.by_id("2"), people.by_id("00123"), people.by_id("9")), (Some(1), Some(4), None));
        assert_eq!((people.by_name("ann", "acme"), people.by_name("ann", "other")), (vec![0], vec![]));
        assert_eq!(people.by_username("ann"), [0, 3]);
        assert_eq!(people.by_username("Ann"), [0; 0]);
        assert_eq!(
            (people.alike("ANN"), people.alike("JOSE\u{301}"), people.alike("ｂｅｎ")),
            (vec![0, 3], vec![2], vec![1])
        );
        assert_eq!(people.alike("jose"), [0; 0], "an accent is another name");
        assert_eq!(people.by_email("ann@GLOBEX.example"), [3]);
        assert!(people.has_organization("globex") && people.has_role("guest") && !people.has_role("owner"));
    }

    #[test]
    fn a_field_has_an_example_and_an_empty_value() {
        let people = acme();
        assert_eq!(people.example(&Field::Other("profile.vlan".into())), json!(3).into());
        assert_eq!(people.example(&Field::Other("none".into())), FieldValue::Absent);
        assert_eq!(
            (people.empty(&Field::LastName), people.empty(&Field::Email)),
            (FieldValue::Null, FieldValue::text(""))
        );
    }
}
