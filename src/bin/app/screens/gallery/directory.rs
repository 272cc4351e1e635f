//! What the directory adds to the screens, in every state, for the gallery. Only in development builds.

use ::directory::{
    coverage::{Coverage, Failure, Gap, Order, Pause, Place, Problem, Reason, Scope, State},
    overview::{Ages, Overview, Share},
    question::Pasted,
};
use gatehouse::{
    list::page::Found,
    url::query::{Filter, ListQuery},
    view::coverage::badge,
};
use leptos::prelude::*;

use crate::{
    browser::{platform::BROWSER, vdom::Static},
    screens::directory::{self, coverage, overview},
    state::directory::{Figures, Pace, Phase, Signals},
};

pub(super) fn parts() -> Vec<(&'static str, AnyView)> {
    let panels = phases().map(|(name, phase)| (name, panel(phase, Coverage::default(), Pace::default())));
    let readings = readings().map(|(name, coverage)| (name, panel(Phase::Begun, coverage, PACE)));
    let waiting = panel(Phase::Begun, part(State::Reading), Pace { is_refused: true, ..PACE });
    panels
        .into_iter()
        .chain(readings)
        .chain([
            ("reading: refused", waiting),
            ("coverage", badges()),
            ("pasted list", notes()),
            ("overview", overview::figures(&everybody())),
        ])
        .collect()
}

const PACE: Pace = Pace { rate: 9.8, seconds: 58, is_refused: false };

fn signals(phase: Phase, coverage: Coverage, pace: Pace) -> Signals {
    Signals { phase: RwSignal::new(phase), coverage: RwSignal::new(coverage), pace: RwSignal::new(pace) }
}

fn panel(phase: Phase, coverage: Coverage, pace: Pace) -> AnyView {
    let query = ListQuery::default().with_filter(Filter::Search, "jane smi");
    directory::panel(signals(phase, coverage, pace), Memo::new(move |_| Some(query.clone()))).into_any()
}

fn phases() -> [(&'static str, Phase); 4] {
    let figures = |people, organization| Figures {
        people,
        requests: 1003,
        seconds: 104,
        organization,
        counted: Default::default(),
    };
    let reason = || "RangeError: Maximum memory size exceeded".to_owned();
    [
        ("reading: question", Phase::Asking(figures(Some(98_112), Some(("acme".to_owned(), 45))))),
        ("reading: question, not counted", Phase::Asking(figures(None, None))),
        ("search: not started", Phase::Failed(reason())),
        ("search: stopped", Phase::Stopped(reason())),
    ]
}

/// As far as a reading came.
fn part(state: State) -> Coverage {
    Coverage { state, read: 41_300, counted: Some(98_112), requests: 415, requests_left: 569, ..Coverage::default() }
}

fn readings() -> [(&'static str, Coverage); 7] {
    let unproven = Coverage { counted: None, ..part(State::Done) };
    let acme = Coverage { scope: Scope::Organization("acme".to_owned()), is_complete: true, ..part(State::Done) };
    [
        ("reading", part(State::Reading)),
        ("reading: paused", part(State::Paused(Pause::Person))),
        ("reading: offline", part(State::Paused(Pause::Offline))),
        ("reading: cancelled", part(State::Stopped)),
        ("reading: partial", part(State::Done)),
        ("reading: unproven", unproven),
        ("reading: one organization", acme),
    ]
}

fn badges() -> AnyView {
    let whole = Coverage { read: 98_112, is_complete: true, ..part(State::Done) };
    let unproven = Coverage { counted: None, ..part(State::Done) };
    let acme = Coverage { scope: Scope::Organization("acme".to_owned()), ..whole.clone() };
    let badges = [whole, part(State::Reading), unproven, acme];
    let badges = badges.map(|coverage| Static(badge(&coverage, "11:29", &BROWSER)));
    view! { <div class="actions">{badges.into_iter().collect_view()}</div> }.into_any()
}

fn notes() -> AnyView {
    let missing = |values: usize| (0..values).map(|number| format!("nobody{number}@example.com")).collect::<Vec<_>>();
    let pasted = |found, missing: Vec<String>| Found {
        pasted: Some(Pasted { asked: found + missing.len() as u32, found, missing }),
        ..Found::default()
    };
    let typos = Found { has_typos: true, ..Found::default() };
    let long = vec!["no-such-id".to_owned(), "long".repeat(30)];
    let part = Found { is_partial: true, ..pasted(0, missing(2)) };
    let all = [part, pasted(12, Vec::new()), pasted(12, long), pasted(0, missing(30)), typos];
    all.iter().map(directory::note).collect_view().into_any()
}

/// A reading with gaps, of a server with every oddity. Its time is so long ago that the day stands beside it.
pub(super) fn coverage_dialog() -> AnyView {
    const TWELVE: i64 = 1_767_268_800_000;
    let gap = |place, people, failure| Gap { place, people, reason: Reason::Failed(failure) };
    let gaps = vec![
        gap(Place::Organization { name: "acme".to_owned(), role: None }, 45, Failure::Status(500)),
        Gap { reason: Reason::PagesDoNotAddUp, ..gap(Place::Positions { from: 200, to: 300 }, 0, Failure::TooMany) },
        Gap { reason: Reason::Unreadable, ..gap(Place::Record("20417".to_owned()), 0, Failure::Network) },
    ];
    let problems = vec![Problem::LimitCapped(37), Problem::CountMoves { lowest: 98_100, highest: 98_112 }];
    let order = Order::None;
    let coverage = Coverage { gaps, problems, order, oldest: Some(TWELVE), ..part(State::Done) };
    coverage::dialog(signals(Phase::Begun, coverage, PACE))
}

fn everybody() -> Overview {
    let shares = |shares: &[(&str, u32)]| -> Vec<Share> {
        shares.iter().map(|(value, count)| Share { value: (*value).to_owned(), count: *count }).collect()
    };
    let month =
        |number: u32| Share { value: format!("{}-{:02}", 2025 + number / 12, number % 12 + 1), count: number * 7 % 23 };
    Overview {
        count: 1_000,
        organizations: shares(&[
            ("northwind-telecom", 214),
            ("globex", 187),
            ("field-services", 156),
            ("city-libraries", 131),
            ("harbor-wifi", 118),
            ("R&D / Labs", 80),
            ("an organization with a long name", 30),
            ("مكتبة المدينة", 17),
            ("acme", 15),
        ]),
        without_organization: 52,
        roles: shares(&[("user", 743), ("guest", 141), ("manager", 82), ("admin", 22)]),
        without_role: 12,
        last_login: Ages {
            today: 38,
            days_7: 121,
            days_30: 142,
            days_90: 118,
            days_365: 169,
            longer: 84,
            never: 311,
            unknown: 17,
        },
        created: (0..24).map(month).collect(),
        created_earlier: 412,
        created_unknown: 9,
        without_email: 187,
        without_email_by_role: shares(&[("device", 158), ("user", 26), ("", 3)]),
    }
}
