//! What the worker says of an import before its review: the table that was found, its columns, and the draft with its grid.

use plans::{
    check::Options,
    damage::Damage,
    draft::{Chip, Counts},
    fixes::Fix,
    mapping::{Column, MappingProblem},
    mend::Repaired,
    reading::encoding::Candidate,
    reading::{Format, ReadError},
    row::{Hold, KeyUsed, Kind, Problem},
    target::Target,
};
use serde::{Deserialize, Serialize};

/// What a file holds.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[allow(clippy::large_enum_variant, reason = "there is one at a time, in a box")]
pub enum Brought {
    Table(BroughtTable),
    /// The encoding must be chosen.
    AskEncoding(Vec<Candidate>),
    Failed(ReadError),
    /// A workbook that is not read, with the reason of the crate `xlsx`.
    WorkbookFailed(WorkbookFailure),
}

/// Why a workbook is not read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum WorkbookFailure {
    TooLarge,
    Damaged,
    Suspect,
    NotWorkbook,
    NoSheet,
    /// An XLS file, or a workbook with a password.
    Old,
    /// The module that reads workbooks did not load.
    NotLoaded,
}

/// A table that was read.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct BroughtTable {
    pub name: String,
    /// `None` for an empty table only.
    pub format: Option<Format>,
    pub header: Vec<String>,
    /// The first rows.
    pub samples: Vec<Vec<String>>,
    pub blank_rows: usize,
    pub blank_columns: usize,
    /// Cells that had space around them.
    pub trimmed: usize,
    pub has_plain_quotes: bool,
    /// Whether it was exported by Gatehouse for editing.
    pub is_export: bool,
    /// The first rows as each separator reads them, for a text.
    pub separators: Vec<(char, Vec<Vec<String>>)>,
    /// What a person should know of a workbook.
    pub workbook: Option<Workbook>,
}

/// What a person should know of a workbook.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Workbook {
    /// The visible and hidden sheets with cells; `true` for a hidden one.
    pub sheets: Vec<(String, bool)>,
    pub sheet: usize,
    pub hidden_rows: usize,
    pub formulas: usize,
    pub merged: usize,
    pub long_numbers: usize,
    pub errors: usize,
    pub has_external_links: bool,
}

/// Which column is what, and what the rows come to.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Matching {
    pub columns: Vec<MatchedColumn>,
    pub problems: Vec<MappingProblem>,
    pub options: Options,
    pub counts: Counts,
    /// By which key how many rows found their person.
    pub keys: Vec<(KeyUsed, usize)>,
    /// Fields that the contract does not name and that records here carry.
    pub other_fields: Vec<String>,
    /// How many people the rows are compared with, and whether they are everybody.
    pub people: usize,
    pub is_complete: bool,
    /// Whether the columns come from the recipe for this header.
    pub is_recipe: bool,
    /// Roles that the people have, for [`Options::role`], and organizations likewise. Those of the most people first.
    pub roles: Vec<String>,
    pub organizations: Vec<String>,
    /// People whose records must be read before their other fields can be compared, by id.
    pub unread: Vec<String>,
}

/// A column of the file.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct MatchedColumn {
    pub header: String,
    /// Three different values; a blank one is empty.
    pub samples: Vec<String>,
    pub column: Column,
    pub why: Why,
    /// How many of its cells are blank.
    pub blanks: usize,
}

/// Why a column was matched as it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Why {
    Header,
    Content,
    Recipe,
    Person,
    /// Nothing here is known to be this.
    Unknown,
    /// The server keeps the time.
    ServerTime,
    /// Another column is this already.
    Taken,
}

/// A draft after a change.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DraftState {
    pub counts: Counts,
    pub rows: usize,
    pub chips: Vec<(Chip, usize)>,
    /// The columns that are imported, in the grid's order: their place in the file, header and target.
    pub columns: Vec<(usize, String, Target)>,
    pub repairs: Vec<Repaired>,
    /// The columns whose cells lost the space around them.
    pub trims: Vec<Trim>,
    /// Repairs that mend several rows at once, those of the most rows first.
    pub fixes: Vec<Fix>,
    pub temporary_names: bool,
    /// Whether a plan was sealed of it: the next file may be another.
    pub is_sealed: bool,
}

/// A column whose cells lost the space around them when the file was read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Trim {
    /// The place in the file.
    pub column: usize,
    /// How many cells.
    pub cells: usize,
    /// Whether [`Ask::KeepSpaces`] may give the space back.
    pub may_undo: bool,
}

/// Rows of the draft.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Grid {
    /// How many rows the chip has.
    pub total: usize,
    pub from: usize,
    pub rows: Vec<GridRow>,
}

/// A row of the draft.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct GridRow {
    /// The place in the table.
    pub row: u32,
    /// The line of the file.
    pub line: u32,
    pub standing: GridStanding,
    /// The imported columns, as [`DraftState::columns`] has them.
    pub cells: Vec<GridCell>,
    /// Repairs that mend this row's problems, with the number of rows that have the same value.
    pub fixes: Vec<Fix>,
    /// The people whom a held row may be about.
    pub people: Vec<ShownPerson>,
    /// The other rows about the same person, where one must be chosen.
    pub duplicates: Vec<DuplicateRow>,
}

/// Another row about the same person.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DuplicateRow {
    /// The line of the file.
    pub line: u32,
    /// The cells that differ, by their place in [`DraftState::columns`].
    pub cells: Vec<(usize, String)>,
}

/// Where a row of the draft stands.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum GridStanding {
    Problem(Vec<Problem>),
    Held(Hold),
    Same,
    NotTicked,
    LeftOut,
    Repeated,
    Act(Kind),
}

/// A cell of the draft.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct GridCell {
    pub text: String,
    /// What the person has now, where the row changes it, or would if it were not held.
    pub was: Option<String>,
    pub has_problem: bool,
    /// What a spreadsheet did to the cell, and what the person has.
    pub damage: Option<(Damage, String)>,
    pub is_repaired: bool,
    /// Whether the cell takes the value away.
    pub is_clear: bool,
}

/// A person, as far as a choice needs it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ShownPerson {
    pub id: String,
    pub username: String,
    pub organization: String,
    pub name: String,
}
