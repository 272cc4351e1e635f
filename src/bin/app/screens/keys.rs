//! Going anywhere and doing anything by keyboard: the palette, the list of keys, and what single keys do.

use gatehouse::{
    keys::{Act, KEYS, act, leads},
    query::ListQuery,
    route::{Key, Route},
    text,
};
use leptos::{html, prelude::*};

use super::palette::Palette;
use crate::{
    edge::{
        address::{Address, Held, href},
        focus,
        keys::{self, focused_screen, follow, step},
        settings,
    },
    shell::Find,
};

const ROWS: &str = "#main tbody a.who";

#[component]
pub(crate) fn Keys() -> impl IntoView {
    let address = expect_context::<Address>();
    let Find(palette) = expect_context::<Find>();
    let help = RwSignal::new(false);
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
    keys::listen(move |pressed| {
        // Not asked about for each letter that is typed.
        let singles = !pressed.typing && !pressed.dialog && settings::get().shortcuts;
        let was_led = led.get_value();
        led.set_value(leads(pressed, singles));
        match act(pressed, was_led, singles) {
            None => led.get_value(),
            // Over a question that is open nothing else is asked.
            Some(Act::Palette) if pressed.dialog && !palette.get_untracked() => true,
            Some(Act::Palette) => {
                palette.update(|open| *open = !*open);
                true
            }
            Some(Act::Keys) => {
                help.set(true);
                true
            }
            Some(Act::Filter) => step("#filter-username", true) || go(&users),
            Some(Act::NextRow) => step(ROWS, true),
            Some(Act::PreviousRow) => step(ROWS, false),
            Some(Act::NextPage) => follow("a[rel=next]"),
            Some(Act::PreviousPage) => follow("a[rel=prev]"),
            Some(Act::Edit) => edit().is_some_and(|key: Key| go(&Route::EditUser(key))),
            Some(Act::NewUser) => go(&Route::NewUser),
            Some(Act::Users) => go(&users),
            Some(Act::Settings) => go(&Route::Settings),
        }
    });
    view! {
        <Palette open=palette help=help />
        {list(help)}
    }
}

/// What the keys do.
fn list(open: RwSignal<bool>) -> impl IntoView {
    let dialog = NodeRef::<html::Dialog>::new();
    focus::dialog_follows(dialog, move || open.get(), |_| ());
    let lines = KEYS.map(|(act, keys)| {
        let keys = keys.iter().map(|key| {
            let parts = key.split(' ').map(|part| view! { <kbd>{part}</kbd> }).collect_view();
            view! { <span>{parts}</span> }
        });
        view! { <div><dt>{text::act(act)}</dt><dd>{keys.collect_view()}</dd></div> }
    });
    view! {
        <dialog node_ref=dialog aria-labelledby="keys-title" on:close=move |_| open.set(false)>
            <div>
                <h2 id="keys-title">{text::keys_title()}</h2>
                <dl class="facts keys">{lines.into_iter().collect_view()}</dl>
                <p class="hint">{text::keys_hint()}</p>
                <div class="actions end">
                    <button type="button" class="button primary" autofocus=true on:click=move |_| open.set(false)>{text::close()}</button>
                </div>
            </div>
        </dialog>
    }
}
