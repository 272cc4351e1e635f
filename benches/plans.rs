//! Times the worker of plans with 100,000 people and rows, by messages: `cargo bench --bench plans --features plans`.
#![allow(clippy::expect_used, clippy::unwrap_used, clippy::panic)]

use std::{
    future::Future,
    pin::pin,
    sync::OnceLock,
    task::{Context, Poll, Waker},
    time::Instant,
};

use directory::{encoding::Encode, person::Person};
use gatehouse::plan::{
    message::{Ask, GridSort, Part, Question, Say, Setting, SortBy, Window},
    worker::{
        Payload, Worker,
        surroundings::{Journal, Store, Surroundings, WorkbookError, WorkbookRows, Workbooks, WriteError},
    },
};
use plans::{
    check::Options,
    command::{Answer, What},
    draft::Chip,
    mend::Repair,
    outcome::Evidence,
    reading::Choices,
    table::Table,
    value::Record,
};
use serde_json::json;

const ROWS: u32 = 100_000;

struct Nothing;

impl Store for Nothing {
    type Journal = Nothing;

    async fn names(&self) -> Result<Vec<String>, String> {
        Ok(Vec::new())
    }

    async fn read(&self, _: &str) -> Result<Option<Vec<u8>>, String> {
        Ok(None)
    }

    async fn write(&self, _: &str, pieces: &mut dyn Iterator<Item = Vec<u8>>) -> Result<(), String> {
        pieces.for_each(drop);
        Ok(())
    }

    async fn remove(&self, _: &str) -> Result<(), String> {
        Ok(())
    }

    async fn open_journal(&self, _: &str) -> Result<(Nothing, Vec<u8>), String> {
        Ok((Nothing, Vec::new()))
    }
}

impl Journal for Nothing {
    fn append(&mut self, _: &str) -> Result<(), String> {
        Ok(())
    }

    fn truncate(&mut self, _: usize) -> Result<(), String> {
        Ok(())
    }
}

impl Workbooks for Nothing {
    async fn read_workbook(&self, _: &[u8], _: Option<&str>, _: &Choices) -> Result<WorkbookRows, WorkbookError> {
        Err(WorkbookError::Workbook(gatehouse::plan::message::WorkbookFailure::NotLoaded))
    }

    async fn write_workbook(&self, _: String, _: &Table) -> Result<Vec<u8>, WriteError> {
        Err(WriteError::NoWorker)
    }
}

impl Surroundings for Nothing {
    fn now(&self) -> i64 {
        0
    }

    fn decode(&self, _: &str, _: &[u8]) -> Option<String> {
        None
    }
}

/// The short hash of the plan, once it is sealed.
static SEALED: OnceLock<String> = OnceLock::new();

/// Resident memory in MB, where the system tells it.
fn memory() -> u64 {
    let pages = std::fs::read_to_string("/proc/self/statm").unwrap_or_default();
    pages.split(' ').nth(1).and_then(|pages| pages.parse::<u64>().ok()).unwrap_or_default() * 4_096 / 1_000_000
}

fn ask(worker: &mut Worker<Nothing>, what: &str, ask: Ask, payload: Payload) -> Say {
    let start = Instant::now();
    let said = handle(worker, ask, payload);
    println!("{what:<50} {:>9.1} ms {:>6} MB", start.elapsed().as_secs_f64() * 1_000.0, memory());
    said.into_iter().next().expect("an answer")
}

fn handle(worker: &mut Worker<Nothing>, ask: Ask, payload: Payload) -> Vec<Say> {
    let plan = SEALED.get().cloned().filter(|_| ask.is_of_loaded());
    let mut handled = pin!(worker.handle(Question { number: 0, plan, ask }, payload));
    match handled.as_mut().poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(said) => said.into_iter().map(|said| said.say).collect(),
        Poll::Pending => panic!("nothing waits here"),
    }
}

fn person(at: u32) -> Person {
    Person {
        id: at.to_string(),
        username: format!("person{at}"),
        email: format!("person{at}@org-{}.example", at % 600),
        organization: format!("org-{}", at % 600),
        first_name: "First".into(),
        last_name: format!("Last {at}"),
        role: ["user", "viewer", "admin"][at as usize % 3].into(),
        ..Person::default()
    }
}

/// A tenth of the rows changes a role, a tenth is new, and a hundredth has a wrong e-mail.
fn file() -> String {
    let mut text = "id,username,email,organization,first_name,last_name,role\n".to_owned();
    for at in 0..ROWS {
        let mut person = person(if at % 10 == 1 { at + ROWS } else { at });
        match at % 10 {
            0 => person.role = "viewr".into(),
            1 => person.id.clear(),
            _ if at % 100 == 2 => person.email = "nomail".into(),
            _ => {}
        }
        let Person { id, username, email, organization, first_name, last_name, role, .. } = person;
        text += &format!("{id},{username},{email},{organization},{first_name},{last_name},{role}\n");
    }
    text
}

fn main() {
    let mut worker = Worker::new(Nothing);
    let worker = &mut worker;
    let none = || Payload::None;
    ask(worker, "setting", Ask::Setting(Setting::default()), none());
    for batch in 0..20 {
        let people: Vec<Person> = (batch * 5_000..(batch + 1) * 5_000).map(person).collect();
        ask(worker, "5,000 people", Ask::People { null_fields: Vec::new() }, Payload::Text(people.encode()));
    }
    ask(worker, "everybody found", Ask::PeopleEnd { is_complete: true }, none());
    let bytes = file().into_bytes();
    println!("a file of {} MB", bytes.len() / 1_000_000);
    let choices = Choices { rows: Some(200), ..Choices::default() };
    let read = |choices| Ask::Read { name: "f.csv".into(), choices, sheet: None };
    ask(worker, "the columns", read(choices), Payload::Bytes(bytes.clone()));
    ask(worker, "all rows read", read(Choices::default()), Payload::Bytes(bytes));
    let Say::Match(matching) = ask(worker, "matched", Ask::Match, none()) else { panic!() };
    let options = Options { creates: true, changes: true, role: Some("user".into()), ..matching.options };
    ask(worker, "options", Ask::SetOptions(options), none());
    ask(worker, "the draft", Ask::Draft, none());
    let window = |from| Window { from, count: 50 };
    let sort = GridSort::default();
    ask(worker, "a window at the end", Ask::Grid { chip: None, sort, window: window(99_000) }, none());
    ask(worker, "a window of a chip", Ask::Grid { chip: Some(Chip::Change), sort, window: window(5_000) }, none());
    ask(worker, "the next trouble", Ask::NextTrouble { chip: None, sort, after: Some(0) }, none());
    for (what, by) in [("what it does", SortBy::Standing), ("id", SortBy::Column(0)), ("e-mail", SortBy::Column(2))] {
        let sort = GridSort { by, is_descending: true };
        ask(worker, &format!("sorted by {what}"), Ask::Grid { chip: None, sort, window: window(0) }, none());
    }
    let cell = Repair::Cell { row: 2, column: 2, to: "a@b.example".into() };
    ask(worker, "a cell repaired", Ask::Repair(cell), none());
    let fix = Repair::Value { column: 2, from: "nomail".into(), to: "a@b.example".into() };
    ask(worker, "a fix of 1,000 rows", Ask::Repair(fix), none());
    let fix = Repair::Value { column: 6, from: "viewr".into(), to: "viewer".into() };
    ask(worker, "a fix of 10,000 rows", Ask::Repair(fix), none());
    ask(worker, "undone", Ask::UndoRepair { at: 2 }, none());
    let review = Ask::Review { name: "Bench".into(), made_at: 0 };
    ask(worker, "the review", review, none());
    ask(worker, "a window of the review", Ask::ReviewRows { section: None, window: window(50_000) }, none());
    let seal = Ask::Seal { name: "Bench".into(), typed: String::new() };
    let Say::Sealed { hash, .. } = ask(worker, "sealed and stored", seal, none()) else { panic!() };
    SEALED.get_or_init(|| hash);
    ask(worker, "all plans", Ask::Plans, none());
    run(worker);
    let last_run = Ask::RunRows { part: Part::Done, window: window(10_000) };
    ask(worker, "a window of the rows that were done", last_run, none());
}

/// Leads the whole run with a server that answers at once: what remains is the console's own share of each row.
fn run(worker: &mut Worker<Nothing>) {
    let start = Instant::now();
    let mut waiting = handle(worker, Ask::Run, Payload::None);
    let mut rows = 0;
    while let Some(said) = waiting.pop() {
        let Say::Send(command) = said else { continue };
        let (row, writes) = (command.row, command.what.writes());
        rows += u32::from(writes);
        let plan = SEALED.get().cloned().unwrap_or_default();
        let answered = Ask::Answered { plan, row, answer: Box::new(answer(row, command.what)), random: 0.5 };
        waiting.extend(handle(worker, answered, Payload::None));
    }
    let took = start.elapsed().as_secs_f64();
    assert!(rows > 20_000, "{rows} rows were written");
    println!("{:<50} {:>9.1} ms {:>6} MB", format!("{rows} rows run, all answered at once"), took * 1_000.0, memory());
    println!("{:<50} {:>9.3} ms", "of these a row", took * 1_000.0 / f64::from(rows));
}

fn answer(row: u32, what: What) -> Answer {
    let saved =
        |record| Answer::Saved { record, evidence: Evidence::Response, undo: Vec::new(), not_stored: Vec::new() };
    match what {
        What::Read { id, .. } => Answer::Person(record(&person(id.parse().expect("an id")))),
        What::LookUp { .. } => Answer::Free,
        What::Create { .. } => saved(Some(record(&person(row + ROWS)))),
        What::Change { .. } => saved(None),
        What::Delete { .. } => Answer::Deleted(Evidence::Response),
    }
}

fn record(person: &Person) -> Record {
    let Person { id, username, email, organization, first_name, last_name, role, .. } = person;
    let profile = json!({"first_name": first_name, "last_name": last_name, "role": role});
    let record =
        json!({"id": id, "username": username, "email": email, "organization": organization, "profile": profile});
    record.as_object().cloned().unwrap_or_default()
}
