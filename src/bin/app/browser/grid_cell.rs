//! Cells of a grid that is static markup: which one an event is about, and where the focus goes.

use leptos::prelude::document;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlElement, HtmlInputElement};

/// The cell that an event is about: its `data-place`, and whether it came from a field within.
pub(crate) struct Cell {
    pub(crate) place: String,
    /// What is typed in the field of the cell, if the event came from one.
    pub(crate) typed: Option<String>,
}

/// The cell around the event's target.
pub(crate) fn cell(event: &Event) -> Option<Cell> {
    let target = event.target()?.dyn_into::<Element>().ok()?;
    let cell = target.closest("[data-place]").ok()??;
    let typed = target.dyn_ref::<HtmlInputElement>().map(HtmlInputElement::value);
    Some(Cell { place: cell.get_attribute("data-place")?, typed })
}

/// Focuses the cell at a place, if it is there.
pub(crate) fn focus(place: &str) {
    let cell = document().query_selector(&format!("[data-place='{place}']")).ok().flatten();
    let cell = cell.and_then(|cell| cell.dyn_into::<HtmlElement>().ok());
    if let Some(cell) = cell {
        cell.focus().ok();
    }
}

/// Puts the cursor into the field of the cell that is edited. Its own text is selected, what was typed over it is not.
pub(crate) fn edit(id: &str, text: &str, is_selected: bool) {
    let field = document().get_element_by_id(id).and_then(|field| field.dyn_into::<HtmlInputElement>().ok());
    if let Some(field) = field {
        field.set_value(text);
        field.focus().ok();
        if is_selected {
            field.select();
        }
    }
}
