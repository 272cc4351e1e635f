//! What a reading does next, once nothing is under way: whether everyone came, and where to look for who is missing.

use super::{
    Changes, Flight, Kind, MAX_GAINLESS, MAX_PATCHES, MAX_ROUNDS, MAX_TRIES, Members, PROOFS_OF_A_MOVING_COUNT, Page,
    Phase, Sweep, sorting::Sorting, spans::Span,
};
use crate::coverage::{Order, Problem};

impl Sweep {
    /// The spans that were not read since this reading began.
    pub(super) fn stale(&self) -> impl Iterator<Item = (usize, &Span)> {
        let begun = self.begun.unwrap_or(i64::MAX);
        self.spans
            .iter()
            .enumerate()
            .filter(move |(_, span)| span.at < begun && span.asked.is_none() && span.tries < MAX_TRIES)
    }

    pub(super) fn next_stale(&mut self) -> Option<Flight> {
        let (at, _) = self.stale().min_by_key(|(_, span)| span.at)?;
        // It is small, so it is asked for in the middle of a page.
        let rest = u64::from(self.limit).saturating_sub(self.spans.rows(at, &self.freshness));
        let offset = self.spans.rank(at, &self.freshness).saturating_sub((rest / 2).max(1));
        let request = self.request + 1;
        if let Some(span) = self.spans.get_mut(at) {
            span.asked = Some(request);
            span.tries += 1;
        }
        Some(Flight::new(Kind::Again, offset, self.limit))
    }

    pub(super) fn check(&mut self) {
        self.would_read_again = false;
        if let Some(sorting) = self.sorting {
            (0..self.spans.len()).for_each(|at| self.patch(sorting, at));
            if !self.queue.is_empty() {
                return;
            }
        }
        let Some(count) = self.counted.filter(|_| self.is_count_trusted) else {
            self.phase = Phase::Over;
            return;
        };
        if self.is_by_spans() && self.reach_for_ends(count) {
            return;
        }
        let people = self.accounted();
        let is_whole = self.sorting.is_none_or(|sorting| count == 0 || self.spans.is_whole(sorting));
        if people == count && is_whole {
            self.look_at_ends(people, count);
        } else {
            self.ends = None;
            self.is_complete = false;
            self.look_for_missing(people, count, is_whole);
        }
    }

    /// Asks for people before the first page and behind the last one. False where the pages have both ends.
    pub(super) fn reach_for_ends(&mut self, count: u64) -> bool {
        let limit = self.limit;
        if let Some(first) = self.spans.get_mut(0).filter(|span| !span.is_first && span.tries < MAX_PATCHES) {
            first.tries += 1;
            let tries = first.tries;
            self.queue.push(Flight::new(Kind::Patch { tries }, 0, limit));
            return true;
        }
        let last = self.spans.len().wrapping_sub(1);
        let Some(last) = self.spans.get_mut(last).filter(|span| !span.is_last && span.tries < MAX_PATCHES) else {
            return false;
        };
        last.tries += 1;
        let (to, tries) = (last.to, last.tries);
        if to < count {
            (self.offset, self.end) = (to.saturating_sub(1), None);
            self.phase = Phase::Walk;
        } else {
            let offset = count.saturating_sub(u64::from(limit / 2).max(1));
            self.queue.push(Flight::new(Kind::Patch { tries }, offset, limit));
        }
        true
    }

    /// Asks for the last person and the count once more, and for the first one where the newest come first.
    pub(super) fn look_at_ends(&mut self, people: u64, count: u64) {
        let has_moved = self.lowest != self.highest;
        let needed = if has_moved { PROOFS_OF_A_MOVING_COUNT } else { 1 };
        if self.ends != Some((people, count)) {
            self.ends = Some((people, count));
            self.ends_confirmed = 0;
        }
        if self.ends_confirmed >= needed {
            self.is_complete = self.unreadable.is_empty();
            self.phase = Phase::Over;
            return;
        }
        if self.sorting.is_some_and(Sorting::is_descending) && self.ends_confirmed == 0 {
            self.queue.push(Flight::new(Kind::Head, 0, 1));
        }
        // A server whose pages have one row gives one of two, too: there, what follows the last person is asked for
        // alone.
        let tail = match self.first_page.len() {
            0 | 1 => Flight::new(Kind::Tail, people, 1),
            _ => Flight::new(Kind::Tail, people.saturating_sub(1), 2),
        };
        self.queue.push(tail);
    }

    pub(super) fn look_for_missing(&mut self, people: u64, count: u64, is_whole: bool) {
        let spans = self.spans.len();
        let changes = people.abs_diff(count);
        let halving = self.requests_of_halving(changes);
        let failed: u64 = self.gaps.iter().filter(|gap| gap.people == 1).map(|gap| gap.people).sum();
        let is_explained = self.distinct() + failed == count;
        if is_explained {
            self.phase = Phase::Over;
        } else if self.is_by_spans() && is_whole && !self.halving_failed && !self.parts_are_done {
            if halving <= self.most_of_halving() {
                self.phase = Phase::Halve { low: 0, high: spans };
            } else if self.must_ask(count) {
                self.offer_to_read_again();
            } else if self.may_read_again(changes) {
                self.rounds += 1;
                self.changes_before_round = changes;
                self.begun = None;
                self.read_again();
            } else {
                self.phase = Phase::Over;
            }
        } else if self.is_by_spans() && people > count {
            // No filter finds people who are gone. A probe goes on, once people no longer come and go.
            self.phase = Phase::Over;
        } else if !self.parts_are_done && !self.is_after_probe && self.can_have_parts() {
            self.begin_parts();
        } else if self.is_by_spans() || self.rounds >= MAX_ROUNDS || self.gainless >= MAX_GAINLESS {
            self.phase = Phase::Over;
        } else if self.has_order() || self.parts_name_all() {
            // Reading everyone again would bring the same people.
            self.phase = Phase::Over;
        } else if self.must_ask(count) {
            self.offer_to_read_again();
        } else {
            self.rounds += 1;
            self.walk();
        }
    }

    /// Whether this many people are read again only if a person asks for it.
    pub(super) fn must_ask(&self, count: u64) -> bool {
        count.max(self.distinct()) > self.most_read_again
    }

    pub(super) fn offer_to_read_again(&mut self) {
        self.would_read_again = true;
        self.phase = Phase::Over;
    }

    pub(super) fn has_order(&self) -> bool {
        matches!(self.order, Order::Id { .. } | Order::Field { .. })
    }

    /// Reading everyone again helps little while people come and go, and costs much.
    pub(super) fn may_read_again(&self, changes: u64) -> bool {
        // Where half of the changes are new ones, the next reading would not end the game either.
        if self.rounds > 0 && !self.is_after_probe && changes > self.changes_before_round / 2 {
            return false;
        }
        if self.is_after_probe { self.is_calm && self.rounds < MAX_ROUNDS } else { self.rounds < 2 }
    }

    pub(super) fn tail(&mut self, flight: &Flight, page: &Page, people: &mut dyn Members, changes: &mut Changes) {
        let Some((known, counted)) = self.ends else { return };
        if page.count.is_none() {
            self.phase = Phase::Over;
            return;
        }
        let is_small = known <= self.first_page.len() as u64;
        if flight.offset > 0 && self.is_first_page_again(page) {
            // Where one page has everyone, an offset that is ignored changes nothing.
            if !is_small {
                self.problem(Problem::OffsetIgnored);
                self.ends = None;
                self.phase = Phase::Over;
                return;
            }
        } else if self.counted == Some(counted) {
            let rows = page.people.len() + page.unreadable.len();
            let expected = usize::from(flight.offset < known);
            if rows > expected {
                self.distrust_count();
                self.offset = known.saturating_sub(1);
                self.phase = Phase::Walk;
                return;
            }
            let last = self.spans.get(self.spans.len().wrapping_sub(1));
            let is_same = self.sorting.zip(page.people.last()).is_none_or(|(sorting, person)| {
                last.is_some_and(|span| sorting.key(person).as_ref() == Some(&span.high))
            });
            if rows < expected || !is_same {
                // As many people went as came, so the count is the same.
                self.ends = None;
                self.look_for_change(rows < expected);
                return;
            }
        } else {
            return;
        }
        self.ends_confirmed += 1;
        if !self.is_by_spans() && self.ends_confirmed == 1 {
            self.remove_earlier(people, changes);
        }
    }

    /// The count is what it should be, but the end of the list is not.
    pub(super) fn look_for_change(&mut self, is_shorter: bool) {
        if !self.is_by_spans() || self.rounds >= MAX_ROUNDS {
            self.is_complete = false;
            self.phase = Phase::Over;
            return;
        }
        self.rounds += 1;
        if is_shorter {
            self.phase = Phase::Halve { low: 0, high: self.spans.len() };
        } else {
            self.queue.push(self.end_of_list());
            self.phase = Phase::Check;
        }
    }

    /// The last page, with some rows before it.
    pub(super) fn end_of_list(&self) -> Flight {
        let count = self.counted.unwrap_or_default();
        let offset = self.distinct().min(count).saturating_sub(u64::from(self.limit / 2).max(1));
        Flight::new(Kind::Patch { tries: 0 }, offset, self.limit)
    }

    pub(super) fn head(&mut self, page: &Page) {
        let first = self.spans.get(0).map(|span| &span.low);
        let is_same = self
            .sorting
            .zip(page.people.first())
            .is_some_and(|(sorting, person)| sorting.key(person).as_ref() == first);
        if !is_same && self.is_by_spans() {
            self.ends = None;
            self.queue.push(Flight::new(Kind::Patch { tries: 0 }, 0, self.limit));
        }
    }

    /// Removes who was not read in a reading that read everyone.
    pub(super) fn remove_earlier(&mut self, people: &mut dyn Members, changes: &mut Changes) {
        for row in self.freshness.rows_where(|batch| self.freshness.is_earlier(batch)) {
            let Some(person) = people.people().person(row).filter(|person| self.is_in_scope(&person.organization))
            else {
                continue;
            };
            self.remove(people, &person.id);
            changes.gone.push(person.id);
        }
    }
}
