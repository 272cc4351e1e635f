//! A field that the contract does not name, as a person may edit it: its kind, what is typed, and the JSON value of
//! that. `screens::form::other_fields` draws the fields; `draft` keeps what was typed.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use crate::{
    display::time::{self, Timestamp},
    json, secrets,
    user::User,
};

/// How a value is typed. It is guessed from the value, from other users' values, or from the field's name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// `true` or `false`.
    Flag,
    /// Any JSON number.
    Number,
    /// A day and a time, in text (RFC 3339).
    Moment,
    /// A day without a time, as `YYYY-MM-DD`.
    Day,
    /// Any text.
    Text,
}

impl Kind {
    const ALL: [Self; 5] = [Self::Flag, Self::Number, Self::Moment, Self::Day, Self::Text];

    /// The name in a stored draft.
    pub fn name(self) -> &'static str {
        match self {
            Self::Flag => "flag",
            Self::Number => "number",
            Self::Moment => "moment",
            Self::Day => "day",
            Self::Text => "text",
        }
    }

    /// Parses a [`Kind::name`].
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.name() == name)
    }
}

/// A field of a record that can be edited.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OtherField {
    /// Names from the outside in.
    pub path: Vec<String>,
    pub kind: Kind,
    /// Values of other users, where there are so few that they look like a list of choices.
    pub suggestions: Vec<String>,
}

/// What is typed into such a field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Input {
    /// No value: null in JSON. Empty text is another value.
    Null,
    /// A number as it is typed, `true` or `false`, a time as the server gets it, or any text.
    Text(String),
    /// A time that is typed in part.
    Unfinished,
}

/// More values are no list of choices.
const MAX_SUGGESTIONS: usize = 12;

impl OtherField {
    /// The fields of a record that can be edited, in its order: text, numbers, yes or no, and null. What the server
    /// keeps itself is left out: ids, and the times and authors of changes. So is what looks like a secret. `others`
    /// are users seen beside this one.
    pub fn all(user: &User, others: &[User]) -> Vec<Self> {
        let fields = user.unknown_fields().into_iter().filter_map(|(dotted, value)| {
            let (outer, name) = match dotted.strip_prefix("profile.") {
                Some(name) if !user.record().contains_key(&dotted) => (Some("profile"), name),
                _ => (None, dotted.as_str()),
            };
            let is_scalar = !value.is_array() && !value.is_object();
            if !is_scalar || dotted == "profile" || is_kept_by_server(name, value) || secrets::is_secret(name, value) {
                return None;
            }
            let seen: Vec<&Value> = others
                .iter()
                .flat_map(User::unknown_fields)
                .filter(|(other, value)| *other == dotted && !value.is_null())
                .map(|(_, value)| value)
                .collect();
            let kind = kind(name, value, &seen);
            let path = outer.into_iter().chain([name]).map(str::to_owned).collect();
            Some(Self { path, kind, suggestions: if kind == Kind::Text { choices(&seen) } else { Vec::new() } })
        });
        fields.collect()
    }

    /// The fields that at least one of these users has and that can be edited for all of them, by their paths. A field
    /// with parts in one record is left out.
    pub fn of_all(users: &[User]) -> Vec<Self> {
        let mut found: BTreeMap<String, Vec<&Value>> = BTreeMap::new();
        for (dotted, value) in users.iter().flat_map(User::unknown_fields) {
            found.entry(dotted).or_default().push(value);
        }
        let field = |(dotted, values): (String, Vec<&Value>)| {
            let is_top = users.iter().any(|user| user.record().contains_key(&dotted));
            let path: Vec<&str> = match dotted.strip_prefix("profile.") {
                Some(name) if !is_top => vec!["profile", name],
                _ => vec![&dotted],
            };
            let name = path[path.len() - 1];
            let is_for_people = |value: &&Value| {
                !value.is_array()
                    && !value.is_object()
                    && !is_kept_by_server(name, value)
                    && !secrets::is_secret(name, value)
            };
            if dotted == "profile" || !values.iter().all(is_for_people) {
                return None;
            }
            let values: Vec<&Value> = values.into_iter().filter(|value| !value.is_null()).collect();
            let kind = kind(name, &Value::Null, &values);
            let suggestions = if kind == Kind::Text { choices(&values) } else { Vec::new() };
            Some(Self { path: path.into_iter().map(str::to_owned).collect(), kind, suggestions })
        };
        found.into_iter().filter_map(field).collect()
    }

    /// What stands in the field before anything is typed.
    pub fn input(&self, user: &User) -> Input {
        let value = match self.path.as_slice() {
            [name] => user.record().get(name),
            [outer, name] => user.record().get(outer).and_then(|inner| inner.get(name)),
            _ => None,
        };
        value.map_or(Input::Null, Input::from_value)
    }
}

impl Input {
    /// A scalar as it is typed.
    pub fn from_value(value: &Value) -> Self {
        match value {
            Value::Null => Self::Null,
            Value::String(text) => Self::Text(text.clone()),
            other => Self::Text(json::print(other)),
        }
    }

    /// The JSON value; `None` if the text is no value of this kind. An empty number or time is null, because neither
    /// can be empty.
    pub fn value(&self, kind: Kind) -> Option<Value> {
        let text = match self {
            Self::Null => return Some(Value::Null),
            Self::Unfinished => return None,
            Self::Text(text) => text.as_str(),
        };
        match kind {
            Kind::Text => Some(text.into()),
            _ if text.trim().is_empty() => Some(Value::Null),
            Kind::Flag => text.parse::<bool>().ok().map(Value::from),
            Kind::Number => json::parse(text.trim()).ok().filter(Value::is_number),
            Kind::Moment | Kind::Day => time::parse(text).map(|_| text.trim().into()),
        }
    }

    /// The text; empty for null and for a time that is typed in part.
    pub fn text(&self) -> &str {
        match self {
            Self::Text(text) => text,
            Self::Null | Self::Unfinished => "",
        }
    }
}

fn kind(name: &str, value: &Value, seen: &[&Value]) -> Kind {
    if !value.is_null() && *value != "" {
        return kind_of(value);
    }
    let mut kinds = seen.iter().filter(|value| **value != "").map(|value| kind_of(value));
    match kinds.next() {
        Some(first) => {
            if kinds.all(|kind| kind == first) {
                first
            } else {
                Kind::Text
            }
        }
        None if value.is_null() => kind_of_name(name),
        None => Kind::Text,
    }
}

fn kind_of(value: &Value) -> Kind {
    match value {
        Value::Bool(_) => Kind::Flag,
        Value::Number(_) => Kind::Number,
        Value::String(text) => match time::parse(text) {
            Some(Timestamp::Moment(_)) => Kind::Moment,
            Some(Timestamp::Day(_)) => Kind::Day,
            None => Kind::Text,
        },
        _ => Kind::Text,
    }
}

/// The kind of a field that nobody has a value in.
fn kind_of_name(name: &str) -> Kind {
    let words = secrets::words(name);
    let has = |wanted: &[&str]| words.iter().any(|word| wanted.contains(&word.as_str()));
    if matches!(words.first().map(String::as_str), Some("is" | "has" | "can")) || has(&["enabled", "active"]) {
        Kind::Flag
    } else if has(&["date", "birthday"]) {
        Kind::Day
    } else if has(&["at", "until", "expires", "expiry", "expiration", "expire", "time"]) {
        Kind::Moment
    } else {
        Kind::Text
    }
}

/// Whether the server writes the field itself: identity, and the times and authors of what happened. A yes or no is for
/// people to set, whatever its name.
fn is_kept_by_server(name: &str, value: &Value) -> bool {
    const IDS: [&str; 7] = ["id", "pk", "uuid", "guid", "url", "href", "self"];
    const OWNERS: [&str; 6] = ["user", "account", "profile", "object", "resource", "record"];
    const EVENTS: [&str; 15] = [
        "created",
        "create",
        "creation",
        "updated",
        "update",
        "modified",
        "changed",
        "edited",
        "inserted",
        "joined",
        "deleted",
        "removed",
        "registered",
        "synced",
        "imported",
    ];
    const LAST: [&str; 10] =
        ["login", "logon", "signin", "seen", "activity", "active", "access", "used", "change", "sync"];
    let words = secrets::words(name);
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    let is_id = match words.as_slice() {
        [only] => IDS.contains(only),
        [owner, id] => OWNERS.contains(owner) && *id == "id",
        _ => false,
    };
    let is_time =
        value.is_null() || value.is_number() || value.as_str().is_some_and(|text| time::parse(text).is_some());
    let is_event = words.iter().any(|word| EVENTS.contains(word)) && (is_time || words.ends_with(&["by"]));
    let is_last = words.first() == Some(&"last") && words.iter().any(|word| LAST.contains(word));
    is_id || (!value.is_boolean() && (is_event || is_last))
}

/// The distinct values, if most of them are repeated.
fn choices(seen: &[&Value]) -> Vec<String> {
    let distinct: BTreeSet<&str> =
        seen.iter().filter_map(|value| value.as_str()).filter(|text| !text.is_empty()).collect();
    let is_choice = distinct.len() <= MAX_SUGGESTIONS && distinct.len() * 2 <= seen.len().max(2);
    if is_choice { distinct.into_iter().map(str::to_owned).collect() } else { Vec::new() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use serde_json::json;

    fn user(record: Value) -> User {
        crate::api::wire::user(&record.to_string()).expect("a user")
    }

    fn kinds(record: Value, others: &[Value]) -> Vec<(String, Kind)> {
        let others: Vec<User> = others.iter().cloned().map(user).collect();
        let fields = OtherField::all(&user(record), &others).into_iter();
        sorted(fields.map(|field| (field.path.join("."), field.kind)).collect())
    }

    fn named(kinds: &[(&str, Kind)]) -> Vec<(String, Kind)> {
        sorted(kinds.iter().map(|(path, kind)| ((*path).to_owned(), *kind)).collect())
    }

    /// Whether a record keeps the order of its fields depends on who else is built along with the core.
    fn sorted(mut kinds: Vec<(String, Kind)>) -> Vec<(String, Kind)> {
        kinds.sort_by(|one, other| one.0.cmp(&other.0));
        kinds
    }

    #[test]
    fn the_kind_follows_the_value() {
        let record = json!({"id": 1, "username": "a", "status": "active", "is_active": true, "quota": 1.5,
            "groups": ["a"], "address": {"city": "x"}, "profile": {"role": "r", "expires_at": "2026-11-30T08:00:00Z",
            "birthday": "2000-02-29", "vlan": 12}});
        let expected = [
            ("is_active", Kind::Flag),
            ("quota", Kind::Number),
            ("status", Kind::Text),
            ("profile.birthday", Kind::Day),
            ("profile.expires_at", Kind::Moment),
            ("profile.vlan", Kind::Number),
        ];
        assert_eq!(kinds(record, &[]), named(&expected));
    }

    #[test]
    fn the_kind_of_null_follows_other_users_and_then_the_name() {
        let record = json!({"id": 1, "vlan": null, "mixed": null, "blank": "", "isActive": null, "expires_at": null,
            "valid-until": null, "birth_date": null, "note": null});
        let others = [
            json!({"id": 2, "vlan": 3, "mixed": 3, "blank": 7, "note": null}),
            json!({"id": 3, "vlan": null, "mixed": "x", "blank": ""}),
        ];
        let expected = [
            ("birth_date", Kind::Day),
            ("blank", Kind::Number),
            ("expires_at", Kind::Moment),
            ("isActive", Kind::Flag),
            ("mixed", Kind::Text),
            ("note", Kind::Text),
            ("valid-until", Kind::Moment),
            ("vlan", Kind::Number),
        ];
        assert_eq!(kinds(record, &others), named(&expected));
    }

    #[test]
    fn what_the_server_keeps_and_secrets_cannot_be_edited() {
        let record = json!({"id": 1, "uuid": "x", "user_id": 7, "url": "https://a/1", "date_joined": "2024-01-01T00:00:00Z",
            "createdAt": "2024-01-01T00:00:00Z", "updated_by": "root", "last_seen": null, "password_changed_at": null,
            "password_hash": "x", "apiKey": "x", "external_id": "e-1", "last_name": "Doe", "is_deleted": false,
            "lastActivity": 1705314600, "registered_office": "Madrid",
            "inserted_at": "2024-01-01T00:00:00Z", "createTime": "2024-01-01T00:00:00Z", "whenChanged": "2024-01-01T00:00:00Z",
            "creation_date": "2024-01-01",
            "profile": {"created_at": "2024-01-01", "updated_at": null, "modified_on": "2024-01-01", "psk": "x", "vlan": 1}});
        assert_eq!(
            kinds(record, &[]),
            named(&[
                ("external_id", Kind::Text),
                ("is_deleted", Kind::Flag),
                ("last_name", Kind::Text),
                ("profile.vlan", Kind::Number),
                ("registered_office", Kind::Text)
            ])
        );
    }

    #[test]
    fn many_users_share_their_fields() {
        let users: Vec<User> = [
            json!({"id": 1, "on": null, "vlan": 3, "tags": [], "seen_at": "2024-01-01", "profile": {"note": "x"}}),
            json!({"id": 2, "on": true, "vlan": null, "tags": "a", "seen_at": null, "until": null, "psk": "p"}),
            json!({"id": 3, "until": "2026-11-30T08:00:00Z", "updated_at": "2024-01-01", "mixed": 1}),
            json!({"id": 4, "mixed": "one"}),
        ]
        .map(user)
        .into();
        let fields: Vec<_> =
            OtherField::of_all(&users).into_iter().map(|field| (field.path.join("."), field.kind)).collect();
        let expected = [
            ("mixed", Kind::Text),
            ("on", Kind::Flag),
            ("profile.note", Kind::Text),
            ("seen_at", Kind::Day),
            ("until", Kind::Moment),
            ("vlan", Kind::Number),
        ];
        assert_eq!(fields, named(&expected));
    }

    #[test]
    fn repeated_values_of_other_users_are_suggested() {
        let others: Vec<User> = (0..6)
            .map(|id| user(json!({"id": id, "status": if id % 2 == 0 { "active" } else { "off" }, "external_id": format!("e-{id}")})))
            .collect();
        let fields = OtherField::all(&user(json!({"id": 9, "status": "", "external_id": "e-9"})), &others);
        let suggested =
            |name: &str| fields.iter().find(|field| field.path == [name]).map(|field| field.suggestions.clone());
        assert_eq!(suggested("external_id"), Some(vec![]));
        assert_eq!(suggested("status"), Some(vec!["active".to_owned(), "off".to_owned()]));
    }

    #[test]
    fn text_that_is_none_of_the_kind_has_no_value() {
        let value = |kind, text: &str| Input::Text(text.to_owned()).value(kind);
        assert_eq!(value(Kind::Text, " "), Some(json!(" ")));
        assert_eq!(value(Kind::Number, " "), Some(Value::Null));
        assert_eq!(value(Kind::Number, "12,5"), None);
        assert_eq!(value(Kind::Number, "+1"), None);
        assert_eq!(value(Kind::Flag, "yes"), None);
        assert_eq!(value(Kind::Moment, "tomorrow"), None);
        assert_eq!(Input::Unfinished.value(Kind::Moment), None);
        assert_eq!(Input::Null.value(Kind::Text), Some(Value::Null));
        assert_eq!(
            value(Kind::Number, "123456789012345678901234567890").map(|value| value.to_string()).as_deref(),
            Some("123456789012345678901234567890")
        );
    }

    proptest! {
        #[test]
        fn an_untouched_field_has_the_value_of_the_record(text: Option<String>, number in prop::num::f64::NORMAL, flag: bool) {
            let record = user(json!({"id": 1, "a": text, "b": number, "c": flag, "d": null}));
            for field in OtherField::all(&record, &[]) {
                let read = field.input(&record).value(field.kind);
                // Text of blanks under a name of another kind is the one exception: see `Input::value`.
                prop_assert_eq!(read.as_ref(), record.record().get(&field.path[0]));
            }
        }
    }
}
