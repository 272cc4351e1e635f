//! Report: what became of each row, and how to take it back.

use gatehouse::{text, url::plan_page::ShortHash};
use leptos::prelude::*;

use crate::browser::title;

/// The page of a report.
pub(crate) fn report(hash: ShortHash) -> AnyView {
    let heading = text::plan_report_title(hash.text());
    title::set(&heading);
    view! { <header class="head"><h1 tabindex="-1">{heading}</h1></header> }.into_any()
}
