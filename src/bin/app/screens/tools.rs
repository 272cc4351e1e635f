//! What can be asked from anywhere, each in a dialog of its own, and who is picked in the list.

use leptos::{html, prelude::*};

use super::{
    columns::Columns,
    export::Export,
    keys::Keys,
    palette::Palette,
    users::picked::{Picked, PickedBar},
    views::SaveView,
};
use crate::{
    edge::focus,
    shell::{Ask, Asked},
};

#[component]
pub(crate) fn Tools() -> impl IntoView {
    provide_context(Picked::new());
    view! {
        <Palette />
        <Keys />
        <Export />
        <Columns />
        <SaveView />
        <PickedBar />
    }
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
