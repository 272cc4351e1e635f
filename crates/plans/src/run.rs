//! A run of a sealed plan, as a state machine without IO: it says what to send and takes in what came back. Its caller
//! hands in the time and random numbers, appends the journal, and carries the commands out.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use serde::{Deserialize, Serialize};

use crate::{
    command::Command,
    drift::Drifted,
    journal::Line,
    order::{Part, Step},
    outcome::{Outcome, Refusal},
    plan::Sealed,
    row::Act,
    watch::{Pause, Watch},
};
pub use pace::MAX_IN_FLIGHT;
use pace::Pace;

mod answers;
mod ends;
mod pace;
mod resume;
mod schedule;

/// Where a run stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum State {
    Running,
    Paused(Pause),
    /// A person ended the run; what is under way is waited for.
    Ending,
    /// Every row has its outcome.
    Finished,
}

/// What a caller does next: it appends the journal's lines and flushes them, and only then carries the commands out.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Next {
    pub journal: String,
    pub commands: Vec<Command>,
    /// When to ask again if no answer comes before; `None` if only an answer or a person moves the run on.
    pub wake: Option<i64>,
}

/// Where a row of the run stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Progress {
    Waiting,
    /// The person is read before the write.
    Reading,
    Writing,
    /// The write's outcome is unknown, and it is too early to look.
    Resting,
    /// The person is read after the write.
    Looking,
    Ended,
}

/// A row that has begun and not ended.
#[derive(Clone, Debug)]
struct Active {
    step: u32,
    part: Part,
    /// How many writes of this step were sent whose outcome may be open.
    writes: u8,
    /// Whether a write was sent before this run was resumed.
    earlier: bool,
    /// The changes that were sent, by their places; all of them if none is named.
    only: Vec<u16>,
    /// Whether nobody had the name at the last look, some seconds ago.
    waited: bool,
    was_free: bool,
    /// What the server said of a new person: the look that follows tells whether the person exists.
    refusal: Option<Refusal>,
    /// Why the person gets the former name back.
    home: Option<Refusal>,
    /// What drifted, where the rest is sent all the same: the name of a person who has the temporary one, and what taking
    /// back finds untouched.
    drifted: Vec<Drifted>,
}

impl Active {
    fn new(step: u32, part: Part) -> Self {
        Self {
            step,
            part,
            writes: 0,
            earlier: false,
            only: Vec::new(),
            waited: false,
            was_free: false,
            refusal: None,
            home: None,
            drifted: Vec::new(),
        }
    }

    /// Whether a write of this row may have reached the server.
    fn was_sent(&self) -> bool {
        self.writes > 0 || self.earlier
    }

    /// Whether the row must be looked at, and cannot wait for another turn.
    fn is_open(&self) -> bool {
        self.was_sent() || self.home.is_some()
    }

    /// Whether a write of this row may have been made. One that the server refused was not.
    fn may_be_made(&self) -> bool {
        self.earlier || self.writes > u8::from(self.refusal.is_some())
    }
}

/// A run.
#[derive(Clone)]
pub struct Run {
    sealed: Sealed,
    state: State,
    progress: Vec<Progress>,
    outcomes: Vec<Option<Box<Outcome>>>,
    active: BTreeMap<u32, Active>,
    /// The steps that have not begun, by phase.
    queues: [VecDeque<u32>; 4],
    step_ended: Vec<bool>,
    /// How many steps of each phase have not ended.
    remaining: [usize; 4],
    /// Rows that are looked at later, with the time.
    resting: BTreeSet<(i64, u32)>,
    /// Rows whose person has got the temporary name.
    temporary: BTreeSet<u32>,
    /// Rows whose write goes next.
    ready: Vec<u32>,
    in_flight: usize,
    /// The kinds of which a row was done, so that the others need not wait for it.
    shown: [bool; 4],
    pace: Pace,
    watch: Watch,
    /// Lines for the journal.
    lines: String,
    /// Rows whose new password this session has, and nobody else.
    passwords: BTreeSet<u32>,
    handed_over: BTreeSet<u32>,
    /// Rows without an outcome whose new password this session has from before.
    own_passwords: BTreeSet<u32>,
    /// The ids of people whose form is open in this browser with changes.
    open_forms: BTreeSet<String>,
}

impl Run {
    /// A run that begins. Its journal is empty.
    pub fn start(sealed: Sealed) -> Self {
        let mut run = Self::new(sealed);
        Line::first(run.sealed.hash()).print(&mut run.lines);
        run
    }

    fn new(sealed: Sealed) -> Self {
        let rows = sealed.plan().rows.len();
        let steps = &sealed.order().steps;
        let mut queues: [VecDeque<u32>; 4] = Default::default();
        let mut remaining = [0; 4];
        for (step, at) in steps.iter().zip(0..) {
            queues[step.phase as usize].push_back(at);
            remaining[step.phase as usize] += 1;
        }
        Self {
            state: State::Running,
            progress: vec![Progress::Waiting; rows],
            outcomes: vec![None; rows],
            active: BTreeMap::new(),
            queues,
            step_ended: vec![false; steps.len()],
            remaining,
            resting: BTreeSet::new(),
            temporary: BTreeSet::new(),
            ready: Vec::new(),
            in_flight: 0,
            shown: [false; 4],
            pace: Pace::default(),
            watch: Watch::default(),
            lines: String::new(),
            passwords: BTreeSet::new(),
            handed_over: BTreeSet::new(),
            own_passwords: BTreeSet::new(),
            open_forms: BTreeSet::new(),
            sealed,
        }
    }

    pub fn sealed(&self) -> &Sealed {
        &self.sealed
    }

    /// The sealed plan, without what the run knows.
    pub fn into_sealed(self) -> Sealed {
        self.sealed
    }

    /// Whether a row has begun and not ended.
    pub fn is_under_way(&self, row: u32) -> bool {
        self.active.contains_key(&row)
    }

    pub fn state(&self) -> &State {
        &self.state
    }

    /// Whether nothing is sent for a while: the server is slow, or can't be reached.
    pub fn waits(&self, now: i64) -> bool {
        self.state == State::Running && self.in_flight == 0 && self.pace.waits_until(now).is_some()
    }

    /// How many requests are under way.
    pub fn in_flight(&self) -> usize {
        self.in_flight
    }

    /// Lets at most so many rows be under way; never more than [`MAX_IN_FLIGHT`].
    pub fn limit(&mut self, rows: usize) {
        self.pace.limit(rows);
    }

    /// How many rows may be under way, as a person wants it: [`MAX_IN_FLIGHT`], or fewer for a slower run.
    pub fn most(&self) -> usize {
        self.pace.most()
    }

    /// Whose form is open in this browser with changes, by id: their rows are held back.
    pub fn set_open_forms(&mut self, ids: BTreeSet<String>) {
        self.open_forms = ids;
    }

    /// Pauses. What is under way is waited for. A person's pause also ends the wait for a server that can't be reached.
    pub fn pause(&mut self, why: Pause) {
        let waits = why == Pause::ByYou && self.state == State::Paused(Pause::Offline);
        if waits || self.state == State::Running {
            self.state = State::Paused(why);
        }
    }

    /// Goes on after a pause.
    pub fn resume(&mut self) {
        if matches!(self.state, State::Paused(_)) {
            self.state = State::Running;
            self.watch.resumed();
            self.pace.resumed();
        }
    }

    /// What to do next. Call this after each answer, and at the time that the last call named.
    pub fn next(&mut self, now: i64) -> Next {
        if self.state == State::Ending {
            self.give_up_rows(now);
        }
        let mut commands = self.write(now);
        if self.state == State::Running && self.pace.may_begin(now) {
            while self.in_flight < self.pace.allowed() {
                match self.begin(now) {
                    Some(command) => {
                        self.in_flight += 1;
                        commands.push(command);
                    }
                    None => break,
                }
            }
        }
        if self.remaining == [0; 4] && self.in_flight == 0 {
            self.state = State::Finished;
        }
        Next { journal: std::mem::take(&mut self.lines), commands, wake: self.wake(now) }
    }

    fn act(&self, row: u32) -> Option<&Act> {
        self.sealed.plan().rows.get(row as usize)?.standing.act()
    }

    fn step(&self, step: u32) -> Option<&Step> {
        self.sealed.order().steps.get(step as usize)
    }
}
