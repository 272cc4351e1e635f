//! How a person has arranged the list: its columns, and an order within the page; and the list that is on screen.

use gatehouse::{
    columns::{self, Column, Shown},
    page::Page,
    query::ListQuery,
    user::User,
};
use leptos::prelude::*;

use super::load::Answer;
use crate::edge::{lasting, settings};

/// What the list shows now, for who asks about it from elsewhere.
pub(crate) type OnScreen = RwSignal<Option<Answer<ListQuery, Page>>>;

/// An order within the page; how is known to the program's second part alone.
#[derive(Clone)]
pub(crate) struct Order {
    /// None for the person's name.
    pub(crate) column: Option<Column>,
    pub(crate) descending: bool,
    pub(crate) sort: fn(&Order, &mut [User]),
}

#[derive(Clone, Copy)]
pub(crate) struct Arranged {
    pub(crate) columns: RwSignal<Vec<Shown>>,
    pub(crate) order: RwSignal<Option<Order>>,
    pub(crate) list: RwSignal<Option<OnScreen>>,
    /// Counts the changes to the saved views, which are read anew after each.
    pub(crate) views: RwSignal<u32>,
}

impl Arranged {
    pub(crate) fn new() -> Self {
        Self {
            columns: RwSignal::new(settings::get().columns.unwrap_or_else(columns::usual)),
            order: RwSignal::new(None),
            list: RwSignal::new(None),
            views: RwSignal::new(0),
        }
    }

    /// The columns and the order, followed by the reader.
    pub(crate) fn read(self) -> (Vec<Shown>, Option<Order>) {
        (lasting::read(self.columns), lasting::read(self.order))
    }
}
