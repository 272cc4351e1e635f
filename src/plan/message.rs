//! What the page and the worker of plans say to each other, as JSON. A message may travel with a payload: a file, a text,
//! or the body of an answer as it came. No message holds a token; passwords travel in [`Say::Passwords`] alone.

use std::collections::{BTreeMap, BTreeSet};

use plans::{
    check::{Choice, Options},
    command::{Answer, Command},
    draft::Chip,
    field::Field,
    file::Unusable,
    follow_up::Chosen,
    guard::Scope,
    mapping::Column,
    mend::Repair,
    plan::Unsealable,
    reading::Choices,
    reading::workbook::WriteError,
    row::Problem,
    selection::Edit,
};
use serde::{Deserialize, Serialize};

pub use import::*;
pub use plan::*;

mod import;
mod plan;

/// A question of the page. The answer has its number.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Question {
    pub number: u32,
    /// The short hash of the plan that a question of [`Ask::is_of_loaded`] means.
    pub plan: Option<String>,
    pub ask: Ask,
}

/// An answer of the worker, or what it says by itself, then without a number.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Said {
    pub number: Option<u32>,
    pub say: Say,
}

/// What a plan is made for and by. It comes before everything else, and again when a part of it changes.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Setting {
    /// The address of the API.
    pub api: String,
    /// Words that mark a role as privileged, anywhere in its name (config.json, `privilegedRoles`).
    pub privileged_roles: Vec<String>,
    /// The ids of people whose form is open in this browser with changes.
    pub open_forms: BTreeSet<String>,
    /// The milliseconds that a request takes at the pace of the tab's limiter.
    pub pace: u32,
}

/// Rows from one on, as many as a screen shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Window {
    pub from: usize,
    pub count: usize,
}

/// What the page asks.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub enum Ask {
    /// Answered by [`Say::Done`].
    Setting(Setting),

    // People: whom rows are compared with.
    /// Forget everybody who was handed over. [`Say::Done`].
    ForgetPeople,
    /// People of the directory; the payload is their text (`directory::encoding`, a list of persons). `null_fields` are the
    /// paths of fields that the server gives as null for somebody. [`Say::Done`].
    People {
        null_fields: Vec<String>,
    },
    /// Records as the server sent them; the payload is the body of a list or of a record. [`Say::Done`].
    Records,
    /// Everybody came; `is_complete` says that whoever is not among them is not there. [`Say::Done`].
    PeopleEnd {
        is_complete: bool,
    },

    // An import: bring, match, mend.
    /// Reads a file, which is the payload, or a paste, whose text is the payload. [`Say::Brought`].
    Read {
        name: String,
        choices: Choices,
        sheet: Option<String>,
    },
    /// Reads the same bytes again by other choices. [`Say::Brought`].
    ReadAgain {
        choices: Choices,
        sheet: Option<String>,
    },
    /// Compares the rows with the people, by the recipe for this header if there is one. [`Say::Match`].
    Match,
    /// What a column is. [`Say::Match`].
    SetColumn {
        at: usize,
        column: Column,
    },
    /// The choices for the whole import. [`Say::Match`].
    SetOptions(Options),
    /// The state of the draft. [`Say::Draft`].
    Draft,
    /// Rows of the draft. [`Say::Grid`].
    Grid {
        chip: Option<Chip>,
        sort: GridSort,
        window: Window,
    },
    /// The place, within the chip's rows in this order, of the first row with a problem or a hold after this one, or of all.
    /// [`Say::Place`].
    NextTrouble {
        chip: Option<Chip>,
        sort: GridSort,
        after: Option<usize>,
    },
    /// These six change the draft. [`Say::Draft`].
    Repair(Repair),
    UndoRepair {
        at: usize,
    },
    Choose {
        row: u32,
        choice: Option<Choice>,
    },
    LeaveOut {
        rows: BTreeSet<u32>,
        is_out: bool,
    },
    /// Leaves out the other rows about the person of this row.
    KeepOnly {
        row: u32,
    },
    /// Values of this column keep the space around them: the file is read again. [`Say::OutOfTurn`] where the column or
    /// the file does not allow that.
    KeepSpaces {
        column: usize,
    },
    /// Whether names that move in a circle may use a temporary name. [`Say::Draft`].
    TemporaryNames(bool),
    /// The rows with problems in the file's own columns. `problems` are the sentences, by row. [`Say::File`].
    ProblemRows {
        problems: Vec<(u32, String)>,
    },
    /// All rows with a problem, whose sentences the page writes for [`Ask::ProblemRows`]. [`Say::Problems`].
    Problems,
    /// The empty table that an import takes. [`Say::File`] or [`Say::NotWritten`].
    Template(TableFormat),

    // A selection.
    /// What is done to the people of these ids, who were handed over as records. `rested_on` are the fields that the choice
    /// rested on. [`Say::Review`].
    Select {
        ids: Vec<String>,
        edits: Vec<Edit>,
        rested_on: Vec<Field>,
        scope: Scope,
        name: String,
        made_at: i64,
    },

    // Review and seal.
    /// Makes the plan of the import's draft. [`Say::Review`].
    Review {
        name: String,
        made_at: i64,
    },
    /// Rows of the plan, those first that deserve a look. [`Say::Rows`].
    ReviewRows {
        section: Option<Section>,
        window: Window,
    },
    /// Seals the plan and stores it. `typed` is the number that the guard asks for. [`Say::Sealed`] or
    /// [`Say::Unsealable`].
    Seal {
        name: String,
        typed: String,
    },
    /// The plan file of a sealed plan. [`Say::File`].
    PlanFile {
        hash: String,
    },
    /// Opens a plan file, which is the payload. [`Say::Sealed`] or [`Say::Unusable`].
    OpenPlan,

    // The stored plans.
    /// [`Say::Plans`].
    Plans,
    /// Loads a stored plan, by the short hash, with its journal. [`Say::Plan`] or [`Say::NoPlan`].
    Load {
        hash: String,
    },
    /// The review of the loaded plan. [`Say::Review`].
    LoadedReview,
    /// What a stored plan's journal holds, as a file. [`Say::File`], or [`Say::NoPlan`] where there is none.
    Journal {
        hash: String,
    },
    /// Removes a stored plan and its journal. [`Say::Plans`].
    Discard {
        hash: String,
    },
    /// Removes everything that is stored. [`Say::Done`].
    Wipe,

    // The run of the loaded plan.
    /// Begins or goes on. Commands follow as [`Say::Send`], and [`Say::Progress`] after each change.
    /// [`Say::Plan`].
    Run,
    /// Pauses; what is under way is waited for. [`Say::Plan`].
    Pause,
    /// At most so many rows under way. [`Say::Plan`].
    Limit {
        rows: usize,
    },
    /// Ends the run for good: what has not begun is not tried. [`Say::Plan`].
    End,
    /// The page has the new passwords of these rows from before this worker began. [`Say::Plan`].
    HasPasswords {
        rows: Vec<u32>,
    },
    /// What came of a command of the plan with this short hash. `random` is in 0..1. No answer.
    Answered {
        plan: String,
        row: u32,
        answer: Box<Answer>,
        random: f64,
    },
    /// The time that [`Say::Wake`] named has come. No answer.
    Woken,
    /// Rows of the loaded plan by what became of them. [`Say::Rows`].
    RunRows {
        part: Part,
        window: Window,
    },
    /// The rows whose new password this tab has, and who they are. [`Say::NewPeople`].
    NewPasswords,
    /// The passwords of these rows were handed to a person. [`Say::Plan`].
    HandedOver {
        rows: Vec<u32>,
    },
    /// One part of the report, in the input's own columns where there are some. `words` are the sentences, by row.
    /// [`Say::File`] or [`Say::NotWritten`].
    Report {
        part: Part,
        words: Vec<(u32, String)>,
        format: TableFormat,
    },
    /// All rows of a part, whose sentences the page writes for [`Ask::Report`]. [`Say::Rows`].
    ReportRows {
        part: Part,
    },
    /// The plan that takes the run back. [`Say::Inverse`]; the plan is then under review.
    Inverse {
        name: String,
        made_at: i64,
    },
    /// A plan of what was chosen for these rows. [`Say::Review`].
    FollowUp {
        rows: BTreeMap<u32, Chosen>,
        name: String,
        made_at: i64,
    },
    /// A plan that sets new passwords for those whose password nobody knows. [`Say::Review`].
    PasswordsAgain {
        name: String,
        made_at: i64,
    },
    /// The ids of the people of a part, for a selection. [`Say::Ids`].
    Ids {
        part: Part,
    },
}

impl Ask {
    /// Whether the question is about the loaded plan: [`Question::plan`] names which one.
    pub fn is_of_loaded(&self) -> bool {
        matches!(
            self,
            Self::LoadedReview
                | Self::Run
                | Self::Pause
                | Self::Limit { .. }
                | Self::End
                | Self::RunRows { .. }
                | Self::NewPasswords
                | Self::HandedOver { .. }
                | Self::HasPasswords { .. }
                | Self::Report { .. }
                | Self::ReportRows { .. }
                | Self::Inverse { .. }
                | Self::FollowUp { .. }
                | Self::PasswordsAgain { .. }
                | Self::Ids { .. }
        )
    }
}

/// The order of the rows of a draft. The default is the file's.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct GridSort {
    pub by: SortBy,
    pub is_descending: bool,
}

/// What the rows of a draft are sorted by. Equal ones stay in the order of the file.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum SortBy {
    #[default]
    Line,
    /// Problems and held rows first, then each act, then what is the same or left out.
    Standing,
    /// The cells of the column at this place of the file: whole numbers by their size, then texts by their code points without
    /// regard to letter case. Blank cells come last in both directions.
    Column(usize),
}

/// What a table is written as.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum TableFormat {
    Csv,
    /// A workbook, whose sheet has this name.
    Workbook(String),
}

/// The parts of a report.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Part {
    /// Every row.
    All,
    /// Done, or already so.
    Done,
    /// Held because someone else was there, refused, or unknown.
    NotDone,
    /// Left out, with a problem, held before the run, or not tried.
    NotTried,
    /// Of [`Part::NotDone`], those with a choice to make.
    Held,
    /// Not begun, or under way.
    Waiting,
}

/// The browser's words where another tab writes the journal of the plan, so that nothing happens here.
pub const HELD: &str = "NoModificationAllowedError";

/// What the worker says.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Say {
    /// There is nothing to say.
    Done,
    Brought(Box<Brought>),
    Match(Box<Matching>),
    Draft(Box<DraftState>),
    Grid(Grid),
    Place(Option<usize>),
    Problems(Vec<(u32, u32, Vec<Problem>)>),
    File(File),
    /// No workbook was written.
    NotWritten(WriteError),
    Review(Box<PlanReview>),
    Inverse(Box<InverseReview>),
    Rows(PlanRows),
    Sealed {
        hash: String,
        name: String,
    },
    Unsealable(Unsealable),
    Unusable(Unusable),
    Plans(Vec<StoredPlan>),
    Plan(Box<LoadedPlan>),
    /// No stored plan has this hash.
    NoPlan,
    NewPeople(Vec<NewPerson>),
    Ids(Vec<String>),
    /// Passwords of the file, by the row of the plan. They go to memory alone.
    Passwords(Vec<(u32, String)>),
    /// Send this and answer with [`Ask::Answered`].
    Send(Box<Command>),
    /// Say [`Ask::Woken`] at this time, in milliseconds since 1970, and not at the time that was said before.
    Wake(i64),
    /// Where the run is now.
    Progress(Box<LoadedPlan>),
    /// The browser did not store, read or remove something; its words, or [`HELD`].
    StoreFailed(String),
    /// The page asked what cannot be answered now, as for a review without a draft.
    OutOfTurn,
}
