//! Whether the browser is online, as far as it knows.

use leptos::{ev, prelude::*};

/// False while the browser says that it is offline.
#[derive(Clone, Copy)]
pub(crate) struct Online(pub(crate) ReadSignal<bool>);

/// Follows the browser until the owner is cleaned up.
pub(crate) fn listen() -> Online {
    let online = RwSignal::new(window().navigator().on_line());
    let on = window_event_listener(ev::online, move |_| online.set(true));
    let off = window_event_listener(ev::offline, move |_| online.set(false));
    on_cleanup(move || {
        on.remove();
        off.remove();
    });
    Online(online.read_only())
}
