//! Times an import of 100,000 rows and the run of 10,000: `cargo bench -p plans`.

#![allow(clippy::expect_used)]

use std::{hint::black_box, time::Instant};

use plans::{
    check::Options,
    command::{Answer, What},
    draft::{Chip, Draft, Header},
    field::Field,
    file,
    guard::Scope,
    mapping::Mapping,
    mend::Repair,
    outcome::Evidence,
    people::Records,
    plan::Plan,
    review,
    run::{Run, State},
    table::{Row, Table},
    value::{FieldValue, Record},
};

const ROWS: u32 = 100_000;

fn timed<T>(what: &str, act: impl FnOnce() -> T) -> T {
    let start = Instant::now();
    let result = black_box(act());
    println!("{what:<60} {:>9.1} ms", start.elapsed().as_secs_f64() * 1_000.0);
    result
}

fn values(at: u32) -> [String; 7] {
    let name = format!("person{at}");
    let email = format!("{name}@org-{}.example", at % 600);
    let role = ["user", "viewer", "admin"][at as usize % 3];
    [at.to_string(), name, email, format!("org-{}", at % 600), "First".into(), format!("Last {at}"), role.into()]
}

fn record(at: u32) -> Record {
    let [id, username, email, organization, first, last, role] = values(at);
    let mut record = Record::new();
    record.insert("id".into(), id.into());
    let fields = Field::CONTRACT.into_iter().zip([username, email, organization, first, last, role]);
    fields.for_each(|(field, value)| field.write(&mut record, &FieldValue::text(&value)));
    record
}

/// A tenth of the rows changes a role, a tenth is new, and a hundredth has a wrong e-mail.
fn table() -> Table {
    let header = ["id", "username", "email", "organization", "first_name", "last_name", "role"];
    let rows = (0..ROWS).map(|at| {
        let mut cells = values(if at % 10 == 1 { at + ROWS } else { at });
        match at % 10 {
            0 => cells[6] = "operator".into(),
            1 => cells[0] = String::new(),
            _ if at % 100 == 2 => cells[2] = "nomail".into(),
            _ => {}
        }
        Row::new(at + 2, cells)
    });
    Table { header: header.map(str::to_owned).into(), rows: rows.collect(), exported: None }
}

fn main() {
    let people = timed("100,000 people sorted by each key", || Records::new((0..ROWS).map(record).collect(), true));
    let table = timed("a table of 100,000 rows", table);
    let mapping = timed("columns suggested", || Mapping::suggest(&table, &people));
    let mut draft = timed("all rows checked twice, for the ticks", || {
        Draft::new(table, mapping, Options { role: Some("user".into()), ..Options::default() }, &people)
    });
    let both = Options { creates: true, changes: true, ..draft.options().clone() };
    timed("all rows checked", || draft.set_options(both, &people));
    println!("{:?}", timed("counts", || draft.counts()).tally);
    timed("the rows of a chip", || draft.rows(Chip::Change).len());
    let fix = Repair::Value { column: 2, from: "nomail".into(), to: "a@b.example".into() };
    timed("a fix of 1,000 rows", || draft.repair(fix, &people));
    let header = Header {
        name: "Bench".into(),
        api: String::new(),
        made_at: 0,
        scope: Scope { people: ROWS.into(), ..Scope::default() },
    };
    let plan = timed("the plan", || draft.plan(header));
    timed("the review and its order", || (review::review(&plan).changes, review::order(&plan).len()));
    let sealed = timed("sealed, with its hash", || plan.clone().seal()).expect("a plan");
    let text = timed("the plan file written", || file::save(&sealed));
    println!("{} MB", text.len() / 1_000_000);
    timed("the plan file opened", || file::open(&text).is_ok());

    let rows: Vec<_> = plan.rows.into_iter().filter(|row| row.standing.act().is_some()).take(10_000).collect();
    let sealed = Plan { rows, ..sealed.plan().clone() }.seal().expect("a plan");
    let mut journal = String::new();
    timed("10,000 rows run, journal included", || run(Run::start(sealed.clone()), &mut journal));
    println!("{} KB of journal", journal.len() / 1_000);
    let half = &journal.as_bytes()[..journal.len() / 2];
    timed("10,000 rows gone on with from half a journal", || Run::from_journal(sealed, half).is_ok());
}

/// Runs to the end; the server has all people and takes everything.
fn run(mut run: Run, journal: &mut String) {
    let mut open = Vec::new();
    let mut now = 0;
    while *run.state() != State::Finished {
        let next = run.next(now);
        journal.push_str(&next.journal);
        open.extend(next.commands);
        let Some(command) = open.pop() else { continue };
        let answer = match command.what {
            What::Read { id, .. } => Answer::Person(record(id.parse().unwrap_or_default())),
            What::LookUp { .. } => Answer::Free,
            What::Create { .. } | What::Change { .. } | What::Delete { .. } => Answer::Saved {
                record: Some(Record::new()),
                evidence: Evidence::Response,
                undo: Vec::new(),
                not_stored: Vec::new(),
            },
        };
        now += 20;
        run.answered(command.row, answer, now, 0.5);
    }
}
