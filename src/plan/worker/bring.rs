//! Reading a file or a paste, and what was found. Cells of passwords are never shown.

use plans::{
    exported,
    reading::{self, Choices, Kind, Outcome, ReadError, Reading, Tools, encoding, separator},
    table::Table,
    target::{self, Target},
};

use super::surroundings::{Surroundings, WorkbookError};
use crate::{
    plan::message::{Brought, BroughtTable, Workbook, WorkbookFailure},
    secrets::REDACTED,
};

/// So many rows are shown of a table.
const SAMPLES: usize = 5;

/// What is read.
#[derive(Clone, Debug)]
pub(super) enum Source {
    File(Vec<u8>),
    Paste(String),
}

/// A table that was read, and what a page shows of it.
pub(super) struct Found {
    pub(super) reading: Reading,
    pub(super) shown: BroughtTable,
}

/// Reads a source.
pub(super) async fn read(
    around: &impl Surroundings,
    name: &str,
    source: &Source,
    choices: &Choices,
    sheet: Option<&str>,
) -> Result<Found, Brought> {
    let decoder = |label: &str, bytes: &[u8]| around.decode(label, bytes);
    let tools = Tools { decoder: &decoder, is_known: &is_known, is_password: &is_password };
    let (reading, workbook) = match source {
        Source::Paste(text) => (reading::read_paste(text, choices, tools).map_err(Brought::Failed)?, None),
        Source::File(bytes) => match reading::kind(bytes) {
            Kind::OldWorkbook => return Err(Brought::WorkbookFailed(WorkbookFailure::Old)),
            Kind::Other => return Err(Brought::Failed(ReadError::NotTable)),
            Kind::Xlsx => {
                let rows = around.read_workbook(bytes, sheet, choices).await.map_err(|error| match error {
                    WorkbookError::Workbook(failure) => Brought::WorkbookFailed(failure),
                    WorkbookError::Table(error) => Brought::Failed(error),
                })?;
                let reading = reading::read_workbook(rows.rows, rows.exported, choices, tools);
                (reading.map_err(Brought::Failed)?, Some(rows.notes))
            }
            Kind::Text => match reading::read_file(bytes, choices, tools).map_err(Brought::Failed)? {
                Outcome::Table(reading) => (*reading, None),
                Outcome::Ask(candidates) => return Err(Brought::AskEncoding(candidates)),
            },
        },
    };
    let separators = match (source, &reading.format.encoding) {
        (Source::Paste(text), _) => separators(text),
        (Source::File(bytes), Some(encoding)) => {
            encoding::decode_as(bytes, encoding, &decoder).map(|text| separators(&text)).unwrap_or_default()
        }
        (Source::File(_), None) => Vec::new(),
    };
    let shown = shown(name, &reading, separators, workbook);
    Ok(Found { reading, shown })
}

fn shown(
    name: &str,
    reading: &Reading,
    separators: Vec<(char, Vec<Vec<String>>)>,
    workbook: Option<Workbook>,
) -> BroughtTable {
    let Table { header, rows, exported } = &reading.table;
    let has_header = reading.format.header_line.is_some();
    let hidden: Vec<bool> = header.iter().map(|name| has_header && is_password(name)).collect();
    let sample = |cells: Vec<&str>| {
        let cells = cells.into_iter().enumerate();
        cells.map(|(at, cell)| covered(cell, hidden.get(at) == Some(&true))).collect()
    };
    BroughtTable {
        name: name.to_owned(),
        format: Some(reading.format.clone()),
        header: header.clone(),
        samples: rows
            .iter()
            .take(SAMPLES)
            .map(|row| sample((0..header.len()).map(|at| row.cell(at)).collect()))
            .collect(),
        blank_rows: reading.blank_rows,
        blank_columns: reading.blank_columns,
        trimmed: reading.trimmed.len(),
        has_plain_quotes: reading.has_plain_quotes,
        is_export: exported.is_some() || header.iter().any(|name| name == exported::COLUMN),
        separators,
        workbook,
    }
}

/// The first rows as each separator reads them.
fn separators(text: &str) -> Vec<(char, Vec<Vec<String>>)> {
    let preview = |separator: &char| {
        let mut rows = reading::preview(text, *separator, SAMPLES);
        let hidden: Vec<bool> = rows.first().into_iter().flatten().map(|name| is_password(name)).collect();
        // Under a wrong separator, a header with a password in it is one cell, and so is each row.
        for row in rows.iter_mut().skip(1) {
            for (at, cell) in row.iter_mut().enumerate() {
                *cell = covered(cell, hidden.get(at).copied().unwrap_or_default());
            }
        }
        let is_mixed = |name: &String| {
            let parts = name.split(separator::SEPARATORS);
            parts.clone().count() > 1 && parts.into_iter().any(is_password)
        };
        if rows.first().is_some_and(|names| names.iter().any(is_mixed)) {
            rows.truncate(1);
        }
        (*separator, rows)
    };
    separator::SEPARATORS.iter().map(preview).collect()
}

/// The cell, or what stands in the place of a password.
pub(super) fn covered(cell: &str, is_password: bool) -> String {
    if is_password && !cell.is_empty() { REDACTED.to_owned() } else { cell.to_owned() }
}

fn is_known(name: &str) -> bool {
    target::by_header(name).is_some()
}

/// Whether a header names a column of passwords.
pub(super) fn is_password(name: &str) -> bool {
    target::by_header(name) == Some(Target::Password)
}
