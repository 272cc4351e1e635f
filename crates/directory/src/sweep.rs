//! The planner of a reading: whom to ask for next, given what came. A state machine without a clock and without IO: the
//! caller sends what [`Sweep::next_ask`] says, as fast as [`crate::rate::Limiter`] lets it, and hands in what came.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::{
    coverage::{Coverage, Failure, Gap, Order, Pause, Place, Problem, Reason, Scope, State},
    freshness::Freshness,
    people::People,
    person::Person,
};

/// One page to ask for: `GET /user/?limit=…&offset=…`, with these filters.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ask {
    /// The number of the request, for [`Sweep::answered`] and [`Sweep::failed`].
    pub request: u32,
    pub limit: u32,
    pub offset: u64,
    pub organization: Option<String>,
    pub role: Option<String>,
}

/// A page as it came.
#[derive(Clone, Debug, Default)]
pub struct Page {
    /// In the order that they came.
    pub people: Vec<Person>,
    /// The id, or another mark, of each row that could not be read.
    pub unreadable: Vec<String>,
    /// `None` where it is missing or no number.
    pub count: Option<u64>,
    /// Whether `next` names a page; `None` where the field is missing.
    pub has_next: Option<bool>,
}

/// What an answer changed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Changes {
    /// How many people are new to the tab.
    pub added: u32,
    /// The ids of people who are no longer there. They were removed from the people already.
    pub gone: Vec<String>,
}

/// So often the same page is asked for at most.
const MOST_TRIES: u8 = 5;
/// After so many failures without one answer between them the reading pauses.
const FAILURES_TO_PAUSE: u32 = 10;

/// The planner.
#[derive(Clone, Debug)]
pub struct Sweep {
    scope: Scope,
    /// How many rows a request asks for.
    limit: u32,
    freshness: Freshness,
    state: State,
    requests: u32,
    under_way: BTreeMap<u32, Flight>,
    /// What failed and is asked for again.
    again: Vec<Flight>,
    /// Where the next page begins.
    offset: u64,
    is_at_end: bool,
    counted: Option<u64>,
    lowest: Option<u64>,
    highest: Option<u64>,
    is_complete: bool,
    order: Order,
    failures: u32,
    gaps: Vec<Gap>,
    problems: Vec<Problem>,
    unreadable: Vec<String>,
}

#[derive(Clone, Debug)]
struct Flight {
    limit: u32,
    offset: u64,
    tries: u8,
}

impl Sweep {
    /// A reading of these people, by pages of `limit` rows. It asks for nothing before [`Sweep::begin`].
    pub fn new(scope: Scope, limit: u32) -> Self {
        Self {
            scope,
            limit: limit.max(1),
            freshness: Freshness::default(),
            state: State::Idle,
            requests: 0,
            under_way: BTreeMap::new(),
            again: Vec::new(),
            offset: 0,
            is_at_end: false,
            counted: None,
            lowest: None,
            highest: None,
            is_complete: false,
            order: Order::Unknown,
            failures: 0,
            gaps: Vec::new(),
            problems: Vec::new(),
            unreadable: Vec::new(),
        }
    }

    /// How many requests a reading of so many people takes, by pages of `limit` rows: the pages overlap by one row, and one
    /// more request proves the end.
    pub fn requests_for(people: u64, limit: u32) -> u64 {
        people.saturating_sub(1).div_ceil(u64::from(limit.max(2) - 1)).max(1) + 1
    }

    /// Starts the reading, or reads everyone again, the oldest first.
    pub fn begin(&mut self) {
        self.freshness.begin();
        self.state = State::Reading;
        self.requests = 0;
        self.under_way.clear();
        self.again.clear();
        (self.offset, self.is_at_end, self.failures) = (0, false, 0);
        (self.lowest, self.highest) = (None, None);
        self.gaps.clear();
        self.problems.clear();
        self.unreadable.clear();
    }

    /// What to ask for next. Several requests may be under way. `None` where nothing can be asked for now: until an answer
    /// comes, or until the reading goes on.
    pub fn next_ask(&mut self) -> Option<Ask> {
        if self.state != State::Reading {
            return None;
        }
        let flight = match self.again.pop() {
            Some(flight) => flight,
            // The first page goes alone: it tells how many there are and how many rows a page has.
            None if self.is_at_end || (self.counted.is_none() && !self.under_way.is_empty()) => return None,
            None => {
                let flight = Flight { limit: self.limit, offset: self.offset, tries: 0 };
                self.offset += u64::from(self.limit.max(2) - 1);
                self.is_at_end = self.counted.is_some_and(|count| self.offset + 1 >= count);
                flight
            }
        };
        self.requests += 1;
        let request = self.requests;
        let organization = match &self.scope {
            Scope::Everyone => None,
            Scope::Organization(name) => Some(name.clone()),
        };
        let ask = Ask { request, limit: flight.limit, offset: flight.offset, organization, role: None };
        self.under_way.insert(request, flight);
        Some(ask)
    }

    /// A page came. Its people are put among `people`, and those who are no longer there are removed. `at` is when it came,
    /// in milliseconds since 1970.
    pub fn answered(&mut self, request: u32, people: &mut People, page: &Page, at: i64) -> Changes {
        let mut changes = Changes::default();
        let batch = self.freshness.batch(at);
        for person in &page.people {
            let former = people.row_of(&person.id);
            if !people.put(person) {
                self.problem(Problem::TooManyPeople);
                self.state = State::Stopped;
                break;
            }
            changes.added += u32::from(former.is_none());
            if let Some(row) = people.row_of(&person.id) {
                self.freshness.read(former, row, batch);
            }
        }
        self.freshness.release(batch);
        self.failures = 0;
        for mark in &page.unreadable {
            if !self.unreadable.contains(mark) {
                self.unreadable.push(mark.clone());
                self.gaps.push(Gap { place: Place::Record(mark.clone()), people: 1, reason: Reason::Unreadable });
            }
        }
        let Some(flight) = self.under_way.remove(&request) else { return changes };
        self.count(page.count);
        let rows = (page.people.len() + page.unreadable.len()) as u32;
        let end = flight.offset + u64::from(rows);
        let is_more = page.count.map_or(page.has_next == Some(true), |count| end < count) && rows > 0;
        if is_more && rows < flight.limit {
            self.problem(Problem::LimitCapped(rows));
            self.limit = self.limit.min(rows.max(2));
            self.again.push(Flight { limit: self.limit, offset: end.saturating_sub(1), tries: 0 });
        }
        if !is_more {
            self.is_at_end = true;
        }
        if self.state == State::Reading && self.is_at_end && self.under_way.is_empty() && self.again.is_empty() {
            self.state = State::Done;
            let seen = self.freshness.read_in_this_reading();
            self.is_complete = self.counted == Some(seen) && self.gaps.is_empty();
            if !self.is_complete && self.counted.is_some_and(|count| count > seen) {
                let people = self.counted.unwrap_or_default() - seen;
                self.gaps.push(Gap { place: Place::Anywhere, people, reason: Reason::PagesDoNotAddUp });
            }
        }
        changes
    }

    /// A request brought no page.
    pub fn failed(&mut self, request: u32, failure: Failure, _at: i64) {
        let Some(mut flight) = self.under_way.remove(&request) else { return };
        self.failures += 1;
        match failure {
            Failure::SignedOut => self.pause(Pause::SignedOut),
            Failure::Network => self.pause(Pause::Offline),
            _ if self.failures >= FAILURES_TO_PAUSE => {
                self.failures = 0;
                self.pause(if failure == Failure::TooMany { Pause::Slowed } else { Pause::Failing });
            }
            Failure::TooMany => {}
            _ => flight.tries += 1,
        }
        if flight.tries < MOST_TRIES {
            self.again.push(flight);
            return;
        }
        let (from, to) = (flight.offset, flight.offset + u64::from(flight.limit));
        let place = Place::Positions { from, to };
        self.gaps.push(Gap { place, people: to - from, reason: Reason::Failed(failure) });
    }

    /// Pauses the reading. What is under way may still come.
    pub fn pause(&mut self, why: Pause) {
        if matches!(self.state, State::Reading | State::Paused(_)) {
            self.state = State::Paused(why);
        }
    }

    /// Goes on after a pause.
    pub fn resume(&mut self) {
        if matches!(self.state, State::Paused(_)) {
            self.failures = 0;
            self.state = State::Reading;
        }
    }

    /// Ends the reading. What was read stays.
    pub fn stop(&mut self) {
        if matches!(self.state, State::Reading | State::Paused(_)) {
            self.state = State::Stopped;
        }
    }

    /// A screen read these people.
    pub fn read_by_screen(&mut self, people: &mut People, read: &[Person], at: i64) {
        for person in read {
            let former = people.row_of(&person.id);
            if people.put(person)
                && let Some(row) = people.row_of(&person.id)
            {
                self.freshness.read_by_screen(former, row, at);
            }
        }
    }

    /// The tab created a person: the count grows by one.
    pub fn created(&mut self, people: &mut People, person: &Person, at: i64) {
        let is_new = people.row_of(&person.id).is_none();
        self.read_by_screen(people, std::slice::from_ref(person), at);
        if is_new {
            self.counted = self.counted.map(|count| count + 1);
        }
    }

    /// The tab deleted a person, or found that they are gone (404).
    pub fn deleted(&mut self, people: &mut People, id: &str) {
        let Some(row) = people.row_of(id) else { return };
        people.remove(id);
        self.freshness.removed(row);
        self.counted = self.counted.map(|count| count.saturating_sub(1));
    }

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
        let left = self
            .counted
            .filter(|_| !self.is_at_end)
            .map_or(0, |count| count.saturating_sub(self.offset).div_ceil(u64::from(self.limit.max(2) - 1)));
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
            requests: u64::from(self.requests),
            requests_left: left + (self.under_way.len() + self.again.len()) as u64,
            rounds: 0,
            gaps: self.gaps.clone(),
            problems: self.problems.clone(),
        }
    }

    fn count(&mut self, count: Option<u64>) {
        let Some(count) = count else {
            self.problem(Problem::NoCount);
            return;
        };
        self.counted = Some(count);
        self.lowest = Some(self.lowest.map_or(count, |lowest| lowest.min(count)));
        self.highest = Some(self.highest.map_or(count, |highest| highest.max(count)));
    }

    fn problem(&mut self, problem: Problem) {
        if !self.problems.contains(&problem) {
            self.problems.push(problem);
        }
    }
}
