//! The list as it was last on screen: shown again at once, and its records with it, while they are read anew behind.

use gatehouse::{page::Page, query::ListQuery, route::Key, user::User};
use leptos::prelude::*;

use super::load::Answer;
use crate::edge::ahead;

pub(crate) type Listed = Answer<ListQuery, Page>;

/// A person's place in the list.
pub(crate) struct Beside {
    /// The ids of those on the same page before and after.
    pub(crate) before: Option<String>,
    pub(crate) after: Option<String>,
    /// From 1.
    pub(crate) place: u64,
    pub(crate) count: u64,
}

#[derive(Clone, Copy)]
pub(crate) struct Known(StoredValue<Option<(u32, Listed)>>);

impl Known {
    pub(crate) fn new() -> Self {
        Self(StoredValue::new(None))
    }

    pub(crate) fn keep(self, list: Option<Listed>) {
        self.0.set_value(list.map(|list| (ahead::epoch(), list)));
    }

    /// Who stands before and after this person in the list that was kept last, and at which place of how many.
    pub(crate) fn beside(self, id: &str) -> Option<Beside> {
        self.with(|list| {
            let rows = &list.value.rows;
            let at = rows.iter().position(|user| user.id() == id)?;
            let of = |at: Option<usize>| at.and_then(|at| rows.get(at)).map(User::id);
            let place = list.question.offset() + at as u64 + 1;
            Some(Beside { before: of(at.checked_sub(1)), after: of(Some(at + 1)), place, count: list.value.count })
        })
    }

    /// The list that answered this very question.
    pub(crate) fn list(self, question: &ListQuery) -> Option<Listed> {
        self.with(|list| (list.question == *question).then(|| list.clone()))
    }

    /// The person as the list showed them.
    pub(crate) fn user(self, key: &Key) -> Option<Answer<Key, User>> {
        let Key::Id(id) = key else { return None };
        self.with(|list| {
            let value = list.value.rows.iter().find(|user| user.id() == id.text())?.clone();
            Some(Answer { question: key.clone(), value, read_at: list.read_at })
        })
    }

    /// Nothing where a write or another token came between.
    fn with<T>(self, told: impl FnOnce(&Listed) -> Option<T>) -> Option<T> {
        self.0.with_value(|kept| {
            kept.as_ref().filter(|(epoch, _)| *epoch == ahead::epoch()).and_then(|(_, list)| told(list))
        })
    }
}
