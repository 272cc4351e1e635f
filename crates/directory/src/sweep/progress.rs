//! What a reading says of itself: its coverage, its requests so far, and those that are left.

use super::{Phase, Sweep};
use crate::{
    coverage::{Coverage, Gap, Place, Reason, Scope, State},
    people::People,
};

impl Sweep {
    /// When the person of a row was read, in milliseconds since 1970.
    pub fn read_at(&self, row: u32) -> Option<i64> {
        self.freshness.read_at(row)
    }

    /// What was read, and what is known about the rest.
    pub fn coverage(&self, people: &People) -> Coverage {
        let read = match &self.scope {
            Scope::Everyone => people.count() as u64,
            Scope::Organization(name) => {
                let mut counts = people.organizations();
                counts.find(|(other, _)| other == name).map_or(0, |(_, count)| u64::from(count))
            }
        };
        let times = self.freshness.oldest_and_newest();
        let mut gaps = self.gaps.clone();
        let named: u64 = gaps.iter().map(|gap| gap.people).sum();
        let missing = self.counted.map_or(0, |count| count.saturating_sub(read + named));
        if missing > 0 && matches!(self.state, State::Paused(_) | State::Stopped) {
            gaps.push(Gap { place: Place::Anywhere, people: missing, reason: Reason::NotRead });
        }
        let is_reading = matches!(self.state, State::Reading | State::Paused(_));
        Coverage {
            scope: self.scope.clone(),
            state: self.state,
            read,
            counted: self.counted,
            counted_lowest: self.lowest,
            counted_highest: self.highest,
            is_complete: self.is_complete && self.counted == Some(read),
            order: self.order,
            oldest: times.map(|(oldest, _)| oldest),
            newest: times.map(|(_, newest)| newest),
            requests: self.requests(),
            requests_left: if is_reading { self.requests_left() } else { 0 },
            requests_to_read_again: self.requests_to_read_again(read),
            rounds: self.rounds,
            gaps,
            problems: self.problems.clone(),
        }
    }

    /// How many requests reading everyone again would take, where that waits for a person.
    pub(super) fn requests_to_read_again(&self, read: u64) -> Option<u64> {
        let is_offered = self.would_read_again && self.state == State::Done;
        is_offered.then(|| Self::requests_for(self.counted.unwrap_or_default().max(read), self.limit))
    }

    pub(super) fn requests(&self) -> u64 {
        u64::from(self.request - self.first_request)
    }

    /// How many requests a reading sends at most, whatever the server answers.
    pub(super) fn budget(&self) -> u64 {
        let people = self.highest.unwrap_or(0).max(self.counted.unwrap_or(0)).max(self.distinct());
        6 * Self::requests_for(people, self.limit) + 5 * self.parts.len() as u64 + 300
    }

    pub(super) fn requests_left(&self) -> u64 {
        let step = u64::from(self.step());
        let waiting = (self.under_way.len() + self.queue.len()) as u64;
        waiting
            + match self.phase {
                Phase::Walk => self.rest_of_walk().div_ceil(step) + 1,
                Phase::Again => self.stale().count() as u64 + 1,
                Phase::Halve { low, high } => u64::from((high - low.min(high)).max(1).ilog2()) + 2,
                Phase::Parts => self.requests_left_for_parts(),
                Phase::Check | Phase::Over => 0,
            }
    }
}
