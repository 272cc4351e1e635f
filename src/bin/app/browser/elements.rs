//! Finds elements of the page by CSS selector.

use leptos::prelude::document;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

/// The first matching element.
pub(crate) fn first(selector: &str) -> Option<HtmlElement> {
    document().query_selector(selector).ok()??.dyn_into().ok()
}

/// All matching elements, in document order.
pub(crate) fn all(selector: &str) -> impl Iterator<Item = HtmlElement> {
    let found = document().query_selector_all(selector).ok();
    found.into_iter().flat_map(|found| (0..found.length()).filter_map(move |at| found.item(at)?.dyn_into().ok()))
}
