//! Whether the host has a newer version of the console than this tab: the starter looks (`public/starter.js`).

use leptos::{
    ev::{Custom, Event},
    prelude::*,
};

/// True once a newer one was seen.
#[derive(Clone, Copy)]
pub(crate) struct Newer(pub(crate) ReadSignal<bool>);

/// Follows the starter until the owner is cleaned up.
pub(crate) fn listen() -> Newer {
    let newer = RwSignal::new(false);
    let told = window_event_listener(Custom::<Event>::new("gatehouse:newer"), move |_| newer.set(true));
    on_cleanup(move || told.remove());
    Newer(newer.read_only())
}
