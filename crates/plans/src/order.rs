//! In which order the rows run: what frees a name goes before what takes it, and deletes go last. A failure half-way leaves
//! people with access rather than without.

use std::collections::{BTreeMap, BTreeSet};

use crate::{
    field::Field,
    row::{Act, Kind, Row},
    value::FieldValue,
};

/// The part of a row's act that one write does.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Part {
    /// All of it.
    Whole,
    /// The person gets a temporary name, so that the names of a circle can move on.
    ToTemporary,
    /// The person gets the final name, with all other changes of the row.
    ToFinal,
}

/// One write of a run.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// The place of the row in the plan.
    pub row: u32,
    pub part: Part,
    /// A step begins when all steps of earlier phases have ended.
    pub phase: Kind,
    /// The step that frees the name which this one takes.
    pub after: Option<u32>,
}

/// The order of a plan.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Order {
    pub steps: Vec<Step>,
    /// Rows whose names move in a circle, each circle from its first row on.
    pub cycles: Vec<Vec<u32>>,
    /// Deletes that come first, because another row takes the name.
    pub early_deletes: BTreeSet<u32>,
    /// The first step of each row, as a place; rows without a step have none.
    first_steps: Vec<Option<u32>>,
    /// The two steps of the rows that have two.
    two_steps: BTreeMap<u32, [u32; 2]>,
}

/// A username within its organization.
type Name = (String, String);

/// The name that an act takes from its person or gives up, and the name that it takes.
fn names(row: &Row, act: &Act) -> (Option<Name>, Option<Name>) {
    let from = || (row.who.organization.to_string(), row.who.username.to_string());
    match act {
        Act::Create { values } => {
            let value = |field: Field| {
                values.iter().find(|(of, _)| *of == field).map(|(_, value)| value.to_text()).unwrap_or_default()
            };
            (None, Some((value(Field::Organization), value(Field::Username))))
        }
        Act::Change { changes, .. } => {
            let from = from();
            let to = |field: Field, former: &str| {
                let change = changes.iter().find(|change| change.field == field);
                change.map_or_else(|| former.to_owned(), |change| FieldValue::to_text(&change.mine))
            };
            let to = (to(Field::Organization, &from.0), to(Field::Username, &from.1));
            if to == from { (None, None) } else { (Some(from), Some(to)) }
        }
        Act::Delete { .. } => (Some(from()), None),
    }
}

/// The order in which the rows of a plan run.
pub fn order(rows: &[Row]) -> Order {
    let acts = || rows.iter().zip(0_u32..).filter_map(|(row, at)| Some((row, row.standing.act()?, at)));
    let mut owners: BTreeMap<Name, u32> = BTreeMap::new();
    let mut takes: BTreeMap<u32, Name> = BTreeMap::new();
    for (row, act, at) in acts() {
        let (from, to) = names(row, act);
        owners.extend(from.map(|from| (from, at)));
        takes.extend(to.map(|to| (at, to)));
    }
    // Each row takes one name at most, so it waits for one row at most.
    let waits: BTreeMap<u32, u32> = takes
        .iter()
        .filter_map(|(row, name)| Some((*row, *owners.get(name)?)))
        .filter(|(row, owner)| row != owner)
        .collect();
    let cycles = cycles(&waits);
    let opened: BTreeSet<u32> = cycles.iter().filter_map(|cycle| cycle.first().copied()).collect();
    let kind = |row: u32| rows.get(row as usize).and_then(|row| row.standing.act()).map(Act::kind);
    let early_deletes: BTreeSet<u32> =
        waits.values().copied().filter(|owner| kind(*owner) == Some(Kind::Delete)).collect();

    let first_steps = vec![None; rows.len()];
    let mut order = Order { cycles, early_deletes, first_steps, ..Order::default() };
    // The step after which the name of a row is free.
    let mut freed: BTreeMap<u32, u32> = BTreeMap::new();
    for row in &opened {
        freed.insert(*row, order.push(*row, Part::ToTemporary, Kind::Rename, None));
    }
    let is_first = |row: u32, act: &Act| act.kind() == Kind::Rename || order.early_deletes.contains(&row);
    let first: Vec<u32> = acts().filter(|(_, act, at)| is_first(*at, act)).map(|(.., at)| at).collect();
    let mut done: BTreeSet<u32> = BTreeSet::new();
    for row in first {
        // The rows before this one, the nearest first. A circle ends where it was opened.
        let mut chain = vec![row];
        let mut at = row;
        while let Some(next) = waits.get(&at).copied().filter(|next| !opened.contains(next) && !done.contains(next)) {
            chain.push(next);
            at = next;
        }
        for row in chain.into_iter().rev() {
            if done.insert(row) {
                let part = if opened.contains(&row) { Part::ToFinal } else { Part::Whole };
                let after = waits.get(&row).and_then(|owner| freed.get(owner)).copied();
                let step = order.push(row, part, Kind::Rename, after);
                freed.entry(row).or_insert(step);
            }
        }
    }
    for phase in [Kind::Create, Kind::Change, Kind::Delete] {
        for (_, act, at) in acts() {
            if act.kind() == phase && !done.contains(&at) {
                let after = waits.get(&at).and_then(|owner| freed.get(owner)).copied();
                order.push(at, Part::Whole, phase, after);
            }
        }
    }
    order
}

impl Order {
    fn push(&mut self, row: u32, part: Part, phase: Kind, after: Option<u32>) -> u32 {
        let step = self.steps.len() as u32;
        self.steps.push(Step { row, part, phase, after });
        match self.first_steps.get_mut(row as usize) {
            Some(first @ None) => *first = Some(step),
            Some(Some(first)) => drop(self.two_steps.insert(row, [*first, step])),
            None => {}
        }
        step
    }

    /// The steps of a row, as places; the earlier first.
    pub fn steps_of(&self, row: u32) -> &[u32] {
        match self.two_steps.get(&row) {
            Some(both) => both,
            None => self.first_steps.get(row as usize).map(Option::as_slice).unwrap_or_default(),
        }
    }
}

/// The circles of a graph in which each row waits for one other at most.
fn cycles(waits: &BTreeMap<u32, u32>) -> Vec<Vec<u32>> {
    let mut found = Vec::new();
    let mut seen: BTreeSet<u32> = BTreeSet::new();
    for start in waits.keys() {
        let mut path = Vec::new();
        let mut at = *start;
        while seen.insert(at) {
            path.push(at);
            match waits.get(&at) {
                Some(next) => at = *next,
                None => break,
            }
        }
        if let Some(from) = path.iter().position(|row| *row == at).filter(|_| waits.contains_key(&at)) {
            let mut cycle = path.split_off(from);
            let least = cycle.iter().enumerate().min_by_key(|(_, row)| **row).map_or(0, |(at, _)| at);
            cycle.rotate_left(least);
            found.push(cycle);
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::tests::{change, create, delete, rename};
    use proptest::prelude::*;

    fn written(rows: &[Row]) -> String {
        let steps = order(rows).steps.into_iter().map(|step| match step.part {
            Part::Whole => step.row.to_string(),
            Part::ToTemporary => format!("{}t", step.row),
            Part::ToFinal => format!("{}f", step.row),
        });
        steps.collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn renames_first_then_creates_changes_and_deletes() {
        let rows =
            [delete("1", "d"), change("2", "c", Field::Role, "user", "admin"), create("n"), rename("3", "r", "s")];
        assert_eq!(written(&rows), "3 2 1 0");
    }

    #[test]
    fn what_frees_a_name_goes_first() {
        assert_eq!(written(&[rename("1", "a", "b"), rename("2", "b", "c"), create("a")]), "1 0 2");
        let rows = [rename("1", "a", "b"), delete("2", "b"), delete("3", "x")];
        assert_eq!(written(&rows), "1 0 2");
        assert_eq!(order(&rows).early_deletes, [1].into());
        let rows = [delete("2", "b"), create("b")];
        assert_eq!((written(&rows).as_str(), order(&rows).steps[1].after), ("0 1", Some(0)));
    }

    #[test]
    fn a_circle_is_opened_by_a_temporary_name() {
        assert_eq!(written(&[rename("1", "a", "b"), rename("2", "b", "a")]), "0t 1 0f");
        let three = [rename("1", "a", "b"), rename("2", "b", "c"), rename("3", "c", "a"), rename("4", "x", "y")];
        assert_eq!(order(&three).cycles, vec![vec![0, 1, 2]]);
        assert_eq!(written(&three), "0t 2 1 0f 3");
    }

    #[test]
    fn the_same_name_in_another_organization_is_free() {
        let mut other = rename("2", "b", "c");
        other.who.organization = "globex".into();
        assert_eq!(order(&[rename("1", "a", "b"), other]).steps[0].after, None);
        let moved = change("1", "a", Field::Organization, "acme", "globex");
        assert_eq!(order(&[create("a"), moved]).steps[1].after, Some(0), "a move frees the name");
    }

    /// Renames, creates and deletes among a few names, each name with one owner and one taker at most.
    fn any_rows() -> impl Strategy<Value = Vec<Row>> {
        let names = ["a", "b", "c", "d", "e", "f", "g", "h"];
        (Just(names.to_vec()).prop_shuffle(), prop::collection::vec(0..4_u8, 8)).prop_map(move |(to, acts)| {
            let mut rows = Vec::new();
            for (at, act) in acts.into_iter().enumerate() {
                let id = at.to_string();
                match act {
                    0 if to[at] != names[at] => rows.push(rename(&id, names[at], to[at])),
                    1 => rows.push(delete(&id, names[at])),
                    2 => rows.push(create(&to[at].to_uppercase())),
                    _ => rows.push(change(&id, names[at], Field::Role, "user", "admin")),
                }
            }
            rows
        })
    }

    proptest! {
        /// The oracle is a set of names: no step takes a name that someone has, unless nobody in the plan gives it up.
        #[test]
        fn each_step_finds_its_name_free(rows in any_rows()) {
            let order = order(&rows);
            let mut owned: BTreeSet<String> =
                rows.iter().filter(|row| row.who.id.is_some()).map(|row| row.who.username.to_string()).collect();
            let given_up: BTreeSet<String> = rows.iter().filter(|row| {
                row.standing.act().is_some_and(|act| matches!(act.kind(), Kind::Rename | Kind::Delete))
            }).map(|row| row.who.username.to_string()).collect();
            let mut phases = Vec::new();
            for (at, step) in order.steps.iter().enumerate() {
                let row = &rows[step.row as usize];
                let act = row.standing.act().expect("an act");
                prop_assert!(step.after.is_none_or(|after| (after as usize) < at));
                phases.push(step.phase);
                let (from, to) = names(row, act);
                if let Some((_, from)) = from && step.part != Part::ToFinal {
                    prop_assert!(owned.remove(&from), "{from} was there");
                }
                if let Some((_, to)) = to && step.part != Part::ToTemporary {
                    prop_assert!(owned.insert(to.clone()) || !given_up.contains(&to), "{to} is free");
                }
            }
            prop_assert!(phases.is_sorted());
            // Each act is whole in one step, or in two.
            for (row, at) in rows.iter().zip(0..) {
                let mut parts: Vec<Part> = order.steps.iter().filter(|step| step.row == at).map(|step| step.part).collect();
                parts.sort();
                let is_opened = order.cycles.iter().any(|cycle| cycle[0] == at);
                let expected = if is_opened { vec![Part::ToTemporary, Part::ToFinal] } else { vec![Part::Whole] };
                prop_assert_eq!(parts, expected, "{:?}", row);
            }
        }
    }
}
