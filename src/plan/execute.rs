//! Carries out one command of a plan: a reading, or a write over [`crate::write`] from end to end.

use std::{
    cell::RefCell,
    collections::{BTreeMap, BTreeSet},
};

use plans::{
    command::{Answer, Command, Failure, What},
    field::{Field as PlanField, LAST_LOGIN},
    outcome::{Evidence as PlanEvidence, Refusal, RefusedBy},
    row::Change,
    value::FieldValue,
};
use serde_json::Value;

use crate::{
    api::{
        client::{self, Api},
        error::{ApiError, CallError},
        lookup::Verdict,
        wire,
    },
    form::{draft::Field, password},
    plan::{
        replay::{Reading, Recorder, Replay},
        translate,
    },
    url::route::{Key, Segment},
    user::User,
    write::{
        Evidence, WriteMethod,
        change::{Changed, change},
        create::{Created, create, look_up},
        delete::{Deleted, delete},
        diff::Diff,
    },
};

/// Carries out the commands of one run. It holds the new passwords, and nothing else has them.
pub struct Executor<'a, A> {
    api: &'a A,
    /// What was read of a row before its write.
    readings: RefCell<BTreeMap<u32, Reading>>,
    /// The new password of each row. A row that is sent again gets the same.
    passwords: RefCell<BTreeMap<u32, String>>,
    /// The rows whose new password the server has accepted, as far as its answer says.
    accepted: RefCell<BTreeSet<u32>>,
    random: fn() -> u8,
}

impl<'a, A: Api> Executor<'a, A> {
    /// `random` must be cryptographic: it makes the passwords.
    pub fn new(api: &'a A, random: fn() -> u8) -> Self {
        let (readings, passwords, accepted) = Default::default();
        Self { api, readings, passwords, accepted, random }
    }

    /// Takes the password for a new person from the file, in the place of one that is made.
    pub fn use_password(&self, row: u32, password: String) {
        self.passwords.borrow_mut().insert(row, password);
    }

    /// The new password of a row, to be handed to a person.
    pub fn password(&self, row: u32) -> Option<String> {
        self.passwords.borrow().get(&row).cloned()
    }

    /// The rows whose new password is here and the server's.
    pub fn rows_with_password(&self) -> Vec<u32> {
        let passwords = self.passwords.borrow();
        self.accepted.borrow().iter().copied().filter(|row| passwords.contains_key(row)).collect()
    }

    /// Forgets the passwords of these rows: a person has them.
    pub fn forget_passwords(&self, rows: &[u32]) {
        self.passwords.borrow_mut().retain(|row, _| !rows.contains(row));
    }

    /// Carries a command out.
    pub async fn execute(&self, command: &Command) -> Answer {
        let answer = self.answer(command).await;
        let has_password = matches!(command.what, What::Create { .. } | What::Change { new_password: true, .. });
        if has_password && matches!(answer, Answer::Saved { .. }) {
            self.accepted.borrow_mut().insert(command.row);
        }
        answer
    }

    async fn answer(&self, command: &Command) -> Answer {
        let row = command.row;
        match &command.what {
            What::Read { id, needs_last_login } => self.read(row, id, *needs_last_login).await,
            What::LookUp { username, organization } => self.look_up(username, organization).await,
            What::Create { values, was_free } => self.create(row, values, *was_free).await,
            What::Change { id, changes, new_password } => self.change(row, id, changes, *new_password).await,
            What::Delete { id } => self.delete(row, id).await,
        }
    }

    async fn read(&self, row: u32, id: &str, needs_last_login: bool) -> Answer {
        let (user, reading) = match self.person(id).await {
            Ok(read) => read,
            Err(answer) => return answer,
        };
        let mut record = translate::record(&user);
        let field = PlanField::Other(LAST_LOGIN.into());
        if needs_last_login && field.read(&record).is_absent() {
            match self.last_login(&user).await {
                Ok(value) => field.write(&mut record, &value),
                Err(error) => return unread(error),
            }
        }
        self.readings.borrow_mut().insert(row, reading);
        Answer::Person(record)
    }

    /// The last sign-in of a person for whom the answer by id has none: the answer by username may have it. The last sign-in
    /// stays unknown where the username leads to a namesake in another organization, or cannot be asked for.
    async fn last_login(&self, user: &User) -> Result<FieldValue, CallError> {
        let Some(username) = Segment::new(&user.username()) else { return Ok(FieldValue::Absent) };
        match client::user(self.api, &Key::Username(username)).await {
            Ok(found) if found.id() == user.id() => {
                Ok(PlanField::Other(LAST_LOGIN.into()).read(&translate::record(&found)))
            }
            Ok(_) | Err(CallError::Failed(ApiError::NotFound | ApiError::Odd { .. } | ApiError::Refused { .. })) => {
                Ok(FieldValue::Absent)
            }
            Err(error) => Err(error),
        }
    }

    /// Reads a person by id.
    async fn person(&self, id: &str) -> Result<(User, Reading), Answer> {
        let Some(segment) = Segment::new(id) else {
            return Err(Answer::Refused(Refusal::new(RefusedBy::Address)));
        };
        let recorder = Recorder::new(self.api);
        match client::user(&recorder, &Key::Id(segment)).await {
            Ok(user) if user.id() == id => match recorder.reading() {
                Some(reading) => Ok((user, reading)),
                None => Err(Answer::Failed(Failure::Shape)),
            },
            Ok(user) => Err(translate::failed(ApiError::AnotherPerson { id: user.id() }, None)),
            Err(CallError::Failed(ApiError::NotFound)) => Err(match self.is_gone(id).await {
                Ok(true) => Answer::Nobody,
                Ok(false) | Err(CallError::Failed(ApiError::NotFound)) => Answer::Failed(Failure::Broken),
                Err(error) => unread(error),
            }),
            Err(error) => Err(unread(error)),
        }
    }

    /// Whether nobody has this id. A router without a server behind it answers 404 too, so the list confirms it.
    async fn is_gone(&self, id: &str) -> Result<bool, CallError> {
        Ok(client::listed(self.api, id).await?.is_none())
    }

    /// `answer`, if the list confirms that nobody has this id, else the other one.
    async fn gone(&self, id: &str, answer: Answer, else_answer: Answer) -> Answer {
        if matches!(self.is_gone(id).await, Ok(true)) { answer } else { else_answer }
    }

    async fn look_up(&self, username: &str, organization: &str) -> Answer {
        match client::look_up(self.api, username, organization).await {
            Ok(Verdict::Free) => Answer::Free,
            Ok(Verdict::Taken(user)) => Answer::Taken(translate::record(&user)),
            Ok(Verdict::LooksAlike(user)) => Answer::LooksAlike(translate::record(&user)),
            Ok(Verdict::AskMore | Verdict::Unsure) => Answer::Unsure,
            Err(error) => unread(error),
        }
    }

    fn new_password(&self, row: u32) -> String {
        let mut passwords = self.passwords.borrow_mut();
        passwords.entry(row).or_insert_with(|| password::generate(self.random)).clone()
    }

    async fn create(&self, row: u32, values: &[(PlanField, FieldValue)], was_free: bool) -> Answer {
        let password = self.new_password(row);
        let draft = translate::draft(values, &password);
        let known = if was_free { Verdict::Free } else { Verdict::Unsure };
        let saved = |user: Option<&User>, evidence| match translate::evidence(evidence) {
            Some(evidence) => Answer::Saved {
                record: user.map(translate::record),
                evidence,
                undo: Vec::new(),
                not_stored: Vec::new(),
            },
            None => Answer::Unknown { wait: None },
        };
        match create(self.api, &draft, Some(known), |_| ()).await {
            Created::Saved { user, evidence } => saved(Some(&user), evidence),
            // The inverse needs the id.
            Created::Unseen => {
                match look_up(self.api, &draft).await {
                    Ok(Verdict::Taken(user)) => saved(Some(&user), Evidence::Response),
                    // The server said yes to what it did not make, or not yet.
                    Ok(Verdict::Free) => Answer::NotDone { wait: None },
                    _ => saved(None, Evidence::Response),
                }
            }
            Created::Taken(user) => Answer::Taken(translate::record(&user)),
            Created::LooksAlike(user) => Answer::LooksAlike(translate::record(&user)),
            Created::Refused(problems) => translate::refused(problems, Some(&password)),
            Created::Failed(error) => translate::failed(error, Some(&password)),
            Created::NotDone(error) => Answer::NotDone { wait: translate::wait(&error) },
            Created::Unknown(error) => Answer::Unknown { wait: translate::wait(&error) },
            Created::Cancelled => Answer::Failed(Failure::Cancelled),
        }
    }

    /// The person of a row as read a moment ago, and a connection that answers with that reading.
    async fn read_before(&self, row: u32, id: &str) -> Result<(User, Key, Replay<'a, A>), Answer> {
        let reading = self.readings.borrow_mut().remove(&row);
        let known = reading.and_then(|reading| Some((wire::user(&reading.response.body).ok()?, reading)));
        let (user, reading) = match known {
            Some(known) => known,
            None => self.person(id).await?,
        };
        let Some(segment) = Segment::new(id) else {
            return Err(Answer::Refused(Refusal::new(RefusedBy::Address)));
        };
        Ok((user, Key::Id(segment), Replay::new(self.api, reading)))
    }

    async fn change(&self, row: u32, id: &str, changes: &[Change], new_password: bool) -> Answer {
        let (base, key, api) = match self.read_before(row, id).await {
            Ok(read) => read,
            Err(Answer::Nobody) => return Answer::Gone,
            Err(answer) => return answer,
        };
        let mut edits: Vec<Diff> = changes.iter().map(translate::diff).collect();
        let password = new_password.then(|| self.new_password(row));
        edits.extend(password.as_ref().map(|password| Diff {
            path: vec![Field::Password.name().to_owned()],
            before: None,
            after: Some(Value::from(password.as_str())),
        }));
        match change(&api, key, base, edits, WriteMethod::Patch).await {
            Changed::Saved(saved) => match translate::evidence(saved.evidence) {
                Some(evidence) => Answer::Saved {
                    record: Some(translate::record(&saved.user)),
                    evidence,
                    undo: translate::changes(saved.undo.edits),
                    not_stored: translate::changes(saved.not_stored),
                },
                None => Answer::Person(translate::record(&saved.user)),
            },
            Changed::Collides { theirs, .. } => Answer::Changed(translate::record(&theirs)),
            Changed::Refused(problems) => translate::refused(problems, password.as_deref()),
            // The server has not made the write.
            Changed::Gone => self.gone(id, Answer::Gone, Answer::Failed(Failure::Broken)).await,
            Changed::Failed(error) => translate::failed(error, password.as_deref()),
            Changed::NotDone(error) => Answer::NotDone { wait: translate::wait(&error) },
            Changed::Unknown(error) | Changed::SecretUnknown(error) => {
                Answer::Unknown { wait: translate::wait(&error) }
            }
            Changed::Cancelled => Answer::Failed(Failure::Cancelled),
        }
    }

    async fn delete(&self, row: u32, id: &str) -> Answer {
        let (shown, key, api) = match self.read_before(row, id).await {
            Ok(read) => read,
            Err(Answer::Nobody) => return Answer::Gone,
            Err(answer) => return answer,
        };
        match delete(&api, key, shown).await {
            Deleted::Done(Evidence::Response) => Answer::Deleted(PlanEvidence::Response),
            Deleted::Done(_) => {
                self.gone(id, Answer::Deleted(PlanEvidence::ReadAgain), Answer::Unknown { wait: None }).await
            }
            Deleted::GoneAlready => self.gone(id, Answer::Gone, Answer::Failed(Failure::Broken)).await,
            Deleted::Changed { now, .. } => Answer::Changed(translate::record(&now)),
            Deleted::Failed(error) => translate::failed(error, None),
            Deleted::NotDone(error) => Answer::NotDone { wait: translate::wait(&error) },
            Deleted::Unknown(error) => Answer::Unknown { wait: translate::wait(&error) },
            Deleted::Cancelled => Answer::Failed(Failure::Cancelled),
        }
    }
}

fn unread(error: CallError) -> Answer {
    match error {
        CallError::Aborted => Answer::Failed(Failure::Cancelled),
        CallError::Failed(error) => translate::failed(error, None),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::api::scripted::{Scripted, ready, response};
    use serde_json::{Value, json};

    fn ann(profile: Value) -> Value {
        json!({"id": 1, "username": "ann", "organization": "acme", "profile": profile})
    }

    /// The last sign-in that a reading gives, and the requests that were sent.
    fn read(needs_last_login: bool, script: Vec<Value>) -> (FieldValue, Vec<String>) {
        let api = Scripted::new(script.into_iter().map(|body| response(200, body)));
        let executor = Executor::new(&api, || 0);
        let command = Command { row: 0, what: What::Read { id: "1".into(), needs_last_login } };
        let Answer::Person(record) = ready(executor.execute(&command)) else { panic!("a person") };
        (PlanField::Other(LAST_LOGIN.into()).read(&record), api.sent())
    }

    #[test]
    fn a_last_sign_in_that_the_answer_by_id_leaves_out_is_read_by_username() {
        let (never, since) = (json!({"last_login": null}), json!({"last_login": "2026-01-01"}));
        let by_id = "GET /user/1/".to_owned();
        let both = vec![by_id.clone(), "GET /user/username/ann/".to_owned()];
        let found = read(true, vec![ann(json!({})), ann(since)]);
        assert_eq!(found, (FieldValue::text("2026-01-01"), both.clone()));
        let namesake = json!({"id": 2, "username": "ann", "profile": {"last_login": "2026-01-01"}});
        assert_eq!(read(true, vec![ann(json!({})), namesake]), (FieldValue::Absent, both));
        assert_eq!(read(true, vec![ann(never)]), (FieldValue::Null, vec![by_id.clone()]));
        assert_eq!(read(false, vec![ann(json!({}))]), (FieldValue::Absent, vec![by_id]));
    }

    /// What became of a delete, and the requests that were sent.
    fn deleted(script: Vec<(u16, Value)>) -> (Answer, Vec<String>) {
        let api = Scripted::new(script.into_iter().map(|(status, body)| response(status, body)));
        let executor = Executor::new(&api, || 0);
        let command = Command { row: 0, what: What::Delete { id: "1".into() } };
        (ready(executor.execute(&command)), api.sent())
    }

    #[test]
    fn nobody_is_gone_before_the_list_says_so() {
        let (ann, none) = (ann(json!({})), json!({"detail": "Not found."}));
        let (nobody, listed) = (json!({"count": 0, "results": []}), json!({"count": 1, "results": [ann]}));
        let gone =
            |list: (u16, Value)| deleted(vec![(200, ann.clone()), (404, none.clone()), (404, none.clone()), list]).0;
        assert_eq!(gone((200, nobody.clone())), Answer::Gone);
        // A router without a server behind it: the server has seen nothing.
        assert_eq!(gone((200, listed)), Answer::Failed(Failure::Broken));
        assert_eq!(gone((404, none.clone())), Answer::Failed(Failure::Broken));
        let (answer, sent) = deleted(vec![(404, none), (200, nobody)]);
        assert_eq!((answer, sent.len()), (Answer::Gone, 2));
        assert_eq!(sent[1], "GET /user/?id=1&limit=1&offset=0");
    }
}
