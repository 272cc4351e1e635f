//! What a run sends next, and in which order: the first row of each kind alone, intents before their writes.

use super::{Active, Progress, Run, State};
use crate::{
    command::{Command, What},
    field::{self, Field},
    journal::{Intent, Line},
    order::{Part, Step},
    outcome::{Drift, Outcome, Refusal, RefusedBy},
    row::{Act, Change, Kind},
    value::FieldValue,
};

impl Run {
    pub(super) fn wake(&self, now: i64) -> Option<i64> {
        if self.state != State::Running || self.in_flight >= self.pace.allowed() {
            return None;
        }
        let resting = self.resting.first().map(|(at, _)| *at);
        let waits = self.pace.waits_until(now);
        match (waits, resting) {
            // A row could begin as soon as the wait is over.
            (Some(until), _) if self.in_flight == 0 => Some(until),
            (Some(until), Some(at)) => Some(until.max(at)),
            (Some(_), None) => None,
            (None, resting) => resting,
        }
    }

    /// The writes that go now. Their intents stand in the journal first, in one line.
    pub(super) fn write(&mut self, now: i64) -> Vec<Command> {
        let ready = std::mem::take(&mut self.ready);
        if !matches!(self.state, State::Running) {
            for row in ready {
                self.put_back(row, now);
            }
            return Vec::new();
        }
        let mut commands = Vec::new();
        let mut intents = Vec::new();
        for row in ready {
            let Some(what) = self.write_command(row) else { continue };
            let Some(active) = self.active.get_mut(&row) else { continue };
            active.writes += 1;
            let (only, home) = (active.only.clone(), active.home.clone());
            let is_temporary = active.part == Part::ToTemporary;
            let unsure = matches!(what, What::Create { was_free: false, .. });
            let temporary = is_temporary.then(|| self.temporary_name(row));
            intents.push(Intent { row, only, temporary, unsure, home });
            self.progress[row as usize] = Progress::Writing;
            self.in_flight += 1;
            commands.push(Command { row, what });
        }
        if !intents.is_empty() {
            Line::Intents { at: now, rows: intents }.print(&mut self.lines);
        }
        commands
    }

    pub(super) fn write_command(&self, row: u32) -> Option<What> {
        let active = self.active.get(&row)?;
        Some(match self.act(row)? {
            Act::Create { values } => What::Create { values: values.clone(), was_free: active.was_free },
            Act::Change { id, new_password, .. } => What::Change {
                id: id.clone(),
                changes: self.sent(row),
                new_password: *new_password && active.part != Part::ToTemporary && active.home.is_none(),
            },
            Act::Delete { id, .. } => What::Delete { id: id.clone() },
        })
    }

    /// Begins the next row, or looks at the next one that has waited long enough.
    pub(super) fn begin(&mut self, now: i64) -> Option<Command> {
        if let Some((at, row)) = self.resting.first().copied()
            && at <= now
        {
            self.resting.remove(&(at, row));
            self.progress[row as usize] = Progress::Looking;
            return Some(Command { row, what: self.read_command(row)? });
        }
        loop {
            let index = self.take_step()?;
            let Step { row, part, after, .. } = self.step(index)?.clone();
            let act = self.act(row)?;
            // Whoever has the temporary name gets the final one, even while a form is open.
            if part != Part::ToFinal && act.id().is_some_and(|id| self.open_forms.contains(id)) {
                self.finish(row, Outcome::Drifted(Drift::OpenForm), now);
                continue;
            }
            let mut active = Active::new(index, part);
            // The one whose name a person in a circle was promised may have kept it.
            let is_free = |after: u32| match self.step(after).and_then(|step| self.outcome(step.row)) {
                // If the name is taken, the server says so.
                None | Some(Outcome::Done(_) | Outcome::AlreadySo { .. } | Outcome::Unknown) => true,
                Some(Outcome::Drifted(Drift::Partly { undo, .. })) => undo.iter().any(|change| change.field.is_name()),
                Some(_) => false,
            };
            if part == Part::ToFinal && !after.is_none_or(is_free) {
                active.home = Some(Refusal::new(RefusedBy::Order));
            }
            self.active.insert(row, active);
            self.progress[row as usize] = Progress::Reading;
            return Some(Command { row, what: self.read_command(row)? });
        }
    }

    pub(super) fn read_command(&self, row: u32) -> Option<What> {
        Some(match self.act(row)? {
            Act::Create { values } => {
                let value = |field: Field| {
                    let value = values.iter().find(|(of, _)| *of == field);
                    value.map(|(_, value)| value.to_text()).unwrap_or_default().into()
                };
                What::LookUp { username: value(Field::Username), organization: value(Field::Organization) }
            }
            Act::Change { id, witnesses, .. } | Act::Delete { id, witnesses } => {
                let needs_last_login = witnesses.iter().any(|witness| witness.field.path() == field::LAST_LOGIN);
                What::Read { id: id.clone(), needs_last_login }
            }
        })
    }

    /// The next step that may begin: all earlier phases have ended, and the name that it takes was given up.
    pub(super) fn take_step(&mut self) -> Option<u32> {
        let phase = self.remaining.iter().position(|steps| *steps > 0)?;
        let mut at = 0;
        loop {
            let step = *self.queues[phase].get(at)?;
            if self.step_ended[step as usize] {
                self.queues[phase].remove(at);
                continue;
            }
            let Step { row, after, .. } = *self.step(step)?;
            if after.is_some_and(|after| !self.step_ended[after as usize]) {
                at += 1;
                continue;
            }
            if !self.may_begin(self.act(row)?.kind()) {
                return None;
            }
            self.queues[phase].remove(at);
            return Some(step);
        }
    }

    /// Whether no other row whose person can be read goes on or begins before this one has ended.
    pub(super) fn is_alone(&self, row: u32) -> bool {
        let may_be_read = |other: u32| other != row && !self.watch.is_unreadable(other);
        if self.active.keys().any(|other| may_be_read(*other)) {
            return false;
        }
        let is_shown = self.act(row).is_none_or(|act| self.shown[act.kind() as usize]);
        if !is_shown && self.active.get(&row).is_some_and(Active::is_open) {
            return true;
        }
        let has_ended = |step: u32| self.step_ended[step as usize];
        let may_begin = |step: &Step| may_be_read(step.row) && step.after.is_none_or(has_ended);
        let queue = self.remaining.iter().zip(&self.queues).find(|(steps, _)| **steps > 0).map(|(_, queue)| queue);
        !queue.into_iter().flatten().any(|at| !has_ended(*at) && self.step(*at).is_some_and(may_begin))
    }

    /// The first row of each kind runs alone.
    pub(super) fn may_begin(&self, kind: Kind) -> bool {
        if !self.shown[kind as usize] {
            return self.active.is_empty();
        }
        self.active.keys().all(|row| self.act(*row).is_none_or(|act| self.shown[act.kind() as usize]))
    }

    /// The name that a person of a circle has meanwhile. It follows from the plan, so that a run without a journal finds it.
    pub(super) fn temporary_name(&self, row: u32) -> Box<str> {
        let username = &self.sealed.plan().rows[row as usize].who.username;
        let start: String = username.chars().take(100).collect();
        format!("{start}~gh{}", self.sealed.hash().digits(row)).into()
    }

    /// The changes of the part that a row is in, with the values that it expects to find.
    pub(super) fn wanted(&self, row: u32) -> Vec<Change> {
        let Some(active) = self.active.get(&row) else { return Vec::new() };
        let changes = self.act(row).map(Act::changes).unwrap_or_default();
        let temporary = || FieldValue::Text(self.temporary_name(row));
        let username = &self.sealed.plan().rows[row as usize].who.username;
        let former = FieldValue::Text(username.clone());
        let renamed = |base, mine| vec![Change { field: Field::Username, base, mine }];
        match active.part {
            Part::Whole => changes.to_vec(),
            Part::ToTemporary => renamed(former, temporary()),
            Part::ToFinal if active.home.is_some() => renamed(temporary(), former),
            Part::ToFinal => {
                let mut changes = changes.to_vec();
                match changes.iter_mut().find(|change| change.field == Field::Username) {
                    Some(change) => change.base = temporary(),
                    // The person moves to another organization and keeps the name.
                    None => changes.extend(renamed(temporary(), former)),
                }
                changes
            }
        }
    }

    /// The changes that a row sends.
    pub(super) fn sent(&self, row: u32) -> Vec<Change> {
        let only = self.active.get(&row).map(|active| active.only.as_slice()).unwrap_or_default();
        let is_sent = |at: usize| only.is_empty() || only.iter().any(|sent| usize::from(*sent) == at);
        self.wanted(row).into_iter().enumerate().filter(|(at, _)| is_sent(*at)).map(|(_, change)| change).collect()
    }

    /// Puts a row back that was not sent. One that was sent before is looked at instead.
    pub(super) fn put_back(&mut self, row: u32, now: i64) {
        let Some(active) = self.active.get(&row) else { return };
        if active.is_open() {
            return self.rest(row, now);
        }
        let step = active.step;
        self.active.remove(&row);
        self.progress[row as usize] = Progress::Waiting;
        if let Some(phase) = self.step(step).map(|step| step.phase as usize) {
            self.queues[phase].push_front(step);
        }
    }

    /// Looks at a row at this time.
    pub(super) fn rest(&mut self, row: u32, at: i64) {
        self.progress[row as usize] = Progress::Resting;
        self.resting.insert((at, row));
    }
}
