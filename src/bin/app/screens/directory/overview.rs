//! Everybody in figures: by organization, role, last sign-in and month. Each figure is a link to the list that it
//! counts.

use ::directory::overview::{Overview, Share};
use gatehouse::{
    text,
    url::{
        query::{Filter, ListQuery},
        route::Route,
    },
    view::element::{Element, el},
};
use leptos::prelude::*;

use crate::{
    browser::{
        address::href,
        config::{self, is_privileged},
        format, navigator, title,
        vdom::Static,
    },
    state::{
        app::{App, app},
        directory,
        load::{Load, load},
    },
    ui::{empty::Empty, error_box::list_error, loading::loading},
};

/// A list of more values shows the rest on demand.
const MAX_VALUES: usize = 8;

/// The height of the tallest bar of the months, in em.
const TALLEST: f64 = 10.0;

/// A figure: its label, how many users it counts, and the list of them.
struct Figure {
    label: String,
    count: u32,
    list: ListQuery,
    /// Where the label is a value of the server, which is not for translation.
    is_value: bool,
    /// Where the label stands for no value.
    is_word: bool,
    is_privileged: bool,
}

pub(crate) fn overview() -> AnyView {
    title::set(text::overview());
    if config::get().directory.is_none() {
        return view! { <h1 tabindex="-1">{text::overview()}</h1><p>{text::overview_off()}</p> }.into_any();
    }
    let app = app();
    let App { navigator, online, finder, directory_changes, .. } = app;
    directory::get(app);
    let nothing = Memo::new(|_| ());
    let read: Load<(), Option<Overview>> =
        load(nothing, None, online, move |(), abort| directory::overview(app, abort));
    read.retry.after(directory_changes);
    let (answer, fault, retry) = (read.answer, read.error, read.retry);
    Effect::new(move |_| {
        if shown(answer) || fault.with(Option::is_some) {
            request_animation_frame(move || navigator.end_scroll());
        }
    });
    // Drawn with the figures, and not when more has been read: they come a moment later.
    let badge = move || {
        let finder = finder.get_value().filter(|_| shown(answer))?;
        Some(Static(untrack(|| finder.badge())))
    };
    let body = move || {
        answer.with(|answer| match answer {
            None if fault.with(Option::is_some) => None,
            None => Some(loading()),
            Some(answer) => answer.value.as_ref().map(|overview| match overview.count {
                0 => view! { <div class="card"><Empty title=text::no_users_title() body=text::overview_nobody()>""</Empty></div> }.into_any(),
                _ => figures(overview),
            }),
        })
    };
    let no_list = Memo::new(|_| None);
    view! {
        <header class="head">
            <div>
                <h1 tabindex="-1">{text::overview()}</h1>
                <p class="tiny muted">{text::overview_lead()}</p>
                {badge}
            </div>
            <div class="actions">
                <button type="button" class="button" on:click=|_| navigator::print()>{text::print()}</button>
            </div>
        </header>
        {super::reading(no_list)}
        {move || fault.get().map(|fault| list_error(&fault, retry))}
        <div class="figures">{body}</div>
    }
    .into_any()
}

fn shown<T>(answer: RwSignal<Option<crate::state::load::Loaded<(), Option<T>>>>) -> bool
where
    T: Send + Sync + 'static,
{
    answer.with(|answer| answer.as_ref().is_some_and(|answer| answer.value.is_some()))
}

/// The figures of these users.
pub(crate) fn figures(overview: &Overview) -> AnyView {
    let people = overview.count;
    let every = ListQuery::default;
    let by = |filter: Filter| {
        move |share: &Share| Figure {
            label: share.value.clone(),
            count: share.count,
            list: every().with_filter(filter, &share.value),
            is_value: true,
            is_word: false,
            is_privileged: filter == Filter::Role && is_privileged(&share.value),
        }
    };
    let word = |label: String, count: u32, list: ListQuery| {
        (count > 0).then_some(Figure { label, count, list, is_value: false, is_word: true, is_privileged: false })
    };
    let without = |name: &str| every().with_filter(Filter::Without, name);
    let organizations = overview.organizations.iter().map(by(Filter::Organization)).collect();
    let no_organization =
        word(text::overview_no_organization().to_owned(), overview.without_organization, without("organization"));
    let roles = overview.roles.iter().map(by(Filter::Role)).collect();
    let no_role = word(text::overview_no_role().to_owned(), overview.without_role, without("role"));
    let ages = ages(overview);
    let no_email = overview.without_email_by_role.iter().map(|share| match share.value.as_str() {
        "" => Figure {
            label: text::overview_no_role().to_owned(),
            list: without("email,role"),
            is_value: false,
            is_word: true,
            ..by(Filter::Role)(share)
        },
        role => Figure { list: without("email").with_filter(Filter::Role, role), ..by(Filter::Role)(share) },
    });
    view! {
        {Static(tiles(overview))}
        <div class="figure-grid">
            {card(text::field_organization(), organizations, no_organization, people)}
            {card(text::field_role(), roles, no_role, people)}
            {card(text::last_login(), ages, None, people)}
            {Static(histogram(overview))}
            {card(text::overview_without_email(), no_email.collect(), None, overview.without_email)}
        </div>
    }
    .into_any()
}

fn ages(overview: &Overview) -> Vec<Figure> {
    let ages = &overview.last_login;
    let counts =
        [ages.today, ages.days_7, ages.days_30, ages.days_90, ages.days_365, ages.longer, ages.never, ages.unknown];
    let figure = |(value, count): (&str, u32)| Figure {
        label: text::filter_value(Filter::SignedIn, value),
        count,
        list: ListQuery::default().with_filter(Filter::SignedIn, value),
        is_value: false,
        is_word: value == "unknown",
        is_privileged: false,
    };
    gatehouse::list::question::SIGNED_IN.into_iter().zip(counts).map(figure).collect()
}

/// The numbers that are looked for first.
fn tiles(overview: &Overview) -> Element {
    let ages = &overview.last_login;
    let privileged: u32 =
        overview.roles.iter().filter(|share| is_privileged(&share.value)).map(|share| share.count).sum();
    let list = |filter, value: &str| Some(ListQuery::default().with_filter(filter, value));
    let tiles = [
        (overview.count, text::users(), Some(ListQuery::default())),
        (ages.today + ages.days_7 + ages.days_30, text::overview_recent(), list(Filter::SignedIn, "1-30")),
        (ages.never, text::overview_never(), list(Filter::SignedIn, "never")),
        (privileged, text::overview_privileged(), None),
        (overview.without_email, text::overview_without_email(), list(Filter::Without, "email")),
    ];
    let tile = |(count, label, list): (u32, &str, Option<ListQuery>)| {
        let tile = match list {
            Some(list) => el("a").attribute("href", href(&Route::Users(list))),
            None => el("div"),
        };
        let number = el("strong").text(format::number(count.into()));
        el("li").child(tile.class("tile").child(number).child(el("span").text(label)))
    };
    el("ul").class("card tiles").children(tiles.map(tile))
}

/// A table of figures with a bar each; the widest bar is that of the largest figure.
fn card(title: &'static str, figures: Vec<Figure>, rest: Option<Figure>, people: u32) -> AnyView {
    let most = figures.iter().chain(&rest).map(|figure| figure.count).max().unwrap_or(1).max(1);
    // One value takes no more room than the line that would hide it.
    let hidden = figures.len().saturating_sub(MAX_VALUES);
    let hidden = if hidden > 1 { hidden } else { 0 };
    let rows = |figures: &[Figure]| figures.iter().map(|figure| row(figure, most, people)).collect::<Vec<_>>();
    let shown = &figures[..figures.len() - hidden];
    let table = |rows: Vec<Element>| {
        el("table")
            .class("bars")
            .attribute("aria-label", title)
            .child(columns())
            .child(headings(title))
            .child(el("tbody").children(rows))
    };
    let first = table(rows(shown).into_iter().chain(rest.iter().map(|figure| row(figure, most, people))).collect());
    let others = (hidden > 0).then(|| {
        let summary = el("summary").text(text::overview_more(&format::number(hidden as u64)));
        el("details").child(summary).child(table(rows(&figures[shown.len()..])))
    });
    Static(el("section").class("card figure").child(el("h2").text(title)).child(first).children(others)).into_any()
}

/// The hidden headings do not set the widths of the columns.
fn columns() -> Element {
    el("colgroup")
        .children(["label-column", "bar-column", "count-column", "share-column"].map(|class| el("col").class(class)))
}

fn headings(title: &str) -> Element {
    let heading = |label: &str| el("th").attribute("scope", "col").text(label);
    let row = el("tr")
        .child(heading(title))
        .child(el("td"))
        .child(heading(text::users()))
        .child(heading(text::overview_share()));
    el("thead").class("visually-hidden").child(row)
}

fn row(figure: &Figure, most: u32, people: u32) -> Element {
    let class = if figure.is_word { "word" } else { "" };
    let link = el("a").attribute("href", href(&Route::Users(figure.list.clone()))).class(class);
    let link = gatehouse::view::value::brief_in(link, &figure.label);
    let share = f64::from(figure.count) / f64::from(people.max(1));
    let label = el("th").attribute("scope", "row").maybe_attribute("translate", figure.is_value.then_some("no"));
    el("tr")
        .class(if figure.is_privileged { "privileged" } else { "" })
        .child(label.child(link))
        .child(el("td").class("bar-cell").child(bar(figure.count, most)))
        .child(el("td").class("count").text(format::number(figure.count.into())))
        .child(el("td").class("share").text(format::percent(share)))
}

/// A bar from the start of the text, as long as its share of the largest one.
fn bar(count: u32, most: u32) -> Element {
    let width = u64::from(count) * 1000 / u64::from(most.max(1));
    // Nobody is no bar, a few are a thin one.
    let width = if count == 0 { 0 } else { width.max(8) };
    let path = el("path").attribute("d", format!("M0 0h{width}v10h-{width}z"));
    svg("bar mirrored", "0 0 1000 10").child(path)
}

fn svg(class: &str, view_box: &str) -> Element {
    el("svg")
        .class(class)
        .attribute("viewBox", view_box)
        .attribute("preserveAspectRatio", "none")
        .attribute("aria-hidden", "true")
}

/// The users created in each month, the last ones. Each bar says its month and its number.
fn histogram(overview: &Overview) -> Element {
    let most = overview.created.iter().map(|share| share.count).max().unwrap_or(1).max(1);
    let bars = overview.created.iter().map(|share| {
        let [month, letter, year] = month_names(&share.value);
        let list = ListQuery::default().with_filter(Filter::Created, &share.value);
        // As an attribute: the policy forbids inline styles.
        let height = f64::from(share.count) * TALLEST / f64::from(most);
        let bar = svg("column", "0 0 1 1").attribute("height", format!("{height:.2}em"));
        let bar = bar.child(el("path").attribute("d", "M0 0h1v1h-1z"));
        let number = format::number(share.count.into());
        let label = text::label_and_value(&month, &number);
        let link = el("a").attribute("href", href(&Route::Users(list)));
        let link = link.attribute("title", label.as_str());
        let link = link.child(el("span").class("visually-hidden").text(label));
        let hidden = |tag, class: &str, text: &str| el(tag).class(class).attribute("aria-hidden", "true").text(text);
        let year = if share.value.ends_with("-01") { year } else { String::new() };
        let count = hidden("span", if share.count == 0 { "count muted" } else { "count" }, &number);
        let letter = hidden("span", "muted", &letter);
        let link = link.child(count).child(bar).child(letter).child(hidden("strong", "year", &year));
        el("li").child(link)
    });
    let earlier = overview.created.first().filter(|_| overview.created_earlier > 0).map(|first| {
        let list = ListQuery::default().with_filter(Filter::Created, &format!("-{}", first.value));
        let label = text::label_and_value(text::overview_earlier(), &format::number(overview.created_earlier.into()));
        el("a").class("tiny").attribute("href", href(&Route::Users(list))).text(&label)
    });
    let unknown = (overview.created_unknown > 0).then(|| {
        let list = ListQuery::default().with_filter(Filter::Created, "unknown");
        let label = text::label_and_value(text::unknown(), &format::number(overview.created_unknown.into()));
        el("a").class("tiny").attribute("href", href(&Route::Users(list))).text(&label)
    });
    let rest = el("p").children(earlier.into_iter().chain(unknown));
    let head = el("div").class("figure-head").child(el("h2").text(text::overview_created())).child(rest);
    el("section").class("card figure broad").child(head).child(el("ol").class("histogram").children(bars))
}

fn month_names(label: &str) -> [String; 3] {
    // The middle of the month is in the month in every zone.
    match gatehouse::display::time::parse(&format!("{label}-15T12:00:00Z")) {
        Some(gatehouse::display::time::Timestamp::Moment(at)) => format::month(at),
        _ => [label.to_owned(), String::new(), label.to_owned()],
    }
}
