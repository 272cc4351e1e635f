//! Hostile people in the directory: each is found by what they are known by. They come the whole way, from the server's
//! bodies through the worker.

use std::cmp::Ordering;

use contract::server::{Server, server};
use directory::{
    coverage::Scope,
    message::{ToPage, ToWorker},
    question::{Answer, Pasted, Question},
};
use gatehouse::{
    url::percent,
    worker::{Comparison, Worker},
};
use sandbox::{Dialect, seed, store::Person};

fn collation(_: &str) -> Comparison {
    Box::new(|one: &str, other: &str| -> Ordering { one.cmp(other) })
}

/// A worker that has read everybody of this server.
async fn read(server: &Server) -> Worker {
    let mut worker = Worker::default();
    worker.handle(ToWorker::Read { scope: Scope::Everyone, limit: 100, auto: 2_000 }, "", &collation);
    for at in 0.. {
        let [ToPage::Fetch(ask)] = &worker.handle(ToWorker::Next, "", &collation)[..] else { break };
        let request = ask.request;
        let filters = [("organization", &ask.organization), ("role", &ask.role)];
        let filters =
            filters.iter().filter_map(|(name, value)| Some(format!("{name}={}&", percent::encode(value.as_ref()?))));
        let path = format!("/user/?{}limit={}&offset={}", filters.collect::<String>(), ask.limit, ask.offset);
        let (_, body) = server.get(&path).await;
        worker.handle(ToWorker::Answered { request, at }, &body.to_string(), &collation);
    }
    worker
}

/// What is answered to a person who types this.
fn typed(worker: &mut Worker, text: &str) -> Answer {
    let question = Question { text: text.to_owned(), limit: 100, ..Question::default() };
    match worker.handle(ToWorker::Ask { number: 1, question }, "", &collation).pop() {
        Some(ToPage::Answer { answer, .. }) => answer,
        other => panic!("{other:?}"),
    }
}

fn ids(answer: &Answer) -> Vec<String> {
    answer.rows.iter().map(|row| row.person.id.clone()).collect()
}

/// The texts that break careless code.
fn hostile() -> Vec<String> {
    let long = "long-".repeat(29) + "name.";
    let others = [
        "-root",
        "--",
        "role:admin",
        "\"quoted\"",
        "\"",
        "Smith, Jane",
        "a;b",
        "O’Neill",
        "NULL",
        "undefined",
        "%00",
        "\\",
        "a\\b",
        "ＡＢＣ",
        "ﬁnn",
        "İstanbul",
        "straße",
        "ẞ",
        "ǅ",
        "田中太郎",
        "田中 太郎",
        "👩‍👩‍👧",
        "\u{202E}evil",
        "a\u{200B}b",
        "a\u{A0}b",
        "0010",
        "1e5",
        "+1 555-123",
        "00:1A:2b:3C:4d:5E",
        "' OR 1=1 --",
        "${jndi}",
        "{{7*7}}",
        "a  b",
    ];
    seed::HOSTILE.into_iter().chain(others).map(str::to_owned).chain([long]).collect()
}

#[tokio::test]
async fn whoever_is_seeded_is_found_by_typing_what_they_are_known_by() {
    for dialect in [Dialect::Page, Dialect::Later] {
        let server = server(dialect);
        seed::fill(&server.store, 300).unwrap();
        let mut worker = read(&server).await;
        let (_, people) = server.store.list(&Default::default(), 1_000, 0).unwrap();
        assert!(people.len() >= 300);
        for person in people {
            let id = person.pk.to_string();
            let name = format!("{} {}", person.first_name, person.last_name);
            for text in [&person.username, &person.email, &id] {
                let found = typed(&mut worker, text);
                assert!(text.is_empty() || ids(&found).contains(&id), "{text:?} does not find {id}: {found:?}");
            }
            // Namesakes may be more than a page.
            let found = typed(&mut worker, &name);
            assert!(name == " " || found.count > 100 || ids(&found).contains(&id), "{name:?}: {}", found.count);
        }
    }
}

#[tokio::test]
async fn a_hostile_text_finds_whoever_has_it_in_any_field() {
    let server = server(Dialect::Page);
    let people = hostile().into_iter().zip((20_000..).step_by(10)).flat_map(|(text, pk)| {
        let person = |place: i64| Person { pk: pk + place, username: format!("u{}", pk + place), ..Person::default() };
        [
            Person { username: text.clone(), ..person(0) },
            Person { email: format!("{text}@x.example"), ..person(1) },
            Person { first_name: text.clone(), ..person(2) },
            Person { last_name: text.clone(), ..person(3) },
            Person { first_name: "Ann".to_owned(), last_name: text.clone(), ..person(4) },
            Person { organization: text.clone(), ..person(5) },
        ]
    });
    server.store.fill(people).unwrap();
    let mut worker = read(&server).await;
    let mut missed = Vec::new();
    for (text, pk) in hostile().into_iter().zip((20_000..).step_by(10)) {
        // What is syntax is quoted where it is not all that somebody is known by.
        let is_syntax = ["-root", "role:admin"].contains(&&*text);
        let name = if is_syntax { format!("\"{text}\"") } else { text.clone() };
        let known_by = [text.clone(), format!("{text}@x.example"), name.clone(), name.clone(), format!("Ann {name}")];
        for (place, typed_text) in (0..).zip(known_by) {
            let id = (pk + place).to_string();
            let found = typed(&mut worker, &typed_text);
            if !ids(&found).contains(&id) {
                missed.push(format!("{typed_text:?} does not find {id}, but {} others", found.count));
            }
        }
    }
    assert!(missed.is_empty(), "{missed:#?}");
}

#[tokio::test]
async fn namesakes_of_two_organizations_are_all_found_by_a_pasted_list() {
    let server = server(Dialect::Page);
    let person = |pk: i64, username: &str, organization: &str| Person {
        pk,
        username: username.to_owned(),
        organization: organization.to_owned(),
        ..Person::default()
    };
    server
        .store
        .fill([person(1, "twin", "acme"), person(2, "twin", "globex"), person(3, "single", "acme")].into_iter())
        .unwrap();
    let mut worker = read(&server).await;
    let answer = typed(&mut worker, "single, twin");
    assert_eq!(answer.pasted, Some(Pasted { asked: 2, found: 2, missing: vec![] }));
    let mut found = ids(&answer);
    found.sort();
    assert_eq!(found, ["1", "2", "3"]);
}

#[tokio::test]
async fn what_is_typed_letter_by_letter_finds_the_same() {
    let server = server(Dialect::Page);
    seed::fill(&server.store, 100).unwrap();
    let mut worker = read(&server).await;
    let mut fresh = read(&server).await;
    let (_, people) = server.store.list(&Default::default(), 1_000, 0).unwrap();
    for person in people.iter().filter(|person| !person.email.is_empty()) {
        for text in [&person.email, &person.username, &format!("{} {}", person.first_name, person.last_name)] {
            for (end, letter) in text.char_indices() {
                let start = &text[..end + letter.len_utf8()];
                let one = typed(&mut worker, start);
                let all = typed(&mut fresh, start);
                typed(&mut fresh, "zzzz");
                assert_eq!((one.count, ids(&one)), (all.count, ids(&all)), "{start:?} of {text:?}");
            }
        }
    }
}

#[tokio::test]
async fn each_row_of_an_answer_knows_when_it_was_read() {
    let server = server(Dialect::Page);
    seed::fill(&server.store, 150).unwrap();
    // The page of this number came at this time.
    let mut worker = read(&server).await;
    let ask = |worker: &mut Worker| {
        let question = Question { limit: 150, ..Question::default() };
        match worker.handle(ToWorker::Ask { number: 1, question }, "", &collation).pop() {
            Some(ToPage::Answer { answer, read_at, .. }) => (ids(&answer), read_at),
            other => panic!("{other:?}"),
        }
    };
    let (people, read_at) = ask(&mut worker);
    assert_eq!(people.len(), read_at.len());
    assert!(read_at.contains(&Some(0)) && read_at.contains(&Some(1)), "{read_at:?}");
    // One of them comes again with a record that a screen reads.
    let (_, body) = server.get(&format!("/user/{}/", people[7])).await;
    worker.handle(ToWorker::Updated { at: 5_000 }, &body.to_string(), &collation);
    let (again, read_again) = ask(&mut worker);
    let at = again.iter().position(|id| *id == people[7]).unwrap();
    assert_eq!(read_again[at], Some(5_000));
    assert_eq!(read_again.iter().filter(|at| **at == Some(5_000)).count(), 1);
}
