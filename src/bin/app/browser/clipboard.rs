//! Copies text, where the browser allows it.

use leptos::prelude::window;
use wasm_bindgen_futures::JsFuture;

/// Whether the text is on the clipboard now. Browsers have no clipboard on plain http but on localhost.
pub(crate) async fn copy(text: &str) -> bool {
    if !window().is_secure_context() {
        return false;
    }
    JsFuture::from(window().navigator().clipboard().write_text(text)).await.is_ok()
}
