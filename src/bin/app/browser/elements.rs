//! Finds elements of the page by CSS selector.

use leptos::prelude::document;
use wasm_bindgen::JsCast;
use web_sys::{Event, HtmlElement, HtmlInputElement};

/// The first matching element.
pub(crate) fn first(selector: &str) -> Option<HtmlElement> {
    document().query_selector(selector).ok()??.dyn_into().ok()
}

/// All matching elements, in document order.
pub(crate) fn all(selector: &str) -> impl Iterator<Item = HtmlElement> {
    let found = document().query_selector_all(selector).ok();
    found.into_iter().flat_map(|found| (0..found.length()).filter_map(move |at| found.item(at)?.dyn_into().ok()))
}

/// Whether the field of this event holds a value that is typed in part and has no text (`ValidityState.badInput`).
pub(crate) fn is_unfinished(event: &Event) -> bool {
    let field = event.target().and_then(|field| field.dyn_into::<HtmlInputElement>().ok());
    field.is_some_and(|field| field.validity().bad_input())
}

/// Hides the popover with this id. Its button gets the focus again.
pub(crate) fn hide_popover(id: &str) {
    let Some(popover) = document().get_element_by_id(id).and_then(|popover| popover.dyn_into::<HtmlElement>().ok())
    else {
        return;
    };
    // A wide screen shows it as a plain part of the page, where there is nothing to hide.
    if popover.matches(":popover-open").unwrap_or(false) {
        popover.hide_popover().ok();
    }
}
