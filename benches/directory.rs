//! Times the worker of the directory with 100,000 people: a page of 100 rows, from its body to the columns.
//! `cargo bench --bench directory`. Questions are timed beside other engines: benches/search.

use std::{cmp::Ordering, hint::black_box, time::Instant};

use directory::{coverage::Scope, message::ToWorker};
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
        black_box(worker.handle(ToWorker::Updated { at: 1 }, body, &by_code_points));
    }
    let milliseconds = start.elapsed().as_secs_f64() * 1_000.0;
    println!("{:<30} {:>8.3} ms", "a page, decoded and kept", milliseconds / f64::from(PAGES));
}
