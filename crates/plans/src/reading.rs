//! Reading a file or a paste as a table: encoding, separator, header, and what is dropped on the way. What cannot be
//! decided is asked. Nothing here knows what a column means, and the words for people are in the catalogues.

pub mod encoding;
pub mod header;
pub mod packed;
pub mod raw_rows;
pub mod records;
pub mod separator;
pub mod trim;
pub mod workbook;

use serde::{Deserialize, Serialize};

use crate::table::Table;
use encoding::{Candidate, Decoded, Decoder, Encoding};
use raw_rows::RawRows;
use records::{RecordError, Records};

/// The most rows of a table, header apart.
pub const MAX_ROWS: usize = 1_000_000;
/// The most cells of a table, the blank ones within its rows included.
pub const MAX_CELLS: usize = 25_000_000;
/// The most bytes of a text file.
pub const MAX_BYTES: usize = 200_000_000;

/// What a person chose; the rest is found.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Choices {
    /// The encoding.
    pub encoding: Option<Encoding>,
    /// The separator.
    pub separator: Option<char>,
    /// Whether the first row is a header.
    pub has_header: Option<bool>,
    /// Columns of passwords, whose cells keep the space around them.
    pub untrimmed: Vec<usize>,
    /// Columns whose values keep the space around them. A blank cell stays blank.
    pub spaced: Vec<usize>,
    /// Read this many rows and no more, for the columns and their samples.
    pub rows: Option<usize>,
}

/// What reading needs and does not have.
#[derive(Clone, Copy)]
pub struct Tools<'t> {
    /// Decodes the older encodings.
    pub decoder: Decoder<'t>,
    /// Whether a header is a known name of a field.
    pub is_known: &'t dyn Fn(&str) -> bool,
    /// Whether a header names a column of passwords, whose cells keep the space around them.
    pub is_password: &'t dyn Fn(&str) -> bool,
}

/// What a file is, by its first bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Kind {
    /// A text.
    Text,
    /// A ZIP archive, as an XLSX workbook is.
    Xlsx,
    /// An OLE file: an XLS workbook, or an XLSX workbook with a password.
    OldWorkbook,
    /// A document, a picture or an archive that holds no table, though parts of it may read as text.
    Other,
}

/// What was found: "UTF-8 · semicolon · 3,412 rows · 9 columns · header in line 1".
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Format {
    /// The encoding; `None` for a workbook.
    pub encoding: Option<Encoding>,
    /// The separator; `None` where there is one column, and for a workbook.
    pub separator: Option<char>,
    /// How many rows the table has. Fewer than the file if [`Choices::rows`] said so.
    pub rows: usize,
    /// How many columns the table has.
    pub columns: usize,
    /// The line of the header, `None` if the first row is data.
    pub header_line: Option<u32>,
}

/// A table, and what was done to read it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reading {
    /// The table. Columns without a header have letters for names.
    pub table: Table,
    /// How the file was read.
    pub format: Format,
    /// How many rows were dropped because each of their cells is blank. Lines without any character do not count.
    pub blank_rows: usize,
    /// How many columns were dropped because they have neither a header nor a value.
    pub blank_columns: usize,
    /// The cells that had space around them: the place of the row in the table, and the column.
    pub trimmed: Vec<(u32, u16)>,
    /// Whether a quote was read as a character like another, because one never closes. Only a paste is read so.
    pub has_plain_quotes: bool,
}

/// A table, or the encodings to choose from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// The file was read.
    Table(Box<Reading>),
    /// The encoding must be chosen.
    Ask(Vec<Candidate>),
}

/// Why there is no table.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum ReadError {
    /// The file has more than [`MAX_BYTES`].
    TooManyBytes,
    /// The table has more than [`MAX_ROWS`].
    TooManyRows,
    /// The table has more than [`MAX_CELLS`].
    TooManyCells,
    /// The record on this line has more than [`records::MAX_COLUMNS`] cells.
    TooManyColumns(u32),
    /// The file is no text, so it holds no table.
    NotTable,
    /// The file is not valid in the encoding that was chosen.
    NotText,
    /// There is no row.
    Empty,
    /// A quote opens on this line and never closes.
    UnclosedQuote(u32),
    /// Two columns have the same name.
    DuplicateHeader {
        /// The name, as the second column has it.
        name: String,
        /// The place of the first column in the file, from 1.
        first: usize,
        /// The place of the second column in the file, from 1.
        second: usize,
    },
    /// A column has values and no name.
    NamelessColumn {
        /// The place of the column in the file, from 1.
        column: usize,
        /// The line of its first value.
        line: u32,
    },
}

impl From<RecordError> for ReadError {
    fn from(error: RecordError) -> Self {
        match error {
            RecordError::UnclosedQuote(line) => Self::UnclosedQuote(line),
            RecordError::TooManyColumns(line) => Self::TooManyColumns(line),
        }
    }
}

/// How files begin that hold no table: PDF, RTF, PNG, JPEG, GIF, gzip, 7z, RAR.
const OTHER_STARTS: [&[u8]; 8] =
    [b"%PDF-", b"{\\rtf", b"\x89PNG\r\n", &[0xFF, 0xD8, 0xFF], b"GIF8", &[0x1F, 0x8B], b"7z\xBC\xAF", b"Rar!"];

/// What a file is, by its first bytes.
pub fn kind(bytes: &[u8]) -> Kind {
    match bytes {
        [b'P', b'K', 3, 4, ..] => Kind::Xlsx,
        [0xD0, 0xCF, 0x11, 0xE0, ..] => Kind::OldWorkbook,
        _ if OTHER_STARTS.iter().any(|start| bytes.starts_with(start)) => Kind::Other,
        _ => Kind::Text,
    }
}

/// Reads a text file.
pub fn read_file(bytes: &[u8], choices: &Choices, tools: Tools) -> Result<Outcome, ReadError> {
    if bytes.len() > MAX_BYTES {
        return Err(ReadError::TooManyBytes);
    }
    let (encoding, text) = match &choices.encoding {
        Some(encoding) => {
            let text = encoding::decode_as(bytes, encoding, tools.decoder).ok_or(ReadError::NotText)?;
            (encoding.clone(), text)
        }
        None => match encoding::decode(bytes, tools.decoder) {
            Decoded::Text(encoding, text) => (encoding, text),
            Decoded::Ask(candidates) => return Ok(Outcome::Ask(candidates)),
            Decoded::Binary => return Err(ReadError::NotTable),
        },
    };
    let reading = read_text(&text, Some(encoding), true, choices, tools)?;
    Ok(Outcome::Table(Box::new(reading)))
}

/// Reads what was pasted. Rows of a spreadsheet come with tabs, and a quote at the beginning of a cell is not always one
/// of the format: if it never closes, quotes are characters like others.
pub fn read_paste(text: &str, choices: &Choices, tools: Tools) -> Result<Reading, ReadError> {
    if text.len() > MAX_BYTES {
        return Err(ReadError::TooManyBytes);
    }
    let text = text.strip_prefix('\u{FEFF}').unwrap_or(text);
    match read_text(text, None, true, choices, tools) {
        Err(ReadError::UnclosedQuote(_)) => read_text(text, None, false, choices, tools),
        outcome => outcome,
    }
}

/// The table of a workbook, whose rows another module has read, with its table of exported values.
pub fn read_workbook(
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

fn read_text(
    text: &str,
    encoding: Option<Encoding>,
    is_quoting: bool,
    choices: &Choices,
    tools: Tools,
) -> Result<Reading, ReadError> {
    let named = separator::named(text);
    let start = named.map_or(0, |(_, start)| start);
    let (text, line) = (&text[start..], if start > 0 { 2 } else { 1 });
    let chosen = choices.separator.filter(|separator| separator::is_separator(*separator));
    let separator = match chosen.or(named.map(|(separator, _)| separator)) {
        Some(separator) => separator,
        None => separator::guesses(text)[0].separator,
    };
    let mut records = Records::new(text, separator as u8, is_quoting, line);
    let mut rows = RawRows::new(choices);
    while !rows.is_full() {
        let Some(record) = records.next_record()? else { break };
        rows.push(record.line, record.cells())?;
    }
    let mut reading = rows.into_reading(choices, tools)?;
    reading.format.separator = (reading.format.columns > 1).then_some(separator);
    reading.format.encoding = encoding;
    reading.has_plain_quotes = !is_quoting;
    Ok(reading)
}

/// The first rows as a separator reads them, for the menu that changes it. [`encoding::decode_as`] gives the text.
pub fn preview(text: &str, separator: char, rows: usize) -> Vec<Vec<String>> {
    let start = separator::named(text).map_or(0, |(_, start)| start);
    let separator = if separator::is_separator(separator) { separator } else { ',' };
    let mut records = Records::new(&text[start..], separator as u8, true, 1);
    let mut preview = Vec::new();
    while let (true, Ok(Some(record))) = (preview.len() < rows, records.next_record()) {
        preview.push(record.cells().map(|cell| trim::trimmed(cell).to_owned()).collect());
    }
    preview
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const TOOLS: Tools = Tools {
        decoder: &encoding::fatal_decoder,
        is_known: &|name| ["id", "username", "firstname", "email", "role"].contains(&header::fold(name).as_str()),
        is_password: &|name| name == "password",
    };

    fn read_with(bytes: &[u8], choices: &Choices) -> Result<Reading, ReadError> {
        match read_file(bytes, choices, TOOLS)? {
            Outcome::Table(reading) => Ok(*reading),
            Outcome::Ask(candidates) => panic!("{candidates:?}"),
        }
    }

    fn read(text: &str) -> Result<Reading, ReadError> {
        read_with(text.as_bytes(), &Choices::default())
    }

    fn rows(reading: &Reading) -> Vec<(u32, Vec<&str>)> {
        reading.table.rows.iter().map(|row| (row.line, row.cells().collect())).collect()
    }

    #[test]
    fn the_format_is_what_one_line_says() {
        let reading =
            read("\u{FEFF}sep=;\r\nusername;role\r\nana;\"a\r\nb\"\r\n;;;\r\n\r\nbo;x;;\r\n;\r\n").expect("a table");
        assert_eq!(
            reading.format,
            Format { encoding: Some(Encoding::Utf8), separator: Some(';'), rows: 2, columns: 2, header_line: Some(2) }
        );
        assert_eq!(rows(&reading), [(3, vec!["ana", "a\r\nb"]), (7, vec!["bo", "x"])]);
        assert_eq!((reading.blank_rows, reading.blank_columns), (2, 2));
    }

    #[test]
    fn a_template_that_nobody_filled_in_has_no_rows() {
        assert_eq!(read("username;role\n"), Err(ReadError::Empty));
        assert_eq!(read("username;role\n;\n\n"), Err(ReadError::Empty));
        // These may be values of one user.
        assert_eq!(read("jane.smith;admin\n").expect("a table").format.rows, 1);
        let no_header = Choices { has_header: Some(false), ..Choices::default() };
        assert_eq!(read_with(b"username;role\n", &no_header).expect("a table").format.rows, 1);
    }

    #[test]
    fn a_legacy_file_asks_and_is_read_as_chosen() {
        let bytes = b"username;role\nJ\xFCrgen;x\n";
        let Ok(Outcome::Ask(candidates)) = read_file(bytes, &Choices::default(), TOOLS) else { panic!() };
        let chosen = Choices { encoding: Some(candidates[0].encoding.clone()), ..Choices::default() };
        let reading = read_with(bytes, &chosen).expect("a table");
        assert_eq!(rows(&reading), [(2, vec!["Jürgen", "x"])]);
        assert_eq!(reading.format.encoding, chosen.encoding);
        let wrong = Choices { encoding: Some(Encoding::Utf8), ..Choices::default() };
        assert_eq!(read_with(bytes, &wrong), Err(ReadError::NotText));
    }

    #[test]
    fn columns_without_name_and_value_go_and_those_with_a_value_stop_the_file() {
        let reading = read("username,,role,,\nana,,x,,\n").expect("a table");
        assert_eq!(reading.table.header, ["username", "role"]);
        assert_eq!((rows(&reading), reading.blank_columns), (vec![(2, vec!["ana", "x"])], 3));
        let error = read("username,role\nana,x\nbo,y,z\n");
        assert_eq!(error, Err(ReadError::NamelessColumn { column: 3, line: 3 }));
        let error = read("username,,First name,first_name\n");
        assert_eq!(error, Err(ReadError::DuplicateHeader { name: "first_name".into(), first: 3, second: 4 }));
        let reading = read("username,role\nana\n").expect("a short row");
        assert_eq!(reading.table.rows[0].cell(1), "");
    }

    #[test]
    fn a_file_without_a_header_has_letters() {
        let reading = read("10001,,ana\n10002,,bo\n").expect("a table");
        assert_eq!(reading.table.header, ["A", "C"]);
        assert_eq!((reading.format.header_line, reading.format.rows), (None, 2));
        let choices = Choices { has_header: Some(true), ..Choices::default() };
        let reading = read_with(b"10001,ana\n10002,bo\n", &choices).expect("a table");
        assert_eq!((reading.table.header[0].as_str(), reading.format.header_line), ("10001", Some(1)));
    }

    #[test]
    fn cells_are_trimmed_and_counted_and_passwords_are_not() {
        let text = "username, role ,password\n ana,x, secret \nbo, y ,z\n";
        let reading = read(text).expect("a table");
        assert_eq!(reading.table.header, ["username", "role", "password"]);
        assert_eq!(rows(&reading), [(2, vec!["ana", "x", " secret "]), (3, vec!["bo", "y", "z"])]);
        assert_eq!(reading.trimmed, [(0, 0), (1, 1)]);
        let choices = Choices { untrimmed: vec![0], ..Choices::default() };
        let reading = read_with(text.as_bytes(), &choices).expect("a table");
        assert_eq!((reading.table.rows[0].cell(0), reading.trimmed), (" ana", vec![(1, 1)]));
    }

    #[test]
    fn the_first_rows_are_enough_for_the_columns() {
        let text = format!("username,role\n{}", "ana,x\n".repeat(500));
        let choices = Choices { rows: Some(3), ..Choices::default() };
        let reading = read_with(text.as_bytes(), &choices).expect("a table");
        assert_eq!((reading.format.rows, reading.format.columns), (3, 2));
    }

    #[test]
    fn pasted_rows_come_with_tabs_and_stray_quotes() {
        let reading =
            read_paste("username\trole\r\nana\t\"two\nlines\"\r\n", &Choices::default(), TOOLS).expect("a table");
        assert_eq!(rows(&reading), [(2, vec!["ana", "two\nlines"])]);
        assert!(!reading.has_plain_quotes);
        let reading = read_paste("username\trole\nana\t\"inch\nbo\tx\n", &Choices::default(), TOOLS).expect("a table");
        assert_eq!(rows(&reading), [(2, vec!["ana", "\"inch"]), (3, vec!["bo", "x"])]);
        assert!(reading.has_plain_quotes);
        assert_eq!(read("username;role\nana;\"inch\nbo;x\n"), Err(ReadError::UnclosedQuote(2)));
    }

    #[test]
    fn nothing_is_no_table() {
        for text in ["", "\u{FEFF}", "\n\n", ",,\n,,\n", "sep=;\n"] {
            assert_eq!(read(text), Err(ReadError::Empty), "{text:?}");
        }
        assert_eq!(read("a\0b"), Err(ReadError::NotTable));
        let rows = format!("username\n{}", "a\n".repeat(MAX_ROWS));
        assert_eq!(read(&rows).map(|reading| reading.format.rows), Ok(MAX_ROWS));
        assert_eq!(read(&format!("{rows}a\n")), Err(ReadError::TooManyRows));
    }

    #[test]
    fn a_file_is_known_by_its_first_bytes() {
        assert_eq!(kind(b"PK\x03\x04x"), Kind::Xlsx);
        assert_eq!(kind(b"\xD0\xCF\x11\xE0\xA1"), Kind::OldWorkbook);
        for other in [&b"%PDF-1.7\n"[..], b"{\\rtf1\\ansi", b"\x89PNG\r\n\x1A\n", b"\xFF\xD8\xFF\xE0", b"\x1F\x8B\x08"]
        {
            assert_eq!(kind(other), Kind::Other);
        }
        for text in ["username;role", "GIFt,role", "", "{}", "\u{FEFF}id"] {
            assert_eq!(kind(text.as_bytes()), Kind::Text);
        }
        assert_eq!(kind(b"id,name"), Kind::Text);
    }

    proptest! {
        #[test]
        fn no_bytes_panic(bytes in prop::collection::vec(any::<u8>(), 0..300), separator in any::<Option<char>>()) {
            read_file(&bytes, &Choices { separator, ..Choices::default() }, TOOLS).ok();
        }

        #[test]
        fn no_text_panics(text in "[a-c1é\u{A0}@;,\t\"\n\r ]{0,80}", has_header in any::<Option<bool>>()) {
            let choices = Choices { has_header, ..Choices::default() };
            if let Ok(reading) = read_paste(&text, &choices, TOOLS) {
                prop_assert!(reading.table.rows.iter().all(|row| row.cells().any(|cell| !cell.is_empty())));
                prop_assert!(reading.table.header.iter().all(|name| !name.is_empty()));
            }
            read_file(text.as_bytes(), &choices, TOOLS).ok();
            preview(&text, ';', 3);
        }
    }
}
