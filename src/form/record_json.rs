//! The whole record as JSON text, for a replacement (PUT): printed, checked as it is typed, and compared.

use crate::{
    text,
    user::{Object, User, value_text},
};
use serde_json::Value;

/// Where in the text the problem is, counted from 1, if it has a place; and what it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct JsonProblem {
    pub place: Option<(usize, usize)>,
    pub sentence: String,
}

/// One value that would differ, by its path. `None`: not there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    pub path: String,
    pub from: Option<String>,
    pub to: Option<String>,
}

/// The record as text to edit.
pub fn pretty(record: &Object) -> String {
    serde_json::to_string_pretty(record).unwrap_or_default()
}

/// Reads typed text as a record that may replace `base`: an object with the same id, a username, and a profile
/// that is an object or null.
pub fn parse(typed: &str, base: &User) -> Result<Object, JsonProblem> {
    let without_place = |sentence: &str| JsonProblem { place: None, sentence: sentence.to_owned() };
    let value: Value = serde_json::from_str(typed).map_err(|error| JsonProblem {
        place: Some((error.line(), error.column())),
        sentence: text::json_syntax(error.line(), error.column(), error.is_eof()),
    })?;
    let Value::Object(record) = value else { return Err(without_place(text::json_no_object())) };
    if record.get("id") != base.record().get("id") {
        return Err(without_place(text::json_id_changed()));
    }
    if record.get("username").and_then(Value::as_str).is_none_or(|name| name.trim().is_empty()) {
        return Err(without_place(text::json_no_username()));
    }
    if record.get("profile").is_some_and(|profile| !profile.is_object() && !profile.is_null()) {
        return Err(without_place(text::json_profile()));
    }
    Ok(record)
}

/// What differs between two records, fields of the profile by themselves, sorted by path.
pub fn differences(base: &Object, next: &Object) -> Vec<Difference> {
    let mut found = Vec::new();
    compare("", base, next, &mut found);
    found.sort_by(|one, other| one.path.cmp(&other.path));
    found
}

fn compare(prefix: &str, base: &Object, next: &Object, found: &mut Vec<Difference>) {
    let added = next.keys().filter(|name| !base.contains_key(*name));
    for name in base.keys().chain(added) {
        let path = if prefix.is_empty() { name.clone() } else { format!("{prefix}.{name}") };
        match (base.get(name), next.get(name)) {
            (Some(Value::Object(old)), Some(Value::Object(new))) => compare(&path, old, new, found),
            (old, new) if old != new => {
                found.push(Difference { path, from: old.map(value_text), to: new.map(value_text) });
            }
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn base() -> User {
        let Value::Object(record) =
            json!({"id": 7, "username": "a", "klass": "x", "profile": {"role": "user", "vlan": 3}})
        else {
            panic!("an object")
        };
        User::from_record(record).expect("an id")
    }

    #[test]
    fn what_is_printed_reads_back_whole() {
        assert_eq!(parse(&pretty(base().record()), &base()).as_ref(), Ok(base().record()));
    }

    #[test]
    fn a_syntax_error_has_its_place() {
        let problem = parse("{\n  \"id\": 7,,\n}", &base()).expect_err("wrong");
        assert_eq!(problem.place, Some((2, 11)));
        assert!(problem.sentence.contains("line 2"), "{}", problem.sentence);
    }

    #[test]
    fn what_may_not_replace_is_refused() {
        for (typed, sentence) in [
            ("[]", text::json_no_object()),
            (r#"{"id": "7", "username": "a"}"#, text::json_id_changed()),
            (r#"{"id": 7, "username": " "}"#, text::json_no_username()),
            (r#"{"id": 7, "username": "a", "profile": []}"#, text::json_profile()),
        ] {
            assert_eq!(parse(typed, &base()).expect_err("refused").sentence, sentence);
        }
    }

    #[test]
    fn differences_are_named_by_path() {
        let next = parse(r#"{"id": 7, "username": "b", "profile": {"role": "user", "vlan": 4, "new": true}}"#, &base());
        let paths: Vec<String> =
            differences(base().record(), &next.expect("fine")).into_iter().map(|found| found.path).collect();
        assert_eq!(paths, ["klass", "profile.new", "profile.vlan", "username"]);
    }
}
