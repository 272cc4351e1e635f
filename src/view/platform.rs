//! What static markup needs to know of the browser and of the deployment. The app implements it with Intl and its
//! configuration; tests and the skeleton have plain ones.

use serde_json::Value;

use crate::{display::time::Timestamp, url::route::Route};

/// The reader's formats, the base path and the configuration.
pub trait Platform {
    /// The `href` of a screen, base path included.
    fn href(&self, route: &Route) -> String;
    /// A count with the reader's separators.
    fn number(&self, count: u64) -> String;
    /// The day of a time in the reader's zone.
    fn day(&self, time: Timestamp) -> String;
    /// How long ago a time was.
    fn ago(&self, time: Timestamp) -> String;
    /// Day and time of day.
    fn moment(&self, time: Timestamp) -> String;
    /// Day and time to the second, with the zone.
    fn exact(&self, time: Timestamp) -> String;
    /// Whether the configuration marks this role as privileged.
    fn is_privileged(&self, role: &str) -> bool;
    /// A field's value without secrets (`secrets::redacted`).
    fn redacted(&self, name: &str, value: &Value) -> Value;
    /// Whether the configuration allows the directory.
    fn has_directory(&self) -> bool;
}
