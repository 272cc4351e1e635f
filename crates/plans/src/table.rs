//! What a file or a paste holds: a header and rows of text. Reading makes a table, matching takes it. Which column means
//! what is not known here.

/// A row of a table. Its cells are packed into one text, because a table may have a million rows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Row {
    /// The line of the file on which the row begins, from 1. In a sheet, the number of the row.
    pub line: u32,
    text: Box<str>,
    /// Where each cell ends in the text.
    ends: Box<[u32]>,
}

impl Row {
    /// A row of these cells. Text beyond 4 GB is not taken in.
    pub fn new<Cell: AsRef<str>>(line: u32, cells: impl IntoIterator<Item = Cell>) -> Self {
        let mut text = String::new();
        let mut ends = Vec::new();
        for cell in cells {
            let cell = cell.as_ref();
            if u32::try_from(text.len() + cell.len()).is_ok() {
                text.push_str(cell);
            }
            ends.push(text.len() as u32);
        }
        Self { line, text: text.into(), ends: ends.into() }
    }

    /// The text of a cell. A row that ends before the column has an empty one there.
    pub fn cell(&self, column: usize) -> &str {
        let end = |column: usize| self.ends.get(column).map(|end| *end as usize);
        let start = column.checked_sub(1).map_or(Some(0), end);
        start.zip(end(column)).and_then(|(start, end)| self.text.get(start..end)).unwrap_or_default()
    }

    /// Every cell, from the first column on.
    pub fn cells(&self) -> impl Iterator<Item = &str> + Clone {
        (0..self.len()).map(|column| self.cell(column))
    }

    /// How many cells the row has.
    pub fn len(&self) -> usize {
        self.ends.len()
    }

    /// Whether the row has no cell.
    pub fn is_empty(&self) -> bool {
        self.ends.is_empty()
    }

    /// Replaces the text of a cell. The row grows where it ends before the column.
    pub fn set(&mut self, column: usize, text: &str) {
        if column >= self.len() {
            *self = Self::new(self.line, (0..=column).map(|at| if at == column { text } else { self.cell(at) }));
            return;
        }
        let end = self.ends[column] as usize;
        let start = end - self.cell(column).len();
        let length = self.text.len() - (end - start) + text.len();
        let Ok(_) = u32::try_from(length) else { return };
        let mut all = String::with_capacity(length);
        for part in [&self.text[..start], text, &self.text[end..]] {
            all.push_str(part);
        }
        self.text = all.into();
        for cell_end in &mut self.ends[column..] {
            *cell_end = (*cell_end as usize - (end - start) + text.len()) as u32;
        }
    }
}

/// A header and its rows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Table {
    /// The names of the columns, without space around them. None is empty, and none is there twice.
    pub header: Vec<String>,
    /// The rows below the header; none is blank.
    pub rows: Vec<Row>,
    /// The second sheet of an XLSX export: the values as they were exported, under the same names.
    pub exported: Option<Box<Table>>,
}

impl Table {
    /// The place of a column of this name.
    pub fn column(&self, name: &str) -> Option<usize> {
        self.header.iter().position(|header| header == name)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_short_row_has_empty_cells_and_grows() {
        let mut row = Row::new(7, ["a", "", "ç"]);
        assert_eq!([0, 1, 2, 3, 9].map(|column| row.cell(column)), ["a", "", "ç", "", ""]);
        row.set(4, "e");
        assert_eq!(row, Row::new(7, ["a", "", "ç", "", "e"]));
        assert!(Row::default().is_empty() && Row::default().cell(0).is_empty());
    }

    #[test]
    fn a_column_is_found_by_its_name() {
        let table = Table { header: vec!["id".into(), "role".into()], ..Table::default() };
        assert_eq!((table.column("role"), table.column("Role")), (Some(1), None));
    }

    proptest! {
        #[test]
        fn cells_come_back(cells in prop::collection::vec(any::<String>(), 0..6), column in 0..8_usize, text in any::<String>()) {
            let mut row = Row::new(1, &cells);
            prop_assert!(row.cells().eq(cells.iter().map(String::as_str)));
            let mut expected = cells.clone();
            expected.resize(cells.len().max(column + 1), String::new());
            expected[column] = text.clone();
            row.set(column, &text);
            prop_assert!(row.cells().eq(expected.iter().map(String::as_str)));
        }
    }
}
