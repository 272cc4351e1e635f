//! Copies text, where the browser allows it.

use std::time::Duration;

use js_sys::{Function, Promise, Reflect};
use leptos::prelude::window;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

use crate::browser::timer;

/// Two seconds: a person who copied looks for the result by then.
const PATIENCE: Duration = Duration::from_secs(2);

/// Returns whether the text was copied. Browsers offer no clipboard over plain http, except on localhost, and may
/// refuse it anywhere. A browser that has not answered in [`PATIENCE`] counts as one that refuses: some wait for a
/// permission that nobody is asked for.
pub(crate) async fn copy(text: &str) -> bool {
    let Some(copying) = write(text) else { return false };
    matches!(timer::within(PATIENCE, JsFuture::from(copying)).await, Some(Ok(_)))
}

/// `None` where there is no clipboard. By name: a binding would throw into the program where the property is missing.
fn write(text: &str) -> Option<Promise> {
    let clipboard = Reflect::get(&window().navigator(), &"clipboard".into()).ok()?;
    let write: Function = Reflect::get(&clipboard, &"writeText".into()).ok()?.dyn_into().ok()?;
    Some(Promise::resolve(&write.call1(&clipboard, &JsValue::from(text)).ok()?))
}
