//! Locks the session after the idle time from `config.json` without keyboard or pointer input.

use std::{cell::Cell, rc::Rc, time::Duration};

use leptos::{ev, leptos_dom::helpers::set_interval_with_handle, prelude::*};

use crate::browser::{clock, config, session};

/// Compares clock times, because timers do not run while a laptop sleeps.
const LOOK: Duration = Duration::from_secs(1);

/// Watches for idleness until the owner is cleaned up. Does nothing if no time is configured.
pub(crate) fn watch() {
    let Some(after) = config::get().lock_after else { return };
    let last = Rc::new(Cell::new(clock::now()));
    let touched = |last: &Rc<Cell<f64>>| {
        let last = last.clone();
        move || last.set(clock::now())
    };
    let (key, pointer) = (touched(&last), touched(&last));
    let key = window_event_listener(ev::keydown, move |_| key());
    let pointer = window_event_listener(ev::pointerdown, move |_| pointer());
    let view = move || {
        if clock::now() - last.get() > after.as_millis() as f64 {
            session::lock();
        }
    };
    let timer = set_interval_with_handle(view, LOOK).ok();
    on_cleanup(move || {
        key.remove();
        pointer.remove();
        if let Some(timer) = timer {
            timer.clear();
        }
    });
}
