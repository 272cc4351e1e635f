//! What is typed into fields that are drawn as plain data (`browser::vdom`): told and set by the field's id.

use leptos::prelude::document;
use wasm_bindgen::JsCast;
use web_sys::{Event, HtmlInputElement};

/// The id and the content of the field that something happened to.
pub(crate) fn told(event: &Event) -> Option<(String, String)> {
    let field = event.target()?.dyn_into::<HtmlInputElement>().ok()?;
    Some((field.id(), field.value()))
}

pub(crate) fn set(id: &str, content: &str) {
    let field = document().get_element_by_id(id).and_then(|field| field.dyn_into::<HtmlInputElement>().ok());
    if let Some(field) = field {
        field.set_value(content);
    }
}
