//! The core's icons in a view of Leptos.

use gatehouse::view::icon;
pub(crate) use gatehouse::view::icon::Icon;

use crate::browser::vdom::Static;

/// The drawing of an icon.
pub(crate) fn icon(icon: Icon) -> Static {
    Static(icon::icon(icon))
}
