//! Reports keys pressed anywhere in the tab, with their context.

use gatehouse::{shortcuts::KeyPress, url::route::Route};
use leptos::{ev, prelude::*};
use wasm_bindgen::JsCast;
use web_sys::HtmlAnchorElement;

use crate::browser::{address, boot, elements};

/// Reports every key until the owner is cleaned up, and replays the keys that the boot script recorded. A key for which
/// `acts` returns true does not reach the browser.
pub(crate) fn listen(acts: impl Fn(KeyPress<'_>) -> bool + 'static) {
    let keys = window_event_listener(ev::keydown, move |event| {
        if event.default_prevented() || event.is_composing() {
            return;
        }
        let pressed = KeyPress {
            key: &event.key(),
            ctrl_or_command: event.ctrl_key() != event.meta_key(),
            other_modifier: event.alt_key() || event.ctrl_key() && event.meta_key(),
            in_text_field: is_typing(),
            dialog_open: document().query_selector("dialog[open]").ok().flatten().is_some(),
        };
        if acts(pressed) {
            event.prevent_default();
        }
    });
    on_cleanup(move || keys.remove());
    boot::replay_keys();
}

pub(crate) fn is_typing() -> bool {
    let Some(focused) = document().active_element() else { return false };
    let kind = focused.get_attribute("type").unwrap_or_default();
    match focused.tag_name().as_str() {
        "TEXTAREA" | "SELECT" => true,
        "INPUT" => !matches!(kind.as_str(), "checkbox" | "radio"),
        _ => focused.has_attribute("contenteditable"),
    }
}

/// Moves the focus among the matching elements, or to the first if none has it. Returns whether the focus moved.
pub(crate) fn step(selector: &str, forward: bool) -> bool {
    let focused = document().active_element();
    let all: Vec<_> = elements::all(selector).collect();
    let now =
        all.iter().position(|element| focused.as_ref().is_some_and(|focused| element.is_same_node(Some(focused))));
    let next = match (now, forward) {
        (None, _) => 0,
        (Some(now), true) => now + 1,
        (Some(now), false) => now.wrapping_sub(1),
    };
    all.get(next).is_some_and(|element| element.focus().is_ok())
}

/// The route of the focused link.
pub(crate) fn focused_screen() -> Option<Route> {
    address::route_of(&document().active_element()?.dyn_into::<HtmlAnchorElement>().ok()?)
}

/// Clicks the matching link. Returns whether there was one.
pub(crate) fn follow(selector: &str) -> bool {
    let link = elements::first(selector);
    if let Some(link) = &link {
        link.click();
    }
    link.is_some()
}
