//! The probe of each minute: whether anybody came or went.

use super::{Flight, Kind, Page, Phase, Sweep};
use crate::coverage::{Problem, Reason, State};

impl Sweep {
    pub(super) fn probed(&mut self, flight: &Flight, page: &Page) {
        let Some(count) = self.counted.filter(|_| self.is_count_trusted) else { return };
        let known = self.accounted();
        let former = self.at_probe.replace((known, count));
        let expected = if flight.limit == 2 { usize::from(known > 0) } else { page.people.len() };
        let is_same_end = match self.sorting.zip(page.people.last()) {
            Some((sorting, person)) => {
                let at = if flight.limit == 2 { self.spans.len().wrapping_sub(1) } else { 0 };
                let end = self.spans.get(at).map(|span| if flight.limit == 2 { &span.high } else { &span.low });
                sorting.key(person).as_ref() == end || !sorting.is_unique()
            }
            None => true,
        };
        let rows = page.people.len() + page.unreadable.len();
        if self.is_complete && count == known && rows == expected && is_same_end {
            return;
        }
        // A person can begin a new reading where a probe may not: without order, only reading everyone finds changes.
        if !self.is_by_spans() {
            self.is_complete &= count == known;
            return;
        }
        self.is_after_probe = true;
        self.is_calm = former == Some((known, count)) && rows == expected && is_same_end;
        self.is_complete = false;
        self.state = State::Reading;
        self.phase = Phase::Check;
        (self.ends, self.ends_confirmed) = (None, 0);
        (self.lowest, self.highest) = (self.counted, self.counted);
        self.problems.retain(|problem| !matches!(problem, Problem::CountMoves { .. }));
        self.gaps.retain(|gap| gap.reason == Reason::Unreadable);
        (self.halving_failed, self.fixes) = (false, 0);
        if !is_same_end || rows > expected {
            let is_newest_last = self.sorting.is_some_and(|sorting| !sorting.is_descending());
            let flight =
                if is_newest_last { self.end_of_list() } else { Flight::new(Kind::Patch { tries: 0 }, 0, self.limit) };
            self.queue.push(flight);
        }
    }
}
