//! Copies text, where the browser allows it.

use leptos::prelude::window;
use wasm_bindgen_futures::JsFuture;

/// Returns whether the text was copied. Browsers offer no clipboard over plain http, except on localhost.
pub(crate) async fn copy(text: &str) -> bool {
    if !window().is_secure_context() {
        return false;
    }
    JsFuture::from(window().navigator().clipboard().write_text(text)).await.is_ok()
}
