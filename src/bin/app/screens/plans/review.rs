//! Review: a plan before it is sealed, in a sentence, by what can be taken back, and row by row. Sealing fixes it; nothing is
//! sent before the run.

use gatehouse::{
    display::escape::escape,
    plan::message::{Ask, HELD, InverseReview, PlanReview, PlanRow, Say, Section, Window},
    text::{self, plan_outcome, plan_rows},
    url::{
        plan_page::{PlanPage, ShortHash},
        route::Route,
    },
    view::element::el,
};
use leptos::{ev, prelude::*, task::spawn_local};
use plans::{
    guard::Guard,
    outcome::Tally,
    row::{Act, Kind, Standing},
};

use super::rows::{Counted, RowsOnScreen, Shown, doing, parts, rows_card, table, who, with_bold_numbers};
use crate::{
    browser::{focus, format, pace, vdom::Static},
    state::{
        app::{App, app},
        plans::{Opened, Payload, Plans},
    },
    ui::{
        field::{Field, Kind as FieldKind},
        icon::{Icon, icon},
        live_text::live_text,
    },
};

/// The plan under review: the worker has it, and this is what it says of it. The heading of the page stands above it. `back`
/// leads to where the plan was made.
pub(crate) fn review(plan: PlanReview, back: Callback<()>) -> AnyView {
    let sealing = Sealing::of(&plan);
    focus::on("#plan-sentence");
    view! {
        {summary(&plan)}
        {acts(&plan)}
        {guard(sealing)}
        {every_row(&plan)}
        {foot(&plan, sealing, back)}
    }
    .into_any()
}

/// The review of a plan that is sealed: it is read, and cannot change.
pub(crate) fn of_sealed(plan: &PlanReview) -> AnyView {
    view! {
        {summary(plan)}
        {acts(plan)}
        {every_row(plan)}
    }
    .into_any()
}

/// The same for a plan that takes a run back, with what it cannot bring back.
pub(crate) fn inverse(inverse: InverseReview, back: Callback<()>) -> AnyView {
    view! {
        {losses(&inverse)}
        {review(inverse.review, back)}
    }
    .into_any()
}

fn losses(inverse: &InverseReview) -> impl IntoView + use<> {
    let said = |count: usize, said: fn(u64) -> String| (count > 0).then(|| said(count as u64));
    let lost = [
        said(inverse.recreated, text::plan_inverse_recreated),
        said(inverse.passwords, text::plan_inverse_passwords),
        said(inverse.unknown, text::plan_inverse_unknown),
        said(inverse.unnamed, text::plan_inverse_unnamed),
    ];
    let lost = lost.into_iter().flatten().map(|said| view! { <li>{live_text(said)}</li> }).collect_view();
    let class = if lost.is_empty() { "callout" } else { "callout warn" };
    let list = (!lost.is_empty()).then(|| view! { <ul class="losses">{lost}</ul> });
    view! { <div class=class><p>{text::plan_inverse_lead()}</p>{list}</div> }
}

/// What the plan does in a sentence, and the sum of its rows.
fn summary(plan: &PlanReview) -> AnyView {
    let heading = el("h2").class("sentence").attribute("id", "plan-sentence").attribute("tabindex", "-1");
    view! {
        {plan.is_partial.then(|| view! { <p class="callout warn">{icon(Icon::Warning)}<span>{text::plan_partial()}</span></p> })}
        <section class="card panel" aria-labelledby="plan-sentence">
            {Static(with_bold_numbers(heading, &sentence(plan)))}
            <p class="hint">{live_text(sum(plan))}</p>
        </section>
    }
    .into_any()
}

fn sentence(plan: &PlanReview) -> String {
    let review = &plan.review;
    let number = |count: usize| format::number(count as u64);
    let fields = review
        .fields
        .iter()
        .map(|(field, count)| text::plan_field_count(&plan_outcome::field_in_sentence(field), &number(count.changed)));
    let passwords = review.passwords.saturating_sub(review.creates);
    let passwords = (passwords > 0)
        .then(|| text::plan_field_count(&plan_outcome::in_sentence(text::field_password()), &number(passwords)));
    let fields: Vec<String> = fields.chain(passwords).collect();
    let creates = (review.creates > 0).then(|| text::plan_creates(review.creates as u64));
    let changes =
        (review.changes > 0).then(|| text::plan_changes_fields(review.changes as u64, &format::list(&fields)));
    let deletes = text::plan_deletes(review.deletes as u64);
    let acts: Vec<String> = creates.into_iter().chain(changes).chain([deletes]).collect();
    text::plan_sentence(&format::list(&acts))
}

fn sum(plan: &PlanReview) -> String {
    let (review, rest) = (&plan.review, &plan.review.rest);
    let parts: [Counted; 7] = [
        (review.creates, text::plan_sum_create),
        (review.changes, text::plan_sum_change),
        (review.deletes, text::plan_sum_delete),
        (rest.same, text::plan_sum_same),
        (rest.held, text::plan_sum_held),
        (rest.problem, text::plan_sum_problem),
        (rest.left_out, text::plan_sum_left_out),
    ];
    added(&parts, plan.rows)
}

/// The rows that are not in a run, by why.
fn rest(tally: &Tally) -> [Counted; 4] {
    [
        (tally.not_tried, text::plan_sum_not_tried),
        (tally.problem, text::plan_sum_problem),
        (tally.held + tally.left_out, text::plan_sum_left_out),
        (tally.same, text::plan_sum_same),
    ]
}

/// The same in words.
pub(crate) fn rest_of(tally: &Tally) -> String {
    said(&rest(tally))
}

/// Where all rows of a run stand, as a sum.
pub(crate) fn sum_of(tally: &Tally) -> String {
    let parts: [Counted; 6] = [
        (tally.done, text::plan_sum_done),
        (tally.already_so, text::plan_sum_already_so),
        (tally.drifted, text::plan_sum_held),
        (tally.refused, text::plan_sum_refused),
        (tally.unknown, text::plan_sum_unknown),
        (tally.waiting + tally.sent, text::plan_sum_not_yet),
    ];
    added(&[&parts[..], &rest(tally)].concat(), tally.sum())
}

fn added(parts: &[Counted], all: usize) -> String {
    text::plan_sum(all as u64, &said(parts))
}

/// The parts that count something.
fn said(parts: &[Counted]) -> String {
    let parts = parts.iter().filter(|(count, _)| *count > 0);
    parts.map(|(count, said)| said(&format::number(*count as u64))).collect::<Vec<_>>().join(" + ")
}

/// What can be taken back of each act and what cannot, beside an example of each.
fn acts(plan: &PlanReview) -> AnyView {
    view! {
        <div class="split">
            {take_back(plan)}
            <section class="card panel" aria-labelledby="plan-examples">
                <h2 id="plan-examples">{text::plan_examples()}</h2>
                <dl class="examples">{plan.examples.iter().map(example).collect_view()}</dl>
            </section>
        </div>
    }
    .into_any()
}

/// What can be taken back of each kind of act that the plan has, and what not: how many, the act, and the two sentences.
fn taken_back(plan: &PlanReview) -> impl Iterator<Item = (usize, &'static str, &'static str, &'static str)> + use<> {
    let review = &plan.review;
    let clears: usize = review.fields.values().map(|count| count.cleared).sum();
    let passwords = review.passwords.saturating_sub(review.creates);
    // A new password alone is no change of a field.
    let changes = if review.fields.is_empty() { 0 } else { review.changes.saturating_sub(review.renames) };
    let lines = [
        (review.deletes, text::plan_section_deletes(), text::plan_can_delete(), text::plan_cannot_delete()),
        (review.renames, text::plan_section_renames(), text::plan_can_rename(), text::plan_cannot_rename()),
        (clears, text::plan_section_clears(), text::plan_can_clear(), text::plan_cannot_clear()),
        (passwords, text::plan_new_passwords(), text::plan_can_password(), text::plan_cannot_password()),
        (changes, text::plan_changes(), text::plan_can_change(), text::plan_cannot_change()),
        (review.creates, text::plan_section_creates(), text::plan_can_create(), text::plan_cannot_create()),
    ];
    lines.into_iter().filter(|(count, ..)| *count > 0)
}

fn take_back(plan: &PlanReview) -> impl IntoView + use<> {
    let lines = taken_back(plan).map(|(count, act, can, cannot)| {
        view! {
            <tr role="row">
                <th scope="row" role="rowheader"><span>{live_text(act)}</span>" "<strong>{live_text(format::number(count as u64))}</strong></th>
                <td role="cell" data-label=text::plan_can()>{live_text(can)}</td>
                <td role="cell" data-label=text::plan_cannot()>{live_text(cannot)}</td>
            </tr>
        }
    });
    view! {
        <section class="card wide" aria-label=text::plan_take_back_title()>
            <table class="sheet takes-back" role="table">
                <thead role="rowgroup"><tr role="row">
                    <th scope="col" role="columnheader">{text::plan_act()}</th>
                    <th scope="col" role="columnheader">{text::plan_can()}</th>
                    <th scope="col" role="columnheader">{text::plan_cannot()}</th>
                </tr></thead>
                <tbody role="rowgroup">{lines.collect_view()}</tbody>
            </table>
        </section>
    }
}

fn example(row: &PlanRow) -> impl IntoView + use<> {
    let Standing::Ready(act) = &row.row.standing else { return None };
    let (sends, makes) = match act {
        Act::Create { values } => (values.iter().filter(|(_, value)| !value.is_empty()).count(), true),
        Act::Change { changes, new_password, .. } => (changes.len(), *new_password),
        Act::Delete { .. } => (0, false),
    };
    let sends = (sends > 0).then(|| text::plan_sends(sends as u64));
    let said = [sends, makes.then(|| text::plan_password_made().to_owned())].into_iter().flatten();
    let said = said.reduce(|said, next| text::two_sentences(&said, &next));
    let did = Static(el("p").class("what").attribute("translate", "no").children(doing(act)));
    Some(view! {
        <div>
            <dt>{plan_rows::kind(act.kind())}</dt>
            <dd>{Static(who(row, false))}{did}{said.map(|said| view! { <p class="hint">{live_text(said)}</p> })}</dd>
        </div>
    })
}

/// Every row, in windows, by section.
fn every_row(plan: &PlanReview) -> AnyView {
    let sections = plan.sections.clone();
    let chosen = RwSignal::new(None::<Section>);
    let shown = RowsOnScreen::new(move |window: Window| Ask::ReviewRows { section: chosen.get(), window });
    let mut all = vec![(None, text::plan_all_rows(), plan.rows)];
    all.extend(sections.iter().map(|(section, rows)| (Some(*section), plan_outcome::section(*section), *rows)));
    let all = Signal::stored(all);
    view! {
        {parts(text::plan_rows_label(), all, chosen, shown)}
        {rows_card(shown, text::plan_rows_label(), Shown::Planned, Signal::stored(sections))}
    }
    .into_any()
}

/// What a person types before sealing, and what came of it.
#[derive(Clone, Copy)]
struct Sealing {
    app: App,
    name: RwSignal<String>,
    name_problem: RwSignal<Option<String>>,
    guard: StoredValue<Option<(Guard, Vec<String>)>>,
    typed: RwSignal<String>,
    typed_problem: RwSignal<Option<String>>,
    failure: RwSignal<Option<String>>,
    busy: RwSignal<bool>,
}

impl Sealing {
    fn of(plan: &PlanReview) -> Self {
        Self {
            app: app(),
            name: RwSignal::new(plan.name.clone()),
            name_problem: RwSignal::new(None),
            guard: StoredValue::new(plan.guard.clone().map(|guard| (guard, plan.privileged.clone()))),
            typed: RwSignal::new(String::new()),
            typed_problem: RwSignal::new(None),
            failure: RwSignal::new(None),
            busy: RwSignal::new(false),
        }
    }

    fn number(self) -> Option<usize> {
        self.guard.with_value(|guard| guard.as_ref().map(|(guard, _)| guard.number))
    }

    fn is_allowed(self) -> bool {
        let typed = ascii(&self.typed.get());
        self.guard.with_value(|guard| guard.as_ref().is_none_or(|(guard, _)| guard.approve(&typed).is_some()))
    }

    /// Whether there is a name and the number; the focus goes to what is missing.
    fn is_ready(self) -> bool {
        if !untrack(|| self.is_allowed()) {
            let number = format::number(self.number().unwrap_or_default() as u64);
            self.typed_problem.set(Some(text::plan_guard_wrong(&number)));
            focus::on("#plan-guard");
            return false;
        }
        if self.name.with_untracked(|name| name.trim().is_empty()) {
            self.name_problem.set(Some(text::plan_name_required().to_owned()));
            focus::on("#plan-name");
            return false;
        }
        true
    }

    /// Seals the plan; `then` gets its short hash.
    fn seal(self, then: impl FnOnce(ShortHash) + 'static) {
        if self.busy.get_untracked() || !self.is_ready() {
            return;
        }
        self.busy.set(true);
        self.failure.set(None);
        let ask =
            Ask::Seal { name: self.name.get_untracked().trim().to_owned(), typed: ascii(&self.typed.get_untracked()) };
        let plans = Plans::of(&self.app);
        spawn_local(async move {
            let said = plans.ask(ask, Payload::None).await;
            if self.busy.try_set(false).is_some() {
                return;
            }
            match said {
                Say::Sealed { hash, .. } => match ShortHash::new(&hash) {
                    Some(hash) => then(hash),
                    None => self.failure.set(Some(text::plans_failed_title().to_owned())),
                },
                other => self.failure.set(Some(failure(&other))),
            }
        });
    }
}

/// Why the worker did not do something.
pub(crate) fn failure(said: &Say) -> String {
    match said {
        Say::Unsealable(why) => plan_outcome::unsealable(why, format::number),
        Say::Unusable(why) => plan_outcome::unusable(why, format::number),
        Say::NotWritten(why) => plan_rows::workbook_not_written(*why).to_owned(),
        Say::StoreFailed(reason) if reason == HELD => text::plan_written_elsewhere().to_owned(),
        Say::StoreFailed(reason) => text::worker_failed_reason(reason),
        Say::NoPlan => text::plan_not_here().to_owned(),
        _ => text::plans_failed_title().to_owned(),
    }
}

/// The digits of any script as those that the plan counts with.
fn ascii(typed: &str) -> String {
    const ZEROS: [u32; 4] = [0x0660, 0x06F0, 0x0966, 0xFF10];
    let digit = |letter: char| {
        let zero = ZEROS.into_iter().find(|zero| (*zero..zero + 10).contains(&u32::from(letter)))?;
        char::from_digit(u32::from(letter) - zero, 10)
    };
    typed.chars().map(|letter| digit(letter).unwrap_or(letter)).collect()
}

/// What asks for a number, and the field for it; nothing for a plan that needs none.
fn guard(sealing: Sealing) -> Option<AnyView> {
    let (guard, roles) = sealing.guard.get_value()?;
    let number = |count: usize| format::number(count as u64);
    let people = format::number(guard.people);
    let deletes = (guard.deletes > 0).then(|| match &guard.organization {
        Some(organization) => text::plan_guard_deletes_of(guard.deletes as u64, &people, &escape(organization)),
        None => text::plan_guard_deletes(guard.deletes as u64, &people),
    });
    let privileged = (guard.privileged > 0).then(|| text::plan_guard_privileged(guard.privileged as u64));
    let lines = deletes.into_iter().chain(privileged);
    let titles = lines.map(|line| Static(with_bold_numbers(el("h2"), &line))).collect_view();
    let roles = (!roles.is_empty() && guard.privileged > 0).then(|| {
        let said = text::plan_guard_roles(&format::list(&roles.iter().map(|role| escape(role)).collect::<Vec<_>>()));
        view! { <p><bdi translate="no">{live_text(said)}</bdi></p> }
    });
    let allowed = move || {
        sealing
            .is_allowed()
            .then(|| view! { <p class="good" role="status">{live_text(text::plan_guard_allowed())}</p> })
            .into_any()
    };
    Some(
        view! {
            <section class="guard" aria-label=text::plan_guard_type(&number(guard.number))>
                <div class="guard-text">{icon(Icon::Warning)}<div>{titles}{roles}<p>{text::plan_guard_ceiling()}</p></div></div>
                <div class="guard-field">
                    <Field id="plan-guard" label=text::plan_guard_type(&number(guard.number)) kind=FieldKind::Number
                        value=sealing.typed problem=sealing.typed_problem in_place_of_hint=allowed.into_any()
                        on_input=move |typed| { sealing.typed.set(typed); sealing.typed_problem.set(None) } />
                </div>
            </section>
        }
        .into_any(),
    )
}

/// The name, what the run will cost, and the buttons.
fn foot(plan: &PlanReview, sealing: Sealing, back: Callback<()>) -> AnyView {
    let App { navigator, .. } = app();
    let seconds = (plan.requests as u64 * u64::from(pace::distance())).div_ceil(1000);
    let cost = text::plan_cost(plan.requests as u64, &format::duration(seconds));
    let seal = move |event: ev::SubmitEvent| {
        event.prevent_default();
        sealing.seal(move |hash| navigator.visit(&Route::Plans(PlanPage::Sealed(hash))));
    };
    view! {
        <form class="plan-foot" novalidate on:submit=seal>
            <div class="card panel plan-name">
                <Field id="plan-name" label=text::plan_name() value=sealing.name problem=sealing.name_problem required=true
                    on_input=move |name| { sealing.name.set(name); sealing.name_problem.set(None) } />
            </div>
            {failed(sealing)}
            <div class="bottom">
                <p class="hint">{text::plan_seal_hint()}" "{live_text(cost)}</p>
                <div class="actions">
                    <button type="button" class="button" on:click=move |_| back.run(())>{text::plan_back()}</button>
                    <button type="submit" class="button primary" aria-disabled=move || sealing.busy.get().then_some("true")>
                        {move || live_text(if sealing.busy.get() { text::plan_sealing() } else { text::plan_seal() })}
                    </button>
                </div>
            </div>
        </form>
    }
    .into_any()
}

fn failed(sealing: Sealing) -> impl IntoView {
    move || {
        sealing.failure.get().map(|why| {
            view! { <p class="callout warn" role="alert">{icon(Icon::Warning)}<span>{live_text(why)}</span></p> }
        })
    }
}

/// A review, for the gallery.
#[cfg(feature = "gallery")]
pub(crate) fn staged(inverse: InverseReview, rows: gatehouse::plan::message::PlanRows) -> AnyView {
    let plan = inverse.review.clone();
    let sealing = Sealing::of(&plan);
    let rows = RowsOnScreen::staged(rows);
    let sections = Signal::stored(plan.sections.clone());
    view! {
        {losses(&inverse)}
        {summary(&plan)}
        {acts(&plan)}
        {guard(sealing)}
        {rows_card(rows, text::plan_rows_label(), Shown::Planned, sections)}
        {foot(&plan, sealing, Callback::new(|()| ()))}
    }
    .into_any()
}

/// The review of a plan for ten people or fewer, for a dialog: each row, the guard, and one button that seals and runs.
/// `close` closes the dialog, also once the run has begun.
pub(crate) fn compact(plan: PlanReview, close: Callback<()>) -> AnyView {
    let sealing = Sealing::of(&plan);
    let App { navigator, .. } = app();
    let app = app();
    let sections = plan.sections.clone();
    let rows = RowsOnScreen::new(|window: Window| Ask::ReviewRows { section: None, window });
    let seal = move |event: ev::SubmitEvent| {
        event.prevent_default();
        sealing.seal(move |hash| {
            spawn_local(async move {
                let plans = Plans::of(&app);
                // While another plan runs, the page of this one says so.
                if let Opened::Here(_) = plans.open(hash.text()).await {
                    plans.ask(Ask::Run, Payload::None).await;
                }
                close.run(());
                navigator.visit(&Route::Plans(PlanPage::Run(hash)));
            });
        });
    };
    let shown = move || {
        rows.rows.with(|rows| {
            rows.as_ref().map(|rows| Static(table(rows, text::plan_rows_label(), Shown::Planned, &sections)))
        })
    };
    let is_delete = plan.review.deletes > 0;
    let has_several = taken_back(&plan).count() > 1;
    let taken_back = taken_back(&plan).map(|(count, act, can, cannot)| {
        let act = has_several.then(|| {
            view! { <div><dt><strong>{live_text(act)}</strong></dt><dd>{live_text(format::number(count as u64))}</dd></div> }
        });
        view! {
            {act}
            <div><dt>{text::plan_can()}</dt><dd>{live_text(can)}</dd></div>
            <div><dt>{text::plan_cannot()}</dt><dd>{live_text(cannot)}</dd></div>
        }
    });
    let sentence = el("p").class("sentence").attribute("id", "plan-sentence").attribute("tabindex", "-1");
    view! {
        <form class="compact-review" novalidate on:submit=seal>
            {Static(with_bold_numbers(sentence, &self::sentence(&plan)))}
            // A region that scrolls is reached by keyboard.
            <div class="card plan-rows" role="group" aria-label=text::plan_rows_label() tabindex="0">{shown}</div>
            <dl class="taken-back">{taken_back.collect_view()}</dl>
            {guard(sealing)}
            {failed(sealing)}
            <div class="actions end">
                <button type="button" class="button" on:click=move |_| close.run(())>{text::cancel()}</button>
                <button type="submit" class=if is_delete { "button danger solid" } else { "button primary" }
                    aria-disabled=move || sealing.busy.get().then_some("true")>
                    {move || live_text(if sealing.busy.get() { text::plan_sealing() } else { text::plan_seal_and_run() })}
                </button>
            </div>
        </form>
    }
    .into_any()
}

/// The acts in the order in which they run, each with its number.
pub(crate) fn order(kinds: [(usize, usize); 4]) -> impl IntoView {
    let lines = Kind::ALL.into_iter().zip(kinds).filter(|(_, (all, _))| *all > 0).map(|(kind, (all, ended))| {
        let number = |count: usize| format::number(count as u64);
        view! { <div><dt>{plan_outcome::acts(kind)}</dt><dd>{live_text(text::plan_count_of(&number(ended), &number(all)))}</dd></div> }
    });
    view! { <dl class="facts">{lines.collect_view()}</dl> }
}
