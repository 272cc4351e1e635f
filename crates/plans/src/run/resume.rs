//! Goes on with a run from its journal, or from the plan alone: what the journal lacks is found out by looking.

use std::collections::BTreeMap;

use super::{Active, Progress, Run};
use crate::{
    journal::{self, Foreign, Intent, Line},
    order::Part,
    plan::Sealed,
};

impl Run {
    /// Goes on with a run whose journal holds these bytes. Also gives how many of the bytes are whole lines: what follows
    /// must be cut off before anything is appended.
    pub fn from_journal(sealed: Sealed, bytes: &[u8]) -> Result<(Self, usize), Foreign> {
        let journal = journal::read(bytes, sealed.hash())?;
        if journal.whole == 0 {
            return Ok((Self::start(sealed), 0));
        }
        let mut run = Self::new(sealed);
        let mut open: BTreeMap<u32, Intent> = BTreeMap::new();
        for line in journal.lines {
            match line {
                Line::Journal { .. } => {}
                Line::Intents { rows, .. } => open.extend(rows.into_iter().map(|intent| (intent.row, intent))),
                Line::Temporary { row } => {
                    open.remove(&row);
                    run.temporary.insert(row);
                    if let Some(step) = run.step_of(row, Part::ToTemporary) {
                        run.end_step(step);
                    }
                }
                Line::Ended { row, outcome, .. } => {
                    open.remove(&row);
                    if run.act(row).is_some() {
                        run.set_outcome(row, outcome);
                    }
                }
                Line::HandedOver { rows } => run.handed_over.extend(rows),
            }
        }
        for (row, intent) in open {
            run.look_first(row, intent);
        }
        Ok((run, journal.whole))
    }

    /// A write of this row was about to be sent when the journal ended: look what became of it before anything else.
    fn look_first(&mut self, row: u32, intent: Intent) {
        if self.outcome(row).is_some() {
            return;
        }
        let part = match intent.temporary {
            Some(_) => Part::ToTemporary,
            None => Part::ToFinal,
        };
        let whole = || self.step_of(row, Part::Whole).map(|step| (step, Part::Whole));
        let Some((step, part)) = self.step_of(row, part).map(|step| (step, part)).or_else(whole) else { return };
        let Intent { only, home, unsure, .. } = intent;
        let active = Active { earlier: true, only, home, was_free: !unsure, ..Active::new(step, part) };
        self.active.insert(row, active);
        self.progress[row as usize] = Progress::Resting;
        self.resting.insert((i64::MIN, row));
        if let Some(phase) = self.step(step).map(|step| step.phase as usize) {
            self.queues[phase].retain(|queued| *queued != step);
        }
    }

    fn step_of(&self, row: u32, part: Part) -> Option<u32> {
        self.steps_of(row).find(|step| self.step(*step).is_some_and(|step| step.part == part))
    }
}
