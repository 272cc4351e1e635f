//! The checkboxes of the list: one listener for all rows; which of them are checked is written to the page here.

use leptos::{ev, prelude::*};
use wasm_bindgen::JsCast;
use web_sys::{HtmlInputElement, NodeList};

use crate::browser::{aside, delegate, elements::first};

const PICK: &str = "data-pick";

/// Tells the checkbox that was clicked, by its person's id (empty for all of the page), whether it is checked now, and
/// whether all between it and the one before are meant.
pub(crate) fn on_pick(act: impl Fn(String, bool, bool) + 'static) {
    let clicks = window_event_listener(ev::click, move |event| {
        let Some(target) = delegate::target(&event) else { return };
        if let (Some(id), Some(checkbox)) = (target.get_attribute(PICK), target.dyn_ref::<HtmlInputElement>()) {
            act(id, checkbox.checked(), event.shift_key());
        }
    });
    on_cleanup(move || clicks.remove());
}

/// Makes the checkboxes on the page say who is picked, by their ids.
pub(crate) fn mark(selection: &[String]) {
    // Most lists are only read: a hundred checkboxes are not asked in vain.
    if selection.is_empty() && first("[data-pick]:checked").is_none() {
        return;
    }
    let Ok(found) = document().query_selector_all("[data-pick]") else { return };
    let (mut some, mut all) = (false, true);
    for (id, checkbox) in checkboxes(&found).filter(|(id, _)| !id.is_empty()) {
        let is_picked = selection.contains(&id);
        checkbox.set_checked(is_picked);
        some |= is_picked;
        all &= is_picked;
    }
    for (_, whole) in checkboxes(&found).filter(|(id, _)| id.is_empty()) {
        whole.set_checked(some && all);
        whole.set_indeterminate(some && !all);
    }
}

/// The ids on the page, in the order of its rows.
pub(crate) fn shown() -> Vec<String> {
    aside::write_all();
    let found = document().query_selector_all("tbody [data-pick]").ok();
    found.iter().flat_map(checkboxes).map(|(id, _)| id).collect()
}

fn checkboxes(found: &NodeList) -> impl Iterator<Item = (String, HtmlInputElement)> {
    (0..found.length()).filter_map(|at| {
        let checkbox = found.item(at)?.dyn_into::<HtmlInputElement>().ok()?;
        Some((checkbox.get_attribute(PICK)?, checkbox))
    })
}
