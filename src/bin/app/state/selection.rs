//! Who is selected in the list, over pages and filters. A selection is ids: whatever uses it reads the people again.

use gatehouse::{
    api::client::{self, Read},
    display::escape,
    user::User,
};
use leptos::prelude::*;

use super::table::TableState;
use crate::browser::{api::Connection, http::AbortHandle, leak_guard};

/// A selected person.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Selected {
    pub(crate) id: String,
    /// The name when the person was selected, which says who is meant if they are gone.
    name: String,
}

impl Selected {
    /// The name when the person was selected, escaped.
    pub(crate) fn name(&self) -> &str {
        &self.name
    }
}

/// The selected people, in the order of their ids.
#[derive(Clone, Copy)]
pub(crate) struct Selection {
    people: RwSignal<Vec<Selected>>,
    /// Who was selected last: where a range begins.
    last: StoredValue<Option<String>>,
    table: TableState,
}

/// The selected people as the server holds them now.
pub(crate) struct ReadAgain {
    pub(crate) users: Vec<User>,
    /// The names of those who do not exist any more, escaped.
    pub(crate) gone: Vec<String>,
}

impl Selection {
    pub(crate) fn new(table: TableState) -> Self {
        Self { people: RwSignal::default(), last: StoredValue::new(None), table }
    }

    /// Reads the selected people and follows them.
    pub(crate) fn with<T>(self, read: impl FnOnce(&[Selected]) -> T) -> T {
        leak_guard::with(self.people, |people: &Vec<Selected>| read(people))
    }

    /// Selects or deselects a person; with `range` everyone from the person before to this one. Whether they are on
    /// screen.
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

    /// Selects these people and nobody else. Nothing but their ids is known of them.
    pub(crate) fn select(self, ids: &[String]) {
        let mut people: Vec<Selected> =
            ids.iter().map(|id| Selected { id: id.clone(), name: escape::escape(id) }).collect();
        people.sort_unstable_by(|one, other| one.id.cmp(&other.id));
        people.dedup_by(|one, other| one.id == other.id);
        self.people.set(people);
    }

    /// Takes a person out of the selection who does not exist any more.
    pub(crate) fn remove(self, id: &str) {
        self.people.update(|people| people.retain(|person| person.id != id));
    }

    /// Reads the selected people again, and takes out of the selection who is gone.
    pub(crate) async fn read_again(self, abort: &AbortHandle, progress: impl Fn(usize)) -> Read<ReadAgain> {
        let people = self.people.get_untracked();
        let ids: Vec<String> = people.iter().map(|person| person.id.clone()).collect();
        let users = client::users(&Connection::new(abort.clone()), &ids, progress).await?;
        let gone = people.iter().zip(&users).filter(|(_, user)| user.is_none()).map(|(person, _)| person);
        let gone: Vec<String> =
            gone.inspect(|person| self.remove(&person.id)).map(|person| person.name.clone()).collect();
        Ok(ReadAgain { users: users.into_iter().flatten().collect(), gone })
    }

    fn set_all(self, users: &[User], select: bool) {
        self.people.update(|people| {
            for user in users {
                match (find(people, &user.id()), select) {
                    (Err(place), true) => {
                        people.insert(place, Selected { id: user.id(), name: escape::escape(&user.display_name()) })
                    }
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
pub(crate) fn contains(people: &[Selected], id: &str) -> bool {
    find(people, id).is_ok()
}

fn find(people: &[Selected], id: &str) -> Result<usize, usize> {
    people.binary_search_by(|person| person.id.as_str().cmp(id))
}
