//! Going anywhere and doing anything by keyboard: the palette, the list of keys, and what single keys do.

use gatehouse::{
    keys::{Act, KEYS, act, leads},
    query::ListQuery,
    route::{Key, Route},
    text,
};
use leptos::prelude::*;

use super::{
    tools::{Ask, Asked, Dialog},
    users::picked::Picked,
};
use crate::edge::{
    address::{Address, Entry, Held, href},
    keys::{self, focused_screen, follow, step},
    settings,
};

const ROWS: &str = "#main tbody a.who";

#[component]
pub(crate) fn Keys() -> impl IntoView {
    let address = expect_context::<Address>();
    let Asked(asked) = expect_context::<Asked>();
    let picked = expect_context::<Picked>();
    let led = StoredValue::new(false);
    let go = move |route: &Route| {
        address.want(Held::Open(href(route)));
        true
    };
    let users = Route::Users(ListQuery::default());
    let edit = move || match address.route() {
        Route::User(key) => Some(key),
        Route::Users(_) => focused_screen().and_then(|screen| match screen {
            Route::User(key) => Some(key),
            _ => None,
        }),
        _ => None,
    };
    // Beside the list the next one follows the focus.
    let step_on = move |forward: bool| {
        let stepped = step(ROWS, forward);
        if let (Route::Users(query), Some(Route::User(Key::Id(id)))) = (address.route(), focused_screen())
            && query.peek().is_some()
        {
            address.go(&Route::Users(query.with_peek(Some(id.text()))), Entry::Replace);
        }
        stepped
    };
    let peek = move || match address.route() {
        Route::Users(query) => {
            let other = focused_screen().and_then(|screen| match screen {
                Route::User(Key::Id(id)) if query.peek() != Some(id.text()) => Some(id),
                _ => None,
            });
            if other.is_none() && query.peek().is_none() {
                return false;
            }
            go(&Route::Users(query.with_peek(other.as_ref().map(|id| id.text()))))
        }
        _ => false,
    };
    let pick = move |range: bool| match focused_screen() {
        Some(Route::User(Key::Id(id))) if matches!(address.route(), Route::Users(_)) => picked.toggle(id.text(), range),
        _ => false,
    };
    keys::listen(move |pressed| {
        // Not asked about for each letter that is typed.
        let singles = !pressed.typing && !pressed.dialog && settings::get().shortcuts;
        let was_led = led.get_value();
        led.set_value(leads(pressed, singles));
        match act(pressed, was_led, singles) {
            None => led.get_value(),
            // Over a question that is open nothing else is asked.
            Some(Act::Palette) if pressed.dialog && asked.get_untracked() != Some(Ask::Palette) => true,
            Some(Act::Palette) => {
                asked.update(|asked| *asked = if asked.is_none() { Some(Ask::Palette) } else { None });
                true
            }
            Some(Act::Keys) => {
                asked.set(Some(Ask::Keys));
                true
            }
            Some(Act::Filter) => step("#filter-username", true) || go(&users),
            Some(Act::NextRow) => step_on(true),
            Some(Act::PreviousRow) => step_on(false),
            Some(Act::Peek) => peek(),
            Some(Act::Pick) => pick(false),
            Some(Act::PickRange) => pick(true),
            Some(Act::NextPage) => follow("a[rel=next]"),
            Some(Act::PreviousPage) => follow("a[rel=prev]"),
            Some(Act::Edit) => edit().is_some_and(|key: Key| go(&Route::EditUser(key))),
            Some(Act::NewUser) => go(&Route::NewUser),
            Some(Act::Users) => go(&users),
            Some(Act::Settings) => go(&Route::Settings),
            Some(Act::Calls) => go(&Route::Calls),
        }
    });
    list()
}

/// What the keys do.
pub(super) fn list() -> impl IntoView {
    let dialog = Dialog::new(Ask::Keys, |_| ());
    let line = |(act, keys): (Act, &[&str])| {
        let keys = keys.iter().map(|key| {
            let parts = key.split(' ').map(|part| view! { <kbd>{part}</kbd> }).collect_view();
            view! { <span>{parts}</span> }
        });
        view! { <div><dt>{text::act(act)}</dt><dd>{keys.collect_view()}</dd></div> }
    };
    // Nothing is drawn for a dialog that nobody sees.
    let lines = move || dialog.is_open().then(|| KEYS.map(line).into_iter().collect_view());
    view! {
        <dialog node_ref=dialog.element aria-labelledby="keys-title" on:close=move |_| dialog.close()>
            <div>
                <h2 id="keys-title">{text::keys_title()}</h2>
                <dl class="facts keys">{lines}</dl>
                <p class="hint">{text::keys_hint()}</p>
                <div class="actions end">
                    <button type="button" class="button primary" autofocus=true on:click=move |_| dialog.close()>{text::close()}</button>
                </div>
            </div>
        </dialog>
    }
}
