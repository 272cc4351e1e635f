//! Text that changes in its place. The browser may have put a translation there, which Leptos would not find again;
//! `browser::vdom` replaces it.

use gatehouse::view::element::el;

use crate::browser::vdom::Static;

/// The text in a `span` of its own.
pub(crate) fn live_text(text: impl Into<String>) -> Static {
    Static(el("span").text(text))
}
