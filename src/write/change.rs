//! A change of one user: the record is read again, merged and written, and read once more where the response was lost.
//! Between the reading and the write lies the one window in which a colleague's change can be missed.

pub use crate::write::WriteMethod;
use crate::{
    api::{
        client::{self, Api, Namesake},
        error::{ApiError, CallError},
        outcome::Outcome,
    },
    form::check::Problems,
    url::route::{Key, Segment},
    user::{Object, User},
    write::{
        Evidence, broken, current,
        diff::{self, Diff},
        lost_write::{self, Resolution},
        merge::{self, Merge},
        undo::{self, Undo},
    },
};

/// What became of a change.
#[derive(Clone, Debug, PartialEq)]
pub enum Changed {
    Saved(Box<Saved>),
    /// Both sides changed a field; nothing was sent.
    Collides {
        theirs: Box<User>,
        merge: Merge,
    },
    Refused(Problems),
    /// Deleted meanwhile.
    Gone,
    /// Certainly not made.
    Failed(ApiError),
    /// The response was lost, and the record says that the change has not been made so far.
    NotDone(ApiError),
    /// The response was lost, and nothing says what became of the change.
    Unknown(ApiError),
    /// The response was lost, and only a password or another secret was sent, which no record shows.
    SecretUnknown(ApiError),
    /// The caller gave up before the change was sent: the server has not seen it.
    Cancelled,
}

/// A change that was made.
#[derive(Clone, Debug, PartialEq)]
pub struct Saved {
    /// Where the record is found now: a rename moves it.
    pub key: Key,
    pub user: User,
    pub evidence: Evidence,
    /// What takes it back, by the same method.
    pub undo: Undo,
    pub method: WriteMethod,
    /// What the server stored otherwise than it was sent, from the sent value to the stored one.
    pub not_stored: Vec<Diff>,
    /// What the server changed besides what it was sent: some servers replace the whole profile with the part that is
    /// sent.
    pub besides: Vec<Diff>,
    /// What others changed between the form's opening and the write, beside what was sent.
    pub by_others: Vec<Diff>,
}

/// Makes `edits` to the user that `base` was read of.
pub async fn change(api: &impl Api, key: Key, base: User, edits: Vec<Diff>, method: WriteMethod) -> Changed {
    let mut changed = write(api, key, base, edits, method).await;
    if let Changed::Saved(saved) = &mut changed
        && let Key::Username(name) = &saved.key
        && name.text() != saved.user.username()
    {
        saved.key = key_by_new_name(api, &saved.user).await.unwrap_or_else(|| saved.key.clone());
    }
    changed
}

async fn write(api: &impl Api, key: Key, base: User, edits: Vec<Diff>, method: WriteMethod) -> Changed {
    let (key, theirs) = match current::read(api, key, &base.id()).await {
        Ok(found) => found,
        Err(CallError::Aborted) => return Changed::Cancelled,
        Err(CallError::Failed(ApiError::NotFound)) => return Changed::Gone,
        Err(CallError::Failed(error)) => return Changed::Failed(error),
    };
    let merge = merge::merge(&edits, theirs.record());
    if !merge.collisions.is_empty() {
        return Changed::Collides { theirs: Box::new(theirs), merge };
    }
    let by_others = by_others(base.record(), theirs.record(), &edits);
    let saved = |user: User, evidence: Evidence| {
        let besides = merge::changed_besides(theirs.record(), &merge.send, user.record());
        let mut undo = undo::of_change(theirs.record(), &merge.send, &besides, user.record(), method);
        // What was read of a broken value is not what was there.
        undo.edits.retain(|edit| !theirs.broken_fields().iter().any(|broken| broken.starts_with(&edit.path)));
        Changed::Saved(Box::new(Saved {
            key: key.clone(),
            undo,
            besides,
            not_stored: merge::not_stored(&merge.send, user.record()),
            user,
            evidence,
            method,
            by_others,
        }))
    };
    if merge.send.is_empty() {
        return saved(theirs.clone(), Evidence::AlreadySo);
    }
    if method == WriteMethod::Put {
        let is_typed = |path: &[String]| merge.send.iter().any(|edit| path.starts_with(&edit.path));
        let problems = broken::in_replacement(&theirs, is_typed);
        if !problems.is_empty() {
            return Changed::Refused(problems);
        }
    }
    let outcome = match method {
        WriteMethod::Patch => client::patch(api, &key, diff::patch_body(&merge.send)).await,
        WriteMethod::Put => client::put(api, &key, diff::put_body(theirs.record(), &merge.send)).await,
    };
    match outcome {
        Outcome::Saved(user) if user.id() == theirs.id() => {
            saved(whole(api, &key, &theirs, &merge.send, *user).await, Evidence::Response)
        }
        // The username changed hands between the reading and the write.
        Outcome::Saved(user) => Changed::Unknown(ApiError::AnotherPerson { id: user.id() }),
        Outcome::SavedUnseen => match current::read_by_id(api, &key, &theirs.id()).await {
            Ok(user) if user.id() == theirs.id() => saved(user, Evidence::Response),
            Ok(user) => Changed::Unknown(ApiError::AnotherPerson { id: user.id() }),
            Err(ApiError::NotFound) => Changed::Gone,
            Err(error) => Changed::Unknown(error),
        },
        Outcome::Refused(problems) => Changed::Refused(problems),
        // Renamed since the reading, or refused by a proxy before the server: then nobody was deleted.
        Outcome::Gone if current::is_there(api, &key, &theirs.id()).await => Changed::NotDone(ApiError::NotFound),
        Outcome::Gone => Changed::Gone,
        Outcome::Cancelled => Changed::Cancelled,
        Outcome::Failed(error) if !lost_write::is_ambiguous(&error) => Changed::Failed(error),
        Outcome::Failed(error) => {
            let now = current::read_by_id(api, &key, &theirs.id()).await;
            match lost_write::change(&merge.send, &theirs, now) {
                Resolution::Done(user) => saved(*user, Evidence::ReadAgain),
                Resolution::NotDone => Changed::NotDone(error),
                Resolution::Gone => Changed::Gone,
                Resolution::Deleted | Resolution::Unknown if merge.send.iter().all(Diff::is_secret) => {
                    Changed::SecretUnknown(error)
                }
                Resolution::Deleted | Resolution::Unknown => Changed::Unknown(error),
            }
        }
    }
}

/// The record after a write whose response may be a part of it. What a response leaves out is unknown, so the record is
/// read again; where that fails, what was left out counts as it was.
async fn whole(api: &impl Api, key: &Key, theirs: &User, sent: &[Diff], response: User) -> User {
    let besides = merge::changed_besides(theirs.record(), sent, response.record());
    let left_out = |change: &Diff| change.after.is_none();
    if !besides.iter().chain(&merge::not_stored(sent, response.record())).any(left_out) {
        return response;
    }
    match current::read_by_id(api, key, &theirs.id()).await {
        Ok(user) if user.id() == theirs.id() => user,
        _ => User::from_record(diff::overlay(theirs.record(), response.record())).unwrap_or_else(|_| response.clone()),
    }
}

/// How a user is found after a change of the username: by the new name where it leads to this very user, else by id.
/// Another organization may have a user of that name. `None` if no path can carry either.
async fn key_by_new_name(api: &impl Api, user: &User) -> Option<Key> {
    let name = Segment::new(&user.username());
    if let Some(name) = &name
        && let Ok(Namesake::Same) = client::namesake(api, name.clone(), &user.id()).await
    {
        return Some(Key::Username(name.clone()));
    }
    Segment::new(&user.id()).map(Key::Id).or(name.map(Key::Username))
}

/// What others changed beside what this change is about.
fn by_others(base: &Object, theirs: &Object, edits: &[Diff]) -> Vec<Diff> {
    let mine = |other: &Diff| edits.iter().any(|edit| edit.path == other.path);
    merge::changed_by_others(base, theirs).into_iter().filter(|other| !mine(other)).collect()
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
        form::check::Problem,
    };
    use serde_json::{Value, json};

    type Script = Vec<Result<Response, CallError>>;

    fn ann() -> Value {
        json!({"id": 1, "username": "ann", "email": "a@b", "profile": {"role": "user"}})
    }

    fn with_role(role: &str) -> Value {
        let mut user = ann();
        user["profile"]["role"] = role.into();
        user
    }

    fn by(key: fn(Segment) -> Key, text: &str) -> Key {
        key(Segment::new(text).expect("a segment"))
    }

    fn run(key: Key, after: Value, method: WriteMethod, script: Script) -> (Changed, Vec<String>) {
        let user = |value: &Value| wire::user(&value.to_string()).expect("a user");
        let base = user(&ann());
        let edits = diff::between(base.record(), user(&after).record());
        let api = Scripted::new(script);
        (ready(change(&api, key, base, edits, method)), api.sent())
    }

    fn patch(key: Key, script: Script) -> (Changed, Vec<String>) {
        run(key, with_role("admin"), WriteMethod::Patch, script)
    }

    #[test]
    fn a_change_that_is_given_up_is_neither_sent_nor_called_gone() {
        let aborted = || Err(CallError::Aborted);
        for script in [vec![aborted()], vec![response(200, ann()), aborted()], vec![response(404, ""), aborted()]] {
            let (changed, sent) = patch(by(Key::Username, "ann"), script);
            assert_eq!(changed, Changed::Cancelled);
            assert!(sent.iter().all(|request| request.starts_with("GET")), "{sent:?}");
        }
    }

    #[test]
    fn a_write_that_was_lost_and_then_given_up_is_unknown() {
        let script = vec![response(200, ann()), Err(CallError::Failed(ApiError::TimedOut)), Err(CallError::Aborted)];
        assert_eq!(patch(by(Key::Id, "1"), script).0, Changed::Unknown(ApiError::TimedOut));
    }

    #[test]
    fn a_namesake_is_not_written_to() {
        let mut other = ann();
        other["id"] = 2.into();
        // The username leads to someone else: the id counts.
        let script = vec![response(200, &other), response(200, ann()), response(200, with_role("admin"))];
        let (changed, sent) = patch(by(Key::Username, "ann"), script);
        assert!(matches!(changed, Changed::Saved(saved) if saved.key == by(Key::Id, "1")));
        assert_eq!(sent, ["GET /user/username/ann/", "GET /user/1/", "PATCH /user/1/"]);
        // Neither call leads to the user on screen.
        let another = || Changed::Failed(ApiError::AnotherPerson { id: "2".into() });
        assert_eq!(patch(by(Key::Id, "1"), vec![response(200, &other)]).0, another());
        let script = vec![response(404, ""), response(200, &other)];
        assert_eq!(patch(by(Key::Username, "ann"), script).0, another());
        // The username changed hands in the window: the person who was changed is not the one on screen.
        let (changed, _) = patch(by(Key::Username, "ann"), vec![response(200, ann()), response(200, &other)]);
        assert_eq!(changed, Changed::Unknown(ApiError::AnotherPerson { id: "2".into() }));
    }

    #[test]
    fn a_success_without_a_record_is_read() {
        let empty = || vec![response(200, ann()), response(204, "")];
        let read = |then| patch(by(Key::Id, "1"), empty().into_iter().chain([then]).collect()).0;
        assert!(
            matches!(read(response(200, with_role("admin"))), Changed::Saved(saved) if saved.not_stored.is_empty())
        );
        // Stored otherwise than it was sent: said, and no failure.
        assert!(matches!(read(response(200, ann())), Changed::Saved(saved) if saved.not_stored.len() == 1));
        assert_eq!(read(response(404, "")), Changed::Gone);
        let unreachable = || ApiError::Unreachable;
        assert_eq!(read(Err(unreachable().into())), Changed::Unknown(unreachable()));
    }

    #[test]
    fn what_a_write_loses_besides_is_told_and_comes_back() {
        let mut before = ann();
        before["profile"]["first_name"] = "Ann".into();
        let mut part = json!({"id": 1, "username": "ann", "email": "a@b", "profile": {"role": "admin"}});
        let run = |second: Result<Response, CallError>, part: &Value| {
            let user = |value: &Value| wire::user(&value.to_string()).expect("a user");
            let mut after = before.clone();
            after["profile"]["role"] = "admin".into();
            let edits = diff::between(user(&before).record(), user(&after).record());
            let api = Scripted::new([response(200, &before), response(200, part), second]);
            let key = by(Key::Id, "1");
            match ready(change(&api, key, user(&before), edits, WriteMethod::Patch)) {
                Changed::Saved(saved) => (saved, api.sent()),
                other => panic!("saved: {other:?}"),
            }
        };
        let paths = |diffs: &[Diff]| diffs.iter().map(Diff::dotted_path).collect::<Vec<_>>().join(" ");
        // The name is gone, as the record that is read again shows.
        let (saved, sent) = run(response(200, &part), &part);
        assert_eq!(sent, ["GET /user/1/", "PATCH /user/1/", "GET /user/1/"]);
        assert_eq!(paths(&saved.besides), "profile.first_name");
        let body: Value = serde_json::from_str(&diff::patch_body(&saved.undo.edits)).expect("JSON");
        assert_eq!(body, json!({"profile": {"first_name": "Ann", "role": "user"}}));
        // Only the response was a part.
        let mut whole = before.clone();
        whole["profile"]["role"] = "admin".into();
        let (saved, _) = run(response(200, &whole), &part);
        assert_eq!((paths(&saved.besides).as_str(), saved.user.first_name().as_str()), ("", "Ann"));
        // Nobody knows: what the response leaves out counts as it was.
        let (saved, _) = run(response(502, ""), &part);
        assert_eq!((paths(&saved.besides).as_str(), saved.user.first_name().as_str()), ("", "Ann"));
        // The response leaves out what was sent.
        for response_body in [json!({"id": 1, "username": "ann", "email": "a@b"}), json!({"id": "1", "profile": null})]
        {
            let (saved, sent) = run(response(200, &whole), &response_body);
            assert_eq!((saved.not_stored.len(), saved.besides.len(), sent.len()), (0, 0, 3), "{response_body}");
        }
        // An id that comes back as text is the same id.
        let mut typed = whole.clone();
        typed["id"] = "1".into();
        let (saved, _) = run(response(500, ""), &typed);
        assert_eq!(paths(&saved.besides), "");
        // The response says itself that the name is gone.
        part["profile"]["first_name"] = Value::Null;
        let (saved, sent) = run(response(500, ""), &part);
        assert_eq!((paths(&saved.besides).as_str(), sent.len()), ("profile.first_name", 2));
    }

    #[test]
    fn a_lost_password_is_not_looked_for_in_the_record() {
        let user = wire::user(&ann().to_string()).expect("a user");
        let edits = vec![Diff { path: vec!["password".into()], before: None, after: Some(json!("x")) }];
        let lost = || Err(CallError::Failed(ApiError::TimedOut));
        let api = Scripted::new([response(200, ann()), lost(), response(200, ann())]);
        let changed = ready(change(&api, by(Key::Id, "1"), user, edits, WriteMethod::Patch));
        assert_eq!(changed, Changed::SecretUnknown(ApiError::TimedOut));
    }

    #[test]
    fn a_replacement_sends_what_the_server_holds_now_with_the_changes() {
        let mut theirs = ann();
        theirs["klass"] = "staff".into();
        let key = by(Key::Id, "1");
        let mut stored = theirs.clone();
        stored["profile"]["role"] = "admin".into();
        let script = vec![response(200, &theirs), response(200, &stored)];
        let (changed, sent) = run(key, with_role("admin"), WriteMethod::Put, script);
        assert_eq!(sent, ["GET /user/1/", "PUT /user/1/"]);
        let Changed::Saved(saved) = changed else { panic!("saved: {changed:?}") };
        let others: Vec<String> = saved.by_others.iter().map(Diff::dotted_path).collect();
        assert_eq!(others, ["klass"]);
        let undone: Vec<String> = saved.undo.edits.iter().map(Diff::dotted_path).collect();
        assert_eq!(undone, ["profile.role"]);
    }

    #[test]
    fn what_the_server_holds_already_is_not_sent() {
        let (changed, sent) = patch(by(Key::Id, "1"), vec![response(200, with_role("admin"))]);
        assert!(matches!(changed, Changed::Saved(saved) if saved.evidence == Evidence::AlreadySo));
        assert_eq!(sent, ["GET /user/1/"]);
    }

    #[test]
    fn a_rename_moves_the_key() {
        let mut renamed = ann();
        renamed["username"] = "a/b".into();
        let key_after = |then| {
            let script = vec![response(200, ann()), response(200, &renamed), then];
            match run(by(Key::Username, "ann"), renamed.clone(), WriteMethod::Patch, script) {
                (Changed::Saved(saved), sent) => (saved.key, sent.last().cloned().unwrap_or_default()),
                (other, _) => panic!("saved: {other:?}"),
            }
        };
        let asked = || "GET /user/username/a%2Fb/".to_owned();
        assert_eq!(key_after(response(200, &renamed)), (by(Key::Username, "a/b"), asked()));
        // The new name leads to a namesake in another organization, to nobody, or nowhere.
        let mut other = renamed.clone();
        other["id"] = 2.into();
        for then in [response(200, &other), response(404, ""), response(502, "")] {
            assert_eq!(key_after(then), (by(Key::Id, "1"), asked()));
        }
        assert_eq!(key_after(Err(CallError::Aborted)).0, by(Key::Id, "1"));
    }

    #[test]
    fn a_replacement_does_not_send_what_was_read_of_a_broken_value() {
        let broken = r#"{"id": 1, "username": "ann", "email": "a@b", "klass": "A\ud83d", "profile": {"role": "user"}}"#;
        let base = wire::user(broken).expect("a user");
        let mut stored = with_role("admin");
        stored["klass"] = "A".into();
        let run = |edits: Vec<Diff>, method| {
            let script =
                [Ok(Response { status: 200, body: broken.to_owned(), retry_after: None }), response(200, &stored)];
            let api = Scripted::new(script);
            let changed = ready(change(&api, by(Key::Id, "1"), base.clone(), edits, method));
            (changed, api.sent().len())
        };
        let edit = |path: &[&str], value: Value| Diff {
            path: path.iter().map(|name| (*name).to_owned()).collect(),
            before: diff::at(base.record(), &path.iter().map(|name| (*name).to_owned()).collect::<Vec<_>>()).cloned(),
            after: Some(value),
        };
        let role = || edit(&["profile", "role"], json!("admin"));
        let (changed, sent) = run(vec![role()], WriteMethod::Put);
        let Changed::Refused(problems) = changed else { panic!("refused: {changed:?}") };
        assert_eq!((problems.others, sent), (vec![(vec!["klass".to_owned()], Problem::Broken)], 1));
        // Typed anew, and where the field is not sent at all.
        assert_eq!(run(vec![role(), edit(&["klass"], json!("A"))], WriteMethod::Put).1, 2);
        let (changed, _) = run(vec![role(), edit(&["klass"], json!("A"))], WriteMethod::Patch);
        let Changed::Saved(saved) = changed else { panic!("saved: {changed:?}") };
        let undone: Vec<String> = saved.undo.edits.iter().map(Diff::dotted_path).collect();
        assert_eq!(undone, ["profile.role"], "what was there is not known");
    }

    /// The decision table: what the write came back as × what the record is when it is read again. Below it, in this
    /// order: as sent, as before, changed by someone else, deleted, and not to be read.
    #[test]
    fn each_outcome_and_each_reading_after_it_come_to_one_end() {
        let failed = |error| Err(CallError::Failed(error));
        let outcomes = [
            (response(200, with_role("admin")), "saved saved saved saved saved"),
            (response(204, ""), "saved saved saved gone unknown"),
            (response(200, "<html>"), "saved not-done unknown gone unknown"),
            (response(200, "[]"), "saved not-done unknown gone unknown"),
            (response(500, ""), "saved not-done unknown gone unknown"),
            (response(503, "<html>"), "saved not-done unknown gone unknown"),
            (failed(ApiError::Unreachable), "saved not-done unknown gone unknown"),
            (failed(ApiError::TimedOut), "saved not-done unknown gone unknown"),
            (response(404, ""), "not-done not-done not-done gone gone"),
            (response(410, ""), "not-done not-done not-done gone gone"),
            (response(400, json!({"email": ["no"]})), "refused refused refused refused refused"),
            (response(400, "<html>"), "failed failed failed failed failed"),
            (response(401, ""), "failed failed failed failed failed"),
            (response(403, ""), "failed failed failed failed failed"),
            (response(409, json!({"detail": "no"})), "failed failed failed failed failed"),
            (response(412, ""), "failed failed failed failed failed"),
            (response(422, json!(["no"])), "refused refused refused refused refused"),
            (response(429, ""), "failed failed failed failed failed"),
            (failed(ApiError::Redirected), "failed failed failed failed failed"),
        ];
        let readings = [
            response(200, with_role("admin")),
            response(200, ann()),
            response(200, with_role("auditor")),
            response(404, ""),
            response(502, ""),
        ];
        for (outcome, expected) in outcomes {
            let ends = readings.clone().map(|reading| {
                let script = vec![response(200, ann()), outcome.clone(), reading];
                match patch(by(Key::Id, "1"), script).0 {
                    Changed::Saved(_) => "saved",
                    Changed::Collides { .. } => "collides",
                    Changed::Refused(_) => "refused",
                    Changed::Gone => "gone",
                    Changed::Failed(_) => "failed",
                    Changed::NotDone(_) => "not-done",
                    Changed::Unknown(_) => "unknown",
                    Changed::SecretUnknown(_) => "secret unknown",
                    Changed::Cancelled => "cancelled",
                }
            });
            assert_eq!(ends.join(" "), expected, "{outcome:?}");
        }
    }
}
