//! What can be asked from anywhere, each in a dialog of its own, and who is picked in the list.

use std::time::Duration;

use gatehouse::route::Route;
use leptos::{html, prelude::*};

use super::{
    columns::Columns,
    export::{Export, State},
    keys::Keys,
    palette::Palette,
    users::{
        headings,
        picked::{Picked, PickedBar},
    },
    views::SaveView,
};
use crate::edge::{
    address::{Address, Entry},
    calls, clicks, focus,
};

/// A dialog that can be opened from anywhere.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Ask {
    Palette,
    Keys,
    Export,
    Columns,
    SaveView,
}

impl Ask {
    const ALL: [Self; 5] = [Self::Palette, Self::Keys, Self::Export, Self::Columns, Self::SaveView];

    /// Its name on what asks for it (`shell::asks`).
    pub(super) fn name(self) -> &'static str {
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
pub(super) struct Asked(pub(super) RwSignal<Option<Ask>>);

#[component]
pub(crate) fn Tools() -> impl IntoView {
    let asked = RwSignal::new(None);
    provide_context(Asked(asked));
    clicks::on("data-ask", move |name| asked.set(Ask::ALL.into_iter().find(|ask| ask.name() == name)));
    let address = expect_context::<Address>();
    clicks::on_change("data-page-size", move |size| {
        if let (Route::Users(query), Ok(size)) = (untrack(|| address.route()), size.parse()) {
            address.go(&Route::Users(query.with_limit(size)), Entry::Push);
        }
    });
    calls::gather();
    on_cleanup(calls::end);
    // Before the keys: one who drags a heading means that by Escape.
    headings::listen();
    provide_context(Picked::new());
    view! {
        {drawn_in_turn(|| view! { <Keys /> }.into_any())}
        {drawn_in_turn(|| view! { <Palette /> }.into_any())}
        {drawn_in_turn(|| view! { <Export state=RwSignal::new(State::Asked) /> }.into_any())}
        {drawn_in_turn(|| view! { <Columns /> }.into_any())}
        {drawn_in_turn(|| view! { <SaveView problem=RwSignal::new(None) /> }.into_any())}
        {drawn_in_turn(|| view! { <PickedBar /> }.into_any())}
    }
}

/// Drawn in a task of its own: all at once they would hold up whoever uses the list already.
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
pub(super) struct Dialog {
    ask: Ask,
    asked: RwSignal<Option<Ask>>,
    pub(super) element: NodeRef<html::Dialog>,
}

impl Dialog {
    /// `before` is told each time, before it opens (true) or closes.
    pub(super) fn new(ask: Ask, before: impl Fn(bool) + 'static) -> Self {
        let Asked(asked) = expect_context::<Asked>();
        let dialog = Self { ask, asked, element: NodeRef::new() };
        focus::dialog_follows(dialog.element, move || dialog.is_open(), before);
        dialog
    }

    pub(super) fn is_open(self) -> bool {
        self.asked.get() == Some(self.ask)
    }

    /// Closes it, unless another one has been asked for by then.
    pub(super) fn close(self) {
        if self.asked.get_untracked() == Some(self.ask) {
            self.asked.set(None);
        }
    }
}
