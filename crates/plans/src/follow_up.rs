//! The rows of a run that drifted, as a plan of their own: for each, a person has seen base, mine and now, and chosen mine.
//! The sealed plan never changes.

use std::collections::BTreeSet;

use crate::{
    outcome::{Drift, Outcome},
    plan::{Plan, Source},
    row::{Act, Change, Row, Standing, Witness},
    run::Run,
};

/// A plan of the rows for which "mine" was chosen, with what the server had at the run as the base. Rows whose person is gone
/// or whose name is taken have no such choice and are left out.
pub fn follow_up(run: &Run, mine: &BTreeSet<u32>, name: String, made_at: i64) -> Plan {
    let plan = run.sealed().plan();
    let rows = mine.iter().filter_map(|at| rebased(plan.rows.get(*at as usize)?, run.outcome(*at)?)).collect();
    Plan { name, made_at, source: Source::FollowUp, approval: None, rows, ..plan.clone() }
}

fn rebased(row: &Row, outcome: &Outcome) -> Option<Row> {
    let act = row.standing.act()?;
    let act = match (outcome, act) {
        (Outcome::Drifted(Drift::Fields(drifted)), Act::Change { id, changes, new_password, witnesses }) => {
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
