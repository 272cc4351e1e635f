//! Submits a form about an existing user: merges concurrent changes, shows errors, and asks about conflicts. An edit
//! sends a PATCH, a replacement a PUT.

use gatehouse::{
    api::error::ApiError,
    display::field_value::FieldValue,
    form::{check::Problems, draft::Draft},
    stored_draft::DraftContent,
    text::{self, record_path::label},
    url::route::{Key, Route},
    user::User,
    write::{
        WriteMethod,
        change::{Changed, change},
        diff::Diff,
        merge::{Collision, Merge},
    },
};
use leptos::prelude::*;

use crate::{
    browser::{focus, navigator::HistoryEntry, session},
    state::{
        app::{App, app},
        autosave::Autosave,
        left_write::{LeftWrite, tell_saved},
        save::Save,
    },
    ui::{
        live_text::live_text,
        submit_error::{SubmitError, submit_error_box},
        value::field_value,
    },
};

/// A conflict: the server's current record, and the fields that both sides changed.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Conflict {
    pub(crate) theirs: User,
    pub(crate) merge: Merge,
}

/// How the person resolved a conflict.
pub(crate) struct ConflictChoice {
    pub(crate) theirs: User,
    /// Where the other side's value was taken.
    pub(crate) taken: Vec<Vec<String>>,
}

#[derive(Clone, Copy)]
pub(crate) struct Submission {
    pub(crate) save: Save,
    pub(crate) base: RwSignal<User>,
    pub(crate) submit_error: RwSignal<Option<SubmitError>>,
    conflict: RwSignal<Option<Conflict>>,
    key: StoredValue<Key>,
    app: App,
}

impl Submission {
    pub(crate) fn new(base: User, key: Key) -> Self {
        Self {
            save: Save::new(),
            base: RwSignal::new(base),
            submit_error: RwSignal::new(None),
            conflict: RwSignal::new(None),
            key: StoredValue::new(key),
            app: app(),
        }
    }

    /// Whether the submit button is enabled.
    pub(crate) fn is_ready(self) -> bool {
        !self.save.busy.get() && session::read_only().is_none() && self.conflict.with(Option::is_none)
    }

    /// Sends the edits that `content` makes; `said` names what was done, `refuse` puts the server's problems to their
    /// fields.
    pub(crate) fn send(
        self,
        edits: Vec<Diff>,
        content: DraftContent,
        method: WriteMethod,
        autosave: Autosave,
        said: fn(&str) -> String,
        refuse: impl FnOnce(Problems) + 'static,
    ) {
        self.submit_error.set(None);
        let (key, base) = (self.key.get_value(), self.base.get_untracked());
        let left = LeftWrite::new(self.app, Some((autosave.form(), content)), &base.display_name());
        let work = move |connection| async move { change(&connection, key, base, edits, method).await };
        let navigator = self.app.navigator;
        let former = self.key.get_value();
        let told = move |changed: Changed, is_here: bool| match changed {
            changed if !is_here => left.changed(changed, said),
            Changed::Saved(saved) => {
                autosave.end();
                self.app.navigator.finish(&Route::User(saved.key.clone()));
                tell_saved(self.app.notices, *saved, said);
            }
            Changed::Collides { theirs, merge } => self.collide(*theirs, merge),
            Changed::Refused(problems) => refuse(problems),
            Changed::Gone => show_error(self.submit_error, SubmitError::Gone),
            Changed::Failed(error) => show_error(self.submit_error, SubmitError::Failed(error)),
            Changed::NotDone(error) => show_error(self.submit_error, SubmitError::NotDone(error)),
            Changed::Unknown(error) => show_error(self.submit_error, SubmitError::Unknown(error)),
            Changed::SecretUnknown(error) => show_error(self.submit_error, SubmitError::SecretUnknown(error)),
            Changed::Cancelled => {}
        };
        self.save.run(work, move |changed, is_here| {
            if let Changed::Saved(saved) = &changed {
                navigator.rename(&former, &saved.key);
            }
            told(changed, is_here);
        });
    }

    pub(crate) fn collide(self, theirs: User, merge: Merge) {
        self.conflict.set(Some(Conflict { theirs, merge }));
        focus::on("#conflict");
    }
}

/// Shows why the form is still on screen, and moves the focus there.
pub(crate) fn show_error(shown: RwSignal<Option<SubmitError>>, error: SubmitError) {
    // The shell shows that this token is read-only, and all write controls are disabled.
    let is_read_only = matches!(error, SubmitError::Failed(ApiError::Forbidden { .. }));
    if is_read_only && untrack(session::read_only).is_some() {
        return focus::on("#read-only");
    }
    shown.set(Some(error));
    focus::on(".error-box");
}

/// Errors and collisions over a form. `settle` is handed the person's choices; `draft` is what a new account would
/// be made of where the old one was deleted.
pub(crate) fn errors(
    submission: Submission,
    autosave: Autosave,
    settle: Callback<ConflictChoice>,
    draft: Signal<Draft>,
) -> impl IntoView {
    let recreate = app().recreate_draft;
    let create = move |_| {
        recreate.set(Some(draft.get_untracked()));
        // The new form stores the draft from here on.
        autosave.end();
        submission.app.navigator.go(&Route::NewUser, HistoryEntry::Push);
    };
    view! {
        {move || submission.submit_error.get().map(|submit_error| {
            let gone = submit_error == SubmitError::Gone;
            view! {
                {submit_error_box(&submit_error, text::Write::Form)}
                {gone.then(|| view! {
                    <div class="actions"><button type="button" class="button" on:click=create>{text::recreate_user()}</button></div>
                })}
            }
        })}
        {move || submission.conflict.get().map(|conflict| chooser(submission, conflict, settle, RwSignal::new(false)))}
    }
}

/// The panel beside the form that lists the changes.
pub(crate) fn changes(listed: impl Fn() -> AnyView + Send + 'static) -> impl IntoView {
    view! {
        <aside class="card panel changes" aria-labelledby="changes-title">
            <h2 id="changes-title">{text::changes_heading()}</h2>
            {listed}
        </aside>
    }
}

/// Base, theirs and mine side by side; each collision is chosen by itself. `asked`: that some are still to be.
pub(crate) fn chooser(
    submission: Submission,
    conflict: Conflict,
    settle: Callback<ConflictChoice>,
    is_choice_missing: RwSignal<bool>,
) -> impl IntoView {
    let count = conflict.merge.collisions.len();
    let choices = RwSignal::new(vec![None::<Side>; count]);
    let fields: Vec<_> =
        conflict.merge.collisions.iter().enumerate().map(|(at, collision)| query(at, collision, choices)).collect();
    let done = move |_| {
        let chosen: Option<Vec<Side>> = choices.with_untracked(|choices| choices.iter().copied().collect());
        let Some(chosen) = chosen else { return is_choice_missing.set(true) };
        let Conflict { theirs, merge } = conflict.clone();
        let chosen = merge.collisions.into_iter().zip(chosen);
        let taken =
            chosen.filter(|(_, side)| *side == Side::Theirs).map(|(collision, _)| collision.mine.path).collect();
        submission.conflict.set(None);
        settle.run(ConflictChoice { theirs, taken });
    };
    view! {
        <section class="conflict" id="conflict" tabindex="-1" role="group" aria-labelledby="conflict-title">
            <h2 id="conflict-title">{text::conflict_title()}</h2>
            <p>{text::conflict_body()}</p>
            {fields}
            <p class="problem" aria-live="polite">{move || is_choice_missing.get().then(|| live_text(text::conflict_choose()))}</p>
            <div class="actions"><button type="button" class="button primary" on:click=done>{text::conflict_save()}</button></div>
        </section>
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Side {
    Mine,
    Theirs,
}

fn query(at: usize, collision: &Collision, choices: RwSignal<Vec<Option<Side>>>) -> impl IntoView + use<> {
    let side = |side: Side, label: &'static str, held: FieldValue| {
        let id = format!("collision-{at}-{}", if side == Side::Mine { "mine" } else { "theirs" });
        view! {
            <div class="conflict-choice">
                <input type="radio" id=id.clone() name=format!("collision-{at}")
                    prop:checked=move || choices.with(|choices| choices[at] == Some(side))
                    on:change=move |_| choices.update(|choices| choices[at] = Some(side)) />
                <label for=id><span class="hint">{label}</span>" "{field_value(&held)}</label>
            </div>
        }
    };
    view! {
        <fieldset>
            <legend>{label(&collision.mine.path)}</legend>
            <p class="conflict-base"><span class="hint">{text::conflict_base()}</span>" "{field_value(&collision.mine.before.as_ref().into())}</p>
            {side(Side::Theirs, text::conflict_theirs(), collision.theirs.as_ref().into())}
            {side(Side::Mine, text::conflict_mine(), collision.mine.after.as_ref().into())}
        </fieldset>
    }
}
