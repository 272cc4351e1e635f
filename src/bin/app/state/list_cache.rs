//! The list as it was last on screen: shown again at once, and its records with it, while they are read anew behind.

use gatehouse::{
    list::page::Page,
    url::{query::ListQuery, route::Key},
    user::User,
};
use leptos::prelude::*;

use crate::browser::prefetch;
use crate::state::load::Loaded;

pub(crate) type CachedList = Loaded<ListQuery, Page>;

/// A person's place in the list.
pub(crate) struct Neighbours {
    /// The ids of those on the same page before and after.
    pub(crate) before: Option<String>,
    pub(crate) after: Option<String>,
    /// From 1.
    pub(crate) place: u64,
    pub(crate) count: u64,
}

#[derive(Clone, Copy)]
pub(crate) struct ListCache(StoredValue<Option<(u32, CachedList)>>);

impl ListCache {
    pub(crate) fn new() -> Self {
        Self(StoredValue::new(None))
    }

    pub(crate) fn keep(self, list: Option<CachedList>) {
        self.0.set_value(list.map(|list| (prefetch::generation(), list)));
    }

    /// Who stands before and after this person in the list that was kept last, and at which place of how many.
    pub(crate) fn neighbours(self, id: &str) -> Option<Neighbours> {
        self.with(|list| {
            let rows = &list.value.rows;
            let at = rows.iter().position(|user| user.id() == id)?;
            let of = |at: Option<usize>| at.and_then(|at| rows.get(at)).map(User::id);
            let place = list.query.offset() + at as u64 + 1;
            Some(Neighbours { before: of(at.checked_sub(1)), after: of(Some(at + 1)), place, count: list.value.count })
        })
    }

    /// The list that answered this very question.
    pub(crate) fn list(self, query: &ListQuery) -> Option<CachedList> {
        self.with(|list| (list.query == *query).then(|| list.clone()))
    }

    /// The person as the list showed them.
    pub(crate) fn user(self, key: &Key) -> Option<Loaded<Key, User>> {
        let Key::Id(id) = key else { return None };
        self.with(|list| {
            let value = list.value.rows.iter().find(|user| user.id() == id.text())?.clone();
            Some(Loaded { query: key.clone(), value, read_at: list.read_at })
        })
    }

    /// Nothing where a write or another token came between.
    fn with<T>(self, told: impl FnOnce(&CachedList) -> Option<T>) -> Option<T> {
        self.0.with_value(|kept| {
            kept.as_ref()
                .filter(|(generation, _)| *generation == prefetch::generation())
                .and_then(|(_, list)| told(list))
        })
    }
}
