//! The core's link to a form that writes, in a view of Leptos.

use gatehouse::{
    url::route::Route,
    view::{icon::Icon, list},
};

use crate::browser::{platform::BROWSER, session, vdom::Static};

/// A link to a form; disabled, with the reason, while the token is read-only.
pub(crate) fn write_link(route: &Route, class: &str, label: &str, icon: Option<Icon>) -> Static {
    Static(list::write_link(route, class, label, icon, session::read_only().is_some(), &BROWSER))
}
