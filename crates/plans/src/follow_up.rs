//! The rows of a run that drifted, as a plan of their own: for each, a person has seen base, mine and now, and chosen mine.
//! The sealed plan never changes.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::{
    field::Field,
    outcome::{Drift, Outcome},
    plan::{Plan, Source},
    row::{Act, Change, Row, Standing, Who, Witness},
    run::Run,
    value::FieldValue,
};

/// What a person chose for a row.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Chosen {
    /// The row is done all the same.
    Mine,
    /// The new person gets this username: somebody has the one of the row, or one that looks the same.
    Username(Box<str>),
}

/// What was chosen, as a plan.
pub struct FollowUp {
    pub plan: Plan,
    /// The row of the run that each row of the plan comes from.
    pub of: Vec<u32>,
}

/// A plan of these rows, with what the server had at the run as the base. Rows that have no such choice are left out.
pub fn follow_up(run: &Run, chosen: &BTreeMap<u32, Chosen>, name: String, made_at: i64) -> FollowUp {
    let plan = run.sealed().plan();
    let made = chosen.iter().filter_map(|(at, chosen)| {
        let (row, outcome) = (plan.rows.get(*at as usize)?, run.outcome(*at)?);
        let row = match chosen {
            Chosen::Mine => rebased(row, outcome),
            Chosen::Username(username) => renamed(row, outcome, username.trim()),
        };
        Some((*at, row?))
    });
    let (of, rows) = made.unzip();
    FollowUp { plan: Plan { name, made_at, source: Source::FollowUp, approval: None, rows, ..plan.clone() }, of }
}

/// A new person with another username.
fn renamed(row: &Row, outcome: &Outcome, username: &str) -> Option<Row> {
    let Some(Act::Create { values }) = row.standing.act() else { return None };
    let is_held = matches!(outcome, Outcome::Drifted(Drift::Taken { .. } | Drift::LooksAlike { .. }));
    if !is_held || username.is_empty() || *username == *row.who.username {
        return None;
    }
    let value = |field: &Field, value: &FieldValue| match field {
        Field::Username => FieldValue::text(username),
        _ => value.clone(),
    };
    let values = values.iter().map(|(field, former)| (field.clone(), value(field, former))).collect();
    let who = Who { username: username.into(), ..row.who.clone() };
    Some(Row { who, standing: Standing::Ready(Act::Create { values }), ..row.clone() })
}

fn rebased(row: &Row, outcome: &Outcome) -> Option<Row> {
    let act = row.standing.act()?;
    let act = match (outcome, act) {
        (
            Outcome::Drifted(Drift::Fields(drifted) | Drift::Partly { drifted, .. }),
            Act::Change { id, changes, new_password, witnesses },
        ) => {
            let now = |change: &Change| {
                let drift = drifted.iter().find(|drift| drift.mine.is_some() && drift.field == change.field);
                drift.map_or_else(|| change.base.clone(), |drift| drift.now.clone())
            };
            Act::Change {
                id: id.clone(),
                changes: changes.iter().map(|change| Change { base: now(change), ..change.clone() }).collect(),
                new_password: *new_password,
                witnesses: seen(witnesses, drifted),
            }
        }
        (Outcome::Drifted(Drift::Fields(drifted)), Act::Delete { id, witnesses }) => {
            Act::Delete { id: id.clone(), witnesses: seen(witnesses, drifted) }
        }
        // The form was open in this browser: the same once more.
        (Outcome::Drifted(Drift::OpenForm), act) => act.clone(),
        // What certainly was not done is done now.
        (Outcome::Refused(_) | Outcome::NotTried, act) => act.clone(),
        _ => return None,
    };
    Some(Row { standing: Standing::Ready(act), ..row.clone() })
}

/// The witnesses with the values that the person who chose has seen.
fn seen(witnesses: &[Witness], drifted: &[crate::drift::Drifted]) -> Vec<Witness> {
    let seen = witnesses.iter().map(|witness| {
        let drift = drifted.iter().find(|drift| drift.mine.is_none() && drift.field == witness.field);
        Witness { value: drift.map_or_else(|| witness.value.clone(), |drift| drift.now.clone()), ..witness.clone() }
    });
    seen.collect()
}
