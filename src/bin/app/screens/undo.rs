//! Undoes the last change, and offers to recreate a deleted user. The offer stays until it is used or dismissed.

use gatehouse::{
    api::error::ApiError,
    display::escape,
    form::draft::Draft,
    text::{self, record_path},
    url::route::Route,
    write::change::{Changed, change},
};
use leptos::prelude::*;

use crate::{
    browser::{format, navigator::HistoryEntry, session},
    state::{
        app::{App, app},
        left_write::{self, LeftWrite},
        load::Retry,
        save::Save,
        undo::{Undoable, lost_fields},
    },
    ui::submit_error::{SubmitError, submit_error_box},
};

/// The last change of the user with this id, with an Undo button; `again` reloads the record.
pub(crate) fn of_change(id: String, retry: Retry) -> impl IntoView {
    let app = app();
    let notices = app.notices;
    let (save, submit_error) = (Save::new(), RwSignal::new(None::<SubmitError>));
    let collides = RwSignal::new(Vec::<String>::new());
    let offered = Memo::new(move |_| {
        crate::browser::leak_guard::get(notices.undo).filter(|undo| match undo {
            Undoable::Change { after, .. } => after.id() == id,
            Undoable::Delete(_) => false,
        })
    });
    let take_back = move |_| {
        let Some(Undoable::Change { key, after, undo, method }) = offered.get_untracked() else { return };
        if session::read_only().is_some() {
            return;
        }
        submit_error.set(None);
        let left = LeftWrite::new(app, None, &after.display_name());
        let (former, renamed, navigator) = (key.clone(), key.clone(), app.navigator);
        let work = move |connection| async move { change(&connection, key, *after, undo.edits, method).await };
        let told = move |changed: Changed, is_here: bool| match changed {
            Changed::Saved(saved) if !is_here => {
                left.changed(Changed::Saved(saved), text::undone);
                notices.undo.set(None);
            }
            changed if !is_here => left.changed(changed, text::undone),
            Changed::Saved(saved) => {
                notices.undo.set(None);
                notices.report.set(left_write::report(&saved));
                // Where the server stored something else, the report says what.
                if saved.not_stored.is_empty() {
                    notices.say(text::undone(&escape::escape(&saved.user.display_name())));
                }
                // A username that is taken back is the address again.
                if navigator.is_at(&Route::User(former.clone())) && saved.key != former {
                    navigator.go(&Route::User(saved.key), HistoryEntry::Replace);
                } else {
                    retry.now();
                }
            }
            Changed::Collides { merge, .. } => {
                collides.set(merge.collisions.iter().map(|found| record_path::label(&found.mine.path)).collect());
            }
            Changed::Refused(problems) => {
                let server_message = Some(problems.server_messages().join(" "));
                submit_error.set(Some(SubmitError::Failed(ApiError::Refused { server_message })));
            }
            Changed::Gone => submit_error.set(Some(SubmitError::Gone)),
            Changed::Failed(error) => submit_error.set(Some(SubmitError::Failed(error))),
            Changed::NotDone(error) => submit_error.set(Some(SubmitError::NotDone(error))),
            Changed::Unknown(error) => submit_error.set(Some(SubmitError::Unknown(error))),
            Changed::SecretUnknown(error) => submit_error.set(Some(SubmitError::SecretUnknown(error))),
            Changed::Cancelled => {}
        };
        save.run(work, move |changed, is_here| {
            if let Changed::Saved(saved) = &changed {
                navigator.rename(&renamed, &saved.key);
            }
            told(changed, is_here);
        });
    };
    move || {
        let Some(Undoable::Change { undo, .. }) = offered.get() else { return ().into_any() };
        let lines = undo.edits.iter().map(|edit| {
            let [_, former] = edit.redacted_texts().map(|text| escape::escape(&text));
            let former = if former.is_empty() { text::empty_value().to_owned() } else { text::quoted(&former) };
            view! { <li><bdi translate="no">{text::undo_field(&record_path::label(&edit.path), &former)}</bdi></li> }
        });
        view! {
            <section class="callout report" aria-labelledby="undo-title">
                <h2 id="undo-title">{text::undo_title()}</h2>
                <ul>
                    {lines.collect_view()}
                    {undo.loses_password.then(|| view! { <li>{text::undo_password()}</li> })}
                    {(!undo.lost_secrets.is_empty()).then(|| {
                        let lost: Vec<String> = undo.lost_secrets.iter().map(|path| record_path::label(path)).collect();
                        view! { <li><bdi translate="no">{text::undo_secrets(&escape::escape(&format::list(&lost)))}</bdi></li> }
                    })}
                </ul>
                {move || {
                    let fields = collides.get();
                    (!fields.is_empty()).then(|| view! { <p role="alert" class="problem">{text::undo_conflict(&format::list(&fields))}</p> })
                }}
                {move || submit_error.get().map(|submit_error| submit_error_box(&submit_error, text::Write::Elsewhere))}
                <div class="actions">
                    <button type="button" class="button" aria-disabled=move || save.busy.get().then_some("true") on:click=take_back>{text::undo()}</button>
                    <button type="button" class="button bare" on:click=move |_| notices.undo.set(None)>{text::dismiss()}</button>
                </div>
            </section>
        }
        .into_any()
    }
}

/// The offer to recreate the user that was deleted last.
pub(crate) fn of_delete() -> AnyView {
    let App { notices, navigator, recreate_draft, .. } = app();
    (move || {
        let Some(Undoable::Delete(user)) = notices.undo.get() else { return ().into_any() };
        if !matches!(navigator.route(), Route::Users(_)) {
            return ().into_any();
        }
        let name = escape::escape(&user.display_name());
        let lost = lost_fields(&user);
        let create = move |_| {
            recreate_draft.set(Some(Draft::from_user(&user)));
            notices.undo.set(None);
            navigator.go(&Route::NewUser, HistoryEntry::Push);
        };
        view! {
            <section class="callout report" aria-labelledby="undo-title">
                <h2 id="undo-title"><bdi translate="no">{text::deleted(&name)}</bdi></h2>
                <p><bdi translate="no">{lost}</bdi></p>
                <div class="actions">
                    <button type="button" class="button" on:click=create>{text::recreate_user()}</button>
                    <button type="button" class="button bare" on:click=move |_| notices.undo.set(None)>{text::dismiss()}</button>
                </div>
            </section>
        }
        .into_any()
    })
    .into_any()
}
