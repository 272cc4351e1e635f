//! The pages of plans, in every state, for the gallery. Only in development builds.

use ::plans::{outcome::Tally, plan::Source, run::State, watch::Pause};
use gatehouse::{
    plan::message::{LoadedPlan, StoredPlan},
    url::plan_page::ShortHash,
};
use leptos::prelude::*;

use crate::{
    browser::config,
    screens::plans::{
        opened, sealed,
        steps::{Step, steps},
        stored,
    },
    state::app::app,
};

pub(super) fn parts() -> Vec<(&'static str, AnyView)> {
    let app = app();
    let sealed_plan = loaded(plan("0a1b2c3d", None, tally(0, 0)));
    let foreign = LoadedPlan {
        is_for_this_api: false,
        has_journal: false,
        ..loaded(StoredPlan { api: "https://gate.example/api/v1".to_owned(), ..plan("0a1b2c3d", None, tally(0, 0)) })
    };
    vec![
        ("plans: none", stored::empty()),
        ("plans: not kept", stored::not_kept("SecurityError: The operation is insecure.")),
        ("plans: not started", opened::failed(app, || ())),
        ("plans", stored::table(all(), RwSignal::new(None))),
        ("plans: steps", all_steps()),
        ("plan: sealed", view! { {sealed::summary(&sealed_plan)}{sealed::facts(&sealed_plan)} }.into_any()),
        ("plan: notes", sealed::notes(&foreign)),
    ]
}

fn all_steps() -> AnyView {
    let hash = ShortHash::new("0a1b2c3d");
    view! {
        {steps(Source::Import, Step::Mend, None)}
        {steps(Source::Import, Step::Report, hash.as_ref())}
        {steps(Source::Selection, Step::Choose, None)}
        {steps(Source::Inverse, Step::Run, hash.as_ref())}
    }
    .into_any()
}

fn tally(done: usize, refused: usize) -> Tally {
    Tally { done, refused, waiting: 478 - done - refused, same: 512, left_out: 22, ..Tally::default() }
}

fn plan(hash: &str, state: Option<State>, tally: Tally) -> StoredPlan {
    StoredPlan {
        hash: hash.to_owned(),
        name: "staff-november".to_owned(),
        api: config::get().api.clone(),
        // So long ago that the day stands beside the time.
        made_at: 1_767_268_800_000,
        source: Source::Import,
        rows: 1_012,
        writes: 478,
        state,
        tally,
    }
}

fn all() -> Vec<StoredPlan> {
    let other = "https://gate.example/api/v1".to_owned();
    vec![
        plan("0a1b2c3d", None, tally(0, 0)),
        plan("1a1b2c3d", Some(State::Running), tally(238, 2)),
        StoredPlan { source: Source::Selection, ..plan("2a1b2c3d", Some(State::Paused(Pause::ByYou)), tally(30, 0)) },
        StoredPlan { source: Source::Inverse, ..plan("3a1b2c3d", Some(State::Finished), tally(471, 7)) },
        StoredPlan {
            name: "long".repeat(20),
            source: Source::FollowUp,
            api: other,
            ..plan("4a1b2c3d", None, tally(0, 0))
        },
    ]
}

fn loaded(stored: StoredPlan) -> LoadedPlan {
    LoadedPlan {
        stored,
        kinds: [(6, 0), (390, 0), (82, 0), (0, 0)],
        rate: None,
        is_slow: false,
        in_flight: 0,
        waits: false,
        held: 0,
        changed_in_part: 0,
        passwords: 0,
        unknown_passwords: 0,
        passwords_in_other_tab: None,
        is_for_this_api: true,
        has_journal: true,
    }
}
