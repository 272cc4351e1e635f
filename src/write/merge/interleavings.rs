//! The merge model-checked: two clients with two edits each against a model server, in every order of their steps.
//! Whatever is overwritten was seen by who overwrote it, or was written in the window between their reading and
//! writing.

use super::*;
use serde_json::json;

const FIELDS: [&str; 2] = ["email", "organization"];

/// What a person does where both changed a field.
#[derive(Clone, Copy, PartialEq)]
enum ConflictChoice {
    Mine,
    Theirs,
}

#[derive(Clone)]
struct Client {
    name: &'static str,
    choice: ConflictChoice,
    /// The field each of the two edits changes.
    plan: [usize; 2],
    step: usize,
    /// The record on screen.
    base: Object,
    typed: Vec<Diff>,
    to_send: Vec<Diff>,
    /// How many writes the server had taken when this client last read.
    read_at: usize,
    /// What this client knows each field to have been when it decided to send.
    known: Object,
}

struct Write {
    field: usize,
    value: Value,
    by: &'static str,
}

#[derive(Default)]
struct Counts {
    runs: u32,
    collisions: u32,
    in_window: u32,
}

fn record() -> Object {
    let Value::Object(record) = json!({"id": "1", "email": "0", "organization": "0"}) else { return Object::new() };
    record
}

fn edit(base: &Object, field: usize, value: Value) -> Diff {
    Diff { path: vec![FIELDS[field].to_owned()], before: base.get(FIELDS[field]).cloned(), after: Some(value) }
}

fn client(name: &'static str, plan: [usize; 2], choice: ConflictChoice) -> Client {
    Client {
        name,
        choice,
        plan,
        step: 0,
        base: Object::new(),
        typed: Vec::new(),
        to_send: Vec::new(),
        read_at: 0,
        known: Object::new(),
    }
}

/// Five steps: open the record; and for each of two edits, read again and merge, then write.
fn advance(client: &mut Client, server: &mut Object, writes: &mut Vec<Write>, counts: &mut Counts) {
    match client.step {
        0 => client.base = server.clone(),
        1 | 3 => {
            let number = client.step / 2;
            let typed = edit(&client.base, client.plan[number], json!(format!("{}{number}", client.name)));
            client.typed = vec![typed];
            client.read_at = writes.len();
            let merged = merge(&client.typed, server);
            counts.collisions += u32::from(!merged.collisions.is_empty());
            let chosen = merged.collisions.iter().filter(|_| client.choice == ConflictChoice::Mine);
            let chosen: Vec<Diff> = chosen.map(|collision| collision.mine.clone()).collect();
            client.to_send = merged.send.into_iter().chain(chosen).collect();
            client.base = server.clone();
            client.known = server.clone();
        }
        _ => {
            for sent in std::mem::take(&mut client.to_send) {
                let field = FIELDS.iter().position(|name| sent.path[0] == *name).expect("a field of the model");
                let before = server.get(FIELDS[field]).cloned();
                let unseen = before.as_ref() != client.known.get(FIELDS[field]);
                let in_window =
                    writes[client.read_at..].iter().any(|write| write.field == field && write.by != client.name);
                assert!(!unseen || in_window, "{} overwrote what it had not seen, outside the window", client.name);
                counts.in_window += u32::from(unseen);
                *server = diff::apply(server, std::slice::from_ref(&sent));
                writes.push(Write { field, value: sent.after.clone().unwrap_or_default(), by: client.name });
            }
            // The server's answer is the truth.
            client.base = server.clone();
        }
    }
    client.step += 1;
}

fn run(order: u32, plans: [[usize; 2]; 2], choices: [ConflictChoice; 2], counts: &mut Counts) {
    let mut server = record();
    let mut writes = Vec::new();
    let mut clients = [client("a", plans[0], choices[0]), client("b", plans[1], choices[1])];
    for at in 0..10 {
        let who = (order >> at & 1) as usize;
        advance(&mut clients[who], &mut server, &mut writes, counts);
    }
    // What the server holds is the last write of each field, or what it began with.
    for (field, name) in FIELDS.iter().enumerate() {
        let last =
            writes.iter().rev().find(|write| write.field == field).map_or(json!("0"), |write| write.value.clone());
        assert_eq!(server[*name], last);
    }
    counts.runs += 1;
}

#[test]
fn no_interleaving_loses_anything_outside_the_window() {
    let mut counts = Counts::default();
    let orders = (0_u32..1 << 10).filter(|order| order.count_ones() == 5);
    for order in orders {
        for plans in 0..16_usize {
            let plan = |at: usize| [plans >> (2 * at) & 1, plans >> (2 * at + 1) & 1];
            for choices in 0..4 {
                let choice =
                    |at: u32| if choices >> at & 1 == 0 { ConflictChoice::Mine } else { ConflictChoice::Theirs };
                run(order, [plan(0), plan(1)], [choice(0), choice(1)], &mut counts);
            }
        }
    }
    // 10 over 5 orders, 16 plans, 4 ways to choose. That collisions and the window are met shows that the check can
    // fail.
    assert_eq!((counts.runs, counts.collisions, counts.in_window), (252 * 16 * 4, 8_452, 10_560));
}
