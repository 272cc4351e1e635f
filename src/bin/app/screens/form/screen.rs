//! The form about an existing record: loads it, restores and stores the draft, guards it, sends it and settles
//! conflicts. What a person types into, and by which method that is sent, is up to the screens `edit` and `replace`.

use gatehouse::{
    display::escape,
    form::check::Problems,
    stored_draft::{DraftContent, DraftKey, StoredDraft},
    text,
    url::route::{Key, Route},
    user::User,
    write::{WriteMethod, diff::Diff, merge},
};
use leptos::prelude::*;

use crate::{
    browser::{address::href, title},
    screens::{
        form::{
            FormBody,
            restore_draft::offered,
            submit::{self, ConflictChoice, Submission},
        },
        load_user::{load_user, without_user},
    },
    state::{
        app::app,
        autosave::{Autosave, keep},
    },
    ui::icon::{Icon, icon},
};

/// What differs between the forms about a record.
pub(crate) struct FormScreen {
    /// The level-one heading and what belongs to it.
    pub(crate) heading: AnyView,
    /// The problems of the whole form.
    pub(crate) summary: AnyView,
    pub(crate) fields: AnyView,
    pub(crate) content: Signal<DraftContent>,
    /// Writes into the fields, and removes the problems of what stood there.
    pub(crate) set: Callback<DraftContent>,
    /// Whether the content may be sent. If not, shows why.
    pub(crate) check: Callback<(), bool>,
    /// Shows the problems that the server found.
    pub(crate) refuse: Callback<Problems>,
    /// Lists the changes beside the form. `None` while the content is no record.
    pub(crate) list: fn(&User, Option<&[Diff]>) -> AnyView,
    /// The button's label for a number of changes.
    pub(crate) send_label: fn(usize) -> String,
    pub(crate) method: WriteMethod,
    /// The notice about the user of this name after a save.
    pub(crate) saved: fn(&str) -> String,
}

/// The screen of a record's form. `make` is called with the record and with the record that the edits are relative to.
pub(crate) fn form_screen(
    key: Key,
    draft_key: fn(Key) -> DraftKey,
    title: fn(&str) -> String,
    make: fn(&User, RwSignal<User>) -> FormScreen,
) -> impl IntoView {
    let load = load_user(key.clone(), None);
    move || match load.answer.get() {
        None => without_user(load.clone(), key.clone()),
        Some(answer) => {
            let (key, record) = (key.clone(), answer.value);
            let title = title(&escape::escape(&record.display_name()));
            title::set(&title);
            let form = draft_key(key.clone()).by_id(&record);
            offered(form.clone(), title, move |stored| {
                let submission = Submission::new(record.clone(), key.clone());
                make(&record, submission.base).draw(submission, form.clone(), &key, stored)
            })
        }
    }
}

impl FormScreen {
    fn draw(self, submission: Submission, draft_key: DraftKey, key: &Key, stored: Option<StoredDraft>) -> AnyView {
        if let Some((content, before)) = stored.and_then(|stored| Some((stored.content.clone(), stored.base_user()?))) {
            self.restore(submission, content, before);
        }
        let Self { content, set, list, send_label, .. } = self;
        let base = submission.base;
        let changes = Memo::new(move |_| content.with(|content| base.with(|base| content.edits(base))));
        let dirty = Memo::new(move |_| changes.with(|changes| changes.as_ref().is_none_or(|found| !found.is_empty())));
        let autosave = keep(draft_key, Signal::derive(move || Some(base.get())), content, dirty);
        let send = self.sender(submission, autosave, changes);
        let settle = Callback::new(move |ConflictChoice { theirs, taken }| {
            // JSON that is no record now stays over its own base: the next save merges again.
            if let Some(next) =
                base.with_untracked(|base| content.with_untracked(|content| content.rebase(base, &theirs, &taken)))
            {
                set.run(next);
                base.set(theirs);
            }
            send.run(());
        });
        let discard = move |_| {
            set.run(base.with_untracked(|base| content.with_untracked(|content| content.unchanged(base))));
            submission.submit_error.set(None);
            submission.save.cancel();
        };
        let draft = Signal::derive(move || content.with(|content| base.with(|base| content.to_draft(base))));
        let count = move || changes.with(|changes| changes.as_ref().map_or(0, Vec::len));
        let body = FormBody {
            summary: self.summary,
            errors: submit::errors(submission, autosave, settle, draft).into_any(),
            fields: self.fields,
            is_ready: Signal::derive(move || submission.is_ready()),
            label: Signal::derive(move || {
                if submission.save.busy.get() { text::saving().to_owned() } else { send_label(count()) }
            }),
            send,
            second_button: view! { <button type="button" class="button" on:click=discard>{text::discard()}</button> }
                .into_any(),
        };
        let listed = move || changes.with(|changes| base.with(|base| list(base, changes.as_deref())));
        view! {
            <header class="head">
                {self.heading}
                <div class="actions"><a class="button" href=href(&Route::User(key.clone()))>{icon(Icon::Back)}{text::back_to_user()}</a></div>
            </header>
            <div class="two-columns">
                {body.draw()}
                {submit::changes(listed)}
            </div>
        }
        .into_any()
    }

    /// Moves a stored draft on to the record as it is now. Collisions are put to the person first.
    fn restore(&self, submission: Submission, content: DraftContent, before: User) {
        let theirs = submission.base.get_untracked();
        let moved = content.edits(&before).and_then(|edits| {
            let merge = merge::merge(&edits, theirs.record());
            if merge.collisions.is_empty() {
                return content.rebase(&before, &theirs, &[]);
            }
            submission.collide(theirs, merge);
            None
        });
        // Unfinished JSON, too, belongs to the record over which it was typed: the next save merges.
        if moved.is_none() {
            submission.base.set(before);
        }
        self.set.run(moved.unwrap_or(content));
    }

    fn sender(&self, submission: Submission, autosave: Autosave, changes: Memo<Option<Vec<Diff>>>) -> Callback<()> {
        let Self { check, refuse, method, saved, content, .. } = *self;
        let notices = app().notices;
        Callback::new(move |()| {
            if !untrack(|| submission.is_ready()) || !check.run(()) {
                return;
            }
            match changes.get_untracked() {
                Some(edits) if !edits.is_empty() => {
                    let content = content.get_untracked();
                    submission.send(edits, content, method, autosave, saved, move |problems| refuse.run(problems));
                }
                _ => notices.say(text::nothing_changed().to_owned()),
            }
        })
    }
}
