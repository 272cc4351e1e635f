//! One write from end to end: the record is read again, merged, written, and where the answer was lost, looked up.
//! Between that reading and the write lies the one window in which a colleague's change can be missed.

use gatehouse::{
    api::{error::ApiError, outcome::Outcome},
    form::{
        check::Problems,
        draft::{Draft, Field},
        record_json::Difference,
    },
    url::route::{Key, Segment},
    user::{Object, User},
    write::{
        lost_write::{self, Resolution},
        merge::{self, Edit, Merge, NotKept},
        undo::{self, Undo},
    },
};

use crate::browser::{
    api::{self, Read, Write},
    http::AbortHandle,
};

/// What became of a change.
pub(crate) enum Changed {
    Saved(Box<Saved>),
    /// Both sides changed a field; nothing was sent.
    Collides {
        theirs: Box<User>,
        merge: Merge,
    },
    Refused(Problems),
    /// Deleted meanwhile.
    Gone,
    /// Surely not made.
    Failed(ApiError),
    /// The answer was lost, and the record says that nothing was made of it so far.
    NotDone(ApiError),
    /// The answer was lost, and nothing tells what became of it.
    Unknown(ApiError),
}

/// A change that was made.
pub(crate) struct Saved {
    /// Where the record is found now: a rename moves it.
    pub(crate) key: Key,
    pub(crate) user: User,
    pub(crate) how: How,
    /// What takes it back, by the same call.
    pub(crate) undo: Undo,
    pub(crate) call: WriteMethod,
    pub(crate) not_kept: Vec<NotKept>,
    /// What others changed between the form's opening and the write; it stands beside what was sent.
    pub(crate) by_others: Vec<Difference>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum How {
    Answered,
    /// The answer was lost; the record was read again and holds what was sent.
    ReadAgain,
    /// The server held all of it already; nothing was sent.
    AlreadySo,
}

/// Which call a change is made with.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum WriteMethod {
    Patch,
    Put,
}

/// Changes the person `base` was read of.
pub(crate) async fn change(key: Key, base: User, edits: Vec<Edit>, call: WriteMethod) -> Changed {
    let (key, theirs) = match read_again(key, &base.id()).await {
        Ok(found) => found,
        Err(Some(ApiError::NotFound)) | Err(None) => return Changed::Gone,
        Err(Some(fault)) => return Changed::Failed(fault),
    };
    let merge = merge::merge(base.record(), &edits, theirs.record());
    if !merge.collisions.is_empty() {
        return Changed::Collides { theirs: Box::new(theirs), merge };
    }
    let by_others = others(base.record(), theirs.record(), &edits);
    let saved = |user: User, how: How| {
        let not_kept = merge::not_kept(&merge.send, user.record());
        let undo = undo::of_change(theirs.record(), &merge.send, user.record());
        let key = key_of(&key, &user);
        Changed::Saved(Box::new(Saved { key, user, how, undo, call, not_kept, by_others: by_others.clone() }))
    };
    if merge.send.is_empty() {
        return saved(theirs.clone(), How::AlreadySo);
    }
    let write = match call {
        WriteMethod::Patch => Write::Patch { key: key.clone(), body: merge::patch_body(&merge.send) },
        WriteMethod::Put => Write::Put { key: key.clone(), body: merge::put_body(theirs.record(), &merge.send) },
    };
    match api::write(write, &AbortHandle::new()).await {
        Some(Outcome::Saved(user)) => saved(*user, How::Answered),
        Some(Outcome::Refused(problems)) => Changed::Refused(problems),
        Some(Outcome::Gone) => Changed::Gone,
        Some(Outcome::Failed(fault)) if !lost_write::is_ambiguous(&fault) => Changed::Failed(fault),
        lost => {
            let fault = match lost {
                Some(Outcome::Failed(fault)) => fault,
                _ => ApiError::Unreachable,
            };
            // By id: a write that was made may have changed the name.
            let now = told(api::user(&by_id(&key, &theirs), &AbortHandle::new()).await);
            match lost_write::change(&merge.send, &theirs, now) {
                Resolution::Done(user) => saved(*user, How::ReadAgain),
                Resolution::NotDone => Changed::NotDone(fault),
                Resolution::Gone => Changed::Gone,
                Resolution::Deleted | Resolution::Unknown => Changed::Unknown(fault),
            }
        }
    }
}

/// What became of a creation.
pub(crate) enum Created {
    Saved {
        user: Box<User>,
        how: How,
    },
    /// Stored, and neither the answer nor a look-up holds the record.
    Unseen,
    Refused(Problems),
    Failed(ApiError),
    NotDone(ApiError),
    Unknown(ApiError),
}

pub(crate) async fn create(draft: Draft) -> Created {
    let abort = AbortHandle::new();
    match api::write(Write::Create(draft.clone()), &abort).await {
        Some(Outcome::Saved(user)) => Created::Saved { user, how: How::Answered },
        Some(Outcome::SavedUnseen) => Created::Unseen,
        Some(Outcome::Refused(problems)) => Created::Refused(problems),
        Some(Outcome::Gone) => Created::Failed(ApiError::NotFound),
        Some(Outcome::Failed(fault)) if !lost_write::is_ambiguous(&fault) => Created::Failed(fault),
        lost => {
            let fault = match lost {
                Some(Outcome::Failed(fault)) => fault,
                _ => ApiError::Unreachable,
            };
            let (username, organization) = (draft.submitted(Field::Username), draft.submitted(Field::Organization));
            let found = told(api::look_up(&username, &organization, &AbortHandle::new()).await);
            match lost_write::create(&draft, found) {
                Resolution::Done(user) => Created::Saved { user, how: How::ReadAgain },
                Resolution::NotDone => Created::NotDone(fault),
                _ => Created::Unknown(fault),
            }
        }
    }
}

/// What became of a delete.
pub(crate) enum Deleted {
    Done(How),
    /// Someone else was quicker.
    GoneAlready,
    /// The record is not what is on screen; nothing was sent.
    Changed {
        now: Box<User>,
        differences: Vec<Difference>,
    },
    Failed(ApiError),
    NotDone(ApiError),
    Unknown(ApiError),
}

/// Deletes the person `shown` was read of, if the record is still what is on screen.
pub(crate) async fn delete(key: Key, shown: User) -> Deleted {
    let (key, now) = match read_again(key, &shown.id()).await {
        Ok(found) => found,
        Err(Some(ApiError::NotFound)) | Err(None) => return Deleted::GoneAlready,
        Err(Some(fault)) => return Deleted::Failed(fault),
    };
    let differences = merge::changed_by_others(shown.record(), now.record());
    if !differences.is_empty() {
        return Deleted::Changed { now: Box::new(now), differences };
    }
    match api::write(Write::Delete { key: key.clone() }, &AbortHandle::new()).await {
        Some(Outcome::Saved(_) | Outcome::SavedUnseen) => Deleted::Done(How::Answered),
        // It was there a moment ago: deleted in between, or by this very call, whose first answer a proxy lost.
        Some(Outcome::Gone) => Deleted::GoneAlready,
        Some(Outcome::Refused(problems)) => {
            Deleted::Failed(ApiError::Conflict { server_message: Some(problems.server_messages().join(" ")) })
        }
        Some(Outcome::Failed(fault)) if !lost_write::is_ambiguous(&fault) => Deleted::Failed(fault),
        lost => {
            let fault = match lost {
                Some(Outcome::Failed(fault)) => fault,
                _ => ApiError::Unreachable,
            };
            let found = told(api::user(&by_id(&key, &now), &AbortHandle::new()).await);
            match lost_write::delete(&shown.id(), found) {
                Resolution::Deleted => Deleted::Done(How::ReadAgain),
                Resolution::NotDone => Deleted::NotDone(fault),
                _ => Deleted::Unknown(fault),
            }
        }
    }
}

/// The person with this id, by the same family of calls where that still leads to them: a name may have been given to
/// someone else meanwhile (contract.md, "Usernames are hostile"), and then the id is what counts.
async fn read_again(key: Key, id: &str) -> Read<(Key, User)> {
    let found = match api::user(&key, &AbortHandle::new()).await {
        Ok(user) if user.id() == id => return Ok((key, user)),
        Err(Some(ApiError::NotFound)) | Ok(_) => Segment::new(id),
        Err(fault) => return Err(fault),
    };
    match (key, found) {
        (Key::Username(_), Some(id)) => {
            let key = Key::Id(id);
            let user = api::user(&key, &AbortHandle::new()).await?;
            Ok((key, user))
        }
        _ => Err(Some(ApiError::NotFound)),
    }
}

/// The same family of calls for a person whose username may have changed: by username it follows the name.
fn key_of(key: &Key, user: &User) -> Key {
    match key {
        Key::Id(_) => key.clone(),
        Key::Username(_) => Segment::new(&user.username()).map_or_else(|| key.clone(), Key::Username),
    }
}

fn by_id(key: &Key, user: &User) -> Key {
    Segment::new(&user.id()).map_or_else(|| key.clone(), Key::Id)
}

/// What others changed besides what this change is about.
fn others(base: &Object, theirs: &Object, edits: &[Edit]) -> Vec<Difference> {
    let mine: Vec<String> = edits.iter().map(|edit| edit.path.join(".")).collect();
    merge::changed_by_others(base, theirs).into_iter().filter(|found| !mine.contains(&found.path)).collect()
}

/// A call of its own is given up by nobody.
fn told<T>(read: Read<T>) -> Result<T, ApiError> {
    read.map_err(|fault| fault.unwrap_or(ApiError::Unreachable))
}
