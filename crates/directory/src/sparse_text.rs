//! Texts that few rows have.

use crate::packed_text::PackedText;

/// The texts of some rows, in the order of the rows.
#[derive(Clone, Debug, Default)]
pub(crate) struct SparseText {
    rows: Vec<u32>,
    texts: PackedText,
}

impl SparseText {
    /// Gives a row its text. The row comes after all that have one.
    pub(crate) fn push(&mut self, row: u32, text: &str) -> bool {
        let is_pushed = self.texts.push(text);
        if is_pushed {
            self.rows.push(row);
        }
        is_pushed
    }

    /// The text of a row.
    pub(crate) fn get(&self, row: u32) -> Option<&str> {
        // Where all rows have a text, each is in its own place.
        let at = Some(row as usize).filter(|at| self.rows.get(*at) == Some(&row));
        at.or_else(|| self.rows.binary_search(&row).ok()).map(|at| self.texts.get(at))
    }

    /// Calls `found` with each row whose text has the needle, and the text.
    pub(crate) fn rows_with(&self, needle: &str, mut found: impl FnMut(usize, &str)) {
        self.texts.rows_with(needle, |at| {
            if let Some(row) = self.rows.get(at) {
                found(*row as usize, self.texts.get(at));
            }
        });
    }

    /// Keeps some rows alone, and numbers them anew.
    pub(crate) fn retain(&mut self, kept: &[bool]) {
        let old = std::mem::take(self);
        let mut row = 0;
        let mut texts = old.iter().peekable();
        for (at, kept) in kept.iter().enumerate() {
            let text = texts.next_if(|(row, _)| *row == at);
            if let (true, Some((_, text))) = (*kept, text) {
                self.push(row, text);
            }
            row += u32::from(*kept);
        }
    }

    /// How many bytes the texts have together.
    pub(crate) fn bytes(&self) -> usize {
        self.texts.bytes()
    }

    /// Every row with its text.
    pub(crate) fn iter(&self) -> impl Iterator<Item = (usize, &str)> {
        self.rows.iter().enumerate().map(|(at, row)| (*row as usize, self.texts.get(at)))
    }
}
