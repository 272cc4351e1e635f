//! Whether the host has a newer version of the console than this tab: the starter looks (`public/starter.js`).

use leptos::{
    ev::{Custom, Event},
    prelude::*,
};

const NEWER: &str = "gatehouse:newer";

/// Says that a reload would bring something newer.
pub(super) fn offer() {
    if let Ok(event) = Event::new(NEWER) {
        window().dispatch_event(&event).ok();
    }
}

/// True once a newer one was seen.
#[derive(Clone, Copy)]
pub(crate) struct Newer(pub(crate) ReadSignal<bool>);

/// Follows the starter until the owner is cleaned up.
pub(crate) fn listen() -> Newer {
    let newer = RwSignal::new(false);
    let told = window_event_listener(Custom::<Event>::new(NEWER), move |_| newer.set(true));
    on_cleanup(move || told.remove());
    Newer(newer.read_only())
}
