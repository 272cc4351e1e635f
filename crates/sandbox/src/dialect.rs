//! The two revisions of the contract, and a person's record in each. One follows the vendor's page to the letter. The
//! other has the deviations that contract.md lists under "Seen in later revisions".

use serde_json::{Map, Value, json};

use crate::store::Person;

/// Which revision of the contract the sandbox follows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
pub enum Dialect {
    /// The vendor's page to the letter.
    Page,
    /// Later revisions, with all their deviations.
    Later,
}

impl Dialect {
    /// The most rows of a page. Later revisions may send fewer rows than they are asked for.
    pub(crate) fn max_rows(self) -> u64 {
        match self {
            Dialect::Page => 100,
            Dialect::Later => 50,
        }
    }

    /// Whether the username filter matches parts of names.
    pub(crate) fn matches_parts(self) -> bool {
        self == Dialect::Later
    }

    /// A person's record as JSON.
    pub(crate) fn record(self, person: &Person) -> Value {
        match self {
            Dialect::Page => page(person),
            Dialect::Later => later(person),
        }
    }

    /// An address for `next` or `previous`. Those of the page drop the filter; those of later revisions have an
    /// internal host.
    pub(crate) fn link(self, limit: u64, offset: u64) -> String {
        let host = match self {
            Dialect::Page => "gate.zequenze.com",
            Dialect::Later => "gate-internal:8443",
        };
        format!("https://{host}/api/v1/user/?limit={limit}&offset={offset}")
    }
}

fn page(person: &Person) -> Value {
    let mut profile = json!({"first_name": person.first_name, "last_name": person.last_name, "role": person.role});
    for (name, time) in times(person) {
        if let Some(time) = time {
            profile[name] = time.as_str().into();
        }
    }
    json!({"id": person.pk.to_string(), "username": person.username, "email": person.email,
        "organization": person.organization, "profile": profile})
}

fn times(person: &Person) -> [(&'static str, &Option<String>); 3] {
    [("created_at", &person.created_at), ("updated_at", &person.updated_at), ("last_login", &person.last_login)]
}

/// Ids as numbers, additional fields, nulls, missing fields, and times in five forms. The id decides, so that a record
/// is the same at every call.
fn later(person: &Person) -> Value {
    let mut record = Map::new();
    record.insert("id".into(), person.pk.into());
    record.insert("username".into(), person.username.as_str().into());
    let blank_is_null = |text: &str| if text.is_empty() { Value::Null } else { text.into() };
    record.insert("email".into(), blank_is_null(&person.email));
    record.insert("organization".into(), blank_is_null(&person.organization));
    record.insert("external_id".into(), format!("ext-{:06}", person.pk).into());
    record.insert("klass".into(), "default".into());
    record.insert("status".into(), "active".into());
    record.insert("is_active".into(), true.into());
    for (name, value) in person.extra.iter().filter(|(name, _)| *name != "profile") {
        record.insert(name.clone(), value.clone());
    }
    let extra = person.extra.get("profile").and_then(Value::as_object);
    let is_empty = [&person.first_name, &person.last_name, &person.role].iter().all(|text| text.is_empty());
    if is_empty && extra.is_none() && person.pk % 2 == 0 {
        record.insert("profile".into(), Value::Null);
        return Value::Object(record);
    }
    let mut profile = Map::new();
    profile.insert("first_name".into(), person.first_name.as_str().into());
    profile.insert("last_name".into(), person.last_name.as_str().into());
    if !person.role.is_empty() {
        profile.insert("role".into(), person.role.as_str().into());
    }
    for (index, (name, time)) in times(person).into_iter().enumerate() {
        let form = (person.pk + index as i64) % 5;
        let text = match time {
            Some(time) => Value::String(match form {
                0 => time.replace('Z', "+00:00"),
                1 => time.replace('Z', ".123456Z"),
                2 => time.get(..10).unwrap_or(time).to_owned(),
                _ => time.clone(),
            }),
            None if form == 3 => Value::String(String::new()),
            None => Value::Null,
        };
        profile.insert(name.into(), text);
    }
    profile.insert("expires_at".into(), Value::Null);
    profile.extend(extra.cloned().unwrap_or_default());
    record.insert("profile".into(), Value::Object(profile));
    Value::Object(record)
}
