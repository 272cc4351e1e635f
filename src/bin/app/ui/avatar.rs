//! The core's avatar in a view of Leptos.

use gatehouse::view::avatar;

use crate::browser::vdom::Static;

/// A person's initials on a color that stays the same for the same name.
pub(crate) fn avatar(name: &str) -> Static {
    Static(avatar::avatar(name))
}
