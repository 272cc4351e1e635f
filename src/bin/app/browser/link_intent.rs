//! Links that a person is about to follow: what their screens will ask for is asked for already.

use std::{cell::RefCell, time::Duration};

use leptos::{ev, prelude::*};
use wasm_bindgen::JsCast;
use web_sys::{Event, HtmlAnchorElement};

use crate::browser::{
    address,
    navigator::{Navigator, link},
    prefetch,
    timer::Timer,
};

/// How long a pointer or the focus rests on a link that is meant, not passed.
const REST: Duration = Duration::from_millis(65);

thread_local! {
    static RESTING: RefCell<Option<Timer>> = const { RefCell::new(None) };
}

/// Follows pointer and focus from here on. Called once, by the shell.
pub(crate) fn listen(navigator: Navigator) {
    let over = window_event_listener(ev::pointerover, move |event| rest(navigator, &event));
    let focus = window_event_listener(ev::focusin, move |event| rest(navigator, &event));
    let down = window_event_listener(ev::pointerdown, move |event| begin(navigator, link(&event)));
    let key = window_event_listener(ev::keydown, move |event| {
        if event.key() == "Enter" {
            begin(navigator, link(&event));
        }
    });
    on_cleanup(move || {
        for listener in [over, focus, down, key] {
            listener.remove();
        }
    });
}

/// Asks where the focus is after the page changed under it: who has turned a page stands on the link to the next one.
/// Absent on purpose: the pointer, which may lie anywhere while someone types.
pub(crate) fn view(navigator: Navigator) {
    let focused = document().query_selector("a[href]:focus").ok().flatten();
    rest_on(navigator, focused.and_then(|link| link.dyn_into().ok()));
}

fn rest(navigator: Navigator, event: &Event) {
    rest_on(navigator, link(event));
}

fn rest_on(navigator: Navigator, link: Option<HtmlAnchorElement>) {
    RESTING.set(link.map(|link| Timer::start(REST, move || begin(navigator, Some(link)))));
}

fn begin(navigator: Navigator, link: Option<HtmlAnchorElement>) {
    let route = link.as_ref().and_then(address::route_of);
    if let Some(route) = route.filter(|route| !navigator.is_at(route)) {
        prefetch::begin(&route);
    }
}
