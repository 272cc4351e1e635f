//! A plan of an address: loaded, or why it is not.

use gatehouse::{
    plan::message::LoadedPlan,
    text,
    url::{
        plan_page::{PlanPage, ShortHash},
        route::Route,
    },
};
use leptos::{prelude::*, task::spawn_local};

use crate::{
    browser::{address::href, leak_guard, title},
    state::{
        app::{App, app},
        plans::{Opened, Plans, WorkerFailure},
    },
    ui::{
        empty::Empty,
        icon::{Icon, icon},
        live_text::live_text,
        loading::loading,
        value::brief,
    },
};

/// Loads the plan and draws it once it is here. What changes with its run is in [`Plans::loaded`].
pub(crate) fn with_plan(hash: ShortHash, draw: impl Fn(LoadedPlan) -> AnyView + Send + 'static) -> AnyView {
    let app = app();
    title::set(&text::plan_title(hash.text()));
    let opened = RwSignal::new(None);
    let open = {
        let hash = hash.clone();
        move || {
            let hash = hash.clone();
            opened.set(None);
            spawn_local(async move {
                let plans = Plans::of(&app);
                let answer = plans.open(hash.text()).await;
                opened.try_set(Some(answer));
            });
        }
    };
    open();
    let failure = Plans::of(&app).failure;
    (move || {
        if leak_guard::with(failure, Option::is_some) {
            return failed(app, open.clone());
        }
        opened.with(|opened| match opened {
            None => loading(),
            Some(Opened::Here(plan)) => draw((**plan).clone()),
            Some(Opened::NoPlan) => no_plan(&hash),
            Some(Opened::Busy(other)) => busy(other),
            Some(Opened::Failed) => failed(app, open.clone()),
        })
    })
    .into_any()
}

fn no_plan(hash: &ShortHash) -> AnyView {
    view! {
        <header class="head"><h1 tabindex="-1">{text::plan_title(hash.text())}</h1></header>
        <div class="card">
            <Empty title=text::plan_not_here() body=text::plan_not_here_next()>
                <a class="button primary" href=href(&Route::Plans(PlanPage::Stored))>{text::plans_all()}</a>
            </Empty>
        </div>
    }
    .into_any()
}

/// Another plan runs in this tab.
fn busy(other: &LoadedPlan) -> AnyView {
    let page = ShortHash::new(&other.stored.hash).map_or(PlanPage::Stored, PlanPage::Run);
    view! {
        <header class="head"><h1 tabindex="-1">{text::plans_busy_title()}</h1></header>
        <div class="card">
            <Empty title="" body=text::plans_busy_body()>
                <a class="button primary" href=href(&Route::Plans(page))>{text::plans_watch()}</a>
                <a class="button" href=href(&Route::Plans(PlanPage::Stored))>{text::plans_all()}</a>
            </Empty>
        </div>
    }
    .into_any()
}

/// What a worker that does not run means: a title, and what to do.
pub(crate) fn failure_text(failure: Option<&WorkerFailure>) -> (&'static str, &'static str) {
    match failure {
        Some(WorkerFailure { was_running: true, .. }) => (text::plans_stopped_title(), text::plans_stopped_body()),
        _ => (text::plans_failed_title(), text::plans_failed_body()),
    }
}

/// The worker does not run: the browser's reason, and a button to try again.
pub(crate) fn failed(app: App, again: impl Fn() + 'static) -> AnyView {
    let failure = leak_guard::get(Plans::of(&app).failure);
    let (title, body) = failure_text(failure.as_ref());
    let reason = failure.map(|failure| failure.reason).filter(|reason| !reason.is_empty());
    view! {
        <section class="card error-box" role="alert">
            {icon(Icon::Warning)}
            <div class="error-text">
                <h1 tabindex="-1">{title}</h1>
                <p>{body}</p>
                {reason.map(|reason| view! { <p class="hint">{brief(&text::worker_failed_reason(&reason))}</p> })}
                <div class="actions">
                    <button type="button" class="button primary" on:click=move |_| again()>{live_text(text::try_again())}</button>
                </div>
            </div>
        </section>
    }
    .into_any()
}
