//! Plans for the tests.

use plans::{
    field::Field,
    guard::Scope,
    plan::{Plan, Sealed, Source},
    row::{Act, Change, Row, Standing, Who},
    value::FieldValue,
};

pub fn row(username: &str, act: Act) -> Row {
    let who = Who { id: act.id().map(Into::into), username: username.into(), organization: "acme".into() };
    Row { line: 0, who, key: None, standing: Standing::Ready(act) }
}

pub fn create(username: &str) -> Row {
    let values = [(Field::Username, username), (Field::Organization, "acme"), (Field::Role, "guest")];
    let values = values.map(|(field, value)| (field, FieldValue::text(value)));
    row(username, Act::Create { values: values.into() })
}

pub fn change(id: u64, username: &str, changes: &[(Field, &str, &str)]) -> Row {
    let changes = changes.iter().map(|(field, base, mine)| Change {
        field: field.clone(),
        base: FieldValue::text(base),
        mine: FieldValue::text(mine),
    });
    let act = Act::Change {
        id: id.to_string().into(),
        changes: changes.collect(),
        new_password: false,
        witnesses: Vec::new(),
    };
    row(username, act)
}

pub fn rename(id: u64, from: &str, to: &str) -> Row {
    change(id, from, &[(Field::Username, from, to)])
}

pub fn delete(id: u64, username: &str) -> Row {
    row(username, Act::Delete { id: id.to_string().into(), witnesses: Vec::new() })
}

/// Seals a plan of these rows, with every approval.
pub fn sealed(rows: Vec<Row>) -> Sealed {
    let mut plan = Plan {
        name: "Test".into(),
        api: "https://gate.example/api/v1".into(),
        made_at: 0,
        source: Source::Import,
        scope: Scope { people: 1_000, ..Scope::default() },
        temporary_names: true,
        approval: None,
        rows,
    };
    plan.approval = plan.guard().and_then(|guard| guard.approve(&guard.number.to_string()));
    plan.seal().expect("a plan")
}

/// 200 creates, 200 changes with a chain and two circles of names among them, and 100 deletes, of `p1` to `p400`.
pub fn five_hundred() -> Sealed {
    let mut rows = Vec::new();
    for at in 1..=200_u64 {
        rows.push(create(&format!("new{at}")));
        let name = format!("p{at}");
        rows.push(match at {
            1 => rename(1, "p1", "p2"),
            2 => change(2, "p2", &[(Field::Username, "p2", "p1"), (Field::Role, "user", "admin")]),
            3 => rename(3, "p3", "p4"),
            4 => rename(4, "p4", "p5"),
            5 => rename(5, "p5", "p3"),
            6 => rename(6, "p6", "p7"),
            7 => rename(7, "p7", "p301"),
            _ => change(at, &name, &[(Field::Role, "user", "admin"), (Field::Email, &format!("{name}@x"), "e")]),
        });
    }
    rows.extend((301..=400).map(|at| delete(at, &format!("p{at}"))));
    sealed(rows)
}
