//! A write whose response was lost is never repeated. The server is read again, and what it holds shows what became of
//! the write.

use crate::{
    api::{error::ApiError, lookup::Verdict},
    form::draft::{Draft, Field},
    user::User,
    write::{diff::Diff, merge},
};

/// What became of a write whose response was lost.
#[derive(Clone, Debug, PartialEq)]
pub enum Resolution {
    /// It was made; the record is what the server holds now.
    Done(Box<User>),
    /// A delete that was made.
    Deleted,
    /// The server holds what it held before: the write was not made, or not yet.
    NotDone,
    /// The record is there no more, so a change of it is lost.
    Gone,
    /// What can be read does not say.
    Unknown,
}

/// Whether an error leaves open what the server did. Every other error is a response that says "not done".
pub fn is_ambiguous(error: &ApiError) -> bool {
    match error {
        ApiError::Unreachable | ApiError::TimedOut | ApiError::Unreadable { .. } | ApiError::Broken { .. } => true,
        ApiError::SignedOut { .. }
        | ApiError::Forbidden { .. }
        | ApiError::NotFound
        | ApiError::Refused { .. }
        | ApiError::Conflict { .. }
        | ApiError::TooMany { .. }
        | ApiError::Odd { .. }
        | ApiError::AnotherPerson { .. }
        | ApiError::Redirected => false,
    }
}

/// A PATCH or PUT, from the record read again; `before` is the record as read just before the write.
pub fn change(sent: &[Diff], before: &User, now: Result<User, ApiError>) -> Resolution {
    match now {
        Ok(now) if now.id() != before.id() => Resolution::Unknown,
        Ok(now) => match merge::is_stored(sent, now.record()) {
            Some(true) => Resolution::Done(Box::new(now)),
            Some(false) if now.record() == before.record() => Resolution::NotDone,
            // Only a password was sent, or someone else was quicker: the record alone does not say.
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

/// A POST, from a look-up of its username and organization. A user who has the username now and looks as sent comes
/// from this POST only if the username was free before.
pub fn create(draft: &Draft, was_free: bool, found: Result<Verdict, ApiError>) -> Resolution {
    match found {
        Ok(Verdict::Taken(user)) if was_free && looks_as_sent(draft, &user) => Resolution::Done(user),
        Ok(Verdict::Free) => Resolution::NotDone,
        Ok(Verdict::Taken(_) | Verdict::LooksAlike(_) | Verdict::AskMore | Verdict::Unsure) | Err(_) => {
            Resolution::Unknown
        }
    }
}

fn looks_as_sent(draft: &Draft, user: &User) -> bool {
    // The look-up has found the user by name and organization, and no record has a password.
    let is_compared = |field: &Field| !matches!(field, Field::Username | Field::Organization | Field::Password);
    Field::ALL.into_iter().filter(is_compared).all(|field| field.value(user).trim() == draft.submitted(field))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::api::wire;
    use serde_json::json;

    fn user(email: &str) -> User {
        wire::user(&json!({"id": "1", "username": "a", "email": email}).to_string()).expect("a user")
    }

    fn change_to(path: &str, after: &str) -> Vec<Diff> {
        vec![Diff { path: vec![path.into()], before: None, after: Some(json!(after)) }]
    }

    #[test]
    fn a_change_shows_in_the_record() {
        let before = user("a@b");
        assert_eq!(
            change(&change_to("email", "c@d"), &before, Ok(user("c@d"))),
            Resolution::Done(Box::new(user("c@d")))
        );
        assert_eq!(change(&change_to("email", "c@d"), &before, Ok(user("a@b"))), Resolution::NotDone);
        assert_eq!(change(&change_to("email", "c@d"), &before, Ok(user("x@y"))), Resolution::Unknown);
        assert_eq!(change(&change_to("email", "c@d"), &before, Err(ApiError::NotFound)), Resolution::Gone);
        assert_eq!(change(&change_to("email", "c@d"), &before, Err(ApiError::Unreachable)), Resolution::Unknown);
        let password = change_to("password", "x");
        assert_eq!(change(&password, &before, Ok(user("a@b"))), Resolution::Unknown);
    }

    #[test]
    fn a_delete_shows_in_who_is_there() {
        assert_eq!(delete("1", Ok(user("a@b"))), Resolution::NotDone);
        assert_eq!(delete("1", Err(ApiError::NotFound)), Resolution::Deleted);
        assert_eq!(delete("2", Ok(user("a@b"))), Resolution::Deleted, "a namesake answers for the name now");
        assert_eq!(delete("1", Err(ApiError::TimedOut)), Resolution::Unknown);
    }

    #[test]
    fn a_creation_shows_in_the_look_up() {
        let mut draft = Draft::default();
        draft.set(Field::Email, " a@b ".into());
        assert!(matches!(create(&draft, true, Ok(Verdict::Taken(Box::new(user("a@b"))))), Resolution::Done(_)));
        assert_eq!(create(&draft, true, Ok(Verdict::Taken(Box::new(user("other"))))), Resolution::Unknown);
        let mut older = create(&draft, false, Ok(Verdict::Taken(Box::new(user("a@b")))));
        assert_eq!(older, Resolution::Unknown, "they may have been there before");
        older = create(&draft, false, Ok(Verdict::Free));
        assert_eq!(older, Resolution::NotDone);
        assert_eq!(create(&draft, true, Ok(Verdict::Free)), Resolution::NotDone);
        assert_eq!(create(&draft, true, Err(ApiError::TimedOut)), Resolution::Unknown);
    }
}
