//! Files and texts that a person hands in: chosen, dropped or pasted. They are handed on as they are, to a worker of
//! this tab.

use leptos::{ev, prelude::document};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{File, HtmlInputElement};

/// A file on the person's device.
#[derive(Clone)]
pub(crate) struct LocalFile(File);

impl LocalFile {
    pub(crate) fn name(&self) -> String {
        self.0.name()
    }

    /// The file for a message to a worker, which reads it.
    pub(crate) fn as_message(&self) -> &JsValue {
        self.0.as_ref()
    }
}

/// The file that was chosen in a field for files. The field is emptied, so that the same file can be chosen again.
pub(crate) fn chosen(event: &ev::Event) -> Option<LocalFile> {
    let field = event.target()?.dyn_into::<HtmlInputElement>().ok()?;
    let file = field.files()?.get(0);
    field.set_value("");
    file.map(LocalFile)
}

/// The file that was dropped, and whether there are others beside it.
pub(crate) fn dropped(event: &ev::DragEvent) -> Option<(LocalFile, bool)> {
    event.prevent_default();
    let files = event.data_transfer()?.files()?;
    Some((LocalFile(files.get(0)?), files.length() > 1))
}

/// Whether something that is dragged over the page is a file.
pub(crate) fn has_files(event: &ev::DragEvent) -> bool {
    let types = event.data_transfer().map(|data| data.types());
    types.is_some_and(|types| types.includes(&JsValue::from_str("Files"), 0))
}

/// The file or the text that was pasted.
pub(crate) fn pasted(event: &ev::Event) -> Option<Pasted> {
    let data = event.dyn_ref::<web_sys::ClipboardEvent>()?.clipboard_data()?;
    let text = data.get_data("text/plain").ok().filter(|text| !text.is_empty());
    // Beside the text of cells, a spreadsheet puts a picture of them.
    let is_picture = |file: &File| text.is_some() && file.type_().starts_with("image/");
    match data.files().and_then(|files| files.get(0)).filter(|file| !is_picture(file)) {
        Some(file) => Some(Pasted::File(LocalFile(file))),
        None => text.map(Pasted::Text),
    }
}

/// What the clipboard held.
pub(crate) enum Pasted {
    File(LocalFile),
    Text(String),
}

/// Asks for a file, as if a person had clicked on the field with this id; moves the focus there where the browser
/// refuses.
pub(crate) fn ask_for(id: &str) {
    let field = document().get_element_by_id(id).and_then(|field| field.dyn_into::<HtmlInputElement>().ok());
    if let Some(field) = field {
        field.focus().ok();
        field.click();
    }
}
