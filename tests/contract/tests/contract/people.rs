//! Everybody as a plan has them, beside the same people as records in memory. They come the whole way, from the
//! server's bodies through the directory's worker.

use std::{cmp::Ordering, collections::BTreeSet};

use contract::server::server;
use directory::{
    coverage::{Pause, Scope, Words},
    message::{ToPage, ToWorker},
    person::Person,
    question::Batch,
};
use gatehouse::{
    list::{content::Content, export::Format, person::user_of},
    plan::people::Everybody,
    worker::{Comparison, Worker},
};
use plans::{
    check::Options,
    draft::Draft,
    field::Field,
    mapping::Mapping,
    outcome::Tally,
    people::{People, Records},
    reading::{self, Choices, Reading, Tools, workbook::Call},
    target::{self, Target},
    value::{FieldValue, Record},
};
use proptest::{prelude::*, sample::select};
use sandbox::{Dialect, seed};
use serde_json::{Value, json};

fn collation(_: &str) -> Comparison {
    Box::new(|one: &str, other: &str| -> Ordering { one.cmp(other) })
}

/// The people of these bodies as the directory's worker hands them over, this many rows at a time.
fn handed_over(bodies: &[String], rows: u32) -> Vec<Person> {
    let mut worker = Worker::default();
    worker.handle(ToWorker::Read { scope: Scope::Everyone, limit: 100, auto: 1_000_000 }, "", &collation);
    for body in bodies {
        worker.handle(ToWorker::Updated { at: 1 }, body, &collation);
    }
    let (mut people, mut from_row) = (Vec::new(), Some(0));
    while let Some(row) = from_row {
        let answer = worker.handle(ToWorker::People { number: 7, from_row: row, rows }, "", &collation);
        let [ToPage::People { number: 7, batch: Batch { people: some, next_row, .. } }] = &answer[..] else {
            panic!("{answer:?}")
        };
        people.extend_from_slice(some);
        from_row = *next_row;
    }
    people
}

fn page(records: &[Record]) -> String {
    json!({"count": records.len(), "next": null, "results": records}).to_string()
}

/// What the directory keeps of a record: the texts of the contract, where there is one.
fn kept(record: &Record) -> Record {
    let mut kept: Record =
        record.iter().filter(|(name, _)| *name == "id").map(|(k, v)| (k.clone(), v.clone())).collect();
    for field in Field::CONTRACT {
        let text = field.text(record);
        if !text.is_empty() {
            field.write(&mut kept, &FieldValue::text(&text));
        }
    }
    kept
}

/// Both have the same people, who are found by the same names.
fn assert_same(everybody: &Everybody, records: &Records, people: &[Record]) {
    let others = ["klass", "profile.vlan", "profile.last_login", "none", "profile.none"].map(Field::from_path);
    let fields: Vec<Field> = Field::CONTRACT.into_iter().chain(others).collect();
    for (person, record) in (0..).zip(people) {
        assert_eq!(everybody.id(person), records.id(person));
        for field in &fields {
            let value = records.value(person, field);
            assert_eq!(everybody.value(person, field), value, "{record:?} {field:?}");
            for text in [&*value.to_text(), "", "x"] {
                assert_eq!(everybody.is_text(person, field, text), records.is_text(person, field, text), "{record:?}");
            }
        }
    }
    for field in &fields {
        assert_eq!(everybody.example(field), records.example(field), "{field:?}");
        assert_eq!(everybody.empty(field), records.empty(field), "{field:?}");
    }
    let mut texts: BTreeSet<String> = ["nobody".to_owned(), String::new()].into();
    for record in people {
        for field in [Field::Username, Field::Email, Field::Organization, Field::Role] {
            let text = field.text(record);
            texts.extend([text.to_lowercase(), text.to_uppercase(), text.into_owned()]);
        }
        texts.insert(plans::field::id_of(record));
    }
    let organizations: BTreeSet<String> = people.iter().map(|record| Field::Organization.text(record).into()).collect();
    for text in &texts {
        assert_eq!(everybody.by_id(text), records.by_id(text), "{text}");
        assert_eq!(everybody.by_username(text), records.by_username(text), "{text}");
        assert_eq!(everybody.alike(text), records.alike(text), "{text}");
        assert_eq!(everybody.by_email(text), records.by_email(text), "{text}");
        assert_eq!(everybody.has_organization(text), records.has_organization(text), "{text}");
        assert_eq!(everybody.has_role(text), records.has_role(text), "{text}");
        for organization in organizations.iter().take(20) {
            assert_eq!(everybody.by_name(text, organization), records.by_name(text, organization), "{text}");
        }
    }
    assert_eq!(everybody.is_complete(), records.is_complete());
}

/// A value of a field: absent, null, empty or a text.
fn value(texts: impl Strategy<Value = String>) -> impl Strategy<Value = FieldValue> {
    prop_oneof![
        1 => Just(FieldValue::Absent),
        1 => Just(FieldValue::Null),
        1 => Just(FieldValue::text("")),
        6 => texts.prop_map(|text| FieldValue::text(&text)),
    ]
}

fn name() -> impl Strategy<Value = String> {
    let hostile = select(seed::HOSTILE.as_slice()).prop_map(str::to_owned);
    let alike = select(["ann", "Ann", "ANN", "ａｎｎ", "jos\u{E9}", "JOSE\u{301}", "ß", "SS", "ΣΑΣ"].as_slice());
    prop_oneof![hostile, alike.prop_map(str::to_owned), any::<String>()]
}

fn record() -> impl Strategy<Value = Record> {
    let email = name().prop_map(|name| format!("{name}@Acme.example"));
    let other = prop_oneof![value(name()), any::<i32>().prop_map(|number| Value::from(number).into())];
    let time = value(Just("2026-03-01T10:00:00.5Z".to_owned()));
    let organization = || value(select(["acme", "Acme", "globex"].as_slice()).prop_map(str::to_owned));
    let contract = (value(name()), value(email), organization(), value(name()), value(name()), organization());
    (contract, other.clone(), other, time).prop_map(
        |((username, email, organization, first, last, role), klass, vlan, time)| {
            let mut record = Record::new();
            let values = [username, email, organization, first, last, role, klass, vlan, time];
            let others = ["klass", "profile.vlan", "profile.last_login"].map(Field::from_path);
            for (field, value) in Field::CONTRACT.into_iter().chain(others).zip(values) {
                field.write(&mut record, &value);
            }
            record
        },
    )
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, ..ProptestConfig::default() })]

    #[test]
    fn everybody_is_as_their_records_are(
        mut people in prop::collection::vec(record(), 1..12),
        whole in prop::collection::vec(any::<bool>(), 12),
        rows in 1..5_u32,
        is_complete in any::<bool>(),
    ) {
        for (number, record) in (1..).zip(&mut people) {
            let id = if number % 3 == 0 { json!(format!("0{number}")) } else { json!(number * 1_000) };
            record.insert("id".to_owned(), id);
        }
        let mut everybody = Everybody::default();
        handed_over(&[page(&people)], rows).chunks(3).for_each(|some| everybody.add(some));
        let known: Vec<Record> =
            people.iter().zip(&whole).map(|(record, is_whole)| if *is_whole { record.clone() } else { kept(record) }).collect();
        let read: Vec<Record> = people.iter().zip(&whole).filter(|(_, is_whole)| **is_whole).map(|(record, _)| record.clone()).collect();
        prop_assert_eq!(everybody.add_records(&page(&read)), Ok(read.len()));
        everybody.set_complete(is_complete);
        everybody.finish();
        assert_same(&everybody, &Records::new(known, is_complete), &people);
        let ids: Vec<String> = people.iter().map(plans::field::id_of).collect();
        let missing: Vec<String> = ids.iter().zip(&whole).filter(|(_, is_whole)| !**is_whole).map(|(id, _)| id.clone()).collect();
        prop_assert_eq!(everybody.missing_records(ids.iter().map(String::as_str)), missing);
    }
}

/// The pages of a server of this dialect with the hostile seed, and the people on them.
async fn pages(dialect: Dialect) -> (Vec<String>, Vec<Record>) {
    let server = server(dialect);
    seed::fill(&server.store, 1_000).unwrap();
    let (mut bodies, mut people) = (Vec::new(), Vec::<Record>::new());
    loop {
        let (_, body) = server.get(&format!("/user/?limit=50&offset={}", people.len())).await;
        let rows: Vec<Record> =
            body["results"].as_array().unwrap().iter().map(|row| row.as_object().unwrap().clone()).collect();
        if rows.is_empty() {
            return (bodies, people);
        }
        people.extend(rows);
        bodies.push(body.to_string());
    }
}

#[tokio::test]
async fn the_people_of_a_server_are_handed_over_as_they_are() {
    for dialect in [Dialect::Page, Dialect::Later] {
        let (bodies, people) = pages(dialect).await;
        let mut everybody = Everybody::default();
        everybody.add(&handed_over(&bodies, 300));
        everybody.set_complete(true);
        everybody.finish();
        let kept: Vec<Record> = people.iter().map(kept).collect();
        assert_same(&everybody, &Records::new(kept, true), &people);
        for body in &bodies {
            everybody.add_records(body).expect("records");
        }
        everybody.finish();
        assert_same(&everybody, &Records::new(people.clone(), true), &people);
    }
}

/// A file as an import reads it; a workbook as its worker writes it.
fn read(content: Content, tools: Tools) -> Reading {
    let people = match content {
        Content::Text(text) => match reading::read_file(text.as_bytes(), &Choices::default(), tools) {
            Ok(reading::Outcome::Table(reading)) => return *reading,
            other => panic!("{other:?}"),
        },
        Content::People(people) => people,
    };
    let call = Call::Export { sheet: "Users".into(), written_at: 0 };
    let (_, workbook) = xlsx::call::answer(&serde_json::to_string(&call).expect("JSON"), &people);
    let rows = xlsx::read::read(&workbook, None, &Choices::default()).expect("rows");
    xlsx::read::reading(rows.rows, rows.exported, &Choices::default(), tools).expect("a table")
}

/// The file that the console makes of the directory's people changes none of them when it is imported.
#[tokio::test]
async fn an_export_of_the_directory_changes_nobody() {
    for (dialect, format) in [
        (Dialect::Page, Format::Template),
        (Dialect::Page, Format::Workbook),
        (Dialect::Later, Format::Template),
        (Dialect::Later, Format::Workbook),
    ] {
        let (bodies, records) = pages(dialect).await;
        let (mut everybody, mut template) = (Everybody::default(), format.template());
        let people = handed_over(&bodies, 1_000);
        everybody.add(&people);
        everybody.set_complete(true);
        everybody.finish();
        people.iter().filter_map(user_of).for_each(|user| template.push(&user));
        assert_eq!(template.count(), records.len());
        let is_known = |name: &str| target::by_header(name).is_some();
        let is_password = |name: &str| target::by_header(name) == Some(Target::Password);
        let tools = Tools { decoder: &|_, _| None, is_known: &is_known, is_password: &is_password };
        let reading = read(template.into_content(), tools);
        assert_eq!(reading.table.exported.is_some(), format == Format::Workbook);
        let options = Options { creates: true, changes: true, renames: true, ..Options::default() };
        let records = Records::new(records, true);
        let tally = Tally { same: reading.table.rows.len(), ..Tally::default() };
        let mapping = Mapping::suggest(&reading.table, &everybody);
        let mut draft = Draft::new(reading.table.clone(), mapping.clone(), Options::default(), &everybody);
        draft.set_options(options.clone(), &everybody);
        assert_eq!(draft.counts().tally, tally);
        let mut draft = Draft::new(reading.table, mapping, Options::default(), &records);
        draft.set_options(options, &records);
        assert_eq!(draft.counts().tally, tally);
    }
}

/// A person of the directory does not say which of their texts are null; the whole directory does.
#[test]
fn the_directory_knows_which_fields_are_null_here() {
    let mut worker = Worker::default();
    worker.handle(ToWorker::Read { scope: Scope::Everyone, limit: 100, auto: 1_000_000 }, "", &collation);
    let mut null_fields = |body: &str| {
        worker.handle(ToWorker::Updated { at: 1 }, body, &collation);
        match &worker.handle(ToWorker::People { number: 7, from_row: 0, rows: 9 }, "", &collation)[..] {
            [ToPage::People { batch, .. }] => batch.null_fields.clone(),
            other => panic!("{other:?}"),
        }
    };
    assert_eq!(null_fields(r#"{"id": 1, "email": "", "organization": "acme", "profile": null}"#), [""; 0]);
    let nulls = r#"{"id": 2, "email": null, "status": null, "profile": {"last_name": null, "last_login": null}}"#;
    assert_eq!(null_fields(nulls), ["email", "profile.last_name"]);
}

/// Whoever was found beside a narrower reading may be gone by the next one.
#[test]
fn a_reading_of_everyone_after_one_of_an_organization_has_nobody_who_went() {
    let mut worker = Worker::default();
    let read = |worker: &mut Worker, scope: Scope, body: &str| {
        worker.handle(ToWorker::Read { scope, limit: 100, auto: 1_000_000 }, "", &collation);
        while let [ToPage::Fetch(ask)] = &worker.handle(ToWorker::Next, "", &collation)[..] {
            let (request, rows) = (ask.request, if ask.offset == 0 { body } else { "" });
            let count = body.matches("username").count();
            let body = format!(r#"{{"count": {count}, "next": null, "results": [{rows}]}}"#);
            worker.handle(ToWorker::Answered { request, at: 1_000 }, &body, &collation);
        }
        let found = match &worker.handle(ToWorker::People { number: 7, from_row: 0, rows: 9 }, "", &collation)[..] {
            [ToPage::People { batch, .. }] => batch.people.iter().map(|person| person.username.clone()).collect(),
            other => panic!("{other:?}"),
        };
        let words = match &worker.handle(ToWorker::Pause { why: Pause::Person }, "", &collation)[..] {
            [ToPage::Coverage(coverage)] => coverage.words(),
            other => panic!("{other:?}"),
        };
        (found, words)
    };
    let ann = r#"{"id": 1, "username": "ann", "organization": "acme"}"#;
    let gil = r#"{"id": 2, "username": "gil", "organization": "globex"}"#;
    let acme: (Vec<String>, Words) = read(&mut worker, Scope::Organization("acme".into()), ann);
    assert_eq!(acme, (vec!["ann".to_owned()], Words::Whole));
    worker.handle(ToWorker::Updated { at: 2_000 }, gil, &collation);
    assert_eq!(read(&mut worker, Scope::Everyone, ann), (vec!["ann".to_owned()], Words::Whole));
}
