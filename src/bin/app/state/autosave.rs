//! Keeps what is typed into a form: in the tab's store at every change, and from being left without a question.

use gatehouse::{
    stored_draft::{DraftContent, DraftKey},
    text,
    user::User,
};
use leptos::prelude::*;

use crate::{
    browser::{draft_store, navigator::Navigator, session},
    state::notices::Notices,
};

/// The form on screen that holds what would be missed, for the question before leaving.
#[derive(Clone, Copy)]
pub(crate) struct DirtyForm(pub(crate) RwSignal<Option<DraftKey>>);

/// Handed to the form to end the keeping after a save.
#[derive(Clone, Copy)]
pub(crate) struct Autosave {
    open: DirtyForm,
    navigator: Navigator,
}

impl Autosave {
    /// What was typed is stored with the server, or given up by the person: there is nothing to keep.
    pub(crate) fn end(self) {
        if let Some(form) = self.open.0.try_update(Option::take).flatten() {
            draft_store::discard(&form);
        }
        self.navigator.set_unsaved(false);
        // A question that was open meanwhile asks about nothing any more.
        self.navigator.cancel_leave();
    }
}

/// Follows `typed` while `dirty` says that it is more than the record.
pub(crate) fn keep(
    form: DraftKey,
    base: Signal<Option<User>>,
    typed: Signal<DraftContent>,
    dirty: Memo<bool>,
) -> Autosave {
    let autosave = Autosave { open: expect_context::<DirtyForm>(), navigator: expect_context::<Navigator>() };
    let notices = expect_context::<Notices>();
    Effect::new(move |had_room: Option<bool>| {
        let typed = typed.get();
        let dirty = dirty.get();
        autosave.navigator.set_unsaved(dirty);
        autosave.open.0.set(dirty.then(|| form.clone()));
        if !dirty {
            draft_store::discard(&form);
            return true;
        }
        let room = base.with(|base| draft_store::keep(&form, base.as_ref(), typed, session::mark()));
        if !room && had_room != Some(false) {
            notices.say(text::draft_too_large().to_owned());
        }
        room
    });
    on_cleanup(move || {
        autosave.navigator.set_unsaved(false);
        autosave.open.0.try_set(None);
    });
    autosave
}
