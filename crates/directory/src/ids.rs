//! Which row has an id. A server that sorts by ids sends them in rising order; then the column of ids is its own index.
//! Any other row is in a table.

use hashbrown::HashTable;

use crate::{dictionary::hash, sparse_text::SparseText};

/// Stands in the column of numbers for an id that is no plain number of 32 bits.
const TEXT: u32 = u32::MAX;

/// The ids of rows 0, 1, 2 and so on.
#[derive(Clone, Debug, Default)]
pub(crate) struct Ids {
    numbers: Vec<u32>,
    texts: SparseText,
    /// How many of the first rows have numbers that rise.
    rising: usize,
    /// The rows after these.
    table: HashTable<u32>,
}

/// What an id is kept as.
fn number(id: &str) -> Option<u32> {
    let number = id.parse::<u32>().ok().filter(|number| *number != TEXT)?;
    (id.len() == 1 || !(id.starts_with('0') || id.starts_with('+'))).then_some(number)
}

fn hash_number(number: u32) -> u64 {
    u64::from(number).wrapping_add(1).wrapping_mul(0x9e37_79b9_7f4a_7c15).rotate_left(32)
}

impl Ids {
    pub(crate) fn reserve(&mut self, rows: usize) {
        self.numbers.reserve_exact(rows);
    }

    /// Appends the id of the next row. Returns false where there is no room.
    pub(crate) fn push(&mut self, id: &str) -> bool {
        let row = self.numbers.len();
        let number = number(id);
        if number.is_none() && !self.texts.push(row as u32, id) {
            return false;
        }
        self.numbers.push(number.unwrap_or(TEXT));
        let last = row.checked_sub(1).and_then(|last| self.numbers.get(last));
        if self.rising == row && number.is_some_and(|number| last.is_none_or(|last| *last < number)) {
            self.rising += 1;
        } else {
            self.insert(row as u32);
        }
        true
    }

    /// The row of an id; of several, the one that was pushed last and not taken out.
    pub(crate) fn row_of(&self, id: &str) -> Option<u32> {
        let found = match number(id) {
            Some(number) => {
                self.table.find(hash_number(number), |row| self.numbers.get(*row as usize) == Some(&number))
            }
            None => self.table.find(hash(id), |row| self.texts.get(*row) == Some(id)),
        };
        found.copied().or_else(|| {
            let (rising, number) = (self.numbers.get(..self.rising)?, number(id)?);
            let is_new = rising.last().is_none_or(|last| *last < number);
            if is_new { None } else { rising.binary_search(&number).ok().map(|row| row as u32) }
        })
    }

    /// Takes a row out of the table. One of the rising rows stays.
    pub(crate) fn take_out(&mut self, row: u32) {
        if let Ok(found) = self.table.find_entry(self.hash_of(row), |other| *other == row) {
            found.remove();
        }
    }

    /// The id of a row.
    pub(crate) fn get(&self, row: u32) -> String {
        match self.number(row) {
            Some(number) => number.to_string(),
            None => self.texts.get(row).unwrap_or_default().to_owned(),
        }
    }

    /// The id of a row where that is a plain number.
    pub(crate) fn number(&self, row: u32) -> Option<u32> {
        self.numbers.get(row as usize).copied().filter(|number| *number != TEXT)
    }

    /// Whether all ids are numbers that rise.
    pub(crate) fn are_rising(&self) -> bool {
        self.rising == self.numbers.len()
    }

    /// Whether some id is no number.
    pub(crate) fn has_texts(&self) -> bool {
        self.texts.iter().next().is_some()
    }

    /// Calls `found` with each row whose number is in the range, and the number.
    pub(crate) fn rows_between(&self, start: u32, end: u32, mut found: impl FnMut(usize, u32)) {
        let (rising, others) = self.numbers.split_at(self.rising);
        let from = rising.partition_point(|number| *number < start);
        let numbers = rising.iter().enumerate().skip(from).take_while(|(_, number)| **number < end);
        numbers.for_each(|(row, number)| found(row, *number));
        for (row, number) in others.iter().enumerate() {
            if (start..end).contains(number) {
                found(self.rising + row, *number);
            }
        }
    }

    /// The rows whose ids are no numbers, with their ids.
    pub(crate) fn texts(&self) -> impl Iterator<Item = (usize, &str)> {
        self.texts.iter()
    }

    /// Keeps some rows alone, and numbers them anew.
    pub(crate) fn retain(&mut self, kept: &[bool]) {
        let mut kept_rows = kept.iter();
        self.numbers.retain(|_| kept_rows.next().copied().unwrap_or_default());
        self.texts.retain(kept);
        let is_rising = |pair: &[u32]| matches!(pair, [one, other] if one < other);
        let rising = self.numbers.windows(2).position(|pair| !is_rising(pair)).map_or(self.numbers.len(), |at| at + 1);
        self.rising = if self.numbers.first() == Some(&TEXT) { 0 } else { rising };
        self.rising -= usize::from(self.rising > 0 && self.numbers.get(self.rising - 1) == Some(&TEXT));
        self.table.clear();
        (self.rising..self.numbers.len()).for_each(|row| self.insert(row as u32));
    }

    fn insert(&mut self, row: u32) {
        let (numbers, texts) = (&self.numbers, &self.texts);
        let hash = |row: u32| hash_of(numbers, texts, row);
        self.table.insert_unique(hash(row), row, |row| hash(*row));
    }

    fn hash_of(&self, row: u32) -> u64 {
        hash_of(&self.numbers, &self.texts, row)
    }
}

fn hash_of(numbers: &[u32], texts: &SparseText, row: u32) -> u64 {
    match numbers.get(row as usize) {
        Some(number) if *number != TEXT => hash_number(*number),
        _ => hash(texts.get(row).unwrap_or_default()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn an_id_is_found_in_its_last_row(ids in prop::collection::vec("([0-9]{1,2}|[ab]{1,2}|007|4294967295|99999999999|\\+5)", 0..40), rising in 0..20_u32, kept in prop::collection::vec(any::<bool>(), 60)) {
            let mut column = Ids::default();
            let mut rows: Vec<Option<String>> = Vec::new();
            for id in (100..100 + rising).map(|id| id.to_string()).chain(ids) {
                if let Some(old) = rows.iter().position(|other| other.as_ref() == Some(&id)) {
                    column.take_out(old as u32);
                    rows[old] = None;
                }
                prop_assert!(column.push(&id));
                rows.push(Some(id));
            }
            for (row, id) in rows.iter().enumerate() {
                if let Some(id) = id {
                    prop_assert_eq!((column.row_of(id), column.get(row as u32)), (Some(row as u32), id.clone()));
                }
            }
            prop_assert_eq!(column.row_of("zz"), None);
            let kept: Vec<bool> = rows.iter().zip(kept).map(|(id, kept)| id.is_some() && kept).collect();
            column.retain(&kept);
            let left: Vec<String> = rows.into_iter().zip(&kept).filter_map(|(id, kept)| id.filter(|_| *kept)).collect();
            prop_assert_eq!(column.numbers.len(), left.len());
            for (row, id) in left.iter().enumerate() {
                prop_assert_eq!((column.row_of(id), column.get(row as u32)), (Some(row as u32), id.clone()));
            }
        }
    }
}
