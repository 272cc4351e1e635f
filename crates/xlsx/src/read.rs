//! Reading one sheet of a workbook as rows, and the sheet with the values as they were exported, if there is one. Formulas
//! are what they last came to; nothing outside the workbook is opened.

use std::io::Cursor;

use calamine::{Reader, SheetType, SheetVisible, Xlsx};
use plans::{
    exported,
    reading::{Choices, MAX_BYTES, ReadError, Reading, Tools, raw_rows::RawRows, records::MAX_COLUMNS},
};
use serde::{Deserialize, Serialize};

use crate::{
    archive::{self, ArchiveError},
    cell_text::{self, Kind},
};

/// The most rows of a sheet.
const MAX_SHEET_ROWS: u32 = 1_048_576;

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

impl From<calamine::XlsxError> for WorkbookError {
    fn from(_: calamine::XlsxError) -> Self {
        Self::NotWorkbook
    }
}

/// Reads the sheet of this name, or the first visible one.
pub fn read(bytes: &[u8], sheet: Option<&str>, choices: &Choices) -> Result<WorkbookRows, WorkbookError> {
    let parts = archive::check(bytes)?;
    let mut workbook = Xlsx::new(Cursor::new(bytes))?;
    let is_base = |name: &str| name == exported::COLUMN;
    let worksheets = workbook.sheets_metadata().iter().filter(|sheet| sheet.typ == SheetType::WorkSheet);
    let (base, sheets): (Vec<Sheet>, Vec<Sheet>) = worksheets
        .map(|sheet| Sheet { name: sheet.name.clone(), is_hidden: sheet.visible != SheetVisible::Visible })
        .partition(|sheet| is_base(&sheet.name));
    let place = match sheet {
        Some(name) => sheets.iter().position(|sheet| sheet.name == name),
        None => sheets.iter().position(|sheet| !sheet.is_hidden).or((!sheets.is_empty()).then_some(0)),
    };
    let place = place.ok_or(WorkbookError::NoSheet)?;
    let mut notes = Notes { sheet: place, has_external_links: parts.has_external_links(), ..Notes::default() };
    for (_, seen) in parts.seen {
        notes.hidden_rows += seen.hidden_rows;
        notes.formulas += seen.formulas;
        notes.merged += seen.merged;
    }
    let mut text_left = MAX_BYTES;
    let rows = read_sheet(&mut workbook, &sheets[place].name, choices, &mut notes, &mut text_left)?;
    let exported = match base.first() {
        Some(base) => Some(read_sheet(&mut workbook, &base.name, choices, &mut Notes::default(), &mut text_left)?),
        None => None,
    };
    notes.sheets = sheets;
    Ok(WorkbookRows { rows, exported, notes })
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

type Workbook<'b> = Xlsx<Cursor<&'b [u8]>>;

/// Cells come as the XML has them: one after the other, whatever size the sheet says it has.
fn read_sheet(
    workbook: &mut Workbook,
    name: &str,
    choices: &Choices,
    notes: &mut Notes,
    text_left: &mut usize,
) -> Result<RawRows, WorkbookError> {
    let mut cells = workbook.worksheet_cells_reader(name)?;
    let mut rows = RawRows::new(choices);
    let mut row: SheetRow = SheetRow::default();
    let mut text = String::new();
    while let (false, Some(cell)) = (rows.is_full(), cells.next_cell()?) {
        let (line, column) = cell.get_position();
        if line >= MAX_SHEET_ROWS || column as usize >= MAX_COLUMNS || line < row.line {
            return Err(WorkbookError::NotWorkbook);
        }
        if line > row.line {
            row.flush(&mut rows)?;
            row.line = line;
        }
        match cell_text::text(cell.get_value(), &mut text) {
            Kind::LongNumber => notes.long_numbers += 1,
            Kind::Error => notes.errors += 1,
            Kind::Text | Kind::Value => {}
        }
        // Many cells may share one long text.
        *text_left = text_left.checked_sub(text.len()).ok_or(ArchiveError::TooLarge)?;
        row.push(column as usize, &text);
    }
    row.flush(&mut rows)?;
    Ok(rows)
}

/// The cells of one row as they come: their columns, and where their texts end.
#[derive(Default)]
struct SheetRow {
    line: u32,
    text: String,
    cells: Vec<(usize, usize)>,
}

impl SheetRow {
    fn push(&mut self, column: usize, text: &str) {
        self.text.push_str(text);
        self.cells.push((column, self.text.len()));
    }

    fn flush(&mut self, rows: &mut RawRows) -> Result<(), ReadError> {
        let columns = self.cells.iter().map(|(column, _)| column + 1).max().unwrap_or(0);
        let mut texts = vec![""; columns];
        let mut start = 0;
        for (column, end) in &self.cells {
            texts[*column] = &self.text[start..*end];
            start = *end;
        }
        if columns > 0 {
            rows.push(self.line + 1, texts.into_iter())?;
        }
        self.text.clear();
        self.cells.clear();
        Ok(())
    }
}
