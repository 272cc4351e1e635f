//! The records of a delimited text (RFC 4180, and what spreadsheets make of it), one after the other in bounded memory.
//! The state machine is that of the `csv` crate; lines and limits are counted here.

use csv_core::{ReadRecordResult, Reader, ReaderBuilder};

/// The most columns that a record may have: a spreadsheet has no more.
pub const MAX_COLUMNS: usize = 16_384;

/// Why a record cannot be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RecordError {
    /// A quote opens in the record on this line and never closes.
    UnclosedQuote(u32),
    /// The record on this line has more than [`MAX_COLUMNS`] cells.
    TooManyColumns(u32),
}

/// A record, until the next one is read.
#[derive(Clone, Copy, Debug)]
pub struct Record<'r> {
    /// The line on which the record begins, from 1.
    pub line: u32,
    text: &'r str,
    ends: &'r [usize],
}

/// Reads the records of a text. Lines without any character are no records.
pub struct Records<'t> {
    text: &'t str,
    at: usize,
    line: u32,
    line_end: u8,
    reader: Reader,
    output: Vec<u8>,
    ends: Vec<usize>,
}

impl<'t> Records<'t> {
    /// The records of a text that begins on this line of its file. Without quoting, a quote is a character like another.
    pub fn new(text: &'t str, separator: u8, is_quoting: bool, line: u32) -> Self {
        let reader = ReaderBuilder::new().delimiter(separator).quoting(is_quoting).build();
        // Files of old Macs have no line feed.
        let line_end = if memchr::memchr(b'\n', text.as_bytes()).is_some() { b'\n' } else { b'\r' };
        Self { text, at: 0, line, line_end, reader, output: vec![0; 1024], ends: vec![0; 64] }
    }

    /// The next record, `None` at the end.
    pub fn next_record(&mut self) -> Result<Option<Record<'_>>, RecordError> {
        let text = self.text;
        let blank = text[self.at..].bytes().take_while(|byte| matches!(byte, b'\r' | b'\n')).count();
        self.skip_to(self.at + blank);
        let (line, start) = (self.line, self.at);
        if start == text.len() {
            return Ok(None);
        }
        let (mut read, mut written, mut cells) = (start, 0, 0);
        loop {
            let input = &text.as_bytes()[read..];
            // The last record may lack its line end. Within an open quote, the line end is a character of the cell.
            let is_last = input.is_empty();
            let input = if is_last { b"\n" } else { input };
            let (result, took, wrote, ended) =
                self.reader.read_record(input, &mut self.output[written..], &mut self.ends[cells..]);
            read += if is_last { 0 } else { took };
            written += wrote;
            cells += ended;
            match result {
                ReadRecordResult::Record => break,
                ReadRecordResult::End => return Ok(None),
                ReadRecordResult::OutputFull => self.output.resize(self.output.len() * 2, 0),
                ReadRecordResult::OutputEndsFull if self.ends.len() < MAX_COLUMNS => {
                    self.ends.resize((self.ends.len() * 4).min(MAX_COLUMNS), 0);
                }
                ReadRecordResult::OutputEndsFull => return Err(RecordError::TooManyColumns(line)),
                ReadRecordResult::InputEmpty if is_last => return Err(RecordError::UnclosedQuote(line)),
                ReadRecordResult::InputEmpty => {}
            }
        }
        self.skip_to(read);
        let text = std::str::from_utf8(&self.output[..written]).unwrap_or_default();
        Ok(Some(Record { line, text, ends: &self.ends[..cells] }))
    }

    /// How many bytes of the text were read.
    pub fn position(&self) -> usize {
        self.at
    }

    fn skip_to(&mut self, end: usize) {
        let lines = memchr::memchr_iter(self.line_end, &self.text.as_bytes()[self.at..end]).count();
        self.line = self.line.saturating_add(u32::try_from(lines).unwrap_or(u32::MAX));
        self.at = end;
    }
}

impl<'r> Record<'r> {
    /// The cells.
    pub fn cells(&self) -> impl Iterator<Item = &'r str> + Clone + use<'r> {
        let (text, ends) = (self.text, self.ends);
        (0..ends.len()).map(move |at| {
            let start = if at == 0 { 0 } else { ends[at - 1] };
            text.get(start..ends[at]).unwrap_or_default()
        })
    }

    /// How many cells the record has.
    pub fn len(&self) -> usize {
        self.ends.len()
    }

    /// Whether the record has no cell.
    pub fn is_empty(&self) -> bool {
        self.ends.is_empty()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    type Rows = Vec<(u32, Vec<String>)>;

    fn read(text: &str, separator: u8) -> Result<Rows, RecordError> {
        let mut records = Records::new(text, separator, true, 1);
        let mut rows = Vec::new();
        while let Some(record) = records.next_record()? {
            rows.push((record.line, record.cells().map(str::to_owned).collect()));
        }
        Ok(rows)
    }

    fn rows(rows: &[(u32, &[&str])]) -> Result<Rows, RecordError> {
        Ok(rows.iter().map(|(line, cells)| (*line, cells.iter().map(|cell| (*cell).to_owned()).collect())).collect())
    }

    #[test]
    fn a_record_has_the_line_on_which_it_begins() {
        let text = "a;b\r\n\"two\r\nlines\";1\r\n\r\n\r\nx;\"say \"\"hi\"\"\"\r\n";
        assert_eq!(read(text, b';'), rows(&[(1, &["a", "b"]), (2, &["two\r\nlines", "1"]), (6, &["x", "say \"hi\""])]));
        assert_eq!(read("a\rb\r\rc", b','), rows(&[(1, &["a"]), (2, &["b"]), (4, &["c"])]));
        assert_eq!(read("a,\n,b", b','), rows(&[(1, &["a", ""]), (2, &["", "b"])]));
        assert_eq!(read("\n\n", b','), Ok(Vec::new()));
        assert_eq!(read("", b','), Ok(Vec::new()));
    }

    #[test]
    fn an_open_quote_does_not_swallow_the_file() {
        assert_eq!(read("a,b\n1,\"open\n2,x\n", b','), Err(RecordError::UnclosedQuote(2)));
        assert_eq!(read("\"", b','), Err(RecordError::UnclosedQuote(1)));
        assert_eq!(read("a,\"b\"", b','), rows(&[(1, &["a", "b"])]));
        let mut records = Records::new("\"open\tb\n", b'\t', false, 1);
        let record = records.next_record().expect("read").expect("a record");
        assert_eq!(record.cells().collect::<Vec<_>>(), ["\"open", "b"]);
    }

    #[test]
    fn a_record_of_commas_ends_at_the_limit() {
        let most = ",".repeat(MAX_COLUMNS - 1);
        assert_eq!(read(&most, b',').map(|rows| rows[0].1.len()), Ok(MAX_COLUMNS));
        let text = format!("a\n{most},");
        assert_eq!(read(&text, b','), Err(RecordError::TooManyColumns(2)));
        let long = "x".repeat(100_000);
        assert_eq!(read(&format!("{long},y"), b','), rows(&[(1, &[&long, "y"])]));
    }

    proptest! {
        #[test]
        fn the_csv_crate_reads_the_same(text in "[a\",;\n\r ü]{0,60}", separator in prop::sample::select(vec![b',', b';'])) {
            if let Ok(read) = read(&text, separator) {
                let mut reader = csv::ReaderBuilder::new().has_headers(false).flexible(true).delimiter(separator).from_reader(text.as_bytes());
                let expected: Vec<Vec<String>> = reader.records().map(|row| row.expect("UTF-8").iter().map(str::to_owned).collect()).collect();
                prop_assert_eq!(read.into_iter().map(|(_, cells)| cells).collect::<Vec<_>>(), expected);
            } else {
                // Only a text with an odd number of quotes can leave one open.
                prop_assert!(text.contains('"'));
            }
        }

        #[test]
        fn no_text_panics(text in any::<String>(), separator in any::<u8>().prop_filter("ASCII", u8::is_ascii)) {
            read(&text, separator).ok();
        }
    }
}
