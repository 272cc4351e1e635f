//! A sealed plan and its run, with the journal that is kept of it: what goes out next, and where the run is.

use std::collections::VecDeque;

use plans::{
    journal,
    outcome::Outcome,
    plan::Sealed,
    row::{Act, Kind},
    run::{self, Run, State},
    watch::Pause,
};

use super::{
    Passwords, report,
    surroundings::{Journal, Words},
};
use crate::plan::message::{LoadedPlan, Part, Say, Setting, StoredPlan};

/// Progress is said so many milliseconds apart at least, and later for large plans, whose counting takes longer.
const APART: i64 = 100;
const ROWS_APART: usize = 400;
/// The rate is that of so many milliseconds, and known after so many.
const LATELY: i64 = 60_000;
const EARLIEST: i64 = 2_000;

/// A plan that was loaded.
pub(super) struct Loaded<J> {
    pub(super) run: Run,
    /// Whether a run of it has begun, now or in another session.
    pub(super) has_begun: bool,
    /// Whether this session has begun to run it.
    pub(super) is_on: bool,
    pub(super) journal: Option<J>,
    /// Whether what happens is written down.
    pub(super) has_journal: bool,
    /// How many bytes of the journal the run knows.
    pub(super) known: usize,
    /// How many rows had ended, and when.
    history: VecDeque<(i64, usize)>,
    said: i64,
    is_news: bool,
    /// The wake-up that the page was asked for.
    wake: Option<i64>,
    last: Option<State>,
}

/// What became of a journal.
pub(super) enum Went {
    On,
    /// The state changed: the summary is written again.
    Changed,
}

impl<J: Journal> Loaded<J> {
    /// A plan with what its journal says. `None` if the plan and the journal do not fit, which is looked for first.
    pub(super) fn new(sealed: Sealed, journal: &[u8]) -> Option<Self> {
        let is_foreign = {
            let end = journal.iter().position(|byte| *byte == b'\n').map_or(journal.len(), |end| end + 1);
            journal::read(&journal[..end], sealed.hash()).is_err()
        };
        let (mut run, known) = Run::from_journal(sealed, if is_foreign { &[] } else { journal }).ok()?;
        let has_begun = known > 0;
        let tally = run.tally();
        if has_begun && tally.waiting + tally.sent == 0 {
            // Nothing is sent: the run sees that it is finished.
            drop(run.next(i64::MAX));
        } else if has_begun {
            run.pause(Pause::ByYou);
        }
        Some(Self {
            run,
            has_begun,
            is_on: false,
            journal: None,
            has_journal: !is_foreign,
            known,
            history: VecDeque::new(),
            said: i64::MIN,
            is_news: false,
            wake: None,
            last: None,
        })
    }

    /// The short hash.
    pub(super) fn hash(&self) -> String {
        self.run.sealed().hash().short()
    }

    pub(super) fn is_finished(&self) -> bool {
        *self.run.state() == State::Finished
    }

    /// Whether requests go out without a person.
    pub(super) fn goes_on(&self) -> bool {
        self.is_on && matches!(self.run.state(), State::Running | State::Ending)
    }

    /// Whether requests are under way, or go out without a person.
    pub(super) fn is_active(&self) -> bool {
        self.goes_on() || (self.is_on && self.run.in_flight() > 0)
    }

    /// Whether the plan must stay in memory: it runs, or has passwords that nobody has yet.
    pub(super) fn must_stay(&self) -> bool {
        self.is_active() || self.run.passwords().next().is_some()
    }

    /// The same plan, with a journal that another session has written meanwhile. The passwords that this tab has stay, and
    /// so do the speed that a person wants and the reason of a pause in which no row has ended.
    pub(super) fn reopened(self, bytes: &[u8]) -> Option<Self> {
        let (passwords, most): (Vec<u32>, usize) = (self.run.passwords().collect(), self.run.most());
        let (state, ended) = (self.run.state().clone(), self.ended());
        let mut again = Self::new(self.run.into_sealed(), bytes)?;
        again.run.keep_passwords(&passwords);
        again.run.limit(most);
        if let State::Paused(why) = state
            && again.ended() == ended
        {
            again.run.resume();
            again.run.pause(why);
        }
        Some(again)
    }

    /// Says what goes out next. The journal has it first.
    pub(super) fn advance(&mut self, now: i64, setting: &Setting, out: &mut Vec<Say>) -> Went {
        let next = self.run.next(now);
        self.append(&next.journal, out);
        out.extend(next.commands.into_iter().map(|command| Say::Send(Box::new(command))));
        self.is_news = true;
        let state = self.run.state().clone();
        let is_changed = self.last.as_ref() != Some(&state);
        self.last = Some(state);
        let due = self.said.saturating_add(APART + (self.run.sealed().plan().rows.len() / ROWS_APART) as i64);
        // At rest, nothing wakes this plan again.
        let is_due = is_changed || now >= due || !self.is_active();
        if is_due {
            self.say_progress(now, setting, out);
        }
        let later = (!is_due).then_some(due);
        let wake = [next.wake, later].into_iter().flatten().min().map(|at| at.max(now + 1));
        self.ask_to_wake(wake, now, out);
        if is_changed { Went::Changed } else { Went::On }
    }

    /// The time that was asked for has come.
    pub(super) fn woken(&mut self) {
        self.wake = None;
    }

    fn ask_to_wake(&mut self, wake: Option<i64>, now: i64, out: &mut Vec<Say>) {
        let Some(at) = wake else { return };
        if self.wake.is_none_or(|asked| at < asked || asked <= now) {
            self.wake = Some(at);
            out.push(Say::Wake(at));
        }
    }

    fn say_progress(&mut self, now: i64, setting: &Setting, out: &mut Vec<Say>) {
        self.said = now;
        self.is_news = false;
        let ended = self.ended();
        self.history.push_back((now, ended));
        while self.history.front().is_some_and(|(at, _)| *at < now - LATELY) && self.history.len() > 2 {
            self.history.pop_front();
        }
        out.push(Say::Progress(Box::new(self.shown(now, setting))));
    }

    /// Writes lines down. A journal that fails is not written any more: what it lacks is found out by looking.
    pub(super) fn append(&mut self, lines: &str, out: &mut Vec<Say>) {
        let Some(journal) = self.journal.as_mut().filter(|_| !lines.is_empty()) else { return };
        match journal.append(lines) {
            Ok(()) => self.known += lines.len(),
            Err(words) => self.lose_journal(words, out),
        }
    }

    /// Goes on without a journal.
    pub(super) fn lose_journal(&mut self, words: Words, out: &mut Vec<Say>) {
        self.journal = None;
        self.has_journal = false;
        out.push(Say::StoreFailed(words));
    }

    fn ended(&self) -> usize {
        let tally = self.run.tally();
        tally.done + tally.already_so + tally.drifted + tally.refused + tally.unknown
    }

    /// Rows per minute, lately.
    fn rate(&self) -> Option<f64> {
        let ((since, before), (now, ended)) = (self.history.front()?, self.history.back()?);
        let took = now - since;
        (self.is_active() && took >= EARLIEST).then(|| (ended - before) as f64 * 60_000.0 / took as f64)
    }

    /// The plan in a list.
    pub(super) fn stored(&self) -> StoredPlan {
        let plan = self.run.sealed().plan();
        StoredPlan {
            hash: self.hash(),
            name: plan.name.clone(),
            api: plan.api.clone(),
            made_at: plan.made_at,
            source: plan.source,
            rows: plan.rows.len(),
            writes: plan.acts().count(),
            state: self.has_begun.then(|| self.run.state().clone()),
            tally: self.run.tally(),
        }
    }

    /// The plan and where its run is.
    pub(super) fn shown(&self, now: i64, setting: &Setting) -> LoadedPlan {
        let plan = self.run.sealed().plan();
        let mut kinds = [(0, 0); Kind::ALL.len()];
        for (at, act) in plan.acts() {
            let (count, ended) = &mut kinds[act.kind() as usize];
            *count += 1;
            *ended += usize::from(self.run.outcome(at).is_some());
        }
        LoadedPlan {
            stored: self.stored(),
            kinds,
            rate: self.rate(),
            is_slow: self.run.most() < run::MAX_IN_FLIGHT,
            in_flight: self.run.in_flight(),
            waits: self.run.waits(now),
            held: report::places(&self.run, Part::Held).count(),
            changed_in_part: report::changed_in_part(&self.run),
            passwords: self.run.passwords().count(),
            unknown_passwords: self.run.unknown_passwords().len(),
            passwords_in_other_tab: None,
            is_for_this_api: plan.api == setting.api,
            has_journal: self.has_journal,
        }
    }

    /// Passwords of a file for those rows that are still to be sent.
    pub(super) fn still_wanted(&self, passwords: &[(u32, String)]) -> Passwords {
        let rows = &self.run.sealed().plan().rows;
        let is_new = |row: u32| {
            let act = rows.get(row as usize).and_then(|row| row.standing.act());
            matches!(act, Some(Act::Create { .. })) && !matches!(self.run.outcome(row), Some(Outcome::Done(_)))
        };
        passwords.iter().filter(|(row, _)| is_new(*row)).cloned().collect()
    }
}
