//! Implements the core's `Platform` with the browser's formats and the configuration.

use gatehouse::{display::time::Timestamp, url::route::Route, view::platform::Platform};

use serde_json::Value;

use super::{address, config, format, redaction};

/// The one platform of the app.
pub(crate) const BROWSER: Browser = Browser;

/// Formats of the browser, the base path of the page, roles of the configuration.
pub(crate) struct Browser;

impl Platform for Browser {
    fn href(&self, route: &Route) -> String {
        address::href(route)
    }

    fn number(&self, count: u64) -> String {
        format::number(count)
    }

    fn day(&self, time: Timestamp) -> String {
        format::day(time)
    }

    fn ago(&self, time: Timestamp) -> String {
        format::since(time)
    }

    fn moment(&self, time: Timestamp) -> String {
        format::moment(time)
    }

    fn exact(&self, time: Timestamp) -> String {
        format::exact(time)
    }

    fn is_privileged(&self, role: &str) -> bool {
        config::is_privileged(role)
    }

    fn redacted(&self, name: &str, value: &Value) -> Value {
        redaction::redacted(name, value)
    }

    fn has_directory(&self) -> bool {
        config::get().directory.is_some()
    }
}
