//! What the directory adds to a screen: the question before a reading, its progress, what was read, and the marks of a
//! search. `state::directory` reads and answers; `overview` is a screen of its own.

pub(crate) mod coverage;
pub(crate) mod overview;

use directory::{
    coverage::{Coverage, Pause, Problem, Scope, State, Words},
    people::MAX_PEOPLE,
};
use gatehouse::{
    display::escape::escape,
    list::page::Found,
    text,
    url::{
        query::{Filter, ListQuery},
        route::Route,
    },
};
use leptos::prelude::*;

use crate::{
    browser::{address::href, format, leak_guard},
    state::{
        app::{App, app},
        dialog::Dialog,
        directory::{self as state, Figures, Pace, Phase, act},
        table::OnScreen,
    },
    ui::{
        icon::{Icon, icon},
        live_text::live_text,
        value::brief,
    },
};

/// More missing values of a pasted list are shown on demand.
const MAX_MISSING: usize = 20;

/// Above a list: the reading, and what is to be said of the answer.
pub(crate) fn above_list(query: Memo<ListQuery>, answer: OnScreen) -> AnyView {
    let list = Memo::new(move |_| Some(query.get()));
    let found =
        move || answer.with(|answer| answer.as_ref().and_then(|answer| answer.value.found.as_deref().map(note)));
    // How many match so far: once for each question. The number in sight goes on growing.
    let so_far = Memo::new(move |before: Option<&(ListQuery, String)>| {
        answer.with(|answer| match answer.as_ref().and_then(|answer| Some((answer, answer.value.found.as_ref()?))) {
            Some((answer, found)) if found.is_partial => match before {
                Some((query, summary)) if *query == answer.query && !summary.is_empty() => {
                    (query.clone(), summary.clone())
                }
                _ => (answer.query.clone(), found.summary.clone()),
            },
            _ => Default::default(),
        })
    });
    view! {
        {reading(list)}
        <p class="visually-hidden" role="status">{move || live_text(so_far.get().1)}</p>
        <div role="status">{found}</div>
    }
    .into_any()
}

/// What became of a pasted list, and whether some are found by a similar spelling.
pub(crate) fn note(found: &Found) -> Option<AnyView> {
    let typos = found.has_typos.then(|| view! { <p class="callout">{text::only_typos()}</p> });
    let pasted = found.pasted.as_ref().map(|pasted| {
        let number = |count: u32| format::number(count.into());
        let missing = (!pasted.missing.is_empty()).then(|| missing(&pasted.missing));
        let so_far = found.is_partial.then(|| view! { <p>{text::no_match_so_far_body()}</p> });
        let class = if pasted.missing.is_empty() { "callout" } else { "callout warn" };
        view! {
            <div class=class><strong>{live_text(text::pasted_found(&number(pasted.found), &number(pasted.asked)))}</strong>{missing}{so_far}</div>
        }
    });
    (typos.is_some() || pasted.is_some()).then(|| view! { {pasted}{typos} }.into_any())
}

/// The values of a pasted list that nobody has.
fn missing(values: &[String]) -> impl IntoView + use<> {
    let list = |values: &[String]| {
        let values = values.iter().map(|value| view! { <li>{brief(value)}</li> }).collect_view();
        view! { <ul class="missing">{values}</ul> }
    };
    let (shown, others) = values.split_at(values.len().min(MAX_MISSING));
    let others = (!others.is_empty()).then(|| {
        let summary = text::overview_more(&format::number(others.len() as u64));
        view! { <details><summary>{live_text(summary)}</summary>{list(others)}</details> }
    });
    view! { " "<span>{text::pasted_missing()}</span>" "{list(shown)}{others} }
}

/// Above a list or an overview: the question before a reading, or its progress; and the dialog of what was read.
/// `query` is the list, which the directory may not have to answer; `None` for the overview.
pub(crate) fn reading(query: Memo<Option<ListQuery>>) -> AnyView {
    let App { open_dialog, .. } = app();
    let signals = state::signals(app());
    let is_open = Memo::new(move |_| leak_guard::get(open_dialog) == Some(Dialog::Coverage));
    // A live region that comes with its text is not announced: this one is always there.
    let said = Memo::new(move |_| {
        let asks = query.with(|query| query.as_ref().is_none_or(ListQuery::needs_directory));
        match leak_guard::get(signals.phase) {
            Phase::Asking(_) if asks => text::reading_ask_title().to_owned(),
            Phase::Begun => leak_guard::with(signals.coverage, |coverage| match coverage.state {
                State::Paused(why) => paused_for(why).to_owned(),
                State::Done | State::Stopped if asks => query
                    .with(|query| rest_sentence(coverage, query.as_ref().unwrap_or(&ListQuery::default())))
                    .unwrap_or_default(),
                _ => String::new(),
            }),
            _ => String::new(),
        }
    });
    view! {
        <p class="visually-hidden" role="status">{move || live_text(said.get())}</p>
        {panel(signals, query)}
        {move || is_open.get().then(|| coverage::dialog(signals))}
    }
    .into_any()
}

/// The question, the progress, or why there is none.
pub(crate) fn panel(signals: state::Signals, query: Memo<Option<ListQuery>>) -> impl IntoView {
    let asks = Memo::new(move |_| query.with(|query| query.as_ref().is_none_or(ListQuery::needs_directory)));
    move || match leak_guard::get(signals.phase) {
        Phase::Unused => None,
        Phase::Asking(figures) => asks.get().then(|| question(&figures, &query.get().unwrap_or_default())),
        Phase::Failed(reason) => {
            let sentences = [text::worker_failed_title(), text::worker_failed_body()];
            asks.get().then(|| failed(sentences, &reason, &query.get().unwrap_or_default()))
        }
        Phase::Stopped(reason) => {
            let sentences = [text::worker_stopped_title(), text::worker_stopped_body()];
            asks.get().then(|| failed(sentences, &reason, &query.get().unwrap_or_default()))
        }
        Phase::Begun => Some(progress(signals, query, asks)),
    }
}

fn question(figures: &Figures, query: &ListQuery) -> AnyView {
    let is_too_many = figures.people.is_some_and(|people| people > MAX_PEOPLE as u64);
    let facts = match figures.people {
        Some(people) if is_too_many => {
            text::reading_ask_too_many(&format::number(people), &format::number(MAX_PEOPLE as u64))
        }
        Some(people) => text::reading_ask_facts(
            &format::number(people),
            &format::number(figures.requests),
            &format::duration(figures.seconds),
        ),
        None => text::reading_ask_uncounted().to_owned(),
    };
    let only = figures.organization.clone().map(|(organization, people)| {
        let label = text::reading_only(&escape(&organization), &format::number(people));
        let read = move |_| act(|directory| directory.read(Scope::Organization(organization.clone())));
        view! { <button type="button" class="button" on:click=read><bdi translate="no">{live_text(label)}</bdi></button> }
    });
    view! {
        <section class="card reading" aria-label=text::reading_ask_title()>
            <h2>{text::reading_ask_title()}</h2>
            <p>{text::reading_ask_body()}</p>
            <p class="muted">{live_text(facts)}</p>
            <div class="actions">
                {(!is_too_many).then(|| view! {
                    <button type="button" class="button primary" on:click=|_| act(|directory| directory.read(Scope::Everyone))>
                        {text::reading_all()}
                    </button>
                })}
                {only}
                {instead(query)}
            </div>
        </section>
    }
    .into_any()
}

/// What the server can do in place of the directory.
fn instead(query: &ListQuery) -> Option<AnyView> {
    let text = query.filter(Filter::Search);
    let server = query.without_directory().with_offset(0);
    let (to, label) = if !text.is_empty() {
        (server.with_filter(Filter::Username, text), text::search_usernames_instead())
    } else if !query.sort().is_empty() {
        (server, text::sort_page_instead())
    } else {
        return None;
    };
    // The order of the page is no part of the address: the link takes the order over.
    let order = (text.is_empty()).then(|| query.sort().to_owned());
    let App { table_state, .. } = app();
    let take_over = move |_| {
        if let Some(order) = &order {
            table_state.update(|view| view.order = gatehouse::list::sort::SortOrder::parse(order));
        }
    };
    Some(view! { <a class="button" href=href(&Route::Users(to)) on:click=take_over>{live_text(label)}</a> }.into_any())
}

fn failed([title, body]: [&'static str; 2], reason: &str, query: &ListQuery) -> AnyView {
    let reason = (!reason.is_empty()).then(|| text::worker_failed_reason(reason));
    view! {
        <section class="card reading error-box" role="alert">
            {icon(Icon::Warning)}
            <div class="error-text">
                <h2>{live_text(title)}</h2>
                <p>{live_text(body)}</p>
                {reason.map(|reason| view! { <p class="hint">{brief(&reason)}</p> })}
                <div class="actions">
                    <button type="button" class="button primary" on:click=|_| act(|directory| directory.start_again())>
                        {text::try_again()}
                    </button>
                    {instead(query)}
                </div>
            </div>
        </section>
    }
    .into_any()
}

/// How far the reading is, or what its end left out.
fn progress(signals: state::Signals, query: Memo<Option<ListQuery>>, asks: Memo<bool>) -> AnyView {
    // Buttons and sentence change with the state alone: numbers come and go beside them.
    let state = Memo::new(move |_| leak_guard::with(signals.coverage, |coverage| coverage.state));
    let panel = move || match state.get() {
        State::Idle => None,
        State::Reading => Some(bar(signals, None)),
        State::Paused(why) => Some(bar(signals, Some(why))),
        State::Done | State::Stopped => asks.get().then(|| rest(signals, query)).flatten(),
    };
    (move || panel()).into_any()
}

fn bar(signals: state::Signals, paused: Option<Pause>) -> AnyView {
    let coverage = move |read: fn(&Coverage) -> String| leak_guard::with(signals.coverage, read);
    let value = move || leak_guard::with(signals.coverage, |coverage| coverage.progress().map(|done| done.to_string()));
    let line = move || coverage(so_far);
    let pace = move || {
        let Pace { rate, seconds, is_refused } = leak_guard::get(signals.pace);
        if is_refused {
            return paused_for(Pause::Slowed).to_owned();
        }
        let rate = text::reading_rate(&format::decimal(rate));
        let left = (seconds > 0).then(|| text::reading_left(&format::duration(seconds)));
        [Some(rate), left].into_iter().flatten().collect::<Vec<_>>().join(" · ")
    };
    let second = match paused {
        None => (move || live_text(pace())).into_any(),
        Some(why) => live_text(paused_for(why)).into_any(),
    };
    let go = match paused {
        Some(Pause::SignedOut) => None,
        Some(_) => Some((text::resume(), (|| act(|directory| directory.resume())) as fn())),
        None => Some((text::pause(), (|| act(|directory| directory.pause())) as fn())),
    };
    view! {
        <section class="card reading" aria-label=text::reading_label()>
            <div class="reading-line">
                <p><strong>{move || live_text(line())}</strong>" "<span class="muted">{second}</span></p>
                <div class="actions">
                    {go.map(|(label, go)| view! { <button type="button" class="button" on:click=move |_| go()>{live_text(label)}</button> })}
                    <button type="button" class="button" on:click=|_| act(|directory| directory.stop())>{text::stop()}</button>
                </div>
            </div>
            <progress max="1" value=value aria-label=text::reading_label()></progress>
        </section>
    }
    .into_any()
}

fn so_far(coverage: &Coverage) -> String {
    let read = format::number(coverage.read);
    match coverage.counted {
        Some(counted) if counted >= coverage.read => text::reading_progress(&read, &format::number(counted)),
        _ => text::reading_progress_uncounted(&read),
    }
}

fn paused_for(why: Pause) -> &'static str {
    match why {
        Pause::Person => text::reading_paused(),
        Pause::SignedOut => text::reading_signed_out(),
        Pause::Offline => text::reading_offline(),
        Pause::Slowed => text::reading_slowed(),
        Pause::Failing => text::reading_failing(),
    }
}

/// What is missing once the reading has ended. Nothing where everybody was read.
fn rest_sentence(coverage: &Coverage, query: &ListQuery) -> Option<String> {
    let ends = |problem: &&Problem| matches!(problem, Problem::OffsetIgnored | Problem::TooManyPeople);
    Some(match (&coverage.scope, coverage.words(), coverage.missing()) {
        (Scope::Organization(name), ..) if query.filter(Filter::Organization) != name => {
            text::reading_scope(&escape(name))
        }
        (_, Words::Whole, _) => return None,
        (_, words, missing) => match coverage.problems.iter().find(ends) {
            Some(problem) => coverage::problem(problem),
            None if coverage.state == State::Stopped => text::reading_stopped().to_owned(),
            None => match (words, missing) {
                _ if coverage.requests_to_read_again.is_some() => {
                    text::reading_moved(&format::number(coverage.requests_to_read_again?))
                }
                (Words::Partial, Some(missing)) => text::reading_partial(&format::number(missing)),
                _ => text::reading_unproven().to_owned(),
            },
        },
    })
}

/// The sentence of what is missing, and how to go on.
fn rest(signals: state::Signals, query: Memo<Option<ListQuery>>) -> Option<AnyView> {
    let query = query.get().unwrap_or_default();
    let (sentence, state, scope) = leak_guard::with(signals.coverage, |coverage| {
        (rest_sentence(coverage, &query), coverage.state, coverage.scope.clone())
    });
    let sentence = sentence?;
    let is_everyone = scope == Scope::Everyone;
    let go_on = move |_| {
        act(|directory| match state {
            _ if !is_everyone => directory.read(Scope::Everyone),
            State::Stopped => directory.read_on(),
            _ => directory.read_again(),
        });
    };
    let label = match scope {
        Scope::Organization(_) => text::reading_all(),
        Scope::Everyone if state == State::Stopped => text::read_on(),
        Scope::Everyone => text::read_again(),
    };
    Some(
        view! {
            <section class="callout warn reading-rest" aria-label=text::reading_label()>
                <p>{live_text(sentence)}</p>
                <div class="actions">
                    <button type="button" class="button" on:click=go_on>{live_text(label)}</button>
                    {instead(&query)}
                </div>
            </section>
        }
        .into_any(),
    )
}
