//! Edits a user: starts from the record, shows which fields change, and sends only those in a PATCH.

use gatehouse::{
    display::escape,
    form::{check::FormKind, draft::Draft},
    stored_draft::{self, DraftContent, StoredDraft},
    text::{self, record_path},
    url::route::{Key, Route},
    user::User,
    write::{
        change::WriteMethod,
        diff::{self, Diff},
        merge,
    },
};
use leptos::{ev, prelude::*};

use crate::{
    browser::{address::href, title},
    screens::{
        form::{
            self, State,
            restore_draft::offered,
            submit::{self, ConflictChoice, Submission},
        },
        load_user::{load_user, without_user},
    },
    state::{autosave::keep, notices::Notices},
    ui::{
        avatar::avatar,
        icon::{Icon, icon},
        value::value,
    },
};

#[component]
pub(crate) fn Edit(key: Key) -> impl IntoView {
    let load = load_user(key.clone(), None);
    move || match load.answer.get() {
        None => without_user(load.clone(), key.clone()),
        Some(answer) => {
            let key = key.clone();
            let heading = text::edit_title(&escape::escape(&answer.value.display_name()));
            title::set(&heading);
            offered(stored_draft::DraftKey::Edit(key.clone()), heading, move |kept| {
                editor(answer.value.clone(), key.clone(), kept).into_any()
            })
        }
    }
}

fn editor(record: User, key: Key, kept: Option<StoredDraft>) -> impl IntoView {
    let notices = expect_context::<Notices>();
    let submission = Submission::new(record.clone(), key.clone());
    let state = State::new(FormKind::Edit, Draft::from_user(&record));
    let base = submission.base;
    let changes = Memo::new(move |_| state.draft.with(|draft| base.with(|base| diff::from_draft(base, draft))));
    if let Some((DraftContent::Fields(draft), before)) =
        kept.and_then(|kept| Some((kept.content.clone(), kept.base_user()?)))
    {
        let edits = diff::from_draft(&before, &draft);
        let clear = submission.carry_over(&before, &edits);
        state.draft.set(if clear { merge::rebase(&draft, &before, &record, &[]) } else { draft });
    }
    let typed = Signal::derive(move || DraftContent::Fields(state.draft.get()));
    let dirty = Memo::new(move |_| changes.with(|changes| !changes.is_empty()));
    let autosave =
        keep(stored_draft::DraftKey::Edit(key.clone()), Signal::derive(move || Some(base.get())), typed, dirty);
    let send = move || {
        if !submission.is_ready() || !state.check() {
            return;
        }
        let changes = changes.get_untracked();
        if changes.is_empty() {
            return notices.say(text::nothing_changed().to_owned());
        }
        let refuse = move |problems| state.refuse(text::server_rejected(), problems);
        submission.send(changes, WriteMethod::Patch, autosave, text::saved, refuse);
    };
    let settle = Callback::new(move |choice: ConflictChoice| {
        let draft = base
            .with_untracked(|base| merge::rebase(&state.draft.get_untracked(), base, &choice.theirs, &choice.taken));
        base.set(choice.theirs);
        state.draft.set(draft);
        send();
    });
    let submit = move |event: ev::SubmitEvent| {
        event.prevent_default();
        untrack(send);
    };
    let discard = move |_| {
        state.draft.set(Draft::from_user(&base.get_untracked()));
        state.problems.set(Default::default());
        submission.submit_error.set(None);
        submission.save.cancel();
    };
    let label = move || {
        if submission.save.busy.get() { text::saving().to_owned() } else { text::save_changes(changes.with(Vec::len)) }
    };
    view! {
        {head(&record, &key)}
        <div class="two-columns">
            <form class="form" novalidate on:submit=submit>
                {form::problems(state)}
                {submit::troubles(submission, settle, state.draft.into())}
                {form::fields(state, None, Callback::new(|_| ()))}
                <div class="form-actions">
                    {form::send_button(move || submission.is_ready(), label)}
                    <button type="button" class="button" on:click=discard>{text::discard()}</button>
                </div>
            </form>
            {submit::changes(move || changes.with(|changes| base.with(|base| listed(base, changes))))}
        </div>
    }
}

fn head(record: &User, key: &Key) -> impl IntoView + use<> {
    let name = escape::escape(&record.display_name());
    view! {
        <header class="head">
            <div class="user-header">
                {avatar(record.initials(), &name)}
                <div>
                    <h1 tabindex="-1"><bdi>{text::edit_title(&name)}</bdi></h1>
                    <p class="tiny muted">{value(&record.organization())}" · "{text::id_inline()}" "<code>{value(&record.id())}</code></p>
                </div>
            </div>
            <div class="actions"><a class="button" href=href(&Route::User(key.clone()))>{icon(Icon::Back)}{text::back_to_user()}</a></div>
        </header>
    }
}

/// Fields that would be sent, from what to what, and how many stay as they are.
pub(crate) fn listed(base: &User, changes: &[Diff]) -> AnyView {
    if changes.is_empty() {
        return view! { <p class="hint">{text::no_changes()}</p> }.into_any();
    }
    let rows = changes.iter().map(|change| {
        let shown = |text: String| if text.is_empty() { value(text::EMPTY) } else { value(&text) };
        let told = if change.is_password() {
            view! { <ins>{text::password_changed()}</ins> }.into_any()
        } else {
            view! { <del>{shown(change.before_text())}</del>" "<ins>{shown(change.after_text())}</ins> }.into_any()
        };
        view! { <div><dt>{record_path::label(&change.path)}</dt><dd>{told}</dd></div> }
    });
    let (rest, unknown) = diff::untouched(base, changes);
    view! {
        <dl>{rows.collect_view()}</dl>
        <p class="tiny muted">{text::unchanged(rest, unknown)}</p>
    }
    .into_any()
}
