//! The preview of a user beside the list, with its own address. Shows the fields of the list at once, the rest after a
//! read.

use gatehouse::{
    display::escape,
    form::draft::Field,
    text,
    url::route::{Key, Route, Segment},
    user::User,
};
use leptos::{ev, prelude::*};

use super::write_link::write_link;
use crate::{
    browser::{address::href, focus, format, keyboard::is_composing},
    screens::load_user::load_user,
    state::app::{App, app},
    ui::{
        avatar::avatar,
        error_box::load_error,
        role::role_badge,
        time::when_read,
        value::{brief, field_value, value},
    },
};

/// The preview that the address names, if any.
pub(crate) fn preview() -> AnyView {
    let navigator = app().navigator;
    let peeked = Memo::new(move |_| match navigator.route() {
        Route::Users(query) => query.peek().map(str::to_owned),
        _ => None,
    });
    (move || peeked.get().map(|id| view! { <Peek id=id /> })).into_any()
}

#[component]
fn Peek(id: String) -> impl IntoView {
    let App { navigator, table_state, .. } = app();
    let Some(segment) = Segment::new(&id) else { return ().into_any() };
    let key = Key::Id(segment);
    // The fields of the list are shown until the record is read.
    let listed = table_state.page().and_then(|list| list.user(&key));
    let load = load_user(key.clone(), listed);
    load.retry.after(app().late_writes);
    let close = move || {
        if let Route::Users(query) = untrack(|| navigator.route()) {
            navigator.visit(&Route::Users(query.with_peek(None)));
            focus::on_any(format!("a.user-link[href=\"{}\"]", href(&Route::user_by_id(&id))));
        }
    };
    let close_by_key = close.clone();
    let escape = window_event_listener(ev::keydown, move |event| {
        if event.key() == "Escape" && !event.default_prevented() && !is_composing(&event) && !focus::is_in_dialog() {
            close_by_key();
        }
    });
    on_cleanup(move || escape.remove());
    let (answer, fault, retry, busy) = (load.answer, load.error, load.retry, load.busy);
    let shown_key = key.clone();
    let body = move || match answer.get() {
        Some(answer) => view! {
            {facts(&answer.value, &shown_key, busy)}
            <p class="tiny muted">{text::loaded_at(&format::time(answer.read_at))}</p>
        }
        .into_any(),
        None => fault.get().map_or_else(
            || view! { <p class="muted">{text::loading()}</p> }.into_any(),
            |fault| load_error(&fault, retry),
        ),
    };
    let stale = move || answer.get().is_some().then(|| fault.get().map(|fault| load_error(&fault, retry)));
    view! {
        <aside class="card preview" aria-label=text::preview()>
            <div class="actions end">
                <button type="button" class="button bare" on:click=move |_| close()>{text::close()}</button>
            </div>
            {stale}
            {body}
        </aside>
    }
    .into_any()
}

pub(crate) fn facts(user: &User, key: &Key, busy: RwSignal<bool>) -> impl IntoView + use<> {
    let name = user.display_name();
    let fields = [Field::Username, Field::Email, Field::Organization];
    let fields = fields.map(|field| {
        view! { <div><dt>{text::field(field)}</dt><dd><span class="value">{field_value(&field.found(user))}</span></dd></div> }
    });
    let times =
        [(text::created_at(), "created_at"), (text::updated(), "updated_at"), (text::last_login(), "last_login")];
    let times = times.map(|(label, name)| {
        let shown = when_read(user.time_value(name), busy);
        view! { <div><dt>{label}</dt><dd>{shown}</dd></div> }
    });
    let edit = Route::EditUser(key.clone());
    view! {
        <div class="user-header" role="status">
            {avatar(&name)}
            <h2 tabindex="-1">{brief(&name)}</h2>
        </div>
        <div class="actions">
            <a class="button primary" href=href(&Route::User(key.clone())) aria-label=text::open_user(&escape::escape(&name))>{text::open()}</a>
            {move || write_link(&edit, "", text::edit(), None)}
        </div>
        <dl class="properties">
            {fields.into_iter().collect_view()}
            <div><dt>{text::id()}</dt><dd><span class="value mono">{value(&user.id())}</span></dd></div>
            <div><dt>{text::field(Field::Role)}</dt><dd>{role_badge(&Field::Role.found(user))}</dd></div>
            {times.into_iter().collect_view()}
        </dl>
    }
}
