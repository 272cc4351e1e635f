//! Who is selected in the list, over pages and filters.

use gatehouse::{list::page::Page, user::User};
use leptos::prelude::*;

use super::table::TableState;
use crate::browser::leak_guard;

/// The selected people, in the order of their ids.
#[derive(Clone, Copy)]
pub(crate) struct Selection {
    people: RwSignal<Vec<User>>,
    /// Who was selected last: where a range begins.
    last: StoredValue<Option<String>>,
    table: TableState,
}

impl Selection {
    pub(crate) fn new(table: TableState) -> Self {
        Self { people: RwSignal::default(), last: StoredValue::new(None), table }
    }

    /// Reads the selected people and follows them.
    pub(crate) fn with<T>(self, read: impl FnOnce(&[User]) -> T) -> T {
        leak_guard::with(self.people, |people: &Vec<User>| read(people))
    }

    /// Selects or deselects a person; with `range` everyone from the person before to this one. Whether they are on screen.
    pub(crate) fn toggle(self, id: &str, range: bool) -> bool {
        let is_selected = self.people.with_untracked(|people| contains(people, id));
        self.set(id, range || !is_selected, range)
    }

    /// The same, to a given state.
    pub(crate) fn set(self, id: &str, select: bool, range: bool) -> bool {
        let rows = self.rows();
        let place = |id: &str| rows.iter().position(|user| user.id() == id);
        let Some(end) = place(id) else { return false };
        let start = self.last.get_value().filter(|_| range).and_then(|last| place(&last)).unwrap_or(end);
        self.set_all(&rows[start.min(end)..=start.max(end)], select);
        self.last.set_value(Some(id.to_owned()));
        true
    }

    /// Selects or deselects everyone on the page.
    pub(crate) fn set_page(self, select: bool) {
        self.set_all(&self.rows(), select);
    }

    pub(crate) fn clear(self) {
        self.people.update(Vec::clear);
    }

    /// Selects these people, on the page or not, for the gallery.
    #[cfg(feature = "gallery")]
    pub(crate) fn stage(self, users: [User; 2]) {
        self.set_all(&users, true);
    }

    /// The selected people as a page of their own, for an export.
    pub(crate) fn page(self) -> Page {
        Page::whole(self.people.get_untracked())
    }

    fn set_all(self, users: &[User], select: bool) {
        self.people.update(|people| {
            for user in users {
                match (find(people, &user.id()), select) {
                    (Err(place), true) => people.insert(place, user.clone()),
                    (Ok(place), false) => drop(people.remove(place)),
                    _ => {}
                }
            }
        });
    }

    /// The rows in the order in which they are on screen.
    fn rows(self) -> Vec<User> {
        self.table.rows()
    }
}

/// Whether the user with this id is among the selected people.
pub(crate) fn contains(people: &[User], id: &str) -> bool {
    find(people, id).is_ok()
}

fn find(people: &[User], id: &str) -> Result<usize, usize> {
    people.binary_search_by(|user| user.id().as_str().cmp(id))
}
