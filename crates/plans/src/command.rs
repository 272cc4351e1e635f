//! What a run asks its surroundings to do, and what they answer. Both cross the border of a worker as JSON.

use serde::{Deserialize, Serialize};

use crate::{
    field::Field,
    outcome::{Evidence, Refusal},
    row::Change,
    value::{FieldValue, Record},
};

/// A request for one row. A row has one command under way at most.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Command {
    /// The place of the row in the plan.
    pub row: u32,
    pub what: What,
}

/// What is to be done.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum What {
    /// Reads a person by id. The answer is a person, or nobody. `needs_last_login` says that the row rests on the last sign-in,
    /// which some servers leave out of an answer by id (contract.md, "A user").
    Read { id: Box<str>, needs_last_login: bool },
    /// Looks whether anyone has the name.
    LookUp { username: Box<str>, organization: Box<str> },
    /// Creates a person with a new password, which the same row gets again if it is sent again. `was_free` says that the
    /// name was looked up a moment ago and was free.
    Create { values: Vec<(Field, FieldValue)>, was_free: bool },
    /// Changes fields of a person who was read a moment ago.
    Change { id: Box<str>, changes: Vec<Change>, new_password: bool },
    /// Deletes a person who was read a moment ago.
    Delete { id: Box<str> },
}

impl What {
    /// Whether the server may store or remove something because of it.
    pub fn writes(&self) -> bool {
        matches!(self, Self::Create { .. } | Self::Change { .. } | Self::Delete { .. })
    }
}

/// What came of a command.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Answer {
    /// The person as the server has them now.
    Person(Record),
    /// Nobody has the id.
    Nobody,
    /// Nobody has the name.
    Free,
    /// This person has the name.
    Taken(Record),
    /// This person has a name that looks the same.
    LooksAlike(Record),
    /// What the look-up shows says neither.
    Unsure,
    /// The write was made. The record is what the server has now, if it was seen.
    Saved {
        record: Option<Record>,
        evidence: Evidence,
        undo: Vec<Change>,
        not_stored: Vec<Change>,
    },
    /// The person is deleted.
    Deleted(Evidence),
    /// The person was gone before the write.
    Gone,
    /// Someone changed a field that the write is about, or the person altogether; this is what the server has now.
    Changed(Record),
    Refused(Refusal),
    /// The response was lost, and the server has what it had before: the write was not made, or not yet.
    NotDone {
        /// The milliseconds that the server asks to wait.
        wait: Option<i64>,
    },
    /// The response was lost, and nothing says what became of the write.
    Unknown {
        /// The same.
        wait: Option<i64>,
    },
    /// The request certainly did nothing.
    Failed(Failure),
}

/// Why a request did nothing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Failure {
    /// The session has ended, or something before the server asks for a sign-in.
    SignedOut,
    /// The token may not do this.
    Forbidden,
    /// The server asks for a pause of so many milliseconds, where it names them.
    Slow { wait: Option<i64> },
    /// No answer came.
    Offline,
    /// The server or a proxy failed.
    Broken,
    /// An answer of an unknown shape.
    Shape,
    /// The request was given up before it was sent.
    Cancelled,
}
