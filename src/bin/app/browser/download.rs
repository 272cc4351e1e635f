//! Downloads a file that is generated in the tab.

use js_sys::Array;
use leptos::prelude::document;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, Url};

/// Downloads `text` as a file. Returns whether the browser accepted it.
pub(crate) fn save(name: &str, kind: &str, text: &str) -> bool {
    hand_over(name, kind, text).is_some()
}

fn hand_over(name: &str, kind: &str, text: &str) -> Option<()> {
    let about = BlobPropertyBag::new();
    about.set_type(kind);
    let file = Blob::new_with_str_sequence_and_options(&Array::of1(&JsValue::from_str(text)), &about).ok()?;
    let address = Url::create_object_url_with_blob(&file).ok()?;
    let link = document().create_element("a").ok()?.dyn_into::<HtmlAnchorElement>().ok()?;
    link.set_href(&address);
    link.set_download(name);
    link.click();
    Url::revoke_object_url(&address).ok()
}
