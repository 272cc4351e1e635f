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

/// Reads the answer of the list call: `{count, next, previous, results}`. `next` is never followed (contract.md): it only
/// says whether there is another page.
pub fn page(body: &str) -> Result<Page, Unreadable> {
    let Value::Object(mut object) = parse(body)? else {
        return Err(Unreadable::NotAPage);
    };
    let Some(Value::Array(results)) = object.remove("results") else { return Err(Unreadable::NotAPage) };
    let sent = results.len();
    let rows: Vec<User> = results.into_iter().filter_map(|row| as_user(row).ok()).collect();
    let (count, has_next) = (object.get("count").and_then(whole_number), object.get("next").map(is_promise));
    Ok(Page { unreadable: sent - rows.len(), rows, count, has_next })
}

/// A count, perhaps written as text or with a fraction of zero.
fn whole_number(value: &Value) -> Option<u64> {
    let whole = |number: f64| ((0.0..1e15).contains(&number) && number.fract() == 0.0).then_some(number as u64);
    match value {
        Value::Number(number) => number.as_u64().or_else(|| number.as_f64().and_then(whole)),
        Value::String(text) => text.trim().parse().ok(),
        _ => None,
    }
}

/// Whether `next` names a page.
fn is_promise(next: &Value) -> bool {
    match next {
        Value::Null => false,
        Value::Bool(is_next) => *is_next,
        Value::String(text) => !text.trim().is_empty(),
        _ => true,
    }
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
        assert_eq!((page.rows.len(), page.unreadable, page.count), (1, 2, Some(3)));
        assert_eq!(page.has_next, Some(false));
    }

    #[test]
    fn a_count_is_a_number_or_not_known() {
        let count = |count: &str| page(&format!(r#"{{"count": {count}, "results": []}}"#)).map(|page| page.count);
        for (sent, read) in [("45", Some(45)), ("\"45\"", Some(45)), ("45.0", Some(45)), ("0", Some(0))] {
            assert_eq!(count(sent), Ok(read), "{sent}");
        }
        for unknown in ["null", "-1", "\"many\"", "{}", "1.5", "1e300", "true"] {
            assert_eq!(count(unknown), Ok(None), "{unknown}");
        }
        assert_eq!(page(r#"{"results": [{"id": "1"}]}"#).map(|page| (page.count, page.has_next)), Ok((None, None)));
    }

    #[test]
    fn a_next_page_is_promised_by_any_address() {
        let next = |next: &str| page(&format!(r#"{{"next": {next}, "results": []}}"#)).map(|page| page.has_next);
        for promise in ["\"https://gate/api/v1/user/?limit=20&offset=20\"", "\"/user/?cursor=x\"", "2", "true"] {
            assert_eq!(next(promise), Ok(Some(true)), "{promise}");
        }
        for end in ["null", "\"\"", "false"] {
            assert_eq!(next(end), Ok(Some(false)), "{end}");
        }
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
