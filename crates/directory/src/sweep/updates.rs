//! What the tab itself reads and writes beside the reading. A page that was asked for earlier says less of these
//! people.

use super::{Members, Page, Sweep};
use crate::person::Person;

/// A person whom the tab wrote or read while requests were under way.
#[derive(Clone, Debug)]
pub(super) struct Update {
    id: String,
    /// The latest of the requests that were under way.
    request: u32,
    /// When, in milliseconds since 1970.
    at: i64,
}

impl Sweep {
    /// A screen read these people, or the tab changed them. Returns how many are new to the tab.
    pub fn updated(&mut self, people: &mut dyn Members, read: &[Person], at: i64) -> u32 {
        read.iter().for_each(|person| self.note_update(&person.id, at));
        self.read_by_screen(people, read, at)
    }

    /// Pages that were asked for before say less of this person from now on.
    pub(super) fn note_update(&mut self, id: &str, at: i64) {
        if !self.under_way.is_empty() {
            self.updates.push(Update { id: id.to_owned(), request: self.request, at });
        }
    }

    /// When the tab has written or read a person, if that was after this request began.
    pub(super) fn updated_since(&self, id: &str, request: u32) -> Option<i64> {
        self.updates.iter().rev().find(|update| update.id == id && request <= update.request).map(|update| update.at)
    }

    pub(super) fn forget_updates(&mut self) {
        let oldest = self.under_way.keys().next().copied().unwrap_or(u32::MAX);
        self.updates.retain(|update| update.request >= oldest);
    }

    /// Puts the people of a page that covers nothing, but for those whom the tab has read or written since.
    pub(super) fn put_newer(&mut self, people: &mut dyn Members, request: u32, page: &Page, at: i64) -> u32 {
        let mut added = 0;
        for person in &page.people {
            if self.updated_since(&person.id, request).is_none() {
                added += self.read_by_screen(people, std::slice::from_ref(person), at);
            }
        }
        added
    }

    pub(super) fn read_by_screen(&mut self, people: &mut dyn Members, read: &[Person], at: i64) -> u32 {
        let mut added = 0;
        for person in read {
            let former = people.people().row_of(&person.id);
            if people.put(person)
                && let Some(row) = people.people().row_of(&person.id)
            {
                added += u32::from(former.is_none());
                self.freshness.read_by_screen(former, row, at);
            }
        }
        added
    }

    /// The tab created a person: the count grows by one.
    pub fn created(&mut self, people: &mut dyn Members, person: &Person, at: i64) {
        let is_new = people.people().row_of(&person.id).is_none() && self.is_in_scope(&person.organization);
        self.note_update(&person.id, at);
        if is_new && !self.is_by_spans() && people.put(person) {
            // Where pages cover nothing, only who was read in this reading counts.
            let batch = self.freshness.batch(at);
            if let Some(row) = people.people().row_of(&person.id)
                && self.freshness.read(None, row, batch)
            {
                self.see(person);
            }
            self.freshness.release(batch);
        } else {
            self.read_by_screen(people, std::slice::from_ref(person), at);
        }
        if is_new {
            self.written = self.request;
            self.counted = self.counted.map(|count| count + 1);
        }
    }

    /// The tab deleted a person, or found that they are gone (404).
    pub fn deleted(&mut self, people: &mut dyn Members, id: &str) {
        // Nobody is there to have a time.
        self.note_update(id, 0);
        let row = people.people().row_of(id);
        let organization = row.and_then(|row| people.people().person(row)).map(|person| person.organization);
        let counts = organization.is_some_and(|organization| self.is_in_scope(&organization));
        if self.remove(people, id) && counts {
            self.written = self.request;
            self.counted = self.counted.map(|count| count.saturating_sub(1));
        }
    }
}
