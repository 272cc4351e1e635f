//! The core's role badge in a view of Leptos.

use gatehouse::view::list;

use crate::browser::{platform::BROWSER, vdom::Static};

/// A role; privileged roles stand out.
pub(crate) fn role_badge(role: &str) -> Static {
    Static(list::role_badge(role, &BROWSER))
}
