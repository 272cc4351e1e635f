//! The two ways the API speaks, and a stored person told in each: the vendor's page to the letter, or the deviations
//! that contract.md lists under "Seen in later revisions".

use serde_json::{Map, Value, json};

use crate::store::Person;

#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
pub enum Dialect {
    Page,
    Later,
}

impl Dialect {
    /// The most rows a page holds, whatever was asked: later revisions may answer fewer than asked for.
    pub(crate) fn most_rows(self) -> u64 {
        match self {
            Dialect::Page => 100,
            Dialect::Later => 50,
        }
    }

    /// Whether the username filter matches parts of names.
    pub(crate) fn filters_parts(self) -> bool {
        self == Dialect::Later
    }

    pub(crate) fn told(self, person: &Person) -> Value {
        match self {
            Dialect::Page => page(person),
            Dialect::Later => later(person),
        }
    }

    /// The `next` and `previous` addresses: the page's own drop the filter; later ones name a host of their own.
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

/// Number ids, more fields, nulls and gaps, and times written in five ways, by the id so that a reload shows the same.
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
    for (name, value) in &person.extra {
        record.insert(name.clone(), value.clone());
    }
    let empty = [&person.first_name, &person.last_name, &person.role].iter().all(|text| text.is_empty());
    if empty && person.pk % 2 == 0 {
        record.insert("profile".into(), Value::Null);
        return Value::Object(record);
    }
    let mut profile = Map::new();
    profile.insert("first_name".into(), person.first_name.as_str().into());
    profile.insert("last_name".into(), person.last_name.as_str().into());
    if !person.role.is_empty() {
        profile.insert("role".into(), person.role.as_str().into());
    }
    for (at, (name, time)) in times(person).into_iter().enumerate() {
        let way = (person.pk + at as i64) % 5;
        let written = match time {
            Some(time) => Value::String(match way {
                0 => time.replace('Z', "+00:00"),
                1 => time.replace('Z', ".123456Z"),
                2 => time.get(..10).unwrap_or(time).to_owned(),
                _ => time.clone(),
            }),
            None if way == 3 => Value::String(String::new()),
            None => Value::Null,
        };
        profile.insert(name.into(), written);
    }
    profile.insert("expires_at".into(), Value::Null);
    record.insert("profile".into(), Value::Object(profile));
    Value::Object(record)
}
