//! The list of users: filters, page and rows, all of them in the address. The markup is the core's
//! (`gatehouse::view::list`).

use std::time::Duration;

use gatehouse::{
    list::{columns::Column, filter_fields::FilterFields, page::Page, sort::SortOrder, suggestions::Suggestions},
    text,
    url::{
        query::{Filter, ListQuery},
        route::Route,
    },
    view::{
        element::{Element, el},
        icon::Icon,
        list::{self as markup, filter_id},
    },
};
use leptos::{ev, prelude::*};

use super::{lazy::LazyChunks, write_link::write_link};
use crate::{
    browser::{
        address::href,
        api, config, delegate, format, keyboard, leak_guard, link_prefetch,
        navigator::{HistoryEntry, Navigator},
        platform::BROWSER,
        reactive::{effect, nothing, reactive},
        scheduler,
        timer::Timer,
        title,
        vdom::Static,
    },
    state::{
        app::{App, app},
        finder::FinderHandle,
        load::{Load, Loaded, load},
        selection::{self, Selection},
        table::{OnScreen, TableState},
    },
    ui::time::explain,
};

/// The pause in typing after which the list changes.
const DEBOUNCE: Duration = Duration::from_millis(250);
/// The pause in typing after which the list is prefetched. The response has until [`DEBOUNCE`] to arrive.
const PREFETCH_DELAY: Duration = Duration::from_millis(150);

type ListLoad = Load<ListQuery, Page>;

/// The server's words about each filter, in the order of [`Filter::ALL`]. Empty if there are none.
pub(crate) type FilterMessages = RwSignal<Vec<String>>;

#[component]
pub(crate) fn List(lazy: LazyChunks) -> impl IntoView {
    title::set(text::users());
    let app = app();
    let App { navigator, suggestions, list_cache: cache, table_state: table, online, .. } = app;
    // While another screen takes over, the address names no list any more: the old query stays and nothing is read.
    let query = Memo::new(move |before: Option<&ListQuery>| match (navigator.route(), before) {
        // The preview beside the list is no part of the query.
        (Route::Users(query), _) if config::get().directory.is_some() => query.with_peek(None),
        // An address of a console that has the directory.
        (Route::Users(query), _) => query.with_peek(None).without_directory(),
        (_, before) => before.cloned().unwrap_or_default(),
    });
    let load: ListLoad = load(query, cache.list(&query.get_untracked()), online, move |query, abort| async move {
        if query.needs_directory() && config::get().directory.is_some() {
            return lazy.directory_page(app, query, abort).await;
        }
        let page = match api::plain_page(&query, &abort).await? {
            Ok(page) => page,
            Err(response) => lazy.read_page(response).await?,
        };
        // Announced when the filters get the focus: until then nobody looks at suggestions, and each page has new ones.
        suggestions.try_update_untracked(|suggestions| suggestions.record(&page.rows));
        Ok(page)
    });
    load.retry.after(app.late_writes);
    let (changes, retry) = (app.directory_changes, load.retry);
    let mut before = None;
    effect(move || {
        let now = leak_guard::get(changes);
        let is_new = before.replace(now).is_some_and(|before| before != now);
        if is_new && query.with_untracked(ListQuery::needs_directory) {
            retry.now();
        }
    });
    let answer = load.answer;
    table.update(|view| view.list = Some(answer));
    on_cleanup(move || {
        table.update(|view| view.list = None);
        cache.keep(answer.try_get_untracked().flatten());
    });
    if table.has_further_columns() {
        lazy.load_tools();
    }
    let is_open = RwSignal::new(false);
    delegate::on_action(actions(navigator, &load, table, lazy, is_open));
    let fault = load.error;
    effect(move || {
        if answer.with(Option::is_some) || fault.with(Option::is_some) {
            // The focus may be on a link that leads elsewhere now, and the browser fires no event for that.
            scheduler::after_paint(move || link_prefetch::check_focus(navigator));
            request_animation_frame(move || navigator.end_scroll());
            lazy.load_when_idle();
        }
    });
    let is_filter_ignored = RwSignal::new(false);
    let problems = RwSignal::new(Vec::new());
    view! {
        {head(&load, query, is_filter_ignored)}
        <search>
            {filters(navigator, query, problems, suggestions, is_open)}
            <div role="status">{reactive(move || lazy.page_warnings(answer, is_filter_ignored))}</div>
        </search>
        {reactive(move || lazy.reading(query, answer))}
        {rows(load, query, table, problems, lazy)}
        {reactive(move || lazy.preview())}
    }
}

/// What a click on the list's static markup does, by its `data-action`.
fn actions(
    navigator: Navigator,
    load: &ListLoad,
    table: TableState,
    lazy: LazyChunks,
    is_open: RwSignal<bool>,
) -> impl Fn(delegate::Action) + Clone + 'static + use<> {
    let retry = load.retry;
    let selection = app().selection;
    move |action| match action.name.as_str() {
        "refresh" => retry.now(),
        "more-filters" => is_open.update(|is_open| *is_open = !*is_open),
        // The bar of the selection is in the tools.
        "select" => {
            selection.set(&action.value, action.checked, action.shift);
            lazy.load_tools();
        }
        "select-page" => {
            selection.set_page(action.checked);
            lazy.load_tools();
        }
        "sort" => {
            let column = (!action.value.is_empty()).then(|| Column::from_name(&action.value));
            let is_known = column.as_ref().is_none_or(|column| Column::KNOWN.contains(column));
            match untrack(|| navigator.route()) {
                // Over everybody, if the directory knows the column.
                Route::Users(query) if is_known && config::get().directory.is_some() => {
                    let next = SortOrder::next(SortOrder::parse(query.sort()), column);
                    let name = next.map(|order| order.name()).unwrap_or_default();
                    navigator.go(&Route::Users(query.with_sort(&name)), HistoryEntry::Push);
                }
                _ => {
                    lazy.load_tools();
                    table.update(|view| view.order = SortOrder::next(view.order.take(), column));
                }
            }
        }
        "unsort" => {
            table.update(|view| view.order = None);
            if let Route::Users(query) = untrack(|| navigator.route())
                && !query.sort().is_empty()
            {
                navigator.go(&Route::Users(query.with_sort("")), HistoryEntry::Push);
            }
        }
        "page-size" => {
            if let (Route::Users(query), Ok(size)) = (untrack(|| navigator.route()), action.value.parse()) {
                navigator.go(&Route::Users(query.with_limit(size)), HistoryEntry::Push);
            }
        }
        _ => {}
    }
}

fn head(load: &ListLoad, query: Memo<ListQuery>, is_filter_ignored: RwSignal<bool>) -> impl IntoView + use<> {
    let (answer, busy, fault) = (load.answer, load.busy, load.error);
    let status = move || {
        answer.with(|answer| match answer {
            Some(answer) => coverage(answer, is_filter_ignored.get()),
            None if fault.with(Option::is_some) => String::new(),
            None => text::loading().to_owned(),
        })
    };
    let finder = app().finder;
    reactive(move || {
        let create = write_link(&Route::NewUser, "primary", text::new_user(), Some(Icon::Plus));
        let chips = query.with(|query| markup::chips(query, &BROWSER));
        let coverage = answer.with(is_found).then(|| Some(finder.get_value()?.badge())).flatten();
        let is_partial = answer.with(|answer| {
            answer.as_ref().and_then(|answer| answer.value.found.as_ref()).is_some_and(|found| found.is_partial)
        });
        drawn(Some(markup::head(&status(), is_partial, busy.get(), coverage, chips, create.0)))
    })
}

/// The number of users and the time of the read. Users that do not match a filter are not counted as matches.
fn coverage(answer: &Loaded<ListQuery, Page>, is_filter_ignored: bool) -> String {
    let (page, query) = (&answer.value, &answer.query);
    if let Some(found) = &page.found {
        return found.summary.clone();
    }
    let total = page.total(query.offset(), query.limit(api::page_size()));
    let people = text::users_total(total, query.is_filtered() && !is_filter_ignored, format::number);
    let parts = [people, text::loaded_at(&format::time(answer.read_at))];
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ")
}

fn filters(
    navigator: Navigator,
    query: Memo<ListQuery>,
    problems: FilterMessages,
    suggestions: RwSignal<Suggestions>,
    is_open: RwSignal<bool>,
) -> impl IntoView {
    // The field that is being typed into, its content, and what its pause will do.
    let timers = StoredValue::new_local(None::<(Filter, String, [Timer; 2])>);
    // The first change after a field gets the focus pushes a history entry, further typing there replaces it.
    let pushes = StoredValue::new(true);
    let stop = move || drop(timers.try_update_value(Option::take));
    on_cleanup(stop);
    let shown = StoredValue::new(FilterFields::default());
    let finder = app().finder;
    let apply = move |filter: Filter, content: &str| {
        let next = shown.try_update_value(|fields| fields.ask(filter, content, &query.get_untracked())).flatten();
        if let Some(list) = next {
            let entry = if pushes.get_value() { HistoryEntry::Push } else { HistoryEntry::Replace };
            pushes.set_value(false);
            navigator.go(&Route::Users(list), entry);
        }
    };
    let mut before = None;
    effect(move || {
        let now = query.get();
        let changed = shown.try_update_value(|fields| fields.changed(before.as_ref(), &now)).unwrap_or_default();
        for (filter, content) in changed {
            if timers.with_value(|timers| timers.as_ref().is_some_and(|(typing, ..)| *typing == filter)) {
                stop();
            }
            delegate::set_field(&filter_id(filter), &content);
        }
        before = Some(now);
    });
    let field = |event: &ev::Event| {
        let (id, content) = delegate::field(event)?;
        Some((Filter::ALL.into_iter().find(|filter| filter_id(*filter) == id)?, content))
    };
    // A person who goes on to another field does not wait for the pause of the field before.
    let end_pause = move |filter: Filter| {
        if let Some((other, content, _)) = timers.try_update_value(Option::take).flatten()
            && other != filter
        {
            apply(other, &content);
        }
    };
    let on_input = move |event: ev::Event| {
        let Some((filter, content)) = field(&event) else { return stop() };
        end_pause(filter);
        // Once everybody has been read, a person is answered while typing: that costs no request.
        let asked = FilterFields::list(filter, &content, &query.get_untracked());
        let is_read = || finder.with_value(|finder| finder.as_ref().is_some_and(|finder| finder.is_read()));
        if asked.is_some_and(|list| list.needs_directory()) && is_read() {
            return apply(filter, &content);
        }
        let value = content.clone();
        let prefetch = move || {
            if let Some(list) = FilterFields::list(filter, &value, &query.get_untracked()) {
                api::prefetch(&Route::Users(list));
            }
        };
        let typed = content.clone();
        let apply = move || apply(filter, &typed);
        let pauses = [Timer::start(PREFETCH_DELAY, prefetch), Timer::start(DEBOUNCE, apply)];
        timers.set_value(Some((filter, content, pauses)));
    };
    let on_keydown = move |event: ev::KeyboardEvent| {
        if event.key() == "Enter" && !keyboard::is_composing(&event) {
            match field(&event) {
                Some((filter, content)) => {
                    end_pause(filter);
                    apply(filter, &content);
                }
                None => stop(),
            }
        }
    };
    let on_focus = move |_| {
        pushes.set_value(true);
        suggestions.notify();
    };
    let fields = reactive(move || {
        query.with(|query| {
            problems.with(|problems| {
                let problem = |filter: Filter| problems.get(filter as usize).map(String::as_str).unwrap_or_default();
                let has_directory = config::get().directory.is_some();
                drawn(Some(markup::filter_fields(query, has_directory, is_open.get(), problem)))
            })
        })
    });
    let options = |filter: Filter| {
        reactive(move || {
            leak_guard::with(suggestions, |known| {
                let values = if filter == Filter::Role { &known.roles } else { &known.organizations };
                drawn(Some(markup::suggestions(filter, values)))
            })
        })
    };
    let clear = reactive(move || query.with(|query| drawn(query.is_filtered().then(|| clear_filters(query)))));
    view! {
        <form
            class="filters"
            data-open=move || is_open.get().then_some("")
            aria-label=text::filters()
            on:submit=|event| event.prevent_default()
            on:focusin=on_focus
            on:input=on_input
            on:keydown=on_keydown
        >
            {fields}
            {options(Filter::Organization)}
            {options(Filter::Role)}
            {clear}
        </form>
    }
}

fn clear_filters(query: &ListQuery) -> Element {
    let all = href(&Route::Users(query.without_filters()));
    el("a").class("button bare clear").attribute("href", all).text(text::clear_filters())
}

/// Static markup that may be absent.
fn drawn(markup: Option<Element>) -> AnyView {
    markup.map_or_else(nothing, |markup| Static(markup).into_any())
}

/// The content below the filters.
#[derive(Clone, Copy, PartialEq)]
enum Body {
    /// Nothing has been read, and nothing has failed.
    Skeleton,
    /// The first read failed: the error stands above.
    Nothing,
    Rows,
    Empty,
}

fn rows(
    load: ListLoad,
    query: Memo<ListQuery>,
    table: TableState,
    problems: FilterMessages,
    lazy: LazyChunks,
) -> impl IntoView {
    let (answer, busy, fault, retry) = (load.answer, load.busy, load.error, load.retry);
    let App { selection, finder, .. } = app();
    let body = Memo::new(move |_| {
        answer.with(|answer| match answer {
            Some(answer) if answer.value.found.as_ref().is_some_and(|found| found.is_waiting) => Body::Nothing,
            Some(answer) if answer.value.received() == 0 => Body::Empty,
            Some(_) => Body::Rows,
            None if fault.with(Option::is_some) => Body::Nothing,
            None => Body::Skeleton,
        })
    });
    let is_stale = move || busy.get() && answer.with(Option::is_some);
    let content = reactive(move || match body.get() {
        Body::Nothing => nothing(),
        Body::Empty => reactive(move || lazy.empty_list(answer)).into_any(),
        Body::Skeleton => {
            let limit = query.get_untracked().limit(api::page_size());
            reactive(move || drawn(Some(table.track().with(|view| markup::skeleton(limit, &view.columns))))).into_any()
        }
        Body::Rows => view! {
            {reactive(move || drawn(table_of(answer, table, selection, finder)))}
            {reactive(move || unreadable(answer).map_or_else(nothing, |rows| lazy.unreadable(rows)))}
            {reactive(move || drawn(foot(answer, table)))}
        }
        .into_any(),
    });
    let error = reactive(move || fault.get().map_or_else(nothing, |fault| lazy.list_error(fault, retry, problems)));
    view! {
        {error}
        <div class="card" hidden=move || body.get() == Body::Nothing aria-busy=move || is_stale().then_some("true") on:pointerover=explain>{content}</div>
    }
}

/// Whether the page is the directory's.
fn is_found(answer: &Option<Loaded<ListQuery, Page>>) -> bool {
    answer.as_ref().and_then(|answer| answer.value.found.as_ref()).is_some_and(|found| !found.is_waiting)
}

fn unreadable(answer: OnScreen) -> Option<usize> {
    answer.with(|answer| answer.as_ref().map(|answer| answer.value.unreadable).filter(|rows| *rows > 0))
}

/// The table. Redrawn when its page, columns, order or selection change.
fn table_of(answer: OnScreen, table: TableState, selection: Selection, finder: FinderHandle) -> Option<Element> {
    table.track();
    answer.with(|answer| {
        let answer = answer.as_ref()?;
        table.with(|view| {
            selection.with(|selected| {
                let (page, query) = (&answer.value, &answer.query);
                let of_everybody = SortOrder::parse(query.sort());
                let list = markup::List {
                    total: page.total(query.offset(), query.limit(api::page_size())),
                    rows: &view.in_order(page),
                    query,
                    columns: &view.columns,
                    order: of_everybody.as_ref().or(view.order.as_ref()),
                    is_selected: &|id| selection::contains(selected, id),
                    platform: &BROWSER,
                };
                let table = list.table();
                Some(match (&page.found, finder.get_value()) {
                    (Some(found), Some(finder)) => finder.marked(table, found),
                    _ => table,
                })
            })
        })
    })
}

/// The foot of the table. Redrawn when the page or the order change.
fn foot(answer: OnScreen, table: TableState) -> Option<Element> {
    let is_sorted = table.track().with(|view| view.order.is_some());
    answer.with(|answer| {
        let answer = answer.as_ref()?;
        Some(markup::foot(&answer.value, &answer.query, api::page_size(), is_sorted, &BROWSER))
    })
}
