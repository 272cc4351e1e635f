//! The list as it was last on screen: shown again at once, and its records with it, while they are read anew behind.

use gatehouse::{page::Page, query::ListQuery, route::Key, user::User};
use leptos::prelude::*;

use super::load::Answer;
use crate::edge::ahead;

pub(crate) type Listed = Answer<ListQuery, Page>;

#[derive(Clone, Copy)]
pub(crate) struct Known(StoredValue<Option<(u32, Listed)>>);

impl Known {
    pub(crate) fn new() -> Self {
        Self(StoredValue::new(None))
    }

    pub(crate) fn keep(self, list: Option<Listed>) {
        self.0.set_value(list.map(|list| (ahead::epoch(), list)));
    }

    /// The list that was kept last.
    pub(crate) fn last(self) -> Option<Listed> {
        self.with(|list| Some(list.clone()))
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
