//! `config.json`: what an operator sets for a deployment, read at start and checked. Nothing secret is in it.

use serde::Deserialize;

use crate::{query::PAGE_SIZES, text};

/// A checked configuration. `api` is an absolute address or a path on the console's own host, without a slash at the end.
#[derive(Clone, Debug, PartialEq)]
pub struct Config {
    pub api: String,
    pub title: String,
    pub page_size: u32,
    /// How long an answer is waited for.
    pub timeout_seconds: f64,
    /// Minutes without a touch after which the token is asked for again; none where it never is.
    pub lock_minutes: Option<f64>,
    /// Words that mark a role as privileged wherever they stand in it; lower case.
    pub privileged: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
struct Written {
    api: String,
    title: Option<String>,
    page_size: Option<u32>,
    timeout_seconds: Option<f64>,
    lock_minutes: Option<f64>,
    privileged_roles: Option<Vec<String>>,
}

/// [`Config::timeout_seconds`] where the operator names none.
pub const TIMEOUT_SECONDS: f64 = 30.0;

/// The words of [`Config::privileged`] where the operator names none.
const PRIVILEGED: [&str; 4] = ["admin", "root", "owner", "super"];

/// Reads the file; the error is a sentence for the operator.
pub fn read(json: &str) -> Result<Config, String> {
    let written: Written = serde_json::from_str(json).map_err(|error| text::config_syntax(&error.to_string()))?;
    let api = written.api.trim().trim_end_matches('/').to_owned();
    if !is_safe_base(&api) {
        return Err(text::config_api(&written.api));
    }
    let page_size = written.page_size.unwrap_or(PAGE_SIZES[0]);
    if !PAGE_SIZES.contains(&page_size) {
        return Err(text::config_page_size(page_size));
    }
    let timeout_seconds = written.timeout_seconds.unwrap_or(TIMEOUT_SECONDS);
    if !(0.1..=600.0).contains(&timeout_seconds) {
        return Err(text::config_timeout(timeout_seconds));
    }
    let lock_minutes = written.lock_minutes.unwrap_or(0.0);
    if !(0.0..=1440.0).contains(&lock_minutes) {
        return Err(text::config_lock(lock_minutes));
    }
    let lock_minutes = (lock_minutes > 0.0).then_some(lock_minutes);
    let privileged = match written.privileged_roles {
        Some(words) => words.iter().map(|word| word.trim().to_lowercase()).filter(|word| !word.is_empty()).collect(),
        None => PRIVILEGED.map(str::to_owned).to_vec(),
    };
    let title = written.title.filter(|title| !title.trim().is_empty()).unwrap_or_else(|| text::PRODUCT.to_owned());
    Ok(Config { api, title, page_size, timeout_seconds, lock_minutes, privileged })
}

impl Config {
    /// Whether deleting an account with this role asks for the username to be typed.
    pub fn is_privileged(&self, role: &str) -> bool {
        let role = role.to_lowercase();
        self.privileged.iter().any(|word| role.contains(word))
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

    #[test]
    fn the_least_configuration_is_the_api() {
        let config = read(r#"{"api": "/api/v1/"}"#).expect("fine");
        assert_eq!((config.api.as_str(), config.page_size, config.title.as_str()), ("/api/v1", 20, text::PRODUCT));
        assert!(config.is_privileged("Super_Admin") && !config.is_privileged("user"));
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
    fn what_is_wrong_is_said() {
        assert!(read("{").expect_err("wrong").contains("config.json"));
        assert!(read(r#"{"api": "/a", "pageSise": 20}"#).expect_err("wrong").contains("pageSise"));
        assert!(read(r#"{"api": "/a", "pageSize": 30}"#).expect_err("wrong").contains("30"));
        assert!(read(r#"{"api": "/a", "lockMinutes": -1}"#).expect_err("wrong").contains("lockMinutes"));
        assert!(read(r#"{"api": "/a", "timeoutSeconds": 0}"#).expect_err("wrong").contains("timeoutSeconds"));
        assert_eq!(read(r#"{"api": "/a", "lockMinutes": 0}"#).expect("fine").lock_minutes, None);
    }
}
