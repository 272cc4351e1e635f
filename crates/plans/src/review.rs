//! What a person sees before a plan is sealed: its counts, what cannot be taken back, an example of each act, and the rows,
//! those first that deserve a look.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::{
    field::Field,
    guard,
    outcome::Tally,
    plan::Plan,
    row::{Act, Kind, Row, Standing},
};

/// The sentence's counts, and what stands below it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Review {
    pub creates: usize,
    /// People whose fields are changed, renames among them.
    pub changes: usize,
    pub renames: usize,
    pub deletes: usize,
    /// How many people each field is changed for, and for how many of them the value is taken away.
    pub fields: BTreeMap<Field, FieldCount>,
    /// People who get a new password, new people among them.
    pub passwords: usize,
    /// People who lose a privileged role, or are deleted while they have one.
    pub privileged: usize,
    /// Rows that do nothing, by the reason.
    pub rest: Tally,
    /// What nothing takes back.
    pub lost: Lost,
    /// The first row of each kind of act.
    pub examples: BTreeMap<Kind, u32>,
}

/// For how many people a field is changed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct FieldCount {
    pub changed: usize,
    pub cleared: usize,
}

/// What the inverse of a plan cannot bring back, by the number of people.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Lost {
    /// Deleted people: a new one with the same data has another id, and no history.
    pub ids: usize,
    /// Former passwords, of deleted people and of those who get a new one.
    pub passwords: usize,
}

/// The review of a plan.
pub fn review(plan: &Plan) -> Review {
    let mut review = Review::default();
    for row in &plan.rows {
        if row.standing.act().is_none() {
            review.rest.add_standing(&row.standing);
        }
    }
    for (at, act) in plan.acts() {
        review.examples.entry(act.kind()).or_insert(at);
        review.privileged += usize::from(guard::takes_privilege(act, &plan.scope));
        match act {
            Act::Create { .. } => {
                review.creates += 1;
                review.passwords += 1;
            }
            Act::Change { changes, new_password, .. } => {
                review.changes += 1;
                review.renames += usize::from(act.kind() == Kind::Rename);
                review.passwords += usize::from(*new_password);
                review.lost.passwords += usize::from(*new_password);
                for change in changes {
                    let count = review.fields.entry(change.field.clone()).or_default();
                    count.changed += 1;
                    count.cleared += usize::from(change.is_clear());
                }
            }
            Act::Delete { .. } => {
                review.deletes += 1;
                review.lost.ids += 1;
                review.lost.passwords += 1;
            }
        }
    }
    review
}

/// The places of all rows in the order of the review: people who lose a privileged role, then deletes, renames, clears and
/// all other acts, then rows that wait for a choice, have a problem, are left out or are the same.
pub fn order(plan: &Plan) -> Vec<u32> {
    let mut places: Vec<(u8, u32)> = plan.rows.iter().zip(0..).map(|(row, at)| (rank(row, plan), at)).collect();
    places.sort_unstable();
    places.into_iter().map(|(_, at)| at).collect()
}

/// How much a row deserves a look: 0 for those first, 9 for those last, as [`order`] has them.
pub fn rank(row: &Row, plan: &Plan) -> u8 {
    match &row.standing {
        Standing::Ready(act) if guard::takes_privilege(act, &plan.scope) => 0,
        Standing::Ready(act) => match act.kind() {
            Kind::Delete => 1,
            Kind::Rename => 2,
            Kind::Change if act.changes().iter().any(crate::row::Change::is_clear) => 3,
            Kind::Change => 4,
            Kind::Create => 5,
        },
        Standing::Held(_) => 6,
        Standing::Problem(_) => 7,
        Standing::LeftOut(_) => 8,
        Standing::Same => 9,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        guard::Scope,
        plan::tests::{change, create, delete, plan, ready, rename},
        row::{Hold, LeftOut, Problem},
        value::FieldValue,
    };

    fn rest(standing: Standing) -> Row {
        Row { standing, ..create("x") }
    }

    fn example() -> Plan {
        let clear = change("5", "e", Field::Email, "e@x", "");
        let new_password =
            Act::Change { id: "7".into(), changes: Vec::new(), new_password: true, witnesses: Vec::new() };
        let rows = vec![
            create("a"),
            change("2", "b", Field::Role, "user", "guest"),
            rest(Standing::Same),
            rename("3", "c", "cc"),
            delete("4", "d"),
            clear,
            change("6", "f", Field::Role, "admin", "user"),
            rest(Standing::Problem(vec![Problem::NoKey])),
            rest(Standing::Held(Hold::NoRole)),
            rest(Standing::LeftOut(LeftOut::ByHand)),
            ready("g", new_password),
        ];
        Plan { scope: Scope { people: 100, privileged: ["admin".to_owned()].into(), ..Scope::default() }, ..plan(rows) }
    }

    #[test]
    fn the_sentence_has_every_count() {
        let review = review(&example());
        assert_eq!((review.creates, review.changes, review.renames, review.deletes), (1, 5, 1, 1));
        assert_eq!((review.privileged, review.passwords), (1, 2));
        assert_eq!(review.fields[&Field::Role], FieldCount { changed: 2, cleared: 0 });
        assert_eq!(review.fields[&Field::Email], FieldCount { changed: 1, cleared: 1 });
        assert_eq!(review.lost, Lost { ids: 1, passwords: 2 });
        assert_eq!(
            review.examples,
            [(Kind::Create, 0), (Kind::Change, 1), (Kind::Rename, 3), (Kind::Delete, 4)].into()
        );
        assert_eq!(review.rest, Tally { same: 1, problem: 1, held: 1, left_out: 1, ..Tally::default() });
        assert_eq!(review.creates + review.changes + review.deletes + review.rest.sum(), example().rows.len());
    }

    #[test]
    fn what_deserves_a_look_comes_first() {
        assert_eq!(order(&example()), [6, 4, 3, 5, 1, 10, 0, 8, 7, 9, 2]);
    }

    #[test]
    fn a_value_that_was_empty_is_not_cleared() {
        let none = change("5", "e", Field::Email, "", "");
        assert_eq!(review(&plan(vec![none])).fields[&Field::Email].cleared, 0);
        assert!(FieldValue::text("").is_empty());
    }
}
