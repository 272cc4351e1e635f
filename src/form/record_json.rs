//! The whole record as JSON text, for a replacement (PUT): printed, and checked as it is typed.

use crate::{
    json, secrets,
    user::{Object, User},
};
use serde_json::Value;

/// Why a text cannot replace the record. `text::json_problem` has the sentences.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum JsonProblem {
    /// The text is no JSON.
    Syntax {
        /// Counted from 1.
        line: usize,
        /// Counted from 1.
        column: usize,
        /// The text is valid so far, but ends too early.
        at_end: bool,
    },
    /// The text is JSON, but no object.
    NotAnObject,
    /// The id is missing or another one: a replacement never changes it.
    IdChanged,
    /// The username is missing or blank.
    NoUsername,
    /// The profile is neither an object nor null.
    ProfileNotAnObject,
}

/// A record as text for the editor, before anything is typed: without its secrets, which are sent only if they are
/// typed.
pub fn for_editor(record: &Object) -> String {
    pretty(&secrets::without_secrets(record))
}

/// A record as text, whole.
pub fn pretty(record: &Object) -> String {
    serde_json::to_string_pretty(record).unwrap_or_default()
}

/// Parses typed text as a record that may replace `base`. It is an object with the same id, a username, and a profile
/// that is an object or null.
pub fn parse(typed: &str, base: &User) -> Result<Object, JsonProblem> {
    let value = json::parse(typed).map_err(|error| {
        let (line, column) = error.position(typed);
        JsonProblem::Syntax { line, column, at_end: error.is_at_end(typed) }
    })?;
    let Value::Object(record) = value else { return Err(JsonProblem::NotAnObject) };
    if record.get("id") != base.record().get("id") {
        return Err(JsonProblem::IdChanged);
    }
    if record.get("username").and_then(Value::as_str).is_none_or(|name| name.trim().is_empty()) {
        return Err(JsonProblem::NoUsername);
    }
    if record.get("profile").is_some_and(|profile| !profile.is_object() && !profile.is_null()) {
        return Err(JsonProblem::ProfileNotAnObject);
    }
    Ok(record)
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
    fn parsing_reverses_printing() {
        assert_eq!(parse(&pretty(base().record()), &base()).as_ref(), Ok(base().record()));
    }

    #[test]
    fn a_syntax_error_has_its_place() {
        let syntax = |line, column, at_end| Err(JsonProblem::Syntax { line, column, at_end });
        assert_eq!(parse("{\n  \"id\": 7,,\n}", &base()), syntax(2, 11, false));
        assert_eq!(parse("{\"id\": 7", &base()), syntax(1, 8, true));
    }

    #[test]
    fn records_that_may_not_replace_are_refused() {
        for (typed, problem) in [
            ("[]", JsonProblem::NotAnObject),
            (r#"{"id": "7", "username": "a"}"#, JsonProblem::IdChanged),
            (r#"{"id": 7, "username": " "}"#, JsonProblem::NoUsername),
            (r#"{"id": 7, "username": "a", "profile": []}"#, JsonProblem::ProfileNotAnObject),
        ] {
            assert_eq!(parse(typed, &base()), Err(problem));
        }
    }
}
