//! The selection bar below the list: the number of selected users and the actions on them.

use gatehouse::{text, user::User};
use leptos::{prelude::*, task::spawn_local};

use crate::{
    browser::{clipboard, leak_guard, scheduler},
    state::{
        app::{App, app},
        dialog::Dialog,
    },
    ui::dialog::opens_dialog,
};

#[component]
pub(crate) fn SelectionBar() -> impl IntoView {
    let App { selection, table_state, notices, .. } = app();
    let copy = move |read: fn(&User) -> String| {
        move |_| {
            let lines: Vec<String> = untrack(|| selection.with(|people| people.iter().map(read).collect()));
            let lines: Vec<String> = lines.into_iter().filter(|line| !line.is_empty()).collect();
            let count = lines.len() as u64;
            spawn_local(async move {
                let copied = clipboard::copy(&lines.join("\n")).await;
                notices.say(if copied { text::copied_lines(count) } else { text::copy_failed().to_owned() });
            });
        }
    };
    let elsewhere = move || {
        let on_page = table_state.track().list().map(|list| {
            leak_guard::with(list, |page| {
                page.iter().flat_map(|page| &page.value.rows).map(User::id).collect::<Vec<_>>()
            })
        });
        let on_page = on_page.unwrap_or_default();
        selection.with(|people| people.iter().filter(|user| !on_page.contains(&user.id())).count())
    };
    let count = Memo::new(move |_| selection.with(<[User]>::len));
    // Only on the list, because other screens do not show the selected users.
    let is_shown = Memo::new(move |_| count.get() > 0 && table_state.track().list().is_some());
    let summary = move || {
        is_shown.get().then(|| {
            let selected = text::selected_count(count.get() as u64);
            match elsewhere() {
                0 => selected,
                elsewhere => text::two_sentences(&selected, &text::selected_elsewhere_count(elsewhere as u64)),
            }
        })
    };
    // A live region announces what changes in it, not what it is created with: the first selection may be older than the bar.
    let is_listening = RwSignal::new(false);
    scheduler::after_paint(move || {
        is_listening.try_set(true);
    });
    let announced = move || is_listening.get().then(summary).flatten();
    view! {
        <p class="visually-hidden" role="status">{announced}</p>
        <div class="selection-bar" role="region" aria-label=text::selected_users() hidden=move || !is_shown.get()>
            <p>{summary}</p>
            {opens_dialog("button", Dialog::Export, text::export())}
            <button type="button" class="button" on:click=copy(User::username)>{text::copy_usernames()}</button>
            <button type="button" class="button" on:click=copy(User::email)>{text::copy_emails()}</button>
            <button type="button" class="button bare" on:click=move |_| selection.clear()>{text::clear_selection()}</button>
        </div>
    }
}
