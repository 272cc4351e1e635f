//! What was read of everybody, what is missing and why: the dialog behind the badge.

use directory::coverage::{Coverage, Failure, Field, Gap, Order, Place, Problem, Reason, State};
use gatehouse::text;
use leptos::prelude::*;

use crate::{
    browser::{format, leak_guard},
    state::{
        dialog::Dialog,
        directory::{Signals, act},
    },
    ui::{dialog::DialogHandle, live_text::live_text, value::brief},
};

/// What was read, what is missing and why.
pub(crate) fn dialog(signals: Signals) -> AnyView {
    let dialog = DialogHandle::new(Dialog::Coverage);
    let again = move |_| {
        act(|directory| directory.read_again());
        dialog.close();
    };
    view! {
        <dialog class="coverage" node_ref=dialog.element aria-labelledby="coverage-title" on:close=move |_| dialog.close()>
            <div>
                <h2 id="coverage-title">{text::coverage_title()}</h2>
                {move || leak_guard::with(signals.coverage, |coverage| facts(coverage, leak_guard::get(signals.pace).rate))}
                <p class="hint">{text::coverage_note()}</p>
                <div class="actions end">
                    <button type="button" class="button" on:click=again>{text::read_again()}</button>
                    <button type="button" class="button primary" on:click=move |_| dialog.close()>{text::close()}</button>
                </div>
            </div>
        </dialog>
    }
    .into_any()
}

fn facts(coverage: &Coverage, rate: f64) -> AnyView {
    let counted = match (coverage.counted, coverage.counted_lowest, coverage.counted_highest) {
        (None, ..) => text::coverage_not_counted().to_owned(),
        (Some(counted), ..) => format::number(counted),
    };
    let oldest = coverage.oldest.map(|at| format::lately(at as f64)).unwrap_or_else(|| text::ABSENT.to_owned());
    let order = match coverage.order {
        Order::Unknown => text::order_unknown(),
        Order::Id { .. } => text::order_id(),
        Order::Field { field: Field::Username, .. } => text::order_username(),
        Order::Field { field: Field::Created, .. } => text::order_created(),
        Order::Other => text::order_field(),
        Order::None => text::order_none(),
    };
    let requests = match coverage.state {
        State::Reading => {
            format!("{} · {}", format::number(coverage.requests), text::reading_rate(&format::decimal(rate)))
        }
        _ => format::number(coverage.requests),
    };
    let facts = [
        (text::coverage_read(), format::number(coverage.read)),
        (text::coverage_counted(), counted),
        (text::coverage_order(), order.to_owned()),
        (text::coverage_oldest(), oldest),
        (text::coverage_requests(), requests),
    ];
    let facts = facts.map(|(name, value)| view! { <div><dt>{name}</dt><dd>{live_text(value)}</dd></div> });
    let gaps = (!coverage.gaps.is_empty()).then(|| {
        let gaps = coverage.gaps.iter().map(gap).collect_view();
        view! { <h3>{text::coverage_gaps()}</h3><ul>{gaps}</ul> }
    });
    let problems = (!coverage.problems.is_empty()).then(|| {
        let problems =
            coverage.problems.iter().map(|found| view! { <li>{live_text(problem(found))}</li> }).collect_view();
        view! { <h3>{text::coverage_problems()}</h3><ul>{problems}</ul> }
    });
    view! { <dl class="facts">{facts.collect_view()}</dl>{gaps}{problems} }.into_any()
}

fn gap(gap: &Gap) -> impl IntoView + use<> {
    let place = match &gap.place {
        Place::Organization { name, role } => {
            let name = role.as_ref().map_or_else(|| name.clone(), |role| format!("{name}, {role}"));
            text::gap_organization(&name)
        }
        Place::OtherOrganizations => text::gap_others().to_owned(),
        Place::Positions { from, to } => text::gap_positions(&format::number(from + 1), &format::number(*to)),
        Place::Record(id) => text::gap_record(id),
        Place::Anywhere => text::gap_anywhere().to_owned(),
    };
    let is_record = matches!(gap.place, Place::Record(_));
    let people = (gap.people > 0 && !is_record).then(|| text::gap_at_least(&format::number(gap.people)));
    let reason = match gap.reason {
        Reason::Failed(Failure::Status(status)) => text::gap_failed(&status.to_string()),
        Reason::Failed(Failure::TooMany) => text::gap_failed("429"),
        Reason::Failed(Failure::Unreadable) | Reason::Unreadable => text::gap_unreadable().to_owned(),
        Reason::Failed(Failure::Network | Failure::TimedOut | Failure::SignedOut) => text::gap_no_answer().to_owned(),
        Reason::PagesDoNotAddUp => text::gap_pages().to_owned(),
        Reason::NotRead => text::gap_not_read().to_owned(),
    };
    let reason = match people {
        Some(people) => text::two_sentences(&reason, &people),
        None => reason,
    };
    view! { <li><strong>{brief(&place)}</strong>" "{live_text(reason)}</li> }
}

/// What is odd about the server.
pub(super) fn problem(problem: &Problem) -> String {
    match problem {
        Problem::OffsetIgnored => text::problem_offset_ignored().to_owned(),
        Problem::FilterIgnored => text::problem_filter_ignored().to_owned(),
        Problem::LimitCapped(rows) => text::problem_limit_capped(&format::number(u64::from(*rows))),
        Problem::NoCount => text::problem_no_count().to_owned(),
        Problem::CountMoves { lowest, highest } => {
            text::problem_count_moves(&format::number(*lowest), &format::number(*highest))
        }
        Problem::CountTooLow => text::problem_count_too_low().to_owned(),
        Problem::OrderChanges => text::problem_order_changes().to_owned(),
        Problem::TooManyPeople => text::problem_too_many().to_owned(),
    }
}
