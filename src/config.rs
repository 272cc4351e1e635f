//! `config.json`: what an operator sets for a deployment, read at start and checked. Nothing secret is in it.

use std::time::Duration;

use serde_json::{Map, Number, Value};

use crate::url::query::PAGE_SIZES;

/// A checked configuration. `api` is an absolute address or a path on the console's own host, without a slash at the end.
#[derive(Clone, Debug, PartialEq)]
pub struct Config {
    pub api: String,
    pub title: String,
    pub page_size: u32,
    /// How long an answer is waited for.
    pub timeout: Duration,
    /// The time without a touch after which the token is asked for again; none where it never is.
    pub lock_after: Option<Duration>,
    /// Words that mark a role as privileged wherever they stand in it; lower case.
    pub privileged: Vec<String>,
    /// What the operator says to whoever signs in; empty where nothing.
    pub note: String,
}

/// [`Config::timeout`] where the operator names none.
pub const DEFAULT_TIMEOUT: Duration = Duration::from_secs(30);

/// What is wrong with the file; `text::config_problem` says it to the operator.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ConfigProblem {
    /// No answer for it, or this status.
    Missing(Option<u16>),
    Syntax {
        line: usize,
        column: usize,
    },
    NoApi,
    Api(String),
    UnknownKey(String),
    Value {
        key: &'static str,
        written: String,
        must: Must,
    },
}

/// What a value has to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Must {
    Text,
    PageSize,
    Timeout,
    Lock,
    Roles,
}

/// The keys there are.
pub const KEYS: [&str; 7] = ["api", "title", "pageSize", "timeoutSeconds", "lockMinutes", "privilegedRoles", "note"];

/// The words of [`Config::privileged`] where the operator names none.
const PRIVILEGED: [&str; 4] = ["admin", "root", "owner", "super"];

/// Reads the file. `lower` writes a word in lower case: the browser knows how,
/// and Rust's own tables would be a twentieth of what is loaded until the first list.
pub fn read(json: &str, lower: impl Fn(&str) -> String) -> Result<Config, ConfigProblem> {
    let syntax = |error: serde_json::Error| ConfigProblem::Syntax { line: error.line(), column: error.column() };
    let written: Value = serde_json::from_str(json).map_err(syntax)?;
    let Value::Object(written) = written else { return Err(ConfigProblem::NoApi) };
    if let Some(unknown) = written.keys().find(|key| !KEYS.contains(&key.as_str())) {
        return Err(ConfigProblem::UnknownKey(unknown.clone()));
    }
    let read_api = |api: &str| Some(api.trim().trim_end_matches('/').to_owned()).filter(|api| is_safe_base(api));
    let api = match written.get("api") {
        Some(Value::String(api)) => read_api(api).ok_or_else(|| ConfigProblem::Api(api.clone()))?,
        Some(other) => return Err(ConfigProblem::Api(other.to_string())),
        None => return Err(ConfigProblem::NoApi),
    };
    let title = value(&written, "title", Must::Text, Value::as_str)?;
    let title = title.filter(|title| !title.trim().is_empty()).unwrap_or(crate::PRODUCT).to_owned();
    let page_size = |value: &Value| PAGE_SIZES.into_iter().find(|size| value.as_u64() == Some(u64::from(*size)));
    let page_size = value(&written, "pageSize", Must::PageSize, page_size)?.unwrap_or(PAGE_SIZES[0]);
    let seconds = |value: &Value| thousandths(value.as_number()?).filter(|ms| (100..=600_000).contains(ms));
    let timeout = value(&written, "timeoutSeconds", Must::Timeout, seconds)?;
    let minutes = |value: &Value| thousandths(value.as_number()?).filter(|minutes| *minutes <= 1_440_000);
    let lock = value(&written, "lockMinutes", Must::Lock, minutes)?;
    let roles = |value: &Value| value.as_array()?.iter().map(|word| Some(lower(word.as_str()?.trim()))).collect();
    let privileged: Option<Vec<String>> = value(&written, "privilegedRoles", Must::Roles, roles)?;
    let mut privileged = privileged.unwrap_or_else(|| PRIVILEGED.map(str::to_owned).to_vec());
    privileged.retain(|word| !word.is_empty());
    let note = value(&written, "note", Must::Text, Value::as_str)?.unwrap_or_default().trim().to_owned();
    Ok(Config {
        api,
        title,
        page_size,
        timeout: timeout.map_or(DEFAULT_TIMEOUT, Duration::from_millis),
        lock_after: lock.filter(|minutes| *minutes > 0).map(|minutes| Duration::from_millis(minutes * 60)),
        privileged,
        note,
    })
}

/// What `told` makes of a key's value; nothing where the key is absent or null, an error where it makes nothing of it.
fn value<'a, T>(
    written: &'a Map<String, Value>,
    key: &'static str,
    must: Must,
    told: impl FnOnce(&'a Value) -> Option<T>,
) -> Result<Option<T>, ConfigProblem> {
    match written.get(key) {
        None | Some(Value::Null) => Ok(None),
        Some(value) => {
            told(value).map(Some).ok_or_else(|| ConfigProblem::Value { key, written: value.to_string(), must })
        }
    }
}

/// A decimal number times a thousand; none with an exponent, a minus or more than three decimals. Not by way of floating
/// point, whose reading and writing weigh more in the program than all the rest of this file.
fn thousandths(number: &Number) -> Option<u64> {
    let written = number.to_string();
    let (whole, part) = written.split_once('.').unwrap_or((&written, ""));
    if part.len() > 3 {
        return None;
    }
    let (whole, part) = (whole.parse::<u32>().ok()?, format!("{part:0<3}").parse::<u64>().ok()?);
    Some(u64::from(whole) * 1000 + part)
}

impl Config {
    /// Whether deleting an account with this role asks for the username to be typed. The role is in lower case.
    pub fn is_privileged(&self, lower_role: &str) -> bool {
        self.privileged.iter().any(|word| lower_role.contains(word))
    }
}

/// https, http on loopback alone (the token would travel in the clear), or a path on the same host.
fn is_safe_base(api: &str) -> bool {
    if let Some(rest) = api.strip_prefix("http://") {
        let host = rest.split(['/', '?', '#']).next().unwrap_or("");
        let name = if host.starts_with('[') {
            host.split_inclusive(']').next().unwrap_or("")
        } else {
            host.split(':').next().unwrap_or("")
        };
        return matches!(name, "localhost" | "127.0.0.1" | "[::1]") && is_plain(rest);
    }
    match api.strip_prefix("https://") {
        Some(rest) => !rest.is_empty() && !rest.starts_with('/') && is_plain(rest),
        None => api.starts_with('/') && !api.starts_with("//") && is_plain(api),
    }
}

/// No query, fragment, user name, backslash or space: an address that paths can be added to.
fn is_plain(address: &str) -> bool {
    !address.contains(['?', '#', '@', '\\']) && !address.contains(|c: char| c.is_whitespace() || c.is_control())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(json: &str) -> Result<Config, ConfigProblem> {
        super::read(json, str::to_lowercase)
    }

    #[test]
    fn the_least_configuration_is_the_api() {
        let config = read(r#"{"api": "/api/v1/"}"#).expect("valid");
        assert_eq!((config.api.as_str(), config.page_size, config.title.as_str()), ("/api/v1", 20, crate::PRODUCT));
        assert!(config.is_privileged("super_admin") && !config.is_privileged("user"));
    }

    #[test]
    fn an_api_over_plain_http_is_refused_but_on_loopback() {
        for (api, fine) in [
            ("https://gate.example/api/v1", true),
            ("http://localhost:8000/api", true),
            ("http://127.0.0.1/api", true),
            ("http://[::1]:8000/api", true),
            ("http://gate.example/api", false),
            ("http://localhost.evil.example", false),
            ("http://127.0.0.1@evil.example", false),
            ("//evil.example", false),
            ("ftp://x", false),
            ("https://", false),
            ("https://x/?a", false),
            ("api", false),
        ] {
            assert_eq!(read(&format!(r#"{{"api": "{api}"}}"#)).is_ok(), fine, "{api}");
        }
    }

    #[test]
    fn every_problem_is_reported() {
        let value = |key, written: &str, must| ConfigProblem::Value { key, written: written.to_owned(), must };
        for (json, problem) in [
            ("{", ConfigProblem::Syntax { line: 1, column: 1 }),
            ("{}", ConfigProblem::NoApi),
            ("[]", ConfigProblem::NoApi),
            (r#"{"api": 5}"#, ConfigProblem::Api("5".to_owned())),
            (r#"{"api": "/a", "pageSise": 20}"#, ConfigProblem::UnknownKey("pageSise".to_owned())),
            (r#"{"api": "/a", "pageSize": 30}"#, value("pageSize", "30", Must::PageSize)),
            (r#"{"api": "/a", "lockMinutes": -1}"#, value("lockMinutes", "-1", Must::Lock)),
            (r#"{"api": "/a", "timeoutSeconds": 0}"#, value("timeoutSeconds", "0", Must::Timeout)),
            (r#"{"api": "/a", "timeoutSeconds": 1e2}"#, value("timeoutSeconds", "1e+2", Must::Timeout)),
            (r#"{"api": "/a", "title": 5}"#, value("title", "5", Must::Text)),
            (r#"{"api": "/a", "privilegedRoles": ["a", 1]}"#, value("privilegedRoles", r#"["a",1]"#, Must::Roles)),
        ] {
            assert_eq!(read(json), Err(problem), "{json}");
        }
    }

    #[test]
    fn times_are_read_to_the_thousandth() {
        let with = |rest: &str| read(&format!(r#"{{"api": "/a", {rest}}}"#)).expect("fine");
        assert_eq!(with(r#""timeoutSeconds": 2.5"#).timeout, Duration::from_millis(2_500));
        assert_eq!(with(r#""timeoutSeconds": 600"#).timeout, Duration::from_secs(600));
        assert_eq!(with(r#""lockMinutes": 0.05"#).lock_after, Some(Duration::from_secs(3)));
        assert_eq!(with(r#""lockMinutes": 15"#).lock_after, Some(Duration::from_secs(900)));
        assert_eq!(with(r#""lockMinutes": 0"#).lock_after, None);
        assert_eq!(with(r#""lockMinutes": null, "title": null"#).title, crate::PRODUCT);
    }
}
