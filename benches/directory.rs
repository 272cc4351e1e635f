//! Times the worker of the directory with 100,000 people: a page of 100 rows from its body to the columns, and questions:
//! `cargo bench --bench directory`.
#![allow(clippy::panic)]

use std::{cmp::Ordering, hint::black_box, time::Instant};

use directory::{
    coverage::Scope,
    message::{ToPage, ToWorker},
    question::Question,
};
use gatehouse::worker::{Comparison, Worker};
use serde_json::{Value, json};

const PAGES: u32 = 1_000;
const ROWS: u32 = 100;

fn by_code_points(_: &str) -> Comparison {
    Box::new(|one: &str, other: &str| -> Ordering { one.cmp(other) })
}

/// The body of a page as GATE sends one (contract.md, "Promised").
fn body(page: u32) -> String {
    let people: Vec<Value> = (page * ROWS..(page + 1) * ROWS)
        .map(|at| {
            let name = ["Ana", "Bob", "Chloé", "Dmitri"][at as usize % 4];
            let role = ["user", "viewer", "admin"][at as usize % 3];
            json!({"id": at.to_string(), "username": format!("{}.person{at}", name.to_lowercase()),
                "email": format!("person{at}@org-{}.example", at % 600), "organization": format!("org-{}", at % 600),
                "profile": {"first_name": name, "last_name": format!("Last {at}"), "role": role,
                    "created_at": "2026-03-01T10:00:00Z", "updated_at": "2026-05-01T10:00:00Z", "last_login": "2026-06-01T10:00:00Z"}})
        })
        .collect();
    json!({"count": PAGES * ROWS, "next": "https://gate.example/api/v1/user/?offset=100", "previous": null, "results": people})
        .to_string()
}

fn main() {
    let mut worker = Worker::default();
    let read = ToWorker::Read { scope: Scope::Everyone, limit: ROWS, auto: 1_000_000 };
    worker.handle(read, "", &by_code_points);
    let bodies: Vec<String> = (0..PAGES).map(body).collect();
    println!("a page of {:.1} KB", bodies[0].len() as f64 / 1_000.0);
    let start = Instant::now();
    for body in &bodies {
        black_box(worker.handle(ToWorker::Noted { at: 1 }, body, &by_code_points));
    }
    let milliseconds = start.elapsed().as_secs_f64() * 1_000.0;
    println!("{:<30} {:>8.3} ms", "a page, decoded and kept", milliseconds / f64::from(PAGES));
    for text in ["ana", "person77", "chloe", "qxzv"] {
        let question = Question { text: text.to_owned(), limit: 20, ..Question::default() };
        let start = Instant::now();
        let answers = worker.handle(ToWorker::Ask { number: 1, question }, "", &by_code_points);
        let [ToPage::Answer { answer, .. }] = &answers[..] else { panic!("{answers:?}") };
        let milliseconds = start.elapsed().as_secs_f64() * 1_000.0;
        println!("{:<30} {milliseconds:>8.3} ms {:>8} found", format!("\"{text}\""), answer.count);
    }
}
