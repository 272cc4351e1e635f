//! Schedules work: in a new task, after the next paint, or when the browser is idle.

use std::time::Duration;

use js_sys::{Function, Reflect};
use leptos::prelude::*;
use wasm_bindgen::{JsCast, closure::Closure};

/// Runs in a new task, after those already queued.
pub(crate) fn next_task(task: impl FnOnce() + 'static) {
    set_timeout(task, Duration::ZERO);
}

/// After the next frame is painted.
pub(crate) fn after_paint(task: impl FnOnce() + 'static) {
    request_animation_frame(move || next_task(task));
}

/// When the browser is idle (`requestIdleCallback`); where it has no such callback, after the next paint.
pub(crate) fn idle(task: impl FnOnce() + 'static) {
    let request = Reflect::get(&window(), &"requestIdleCallback".into()).ok();
    match request.and_then(|request| request.dyn_into::<Function>().ok()) {
        Some(request) => drop(request.call1(&window(), &Closure::once_into_js(task))),
        None => after_paint(task),
    }
}
