//! The browser as the core's worker needs it: the store, the reader of workbooks, the clock, the older encodings.

use gatehouse::plan::{
    message::{Workbook, WorkbookFailure},
    worker::surroundings::{self, Surroundings, Words, WorkbookError, WorkbookRows, WriteError},
};
use plans::{
    reading::{
        Choices,
        workbook::{self, ArchiveError, Notes, Sheet},
    },
    table::Table,
};

use crate::{
    browser,
    store::{self, StoreError},
    workbook as workbooks,
};

/// The browser around the worker.
pub(crate) struct Browser;

impl surroundings::Store for Browser {
    type Journal = store::Journal;

    async fn names(&self) -> Result<Vec<String>, Words> {
        store::names().await.map_err(words)
    }

    async fn read(&self, name: &str) -> Result<Option<Vec<u8>>, Words> {
        store::read(name).await.map_err(words)
    }

    async fn write(&self, name: &str, pieces: &mut dyn Iterator<Item = Vec<u8>>) -> Result<(), Words> {
        store::write(name, pieces).await.map_err(words)
    }

    async fn remove(&self, name: &str) -> Result<(), Words> {
        store::remove(name).await.map_err(words)
    }

    async fn open_journal(&self, name: &str) -> Result<(store::Journal, Vec<u8>), Words> {
        store::open_journal(name).await.map(|(content, journal)| (journal, content)).map_err(words)
    }
}

impl surroundings::Journal for store::Journal {
    fn append(&mut self, text: &str) -> Result<(), Words> {
        self.append_lines(text).map_err(words)
    }

    fn truncate(&mut self, length: usize) -> Result<(), Words> {
        self.cut(length).map_err(words)
    }
}

impl surroundings::Workbooks for Browser {
    async fn read_workbook(
        &self,
        bytes: &[u8],
        sheet: Option<&str>,
        choices: &Choices,
    ) -> Result<WorkbookRows, WorkbookError> {
        let read = workbooks::read(&browser::buffer_of(bytes), sheet.map(str::to_owned), choices.clone()).await;
        let workbook::WorkbookRows { rows, exported, notes } = read.map_err(failure)?;
        Ok(WorkbookRows { rows, exported, notes: shown(notes) })
    }

    async fn write_workbook(&self, sheet: String, table: &Table) -> Result<Vec<u8>, WriteError> {
        workbooks::table(sheet, table, browser::now() / 1_000).await
    }
}

impl Surroundings for Browser {
    fn now(&self) -> i64 {
        browser::now()
    }

    fn decode(&self, label: &str, bytes: &[u8]) -> Option<String> {
        browser::decode(label, bytes)
    }
}

fn words(error: StoreError) -> Words {
    error.name().to_owned()
}

fn failure(error: workbook::WorkbookError) -> WorkbookError {
    WorkbookError::Workbook(match error {
        workbook::WorkbookError::Table(error) => return WorkbookError::Table(error),
        workbook::WorkbookError::Archive(ArchiveError::TooLarge) => WorkbookFailure::TooLarge,
        workbook::WorkbookError::Archive(ArchiveError::Damaged) => WorkbookFailure::Damaged,
        workbook::WorkbookError::Archive(ArchiveError::Suspect) => WorkbookFailure::Suspect,
        workbook::WorkbookError::NotWorkbook => WorkbookFailure::NotWorkbook,
        workbook::WorkbookError::NoSheet => WorkbookFailure::NoSheet,
        workbook::WorkbookError::NoWorker => WorkbookFailure::NotLoaded,
    })
}

fn shown(notes: Notes) -> Workbook {
    Workbook {
        sheets: notes.sheets.into_iter().map(|Sheet { name, is_hidden }| (name, is_hidden)).collect(),
        sheet: notes.sheet,
        hidden_rows: notes.hidden_rows,
        formulas: notes.formulas,
        merged: notes.merged,
        long_numbers: notes.long_numbers,
        errors: notes.errors,
        has_external_links: notes.has_external_links,
    }
}
