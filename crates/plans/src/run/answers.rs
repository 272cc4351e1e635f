//! What an answer means for its row: the write, the outcome, or another look.

use super::{Active, Progress, Run, State};
use crate::{
    command::{Answer, Failure},
    drift::{self, Compared, Drifted},
    field::{self, Field},
    journal::Line,
    order::Part,
    outcome::{Done, Drift, Evidence, Outcome, Refusal, RefusedBy},
    plan::Source,
    row::{Act, Change, Witness},
    value::{FieldValue, Record},
    watch::{Forbidden, Unread},
};

/// A lost change or delete is sent so many times at most.
const MAX_WRITES_OF_ROW: u8 = 3;
/// A lost POST may still be running: so long after the look that found nobody comes another, in milliseconds.
const LOOK_AGAIN: i64 = 5_000;
/// After a lost write the person is read after so long at first, in milliseconds.
const FIRST_LOOK: i64 = 2_000;

impl Run {
    /// Takes in the answer to the command of a row. `random` is in 0..1.
    pub fn answered(&mut self, row: u32, answer: Answer, now: i64, random: f64) {
        let progress = self.progress.get(row as usize).copied();
        let Some(progress @ (Progress::Reading | Progress::Writing | Progress::Looking)) = progress else { return };
        self.in_flight = self.in_flight.saturating_sub(1);
        match answer {
            Answer::Failed(failure) => return self.failed(row, progress, &failure, now, random),
            Answer::NotDone { wait } | Answer::Unknown { wait } => {
                let failure = wait.map_or(Failure::Broken, |wait| Failure::Slow { wait: Some(wait) });
                self.pace.failed(&failure, now, random);
                if let Some(pause) = self.watch.unmade() {
                    self.pause(pause);
                }
            }
            _ => {
                self.pace.answered();
                self.watch.answered();
            }
        }
        if progress != Progress::Writing && !matches!(answer, Answer::Refused(_)) {
            self.watch.read(row);
        }
        match answer {
            Answer::Person(record) | Answer::Changed(record) => self.decide(row, &record, now),
            Answer::Nobody => self.nobody(row, now),
            Answer::Gone => self.nobody(row, now),
            Answer::Free => self.free(row, now),
            Answer::Unsure if self.active.get(&row).is_some_and(Active::was_sent) => {
                self.finish(row, self.outcome_when_given_up(row, Refusal::new(RefusedBy::Odd)), now)
            }
            Answer::Unsure => self.send(row, Vec::new(), false),
            Answer::Taken(record) => self.taken(row, &record, now),
            // A lost POST may have made this person, if the server spells names in its own way.
            Answer::LooksAlike(_) if self.active.get(&row).is_some_and(Active::may_be_made) => {
                self.finish(row, Outcome::Unknown, now)
            }
            Answer::LooksAlike(record) => {
                let id = field::id_of(&record).into();
                self.finish(row, Outcome::Drifted(Drift::LooksAlike { id }), now);
            }
            Answer::Saved { record, evidence, undo, mut not_stored } => {
                let id = record.as_ref().map(|record| field::id_of(record).into());
                if let (Some(Act::Create { values }), Some(record)) = (self.act(row), &record) {
                    not_stored = drift::not_stored(values, record);
                }
                self.saved(row, Done { evidence, id, undo, not_stored }, now);
            }
            Answer::Deleted(evidence) => {
                self.saved(row, Done { evidence, id: None, undo: Vec::new(), not_stored: Vec::new() }, now)
            }
            Answer::Refused(refusal) if progress == Progress::Writing => self.refused(row, refusal, now),
            Answer::Refused(refusal) => self.refused_reading(row, refusal, now),
            Answer::NotDone { .. } => self.lost(row, true, now),
            Answer::Unknown { .. } => self.lost(row, false, now),
            Answer::Failed(_) => {}
        }
    }

    /// Sends the write of a row with the next commands.
    fn send(&mut self, row: u32, only: Vec<u16>, was_free: bool) {
        let changes = self.wanted(row).len();
        let Some(active) = self.active.get_mut(&row) else { return };
        active.only = if only.len() == changes { Vec::new() } else { only };
        active.was_free = was_free;
        active.waited = false;
        self.ready.push(row);
    }

    /// The person of a row is there.
    fn decide(&mut self, row: u32, now_record: &Record, now: i64) {
        let Some(active) = self.active.get_mut(&row) else { return };
        active.drifted.clear();
        let (part, was_sent, writes) = (active.part, active.was_sent(), active.writes);
        let is_home = active.home.is_some();
        match self.act(row) {
            // A new person is never read by id.
            None | Some(Act::Create { .. }) => {}
            Some(Act::Delete { witnesses, .. }) => {
                // Whoever has another name by now is not the person whom somebody saw.
                let username = &self.sealed.plan().rows[row as usize].who.username;
                let seen = Witness { field: Field::Username, value: FieldValue::Text(username.clone()) };
                let seen = Some(seen).filter(|_| !username.is_empty());
                let mut drifted = drift::changed(witnesses, now_record);
                if let Some(seen) = seen.filter(|seen| !witnesses.iter().any(|other| other.field == seen.field)) {
                    drifted.extend(drift::changed(&[seen], now_record));
                }
                if !drifted.is_empty() {
                    self.finish(row, Outcome::Drifted(Drift::Fields(drifted)), now);
                } else if writes >= MAX_WRITES_OF_ROW {
                    self.finish(row, Outcome::Unknown, now);
                } else {
                    self.send(row, Vec::new(), false);
                }
            }
            Some(Act::Change { changes, witnesses, new_password, .. }) => {
                let whole = drift::compare(changes, witnesses, *new_password, now_record);
                let is_temporary = Field::Username.read(now_record) == FieldValue::Text(self.temporary_name(row));
                let compared = match part {
                    Part::Whole => whole,
                    Part::ToTemporary if is_temporary => return self.has_temporary_name(row, now),
                    Part::ToTemporary => match whole {
                        Compared::Write(only) if self.renames(row, &only) => Compared::Write(Vec::new()),
                        other => {
                            // The temporary name is not there, or not needed: what is left is written at once, and
                            // nothing of it was sent yet.
                            if let Some(active) = self.active.get_mut(&row) {
                                (active.part, active.writes, active.earlier) = (Part::Whole, 0, false);
                            }
                            other
                        }
                    },
                    Part::ToFinal if is_home => drift::compare(&self.wanted(row), &[], false, now_record),
                    Part::ToFinal => drift::compare(&self.wanted(row), witnesses, *new_password, now_record),
                };
                match compared {
                    Compared::AlreadySo if is_home => self.is_home(row, now),
                    Compared::AlreadySo if was_sent || part == Part::ToFinal => {
                        let undo = self.undo(row);
                        let done = Done { evidence: Evidence::ReadAgain, id: None, undo, not_stored: Vec::new() };
                        self.finish(row, Outcome::Done(done), now);
                    }
                    Compared::AlreadySo => self.finish(row, Outcome::AlreadySo { id: None }, now),
                    // Nobody is left with the temporary name: it becomes the final one, and the rest is held.
                    Compared::Drifted(drifted)
                        if part == Part::ToFinal
                            && !is_home
                            && is_temporary
                            && writes < MAX_WRITES_OF_ROW
                            && !drifted.iter().any(|drifted| drifted.field.is_name()) =>
                    {
                        let names = self.wanted(row).into_iter().zip(0..);
                        let names = names.filter(|(change, _)| change.field.is_name()).map(|(_, at)| at).collect();
                        if let Some(active) = self.active.get_mut(&row) {
                            active.drifted = drifted;
                        }
                        self.send(row, names, false);
                    }
                    Compared::Drifted(drifted) => self.drifted(row, drifted, now_record, now),
                    Compared::Write(_) if writes >= MAX_WRITES_OF_ROW => self.finish(row, Outcome::Unknown, now),
                    Compared::Write(only) => self.send(row, only, false),
                }
            }
        }
    }

    /// Someone touched fields of a row: it is held, but for what taking back finds untouched.
    fn drifted(&mut self, row: u32, drifted: Vec<Drifted>, now_record: &Record, now: i64) {
        let Some(active) = self.active.get(&row) else { return };
        let (was_sent, writes) = (active.was_sent(), active.writes);
        if self.may_take_back_in_part(row) {
            let changes = self.act(row).map(Act::changes).unwrap_or_default();
            let untouched = drift::untouched(changes, now_record);
            if !untouched.is_empty() && writes < MAX_WRITES_OF_ROW {
                if let Some(active) = self.active.get_mut(&row) {
                    active.drifted = drifted;
                }
                return self.send(row, untouched, false);
            }
        }
        // What was sent and stands there, from what stands there to what it was.
        let sent = if was_sent { self.undo(row) } else { Vec::new() };
        let stands = |change: &Change| change.field.read(now_record).is_same(&change.base);
        let undo: Vec<Change> = sent.into_iter().filter(stands).collect();
        let drift = if undo.is_empty() { Drift::Fields(drifted) } else { Drift::Partly { drifted, undo } };
        self.finish(row, Outcome::Drifted(drift), now);
    }

    /// Whether a field that someone touched keeps no other one of the row back: what takes a run back restores the rest. A
    /// row whose name another row waits for is restored as a whole or not at all.
    fn may_take_back_in_part(&self, row: u32) -> bool {
        let Some(active) = self.active.get(&row) else { return false };
        let is_waited_for = || self.sealed.order().steps.iter().any(|step| step.after == Some(active.step));
        self.sealed.plan().source == Source::Inverse && active.part == Part::Whole && !is_waited_for()
    }

    /// Whether one of these changes is a part of the name.
    fn renames(&self, row: u32, only: &[u16]) -> bool {
        let changes = self.act(row).map(Act::changes).unwrap_or_default();
        only.iter().filter_map(|at| changes.get(usize::from(*at))).any(|change| change.field.is_name())
    }

    /// What takes a row back, from the plan.
    fn undo(&self, row: u32) -> Vec<Change> {
        let is_whole = self.active.get(&row).is_none_or(|active| active.part == Part::Whole);
        // What someone else had made so already is theirs.
        let only = self.active.get(&row).map(|active| active.only.as_slice()).unwrap_or_default();
        let all = self.act(row).map(Act::changes).unwrap_or_default().iter().zip(0..);
        let is_own = |at: u16, change: &Change| only.is_empty() || change.field.is_name() || only.contains(&at);
        let changes = match is_whole {
            true => self.sent(row),
            false => all.filter(|(change, at)| is_own(*at, change)).map(|(change, _)| change.clone()).collect(),
        };
        changes.iter().map(Change::reversed).collect()
    }

    /// The person of a row has the temporary name; the final one follows.
    fn has_temporary_name(&mut self, row: u32, now: i64) {
        self.temporary.insert(row);
        Line::Temporary { row }.print(&mut self.lines);
        if let Some(active) = self.active.remove(&row) {
            self.end_step(active.step);
        }
        self.progress[row as usize] = Progress::Waiting;
        if self.state == State::Ending {
            // No second step follows.
            self.give_up(row, now);
        }
    }

    /// The person of a row has the former name again.
    fn is_home(&mut self, row: u32, now: i64) {
        let refusal = self.active.get_mut(&row).and_then(|active| active.home.take());
        self.finish(row, Outcome::Refused(refusal.unwrap_or_else(|| Refusal::new(RefusedBy::Order))), now);
    }

    fn saved(&mut self, row: u32, done: Done, now: i64) {
        self.watch.made();
        let Some(active) = self.active.get(&row) else { return };
        match active.part {
            Part::ToTemporary => self.has_temporary_name(row, now),
            Part::ToFinal if active.home.is_some() => self.is_home(row, now),
            Part::Whole if !active.drifted.is_empty() => {
                let drifted = active.drifted.clone();
                self.finish(row, Outcome::Drifted(Drift::Partly { drifted, undo: done.undo }), now);
            }
            Part::ToFinal if !active.drifted.is_empty() => {
                let (drifted, undo) = (active.drifted.clone(), self.undo(row));
                self.finish(row, Outcome::Drifted(Drift::Partly { drifted, undo }), now);
            }
            Part::ToFinal => {
                let undo = self.undo(row);
                self.finish(row, Outcome::Done(Done { undo, id: None, ..done }), now);
            }
            Part::Whole => {
                let is_new = matches!(self.act(row), Some(Act::Create { .. }));
                let id = done.id.filter(|_| is_new);
                self.finish(row, Outcome::Done(Done { id, ..done }), now);
            }
        }
    }

    fn nobody(&mut self, row: u32, now: i64) {
        let is_delete = matches!(self.act(row), Some(Act::Delete { .. }));
        let is_looking = self.progress[row as usize] == Progress::Looking;
        let Some(active) = self.active.get(&row) else { return };
        // The answer to the first write says that someone else was quicker.
        let is_mine = active.earlier || active.writes > 1 || (is_looking && active.writes > 0);
        let done = Done { evidence: Evidence::ReadAgain, id: None, undo: Vec::new(), not_stored: Vec::new() };
        let outcome = match (is_delete, is_mine) {
            (true, true) => Outcome::Done(done),
            (true, false) => Outcome::AlreadySo { id: None },
            (false, _) => Outcome::Drifted(Drift::Gone),
        };
        self.finish(row, outcome, now);
    }

    /// Nobody has the name of a new person.
    fn free(&mut self, row: u32, now: i64) {
        let Some(active) = self.active.get_mut(&row) else { return };
        if let Some(refusal) = active.refusal.take() {
            // An earlier write may have taken the name, though the look does not show it.
            let may_be_there = active.earlier || active.writes > 1;
            let is_taken = may_be_there && refusal.fields.contains(&Field::Username);
            self.finish(row, if is_taken { Outcome::Unknown } else { Outcome::Refused(refusal) }, now);
        } else if !active.was_sent() {
            self.send(row, Vec::new(), true);
        } else if !active.waited {
            active.waited = true;
            self.rest(row, now + LOOK_AGAIN);
        } else if active.writes >= 2 {
            self.finish(row, Outcome::Unknown, now);
        } else {
            self.send(row, Vec::new(), true);
        }
    }

    /// Someone has the name of a new person.
    fn taken(&mut self, row: u32, record: &Record, now: i64) {
        let Some(Act::Create { values }) = self.act(row) else { return };
        let is_equal = values.iter().all(|(field, value)| {
            let found = field.read(record);
            found.is_same(value) || found.to_text().trim() == value.to_text().trim()
        });
        let id: Box<str> = field::id_of(record).into();
        // A write that the server refused made nobody.
        let is_mine = self.active.get(&row).is_some_and(Active::may_be_made);
        let was_free = self.active.get(&row).is_some_and(|active| active.was_free);
        let not_stored = drift::not_stored(values, record);
        let done = Done { evidence: Evidence::ReadAgain, id: Some(id.clone()), undo: Vec::new(), not_stored };
        let outcome = match (is_equal, is_mine) {
            (true, true) if was_free => Outcome::Done(done),
            // Somebody with the name may have been there before.
            (true, true) => Outcome::Unknown,
            (true, false) => Outcome::AlreadySo { id: Some(id) },
            // The server may have stored something else than was sent.
            (false, true) => Outcome::Unknown,
            (false, false) => Outcome::Drifted(Drift::Taken { id }),
        };
        self.finish(row, outcome, now);
    }

    fn refused(&mut self, row: u32, refusal: Refusal, now: i64) {
        let is_new = matches!(self.act(row), Some(Act::Create { .. }));
        let temporary = self.temporary_name(row);
        let Some(active) = self.active.get_mut(&row) else { return };
        if active.part == Part::ToFinal && active.home.is_none() {
            active.home = Some(refusal);
            active.writes = 0;
            active.only = Vec::new();
            self.rest(row, now);
        } else if let Some(home) = active.home.take() {
            self.finish(row, Outcome::Refused(Refusal { left_as: Some(temporary), ..home }), now);
        } else if is_new && refusal.by == RefusedBy::Server {
            // "Must be unique" means that the person exists; whether it is this very person, a look tells.
            active.refusal = Some(refusal);
            self.rest(row, now);
        } else {
            self.finish(row, Outcome::Refused(refusal), now);
        }
    }

    /// A reading was refused, which says nothing of the write before it. Somebody in a circle of names, or of whom a write is
    /// open, is read again a few times.
    fn refused_reading(&mut self, row: u32, refusal: Refusal, now: i64) {
        let is_open = self.active.get(&row).is_some_and(Active::was_sent) || self.temporary.contains(&row);
        if is_open && !self.watch.refused_reading(row) {
            return self.rest(row, now + FIRST_LOOK);
        }
        self.finish(row, self.outcome_when_given_up(row, refusal), now);
    }

    /// The response to a write was lost. `is_seen` says that the server was looked at since and had what it had before.
    fn lost(&mut self, row: u32, is_seen: bool, now: i64) {
        let is_new = matches!(self.act(row), Some(Act::Create { .. }));
        let Some(active) = self.active.get_mut(&row) else { return };
        active.waited = is_seen && is_new;
        let wait = if active.waited { LOOK_AGAIN } else { FIRST_LOOK << active.writes.saturating_sub(1).min(4) };
        self.rest(row, now + wait);
    }

    /// A request that did nothing. The row is tried again, unless the token may not do this to this person.
    fn failed(&mut self, row: u32, progress: Progress, failure: &Failure, now: i64, random: f64) {
        let is_unread = progress != Progress::Writing && matches!(failure, Failure::Broken | Failure::Shape);
        let unread = is_unread.then(|| self.watch.unread(row, failure, self.is_alone(row)));
        if unread == Some(Unread::GivenUp) {
            return self.finish(row, self.outcome_when_given_up(row, Refusal::new(RefusedBy::Odd)), now);
        }
        self.pace.failed(failure, now, random);
        if let Some(pause) = self.watch.failed(failure) {
            self.pause(pause);
        }
        if let Some(active) = self.active.get_mut(&row)
            && progress == Progress::Writing
        {
            active.writes = active.writes.saturating_sub(1);
        }
        let kind = self.act(row).map(Act::kind);
        let forbidden = match (failure, kind) {
            (Failure::Forbidden, Some(kind)) => Some(self.watch.forbidden(row, kind)),
            _ => None,
        };
        match forbidden {
            Some(Forbidden::Refused) => {
                return self.finish(row, self.outcome_when_given_up(row, Refusal::new(RefusedBy::Rights)), now);
            }
            Some(Forbidden::Pause) => {
                if let (State::Running, Some(kind)) = (&self.state, kind) {
                    self.pause(crate::watch::Pause::Forbidden(kind));
                }
            }
            Some(Forbidden::Later) | None => {}
        }
        let step = self.active.get(&row).map(|active| active.step);
        let until = self.pace.waits_until(now).unwrap_or(now);
        // A row that is looked at again later gives the others a turn.
        self.put_back(row, if unread == Some(Unread::Last) { until + FIRST_LOOK } else { until });
        // What was forbidden, or can't be read, waits for the others of its phase.
        if (forbidden == Some(Forbidden::Later) || unread == Some(Unread::Last))
            && let Some(step) = step
            && self.progress[row as usize] == Progress::Waiting
            && let Some(phase) = self.step(step).map(|step| step.phase as usize)
            && self.queues[phase].front() == Some(&step)
        {
            self.queues[phase].rotate_left(1);
        }
    }
}
