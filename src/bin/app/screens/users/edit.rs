//! An edit: starts from the record, shows which fields change, and sends a PATCH of those alone.

use gatehouse::{
    check::Form,
    draft::{Draft, Field},
    kept::{self, Kept, Typed},
    merge,
    patch::{self, Change},
    route::{Key, Route},
    text,
    user::User,
    visible,
};
use leptos::{ev, prelude::*};

use super::{
    form::{self, State},
    load_user,
    offer::offered,
    sending::{self, Choice, Sending},
    without_user,
};
use crate::{
    edge::address::href,
    flow::{change::Call, keep::keep, notices::Notices},
    shell::title,
    ui::{
        face::face,
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
            let heading = text::edit_title(&visible::told(&answer.value.display_name()));
            title(&heading);
            offered(kept::Form::Edit(key.clone()), heading, move |kept| {
                editor(answer.value.clone(), key.clone(), kept).into_any()
            })
        }
    }
}

fn editor(record: User, key: Key, kept: Option<Kept>) -> impl IntoView {
    let notices = expect_context::<Notices>();
    let sending = Sending::new(record.clone(), key.clone());
    let state = State::new(Form::Edit, Draft::of(&record));
    let base = sending.base;
    let changes = Memo::new(move |_| state.draft.with(|draft| base.with(|base| patch::changes(base, draft))));
    if let Some((Typed::Fields(draft), before)) = kept.and_then(|kept| Some((kept.typed.clone(), kept.base_user()?))) {
        let edits = merge::of_changes(&patch::changes(&before, &draft));
        let clear = sending.carry_over(&before, &edits);
        state.draft.set(if clear { merge::rebase(&draft, &before, &record, &[]) } else { draft });
    }
    let typed = Signal::derive(move || Typed::Fields(state.draft.get()));
    let dirty = Memo::new(move |_| changes.with(|changes| !changes.is_empty()));
    let keeping = keep(kept::Form::Edit(key.clone()), Signal::derive(move || Some(base.get())), typed, dirty);
    let send = move || {
        if !sending.is_ready() || !state.check() {
            return;
        }
        let changes = changes.get_untracked();
        if changes.is_empty() {
            return notices.say(text::nothing_changed().to_owned());
        }
        let refuse = move |problems| state.refuse(text::server_refused(), problems);
        sending.send(merge::of_changes(&changes), Call::Patch, keeping, text::saved, refuse);
    };
    let settle = Callback::new(move |choice: Choice| {
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
        state.draft.set(Draft::of(&base.get_untracked()));
        state.problems.set(Default::default());
        sending.trouble.set(None);
    };
    let label = move || {
        if sending.save.busy.get() { text::saving().to_owned() } else { text::save_changes(changes.with(Vec::len)) }
    };
    view! {
        {head(&record, &key)}
        <div class="two">
            <form class="form" novalidate on:submit=submit>
                {form::problems(state)}
                {sending::troubles(sending, settle, state.draft.into())}
                {form::fields(state, None, Callback::new(|_| ()))}
                <div class="bar">
                    {form::send_button(move || sending.is_ready(), label)}
                    <button type="button" class="button" on:click=discard>{text::discard()}</button>
                </div>
            </form>
            {sending::changes(move || changes.with(|changes| base.with(|base| listed(base, changes))))}
        </div>
    }
}

fn head(record: &User, key: &Key) -> impl IntoView + use<> {
    let name = visible::told(&record.display_name());
    view! {
        <header class="head">
            <div class="person">
                {face(record.initials(), &name)}
                <div>
                    <h1 tabindex="-1"><bdi>{text::edit_title(&name)}</bdi></h1>
                    <p class="tiny quiet">{value(&record.organization())}" · "{text::id_word()}" "<code>{value(&record.id())}</code></p>
                </div>
            </div>
            <div class="actions"><a class="button" href=href(&Route::User(key.clone()))>{icon(Icon::Back)}{text::back()}</a></div>
        </header>
    }
}

/// Fields that would be sent, from what to what, and how many stay as they are.
pub(super) fn listed(base: &User, changes: &[Change]) -> AnyView {
    if changes.is_empty() {
        return view! { <p class="hint">{text::no_changes()}</p> }.into_any();
    }
    let rows = changes.iter().map(|change| {
        let shown = |text: &str| if text.is_empty() { value(text::EMPTY) } else { value(text) };
        let told = if change.field == Field::Password {
            view! { <ins>{text::password_changed()}</ins> }.into_any()
        } else {
            view! { <del>{shown(&change.from)}</del>" "<ins>{shown(&change.to)}</ins> }.into_any()
        };
        view! { <div><dt>{text::field(change.field)}</dt><dd>{told}</dd></div> }
    });
    let (rest, unknown) = patch::untouched(base, changes);
    view! {
        <dl>{rows.collect_view()}</dl>
        <p class="tiny quiet">{text::untouched(rest, unknown)}</p>
    }
    .into_any()
}
