//! Run: what has become of each row so far.

use gatehouse::{text, url::plan_page::ShortHash};
use leptos::prelude::*;

use crate::browser::title;

/// The page of a run.
pub(crate) fn run(hash: ShortHash) -> AnyView {
    let heading = text::plan_run_title(hash.text());
    title::set(&heading);
    view! { <header class="head"><h1 tabindex="-1">{heading}</h1></header> }.into_any()
}
