//! Elements of the page by a selector.

use leptos::prelude::document;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

/// The first that matches.
pub(crate) fn first(selector: &str) -> Option<HtmlElement> {
    document().query_selector(selector).ok()??.dyn_into().ok()
}

/// All that match now, in the order of the page.
pub(crate) fn all(selector: &str) -> impl Iterator<Item = HtmlElement> {
    let found = document().query_selector_all(selector).ok();
    found.into_iter().flat_map(|found| (0..found.length()).filter_map(move |at| found.item(at)?.dyn_into().ok()))
}
