//! The request log: every API request of this tab, to inspect, copy and download, and the server's deviations from the
//! contract.

use std::collections::BTreeSet;

use gatehouse::{
    api::error::NetworkError,
    display::escape,
    request_log::{CopyAs, Deviation, LoggedRequest, deviations, har, redact},
    text,
};
use leptos::{ev, prelude::*, task::spawn_local};

use crate::{
    browser::{address, clock, format, intl::fold, leak_guard, request_log, title, version},
    state::app::{App, app},
    ui::{choice::choice, json_tree},
};

/// Which requests are shown.
#[derive(Clone, Copy, PartialEq)]
enum Which {
    All,
    Writes,
    Failed,
}

#[component]
pub(crate) fn Calls() -> impl IntoView {
    title::set(text::request_log());
    let app = app();
    let origin = address::origin();
    let all = RwSignal::new(request_log::all(&origin));
    request_log::listen(move || drop(all.try_set(request_log::all(&origin))));
    on_cleanup(request_log::unfollow);
    let (typed, which) = (RwSignal::new(String::new()), RwSignal::new(Which::All));
    let shown = Memo::new(move |_| {
        let (typed, which) = (typed.get().trim().to_owned(), which.get());
        all.with(|all| {
            let fits = |call: &&LoggedRequest| match which {
                Which::All => true,
                Which::Writes => call.method != "GET",
                Which::Failed => call.is_failed(),
            };
            let fit = all.iter().rev().filter(fits).filter(|call| typed.is_empty() || call.matches(&typed, fold));
            fit.cloned().collect::<Vec<_>>()
        })
    });
    let save = move |_: ev::MouseEvent| {
        let archive = all.with_untracked(|all| har(all, &version::name(), clock::iso));
        let name = format!("gatehouse-{}.har", clock::today());
        app.notices.save(&name, &archive);
    };
    let number = |count: usize| format::number(count as u64);
    let state = move || {
        let (shown, all) = (shown.with(Vec::len), all.with(Vec::len));
        text::request_log_count(all as u64, &number(shown))
    };
    let kinds = [
        (Which::All, text::request_log_all()),
        (Which::Writes, text::request_log_changes()),
        (Which::Failed, text::request_log_failed()),
    ];
    // Keyed by number: newer requests are inserted above, and filters hide some.
    let opened = RwSignal::new(BTreeSet::<u32>::new());
    let list = move || {
        let calls = shown.get();
        if calls.is_empty() {
            return view! { <p class="empty muted">{text::request_log_empty()}</p> }.into_any();
        }
        let rows = calls.into_iter().map(|call| view! { <li>{one(call, opened, app)}</li> });
        view! { <ol class="requests" aria-label=text::request_log()>{rows.collect_view()}</ol> }.into_any()
    };
    view! {
        <header class="head">
            <div>
                <h1 tabindex="-1">{text::request_log()}</h1>
                <p class="tiny muted" role="status">{state}</p>
            </div>
            <div class="actions">
                <button type="button" class="button" on:click=save>{text::request_log_download()}</button>
                <button type="button" class="button" on:click=|_| request_log::forget()>{text::request_log_clear()}</button>
            </div>
        </header>
        <p class="hint">{text::request_log_lead()}</p>
        {move || odd(&all.get())}
        <search>
            <form class="request-filters" aria-label=text::filters() on:submit=|event| event.prevent_default()>
                <div class="filter">
                    <label for="request-search">{text::request_log_search()}</label>
                    <input id="request-search" type="search" autocomplete="off" spellcheck="false" dir="auto" prop:value=move || typed.get()
                        on:input=move |event| typed.set(event_target_value(&event)) />
                </div>
                {choice("", "call-which", text::request_log_filter(), kinds, move || which.get(), move |chosen| which.set(chosen))}
            </form>
        </search>
        <div class="card">{list}</div>
    }
}

/// Deviations from the contract, each listed once.
pub(crate) fn odd(all: &[LoggedRequest]) -> Option<AnyView> {
    let found = deviations(all);
    if found.is_empty() {
        return None;
    }
    let rows = found.into_iter().map(|((path, deviation), seen)| {
        let said = match deviation {
            Deviation::Unknown => text::deviation_undocumented().to_owned(),
            Deviation::Missing => text::deviation_missing().to_owned(),
            Deviation::Retyped(kind) => text::deviation_type(kind),
        };
        let seen = text::deviation_seen(seen.len() as u64);
        view! { <li><code>{escape::escape(&path)}</code>" "{said}" "<span class="muted">{seen}</span></li> }
    });
    let count = rows.len() as u64;
    Some(
        view! {
            <details class="card panel">
                <summary><h2>{text::deviations_title(count)}</h2></summary>
                <p class="hint">{text::deviations_lead()}</p>
                <ul class="deviations">{rows.collect_view()}</ul>
            </details>
        }
        .into_any(),
    )
}

/// A request in one line; details when it is expanded.
pub(crate) fn one(call: LoggedRequest, opened: RwSignal<BTreeSet<u32>>, app: App) -> impl IntoView {
    let number = call.number;
    let is_open = move || leak_guard::with(opened, |opened| opened.contains(&number));
    let toggle = move |event: ev::MouseEvent| {
        event.prevent_default();
        opened.update(|opened| {
            if !opened.remove(&number) {
                opened.insert(number);
            }
        });
    };
    let outcome = call.outcome().map_or_else(|lost| lost_told(lost).to_owned(), |code| code.to_string());
    let class = if call.is_failed() { "outcome failed" } else { "outcome" };
    let path = call.url.split_once("://").map_or(call.url.as_str(), |(_, rest)| rest);
    let path = path.find('/').map_or(path, |at| &path[at..]);
    let path = escape::escape(path);
    let attempt = (call.attempt > 1).then(|| text::request_attempt(&call.attempt.to_string()));
    let took = text::request_duration(&format::number(call.duration_ms));
    let size = text::response_size(&format::number(call.size() as u64));
    let heading = (call.method.clone(), format::time(call.started_at as f64));
    view! {
        <details prop:open=is_open>
            <summary on:click=toggle>
                <span class="method mono">{heading.0}</span>
                <span class="path mono" dir="ltr">{path}</span>
                <span class=class>{outcome}{attempt.map(|attempt| format!(" · {attempt}"))}</span>
                <span class="muted">{took}</span>
                <span class="muted">{size}</span>
                <time class="muted">{heading.1}</time>
            </summary>
            {move || is_open().then(|| whole(&call, app))}
        </details>
    }
}

fn whole(call: &LoggedRequest, app: App) -> impl IntoView + use<> {
    let copies = CopyAs::ALL.map(|way| {
        let (written, name) = (way.format(call), name(way));
        let copy = move |_| spawn_local(app.copy(written.clone(), text::request_copied(name)));
        view! { <button type="button" class="button" on:click=copy>{text::copy_request_as(name)}</button> }
    });
    let request = call.request_body.clone().map(|body| body_of(text::request_heading(), &body));
    let answer = match &call.response {
        Ok(answer) => match answer.body.as_deref() {
            None => view! { <p class="hint">{text::response_dropped()}</p> }.into_any(),
            Some(body) if body.trim().is_empty() => view! { <p class="hint">{text::response_empty()}</p> }.into_any(),
            Some(body) => body_of(text::response_heading(), &redact(body)),
        },
        Err(lost) => view! { <p class="problem">{lost_told(*lost)}</p> }.into_any(),
    };
    view! {
        <div class="request">
            <p class="mono"><bdi dir="ltr" translate="no">{escape::escape(&call.url)}</bdi></p>
            <div class="actions">{copies.into_iter().collect_view()}</div>
            <p class="hint">{text::copy_request_hint()}</p>
            {request}
            {answer}
        </div>
    }
}

fn body_of(heading: &'static str, body: &str) -> AnyView {
    view! { <section class="body"><h3>{heading}</h3>{json_tree::tree(body)}</section> }.into_any()
}

fn name(way: CopyAs) -> &'static str {
    match way {
        CopyAs::Curl => "curl",
        CopyAs::Httpie => "HTTPie",
        CopyAs::Fetch => "fetch",
    }
}

fn lost_told(lost: NetworkError) -> &'static str {
    match lost {
        NetworkError::Unreachable => text::request_unreachable(),
        NetworkError::TimedOut => text::request_timed_out(),
        NetworkError::Redirected => text::request_redirected(),
        NetworkError::Aborted => text::request_aborted(),
    }
}
