//! What the worker of the plans and that of the workbooks say to each other. The second is large and loads for a workbook
//! only, so everything that both know is here, and the crate `xlsx` does the rest.

use serde::{Deserialize, Serialize};

use super::{
    Choices, ReadError, Reading, Tools,
    packed::{pack_number, unpack_number},
    raw_rows::RawRows,
};

/// What is asked of the workbooks' worker, beside the bytes that travel along.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Call {
    /// Reads the sheet of this name, or the first visible one. The bytes are the workbook.
    Read { sheet: Option<String>, choices: Choices },
    /// Writes an export. The bytes are the people ([`super::packed::pack_rows`]), a cell for each of
    /// [`crate::exported::FIELDS`]. `written_at` is in seconds since 1970.
    Export { sheet: String, written_at: i64 },
    /// Writes a table on one sheet. The bytes are its rows.
    Table { sheet: String, header: Vec<String>, written_at: i64 },
}

/// What came of a call.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Reply {
    /// The workbook was read. The bytes are its rows ([`WorkbookRows::unpack`]).
    Read(Notes),
    /// It was not.
    NotRead(WorkbookError),
    /// The bytes are the workbook.
    Written,
    /// There is no workbook.
    NotWritten(WriteError),
}

/// A sheet of a workbook.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sheet {
    /// The name.
    pub name: String,
    /// Whether the workbook hides it.
    pub is_hidden: bool,
}

/// What a person should know of a workbook.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Notes {
    /// The sheets to choose from: those with cells, without the one of exported values.
    pub sheets: Vec<Sheet>,
    /// The place of the sheet that was read.
    pub sheet: usize,
    /// Hidden rows of all sheets. They are read like others.
    pub hidden_rows: usize,
    /// Cells with a formula in all sheets. Their last values are read.
    pub formulas: usize,
    /// Groups of merged cells in all sheets. Their first cell has the value, the others are blank.
    pub merged: usize,
    /// Cells of the sheet with a number of more digits than a spreadsheet keeps.
    pub long_numbers: usize,
    /// Cells of the sheet with the error of a formula.
    pub errors: usize,
    /// Whether formulas may refer to other workbooks.
    pub has_external_links: bool,
}

/// The rows of a workbook.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WorkbookRows {
    /// The rows of the sheet, their lines being the numbers that the spreadsheet shows.
    pub rows: RawRows,
    /// The rows of the values as they were exported.
    pub exported: Option<RawRows>,
    /// What a person should know.
    pub notes: Notes,
}

/// Why a workbook is not unpacked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum ArchiveError {
    /// The workbook is larger than what is read, packed or unpacked.
    TooLarge,
    /// The archive is damaged, or has a password.
    Damaged,
    /// The XML of the workbook has what no program that writes workbooks puts there.
    Suspect,
}

/// Why a workbook is not read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum WorkbookError {
    /// The archive was not unpacked.
    Archive(ArchiveError),
    /// The archive is no workbook, or a damaged one.
    NotWorkbook,
    /// There is no sheet with cells, or none of this name.
    NoSheet,
    /// The sheet makes no table.
    Table(ReadError),
    /// The worker that reads workbooks did not start, or stopped.
    NoWorker,
}

impl From<ReadError> for WorkbookError {
    fn from(error: ReadError) -> Self {
        Self::Table(error)
    }
}

impl From<ArchiveError> for WorkbookError {
    fn from(error: ArchiveError) -> Self {
        Self::Archive(error)
    }
}

/// Why a workbook is not written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum WriteError {
    /// There are more rows or columns than a sheet has.
    TooLarge,
    /// The crate that writes workbooks refused, as it does for no text.
    Refused,
    /// The worker that writes workbooks did not start, or stopped.
    NoWorker,
}

/// Whether a reply says that a workbook was written. Who only writes needs to know no more of replies.
pub fn written(reply: &str) -> Result<(), WriteError> {
    /// The replies to [`Call::Export`] and [`Call::Table`].
    #[derive(Deserialize)]
    enum Reply {
        Written,
        NotWritten(WriteError),
    }
    match serde_json::from_str(reply) {
        Ok(Reply::Written) => Ok(()),
        Ok(Reply::NotWritten(error)) => Err(error),
        Err(_) => Err(WriteError::Refused),
    }
}

impl WorkbookRows {
    /// The rows as bytes; the notes travel beside them.
    pub fn pack(&self) -> Vec<u8> {
        let mut bytes = Vec::new();
        self.rows.pack(&mut bytes);
        pack_number(self.exported.is_some().into(), &mut bytes);
        if let Some(exported) = &self.exported {
            exported.pack(&mut bytes);
        }
        bytes
    }

    /// The rows of a reply. `None` if the bytes are not whole.
    pub fn unpack(notes: Notes, mut bytes: &[u8]) -> Option<Self> {
        let rows = RawRows::unpack(&mut bytes)?;
        let exported = match unpack_number(&mut bytes)? {
            0 => None,
            _ => Some(RawRows::unpack(&mut bytes)?),
        };
        Some(Self { rows, exported, notes })
    }
}

/// The table of a workbook, with its table of exported values.
pub fn reading(
    rows: RawRows,
    exported: Option<RawRows>,
    choices: &Choices,
    tools: Tools,
) -> Result<Reading, ReadError> {
    let mut reading = rows.into_reading(choices, tools)?;
    // Exported values are as they were, with the space around them. A damaged sheet of them is none.
    let as_they_are = Tools { is_password: &|_| true, ..tools };
    let with_header = Choices { has_header: Some(true), rows: choices.rows, ..Choices::default() };
    let exported = exported.and_then(|rows| rows.into_reading(&with_header, as_they_are).ok());
    reading.table.exported = exported.map(|exported| Box::new(exported.table));
    Ok(reading)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reply_says_whether_a_workbook_was_written() {
        for (reply, said) in [
            (Reply::Written, Ok(())),
            (Reply::NotWritten(WriteError::TooLarge), Err(WriteError::TooLarge)),
            (Reply::NotWritten(WriteError::Refused), Err(WriteError::Refused)),
            (Reply::NotRead(WorkbookError::NotWorkbook), Err(WriteError::Refused)),
        ] {
            assert_eq!(written(&serde_json::to_string(&reply).expect("JSON")), said);
        }
    }

    #[test]
    fn rows_come_back() {
        let mut rows = RawRows::new(&Choices::default());
        for (line, cells) in [(1, ["name", ""]), (2, ["", " "]), (4, ["Ana", "ü🦊"])] {
            rows.push(line, cells.into_iter()).expect("few cells");
        }
        let exported = RawRows::new(&Choices { rows: Some(3), ..Choices::default() });
        for exported in [None, Some(exported)] {
            let read = WorkbookRows { rows: rows.clone(), exported, notes: Notes::default() };
            assert_eq!(WorkbookRows::unpack(Notes::default(), &read.pack()), Some(read));
        }
        assert_eq!(WorkbookRows::unpack(Notes::default(), &[]), None);
    }
}
