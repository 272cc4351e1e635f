//! Report: three lists that hold every row – done, not done with the reason, not tried –, the passwords to hand over, and the
//! ways on: take it back, choose for what was held, select the people.

use gatehouse::{
    display::escape::escape,
    plan::message::{Ask, InverseReview, Part, PlanReview, PlanRows, Say, TableFormat, Window},
    text::{self, plan_outcome},
    url::{plan_page::ShortHash, query::ListQuery, route::Route},
};
use leptos::{prelude::*, task::spawn_local};
use plans::{outcome::Tally, run::State};

use super::{
    held,
    opened::with_plan,
    passwords, plan_file,
    review::{self, failure, sum_of},
    rows::{Counted, RowsOnScreen, Shown, named, rows_card, words},
    run::OnScreen,
    save_table,
    steps::{Step, steps},
};
use crate::{
    browser::{clock, focus, format, title},
    state::plans::{Payload, Plans},
    ui::{
        icon::{Icon, icon},
        live_text::live_text,
    },
};

/// What stands in the place of the report.
#[derive(Clone)]
enum Instead {
    Report,
    Held,
    Review(Box<PlanReview>),
    Inverse(Box<InverseReview>),
}

/// The page of a report.
pub(crate) fn report(hash: ShortHash) -> AnyView {
    with_plan(hash.clone(), move |_| page(OnScreen::of(&hash), hash.clone()))
}

fn page(screen: OnScreen, hash: ShortHash) -> AnyView {
    let instead = RwSignal::new(Instead::Report);
    let back = Callback::new(move |()| {
        instead.set(Instead::Report);
        focus::on("main h1");
    });
    let review = Callback::new(move |plan: PlanReview| instead.set(Instead::Review(Box::new(plan))));
    let name = escape(&screen.name());
    title::set(&format!("{} · {name}", text::plan_report()));
    (move || match instead.get() {
        Instead::Report => lists(screen, &hash, instead, review),
        Instead::Held => view! {
            {head_of(&name)}
            {held::held(screen, review, back)}
        }
        .into_any(),
        Instead::Review(plan) => view! {
            {head_of(&escape(&plan.name))}
            {review::review(*plan, back)}
        }
        .into_any(),
        Instead::Inverse(plan) => view! {
            {head_of(&escape(&plan.review.name))}
            {review::inverse(*plan, back)}
        }
        .into_any(),
    })
    .into_any()
}

fn head_of(name: &str) -> impl IntoView + use<> {
    view! { <header class="head"><h1 tabindex="-1"><bdi translate="no">{live_text(name)}</bdi></h1></header> }
}

/// The list that is shown first: what asks for something, else what has rows.
fn first_part(tally: &Tally) -> Part {
    let parts = [Part::NotDone, Part::Done, Part::NotTried];
    parts.into_iter().find(|part| number_of(tally, *part) > 0).unwrap_or(Part::Done)
}

fn lists(screen: OnScreen, hash: &ShortHash, instead: RwSignal<Instead>, review: Callback<PlanReview>) -> AnyView {
    let tally = screen.tally();
    let chosen = RwSignal::new(tally.with_untracked(first_part));
    let rows = RowsOnScreen::new(move |window: Window| {
        // A memo that is only tracked is not computed, and tells of nothing.
        tally.get();
        Ask::RunRows { part: chosen.get(), window }
    });
    view! {
        {head(screen, hash, instead)}
        {passwords::callouts(screen.plan.into(), review)}
        <div class="lists">
            {[Part::Done, Part::NotDone, Part::NotTried].map(|part| list(screen, part, chosen, rows))}
        </div>
        {held_line(screen, instead)}
        {move || rows_card(rows, plan_outcome::part(chosen.get()), Shown::Ended, Signal::stored(Vec::new()))}
        <p class="hint">{move || live_text(sum_of(&tally.get()))}</p>
    }
    .into_any()
}

/// The lists of a report, for the gallery.
#[cfg(feature = "gallery")]
pub(crate) fn staged(plan: gatehouse::plan::message::LoadedPlan, rows: PlanRows) -> AnyView {
    let screen = OnScreen { app: crate::state::app::app(), plan: RwSignal::new(Some(plan)) };
    let instead = RwSignal::new(Instead::Report);
    let (chosen, rows, tally) = (RwSignal::new(Part::NotDone), RowsOnScreen::staged(rows), screen.tally());
    view! {
        {ShortHash::new("0a1b2c3d").map(|hash| head(screen, &hash, instead))}
        <div class="lists">{[Part::Done, Part::NotDone, Part::NotTried].map(|part| list(screen, part, chosen, rows))}</div>
        {held_line(screen, instead)}
        {rows_card(rows, text::plan_not_done(), Shown::Ended, Signal::stored(Vec::new()))}
        <p class="hint">{move || live_text(sum_of(&tally.get()))}</p>
    }
    .into_any()
}

fn done(tally: &Tally) -> usize {
    tally.done + tally.already_so
}

fn not_done(tally: &Tally) -> usize {
    tally.drifted + tally.refused + tally.unknown
}

fn head(screen: OnScreen, hash: &ShortHash, instead: RwSignal<Instead>) -> impl IntoView + use<> {
    let app = screen.app;
    let (state, tally) = (screen.state(), screen.tally());
    let has_done = Memo::new(move |_| tally.with(|tally| tally.done > 0));
    let has_changed = Memo::new(move |_| {
        has_done.get() || screen.plan.with(|plan| plan.as_ref().is_some_and(|plan| plan.changed_in_part > 0))
    });
    let is_over = Memo::new(move |_| !matches!(state.get(), Some(State::Running | State::Ending)));
    let take_back = move |_| {
        let name = named(text::plan_name_inverse, &screen.name());
        spawn_local(async move {
            let ask = Ask::Inverse { name, made_at: clock::now() as i64 };
            match Plans::of(&app).ask(ask, Payload::None).await {
                Say::Inverse(inverse) if inverse.review.writes == 0 => {
                    app.notices.say(text::plan_inverse_nothing().to_owned());
                }
                Say::Inverse(inverse) => drop(instead.try_set(Instead::Inverse(inverse))),
                other => app.notices.say(failure(&other)),
            }
        });
    };
    let select = move |_| {
        spawn_local(async move {
            let plans = Plans::of(&app);
            let Say::Ids(ids) = plans.ask(Ask::Ids { part: Part::Done }, Payload::None).await else { return };
            app.selection.select(&ids);
            app.notices.say(text::plan_selected_people(ids.len() as u64));
            app.navigator.visit(&Route::Users(ListQuery::default()));
        });
    };
    view! {
        <header class="head">
            <div>
                <h1 tabindex="-1"><bdi translate="no">{live_text(escape(&screen.name()))}</bdi></h1>
                <div class="under-title">
                    {steps(screen.source(), Step::Report, Some(hash))}
                    <span class="muted"><code translate="no">{hash.text().to_owned()}</code>" · "{move || live_text(plan_outcome::state(state.get().as_ref()))}</span>
                </div>
            </div>
            <div class="actions">
                {plan_file::save_button(app, hash.text().to_owned())}
                {move || has_done.get().then(|| view! {
                    <button type="button" class="button" on:click=select>{text::plan_select_people()}</button>
                })}
                {move || (has_changed.get() && is_over.get()).then(|| view! {
                    <button type="button" class="button" on:click=take_back>{text::plan_take_back()}</button>
                })}
            </div>
        </header>
    }
}

/// One of the three lists: how many, which, and the ways to see and to save them.
fn list(screen: OnScreen, part: Part, chosen: RwSignal<Part>, rows: RowsOnScreen) -> impl IntoView {
    let tally = screen.tally();
    let count = Memo::new(move |_| tally.with(|tally| number_of(tally, part)));
    let is_chosen = move || chosen.get() == part;
    let show = move |_| {
        rows.go(0);
        chosen.set(part);
    };
    let class = match part {
        Part::Done => "good",
        Part::NotDone => "red",
        _ => "",
    };
    let name = plan_outcome::part(part);
    let off = move || (count.get() == 0).then_some("true");
    // The verb stands before both, and in the name of each.
    let download = move |kind: &'static str, label: &'static str, format: TableFormat| {
        let save = move |_| {
            if count.get_untracked() > 0 {
                save_part(screen, part, format.clone());
            }
        };
        view! {
            <button type="button" class="button" aria-disabled=off on:click=save
                aria-label=text::label_and_value(label, name)>{kind}</button>
        }
    };
    let verb = move || if is_chosen() { text::plan_shown_below() } else { text::show() };
    let colour = move || if count.get() > 0 { class } else { "muted" };
    view! {
        <section class="card list-card" class:chosen=is_chosen aria-label=name>
            <h2><strong class=colour>{move || live_text(format::number(count.get() as u64))}</strong>" "<span>{name}</span></h2>
            <p class="muted">{move || live_text(tally.with(|tally| detail(tally, part)))}</p>
            <div class="actions">
                <span class="muted" aria-hidden="true">{text::export_download()}</span>
                {download(text::plan_kind_csv(), text::plan_download_csv(), TableFormat::Csv)}
                {download(text::plan_kind_workbook(), text::plan_download_workbook(), TableFormat::Workbook(name.to_owned()))}
                <button type="button" class="button bare" aria-pressed=move || is_chosen().to_string() on:click=show
                    aria-label=move || text::label_and_value(verb(), name)>
                    {move || live_text(verb())}
                </button>
            </div>
        </section>
    }
}

fn number_of(tally: &Tally, part: Part) -> usize {
    match part {
        Part::Done => done(tally),
        Part::NotDone => not_done(tally),
        Part::NotTried => tally.sum() - tally.same - done(tally) - not_done(tally),
        _ => tally.sum(),
    }
}

/// What a list is made of.
fn detail(tally: &Tally, part: Part) -> String {
    let parts: &[Counted] = match part {
        Part::Done => &[(tally.done, text::plan_sum_done), (tally.already_so, text::plan_sum_already_so)],
        Part::NotDone => &[
            (tally.drifted, text::plan_sum_held),
            (tally.refused, text::plan_sum_refused),
            (tally.unknown, text::plan_sum_unknown),
        ],
        _ => &[
            (tally.not_tried, text::plan_sum_not_tried),
            (tally.waiting + tally.sent, text::plan_sum_not_yet),
            (tally.problem, text::plan_sum_problem),
            (tally.held + tally.left_out, text::plan_sum_left_out),
        ],
    };
    let parts = parts.iter().filter(|(count, _)| *count > 0);
    let parts: Vec<String> = parts.map(|(count, said)| said(&format::number(*count as u64))).collect();
    if parts.is_empty() { text::plan_nobody_hint().to_owned() } else { parts.join(" · ") }
}

/// Saves a list in the columns of the input, with what is to be said of each row.
fn save_part(screen: OnScreen, part: Part, format: TableFormat) {
    let app = screen.app;
    spawn_local(async move {
        let plans = Plans::of(&app);
        let said = match plans.ask(Ask::ReportRows { part }, Payload::None).await {
            Say::Rows(PlanRows { rows, .. }) => rows.iter().map(|row| (row.at, words(row))).collect(),
            other => return app.notices.say(failure(&other)),
        };
        match plans.ask(Ask::Report { part, words: said, format }, Payload::None).await {
            Say::File(file) => save_table(app, &file),
            other => app.notices.say(failure(&other)),
        }
    });
}

/// The way to the choices for what was held.
fn held_line(screen: OnScreen, instead: RwSignal<Instead>) -> impl IntoView {
    let held = Memo::new(move |_| screen.plan.with(|plan| plan.as_ref().map_or(0, |plan| plan.held)));
    move || {
        (held.get() > 0).then(|| {
            let label = text::plan_choose_held(&format::number(held.get() as u64));
            view! {
                <section class="callout warn" aria-label=text::plan_held()>
                    {icon(Icon::Warning)}
                    <span>{text::plan_held_lead()}</span>
                    <button type="button" class="button" on:click=move |_| instead.set(Instead::Held)>{live_text(label)}</button>
                </section>
            }
        })
    }
}
