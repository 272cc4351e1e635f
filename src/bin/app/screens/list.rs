//! The list: filters, page and rows, all of them in the address.

use std::{rc::Rc, time::Duration};

use gatehouse::{
    display::escape,
    list::{
        columns::{self, Column, ShownColumn},
        page::Page,
        suggestions::Suggestions,
    },
    text,
    url::{
        query::{Filter, ListQuery, PAGE_SIZES},
        route::Route,
    },
    user::User,
};
use leptos::{ev, prelude::*};

use crate::{
    browser::{
        address::href,
        api, config, delegate,
        format::{self, Formats},
        leak_guard, link_intent,
        navigator::{Entry, Navigator},
        prefetch,
        timer::Timer,
        title, typed,
        vdom::{Draw, Shared, VElement, el},
    },
    screens::{empty_list::EmptyList, lazy::LazyChunk},
    state::{
        list_cache::ListCache,
        load::{Load, Loaded, load},
        table::{SortOrder, TableState},
    },
    ui::{
        avatar::avatar,
        dialog::{Dialog, opens_dialog},
        icon::{Icon, icon},
        pager::pager,
        time::{Detail, explain, when},
        value::{brief, brief_in, value},
        write_link::write_link,
    },
};

/// How long typing rests before the list changes, and before it is asked for: the answer has the time between to arrive.
const DEBOUNCE: Duration = Duration::from_millis(250);
const AHEAD: Duration = Duration::from_millis(150);

type ListLoad = Load<ListQuery, Page>;

#[component]
pub(crate) fn List() -> impl IntoView {
    title::set(text::users());
    let navigator = expect_context::<Navigator>();
    let seen = expect_context::<RwSignal<Suggestions>>();
    // While another screen takes over, the address names no list any more: the old question stays and asks nothing.
    let query = Memo::new(move |before: Option<&ListQuery>| match (navigator.route(), before) {
        // Who is looked at beside the list is no part of the question.
        (Route::Users(query), _) => query.with_peek(None),
        (_, before) => before.cloned().unwrap_or_default(),
    });
    let known = expect_context::<ListCache>();
    let formats = expect_context::<Formats>();
    let load: ListLoad = load(query, known.list(&query.get_untracked()), move |query, abort| async move {
        let page = api::list(&query, &abort).await?;
        // Said when somebody turns to the filters: until then nobody looks at suggestions, and each page has new ones.
        seen.try_update_untracked(|seen| seen.record(&page.rows));
        Ok(page)
    });
    let (busy, answer) = (load.busy, load.answer);
    formats.after_wait(move || answer.try_with_untracked(Option::is_none) == Some(true));
    let retry = load.retry;
    let fault = load.fault;
    let table_state = expect_context::<TableState>();
    table_state.update(|view| view.list = Some(answer));
    on_cleanup(move || {
        table_state.update(|view| view.list = None);
        known.keep(answer.try_get_untracked().flatten());
    });
    // The focus may stand on a link that leads elsewhere now: the browser tells of no movement.
    Effect::new(move |_| {
        if answer.with(Option::is_some) {
            set_timeout(move || link_intent::view(navigator), Duration::ZERO);
        }
    });
    // The rest of the program comes behind the first rows, or in place of them.
    let later = expect_context::<LazyChunk>();
    Effect::new(move |_| {
        if answer.with(Option::is_some) || fault.with(Option::is_some) {
            let behind = move || {
                later.fetch();
                set_timeout(move || formats.load(), Duration::ZERO);
            };
            // The first of these may come while the frame still stands in the program's place, a timer alone before the
            // browser paints.
            request_animation_frame(move || request_animation_frame(move || set_timeout(behind, Duration::ZERO)));
        }
    });
    let state = move || {
        answer.with(|answer| match answer {
            Some(answer) if formats.are_ready() => covers(answer),
            Some(_) => text::loading().to_owned(),
            None if fault.with(Option::is_some) => String::new(),
            None => text::loading().to_owned(),
        })
    };
    delegate::on("data-again", move |_| retry.now());
    let head = move || {
        let title = el("h1").attribute("tabindex", "-1").text(text::users());
        let state = el("p").class("tiny quiet").attribute("role", "status").text(state());
        let refresh = el("button").attribute("type", "button").class("button").attribute("data-again", "");
        let refresh = refresh.attribute("aria-disabled", busy.get().to_string());
        let actions = el("div").class("actions").child(refresh.child(icon(Icon::Refresh)).text(text::refresh()));
        let create = write_link(href(&Route::NewUser), "primary", text::new_user(), Some(Icon::Plus));
        let head = el("header").class("head").child(el("div").child(title).child(state));
        head.child(query.with(chips)).child(actions.child(create))
    };
    view! {
        {head}
        {filters(navigator, query, seen)}
        {rows(load, query, formats, table_state)}
        {move || later.peek()}
    }
}

/// What the list is narrowed to, each with a way to take it away. Empty where it is not: what comes behind it stays as it is.
pub(crate) fn chips(query: &ListQuery) -> VElement {
    let given = Filter::ALL.into_iter().filter(|filter| !query.filter(*filter).is_empty());
    let chips = given.map(|filter| {
        let (label, held) = (text::filter(filter), query.filter(filter));
        let without = href(&Route::Users(query.with_filter(filter, "")));
        let chip = el("a").class("chip").attribute("href", without);
        let chip = chip.attribute("aria-label", text::remove_filter(label, &escape::escape(held)));
        el("li").child(chip.child(el("span").text(text::label_before(label))).children(brief(held)))
    });
    el("ul").class("chips").attribute("aria-label", text::active_filters()).children(chips)
}

/// What the rows cover and when they were read.
fn covers(answer: &Loaded<ListQuery, Page>) -> String {
    let (count, filtered) = (answer.value.count, answer.query.is_filtered());
    format!(
        "{} · {}",
        text::people(count, filtered, &format::number(count)),
        text::read_at(&format::time(answer.read_at))
    )
}

fn filters(navigator: Navigator, query: Memo<ListQuery>, seen: RwSignal<Suggestions>) -> impl IntoView {
    let timers = StoredValue::new_local(None::<[Timer; 2]>);
    // The first change after entering a field makes an entry in the history, further typing there replaces it.
    let entered = StoredValue::new(true);
    let stop = move || drop(timers.try_update_value(Option::take));
    on_cleanup(stop);
    let changed = move |filter: Filter, value: &str| {
        let next = query.get_untracked().with_filter(filter, value.trim());
        (next.filter(filter) != query.get_untracked().filter(filter)).then_some(Route::Users(next))
    };
    let apply = move |filter: Filter, value: &str| {
        if let Some(list) = changed(filter, value) {
            let entry = if entered.get_value() { Entry::Push } else { Entry::Replace };
            entered.set_value(false);
            navigator.go(&list, entry);
        }
    };
    // What the address says goes into the field it is about; what is being typed into the others stays.
    Effect::new(move |before: Option<ListQuery>| {
        let now = query.get();
        for filter in Filter::ALL {
            let value = now.filter(filter);
            if before.as_ref().map_or("", |before| before.filter(filter)) != value {
                typed::set(&field_id(filter), value);
            }
        }
        now
    });
    let about = |event: &ev::Event| {
        let (id, content) = typed::told(event)?;
        Some((Filter::ALL.into_iter().find(|filter| field_id(*filter) == id)?, content))
    };
    let on_input = move |event: ev::Event| {
        stop();
        let Some((filter, content)) = about(&event) else { return };
        let open_dialog = content.clone();
        let ask = move || {
            if let Some(list) = changed(filter, &open_dialog) {
                prefetch::begin(&list);
            }
        };
        timers.set_value(Some([Timer::start(AHEAD, ask), Timer::start(DEBOUNCE, move || apply(filter, &content))]));
    };
    let on_keydown = move |event: ev::KeyboardEvent| {
        if event.key() == "Enter" {
            stop();
            if let Some((filter, content)) = about(&event) {
                apply(filter, &content);
            }
        }
    };
    view! {
        <search>
            <form
                class="filters"
                aria-label=text::filters()
                on:submit=|event| event.prevent_default()
                on:focusin=move |_| {
                    entered.set_value(true);
                    seen.notify();
                }
                on:input=on_input
                on:keydown=on_keydown
            >
                {move || query.with(|query| Filter::ALL.map(|filter| field(filter, query)))}
                {move || leak_guard::with(seen, |seen| {
                    let known = [(Filter::Organization, &seen.organizations), (Filter::Role, &seen.roles)];
                    known.map(|(filter, known)| {
                        let options = known.iter().map(|known| el("option").attribute("value", known.as_str()));
                        el("datalist").attribute("id", format!("{}-list", field_id(filter))).children(options)
                    })
                })}
                {move || query.with(|query| query.is_filtered().then(|| {
                    let all = href(&Route::Users(query.without_filters()));
                    el("a").class("button bare").attribute("href", all).text(text::clear_filters())
                }))}
            </form>
        </search>
    }
}

fn field_id(filter: Filter) -> String {
    format!("filter-{}", filter.name())
}

fn field(filter: Filter, query: &ListQuery) -> VElement {
    let id = field_id(filter);
    let label = el("label").attribute("for", id.as_str()).text(text::filter(filter));
    let fixed = [("type", "search"), ("autocomplete", "off"), ("autocapitalize", "none"), ("spellcheck", "false")];
    let mut input = el("input").attribute("dir", "auto");
    for (name, value) in fixed {
        input = input.attribute(name, value);
    }
    if matches!(filter, Filter::Organization | Filter::Role) {
        input = input.attribute("list", format!("{id}-list"));
    }
    let class = if query.filter(filter).is_empty() { "filter" } else { "filter on" };
    el("div").class(class).child(label).child(input.attribute("id", id))
}

fn rows(load: ListLoad, query: Memo<ListQuery>, formats: Formats, table_state: TableState) -> impl IntoView {
    let (answer, busy, fault, retry) = (load.answer, load.busy, load.fault, load.retry);
    let later = expect_context::<LazyChunk>();
    view! {
        {move || fault.get().map(|fault| later.fault(fault, retry))}
        {move || {
            if answer.with(Option::is_none) && fault.with(Option::is_some) {
                return ().into_any();
            }
            let stale = move || busy.get() && answer.with(Option::is_some);
            let body = answer.with(|now| match now {
                Some(shown) => answered(shown, table_state, formats.are_ready()),
                None => loading(query.get_untracked().limit(api::page_size()), table_state),
            });
            view! { <div class="card" class:busy=stale aria-busy=move || stale().then_some("true") on:pointerover=explain>{body}</div> }.into_any()
        }}
    }
}

fn answered(answer: &Loaded<ListQuery, Page>, table_state: TableState, is_formatted: bool) -> AnyView {
    let (page, query) = (&answer.value, &answer.query);
    let size = api::page_size();
    let later = expect_context::<LazyChunk>();
    let why = match (page.last_page_if_past_end(query, size), page.received(), query.is_filtered()) {
        (Some(last), ..) => Some(EmptyList::PastEnd { count: page.count, last }),
        (None, 0, true) => Some(EmptyList::NoMatch(query.clone())),
        (None, 0, false) => Some(EmptyList::Nobody),
        _ => None,
    };
    if let Some(why) = why {
        return (move || later.empty_list(why.clone())).into_any();
    }
    let unreadable = page.unreadable;
    let (columns, order, draw_rows) =
        table_state.follow().with(|view| (view.columns.clone(), view.order.clone(), view.draw_rows));
    let mut people = page.rows.clone();
    if let Some(order) = &order {
        (order.sort)(order, &mut people);
    }
    let (count, first) = (people.len(), query.offset() + FIRST_ROW);
    let draw: Draw = Rc::new({
        let (query, columns) = (query.clone(), columns.clone());
        move |at| {
            let row = row(&people[at], &query, &columns, is_formatted);
            row.attribute("aria-rowindex", (first + at as u64).to_string())
        }
    });
    let rows = match draw_rows {
        Some(draw_rows) => draw_rows(query, count, draw),
        None => body(count, &draw),
    };
    view! {
        {table(rows, &columns, order.as_ref(), Some(page.count), is_formatted)}
        {(unreadable > 0).then_some(move || later.unreadable(unreadable))}
        {foot(page, query, size, order.is_some(), is_formatted)}
    }
    .into_any()
}

/// Counted with the row of headings (WAI-ARIA 1.2, `aria-rowindex`).
const FIRST_ROW: u64 = 2;

/// More rows than this are laid out and painted where they are looked at, and nowhere else.
const LONG: usize = 30;

/// Shapes of rows where rows will be, so that nothing moves when they come.
pub(crate) fn loading(limit: u32, table_state: TableState) -> AnyView {
    let columns = table_state.follow().with(|view| view.columns.clone());
    let cells = (columns.len() + 2).to_string();
    let bones: Draw = Rc::new(move |_| el("tr").class("bones").child(el("td").attribute("colspan", cells.as_str())));
    table(body(limit.min(20) as usize, &bones), &columns, None, None, false).into_any()
}

/// All of its rows, drawn at once.
pub(crate) fn body(count: usize, draw: &Draw) -> Shared {
    Shared::new("tbody", count, draw, |_| false)
}

/// `count` is that of the whole list, once it is known.
pub(crate) fn table(
    rows: Shared,
    columns: &[ShownColumn],
    order: Option<&SortOrder>,
    count: Option<u64>,
    is_formatted: bool,
) -> VElement {
    let head = |class: &str, column: Option<&Column>| {
        let label = column.map_or(text::person(), Column::label);
        let sorted = order.filter(|order| order.column.as_ref() == column);
        let direction = sorted.map_or("none", |order| if order.descending { "descending" } else { "ascending" });
        let head = el("th").attribute("scope", "col").class(class).attribute("aria-sort", direction);
        if !is_formatted {
            return head.text(label);
        }
        let sort = el("button").attribute("type", "button").class("sort");
        let sort = sort.attribute("data-sort", column.map_or("", Column::name));
        head.child(sort.attribute("title", text::sort_hint()).text(label))
    };
    let pick = is_formatted.then(|| checkbox("", text::pick_page()));
    let heads = columns.iter().map(|ShownColumn { column, width }| head(width.name(), Some(column)));
    let heads =
        el("tr").child(el("td").class("pick").children(pick)).child(head("person-column", None)).children(heads);
    let table = el("table")
        .class(if rows.count() > LONG { "users long" } else { "users" })
        .attribute("aria-label", text::users())
        .attribute("aria-busy", count.is_none().to_string())
        // Minus one: a count that is not known (WAI-ARIA 1.2).
        .attribute("aria-rowcount", count.map_or("-1".to_owned(), |count| (count + FIRST_ROW - 1).to_string()))
        .child(el("thead").child(heads))
        .shared(rows);
    el("div").class(if columns::fit_on_desktop(columns) { "scroll fits" } else { "scroll" }).child(table)
}

/// Chooses the person with this id, or everyone on the page; who is chosen is known to `dialogs::selection`.
fn checkbox(id: &str, label: &str) -> VElement {
    el("input").attribute("type", "checkbox").attribute("data-pick", id).attribute("aria-label", label)
}

pub(crate) fn row(user: &User, query: &ListQuery, columns: &[ShownColumn], is_formatted: bool) -> VElement {
    let (id, name, username) = (user.id(), user.display_name(), user.username());
    let under = (name != username).then(|| brief_in(el("span").class("tiny quiet"), &username));
    let who = el("a")
        .class("who")
        .attribute("href", href(&Route::user_by_id(&id)))
        .child(avatar(user.initials(), &name))
        .child(brief_in(el("span").class("name"), &name))
        .children(under);
    let told = escape::escape(&name);
    // They come after the rows: nobody uses them before.
    let pick = is_formatted.then(|| checkbox(&id, &text::pick(&told)));
    let peek = is_formatted.then(|| {
        let to = href(&Route::Users(query.with_peek(Some(&id))));
        el("a").class("peek").attribute("href", to).attribute("aria-label", text::peek_at(&told))
    });
    el("tr")
        .child(el("td").class("pick").children(pick))
        .child(el("th").attribute("scope", "row").attribute("aria-label", told).child(who).children(peek))
        .children(columns.iter().map(|shown| cell(shown, user, query, is_formatted)))
}

fn cell(ShownColumn { column, width }: &ShownColumn, user: &User, query: &ListQuery, is_formatted: bool) -> VElement {
    let held = column.value(user);
    // Said by a class: a rule that asks what a cell holds is asked again with each text that is written.
    let blank = if held.is_empty() && !matches!(column, Column::LastLogin) { " blank" } else { "" };
    let cell = |class: &str| el("td").class(&format!("{class} {}{blank}", width.name()));
    let labelled = |class: &str| cell(class).attribute("data-label", column.label());
    match column {
        Column::Email => cell("email").children(or_empty_brief(&held)),
        Column::Organization => cell("organization").child(same(Filter::Organization, &held, "", query)),
        Column::Role => cell("role-cell").child(same(Filter::Role, &held, role_class(&held), query)),
        Column::LastLogin => labelled("when").child(when(&held, soon(Detail::Ago, is_formatted), text::never())),
        time if time.is_time() => labelled("when").child(when(&held, soon(Detail::Day, is_formatted), text::EMPTY)),
        _ => labelled("other mono").children(or_empty_brief(&held)),
    }
}

fn soon(detail: Detail, is_formatted: bool) -> Detail {
    if is_formatted { detail } else { Detail::Soon }
}

/// An organization or a role, leading to everyone who has it.
fn same(filter: Filter, held: &str, class: &str, query: &ListQuery) -> VElement {
    if held.is_empty() {
        return nothing();
    }
    let same = Route::Users(query.with_filter(filter, held));
    brief_in(el("a").attribute("href", href(&same)).class(class), held)
}

pub(crate) fn or_empty(held: &str) -> AnyView {
    if held.is_empty() { nothing().into_any() } else { value(held) }
}

fn or_empty_brief(held: &str) -> Vec<VElement> {
    if held.is_empty() { vec![nothing()] } else { brief(held) }
}

fn nothing() -> VElement {
    el("span").class("quiet").attribute("aria-label", text::empty_spoken()).text(text::EMPTY)
}

pub(crate) fn role_badge(role: &str) -> VElement {
    if role.is_empty() {
        return nothing();
    }
    brief_in(el("span").class(role_class(role)), role)
}

fn role_class(role: &str) -> &'static str {
    if config::is_privileged(role) { "role high" } else { "role" }
}

pub(crate) fn foot(page: &Page, query: &ListQuery, size: u32, is_sorted: bool, is_formatted: bool) -> VElement {
    let place = page.pagination(query, size);
    let number = format::number;
    let range = if is_formatted {
        text::range(&number(place.first_row), &number(place.last_row), &number(place.count))
    } else {
        String::new()
    };
    let links = [place.first, place.previous, place.next, place.last].map(|to| to.map(|to| href(&Route::Users(to))));
    let current = query.limit(size);
    let sizes = PAGE_SIZES.map(|size| {
        let option = el("option").attribute("value", size.to_string()).text(size.to_string());
        if size == current { option.attribute("selected", "") } else { option }
    });
    let sorted = is_sorted.then(|| {
        let undo = el("button").attribute("type", "button").class("button bare").attribute("data-sort", UNSORTED);
        el("p").class("sorted").text(text::sorted_here()).child(undo.text(text::unsort()))
    });
    let bare = || el("button").class("button bare");
    el("div")
        .class("foot")
        .child(el("p").class("range").text(range))
        .children(sorted)
        .child(
            el("label")
                .class("size")
                .text(text::per_page())
                .child(el("select").attribute("data-page-size", "").children(sizes)),
        )
        .child(
            el("div")
                .child(opens_dialog(bare(), Dialog::Columns).text(text::columns()))
                .child(opens_dialog(bare(), Dialog::Export).text(text::export())),
        )
        .child(pager(links))
}

/// In place of a column's name: back to the server's order. No field has it.
pub(crate) const UNSORTED: &str = "\u{0}";
