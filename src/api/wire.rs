//! How records travel: bodies of the contract told as pages and users, and the bodies the console sends.
//! Tolerant in what it reads: only what cannot be a page or a user at all is an error.

use crate::{
    form::draft::{Draft, Field},
    json::{self, JsonError},
    list::page::Page,
    user::{Object, User},
};
use serde_json::Value;

/// Why a body that came with a good status could not be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unreadable {
    NotJson,
    /// Nested deeper than 127 levels: reading on could exhaust the stack.
    TooDeep,
    NotAPage,
    NotAUser,
}

/// Reads the answer of the list call: `{count, next, previous, results}`. `next` is never followed (contract.md): it
/// only says whether there is another page.
pub fn page(body: &str) -> Result<Page, Unreadable> {
    match whole_page(body) {
        Err(why @ (Unreadable::NotJson | Unreadable::TooDeep)) => {
            // The second reading is for a page where no sign follows a string.
            let apart = rows_apart(body, false).or_else(|| rows_apart(body, true));
            apart.ok_or(why).and_then(|(page, rows)| page_of(&page, rows))
        }
        read => read,
    }
}

/// Reads such an answer where all of it is JSON.
pub fn whole_page(body: &str) -> Result<Page, Unreadable> {
    let mut page = parse(body)?;
    // Not removed: what takes a field out of a map is a kilobyte of code before the first list.
    let Some(Value::Array(results)) = page.get_mut("results").map(Value::take) else {
        return Err(Unreadable::NotAPage);
    };
    page_of(&page, results.into_iter().map(as_user).collect())
}

fn page_of(page: &Value, results: Vec<Result<User, Unreadable>>) -> Result<Page, Unreadable> {
    let object = page.as_object().ok_or(Unreadable::NotAPage)?;
    let sent = results.len();
    let rows: Vec<User> = results.into_iter().filter_map(Result::ok).collect();
    let (count, has_next) = (object.get("count").and_then(whole_number), object.get("next").map(is_promise));
    Ok(Page { unreadable: sent - rows.len(), rows, count, has_next, found: None })
}

/// A count, perhaps written as text or with a fraction of zero.
fn whole_number(value: &Value) -> Option<u64> {
    // As text: a float parser would cost 8 KB before the first list (docs/decisions/016).
    let whole = |number: &str| {
        let (digits, fraction) = number.split_once('.').unwrap_or((number, ""));
        fraction.bytes().all(|digit| digit == b'0').then(|| digits.parse().ok())?
    };
    match value {
        Value::Number(number) => whole(&number.to_string()),
        Value::String(text) => text.trim().parse().ok(),
        _ => None,
    }
}

/// Whether `next` names a page.
fn is_promise(next: &Value) -> bool {
    match next {
        Value::Null => false,
        Value::Bool(is_next) => *is_next,
        Value::String(text) => !text.trim().is_empty() && text != json::UNREAD,
        _ => true,
    }
}

/// Reads the answer of a call about one user.
pub fn user(body: &str) -> Result<User, Unreadable> {
    match json::parse(body) {
        Ok(value) => as_user(value),
        Err(_) => as_user(parse(body)?).map(User::mended),
    }
}

/// Reads the users of a page of the list, or the one user of another answer.
pub fn users(body: &str) -> Result<Vec<User>, Unreadable> {
    page(body).map(|page| page.rows).or_else(|_| user(body).map(|user| vec![user]))
}

/// The body of `POST /user/` (contract.md, "Promised"): every field of the contract, the password as typed. An
/// organization is left out where there is none: a server that has none may refuse an empty one.
pub fn create_body(draft: &Draft) -> String {
    let mut record = Object::new();
    let is_sent = |field: &Field| *field != Field::Organization || !draft.submitted(*field).is_empty();
    for field in Field::ALL.into_iter().filter(is_sent) {
        put_field(&mut record, field, draft.submitted(field));
    }
    json::print(&Value::Object(record))
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
    json::parse_leniently(body).map_err(|error| match error {
        JsonError::TooDeep => Unreadable::TooDeep,
        JsonError::Syntax { .. } => Unreadable::NotJson,
    })
}

/// Reads a page member by member and row by row, so that one that is no JSON costs no other. `None` where the page has
/// no rows, or ends too early.
fn rows_apart(body: &str, any_quote: bool) -> Option<(Value, Vec<Result<User, Unreadable>>)> {
    let name = body.find("\"results\"")?;
    let start = name + body[name..].find('[')?;
    let end = start + scan(&body[start..], any_quote, |depth, byte| depth == 0 && byte == b']')? + 1;
    let around = format!("{}[]{}", &body[..start], &body[end..]);
    let mut page = Object::new();
    for member in items(around.trim().strip_prefix('{')?.strip_suffix('}')?, any_quote) {
        if let Ok(Value::Object(mut member)) = json::parse_leniently(&format!("{{{member}}}")) {
            page.append(&mut member);
        }
    }
    let rows =
        items(&body[start + 1..end - 1], any_quote).into_iter().map(|row| parse(row).and_then(as_user)).collect();
    Some((Value::Object(page), rows))
}

/// The texts between commas that are inside no value.
fn items(mut rest: &str, any_quote: bool) -> Vec<&str> {
    let mut items = Vec::new();
    while !rest.is_empty() {
        let (item, after) =
            rest.split_at(scan(rest, any_quote, |depth, byte| depth == 0 && byte == b',').unwrap_or(rest.len()));
        items.extend(Some(item).filter(|item| !item.trim().is_empty()));
        rest = after.get(1..).unwrap_or_default();
    }
    items
}

/// The first place where `is_end` says so of the depth after a byte outside all strings, and of the byte. Unless
/// `any_quote` is set, a quote that stands where none can begin or end a string is a part of the text.
fn scan(text: &str, any_quote: bool, mut is_end: impl FnMut(usize, u8) -> bool) -> Option<usize> {
    let (mut depth, mut before) = (0_usize, b',');
    let mut bytes = text.bytes();
    loop {
        let at = text.len() - bytes.len();
        let byte = bytes.next()?;
        match byte {
            b'[' | b'{' => depth += 1,
            b']' | b'}' => depth = depth.saturating_sub(1),
            b'"' if any_quote || matches!(before, b'[' | b'{' | b',' | b':') => skip_string(&mut bytes, any_quote),
            _ => {}
        }
        if is_end(depth, byte) {
            return Some(at);
        }
        if !byte.is_ascii_whitespace() {
            before = byte;
        }
    }
}

fn skip_string(bytes: &mut std::str::Bytes, any_quote: bool) {
    while let Some(byte) = bytes.next() {
        let next = || bytes.clone().find(|byte| !byte.is_ascii_whitespace());
        match byte {
            b'"' if any_quote || matches!(next(), None | Some(b',' | b':' | b']' | b'}')) => return,
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
    fn users_are_found_in_pages_and_records() {
        let ids = |body: &str| users(body).map(|users| users.iter().map(User::id).collect::<Vec<_>>());
        assert_eq!(ids(r#"{"count": 1, "results": [{"id": 1}, {"id": 2}]}"#), Ok(vec!["1".to_owned(), "2".to_owned()]));
        assert_eq!(ids(r#"{"id": 3}"#), Ok(vec!["3".to_owned()]));
        assert!(ids("[]").is_err());
    }

    #[test]
    fn a_bad_value_costs_at_most_its_row() {
        let deep = format!("{}{}", "[".repeat(200), "]".repeat(200));
        for (value, name) in [
            (r#""A\ud83d""#, Some("A\u{FFFD}")),
            (r#""A\uDE00B""#, Some("A\u{FFFD}B")),
            (r#""\ud83d\ud83d\ude00""#, Some("\u{FFFD}😀")),
            (r#""\ud83dx\u0041""#, Some("\u{FFFD}xA")),
            ("\"A\tB\nC\"", Some("A\tB\nC")),
            ("\"A\u{0}B\"", Some("A\u{0}B")),
            (r#""A\x41""#, Some("A\\x41")),
            (r#""it\'s""#, Some("it\\'s")),
            (r#""\u00g1""#, Some("\\u00g1")),
            ("NaN", Some("\u{FFFD}")),
            ("-Infinity", Some("\u{FFFD}")),
            ("1e999", Some("1e+999")),
            ("\"NaN\"", Some("NaN")),
            ("undefined", None),
            ("01", None),
            ("{\"a\" 1}", None),
            (deep.as_str(), None),
        ] {
            let rows = format!(r#"{{"id":1,"profile":{{"first_name":{value}}}}}, {{"id":2,"username":"b, ]"}},null"#);
            let read = page(&format!(r#"{{"count":3,"results":[{rows}],"next":null}}"#)).expect(value);
            let unreadable = if name.is_some() { 1 } else { 2 };
            assert_eq!(
                (read.unreadable, read.count, read.rows.len()),
                (unreadable, Some(3), 3 - unreadable),
                "{value}"
            );
            assert_eq!(read.rows.last().map(User::username).as_deref(), Some("b, ]"), "{value}");
            if let Some(name) = name {
                assert_eq!(read.rows[0].first_name(), name);
            }
            assert_eq!(user(&format!(r#"{{"id":1,"x":{value}}}"#)).is_ok(), name.is_some(), "{value}");
        }
    }

    #[test]
    fn a_user_knows_what_could_not_be_read_whole() {
        let broken = |body: &str| user(body).expect("a user").broken_fields().len();
        assert_eq!(broken(r#"{"id":1,"a":"A\ud83d","b":NaN,"c":"x"}"#), 2);
        assert_eq!(broken("{\"id\":1,\"a\":\"\\ufffd\"}"), 0);
    }

    #[test]
    fn a_bad_value_beside_the_rows_costs_no_page() {
        let rows = r#"{"id":1},{"id":2,"username":"b, ]"}"#;
        for (page_around, count, has_next) in [
            (r#"{"count":01,"next":"x","results":[ROWS]}"#, None, Some(true)),
            (r#"{"count":2,"next":undefined,"results":[ROWS]}"#, Some(2), None),
            (r#"{"count":NaN,"next":NaN,"results":[ROWS]}"#, None, Some(false)),
            (r#"{"count":2,"results":[ROWS],}"#, Some(2), None),
            (r#"{"count":2,"results":[ROWS,],"next":null}"#, Some(2), Some(false)),
            (r#"{"count":+2,"next":null,"results":[ROWS],,}"#, None, Some(false)),
            (r#"{count:2,"next":"x" "y","results":[ROWS],"previous":null}"#, None, None),
            (r#"{"results":[ROWS],"next":'x',"count":2}"#, Some(2), None),
            (r#"{"detail":"odd " quote","results":[ROWS],"count":2}"#, Some(2), None),
        ] {
            let read = page(&page_around.replace("ROWS", rows)).expect(page_around);
            assert_eq!((read.rows.len(), read.unreadable), (2, 0), "{page_around}");
            assert_eq!((read.count, read.has_next), (count, has_next), "{page_around}");
        }
    }

    #[test]
    fn an_odd_quote_costs_at_most_its_row() {
        for odd in [r#""a"b""#, r#""a" b""#, r#"a"b"#, r#""5" tall""#, r#""a"b" c""#, r#""a, "b" c""#] {
            let body = format!(
                r#"{{"count":3,"results":[{{"id":1,"x":{odd}}},{{"id":2,"x":"b\", ]"}},{{"id":3}}],"next":null}}"#
            );
            let read = page(&body).expect(odd);
            let ids: Vec<String> = read.rows.iter().map(User::id).collect();
            assert_eq!((ids.join(" ").as_str(), read.unreadable, read.count), ("2 3", 1, Some(3)), "{odd}");
        }
    }

    #[test]
    fn a_page_that_ends_too_early_is_unreadable_whatever_its_rows() {
        let whole = r#"{"count":2,"results":[{"id":1,"x":"A\ud83d"},{"id":2,"x":undefined}]}"#;
        assert!(page(whole).is_ok());
        for end in 1..whole.len() {
            assert_eq!(page(&whole[..end]), Err(Unreadable::NotJson), "{}", &whole[..end]);
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
        let without: Value = serde_json::from_str(&create_body(&draft)).expect("json");
        assert!(without.get("organization").is_none() && without["email"] == "");
        draft.set(Field::Organization, "acme".into());
        let body: Value = serde_json::from_str(&create_body(&draft)).expect("json");
        assert_eq!(body["username"], "jane.smith");
        assert_eq!(body["password"], " kept as typed ");
        assert_eq!((&body["profile"]["role"], &body["organization"]), (&"user".into(), &"acme".into()));
    }

    proptest! {
        #[test]
        fn rows_of_anything_are_read(body in "[\\[\\]{}\",:a\\\\ u0]{0,40}") {
            let _ = page(&format!(r#"{{"results":[{body}]}}"#));
            let _ = user(&body);
        }

        #[test]
        fn reading_never_fails(body in any::<String>()) { let _ = (page(&body), user(&body)); }
    }
}
