//! What the page and the worker of plans say to each other, as JSON. A message may travel with a payload: a file, a text,
//! or the body of an answer as it came. No message holds a token; passwords travel in [`Say::Passwords`] alone.

use std::collections::{BTreeMap, BTreeSet};

use plans::{
    check::{Choice, Options},
    command::{Answer, Command},
    damage::Damage,
    draft::{Chip, Counts},
    field::Field,
    file::Unusable,
    fixes::Fix,
    follow_up::Chosen,
    guard::Guard,
    mapping::{Column, MappingProblem},
    mend::{Repair, Repaired},
    outcome::{Outcome, Tally},
    plan::{Source, Unsealable},
    reading::{Choices, Format, ReadError, encoding::Candidate, workbook::WriteError},
    review::Review,
    row::{Hold, KeyUsed, Kind, Problem, Row},
    run::State,
    selection::Edit,
    target::Target,
};
use serde::{Deserialize, Serialize};

/// A question of the page. The answer has its number.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Question {
    pub number: u32,
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
        people: u64,
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
    /// Begins or goes on. Commands follow as [`Say::Send`], and [`Say::Progress`] after each change. `passwords` says that
    /// those of the file are wanted. [`Say::Plan`].
    Run,
    /// Pauses; what is under way is waited for. [`Say::Plan`].
    Pause,
    /// At most so many rows under way. [`Say::Plan`].
    Limit {
        rows: usize,
    },
    /// Ends the run for good: what has not begun is not tried. [`Say::Plan`].
    End,
    /// What came of a command. `random` is in 0..1. No answer.
    Answered {
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
    /// The browser did not store, read or remove something; its words.
    StoreFailed(String),
    /// The page asked what cannot be answered now, as for a review without a draft.
    OutOfTurn,
}

/// What a file holds.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[allow(clippy::large_enum_variant, reason = "there is one at a time, in a box")]
pub enum Brought {
    Table(BroughtTable),
    /// The encoding must be chosen.
    AskEncoding(Vec<Candidate>),
    Failed(ReadError),
    /// A workbook that is not read, with the reason of the crate `xlsx`.
    WorkbookFailed(WorkbookFailure),
}

/// Why a workbook is not read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum WorkbookFailure {
    TooLarge,
    Damaged,
    Suspect,
    NotWorkbook,
    NoSheet,
    /// An XLS file, or a workbook with a password.
    Old,
    /// The module that reads workbooks did not load.
    NotLoaded,
}

/// A table that was read.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct BroughtTable {
    pub name: String,
    /// `None` for an empty table only.
    pub format: Option<Format>,
    pub header: Vec<String>,
    /// The first rows.
    pub samples: Vec<Vec<String>>,
    pub blank_rows: usize,
    pub blank_columns: usize,
    /// Cells that had space around them.
    pub trimmed: usize,
    pub has_plain_quotes: bool,
    /// Whether it was exported by Gatehouse for editing.
    pub is_export: bool,
    /// The first rows as each separator reads them, for a text.
    pub separators: Vec<(char, Vec<Vec<String>>)>,
    /// What a person should know of a workbook.
    pub workbook: Option<Workbook>,
}

/// What a person should know of a workbook.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Workbook {
    /// The visible and hidden sheets with cells; `true` for a hidden one.
    pub sheets: Vec<(String, bool)>,
    pub sheet: usize,
    pub hidden_rows: usize,
    pub formulas: usize,
    pub merged: usize,
    pub long_numbers: usize,
    pub errors: usize,
    pub has_external_links: bool,
}

/// Which column is what, and what the rows come to.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Matching {
    pub columns: Vec<MatchedColumn>,
    pub problems: Vec<MappingProblem>,
    pub options: Options,
    pub counts: Counts,
    /// By which key how many rows found their person.
    pub keys: Vec<(KeyUsed, usize)>,
    /// Fields that the contract does not name and that records here carry.
    pub other_fields: Vec<String>,
    /// How many people the rows are compared with, and whether they are everybody.
    pub people: usize,
    pub is_complete: bool,
    /// Whether the columns come from the recipe for this header.
    pub is_recipe: bool,
    /// Roles that the people have, for [`Options::role`], and organizations likewise. Those of the most people first.
    pub roles: Vec<String>,
    pub organizations: Vec<String>,
    /// People whose records must be read before their other fields can be compared, by id.
    pub unread: Vec<String>,
}

/// A column of the file.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct MatchedColumn {
    pub header: String,
    /// Three different values; a blank one is empty.
    pub samples: Vec<String>,
    pub column: Column,
    pub why: Why,
    /// How many of its cells are blank.
    pub blanks: usize,
}

/// Why a column was matched as it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Why {
    Header,
    Content,
    Recipe,
    Person,
    /// Nothing here is known to be this.
    Unknown,
    /// The server keeps the time.
    ServerTime,
    /// Another column is this already.
    Taken,
}

/// A draft after a change.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DraftState {
    pub counts: Counts,
    pub rows: usize,
    pub chips: Vec<(Chip, usize)>,
    /// The columns that are imported, in the grid's order: their place in the file, header and target.
    pub columns: Vec<(usize, String, Target)>,
    pub repairs: Vec<Repaired>,
    /// The columns whose cells lost the space around them.
    pub trims: Vec<Trim>,
    /// Repairs that mend several rows at once, those of the most rows first.
    pub fixes: Vec<Fix>,
    pub temporary_names: bool,
    /// Whether a plan was sealed of it: the next file may be another.
    pub is_sealed: bool,
}

/// A column whose cells lost the space around them when the file was read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Trim {
    /// The place in the file.
    pub column: usize,
    /// How many cells.
    pub cells: usize,
    /// Whether [`Ask::KeepSpaces`] may give the space back.
    pub may_undo: bool,
}

/// Rows of the draft.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Grid {
    /// How many rows the chip has.
    pub total: usize,
    pub from: usize,
    pub rows: Vec<GridRow>,
}

/// A row of the draft.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct GridRow {
    /// The place in the table.
    pub row: u32,
    /// The line of the file.
    pub line: u32,
    pub standing: GridStanding,
    /// The imported columns, as [`DraftState::columns`] has them.
    pub cells: Vec<GridCell>,
    /// Repairs that mend this row's problems, with the number of rows that have the same value.
    pub fixes: Vec<Fix>,
    /// The people whom a held row may be about.
    pub people: Vec<ShownPerson>,
    /// The other rows about the same person, where one must be chosen.
    pub duplicates: Vec<DuplicateRow>,
}

/// Another row about the same person.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DuplicateRow {
    /// The line of the file.
    pub line: u32,
    /// The cells that differ, by their place in [`DraftState::columns`].
    pub cells: Vec<(usize, String)>,
}

/// Where a row of the draft stands.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum GridStanding {
    Problem(Vec<Problem>),
    Held(Hold),
    Same,
    NotTicked,
    LeftOut,
    Repeated,
    Act(Kind),
}

/// A cell of the draft.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct GridCell {
    pub text: String,
    /// What the person has now, where the row changes it, or would if it were not held.
    pub was: Option<String>,
    pub has_problem: bool,
    /// What a spreadsheet did to the cell, and what the person has.
    pub damage: Option<(Damage, String)>,
    pub is_repaired: bool,
    /// Whether the cell takes the value away.
    pub is_clear: bool,
}

/// A person, as far as a choice needs it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ShownPerson {
    pub id: String,
    pub username: String,
    pub organization: String,
    pub name: String,
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
    /// How many rows of each kind there are, and how many of them ended: in the order of [`Kind::ALL`].
    pub kinds: [(usize, usize); 4],
    /// How many rows per minute ended lately.
    pub rate: Option<f64>,
    /// Whether a person has made the run slower.
    pub is_slow: bool,
    pub in_flight: usize,
    /// Whether the run waits for the server, with no request under way.
    pub waits: bool,
    /// Rows that wait for a person's choice.
    pub held: usize,
    /// People whose new password this tab has, and nobody else.
    pub passwords: usize,
    /// People whose new password nobody knows.
    pub unknown_passwords: usize,
    /// Whether the plan is for this API.
    pub is_for_this_api: bool,
    /// Whether the journal is kept; otherwise the plan file alone goes on.
    pub has_journal: bool,
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
