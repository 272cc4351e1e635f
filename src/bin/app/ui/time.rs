//! The core's times in views of Leptos, and their exact values under the pointer.

pub(crate) use gatehouse::view::time::Detail;
use gatehouse::view::time::{exact, time};
use gatehouse::{display::field_value::FieldValue, text};
use leptos::{ev::PointerEvent, prelude::*};

use crate::browser::{delegate::title_under, platform::BROWSER, vdom::Static};

/// A time as the server sent it.
pub(crate) fn when(value: &FieldValue, detail: Detail) -> Static {
    Static(time(value, detail, &BROWSER))
}

/// A time of a record that is being read while `is_busy`: the list may have left it out, so it is loading, not absent.
pub(crate) fn when_read(value: FieldValue, is_busy: RwSignal<bool>) -> AnyView {
    if value != FieldValue::Absent {
        return when(&value, Detail::Moment).into_any();
    }
    (move || match is_busy.get() {
        true => view! { <span class="muted">{text::WAITING}</span> }.into_any(),
        false => when(&FieldValue::Absent, Detail::Moment).into_any(),
    })
    .into_any()
}

/// Sets the exact time as tooltip when the pointer is over a time. Doing that while drawing would slow down long lists.
pub(crate) fn explain(event: PointerEvent) {
    title_under(&event, "time", "datetime", |value| exact(value, &BROWSER));
}
