//! One change of a record: a path with its value before and after. What a form changed, what a write sends, what a
//! colleague did and what the server stored otherwise all have this shape.

use crate::{
    display::{field_value::value_text, time},
    form::draft::{Draft, Field},
    json, secrets,
    user::{Object, TIME_FIELDS, User},
};
use serde_json::Value;

/// One value that differs. `None`: the value is not there.
#[derive(Clone, Debug, PartialEq)]
pub struct Diff {
    /// Names from the outside in: `["profile", "role"]`.
    pub path: Vec<String>,
    pub before: Option<Value>,
    pub after: Option<Value>,
}

impl Diff {
    /// The path in one word, as `profile.role`.
    pub fn dotted_path(&self) -> String {
        self.path.join(".")
    }

    /// The value before, as text for a form or a screen.
    pub fn before_text(&self) -> String {
        self.before.as_ref().map(value_text).unwrap_or_default()
    }

    pub fn after_text(&self) -> String {
        self.after.as_ref().map(value_text).unwrap_or_default()
    }

    /// A side of this change for a screen, with its secrets redacted.
    pub fn redacted(&self, side: &Option<Value>) -> Option<Value> {
        let name = self.path.last().map_or("", String::as_str);
        let value = side.as_ref()?;
        Some(if self.is_secret() { secrets::REDACTED.into() } else { secrets::redacted(name, value) })
    }

    /// Both sides as text for a screen, with their secrets redacted.
    pub fn redacted_texts(&self) -> [String; 2] {
        [&self.before, &self.after].map(|side| self.redacted(side).as_ref().map(value_text).unwrap_or_default())
    }

    /// Whether the change is made where a record has `now` at its path. Null, missing and empty text are one to a
    /// person, unless the change is from one of them to another.
    pub fn is_made(&self, now: Option<&Value>) -> bool {
        let after = self.after.as_ref();
        if same(self.before.as_ref(), after) {
            now.unwrap_or(&Value::Null) == after.unwrap_or(&Value::Null)
        } else {
            same(now, after)
        }
    }

    /// Whether this is the password: no response ever has it, so nothing can be compared (contract.md, "Promised").
    pub fn is_password(&self) -> bool {
        self.path.first().is_some_and(|name| name == Field::Password.name())
    }

    /// Whether this is the password or another secret. A server may send back a hash of what it was sent, so nothing is
    /// compared.
    pub fn is_secret(&self) -> bool {
        let mut values = [&self.before, &self.after].into_iter().flatten();
        self.is_password() || values.any(|value| secrets::is_secret_at(&self.path, value))
    }

    /// Whether this only takes away a secret, which the editor of a record never shows: nobody typed that.
    pub fn is_untyped_secret(&self) -> bool {
        let is_named = self.path.iter().any(|name| secrets::is_secret_name(name));
        let is_empty = matches!(&self.after, None | Some(Value::Null)) || self.after_text().is_empty();
        is_named && is_empty && self.before.is_none()
    }

    /// Whether this is one of the times that a server keeps itself: one of the contract's, or a time before and after.
    pub fn is_server_time(&self) -> bool {
        let is_time = |value: &Option<Value>| {
            value.as_ref().is_none_or(|value| value.is_null())
                || value.as_ref().and_then(Value::as_str).is_some_and(|text| time::parse(text).is_some())
        };
        let is_named = matches!(self.path.as_slice(), [profile, name] if profile == "profile" && TIME_FIELDS.contains(&name.as_str()));
        is_named || (is_time(&self.before) && is_time(&self.after) && self.before.is_some() && self.after.is_some())
    }

    /// Whether one of the two paths leads into the other, or both are the same.
    pub fn overlaps(&self, other: &Diff) -> bool {
        self.path.starts_with(&other.path) || other.path.starts_with(&self.path)
    }
}

/// What differs between two whole records, sorted by path. A nested object counts by its parts.
pub fn between(before: &Object, after: &Object) -> Vec<Diff> {
    let mut found = Vec::new();
    compare(&mut Vec::new(), before, after, &mut found);
    found.sort_by(|one, other| one.path.cmp(&other.path));
    found
}

/// What a form changes of the record it began with, in the order of the form; fields that the contract does not name
/// last. Text that was not touched is no change, even where the record has space around it.
pub fn from_draft(base: &User, draft: &Draft) -> Vec<Diff> {
    let changed = Field::ALL.into_iter().filter_map(|field| {
        let (before, after) = (field.value(base), draft.submitted(field));
        if draft.get(field) == before || after == before {
            return None;
        }
        let path = path_of(field);
        let before = at(base.record(), &path).cloned();
        Some(Diff { path, before, after: Some(Value::String(after)) })
    });
    let others = draft.others().filter_map(|(path, typed)| {
        // Text of the wrong kind is a change as well, which no check lets through.
        let text = || Value::from(typed.input.text());
        let (before, after) = (at(base.record(), path).cloned(), typed.value().unwrap_or_else(text));
        (before.as_ref().unwrap_or(&Value::Null) != &after).then(|| Diff {
            path: path.clone(),
            before,
            after: Some(after),
        })
    });
    changed.chain(others).collect()
}

/// The record with these changes made to it.
pub fn apply(record: &Object, changes: &[Diff]) -> Object {
    let mut next = record.clone();
    for change in changes {
        put(&mut next, &change.path, change.after.as_ref());
    }
    next
}

/// The body of a PATCH: the changes and nothing else, so that an edit never loses an unknown field. A change that takes
/// a value away sends null.
pub fn patch_body(changes: &[Diff]) -> String {
    let mut body = Object::new();
    for change in changes {
        put(&mut body, &change.path, Some(change.after.as_ref().unwrap_or(&Value::Null)));
    }
    json::print(&Value::Object(body))
}

/// The body of a PUT: the whole record as the server holds it now, with the changes made to it. Its secrets are not
/// sent back: a hash that is sent as a password becomes the password.
pub fn put_body(theirs: &Object, changes: &[Diff]) -> String {
    json::print(&Value::Object(apply(&secrets::without_secrets(theirs), changes)))
}

/// How many fields of the record stay as they are, and how many of those the contract does not name.
pub fn untouched(base: &User, changes: &[Diff]) -> (usize, usize) {
    let profile = base.record().get("profile").and_then(Value::as_object).map_or(0, Object::len);
    let inside = usize::from(base.record().contains_key("profile"));
    let all = base.record().len() - inside + profile;
    let replaced = changes.iter().filter(|change| !change.before_text().is_empty()).count();
    (all.saturating_sub(replaced), base.unknown_fields().len())
}

/// The record with what a response says of it: what the response leaves out stays.
pub fn overlay(record: &Object, response: &Object) -> Object {
    let mut next = record.clone();
    for (name, value) in response {
        match (next.get_mut(name), value) {
            (Some(Value::Object(inner)), Value::Object(new)) => *inner = overlay(inner, new),
            _ => drop(next.insert(name.clone(), value.clone())),
        }
    }
    next
}

/// The form's field at a path, if there is one.
pub fn field_at(path: &[String]) -> Option<Field> {
    Field::ALL.into_iter().find(|field| path_of(*field) == path)
}

pub(crate) fn path_of(field: Field) -> Vec<String> {
    let outer = field.in_profile().then(|| "profile".to_owned());
    outer.into_iter().chain([field.name().to_owned()]).collect()
}

/// Null, missing and empty text are one to a person, so a change among them asks nobody.
pub(crate) fn same(one: Option<&Value>, other: Option<&Value>) -> bool {
    let present = |value: Option<&Value>| match value {
        None | Some(Value::Null) => None,
        Some(Value::String(text)) if text.is_empty() => None,
        Some(value) => Some(value.clone()),
    };
    present(one) == present(other)
}

/// The value at a path; `None` where there is none.
pub(crate) fn at<'a>(record: &'a Object, path: &[String]) -> Option<&'a Value> {
    let (name, rest) = path.split_first()?;
    match record.get(name)? {
        Value::Object(inner) if !rest.is_empty() => at(inner, rest),
        value => rest.is_empty().then_some(value),
    }
}

fn put(record: &mut Object, path: &[String], value: Option<&Value>) {
    let Some((name, rest)) = path.split_first() else { return };
    match (rest.is_empty(), value) {
        (true, Some(value)) => drop(record.insert(name.clone(), value.clone())),
        (true, None) => drop(record.remove(name)),
        (false, _) => {
            let inner = record.entry(name.clone()).or_insert_with(|| Value::Object(Object::new()));
            if !inner.is_object() {
                *inner = Value::Object(Object::new());
            }
            if let Value::Object(inner) = inner {
                put(inner, rest, value);
            }
        }
    }
}

fn compare(path: &mut Vec<String>, before: &Object, after: &Object, found: &mut Vec<Diff>) {
    let added = after.keys().filter(|name| !before.contains_key(*name));
    for name in before.keys().chain(added) {
        path.push(name.clone());
        match (before.get(name), after.get(name)) {
            (Some(Value::Object(old)), Some(Value::Object(new))) => compare(path, old, new, found),
            (old, new) if old != new => {
                found.push(Diff { path: path.clone(), before: old.cloned(), after: new.cloned() });
            }
            _ => {}
        }
        path.pop();
    }
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;
    use proptest::prelude::*;
    use serde_json::json;

    pub(crate) fn object(value: Value) -> Object {
        let Value::Object(object) = value else { panic!("an object") };
        object
    }

    /// A change of one value, of which the value before is taken from `base`.
    pub(crate) fn edit(base: &Object, path: &[&str], after: Option<Value>) -> Diff {
        let path: Vec<String> = path.iter().map(|name| (*name).to_owned()).collect();
        let before = at(base, &path).cloned();
        Diff { path, before, after }
    }

    fn user(value: Value) -> User {
        User::from_record(object(value)).expect("an id")
    }

    pub(crate) fn any_value() -> impl Strategy<Value = Value> {
        let leaf = prop_oneof![Just(Value::Null), any::<bool>().prop_map(Value::from), "[a-c]?".prop_map(Value::from)];
        leaf.prop_recursive(2, 8, 3, |inner| {
            prop_oneof![
                prop::collection::vec(inner.clone(), 0..3).prop_map(Value::from),
                prop::collection::btree_map("[a-c]", inner, 0..3)
                    .prop_map(|map| Value::Object(map.into_iter().collect())),
            ]
        })
    }

    pub(crate) fn any_object() -> impl Strategy<Value = Object> {
        prop::collection::btree_map("[a-d]", any_value(), 0..5).prop_map(|map| map.into_iter().collect())
    }

    /// What a server does with a PATCH body: the oracle.
    fn patched(base: &User, body: &str) -> User {
        fn merge(into: &mut Object, from: Object) {
            for (name, value) in from {
                match (into.get_mut(&name), value) {
                    (Some(Value::Object(old)), Value::Object(new)) => merge(old, new),
                    (_, value) => drop(into.insert(name, value)),
                }
            }
        }
        let mut record = base.record().clone();
        merge(&mut record, serde_json::from_str(body).expect("an object"));
        User::from_record(record).expect("an id")
    }

    #[test]
    fn differences_are_sorted_by_path() {
        let before = object(json!({"id": 7, "username": "a", "klass": "x", "profile": {"role": "user", "vlan": 3}}));
        let after = object(json!({"id": 7, "username": "b", "profile": {"role": "user", "vlan": 4, "new": true}}));
        let paths: Vec<String> = between(&before, &after).iter().map(Diff::dotted_path).collect();
        assert_eq!(paths, ["klass", "profile.new", "profile.vlan", "username"]);
    }

    #[test]
    fn only_what_changed_is_sent() {
        let base = user(json!({"id": "1", "username": "a", "email": "a@b", "klass": 4, "profile": {"role": "user"}}));
        let mut draft = Draft::from_user(&base);
        draft.set(Field::Role, "admin".into());
        let changes = from_draft(&base, &draft);
        assert_eq!(patch_body(&changes), r#"{"profile":{"role":"admin"}}"#);
        assert_eq!(untouched(&base, &changes), (4, 1));
    }

    #[test]
    fn a_value_taken_away_is_sent_as_null() {
        let base = object(json!({"id": 1, "klass": "x", "profile": {"role": "user"}}));
        let changes = between(&base, &object(json!({"id": 1, "profile": {}})));
        assert_eq!(patch_body(&changes), r#"{"klass":null,"profile":{"role":null}}"#);
        assert_eq!(put_body(&base, &changes), r#"{"id":1,"profile":{}}"#);
    }

    #[test]
    fn a_secret_is_sent_only_if_it_was_typed() {
        let theirs = object(json!({"id": 1, "password": "pbkdf2_sha256$x", "klass": "x", "profile": {"api_key": "k"}}));
        let body = |changes: &[Diff]| serde_json::from_str::<Value>(&put_body(&theirs, changes)).expect("JSON");
        assert_eq!(body(&[]), json!({"id": 1, "klass": "x", "profile": {}}));
        let typed = edit(&object(json!({})), &["password"], Some(json!("typed")));
        assert_eq!(body(&[typed]), json!({"id": 1, "klass": "x", "password": "typed", "profile": {}}));
    }

    #[test]
    fn what_a_response_leaves_out_stays() {
        let record = object(json!({"id": 1, "email": "a", "profile": {"role": "user", "first_name": "Ann"}}));
        let response = object(json!({"id": 1, "profile": {"role": "admin"}, "new": null}));
        let expected = json!({"id": 1, "email": "a", "new": null, "profile": {"role": "admin", "first_name": "Ann"}});
        assert_eq!(overlay(&record, &response), object(expected));
    }

    #[test]
    fn an_untouched_draft_changes_nothing() {
        let base = user(json!({"id": "1", "username": " spaced ", "profile": null}));
        assert_eq!(from_draft(&base, &Draft::from_user(&base)), []);
    }

    proptest! {
        #[test]
        fn applying_the_differences_makes_the_one_of_the_other(before in any_object(), after in any_object()) {
            prop_assert_eq!(apply(&before, &between(&before, &after)), after);
        }

        #[test]
        fn the_patch_makes_the_record_what_was_typed(old in any::<[String; 7]>(), new in any::<[String; 7]>()) {
            let base = user(json!({"id": "1", "username": old[0], "email": old[1], "organization": old[3], "x": 1,
                "profile": {"first_name": old[4], "last_name": old[5], "role": old[6], "y": [1]}}));
            let mut draft = Draft::default();
            for (field, text) in Field::ALL.into_iter().zip(new) { draft.set(field, text); }
            draft.set(Field::Password, String::new());
            let after = patched(&base, &patch_body(&from_draft(&base, &draft)));
            for field in Field::ALL {
                let untouched = field.value(&base) == draft.get(field);
                let want = if untouched { draft.get(field).to_owned() } else { draft.submitted(field) };
                prop_assert_eq!(field.value(&after), want);
            }
            prop_assert_eq!(&after.record()["x"], &json!(1));
            prop_assert_eq!(&after.record()["profile"]["y"], &json!([1]));
        }
    }
}
