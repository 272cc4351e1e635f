//! The core's pager in a view of Leptos.

use gatehouse::view::pager::{self, Links};

use crate::browser::vdom::Static;

/// Links to the first, previous, next and last page.
pub(crate) fn pager(links: Links) -> Static {
    Static(pager::pager(links))
}
