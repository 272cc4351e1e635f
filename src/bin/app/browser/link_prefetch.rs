//! Prefetches what a link's screen will read, and the code that draws it, when a pointer or the focus rests on the
//! link.

use std::{cell::RefCell, time::Duration};

use gatehouse::url::route::Route;
use leptos::{ev, prelude::*};
use wasm_bindgen::JsCast;
use web_sys::HtmlAnchorElement;

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

/// Tracks pointer and focus until the owner is cleaned up. `load_code` loads what draws a route.
pub(crate) fn listen(navigator: Navigator, load_code: Callback<Route>) {
    let start = move |link: HtmlAnchorElement| {
        if let Some(route) = start(navigator, &link) {
            load_code.run(route);
        }
    };
    let rest = move |link: Option<HtmlAnchorElement>| on_rest(link, start);
    let press = move |link: Option<HtmlAnchorElement>| {
        // The click takes the answer. Otherwise the link would be asked for again after it, and that answer would serve
        // the next click.
        RESTING.take();
        link.into_iter().for_each(start);
    };
    let over = window_event_listener(ev::pointerover, move |event| rest(link(&event)));
    let focus = window_event_listener(ev::focusin, move |event| rest(link(&event)));
    let down = window_event_listener(ev::pointerdown, move |event| press(link(&event)));
    let key = window_event_listener(ev::keydown, move |event| {
        if event.key() == "Enter" {
            press(link(&event));
        }
    });
    on_cleanup(move || {
        for listener in [over, focus, down, key] {
            listener.remove();
        }
    });
}

/// Prefetches the focused link after the list changed: people who page by keyboard stay on the link "Next". Not the
/// link under the pointer, which may be anywhere while someone types.
pub(crate) fn check_focus(navigator: Navigator) {
    let focused = document().query_selector("a[href]:focus").ok().flatten();
    on_rest(focused.and_then(|link| link.dyn_into().ok()), move |link| drop(start(navigator, &link)));
}

fn on_rest(link: Option<HtmlAnchorElement>, start: impl FnOnce(HtmlAnchorElement) + 'static) {
    RESTING.set(link.map(|link| Timer::start(HOVER_DELAY, move || start(link))));
}

/// Reads what the link's screen will read first. Returns the link's route, unless it is on screen.
fn start(navigator: Navigator, link: &HtmlAnchorElement) -> Option<Route> {
    let route = address::route_of(link).filter(|route| !navigator.is_at(route))?;
    api::prefetch(&route);
    Some(route)
}
