//! A write whose answer was lost is never repeated: the server is read again, and what it holds says what became of it.

use crate::{
    api::{error::ApiError, lookup::Verdict},
    form::draft::{Draft, Field},
    user::User,
    write::merge::{self, Edit},
};

/// What became of a write whose answer was lost.
#[derive(Clone, Debug, PartialEq)]
pub enum Resolution {
    /// It was made; the record is what the server holds now.
    Done(Box<User>),
    /// A delete that was made.
    Deleted,
    /// The server holds what it held before: nothing was made of it, or not yet.
    NotDone,
    /// The record is there no more, so a change of it is lost.
    Gone,
    /// What can be read does not tell.
    Unknown,
}

/// Whether a fault leaves open what the server did. Everything else is an answer that says "not done".
pub fn is_ambiguous(fault: &ApiError) -> bool {
    matches!(fault, ApiError::Unreachable | ApiError::TimedOut | ApiError::Unreadable { .. } | ApiError::Broken { .. })
}

/// A PATCH or PUT, from the record read again; `before` is the record as read just before the write.
pub fn change(sent: &[Edit], before: &User, now: Result<User, ApiError>) -> Resolution {
    match now {
        Ok(now) if now.id() != before.id() => Resolution::Unknown,
        Ok(now) => match merge::holds(now.record(), sent) {
            Some(true) => Resolution::Done(Box::new(now)),
            Some(false) if now.record() == before.record() => Resolution::NotDone,
            // Only a password was sent, or someone else was quicker: the record alone cannot tell.
            _ => Resolution::Unknown,
        },
        Err(ApiError::NotFound) => Resolution::Gone,
        Err(_) => Resolution::Unknown,
    }
}

/// A DELETE, from the record read again.
pub fn delete(id: &str, now: Result<User, ApiError>) -> Resolution {
    match now {
        Ok(now) if now.id() == id => Resolution::NotDone,
        Ok(_) | Err(ApiError::NotFound) => Resolution::Deleted,
        Err(_) => Resolution::Unknown,
    }
}

/// A POST, from a look-up of its username and organization. A person who was there before was not made by it, but
/// the console has looked the name up before it sent, so whoever is there now and looks as sent was.
pub fn create(draft: &Draft, found: Result<Verdict, ApiError>) -> Resolution {
    match found {
        Ok(Verdict::Taken(user)) if looks_as_sent(draft, &user) => Resolution::Done(user),
        Ok(Verdict::Free) => Resolution::NotDone,
        Ok(Verdict::Taken(_) | Verdict::AskMore | Verdict::Unsure) | Err(_) => Resolution::Unknown,
    }
}

fn looks_as_sent(draft: &Draft, user: &User) -> bool {
    let compared = [Field::Email, Field::FirstName, Field::LastName, Field::Role];
    compared.into_iter().all(|field| crate::form::draft::value_in(user, field).trim() == draft.submitted(field))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::api::wire;
    use serde_json::json;

    fn user(email: &str) -> User {
        wire::user(&json!({"id": "1", "username": "a", "email": email}).to_string()).expect("a user")
    }

    fn email(to: &str) -> Vec<Edit> {
        vec![Edit { path: vec!["email".into()], to: Some(json!(to)) }]
    }

    #[test]
    fn a_change_is_told_from_the_record() {
        let before = user("a@b");
        assert_eq!(change(&email("c@d"), &before, Ok(user("c@d"))), Resolution::Done(Box::new(user("c@d"))));
        assert_eq!(change(&email("c@d"), &before, Ok(user("a@b"))), Resolution::NotDone);
        assert_eq!(change(&email("c@d"), &before, Ok(user("x@y"))), Resolution::Unknown);
        assert_eq!(change(&email("c@d"), &before, Err(ApiError::NotFound)), Resolution::Gone);
        assert_eq!(change(&email("c@d"), &before, Err(ApiError::Unreachable)), Resolution::Unknown);
        let password = [Edit { path: vec!["password".into()], to: Some(json!("x")) }];
        assert_eq!(change(&password, &before, Ok(user("a@b"))), Resolution::Unknown);
    }

    #[test]
    fn a_delete_is_told_from_who_is_there() {
        assert_eq!(delete("1", Ok(user("a@b"))), Resolution::NotDone);
        assert_eq!(delete("1", Err(ApiError::NotFound)), Resolution::Deleted);
        assert_eq!(delete("2", Ok(user("a@b"))), Resolution::Deleted, "a namesake answers for the name now");
        assert_eq!(delete("1", Err(ApiError::TimedOut)), Resolution::Unknown);
    }

    #[test]
    fn a_creation_is_told_from_the_look_up() {
        let mut draft = Draft::default();
        draft.set(Field::Email, " a@b ".into());
        assert!(matches!(create(&draft, Ok(Verdict::Taken(Box::new(user("a@b"))))), Resolution::Done(_)));
        assert_eq!(create(&draft, Ok(Verdict::Taken(Box::new(user("other"))))), Resolution::Unknown);
        assert_eq!(create(&draft, Ok(Verdict::Free)), Resolution::NotDone);
        assert_eq!(create(&draft, Err(ApiError::TimedOut)), Resolution::Unknown);
    }
}
