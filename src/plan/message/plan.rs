//! What the worker says of a plan: its review, its rows, where its run stands, and files that come of it.

use plans::{
    guard::Guard,
    outcome::{Outcome, Tally},
    plan::Source,
    review::Review,
    row::Row,
    run::State,
};
use serde::{Deserialize, Serialize};

/// The parts of a review, those first that deserve a look.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Section {
    Privileged,
    Deletes,
    Renames,
    Clears,
    Changes,
    Creates,
    Held,
    Problems,
    LeftOut,
    Same,
}

/// A plan before it is sealed.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct PlanReview {
    pub name: String,
    pub review: Review,
    /// The sections that have rows.
    pub sections: Vec<(Section, usize)>,
    pub guard: Option<Guard>,
    /// The roles that the guard is about.
    pub privileged: Vec<String>,
    pub source: Option<Source>,
    pub rows: usize,
    /// Whether someone who was meant may be missing ([`plans::guard::Scope`]).
    pub is_partial: bool,
    /// Rows that are written, and requests that they take.
    pub writes: usize,
    pub requests: usize,
    /// One row of each kind of act.
    pub examples: Vec<PlanRow>,
}

/// The plan that takes a run back.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct InverseReview {
    pub review: PlanReview,
    /// Deleted people, who are created anew without id, password and history.
    pub recreated: usize,
    /// People whose former password is lost.
    pub passwords: usize,
    /// Rows of which nothing is known.
    pub unknown: usize,
    /// New people whose id the server did not name.
    pub unnamed: usize,
}

/// Rows of a plan.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct PlanRows {
    pub total: usize,
    pub from: usize,
    pub rows: Vec<PlanRow>,
}

/// A row of a plan, and what became of it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct PlanRow {
    /// The place in the plan.
    pub at: u32,
    pub section: Section,
    /// The display name, where one is known.
    pub name: String,
    pub row: Row,
    pub outcome: Option<Outcome>,
    /// The temporary name that the person may be left with.
    pub possible_temporary_name: Option<Box<str>>,
    pub is_under_way: bool,
}

/// A stored plan.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct StoredPlan {
    /// The short hash, which addresses have.
    pub hash: String,
    pub name: String,
    pub api: String,
    /// Milliseconds since 1970.
    pub made_at: i64,
    pub source: Source,
    pub rows: usize,
    pub writes: usize,
    /// `None` before the first run.
    pub state: Option<State>,
    pub tally: Tally,
}

/// The loaded plan, and where its run is.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct LoadedPlan {
    pub stored: StoredPlan,
    /// How many rows of each kind there are, and how many of them ended: in the order of [`plans::row::Kind::ALL`].
    pub kinds: [(usize, usize); 4],
    /// How many rows per minute ended lately.
    pub rate: Option<f64>,
    /// Whether a person has made the run slower.
    pub is_slow: bool,
    pub in_flight: usize,
    /// Whether the run waits for the server, with no request under way.
    #[serde(default)]
    pub waits: bool,
    /// Rows that wait for a person's choice.
    pub held: usize,
    /// Of those, rows that were changed in part.
    pub changed_in_part: usize,
    /// People whose new password this tab has, and nobody else.
    pub passwords: usize,
    /// People whose new password this tab does not have, and who were not handed theirs.
    pub unknown_passwords: usize,
    /// Whether another tab of this browser has new passwords of this plan. The page finds out; `None` until then.
    #[serde(skip)]
    pub passwords_in_other_tab: Option<bool>,
    /// Whether the plan is for this API.
    pub is_for_this_api: bool,
    /// Whether the journal is kept; otherwise the plan file alone goes on.
    pub has_journal: bool,
}

impl LoadedPlan {
    /// People whose new password no tab of this browser has. None while another tab has some: they may be these.
    pub fn passwords_nobody_knows(&self) -> usize {
        if self.passwords_in_other_tab == Some(false) { self.unknown_passwords } else { 0 }
    }

    /// Whether another tab of this browser has new passwords that were not handed over yet.
    pub fn waits_for_other_tab(&self) -> bool {
        self.unknown_passwords > 0 && self.passwords_in_other_tab == Some(true)
    }

    /// Whether a page that shows a plan shows this one in its place. A run that goes on beside it is no reason to.
    pub fn takes_place_of(&self, shown: Option<&str>, is_answer: bool) -> bool {
        is_answer || shown.is_none_or(|shown| shown == self.stored.hash)
    }
}

/// A person with a new password.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct NewPerson {
    pub row: u32,
    pub username: String,
    pub organization: String,
    pub email: String,
}

/// A file to save.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct File {
    pub name: String,
    pub content: FileContent,
}

/// What a file holds.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum FileContent {
    Text(String),
    /// A workbook's bytes, which travel beside the message.
    Workbook(#[serde(skip)] Vec<u8>),
}

impl File {
    /// The text; empty for a workbook.
    pub fn text(&self) -> &str {
        match &self.content {
            FileContent::Text(text) => text,
            FileContent::Workbook(_) => "",
        }
    }
}
