//! One user: every field the server sent, known or not, and what can be done.

use gatehouse::{
    draft::{Field, value_in},
    route::{Key, Route},
    text,
    user::{User, shown},
};
use leptos::prelude::*;

use super::{
    delete::DeleteDialog,
    fault_box,
    list::{or_empty, role_badge},
    load_user, without_user,
};
use crate::{
    edge::address::href,
    shell::title,
    ui::{
        copy::Copy,
        face::face,
        when::{Detail as Shown, when},
    },
};

#[component]
pub(crate) fn Detail(key: Key) -> impl IntoView {
    let load = load_user(key.clone());
    let deleting = RwSignal::new(false);
    move || match load.answer.get() {
        None => without_user(load.clone(), key.clone()),
        Some(answer) => {
            title(&answer.value.display_name());
            let again = load.clone();
            let retry = Callback::new(move |()| again.again());
            let fault = load.fault;
            view! {
                {move || fault.get().map(|fault| fault_box(&fault, retry))}
                {record(&answer.value, &key, deleting)}
                <DeleteDialog user=answer.value key=key.clone() open=deleting />
            }
            .into_any()
        }
    }
}

fn record(user: &User, key: &Key, deleting: RwSignal<bool>) -> impl IntoView {
    let name = user.display_name();
    let copied = |field: Field| {
        let value = value_in(user, field);
        let button = (!value.is_empty()).then(|| view! { <Copy what=text::field(field) value=value.clone() /> });
        view! { <div><dt>{text::field(field)}</dt><dd><bdi class="value">{or_empty(value)}</bdi>{button}</dd></div> }
    };
    let plain = |field: Field| {
        view! { <div><dt>{text::field(field)}</dt><dd><bdi class="value">{or_empty(value_in(user, field))}</bdi></dd></div> }
    };
    let time = |label: &'static str, name: &str, absent: &'static str| {
        view! { <div><dt>{label}</dt><dd>{when(&user.time(name), Shown::Moment, absent)}</dd></div> }
    };
    view! {
        <header class="head">
            <div class="person">
                {face(user.initials(), &name)}
                <div>
                    <h1 tabindex="-1"><bdi>{name.clone()}</bdi></h1>
                    <p class="tiny quiet"><bdi>{user.organization()}</bdi>" · id "<code>{user.id()}</code></p>
                </div>
            </div>
            <div class="actions">
                <a class="button primary" href=href(&Route::EditUser(key.clone()))>{text::EDIT}</a>
                <a class="button" href=href(&Route::ReplaceUser(key.clone()))>{text::REPLACE}</a>
                <button type="button" class="button danger" on:click=move |_| deleting.set(true)>{text::DELETE}</button>
            </div>
        </header>
        <div class="panels">
            <section class="card panel" aria-labelledby="account">
                <h2 id="account">{text::ACCOUNT}</h2>
                <dl class="facts">
                    {copied(Field::Username)}
                    {copied(Field::Email)}
                    <div><dt>{text::ID}</dt><dd><bdi class="value mono">{user.id()}</bdi><Copy what=text::ID value=user.id() /></dd></div>
                    {plain(Field::Organization)}
                </dl>
            </section>
            <section class="card panel" aria-labelledby="profile">
                <h2 id="profile">{text::PROFILE}</h2>
                <dl class="facts">
                    {plain(Field::FirstName)}
                    {plain(Field::LastName)}
                    <div><dt>{text::field(Field::Role)}</dt><dd>{role_badge(&user.role())}</dd></div>
                    {time(text::CREATED, "created_at", text::EMPTY)}
                    {time(text::UPDATED, "updated_at", text::EMPTY)}
                    {time(text::LAST_LOGIN, "last_login", text::NEVER)}
                </dl>
            </section>
            {unknown(user)}
        </div>
        {other_address(user, key)}
    }
}

fn unknown(user: &User) -> Option<impl IntoView + use<>> {
    let fields = user.unknown_fields();
    let rows: Vec<_> = fields
        .into_iter()
        .map(|(name, value)| {
            let value = or_empty(shown(value));
            view! { <div><dt><code>{name}</code></dt><dd><bdi class="value mono">{value}</bdi></dd></div> }
        })
        .collect();
    (!rows.is_empty()).then(|| {
        view! {
            <section class="card panel" aria-labelledby="other">
                <h2 id="other">{text::OTHER_FIELDS}</h2>
                <p class="hint">{text::OTHER_FIELDS_HINT}</p>
                <dl class="facts">{rows}</dl>
            </section>
        }
    })
}

/// The same person through the other family of calls; a name of dots alone has no address (contract.md).
fn other_address(user: &User, key: &Key) -> AnyView {
    match key {
        Key::Username(_) => {
            view! { <p><a href=href(&Route::user_by_id(&user.id()))>{text::OPEN_BY_ID}</a></p> }.into_any()
        }
        Key::Id(_) => match gatehouse::route::Segment::new(&user.username()) {
            Some(name) => {
                view! { <p><a href=href(&Route::User(Key::Username(name)))>{text::OPEN_BY_USERNAME}</a></p> }.into_any()
            }
            None => view! { <p class="hint">{text::DOT_NAME}</p> }.into_any(),
        },
    }
}
