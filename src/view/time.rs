//! A time in the reader's zone. The exact value comes on hover and on focus.

use super::{
    element::{Element, el},
    platform::Platform,
    value::brief,
};
use crate::display::time;

/// How much of a time is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Detail {
    /// The day; the app adds the exact value under the pointer.
    Day,
    /// How long ago; likewise.
    Ago,
    /// Day and time of day, with the exact value in a tooltip.
    Moment,
}

/// The time `value`, as the server sent it. `absent` is shown where it is empty; text that is no time is shown as it is.
pub fn time(value: &str, detail: Detail, absent: &'static str, platform: &dyn Platform) -> Element {
    if value.trim().is_empty() {
        return el("span").class("muted").text(absent);
    }
    let Some(timestamp) = time::parse(value) else {
        return el("span").children(brief(value));
    };
    let time = el("time").attribute("datetime", value);
    match detail {
        Detail::Ago => time.text(platform.ago(timestamp)),
        Detail::Day => time.text(platform.day(timestamp)),
        Detail::Moment => el("span")
            .class("tip")
            .attribute("tabindex", "0")
            .child(time.text(platform.moment(timestamp)))
            .child(el("span").class("tip-text").attribute("role", "tooltip").text(exact(value, platform))),
    }
}

/// The exact time beside the server's own text; that text alone where it is no time.
pub fn exact(value: &str, platform: &dyn Platform) -> String {
    time::parse(value).map_or_else(|| value.to_owned(), |timestamp| format!("{} · {value}", platform.exact(timestamp)))
}
