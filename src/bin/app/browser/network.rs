//! Whether the browser is online, as far as it knows.

use leptos::{ev, prelude::*};

/// Follows the browser until the owner is cleaned up: false while the browser says that it is offline.
pub(crate) fn listen() -> ReadSignal<bool> {
    let online = RwSignal::new(window().navigator().on_line());
    let on = window_event_listener(ev::online, move |_| online.set(true));
    let off = window_event_listener(ev::offline, move |_| online.set(false));
    on_cleanup(move || {
        on.remove();
        off.remove();
    });
    online.read_only()
}

/// Calls this whenever the browser is online again, for as long as the tab is open.
pub(crate) fn on_online(act: impl Fn() + 'static) {
    std::mem::forget(window_event_listener(ev::online, move |_| act()));
}
