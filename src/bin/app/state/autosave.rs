//! Stores a form's draft at every change, and marks the form as dirty for the leave confirmation.

use gatehouse::{
    stored_draft::{DraftContent, DraftKey},
    text,
    user::User,
};
use leptos::prelude::*;

use crate::{
    browser::{
        draft_store,
        navigator::Navigator,
        session,
        tab_locks::{self, TabLock},
    },
    state::app::{App, app},
};

/// Lets the form stop the autosave after a save.
#[derive(Clone, Copy)]
pub(crate) struct Autosave {
    form: StoredValue<DraftKey>,
    dirty_form: RwSignal<Option<DraftKey>>,
    navigator: Navigator,
    /// While the form has changes: a plan that runs in another tab leaves this person alone.
    lock: StoredValue<Option<TabLock>, LocalStorage>,
}

impl Autosave {
    /// The form that is stored.
    pub(crate) fn form(self) -> DraftKey {
        self.form.get_value()
    }

    /// Stops storing: the draft was saved on the server or discarded.
    pub(crate) fn end(self) {
        if let Some(form) = self.dirty_form.try_update(Option::take).flatten() {
            draft_store::discard(&form);
        }
        self.lock.try_set_value(None);
        self.navigator.set_unsaved(false);
        // An open leave confirmation is obsolete.
        self.navigator.cancel_leave();
    }
}

/// Stores `typed` while `dirty` is true.
pub(crate) fn keep(
    form: DraftKey,
    base: Signal<Option<User>>,
    typed: Signal<DraftContent>,
    dirty: Memo<bool>,
) -> Autosave {
    let App { dirty_form, navigator, notices, .. } = app();
    let lock = StoredValue::new_local(None);
    let autosave = Autosave { form: StoredValue::new(form.clone()), dirty_form, navigator, lock };
    Effect::new(move |had_room: Option<bool>| {
        let typed = typed.get();
        let dirty = dirty.get();
        autosave.navigator.set_unsaved(dirty);
        autosave.dirty_form.set(dirty.then(|| form.clone()));
        if dirty != autosave.lock.with_value(Option::is_some) {
            let lock = base.with(|base| base.as_ref().filter(|_| dirty).map(|user| tab_locks::form(&user.id())));
            autosave.lock.set_value(lock);
        }
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
        autosave.dirty_form.try_set(None);
        autosave.lock.try_set_value(None);
    });
    autosave
}
