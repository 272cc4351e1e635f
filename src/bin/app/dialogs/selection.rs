//! The selection bar below the list: the number of selected users and the actions on them.

use gatehouse::{api::error::CallError, text, user::User};
use leptos::{prelude::*, task::spawn_local};

use crate::{
    browser::{format, http::AbortHandle, leak_guard, scheduler},
    state::{
        app::{App, app},
        dialog::Dialog,
        selection::Selected,
    },
    ui::{dialog::opens_dialog, live_text::live_text},
};

/// The names that a message lists at most.
const MAX_NAMES: usize = 10;

#[component]
pub(crate) fn SelectionBar() -> impl IntoView {
    let app = app();
    let App { selection, table_state, notices, .. } = app;
    let is_reading = RwSignal::new(false);
    let copy = move |line: fn(&User) -> String| {
        move |_| {
            if is_reading.get_untracked() {
                return;
            }
            is_reading.set(true);
            spawn_local(async move {
                let read = selection.read_again(&AbortHandle::new(), |_| ()).await;
                is_reading.set(false);
                let read = match read {
                    Ok(read) => read,
                    Err(CallError::Aborted) => return,
                    Err(CallError::Failed(error)) => {
                        let why = text::api_error(&error).sentences();
                        return notices.say(text::two_sentences(&why, text::nothing_copied()));
                    }
                };
                let lines: Vec<String> = read.users.iter().map(line).filter(|line| !line.is_empty()).collect();
                let gone = gone(&read.gone);
                if lines.is_empty() {
                    return notices.say(gone.unwrap_or_else(|| text::nothing_copied().to_owned()));
                }
                let copied = text::copied_lines(lines.len() as u64);
                let said = gone.as_ref().map_or(copied.clone(), |gone| text::two_sentences(&copied, gone));
                if let Some(gone) = gone {
                    // Also where the browser does not copy.
                    notices.say(gone);
                }
                app.copy(lines.join("\n"), said).await;
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
        selection.with(|people| people.iter().filter(|person| !on_page.contains(&person.id)).count())
    };
    let count = Memo::new(move |_| selection.with(<[Selected]>::len));
    // Only on the list, because other screens do not show the selected users.
    let is_shown = Memo::new(move |_| count.get() > 0 && table_state.track().list().is_some());
    let summary = move || {
        is_shown.get().then(|| {
            let selected = text::selected_count(count.get() as u64);
            if is_reading.get() {
                return text::two_sentences(&selected, text::loading());
            }
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
    let announced = move || is_listening.get().then(summary).flatten().map(live_text);
    let off = move || is_reading.get().then_some("true");
    view! {
        <p class="visually-hidden" role="status">{announced}</p>
        <div class="selection-bar" role="region" aria-label=text::selected_users() hidden=move || !is_shown.get()>
            <p>{move || summary().map(live_text)}</p>
            {opens_dialog("button", Dialog::Export, text::export())}
            <button type="button" class="button" aria-disabled=off on:click=copy(User::username)>{text::copy_usernames()}</button>
            <button type="button" class="button" aria-disabled=off on:click=copy(User::email)>{text::copy_emails()}</button>
            <button type="button" class="button bare" on:click=move |_| selection.clear()>{text::clear_selection()}</button>
        </div>
    }
}

/// Says who was taken out of the selection; `None` for nobody.
pub(crate) fn gone(names: &[String]) -> Option<String> {
    let mut listed: Vec<String> = names.iter().take(MAX_NAMES).cloned().collect();
    if names.len() > MAX_NAMES {
        listed.push(text::WAITING.to_owned());
    }
    (!names.is_empty()).then(|| text::selection_gone(names.len() as u64, &format::list(&listed)))
}
