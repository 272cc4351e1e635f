//! A user as the directory keeps one: the fields of the contract as columns, everything else as text to search.
//! `list::person` makes a user of it again.

use directory::person::{Person, Time};
use serde_json::Value;

use crate::{
    display::{
        field_value::{FieldValue, value_text},
        time::{self, Timestamp},
    },
    secrets,
    user::User,
};

/// A user for the directory. What is secret is not searched.
pub(super) fn person_of(user: &User) -> Person {
    let mut others = Vec::new();
    for (name, value) in user.unknown_fields() {
        add_texts(&name, value, &mut others);
    }
    Person {
        id: user.id(),
        username: user.username(),
        email: user.email(),
        organization: user.organization(),
        first_name: user.first_name(),
        last_name: user.last_name(),
        role: user.role(),
        created: time_of(&user.time_value("created_at")),
        updated: time_of(&user.time_value("updated_at")),
        last_login: time_of(&user.time_value("last_login")),
        others,
    }
}

fn time_of(value: &FieldValue) -> Time {
    match value {
        FieldValue::Absent => Time::ABSENT,
        FieldValue::Null => Time::NEVER,
        FieldValue::Text(text) => match time::parse(text) {
            _ if time::is_never(text) => Time::NEVER,
            Some(Timestamp::Moment(at)) => Time::at(at.div_euclid(1000)),
            Some(Timestamp::Day(at)) => Time::day(at.div_euclid(86_400_000)),
            None => Time::ABSENT,
        },
    }
}

/// The texts and numbers of a value, with those inside it.
fn add_texts(name: &str, value: &Value, texts: &mut Vec<String>) {
    if secrets::is_secret(name, value) {
        return;
    }
    match value {
        Value::String(_) | Value::Number(_) => texts.push(value_text(value)),
        Value::Array(items) => items.iter().for_each(|item| add_texts(name, item, texts)),
        Value::Object(object) => object.iter().for_each(|(name, value)| add_texts(name, value, texts)),
        Value::Null | Value::Bool(_) => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{api::wire, list::person::user_of};

    #[test]
    fn a_user_becomes_a_person_and_a_user_again() {
        let user = wire::user(
            r#"{"id": 7, "username": "jane", "email": "j@acme.example", "organization": "acme", "phone": "+1 555", "tags": ["vip", 3],
                "api_key": "hidden", "profile": {"first_name": "Jane", "last_name": "Smith", "role": "admin",
                "created_at": "2026-03-01T10:00:00.5Z", "last_login": null, "room": {"floor": "B2"}}}"#,
        );
        let person = person_of(&user.expect("a user"));
        assert_eq!((person.id.as_str(), person.role.as_str(), person.last_login), ("7", "admin", Time::NEVER));
        assert_eq!((person.created, person.updated), (Time::at(1_772_359_200), Time::ABSENT));
        let mut others = person.others.clone();
        others.sort();
        assert_eq!(others, ["+1 555", "3", "B2", "vip"], "no secret");
        let user = user_of(&person).expect("an id");
        assert_eq!(
            (user.display_name(), user.time("created_at")),
            ("Jane Smith".into(), "2026-03-01T10:00:00Z".into())
        );
        assert_eq!(
            (user.time_value("last_login"), user.time_value("updated_at")),
            (FieldValue::Null, FieldValue::Absent)
        );
        assert_eq!(person_of(&user), Person { others: Vec::new(), ..person });
    }

    /// A day is the same day in every zone, in the list that the directory answers, too.
    #[test]
    fn a_day_without_a_time_stays_one() {
        let user =
            wire::user(r#"{"id": 1, "profile": {"created_at": "2026-03-01", "last_login": "2026-03-01T00:00:00Z"}}"#);
        let shown = user_of(&person_of(&user.expect("a user"))).expect("an id");
        assert_eq!(
            (shown.time("created_at"), shown.time("last_login")),
            ("2026-03-01".into(), "2026-03-01T00:00:00Z".into())
        );
    }

    #[test]
    fn times_that_say_nothing_are_unknown() {
        let user = |time: &str| wire::user(&format!(r#"{{"id": 1, "profile": {{"last_login": "{time}"}}}}"#));
        for (text, time) in [("0001-01-01T00:00:00Z", Time::NEVER), ("soon", Time::ABSENT), ("", Time::ABSENT)] {
            assert_eq!(person_of(&user(text).expect("a user")).last_login, time, "{text}");
        }
    }
}
