//! Keyboard shortcuts: handles the keys, and shows the dialog that lists them.

use gatehouse::{
    shortcuts::{KEYS, Shortcut, is_prefix, shortcut_for},
    text,
    url::{
        plan_page::PlanPage,
        query::ListQuery,
        route::{Key, Route},
    },
};
use leptos::prelude::*;

use crate::{
    browser::{
        keyboard::{self, FIRST_FILTER, focused_screen, follow, step},
        navigator::HistoryEntry,
        settings_store,
    },
    state::{
        app::{App, app},
        dialog::Dialog,
    },
    ui::dialog::DialogHandle,
};

const ROWS: &str = "#main tbody a.user-link";

/// Does what the pressed keys mean, until the owner is cleaned up.
pub(crate) fn follow_keys() {
    let App { navigator, open_dialog, selection, .. } = app();
    let led = StoredValue::new(false);
    let go = move |route: &Route| {
        navigator.visit(route);
        true
    };
    let users = Route::Users(ListQuery::default());
    let edit = move || match navigator.route() {
        Route::User(key) => Some(key),
        Route::Users(_) => focused_screen().and_then(|screen| match screen {
            Route::User(key) => Some(key),
            _ => None,
        }),
        _ => None,
    };
    // A preview beside the list follows the focus.
    let step_on = move |forward: bool| {
        let stepped = step(ROWS, forward);
        if let (Route::Users(query), Some(Route::User(Key::Id(id)))) = (navigator.route(), focused_screen())
            && query.peek().is_some()
        {
            navigator.go(&Route::Users(query.with_peek(Some(id.text()))), HistoryEntry::Replace);
        }
        stepped
    };
    let peek = move || match navigator.route() {
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
        Some(Route::User(Key::Id(id))) if matches!(navigator.route(), Route::Users(_)) => {
            selection.toggle(id.text(), range)
        }
        _ => false,
    };
    keyboard::listen(move |pressed| {
        // Not looked up for each typed letter.
        let singles = !pressed.in_text_field && !pressed.dialog_open && settings_store::get().shortcuts;
        let was_led = led.get_value();
        led.set_value(is_prefix(pressed, singles));
        match shortcut_for(pressed, was_led, singles) {
            None => led.get_value(),
            // No dialog opens over a confirmation.
            Some(Shortcut::Palette) if pressed.dialog_open && open_dialog.get_untracked() != Some(Dialog::Palette) => {
                true
            }
            Some(Shortcut::Palette) => {
                open_dialog.update(|open| *open = if open.is_none() { Some(Dialog::Palette) } else { None });
                true
            }
            Some(Shortcut::ShowShortcuts) => {
                open_dialog.set(Some(Dialog::Shortcuts));
                true
            }
            Some(Shortcut::Filter) => step(FIRST_FILTER, true) || go(&users),
            Some(Shortcut::NextRow) => step_on(true),
            Some(Shortcut::PreviousRow) => step_on(false),
            Some(Shortcut::Peek) => peek(),
            Some(Shortcut::Select) => pick(false),
            Some(Shortcut::SelectRange) => pick(true),
            Some(Shortcut::NextPage) => follow("a[rel=next]"),
            Some(Shortcut::PreviousPage) => follow("a[rel=prev]"),
            Some(Shortcut::Edit) => edit().is_some_and(|key: Key| go(&Route::EditUser(key))),
            Some(Shortcut::NewUser) => go(&Route::NewUser),
            Some(Shortcut::Users) => go(&users),
            Some(Shortcut::Plans) => go(&Route::Plans(PlanPage::Stored)),
            Some(Shortcut::Settings) => go(&Route::Settings),
            Some(Shortcut::RequestLog) => go(&Route::RequestLog),
        }
    });
}

/// The dialog that lists the shortcuts.
pub(crate) fn list() -> impl IntoView {
    let dialog = DialogHandle::new(Dialog::Shortcuts);
    let line = |(act, keys): (Shortcut, &[&str])| {
        let keys = keys.iter().map(|key| {
            let parts = key.split(' ').map(|part| view! { <kbd>{part}</kbd> }).collect_view();
            view! { <span>{parts}</span> }
        });
        view! { <div><dt>{text::shortcut(act)}</dt><dd>{keys.collect_view()}</dd></div> }
    };
    let lines = KEYS.map(line).into_iter().collect_view();
    view! {
        <dialog node_ref=dialog.element aria-labelledby="shortcuts-title" on:close=move |_| dialog.close()>
            <div>
                <h2 id="shortcuts-title" tabindex="-1" autofocus=true>{text::shortcuts_title()}</h2>
                <dl class="properties shortcuts">{lines}</dl>
                <p class="hint">{text::shortcuts_hint()}</p>
                <div class="actions end">
                    <button type="button" class="button primary" on:click=move |_| dialog.close()>{text::close()}</button>
                </div>
            </div>
        </dialog>
    }
}
