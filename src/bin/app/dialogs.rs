//! The dialogs that can be opened from everywhere, the keyboard shortcuts and the selection bar.

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

use leptos::prelude::*;

use crate::{
    browser::request_log,
    dialogs::{
        columns::Columns,
        export::{Export, State},
        palette::Palette,
        save_view::SaveView,
        selection::SelectionBar,
        shortcuts::Keys,
    },
};

#[component]
pub(crate) fn Dialogs() -> impl IntoView {
    request_log::gather();
    on_cleanup(request_log::end);
    // Before the shortcuts, so that Escape cancels a drag.
    columns::follow_drags();
    view! {
        {drawn_in_turn(|| view! { <Keys /> }.into_any())}
        {drawn_in_turn(|| view! { <Palette /> }.into_any())}
        {drawn_in_turn(|| view! { <Export state=RwSignal::new(State::Asked) /> }.into_any())}
        {drawn_in_turn(|| view! { <Columns /> }.into_any())}
        {drawn_in_turn(|| view! { <SaveView problem=RwSignal::new(None) /> }.into_any())}
        {drawn_in_turn(|| view! { <SelectionBar /> }.into_any())}
    }
}

/// Each dialog is mounted in its own task: mounting all at once would block the list.
fn drawn_in_turn(draw: fn() -> AnyView) -> impl IntoView {
    let is_due = RwSignal::new(false);
    let due = move || {
        is_due.try_set(true);
    };
    set_timeout(due, Duration::ZERO);
    move || is_due.get().then(draw)
}
