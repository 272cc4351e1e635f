//! A person of the directory as a user of the list.

use directory::person::{Person, Time};
use serde_json::Value;

use crate::{
    display::wall_clock,
    user::{Object, User},
};

/// A record with what the directory keeps of a person.
pub fn user_of(person: &Person) -> Option<User> {
    let mut profile = Object::new();
    let texts = [("first_name", &person.first_name), ("last_name", &person.last_name), ("role", &person.role)];
    // Whether an empty text was null, empty or absent is not kept.
    for (name, text) in texts.into_iter().filter(|(_, text)| !text.is_empty()) {
        profile.insert(name.to_owned(), Value::String(text.clone()));
    }
    let times = [("created_at", person.created), ("updated_at", person.updated), ("last_login", person.last_login)];
    for (name, time) in times {
        let written = time.seconds().map(|seconds| wall_clock::iso(seconds * 1000));
        let value = match written {
            Some(midnight) if time.days().is_some() => midnight.get(..10).unwrap_or(&midnight).into(),
            Some(moment) => format!("{moment}Z").into(),
            None if time == Time::NEVER => Value::Null,
            None => continue,
        };
        profile.insert(name.to_owned(), value);
    }
    let mut record = Object::new();
    let texts = [
        ("id", &person.id),
        ("username", &person.username),
        ("email", &person.email),
        ("organization", &person.organization),
    ];
    for (name, text) in texts.into_iter().filter(|(_, text)| !text.is_empty()) {
        record.insert(name.to_owned(), Value::String(text.clone()));
    }
    record.insert("profile".to_owned(), Value::Object(profile));
    User::from_record(record).ok()
}
