//! Reading one sheet of a workbook as rows, and the sheet with the values as they were exported, if there is one.
//! Formulas are what they last came to; nothing outside the workbook is opened.

use std::io::Cursor;

use calamine::{Reader, SheetType, SheetVisible, Xlsx};
pub use plans::reading::workbook::{Notes, Sheet, WorkbookError, WorkbookRows, reading};
use plans::{
    exported,
    reading::{Choices, MAX_BYTES, ReadError, raw_rows::RawRows, records::MAX_COLUMNS},
};

use crate::{
    archive::{self, ArchiveError},
    cell_text::{self, Kind},
};

/// The most rows of a sheet.
const MAX_SHEET_ROWS: u32 = 1_048_576;

fn not_workbook(_: calamine::XlsxError) -> WorkbookError {
    WorkbookError::NotWorkbook
}

/// Reads the sheet of this name, or the first visible one.
pub fn read(bytes: &[u8], sheet: Option<&str>, choices: &Choices) -> Result<WorkbookRows, WorkbookError> {
    let parts = archive::check(bytes)?;
    let mut workbook = Xlsx::new(Cursor::new(bytes)).map_err(not_workbook)?;
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

type Workbook<'b> = Xlsx<Cursor<&'b [u8]>>;

/// Cells come as the XML has them: one after the other, whatever size the sheet says it has.
fn read_sheet(
    workbook: &mut Workbook,
    name: &str,
    choices: &Choices,
    notes: &mut Notes,
    text_left: &mut usize,
) -> Result<RawRows, WorkbookError> {
    let mut cells = workbook.worksheet_cells_reader(name).map_err(not_workbook)?;
    let mut rows = RawRows::new(choices);
    let mut row: SheetRow = SheetRow::default();
    let mut text = String::new();
    while let (false, Some(cell)) = (rows.is_full(), cells.next_cell().map_err(not_workbook)?) {
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
