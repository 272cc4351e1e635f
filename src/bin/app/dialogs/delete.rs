//! The confirmation of a delete: names the user, the organization and the id. A privileged role requires typing the
//! username. If the record has changed since it was shown, the dialog lists the changes and asks again.

use gatehouse::{
    display::escape,
    text,
    url::route::{Key, Route, Segment},
    user::User,
    write::{
        Evidence,
        delete::{Deleted, delete},
        diff::Diff,
    },
};
use leptos::{ev, html, prelude::*};

use crate::{
    browser::{config, focus, session},
    state::{
        app::{App, app},
        left_write::LeftWrite,
        save::Save,
        undo::{Undoable, lost_fields},
    },
    ui::{
        diff_list::diff_list,
        field::Field,
        live_text::live_text,
        submit_error::{SubmitError, submit_error_box},
        value::value,
    },
};

/// A delete that awaits confirmation or is running.
#[derive(Clone, Copy)]
pub(crate) struct Deleting {
    pub(crate) save: Save,
    submit_error: RwSignal<Option<SubmitError>>,
    /// The changes since the record was shown.
    pub(crate) changed: RwSignal<Vec<Diff>>,
    shown: RwSignal<User>,
    typed: RwSignal<String>,
    problem: RwSignal<Option<String>>,
}

impl Deleting {
    pub(crate) fn new(user: User) -> Self {
        Self {
            save: Save::new(),
            submit_error: RwSignal::new(None),
            changed: RwSignal::new(Vec::new()),
            shown: RwSignal::new(user),
            typed: RwSignal::new(String::new()),
            problem: RwSignal::new(None),
        }
    }
}

#[component]
pub(crate) fn DeleteDialog(deleting: Deleting, key: Key, open: RwSignal<bool>) -> impl IntoView {
    let app = app();
    let App { navigator, notices, selection, list_cache, .. } = app;
    let Deleting { save, submit_error, changed, shown, typed, problem } = deleting;
    let (dialog, at) = (NodeRef::<html::Dialog>::new(), StoredValue::new(key.clone()));
    // Before the dialog opens, which is the next effect.
    Effect::new(move |_| {
        if open.get() {
            typed.set(String::new());
            problem.set(None);
            submit_error.set(None);
        }
    });
    focus::dialog_follows(dialog, move || open.get());
    let privileged = Memo::new(move |_| shown.with(|user| config::is_privileged(&user.role())));
    let name = move || shown.with(|user| escape::escape(&user.display_name()));
    let done = move |deleted: Deleted, is_here: bool, user: User, left: LeftWrite| {
        let name = escape::escape(&user.display_name());
        let is_gone = matches!(deleted, Deleted::Done(_) | Deleted::GoneAlready);
        if !is_here && (left.is_another_session() || !is_gone) {
            return left.deleted(deleted);
        }
        let said = match deleted.clone() {
            Deleted::Done(Evidence::ReadAgain) => text::saved_response_lost(&text::deleted(&name)),
            Deleted::Done(_) => text::deleted(&name),
            Deleted::GoneAlready => text::already_deleted(&name),
            Deleted::Changed { now, differences } => {
                shown.set(*now);
                return changed.set(differences);
            }
            Deleted::Failed(error) => return submit_error.set(Some(SubmitError::Failed(error))),
            Deleted::NotDone(error) => return submit_error.set(Some(SubmitError::NotDone(error))),
            Deleted::Unknown(error) => return submit_error.set(Some(SubmitError::Unknown(error))),
            Deleted::Cancelled => return,
        };
        selection.remove(&user.id());
        if is_here {
            open.set(false);
            // Back to the list that the person came from.
            let list = Route::Users(list_cache.query_after_delete(&user.id()));
            navigator.remove(std::iter::once(at.get_value()).chain(Segment::new(&user.id()).map(Key::Id)), &list);
            navigator.finish(&list);
        } else {
            left.deleted(deleted);
        }
        notices.undo.set(Some(Undoable::Delete(Box::new(user))));
        notices.say(said);
    };
    let is_ready = move || !save.busy.get() && session::read_only().is_none();
    let confirm = move |event: ev::SubmitEvent| {
        event.prevent_default();
        if !untrack(is_ready) {
            return;
        }
        // A copied name often brings a space along.
        let typed = typed.get_untracked();
        let is_typed = |name: &str| typed == name || typed.trim() == name;
        if privileged.get_untracked() && !shown.with_untracked(|user| is_typed(&user.username())) {
            problem.set(Some(text::confirm_username_wrong().to_owned()));
            return focus::on("#confirm-username");
        }
        submit_error.set(None);
        changed.set(Vec::new());
        let (key, shown) = (key.clone(), shown.get_untracked());
        let (user, left) = (shown.clone(), LeftWrite::new(app, None, &shown.display_name()));
        let work = move |connection| async move { delete(&connection, key, shown).await };
        save.run(work, move |deleted, is_here| done(deleted, is_here, user, left));
    };
    let field = move || {
        privileged.get().then(|| {
            view! {
                <p>{text::delete_confirm(&shown.with(|user| escape::escape(&user.username())))}</p>
                <Field id="confirm-username" label=text::confirm_username() value=typed problem=problem
                    on_input=move |text| { typed.set(text); problem.set(None) } />
            }
        })
    };
    let fact = move |label: &'static str, read: fn(&User) -> String| {
        view! { <div><dt>{label}</dt><dd><span class="value">{move || shown.with(|user| value(&read(user)))}</span></dd></div> }
    };
    // A person who cancels while the record is still being read deletes nobody.
    let close = move |_| {
        save.cancel();
        open.set(false);
    };
    view! {
        <dialog node_ref=dialog aria-labelledby="delete-title" on:close=close>
            <form novalidate on:submit=confirm>
                <h2 id="delete-title"><bdi translate="no">{move || text::delete_title(&name())}</bdi></h2>
                <dl class="properties">
                    {fact(text::field(gatehouse::form::draft::Field::Username), User::username)}
                    {fact(text::field(gatehouse::form::draft::Field::Organization), User::organization)}
                    {fact(text::id(), User::id)}
                </dl>
                <p>{text::delete_warning()}</p>
                <p class="hint"><bdi translate="no">{move || shown.with(lost_fields)}</bdi></p>
                {move || changed.with(|found| (!found.is_empty()).then(|| view! {
                    <div class="callout changes" role="alert"><p>{text::changed_since_opened()}</p>{diff_list(found)}</div>
                }))}
                {field}
                {move || submit_error.get().map(|submit_error| submit_error_box(&submit_error, text::Write::Delete))}
                <div class="actions end">
                    <button type="button" class="button" on:click=move |_| open.set(false)>{text::cancel()}</button>
                    <button type="submit" class="button danger solid" aria-disabled=move || (!is_ready()).then_some("true")>
                        {move || live_text(match (save.busy.get(), changed.with(Vec::is_empty)) {
                            (true, _) => text::deleting(),
                            (_, true) => text::delete_button(),
                            (_, false) => text::delete_anyway(),
                        })}
                    </button>
                </div>
            </form>
        </dialog>
    }
}
