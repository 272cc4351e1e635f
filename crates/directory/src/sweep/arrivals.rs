//! What came with a page: people, their batch, and what the page says of those who are not on it.

use super::{Changes, Flight, Kind, MAX_PATCHES, Members, Page, Phase, Sweep, sorting::Sorting, spans::Span};
use crate::{
    coverage::{Order, Place, Problem, Scope, State},
    freshness::Batch,
    people::People,
};

impl Sweep {
    pub(super) fn put(
        &mut self,
        people: &mut dyn Members,
        flight: &Flight,
        page: &Page,
        batch: Batch,
        changes: &mut Changes,
    ) {
        for person in &page.people {
            let former = people.people().row_of(&person.id);
            // What the tab has written or read since is newer. Whoever it has deleted stays away.
            if let Some(at) = self.updated_since(&person.id, flight.request) {
                if let Some(row) = former {
                    if self.freshness.read(former, row, batch) {
                        self.see(person);
                    }
                    self.freshness.read_by_screen(former, row, at);
                }
                continue;
            }
            if !people.put(person) {
                self.problem(Problem::TooManyPeople);
                self.queue.clear();
                self.state = State::Stopped;
                return;
            }
            changes.added += u32::from(former.is_none());
            let Some(row) = people.people().row_of(&person.id) else { continue };
            if self.freshness.read(former, row, batch) {
                self.see(person);
            }
        }
    }

    /// The page covers what lies between its ends. False where the list has no order.
    pub(super) fn cover(
        &mut self,
        people: &mut dyn Members,
        flight: &Flight,
        page: &Page,
        batch: Batch,
        at: i64,
        changes: &mut Changes,
    ) -> bool {
        let Some(sorting) = self.sorting else { return false };
        let keys = page.people.first().zip(page.people.last());
        let Some((low, high)) = keys.and_then(|(low, high)| sorting.key(low).zip(sorting.key(high))) else {
            return false;
        };
        if !sorting.is_followed_by(&page.people) {
            self.give_up_order();
            return false;
        }
        let rows = page.people.len() + page.unreadable.len();
        let mut span = Span::new(low, high, batch, at, flight.offset, flight.offset + rows as u64);
        span.is_first = flight.offset == 0;
        span.is_last = self.is_end(page, flight, rows as u64);
        span.unreadable = page.unreadable.len() as u32;
        if let Kind::Patch { tries } = flight.kind {
            span.tries = tries;
        }
        let mut gone = self.not_on_page(people.people(), sorting, &span);
        gone.retain(|id| self.updated_since(id, flight.request).is_none());
        let known = page.people.len().saturating_sub(changes.added as usize);
        // What is read again once the list was walked keeps its order: many people may have come at one place.
        let may_have_no_order = matches!(flight.kind, Kind::Walk | Kind::Patch { .. });
        let is_out_of_place = || gone.len() + 2 > known && self.is_out_of_place(sorting, &span);
        if !self.is_believable(page, gone.len()) || (may_have_no_order && is_out_of_place()) {
            self.give_up_order();
            return false;
        }
        for id in gone {
            self.remove(people, &id);
            changes.gone.push(id);
        }
        let place = {
            let people = people.people();
            self.spans.put(sorting, span, &mut self.freshness, |freshness, from, key, to| {
                let is_behind = |row: &u32| {
                    let person_key = people.person(*row).and_then(|person| sorting.key(&person));
                    person_key.is_some_and(|other| sorting.compare(key, &other).is_lt())
                };
                let rows = freshness.rows_where(|batch| batch == from);
                rows.into_iter().filter(is_behind).for_each(|row| freshness.reassign(row, to));
            })
        };
        if changes.added > 0 {
            // Whoever finds people may go on.
            for at in [place.wrapping_sub(1), place, place + 1] {
                self.spans.get_mut(at).into_iter().for_each(|span| span.tries = 0);
            }
        }
        if let Some(before) = place.checked_sub(1) {
            self.patch(sorting, before);
        }
        self.patch(sorting, place);
        true
    }

    /// The people who were known where the span is, and are not on its page.
    pub(super) fn not_on_page(&self, people: &People, sorting: Sorting, span: &Span) -> Vec<String> {
        let touched = self.spans.touched(sorting, span);
        // A neighbour that shares one person with the page has nobody else there.
        let is_neighbour = |other: &&Span| {
            sorting.is_unique()
                && ((!span.is_first && other.high == span.low) || (!span.is_last && other.low == span.high))
        };
        let others = touched.filter_map(|at| self.spans.get(at)).filter(|other| !is_neighbour(other));
        let batches: Vec<Batch> = others.map(|other| other.batch).collect();
        let is_wanted =
            |batch: Batch| batch != span.batch && (batches.contains(&batch) || self.freshness.is_of_screens(batch));
        let is_known = batches.iter().any(|batch| *batch != span.batch && self.freshness.rows_of(*batch) > 0)
            || self.freshness.has_screens();
        if !is_known {
            return Vec::new();
        }
        let rows = self.freshness.rows_where(is_wanted).into_iter();
        let known = rows.filter_map(|row| people.person(row)).filter(|person| self.is_in_scope(&person.organization));
        let missing = known.filter(|person| sorting.key(person).is_some_and(|key| span.covers(sorting, &key)));
        missing.map(|person| person.id).collect()
    }

    /// Whether a page has the keys of another page that this reading found at other positions. People who come and go
    /// move pages, too, but then most people of the page are known. Two of these may be the people that pages share at
    /// their ends.
    pub(super) fn is_out_of_place(&self, sorting: Sorting, span: &Span) -> bool {
        let mut touched = self.spans.touched(sorting, span).filter_map(|at| self.spans.get(at));
        touched.any(|other| {
            let is_neighbour = other.high == span.low || other.low == span.high;
            let is_elsewhere = other.to <= span.from + 1 || span.to <= other.from + 1;
            !is_neighbour && is_elsewhere && self.begun.is_some_and(|begun| other.at >= begun)
        })
    }

    /// Whether an ordered list can have lost this many people on one page. A page without order seems to have lost
    /// most.
    pub(super) fn is_believable(&self, page: &Page, gone: usize) -> bool {
        let usual = 10 + page.people.len() / 4;
        if gone <= usual {
            return true;
        }
        let known = self.distinct() + page.people.len() as u64;
        self.counted.is_some_and(|count| gone as u64 <= usual as u64 + known.saturating_sub(count))
    }

    pub(super) fn is_in_scope(&self, organization: &str) -> bool {
        match &self.scope {
            Scope::Everyone => true,
            Scope::Organization(name) => name == organization,
        }
    }

    pub(super) fn remove(&mut self, people: &mut dyn Members, id: &str) -> bool {
        let Some(row) = people.people().row_of(id) else { return false };
        if let Some(person) = people.people().person(row)
            && self.freshness.is_of_this_reading(row)
        {
            self.unsee(&person);
        }
        people.remove(id);
        self.freshness.removed(row);
        true
    }

    /// The order that was learnt does not hold: reads on without it.
    pub(super) fn give_up_order(&mut self) {
        self.sorting = None;
        self.order = Order::None;
        self.gave_up_order = true;
        self.spans.clear(&mut self.freshness);
        self.queue.retain(|flight| flight.kind == Kind::Walk);
        if self.phase != Phase::Walk {
            self.problem(Problem::OrderChanges);
            self.freshness.begin();
            self.forget_findings();
            self.rounds += 1;
            self.walk();
            self.order = Order::None;
        }
    }

    /// Asks for what lies between a span and the next one, where they do not touch.
    pub(super) fn patch(&mut self, sorting: Sorting, at: usize) {
        let Some((one, next)) = self.spans.get(at).zip(self.spans.get(at + 1)) else { return };
        let tries = one.tries.max(next.tries);
        if self.spans.is_joined(sorting, at) || tries >= MAX_PATCHES {
            return;
        }
        // A page between them is still to come, or failed.
        let (from, to) = (one.to.min(next.from), one.to.max(next.from));
        let has_failed = self.gaps.iter().any(|gap| match gap.place {
            Place::Positions { from: hole, to: end } => hole <= to && end >= from,
            _ => false,
        });
        let mut flights = self.under_way.values().chain(&self.queue);
        let is_coming = flights.any(|flight| {
            !matches!(flight.kind, Kind::Part { .. } | Kind::Halve { .. })
                && flight.offset <= to
                && flight.until() + 1 >= from
        });
        let is_before_walk = self.phase == Phase::Walk && self.rest_of_walk() > 0 && self.offset <= to;
        if is_coming || is_before_walk || has_failed {
            return;
        }
        // Positions move, so the page that was read last tells best where the gap is.
        let half = u64::from(self.limit / 2).max(1);
        let offset = if one.at > next.at {
            one.to.saturating_sub(1 + half * u64::from(tries / 2))
        } else {
            next.from.saturating_sub(half * u64::from(tries / 2 + 1))
        };
        let tries = tries + 1;
        for place in [at, at + 1] {
            self.spans.get_mut(place).into_iter().for_each(|span| span.tries = tries);
        }
        self.queue.push(Flight::new(Kind::Patch { tries }, offset, self.limit));
    }
}
