//! The fields that a plan can name: those of the contract, and any other by its path in the record.

use std::borrow::Cow;

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use serde_json::Value;

use crate::value::{FieldValue, Record};

/// The path of the last sign-in. Null is never; absent is unknown (contract.md, "A user").
pub const LAST_LOGIN: &str = "profile.last_login";
/// The paths of the other two times. An answer that has the first and not the second says that nobody was changed since.
pub const CREATED_AT: &str = "profile.created_at";
pub const UPDATED_AT: &str = "profile.updated_at";

/// A field of a record. The password is none: it stands in no plan.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Field {
    Username,
    Email,
    Organization,
    FirstName,
    LastName,
    Role,
    /// A field that the contract does not name, by its path: `klass`, or `profile.vlan`.
    Other(Box<str>),
}

impl Field {
    /// The fields of the contract that an administrator sets, in the order of the form.
    pub const CONTRACT: [Self; 6] =
        [Self::Username, Self::Email, Self::Organization, Self::FirstName, Self::LastName, Self::Role];

    /// The path in the API's bodies, as `profile.role`.
    pub fn path(&self) -> &str {
        match self {
            Self::Username => "username",
            Self::Email => "email",
            Self::Organization => "organization",
            Self::FirstName => "profile.first_name",
            Self::LastName => "profile.last_name",
            Self::Role => "profile.role",
            Self::Other(path) => path,
        }
    }

    /// The field at a path.
    pub fn from_path(path: &str) -> Self {
        Self::CONTRACT.into_iter().find(|field| field.path() == path).unwrap_or_else(|| Self::Other(path.into()))
    }

    /// The names of the path, from the outside in: in the profile, or in the record itself.
    pub fn names(&self) -> (Option<&str>, &str) {
        match self.path().split_once('.') {
            Some(("profile", name)) => (Some("profile"), name),
            _ => (None, self.path()),
        }
    }

    /// The field's value in a record; `None` where the record does not have it.
    pub fn value<'r>(&self, record: &'r Record) -> Option<&'r Value> {
        match self.names() {
            (Some(outer), name) => record.get(outer).and_then(|outer| outer.get(name)),
            (None, name) => record.get(name),
        }
    }

    /// What a record has in the field.
    pub fn read(&self, record: &Record) -> FieldValue {
        self.value(record).into()
    }

    /// What a record has in the field, as text; empty for what is absent or null.
    pub fn text<'r>(&self, record: &'r Record) -> Cow<'r, str> {
        match self.value(record) {
            Some(Value::String(text)) => Cow::Borrowed(text),
            value => Cow::Owned(FieldValue::from(value).to_text()),
        }
    }

    /// Sets the field of a record. Nothing stands where the value is absent.
    pub fn write(&self, record: &mut Record, value: &FieldValue) {
        let (outer, name) = self.names();
        let target = match outer {
            None => record,
            Some(outer) => {
                let inner = record.entry(outer).or_insert_with(|| Value::Object(Record::new()));
                if !inner.is_object() {
                    *inner = Value::Object(Record::new());
                }
                let Value::Object(inner) = inner else { return };
                inner
            }
        };
        match value.to_json() {
            Some(value) => drop(target.insert(name.to_owned(), value)),
            None => drop(target.remove(name)),
        }
    }

    /// Whether the field is a part of the name that a server keeps unique: the username, within its organization.
    pub fn is_name(&self) -> bool {
        matches!(self, Self::Username | Self::Organization)
    }
}

impl Serialize for Field {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.path())
    }
}

impl<'de> Deserialize<'de> for Field {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Ok(Self::from_path(&String::deserialize(deserializer)?))
    }
}

/// The id of a record as text. A number and a text are both ids (contract.md, "Seen in later revisions").
pub fn id_of(record: &Record) -> String {
    FieldValue::from(record.get("id")).to_text()
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    pub(crate) fn record(value: Value) -> Record {
        let Value::Object(record) = value else { panic!("an object") };
        record
    }

    #[test]
    fn a_path_leads_to_its_field_and_back() {
        for field in
            Field::CONTRACT.into_iter().chain([Field::Other("klass".into()), Field::Other("profile.x.y".into())])
        {
            assert_eq!(Field::from_path(field.path()), field);
            let mut written = Record::new();
            field.write(&mut written, &FieldValue::text("v"));
            assert_eq!(field.read(&written), FieldValue::text("v"), "{field:?}");
        }
        assert_eq!(Field::Other("profile.x.y".into()).names(), (Some("profile"), "x.y"));
    }

    #[test]
    fn absent_is_told_from_null() {
        let user =
            record(json!({"id": 12345678901234567890_u64, "email": null, "profile": {"role": "user", "vlan": 3}}));
        assert_eq!(Field::Email.read(&user), FieldValue::Null);
        assert_eq!(Field::Organization.read(&user), FieldValue::Absent);
        assert_eq!(Field::Role.read(&user), FieldValue::text("user"));
        assert_eq!(Field::Other("profile.vlan".into()).read(&user), json!(3).into());
        assert_eq!(Field::Role.read(&record(json!({"profile": null}))), FieldValue::Absent);
        assert_eq!(id_of(&user), "12345678901234567890");
    }

    #[test]
    fn a_profile_that_was_null_becomes_an_object() {
        let mut user = record(json!({"id": 1, "profile": null}));
        Field::Role.write(&mut user, &FieldValue::text("admin"));
        assert_eq!(user, record(json!({"id": 1, "profile": {"role": "admin"}})));
        Field::Role.write(&mut user, &FieldValue::Absent);
        assert_eq!(user, record(json!({"id": 1, "profile": {}})));
    }
}
