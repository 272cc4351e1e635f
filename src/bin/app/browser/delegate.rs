//! What is clicked or chosen anywhere on the page, told by an attribute: one listener for all that has it.

use leptos::{ev, prelude::*};
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlSelectElement};

/// Tells what the attribute holds on what was clicked, or around it, until the owner is cleaned up.
pub(crate) fn on(attribute: &'static str, act: impl Fn(String) + 'static) {
    let clicks = window_event_listener(ev::click, move |event| {
        if let Some(held) = held(&event, attribute) {
            act(held);
        }
    });
    on_cleanup(move || clicks.remove());
}

/// Tells what was chosen in a list of choices with this attribute.
pub(crate) fn on_change(attribute: &'static str, act: impl Fn(String) + 'static) {
    let changes = window_event_listener(ev::change, move |event| {
        let chosen = target(&event).filter(|target| target.has_attribute(attribute));
        if let Some(list) = chosen.and_then(|target| target.dyn_into::<HtmlSelectElement>().ok()) {
            act(list.value());
        }
    });
    on_cleanup(move || changes.remove());
}

pub(crate) fn target(event: &Event) -> Option<Element> {
    event.target()?.dyn_into().ok()
}

fn held(event: &Event, attribute: &str) -> Option<String> {
    target(event)?.closest(&format!("[{attribute}]")).ok()??.get_attribute(attribute)
}
