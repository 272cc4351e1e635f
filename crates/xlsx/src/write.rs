//! Writing workbooks: the export, which is the template of an import, and tables such as reports. Each cell is a text,
//! so that no spreadsheet takes an id, a leading zero or a telephone number for a number.

pub use plans::reading::workbook::WriteError;
use plans::{
    csv_file,
    exported::{self, FIELDS},
};
use rust_xlsxwriter::{Color, DocProperties, ExcelDateTime, Format, Workbook, Worksheet, XlsxError};

/// The most rows below a header.
pub const MAX_ROWS: usize = 1_048_575;
/// The longest text of a cell, in units of UTF-16.
const MAX_TEXT: usize = 32_767;
/// The longest name of a sheet.
const MAX_NAME: usize = 31;
/// The width of a column, in digits.
const WIDTH: f64 = 22.0;

fn refused(error: XlsxError) -> WriteError {
    match error {
        XlsxError::RowColumnLimitError => WriteError::TooLarge,
        _ => WriteError::Refused,
    }
}

/// An export: people on the first sheet, with their base, and the values once more on a hidden sheet, which a person
/// does not edit. `written_at` is in seconds since 1970.
pub fn export<'p>(
    sheet: &str,
    people: impl Iterator<Item = [&'p str; FIELDS.len()]> + Clone,
    written_at: i64,
) -> Result<Vec<u8>, WriteError> {
    write_export(sheet, people, written_at).map_err(refused)
}

fn write_export<'p>(
    sheet: &str,
    people: impl Iterator<Item = [&'p str; FIELDS.len()]> + Clone,
    written_at: i64,
) -> Result<Vec<u8>, XlsxError> {
    let mut workbook = workbook(written_at)?;
    let rows = people.clone().map(csv_file::export_row);
    write_sheet(workbook.add_worksheet(), sheet, &csv_file::export_header(), rows)?;
    let values = workbook.add_worksheet();
    write_sheet(values, exported::COLUMN, &FIELDS, people)?;
    values.set_hidden(true);
    workbook.save_to_buffer()
}

/// A table on one sheet, such as a report or the rows with problems.
pub fn table<Cell: AsRef<str>, Row: IntoIterator<Item = Cell>>(
    sheet: &str,
    header: &[&str],
    rows: impl Iterator<Item = Row>,
    written_at: i64,
) -> Result<Vec<u8>, WriteError> {
    let write = || {
        let mut workbook = workbook(written_at)?;
        write_sheet(workbook.add_worksheet(), sheet, header, rows)?;
        workbook.save_to_buffer()
    };
    write().map_err(refused)
}

fn workbook(written_at: i64) -> Result<Workbook, XlsxError> {
    let mut workbook = Workbook::new();
    workbook.set_properties(&DocProperties::new().set_creation_datetime(&ExcelDateTime::from_timestamp(written_at)?));
    Ok(workbook)
}

fn write_sheet<Cell: AsRef<str>, Row: IntoIterator<Item = Cell>>(
    sheet: &mut Worksheet,
    name: &str,
    header: &[&str],
    rows: impl Iterator<Item = Row>,
) -> Result<(), XlsxError> {
    let text = Format::new().set_num_format("@");
    let bold = Format::new().set_num_format("@").set_bold();
    let grey = Format::new().set_num_format("@").set_font_color(Color::RGB(0x80_80_80));
    sheet.set_name(sheet_name(name))?;
    sheet.set_freeze_panes(1, 0)?;
    let is_base = |column: usize| header.get(column) == Some(&exported::COLUMN);
    for (column, name) in header.iter().enumerate() {
        let place = column_number(column)?;
        sheet.set_column_width(place, WIDTH)?;
        // Rows that a person adds below are text as well.
        sheet.set_column_format(place, if is_base(column) { &grey } else { &text })?;
        sheet.write_string_with_format(0, place, *name, &bold)?;
    }
    for (place, row) in rows.enumerate() {
        let line = u32::try_from(place + 1).map_err(|_| XlsxError::RowColumnLimitError)?;
        for (column, cell) in row.into_iter().enumerate().filter(|(_, cell)| !cell.as_ref().is_empty()) {
            let format = if is_base(column) { &grey } else { &text };
            sheet.write_string_with_format(line, column_number(column)?, cut(cell.as_ref()), format)?;
        }
    }
    Ok(())
}

fn column_number(column: usize) -> Result<u16, XlsxError> {
    u16::try_from(column).map_err(|_| XlsxError::RowColumnLimitError)
}

/// The text up to the longest that a cell holds.
fn cut(text: &str) -> &str {
    if text.len() <= MAX_TEXT {
        return text;
    }
    let mut units = 0;
    let end = text.char_indices().find(|(_, character)| {
        units += character.len_utf16();
        units > MAX_TEXT
    });
    end.map_or(text, |(end, _)| &text[..end])
}

/// A name that a sheet may have: not too long, without the characters of references, and not blank.
fn sheet_name(name: &str) -> String {
    let name: String = name.replace(|c: char| "[]:*?/\\'".contains(c) || c.is_control(), " ");
    let name: String = name.trim().chars().take(MAX_NAME).collect();
    let name = name.trim_end();
    if name.is_empty() { "Sheet1".to_owned() } else { name.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_and_texts_fit() {
        assert_eq!(sheet_name("People: [a/b]"), "People   a b");
        assert_eq!(sheet_name(" '' "), "Sheet1");
        assert_eq!(sheet_name(&"ü".repeat(40)), "ü".repeat(31));
        assert_eq!(cut(&"x".repeat(40_000)).len(), MAX_TEXT);
        assert_eq!(cut(&"🦊".repeat(20_000)).chars().count(), MAX_TEXT / 2);
        assert_eq!(cut("ana"), "ana");
    }

    #[test]
    fn a_table_that_no_sheet_holds_is_refused() {
        let wide = vec!["x"; 20_000];
        assert_eq!(table("x", &wide, std::iter::empty::<[&str; 0]>(), 0), Err(WriteError::TooLarge));
    }
}
