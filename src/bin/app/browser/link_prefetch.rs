//! Prefetches what a link's screen will read when a pointer or the focus rests on the link.

use std::{cell::RefCell, time::Duration};

use leptos::{ev, prelude::*};
use wasm_bindgen::JsCast;
use web_sys::{Event, HtmlAnchorElement};

use super::{
    address, api,
    navigator::{Navigator, link},
    timer::Timer,
};

/// How long a pointer or the focus rests on a link before the link is prefetched: shorter rests only pass over it.
const HOVER_DELAY: Duration = Duration::from_millis(65);

thread_local! {
    static RESTING: RefCell<Option<Timer>> = const { RefCell::new(None) };
}

/// Tracks pointer and focus until the owner is cleaned up.
pub(crate) fn listen(navigator: Navigator) {
    let over = window_event_listener(ev::pointerover, move |event| on_rest(navigator, link(&event)));
    let focus = window_event_listener(ev::focusin, move |event| on_rest(navigator, link(&event)));
    let down = window_event_listener(ev::pointerdown, move |event: ev::PointerEvent| on_press(navigator, &event));
    let key = window_event_listener(ev::keydown, move |event| {
        if event.key() == "Enter" {
            on_press(navigator, &event);
        }
    });
    on_cleanup(move || {
        for listener in [over, focus, down, key] {
            listener.remove();
        }
    });
}

/// Prefetches the focused link after the list changed: people who page by keyboard stay on the link "Next". Not the link
/// under the pointer, which may be anywhere while someone types.
pub(crate) fn check_focus(navigator: Navigator) {
    let focused = document().query_selector("a[href]:focus").ok().flatten();
    on_rest(navigator, focused.and_then(|link| link.dyn_into().ok()));
}

fn on_rest(navigator: Navigator, link: Option<HtmlAnchorElement>) {
    RESTING.set(link.map(|link| Timer::start(HOVER_DELAY, move || start(navigator, &link))));
}

fn on_press(navigator: Navigator, event: &Event) {
    if let Some(link) = link(event) {
        start(navigator, &link);
    }
}

fn start(navigator: Navigator, link: &HtmlAnchorElement) {
    if let Some(route) = address::route_of(link).filter(|route| !navigator.is_at(route)) {
        api::prefetch(&route);
    }
}
