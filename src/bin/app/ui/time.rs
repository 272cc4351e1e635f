//! The core's times in views of Leptos, and their exact values under the pointer.

use gatehouse::display::field_value::FieldValue;
pub(crate) use gatehouse::view::time::Detail;
use gatehouse::view::time::{exact, time};
use leptos::ev::PointerEvent;

use crate::browser::{delegate::title_under, platform::BROWSER, vdom::Static};

/// A time as the server sent it.
pub(crate) fn when(value: &FieldValue, detail: Detail) -> Static {
    Static(time(value, detail, &BROWSER))
}

/// Sets the exact time as tooltip when the pointer is over a time. Doing that while drawing would slow down long lists.
pub(crate) fn explain(event: PointerEvent) {
    title_under(&event, "time", "datetime", |value| exact(value, &BROWSER));
}
