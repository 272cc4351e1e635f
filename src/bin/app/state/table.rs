//! How the list looks: its columns, the order within the page, and the page that is on screen.

use std::borrow::Cow;

use gatehouse::{
    list::{
        columns::{self, Column, ShownColumn},
        page::Page,
        sort::SortOrder,
    },
    url::query::ListQuery,
    user::User,
};
use leptos::prelude::*;

use super::load::Loaded;
use crate::browser::{
    leak_guard,
    redaction::{self, Redact},
    settings_store,
};

/// The page on screen, `None` until the first is read.
pub(crate) type OnScreen = RwSignal<Option<Loaded<ListQuery, Page>>>;

/// How the list looks, and which list it is.
pub(crate) struct TableView {
    pub(crate) columns: Vec<ShownColumn>,
    pub(crate) order: Option<SortOrder>,
    /// The list screen's page; `None` on other screens.
    pub(crate) list: Option<OnScreen>,
    /// Sorts the rows of a page. A click asks for that, so the tools bring it along; until then rows stay as they came.
    sort: Sort,
}

impl TableView {
    /// The rows of a page in the order within the page. The directory's answer has its own order.
    pub(crate) fn in_order<'a>(&self, page: &'a Page) -> Cow<'a, [User]> {
        let mut rows = Cow::Borrowed(page.rows.as_slice());
        if let (Some(order), None) = (&self.order, &page.found) {
            (self.sort)(order, rows.to_mut());
        }
        rows
    }
}

type Sort = fn(&SortOrder, &mut [User]);

fn keep(_: &SortOrder, _: &mut [User]) {}

/// The state of the table, shared by the list and its dialogs.
#[derive(Clone, Copy)]
pub(crate) struct TableState(RwSignal<TableView>);

impl TableState {
    pub(crate) fn new() -> Self {
        let columns = settings_store::get().columns.unwrap_or_else(columns::default_columns);
        Self(RwSignal::new(TableView { columns, order: None, list: None, sort: keep }))
    }

    /// Has the caller run again whenever something of the state changes, saved views included.
    pub(crate) fn track(self) -> Self {
        leak_guard::with(self.0, |_| ());
        self
    }

    pub(crate) fn with<T>(self, read: impl FnOnce(&TableView) -> T) -> T {
        self.0.with_untracked(read)
    }

    /// The list on screen.
    pub(crate) fn list(self) -> Option<OnScreen> {
        self.with(|view| view.list)
    }

    /// The page that the list on screen shows.
    pub(crate) fn page(self) -> Option<Loaded<ListQuery, Page>> {
        self.list()?.get_untracked()
    }

    /// The rows on screen, in the order in which they stand there.
    pub(crate) fn rows(self) -> Vec<User> {
        let page = self.page();
        page.map(|page| self.with(|view| view.in_order(&page.value).into_owned())).unwrap_or_default()
    }

    pub(crate) fn update(self, change: impl FnOnce(&mut TableView)) {
        self.0.try_update(change);
    }

    /// Whether a field is shown that the contract does not name. The tools tell its secrets.
    pub(crate) fn has_further_columns(self) -> bool {
        self.with(|view| view.columns.iter().any(|shown| matches!(shown.column, Column::Other(_))))
    }

    /// Has further fields redacted and rows sorted by these functions of the tools from now on.
    pub(crate) fn complete(self, redact: Redact, sort: Sort) {
        redaction::set(redact);
        self.0.update_untracked(|view| view.sort = sort);
        if self.has_further_columns() || self.with(|view| view.order.is_some()) {
            self.notify();
        }
    }

    /// Tells who tracks the state that something stored elsewhere has changed: the saved views.
    pub(crate) fn notify(self) {
        self.0.notify();
    }
}
