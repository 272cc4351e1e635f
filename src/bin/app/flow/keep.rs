//! Keeps what is typed into a form: in the tab's store at every change, and from being left without a question.

use gatehouse::{
    kept::{Form, Typed},
    text,
    user::User,
};
use leptos::prelude::*;

use super::notices::Notices;
use crate::edge::{address::Address, drafts};

/// The form on screen that holds what would be missed, for the question before leaving.
#[derive(Clone, Copy)]
pub(crate) struct Open(pub(crate) RwSignal<Option<Form>>);

/// Handed to the form to end the keeping after a save.
#[derive(Clone, Copy)]
pub(crate) struct Keeping {
    open: Open,
    address: Address,
}

impl Keeping {
    /// What was typed is stored with the server, or given up by the person: there is nothing to keep.
    pub(crate) fn end(self) {
        if let Some(form) = self.open.0.try_update(Option::take).flatten() {
            drafts::discard(&form);
        }
        self.address.set_unsaved(false);
        // A question that was open meanwhile asks about nothing any more.
        self.address.stay();
    }
}

/// Follows `typed` while `dirty` says that it is more than the record.
pub(crate) fn keep(form: Form, base: Signal<Option<User>>, typed: Signal<Typed>, dirty: Memo<bool>) -> Keeping {
    let keeping = Keeping { open: expect_context::<Open>(), address: expect_context::<Address>() };
    let notices = expect_context::<Notices>();
    Effect::new(move |had_room: Option<bool>| {
        let typed = typed.get();
        let dirty = dirty.get();
        keeping.address.set_unsaved(dirty);
        keeping.open.0.set(dirty.then(|| form.clone()));
        if !dirty {
            drafts::discard(&form);
            return true;
        }
        let room = base.with(|base| drafts::keep(&form, base.as_ref(), typed));
        if !room && had_room != Some(false) {
            notices.say(text::draft_too_large().to_owned());
        }
        room
    });
    on_cleanup(move || {
        keeping.address.set_unsaved(false);
        keeping.open.0.try_set(None);
    });
    keeping
}
