//! One user: every field that the server sent, documented or not, and the available actions.

use gatehouse::{
    api::{
        client::{self, Namesake, Read},
        error::CallError,
    },
    display::{confusables, escape, field_value::FieldValue, time::parse},
    form::draft::Field,
    secrets, text,
    url::route::{Key, Route, Segment},
    user::User,
};
use leptos::{ev, prelude::*, task::spawn_local};

use super::write_link::write_link;
use crate::{
    browser::{address::href, api::Connection, focus, format, http::AbortHandle, session, title},
    screens::load_user::{load_user, without_user},
    state::{app::app, list_cache::Neighbours, load::Retry},
    ui::{
        avatar::avatar,
        copy::Copy,
        error_box::load_error,
        icon::{Icon, icon},
        live_text::live_text,
        role::role_badge,
        time::{Detail as Shown, when, when_read},
        value::{brief, field_value, value},
    },
};

/// The parts of the screen that are in the chunk of the forms (`screens::lazy`).
#[derive(Clone, Copy)]
pub(crate) struct FormParts {
    /// The last change of the user with this id, with an Undo button that reads the record again.
    pub(crate) undo: Callback<(String, Retry), AnyView>,
    /// The dialog that deletes this user while the signal is true.
    pub(crate) delete: Callback<(User, Key, RwSignal<bool>), AnyView>,
}

#[component]
pub(crate) fn Detail(key: Key, forms: FormParts) -> impl IntoView {
    let load = load_user(key.clone(), app().list_cache.user(&key));
    load.retry.after(app().late_writes);
    let deleting = RwSignal::new(false);
    let finder = app().finder;
    Effect::new(move |_| {
        if let (Some(id), Some(finder)) =
            (load.answer.with(|answer| answer.as_ref().map(|answer| answer.value.id())), finder.get_value())
        {
            finder.opened(&id);
        }
    });
    // Remounted only for a different record, and never under an open dialog.
    let user = Memo::new(move |before: Option<&Option<User>>| match before {
        Some(before) if deleting.get() => before.clone(),
        _ => load.answer.with(|answer| answer.as_ref().map(|answer| answer.value.clone())),
    });
    let age = move || match (
        load.answer.with(|answer| answer.as_ref().map(|answer| text::loaded_at(&format::time(answer.read_at)))),
        load.busy.get(),
    ) {
        (Some(read), true) => format!("{read} · {}", text::refreshing()),
        (read, _) => read.unwrap_or_default(),
    };
    move || match user.get() {
        None => without_user(load.clone(), key.clone()),
        Some(user) => {
            title::set(&escape::escape(&user.display_name()));
            let (fault, retry, id, key) = (load.error, load.retry, user.id(), key.clone());
            view! {
                {move || fault.get().map(|fault| load_error(&fault, retry))}
                {move || forms.undo.run((id.clone(), retry))}
                {record(&user, &key, deleting, Signal::derive(age), load.busy)}
                {move || forms.delete.run((user.clone(), key.clone(), deleting))}
            }
            .into_any()
        }
    }
}

fn record(
    user: &User,
    key: &Key,
    deleting: RwSignal<bool>,
    age: Signal<String>,
    busy: RwSignal<bool>,
) -> impl IntoView {
    let name = user.display_name();
    let copied = |field: Field| {
        let held = field.value(user);
        let button = (!held.is_empty()).then(|| view! { <Copy what=text::field(field) value=held.clone() /> });
        view! { <div><dt>{text::field(field)}</dt><dd><span class="value">{field_value(&field.found(user))}</span>{button}</dd></div> }
    };
    let plain = |field: Field| {
        view! { <div><dt>{text::field(field)}</dt><dd><span class="value">{field_value(&field.found(user))}</span></dd></div> }
    };
    let time = |label: &'static str, name: &str| {
        let shown = when_read(user.time_value(name), busy);
        view! { <div><dt>{label}</dt><dd>{shown}</dd></div> }
    };
    let delete_button = move || {
        let off = session::read_only().is_some();
        view! {
            <button type="button" class="button danger" aria-disabled=off.then_some("true") title=off.then_some(text::read_only_title())
                on:click=move |_| if !off { deleting.set(true) }>{text::delete()}</button>
        }
    };
    let neighbours = match key {
        Key::Id(id) => app().list_cache.neighbours(id.text()).map(neighbours),
        Key::Username(_) => None,
    };
    let [edit, replace] = [Route::EditUser(key.clone()), Route::ReplaceUser(key.clone())];
    view! {
        {neighbours}
        <header class="head">
            <div class="user-header">
                {avatar(&name)}
                <div>
                    <h1 tabindex="-1">{brief(&name)}</h1>
                    <p class="tiny muted">{brief(&user.organization())}" · "{text::id_inline()}" "<code>{brief(&user.id())}</code></p>
                    <p class="tiny muted">{move || live_text(age.get())}</p>
                </div>
            </div>
            <div class="actions">
                {move || write_link(&edit, "primary", text::edit(), None)}
                {move || write_link(&replace, "", text::replace(), None)}
                {delete_button}
            </div>
        </header>
        {lookalikes(user)}
        <div class="panels">
            <section class="card panel" aria-labelledby="account">
                <h2 id="account">{text::account()}</h2>
                <dl class="properties">
                    {copied(Field::Username)}
                    {copied(Field::Email)}
                    <div><dt>{text::id()}</dt><dd><span class="value mono">{value(&user.id())}</span><Copy what=text::id() value=user.id() /></dd></div>
                    {plain(Field::Organization)}
                </dl>
            </section>
            <section class="card panel" aria-labelledby="profile">
                <h2 id="profile">{text::profile()}</h2>
                <dl class="properties">
                    {plain(Field::FirstName)}
                    {plain(Field::LastName)}
                    <div><dt>{text::field(Field::Role)}</dt><dd>{role_badge(&Field::Role.found(user))}</dd></div>
                    {time(text::created_at(), "created_at")}
                    {time(text::updated(), "updated_at")}
                    {time(text::last_login(), "last_login")}
                </dl>
            </section>
            {unknown(user)}
        </div>
        {other_address(user, key)}
    }
}

/// Links to the previous and next user of the list that led here.
pub(crate) fn neighbours(neighbours: Neighbours) -> impl IntoView {
    let link = |id: Option<String>, rel: &'static str, label: &'static str| match id {
        Some(id) => view! { <a class="button bare" rel=rel href=href(&Route::user_by_id(&id))>{label}</a> }.into_any(),
        None => view! { <span class="button bare disabled" aria-disabled="true">{label}</span> }.into_any(),
    };
    let (place, count) = (format::number(neighbours.place), text::total(neighbours.total, format::number));
    view! {
        <nav class="neighbours" aria-label=text::neighbours()>
            {link(neighbours.before, "prev", text::previous_user())}
            <span class="tiny muted">{text::position_in_list(&place, &count)}</span>
            {link(neighbours.after, "next", text::next_user())}
        </nav>
    }
}

/// Warnings about confusable names: what each looks like, and its letters from another script.
pub(crate) fn lookalikes(user: &User) -> Vec<AnyView> {
    let fields = [Field::Username, Field::Email, Field::Organization, Field::FirstName, Field::LastName, Field::Role];
    let found = fields.into_iter().filter_map(|field| Some((field, confusables::find(&field.value(user))?)));
    found
        .map(|(field, found)| {
            let said = text::lookalike(field, &found);
            view! { <p class="callout warn" role="note">{icon(Icon::Warning)}<span>{said}</span></p> }.into_any()
        })
        .collect()
}

/// Further fields are shown on request only: a record may have ten thousand.
const FIELDS_SHOWN: usize = 200;

fn unknown(user: &User) -> Option<impl IntoView + use<>> {
    let fields = user.unknown_fields().into_iter().map(|(path, found)| {
        let redacted = secrets::redacted(path.rsplit('.').next().unwrap_or(&path), found);
        (path, FieldValue::from(Some(found)), FieldValue::from(Some(&redacted)))
    });
    let fields: Vec<(String, FieldValue, FieldValue)> = fields.collect();
    let all = RwSignal::new(fields.len() <= FIELDS_SHOWN);
    let (count, fields) = (fields.len(), StoredValue::new(fields));
    let rows = move || {
        let most = if all.get() { count } else { FIELDS_SHOWN };
        fields.with_value(|fields| {
            let rows = fields.iter().take(most).map(|(name, found, redacted)| {
                let is_secret = found != redacted;
                let held = if is_secret {
                    secret(name, found.clone(), redacted.clone())
                } else if parse(found.text()).is_some() {
                    when(found, Shown::Moment).into_any()
                } else {
                    field_value(found)
                };
                view! { <div><dt><code>{brief(name)}</code></dt><dd><span class="value mono">{held}</span></dd></div> }
            });
            rows.collect_view()
        })
    };
    (count > 0).then(|| {
        view! {
            <section class="card panel" aria-labelledby="other-fields">
                <h2 id="other-fields">{text::other_fields()}</h2>
                <p class="hint">{text::other_fields_hint()}</p>
                <dl class="properties">{rows}</dl>
                {move || (!all.get()).then(|| view! {
                    <div class="actions">
                        <button type="button" class="button" on:click=move |_| all.set(true)>{text::show_all_fields(count as u64)}</button>
                    </div>
                })}
            </section>
        }
    })
}

/// A secret, struck out until someone asks for it.
fn secret(name: &str, found: FieldValue, redacted: FieldValue) -> AnyView {
    let shown = RwSignal::new(false);
    let label = escape::escape(name);
    view! {
        {move || field_value(if shown.get() { &found } else { &redacted })}
        " "
        <button type="button" class="button bare" aria-pressed=move || shown.get().to_string()
            aria-label=move || text::show_or_hide(shown.get(), &label) on:click=move |_| shown.update(|shown| *shown = !*shown)>
            {move || live_text(if shown.get() { text::hide() } else { text::show() })}
        </button>
    }
    .into_any()
}

/// A link to the same user by username or by id. A username of dots alone has no address.
fn other_address(user: &User, key: &Key) -> AnyView {
    match key {
        Key::Username(_) => {
            view! { <p><a href=href(&Route::user_by_id(&user.id()))>{text::open_by_id()}</a></p> }.into_any()
        }
        Key::Id(_) => match Segment::new(&user.username()) {
            Some(name) => link_by_username(user.id(), name).into_any(),
            None => view! { <p class="hint">{text::dots_username()}</p> }.into_any(),
        },
    }
}

/// A link by username, which looks before it leads: the username of one organization's user may be another's, too.
fn link_by_username(id: String, name: Segment) -> impl IntoView {
    let navigator = app().navigator;
    let found = RwSignal::new(None::<Read<Namesake>>);
    let is_asking = StoredValue::new(false);
    let route = Route::User(Key::Username(name.clone()));
    let (to, username) = (href(&route), escape::escape(name.text()));
    let look = move |event: ev::MouseEvent| {
        const MENU: i16 = 2;
        if event.button() == MENU {
            return;
        }
        event.prevent_default();
        if is_asking.get_value() {
            return;
        }
        is_asking.set_value(true);
        let (id, name, route) = (id.clone(), name.clone(), route.clone());
        spawn_local(async move {
            let namesake = client::namesake(&Connection::for_screen(AbortHandle::new()), name, &id).await;
            // A person who has gone elsewhere meanwhile is not led away.
            if is_asking.try_set_value(false).is_some() {
                return;
            }
            match namesake {
                Ok(Namesake::Same) => navigator.visit(&route),
                namesake => {
                    found.set(Some(namesake));
                    // The answer comes after the click, and may hide the link.
                    focus::if_lost();
                }
            }
        });
    };
    let said = move || {
        Some(match found.get()? {
            Ok(Namesake::Another(other)) => {
                let facts = [other.display_name(), other.organization(), other.id()].map(|fact| escape::escape(&fact));
                text::open_by_username_other(&username, &facts[0], &facts[1], &facts[2])
            }
            Ok(Namesake::Nobody) => text::open_by_username_nobody(&username),
            Err(CallError::Failed(error)) => text::api_error(&error).sentences(),
            Ok(Namesake::Same) | Err(CallError::Aborted) => return None,
        })
    };
    let is_elsewhere = move || matches!(found.get(), Some(Ok(_)));
    view! {
        <p hidden=is_elsewhere><a href=to on:click=look.clone() on:auxclick=look>{text::open_by_username()}</a></p>
        {move || said().map(|said| view! {
            <p class="callout warn" role="alert">{icon(Icon::Warning)}<bdi translate="no">{live_text(said)}</bdi></p>
        })}
    }
}
