//! The list: filters, page and rows, all of them in the address.

use std::{rc::Rc, time::Duration};

use gatehouse::{
    columns::{self, Column, Shown},
    page::Page,
    query::{Filter, ListQuery, PAGE_SIZES},
    route::Route,
    seen::Seen,
    text,
    user::User,
    visible,
};
use leptos::{ev, prelude::*};

use super::{no_rows::NoRows, write_link};
use crate::{
    edge::{
        address::{Address, Entry, href},
        ahead, api, clicks,
        clock::{self, Formats},
        config, intent, lasting, settings,
        still::{Draw, Shared, Still, still},
        timer::Timer,
        typed,
    },
    flow::{
        arranged::{Arranged, Order},
        known::Known,
        load::{Answer, Load, load},
    },
    screens::later::Later,
    shell::{asks, title},
    ui::{
        face::face,
        icon::{Icon, icon},
        pager::pager,
        value::{brief, brief_in, value},
        when::{Detail, explain, when},
    },
};

/// How long typing rests before the list changes, and before it is asked for: the answer has the time between to arrive.
const DEBOUNCE: Duration = Duration::from_millis(250);
const AHEAD: Duration = Duration::from_millis(150);

type ListLoad = Load<ListQuery, Page>;

#[component]
pub(crate) fn List() -> impl IntoView {
    title(text::users());
    let address = expect_context::<Address>();
    let seen = expect_context::<RwSignal<Seen>>();
    // While another screen takes over, the address names no list any more: the old question stays and asks nothing.
    let query = Memo::new(move |before: Option<&ListQuery>| match (address.route(), before) {
        // Who is looked at beside the list is no part of the question.
        (Route::Users(query), _) => query.with_peek(None),
        (_, before) => before.cloned().unwrap_or_default(),
    });
    let known = expect_context::<Known>();
    let formats = expect_context::<Formats>();
    let load: ListLoad = load(query, known.list(&query.get_untracked()), move |query, give_up| async move {
        let page = api::list(&query, &give_up).await?;
        // Said when somebody turns to the filters: until then nobody looks at suggestions, and each page has new ones.
        seen.try_update_untracked(|seen| seen.note(&page.rows));
        Ok(page)
    });
    let (busy, answer) = (load.busy, load.answer);
    formats.after_wait(move || answer.try_with_untracked(Option::is_none) == Some(true));
    let again = load.again;
    let fault = load.fault;
    let arranged = expect_context::<Arranged>();
    arranged.update(|look| look.list = Some(answer));
    on_cleanup(move || {
        arranged.update(|look| look.list = None);
        known.keep(answer.try_get_untracked().flatten());
    });
    // The focus may stand on a link that leads elsewhere now: the browser tells of no movement.
    Effect::new(move |_| {
        if answer.with(Option::is_some) {
            set_timeout(move || intent::look(address), Duration::ZERO);
        }
    });
    // The rest of the program comes behind the first rows, or in place of them.
    let later = expect_context::<Later>();
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
    clicks::on("data-again", move |_| again.now());
    let head = move || {
        let title = still("h1").attribute("tabindex", "-1").text(text::users());
        let state = still("p").class("tiny quiet").attribute("role", "status").text(state());
        let refresh = still("button").attribute("type", "button").class("button").attribute("data-again", "");
        let refresh = refresh.attribute("aria-disabled", busy.get().to_string());
        let actions = still("div").class("actions").child(refresh.child(icon(Icon::Refresh)).text(text::refresh()));
        let create = write_link(&Route::NewUser, "primary", text::new_user(), Some(Icon::Plus));
        let head = still("header").class("head").child(still("div").child(title).child(state));
        head.child(query.with(chips)).child(actions.child(create))
    };
    view! {
        {head}
        {filters(address, query, seen)}
        {rows(load, query, formats, arranged)}
        {move || later.peek()}
    }
}

/// What the list is narrowed to, each with a way to take it away. Empty where it is not: what comes behind it stays as it is.
pub(super) fn chips(query: &ListQuery) -> Still {
    let given = Filter::ALL.into_iter().filter(|filter| !query.filter(*filter).is_empty());
    let chips = given.map(|filter| {
        let (label, held) = (text::filter(filter), query.filter(filter));
        let without = href(&Route::Users(query.with_filter(filter, "")));
        let chip = still("a").class("chip").attribute("href", without);
        let chip = chip.attribute("aria-label", text::remove_filter(label, &visible::told(held)));
        still("li").child(chip.child(still("span").text(text::label_before(label))).children(brief(held)))
    });
    still("ul").class("chips").attribute("aria-label", text::active_filters()).children(chips)
}

/// What the rows cover and when they were read.
fn covers(answer: &Answer<ListQuery, Page>) -> String {
    let (count, filtered) = (answer.value.count, answer.question.is_filtered());
    format!(
        "{} · {}",
        text::people(count, filtered, &clock::number(count)),
        text::read_at(&clock::time(answer.read_at))
    )
}

fn filters(address: Address, query: Memo<ListQuery>, seen: RwSignal<Seen>) -> impl IntoView {
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
            address.go(&list, entry);
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
        let asked = content.clone();
        let ask = move || {
            if let Some(list) = changed(filter, &asked) {
                ahead::begin(&list);
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
                {move || lasting::with(seen, |seen| {
                    let known = [(Filter::Organization, &seen.organizations), (Filter::Role, &seen.roles)];
                    known.map(|(filter, known)| {
                        let options = known.iter().map(|known| still("option").attribute("value", known.as_str()));
                        still("datalist").attribute("id", format!("{}-list", field_id(filter))).children(options)
                    })
                })}
                {move || query.with(|query| query.is_filtered().then(|| {
                    let all = href(&Route::Users(query.without_filters()));
                    still("a").class("button bare").attribute("href", all).text(text::clear_filters())
                }))}
            </form>
        </search>
    }
}

fn field_id(filter: Filter) -> String {
    format!("filter-{}", filter.name())
}

fn field(filter: Filter, query: &ListQuery) -> Still {
    let id = field_id(filter);
    let label = still("label").attribute("for", id.as_str()).text(text::filter(filter));
    let fixed = [("type", "search"), ("autocomplete", "off"), ("autocapitalize", "none"), ("spellcheck", "false")];
    let mut input = still("input").attribute("dir", "auto");
    for (name, value) in fixed {
        input = input.attribute(name, value);
    }
    if matches!(filter, Filter::Organization | Filter::Role) {
        input = input.attribute("list", format!("{id}-list"));
    }
    let class = if query.filter(filter).is_empty() { "filter" } else { "filter on" };
    still("div").class(class).child(label).child(input.attribute("id", id))
}

fn rows(load: ListLoad, query: Memo<ListQuery>, formats: Formats, arranged: Arranged) -> impl IntoView {
    let (answer, busy, fault, again) = (load.answer, load.busy, load.fault, load.again);
    let later = expect_context::<Later>();
    view! {
        {move || fault.get().map(|fault| later.fault(fault, again))}
        {move || {
            if answer.with(Option::is_none) && fault.with(Option::is_some) {
                return ().into_any();
            }
            let stale = move || busy.get() && answer.with(Option::is_some);
            let body = answer.with(|now| match now {
                Some(shown) => answered(shown, arranged, formats.are_ready()),
                None => waiting(query.get_untracked().limit(settings::page_size()), arranged),
            });
            view! { <div class="card" class:busy=stale aria-busy=move || stale().then_some("true") on:pointerover=explain>{body}</div> }.into_any()
        }}
    }
}

fn answered(answer: &Answer<ListQuery, Page>, arranged: Arranged, is_formatted: bool) -> AnyView {
    let (page, query) = (&answer.value, &answer.question);
    let size = settings::page_size();
    let later = expect_context::<Later>();
    let why = match (page.past_the_end(query, size), page.received(), query.is_filtered()) {
        (Some(last), ..) => Some(NoRows::PastEnd { count: page.count, last }),
        (None, 0, true) => Some(NoRows::NoMatch(query.clone())),
        (None, 0, false) => Some(NoRows::Nobody),
        _ => None,
    };
    if let Some(why) = why {
        return (move || later.no_rows(why.clone())).into_any();
    }
    let unreadable = page.unreadable;
    let (columns, order, draw_rows) =
        arranged.follow().with(|look| (look.columns.clone(), look.order.clone(), look.draw_rows));
    let mut people = page.rows.clone();
    if let Some(order) = &order {
        (order.sort)(order, &mut people);
    }
    let (count, first) = (people.len(), query.offset() + FIRST_ROW);
    let draw: Draw = Rc::new({
        let (question, columns) = (query.clone(), columns.clone());
        move |at| {
            let row = row(&people[at], &question, &columns, is_formatted);
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
pub(super) fn waiting(limit: u32, arranged: Arranged) -> AnyView {
    let columns = arranged.follow().with(|look| look.columns.clone());
    let cells = (columns.len() + 2).to_string();
    let bones: Draw =
        Rc::new(move |_| still("tr").class("bones").child(still("td").attribute("colspan", cells.as_str())));
    table(body(limit.min(20) as usize, &bones), &columns, None, None, false).into_any()
}

/// All of its rows, drawn at once.
pub(super) fn body(count: usize, draw: &Draw) -> Shared {
    Shared::new("tbody", count, draw, |_| false)
}

/// `count` is that of the whole list, once it is known.
pub(super) fn table(
    rows: Shared,
    columns: &[Shown],
    order: Option<&Order>,
    count: Option<u64>,
    is_formatted: bool,
) -> Still {
    let head = |class: &str, column: Option<&Column>| {
        let label = column.map_or(text::person(), Column::label);
        let sorted = order.filter(|order| order.column.as_ref() == column);
        let direction = sorted.map_or("none", |order| if order.descending { "descending" } else { "ascending" });
        let head = still("th").attribute("scope", "col").class(class).attribute("aria-sort", direction);
        if !is_formatted {
            return head.text(label);
        }
        let sort = still("button").attribute("type", "button").class("sort");
        let sort = sort.attribute("data-sort", column.map_or("", Column::name));
        head.child(sort.attribute("title", text::sort_hint()).text(label))
    };
    let pick = is_formatted.then(|| checkbox("", text::pick_page()));
    let heads = columns.iter().map(|Shown { column, width }| head(width.name(), Some(column)));
    let heads =
        still("tr").child(still("td").class("pick").children(pick)).child(head("person-column", None)).children(heads);
    let table = still("table")
        .class(if rows.count() > LONG { "users long" } else { "users" })
        .attribute("aria-label", text::users())
        .attribute("aria-busy", count.is_none().to_string())
        // Minus one: a count that is not known (WAI-ARIA 1.2).
        .attribute("aria-rowcount", count.map_or("-1".to_owned(), |count| (count + FIRST_ROW - 1).to_string()))
        .child(still("thead").child(heads))
        .shared(rows);
    still("div").class(if columns::fit(columns) { "scroll fits" } else { "scroll" }).child(table)
}

/// Chooses the person with this id, or everyone on the page; who is chosen is known to `screens::users::picked`.
fn checkbox(id: &str, label: &str) -> Still {
    still("input").attribute("type", "checkbox").attribute("data-pick", id).attribute("aria-label", label)
}

pub(super) fn row(user: &User, query: &ListQuery, columns: &[Shown], is_formatted: bool) -> Still {
    let (id, name, username) = (user.id(), user.display_name(), user.username());
    let under = (name != username).then(|| brief_in(still("span").class("tiny quiet"), &username));
    let who = still("a")
        .class("who")
        .attribute("href", href(&Route::user_by_id(&id)))
        .child(face(user.initials(), &name))
        .child(brief_in(still("span").class("name"), &name))
        .children(under);
    let told = visible::told(&name);
    // They come after the rows: nobody uses them before.
    let pick = is_formatted.then(|| checkbox(&id, &text::pick(&told)));
    let peek = is_formatted.then(|| {
        let to = href(&Route::Users(query.with_peek(Some(&id))));
        still("a").class("peek").attribute("href", to).attribute("aria-label", text::peek_at(&told))
    });
    still("tr")
        .child(still("td").class("pick").children(pick))
        .child(still("th").attribute("scope", "row").attribute("aria-label", told).child(who).children(peek))
        .children(columns.iter().map(|shown| cell(shown, user, query, is_formatted)))
}

fn cell(Shown { column, width }: &Shown, user: &User, query: &ListQuery, is_formatted: bool) -> Still {
    let held = column.value(user);
    // Said by a class: a rule that asks what a cell holds is asked again with each text that is written.
    let blank = if held.is_empty() && !matches!(column, Column::LastLogin) { " blank" } else { "" };
    let cell = |class: &str| still("td").class(&format!("{class} {}{blank}", width.name()));
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
fn same(filter: Filter, held: &str, class: &str, query: &ListQuery) -> Still {
    if held.is_empty() {
        return nothing();
    }
    let same = Route::Users(query.with_filter(filter, held));
    brief_in(still("a").attribute("href", href(&same)).class(class), held)
}

pub(crate) fn or_empty(held: &str) -> AnyView {
    if held.is_empty() { nothing().into_any() } else { value(held) }
}

fn or_empty_brief(held: &str) -> Vec<Still> {
    if held.is_empty() { vec![nothing()] } else { brief(held) }
}

fn nothing() -> Still {
    still("span").class("quiet").attribute("aria-label", text::empty_spoken()).text(text::EMPTY)
}

pub(crate) fn role_badge(role: &str) -> Still {
    if role.is_empty() {
        return nothing();
    }
    brief_in(still("span").class(role_class(role)), role)
}

fn role_class(role: &str) -> &'static str {
    if config::is_privileged(role) { "role high" } else { "role" }
}

pub(super) fn foot(page: &Page, query: &ListQuery, size: u32, is_sorted: bool, is_formatted: bool) -> Still {
    let place = page.place(query, size);
    let number = clock::number;
    let range = if is_formatted {
        text::range(&number(place.first_row), &number(place.last_row), &number(place.count))
    } else {
        String::new()
    };
    let links = [place.first, place.previous, place.next, place.last].map(|to| to.map(|to| href(&Route::Users(to))));
    let current = query.limit(size);
    let sizes = PAGE_SIZES.map(|size| {
        let option = still("option").attribute("value", size.to_string()).text(size.to_string());
        if size == current { option.attribute("selected", "") } else { option }
    });
    let sorted = is_sorted.then(|| {
        let undo = still("button").attribute("type", "button").class("button bare").attribute("data-sort", UNSORTED);
        still("p").class("sorted").text(text::sorted_here()).child(undo.text(text::unsort()))
    });
    let bare = || still("button").class("button bare");
    still("div")
        .class("foot")
        .child(still("p").class("range").text(range))
        .children(sorted)
        .child(
            still("label")
                .class("size")
                .text(text::per_page())
                .child(still("select").attribute("data-page-size", "").children(sizes)),
        )
        .child(
            still("div")
                .child(asks(bare(), "columns").text(text::columns()))
                .child(asks(bare(), "export").text(text::export())),
        )
        .child(pager(links))
}

/// In place of a column's name: back to the server's order. No field has it.
pub(crate) const UNSORTED: &str = "\u{0}";
