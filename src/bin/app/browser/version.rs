//! Whether the host has a newer version of the console than this tab: the starter looks (`public/boot.js`).

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

/// Says that a reload would bring something newer.
pub(crate) fn offer() {
    boot::fire(NEWER);
}

/// True once a newer one was seen.
#[derive(Clone, Copy)]
pub(crate) struct Newer(pub(crate) ReadSignal<bool>);

/// Follows the starter until the owner is cleaned up.
pub(crate) fn listen() -> Newer {
    let newer = RwSignal::new(false);
    let told = window_event_listener(Custom::<Event>::new(NEWER), move |_| newer.set(true));
    on_cleanup(move || told.remove());
    Newer(newer.read_only())
}
