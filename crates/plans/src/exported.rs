//! What a file knows of its own export. The column `gatehouse_base` has a short hash of each exported value, and a workbook
//! has the values on a second sheet. Both tell a cell that somebody edited from one that only the server's person has
//! left behind.

use crate::damage::{self, Comparison, Damage};

/// The header of the last column of an export, and the name of the second sheet of a workbook.
pub const COLUMN: &str = "gatehouse_base";

/// The fields of an export, in the order of the hashes. Their names are those of the contract and the headers.
pub const FIELDS: [&str; 10] = [
    "id",
    "username",
    "email",
    "organization",
    "first_name",
    "last_name",
    "role",
    "created_at",
    "updated_at",
    "last_login",
];

/// The version of the format. A letter, so that no spreadsheet takes the column for numbers.
const VERSION: char = 'g';
/// The characters of one hash.
const LENGTH: usize = 4;
/// The alphabet of base64url (RFC 4648, section 5).
const ALPHABET: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/// The hashes of one row's exported values.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Base([u32; FIELDS.len()]);

impl Base {
    /// The hashes of values in the order of [`FIELDS`].
    pub fn new(values: [&str; FIELDS.len()]) -> Self {
        Self(values.map(hash))
    }

    /// Reads the cell of the column. `None` if it is none.
    pub fn parse(cell: &str) -> Option<Self> {
        let hashes = cell.strip_prefix(VERSION).filter(|hashes| hashes.len() == LENGTH * FIELDS.len())?;
        let mut base = [0; FIELDS.len()];
        for (hash, letters) in base.iter_mut().zip(hashes.as_bytes().chunks(LENGTH)) {
            for letter in letters {
                let place = ALPHABET.iter().position(|other| other == letter)?;
                *hash = *hash << 6 | place as u32;
            }
        }
        Some(Self(base))
    }

    /// The cell of the column.
    pub fn to_cell(self) -> String {
        let mut cell = String::from(VERSION);
        for hash in self.0 {
            cell.extend([18, 12, 6, 0].map(|shift| char::from(ALPHABET[(hash >> shift) as usize & 63])));
        }
        cell
    }

    /// Whether the field had this value when it was exported. `None` if the export has no such field.
    pub fn had(&self, field: &str, value: &str) -> Option<bool> {
        let place = FIELDS.iter().position(|name| *name == field)?;
        Some(self.0[place] == hash(value))
    }
}

/// FNV-1a of 32 bits, folded to 24 by exclusive or, as its authors describe. An edit has the hash of what it replaced once
/// in 16 million times, and only where the server's value has changed as well is that not noticed.
fn hash(value: &str) -> u32 {
    let hash = value.bytes().fold(0x811C_9DC5_u32, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193));
    (hash >> 24) ^ (hash & 0x00FF_FFFF)
}

/// What is known of the value that a cell had when it was exported.
#[derive(Clone, Copy, Debug)]
pub enum ExportedValue<'e> {
    /// The value.
    Known(&'e str),
    /// The hashes of the row, and the field of the cell.
    Hashed(&'e Base, &'e str),
    /// Nothing: the file is no export, or lost its column.
    Unknown,
}

/// What became of a cell since its export.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CellState {
    /// Nobody edited the cell: the person keeps the value that the server has now.
    Untouched,
    /// Nobody edited the cell, and a spreadsheet damaged it: the person keeps the value that the server has now.
    Damaged(Damage),
    /// Somebody edited the cell, and the server has the exported value, or the exported value is known.
    Edited,
    /// The cell has not the value that was exported, nor has the server, and the exported value is not known. The cell was
    /// edited or damaged.
    Unclear,
}

/// Tells an edited cell from others. `now` is the value that the server has.
pub fn cell_state(cell: &str, exported: ExportedValue, now: &str) -> CellState {
    let compared = |value: &str| match damage::compare(cell, value) {
        Comparison::Same => Some(CellState::Untouched),
        Comparison::Damaged(damage) => Some(CellState::Damaged(damage)),
        Comparison::Different => None,
    };
    match exported {
        ExportedValue::Known(value) => compared(value).unwrap_or(match compared(now) {
            Some(CellState::Damaged(damage)) => CellState::Damaged(damage),
            _ => CellState::Edited,
        }),
        ExportedValue::Hashed(base, field) => {
            let had = |value: &str| base.had(field, value);
            match had(now) {
                // The server still has the exported value: the whole of it can be compared.
                Some(true) | None => compared(now).unwrap_or(CellState::Edited),
                Some(false) if had(cell) == Some(true) => CellState::Untouched,
                Some(false) if had(crate::formula_guard::unguarded(cell)) == Some(true) => CellState::Untouched,
                Some(false) => compared(now).unwrap_or(CellState::Unclear),
            }
        }
        ExportedValue::Unknown => compared(now).unwrap_or(CellState::Edited),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use std::collections::BTreeSet;

    fn base(username: &str) -> Base {
        Base::new(["10001", username, "", "", "", "", "user", "", "", ""])
    }

    #[test]
    fn the_column_is_a_word_to_spreadsheets() {
        let cell = base("ana").to_cell();
        // The hash of an empty text is the offset basis 811C9DC5, folded: 1C9DC5 ^ 81.
        assert_eq!((hash(""), cell.len()), (0x1C_9D44, 41));
        assert!(cell.starts_with('g') && cell.ends_with("HJ1EHJ1EHJ1E"), "{cell}");
        assert_eq!(Base::parse(&cell), Some(base("ana")));
        for other in ["", "g", "10001", &cell[1..], &cell.replace('J', "."), &format!("{cell}A"), &cell.to_uppercase()]
        {
            assert_eq!(Base::parse(other), None, "{other}");
        }
        assert_eq!(base("ana").had("username", "ana"), Some(true));
        assert_eq!(base("ana").had("username", "anb"), Some(false));
        assert_eq!(base("ana").had("password", "ana"), None);
    }

    #[test]
    fn a_hash_tells_a_hundred_thousand_names_apart() {
        let names: BTreeSet<u32> = (0..4000).map(|number| hash(&format!("person{number}"))).collect();
        assert!(names.len() >= 3998, "{}", names.len());
    }

    #[test]
    fn a_touched_cell_is_told_from_one_that_was_left_behind() {
        let base = base("00123");
        let hashed = ExportedValue::Hashed(&base, "username");
        let known = ExportedValue::Known("00123");
        let damaged = CellState::Damaged(Damage::Zeros);
        // The cell, what the server has now, and what the three kinds of export say.
        for (cell, now, by_value, by_hash, by_nothing) in [
            ("00123", "00123", CellState::Untouched, CellState::Untouched, CellState::Untouched),
            ("00123", "ana", CellState::Untouched, CellState::Untouched, CellState::Edited),
            ("123", "00123", damaged, damaged, damaged),
            ("123", "ana", damaged, CellState::Unclear, CellState::Edited),
            ("bo", "00123", CellState::Edited, CellState::Edited, CellState::Edited),
            ("bo", "ana", CellState::Edited, CellState::Unclear, CellState::Edited),
            ("ana", "ana", CellState::Edited, CellState::Untouched, CellState::Untouched),
        ] {
            assert_eq!(cell_state(cell, known, now), by_value, "{cell} {now}");
            assert_eq!(cell_state(cell, hashed, now), by_hash, "{cell} {now}");
            assert_eq!(cell_state(cell, ExportedValue::Unknown, now), by_nothing, "{cell} {now}");
        }
    }

    proptest! {
        #[test]
        fn bases_come_back(values in prop::array::uniform10(any::<String>()), cell in any::<String>()) {
            let base = Base::new(values.each_ref().map(String::as_str));
            prop_assert_eq!(Base::parse(&base.to_cell()), Some(base));
            Base::parse(&cell);
        }
    }
}
