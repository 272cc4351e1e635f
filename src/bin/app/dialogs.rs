//! The dialogs that can be opened from everywhere, the keyboard shortcuts and the selection bar.

pub(crate) mod columns;
pub(crate) mod copy_by_hand;
pub(crate) mod delete;
pub(crate) mod export;
pub(crate) mod leave;
pub(crate) mod palette;
pub(crate) mod reauth;
pub(crate) mod save_view;
pub(crate) mod selection;
pub(crate) mod shortcuts;
pub(crate) mod token_check;

use leptos::prelude::*;

use crate::{
    browser::request_log,
    dialogs::{
        columns::Columns,
        export::{Export, State},
        palette::Palette,
        save_view::SaveView,
    },
    state::{app::app, dialog::Dialog},
};

#[component]
pub(crate) fn Dialogs() -> impl IntoView {
    request_log::gather();
    on_cleanup(request_log::end);
    // Before the shortcuts, so that Escape cancels a drag.
    columns::follow_drags();
    shortcuts::follow_keys();
    view! {
        {while_open(Dialog::Palette, || view! { <Palette /> }.into_any())}
        {while_open(Dialog::Shortcuts, || shortcuts::list().into_any())}
        {while_open(Dialog::Export, || view! { <Export state=RwSignal::new(State::Asked) /> }.into_any())}
        {while_open(Dialog::Columns, || view! { <Columns /> }.into_any())}
        {while_open(Dialog::SaveView, || view! { <SaveView problem=RwSignal::new(None) /> }.into_any())}
        {while_open(Dialog::CopyByHand, || copy_by_hand::dialog().into_any())}
    }
}

/// A dialog, while it is open. Each dialog has a place of its own. In the place of another, it would get that dialog's
/// element, and with the element its late `close` event.
fn while_open(dialog: Dialog, draw: fn() -> AnyView) -> impl IntoView {
    let open = app().open_dialog;
    let is_open = Memo::new(move |_| open.get() == Some(dialog));
    move || is_open.get().then(draw)
}
