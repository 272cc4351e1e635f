//! Whether the host serves a newer version of the console than this tab. The boot script checks (`public/boot.js`).

use leptos::{
    ev::{Custom, Event},
    prelude::*,
};
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;

use crate::browser::{address, boot};

/// Version and build of this console, as the page names them.
pub(crate) fn name() -> String {
    document().document_element().and_then(|page| page.get_attribute("data-version")).unwrap_or_default()
}

/// The content security policy that the host sends with the page; the browser tells a page nothing of its own.
pub(crate) async fn policy() -> Option<String> {
    let answer = JsFuture::from(window().fetch_with_str(&address::under_base("/"))).await.ok()?;
    answer.dyn_into::<web_sys::Response>().ok()?.headers().get("content-security-policy").ok().flatten()
}

const NEWER: &str = "gatehouse:newer";

/// Reports that a newer version or configuration is available.
pub(crate) fn offer() {
    boot::fire(NEWER);
}

/// Listens to the boot script until the owner is cleaned up: true once a newer version was found.
pub(crate) fn listen() -> ReadSignal<bool> {
    let newer = RwSignal::new(false);
    let listener = window_event_listener(Custom::<Event>::new(NEWER), move |_| newer.set(true));
    on_cleanup(move || listener.remove());
    newer.read_only()
}
