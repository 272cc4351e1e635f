//! What became of a row that ran, and how many rows stand where. The sum is always the number of rows.

use serde::{Deserialize, Serialize};

use crate::{
    drift::Drifted,
    field::Field,
    row::{Change, Standing},
};

/// How it is known that a write was made.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Evidence {
    /// The server said so.
    Response,
    /// The response was lost; the person was read again and is as the row wants them.
    ReadAgain,
}

/// A write that was made.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Done {
    pub evidence: Evidence,
    /// The id of a new person; `None` if the server did not name it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<Box<str>>,
    /// What takes a change back.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub undo: Vec<Change>,
    /// What the server stored otherwise than it was sent, from the sent value to the stored one; of a new person also what
    /// was not sent, from an absent value.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub not_stored: Vec<Change>,
}

/// Why a row was held back during the run.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Drift {
    /// Someone changed these fields meanwhile.
    Fields(Vec<Drifted>),
    /// Someone changed these fields meanwhile, and some others were written.
    Partly {
        drifted: Vec<Drifted>,
        /// What takes those back that were written.
        undo: Vec<Change>,
    },
    /// The person was deleted meanwhile.
    Gone,
    /// This person has the name, and is not as the row wants them.
    Taken { id: Box<str> },
    /// This person has a name that looks the same.
    LooksAlike { id: Box<str> },
    /// The person's form is open in this browser with changes.
    OpenForm,
}

impl Drift {
    /// Whether a person can choose what becomes of the row: of somebody who is gone, nothing can.
    pub fn has_choice(&self) -> bool {
        !matches!(self, Self::Gone)
    }
}

/// Who refused a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum RefusedBy {
    /// The server found something wrong with what was sent.
    Server,
    /// The token may not do this to this person, though it may to others.
    Rights,
    /// No call of the API can carry the id.
    Address,
    /// The name that the row takes was not given up by its owner.
    Order,
    /// An answer that nobody expects here.
    Odd,
}

/// Why a row was refused.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Refusal {
    pub by: RefusedBy,
    /// The fields that the server named.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub fields: Vec<Field>,
    /// The server's own words.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub message: String,
    /// The temporary name that the person was left with.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub left_as: Option<Box<str>>,
}

impl Refusal {
    /// A refusal without a word of the server.
    pub fn new(by: RefusedBy) -> Self {
        Self { by, fields: Vec::new(), message: String::new(), left_as: None }
    }
}

/// What became of a row. A row has exactly one outcome.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Outcome {
    Done(Done),
    /// The server had all of it already; nothing was sent. The id is that of somebody whom the row would have created.
    AlreadySo {
        #[serde(default, skip_serializing_if = "Option::is_none")]
        id: Option<Box<str>>,
    },
    Drifted(Drift),
    Refused(Refusal),
    /// The write was sent, and nothing says what became of it.
    Unknown,
    /// The run ended before the row's turn.
    NotTried,
}

impl Outcome {
    /// The id of somebody whom the row created, or found as it would have created them.
    pub fn new_id(&self) -> Option<&str> {
        match self {
            Self::Done(Done { id, .. }) | Self::AlreadySo { id } => id.as_deref(),
            _ => None,
        }
    }
}

/// How many rows stand where.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Tally {
    pub problem: usize,
    pub same: usize,
    pub held: usize,
    pub left_out: usize,
    /// Ready to run, and not begun.
    pub waiting: usize,
    /// Under way, or sent and not settled.
    pub sent: usize,
    pub done: usize,
    pub already_so: usize,
    pub drifted: usize,
    pub refused: usize,
    pub unknown: usize,
    pub not_tried: usize,
}

impl Tally {
    /// Counts a row that does not run, or waits for its turn.
    pub fn add_standing(&mut self, standing: &Standing) {
        *match standing {
            Standing::Problem(_) => &mut self.problem,
            Standing::Same => &mut self.same,
            Standing::Held(_) => &mut self.held,
            Standing::LeftOut(_) => &mut self.left_out,
            Standing::Ready(_) => &mut self.waiting,
        } += 1;
    }

    /// Counts a row that has ended.
    pub fn add_outcome(&mut self, outcome: &Outcome) {
        *match outcome {
            Outcome::Done(_) => &mut self.done,
            Outcome::AlreadySo { .. } => &mut self.already_so,
            Outcome::Drifted(_) => &mut self.drifted,
            Outcome::Refused(_) => &mut self.refused,
            Outcome::Unknown => &mut self.unknown,
            Outcome::NotTried => &mut self.not_tried,
        } += 1;
    }

    /// The number of all rows.
    pub fn sum(&self) -> usize {
        self.problem
            + self.same
            + self.held
            + self.left_out
            + self.waiting
            + self.sent
            + self.done
            + self.already_so
            + self.drifted
            + self.refused
            + self.unknown
            + self.not_tried
    }

    /// Whether every row has an end, and none is left that could still be done.
    pub fn is_complete(&self) -> bool {
        self.sum() == self.same + self.done + self.already_so + self.left_out
    }
}
