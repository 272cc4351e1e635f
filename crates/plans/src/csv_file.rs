//! Tables as CSV files (RFC 4180) that spreadsheets open and that reading takes back without a difference: the export,
//! which is the template of an import, and the rows of a file that have problems.

use crate::{
    exported::{self, Base},
    formula_guard,
    reading::Format,
    table::{Row, Table},
};

/// The header of the column that says what is wrong with a row.
pub const PROBLEM: &str = "problem";

/// Spreadsheets read a CSV file as UTF-8 if it begins with this character.
const BYTE_ORDER_MARK: char = '\u{FEFF}';

/// A CSV file that grows by a row at a time.
#[derive(Clone, Debug)]
pub struct CsvFile {
    text: String,
    separator: char,
}

impl CsvFile {
    /// A file without a row. The separator is one of [`crate::reading::separator::SEPARATORS`].
    pub fn new(separator: char) -> Self {
        Self { text: String::from(BYTE_ORDER_MARK), separator }
    }

    /// Appends a row. Rows end with CRLF; what a spreadsheet would run is guarded. A NUL is left out: no spreadsheet
    /// takes one.
    pub fn push<Cell: AsRef<str>>(&mut self, cells: impl IntoIterator<Item = Cell>) {
        self.cells(cells);
        self.text.push_str("\r\n");
    }

    /// Appends a row with a last cell that stands as it is, guarded from nothing: a password.
    pub fn push_with<Cell: AsRef<str>>(&mut self, cells: impl IntoIterator<Item = Cell>, last: &str) {
        let has_cells = self.cells(cells);
        if has_cells {
            self.text.push(self.separator);
        }
        self.cell(last);
        self.text.push_str("\r\n");
    }

    /// Appends cells, and says whether there were some.
    fn cells<Cell: AsRef<str>>(&mut self, cells: impl IntoIterator<Item = Cell>) -> bool {
        let mut has_cells = false;
        for cell in cells {
            if has_cells {
                self.text.push(self.separator);
            }
            self.cell(&formula_guard::guarded(&cell.as_ref().replace('\0', "")));
            has_cells = true;
        }
        has_cells
    }

    fn cell(&mut self, cell: &str) {
        if cell.contains(['"', '\r', '\n', self.separator]) {
            self.text.push('"');
            self.text.push_str(&cell.replace('"', "\"\""));
            self.text.push('"');
        } else {
            self.text.push_str(cell);
        }
    }

    /// The text of the file.
    pub fn into_text(self) -> String {
        self.text
    }
}

/// The header of an export: its fields, and the column of the base.
pub fn export_header() -> [&'static str; exported::FIELDS.len() + 1] {
    std::array::from_fn(|column| exported::FIELDS.get(column).copied().unwrap_or(exported::COLUMN))
}

/// A row of an export: values in the order of [`exported::FIELDS`], and their base.
pub fn export_row(values: [&str; exported::FIELDS.len()]) -> [String; exported::FIELDS.len() + 1] {
    let mut base = Base::new(values).to_cell();
    std::array::from_fn(|column| {
        values.get(column).map_or_else(|| std::mem::take(&mut base), |value| (*value).to_owned())
    })
}

/// Rows of a table with their problems, in the columns and with the separator of the file they came from, to be mended
/// and read again. Columns of passwords are left out: `passwords` has their places.
pub fn problem_rows<'p>(
    table: &Table,
    format: &Format,
    passwords: &[usize],
    problems: impl IntoIterator<Item = (usize, &'p str)>,
) -> String {
    let said = table_with(table, passwords, PROBLEM, problems);
    of_table(&said, format.separator.unwrap_or(','), format.header_line.is_some())
}

/// Rows of a table with words in a last column of this name, without the columns of passwords.
pub fn table_with<'w>(
    table: &Table,
    passwords: &[usize],
    name: &str,
    words: impl IntoIterator<Item = (usize, &'w str)>,
) -> Table {
    // A file that was mended before has the column already.
    let is_kept = |column: usize| !passwords.contains(&column) && table.header[column] != name;
    let columns: Vec<usize> = (0..table.header.len()).filter(|column| is_kept(*column)).collect();
    let header = columns.iter().map(|column| table.header[*column].clone()).chain([name.to_owned()]).collect();
    let said = |(row, words): (usize, &'w str)| {
        let row = table.rows.get(row)?;
        // A guard that the cell has is its own; a CSV file adds it again, and a workbook needs none.
        let cells = columns.iter().map(|column| formula_guard::unguarded(row.cell(*column)));
        Some(Row::new(row.line, cells.chain([words])))
    };
    Table { header, rows: words.into_iter().filter_map(said).collect(), exported: None }
}

/// A table as CSV.
pub fn of_table(table: &Table, separator: char, has_header: bool) -> String {
    let mut file = CsvFile::new(separator);
    if has_header {
        file.push(&table.header);
    }
    table.rows.iter().for_each(|row| file.push(row.cells()));
    file.into_text()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reading::{self, Choices, Outcome, Reading, Tools};

    fn read(text: &str) -> Reading {
        let is_password = |name: &str| name == "password";
        let tools = Tools {
            decoder: &|_, _| None,
            is_known: &|name| name == "username" || name == "id",
            is_password: &is_password,
        };
        match reading::read_file(text.as_bytes(), &Choices::default(), tools) {
            Ok(Outcome::Table(reading)) => *reading,
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn an_export_has_its_fields_and_its_base() {
        let mut file = CsvFile::new(',');
        file.push(export_header());
        let values = ["1", "=1+1", "a,b", "say \"hi\"", "two\r\nlines", "N\0UL", "", "", "", ""];
        file.push(export_row(values));
        let text = file.into_text();
        let base = Base::new(values).to_cell();
        assert_eq!(
            text,
            format!(
                "\u{FEFF}id,username,email,organization,first_name,last_name,role,created_at,updated_at,last_login,gatehouse_base\r\n\
                 1,'=1+1,\"a,b\",\"say \"\"hi\"\"\",\"two\r\nlines\",NUL,,,,,{base}\r\n"
            )
        );
        assert_eq!(read(&text).table.rows[0].cell(10), base);
    }

    #[test]
    fn problem_rows_come_back_without_passwords_and_without_a_second_problem() {
        let reading = read("username;Abteilung;password;x\n=1;a,b;secret;'=2\nbo;y;z;\nana;\"a;b\";;\n");
        let passwords = [reading.table.column("password").expect("a column")];
        let text =
            problem_rows(&reading.table, &reading.format, &passwords, [(0, "no role"), (2, "=gone"), (9, "nobody")]);
        assert_eq!(text, "\u{FEFF}username;Abteilung;x;problem\r\n'=1;a,b;'=2;no role\r\nana;\"a;b\";;'=gone\r\n");
        let again = read(&text);
        let text = problem_rows(&again.table, &again.format, &[], [(1, "still gone")]);
        assert_eq!(text, "\u{FEFF}username;Abteilung;x;problem\r\nana;\"a;b\";;still gone\r\n");
    }

    #[test]
    fn a_file_without_a_header_gets_none() {
        let reading = read("10001,ana\n10002,bo\n");
        assert_eq!(problem_rows(&reading.table, &reading.format, &[], [(1, "twice")]), "\u{FEFF}10002,bo,twice\r\n");
    }
}
