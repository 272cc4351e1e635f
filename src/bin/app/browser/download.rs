//! Downloads a file that is generated in the tab.

use js_sys::{Array, Uint8Array};
use leptos::prelude::document;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, Url};

/// Downloads `text` as a file. Returns whether the browser accepted it.
pub(crate) fn save(name: &str, kind: &str, text: &str) -> bool {
    let parts = Array::of1(&JsValue::from_str(text));
    let file = Blob::new_with_str_sequence_and_options(&parts, &about(kind));
    file.ok().and_then(|file| hand_over(name, &file)).is_some()
}

/// Downloads bytes as a file. Returns whether the browser accepted it.
pub(crate) fn save_bytes(name: &str, kind: &str, bytes: &[u8]) -> bool {
    let parts = Array::of1(&Uint8Array::from(bytes));
    let file = Blob::new_with_u8_array_sequence_and_options(&parts, &about(kind));
    file.ok().and_then(|file| hand_over(name, &file)).is_some()
}

fn about(kind: &str) -> BlobPropertyBag {
    let about = BlobPropertyBag::new();
    about.set_type(kind);
    about
}

fn hand_over(name: &str, file: &Blob) -> Option<()> {
    let address = Url::create_object_url_with_blob(file).ok()?;
    let link = document().create_element("a").ok()?.dyn_into::<HtmlAnchorElement>().ok()?;
    link.set_href(&address);
    link.set_download(name);
    link.click();
    Url::revoke_object_url(&address).ok()
}
