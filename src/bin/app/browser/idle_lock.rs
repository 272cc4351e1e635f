//! Locks the session after the idle time from `config.json` without keyboard or pointer input. `gatehouse::idle`
//! decides when. Tabs that share a token share the time of the last act, too.

use std::{cell::Cell, rc::Rc, time::Duration};

use gatehouse::idle::Idle;
use leptos::{ev, leptos_dom::helpers::set_interval_with_handle, prelude::*};
use wasm_bindgen::{JsCast, closure::Closure};
use web_sys::Event;

use crate::browser::{clock, config, session};

/// How often the clock is compared.
const TICK: Duration = Duration::from_secs(1);

/// How much later an act is noted again, in milliseconds: a fast typist acts ten times a second.
const NOTED_AFTER: f64 = 1_000.0;

/// What a person does to use the page. A finger that scrolls begins with `pointerdown`.
const ACTS: [&str; 3] = ["keydown", "pointerdown", "wheel"];

/// Watches for idleness until the owner is cleaned up. Does nothing if no time is configured.
pub(crate) fn watch() {
    let Some(allowed) = config::get().lock_after else { return };
    let now = clock::now();
    // A reload after a long sleep comes too late, as any other act.
    let mut start = Idle::new(session::last_seen().unwrap_or(now), allowed);
    if start.act(now) {
        session::lock();
    }
    let idle = Rc::new(Cell::new(start));
    let (acting, noted) = (idle.clone(), Cell::new(0.0));
    let act = Closure::<dyn Fn(Event)>::new(move |event: Event| {
        let now = clock::now();
        let mut idle = with_other_tabs(acting.get(), now);
        let is_over = idle.act(now);
        acting.set(idle);
        if !is_over && now - noted.get() > NOTED_AFTER {
            noted.set(now);
            session::note_seen(now);
        }
        // What was meant for the hidden screen does not reach it. Scrolling does no harm, and no browser lets it be
        // prevented here.
        if is_over && session::lock() && event.type_() != "wheel" {
            event.stop_immediate_propagation();
            event.prevent_default();
        }
    });
    // In the capturing phase, before anything acts on the event.
    let function = act.as_ref().unchecked_ref::<js_sys::Function>().clone();
    for name in ACTS {
        window().add_event_listener_with_callback_and_bool(name, &function, true).ok();
    }
    let check = move || {
        let now = clock::now();
        idle.set(with_other_tabs(idle.get(), now));
        if idle.get().is_over(now) {
            session::lock();
        }
    };
    let (on_focus, on_sight) = (check.clone(), check.clone());
    // A page that comes back to sight is compared before its next tick.
    let focus = window_event_listener(ev::focus, move |_| on_focus());
    let sight = window_event_listener(ev::visibilitychange, move |_| on_sight());
    let timer = set_interval_with_handle(check, TICK).ok();
    let act = StoredValue::new_local(act);
    on_cleanup(move || {
        for name in ACTS {
            window().remove_event_listener_with_callback_and_bool(name, &function, true).ok();
        }
        act.dispose();
        focus.remove();
        sight.remove();
        if let Some(timer) = timer {
            timer.clear();
        }
    });
}

/// What is known of the person besides, read only where this tab alone would lock.
fn with_other_tabs(mut idle: Idle, now: f64) -> Idle {
    if idle.is_over(now)
        && let Some(seen) = session::last_seen()
    {
        idle.seen_elsewhere(seen, now);
    }
    idle
}
