//! The plans that this browser keeps.

use ::plans::{outcome::Tally, plan::Source, run::State};
use gatehouse::{
    plan::message::{Ask, Say, StoredPlan, TableFormat},
    text,
    url::{
        plan_page::{PlanPage, ShortHash},
        route::Route,
    },
};
use leptos::{ev, prelude::*, task::spawn_local};

use super::{
    discard::discard_dialog,
    opened,
    plan_file::{self, PlanFile},
    review::failure,
    run::move_to,
    save_table,
};
use crate::{
    browser::{address::href, config, files, focus, format, leak_guard, title},
    state::{
        app::app,
        plans::{FILE_FIELD, Payload, Plans},
    },
    ui::{
        empty::Empty,
        icon::{Icon, icon},
        live_text::live_text,
        value::brief,
    },
};

/// What the worker says of the stored plans.
#[derive(Clone)]
pub(crate) enum Listed {
    Plans(Vec<StoredPlan>),
    /// The browser keeps nothing, in its words.
    NotKept(String),
    /// The worker does not run.
    Failed,
}

impl Listed {
    fn of(say: Say) -> Self {
        match say {
            Say::Plans(plans) => Self::Plans(plans),
            Say::StoreFailed(words) => Self::NotKept(words),
            _ => Self::Failed,
        }
    }
}

/// The page of the stored plans.
pub(crate) fn stored() -> AnyView {
    title::set(text::plans());
    let app = app();
    let listed = RwSignal::new(None);
    let list = move || {
        spawn_local(async move {
            let say = Plans::of(&app).ask(Ask::Plans, Payload::None).await;
            listed.try_set(Some(Listed::of(say)));
        });
    };
    list();
    let file = PlanFile::new();
    let discarding = RwSignal::new(None::<StoredPlan>);
    let discard = move |plan: StoredPlan| {
        spawn_local(async move {
            if let Some(left) = plan_file::discard(app, &plan).await {
                listed.try_set(Some(Listed::Plans(left)));
                focus::on("main h1");
            }
        });
    };
    let loaded = Plans::of(&app).loaded;
    let body = move || {
        listed.with(|listed| match listed {
            None => loading_rows(),
            Some(Listed::Failed) => opened::failed(app, list),
            Some(Listed::NotKept(words)) => view! { {not_kept(words)}{empty()} }.into_any(),
            Some(Listed::Plans(plans)) if plans.is_empty() => empty(),
            Some(Listed::Plans(plans)) => {
                // The plan of this tab is where its run is.
                let now = leak_guard::with(loaded, |loaded| loaded.as_ref().map(|loaded| loaded.stored.clone()));
                let is_elsewhere = |hash: &str| Plans::of(&app).is_elsewhere(hash);
                let plans = plans.iter().map(|plan| match &now {
                    Some(now) if now.hash == plan.hash => now.clone(),
                    // The store knows only how it stood before.
                    _ if is_elsewhere(&plan.hash) => StoredPlan { state: Some(State::Running), ..plan.clone() },
                    _ => plan.clone(),
                });
                table(plans.collect(), discarding)
            }
        })
    };
    request_animation_frame(move || {
        app.navigator.end_scroll();
        if Plans::of(&app).takes_wish_for_file() {
            files::ask_for(FILE_FIELD);
        }
    });
    let over = |event: ev::DragEvent| {
        if files::has_files(&event) {
            event.prevent_default();
        }
    };
    let page = move || {
        view! {
        <div class="plans" on:dragover=over on:drop=plan_file::dropped(file)>
            <header class="head">
                <div>
                    <h1 tabindex="-1">{text::plans()}</h1>
                    <p class="muted">{text::plans_lead()}</p>
                </div>
                <div class="actions">
                    {file.button()}
                    <a class="button primary" href=href(&Route::Plans(PlanPage::Import))>{icon(Icon::Plus)}{text::import_users()}</a>
                </div>
            </header>
            {file.problem()}
            {body}
        </div>
        {discard_dialog(discarding, discard)}
    }
    .into_any()
    };
    move_to(file.unapproved, Some(text::plan_file_unapproved()), page)
}

fn loading_rows() -> AnyView {
    view! { <div class="card loading" aria-busy="true"><p class="muted">{text::loading()}</p></div> }.into_any()
}

/// Why the browser keeps nothing, and what to do.
pub(crate) fn not_kept(words: &str) -> AnyView {
    let reason = (!words.is_empty()).then(|| text::worker_failed_reason(words));
    view! {
        <section class="callout warn">
            {icon(Icon::Warning)}
            <span>
                <strong>{text::plans_not_kept_title()}</strong>" "{live_text(text::plans_not_kept_body())}
                {reason.map(|reason| view! { " "<span class="hint">{brief(&reason)}</span> })}
            </span>
        </section>
    }
    .into_any()
}

/// The buttons that save the empty table of an import.
pub(crate) fn template_buttons(save: impl Fn(TableFormat) + Copy + 'static) -> impl IntoView {
    view! {
        <button type="button" class="button" on:click=move |_| save(TableFormat::Csv)>{text::plans_template()}</button>
        <button type="button" class="button" on:click=move |_| save(TableFormat::Workbook(text::users().to_owned()))>
            {text::plans_template_workbook()}
        </button>
    }
}

/// What a plan is, where there is none yet.
pub(crate) fn empty() -> AnyView {
    let app = app();
    let template = move |format| {
        spawn_local(async move {
            match Plans::of(&app).ask(Ask::Template(format), Payload::None).await {
                Say::File(file) => save_table(app, &file),
                other => app.notices.say(failure(&other)),
            }
        });
    };
    let ways = [
        (text::plans_way_import(), text::plans_way_import_body()),
        (text::plans_way_selection(), text::plans_way_selection_body()),
        (text::plans_way_file(), text::plans_way_file_body()),
    ];
    let ways = ways.map(|(name, body)| view! { <div><dt>{name}</dt><dd>{body}</dd></div> });
    view! {
        <div class="card">
            <Empty title=text::plans_none_title() body=text::plans_none_body()>
                <a class="button primary" href=href(&Route::Plans(PlanPage::Import))>{text::import_users()}</a>
                {template_buttons(template)}
            </Empty>
            <dl class="ways">{ways.into_iter().collect_view()}</dl>
        </div>
    }
    .into_any()
}

/// The stored plans, the newest first.
pub(crate) fn table(mut plans: Vec<StoredPlan>, discarding: RwSignal<Option<StoredPlan>>) -> AnyView {
    plans.sort_by_key(|plan| std::cmp::Reverse(plan.made_at));
    let rows = plans.into_iter().map(|plan| row(plan, discarding)).collect_view();
    view! {
        <section class="card" aria-label=text::plans()>
            <table class="sheet stored-plans" role="table">
                <thead role="rowgroup">
                    <tr role="row">
                        <th scope="col" role="columnheader">{text::plans_column_name()}</th>
                        <th scope="col" role="columnheader">{text::plans_column_what()}</th>
                        <th scope="col" role="columnheader">{text::plans_column_state()}</th>
                        <th scope="col" role="columnheader">{text::plans_column_made()}</th>
                        <th scope="col" role="columnheader"><span class="visually-hidden">{text::plans_column_next()}</span></th>
                    </tr>
                </thead>
                <tbody role="rowgroup">{rows}</tbody>
            </table>
        </section>
    }
    .into_any()
}

fn row(plan: StoredPlan, discarding: RwSignal<Option<StoredPlan>>) -> AnyView {
    let Some(hash) = ShortHash::new(&plan.hash) else { return ().into_any() };
    let is_elsewhere = plan.api != config::get().api;
    let (page, act) = next(&plan, hash.clone());
    let act_label = text::plans_act_label(act, &gatehouse::display::escape::escape(&plan.name));
    let discard_label = text::plans_act_label(text::plans_discard(), &gatehouse::display::escape::escape(&plan.name));
    let is_running = matches!(plan.state, Some(State::Running | State::Ending));
    let what = text::plans_writes(&format::number(plan.writes as u64), &format::number(plan.rows as u64));
    let other =
        is_elsewhere.then(|| view! { <span class="tiny muted wraps">{brief(&text::plan_other_api(&plan.api))}</span> });
    let (class, standing) = chip(plan.state.as_ref());
    let so_far = so_far(&plan);
    let meter = progress(&plan)
        .map(|done| view! { <progress max="1" value=done.to_string() aria-label=text::plan_progress()></progress> });
    let made = format::lately(plan.made_at as f64);
    let name = plan.name.clone();
    let code = plan.hash.clone();
    let discard = {
        let plan = plan.clone();
        move |_: ev::MouseEvent| discarding.set(Some(plan.clone()))
    };
    let class = format!("state {class}");
    view! {
        <tr role="row">
            <th scope="row" role="rowheader">
                <a href=href(&Route::Plans(PlanPage::Sealed(hash)))><bdi translate="no" class="name">{name}</bdi></a>
                <span class="tiny muted"><code translate="no">{code}</code></span>
            </th>
            <td role="cell" data-label=text::plans_column_what()><span>{source(plan.source)}</span><span class="tiny muted">{live_text(what)}</span>{other}</td>
            <td role="cell" data-label=text::plans_column_state()><span class=class>{live_text(standing)}</span>{so_far.map(|line| view! { <span class="tiny muted">{live_text(line)}</span> })}{meter}</td>
            <td role="cell" data-label=text::plans_column_made()><time class="muted">{live_text(made)}</time></td>
            <td role="cell" class="row-actions">
                <span class="actions">
                    <a class="button" aria-label=act_label href=href(&Route::Plans(page))>{act}</a>
                    {(!is_running).then(|| view! { <button type="button" class="button bare" aria-label=discard_label on:click=discard>{text::plans_discard()}</button> })}
                </span>
            </td>
        </tr>
    }
    .into_any()
}

/// What is to be done next with a plan: its page and the word for it.
fn next(plan: &StoredPlan, hash: ShortHash) -> (PlanPage, &'static str) {
    match &plan.state {
        _ if plan.api != config::get().api => (PlanPage::Sealed(hash), text::plan_review()),
        None => (PlanPage::Sealed(hash), text::plan_review()),
        Some(State::Paused(_)) => (PlanPage::Run(hash), text::resume()),
        Some(State::Running | State::Ending) => (PlanPage::Run(hash), text::plans_watch()),
        Some(State::Finished) => (PlanPage::Report(hash), text::plan_report()),
    }
}

/// Where a plan comes from.
pub(crate) fn source(source: Source) -> &'static str {
    match source {
        Source::Import => text::plans_source_import(),
        Source::Selection => text::plans_source_selection(),
        Source::Inverse => text::plans_source_inverse(),
        Source::FollowUp => text::plans_source_follow_up(),
    }
}

/// The class and the words of where a plan stands.
pub(crate) fn chip(state: Option<&State>) -> (&'static str, &'static str) {
    let class = match state {
        None => "is-ready",
        Some(State::Running | State::Ending) => "is-running",
        Some(State::Paused(_)) => "is-paused",
        Some(State::Finished) => "is-finished",
    };
    (class, text::plan_outcome::state(state))
}

/// How many rows of a plan that run have ended.
fn ended(tally: &Tally) -> usize {
    tally.done + tally.already_so + tally.drifted + tally.refused + tally.unknown + tally.not_tried
}

fn so_far(plan: &StoredPlan) -> Option<String> {
    plan.state.as_ref()?;
    let number = |count: usize| format::number(count as u64);
    Some(text::plan_so_far(&number(plan.tally.done + plan.tally.already_so), &number(plan.writes)))
}

/// How far a run is that has not ended, in 0..1.
fn progress(plan: &StoredPlan) -> Option<f64> {
    let is_open = matches!(plan.state, Some(State::Running | State::Ending | State::Paused(_)));
    (is_open && plan.writes > 0).then(|| ended(&plan.tally) as f64 / plan.writes as f64)
}
