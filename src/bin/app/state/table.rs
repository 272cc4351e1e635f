//! How a person has arranged the list: its columns, and an order within the page; and the list that is on screen.

use gatehouse::{
    list::{
        columns::{self, Column, ShownColumn},
        page::Page,
    },
    url::query::ListQuery,
    user::User,
};
use leptos::prelude::*;

use crate::browser::{
    leak_guard, settings_store,
    vdom::{Draw, Shared},
};
use crate::state::load::Loaded;

/// What the list shows now, for who asks about it from elsewhere.
pub(crate) type OnScreen = RwSignal<Option<Loaded<ListQuery, Page>>>;

/// An order within the page; how is known to the program's second part alone.
#[derive(Clone)]
pub(crate) struct SortOrder {
    /// None for the person's name.
    pub(crate) column: Option<Column>,
    pub(crate) descending: bool,
    pub(crate) sort: fn(&SortOrder, &mut [User]),
}

/// Makes the rows of the answer to a question, so many of them, each as it is told; some of them in later frames.
pub(crate) type DrawRows = fn(&ListQuery, usize, Draw) -> Shared;

/// How the list looks, and which it is.
pub(crate) struct TableView {
    pub(crate) columns: Vec<ShownColumn>,
    pub(crate) order: Option<SortOrder>,
    pub(crate) list: Option<OnScreen>,
    /// How the rows of the answer to a question, so many, take the place of others; the second part knows it.
    pub(crate) draw_rows: Option<DrawRows>,
}

/// One signal for all of it: each further type of them would cost a kilobyte until the first list.
#[derive(Clone, Copy)]
pub(crate) struct TableState {
    view: StoredValue<TableView>,
    changes: RwSignal<u32>,
}

impl TableState {
    pub(crate) fn new() -> Self {
        let columns = settings_store::get().columns.unwrap_or_else(columns::default_columns);
        let view = TableView { columns, order: None, list: None, draw_rows: None };
        Self { view: StoredValue::new(view), changes: RwSignal::new(0) }
    }

    /// Has the reader run again whenever something of it changes, the saved views too.
    pub(crate) fn follow(self) -> Self {
        leak_guard::get(self.changes);
        self
    }

    pub(crate) fn with<T>(self, told: impl FnOnce(&TableView) -> T) -> T {
        self.view.with_value(told)
    }

    /// The list on screen.
    pub(crate) fn list(self) -> Option<OnScreen> {
        self.with(|view| view.list)
    }

    /// What the list on screen shows.
    pub(crate) fn listed(self) -> Option<Loaded<ListQuery, Page>> {
        self.list()?.get_untracked()
    }

    /// Without telling who follows: nothing that is on screen looks different for it.
    pub(crate) fn draw_rows_by(self, draw: DrawRows) {
        self.view.update_value(|view| view.draw_rows = Some(draw));
    }

    pub(crate) fn update(self, change: impl FnOnce(&mut TableView)) {
        self.view.try_update_value(change);
        self.changes.try_update(|changes| *changes = changes.wrapping_add(1));
    }

    /// Tells who follows that something kept elsewhere has changed: the saved views.
    pub(crate) fn has_changed(self) {
        self.update(|_| ());
    }
}
