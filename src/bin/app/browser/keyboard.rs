//! Reports keys pressed anywhere in the tab, with their context.

use gatehouse::{shortcuts::KeyPress, url::route::Route};
use leptos::{ev, prelude::*};
use wasm_bindgen::JsCast;
use web_sys::{HtmlAnchorElement, KeyboardEvent};

use crate::browser::{address, boot, elements};

/// The first field of the list's filters.
pub(crate) const FIRST_FILTER: &str = ".filters input";

/// Reports every key until the owner is cleaned up, and replays the keys that the boot script recorded. A key for which
/// `acts` returns true does not reach the browser.
pub(crate) fn listen(acts: impl Fn(KeyPress<'_>) -> bool + 'static) {
    let keys = window_event_listener(ev::keydown, move |event| {
        if !event.default_prevented() && with_press(&event, &acts) {
            event.prevent_default();
        }
    });
    on_cleanup(move || keys.remove());
    boot::replay_keys();
}

/// Reads a key with its circumstances.
pub(crate) fn with_press<T>(event: &KeyboardEvent, read: impl FnOnce(KeyPress<'_>) -> T) -> T {
    read(KeyPress {
        key: &event.key(),
        code: &event.code(),
        ctrl: event.ctrl_key(),
        meta: event.meta_key(),
        alt: event.alt_key(),
        alt_graph: event.get_modifier_state("AltGraph"),
        shift: event.shift_key(),
        is_mac: is_mac(),
        is_composing: is_composing(event),
        in_text_field: is_typing(),
        dialog_open: document().query_selector("dialog[open]").ok().flatten().is_some(),
    })
}

/// Whether the key belongs to the composition of an input method, so that nothing else may act on it. Safari ends a
/// composition before the key that ends it, whose code is then 229 (UI Events, 7.3.1).
pub(crate) fn is_composing(event: &KeyboardEvent) -> bool {
    event.is_composing() || event.key_code() == 229
}

fn is_mac() -> bool {
    let platform = window().navigator().platform().unwrap_or_default();
    ["Mac", "iPhone", "iPad"].iter().any(|name| platform.starts_with(name))
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
