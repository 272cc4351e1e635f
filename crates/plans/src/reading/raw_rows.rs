//! The rows of a file before their header is known. A workbook, which another module reads, hands its rows over in this
//! form, too.

use super::{
    Choices, Format, MAX_CELLS, MAX_ROWS, ReadError, Reading, Tools, header,
    packed::{pack_number, pack_rows, unpack_number, unpack_rows},
    trim,
};
use crate::table::{Row, Table};

/// The rows of a file, blank ones dropped.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RawRows {
    rows: Vec<Row>,
    blank_rows: usize,
    /// The columns of the widest row, blank ones at its end included.
    columns: usize,
    cells: usize,
    /// How many rows are wanted; `None` for all.
    wanted: Option<usize>,
}

impl RawRows {
    /// No row yet.
    pub fn new(choices: &Choices) -> Self {
        // The header is a row as well, if there is one.
        Self { wanted: choices.rows.map(|rows| rows.saturating_add(1)), ..Self::default() }
    }

    /// Whether as many rows came as are wanted.
    pub fn is_full(&self) -> bool {
        self.wanted.is_some_and(|wanted| self.rows.len() >= wanted)
    }

    /// Adds a row of the file, unless each of its cells is blank.
    pub fn push<'c>(&mut self, line: u32, cells: impl Iterator<Item = &'c str> + Clone) -> Result<(), ReadError> {
        let (mut columns, mut filled) = (0, 0);
        for cell in cells.clone() {
            columns += 1;
            if !trim::trimmed(cell).is_empty() {
                filled = columns;
            }
        }
        self.columns = self.columns.max(columns);
        self.cells += filled;
        match filled {
            0 => self.blank_rows += 1,
            _ if self.cells > MAX_CELLS => return Err(ReadError::TooManyCells),
            _ if self.rows.len() > MAX_ROWS => return Err(ReadError::TooManyRows),
            _ => self.rows.push(Row::new(line, cells.take(filled))),
        }
        Ok(())
    }

    /// Appends the rows as bytes.
    pub fn pack(&self, bytes: &mut Vec<u8>) {
        let wanted = self.wanted.map_or(0, |wanted| wanted.saturating_add(1));
        for number in [self.blank_rows, self.columns, self.cells, wanted] {
            pack_number(number, bytes);
        }
        pack_rows(&self.rows, bytes);
    }

    /// Takes rows off the front of bytes. `None` if they are not whole.
    pub fn unpack(bytes: &mut &[u8]) -> Option<Self> {
        let [blank_rows, columns, cells, wanted] = std::array::from_fn(|_| unpack_number(bytes));
        let (blank_rows, columns, cells, wanted) = (blank_rows?, columns?, cells?, wanted?.checked_sub(1));
        Some(Self { rows: unpack_rows(bytes)?, blank_rows, columns, cells, wanted })
    }

    /// The table of the rows. Encoding and separator are left open.
    pub fn into_reading(self, choices: &Choices, tools: Tools) -> Result<Reading, ReadError> {
        let Self { mut rows, blank_rows, columns, cells: _, wanted } = self;
        let first = rows.first().ok_or(ReadError::Empty)?;
        let names: Vec<&str> = first.cells().collect();
        let has_header = choices.has_header.unwrap_or_else(|| {
            header::is_header(&names, rows[1..].iter().map(|row| row.cells().collect()), tools.is_known)
        });
        let names: Vec<String> = match has_header {
            true => names.iter().map(|name| trim::trimmed(name).to_owned()).collect(),
            false => Vec::new(),
        };
        let header_line = has_header.then(|| rows.remove(0).line);
        rows.truncate(wanted.map_or(MAX_ROWS + 1, |wanted| wanted - 1));
        if rows.len() > MAX_ROWS {
            return Err(ReadError::TooManyRows);
        }

        // The line of the first value of each column.
        let mut values: Vec<Option<u32>> = vec![None; columns];
        for row in &rows {
            for (value, cell) in values.iter_mut().zip(row.cells()) {
                if value.is_none() && !trim::trimmed(cell).is_empty() {
                    *value = Some(row.line);
                }
            }
        }
        let mut kept = Vec::new();
        for (column, value) in values.into_iter().enumerate() {
            let name = names.get(column).filter(|name| !name.is_empty());
            match (name, value) {
                (Some(_), _) => kept.push(column),
                (None, Some(line)) if has_header => return Err(ReadError::NamelessColumn { column: column + 1, line }),
                (None, Some(_)) => kept.push(column),
                (None, None) => {}
            }
        }
        if let Some((first, second)) = header::duplicate(&names) {
            return Err(ReadError::DuplicateHeader {
                name: names[second].clone(),
                first: first + 1,
                second: second + 1,
            });
        }
        // A template that nobody filled in. A lone row of other words may be a row after all: the person can say so.
        if rows.is_empty() && names.iter().any(|name| (tools.is_known)(name)) {
            return Err(ReadError::Empty);
        }
        let header: Vec<String> = match has_header {
            true => kept.iter().map(|column| names[*column].clone()).collect(),
            false => kept.iter().map(|column| header::letters(*column)).collect(),
        };
        let way = |column: usize| match has_header && (tools.is_password)(&header[column]) {
            true => Space::Kept,
            false if choices.untrimmed.contains(&column) => Space::Kept,
            false if choices.spaced.contains(&column) => Space::KeptAroundValues,
            false => Space::Cut,
        };
        let ways: Vec<Space> = (0..header.len()).map(way).collect();
        let is_whole = kept.iter().copied().eq(0..kept.len());
        let mut trimmed = Vec::new();
        for (place, row) in rows.iter_mut().enumerate() {
            let count = trimmed.len();
            for (at, column) in kept.iter().enumerate() {
                let cell = row.cell(*column);
                if ways[at].cell(cell).len() < cell.len() {
                    trimmed.push((place as u32, at as u16));
                }
            }
            if trimmed.len() > count || !is_whole {
                let cells = kept.iter().enumerate().map(|(at, column)| ways[at].cell(row.cell(*column)));
                *row = Row::new(row.line, cells);
            }
        }
        let format = Format { encoding: None, separator: None, rows: rows.len(), columns: header.len(), header_line };
        let blank_columns = columns - header.len();
        let table = Table { header, rows, exported: None };
        Ok(Reading { table, format, blank_rows, blank_columns, trimmed, has_plain_quotes: false })
    }

    /// The rows as bytes, for another module: numbers of 32 bits with the low byte first.
    pub fn to_bytes(&self) -> Vec<u8> {
        let mut bytes = Vec::new();
        let mut put = |number: usize| bytes.extend_from_slice(&(number as u32).to_le_bytes());
        put(self.blank_rows);
        put(self.columns);
        put(self.rows.len());
        for row in &self.rows {
            bytes.extend_from_slice(&row.line.to_le_bytes());
            bytes.extend_from_slice(&(row.len() as u32).to_le_bytes());
            for cell in row.cells() {
                bytes.extend_from_slice(&(cell.len() as u32).to_le_bytes());
                bytes.extend_from_slice(cell.as_bytes());
            }
        }
        bytes
    }

    /// Reads the rows from their bytes. `None` if they are not whole.
    pub fn from_bytes(mut bytes: &[u8]) -> Option<Self> {
        let number = |bytes: &mut &[u8]| {
            let (number, rest) = bytes.split_first_chunk::<4>()?;
            *bytes = rest;
            Some(u32::from_le_bytes(*number) as usize)
        };
        let (blank_rows, columns, count) = (number(&mut bytes)?, number(&mut bytes)?, number(&mut bytes)?);
        let mut rows = Self { blank_rows, columns, ..Self::default() };
        let mut cells: Vec<&str> = Vec::new();
        for _ in 0..count {
            let (line, length) = (number(&mut bytes)?, number(&mut bytes)?);
            cells.clear();
            for _ in 0..length {
                let length = number(&mut bytes)?;
                let (cell, rest) = bytes.split_at_checked(length)?;
                bytes = rest;
                cells.push(std::str::from_utf8(cell).ok()?);
            }
            rows.cells += length;
            rows.rows.push(Row::new(line as u32, &cells));
        }
        bytes.is_empty().then_some(rows)
    }
}

/// What becomes of the space around the cells of a column.
#[derive(Clone, Copy)]
enum Space {
    Cut,
    KeptAroundValues,
    /// In passwords, space alone is a value, too.
    Kept,
}

impl Space {
    fn cell(self, cell: &str) -> &str {
        let trimmed = trim::trimmed(cell);
        match self {
            Self::Kept => cell,
            Self::KeptAroundValues if !trimmed.is_empty() => cell,
            Self::KeptAroundValues | Self::Cut => trimmed,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_table_has_a_limit_of_cells() {
        let mut rows = RawRows::default();
        let wide: Vec<&str> = std::iter::repeat_n("", 99_999).chain(["x"]).collect();
        let pushed = (1..).map(|line| rows.push(line, wide.iter().copied())).position(|pushed| pushed.is_err());
        assert_eq!(pushed, Some(MAX_CELLS / 100_000));
        assert_eq!(rows.push(1, wide.into_iter()), Err(ReadError::TooManyCells));
    }

    proptest! {
        #[test]
        fn rows_come_back_from_their_bytes(table in prop::collection::vec(prop::collection::vec(any::<String>(), 0..4), 0..5), cut in 0..9_usize) {
            let mut rows = RawRows::default();
            for (line, cells) in (1..).zip(&table) {
                rows.push(line, cells.iter().map(String::as_str)).expect("few cells");
            }
            let bytes = rows.to_bytes();
            prop_assert_eq!(RawRows::from_bytes(&bytes), Some(rows));
            if cut > 0 {
                prop_assert_eq!(RawRows::from_bytes(&bytes[..bytes.len().saturating_sub(cut)]), None);
            }
        }

        #[test]
        fn no_bytes_panic(bytes in prop::collection::vec(any::<u8>(), 0..60)) {
            RawRows::from_bytes(&bytes);
        }
    }
}
