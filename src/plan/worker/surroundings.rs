//! What the worker needs of the browser: a store, a reader of workbooks, the clock and the older encodings. Tests have all
//! of it in memory.

pub use plans::reading::workbook::WriteError;
use plans::{
    reading::{Choices, ReadError, raw_rows::RawRows},
    table::Table,
};

use crate::plan::message::{Workbook, WorkbookFailure};

/// The browser's words for why it did not store, read or remove something.
pub type Words = String;

/// Files of the worker's own, by name. Nothing else sees them.
pub trait Store {
    /// The lines of a run, open for appending.
    type Journal: Journal;

    /// The names of all files.
    fn names(&self) -> impl Future<Output = Result<Vec<String>, Words>>;

    /// The bytes of a file; `None` if there is none of this name.
    fn read(&self, name: &str) -> impl Future<Output = Result<Option<Vec<u8>>, Words>>;

    /// Writes a whole file, in pieces.
    fn write(&self, name: &str, pieces: &mut dyn Iterator<Item = Vec<u8>>) -> impl Future<Output = Result<(), Words>>;

    /// Removes a file. That there is none is no failure.
    fn remove(&self, name: &str) -> impl Future<Output = Result<(), Words>>;

    /// Opens a journal, which may be new, and gives what it holds.
    fn open_journal(&self, name: &str) -> impl Future<Output = Result<(Self::Journal, Vec<u8>), Words>>;
}

/// A journal that is open. It is closed when it is dropped.
pub trait Journal {
    /// Appends text and flushes it, before this returns.
    fn append(&mut self, text: &str) -> Result<(), Words>;

    /// Cuts the journal off after so many bytes.
    fn truncate(&mut self, length: usize) -> Result<(), Words>;
}

/// The rows of a workbook.
#[derive(Clone, Debug, PartialEq)]
pub struct WorkbookRows {
    pub rows: RawRows,
    /// The rows of the values as they were exported.
    pub exported: Option<RawRows>,
    pub notes: Workbook,
}

/// Why there are no rows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum WorkbookError {
    Workbook(WorkbookFailure),
    Table(ReadError),
}

/// Reads and writes workbooks, which another program does.
pub trait Workbooks {
    /// Reads the sheet of this name, or the first visible one.
    fn read_workbook(
        &self,
        bytes: &[u8],
        sheet: Option<&str>,
        choices: &Choices,
    ) -> impl Future<Output = Result<WorkbookRows, WorkbookError>>;

    /// The workbook of a table, on a sheet of this name.
    fn write_workbook(&self, sheet: String, table: &Table) -> impl Future<Output = Result<Vec<u8>, WriteError>>;
}

/// The browser around the worker.
pub trait Surroundings: Store + Workbooks {
    /// Milliseconds since 1970.
    fn now(&self) -> i64;

    /// Decodes bytes by a label of the Encoding Standard; `None` if they are not valid in it.
    fn decode(&self, label: &str, bytes: &[u8]) -> Option<String>;
}
