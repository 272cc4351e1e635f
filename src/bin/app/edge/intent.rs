//! Links that a person is about to follow: what their screens will ask for is asked for already.

use std::{cell::RefCell, time::Duration};

use leptos::{ev, prelude::*};
use wasm_bindgen::JsCast;
use web_sys::{Event, HtmlAnchorElement};

use super::{
    address::{Address, link, screen_of},
    ahead,
    timer::Timer,
};

/// How long a pointer or the focus rests on a link that is meant, not passed.
const REST: Duration = Duration::from_millis(65);

thread_local! {
    static RESTING: RefCell<Option<Timer>> = const { RefCell::new(None) };
}

/// Follows pointer and focus from here on. Called once, by the shell.
pub(crate) fn listen(address: Address) {
    let over = window_event_listener(ev::pointerover, move |event| rest(address, &event));
    let focus = window_event_listener(ev::focusin, move |event| rest(address, &event));
    let down = window_event_listener(ev::pointerdown, move |event| begin(address, link(&event)));
    let key = window_event_listener(ev::keydown, move |event| {
        if event.key() == "Enter" {
            begin(address, link(&event));
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
pub(crate) fn look(address: Address) {
    let focused = document().query_selector("a[href]:focus").ok().flatten();
    rest_on(address, focused.and_then(|link| link.dyn_into().ok()));
}

fn rest(address: Address, event: &Event) {
    rest_on(address, link(event));
}

fn rest_on(address: Address, link: Option<HtmlAnchorElement>) {
    RESTING.set(link.map(|link| Timer::start(REST, move || begin(address, Some(link)))));
}

fn begin(address: Address, link: Option<HtmlAnchorElement>) {
    let route = link.as_ref().and_then(screen_of);
    if let Some(route) = route.filter(|route| !address.is_at(route)) {
        ahead::begin(&route);
    }
}
