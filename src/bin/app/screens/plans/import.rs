//! An import: bring a file, match its columns, mend its rows, and review the plan that comes of it.

pub(crate) mod bring;
pub(crate) mod matching;
pub(crate) mod mend;

use gatehouse::text;
use leptos::prelude::*;

use crate::browser::title;

/// The page of an import.
pub(crate) fn import() -> AnyView {
    title::set(text::import_users());
    view! { <header class="head"><h1 tabindex="-1">{text::import_users()}</h1></header> }.into_any()
}
