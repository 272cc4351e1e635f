//! The list: filters, page and rows, all of them in the address.

use std::time::Duration;

use gatehouse::{
    draft::Field,
    page::Page,
    query::{Filter, ListQuery, PAGE_SIZES},
    route::Route,
    seen::Seen,
    text,
    user::User,
};
use leptos::{ev, prelude::*};

use super::{no_rows::NoRows, write_link};
use crate::{
    edge::{
        address::{Address, Entry, href},
        api,
        clock::{self, Formats},
        config, intent, lasting, settings,
        still::{Still, still},
        timer::Timer,
    },
    flow::{
        known::Known,
        load::{Answer, Load, load},
    },
    screens::later::Later,
    shell::{ToExport, title},
    ui::{
        face::face,
        icon::{Icon, icon},
        pager::pager,
        value::{brief, value},
        when::{Detail, explain, when},
    },
};

/// How long typing rests before the list is asked.
const DEBOUNCE: Duration = Duration::from_millis(250);

type ListLoad = Load<ListQuery, Page>;
/// What is on screen, for who asks later.
type Shown = RwSignal<Option<Answer<ListQuery, Page>>>;

#[component]
pub(crate) fn List() -> impl IntoView {
    title(text::users());
    let address = expect_context::<Address>();
    let seen = expect_context::<RwSignal<Seen>>();
    // While another screen takes over, the address names no list any more: the old question stays and asks nothing.
    let query = Memo::new(move |before: Option<&ListQuery>| match (address.route(), before) {
        (Route::Users(query), _) => query,
        (_, before) => before.cloned().unwrap_or_default(),
    });
    let known = expect_context::<Known>();
    let formats = expect_context::<Formats>();
    formats.after_wait();
    let load: ListLoad = load(query, known.list(&query.get_untracked()), move |query, give_up| async move {
        let page = api::list(&query, &give_up).await?;
        seen.try_update(|seen| seen.note(&page.rows));
        Ok(page)
    });
    let (busy, answer) = (load.busy, load.answer);
    let again = load.again;
    let fault = load.fault;
    on_cleanup(move || known.keep(answer.try_get_untracked().flatten()));
    // The focus may stand on a link that leads elsewhere now: the browser tells of no movement.
    Effect::new(move |_| {
        if answer.with(Option::is_some) {
            request_animation_frame(move || intent::look(address));
        }
    });
    // The rest of the program comes behind the first rows, or in place of them.
    let later = expect_context::<Later>();
    Effect::new(move |_| {
        if answer.with(Option::is_some) || fault.with(Option::is_some) {
            formats.after_paint();
            set_timeout(move || later.fetch(), Duration::ZERO);
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
    view! {
        <header class="head">
            <div>
                <h1 tabindex="-1">{text::users()}</h1>
                <p class="tiny quiet" role="status">{state}</p>
            </div>
            <div class="actions">
                <button type="button" class="button" aria-disabled=move || busy.get().then_some("true") on:click=move |_| again.now()>
                    {icon(Icon::Refresh)}{text::refresh()}
                </button>
                {write_link(&Route::NewUser, "primary", text::new_user(), Some(Icon::Plus))}
            </div>
        </header>
        {filters(address, query, seen)}
        {rows(load, query, formats)}
    }
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
    let timer = StoredValue::new_local(None::<Timer>);
    // The first change after entering a field makes an entry in the history, further typing there replaces it.
    let entered = StoredValue::new(true);
    let stop = move || drop(timer.try_update_value(Option::take));
    on_cleanup(stop);
    let apply = move |filter: Filter, value: String| {
        let next = query.get_untracked().with_filter(filter, value.trim());
        if next.filter(filter) != query.get_untracked().filter(filter) {
            let entry = if entered.get_value() { Entry::Push } else { Entry::Replace };
            entered.set_value(false);
            address.go(&Route::Users(next), entry);
        }
    };
    let fields = Filter::ALL.map(|filter| {
        let id = format!("filter-{}", filter.name());
        let list = matches!(filter, Filter::Organization | Filter::Role).then(|| format!("{id}-list"));
        let value = Memo::new(move |_| query.with(|query| query.filter(filter).to_owned()));
        let suggestions = move || {
            lasting::with(seen, |seen| match filter {
                Filter::Organization => seen.organizations.iter().cloned().collect::<Vec<_>>(),
                Filter::Role => seen.roles.iter().cloned().collect(),
                _ => Vec::new(),
            })
        };
        view! {
            <div class="filter" class:on=move || !value.get().is_empty()>
                <label for=id.clone()>{text::filter(filter)}</label>
                <input
                    id=id
                    type="search"
                    autocomplete="off"
                    autocapitalize="none"
                    spellcheck="false"
                    dir="auto"
                    list=list.clone()
                    prop:value=move || value.get()
                    on:focus=move |_| entered.set_value(true)
                    on:input=move |event: ev::Event| {
                        let typed = event_target_value(&event);
                        stop();
                        let set = move || apply(filter, typed);
                        timer.set_value(Some(Timer::start(DEBOUNCE, set)));
                    }
                    on:keydown=move |event: ev::KeyboardEvent| {
                        if event.key() == "Enter" {
                            stop();
                            apply(filter, event_target_value(&event));
                        }
                    }
                />
                {list.map(|list| view! {
                    <datalist id=list>{move || suggestions().into_iter().map(|value| view! { <option value=value></option> }).collect_view()}</datalist>
                })}
            </div>
        }
    });
    view! {
        <search>
            <form class="filters" aria-label=text::filters() on:submit=|event| event.prevent_default()>
                {fields.into_iter().collect_view()}
                {move || query.with(ListQuery::is_filtered).then(|| view! {
                    <a class="button bare" href=href(&Route::Users(query.get().without_filters()))>{text::clear_filters()}</a>
                })}
            </form>
        </search>
    }
}

fn rows(load: ListLoad, query: Memo<ListQuery>, formats: Formats) -> impl IntoView {
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
                Some(shown) => answered(shown, answer, formats.are_ready()),
                None => waiting(query.get_untracked().limit(settings::page_size())),
            });
            view! { <div class="card" class:busy=stale aria-busy=move || stale().then_some("true") on:pointerover=explain>{body}</div> }.into_any()
        }}
    }
}

fn answered(answer: &Answer<ListQuery, Page>, listed: Shown, is_formatted: bool) -> AnyView {
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
    let days = if is_formatted { Detail::Day } else { Detail::Soon };
    view! {
        {table(page.rows.iter().map(|user| row(user, query, days)), false)}
        {(unreadable > 0).then_some(move || later.unreadable(unreadable))}
        {foot(page, query, size, listed, is_formatted)}
    }
    .into_any()
}

/// Shapes of rows where rows will be, so that nothing moves when they come.
fn waiting(limit: u32) -> AnyView {
    let bones = (0..limit.min(20)).map(|_| still("tr").class("bones").child(still("td").attribute("colspan", "6")));
    table(bones, true).into_any()
}

fn table(rows: impl Iterator<Item = Still>, busy: bool) -> Still {
    let names = [
        text::person(),
        text::field(Field::Email),
        text::filter(Filter::Organization),
        text::filter(Filter::Role),
        text::created_at(),
        text::last_login(),
    ];
    let heads = names.map(|name| still("th").attribute("scope", "col").text(name));
    let table = still("table")
        .class("users")
        .attribute("aria-label", text::users())
        .attribute("aria-busy", busy.to_string())
        .child(still("thead").child(still("tr").children(heads)))
        .child(still("tbody").children(rows));
    still("div").class("scroll").child(table)
}

fn row(user: &User, query: &ListQuery, days: Detail) -> Still {
    let (name, username) = (user.display_name(), user.username());
    let mut names = still("span").child(still("span").class("name").children(brief(&name)));
    if name != username {
        names = names.child(still("span").class("mono quiet").children(brief(&username)));
    }
    let who = still("a")
        .class("who")
        .attribute("href", href(&Route::user_by_id(&user.id())))
        .child(face(user.initials(), &name))
        .child(names);
    let cell = |class: &str| still("td").class(class);
    let time = |label: &'static str, name: &str, absent: &'static str| {
        let shown = when(&user.time(name), days, absent);
        cell("when").attribute("data-label", label).child(shown)
    };
    still("tr")
        .child(still("th").attribute("scope", "row").child(who))
        .child(cell("email").children(or_empty_brief(&user.email())))
        .child(cell("organization").child(same_organization(&user.organization(), query)))
        .child(cell("role-cell").child(role_badge(&user.role())))
        .child(time(text::created_at(), "created_at", text::EMPTY))
        .child(time(text::last_login(), "last_login", text::never()))
}

/// The organization, leading to everyone in it.
fn same_organization(organization: &str, query: &ListQuery) -> Still {
    if organization.is_empty() {
        return nothing();
    }
    let same = Route::Users(query.with_filter(Filter::Organization, organization));
    still("a").attribute("href", href(&same)).children(brief(organization))
}

pub(super) fn or_empty(held: &str) -> AnyView {
    if held.is_empty() { nothing().into_any() } else { value(held) }
}

fn or_empty_brief(held: &str) -> Vec<Still> {
    if held.is_empty() { vec![nothing()] } else { brief(held) }
}

fn nothing() -> Still {
    still("span").class("quiet").attribute("aria-label", text::empty_spoken()).text(text::EMPTY)
}

pub(super) fn role_badge(role: &str) -> Still {
    if role.is_empty() {
        return nothing();
    }
    let class = if config::is_privileged(role) { "role high" } else { "role" };
    still("span").class(class).children(brief(role))
}

fn foot(page: &Page, query: &ListQuery, size: u32, listed: Shown, is_formatted: bool) -> AnyView {
    let place = page.place(query, size);
    let number = clock::number;
    let range =
        is_formatted.then(|| text::range(&number(place.first_row), &number(place.last_row), &number(place.count)));
    let links = [place.first, place.previous, place.next, place.last].map(|to| to.map(|to| href(&Route::Users(to))));
    let current = query.limit(size);
    let address = expect_context::<Address>();
    let query = query.clone();
    let (ToExport(export), known) = (expect_context::<ToExport>(), expect_context::<Known>());
    let ask = move |_| {
        known.keep(listed.get_untracked());
        export.set(true);
    };
    let sizes =
        PAGE_SIZES.map(|size| view! { <option value=size.to_string() selected=size == current>{size}</option> });
    view! {
        <div class="foot">
            <p class="range">{range}</p>
            <label class="size">
                {text::per_page()}
                <select on:change=move |event| {
                    let limit = event_target_value(&event).parse().unwrap_or(size);
                    address.go(&Route::Users(query.with_limit(limit)), Entry::Push);
                }>{sizes.into_iter().collect_view()}</select>
            </label>
            <button type="button" class="button bare" aria-haspopup="dialog" on:click=ask>{text::export()}</button>
            {pager(links)}
        </div>
    }
    .into_any()
}
