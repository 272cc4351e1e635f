//! Opens and closes a dialog's element. `state::dialog` names the dialogs, and `dialogs` draws them.

use gatehouse::view::list;
use leptos::{html, prelude::*};

use crate::{
    browser::{focus, vdom::Static},
    state::{app::app, dialog::Dialog},
};

/// A button of this class and label that opens a dialog.
pub(crate) fn opens_dialog(class: &str, dialog: Dialog, label: &str) -> Static {
    Static(list::opens_dialog(list::button(class), dialog.name()).text(label))
}

/// A dialog that stands on the page while [`App::open_dialog`](crate::state::app::App) names it.
#[derive(Clone, Copy)]
pub(crate) struct DialogHandle {
    dialog: Dialog,
    open: RwSignal<Option<Dialog>>,
    pub(crate) element: NodeRef<html::Dialog>,
}

impl DialogHandle {
    /// Opens the dialog once its element is there.
    pub(crate) fn new(dialog: Dialog) -> Self {
        let open = app().open_dialog;
        let handle = Self { dialog, open, element: NodeRef::new() };
        focus::dialog_follows(handle.element, || true);
        handle
    }

    /// Closes the dialog, unless another one is open by then.
    pub(crate) fn close(self) {
        if self.open.get_untracked() == Some(self.dialog) {
            self.open.set(None);
        }
    }
}
