//! A delete. The record is read again, and deleted only if it is still what is on screen. If the response was lost, the
//! record is read once more.

use crate::{
    api::{
        client::{self, Api},
        error::{ApiError, CallError},
        outcome::Outcome,
    },
    url::route::Key,
    user::User,
    write::{
        Evidence, current,
        diff::Diff,
        lost_write::{self, Resolution},
        merge,
    },
};

/// What became of a delete.
#[derive(Clone, Debug, PartialEq)]
pub enum Deleted {
    Done(Evidence),
    /// Someone else was quicker.
    GoneAlready,
    /// The record is not what is on screen; nothing was sent.
    Changed {
        now: Box<User>,
        differences: Vec<Diff>,
    },
    /// Certainly not made.
    Failed(ApiError),
    /// The response was lost, and the user is still there so far.
    NotDone(ApiError),
    /// The response was lost, and nothing says what became of the delete.
    Unknown(ApiError),
    /// The caller gave up before the delete was sent: the server has not seen it.
    Cancelled,
}

/// Deletes the user that `shown` was read of, if the record is still the same.
pub async fn delete(api: &impl Api, key: Key, shown: User) -> Deleted {
    let (key, now) = match current::read(api, key, &shown.id()).await {
        Ok(found) => found,
        Err(CallError::Aborted) => return Deleted::Cancelled,
        Err(CallError::Failed(ApiError::NotFound)) => return Deleted::GoneAlready,
        Err(CallError::Failed(error)) => return Deleted::Failed(error),
    };
    let differences = merge::changed_by_others(shown.record(), now.record());
    if !differences.is_empty() {
        return Deleted::Changed { now: Box::new(now), differences };
    }
    match client::delete(api, &key).await {
        Outcome::Saved(_) | Outcome::SavedUnseen => Deleted::Done(Evidence::Response),
        // Renamed since the reading, or refused by a proxy before the server: then nobody was deleted.
        Outcome::Gone if current::is_there(api, &key, &shown.id()).await => Deleted::NotDone(ApiError::NotFound),
        // It was there a moment ago: deleted in between, or by this very call, whose first response a proxy lost.
        Outcome::Gone => Deleted::GoneAlready,
        Outcome::Refused(problems) => {
            Deleted::Failed(ApiError::Refused { server_message: Some(problems.server_messages().join(" ")) })
        }
        Outcome::Cancelled => Deleted::Cancelled,
        Outcome::Failed(error) if !lost_write::is_ambiguous(&error) => Deleted::Failed(error),
        Outcome::Failed(error) => {
            let found = current::read_by_id(api, &key, &shown.id()).await;
            match lost_write::delete(&shown.id(), found) {
                Resolution::Deleted => Deleted::Done(Evidence::ReadAgain),
                Resolution::NotDone => Deleted::NotDone(error),
                Resolution::Done(_) | Resolution::Gone | Resolution::Unknown => Deleted::Unknown(error),
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        api::{
            http::Response,
            scripted::{Scripted, ready, response},
            wire,
        },
        url::route::Segment,
    };
    use serde_json::{Value, json};

    fn ann() -> Value {
        json!({"id": 1, "username": "ann", "email": "a@b", "profile": {"last_login": "2024-01-15T10:30:00Z"}})
    }

    fn run(script: Vec<Result<Response, CallError>>) -> (Deleted, Vec<String>) {
        let shown = wire::user(&ann().to_string()).expect("a user");
        let key = Key::Username(Segment::new("ann").expect("a segment"));
        let api = Scripted::new(script);
        (ready(delete(&api, key, shown)), api.sent())
    }

    #[test]
    fn a_delete_that_is_given_up_is_neither_sent_nor_called_gone() {
        let aborted = || Err(CallError::Aborted);
        for script in [vec![aborted()], vec![response(200, ann()), aborted()], vec![response(404, ""), aborted()]] {
            let (deleted, sent) = run(script);
            assert_eq!(deleted, Deleted::Cancelled);
            assert!(sent.iter().all(|request| request.starts_with("GET")), "{sent:?}");
        }
    }

    #[test]
    fn only_what_is_on_screen_is_deleted() {
        let mut other = ann();
        other["email"] = "x@y".into();
        let (deleted, sent) = run(vec![response(200, &other)]);
        assert!(matches!(deleted, Deleted::Changed { differences, .. } if differences.len() == 1));
        assert_eq!(sent, ["GET /user/username/ann/"]);
        // A sign-in in between changes nothing that a person decides by.
        other = ann();
        other["profile"]["last_login"] = "2024-01-16T10:30:00Z".into();
        let (deleted, sent) = run(vec![response(200, &other), response(204, "")]);
        assert_eq!(deleted, Deleted::Done(Evidence::Response));
        assert_eq!(sent.last().map(String::as_str), Some("DELETE /user/username/ann/"));
    }

    #[test]
    fn a_lost_delete_is_looked_up_by_id() {
        let lost = |now| run(vec![response(200, ann()), Err(ApiError::TimedOut.into()), now]);
        assert_eq!(lost(response(404, "")).0, Deleted::Done(Evidence::ReadAgain));
        assert_eq!(lost(response(200, ann())).0, Deleted::NotDone(ApiError::TimedOut));
        assert_eq!(lost(response(500, "")).0, Deleted::Unknown(ApiError::TimedOut));
        assert_eq!(lost(Err(CallError::Aborted)).0, Deleted::Unknown(ApiError::TimedOut));
        assert_eq!(lost(response(404, "")).1.last().map(String::as_str), Some("GET /user/1/"));
    }

    #[test]
    fn a_refusal_keeps_the_servers_sentence() {
        let (deleted, _) = run(vec![response(200, ann()), response(400, json!({"detail": "Owns three devices."}))]);
        let server_message = Some("Owns three devices.".to_owned());
        assert_eq!(deleted, Deleted::Failed(ApiError::Refused { server_message }));
    }
}
