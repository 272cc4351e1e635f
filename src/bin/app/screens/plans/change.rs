//! A plan for a selection of people: what is done to them.

use gatehouse::text;
use leptos::prelude::*;

use crate::browser::title;

/// The page of a change.
pub(crate) fn change() -> AnyView {
    title::set(text::plan_change_title());
    view! { <header class="head"><h1 tabindex="-1">{text::plan_change_title()}</h1></header> }.into_any()
}
