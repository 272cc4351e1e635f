//! The calls that a tab has made, as they can be looked at, copied and saved: secrets are struck out, and what a server
//! sends beside the contract is told once.

use std::collections::BTreeMap;

use serde_json::{Map, Value, json};

use crate::{api::error::NetworkError, url::percent, user::TIMES};

/// One call. It never holds the token, and no body of a write as it was sent but with its secrets struck out.
#[derive(Clone, Debug, PartialEq)]
pub struct LoggedRequest {
    /// From 1, in the order in which they ended.
    pub number: u32,
    pub method: String,
    /// Absolute.
    pub url: String,
    /// Milliseconds since 1970.
    pub started_at: u64,
    pub duration_ms: u64,
    /// Of calls that asked the same and failed before this one, with it: from 1.
    pub attempt: u32,
    pub request_body: Option<String>,
    pub response: Result<LoggedResponse, NetworkError>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LoggedResponse {
    pub status: u16,
    /// In bytes.
    pub size: usize,
    /// None once it was let go: the bodies of the last calls alone are kept.
    pub body: Option<String>,
}

/// In place of a secret.
pub const REDACTED: &str = "•••";

/// Kept of a tab's calls: the last of them, and of what these were answered so many bytes. A tab stays open all day.
const MAX_REQUESTS: usize = 200;
const MAX_BODY_BYTES: usize = 250_000;

impl LoggedRequest {
    pub fn is_failed(&self) -> bool {
        !self.response.as_ref().is_ok_and(|answer| (200..300).contains(&answer.status))
    }

    /// What it was answered, as far as that is still kept.
    pub fn body(&self) -> &str {
        self.response.as_ref().ok().and_then(|answer| answer.body.as_deref()).unwrap_or_default()
    }

    /// The answer's HTTP status, or why there is none.
    pub fn outcome(&self) -> Result<u16, NetworkError> {
        self.response.as_ref().map(|answer| answer.status).map_err(|lost| *lost)
    }

    /// How much it was answered, in bytes.
    pub fn size(&self) -> usize {
        self.response.as_ref().map_or(0, |answer| answer.size)
    }

    /// Whether it has `text` in its method, status, URL or bodies.
    pub fn matches(&self, text: &str) -> bool {
        let status = self.response.as_ref().map(|answer| answer.status.to_string()).unwrap_or_default();
        let readable = percent::decode(&self.url);
        let parts =
            [&self.method, &self.url, &readable, &status, self.request_body.as_deref().unwrap_or(""), self.body()];
        let text = text.to_ascii_lowercase();
        parts.iter().any(|part| part.to_ascii_lowercase().contains(&text))
    }
}

/// Takes a call in, with its number and attempt, and lets the oldest go where there are too many, and what older ones
/// were answered; of the last call everything stays.
pub fn record(calls: &mut Vec<LoggedRequest>, mut call: LoggedRequest) {
    call.number = calls.last().map_or(1, |last| last.number + 1);
    let same = |other: &&LoggedRequest| other.method == call.method && other.url == call.url;
    call.attempt = match calls.iter().rev().find(same) {
        Some(before) if before.is_failed() => before.attempt + 1,
        _ => 1,
    };
    calls.push(call);
    if calls.len() > MAX_REQUESTS {
        calls.remove(0);
    }
    let (mut kept, last) = (0, calls.len() - 1);
    for (at, call) in calls.iter_mut().enumerate().rev() {
        kept += call.body().len();
        if let Ok(answer) = &mut call.response
            && kept > MAX_BODY_BYTES
            && at < last
        {
            answer.body = None;
        }
    }
}

/// The same JSON with every secret struck out; what is no JSON is left out altogether where it could hold one.
pub fn redact(body: &str) -> String {
    match serde_json::from_str::<Value>(body) {
        Ok(mut value) => {
            redact_value(&mut value);
            value.to_string()
        }
        Err(_) if is_secret(body) => REDACTED.to_owned(),
        Err(_) => body.to_owned(),
    }
}

fn redact_value(value: &mut Value) {
    match value {
        Value::Object(fields) => {
            for (name, value) in fields {
                if is_secret(name) && !value.is_null() {
                    *value = REDACTED.into();
                } else {
                    redact_value(value);
                }
            }
        }
        Value::Array(items) => items.iter_mut().for_each(redact_value),
        _ => {}
    }
}

fn is_secret(name: &str) -> bool {
    let name = name.to_ascii_lowercase();
    ["password", "token", "secret", "authorization"].iter().any(|word| name.contains(word))
}

/// A call as something to paste elsewhere.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CopyAs {
    Curl,
    Httpie,
    Fetch,
}

impl CopyAs {
    pub const ALL: [Self; 3] = [Self::Curl, Self::Httpie, Self::Fetch];

    /// The call in this form. The token is the shell's variable TOKEN, or the script's `token`.
    pub fn format(self, call: &LoggedRequest) -> String {
        let (method, url) = (call.method.as_str(), call.url.as_str());
        match (self, &call.request_body) {
            (Self::Curl, body) => {
                let data = body.as_ref().map_or(String::new(), |body| {
                    format!(" \\\n  -H 'Content-Type: application/json' \\\n  --data-raw {}", shell_quote(body))
                });
                format!(
                    "curl -X {method} {} \\\n  -H 'Accept: application/json' \\\n  -H \"Authorization: Bearer $TOKEN\"{data}",
                    shell_quote(url)
                )
            }
            (Self::Httpie, body) => {
                let data = body.as_ref().map_or(String::new(), |body| format!(" \\\n  --raw {}", shell_quote(body)));
                format!("http {method} {} \\\n  \"Authorization:Bearer $TOKEN\"{data}", shell_quote(url))
            }
            (Self::Fetch, body) => {
                let text = |text: &str| Value::from(text).to_string();
                let (kind, body) = body.as_ref().map_or((String::new(), String::new()), |body| {
                    (", 'Content-Type': 'application/json'".to_owned(), format!("\n  body: {},", text(body)))
                });
                format!(
                    "await fetch({}, {{\n  method: {},\n  headers: {{ Accept: 'application/json', Authorization: `Bearer ${{token}}`{kind} }},{body}\n}});",
                    text(url),
                    text(method)
                )
            }
        }
    }
}

/// For a POSIX shell: nothing within single quotes means anything but themselves.
fn shell_quote(text: &str) -> String {
    format!("'{}'", text.replace('\'', "'\\''"))
}

/// All of them as HTTP Archive 1.2. `iso` writes a time, from milliseconds since 1970; the token's header is left out.
pub fn har(calls: &[LoggedRequest], version: &str, iso: impl Fn(u64) -> String) -> String {
    let entries = calls.iter().map(|call| entry(call, &iso)).collect::<Vec<_>>();
    let creator = json!({ "name": "Gatehouse", "version": version });
    let log = json!({ "log": { "version": "1.2", "creator": creator, "entries": entries } });
    serde_json::to_string_pretty(&log).unwrap_or_default()
}

fn entry(call: &LoggedRequest, iso: impl Fn(u64) -> String) -> Value {
    let json_type = "application/json";
    let query = call.url.split_once('?').map_or("", |(_, query)| query);
    let query: Vec<Value> =
        percent::pairs(query).map(|(name, value)| json!({ "name": name, "value": value })).collect();
    let mut request = json!({
        "method": call.method, "url": call.url, "httpVersion": "", "cookies": [], "queryString": query,
        "headers": [{ "name": "Accept", "value": json_type }],
        "headersSize": -1, "bodySize": call.request_body.as_ref().map_or(0, String::len),
    });
    if let Some(body) = &call.request_body {
        request["postData"] = json!({ "mimeType": json_type, "text": body });
    }
    // Status 0 stands for no answer, as browsers write it.
    let (status, text) =
        call.response.as_ref().map_or((0, String::new()), |answer| (answer.status, redact(call.body())));
    json!({
        "startedDateTime": iso(call.started_at), "time": call.duration_ms, "request": request,
        "response": {
            "status": status, "statusText": "", "httpVersion": "", "cookies": [], "headers": [], "redirectURL": "",
            "content": { "size": text.len(), "mimeType": json_type, "text": text },
            "headersSize": -1, "bodySize": call.size(),
        },
        "cache": {}, "timings": { "send": 0, "wait": call.duration_ms, "receive": 0 },
    })
}

/// What a server does otherwise than the contract says.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Deviation {
    /// A field that the contract does not list.
    Unknown,
    /// A field that the contract lists, and that is not there.
    Missing,
    /// A field of another type: the one that came.
    Retyped(&'static str),
}

/// Each deviation once, by the field's path, with the calls that it was seen in.
pub fn deviations(calls: &[LoggedRequest]) -> BTreeMap<(String, Deviation), Vec<u32>> {
    let mut found = BTreeMap::<(String, Deviation), Vec<u32>>::new();
    for call in calls.iter().filter(|call| !call.is_failed() && call.method != "DELETE") {
        let Ok(body) = serde_json::from_str::<Value>(call.body()) else { continue };
        let mut note = |path: &str, deviation: Deviation| {
            let seen = found.entry((path.to_owned(), deviation)).or_default();
            if seen.last() != Some(&call.number) {
                seen.push(call.number);
            }
        };
        let is_list = call.url.split('?').next().is_some_and(|path| path.ends_with("/user/")) && call.method == "GET";
        match (is_list, &body) {
            (true, Value::Object(page)) => {
                compare(page, &PAGE, "", &mut note);
                for user in page.get("results").and_then(Value::as_array).into_iter().flatten() {
                    of_user(user, "results[].", &mut note);
                }
            }
            (false, user) => of_user(user, "", &mut note),
            (true, other) => note("", Deviation::Retyped(kind(other))),
        }
    }
    found
}

/// A field of the contract: its name, the types that it may have, and whether it may be missing.
type Expected = (&'static str, &'static [&'static str], bool);

const PAGE: [Expected; 4] = [
    ("count", &["number"], false),
    ("next", &["text", "null"], false),
    ("previous", &["text", "null"], false),
    ("results", &["list"], false),
];
const USER: [Expected; 5] = [
    ("id", &["text"], false),
    ("username", &["text"], false),
    ("email", &["text"], false),
    ("organization", &["text"], false),
    ("profile", &["object"], false),
];
/// The three times are absent where they do not apply.
const PROFILE: [Expected; 6] = [
    ("first_name", &["text"], false),
    ("last_name", &["text"], false),
    ("role", &["text"], false),
    (TIMES[0], &["text"], true),
    (TIMES[1], &["text"], true),
    (TIMES[2], &["text"], true),
];

fn of_user(user: &Value, at: &str, note: &mut impl FnMut(&str, Deviation)) {
    let Value::Object(fields) = user else { return note(at.trim_end_matches('.'), Deviation::Retyped(kind(user))) };
    compare(fields, &USER, at, note);
    if let Some(Value::Object(profile)) = fields.get("profile") {
        compare(profile, &PROFILE, &format!("{at}profile."), note);
    }
}

fn compare(fields: &Map<String, Value>, expected: &[Expected], at: &str, note: &mut impl FnMut(&str, Deviation)) {
    for (name, kinds, may_miss) in expected {
        let path = format!("{at}{name}");
        match fields.get(*name) {
            None if !may_miss => note(&path, Deviation::Missing),
            Some(value) if !kinds.contains(&kind(value)) => note(&path, Deviation::Retyped(kind(value))),
            _ => {}
        }
    }
    for name in fields.keys().filter(|name| expected.iter().all(|(known, ..)| known != name)) {
        note(&format!("{at}{name}"), Deviation::Unknown);
    }
}

fn kind(value: &Value) -> &'static str {
    match value {
        Value::Null => "null",
        Value::Bool(_) => "boolean",
        Value::Number(_) => "number",
        Value::String(_) => "text",
        Value::Array(_) => "list",
        Value::Object(_) => "object",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn call(
        method: &str,
        url: &str,
        request: Option<&str>,
        answer: Result<(u16, &str), NetworkError>,
    ) -> LoggedRequest {
        let answer =
            answer.map(|(status, body)| LoggedResponse { status, size: body.len(), body: Some(body.to_owned()) });
        let request = request.map(str::to_owned);
        let (method, url) = (method.to_owned(), url.to_owned());
        LoggedRequest {
            number: 0,
            method,
            url,
            started_at: 0,
            duration_ms: 12,
            attempt: 0,
            request_body: request,
            response: answer,
        }
    }

    #[test]
    fn calls_are_numbered_and_those_that_ask_again_are_counted() {
        let mut calls = Vec::new();
        let path = "https://gate.example/api/v1/user/?limit=20";
        record(&mut calls, call("GET", path, None, Err(NetworkError::Unreachable)));
        record(&mut calls, call("GET", "https://gate.example/api/v1/user/7/", None, Ok((200, "{}"))));
        record(&mut calls, call("GET", path, None, Ok((503, ""))));
        record(&mut calls, call("GET", path, None, Ok((200, "{}"))));
        record(&mut calls, call("GET", path, None, Ok((200, "{}"))));
        let told: Vec<(u32, u32)> = calls.iter().map(|call| (call.number, call.attempt)).collect();
        assert_eq!(told, [(1, 1), (2, 1), (3, 2), (4, 3), (5, 1)]);
    }

    #[test]
    fn the_oldest_go_where_there_are_too_many() {
        let mut calls = Vec::new();
        for _ in 0..=MAX_REQUESTS {
            record(&mut calls, call("GET", "x", None, Ok((200, ""))));
        }
        assert_eq!((calls.len(), calls[0].number), (MAX_REQUESTS, 2));
        let large = "x".repeat(MAX_BODY_BYTES + 1);
        record(&mut calls, call("GET", "x", None, Ok((200, &large))));
        assert_eq!(
            (calls.len(), calls[MAX_REQUESTS - 1].body().len()),
            (MAX_REQUESTS, large.len()),
            "the last one stays"
        );
        record(&mut calls, call("GET", "x", None, Ok((200, "small"))));
        let before = &calls[MAX_REQUESTS - 2];
        assert_eq!((before.body(), before.size()), ("", large.len()), "what it was answered is let go, not the call");
    }

    #[test]
    fn secrets_are_struck_out_wherever_they_stand() {
        let body = r#"{"username":"a","password":"p","profile":{"apiToken":"t","role":"r"},"list":[{"secret":1}]}"#;
        let told = redact(body);
        let value: Value = serde_json::from_str(&told).unwrap();
        assert_eq!((&value["password"], &value["profile"]["apiToken"]), (&json!(REDACTED), &json!(REDACTED)));
        assert_eq!(value["profile"]["role"], "r");
        assert!(!told.contains("\"p\"") && !told.contains("\"t\"") && !told.contains(":1"), "{told}");
        assert_eq!(redact("{\"password\": \"half"), REDACTED);
        assert_eq!(redact("<html>"), "<html>");
    }

    #[test]
    fn a_call_is_written_for_three_tools() {
        let patch = call("PATCH", "https://gate.example/api/v1/user/7/", Some(r#"{"email":"o'n"}"#), Ok((200, "{}")));
        assert_eq!(
            CopyAs::Curl.format(&patch),
            "curl -X PATCH 'https://gate.example/api/v1/user/7/' \\\n  -H 'Accept: application/json' \\\n  -H \"Authorization: Bearer $TOKEN\" \\\n  -H 'Content-Type: application/json' \\\n  --data-raw '{\"email\":\"o'\\''n\"}'"
        );
        assert_eq!(
            CopyAs::Httpie.format(&patch),
            "http PATCH 'https://gate.example/api/v1/user/7/' \\\n  \"Authorization:Bearer $TOKEN\" \\\n  --raw '{\"email\":\"o'\\''n\"}'"
        );
        assert_eq!(
            CopyAs::Fetch.format(&call("GET", "https://gate.example/x", None, Ok((200, "")))),
            "await fetch(\"https://gate.example/x\", {\n  method: \"GET\",\n  headers: { Accept: 'application/json', Authorization: `Bearer ${token}` },\n});"
        );
    }

    #[test]
    fn the_archive_has_what_http_archive_1_2_requires() {
        let calls = [
            call(
                "GET",
                "https://gate.example/api/v1/user/?username=a%20b&limit=20",
                None,
                Ok((200, r#"{"token":"x"}"#)),
            ),
            call("POST", "https://gate.example/api/v1/user/", Some("{}"), Err(NetworkError::TimedOut)),
        ];
        let archive: Value =
            serde_json::from_str(&har(&calls, "1", |_| "2026-01-01T00:00:00.000Z".to_owned())).unwrap();
        let entry = &archive["log"]["entries"][0];
        assert_eq!(entry["request"]["queryString"][0], json!({"name": "username", "value": "a b"}));
        assert_eq!(entry["response"]["content"]["text"], "{\"token\":\"•••\"}");
        assert_eq!(archive["log"]["entries"][1]["response"]["status"], 0);
        assert_eq!(archive["log"]["entries"][1]["request"]["postData"]["text"], "{}");
        for name in ["startedDateTime", "time", "request", "response", "cache", "timings"] {
            assert!(entry.get(name).is_some(), "{name}");
        }
    }

    #[test]
    fn what_is_beside_the_contract_is_said_once() {
        let page = r#"{"count": 1, "next": null, "previous": null, "results": [
            {"id": 7, "username": "a", "email": null, "organization": "o", "klass": 1, "profile": {"first_name": "", "last_name": "", "role": "r", "vlan": 1}},
            {"id": 8, "username": "b", "email": "e", "organization": "o", "klass": 1, "profile": {"first_name": "", "last_name": "", "role": "r"}}]}"#;
        let mut calls = Vec::new();
        for _ in 0..2 {
            record(&mut calls, call("GET", "https://gate.example/api/v1/user/?limit=2", None, Ok((200, page))));
        }
        record(&mut calls, call("GET", "https://gate.example/api/v1/user/7/", None, Ok((200, r#"{"id": "7"}"#))));
        let told: Vec<(String, Deviation, Vec<u32>)> =
            deviations(&calls).into_iter().map(|((path, deviation), seen)| (path, deviation, seen)).collect();
        let expected = [
            ("email", Deviation::Missing, vec![3]),
            ("organization", Deviation::Missing, vec![3]),
            ("profile", Deviation::Missing, vec![3]),
            ("results[].email", Deviation::Retyped("null"), vec![1, 2]),
            ("results[].id", Deviation::Retyped("number"), vec![1, 2]),
            ("results[].klass", Deviation::Unknown, vec![1, 2]),
            ("results[].profile.vlan", Deviation::Unknown, vec![1, 2]),
            ("username", Deviation::Missing, vec![3]),
        ];
        assert_eq!(told, expected.map(|(path, deviation, seen)| (path.to_owned(), deviation, seen)));
    }

    proptest! {
        #[test]
        fn a_shell_reads_what_was_quoted(text in any::<String>().prop_filter("no shell holds it", |text| !text.contains('\0'))) {
            prop_assert_eq!(shlex::split(&shell_quote(&text)), Some(vec![text]));
        }

        #[test]
        fn striking_keeps_json_json(body in any::<String>()) { redact(&body); }
    }
}
