//! A sealed plan: what it does, its file, and its run.

use ::plans::{row::Kind, run::State};
use gatehouse::{
    plan::message::{Ask, LoadedPlan, PlanReview, Say, StoredPlan},
    text,
    url::{
        plan_page::{PlanPage, ShortHash},
        route::Route,
    },
};
use leptos::{ev, prelude::*, task::spawn_local};

use super::{
    discard::discard_dialog,
    opened::with_plan,
    plan_file, review,
    steps::{Step, steps},
    stored,
};
use crate::{
    browser::{address::href, format, navigator::HistoryEntry, title},
    state::{
        app::{App, app},
        plans::{Payload, Plans},
    },
    ui::{
        icon::{Icon, icon},
        live_text::live_text,
        value::{brief, value},
    },
};

/// The page of a sealed plan.
pub(crate) fn sealed(hash: ShortHash) -> AnyView {
    let app = app();
    with_plan(hash.clone(), move |plan| page(app, &hash, &plan))
}

fn page(app: App, hash: &ShortHash, plan: &LoadedPlan) -> AnyView {
    title::set(&plan.stored.name);
    let discarding = RwSignal::new(None::<StoredPlan>);
    let discard = move |plan: StoredPlan| {
        spawn_local(async move {
            if plan_file::discard(app, &plan).await.is_some() {
                app.navigator.go(&Route::Plans(PlanPage::Stored), HistoryEntry::Replace);
            }
        });
    };
    let read = RwSignal::new(None::<PlanReview>);
    spawn_local(async move {
        if let Say::Review(found) = Plans::of(&app).ask(Ask::LoadedReview, Payload::None).await {
            read.try_set(Some(*found));
        }
    });
    let acts = {
        let plan = plan.clone();
        move || read.with(|read| read.as_ref().map_or_else(|| summary(&plan), review::of_sealed))
    };
    view! {
        {head(app, hash, plan, discarding)}
        {notes(plan)}
        {acts}
        {facts(plan)}
        {discard_dialog(discarding, discard)}
    }
    .into_any()
}

fn head(app: App, hash: &ShortHash, plan: &LoadedPlan, discarding: RwSignal<Option<StoredPlan>>) -> AnyView {
    let stored = plan.stored.clone();
    let sealed = text::plans_sealed_at(hash.text(), &format::lately(stored.made_at as f64));
    let is_running = matches!(stored.state, Some(State::Running | State::Ending));
    let may_run = plan.is_for_this_api && stored.state != Some(State::Finished);
    let run = {
        let to = Route::Plans(PlanPage::Run(hash.clone()));
        move |_: ev::MouseEvent| {
            spawn_local(async move {
                let said = Plans::of(&app).ask(Ask::Run, Payload::None).await;
                if !matches!(said, Say::Plan(_)) {
                    app.notices.say(review::failure(&said));
                }
            });
            app.navigator.go(&to, HistoryEntry::Push);
        }
    };
    let watch = {
        let watch = href(&Route::Plans(PlanPage::Run(hash.clone())));
        move || view! { <a class="button primary" href=watch.clone()>{text::plans_watch()}</a> }.into_any()
    };
    let act = {
        let (state, report) = (stored.state.clone(), href(&Route::Plans(PlanPage::Report(hash.clone()))));
        let hash = stored.hash.clone();
        move || match &state {
            // Another tab may have begun since.
            _ if Plans::of(&app).is_elsewhere(&hash) => Some(watch()),
            Some(State::Finished) => {
                Some(view! { <a class="button primary" href=report.clone()>{text::plan_open_report()}</a> }.into_any())
            }
            Some(State::Running | State::Ending) => Some(watch()),
            Some(State::Paused(_)) if may_run => Some(
                view! { <button type="button" class="button primary" on:click=run.clone()>{text::resume()}</button> }
                    .into_any(),
            ),
            None if may_run => Some(
                view! { <button type="button" class="button primary" on:click=run.clone()>{text::plan_run()}</button> }
                    .into_any(),
            ),
            _ => None,
        }
    };
    let discard = {
        let stored = stored.clone();
        move |_: ev::MouseEvent| discarding.set(Some(stored.clone()))
    };
    let may_discard = {
        let hash = stored.hash.clone();
        move || !is_running && !Plans::of(&app).is_elsewhere(&hash)
    };
    view! {
        <header class="head">
            <div>
                <h1 tabindex="-1"><bdi translate="no">{stored.name.clone()}</bdi></h1>
                <div class="under-title">
                    {steps(stored.source, Step::Review, Some(hash))}
                    <span class="muted"><bdi translate="no">{live_text(sealed)}</bdi></span>
                </div>
            </div>
            <div class="actions">
                {move || may_discard().then(|| view! {
                    <button type="button" class="button bare" on:click=discard.clone()>{text::plans_discard()}</button>
                })}
                {plan_file::save_button(app, stored.hash.clone())}
                {act}
            </div>
        </header>
    }
    .into_any()
}

/// What a person should know before the run.
pub(crate) fn notes(plan: &LoadedPlan) -> AnyView {
    let other = (!plan.is_for_this_api).then(|| text::plan_other_api(&plan.stored.api));
    let journal = (!plan.has_journal).then(|| text::plan_no_journal().to_owned());
    let notes = [other, journal].into_iter().flatten();
    let notes =
        notes.map(|note| view! { <p class="callout warn">{icon(Icon::Warning)}<span>{brief(&note)}</span></p> });
    notes.collect_view().into_any()
}

/// How many people each act is for, and how many rows do nothing.
pub(crate) fn summary(plan: &LoadedPlan) -> AnyView {
    let label = text::plan_outcome::acts;
    let number = |count: usize| format::number(count as u64);
    let kinds = Kind::ALL.into_iter().zip(plan.kinds).map(|(kind, (rows, _))| (label(kind), rows));
    let rest = plan.stored.rows.saturating_sub(plan.stored.writes);
    let counters = kinds.chain([(text::plans_rest(), rest)]).map(|(label, count)| {
        let class = if count == 0 { "zero" } else { "" };
        view! { <div class=class><dt>{label}</dt><dd>{live_text(number(count))}</dd></div> }
    });
    view! {
        <section class="card" aria-label=text::plans_column_what()>
            <dl class="counters">{counters.collect_view()}</dl>
        </section>
    }
    .into_any()
}

/// Where the plan comes from and for which server, and how it runs.
pub(crate) fn facts(plan: &LoadedPlan) -> AnyView {
    let source = stored::source(plan.stored.source);
    view! {
        <section class="card panel">
            <h2>{text::plans_facts()}</h2>
            <dl class="properties">
                <div><dt>{text::plans_column_from()}</dt><dd><span class="value">{source}</span></dd></div>
                <div><dt>{text::plans_column_api()}</dt><dd><span class="value">{value(&plan.stored.api)}</span></dd></div>
                <div><dt>{text::plans_column_state()}</dt><dd><span class="value">{live_text(text::plan_outcome::state(plan.stored.state.as_ref()))}</span></dd></div>
            </dl>
            <p class="hint">{text::plan_file_hint()}</p>
            <p class="hint">{text::plan_first_hint()}</p>
        </section>
    }
    .into_any()
}
