//! How records travel: bodies of the contract told as pages and users, and the bodies the console sends.
//! Tolerant in what it reads: only what cannot be a page or a user at all is an error.

use crate::{
    form::draft::{Draft, Field},
    list::page::Page,
    user::{Object, User},
};
use serde_json::Value;

/// As deep as the parser goes.
const DEEPEST: usize = 127;

/// Why a body that came with a good status could not be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unreadable {
    NotJson,
    /// Nested deeper than 127 levels: reading on could exhaust the stack.
    TooDeep,
    NotAPage,
    NotAUser,
}

/// Reads the answer of the list call: `{count, next, previous, results}`. `next` is never followed, so never read.
pub fn page(body: &str) -> Result<Page, Unreadable> {
    let Value::Object(mut object) = parse(body)? else {
        return Err(Unreadable::NotAPage);
    };
    let Some(Value::Array(results)) = object.remove("results") else { return Err(Unreadable::NotAPage) };
    let sent = results.len();
    let rows: Vec<User> = results.into_iter().filter_map(|row| as_user(row).ok()).collect();
    let count = object.get("count").and_then(Value::as_u64).unwrap_or(sent as u64);
    Ok(Page { unreadable: sent - rows.len(), rows, count })
}

/// Reads the answer of a call about one user.
pub fn user(body: &str) -> Result<User, Unreadable> {
    as_user(parse(body)?)
}

/// The body of `POST /user/` (contract.md, "Promised"): every field of the contract, the password as typed.
pub fn create_body(draft: &Draft) -> String {
    let mut record = Object::new();
    for field in Field::ALL {
        put_field(&mut record, field, draft.submitted(field));
    }
    Value::Object(record).to_string()
}

/// Sets one field where the contract keeps it: on the user or on its profile.
pub fn put_field(record: &mut Object, field: Field, value: String) {
    let target = if field.in_profile() {
        let profile = record.entry("profile").or_insert_with(|| Value::Object(Object::new()));
        if !profile.is_object() {
            *profile = Value::Object(Object::new());
        }
        profile.as_object_mut()
    } else {
        Some(record)
    };
    if let Some(object) = target {
        object.insert(field.name().to_owned(), Value::String(value));
    }
}

fn parse(body: &str) -> Result<Value, Unreadable> {
    serde_json::from_str(body)
        .map_err(|_| if depth(body) > DEEPEST { Unreadable::TooDeep } else { Unreadable::NotJson })
}

/// How deeply a text is nested. Not by the parser's words for it, which would bring along all the words it has.
fn depth(body: &str) -> usize {
    let (mut now, mut deepest) = (0_usize, 0);
    let mut bytes = body.bytes();
    while let Some(byte) = bytes.next() {
        match byte {
            b'[' | b'{' => now += 1,
            b']' | b'}' => now = now.saturating_sub(1),
            b'"' => skip_string(&mut bytes),
            _ => {}
        }
        deepest = deepest.max(now);
    }
    deepest
}

fn skip_string(bytes: &mut std::str::Bytes) {
    while let Some(byte) = bytes.next() {
        match byte {
            b'"' => return,
            b'\\' => drop(bytes.next()),
            _ => {}
        }
    }
}

fn as_user(value: Value) -> Result<User, Unreadable> {
    match value {
        Value::Object(record) => User::from_record(record).map_err(|_| Unreadable::NotAUser),
        _ => Err(Unreadable::NotAUser),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_row_that_is_no_user_is_counted_not_dropped() {
        let page =
            page(r#"{"count": 3, "next": null, "results": [{"id": 1}, null, {"username": "x"}]}"#).expect("a page");
        assert_eq!((page.rows.len(), page.unreadable, page.count), (1, 2, 3));
    }

    #[test]
    fn a_count_that_is_missing_is_what_came() {
        assert_eq!(page(r#"{"results": [{"id": "1"}]}"#).map(|page| page.count), Ok(1));
    }

    #[test]
    fn what_cannot_be_a_page_is_said() {
        assert_eq!(page("<html>"), Err(Unreadable::NotJson));
        assert_eq!(page("[]"), Err(Unreadable::NotAPage));
        assert_eq!(page(r#"{"count": 1}"#), Err(Unreadable::NotAPage));
        assert_eq!(user(r#"{"id": null}"#), Err(Unreadable::NotAUser));
        assert_eq!(user(&"[".repeat(100_000)), Err(Unreadable::TooDeep));
        assert_eq!(user(&r#"{"a":"#.repeat(200)), Err(Unreadable::TooDeep));
        assert_eq!(user(&format!(r#"{{"a": "\"{}"#, "[".repeat(200))), Err(Unreadable::NotJson));
        assert_eq!(user(&"[]".repeat(200)), Err(Unreadable::NotJson));
        let nested = |levels: usize| format!(r#"{{"id": 1, "a": {}{}}}"#, "[".repeat(levels), "]".repeat(levels));
        assert!(user(&nested(126)).is_ok());
        assert_eq!(user(&nested(127)), Err(Unreadable::TooDeep));
    }

    #[test]
    fn a_new_user_is_sent_as_the_page_shows() {
        let mut draft = Draft::default();
        draft.set(Field::Username, " jane.smith ".into());
        draft.set(Field::Password, " kept as typed ".into());
        draft.set(Field::Role, "user".into());
        let body: Value = serde_json::from_str(&create_body(&draft)).expect("json");
        assert_eq!(body["username"], "jane.smith");
        assert_eq!(body["password"], " kept as typed ");
        assert_eq!(body["profile"]["role"], "user");
    }

    proptest! {
        #[test]
        fn reading_never_fails(body in any::<String>()) { let _ = (page(&body), user(&body)); }
    }
}
