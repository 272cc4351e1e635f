//! The selection bar below the list: the number of selected users and the actions on them.

use gatehouse::{
    api::error::CallError,
    list::page::Total,
    plan::choice::{Act, DIALOG},
    text::{self, plan_choice},
    url::{plan_page::PlanPage, query::ListQuery, route::Route},
    user::User,
};
use leptos::{prelude::*, task::spawn_local};

use crate::{
    browser::{api, elements, format, http::AbortHandle, leak_guard, scheduler, session},
    state::{
        app::{App, app},
        choice::{self, Choice},
        dialog::Dialog,
        selection::Selected,
    },
    ui::{dialog::opens_dialog, live_text::live_text},
};

/// What does not fit into the bar: on a narrow screen, everything.
const MENU: &str = "selection-menu";

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
    // A live region announces what changes in it, not what it is created with: the first selection may be older than
    // the bar.
    let is_listening = RwSignal::new(false);
    scheduler::after_paint(move || {
        is_listening.try_set(true);
    });
    let announced = move || is_listening.get().then(summary).flatten().map(live_text);
    let off = move || is_reading.get().then_some("true");
    // The menu closes with any choice, and its button has the focus again.
    let close_menu = |_| elements::hide_popover(MENU);
    view! {
        <p class="visually-hidden" role="status">{announced}</p>
        <div class="selection-bar" role="region" aria-label=text::selected_users() hidden=move || !is_shown.get()>
            <p>{move || summary().map(live_text)}</p>
            <button type="button" class="button menu narrow" popovertarget=MENU>{text::selection_actions()}</button>
            <div class="quick-acts">{acts(app)}{opens_dialog("button", Dialog::Export, text::export())}</div>
            <button type="button" class="button menu wide" popovertarget=MENU>{text::selection_more()}</button>
            <div id=MENU class="selection-menu" popover="auto" on:click=close_menu>
                <div class="narrow">{acts(app)}{opens_dialog("button", Dialog::Export, text::export())}</div>
                {matching(app)}
                <button type="button" class="button" aria-disabled=off on:click=copy(User::username)>{text::copy_usernames()}</button>
                <button type="button" class="button" aria-disabled=off on:click=copy(User::email)>{text::copy_emails()}</button>
            </div>
            <button type="button" class="button bare" on:click=move |_| selection.clear()>{text::clear_selection()}</button>
        </div>
    }
}

/// What can be done to the selected people: a dialog for a few, a page for more.
fn acts(app: App) -> impl IntoView {
    let off = move || session::read_only().map(|_| "true");
    let start = move |act: Act| {
        if untrack(session::read_only).is_some() {
            return;
        }
        choice::keep(Choice::Ticked(act));
        if untrack(|| app.selection.with(<[Selected]>::len)) <= DIALOG {
            app.open_dialog.set(Some(Dialog::ChangePeople));
        } else {
            app.navigator.visit(&Route::Plans(PlanPage::Change));
        }
    };
    let button = move |act: Act| {
        let class = if act == Act::Delete { "button danger" } else { "button" };
        view! {
            <button type="button" class=class aria-haspopup="dialog" aria-disabled=off on:click=move |_| start(act)>{text::act_more(plan_choice::act(act))}</button>
        }
    };
    Act::ALL.map(button).into_iter().collect_view()
}

/// The way to everybody in the list, where that is more than the page.
fn matching(app: App) -> impl IntoView {
    let list = Memo::new(move |_| {
        let on_screen = app.table_state.track().list()?;
        leak_guard::with(on_screen, |answer| {
            let answer = answer.as_ref()?;
            let total = answer.value.total(answer.query.offset(), answer.query.limit(api::page_size()));
            let is_more = !matches!(total, Total::Exactly(all) if all <= answer.value.received());
            is_more.then(|| (answer.query.with_peek(None).with_offset(0), text::total(total, format::number)))
        })
    });
    let go = move |query: ListQuery| {
        if untrack(session::read_only).is_none() {
            choice::keep(Choice::Matching(query));
            app.navigator.visit(&Route::Plans(PlanPage::Change));
        }
    };
    move || {
        let (query, total) = list.get()?;
        let off = move || session::read_only().map(|_| "true");
        Some(view! {
            <button type="button" class="button" aria-disabled=off on:click=move |_| go(query.clone())>{live_text(text::change_all_matching(&total))}</button>
        })
    }
}

/// Says who was taken out of the selection; `None` for nobody.
pub(crate) fn gone(names: &[String]) -> Option<String> {
    (!names.is_empty()).then(|| text::selection_gone(names.len() as u64, &gone_names(names)))
}

/// A few names as a list.
pub(crate) fn gone_names(names: &[String]) -> String {
    let mut listed: Vec<String> = names.iter().take(MAX_NAMES).cloned().collect();
    if names.len() > MAX_NAMES {
        listed.push(text::WAITING.to_owned());
    }
    format::list(&listed)
}
