//! The API requests of this tab, as a person can look at them, copy them and save them. Secrets are redacted, and what
//! a server sends besides the contract is listed.

use std::collections::BTreeMap;

use serde_json::{Map, Value, json};

use crate::{
    PRODUCT,
    api::error::NetworkError,
    json,
    secrets::{self, REDACTED},
    url::percent,
    user::TIME_FIELDS,
};

/// One request with its response. It never has the token.
#[derive(Clone, Debug, PartialEq)]
pub struct LoggedRequest {
    /// Counted from 1, in the order in which the responses came.
    pub number: u32,
    /// The HTTP method.
    pub method: String,
    /// Absolute.
    pub url: String,
    /// Milliseconds since 1970.
    pub started_at: u64,
    /// Milliseconds from the start to the end of the response.
    pub duration_ms: u64,
    /// Counted from 1 among the same requests that failed one after the other.
    pub attempt: u32,
    /// The body that was sent. [`record`] redacts it.
    pub request_body: Option<String>,
    /// The response, or why none came.
    pub response: Result<LoggedResponse, NetworkError>,
}

/// A response in the log.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LoggedResponse {
    /// The HTTP status.
    pub status: u16,
    /// The size of the body in bytes.
    pub size: usize,
    /// `None` once the body was dropped: the log has room for the newest bodies only.
    pub body: Option<String>,
}

/// The room of the log, in requests and in bytes of response bodies: a tab stays open all day.
const MAX_REQUESTS: usize = 200;
const MAX_BODY_BYTES: usize = 250_000;

impl LoggedRequest {
    /// Whether no response came, or one that is not a success.
    pub fn is_failed(&self) -> bool {
        !self.response.as_ref().is_ok_and(|response| (200..300).contains(&response.status))
    }

    /// The response's body; empty if there is none or it was dropped.
    pub fn body(&self) -> &str {
        self.response.as_ref().ok().and_then(|response| response.body.as_deref()).unwrap_or_default()
    }

    /// The response's HTTP status, or why no response came.
    pub fn outcome(&self) -> Result<u16, NetworkError> {
        self.response.as_ref().map(|response| response.status).map_err(|error| *error)
    }

    /// The size of the response's body in bytes.
    pub fn size(&self) -> usize {
        self.response.as_ref().map_or(0, |response| response.size)
    }

    /// Whether each word of `text` is part of the method, status, URL or bodies. `fold` gives text without case and
    /// accents.
    pub fn matches(&self, text: &str, fold: impl Fn(&str) -> String) -> bool {
        let status = self.response.as_ref().map(|response| response.status.to_string()).unwrap_or_default();
        let decoded = percent::decode(&self.url);
        let parts =
            [&self.method, &self.url, &decoded, &status, self.request_body.as_deref().unwrap_or(""), self.body()];
        let parts = parts.map(&fold);
        fold(text).split_whitespace().all(|word| parts.iter().any(|part| part.contains(word)))
    }
}

/// Appends a request, redacts the body that was sent, and sets number and attempt. Drops the oldest requests over the
/// limit, and the bodies of older ones; the newest keeps its body.
pub fn record(log: &mut Vec<LoggedRequest>, mut request: LoggedRequest) {
    request.request_body = request.request_body.as_deref().map(redact);
    request.number = log.last().map_or(1, |last| last.number + 1);
    let is_same = |other: &&LoggedRequest| other.method == request.method && other.url == request.url;
    request.attempt = match log.iter().rev().find(is_same) {
        Some(previous) if previous.is_failed() => previous.attempt + 1,
        _ => 1,
    };
    log.push(request);
    if log.len() > MAX_REQUESTS {
        log.remove(0);
    }
    let (mut bytes, newest) = (0, log.len() - 1);
    for (at, request) in log.iter_mut().enumerate().rev() {
        bytes += request.body().len();
        if let Ok(response) = &mut request.response
            && bytes > MAX_BODY_BYTES
            && at < newest
        {
            response.body = None;
        }
    }
}

/// Replaces every secret in a JSON body. Text that is no JSON is replaced as a whole if it may hold a secret.
pub fn redact(body: &str) -> String {
    match json::parse(body) {
        Ok(mut value) => {
            secrets::redact(&mut value);
            json::print(&value)
        }
        Err(_) if secrets::mentions_secret(body) => REDACTED.to_owned(),
        Err(_) => body.to_owned(),
    }
}

/// The tool that a request is copied for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CopyAs {
    /// `curl`, for a POSIX shell.
    Curl,
    /// HTTPie, for a POSIX shell.
    Httpie,
    /// `fetch`, for JavaScript.
    Fetch,
}

impl CopyAs {
    /// Every tool, in the order of the buttons.
    pub const ALL: [Self; 3] = [Self::Curl, Self::Httpie, Self::Fetch];

    /// The request for this tool. The token is the shell's variable TOKEN, or the script's `token`.
    pub fn format(self, request: &LoggedRequest) -> String {
        let (method, url) = (request.method.as_str(), request.url.as_str());
        match (self, &request.request_body) {
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
                let literal = |text: &str| Value::from(text).to_string();
                let (content_type, body) = body.as_ref().map_or((String::new(), String::new()), |body| {
                    (", 'Content-Type': 'application/json'".to_owned(), format!("\n  body: {},", literal(body)))
                });
                format!(
                    "await fetch({}, {{\n  method: {},\n  headers: {{ Accept: 'application/json', Authorization: `Bearer ${{token}}`{content_type} }},{body}\n}});",
                    literal(url),
                    literal(method)
                )
            }
        }
    }
}

/// Quotes text for a POSIX shell. Within single quotes, every character but the quote itself stands for itself.
fn shell_quote(text: &str) -> String {
    format!("'{}'", text.replace('\'', "'\\''"))
}

/// The log as an HTTP Archive 1.2 (HAR), without the header that has the token. `version` is the console's, and `iso`
/// prints milliseconds since 1970 as a time.
pub fn har(log: &[LoggedRequest], version: &str, iso: impl Fn(u64) -> String) -> String {
    let entries = log.iter().map(|request| har_entry(request, &iso)).collect::<Vec<_>>();
    let creator = json!({ "name": PRODUCT, "version": version });
    let archive = json!({ "log": { "version": "1.2", "creator": creator, "entries": entries } });
    serde_json::to_string_pretty(&archive).unwrap_or_default()
}

fn har_entry(logged: &LoggedRequest, iso: impl Fn(u64) -> String) -> Value {
    let json_type = "application/json";
    let search = logged.url.split_once('?').map_or("", |(_, search)| search);
    let query: Vec<Value> =
        percent::pairs(search).map(|(name, value)| json!({ "name": name, "value": value })).collect();
    let mut request = json!({
        "method": logged.method, "url": logged.url, "httpVersion": "", "cookies": [], "queryString": query,
        "headers": [{ "name": "Accept", "value": json_type }],
        "headersSize": -1, "bodySize": logged.request_body.as_ref().map_or(0, String::len),
    });
    if let Some(body) = &logged.request_body {
        request["postData"] = json!({ "mimeType": json_type, "text": body });
    }
    // Browsers write status 0 if no response came.
    let (status, text) =
        logged.response.as_ref().map_or((0, String::new()), |response| (response.status, redact(logged.body())));
    json!({
        "startedDateTime": iso(logged.started_at), "time": logged.duration_ms, "request": request,
        "response": {
            "status": status, "statusText": "", "httpVersion": "", "cookies": [], "headers": [], "redirectURL": "",
            "content": { "size": text.len(), "mimeType": json_type, "text": text },
            "headersSize": -1, "bodySize": logged.size(),
        },
        "cache": {}, "timings": { "send": 0, "wait": logged.duration_ms, "receive": 0 },
    })
}

/// One way in which a server's responses differ from the contract.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Deviation {
    /// The contract does not list the field.
    Unknown,
    /// The contract lists the field, and it did not come.
    Missing,
    /// The field came with a value of this type, which is not the contract's.
    Retyped(&'static str),
}

/// Every deviation once, by the path of its field, with the numbers of the requests that showed it.
pub fn deviations(log: &[LoggedRequest]) -> BTreeMap<(String, Deviation), Vec<u32>> {
    let mut found = BTreeMap::<(String, Deviation), Vec<u32>>::new();
    for request in log.iter().filter(|request| !request.is_failed() && request.method != "DELETE") {
        let Ok(body) = json::parse(request.body()) else { continue };
        let mut report = |path: &str, deviation: Deviation| {
            let numbers = found.entry((path.to_owned(), deviation)).or_default();
            if numbers.last() != Some(&request.number) {
                numbers.push(request.number);
            }
        };
        let path = request.url.split('?').next().unwrap_or_default();
        let is_list = request.method == "GET" && path.ends_with("/user/");
        match (is_list, &body) {
            (true, Value::Object(page)) => {
                check_fields(page, &PAGE, "", &mut report);
                for user in page.get("results").and_then(Value::as_array).into_iter().flatten() {
                    check_user(user, "results[].", &mut report);
                }
            }
            (false, user) => check_user(user, "", &mut report),
            (true, other) => report("", Deviation::Retyped(type_name(other))),
        }
    }
    found
}

/// A field of the contract.
struct Expected {
    name: &'static str,
    types: &'static [&'static str],
    is_optional: bool,
}

const fn required(name: &'static str, types: &'static [&'static str]) -> Expected {
    Expected { name, types, is_optional: false }
}

/// The three times are absent where they do not apply.
const fn time(name: &'static str) -> Expected {
    Expected { name, types: &["text"], is_optional: true }
}

const PAGE: [Expected; 4] = [
    required("count", &["number"]),
    required("next", &["text", "null"]),
    required("previous", &["text", "null"]),
    required("results", &["list"]),
];
const USER: [Expected; 5] = [
    required("id", &["text"]),
    required("username", &["text"]),
    required("email", &["text"]),
    required("organization", &["text"]),
    required("profile", &["object"]),
];
const PROFILE: [Expected; 6] = [
    required("first_name", &["text"]),
    required("last_name", &["text"]),
    required("role", &["text"]),
    time(TIME_FIELDS[0]),
    time(TIME_FIELDS[1]),
    time(TIME_FIELDS[2]),
];

fn check_user(user: &Value, prefix: &str, report: &mut impl FnMut(&str, Deviation)) {
    let Value::Object(fields) = user else {
        return report(prefix.trim_end_matches('.'), Deviation::Retyped(type_name(user)));
    };
    check_fields(fields, &USER, prefix, report);
    if let Some(Value::Object(profile)) = fields.get("profile") {
        check_fields(profile, &PROFILE, &format!("{prefix}profile."), report);
    }
}

fn check_fields(
    fields: &Map<String, Value>,
    expected: &[Expected],
    prefix: &str,
    report: &mut impl FnMut(&str, Deviation),
) {
    for Expected { name, types, is_optional } in expected {
        let path = format!("{prefix}{name}");
        match fields.get(*name) {
            None if !is_optional => report(&path, Deviation::Missing),
            Some(value) if !types.contains(&type_name(value)) => report(&path, Deviation::Retyped(type_name(value))),
            _ => {}
        }
    }
    for name in fields.keys().filter(|name| expected.iter().all(|expected| expected.name != *name)) {
        report(&format!("{prefix}{name}"), Deviation::Unknown);
    }
}

fn type_name(value: &Value) -> &'static str {
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

    fn request(
        method: &str,
        url: &str,
        body: Option<&str>,
        response: Result<(u16, &str), NetworkError>,
    ) -> LoggedRequest {
        let response =
            response.map(|(status, body)| LoggedResponse { status, size: body.len(), body: Some(body.to_owned()) });
        LoggedRequest {
            number: 0,
            method: method.to_owned(),
            url: url.to_owned(),
            started_at: 0,
            duration_ms: 12,
            attempt: 0,
            request_body: body.map(str::to_owned),
            response,
        }
    }

    #[test]
    fn requests_are_numbered_and_repeated_ones_are_counted() {
        let mut log = Vec::new();
        let path = "https://gate.example/api/v1/user/?limit=20";
        record(&mut log, request("GET", path, None, Err(NetworkError::Unreachable)));
        record(&mut log, request("GET", "https://gate.example/api/v1/user/7/", None, Ok((200, "{}"))));
        record(&mut log, request("GET", path, None, Ok((503, ""))));
        record(&mut log, request("GET", path, None, Ok((200, "{}"))));
        record(&mut log, request("GET", path, None, Ok((200, "{}"))));
        let numbers: Vec<(u32, u32)> = log.iter().map(|request| (request.number, request.attempt)).collect();
        assert_eq!(numbers, [(1, 1), (2, 1), (3, 2), (4, 3), (5, 1)]);
    }

    #[test]
    fn each_word_of_a_search_may_be_in_another_part() {
        let url = "https://gate.example/api/v1/user/J%C3%BCrgen/";
        let call = request("PATCH", url, Some(r#"{"email":"a b"}"#), Ok((409, r#"{"detail":"Conflict"}"#)));
        for (text, is_found) in [
            ("patch 409", true),
            ("409 conflict PATCH", true),
            ("jürgen", true),
            ("conflict gate", true),
            ("patch 404", false),
            ("conflict gone", false),
            ("", true),
        ] {
            assert_eq!(call.matches(text, str::to_lowercase), is_found, "{text}");
        }
    }

    #[test]
    fn the_oldest_requests_and_bodies_are_dropped() {
        let mut log = Vec::new();
        for _ in 0..=MAX_REQUESTS {
            record(&mut log, request("GET", "x", None, Ok((200, ""))));
        }
        assert_eq!((log.len(), log[0].number), (MAX_REQUESTS, 2));
        let large = "x".repeat(MAX_BODY_BYTES + 1);
        record(&mut log, request("GET", "x", None, Ok((200, &large))));
        assert_eq!(
            (log.len(), log[MAX_REQUESTS - 1].body().len()),
            (MAX_REQUESTS, large.len()),
            "the newest keeps its body"
        );
        record(&mut log, request("GET", "x", None, Ok((200, "small"))));
        let before = &log[MAX_REQUESTS - 2];
        assert_eq!((before.body(), before.size()), ("", large.len()), "the body is dropped, the request is not");
    }

    #[test]
    fn secrets_are_redacted_at_every_depth() {
        let body = r#"{"username":"a","password":"p","profile":{"apiToken":"t","role":"r"},"list":[{"secret":1}]}"#;
        let redacted = redact(body);
        let value: Value = serde_json::from_str(&redacted).unwrap();
        assert_eq!((&value["password"], &value["profile"]["apiToken"]), (&json!(REDACTED), &json!(REDACTED)));
        assert_eq!(value["profile"]["role"], "r");
        assert!(!redacted.contains("\"p\"") && !redacted.contains("\"t\"") && !redacted.contains(":1"), "{redacted}");
        assert_eq!(redact("{\"password\": \"half"), REDACTED);
        assert_eq!(redact("<html>"), "<html>");
    }

    #[test]
    fn a_request_is_copied_for_three_tools() {
        let patch =
            request("PATCH", "https://gate.example/api/v1/user/7/", Some(r#"{"email":"o'n"}"#), Ok((200, "{}")));
        assert_eq!(
            CopyAs::Curl.format(&patch),
            "curl -X PATCH 'https://gate.example/api/v1/user/7/' \\\n  -H 'Accept: application/json' \\\n  -H \"Authorization: Bearer $TOKEN\" \\\n  -H 'Content-Type: application/json' \\\n  --data-raw '{\"email\":\"o'\\''n\"}'"
        );
        assert_eq!(
            CopyAs::Httpie.format(&patch),
            "http PATCH 'https://gate.example/api/v1/user/7/' \\\n  \"Authorization:Bearer $TOKEN\" \\\n  --raw '{\"email\":\"o'\\''n\"}'"
        );
        assert_eq!(
            CopyAs::Fetch.format(&request("GET", "https://gate.example/x", None, Ok((200, "")))),
            "await fetch(\"https://gate.example/x\", {\n  method: \"GET\",\n  headers: { Accept: 'application/json', Authorization: `Bearer ${token}` },\n});"
        );
    }

    #[test]
    fn the_archive_has_the_fields_that_http_archive_1_2_requires() {
        let log = [
            request(
                "GET",
                "https://gate.example/api/v1/user/?username=a%20b&limit=20",
                None,
                Ok((200, r#"{"token":"x"}"#)),
            ),
            request("POST", "https://gate.example/api/v1/user/", Some("{}"), Err(NetworkError::TimedOut)),
        ];
        let archive: Value = serde_json::from_str(&har(&log, "1", |_| "2026-01-01T00:00:00.000Z".to_owned())).unwrap();
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
    fn every_deviation_is_listed_once() {
        let page = r#"{"count": 1, "next": null, "previous": null, "results": [
            {"id": 7, "username": "a", "email": null, "organization": "o", "klass": 1, "profile": {"first_name": "", "last_name": "", "role": "r", "vlan": 1}},
            {"id": 8, "username": "b", "email": "e", "organization": "o", "klass": 1, "profile": {"first_name": "", "last_name": "", "role": "r"}}]}"#;
        let mut log = Vec::new();
        for _ in 0..2 {
            record(&mut log, request("GET", "https://gate.example/api/v1/user/?limit=2", None, Ok((200, page))));
        }
        record(&mut log, request("GET", "https://gate.example/api/v1/user/7/", None, Ok((200, r#"{"id": "7"}"#))));
        let found: Vec<(String, Deviation, Vec<u32>)> =
            deviations(&log).into_iter().map(|((path, deviation), numbers)| (path, deviation, numbers)).collect();
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
        assert_eq!(found, expected.map(|(path, deviation, numbers)| (path.to_owned(), deviation, numbers)));
    }

    proptest! {
        #[test]
        fn a_shell_reads_quoted_text_as_it_was(text in any::<String>().prop_filter("no argument of a command has it", |text| !text.contains('\0'))) {
            prop_assert_eq!(shlex::split(&shell_quote(&text)), Some(vec![text]));
        }

        #[test]
        fn only_secrets_are_redacted(fields in prop::collection::btree_map("(new_)?Password|[a-z]{1,6}", any::<String>(), 0..5)) {
            let body: Map<String, Value> = fields.into_iter().map(|(name, text)| (name, text.into())).collect();
            let redacted: Map<String, Value> = serde_json::from_str(&redact(&Value::Object(body.clone()).to_string())).expect("an object");
            prop_assert_eq!(body.len(), redacted.len());
            for (name, value) in redacted {
                let is_secret = secrets::is_secret(&name, &body[&name]);
                prop_assert_eq!(&value, if is_secret { REDACTED } else { body[&name].as_str().expect("text") });
            }
        }

        #[test]
        fn any_body_is_redacted_without_a_panic(body in any::<String>()) { redact(&body); }
    }
}
