//! When a run pauses by itself: a wrong mapping, a lost session or a sick server should cost one person, not five thousand.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use serde::{Deserialize, Serialize};

use crate::{
    command::Failure,
    outcome::{Outcome, Refusal},
    row::Kind,
};

/// Why a run pauses.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Pause {
    /// A person asked for it.
    ByYou,
    /// The session has ended.
    SignedOut,
    /// Three times in a row, the token might not do this.
    Forbidden(Kind),
    /// Five rows in a row were refused for the same reason.
    EqualRefusals(Refusal),
    /// More than a fifth of the last fifty rows were refused.
    ManyRefusals,
    Offline,
    /// The server fails again and again.
    Broken,
    /// Answers have an unknown shape.
    UnknownShape,
    /// Another tab runs a plan.
    OtherTab,
}

const FORBIDDEN: usize = 3;
const EQUAL: u32 = 5;
const WINDOW: usize = 50;
const PERCENT: usize = 20;
const OFFLINE: u32 = 3;
const BROKEN: u32 = 5;
const SHAPE: u32 = 2;
/// A person who can't be read is tried so many times at least.
const TRIED: u32 = 4;

/// Watches the answers of a run.
#[derive(Clone, Debug, Default)]
pub(crate) struct Watch {
    /// Rows that were forbidden since the last success of their kind.
    forbidden: [Vec<u32>; 4],
    /// Rows that were forbidden while others of their kind are not: forbidden again, they are refused.
    suspects: BTreeSet<u32>,
    refusal: Option<(Refusal, u32)>,
    /// Whether each of the last rows was refused.
    window: VecDeque<bool>,
    offline: u32,
    broken: u32,
    /// Writes in a row that the server did not make, though it can be read.
    unmade: u32,
    shape: u32,
    /// Rows whose person could not be read.
    unreadable: BTreeMap<u32, Unreadable>,
    /// Good answers so far, and pauses that are over.
    good: u32,
    pauses: u32,
}

/// A row whose person could not be read, and what had come before its first failure.
#[derive(Clone, Copy, Debug)]
struct Unreadable {
    failures: u32,
    good: u32,
    pauses: u32,
}

/// What follows where a person could not be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Unread {
    /// The row is tried again next.
    Next,
    /// The row is tried again after the others.
    Last,
    /// The others can be read, before and after a pause, or can't begin before this row has ended: this person can't.
    GivenUp,
}

/// What a forbidden request means.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Forbidden {
    /// The row is tried again later.
    Later,
    /// The run pauses; the row is tried again after it.
    Pause,
    /// The token may not do this to this person.
    Refused,
}

impl Watch {
    /// An answer came that is no failure.
    pub(crate) fn answered(&mut self) {
        (self.offline, self.broken, self.shape) = (0, 0, 0);
        self.good = self.good.saturating_add(1);
    }

    /// A write was made.
    pub(crate) fn made(&mut self) {
        self.unmade = 0;
    }

    /// A write was sent and not made, or nobody knows; `None` if the run goes on.
    pub(crate) fn unmade(&mut self) -> Option<Pause> {
        self.unmade += 1;
        (self.unmade >= BROKEN).then_some(Pause::Broken)
    }

    /// The answer to the reading of a row's person was broken or of an unknown shape. `is_alone` says that no other row can
    /// begin before this one has ended: then only pauses tell a person from an outage.
    pub(crate) fn unread(&mut self, row: u32, failure: &Failure, is_alone: bool) -> Unread {
        let (unreadable, pauses) = (self.tried(row), self.pauses);
        let others_are_read = self.good > unreadable.good && pauses > unreadable.pauses;
        let patience = if *failure == Failure::Shape { 2 } else { 4 };
        let is_last = is_alone && pauses >= unreadable.pauses + patience;
        match unreadable.failures {
            failures if failures >= TRIED && (others_are_read || is_last) => Unread::GivenUp,
            1 => Unread::Next,
            _ => Unread::Last,
        }
    }

    /// The server refused to let a row's person be read; whether it did so often enough.
    pub(crate) fn refused_reading(&mut self, row: u32) -> bool {
        self.tried(row).failures >= TRIED
    }

    /// A row's person was read: no failure before counts.
    pub(crate) fn read(&mut self, row: u32) {
        self.unreadable.remove(&row);
    }

    /// Whether the latest reading of a row's person failed.
    pub(crate) fn is_unreadable(&self, row: u32) -> bool {
        self.unreadable.contains_key(&row)
    }

    /// Counts one more reading that said nothing of a row's person.
    fn tried(&mut self, row: u32) -> Unreadable {
        let first = Unreadable { failures: 0, good: self.good, pauses: self.pauses };
        let unreadable = self.unreadable.entry(row).or_insert(first);
        unreadable.failures += 1;
        *unreadable
    }

    /// A request failed; `None` if the run goes on.
    pub(crate) fn failed(&mut self, failure: &Failure) -> Option<Pause> {
        let (count, most, pause) = match failure {
            Failure::SignedOut => return Some(Pause::SignedOut),
            Failure::Cancelled => return Some(Pause::ByYou),
            Failure::Offline => (&mut self.offline, OFFLINE, Pause::Offline),
            Failure::Broken => (&mut self.broken, BROKEN, Pause::Broken),
            Failure::Shape => (&mut self.shape, SHAPE, Pause::UnknownShape),
            Failure::Forbidden | Failure::Slow { .. } => return None,
        };
        *count += 1;
        (*count >= most).then_some(pause)
    }

    /// A row was forbidden.
    pub(crate) fn forbidden(&mut self, row: u32, kind: Kind) -> Forbidden {
        if self.suspects.remove(&row) {
            return Forbidden::Refused;
        }
        let rows = &mut self.forbidden[kind as usize];
        rows.push(row);
        if rows.len() < FORBIDDEN {
            return Forbidden::Later;
        }
        rows.clear();
        Forbidden::Pause
    }

    /// A row has ended; `None` if the run goes on.
    pub(crate) fn ended(&mut self, kind: Kind, outcome: &Outcome) -> Option<Pause> {
        let refusal = match outcome {
            Outcome::Done(_) => None,
            Outcome::Refused(refusal) => Some(refusal),
            _ => return None,
        };
        self.unmade = 0;
        self.window.push_back(refusal.is_some());
        if self.window.len() > WINDOW {
            self.window.pop_front();
        }
        let Some(refusal) = refusal else {
            self.refusal = None;
            let forbidden = std::mem::take(&mut self.forbidden[kind as usize]);
            self.suspects.extend(forbidden);
            return None;
        };
        let count = match &self.refusal {
            Some((last, count)) if last == refusal => count + 1,
            _ => 1,
        };
        self.refusal = Some((refusal.clone(), count));
        if count >= EQUAL {
            return Some(Pause::EqualRefusals(refusal.clone()));
        }
        let refused = self.window.iter().filter(|refused| **refused).count();
        (self.window.len() == WINDOW && refused * 100 > WINDOW * PERCENT).then_some(Pause::ManyRefusals)
    }

    /// The run goes on after a pause: nothing before it counts, but which rows are under suspicion.
    pub(crate) fn resumed(&mut self) {
        *self = Self {
            suspects: std::mem::take(&mut self.suspects),
            unreadable: std::mem::take(&mut self.unreadable),
            good: self.good,
            pauses: self.pauses.saturating_add(1),
            ..Self::default()
        };
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::outcome::{Done, Evidence, RefusedBy};

    fn refused(message: &str) -> Outcome {
        Outcome::Refused(Refusal { message: message.into(), ..Refusal::new(RefusedBy::Server) })
    }

    fn done() -> Outcome {
        Outcome::Done(Done { evidence: Evidence::Response, id: None, undo: Vec::new(), not_stored: Vec::new() })
    }

    #[test]
    fn three_forbidden_rows_of_one_kind_pause() {
        let mut watch = Watch::default();
        assert_eq!(watch.forbidden(1, Kind::Create), Forbidden::Later);
        assert_eq!(watch.forbidden(2, Kind::Delete), Forbidden::Later);
        assert_eq!(watch.forbidden(2, Kind::Create), Forbidden::Later);
        assert_eq!(watch.forbidden(3, Kind::Create), Forbidden::Pause);
    }

    #[test]
    fn one_row_that_is_forbidden_among_others_is_refused_the_second_time() {
        let mut watch = Watch::default();
        assert_eq!(watch.forbidden(1, Kind::Change), Forbidden::Later);
        assert_eq!(watch.ended(Kind::Change, &done()), None);
        assert_eq!(watch.forbidden(1, Kind::Change), Forbidden::Refused);
    }

    #[test]
    fn five_equal_refusals_in_a_row_pause() {
        let mut watch = Watch::default();
        for _ in 0..4 {
            assert_eq!(watch.ended(Kind::Create, &refused("a")), None);
        }
        assert_eq!(watch.ended(Kind::Create, &refused("b")), None, "another reason");
        for _ in 0..3 {
            assert_eq!(watch.ended(Kind::Create, &refused("b")), None);
        }
        assert!(matches!(watch.ended(Kind::Create, &refused("b")), Some(Pause::EqualRefusals(_))));
        watch.resumed();
        assert_eq!(watch.ended(Kind::Create, &refused("b")), None);
    }

    #[test]
    fn more_than_a_fifth_of_the_last_fifty_pause() {
        let mut watch = Watch::default();
        let mut paused = None;
        for at in 0..200 {
            let outcome = if at % 4 == 0 { refused(&at.to_string()) } else { done() };
            if let Some(pause) = watch.ended(Kind::Change, &outcome) {
                paused = Some((at, pause));
                break;
            }
        }
        assert_eq!(
            paused,
            Some((52, Pause::ManyRefusals)),
            "13 of the last 50, as soon as there are 50 and one is refused"
        );
        let mut watch = Watch::default();
        for at in 0..500 {
            let outcome = if at % 5 == 0 { refused(&at.to_string()) } else { done() };
            assert_eq!(watch.ended(Kind::Change, &outcome), None, "exactly a fifth");
        }
    }

    #[test]
    fn writes_that_are_not_made_pause_though_people_can_be_read() {
        let mut watch = Watch::default();
        let unmade = |watch: &mut Watch| {
            watch.answered();
            watch.unmade()
        };
        assert!((1..5).all(|_| unmade(&mut watch).is_none()));
        assert_eq!(watch.ended(Kind::Change, &done()), None);
        assert!((1..5).all(|_| unmade(&mut watch).is_none()));
        assert_eq!(unmade(&mut watch), Some(Pause::Broken));
    }

    #[test]
    fn failures_in_a_row_pause_and_an_answer_between_them_does_not() {
        for (failure, most) in [(Failure::Offline, 3), (Failure::Broken, 5), (Failure::Shape, 2)] {
            let mut watch = Watch::default();
            for _ in 1..most {
                assert_eq!(watch.failed(&failure), None);
            }
            watch.answered();
            for _ in 1..most {
                assert_eq!(watch.failed(&failure), None);
            }
            assert!(watch.failed(&failure).is_some());
        }
        assert_eq!(Watch::default().failed(&Failure::SignedOut), Some(Pause::SignedOut));
        assert_eq!(Watch::default().failed(&Failure::Slow { wait: None }), None);
    }
}
