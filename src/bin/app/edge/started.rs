//! Calls that the starter began before the program was here, each taken over once (`public/starter.js`).

use js_sys::{Function, Promise, Reflect};
use leptos::prelude::window;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::AbortSignal;

/// The answer under way to a call that is about to be made; none where the starter did not begin that very call.
pub(super) fn take(url: &str, token: &str, give_up: &AbortSignal) -> Option<Promise> {
    let taker: Function = Reflect::get(&window(), &"gatehouseStarted".into()).ok()?.dyn_into().ok()?;
    taker.call3(&JsValue::UNDEFINED, &url.into(), &token.into(), give_up).ok()?.dyn_into().ok()
}
