//! The dialogs that can be opened from anywhere. `dialogs` draws them; `ui::dialog` opens and closes their elements.

use leptos::prelude::*;

use crate::browser::{plan_mark, session};

/// A dialog that can be opened from anywhere.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Dialog {
    Palette,
    Shortcuts,
    Export,
    Columns,
    SaveView,
    CopyByHand,
    /// What the directory has read: drawn by the screens that show its numbers.
    Coverage,
    /// What is done to a few selected people: drawn beside the bar of the selection.
    ChangePeople,
}

/// Signs out. Plans that this browser keeps would go with the session: a dialog asks first, over any other.
pub(crate) fn sign_out(asks: RwSignal<bool>) {
    match plan_mark::keeps() {
        true => asks.set(true),
        false => session::sign_out(),
    }
}

impl Dialog {
    const ALL: [Self; 8] = [
        Self::Palette,
        Self::Shortcuts,
        Self::Export,
        Self::Columns,
        Self::SaveView,
        Self::CopyByHand,
        Self::Coverage,
        Self::ChangePeople,
    ];

    /// The dialog that a button opens, by its name (`gatehouse::view::list::opens_dialog`).
    pub(crate) fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|dialog| dialog.name() == name)
    }

    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Palette => "palette",
            Self::Shortcuts => "shortcuts",
            Self::Export => "export",
            Self::Columns => "columns",
            Self::SaveView => "save-view",
            Self::CopyByHand => "copy-by-hand",
            Self::Coverage => "coverage",
            Self::ChangePeople => "change-people",
        }
    }
}
