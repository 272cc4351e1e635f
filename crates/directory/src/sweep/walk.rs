//! The walk of a reading: from the start of the list to its end, page by page.

use super::{Flight, Kind, Page, Phase, Sweep, sorting::Sorting};
use crate::{
    coverage::{Order, Problem, State},
    person::Person,
};

impl Sweep {
    pub(super) fn expected(&self) -> Option<u64> {
        self.end.or(self.counted.filter(|_| self.is_count_trusted))
    }

    /// How many positions the walk has not asked for.
    pub(super) fn rest_of_walk(&self) -> u64 {
        match self.expected() {
            _ if !self.is_scouted => self.counted.unwrap_or(1).max(1),
            // The offset is that of the last row of the former page.
            Some(end) => end.saturating_sub(self.offset + 1),
            None => 1,
        }
    }

    pub(super) fn next_of_walk(&mut self) -> Option<Flight> {
        // The first page goes alone: it tells how many there are, and how many rows a page has.
        if self.rest_of_walk() == 0 || (!self.is_scouted && !self.under_way.is_empty()) {
            return None;
        }
        let flight = Flight::new(Kind::Walk, self.offset, self.limit);
        self.offset += u64::from(self.step());
        Some(flight)
    }

    pub(super) fn learn(&mut self, page: &Page) {
        self.sorting = Sorting::detect(&page.people);
        match self.sorting {
            Some(sorting) => self.order = sorting.order(),
            None if page.people.len() > 20 => self.order = Order::None,
            None => {}
        }
    }

    pub(super) fn walked(&mut self, flight: &Flight, page: &Page) {
        let rows = (page.people.len() + page.unreadable.len()) as u64;
        let end = flight.offset + rows;
        self.is_scouted = true;
        if flight.offset == 0 && !flight.is_piece {
            self.first_page = page.people.iter().map(|person| person.id.clone()).collect();
        } else if self.is_first_page_again(page) {
            self.same_pages += 1;
            if self.same_pages > 1 {
                self.problem(Problem::OffsetIgnored);
                self.queue.clear();
                self.state = State::Stopped;
                self.is_complete = false;
                return;
            }
        }
        self.seam(flight.offset, page.people.first());
        self.seam(end.saturating_sub(1), page.people.last());
        if rows == 0 {
            self.empty_pages = self.empty_pages.saturating_add(1);
            let last = self.spans.len().wrapping_sub(1);
            if let Some(last) = self.spans.get_mut(last).filter(|last| last.to == flight.offset) {
                last.is_last = true;
            }
            let is_short = self.expected().is_some_and(|expected| flight.offset + 1 < expected);
            if !is_short || self.empty_pages > 2 {
                self.end = Some(self.end.map_or(flight.offset, |end| end.min(flight.offset)));
            }
            return;
        }
        if self.is_end(page, flight, rows) {
            if self.expected().is_none_or(|expected| expected < end) {
                self.end = Some(end);
            }
            return;
        }
        if end < flight.until() {
            // Fewer rows came than were asked for, and more follow.
            // A later page may be short for other reasons: people who went, or a count that is too high.
            if flight.offset == 0 && !flight.is_piece && rows > 1 && (rows as u32) < self.limit {
                self.limit = rows as u32;
                self.problems.retain(|problem| !matches!(problem, Problem::LimitCapped(_)));
                self.problem(Problem::LimitCapped(rows as u32));
            }
            let start = if rows > 1 { end - 1 } else { end };
            if self.offset + 1 == flight.until() {
                self.offset = start;
            } else {
                let rest = (flight.until() - start).min(u64::from(self.limit)) as u32;
                self.queue.push(Flight { is_piece: true, ..Flight::new(Kind::Walk, start, rest.max(2)) });
            }
        }
    }

    /// Whether a page ends the list.
    pub(super) fn is_end(&self, page: &Page, flight: &Flight, rows: u64) -> bool {
        let offset = flight.offset;
        // A count that moves names any page the last one.
        let is_short = rows < u64::from(flight.limit.min(self.limit));
        let is_count_steady = self.lowest == self.highest;
        match (page.count.filter(|_| self.is_count_trusted), page.has_next) {
            (Some(count), has_next) => {
                offset + rows == count && has_next != Some(true) && (is_count_steady || is_short)
            }
            (None, Some(has_next)) if self.is_count_trusted => !has_next,
            // Only the row that overlaps the former page: nothing follows it.
            (None, _) => rows < 2 && flight.limit > 1 && offset > 0,
        }
    }

    pub(super) fn is_first_page_again(&self, page: &Page) -> bool {
        let ids = page.people.len();
        (ids > 1 || (ids == 1 && self.first_page.len() == 1))
            && self.first_page.len() >= ids
            && self.first_page.iter().zip(&page.people).all(|(id, person)| *id == person.id)
    }

    pub(super) fn distrust_count(&mut self) {
        if !self.is_count_trusted {
            return;
        }
        self.problem(Problem::CountTooLow);
        self.is_count_trusted = false;
        self.is_complete = false;
        self.end = None;
    }

    pub(super) fn seam(&mut self, position: u64, person: Option<&Person>) {
        let Some(person) = person else { return };
        match self.seams.remove(&position) {
            Some(id) if id == person.id => self.seams_that_match += 1,
            Some(_) => self.seams_that_differ += 1,
            None if position > 0 => drop(self.seams.insert(position, person.id.clone())),
            None => {}
        }
    }

    pub(super) fn walk_ended(&mut self) {
        if let Some(until) = self.then_until.take() {
            (self.offset, self.end) = (0, Some(until + 2));
            return;
        }
        if self.rounds > 0 {
            self.gainless = if self.distinct() > self.people_before_round { 0 } else { self.gainless + 1 };
        }
        if !self.is_by_spans() && self.seams_that_match + self.seams_that_differ > 0 {
            let is_stable = self.seams_that_match > 3 * self.seams_that_differ;
            self.order = if is_stable { Order::Other } else { Order::None };
            // Where the pages fit, the order was another one than the first page looked like.
            if self.gave_up_order && !is_stable {
                self.problem(Problem::OrderChanges);
            }
        }
        self.seams.clear();
        // What lies between pages that moved while they were read.
        self.phase = Phase::Again;
    }
}
