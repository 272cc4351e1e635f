//! The review, the run and the report of a plan, in every state, for the gallery. Only in development builds.

use ::plans::{
    drift::Drifted,
    field::Field,
    guard::Guard,
    outcome::{Done, Drift, Evidence, Outcome, Refusal, RefusedBy, Tally},
    plan::Source,
    review::{FieldCount, Review},
    row::{Act, Change, Hold, KeyUsed, Problem, Row, Standing, Who, Witness},
    run::State,
    value::FieldValue,
    watch::Pause,
};
use gatehouse::plan::message::{InverseReview, LoadedPlan, PlanReview, PlanRow, PlanRows, Section, StoredPlan};
use leptos::prelude::*;

use crate::{
    browser::config,
    screens::plans::{held, report, review, run},
};

pub(super) fn parts() -> Vec<(&'static str, AnyView)> {
    let finished = Tally { done: 467, already_so: 4, drifted: 5, refused: 2, ..tally() };
    let paused = |why| State::Paused(why);
    let equal =
        Refusal { message: "must be unique".into(), fields: vec![Field::Username], ..Refusal::new(RefusedBy::Server) };
    vec![
        ("plan: review", review::staged(reviewed(), rows(planned()))),
        ("plan: run", run::staged(loaded(State::Running, running()), rows(ended()))),
        ("plan: paused", run::staged(loaded(paused(Pause::EqualRefusals(equal)), running()), rows(Vec::new()))),
        ("plan: paused by you", run::staged(loaded(paused(Pause::ByYou), running()), rows(ended()))),
        ("plan: passwords of another tab", run::staged(passwords_elsewhere(), rows(Vec::new()))),
        ("plan: report", report::staged(loaded(State::Finished, finished), rows(ended()))),
        ("plan: held", held::staged(ended())),
    ]
}

fn tally() -> Tally {
    Tally { same: 512, left_out: 22, ..Tally::default() }
}

fn running() -> Tally {
    Tally { done: 233, already_so: 2, drifted: 1, refused: 2, waiting: 237, sent: 3, ..tally() }
}

fn loaded(state: State, tally: Tally) -> LoadedPlan {
    let is_finished = state == State::Finished;
    LoadedPlan {
        stored: StoredPlan {
            hash: "0a1b2c3d".to_owned(),
            name: "staff-november".to_owned(),
            api: config::get().api.clone(),
            made_at: 1_767_268_800_000,
            source: Source::Import,
            rows: 1_012,
            writes: 478,
            state: Some(state),
            tally,
        },
        kinds: [(6, 6), (390, 230), (82, 2), (0, 0)],
        rate: (!is_finished).then_some(312.0),
        is_slow: false,
        in_flight: 3,
        waits: false,
        held: tally.drifted,
        changed_in_part: 0,
        passwords: if is_finished { 0 } else { 512 },
        unknown_passwords: if is_finished { 12 } else { 0 },
        passwords_in_other_tab: Some(false),
        is_for_this_api: true,
        has_journal: !is_finished,
    }
}

fn passwords_elsewhere() -> LoadedPlan {
    LoadedPlan {
        passwords: 0,
        unknown_passwords: 512,
        passwords_in_other_tab: Some(true),
        ..loaded(State::Paused(Pause::ByYou), running())
    }
}

fn text(value: &str) -> FieldValue {
    FieldValue::text(value)
}

fn changed(field: Field, base: &str, mine: &str) -> Change {
    Change { field, base: text(base), mine: text(mine) }
}

fn row(section: Section, name: &str, username: &str, line: u32, standing: Standing) -> PlanRow {
    let is_new = section == Section::Creates;
    let id = (!is_new).then(|| format!("{}", 10_000 + line).into());
    let who = Who { id, username: username.into(), organization: "globex".into() };
    let key = (!is_new).then_some(if line.is_multiple_of(2) { KeyUsed::Id } else { KeyUsed::Name });
    PlanRow {
        at: line,
        section,
        name: name.to_owned(),
        row: Row { line, who, key, standing },
        outcome: None,
        possible_temporary_name: None,
        is_under_way: false,
    }
}

fn change(section: Section, name: &str, username: &str, line: u32, changes: Vec<Change>) -> PlanRow {
    let act = Act::Change { id: "1".into(), changes, new_password: line == 231, witnesses: Vec::new() };
    row(section, name, username, line, Standing::Ready(act))
}

fn create() -> PlanRow {
    let values = vec![
        (Field::Username, text("solveig.aune")),
        (Field::Role, text("user")),
        (Field::Email, text("solveig.aune@field-services.example")),
    ];
    row(Section::Creates, "Solveig Aune", "solveig.aune", 134, Standing::Ready(Act::Create { values }))
}

fn delete() -> PlanRow {
    let witnesses = vec![Witness { field: Field::Role, value: text("admin") }];
    row(Section::Deletes, "Pavol Hruška", "p.hruska", 289, Standing::Ready(Act::Delete { id: "1".into(), witnesses }))
}

fn planned() -> Vec<PlanRow> {
    vec![
        change(Section::Privileged, "Corin Ashdown", "c.ashdown", 58, vec![changed(Field::Role, "admin", "user")]),
        change(
            Section::Privileged,
            "Ngozi Adeleke-Brandt",
            "ngozi.ab",
            231,
            vec![
                changed(Field::Role, "admin", "auditor"),
                changed(Field::Email, "ngozi@globex.example", "n.brandt@globex.example"),
            ],
        ),
        delete(),
        change(Section::Renames, "", "森山", 402, vec![changed(Field::Username, "森山", "moriyama")]),
        change(
            Section::Clears,
            "Amalia Østvik",
            "amalia.ostvik",
            403,
            vec![changed(Field::Email, "amalia@acme.example", "")],
        ),
        change(
            Section::Changes,
            &"Long ".repeat(20),
            &"long-".repeat(20),
            1_132,
            vec![changed(Field::Email, &"very-long-".repeat(12), "x@y.example")],
        ),
        create(),
        row(Section::Held, "Wei Chen", "wei.chen10", 733, Standing::Held(Hold::Rename)),
        row(Section::Problems, "", "kiosk-0431", 740, Standing::Problem(vec![Problem::EmailShape])),
    ]
}

fn ended() -> Vec<PlanRow> {
    let done = |id: Option<&str>, evidence| {
        Outcome::Done(Done { evidence, id: id.map(Into::into), undo: Vec::new(), not_stored: Vec::new() })
    };
    let drift = |field, base, mine, now| {
        Outcome::Drifted(Drift::Fields(vec![Drifted {
            field,
            base: text(base),
            mine: Some(text(mine)),
            now: text(now),
        }]))
    };
    let refused = Refusal {
        fields: vec![Field::Email],
        message: "Enter a valid email address.".into(),
        ..Refusal::new(RefusedBy::Server)
    };
    let with = |row: PlanRow, outcome| PlanRow { outcome: Some(outcome), ..row };
    let role = |line, username| {
        change(Section::Changes, "Wei Chen", username, line, vec![changed(Field::Role, "user", "guest")])
    };
    vec![
        PlanRow { is_under_way: true, ..create() },
        with(create(), done(Some("11239"), Evidence::Response)),
        with(create(), done(None, Evidence::ReadAgain)),
        with(role(131, "wei.chen1"), Outcome::AlreadySo { id: None }),
        with(role(133, "wei.chen10"), drift(Field::Role, "user", "guest", "manager")),
        with(role(137, "wei.chen11"), drift(Field::Role, "user", "guest", "auditor")),
        with(role(139, "jonas"), Outcome::Drifted(Drift::Gone)),
        with(role(141, "farah"), Outcome::Drifted(Drift::OpenForm)),
        with(create(), Outcome::Drifted(Drift::Taken { id: "11102".into() })),
        with(create(), Outcome::Refused(refused)),
        PlanRow { possible_temporary_name: Some("tove~gh7f3".into()), ..with(role(143, "tove"), Outcome::Unknown) },
        with(role(145, "dela"), Outcome::NotTried),
        role(147, "rhea"),
    ]
}

fn rows(rows: Vec<PlanRow>) -> PlanRows {
    PlanRows { total: if rows.is_empty() { 0 } else { 478 }, from: 0, rows }
}

fn reviewed() -> InverseReview {
    let fields =
        [(Field::Role, FieldCount { changed: 61, cleared: 0 }), (Field::Email, FieldCount { changed: 30, cleared: 6 })];
    let review = Review {
        creates: 390,
        changes: 88,
        renames: 6,
        deletes: 12,
        fields: fields.into(),
        passwords: 391,
        privileged: 3,
        rest: tally(),
        ..Review::default()
    };
    let examples = vec![create(), planned().swap_remove(4), delete()];
    let review = PlanReview {
        name: "staff-november".to_owned(),
        review,
        sections: vec![
            (Section::Privileged, 3),
            (Section::Deletes, 12),
            (Section::Renames, 6),
            (Section::Clears, 6),
            (Section::Changes, 79),
            (Section::Creates, 390),
            (Section::Held, 1),
            (Section::Problems, 1),
        ],
        is_partial: true,
        guard: Some(Guard {
            deletes: 12,
            privileged: 3,
            people: 1_000,
            organization: Some("acme".to_owned()),
            number: 14,
        }),
        privileged: vec!["admin".to_owned(), "operator".to_owned()],
        source: Some(Source::Import),
        rows: 1_024,
        writes: 490,
        requests: 980,
        examples,
    };
    InverseReview { review, recreated: 2, passwords: 1, unknown: 0, unnamed: 1 }
}
