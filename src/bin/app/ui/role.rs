//! The core's role badge in a view of Leptos.

use gatehouse::{display::field_value::FieldValue, view::list};

use crate::browser::{platform::BROWSER, vdom::Static};

/// A role; privileged roles stand out.
pub(crate) fn role_badge(role: &FieldValue) -> Static {
    Static(list::role_badge(role, &BROWSER))
}
