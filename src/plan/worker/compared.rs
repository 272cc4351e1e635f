//! Whom rows are compared with: everybody who was handed over, with the roles and organizations that they have.

use std::collections::HashMap;

use directory::{encoding::Encode, person::Person};
use plans::{draft::Draft, field::Field, fixes::Known, people::People, target::Target};

use crate::plan::{message::ShownPerson, people::Everybody};

/// Everybody who was handed over.
#[derive(Default)]
pub(super) struct Compared {
    everybody: Everybody,
    /// Whether people came since the last look.
    is_stale: bool,
    /// Those of the most people first.
    roles: Vec<String>,
    organizations: Vec<String>,
}

impl Compared {
    /// What the person of a row has in a field now; `None` where nobody is known.
    pub(super) fn stored(&self, draft: &Draft, row: u32, target: &Target) -> Option<String> {
        let Target::Field(field) = target else { return None };
        let everybody = self.everybody();
        let person = everybody.by_id(draft.checked(row)?.who.id.as_deref()?)?;
        Some(everybody.value(person, field).to_text())
    }

    /// People of the directory, as its worker writes them, and the fields that are null for somebody.
    pub(super) fn add(&mut self, text: &str, null_fields: &[String]) {
        if let Some(people) = Vec::<Person>::decode(text) {
            self.everybody.add(&people);
            self.everybody.saw_null(null_fields);
            self.is_stale = true;
        }
    }

    /// The body of an answer of the server.
    pub(super) fn add_records(&mut self, body: &str) {
        self.is_stale |= self.everybody.add_records(body).is_ok();
    }

    /// Everybody came.
    pub(super) fn end(&mut self, is_complete: bool) {
        self.everybody.set_complete(is_complete);
        self.is_stale = true;
    }

    /// Makes those who came be found, before anyone looks.
    pub(super) fn prepare(&mut self) {
        if std::mem::take(&mut self.is_stale) {
            self.everybody.finish();
            self.roles = self.values(&Field::Role);
            self.organizations = self.values(&Field::Organization);
        }
    }

    /// What people have in a field, those of the most people first.
    fn values(&self, field: &Field) -> Vec<String> {
        let mut counts: HashMap<String, usize> = HashMap::new();
        for place in 0..self.everybody.count() as u32 {
            *counts.entry(self.everybody.value(place, field).to_text()).or_default() += 1;
        }
        counts.remove("");
        let mut values: Vec<(String, usize)> = counts.into_iter().collect();
        values.sort_unstable_by(|(one, count), (other, more)| more.cmp(count).then_with(|| one.cmp(other)));
        values.into_iter().map(|(value, _)| value).collect()
    }

    pub(super) fn everybody(&self) -> &Everybody {
        &self.everybody
    }

    pub(super) fn roles(&self) -> &[String] {
        &self.roles
    }

    pub(super) fn organizations(&self) -> &[String] {
        &self.organizations
    }

    pub(super) fn known(&self) -> Known<'_> {
        Known { roles: &self.roles, organizations: &self.organizations }
    }

    /// First and last name of whoever has the id; empty where nothing is known.
    pub(super) fn name(&self, id: &str) -> String {
        let Some(place) = self.everybody.by_id(id) else { return String::new() };
        let text = |field: &Field| self.everybody.value(place, field).to_text();
        joined(&text(&Field::FirstName), &text(&Field::LastName))
    }

    /// A person as a choice shows them.
    pub(super) fn shown(&self, id: &str) -> ShownPerson {
        let place = self.everybody.by_id(id);
        let text = |field: &Field| place.map(|place| self.everybody.value(place, field).to_text()).unwrap_or_default();
        ShownPerson {
            id: id.to_owned(),
            username: text(&Field::Username),
            organization: text(&Field::Organization),
            name: self.name(id),
        }
    }
}

/// A first and a last name as one.
pub(super) fn joined(first: &str, last: &str) -> String {
    let names: Vec<&str> = [first, last].into_iter().filter(|name| !name.is_empty()).collect();
    names.join(" ")
}
