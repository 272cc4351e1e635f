//! Organizations and roles met so far, offered as suggestions: the API has no call that lists them.

use std::collections::BTreeSet;

use crate::user::User;

/// More suggestions than this help nobody and cost memory.
const MOST: usize = 200;

/// Bytes: nobody picks a longer name from a list.
const LONGEST: usize = 200;

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Suggestions {
    pub organizations: BTreeSet<String>,
    pub roles: BTreeSet<String>,
}

impl Suggestions {
    pub fn note(&mut self, users: &[User]) {
        for user in users {
            keep(&mut self.organizations, user.organization());
            keep(&mut self.roles, user.role());
        }
    }
}

fn keep(set: &mut BTreeSet<String>, value: String) {
    if set.len() < MOST && value.len() <= LONGEST && !value.trim().is_empty() {
        set.insert(value);
    }
}
