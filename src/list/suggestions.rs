//! Organizations and roles seen so far, suggested in forms and filters: the API has no call that lists them. The
//! directory has seen those of everybody whom it has read.

use directory::overview::Overview;

use crate::{display::field_value::value_text, user::User};

/// Of each kind. A longer list helps nobody and costs memory.
const MAX_SUGGESTIONS: usize = 200;

/// Nobody picks a longer name from a list.
const MAX_BYTES: usize = 200;

/// Values seen in the rows and records of this tab.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Suggestions {
    /// Names of organizations, each once and in order.
    pub organizations: Vec<String>,
    /// Roles, each once and in order; which ones exist differs per deployment.
    pub roles: Vec<String>,
    /// Whether someone without an organization was seen: then no account needs one.
    pub has_no_organization: bool,
}

impl Suggestions {
    /// Takes in the values of these users.
    pub fn record(&mut self, users: &[User]) {
        for user in users {
            self.has_no_organization |=
                matches!(user.value_at("organization"), Some(value) if value_text(value).is_empty());
            insert(&mut self.organizations, user.organization());
            insert(&mut self.roles, user.role());
        }
    }

    /// Takes in the values of everybody in the directory, those of the most people first.
    pub fn record_everybody(&mut self, overview: Overview) {
        overview.organizations.into_iter().for_each(|share| insert(&mut self.organizations, share.value));
        overview.roles.into_iter().for_each(|share| insert(&mut self.roles, share.value));
    }
}

fn insert(values: &mut Vec<String>, value: String) {
    if values.len() < MAX_SUGGESTIONS
        && value.len() <= MAX_BYTES
        && !value.trim().is_empty()
        && let Err(at) = values.binary_search(&value)
    {
        values.insert(at, value);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::api::wire;
    use directory::overview::Share;

    #[test]
    fn everybodys_values_join_those_that_were_seen() {
        let share = |value: &str| Share { value: value.to_owned(), count: 1 };
        let mut suggestions = Suggestions::default();
        suggestions.record(&[user("globex")]);
        let organizations = vec![share("initech"), share("globex"), share("acme")];
        suggestions.record_everybody(Overview { organizations, roles: vec![share("admin")], ..Overview::default() });
        assert_eq!(suggestions.organizations, ["acme", "globex", "initech"]);
        assert_eq!((suggestions.roles, suggestions.has_no_organization), (vec!["admin".to_owned()], false));
    }

    fn user(organization: &str) -> User {
        let record = serde_json::json!({"id": "1", "organization": organization, "profile": {"role": " "}});
        wire::user(&record.to_string()).expect("a user")
    }

    #[test]
    fn blank_and_long_values_are_not_suggested_and_the_number_is_limited() {
        let mut suggestions = Suggestions::default();
        suggestions.record(&[user("acme"), user(""), user(&"x".repeat(MAX_BYTES + 1))]);
        assert_eq!((suggestions.organizations.len(), suggestions.roles.len()), (1, 0));
        suggestions.record(&(0..=MAX_SUGGESTIONS).map(|at| user(&at.to_string())).collect::<Vec<_>>());
        assert_eq!(suggestions.organizations.len(), MAX_SUGGESTIONS);
        assert!(suggestions.organizations.is_sorted_by(|one, next| one < next));
    }
}
