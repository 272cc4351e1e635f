//! Rows as bytes, to hand them from one worker to another: numbers as LEB128, then the texts.

use crate::table::Row;

/// Appends a number.
pub fn pack_number(mut number: usize, bytes: &mut Vec<u8>) {
    while number >= 0x80 {
        bytes.push(number as u8 | 0x80);
        number >>= 7;
    }
    bytes.push(number as u8);
}

/// Takes a number off the front. `None` if there is none.
pub fn unpack_number(bytes: &mut &[u8]) -> Option<usize> {
    let (mut number, mut shift) = (0_usize, 0);
    loop {
        let (byte, rest) = bytes.split_first()?;
        *bytes = rest;
        number |= usize::from(byte & 0x7F).checked_shl(shift)?;
        if byte & 0x80 == 0 {
            return Some(number);
        }
        shift += 7;
    }
}

/// Appends rows.
pub fn pack_rows(rows: &[Row], bytes: &mut Vec<u8>) {
    pack_number(rows.len(), bytes);
    for row in rows {
        pack_row(row.line, row.cells(), row.len(), bytes);
    }
}

fn pack_row<'c>(line: u32, cells: impl Iterator<Item = &'c str> + Clone, count: usize, bytes: &mut Vec<u8>) {
    pack_number(line as usize, bytes);
    pack_number(count, bytes);
    cells.clone().for_each(|cell| pack_number(cell.len(), bytes));
    cells.for_each(|cell| bytes.extend_from_slice(cell.as_bytes()));
}

/// Packed rows that grow by a row at a time.
#[derive(Clone, Debug, Default)]
pub struct PackedRows {
    count: usize,
    bytes: Vec<u8>,
}

impl PackedRows {
    /// Appends a row of no line.
    pub fn push(&mut self, cells: &[&str]) {
        self.count += 1;
        pack_row(0, cells.iter().copied(), cells.len(), &mut self.bytes);
    }

    /// The bytes, as [`pack_rows`] makes them.
    pub fn into_bytes(self) -> Vec<u8> {
        let mut bytes = Vec::with_capacity(self.bytes.len() + 5);
        pack_number(self.count, &mut bytes);
        bytes.extend_from_slice(&self.bytes);
        bytes
    }
}

/// Takes rows off the front. `None` if they are not whole.
pub fn unpack_rows(bytes: &mut &[u8]) -> Option<Vec<Row>> {
    let count = unpack_number(bytes)?;
    let mut rows = Vec::with_capacity(count.min(bytes.len()));
    let mut lengths = Vec::new();
    for _ in 0..count {
        let line = u32::try_from(unpack_number(bytes)?).ok()?;
        lengths.clear();
        for _ in 0..unpack_number(bytes)? {
            lengths.push(unpack_number(bytes)?);
        }
        let length = lengths.iter().try_fold(0_usize, |sum, length| sum.checked_add(*length))?;
        let (text, rest) = bytes.split_at_checked(length)?;
        *bytes = rest;
        let mut text = std::str::from_utf8(text).ok()?;
        let mut cells = Vec::with_capacity(lengths.len());
        for length in &lengths {
            let (cell, rest) = text.split_at_checked(*length)?;
            cells.push(cell);
            text = rest;
        }
        rows.push(Row::new(line, cells));
    }
    Some(rows)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn rows_come_back(rows in prop::collection::vec((any::<u32>(), prop::collection::vec(".{0,200}", 0..5)), 0..5)) {
            let rows: Vec<Row> = rows.into_iter().map(|(line, cells)| Row::new(line, cells)).collect();
            let mut bytes = Vec::new();
            pack_rows(&rows, &mut bytes);
            let mut left = bytes.as_slice();
            prop_assert_eq!(unpack_rows(&mut left), Some(rows.clone()));
            prop_assert!(left.is_empty());
            for end in 0..bytes.len() {
                prop_assert_eq!(unpack_rows(&mut &bytes[..end]), None);
            }
            let mut one_by_one = PackedRows::default();
            for row in &rows {
                one_by_one.push(&row.cells().collect::<Vec<_>>());
            }
            let grown = unpack_rows(&mut one_by_one.into_bytes().as_slice()).expect("rows");
            prop_assert!(grown.iter().map(|row| row.cells().collect::<Vec<_>>()).eq(rows.iter().map(|row| row.cells().collect::<Vec<_>>())));
        }

        #[test]
        fn no_bytes_panic(bytes in prop::collection::vec(any::<u8>(), 0..60)) {
            unpack_rows(&mut bytes.as_slice());
        }
    }
}
