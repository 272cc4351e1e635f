//! `config.json`: what an operator sets for a deployment. It is parsed and checked at the start and holds no secret.

use std::time::Duration;

use serde_json::{Map, Number, Value};

use crate::{json, url::query::PAGE_SIZES};

/// A checked configuration.
#[derive(Clone, Debug, PartialEq)]
pub struct Config {
    /// The API's base: an absolute address or a path on the console's own host, without a slash at the end.
    pub api: String,
    /// The name of the console in its side bar and titles.
    pub title: String,
    /// Rows a page; one of [`PAGE_SIZES`].
    pub page_size: u32,
    /// How long a call waits for its response.
    pub timeout: Duration,
    /// How long nobody may use the console before the token is asked for again. `None`: for ever.
    pub lock_after: Option<Duration>,
    /// Words in lower case, none of them empty. A role that contains one of them is privileged.
    pub privileged: Vec<String>,
    /// The operator's note on the sign-in screen. May be empty.
    pub note: String,
    /// How the directory reads everybody; `None` where the operator forbids it.
    pub directory: Option<DirectoryLimits>,
}

/// What the directory may ask of the server.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DirectoryLimits {
    /// Up to this many people are read without a question.
    pub auto: u32,
    /// Requests a second, at most.
    pub rate: u32,
}

impl Default for DirectoryLimits {
    fn default() -> Self {
        Self { auto: 2000, rate: 10 }
    }
}

/// [`Config::timeout`] if the operator sets none.
pub const DEFAULT_TIMEOUT: Duration = Duration::from_secs(30);

/// What is wrong with the file. `text::config_problem` has the sentences for the operator.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ConfigProblem {
    /// The file did not come: no response, or one with this status.
    Missing(Option<u16>),
    /// The request for the file was redirected: a sign-in page may stand before the console.
    Redirected,
    /// A page came in place of the file: a sign-in page, or the host's page for a file that is not there.
    Page,
    /// The file is no JSON.
    Syntax {
        /// Counted from 1.
        line: usize,
        /// Counted from 1.
        column: usize,
    },
    /// The file does not name the API.
    NoApi,
    /// This is no safe address of an API.
    Api(String),
    /// No such key, perhaps misspelled.
    UnknownKey(String),
    /// A key has a value that it must not have.
    Value {
        /// The key.
        key: &'static str,
        /// The value as JSON.
        value: String,
        /// What it must be.
        expected: Expected,
    },
}

/// What a value must be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Expected {
    /// A string.
    Text,
    /// One of [`PAGE_SIZES`].
    PageSize,
    /// Seconds from 0.1 to 600.
    Timeout,
    /// Minutes up to 1440, which is a day; zero for never.
    Lock,
    /// A list of strings.
    Roles,
    /// `"off"`, or an object with `auto`, a number of people, and `rate`, requests a second from 1 to 200.
    Directory,
}

/// Every key of the file.
pub const KEYS: [&str; 8] =
    ["api", "title", "pageSize", "timeoutSeconds", "lockMinutes", "privilegedRoles", "note", "directory"];

/// [`Config::privileged`] if the operator sets none.
const PRIVILEGED: [&str; 4] = ["admin", "root", "owner", "super"];

/// Parses and checks the file. `lower` turns a word into lower case by the browser. Rust's own tables would be a
/// twentieth of the program that loads before the first list.
pub fn parse(text: &str, lower: impl Fn(&str) -> String) -> Result<Config, ConfigProblem> {
    let file = json::parse(text).map_err(|error| {
        let (line, column) = error.position(text);
        ConfigProblem::Syntax { line, column }
    })?;
    let Value::Object(file) = file else { return Err(ConfigProblem::NoApi) };
    if let Some(unknown) = file.keys().find(|key| !KEYS.contains(&key.as_str())) {
        return Err(ConfigProblem::UnknownKey(unknown.clone()));
    }
    let base = |api: &str| Some(api.trim().trim_end_matches('/').to_owned()).filter(|api| is_safe_base(api));
    let api = match file.get("api") {
        Some(Value::String(api)) => base(api).ok_or_else(|| ConfigProblem::Api(api.clone()))?,
        Some(other) => return Err(ConfigProblem::Api(json::print(other))),
        None => return Err(ConfigProblem::NoApi),
    };
    let title = value(&file, "title", Expected::Text, Value::as_str)?;
    let title = title.filter(|title| !title.trim().is_empty()).unwrap_or(crate::PRODUCT).to_owned();
    let page_size = |value: &Value| PAGE_SIZES.into_iter().find(|size| value.as_u64() == Some(u64::from(*size)));
    let page_size = value(&file, "pageSize", Expected::PageSize, page_size)?.unwrap_or(PAGE_SIZES[0]);
    let milliseconds = |value: &Value| thousandths(value.as_number()?).filter(|ms| (100..=600_000).contains(ms));
    let timeout = value(&file, "timeoutSeconds", Expected::Timeout, milliseconds)?;
    let minutes = |value: &Value| thousandths(value.as_number()?).filter(|minutes| *minutes <= 1_440_000);
    let lock = value(&file, "lockMinutes", Expected::Lock, minutes)?;
    let words = |value: &Value| value.as_array()?.iter().map(|word| Some(lower(word.as_str()?.trim()))).collect();
    let privileged: Option<Vec<String>> = value(&file, "privilegedRoles", Expected::Roles, words)?;
    let mut privileged = privileged.unwrap_or_else(|| PRIVILEGED.map(str::to_owned).to_vec());
    privileged.retain(|word| !word.is_empty());
    let note = value(&file, "note", Expected::Text, Value::as_str)?.unwrap_or_default().trim().to_owned();
    let directory = value(&file, "directory", Expected::Directory, directory)?;
    Ok(Config {
        api,
        title,
        page_size,
        timeout: timeout.map_or(DEFAULT_TIMEOUT, Duration::from_millis),
        lock_after: lock.filter(|minutes| *minutes > 0).map(|minutes| Duration::from_millis(minutes * 60)),
        privileged,
        note,
        directory: directory.unwrap_or_else(|| Some(DirectoryLimits::default())),
    })
}

fn directory(value: &Value) -> Option<Option<DirectoryLimits>> {
    if value.as_str() == Some("off") {
        return Some(None);
    }
    let mut limits = DirectoryLimits::default();
    for (name, value) in value.as_object()? {
        let number = u32::try_from(value.as_u64()?).ok()?;
        match name.as_str() {
            "auto" => limits.auto = number,
            "rate" if (1..=200).contains(&number) => limits.rate = number,
            _ => return None,
        }
    }
    Some(Some(limits))
}

/// The value of a key, parsed. `None` if the key is absent or null, a problem if `parse` makes nothing of the value.
fn value<'a, T>(
    file: &'a Map<String, Value>,
    key: &'static str,
    expected: Expected,
    parse: impl FnOnce(&'a Value) -> Option<T>,
) -> Result<Option<T>, ConfigProblem> {
    match file.get(key) {
        None | Some(Value::Null) => Ok(None),
        Some(value) => match parse(value) {
            None => Err(wrong_value(key, value, expected)),
            parsed => Ok(parsed),
        },
    }
}

fn wrong_value(key: &'static str, value: &Value, expected: Expected) -> ConfigProblem {
    ConfigProblem::Value { key, value: json::print(value), expected }
}

/// A decimal number times a thousand. `None` for a number with an exponent, a minus or more than three decimals. It
/// does without floating point, whose parser would weigh more in the program than the rest of this file.
fn thousandths(number: &Number) -> Option<u64> {
    let digits = number.to_string();
    let (whole, decimals) = digits.split_once('.').unwrap_or((&digits, ""));
    if decimals.len() > 3 {
        return None;
    }
    let (whole, decimals) = (whole.parse::<u32>().ok()?, format!("{decimals:0<3}").parse::<u64>().ok()?);
    Some(u64::from(whole) * 1000 + decimals)
}

impl Config {
    /// Whether a role, in lower case, stands out on screen and makes deleting its account ask for the username.
    pub fn is_privileged(&self, lower_role: &str) -> bool {
        let role = lower_role.as_bytes();
        self.privileged.iter().any(|word| role.windows(word.len()).any(|part| part == word.as_bytes()))
    }
}

/// https, or a path on the same host, or http on loopback: elsewhere the token would travel in the clear.
fn is_safe_base(api: &str) -> bool {
    if let Some(rest) = api.strip_prefix("http://") {
        let host = rest.split(['/', '?', '#']).next().unwrap_or("");
        // The colon of a port comes after the last bracket.
        let name = match host.rsplit_once(':') {
            Some((name, port)) if !port.contains(']') => name,
            _ => host,
        };
        return matches!(name, "localhost" | "127.0.0.1" | "[::1]") && is_plain(rest);
    }
    match api.strip_prefix("https://") {
        Some(rest) => !rest.is_empty() && !rest.starts_with('/') && is_plain(rest),
        None => api.starts_with('/') && !api.starts_with("//") && is_plain(api),
    }
}

/// Whether paths can be appended: no query, fragment, user name, backslash or space.
fn is_plain(address: &str) -> bool {
    !address.contains(['?', '#', '@', '\\']) && !address.contains(|c: char| c.is_whitespace() || c.is_control())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(json: &str) -> Result<Config, ConfigProblem> {
        super::parse(json, str::to_lowercase)
    }

    #[test]
    fn the_least_configuration_is_the_api() {
        let config = parse(r#"{"api": "/api/v1/"}"#).expect("valid");
        assert_eq!((config.api.as_str(), config.page_size, config.title.as_str()), ("/api/v1", 20, crate::PRODUCT));
        assert!(config.is_privileged("super_admin") && !config.is_privileged("user"));
    }

    #[test]
    fn an_api_over_plain_http_is_refused_except_on_loopback() {
        for (api, safe) in [
            ("https://gate.example/api/v1", true),
            ("http://localhost:8000/api", true),
            ("http://127.0.0.1/api", true),
            ("http://[::1]:8000/api", true),
            ("http://gate.example/api", false),
            ("http://localhost.evil.example", false),
            ("http://127.0.0.1@evil.example", false),
            ("http://[::1].evil.example", false),
            ("//evil.example", false),
            ("ftp://x", false),
            ("https://", false),
            ("https://x/?a", false),
            ("api", false),
        ] {
            assert_eq!(parse(&format!(r#"{{"api": "{api}"}}"#)).is_ok(), safe, "{api}");
        }
    }

    #[test]
    fn every_problem_is_reported() {
        let value = |key, value: &str, expected| ConfigProblem::Value { key, value: value.to_owned(), expected };
        for (json, problem) in [
            ("{", ConfigProblem::Syntax { line: 1, column: 1 }),
            ("{}", ConfigProblem::NoApi),
            ("[]", ConfigProblem::NoApi),
            (r#"{"api": 5}"#, ConfigProblem::Api("5".to_owned())),
            (r#"{"api": "/a", "pageSise": 20}"#, ConfigProblem::UnknownKey("pageSise".to_owned())),
            (r#"{"api": "/a", "pageSize": 30}"#, value("pageSize", "30", Expected::PageSize)),
            (r#"{"api": "/a", "lockMinutes": -1}"#, value("lockMinutes", "-1", Expected::Lock)),
            (r#"{"api": "/a", "timeoutSeconds": 0}"#, value("timeoutSeconds", "0", Expected::Timeout)),
            (r#"{"api": "/a", "timeoutSeconds": 1e2}"#, value("timeoutSeconds", "1e+2", Expected::Timeout)),
            (r#"{"api": "/a", "title": 5}"#, value("title", "5", Expected::Text)),
            (r#"{"api": "/a", "privilegedRoles": ["a", 1]}"#, value("privilegedRoles", r#"["a",1]"#, Expected::Roles)),
        ] {
            assert_eq!(parse(json), Err(problem), "{json}");
        }
    }

    #[test]
    fn times_have_three_decimals() {
        let with = |rest: &str| parse(&format!(r#"{{"api": "/a", {rest}}}"#)).expect("valid");
        assert_eq!(with(r#""timeoutSeconds": 2.5"#).timeout, Duration::from_millis(2_500));
        assert_eq!(with(r#""timeoutSeconds": 600"#).timeout, Duration::from_secs(600));
        assert_eq!(with(r#""lockMinutes": 0.05"#).lock_after, Some(Duration::from_secs(3)));
        assert_eq!(with(r#""lockMinutes": 15"#).lock_after, Some(Duration::from_secs(900)));
        assert_eq!(with(r#""lockMinutes": 0"#).lock_after, None);
        assert_eq!(with(r#""lockMinutes": null, "title": null"#).title, crate::PRODUCT);
    }

    #[test]
    fn the_directory_is_limited_or_off() {
        let directory =
            |value: &str| parse(&format!(r#"{{"api": "/a", "directory": {value}}}"#)).map(|config| config.directory);
        assert_eq!(
            parse(r#"{"api": "/a"}"#).map(|config| config.directory),
            Ok(Some(DirectoryLimits { auto: 2000, rate: 10 }))
        );
        assert_eq!(directory(r#""off""#), Ok(None));
        assert_eq!(directory(r#"{"auto": 0}"#), Ok(Some(DirectoryLimits { auto: 0, rate: 10 })));
        assert_eq!(directory(r#"{"auto": 50000, "rate": 4}"#), Ok(Some(DirectoryLimits { auto: 50_000, rate: 4 })));
        for wrong in
            [r#""on""#, "true", "5", r#"{"rate": 0}"#, r#"{"rate": 1000}"#, r#"{"auto": -1}"#, r#"{"speed": 1}"#]
        {
            assert!(matches!(directory(wrong), Err(ConfigProblem::Value { key: "directory", .. })), "{wrong}");
        }
    }
}
