//! Exports users: this page, the selection or all matches, with progress, a stop button and a checked count. What is to
//! be imported again comes from the directory, where that has read everybody: it has all the fields of such a file.

use std::{cell::RefCell, rc::Rc};

use directory::question::Batch;
use gatehouse::{
    api::error::CallError,
    list::{
        content::Content,
        export::{Completeness, Format, PageCollector},
        page::{Page, Total},
        person::user_of,
        template::Template,
    },
    text::{self, plan_rows},
    url::query::{Filter, ListQuery, PAGE_SIZES},
};
use leptos::{prelude::*, task::spawn_local};

use crate::{
    browser::{api, clock, download, focus, format, http::AbortHandle, workbook},
    dialogs::selection,
    state::{
        app::{App, app},
        dialog::Dialog,
        finder::{Finder, FinderHandle, Handed},
        list_cache::CachedList,
        selection::{Selected, Selection},
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
    /// The worker writes the workbook.
    Writing,
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
            let progress =
                move |received: usize| drop(state.try_set(State::Reading { received: received as u64, total }));
            let order = Order { query, format, which, page };
            let told = match order.file(&abort, finder, selection, state, progress).await {
                Ok(file) => save(format, file, &abort, state).await,
                Err(Some(problem)) => State::Failed(problem),
                Err(None) => State::Asked,
            };
            state.try_set(told);
            focus::if_lost();
        });
    };
    let stop = move |_| under_way.with_value(AbortHandle::abort);
    let close = move |_| dialog.close();
    let is_reading = Memo::new(move |_| matches!(state.get(), State::Reading { .. } | State::Writing));
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
        let formats = [
            (Format::Csv, text::export_csv()),
            (Format::Template, text::export_template()),
            (Format::Workbook, text::export_workbook()),
            (Format::Json, text::export_json()),
        ];
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
                <div role="status">{move || status(state.get())}</div>
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

fn status(state: State) -> AnyView {
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
        State::Writing => view! {
            <progress aria-label=text::export_title()></progress>
            <p>{text::export_writing()}</p>
        }
        .into_any(),
        State::Saved { line, warning } => view! {
            <p>{line}</p>
            {warning.map(|warning| view! { <p class="callout warn">{warning}</p> })}
        }
        .into_any(),
        State::Failed(problem) => view! { <p class="problem">{problem}</p> }.into_any(),
    }
}

/// What is asked for.
struct Order {
    query: ListQuery,
    /// The page on screen.
    page: Page,
    which: Which,
    format: Format,
}

/// A file, and what a person must know of it.
struct File {
    content: Content,
    people: usize,
    warning: Option<String>,
}

impl Order {
    /// `Err(None)`: aborted; `Err(Some)`: a sentence that says why there is no file.
    async fn file(
        self,
        abort: &AbortHandle,
        finder: FinderHandle,
        selection: Selection,
        state: RwSignal<State>,
        progress: impl Fn(usize) + Copy + 'static,
    ) -> Result<File, Option<String>> {
        let is_found = self.which != Which::Selection && self.page.found.is_some();
        let (gathered, gone) = match self.which {
            Which::All => {
                if self.is_of_everybody()
                    && let Some(template) = from_directory(self.format, finder, abort, progress).await
                {
                    return Ok(File { people: template.count(), content: template.into_content(), warning: None });
                }
                (gather(&self.query, self.format, abort, finder, state).await?, Vec::new())
            }
            Which::Page => (whole(self.page), Vec::new()),
            Which::Selection => {
                let read = selection.read_again(abort, progress).await.map_err(failure)?;
                (whole(Page::whole(read.users)), read.gone)
            }
        };
        if gathered.users.is_empty() && !gone.is_empty() {
            let gone = selection::gone(&gone).unwrap_or_default();
            return Err(Some(text::two_sentences(&gone, text::export_no_file())));
        }
        // A file to import again has the fields that the search keeps, whoever answers.
        let is_less = is_found && !self.format.is_for_import();
        let warning = warning(&gathered, self.which, &gone);
        let warnings = warning.into_iter().chain(is_less.then(|| text::export_from_search().to_owned()));
        let warning = warnings.reduce(|one, other| text::two_sentences(&one, &other));
        Ok(File { content: self.format.serialize(&gathered.users), people: gathered.users.len(), warning })
    }

    /// Whether everybody is to be imported again, in no order that was asked for.
    fn is_of_everybody(&self) -> bool {
        self.format.is_for_import() && !self.query.is_filtered() && self.query.sort().is_empty()
    }
}

/// Everybody as the directory has them. `None` where it has not read everybody, or was stopped.
async fn from_directory(
    format: Format,
    finder: FinderHandle,
    abort: &AbortHandle,
    progress: impl Fn(usize) + 'static,
) -> Option<Template> {
    let finder = finder.try_get_value().flatten().filter(|finder| finder.has_everybody())?;
    let template = Rc::new(RefCell::new(format.template()));
    let (into, abort) = (template.clone(), abort.clone());
    let on_batch = move |Batch { people, .. }| {
        let mut template = into.borrow_mut();
        people.iter().filter_map(user_of).for_each(|user| template.push(&user));
        progress(template.count());
        !abort.is_aborted()
    };
    let handed = finder.everybody(Box::new(on_batch)).await;
    (handed == Handed::Everybody).then(|| template.replace(format.template()))
}

/// Whether the directory answers this list: the server cannot, or need not. The server's own filter of usernames may
/// find others.
fn answers(finder: &dyn Finder, query: &ListQuery, format: Format) -> bool {
    let is_exact = query.filter(Filter::Username).is_empty();
    query.needs_directory() || (format.is_for_import() && is_exact && finder.has_everybody())
}

/// All the pages. `Err(None)`: aborted; `Err(Some)`: a sentence that says why a call failed.
async fn gather(
    query: &ListQuery,
    format: Format,
    abort: &AbortHandle,
    finder: FinderHandle,
    state: RwSignal<State>,
) -> Result<PageCollector, Option<String>> {
    let mut gathered = PageCollector::default();
    let limit = PAGE_SIZES[PAGE_SIZES.len() - 1];
    let pages = query.with_limit(limit);
    let mut finder = finder.try_get_value().flatten().filter(|finder| answers(&**finder, query, format));
    loop {
        let next = pages.with_offset(gathered.received);
        let page = match &finder {
            Some(finder) => finder.page(next, abort.clone()).await,
            None => api::list(&next, abort).await,
        };
        let page = page.map_err(failure)?;
        if page.is_partial() && !query.needs_directory() {
            // The directory has not everybody any more: the server answers, from the beginning.
            (finder, gathered) = (None, PageCollector::default());
            continue;
        }
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
    match page.total(query.offset(), query.limit(api::page_size())) {
        // Of those who have been read.
        Total::Exactly(count) if page.found.as_ref().is_some_and(|found| found.is_partial) => Total::AtLeast(count),
        total => total,
    }
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

/// What a person must know of the file.
fn warning(gathered: &PageCollector, which: Which, gone: &[String]) -> Option<String> {
    let number = |count: usize| format::number(count as u64);
    let saved = gathered.users.len();
    match (which, gathered.unreadable) {
        (_, unreadable) if unreadable > 0 => Some(text::unreadable_rows(unreadable as u64)),
        (Which::All, _) => match gathered.completeness() {
            Completeness::Complete => None,
            Completeness::CountDiffers(count) => {
                Some(text::export_count_differs(&format::number(count), &number(saved)))
            }
            Completeness::Uncounted => Some(text::export_uncounted(&number(saved))),
            Completeness::Repeated => Some(text::export_repeated(&number(saved))),
            Completeness::Partial => Some(text::no_match_so_far_body().to_owned()),
        },
        _ => selection::gone(gone),
    }
}

async fn save(format: Format, file: File, abort: &AbortHandle, state: RwSignal<State>) -> State {
    let name = format!("users-{}.{}", clock::today(), format.extension());
    let is_saved = match file.content {
        Content::Text(text) => download::save(&name, format.mime_type(), &text),
        Content::People(people) => {
            state.try_set(State::Writing);
            let written = workbook::export(text::users(), &people, abort).await;
            if abort.is_aborted() {
                return State::Asked;
            }
            match written {
                Ok(workbook) => download::save_bytes(&name, format.mime_type(), &workbook),
                Err(error) => {
                    let problem = plan_rows::workbook_not_written(error);
                    return State::Failed(text::two_sentences(problem, text::export_no_file()));
                }
            }
        }
    };
    match is_saved {
        true => State::Saved { line: text::export_done(file.people as u64, &name), warning: file.warning },
        false => State::Failed(text::export_blocked().to_owned()),
    }
}
