//! Texts of many rows in one buffer, one after the other: as small as they can be, and as fast to scan as memory is.

use memchr::memmem::Finder;

/// The texts of rows 0, 1, 2 and so on.
#[derive(Clone, Debug, Default)]
pub(crate) struct PackedText {
    bytes: String,
    /// Where the text of each row ends, in bytes.
    ends: Vec<u32>,
}

impl PackedText {
    /// Appends the text of the next row. Returns false where the buffer is full, at 4 GB.
    pub(crate) fn push(&mut self, text: &str) -> bool {
        let Ok(end) = u32::try_from(self.bytes.len() + text.len()) else { return false };
        self.bytes.push_str(text);
        self.ends.push(end);
        true
    }

    pub(crate) fn reserve(&mut self, rows: usize) {
        self.ends.reserve_exact(rows);
    }

    /// Keeps some rows alone, and numbers them anew.
    pub(crate) fn retain(&mut self, kept: &[bool]) {
        let old = std::mem::take(self);
        self.reserve(old.len());
        for row in kept.iter().enumerate().filter(|(_, kept)| **kept).map(|(row, _)| row) {
            self.push(old.get(row));
        }
    }

    /// How many bytes the texts have together.
    pub(crate) fn bytes(&self) -> usize {
        self.bytes.len()
    }

    pub(crate) fn len(&self) -> usize {
        self.ends.len()
    }

    /// The text of a row; empty for a row that is not there.
    pub(crate) fn get(&self, row: usize) -> &str {
        let start = row.checked_sub(1).and_then(|before| self.ends.get(before)).copied().unwrap_or_default();
        let end = self.ends.get(row).copied().unwrap_or(start);
        self.bytes.get(start as usize..end as usize).unwrap_or_default()
    }

    /// Calls `found` with each row whose text has the needle, once. An empty needle is in no text.
    pub(crate) fn rows_with(&self, needle: &str, mut found: impl FnMut(usize)) {
        if needle.is_empty() {
            return;
        }
        let (bytes, finder) = (self.bytes.as_bytes(), Finder::new(needle));
        let (mut at, mut row) = (0, 0);
        while let Some(next) = bytes.get(at..).and_then(|rest| finder.find(rest)) {
            let start = at + next;
            row = self.row_at(row, start);
            let end = self.ends.get(row).copied().unwrap_or_default() as usize;
            if start + needle.len() <= end {
                found(row);
                at = end;
            } else {
                // Half of the needle ends this text, and half of it begins the next one.
                at = start + 1;
            }
        }
    }

    /// The row at a byte, which is in `from` or after it: by steps that double, then by halves.
    fn row_at(&self, from: usize, byte: usize) -> usize {
        let ends_before = |row: usize| self.ends.get(row).is_some_and(|end| *end as usize <= byte);
        let (mut low, mut step) = (from, 1);
        while ends_before(low + step - 1) {
            low += step;
            step *= 2;
        }
        let mut high = (low + step).min(self.ends.len());
        while low < high {
            let middle = low + (high - low) / 2;
            if ends_before(middle) { low = middle + 1 } else { high = middle }
        }
        low
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn the_rows_with_a_needle_are_those_whose_text_has_it(texts in prop::collection::vec("[abé]{0,6}", 0..40), needle in "[abé]{1,3}") {
            let mut packed = PackedText::default();
            for text in &texts { prop_assert!(packed.push(text)); }
            let mut found = Vec::new();
            packed.rows_with(&needle, |row| found.push(row));
            let expected: Vec<usize> = (0..texts.len()).filter(|row| texts[*row].contains(&needle)).collect();
            prop_assert_eq!(found, expected);
            for (row, text) in texts.iter().enumerate() { prop_assert_eq!(packed.get(row), text); }
        }
    }
}
