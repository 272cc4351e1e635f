//! Lines that are pasted into the field of the search become a list.

use gatehouse::{list::pasted_lines::list_of_lines, url::query::Filter, view::list::filter_id};
use leptos::{ev, prelude::*};
use wasm_bindgen::JsCast;
use web_sys::{HtmlDocument, HtmlElement};

use crate::browser::files::{self, Pasted};

/// Listens until the owner is cleaned up.
pub(crate) fn listen() {
    let pasted = window_event_listener(ev::paste, |event| {
        let field = event.target().and_then(|target| target.dyn_into::<HtmlElement>().ok());
        if field.is_none_or(|field| field.id() != filter_id(Filter::Search)) {
            return;
        }
        let Some(Pasted::Text(text)) = files::pasted(&event) else { return };
        let Some(list) = list_of_lines(&text) else { return };
        // Deprecated, and the only way that leaves the paste to the browser's undo.
        let inserted =
            document().unchecked_into::<HtmlDocument>().exec_command_with_show_ui_and_value("insertText", false, &list);
        if inserted == Ok(true) {
            event.prevent_default();
        }
    });
    on_cleanup(move || pasted.remove());
}
