//! Organizations and roles met so far, offered as suggestions: the API has no call that lists them.

use std::collections::BTreeSet;

use crate::user::User;

/// More suggestions than this help nobody and cost memory.
const MAX_SUGGESTIONS: usize = 200;

/// Bytes: nobody picks a longer name from a list.
const MAX_BYTES: usize = 200;

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Suggestions {
    pub organizations: BTreeSet<String>,
    pub roles: BTreeSet<String>,
}

impl Suggestions {
    pub fn record(&mut self, users: &[User]) {
        for user in users {
            insert(&mut self.organizations, user.organization());
            insert(&mut self.roles, user.role());
        }
    }
}

fn insert(set: &mut BTreeSet<String>, value: String) {
    if set.len() < MAX_SUGGESTIONS && value.len() <= MAX_BYTES && !value.trim().is_empty() {
        set.insert(value);
    }
}
