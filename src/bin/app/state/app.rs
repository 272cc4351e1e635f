//! The one context of the tab: what the shell makes once, and every screen, dialog and widget may read. What only some
//! screens share is handed to them instead.

use gatehouse::{form::draft::Draft, list::suggestions::Suggestions, stored_draft::DraftKey};
use leptos::prelude::*;

use super::{
    dialog::Dialog, finder::FinderHandle, list_cache::ListCache, notices::Notices, selection::Selection,
    table::TableState,
};
use crate::browser::{clipboard, navigator::Navigator};

/// The shell provides this context before it draws a screen. All fields live as long as the tab.
#[derive(Clone, Copy)]
pub(crate) struct App {
    pub(crate) navigator: Navigator,
    pub(crate) notices: Notices,
    /// The organizations and roles seen so far, which forms and filters suggest.
    pub(crate) suggestions: RwSignal<Suggestions>,
    pub(crate) list_cache: ListCache,
    pub(crate) table_state: TableState,
    pub(crate) selection: Selection,
    /// The dialog that is open now.
    pub(crate) open_dialog: RwSignal<Option<Dialog>>,
    /// Whether it is asked what becomes of the plans that this browser keeps, before somebody signs out.
    pub(crate) asks_to_sign_out: RwSignal<bool>,
    /// The text of the dialog in which a person copies by hand.
    pub(crate) uncopied: RwSignal<String>,
    /// The form on screen that has unsaved changes, for the confirmation before leaving.
    pub(crate) dirty_form: RwSignal<Option<DraftKey>>,
    /// The fields of a deleted account, for the form that creates a new one in its place.
    pub(crate) recreate_draft: RwSignal<Option<Draft>>,
    /// Counts the writes that ended after their screen was left: what is on screen since then is read again.
    pub(crate) late_writes: RwSignal<u32>,
    /// The directory, once its chunk is loaded and it was asked for something.
    pub(crate) finder: FinderHandle,
    /// Counts what happened to the directory: its answers on screen since then are asked for again.
    pub(crate) directory_changes: RwSignal<u32>,
    /// False while the browser says that it is offline.
    pub(crate) online: ReadSignal<bool>,
    /// True once the host serves a newer version of the console.
    pub(crate) newer_version: ReadSignal<bool>,
}

impl App {
    /// Copies text and says `copied`. Where the browser refuses, a dialog opens with the text selected.
    pub(crate) async fn copy(self, text: String, copied: String) {
        if clipboard::copy(&text).await {
            self.notices.say(copied);
        } else {
            self.uncopied.set(text);
            self.open_dialog.set(Some(Dialog::CopyByHand));
        }
    }
}

/// The context of the tab. Call this while a component or a screen is set up: inside an event handler there is no owner
/// to look the context up in.
///
/// # Panics
/// Outside the shell, where nothing provides the context.
pub(crate) fn app() -> App {
    expect_context::<App>()
}
