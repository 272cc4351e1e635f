//! Failures of requests, moving counts, and the end of a reading.

use super::{Flight, Kind, MAX_PATCHES, MAX_TRIES, Phase, Sweep};
use crate::coverage::{Failure, Gap, Pause, Place, Problem, Reason, State};

/// After this many failures without one answer between them, the reading pauses.
const FAILURES_TO_PAUSE: u32 = 16;
/// The same for calls that do not reach the server.
const LOST_CALLS_TO_PAUSE: u32 = 3;

impl Sweep {
    /// A request brought no page.
    pub fn failed(&mut self, request: u32, failure: Failure) {
        let Some(mut flight) = self.under_way.remove(&request) else { return };
        self.spans.iter_mut().filter(|span| span.asked == Some(request)).for_each(|span| span.asked = None);
        self.forget_updates();
        // A probe failed: the next minute asks again.
        if self.state == State::Done {
            self.queue.clear();
            return;
        }
        self.failures += 1;
        match failure {
            Failure::SignedOut => {
                self.queue.push(flight);
                self.pause(Pause::SignedOut);
            }
            Failure::Network if self.failures >= LOST_CALLS_TO_PAUSE => {
                flight.tries = 0;
                self.queue.push(flight);
                self.pause(Pause::Offline);
            }
            Failure::TooMany => {
                self.queue.push(flight);
                if self.failures >= FAILURES_TO_PAUSE {
                    self.pause(Pause::Slowed);
                }
            }
            Failure::Status(403) if self.freshness.read_in_this_reading() == 0 => {
                self.gaps.push(Gap { place: Place::Anywhere, people: 0, reason: Reason::Failed(failure) });
                self.queue.clear();
                self.state = State::Stopped;
            }
            _ if flight.kind == Kind::Known && flight.tries < MAX_TRIES => {
                flight.tries += 1;
                self.queue.push(flight);
            }
            _ if self.failures >= FAILURES_TO_PAUSE || flight.kind == Kind::Known => {
                if flight.kind != Kind::Known {
                    flight.tries = 0;
                    self.queue.push(flight);
                }
                self.pause(Pause::Failing);
            }
            _ => {
                self.try_again(flight, failure);
                // Pages that fail are one thing, a server that fails is another: a page that came before tells.
                if let Some(offset) = self.good.filter(|_| self.failures == FAILURES_TO_PAUSE / 2) {
                    self.queue.push(Flight::new(Kind::Known, offset, 1));
                }
            }
        }
        self.advance();
    }

    pub(super) fn try_again(&mut self, mut flight: Flight, failure: Failure) {
        flight.tries += 1;
        let is_refused = matches!(failure, Failure::Status(400..=499));
        let most = match flight.kind {
            _ if is_refused => 1,
            Kind::Walk if flight.is_piece => {
                if flight.limit > 1 {
                    1
                } else {
                    2
                }
            }
            // Where pages fail everywhere, trying each of them three times helps nobody.
            Kind::Walk if self.gaps.iter().filter(|gap| matches!(gap.reason, Reason::Failed(_))).count() > 3 => 1,
            _ => MAX_TRIES,
        };
        if flight.tries < most {
            self.queue.push(flight);
            return;
        }
        match flight.kind {
            Kind::Walk if flight.limit > 1 && self.divisions > 0 && !is_refused && failure != Failure::Network => {
                self.divisions -= 1;
                let half = flight.limit / 2;
                // The pieces overlap by one row, as pages do.
                let second = flight.offset + u64::from(half) - u64::from(half > 1);
                let rest = (flight.until() - second) as u32;
                let piece = |offset, limit| Flight { is_piece: true, ..Flight::new(Kind::Walk, offset, limit) };
                self.queue.push(piece(second, rest));
                self.queue.push(piece(flight.offset, half));
                // What the first page tells may come with a piece of it.
                self.is_scouted |= self.counted.is_some();
            }
            Kind::Walk => {
                self.is_scouted |= self.counted.is_some();
                let (from, to) =
                    (flight.offset, self.counted.map_or(flight.until(), |count| flight.until().min(count)));
                if from < to || self.counted.is_none() {
                    let people = to.saturating_sub(from);
                    let gap = Gap { place: Place::Positions { from, to }, people, reason: Reason::Failed(failure) };
                    // The row that two pages share fails on both.
                    if !self.gaps.contains(&gap) {
                        self.gaps.push(gap);
                    }
                }
                if self.counted.is_none() {
                    // Nothing says where the list ends: the page that cannot be read is taken for its end.
                    self.end = Some(flight.offset);
                    self.is_scouted = true;
                }
            }
            Kind::Part { at, .. } => self.part_failed(at, failure),
            Kind::Halve { .. } | Kind::Fix => {
                self.halving_failed = true;
                self.phase = Phase::Check;
            }
            Kind::Tail | Kind::Head => {
                self.ends = None;
                self.phase = Phase::Over;
            }
            // The gap stays; the span stays as old as it is.
            Kind::Patch { .. } | Kind::Again | Kind::Probe | Kind::Known => self.spare_neighbours(&flight),
        }
    }

    /// What lies around this page is not asked for again.
    pub(super) fn spare_neighbours(&mut self, flight: &Flight) {
        let (from, to) = (flight.offset, flight.until());
        let around = self.spans.iter_mut().filter(|span| span.from <= to && from <= span.to);
        around.for_each(|span| span.tries = MAX_PATCHES);
    }

    pub(super) fn count(&mut self, count: Option<u64>) {
        let Some(count) = count else {
            self.problem(Problem::NoCount);
            return;
        };
        self.counted = Some(count);
        let lowest = self.lowest.map_or(count, |lowest| lowest.min(count));
        let highest = self.highest.map_or(count, |highest| highest.max(count));
        (self.lowest, self.highest) = (Some(lowest), Some(highest));
        if lowest < highest {
            self.problems.retain(|problem| !matches!(problem, Problem::CountMoves { .. }));
            self.problems.push(Problem::CountMoves { lowest, highest });
        }
    }

    pub(super) fn finish(&mut self) {
        self.state = State::Done;
        let Some(count) = self.counted.filter(|_| self.is_count_trusted) else { return };
        if self.is_complete {
            self.gaps.clear();
            return;
        }
        if self.parts_are_done && !self.parts.is_empty() {
            self.gaps.retain(|gap| !matches!(gap.place, Place::Organization { .. } | Place::OtherOrganizations));
            let mut gaps = self.gaps_of_parts();
            self.gaps.append(&mut gaps);
        }
        let missing = count.saturating_sub(self.accounted());
        let unexplained = |gap: &&Gap| gap.reason == Reason::PagesDoNotAddUp;
        if self.gaps.iter().filter(unexplained).map(|gap| gap.people).sum::<u64>() > missing {
            // The counts of the filters contradict the count of everyone.
            self.gaps.retain(|gap| !unexplained(&gap));
        }
        let is_position = |gap: &Gap| matches!(gap.place, Place::Positions { .. });
        let elsewhere = self.gaps.iter().filter(|gap| !is_position(gap) && gap.reason != Reason::Unreadable);
        // People who are missing in an organization are those who are missing at some position.
        if missing == 0 || (self.parts_are_done && elsewhere.map(|gap| gap.people).sum::<u64>() >= missing) {
            self.gaps.retain(|gap| !is_position(gap));
        }
        let named: u64 = self.gaps.iter().filter(|gap| gap.reason != Reason::Unreadable).map(|gap| gap.people).sum();
        if missing > named {
            let reason = Reason::PagesDoNotAddUp;
            self.gaps.push(Gap { place: Place::Anywhere, people: missing - named, reason });
        }
    }

    pub(super) fn problem(&mut self, problem: Problem) {
        if !self.problems.contains(&problem) {
            self.problems.push(problem);
        }
    }
}
