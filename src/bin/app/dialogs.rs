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
use leptos::prelude::*;

use crate::{
    browser::{
        delegate,
        navigator::{Entry, Navigator},
        request_log,
    },
    dialogs::{
        columns::Columns,
        export::{Export, State},
        palette::Palette,
        save_view::SaveView,
        selection::{Selection, SelectionBar},
        shortcuts::Keys,
    },
    ui::dialog::{Dialog, OPENS, OpenDialog},
};

#[component]
pub(crate) fn Dialogs() -> impl IntoView {
    let open_dialog = RwSignal::new(None);
    provide_context(OpenDialog(open_dialog));
    delegate::on(OPENS, move |name| open_dialog.set(Dialog::from_name(&name)));
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
