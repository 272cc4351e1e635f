//! What a user is: the fields the contract names, read from a record that keeps every field the server sent.
//! How a record is told from JSON is `wire`'s; this file never fails and never drops a field.

use serde_json::{Map, Value};

use crate::display::escape;

/// A JSON object in the server's order of names as serde_json keeps it.
pub type Object = Map<String, Value>;

/// The three times of a profile (contract.md, "Promised").
pub const TIMES: [&str; 3] = ["created_at", "updated_at", "last_login"];

/// One user as the server sent it. Fields are read from the record, so unknown ones are never lost.
#[derive(Clone, Debug, PartialEq)]
pub struct User {
    record: Object,
}

impl User {
    /// Takes a record that has an `id` which can be value_text (text or number); gives the record back otherwise.
    pub fn from_record(record: Object) -> Result<Self, Object> {
        match record.get("id") {
            Some(Value::Number(_)) => Ok(Self { record }),
            Some(Value::String(id)) if !id.trim().is_empty() => Ok(Self { record }),
            _ => Err(record),
        }
    }

    /// Every field that was read, as it was read.
    pub fn record(&self) -> &Object {
        &self.record
    }

    /// The opaque id as text (contract.md: a number in some revisions, text in others).
    pub fn id(&self) -> String {
        self.record.get("id").map(value_text).unwrap_or_default()
    }

    pub fn username(&self) -> String {
        self.text("username")
    }

    pub fn email(&self) -> String {
        self.text("email")
    }

    pub fn organization(&self) -> String {
        self.text("organization")
    }

    pub fn first_name(&self) -> String {
        self.profile_text("first_name")
    }

    pub fn last_name(&self) -> String {
        self.profile_text("last_name")
    }

    pub fn role(&self) -> String {
        self.profile_text("role")
    }

    /// One of [`TIMES`] as the server wrote it; empty where it does not apply.
    pub fn time(&self, name: &str) -> String {
        self.profile_text(name)
    }

    /// First and last name; where both are missing, the username; where that is missing too, the id.
    pub fn display_name(&self) -> String {
        let full = [self.first_name(), self.last_name()].join(" ").trim().to_owned();
        [full, self.username(), self.id()].into_iter().find(|name| !name.trim().is_empty()).unwrap_or_default()
    }

    /// Up to two letters that stand for the person in a small circle, as written in the name.
    pub fn initials(&self) -> String {
        let name = self.display_name();
        let letters = |word: &str| word.chars().find(|letter| escape::is_word_character(*letter));
        let mut words = name.split_whitespace().filter_map(letters);
        let first = words.next();
        let last = words.next_back();
        first.into_iter().chain(last).collect()
    }

    /// The field at a path as [`User::unknown_fields`] names it; empty where there is none.
    pub fn text_at(&self, path: &str) -> String {
        match path.strip_prefix("profile.") {
            Some(name) => self.profile_text(name),
            None => self.text(path),
        }
    }

    /// Fields of the record and its profile that the contract does not name, with their path and value.
    pub fn unknown_fields(&self) -> Vec<(String, &Value)> {
        const KNOWN: [&str; 5] = ["id", "username", "email", "organization", "profile"];
        const KNOWN_IN_PROFILE: [&str; 6] = ["first_name", "last_name", "role", TIMES[0], TIMES[1], TIMES[2]];
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

/// A value as text on a screen: text as it is, null as nothing, everything else as JSON.
pub fn value_text(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        Value::Null => String::new(),
        other => other.to_string(),
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
    fn initials_are_the_first_letters_of_first_and_last_name() {
        let named = |first: &str, last: &str| {
            user(json!({"id": "1", "username": "kiosk-7", "profile": {"first_name": first, "last_name": last}}))
                .initials()
        };
        assert_eq!(named("John", "Doe"), "JD");
        assert_eq!(named("Ana Maria", "Gonçalves"), "AG");
        assert_eq!(named("", ""), "k");
        assert_eq!(named("łukasz", "żak"), "łż");
    }

    #[test]
    fn unknown_fields_of_both_levels_are_kept() {
        let user = user(json!({"id": "1", "klass": "x", "profile": {"role": "r", "vlan": 12}}));
        let names: Vec<String> = user.unknown_fields().into_iter().map(|(name, _)| name).collect();
        assert_eq!(names, ["klass", "profile.vlan"]);
    }

    #[test]
    fn a_record_without_an_id_is_no_user() {
        for odd in [json!({"username": "x"}), json!({"id": ""}), json!({"id": " \u{3000}"})] {
            let Value::Object(record) = odd else { panic!("an object") };
            assert!(User::from_record(record).is_err());
        }
    }
}
