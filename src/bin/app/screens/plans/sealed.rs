//! A sealed plan: what it does, its file, and its run.

use gatehouse::{text, url::plan_page::ShortHash};
use leptos::prelude::*;

use crate::browser::title;

/// The page of a sealed plan.
pub(crate) fn sealed(hash: ShortHash) -> AnyView {
    let heading = text::plan_title(hash.text());
    title::set(&heading);
    view! { <header class="head"><h1 tabindex="-1">{heading}</h1></header> }.into_any()
}
