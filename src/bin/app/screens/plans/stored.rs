//! The plans that this browser keeps.

use gatehouse::text;
use leptos::prelude::*;

use crate::browser::title;

/// The page of the stored plans.
pub(crate) fn stored() -> AnyView {
    title::set(text::plans());
    view! { <header class="head"><h1 tabindex="-1">{text::plans()}</h1></header> }.into_any()
}
