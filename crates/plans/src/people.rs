//! Whom the rows of a file are compared with: who has an id or a name, and what they are like.

use std::collections::BTreeSet;

use unicode_normalization::UnicodeNormalization;

use crate::{
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
    name.nfkc().flat_map(char::to_lowercase).nfkc().collect()
}

/// People as records in memory.
#[derive(Clone, Debug, Default)]
pub struct Records {
    people: Vec<Record>,
    is_complete: bool,
    /// Places in the order of the id, the username, the folded username and the e-mail.
    ids: Vec<u32>,
    usernames: Vec<u32>,
    folded: Vec<u32>,
    emails: Vec<u32>,
    organizations: BTreeSet<String>,
    roles: BTreeSet<String>,
}

impl Records {
    /// The people of these records.
    pub fn new(people: Vec<Record>, is_complete: bool) -> Self {
        let mut records = Self { is_complete, ..Self::default() };
        let sorted = |key: &dyn Fn(&Record) -> String| {
            let mut places: Vec<u32> = (0..people.len() as u32).collect();
            places.sort_by_cached_key(|place| key(&people[*place as usize]));
            places
        };
        records.ids = sorted(&id);
        records.usernames = sorted(&username);
        records.folded = sorted(&|record| folded(&username(record)));
        records.emails = sorted(&email);
        records.organizations = people.iter().map(|record| Field::Organization.read(record).to_text()).collect();
        records.roles = people.iter().map(|record| Field::Role.read(record).to_text()).collect();
        records.people = people;
        records
    }

    fn record(&self, person: u32) -> Option<&Record> {
        self.people.get(person as usize)
    }

    /// The places whose key is this one.
    fn equal<'r>(&'r self, places: &'r [u32], key: impl Fn(&Record) -> String, wanted: &str) -> &'r [u32] {
        let of = |place: &u32| self.record(*place).map(&key).unwrap_or_default();
        let start = places.partition_point(|place| of(place).as_str() < wanted);
        let end = start + places[start..].partition_point(|place| of(place).as_str() <= wanted);
        &places[start..end]
    }
}

fn id(record: &Record) -> String {
    crate::field::id_of(record)
}

fn username(record: &Record) -> String {
    Field::Username.read(record).to_text()
}

fn email(record: &Record) -> String {
    Field::Email.read(record).to_text().to_lowercase()
}

impl People for Records {
    fn is_complete(&self) -> bool {
        self.is_complete
    }

    fn by_id(&self, wanted: &str) -> Option<u32> {
        self.equal(&self.ids, id, wanted).first().copied()
    }

    fn by_name(&self, wanted: &str, organization: &str) -> Vec<u32> {
        let has = |place: &u32| self.value(*place, &Field::Organization).to_text() == organization;
        self.equal(&self.usernames, username, wanted).iter().copied().filter(has).collect()
    }

    fn by_username(&self, wanted: &str) -> Vec<u32> {
        self.equal(&self.usernames, username, wanted).to_vec()
    }

    fn alike(&self, wanted: &str) -> Vec<u32> {
        self.equal(&self.folded, |record| folded(&username(record)), &folded(wanted)).to_vec()
    }

    fn by_email(&self, wanted: &str) -> Vec<u32> {
        self.equal(&self.emails, email, &wanted.to_lowercase()).to_vec()
    }

    fn id(&self, person: u32) -> String {
        self.record(person).map(id).unwrap_or_default()
    }

    fn value(&self, person: u32, field: &Field) -> FieldValue {
        self.record(person).map(|record| field.read(record)).unwrap_or_default()
    }

    fn has_organization(&self, organization: &str) -> bool {
        self.organizations.contains(organization)
    }

    fn has_role(&self, role: &str) -> bool {
        self.roles.contains(role)
    }

    fn example(&self, field: &Field) -> FieldValue {
        self.people.iter().map(|record| field.read(record)).find(|value| !value.is_empty()).unwrap_or_default()
    }

    fn empty(&self, field: &Field) -> FieldValue {
        let has_null = self.people.iter().any(|record| field.read(record) == FieldValue::Null);
        if has_null { FieldValue::Null } else { FieldValue::text("") }
    }
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;
    use serde_json::{Value, json};

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
