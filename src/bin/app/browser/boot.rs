//! The boot script's side of the program: one object, `globalThis.gatehouse` (public/boot.js), and events between them.

use js_sys::{Function, Promise, Reflect};
use leptos::prelude::window;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{AbortSignal, Event};

/// A property of the boot script's object.
fn property(name: &str) -> Option<JsValue> {
    let boot = Reflect::get(&window(), &"gatehouse".into()).ok()?;
    Reflect::get(&boot, &name.into()).ok()
}

fn function(name: &str) -> Option<Function> {
    property(name)?.dyn_into().ok()
}

/// The catalogue of the page's language, `None` for English.
pub(crate) fn messages() -> Option<String> {
    property("messages")?.as_string()
}

/// Removes the skeleton: the program draws its first screen in the same task.
pub(crate) fn remove_skeleton() {
    if let Some(remove) = function("removeSkeleton") {
        remove.call0(&JsValue::UNDEFINED).ok();
    }
}

/// The early request to this address with this token, if the boot script made it: `[Response, text, start, end]`.
pub(crate) fn early_request(url: &str, token: &str, abort: &AbortSignal) -> Option<Promise> {
    let take = function("takeEarlyRequest")?;
    take.call3(&JsValue::UNDEFINED, &url.into(), &token.into(), abort).ok()?.dyn_into().ok()
}

/// Replays the keys that were pressed before the program listened.
pub(crate) fn replay_keys() {
    if let Some(replay) = function("replayKeys") {
        replay.call0(&JsValue::UNDEFINED).ok();
    }
}

/// Loads the stylesheet of the lazy chunks, or another one by its name. Returns whether it was loaded.
pub(crate) fn load_style(name: Option<&str>) -> impl Future<Output = bool> + use<> {
    let name = name.map_or(JsValue::UNDEFINED, JsValue::from_str);
    let loading = function("loadStyle").and_then(|load| load.call1(&JsValue::UNDEFINED, &name).ok()?.dyn_into().ok());
    async { JsFuture::from(loading.unwrap_or_else(|| Promise::resolve(&JsValue::NULL))).await.is_ok() }
}

/// Loads a script of the release by its name. A promise of its exports.
pub(crate) fn load_script(name: &str) -> Option<Promise> {
    function("load")?.call1(&JsValue::UNDEFINED, &name.into()).ok()?.dyn_into().ok()
}

/// Fires an event of this name in this tab.
pub(crate) fn fire(name: &str) {
    if let Ok(event) = Event::new(name) {
        window().dispatch_event(&event).ok();
    }
}
