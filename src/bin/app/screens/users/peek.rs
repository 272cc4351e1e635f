//! A person beside the list, with an address of its own: what the list holds at once, and all of it as soon as it is read.

use gatehouse::{
    draft::{Field, value_in},
    route::{Key, Route, Segment},
    text,
    user::User,
    visible,
};
use leptos::{ev, prelude::*};

use super::{
    fault_box,
    list::{or_empty, role_badge},
    load_user, write_link,
};
use crate::{
    edge::{
        address::{Address, Held, href},
        focus,
    },
    flow::{arranged::Arranged, load::Answer},
    ui::{
        face::face,
        value::{brief, value},
        when::{Detail, when},
    },
};

/// Whoever the address names, if anybody.
pub(crate) fn peek() -> AnyView {
    let address = expect_context::<Address>();
    let peeked = Memo::new(move |_| match address.route() {
        Route::Users(query) => query.peek().map(str::to_owned),
        _ => None,
    });
    (move || peeked.get().map(|id| view! { <Peek id=id /> })).into_any()
}

#[component]
fn Peek(id: String) -> impl IntoView {
    let address = expect_context::<Address>();
    let arranged = expect_context::<Arranged>();
    let Some(segment) = Segment::new(&id) else { return ().into_any() };
    let key = Key::Id(segment);
    // What the list holds is shown until the record is read.
    let listed = arranged.listed().and_then(|list| {
        let user = list.value.rows.into_iter().find(|user| user.id() == id)?;
        Some(Answer { question: key.clone(), value: user, read_at: list.read_at })
    });
    let load = load_user(key.clone(), listed);
    let close = move || {
        if let Route::Users(query) = untrack(|| address.route()) {
            address.want(Held::Open(href(&Route::Users(query.with_peek(None)))));
            focus::on_any(format!("a.who[href=\"{}\"]", href(&Route::user_by_id(&id))));
        }
    };
    let close_by_key = close.clone();
    let escape = window_event_listener(ev::keydown, move |event| {
        if event.key() == "Escape" && !event.default_prevented() && !focus::is_in_dialog() {
            close_by_key();
        }
    });
    on_cleanup(move || escape.remove());
    let (answer, fault, again) = (load.answer, load.fault, load.again);
    let shown_key = key.clone();
    let body = move || match answer.get() {
        Some(answer) => facts(&answer.value, &shown_key).into_any(),
        None => fault.get().map_or_else(
            || view! { <p class="quiet">{text::loading()}</p> }.into_any(),
            |fault| fault_box(&fault, again),
        ),
    };
    let stale = move || answer.get().is_some().then(|| fault.get().map(|fault| fault_box(&fault, again)));
    view! {
        <aside class="card peek-panel" aria-label=text::peek()>
            <div class="actions end">
                <button type="button" class="button bare" on:click=move |_| close()>{text::close()}</button>
            </div>
            {stale}
            {body}
        </aside>
    }
    .into_any()
}

pub(super) fn facts(user: &User, key: &Key) -> impl IntoView + use<> {
    let name = user.display_name();
    let fields = [Field::Username, Field::Email, Field::Organization];
    let fields = fields.map(|field| {
        view! { <div><dt>{text::field(field)}</dt><dd><span class="value">{or_empty(&value_in(user, field))}</span></dd></div> }
    });
    let times = [
        (text::created_at(), "created_at", text::EMPTY),
        (text::updated(), "updated_at", text::EMPTY),
        (text::last_login(), "last_login", text::never()),
    ];
    let times = times.map(|(label, name, absent)| {
        let shown = when(&user.time(name), Detail::Moment, absent);
        view! { <div><dt>{label}</dt><dd>{shown}</dd></div> }
    });
    let edit = Route::EditUser(key.clone());
    view! {
        <div class="person" role="status">
            {face(user.initials(), &name)}
            <h2 tabindex="-1">{brief(&name)}</h2>
        </div>
        <div class="actions">
            <a class="button primary" href=href(&Route::User(key.clone())) aria-label=text::open_person(&visible::told(&name))>{text::open()}</a>
            {move || write_link(&edit, "", text::edit(), None)}
        </div>
        <dl class="facts">
            {fields.into_iter().collect_view()}
            <div><dt>{text::id()}</dt><dd><span class="value mono">{value(&user.id())}</span></dd></div>
            <div><dt>{text::field(Field::Role)}</dt><dd>{role_badge(&user.role())}</dd></div>
            {times.into_iter().collect_view()}
        </dl>
    }
}
