//! Caches the last list (stale-while-revalidate): the list and its records are shown at once while they are read again.

use gatehouse::{
    list::page::{Page, Total},
    url::{query::ListQuery, route::Key},
    user::User,
};
use leptos::prelude::*;

use crate::browser::{api, prefetch};
use crate::state::load::Loaded;

pub(crate) type CachedList = Loaded<ListQuery, Page>;

impl CachedList {
    /// A user as in the list, with the time when this row was read: the directory's rows are not all equally old.
    pub(crate) fn user(&self, key: &Key) -> Option<Loaded<Key, User>> {
        let Key::Id(id) = key else { return None };
        let at = self.value.rows.iter().position(|user| user.id() == id.text())?;
        let read_at = self.value.found.as_ref().and_then(|found| *found.read_at.get(at)?);
        let value = self.value.rows.get(at)?.clone();
        Some(Loaded { query: key.clone(), value, read_at: read_at.map_or(self.read_at, |at| at as f64) })
    }
}

/// A user's position in the list.
pub(crate) struct Neighbours {
    /// The ids of those on the same page before and after.
    pub(crate) before: Option<String>,
    pub(crate) after: Option<String>,
    /// From 1.
    pub(crate) place: u64,
    pub(crate) total: Total,
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

    /// The neighbours of this user in the cached list, its position and the count.
    pub(crate) fn neighbours(self, id: &str) -> Option<Neighbours> {
        self.with(|list| {
            let rows = &list.value.rows;
            let at = rows.iter().position(|user| user.id() == id)?;
            let of = |at: Option<usize>| at.and_then(|at| rows.get(at)).map(User::id);
            let place = list.query.offset() + at as u64 + 1;
            let total = list.value.total(list.query.offset(), list.query.limit(api::page_size()));
            Some(Neighbours { before: of(at.checked_sub(1)), after: of(Some(at + 1)), place, total })
        })
    }

    /// The list to show once this user is deleted: the last one, or everyone if there was none.
    pub(crate) fn query_after_delete(self, id: &str) -> ListQuery {
        self.0.with_value(|kept| {
            let after =
                |(_, list): &(u32, CachedList)| list.value.query_after_delete(&list.query, id, api::page_size());
            kept.as_ref().map(after).unwrap_or_default()
        })
    }

    /// The cached list of exactly this query.
    pub(crate) fn list(self, query: &ListQuery) -> Option<CachedList> {
        self.with(|list| (list.query == *query).then(|| list.clone()))
    }

    /// The user as in the cached list.
    pub(crate) fn user(self, key: &Key) -> Option<Loaded<Key, User>> {
        self.with(|list| list.user(key))
    }

    /// The users of the cached list; none where there is no list.
    pub(crate) fn rows(self) -> Vec<User> {
        self.with(|list| Some(list.value.rows.clone())).unwrap_or_default()
    }

    /// `None` after a write or with a different token.
    fn with<T>(self, read: impl FnOnce(&CachedList) -> Option<T>) -> Option<T> {
        self.0.with_value(|kept| {
            kept.as_ref()
                .filter(|(generation, _)| *generation == prefetch::generation())
                .and_then(|(_, list)| read(list))
        })
    }
}
