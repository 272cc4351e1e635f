//! A call of the plans' worker: its text and its bytes in, the text and the bytes of the reply out.

use plans::{
    exported::FIELDS,
    reading::{
        packed,
        workbook::{Call, Reply, WorkbookError, WriteError},
    },
    table::Row,
};

use crate::{read, write};

/// Answers a call. A message that is no call is answered like a damaged workbook.
pub fn answer(call: &str, bytes: &[u8]) -> (String, Vec<u8>) {
    let (reply, bytes) = match serde_json::from_str(call) {
        Ok(call) => carry_out(call, bytes),
        Err(_) => (Reply::NotRead(WorkbookError::NotWorkbook), Vec::new()),
    };
    (serde_json::to_string(&reply).unwrap_or_default(), bytes)
}

fn carry_out(call: Call, bytes: &[u8]) -> (Reply, Vec<u8>) {
    let rows = || packed::unpack_rows(&mut &*bytes).ok_or(WriteError::Refused);
    let written = match call {
        Call::Read { sheet, choices } => {
            return match read::read(bytes, sheet.as_deref(), &choices) {
                Ok(read) => {
                    let bytes = read.pack();
                    (Reply::Read(read.notes), bytes)
                }
                Err(error) => (Reply::NotRead(error), Vec::new()),
            };
        }
        Call::Export { sheet, written_at } => {
            rows().and_then(|rows| write::export(&sheet, rows.iter().map(person), written_at))
        }
        Call::Table { sheet, header, written_at } => rows().and_then(|rows| {
            let header: Vec<&str> = header.iter().map(String::as_str).collect();
            write::table(&sheet, &header, rows.iter().map(Row::cells), written_at)
        }),
    };
    written.map_or_else(|error| (Reply::NotWritten(error), Vec::new()), |bytes| (Reply::Written, bytes))
}

fn person(row: &Row) -> [&str; FIELDS.len()] {
    std::array::from_fn(|at| row.cell(at))
}

#[cfg(test)]
mod tests {
    use super::*;
    use plans::reading::{Choices, workbook::WorkbookRows};

    fn ask(call: &Call, bytes: &[u8]) -> (Reply, Vec<u8>) {
        let (reply, bytes) = answer(&serde_json::to_string(call).expect("JSON"), bytes);
        (serde_json::from_str(&reply).expect("a reply"), bytes)
    }

    fn read(workbook: &[u8]) -> WorkbookRows {
        match ask(&Call::Read { sheet: None, choices: Choices::default() }, workbook) {
            (Reply::Read(notes), bytes) => WorkbookRows::unpack(notes, &bytes).expect("rows"),
            (reply, _) => panic!("{reply:?}"),
        }
    }

    #[test]
    fn what_is_written_is_read() {
        let mut rows = Vec::new();
        packed::pack_rows(&[Row::new(1, ["00123", "ü🦊"])], &mut rows);
        let call = Call::Table { sheet: "Report".into(), header: vec!["id".into(), "name".into()], written_at: 0 };
        let (reply, workbook) = ask(&call, &rows);
        assert_eq!(reply, Reply::Written);
        let report = read(&workbook);
        assert_eq!((report.notes.sheets[0].name.as_str(), report.exported), ("Report", None));

        let (reply, workbook) = ask(&Call::Export { sheet: "People".into(), written_at: 0 }, &rows);
        assert_eq!(reply, Reply::Written);
        assert!(read(&workbook).exported.is_some());
    }

    #[test]
    fn what_is_wrong_is_a_reply() {
        let read = Call::Read { sheet: None, choices: Choices::default() };
        assert!(matches!(ask(&read, b"no workbook").0, Reply::NotRead(WorkbookError::Archive(_))));
        let export = Call::Export { sheet: String::new(), written_at: 0 };
        assert_eq!(ask(&export, b"\xFF").0, Reply::NotWritten(WriteError::Refused));
        assert!(answer("{}", b"").0.contains("NotWorkbook"));
    }
}
