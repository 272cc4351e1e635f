//! Held: rows whose person someone else changed while the plan ran, with what the plan found, wants, and what is there now.
//! The choices make a new plan; the sealed one never changes.

use std::collections::{BTreeMap, BTreeSet};

use gatehouse::{
    plan::message::{Ask, Part, PlanReview, PlanRow, PlanRows, Say},
    text::{self, plan_outcome},
    view::element::el,
};
use leptos::{prelude::*, task::spawn_local};
use plans::outcome::{Drift, Outcome};

use super::{
    review::failure,
    rows::{doing, drifted, named, who},
    run::OnScreen,
};
use crate::{
    browser::{clock, focus, format, vdom::Static},
    state::plans::{Payload, Plans},
    ui::live_text::live_text,
};

/// So many rows of a kind are drawn at first.
const SHOWN: usize = 50;

/// The rows that were held, by kind. `review` gets the plan of those that are done all the same.
pub(crate) fn held(screen: OnScreen, review: Callback<PlanReview>, back: Callback<()>) -> AnyView {
    let rows = RwSignal::new(None::<Vec<PlanRow>>);
    let problem = RwSignal::new(None::<String>);
    // The rows that are done all the same. All others keep what is there.
    let mine = RwSignal::new(BTreeSet::<u32>::new());
    let app = screen.app;
    spawn_local(async move {
        match Plans::of(&app).ask(Ask::ReportRows { part: Part::Held }, Payload::None).await {
            Say::Rows(PlanRows { rows: held, .. }) => drop(rows.try_set(Some(held))),
            other => drop(problem.try_set(Some(failure(&other)))),
        }
    });
    let make = move |_| {
        let chosen = mine.get_untracked();
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
        rows.get().map(|rows| by_kind(rows).into_iter().map(|(kind, rows)| of_kind(kind, rows, mine)).collect_view())
    };
    let number = move || mine.with(BTreeSet::len);
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
                    {move || live_text(text::plan_follow_up(&format::number(number() as u64)))}
                </button>
            </div>
        </div>
    }
    .into_any()
}

/// Held rows, for the gallery.
#[cfg(feature = "gallery")]
pub(crate) fn staged(rows: Vec<PlanRow>) -> AnyView {
    let mine = RwSignal::new(BTreeSet::new());
    by_kind(rows).into_iter().map(|(kind, rows)| of_kind(kind, rows, mine)).collect_view().into_any()
}

/// The rows by what happened to them.
fn by_kind(rows: Vec<PlanRow>) -> BTreeMap<String, Vec<PlanRow>> {
    let mut kinds = BTreeMap::<String, Vec<PlanRow>>::new();
    for row in rows {
        let kind = match &row.outcome {
            Some(Outcome::Drifted(drift @ (Drift::Fields(_) | Drift::Gone | Drift::OpenForm))) => {
                plan_outcome::drift(drift)
            }
            // The others name a person each.
            Some(Outcome::Drifted(_)) => text::plan_no_choice().to_owned(),
            _ => continue,
        };
        kinds.entry(kind).or_default().push(row);
    }
    kinds
}

fn has_choice(row: &PlanRow) -> bool {
    matches!(&row.outcome, Some(Outcome::Drifted(Drift::Fields(_) | Drift::OpenForm)))
}

fn of_kind(kind: String, rows: Vec<PlanRow>, mine: RwSignal<BTreeSet<u32>>) -> impl IntoView {
    let all: BTreeSet<u32> = rows.iter().filter(|row| has_choice(row)).map(|row| row.at).collect();
    let count = rows.len();
    let more = RwSignal::new(false);
    let for_all = (all.len() > 1).then(|| {
        let all = StoredValue::new(all);
        let number = format::number(count as u64);
        let [keep, take] =
            [text::plan_keep_now(), text::plan_take_mine()].map(|choice| text::plan_choose_all(&number, choice));
        let choose = move |take: bool| {
            let all = all.get_value();
            mine.update(|mine| match take {
                true => mine.extend(all),
                false => mine.retain(|row| !all.contains(row)),
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
        rows.with_value(|rows| rows.iter().take(most).map(|row| row_of(row, mine)).collect_view())
    };
    let further = move || {
        (count > SHOWN && !more.get()).then(|| {
            let label = text::overview_more(&format::number((count - SHOWN) as u64));
            view! { <div class="foot"><button type="button" class="button" on:click=move |_| more.set(true)>{live_text(label)}</button></div> }
        })
    };
    let heading = text::label_and_value(&kind, &format::number(count as u64));
    view! {
        <section class="card held" aria-label=kind.clone()>
            <header class="held-head" tabindex="-1">
                <h2><bdi translate="no">{live_text(kind.clone())}</bdi>" "<span class="muted">{live_text(format::number(count as u64))}</span></h2>
                {for_all}
            </header>
            <ul class="held-rows" aria-label=heading>{shown}</ul>
            {further}
        </section>
    }
}

fn row_of(row: &PlanRow, mine: RwSignal<BTreeSet<u32>>) -> impl IntoView + use<> {
    let at = row.at;
    let act = row.row.standing.act().map(doing).unwrap_or_default();
    let sides = drifted(row);
    let said = sides.is_empty().then(|| row.outcome.as_ref().map(plan_outcome::reason).unwrap_or_default());
    let choice = if has_choice(row) { choices(at, &row.name, &row.row.who.username, mine) } else { no_choice() };
    view! {
        <li>
            {Static(who(row, true))}
            <div class="held-facts">
                {Static(el("p").class("what").attribute("translate", "no").children(act))}
                {Static(el("p").attribute("translate", "no").children(sides))}
                {said.map(|said| view! { <p class="muted"><bdi translate="no">{live_text(said)}</bdi></p> })}
            </div>
            {choice}
        </li>
    }
}

fn no_choice() -> AnyView {
    view! { <p class="hint">{text::plan_no_choice()}</p> }.into_any()
}

fn choices(at: u32, name: &str, username: &str, mine: RwSignal<BTreeSet<u32>>) -> AnyView {
    let name = gatehouse::display::escape::escape(if name.is_empty() { username } else { name });
    let is_mine = move || mine.with(|mine| mine.contains(&at));
    let radio = move |take: bool, label: &'static str| {
        let id = format!("held-{at}-{take}");
        let choose = move |_| {
            mine.update(|mine| {
                if take {
                    mine.insert(at);
                } else {
                    mine.remove(&at);
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
        <fieldset class="held-choice">
            <legend class="visually-hidden"><bdi translate="no">{live_text(name)}</bdi></legend>
            {radio(false, text::plan_keep_now())}
            {radio(true, text::plan_take_mine())}
        </fieldset>
    }
    .into_any()
}
