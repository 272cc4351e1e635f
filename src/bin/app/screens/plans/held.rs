//! Held: rows whose person someone else changed while the plan ran, with what the plan found, wants, and what is there now.
//! The choices make a new plan; the sealed one never changes.

use std::collections::BTreeMap;

use gatehouse::{
    display::escape::escape,
    plan::message::{Ask, Part, PlanReview, PlanRow, PlanRows, Say},
    text::{self, plan_outcome},
    view::element::el,
};
use leptos::{prelude::*, task::spawn_local};
use plans::{
    follow_up::Chosen,
    outcome::{Drift, Outcome},
};

use super::{
    review::failure,
    rows::{doing, drifted, named, open_form, who},
    run::OnScreen,
};
use crate::{
    browser::{clock, focus, format, vdom::Static},
    state::plans::{Payload, Plans},
    ui::{field::Field, live_text::live_text},
};

/// What was chosen, by row. All other rows are left as they are.
type Choices = RwSignal<BTreeMap<u32, Chosen>>;

/// So many rows of a kind are drawn at first.
const SHOWN: usize = 50;

/// The rows that were held, by kind. `review` gets the plan of those that are done all the same.
pub(crate) fn held(screen: OnScreen, review: Callback<PlanReview>, back: Callback<()>) -> AnyView {
    let rows = RwSignal::new(None::<Vec<PlanRow>>);
    let problem = RwSignal::new(None::<String>);
    let chosen = Choices::default();
    let app = screen.app;
    spawn_local(async move {
        match Plans::of(&app).ask(Ask::ReportRows { part: Part::Held }, Payload::None).await {
            Say::Rows(PlanRows { rows: held, .. }) => drop(rows.try_set(Some(held))),
            other => drop(problem.try_set(Some(failure(&other)))),
        }
    });
    let make = move |_| {
        let chosen = chosen.get_untracked();
        if chosen.is_empty() {
            return;
        }
        let name = named(text::plan_name_follow_up, &screen.name());
        spawn_local(async move {
            let ask = Ask::FollowUp { rows: chosen, name, made_at: clock::now() as i64 };
            match Plans::of(&app).ask(ask, Payload::None).await {
                Say::Review(plan) => drop(review.try_run(*plan)),
                other => drop(problem.try_set(Some(failure(&other)))),
            }
        });
    };
    let kinds = move || {
        rows.get().map(|rows| by_kind(rows).into_iter().map(|(kind, rows)| of_kind(kind, rows, chosen)).collect_view())
    };
    let number = move || chosen.with(BTreeMap::len);
    focus::on("main h1");
    view! {
        <p class="callout">{text::plan_held_lead()}</p>
        {move || problem.get().map(|why| view! { <p class="callout warn" role="alert">{live_text(why)}</p> })}
        {kinds}
        <div class="bottom">
            <p class="hint">{text::plan_seal_hint()}</p>
            <div class="actions">
                <button type="button" class="button" on:click=move |_| back.run(())>{text::plan_back()}</button>
                <button type="button" class="button primary" aria-disabled=move || (number() == 0).then_some("true") on:click=make>
                    {move || live_text(follow_up(number()))}
                </button>
            </div>
        </div>
    }
    .into_any()
}

/// What the button says once so many rows are chosen.
fn follow_up(chosen: usize) -> String {
    match chosen {
        0 => text::plan_follow_up_nobody().to_owned(),
        _ => text::plan_follow_up(&format::number(chosen as u64)),
    }
}

/// Held rows, for the gallery.
#[cfg(feature = "gallery")]
pub(crate) fn staged(rows: Vec<PlanRow>) -> AnyView {
    let chosen = Choices::default();
    by_kind(rows).into_iter().map(|(kind, rows)| of_kind(kind, rows, chosen)).collect_view().into_any()
}

/// The rows by what happened to them.
fn by_kind(rows: Vec<PlanRow>) -> BTreeMap<String, Vec<PlanRow>> {
    let mut kinds = BTreeMap::<String, Vec<PlanRow>>::new();
    for row in rows {
        let kind = match &row.outcome {
            // These name a person each.
            Some(Outcome::Drifted(Drift::Taken { .. })) => text::plan_held_taken().to_owned(),
            Some(Outcome::Drifted(Drift::LooksAlike { .. })) => text::plan_held_alike().to_owned(),
            Some(Outcome::Drifted(drift)) if drift.has_choice() => plan_outcome::drift(drift),
            _ => continue,
        };
        kinds.entry(kind).or_default().push(row);
    }
    kinds
}

/// Whether the row can be done all the same; otherwise its new person can get another username.
fn may_be_done(row: &PlanRow) -> bool {
    matches!(&row.outcome, Some(Outcome::Drifted(Drift::Fields(_) | Drift::Partly { .. } | Drift::OpenForm)))
}

fn of_kind(kind: String, rows: Vec<PlanRow>, chosen: Choices) -> impl IntoView {
    let all: Vec<u32> = rows.iter().filter(|row| may_be_done(row)).map(|row| row.at).collect();
    let count = rows.len();
    let more = RwSignal::new(false);
    let for_all = (all.len() > 1).then(|| {
        let all = StoredValue::new(all);
        let number = format::number(count as u64);
        let [keep, take] =
            [text::plan_keep_now(), text::plan_take_mine()].map(|choice| text::plan_choose_all(&number, choice));
        let choose = move |take: bool| {
            let all = all.get_value();
            chosen.update(|chosen| match take {
                true => chosen.extend(all.into_iter().map(|row| (row, Chosen::Mine))),
                false => chosen.retain(|row, _| all.binary_search(row).is_err()),
            });
        };
        view! {
            <div class="actions">
                <button type="button" class="button" on:click=move |_| choose(false)>{live_text(keep)}</button>
                <button type="button" class="button" on:click=move |_| choose(true)>{live_text(take)}</button>
            </div>
        }
    });
    let rows = StoredValue::new(rows);
    let shown = move || {
        let most = if more.get() { usize::MAX } else { SHOWN };
        rows.with_value(|rows| rows.iter().take(most).map(|row| row_of(row, chosen)).collect_view())
    };
    let further = move || {
        (count > SHOWN && !more.get()).then(|| {
            let label = text::overview_more(&format::number((count - SHOWN) as u64));
            view! { <div class="foot"><button type="button" class="button" on:click=move |_| more.set(true)>{live_text(label)}</button></div> }
        })
    };
    view! {
        <section class="card held" aria-label=kind.clone()>
            <header class="held-head" tabindex="-1">
                <h2><bdi translate="no">{live_text(kind.clone())}</bdi>" "<span class="muted">{live_text(format::number(count as u64))}</span></h2>
                {for_all}
            </header>
            <ul class="held-rows" aria-label=kind.clone()>{shown}</ul>
            {further}
        </section>
    }
}

fn row_of(row: &PlanRow, chosen: Choices) -> impl IntoView + use<> {
    let at = row.at;
    let act = row.row.standing.act().map(doing).unwrap_or_default();
    let sides = drifted(row);
    let said =
        if sides.is_empty() { Some(plan_outcome::reason_of(row)) } else { plan_outcome::possible_temporary_name(row) };
    let (name, username) = (&row.name, &row.row.who.username);
    let legend = live_text(escape(if name.is_empty() { username } else { name }));
    let choice = match may_be_done(row) {
        true => keep_or_do(at, chosen),
        false => other_username(at, username.to_string(), chosen),
    };
    view! {
        <li>
            {Static(who(row, true))}
            <div class="held-facts">
                {Static(el("p").class("what").attribute("translate", "no").children(act))}
                {Static(el("p").attribute("translate", "no").children(sides))}
                {said.map(|said| view! { <p class="muted"><bdi translate="no">{live_text(said)}</bdi></p> })}
                {open_form(row).map(Static)}
            </div>
            <fieldset class="held-choice">
                <legend class="visually-hidden"><bdi translate="no">{legend}</bdi></legend>
                {choice}
            </fieldset>
        </li>
    }
}

fn keep_or_do(at: u32, chosen: Choices) -> AnyView {
    let is_mine = move || chosen.with(|chosen| chosen.contains_key(&at));
    let radio = move |take: bool, label: &'static str| {
        let id = format!("held-{at}-{take}");
        let choose = move |_| {
            chosen.update(|chosen| {
                if take {
                    chosen.insert(at, Chosen::Mine);
                } else {
                    chosen.remove(&at);
                }
            });
        };
        view! {
            <div class="checkbox">
                <input id=id.clone() type="radio" name=format!("held-{at}") prop:checked=move || is_mine() == take on:change=choose />
                <label for=id>{label}</label>
            </div>
        }
    };
    view! {
        {radio(false, text::plan_keep_now())}
        {radio(true, text::plan_take_mine())}
    }
    .into_any()
}

/// Another username for a new person. Without one, nobody is created.
fn other_username(at: u32, taken: String, chosen: Choices) -> AnyView {
    let typed = move || {
        chosen.with(|chosen| match chosen.get(&at) {
            Some(Chosen::Username(username)) => username.to_string(),
            _ => String::new(),
        })
    };
    let problem = RwSignal::new(None);
    let choose = move |username: String| {
        let is_taken = username.trim() == taken;
        problem.set(is_taken.then(|| text::plan_held_taken().to_owned()));
        chosen.update(|chosen| match username.trim().is_empty() || is_taken {
            true => drop(chosen.remove(&at)),
            false => drop(chosen.insert(at, Chosen::Username(username.into()))),
        });
    };
    view! {
        <Field id=format!("held-{at}") label=text::plan_other_username() value=Signal::derive(typed) problem=problem
            on_input=choose />
    }
    .into_any()
}
