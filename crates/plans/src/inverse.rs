//! What takes a run back: an ordinary plan with all guards. It restores what is still as the run left it, removes people
//! whom the run created, and says what nothing brings back.

use crate::{
    field::{self, Field},
    outcome::{Done, Drift, Outcome},
    plan::{Plan, Source},
    row::{Act, Change, KeyUsed, Row, Standing, Who, Witness},
    run::Run,
    value::FieldValue,
};

/// What the inverse of a run does and what it does not.
#[derive(Clone, Debug, PartialEq)]
pub struct Inverse {
    /// The plan; it needs an approval like any other.
    pub plan: Plan,
    /// Rows of the run whose person was deleted: the plan creates a new one with the same data, without id, password and
    /// history.
    pub recreated: Vec<u32>,
    /// Rows of the run that got a new password: the former one is lost.
    pub passwords: Vec<u32>,
    /// Rows of the run that may have been made, and of which nothing is known: the plan leaves them.
    pub unknown: Vec<u32>,
    /// New people whose id the server did not name: the plan leaves them.
    pub unnamed: Vec<u32>,
}

/// The inverse of a run as far as it has come. Whom other people have touched since is found out when it runs, as in every
/// plan.
pub fn inverse(run: &Run, name: String, made_at: i64) -> Inverse {
    let plan = run.sealed().plan();
    let empty = Plan { name, made_at, source: Source::Inverse, approval: None, rows: Vec::new(), ..plan.clone() };
    let mut inverse =
        Inverse { plan: empty, recreated: Vec::new(), passwords: Vec::new(), unknown: Vec::new(), unnamed: Vec::new() };
    for (at, act) in plan.acts() {
        let row = &plan.rows[at as usize];
        let done = match run.outcome(at) {
            Some(Outcome::Done(done)) => done,
            Some(Outcome::Drifted(Drift::Partly { undo, .. })) => {
                inverse.plan.rows.extend(restored(row, act, undo));
                continue;
            }
            Some(Outcome::Unknown) => {
                inverse.unknown.push(at);
                continue;
            }
            _ => continue,
        };
        if matches!(act, Act::Change { new_password: true, .. }) {
            inverse.passwords.push(at);
        }
        if matches!(act, Act::Create { .. }) && done.id.is_none() {
            inverse.unnamed.push(at);
        }
        if matches!(act, Act::Delete { .. }) {
            inverse.recreated.push(at);
        }
        inverse.plan.rows.extend(reversed(row, act, done));
    }
    inverse
}

/// The row that takes one row back.
fn reversed(row: &Row, act: &Act, done: &Done) -> Option<Row> {
    let (who, act) = match act {
        Act::Create { values } => {
            let id = done.id.clone()?;
            // The person as the server stored them: a server may have its own way to write an e-mail.
            let stored = |(field, value): &(Field, FieldValue)| {
                let stored = done.not_stored.iter().find(|change| change.field == *field).map(|change| &change.mine);
                Witness { field: field.clone(), value: stored.unwrap_or(value).clone() }
            };
            let mut witnesses: Vec<Witness> = values.iter().map(stored).collect();
            // What was not sent: what was empty then and is not any more, a colleague has filled in.
            let given = done.not_stored.iter().filter(|change| change.base.is_absent());
            witnesses.extend(given.map(|change| Witness { field: change.field.clone(), value: change.mine.clone() }));
            // Whoever has signed in since is used by someone.
            witnesses.push(Witness { field: Field::Other(field::LAST_LOGIN.into()), value: FieldValue::Null });
            (Who { id: Some(id.clone()), ..row.who.clone() }, Act::Delete { id, witnesses })
        }
        Act::Change { .. } => return restored(row, act, &done.undo),
        Act::Delete { witnesses, .. } => {
            let mut values: Vec<(Field, FieldValue)> = vec![
                (Field::Username, FieldValue::Text(row.who.username.clone())),
                (Field::Organization, FieldValue::Text(row.who.organization.clone())),
            ];
            for witness in witnesses {
                let is_sent = Field::CONTRACT.contains(&witness.field) && !witness.field.is_name();
                if is_sent && !witness.value.is_empty() {
                    values.push((witness.field.clone(), witness.value.clone()));
                }
            }
            (Who { id: None, ..row.who.clone() }, Act::Create { values })
        }
    };
    let key = who.id.is_some().then_some(KeyUsed::Id);
    Some(Row { line: row.line, who, key, standing: Standing::Ready(act) })
}

/// The row that gives the fields of a person their former values.
fn restored(row: &Row, act: &Act, undo: &[Change]) -> Option<Row> {
    let id = act.id().filter(|_| !undo.is_empty())?;
    let mut who = row.who.clone();
    // The change's base is what the person has since the run.
    for change in undo {
        match change.field {
            Field::Username => who.username = change.base.to_text().into(),
            Field::Organization => who.organization = change.base.to_text().into(),
            _ => {}
        }
    }
    let act = Act::Change { id: id.into(), changes: undo.to_vec(), new_password: false, witnesses: Vec::new() };
    Some(Row { line: row.line, who, key: Some(KeyUsed::Id), standing: Standing::Ready(act) })
}
