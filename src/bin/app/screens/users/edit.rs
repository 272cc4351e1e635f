//! An edit: starts from the record, shows which fields change, and sends a PATCH of those alone.

use gatehouse::{
    check::Form,
    draft::{Draft, Field},
    fault::Fault,
    outcome::Outcome,
    patch::{self, Change},
    route::{Key, Route},
    text,
    user::User,
};
use leptos::{ev, prelude::*};

use super::{
    form::{self, State},
    key_after, load_user, without_user,
};
use crate::{
    edge::{
        address::{Address, Entry, href},
        api::Write,
    },
    flow::{notices::Notices, save::Save},
    shell::title,
    ui::{
        face::face,
        icon::{Icon, icon},
    },
};

#[component]
pub(crate) fn Edit(key: Key) -> impl IntoView {
    let load = load_user(key.clone());
    move || match load.answer.get() {
        None => without_user(load.clone(), key.clone()),
        Some(answer) => editor(answer.value, key.clone()).into_any(),
    }
}

fn editor(base: User, key: Key) -> impl IntoView {
    let name = base.display_name();
    title(&text::edit_title(&name));
    let address = expect_context::<Address>();
    let notices = expect_context::<Notices>();
    let state = State::new(Form::Edit, Draft::of(&base));
    let save = Save::new();
    let original = base.clone();
    let changes = Memo::new(move |_| state.draft.with(|draft| patch::changes(&original, draft)));
    let done = {
        let key = key.clone();
        move |outcome: Outcome| match outcome {
            Outcome::Saved(user) => {
                address.go(&Route::User(key_after(&key, &user)), Entry::Replace);
                notices.say(text::saved(&user.display_name()));
            }
            Outcome::SavedUnseen => address.go(&Route::User(key.clone()), Entry::Replace),
            Outcome::Refused(problems) => state.refuse(text::SERVER_REFUSED, problems),
            Outcome::Gone => state.fail(Fault::NotFound),
            Outcome::Failed(fault) => state.fail(fault),
        }
    };
    let submit = {
        let (key, id) = (key.clone(), base.id());
        move |event: ev::SubmitEvent| {
            event.prevent_default();
            if save.busy.get_untracked() || !state.check() {
                return;
            }
            let changes = changes.get_untracked();
            if changes.is_empty() {
                return notices.say(text::NOTHING_CHANGED.to_owned());
            }
            save.run(Write::Patch { key: key.clone(), id: id.clone(), body: patch::body(&changes) }, done.clone());
        }
    };
    let discard = {
        let base = base.clone();
        move |_| {
            state.draft.set(Draft::of(&base));
            state.problems.set(Default::default());
            state.fault.set(None);
        }
    };
    view! {
        {head(&base, &name, &key)}
        <div class="two">
            <form class="form" novalidate on:submit=submit>
                {form::problems(state)}
                {form::fields(state, None, Callback::new(|_| ()))}
                <div class="bar">
                    <button type="submit" class="button primary" aria-disabled=move || save.busy.get().then_some("true")>
                        {move || if save.busy.get() { text::SAVING.to_owned() } else { text::save_changes(changes.with(Vec::len)) }}
                    </button>
                    <button type="button" class="button" on:click=discard>{text::DISCARD}</button>
                </div>
            </form>
            <aside class="card panel changes" aria-labelledby="changes">
                <h2 id="changes">{text::WHAT_CHANGES}</h2>
                {move || changes.with(|changes| listed(&base, changes))}
            </aside>
        </div>
    }
}

fn head(base: &User, name: &str, key: &Key) -> impl IntoView + use<> {
    view! {
        <header class="head">
            <div class="person">
                {face(base.initials(), name)}
                <div>
                    <h1 tabindex="-1"><bdi>{text::edit_title(name)}</bdi></h1>
                    <p class="tiny quiet"><bdi>{base.organization()}</bdi>" · id "<code>{base.id()}</code></p>
                </div>
            </div>
            <div class="actions"><a class="button" href=href(&Route::User(key.clone()))>{icon(Icon::Back)}{text::BACK}</a></div>
        </header>
    }
}

fn listed(base: &User, changes: &[Change]) -> AnyView {
    if changes.is_empty() {
        return view! { <p class="hint">{text::NO_CHANGES}</p> }.into_any();
    }
    let rows = changes.iter().map(|change| {
        let value = |text: &str| if text.is_empty() { text::EMPTY.to_owned() } else { text.to_owned() };
        let told = if change.field == Field::Password {
            view! { <ins>{text::PASSWORD_CHANGED}</ins> }.into_any()
        } else {
            view! { <del><bdi>{value(&change.from)}</bdi></del>" "<ins><bdi>{value(&change.to)}</bdi></ins> }.into_any()
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
