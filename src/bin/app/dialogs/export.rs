//! Exports users: this page, the selection or all matches, with progress, a stop button and a checked count.

use gatehouse::{
    api::error::CallError,
    list::{
        export::{Completeness, Format, PageCollector},
        page::{Page, Total},
    },
    text,
    url::query::{ListQuery, PAGE_SIZES},
};
use leptos::{prelude::*, task::spawn_local};

use crate::{
    browser::{api, clock, download, focus, format, http::AbortHandle},
    dialogs::selection,
    state::{
        app::{App, app},
        dialog::Dialog,
        finder::FinderHandle,
        list_cache::CachedList,
        selection::Selected,
    },
    ui::{choice::choice, dialog::DialogHandle},
};

/// The progress of the export.
#[derive(Clone, PartialEq)]
pub(crate) enum State {
    Asked,
    Reading {
        received: u64,
        total: Total,
    },
    /// The exported file, and whether its count differs.
    Saved {
        line: String,
        warning: Option<String>,
    },
    Failed(String),
}

#[derive(Clone, Copy, PartialEq)]
enum Which {
    Selection,
    Page,
    All,
}

#[component]
pub(crate) fn Export(state: RwSignal<State>) -> impl IntoView {
    let App { table_state, selection, finder, .. } = app();
    let listed = RwSignal::new(untrack(|| table_state.page()));
    let format = RwSignal::new(Format::Csv);
    let nobody = untrack(|| selection.with(<[Selected]>::is_empty));
    let which = RwSignal::new(if nobody { Which::Page } else { Which::Selection });
    let under_way = StoredValue::new_local(AbortHandle::new());
    on_cleanup(move || {
        under_way.try_with_value(AbortHandle::abort);
    });
    let dialog = DialogHandle::new(Dialog::Export);
    let start = move |_| {
        let Some(CachedList { query, value: page, .. }) = listed.get_untracked() else { return };
        let abort = AbortHandle::new();
        under_way.set_value(abort.clone());
        let (format, which) = (format.get_untracked(), which.get_untracked());
        let chosen = untrack(|| selection.with(<[Selected]>::len)) as u64;
        let total = if which == Which::Selection { Total::Exactly(chosen) } else { total(&query, &page) };
        state.set(State::Reading { received: 0, total });
        spawn_local(async move {
            let progress = |received: usize| drop(state.try_set(State::Reading { received: received as u64, total }));
            let is_found = which != Which::Selection && page.found.is_some();
            let gathered = match which {
                Which::All => gather(&query, &abort, finder, state).await.map(|gathered| (gathered, Vec::new())),
                Which::Page => Ok((whole(page), Vec::new())),
                Which::Selection => {
                    let read = selection.read_again(&abort, progress).await.map_err(failure);
                    read.map(|read| (whole(Page::whole(read.users)), read.gone))
                }
            };
            let told = match gathered {
                Ok((gathered, gone)) if gathered.users.is_empty() && !gone.is_empty() => State::Failed(
                    text::two_sentences(&selection::gone(&gone).unwrap_or_default(), text::export_no_file()),
                ),
                Ok((gathered, gone)) => save(format, &gathered, which, &gone, is_found),
                Err(Some(problem)) => State::Failed(problem),
                Err(None) => State::Asked,
            };
            state.try_set(told);
            focus::if_lost();
        });
    };
    let stop = move |_| under_way.with_value(AbortHandle::abort);
    let close = move |_| dialog.close();
    let is_reading = Memo::new(move |_| matches!(state.get(), State::Reading { .. }));
    let questions = move || {
        let (rows, all) = listed.with(|listed| {
            let listed = listed.as_ref();
            let total = listed.map_or(Total::Exactly(0), |listed| total(&listed.query, &listed.value));
            (listed.map_or(0, |listed| listed.value.rows.len()), text::total(total, format::number))
        });
        let chosen = selection.with(<[Selected]>::len);
        let number = |count: usize| format::number(count as u64);
        let ranges = [
            (chosen > 0).then(|| (Which::Selection, text::export_selected(&number(chosen)))),
            Some((Which::Page, text::export_page(&number(rows)))),
            Some((Which::All, text::export_all(&all))),
        ];
        let ranges = ranges.into_iter().flatten();
        let formats = [(Format::Csv, text::export_csv()), (Format::Json, text::export_json())];
        view! {
            {choice("", "export-what", text::export_scope(), ranges, move || which.get(), move |chosen| which.set(chosen))}
            {choice("", "export-how", text::export_format(), formats, move || format.get(), move |chosen| format.set(chosen))}
        }
    };
    view! {
        <dialog class="export" node_ref=dialog.element aria-labelledby="export-title" on:close=move |_| dialog.close()>
            <div>
                <h2 id="export-title">{text::export_title()}</h2>
                {questions}
                <div role="status">{move || told(state.get())}</div>
                <div class="actions end">
                    {move || if is_reading.get() {
                        view! { <button type="button" class="button" on:click=stop>{text::stop()}</button> }.into_any()
                    } else {
                        view! {
                            <button type="button" class="button" on:click=close>{text::close()}</button>
                            <button type="button" class="button primary" on:click=start>{text::export_download()}</button>
                        }
                        .into_any()
                    }}
                </div>
            </div>
        </dialog>
    }
}

fn told(state: State) -> AnyView {
    match state {
        State::Asked => ().into_any(),
        State::Reading { received, total } => {
            // Without a value, the bar says that nobody knows how long it will take.
            let (max, value) = match total {
                Total::Exactly(count) => (Some(count.to_string()), Some(received.to_string())),
                Total::AtLeast(_) | Total::Unknown => (None, None),
            };
            view! {
                <progress max=max value=value aria-label=text::export_title()></progress>
                <p>{text::export_progress(&format::number(received), &text::total(total, format::number))}</p>
            }
            .into_any()
        }
        State::Saved { line, warning } => view! {
            <p>{line}</p>
            {warning.map(|warning| view! { <p class="callout warn">{warning}</p> })}
        }
        .into_any(),
        State::Failed(problem) => view! { <p class="problem">{problem}</p> }.into_any(),
    }
}

/// All the pages. `Err(None)`: aborted; `Err(Some)`: a sentence that says why a call failed.
async fn gather(
    query: &ListQuery,
    abort: &AbortHandle,
    finder: FinderHandle,
    state: RwSignal<State>,
) -> Result<PageCollector, Option<String>> {
    let mut gathered = PageCollector::default();
    let limit = PAGE_SIZES[PAGE_SIZES.len() - 1];
    let pages = query.with_limit(limit);
    loop {
        let next = pages.with_offset(gathered.received);
        let page = match finder.try_get_value().flatten().filter(|_| next.needs_directory()) {
            Some(finder) => finder.page(next, abort.clone()).await,
            None => api::list(&next, abort).await,
        };
        let page = page.map_err(failure)?;
        let total = page.total(gathered.received, limit);
        let more = gathered.add(page);
        if abort.is_aborted() {
            return Err(None);
        }
        state.try_set(State::Reading { received: gathered.received, total });
        if !more {
            return Ok(gathered);
        }
    }
}

fn total(query: &ListQuery, page: &Page) -> Total {
    page.total(query.offset(), query.limit(api::page_size()))
}

/// Why a call has no answer; `None` if it was aborted.
fn failure(error: CallError) -> Option<String> {
    match error {
        CallError::Aborted => None,
        CallError::Failed(error) => {
            Some(text::two_sentences(&text::api_error(&error).sentences(), text::export_no_file()))
        }
    }
}

/// The users that are loaded already.
fn whole(page: Page) -> PageCollector {
    let mut gathered = PageCollector::default();
    gathered.add(page);
    gathered
}

fn save(format: Format, gathered: &PageCollector, which: Which, gone: &[String], is_found: bool) -> State {
    let name = format!("users-{}.{}", clock::today(), format.extension());
    if !download::save(&name, format.mime_type(), &format.serialize(&gathered.users)) {
        return State::Failed(text::export_blocked().to_owned());
    }
    let number = |count: usize| format::number(count as u64);
    let saved = gathered.users.len();
    let warning = match (which, gathered.unreadable) {
        (_, unreadable) if unreadable > 0 => Some(text::unreadable_rows(unreadable as u64)),
        (Which::All, _) => match gathered.completeness() {
            Completeness::Complete => None,
            Completeness::CountDiffers(count) => {
                Some(text::export_count_differs(&format::number(count), &number(saved)))
            }
            Completeness::Uncounted => Some(text::export_uncounted(&number(saved))),
            Completeness::Repeated => Some(text::export_repeated(&number(saved))),
        },
        _ => selection::gone(gone),
    };
    let warning = warning.or_else(|| is_found.then(|| text::export_from_search().to_owned()));
    State::Saved { line: text::export_done(saved as u64, &name), warning }
}
