//! What can be asked from anywhere, each in a dialog of its own, and who is picked in the list.

pub(crate) mod column_drag;
pub(crate) mod columns;
pub(crate) mod delete;
pub(crate) mod export;
pub(crate) mod leave;
pub(crate) mod palette;
pub(crate) mod reauth;
pub(crate) mod save_view;
pub(crate) mod selection;
pub(crate) mod shortcuts;
pub(crate) mod token_check;

use std::time::Duration;

use gatehouse::url::route::Route;
use leptos::{html, prelude::*};

use crate::browser::{
    delegate, focus,
    navigator::{Entry, Navigator},
    request_log,
};
use crate::dialogs::{
    columns::Columns,
    export::{Export, State},
    palette::Palette,
    save_view::SaveView,
    selection::{Selection, SelectionBar},
    shortcuts::Keys,
};

/// A dialog that can be opened from anywhere.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Dialog {
    Palette,
    Keys,
    Export,
    Columns,
    SaveView,
}

impl Dialog {
    const ALL: [Self; 5] = [Self::Palette, Self::Keys, Self::Export, Self::Columns, Self::SaveView];

    /// Its name on what asks for it (`shell::asks`).
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Palette => "palette",
            Self::Keys => "keys",
            Self::Export => "export",
            Self::Columns => "columns",
            Self::SaveView => "save-view",
        }
    }
}

/// Which of them is open.
#[derive(Clone, Copy)]
pub(crate) struct OpenDialog(pub(crate) RwSignal<Option<Dialog>>);

#[component]
pub(crate) fn Dialogs() -> impl IntoView {
    let open_dialog = RwSignal::new(None);
    provide_context(OpenDialog(open_dialog));
    delegate::on("data-ask", move |name| open_dialog.set(Dialog::ALL.into_iter().find(|ask| ask.name() == name)));
    let navigator = expect_context::<Navigator>();
    delegate::on_change("data-page-size", move |size| {
        if let (Route::Users(query), Ok(size)) = (untrack(|| navigator.route()), size.parse()) {
            navigator.go(&Route::Users(query.with_limit(size)), Entry::Push);
        }
    });
    request_log::gather();
    on_cleanup(request_log::end);
    // Before the keys: one who drags a heading means that by Escape.
    column_drag::listen();
    provide_context(Selection::new());
    view! {
        {drawn_in_turn(|| view! { <Keys /> }.into_any())}
        {drawn_in_turn(|| view! { <Palette /> }.into_any())}
        {drawn_in_turn(|| view! { <Export state=RwSignal::new(State::OpenDialog) /> }.into_any())}
        {drawn_in_turn(|| view! { <Columns /> }.into_any())}
        {drawn_in_turn(|| view! { <SaveView problem=RwSignal::new(None) /> }.into_any())}
        {drawn_in_turn(|| view! { <SelectionBar /> }.into_any())}
    }
}

/// Mounted in a task of its own: all at once they would hold up whoever uses the list already.
fn drawn_in_turn(draw: fn() -> AnyView) -> impl IntoView {
    let is_due = RwSignal::new(false);
    let due = move || {
        is_due.try_set(true);
    };
    set_timeout(due, Duration::ZERO);
    move || is_due.get().then(draw)
}

/// A dialog that is open while it is asked for.
#[derive(Clone, Copy)]
pub(crate) struct DialogHandle {
    ask: Dialog,
    open_dialog: RwSignal<Option<Dialog>>,
    pub(crate) element: NodeRef<html::Dialog>,
}

impl DialogHandle {
    /// `before` is told each time, before it opens (true) or closes.
    pub(crate) fn new(ask: Dialog, before: impl Fn(bool) + 'static) -> Self {
        let OpenDialog(open_dialog) = expect_context::<OpenDialog>();
        let dialog = Self { ask, open_dialog, element: NodeRef::new() };
        focus::dialog_follows(dialog.element, move || dialog.is_open(), before);
        dialog
    }

    pub(crate) fn is_open(self) -> bool {
        self.open_dialog.get() == Some(self.ask)
    }

    /// Closes it, unless another one has been asked for by then.
    pub(crate) fn close(self) {
        if self.open_dialog.get_untracked() == Some(self.ask) {
            self.open_dialog.set(None);
        }
    }
}
