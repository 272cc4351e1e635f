//! Which dialog is open. `dialogs` draws the dialogs that are named here.

use gatehouse::view::list;
use leptos::{html, prelude::*};

use crate::browser::{focus, vdom::Static};

/// A dialog that can be opened from anywhere.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Dialog {
    Palette,
    Shortcuts,
    Export,
    Columns,
    SaveView,
}

impl Dialog {
    const ALL: [Self; 5] = [Self::Palette, Self::Shortcuts, Self::Export, Self::Columns, Self::SaveView];

    /// The dialog that a button opens, by its name (`gatehouse::view::list::opens_dialog`).
    pub(crate) fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|dialog| dialog.name() == name)
    }

    fn name(self) -> &'static str {
        match self {
            Self::Palette => "palette",
            Self::Shortcuts => "shortcuts",
            Self::Export => "export",
            Self::Columns => "columns",
            Self::SaveView => "save-view",
        }
    }
}

/// A button of this class and label that opens a dialog.
pub(crate) fn opens_dialog(class: &str, dialog: Dialog, label: &str) -> Static {
    Static(list::opens_dialog(list::button(class), dialog.name()).text(label))
}

/// The dialog that is open now.
#[derive(Clone, Copy)]
pub(crate) struct OpenDialog(pub(crate) RwSignal<Option<Dialog>>);

/// A dialog that stands on the page while [`OpenDialog`] names it.
#[derive(Clone, Copy)]
pub(crate) struct DialogHandle {
    dialog: Dialog,
    open: RwSignal<Option<Dialog>>,
    pub(crate) element: NodeRef<html::Dialog>,
}

impl DialogHandle {
    /// Opens the dialog once its element is there.
    pub(crate) fn new(dialog: Dialog) -> Self {
        let OpenDialog(open) = expect_context::<OpenDialog>();
        let handle = Self { dialog, open, element: NodeRef::new() };
        focus::open_while_mounted(handle.element);
        handle
    }

    /// Closes the dialog, unless another one is open by then.
    pub(crate) fn close(self) {
        if self.open.get_untracked() == Some(self.dialog) {
            self.open.set(None);
        }
    }
}
