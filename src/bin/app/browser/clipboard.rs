//! Copies text, where the browser allows it.

use js_sys::{Function, Promise, Reflect};
use leptos::prelude::window;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// Returns whether the text was copied. Browsers offer no clipboard over plain http, except on localhost, and may refuse
/// it anywhere.
pub(crate) async fn copy(text: &str) -> bool {
    match write(text) {
        Some(copied) => JsFuture::from(copied).await.is_ok(),
        None => false,
    }
}

/// `None` where there is no clipboard. By name: a binding would throw into the program where the property is missing.
fn write(text: &str) -> Option<Promise> {
    let clipboard = Reflect::get(&window().navigator(), &"clipboard".into()).ok()?;
    let write: Function = Reflect::get(&clipboard, &"writeText".into()).ok()?.dyn_into().ok()?;
    Some(Promise::resolve(&write.call1(&clipboard, &JsValue::from(text)).ok()?))
}
