//! The core's times in views of Leptos, and their exact values under the pointer.

pub(crate) use gatehouse::view::time::Detail;
use gatehouse::view::time::{exact, time};
use leptos::ev::PointerEvent;

use crate::browser::{
    platform::BROWSER,
    vdom::{Static, title_under},
};

/// The time `value`; `absent` is shown where it is empty.
pub(crate) fn when(value: &str, detail: Detail, absent: &'static str) -> Static {
    Static(time(value, detail, absent, &BROWSER))
}

/// Sets the exact time as tooltip when the pointer is over a time. Doing that while drawing would slow down long lists.
pub(crate) fn explain(event: PointerEvent) {
    title_under(&event, "time", "datetime", |value| exact(value, &BROWSER));
}
