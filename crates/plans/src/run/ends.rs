//! The outcomes of rows: given, counted, and the passwords that come with them.

use super::{Active, Progress, Run, State};
use crate::{
    drift::Drifted,
    field::Field,
    journal::Line,
    order::Part,
    outcome::{Drift, Evidence, Outcome, Refusal, RefusedBy, Tally},
    row::Act,
};

impl Run {
    /// What became of a row, once it has ended.
    pub fn outcome(&self, row: u32) -> Option<&Outcome> {
        self.outcomes.get(row as usize)?.as_deref()
    }

    /// How many rows stand where.
    pub fn tally(&self) -> Tally {
        let mut tally = Tally::default();
        for (at, row) in self.sealed.plan().rows.iter().enumerate() {
            match (&self.outcomes[at], self.progress[at]) {
                (Some(outcome), _) => tally.add_outcome(outcome),
                (None, Progress::Waiting) => tally.add_standing(&row.standing),
                (None, _) => tally.sent += 1,
            }
        }
        tally
    }

    /// Ends the run for good: rows that have not begun are not tried. What is under way is waited for.
    pub fn end(&mut self) {
        if self.state != State::Finished {
            self.state = State::Ending;
        }
    }

    /// The rows whose new passwords can be handed to a person now.
    pub fn passwords(&self) -> impl Iterator<Item = u32> {
        self.passwords.iter().copied()
    }

    /// The new passwords of these rows are here, though another session wrote the journal on. Rows without an outcome may
    /// yet get one.
    pub fn keep_passwords(&mut self, rows: &[u32]) {
        let unknown = self.unknown_passwords();
        self.passwords.extend(rows.iter().filter(|row| unknown.binary_search(row).is_ok()));
        let open: Vec<u32> = rows.iter().copied().filter(|row| self.outcome(*row).is_none()).collect();
        self.own_passwords.extend(open);
    }

    /// The passwords of these rows were handed to a person.
    pub fn handed_over(&mut self, rows: &[u32]) {
        for row in rows {
            self.passwords.remove(row);
            self.handed_over.insert(*row);
        }
        Line::HandedOver { rows: rows.to_vec() }.print(&mut self.lines);
    }

    /// The rows of people whose new password nobody knows: it was lost with a tab. A new person whom another session seems
    /// to have created counts, too.
    pub fn unknown_passwords(&self) -> Vec<u32> {
        let acts = self.sealed.plan().acts();
        let unknown = acts.filter(|(row, act)| {
            let is_there = match (act, self.outcome(*row)) {
                (Act::Create { .. }, Some(Outcome::Done(_) | Outcome::AlreadySo { .. })) => true,
                (Act::Change { new_password, .. }, Some(Outcome::Done(_))) => *new_password,
                _ => false,
            };
            is_there && !self.passwords.contains(row) && !self.handed_over.contains(row)
        });
        unknown.map(|(row, _)| row).collect()
    }

    /// Gives a row its outcome.
    pub(super) fn finish(&mut self, row: u32, outcome: Outcome, now: i64) {
        Line::Ended { row, at: now, outcome: outcome.clone() }.print(&mut self.lines);
        let Some(kind) = self.act(row).map(Act::kind) else { return };
        if let Some(pause) = self.watch.ended(kind, &outcome) {
            self.pause(pause);
        }
        // A person who was found again may have the password of an earlier session.
        let is_own = self.own_passwords.contains(&row);
        let is_earlier = !is_own && self.active.get(&row).is_none_or(|active| active.earlier);
        let is_known = match &outcome {
            Outcome::Done(done) => done.evidence == Evidence::Response || !is_earlier,
            _ => false,
        };
        let has_password = match self.act(row) {
            Some(Act::Create { .. }) => true,
            Some(Act::Change { new_password, .. }) => *new_password,
            _ => false,
        };
        if has_password && is_known {
            self.passwords.insert(row);
        }
        self.set_outcome(row, outcome);
    }

    pub(super) fn set_outcome(&mut self, row: u32, outcome: Outcome) {
        self.active.remove(&row);
        if let Some(kind) = self.act(row).map(Act::kind)
            && matches!(outcome, Outcome::Done(_) | Outcome::AlreadySo { .. })
        {
            self.shown[kind as usize] = true;
        }
        self.progress[row as usize] = Progress::Ended;
        self.outcomes[row as usize] = Some(Box::new(outcome));
        let steps: Vec<u32> = self.steps_of(row).collect();
        for step in steps {
            self.end_step(step);
        }
    }

    pub(super) fn steps_of(&self, row: u32) -> impl Iterator<Item = u32> {
        let index = self.sealed.order().steps_of(row);
        index.iter().copied()
    }

    pub(super) fn end_step(&mut self, step: u32) {
        let Some(phase) = self.step(step).map(|step| step.phase as usize) else { return };
        if !std::mem::replace(&mut self.step_ended[step as usize], true) {
            self.remaining[phase] -= 1;
        }
    }

    /// The run ends: rows that were sent and not settled are unknown, all others are not tried.
    pub(super) fn give_up_rows(&mut self, now: i64) {
        for row in std::mem::take(&mut self.ready) {
            self.rest(row, now);
        }
        for (_, row) in std::mem::take(&mut self.resting) {
            self.give_up(row, now);
        }
        for phase in 0..self.queues.len() {
            for step in std::mem::take(&mut self.queues[phase]) {
                if let Some(row) = self.step(step).map(|step| step.row)
                    && self.progress[row as usize] == Progress::Waiting
                {
                    self.give_up(row, now);
                }
            }
        }
    }

    /// A refusal that says with which name it leaves somebody in a circle of names.
    pub(super) fn refused_leaving_name(&self, row: u32, refusal: Refusal) -> Outcome {
        let left_as = self.temporary.contains(&row).then(|| self.temporary_name(row));
        Outcome::Refused(Refusal { left_as, ..refusal })
    }

    /// A row whose person says nothing any more: unknown where something may have been made, else refused.
    pub(super) fn outcome_when_given_up(&self, row: u32, refusal: Refusal) -> Outcome {
        let active = self.active.get(&row);
        if active.is_some_and(Active::may_be_made) {
            return Outcome::Unknown;
        }
        let said = active.and_then(|active| active.home.as_ref().or(active.refusal.as_ref()));
        self.refused_leaving_name(row, said.cloned().unwrap_or(refusal))
    }

    /// A row that is not tried any more. Somebody in a circle of names may have the temporary one.
    pub(super) fn give_up(&mut self, row: u32, now: i64) {
        let was_sent = self.active.get(&row).is_some_and(Active::was_sent);
        let outcome = match was_sent || self.temporary.contains(&row) {
            true => self.outcome_when_given_up(row, Refusal::new(RefusedBy::Order)),
            false => Outcome::NotTried,
        };
        self.finish(row, outcome, now);
    }

    /// The temporary name that the person of a row in a circle of names may be left with, where the outcome does not say so.
    pub fn possible_temporary_name(&self, row: u32) -> Option<Box<str>> {
        let is_renamed = |drifted: &[Drifted]| drifted.iter().any(|drifted| drifted.field == Field::Username);
        let may_be = match self.outcome(row)? {
            Outcome::Unknown => {
                self.steps_of(row).any(|step| self.step(step).is_some_and(|step| step.part == Part::ToTemporary))
            }
            Outcome::Drifted(Drift::Fields(drifted)) => self.temporary.contains(&row) && !is_renamed(drifted),
            _ => false,
        };
        may_be.then(|| self.temporary_name(row))
    }
}
