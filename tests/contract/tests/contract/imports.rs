//! Files against the sandbox: an export of everybody changes nobody, and an import is run, changes nobody the second
//! time, and is taken back.

use std::{cell::Cell, future::Future};

use axum::body::Body;
use contract::server::{Server, server};
use gatehouse::{
    api::{client::Api, error::CallError, http},
    list::{content::Content, export},
    plan::execute::Executor,
    user::User,
};
use plans::{
    check::{Choice, Options},
    draft::{Chip, Draft, Header},
    field::Field,
    guard::Scope,
    inverse::inverse,
    mapping::Mapping,
    outcome::Tally,
    people::Records,
    plan::{Plan, Sealed},
    reading::{self, Choices, Tools},
    row::{Hold, Standing},
    run::Run,
    table::Table,
    target::{self, Target},
    value::{FieldValue, Record},
};
use sandbox::{Dialect, store::Person};
use serde_json::Value;

use crate::session::{Surroundings, drive};

/// Everybody whom the API lists.
async fn everybody(server: &Server) -> Vec<Record> {
    let mut people = Vec::new();
    loop {
        let (_, page) = server.get(&format!("/user/?limit=50&offset={}", people.len())).await;
        let Some(Value::Array(rows)) = page.get("results") else { panic!("{page}") };
        for row in rows {
            people.push(row.as_object().unwrap().clone());
        }
        if rows.is_empty() {
            return people;
        }
    }
}

/// The console's export of these people.
fn export(people: &[Record]) -> String {
    let users: Vec<User> = people.iter().map(|record| User::from_record(record.clone()).unwrap()).collect();
    match export::Format::Template.serialize(&users) {
        Content::Text(text) => text,
        Content::People(_) => panic!("a workbook"),
    }
}

/// The files of these tests are UTF-8.
fn utf_8(_: &str, bytes: &[u8]) -> Option<String> {
    String::from_utf8(bytes.to_vec()).ok()
}

fn read(text: &str) -> Table {
    let is_known = |name: &str| target::by_header(name).is_some();
    let is_password = |name: &str| target::by_header(name) == Some(Target::Password);
    let tools = Tools { decoder: &utf_8, is_known: &is_known, is_password: &is_password };
    match reading::read_file(text.as_bytes(), &Choices::default(), tools).expect("a file") {
        reading::Outcome::Table(reading) => reading.table,
        other => panic!("{other:?}"),
    }
}

fn all() -> Options {
    Options { creates: true, changes: true, renames: true, ..Options::default() }
}

fn draft(table: Table, people: &Records) -> Draft {
    let mapping = Mapping::suggest(&table, people);
    assert_eq!(mapping.problems(|_| false), []);
    let mut draft = Draft::new(table, mapping, Options::default(), people);
    draft.set_options(all(), people);
    draft
}

#[tokio::test]
async fn an_export_of_everybody_changes_nobody() {
    for dialect in [Dialect::Page, Dialect::Later] {
        let server = server(dialect);
        sandbox::seed::fill(&server.store, 1_000).unwrap();
        let records = everybody(&server).await;
        let text = export(&records);
        let people = Records::new(records.clone(), true);
        let draft = draft(read(&text), &people);
        let rows = draft.table().rows.len();
        let odd: Vec<_> = (0..rows as u32).filter(|row| *draft.standing(*row) != Standing::Same).collect();
        let shown: Vec<_> =
            odd.iter().take(5).map(|row| (draft.table().rows[*row as usize].clone(), draft.standing(*row))).collect();
        assert_eq!(draft.counts().tally, Tally { same: records.len(), ..Tally::default() }, "{shown:#?}");
        // Somebody moved on: untouched cells still change nobody.
        let mut moved = records;
        for record in &mut moved {
            Field::Email.write(record, &FieldValue::text("moved@x.example"));
        }
        let draft = self::draft(read(&text), &Records::new(moved, true));
        assert_eq!(draft.counts().tally.waiting, 0);
    }
}

#[tokio::test]
async fn three_edits_of_an_export_are_three_changes() {
    let server = server(Dialect::Page);
    sandbox::seed::fill(&server.store, 300).unwrap();
    let people = Records::new(everybody(&server).await, true);
    let mut table = read(&export(&everybody(&server).await));
    let role = table.column("role").unwrap();
    let email = table.column("email").unwrap();
    table.rows[10].set(role, "edited");
    table.rows[20].set(email, "edited@x.example");
    table.rows[31].set(email, "(clear)");
    // What a spreadsheet does on the way.
    for at in 40..60 {
        let cell = format!(" {} ", table.rows[at].cell(email));
        table.rows[at].set(email, &cell);
    }
    let draft = draft(table, &people);
    assert_eq!(draft.rows(Chip::Change), [10, 20, 31]);
    assert_eq!((draft.rows(Chip::Damaged).len(), draft.counts().clears), (20, 1));
}

/// The API of the sandbox, without a browser around it.
struct Direct<'s>(&'s Server);

impl Api for Direct<'_> {
    async fn send(&self, request: http::Request) -> Result<http::Response, CallError> {
        let body = request.body.map_or_else(Body::empty, Body::from);
        Ok(self.0.send(request.method.name(), &request.path, body).await.0)
    }
}

struct Clock(Cell<i64>);

impl Surroundings for Clock {
    fn now(&self) -> i64 {
        self.0.set(self.0.get() + 1);
        self.0.get()
    }

    fn random(&self) -> f64 {
        0.5
    }

    fn append(&self, _: &str) {}

    fn wait_until(&self, at: i64) -> impl Future<Output = ()> {
        self.0.set(self.0.get().max(at));
        std::future::ready(())
    }
}

fn random() -> u8 {
    thread_local!(static NEXT: Cell<u8> = const { Cell::new(7) });
    NEXT.with(|next| {
        next.set(next.get().wrapping_mul(181).wrapping_add(59));
        next.get()
    })
}

fn approved(plan: Plan) -> Sealed {
    let approval = plan.guard().and_then(|guard| guard.approve(&guard.number.to_string()));
    Plan { approval, ..plan }.seal().expect("a plan")
}

fn header() -> Header {
    let scope = Scope { people: 50, privileged: ["admin".to_owned()].into(), ..Scope::default() };
    Header { name: "Import".into(), api: "https://gate.example/api/v1".into(), made_at: 0, scope }
}

async fn run(server: &Server, sealed: Sealed) -> Run {
    let (api, clock) = (Direct(server), Clock(Cell::new(0)));
    let executor = Executor::new(&api, random);
    let mut run = Run::start(sealed);
    drive(&mut run, &executor, &clock).await;
    run
}

#[tokio::test]
async fn a_file_is_imported_once_and_taken_back() {
    let server = server(Dialect::Later);
    server
        .store
        .fill(
            [Person { pk: 900, username: "swap.a".into(), organization: "acme".into(), ..Person::default() }]
                .into_iter(),
        )
        .unwrap();
    let before = everybody(&server).await;
    let people = Records::new(before.clone(), true);
    let text = "\
Benutzername;Organisation;Rolle;E-Mail;Vorname\r\n\
neu.eins;acme;user;eins@acme.example;Eins\r\n\
neu.zwei;acme;user;zwei@acme.example;\"Zwei;\r\nzwei\"\r\n\
person2;acme;operator;;\r\n\
person4;acme;operator;;\r\n\
PERSON6;acme;operator;sechs@acme.example;\r\n\
john.doe;acme;user;;\r\n\
kaputt;acme;user;nomail;\r\n";
    let mut draft = draft(read(text), &people);
    assert!(matches!(draft.standing(4), Standing::Held(Hold::LooksAlike(_))));
    draft.choose(4, Some(Choice::New), &people);
    assert_eq!(
        (draft.rows(Chip::Create).len(), draft.rows(Chip::Change), draft.rows(Chip::Problems)),
        (3, vec![2, 3, 5], vec![6])
    );
    let plan = draft.plan(header());
    let guard = plan.guard().expect("John loses a privileged role");
    assert_eq!((guard.number, guard.privileged), (1, 1));
    let first = run(&server, approved(plan)).await;
    let tally = first.tally();
    assert_eq!((tally.done, tally.problem, tally.sum()), (6, 1, 7), "{tally:?}");
    // The same file once more.
    let now = everybody(&server).await;
    assert_eq!(now.len(), before.len() + 3);
    let again = self::draft(read(text), &Records::new(now, true));
    assert_eq!(again.counts().tally.waiting, 0, "{:?}", again.counts());
    // And back.
    let back = run(&server, approved(inverse(&first, "Back".into(), 1).plan)).await;
    assert_eq!((back.tally().done, back.tally().sum()), (6, 6), "{:?}", back.tally());
    let after = everybody(&server).await;
    let plain = |people: &[Record]| -> Vec<Record> {
        let mut people = people.to_vec();
        people.iter_mut().for_each(|record| {
            Field::Other("profile.updated_at".into()).write(record, &FieldValue::Absent);
        });
        people
    };
    assert_eq!(plain(&after), plain(&before));
}
