//! A user: the fields that the contract names, read from a record that keeps every field the server sent.
//! `api::wire` parses records. Nothing here fails, and no field is dropped.

use serde_json::{Map, Value};

use crate::display::field_value::{FieldValue, value_text};
use crate::json;

/// A JSON object.
pub type Object = Map<String, Value>;

/// The three times in a profile (contract.md, "Promised"). Absent means unknown; only null means never.
pub const TIME_FIELDS: [&str; 3] = ["created_at", "updated_at", "last_login"];

/// One user as the server sent it, with all fields.
#[derive(Clone, Debug, PartialEq)]
pub struct User {
    record: Object,
    /// Whether the response was no JSON before it was mended.
    is_mended: bool,
}

impl User {
    /// A record is a user if its `id` is a number or text that is not blank. Any other record is handed back.
    pub fn from_record(record: Object) -> Result<Self, Object> {
        match record.get("id") {
            Some(Value::Number(_)) => Ok(Self { record, is_mended: false }),
            Some(Value::String(id)) if !id.trim().is_empty() => Ok(Self { record, is_mended: false }),
            _ => Err(record),
        }
    }

    /// The same user, read of a response that was mended first.
    pub fn mended(self) -> Self {
        Self { is_mended: true, ..self }
    }

    /// The paths of the values that could not be read whole: the replacement character stands in them, and the server
    /// holds something else. None where the response was JSON, because a server may store that character.
    pub fn broken_fields(&self) -> Vec<Vec<String>> {
        let mut found = Vec::new();
        if self.is_mended {
            find_broken(&self.record, &[], &mut found);
        }
        found
    }

    /// Every field, as it was read.
    pub fn record(&self) -> &Object {
        &self.record
    }

    /// The id as text (contract.md: a number in some revisions, text in others, and opaque in all).
    pub fn id(&self) -> String {
        self.record.get("id").map(value_text).unwrap_or_default()
    }

    /// `username`; empty if it is missing or null, as for every text below.
    pub fn username(&self) -> String {
        self.text("username")
    }

    /// `email`.
    pub fn email(&self) -> String {
        self.text("email")
    }

    /// `organization`.
    pub fn organization(&self) -> String {
        self.text("organization")
    }

    /// `profile.first_name`.
    pub fn first_name(&self) -> String {
        self.profile_text("first_name")
    }

    /// `profile.last_name`.
    pub fn last_name(&self) -> String {
        self.profile_text("last_name")
    }

    /// `profile.role`.
    pub fn role(&self) -> String {
        self.profile_text("role")
    }

    /// One of [`TIME_FIELDS`] as the server wrote it; empty if it is missing or null.
    pub fn time(&self, name: &str) -> String {
        self.profile_text(name)
    }

    /// First and last name, or else the username, or else the id. Spaces around a name stay: they tell names apart.
    pub fn display_name(&self) -> String {
        let mut names = vec![self.first_name(), self.last_name()];
        names.retain(|name| !name.is_empty());
        [names.join(" "), self.username(), self.id()]
            .into_iter()
            .find(|name| !name.trim().is_empty())
            .unwrap_or_default()
    }

    /// One of [`TIME_FIELDS`], with absent told from null.
    pub fn time_value(&self, name: &str) -> FieldValue {
        self.profile().and_then(|profile| profile.get(name)).into()
    }

    /// The value at a path as [`User::unknown_fields`] prints it. `None` where the record does not have the field.
    pub fn value_at(&self, path: &str) -> Option<&Value> {
        match path.strip_prefix("profile.") {
            Some(name) => self.profile()?.get(name),
            None => self.record.get(path),
        }
    }

    /// The fields that the contract does not name, in the record and in its profile, each with its path.
    pub fn unknown_fields(&self) -> Vec<(String, &Value)> {
        const KNOWN: [&str; 5] = ["id", "username", "email", "organization", "profile"];
        const KNOWN_IN_PROFILE: [&str; 6] =
            ["first_name", "last_name", "role", TIME_FIELDS[0], TIME_FIELDS[1], TIME_FIELDS[2]];
        let outer = self.record.iter().filter(|(name, _)| !KNOWN.contains(&name.as_str()));
        let inner = self.profile().into_iter().flatten();
        let inner = inner.filter(|(name, _)| !KNOWN_IN_PROFILE.contains(&name.as_str()));
        let odd_profile = self.record.get("profile").filter(|profile| !profile.is_object() && !profile.is_null());
        outer
            .map(|(name, value)| (name.clone(), value))
            .chain(odd_profile.map(|value| ("profile".to_owned(), value)))
            .chain(inner.map(|(name, value)| (format!("profile.{name}"), value)))
            .collect()
    }

    fn profile(&self) -> Option<&Object> {
        self.record.get("profile").and_then(Value::as_object)
    }

    fn text(&self, name: &str) -> String {
        self.record.get(name).map(value_text).unwrap_or_default()
    }

    fn profile_text(&self, name: &str) -> String {
        self.profile().and_then(|profile| profile.get(name)).map(value_text).unwrap_or_default()
    }
}

fn find_broken(fields: &Object, outer: &[String], found: &mut Vec<Vec<String>>) {
    for (name, value) in fields {
        let path = [outer, std::slice::from_ref(name)].concat();
        match value {
            Value::Object(inner) => find_broken(inner, &path, found),
            other if json::print(other).contains(char::REPLACEMENT_CHARACTER) => found.push(path),
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn user(value: Value) -> User {
        let Value::Object(record) = value else { panic!("an object") };
        User::from_record(record).expect("an id")
    }

    #[test]
    fn null_and_missing_fields_are_empty() {
        let user = user(json!({"id": 7, "email": null, "profile": null}));
        assert_eq!(
            (user.id(), user.email(), user.organization(), user.role()),
            ("7".into(), "".into(), "".into(), "".into())
        );
        assert_eq!(user.display_name(), "7");
    }

    #[test]
    fn absent_is_neither_null_nor_empty() {
        let user = user(json!({"id": 7, "email": null, "vlan": 3, "profile": {"last_login": "", "role": "r"}}));
        let value = |path: &str| FieldValue::from(user.value_at(path));
        assert_eq!(value("email"), FieldValue::Null);
        assert_eq!(value("organization"), FieldValue::Absent);
        assert_eq!(value("vlan"), FieldValue::Text("3".into()));
        assert_eq!(value("profile.role"), FieldValue::Text("r".into()));
        assert_eq!(user.time_value("last_login"), FieldValue::Text("".into()));
        assert_eq!(user.time_value("created_at"), FieldValue::Absent);
    }

    #[test]
    fn spaces_around_a_name_tell_it_apart() {
        let named = |first: &str, last: &str| {
            user(json!({"id": "1", "username": "u", "profile": {"first_name": first, "last_name": last}}))
                .display_name()
        };
        assert_eq!(named(" Ann", "Doe"), " Ann Doe");
        assert_eq!(named("Ann ", "Doe"), "Ann  Doe");
        assert_eq!(named("", "Doe"), "Doe");
        assert_eq!(named(" ", ""), "u");
    }

    #[test]
    fn unknown_fields_of_both_levels_are_listed() {
        let user = user(json!({"id": "1", "klass": "x", "profile": {"role": "r", "vlan": 12}}));
        let paths: Vec<String> = user.unknown_fields().into_iter().map(|(path, _)| path).collect();
        assert_eq!(paths, ["klass", "profile.vlan"]);
    }

    #[test]
    fn what_could_not_be_read_whole_is_found_at_every_depth_of_a_mended_record() {
        let record =
            json!({"id": 1, "a": "x\u{FFFD}", "b": "x", "profile": {"c": ["\u{FFFD}"], "d": {"e": "\u{FFFD}"}}});
        let dotted = |user: User| {
            let mut paths: Vec<String> = user.broken_fields().iter().map(|path| path.join(".")).collect();
            paths.sort();
            paths.join(" ")
        };
        assert_eq!(dotted(user(record.clone())), "", "a server may store the character");
        assert_eq!(dotted(user(record).mended()), "a profile.c profile.d.e");
    }

    #[test]
    fn a_record_without_an_id_is_no_user() {
        for odd in [json!({"username": "x"}), json!({"id": ""}), json!({"id": " \u{3000}"})] {
            let Value::Object(record) = odd else { panic!("an object") };
            assert!(User::from_record(record).is_err());
        }
    }
}
