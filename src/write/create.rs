//! A new user: looked up first, as the vendor's page advises, then created, and looked up again where the response was
//! lost.

use crate::{
    api::{
        client::{self, Api, Read},
        error::{ApiError, CallError},
        lookup::Verdict,
        outcome::Outcome,
    },
    form::{
        check::Problems,
        draft::{Draft, Field},
    },
    user::User,
    write::{
        Evidence, current,
        lost_write::{self, Resolution},
    },
};

/// What became of a creation.
#[derive(Clone, Debug, PartialEq)]
pub enum Created {
    Saved {
        user: Box<User>,
        evidence: Evidence,
    },
    /// Stored, and the response has no record.
    Unseen,
    /// The username belongs to this user already; nothing was sent.
    Taken(Box<User>),
    /// This user has a username that looks the same; nothing was sent.
    LooksAlike(Box<User>),
    Refused(Problems),
    /// Certainly not made.
    Failed(ApiError),
    /// The response was lost, and the look-up says that the user has not been created so far.
    NotDone(ApiError),
    /// The response was lost, and nothing says what became of the creation.
    Unknown(ApiError),
    /// The caller gave up before the user was sent: the server has not seen it.
    Cancelled,
}

/// Creates the user of a draft unless the username is taken. `known` is what an earlier look-up of the same username
/// and organization found; without one it is looked up here. `report` is called with the verdict, or with `None` if the
/// look-up failed: then the server has the last word.
pub async fn create(
    api: &impl Api,
    draft: &Draft,
    known: Option<Verdict>,
    report: impl FnOnce(Option<&Verdict>),
) -> Created {
    let verdict = match known {
        Some(verdict) => Some(verdict),
        None => match look_up(api, draft).await {
            Ok(verdict) => Some(verdict),
            // Given up is not the same as free: nothing is sent.
            Err(CallError::Aborted) => return Created::Cancelled,
            Err(CallError::Failed(_)) => None,
        },
    };
    report(verdict.as_ref());
    let was_free = verdict == Some(Verdict::Free);
    match verdict {
        Some(Verdict::Taken(user)) => return Created::Taken(user),
        Some(Verdict::LooksAlike(user)) => return Created::LooksAlike(user),
        _ => {}
    }
    match client::create(api, draft).await {
        Outcome::Saved(user) => Created::Saved { user, evidence: Evidence::Response },
        Outcome::SavedUnseen => Created::Unseen,
        Outcome::Refused(problems) => Created::Refused(problems),
        Outcome::Gone => Created::Failed(ApiError::NotFound),
        Outcome::Cancelled => Created::Cancelled,
        Outcome::Failed(error) if !lost_write::is_ambiguous(&error) => Created::Failed(error),
        Outcome::Failed(error) => {
            let found = look_up(api, draft).await.map_err(current::or_unreachable);
            match lost_write::create(draft, was_free, found) {
                Resolution::Done(user) => Created::Saved { user, evidence: Evidence::ReadAgain },
                Resolution::NotDone => Created::NotDone(error),
                Resolution::Gone | Resolution::Deleted | Resolution::Unknown => Created::Unknown(error),
            }
        }
    }
}

/// Looks up the username of a draft within its organization.
pub async fn look_up(api: &impl Api, draft: &Draft) -> Read<Verdict> {
    client::look_up(api, &draft.submitted(Field::Username), &draft.submitted(Field::Organization)).await
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::api::scripted::{Scripted, ready, response};
    use serde_json::json;

    fn draft() -> Draft {
        let mut draft = Draft::default();
        for (field, text) in [(Field::Username, "ann"), (Field::Email, "a@b"), (Field::Organization, "acme")] {
            draft.set(field, text.into());
        }
        draft
    }

    fn ann() -> serde_json::Value {
        json!({"id": 1, "username": "ann", "email": "a@b", "organization": "acme"})
    }

    fn found(users: serde_json::Value) -> Result<crate::api::http::Response, CallError> {
        response(200, json!({"count": users.as_array().map_or(0, Vec::len), "results": users}))
    }

    const UNREACHABLE: CallError = CallError::Failed(ApiError::Unreachable);
    const LOOK_UP: &str = "GET /user/?username=ann&organization=acme&limit=1&offset=0";
    const POST: &str = "POST /user/";

    fn run(script: Vec<Result<crate::api::http::Response, CallError>>) -> (Created, Vec<String>) {
        let api = Scripted::new(script);
        (ready(create(&api, &draft(), None, |_| ())), api.sent())
    }

    #[test]
    fn a_look_up_that_is_given_up_creates_nobody() {
        // A second response: what a server would answer to the POST that must not be sent.
        let (created, sent) = run(vec![Err(CallError::Aborted), response(201, ann())]);
        assert_eq!(created, Created::Cancelled);
        assert_eq!(sent, [""; 0]);
    }

    #[test]
    fn giving_up_between_the_look_up_and_the_creation_creates_nobody() {
        let (created, sent) = run(vec![found(json!([])), Err(CallError::Aborted)]);
        assert_eq!(created, Created::Cancelled);
        assert_eq!(sent, [LOOK_UP]);
    }

    #[test]
    fn a_taken_username_is_not_sent() {
        let (created, sent) = run(vec![found(json!([ann()]))]);
        assert!(matches!(created, Created::Taken(user) if user.id() == "1"));
        assert_eq!(sent, [LOOK_UP]);
    }

    #[test]
    fn a_username_in_another_normal_form_is_looked_for_and_not_created() {
        use crate::display::normal_form;
        normal_form::set_normalizer(normal_form::tests::oracle);
        let mut draft = draft();
        draft.set(Field::Username, "jos\u{E9}".into());
        let alike = json!([{"id": 2, "username": "jose\u{301}", "organization": "acme"}]);
        let api = Scripted::new([found(json!([])), found(alike)]);
        let created = ready(create(&api, &draft, None, |_| ()));
        assert!(matches!(created, Created::LooksAlike(user) if user.id() == "2"));
        let look_up = |name: &str| format!("GET /user/?username={name}&organization=acme&limit=1&offset=0");
        assert_eq!(api.sent(), [look_up("jos%C3%A9"), look_up("jose%CC%81")]);
    }

    #[test]
    fn a_failed_look_up_leaves_the_last_word_to_the_server() {
        let (created, sent) = run(vec![Err(UNREACHABLE), response(201, ann())]);
        assert!(matches!(created, Created::Saved { evidence: Evidence::Response, .. }));
        assert_eq!(sent, [LOOK_UP, POST]);
    }

    #[test]
    fn a_known_verdict_is_not_asked_for_again() {
        let api = Scripted::new([response(201, ann())]);
        let mut reported = None;
        let created = ready(create(&api, &draft(), Some(Verdict::Free), |verdict| reported = verdict.cloned()));
        assert!(matches!(created, Created::Saved { .. }));
        assert_eq!((api.sent(), reported), (vec![POST.to_owned()], Some(Verdict::Free)));
    }

    #[test]
    fn a_lost_creation_is_looked_up_and_never_repeated() {
        let lost = |first, second| run(vec![first, Err(UNREACHABLE), second]);
        let (created, sent) = lost(found(json!([])), found(json!([ann()])));
        assert!(matches!(created, Created::Saved { evidence: Evidence::ReadAgain, .. }));
        assert_eq!(sent, [LOOK_UP, POST, LOOK_UP]);
        assert_eq!(lost(found(json!([])), found(json!([]))).0, Created::NotDone(ApiError::Unreachable));
        assert_eq!(lost(found(json!([])), Err(UNREACHABLE)).0, Created::Unknown(ApiError::Unreachable));
        // Nobody knows whether she was there before.
        assert_eq!(lost(Err(UNREACHABLE), found(json!([ann()]))).0, Created::Unknown(ApiError::Unreachable));
    }
}
