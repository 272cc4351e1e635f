//! The look of the program's second part: in a release a file of its own, which the starter adds to the page.

use js_sys::{Function, Promise, Reflect};
use leptos::prelude::window;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// Has it loaded from here on. Whether it is there.
pub(crate) fn style() -> impl Future<Output = bool> {
    let starter: Option<Function> =
        Reflect::get(&window(), &"gatehouseStyle".into()).ok().and_then(|starter| starter.dyn_into().ok());
    let loading = starter.and_then(|starter| starter.call0(&JsValue::UNDEFINED).ok()?.dyn_into::<Promise>().ok());
    async { JsFuture::from(loading.unwrap_or_else(|| Promise::resolve(&JsValue::NULL))).await.is_ok() }
}
