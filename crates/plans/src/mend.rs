//! Repairs of a table: a cell, or one value in all rows that have it. They are a list, and each can be undone.

use std::{
    borrow::Cow,
    collections::{BTreeMap, BTreeSet},
};

use serde::{Deserialize, Serialize};

use crate::{email_cleanup::Mending, table::Table};

/// A repair.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub enum Repair {
    /// One cell.
    Cell { row: u32, column: u16, to: Box<str> },
    /// Each cell of the column that has this value.
    Value { column: u16, from: Box<str>, to: Box<str> },
    /// Each cell of the column that can be mended in this way.
    Each { column: u16, mending: Mending },
}

/// A repair and in how many rows it changed a cell.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Repaired {
    pub repair: Repair,
    pub rows: usize,
}

/// The repairs of a table, the oldest first.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Repairs {
    list: Vec<Repaired>,
    /// What the cells had at first, by row and column.
    originals: BTreeMap<(u32, u16), Box<str>>,
}

impl Repairs {
    pub fn list(&self) -> &[Repaired] {
        &self.list
    }

    /// Whether a cell differs from the file.
    pub fn touches_cell(&self, row: u32, column: u16) -> bool {
        self.originals.contains_key(&(row, column))
    }

    /// In how many rows a cell differs from the file.
    pub fn rows(&self) -> usize {
        // The keys are in the order of the rows.
        let mut last = None;
        self.originals.keys().filter(|(row, _)| last.replace(*row) != Some(*row)).count()
    }

    /// Whether a row has a cell that differs from the file.
    pub fn touches(&self, row: u32) -> bool {
        self.originals.range((row, 0)..=(row, u16::MAX)).next().is_some()
    }

    /// Makes a repair, and gives the rows that it changed.
    pub fn make(&mut self, table: &mut Table, repair: Repair) -> BTreeSet<u32> {
        let touched = self.apply(table, &repair);
        if !touched.is_empty() {
            self.list.push(Repaired { repair, rows: touched.len() });
        }
        touched
    }

    /// Undoes the repair at this place of the list, and gives the rows that may have changed. Later repairs are made again.
    pub fn undo(&mut self, table: &mut Table, at: usize) -> BTreeSet<u32> {
        if at >= self.list.len() {
            return BTreeSet::new();
        }
        let mut list = std::mem::take(&mut self.list);
        list.remove(at);
        let mut touched: BTreeSet<u32> = self.originals.keys().map(|(row, _)| *row).collect();
        for ((row, column), text) in std::mem::take(&mut self.originals) {
            if let Some(row) = table.rows.get_mut(row as usize) {
                row.set(column.into(), &text);
            }
        }
        for Repaired { repair, .. } in list {
            touched.extend(self.make(table, repair));
        }
        touched
    }

    /// What a cell had at first, if it differs from the file.
    pub(crate) fn original(&self, row: u32, column: u16) -> Option<&str> {
        self.originals.get(&(row, column)).map(|original| &**original)
    }

    fn apply(&mut self, table: &mut Table, repair: &Repair) -> BTreeSet<u32> {
        let (column, rows): (u16, Vec<(u32, Cow<'_, str>)>) = match repair {
            Repair::Cell { row, column, to } => (*column, vec![(*row, to.as_ref().into())]),
            Repair::Value { column, from, to } => {
                let rows = rows_with(table, *column, from).into_iter();
                (*column, rows.map(|row| (row, to.as_ref().into())).collect())
            }
            Repair::Each { column, mending } => {
                let cells = table.rows.iter().zip(0..).map(|(row, at)| (at, row.cell((*column).into())));
                (*column, cells.filter_map(|(at, cell)| Some((at, mending.mend(cell)?.into()))).collect())
            }
        };
        rows.into_iter().filter(|(row, to)| self.set(table, *row, column, to)).map(|(row, _)| row).collect()
    }

    /// Sets a cell, and says whether it changed.
    fn set(&mut self, table: &mut Table, row: u32, column: u16, to: &str) -> bool {
        let Some(cells) = table.rows.get_mut(row as usize) else { return false };
        let former = cells.cell(column.into());
        if former == to {
            return false;
        }
        let original = self.originals.entry((row, column)).or_insert_with(|| former.into());
        if **original == *to {
            self.originals.remove(&(row, column));
        }
        cells.set(column.into(), to);
        true
    }
}

/// The rows whose cell in a column has this value: a repair of one offers itself to all.
pub fn rows_with(table: &Table, column: u16, value: &str) -> Vec<u32> {
    let rows = table.rows.iter().zip(0..).filter(|(row, _)| row.cell(column.into()) == value);
    rows.map(|(_, at)| at).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::mapping::tests::table;
    use proptest::prelude::*;

    fn cells(table: &Table) -> Vec<String> {
        table.rows.iter().map(|row| row.cells().collect::<Vec<_>>().join(";")).collect()
    }

    fn value(from: &str, to: &str) -> Repair {
        Repair::Value { column: 1, from: from.into(), to: to.into() }
    }

    #[test]
    fn a_fix_is_for_all_rows_with_the_value_and_is_undone() {
        let mut table = table("username;role\na;Admn\nb;user\nc;Admn");
        let mut repairs = Repairs::default();
        assert_eq!(rows_with(&table, 1, "Admn"), [0, 2]);
        assert_eq!(repairs.make(&mut table, value("Admn", "admin")), [0, 2].into());
        assert_eq!(repairs.make(&mut table, value("none", "x")), [].into());
        assert_eq!(
            (cells(&table), repairs.list().len()),
            (vec!["a;admin".into(), "b;user".into(), "c;admin".into()], 1)
        );
        assert_eq!(repairs.list()[0].rows, 2);
        assert!(repairs.touches(0) && !repairs.touches(1));
        assert_eq!(repairs.undo(&mut table, 0), [0, 2].into());
        assert_eq!((cells(&table)[2].as_str(), repairs.list().len(), repairs.touches(2)), ("c;Admn", 0, false));
    }

    #[test]
    fn an_earlier_repair_is_undone_and_the_later_one_stays() {
        let mut table = table("username;role\na;x\nb;x");
        let mut repairs = Repairs::default();
        repairs.make(&mut table, value("x", "y"));
        repairs.make(&mut table, Repair::Cell { row: 1, column: 0, to: "bb".into() });
        repairs.undo(&mut table, 0);
        assert_eq!(cells(&table), ["a;x", "bb;x"]);
        assert_eq!(repairs.undo(&mut table, 9), [].into());
    }

    #[test]
    fn a_cell_that_is_as_it_was_is_not_repaired() {
        let mut table = table("username;role\na;x");
        let mut repairs = Repairs::default();
        repairs.make(&mut table, value("x", "y"));
        repairs.make(&mut table, value("y", "x"));
        assert!(!repairs.touches(0));
    }

    proptest! {
        /// The oracle: the same list without the one that is undone, made from the start.
        #[test]
        fn undoing_is_never_having_made(steps in prop::collection::vec((0..3_u32, "[xyz]", "[xyz]", any::<bool>()), 1..8), at in any::<prop::sample::Index>()) {
            let start = || table("username;role\na;x\nb;y\nc;x");
            let repair = |(row, from, to, is_cell): &(u32, String, String, bool)| match is_cell {
                true => Repair::Cell { row: *row, column: 1, to: to.as_str().into() },
                false => value(from, to),
            };
            let (mut table, mut repairs) = (start(), Repairs::default());
            for step in &steps {
                repairs.make(&mut table, repair(step));
            }
            if !repairs.list().is_empty() {
                let at = at.index(repairs.list().len());
                let mut others: Vec<Repair> = repairs.list().iter().map(|made| made.repair.clone()).collect();
                others.remove(at);
                let before = cells(&table);
                let touched = repairs.undo(&mut table, at);
                let (mut expected, mut again) = (start(), Repairs::default());
                others.into_iter().for_each(|repair| drop(again.make(&mut expected, repair)));
                prop_assert_eq!(cells(&table), cells(&expected));
                for (row, (before, after)) in before.iter().zip(cells(&table)).enumerate() {
                    prop_assert!(*before == after || touched.contains(&(row as u32)));
                }
            }
        }
    }
}
