//! The planner of a reading: whom to ask for next, given what came. A state machine without a clock and without IO: the
//! caller sends what [`Sweep::next_ask`] says, as fast as [`crate::rate::Limiter`] lets it, and hands in what came.

mod parts;
mod sorting;
mod spans;

use std::collections::{BTreeMap, BTreeSet};

use self::{
    parts::Part,
    sorting::Sorting,
    spans::{Span, Spans},
};
use crate::{
    coverage::{Coverage, Failure, Gap, Order, Pause, Place, Problem, Reason, Scope, State},
    encoding::encode_struct,
    freshness::{Batch, Freshness},
    people::People,
    person::Person,
    question::Directory,
};

/// One page to ask for: `GET /user/?limit=…&offset=…`, with these filters.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ask {
    /// The number of the request, for [`Sweep::answered`] and [`Sweep::failed`].
    pub request: u32,
    pub limit: u32,
    pub offset: u64,
    pub organization: Option<String>,
    pub role: Option<String>,
}

encode_struct!(Ask { request, limit, offset, organization, role });

/// A page as it came.
#[derive(Clone, Debug, Default)]
pub struct Page {
    /// In the order that they came.
    pub people: Vec<Person>,
    /// The id, or another mark, of each row that could not be read; `#` and its number on the page where it has none.
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

/// Where the people of a reading are: among the people alone, or in the directory, which drops what it remembers of them.
pub trait Members {
    fn people(&self) -> &People;

    /// Adds a person, or replaces the one of the same id. Returns false where there is no room.
    fn put(&mut self, person: &Person) -> bool;

    /// Removes the person with this id. Returns whether there was one.
    fn remove(&mut self, id: &str) -> bool;

    /// Drops empty rows where they are many. Returns the former number of each row where that happened.
    fn compact(&mut self) -> Option<Vec<u32>>;
}

impl Members for People {
    fn people(&self) -> &People {
        self
    }

    fn put(&mut self, person: &Person) -> bool {
        self.put(person)
    }

    fn remove(&mut self, id: &str) -> bool {
        self.remove(id)
    }

    fn compact(&mut self) -> Option<Vec<u32>> {
        self.compact()
    }
}

impl Members for Directory {
    fn people(&self) -> &People {
        self.people()
    }

    fn put(&mut self, person: &Person) -> bool {
        self.put(person)
    }

    fn remove(&mut self, id: &str) -> bool {
        self.remove(id)
    }

    fn compact(&mut self) -> Option<Vec<u32>> {
        self.compact()
    }
}

/// So often a page is asked for before it is divided or given up. With the two times that it may be read again, it is asked
/// for at most five times.
const MOST_TRIES: u8 = 3;
/// So often the gap beside a page is asked for.
const MOST_PATCHES: u8 = 5;
/// So often everyone, or a part of them, is read again because people are missing.
const MOST_ROUNDS: u32 = 4;
/// Two readings without gain are enough.
const MOST_GAINLESS: u32 = 2;
/// After so many failures without one answer between them the reading pauses.
const FAILURES_TO_PAUSE: u32 = 16;
/// The same for calls that do not reach the server.
const LOST_CALLS_TO_PAUSE: u32 = 3;
/// So many marks of unreadable rows are remembered.
const MOST_UNREADABLE: usize = 10_000;
/// A moving count must be the same so often at the end before it proves anything.
const PROOFS_OF_A_MOVING_COUNT: u32 = 3;

/// The planner.
#[derive(Clone, Debug)]
pub struct Sweep {
    scope: Scope,
    /// How many rows a request asks for: what the caller wants, and what the server gives.
    wanted: u32,
    limit: u32,
    freshness: Freshness,
    state: State,
    phase: Phase,
    /// The latest number of a request, and that of the first one of this reading.
    request: u32,
    first_request: u32,
    /// The request from which on the budget counts.
    budget_from: u32,
    under_way: BTreeMap<u32, Flight>,
    /// What is asked for first, the last one first: what failed, and what is missing between pages.
    queue: Vec<Flight>,
    /// The order of the list, and what its pages cover.
    order: Order,
    sorting: Option<Sorting>,
    /// The offset of a page that came.
    good: Option<u64>,
    gave_up_order: bool,
    spans: Spans,
    /// When this reading began.
    begun: Option<i64>,
    /// Of more people than this, nobody is read again unless a person asks for it.
    most_read_again: u64,
    /// Whether reading everyone again would help, and nobody has asked for it.
    would_read_again: bool,
    /// A person stopped the reading, which can go on from there.
    is_stopped_by_person: bool,
    /// Where the next page begins, and whether the first page came.
    offset: u64,
    is_scouted: bool,
    /// Where the list ends, where its count does not say so.
    end: Option<u64>,
    /// The walk began here, and goes on from the start of the list to here.
    then_until: Option<u64>,
    is_count_trusted: bool,
    counted: Option<u64>,
    lowest: Option<u64>,
    highest: Option<u64>,
    is_complete: bool,
    /// The ids of the first page.
    first_page: Vec<String>,
    same_pages: u8,
    empty_pages: u8,
    /// The person at each end of a page whose neighbour did not come yet, by position; how many neighbours agreed.
    seams: BTreeMap<u64, String>,
    seams_that_match: u32,
    seams_that_differ: u32,
    /// Failures since the last answer.
    failures: u32,
    /// How many more failing pages may be divided.
    divisions: u64,
    rounds: u32,
    gainless: u32,
    people_before_round: u64,
    changes_before_round: u64,
    halving_failed: bool,
    fixes: u32,
    /// What was true when the ends were looked at: people and count.
    ends: Option<(u64, u64)>,
    ends_confirmed: u32,
    parts: Vec<Part>,
    parts_are_done: bool,
    /// How many people of each organization, and of each role in it, were read in this reading.
    seen: BTreeMap<(String, Option<String>), u64>,
    unreadable: BTreeSet<String>,
    gaps: Vec<Gap>,
    problems: Vec<Problem>,
    /// How many people were known and counted at the former probe, and whether this reading is what a probe began.
    at_probe: Option<(u64, u64)>,
    is_after_probe: bool,
    is_calm: bool,
}

/// What the reading does at present.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Phase {
    /// Reads the list from its start to its end.
    Walk,
    /// Reads spans again, the oldest first.
    Again,
    /// Decides what comes next.
    Check,
    /// Looks for the first span that changed: the spans before `low` did not, `high` did.
    Halve {
        low: usize,
        high: usize,
    },
    /// Reads one organization after the other.
    Parts,
    Over,
}

/// What a request is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Walk,
    /// What lies between two pages that do not touch.
    Patch {
        tries: u8,
    },
    /// A span that is read again.
    Again,
    /// The span that changed.
    Fix,
    /// Whether the person at the end of this span still stands at their position.
    Halve {
        at: usize,
    },
    /// The last person.
    Tail,
    /// The first person.
    Head,
    /// The probe of each minute.
    Probe,
    /// A page that came before: whether the server still answers.
    Known,
    /// A page of a part; the first one tells the part's count.
    Part {
        at: usize,
        is_first: bool,
    },
}

#[derive(Clone, Debug)]
struct Flight {
    kind: Kind,
    limit: u32,
    offset: u64,
    tries: u8,
    /// Whether it is a piece of a page that failed.
    is_piece: bool,
}

impl Flight {
    fn new(kind: Kind, offset: u64, limit: u32) -> Self {
        Self { kind, limit, offset, tries: 0, is_piece: false }
    }

    fn until(&self) -> u64 {
        self.offset + u64::from(self.limit)
    }
}

impl Sweep {
    /// A reading of these people, by pages of `limit` rows. It asks for nothing before [`Sweep::begin`].
    pub fn new(scope: Scope, limit: u32) -> Self {
        let limit = limit.max(1);
        Self {
            scope,
            wanted: limit,
            limit,
            freshness: Freshness::default(),
            state: State::Idle,
            phase: Phase::Over,
            request: 0,
            first_request: 0,
            budget_from: 0,
            under_way: BTreeMap::new(),
            queue: Vec::new(),
            order: Order::Unknown,
            sorting: None,
            good: None,
            gave_up_order: false,
            spans: Spans::default(),
            begun: None,
            most_read_again: u64::MAX,
            would_read_again: false,
            is_stopped_by_person: false,
            offset: 0,
            is_scouted: false,
            end: None,
            then_until: None,
            is_count_trusted: true,
            counted: None,
            lowest: None,
            highest: None,
            is_complete: false,
            first_page: Vec::new(),
            same_pages: 0,
            empty_pages: 0,
            seams: BTreeMap::new(),
            seams_that_match: 0,
            seams_that_differ: 0,
            failures: 0,
            divisions: 0,
            rounds: 0,
            gainless: 0,
            people_before_round: 0,
            changes_before_round: 0,
            halving_failed: false,
            fixes: 0,
            ends: None,
            ends_confirmed: 0,
            parts: Vec::new(),
            parts_are_done: false,
            seen: BTreeMap::new(),
            unreadable: BTreeSet::new(),
            gaps: Vec::new(),
            problems: Vec::new(),
            at_probe: None,
            is_after_probe: false,
            is_calm: false,
        }
    }

    /// The same, but everyone is read again without a question only where they are at most so many.
    #[must_use]
    pub fn asking_above(self, people: u64) -> Self {
        Self { most_read_again: people, ..self }
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
        self.first_request = self.request;
        self.budget_from = self.request;
        self.under_way.clear();
        self.queue.clear();
        (self.lowest, self.highest) = (None, None);
        self.is_count_trusted = true;
        self.failures = 0;
        (self.rounds, self.gainless) = (0, 0);
        self.problems.clear();
        self.is_after_probe = false;
        self.is_stopped_by_person = false;
        self.begun = None;
        self.forget_findings();
        if self.is_by_spans() && self.spans.len() > 0 {
            self.read_again();
        } else {
            self.sorting = None;
            self.order = Order::Unknown;
            self.gave_up_order = false;
            self.walk();
        }
    }

    /// What to ask for next. Several requests may be under way. `None` where nothing can be asked for now: until an answer
    /// comes, or until the reading goes on.
    pub fn next_ask(&mut self) -> Option<Ask> {
        self.advance();
        let is_probing = self.state == State::Done && !self.queue.is_empty();
        // While the server fails, one request at a time asks whether it still does.
        if (self.state != State::Reading && !is_probing) || (self.failures > 1 && !self.under_way.is_empty()) {
            return None;
        }
        if u64::from(self.request - self.budget_from) >= self.budget() {
            if self.under_way.is_empty() {
                self.queue.clear();
                self.phase = Phase::Over;
                self.advance();
            }
            return None;
        }
        let flight = self.queue.pop().or_else(|| self.next_flight())?;
        self.request += 1;
        let request = self.request;
        let (organization, role) = match flight.kind {
            Kind::Part { at, .. } => self.parts.get(at).map_or((None, None), Part::filters),
            _ => match &self.scope {
                Scope::Everyone => (None, None),
                Scope::Organization(name) => (Some(name.clone()), None),
            },
        };
        let ask = Ask { request, limit: flight.limit, offset: flight.offset, organization, role };
        self.under_way.insert(request, flight);
        Some(ask)
    }

    /// A page came. Its people are put among `people`, and those who are no longer there are removed. `at` is when it came,
    /// in milliseconds since 1970.
    pub fn answered(&mut self, request: u32, people: &mut dyn Members, page: &Page, at: i64) -> Changes {
        let mut changes = Changes::default();
        let Some(flight) = self.under_way.remove(&request) else {
            changes.added = self.read_by_screen(people, &page.people, at);
            return changes;
        };
        self.failures = 0;
        self.begun.get_or_insert(at);
        if !matches!(flight.kind, Kind::Part { .. }) {
            self.count(page.count);
            let end = flight.offset + (page.people.len() + page.unreadable.len()) as u64;
            let has_more = page.has_next == Some(true) && matches!(flight.kind, Kind::Walk);
            let is_beyond = |count: u64| end > count || (end == count && has_more);
            if end > flight.offset && page.count.is_some_and(is_beyond) && !self.is_first_page_again(page) {
                self.distrust_count();
            }
        }
        self.spans.iter_mut().filter(|span| span.asked == Some(request)).for_each(|span| span.asked = None);
        let is_page = matches!(flight.kind, Kind::Walk | Kind::Patch { .. } | Kind::Again | Kind::Fix);
        let is_first_walk = self.rounds == 0 && !self.parts_are_done;
        if flight.kind == Kind::Walk && flight.offset == 0 && is_first_walk && self.order == Order::Unknown {
            self.learn(page);
        }
        if self.is_by_spans() && !is_page {
            changes.added = self.read_by_screen(people, &page.people, at);
        } else {
            let batch = self.freshness.batch(at);
            self.put(people, page, batch, &mut changes);
            let is_covered = is_page && self.cover(people, &flight, page, batch, at, &mut changes);
            if !is_covered {
                self.freshness.release(batch);
            }
        }
        for mark in &page.unreadable {
            let mark = mark_in_list(mark, flight.offset);
            if self.unreadable.len() < MOST_UNREADABLE && self.unreadable.insert(mark.clone()) {
                self.gaps.push(Gap { place: Place::Record(mark.clone()), people: 1, reason: Reason::Unreadable });
            }
        }
        match flight.kind {
            Kind::Walk => self.walked(&flight, page),
            Kind::Fix => self.fixed(&changes),
            Kind::Halve { at: span } => self.halved(span, page),
            Kind::Tail => self.tail(&flight, page, people, &mut changes),
            Kind::Head => self.head(page),
            Kind::Probe => self.probed(&flight, page),
            Kind::Part { at: part, is_first } => self.part_came(part, is_first, &flight, page),
            Kind::Patch { .. } | Kind::Again | Kind::Known => {}
        }
        self.compact(people);
        self.good = Some(flight.offset).filter(|_| is_page).or(self.good);
        self.advance();
        changes
    }

    /// A request brought no page.
    pub fn failed(&mut self, request: u32, failure: Failure, _at: i64) {
        let Some(mut flight) = self.under_way.remove(&request) else { return };
        self.spans.iter_mut().filter(|span| span.asked == Some(request)).for_each(|span| span.asked = None);
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
            _ if flight.kind == Kind::Known && flight.tries < MOST_TRIES => {
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

    /// Ends the reading, whose requests under way are given up. What was read stays.
    pub fn stop(&mut self) {
        if matches!(self.state, State::Reading | State::Paused(_)) {
            // In the order of the list: the one asked for first goes last.
            let given_up = std::mem::take(&mut self.under_way).into_values().rev();
            self.queue.extend(given_up);
            self.spans.iter_mut().for_each(|span| span.asked = None);
            self.state = State::Stopped;
            self.is_stopped_by_person = true;
        }
    }

    /// Goes on where a person stopped the reading. Where the server's pages ended it, everyone is read again.
    pub fn read_on(&mut self) {
        if self.state == State::Stopped && self.is_stopped_by_person {
            self.is_stopped_by_person = false;
            self.failures = 0;
            self.state = State::Reading;
        } else {
            self.begin();
        }
    }

    /// Asks, once a minute, whether people came or went: one request, and more only where they did. Does nothing while the
    /// reading goes on.
    pub fn probe(&mut self) {
        if self.state != State::Done || !self.queue.is_empty() || !self.under_way.is_empty() {
            return;
        }
        let last = self.counted.map_or(self.accounted(), |count| count.min(self.accounted())).saturating_sub(1);
        let is_newest_last = self.is_by_spans() && self.sorting.is_some_and(|sorting| !sorting.is_descending());
        let flight = match is_newest_last {
            true => Flight::new(Kind::Probe, last, 2),
            false => Flight::new(Kind::Probe, 0, 1),
        };
        self.budget_from = self.request;
        self.queue.push(flight);
    }

    /// A screen read these people. Returns how many are new to the tab.
    pub fn read_by_screen(&mut self, people: &mut dyn Members, read: &[Person], at: i64) -> u32 {
        let mut added = 0;
        for person in read {
            let former = people.people().row_of(&person.id);
            if people.put(person)
                && let Some(row) = people.people().row_of(&person.id)
            {
                added += u32::from(former.is_none());
                self.freshness.read_by_screen(former, row, at);
            }
        }
        added
    }

    /// The tab created a person: the count grows by one.
    pub fn created(&mut self, people: &mut dyn Members, person: &Person, at: i64) {
        let is_new = people.people().row_of(&person.id).is_none();
        self.read_by_screen(people, std::slice::from_ref(person), at);
        if is_new {
            self.counted = self.counted.map(|count| count + 1);
        }
    }

    /// The tab deleted a person, or found that they are gone (404).
    pub fn deleted(&mut self, people: &mut dyn Members, id: &str) {
        if self.remove(people, id) {
            self.counted = self.counted.map(|count| count.saturating_sub(1));
        }
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

    /// Drops empty rows, so that a directory that changes for days does not grow.
    fn compact(&mut self, people: &mut dyn Members) {
        if let Some(rows) = people.compact() {
            self.freshness.renumber(&rows);
        }
    }

    /// How many requests reading everyone again would take, where that waits for a person.
    fn requests_to_read_again(&self, read: u64) -> Option<u64> {
        let is_offered = self.would_read_again && self.state == State::Done;
        is_offered.then(|| Self::requests_for(self.counted.unwrap_or_default().max(read), self.limit))
    }

    fn requests(&self) -> u64 {
        u64::from(self.request - self.first_request)
    }

    /// How many requests a reading sends at most, whatever the server answers.
    fn budget(&self) -> u64 {
        let people = self.highest.unwrap_or(0).max(self.counted.unwrap_or(0)).max(self.distinct());
        6 * Self::requests_for(people, self.limit) + 5 * self.parts.len() as u64 + 300
    }

    fn requests_left(&self) -> u64 {
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

    /// How far one page is from the next: they overlap by one row.
    fn step(&self) -> u32 {
        self.limit.max(2) - 1
    }

    fn is_by_spans(&self) -> bool {
        self.sorting.is_some()
    }

    /// How many distinct people of the list are known.
    fn distinct(&self) -> u64 {
        if self.is_by_spans() { self.spans.people(&self.freshness) } else { self.freshness.read_in_this_reading() }
    }

    /// The same, with those who could not be read.
    fn accounted(&self) -> u64 {
        self.distinct() + self.unreadable.len() as u64
    }

    fn forget_findings(&mut self) {
        self.gaps.clear();
        self.unreadable.clear();
        self.parts.clear();
        self.parts_are_done = false;
        self.seen.clear();
        self.ends = None;
        self.ends_confirmed = 0;
        self.would_read_again = false;
        self.halving_failed = false;
        self.fixes = 0;
        self.divisions = 64;
    }

    /// Reads the list from its start.
    fn walk(&mut self) {
        self.phase = Phase::Walk;
        self.limit = self.wanted;
        (self.offset, self.is_scouted, self.end) = (0, false, None);
        self.then_until = None;
        (self.same_pages, self.empty_pages) = (0, 0);
        self.seams.clear();
        (self.seams_that_match, self.seams_that_differ) = (0, 0);
        self.first_page.clear();
        self.people_before_round = self.distinct();
    }

    /// Reads the list again, from the span that was not read for the longest time.
    fn read_again(&mut self) {
        let oldest = (0..self.spans.len()).min_by_key(|at| self.spans.get(*at).map(|span| span.at));
        let start = oldest.map_or(0, |at| self.spans.rank(at, &self.freshness)).saturating_sub(1);
        self.phase = Phase::Walk;
        (self.offset, self.end, self.is_scouted) = (start, None, true);
        self.then_until = Some(start).filter(|start| *start > 0);
        (self.same_pages, self.empty_pages) = (0, 0);
        self.seams.clear();
        self.spans.iter_mut().for_each(|span| (span.tries, span.asked) = (0, None));
        self.people_before_round = self.distinct();
    }

    /// The request that the phase needs next.
    fn next_flight(&mut self) -> Option<Flight> {
        if self.state != State::Reading {
            return None;
        }
        match self.phase {
            Phase::Walk => self.next_of_walk(),
            Phase::Again => self.next_stale(),
            Phase::Halve { low, high } if self.under_way.is_empty() => Some(self.next_of_halving(low, high)),
            Phase::Parts => self.next_of_parts(),
            Phase::Halve { .. } | Phase::Check | Phase::Over => None,
        }
    }

    /// Goes on to the next phase where nothing is left of the present one.
    fn advance(&mut self) {
        // Each step leads to a later phase, or to a new round; their number is limited.
        for _ in 0..16 {
            if self.state != State::Reading || !self.under_way.is_empty() || !self.queue.is_empty() {
                return;
            }
            match self.phase {
                Phase::Walk if self.rest_of_walk() == 0 => self.walk_ended(),
                Phase::Again if self.stale().next().is_none() => self.phase = Phase::Check,
                Phase::Check => self.check(),
                Phase::Parts => {
                    if !self.parts_have_ended() {
                        return;
                    }
                    self.parts_ended();
                }
                Phase::Over => {
                    self.finish();
                    return;
                }
                Phase::Walk | Phase::Again | Phase::Halve { .. } => return,
            }
        }
    }

    // ---- The walk from the start of the list to its end.

    fn expected(&self) -> Option<u64> {
        self.end.or(self.counted.filter(|_| self.is_count_trusted))
    }

    /// How many positions the walk has not asked for.
    fn rest_of_walk(&self) -> u64 {
        match self.expected() {
            _ if !self.is_scouted => self.counted.unwrap_or(1).max(1),
            // The offset is that of the last row of the former page.
            Some(end) => end.saturating_sub(self.offset + 1),
            None => 1,
        }
    }

    fn next_of_walk(&mut self) -> Option<Flight> {
        // The first page goes alone: it tells how many there are, and how many rows a page has.
        if self.rest_of_walk() == 0 || (!self.is_scouted && !self.under_way.is_empty()) {
            return None;
        }
        let flight = Flight::new(Kind::Walk, self.offset, self.limit);
        self.offset += u64::from(self.step());
        Some(flight)
    }

    fn learn(&mut self, page: &Page) {
        self.sorting = Sorting::of(&page.people);
        match self.sorting {
            Some(sorting) => self.order = sorting.order(),
            None if page.people.len() > 20 => self.order = Order::None,
            None => {}
        }
    }

    fn walked(&mut self, flight: &Flight, page: &Page) {
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
    fn is_end(&self, page: &Page, flight: &Flight, rows: u64) -> bool {
        let offset = flight.offset;
        match (page.count.filter(|_| self.is_count_trusted), page.has_next) {
            (Some(count), has_next) => offset + rows == count && has_next != Some(true),
            (None, Some(has_next)) if self.is_count_trusted => !has_next,
            // Only the row that overlaps the former page: nothing follows it.
            (None, _) => rows < 2 && flight.limit > 1 && offset > 0,
        }
    }

    fn is_first_page_again(&self, page: &Page) -> bool {
        let ids = page.people.len();
        (ids > 1 || (ids == 1 && self.first_page.len() == 1))
            && self.first_page.len() >= ids
            && self.first_page.iter().zip(&page.people).all(|(id, person)| *id == person.id)
    }

    fn distrust_count(&mut self) {
        if !self.is_count_trusted {
            return;
        }
        self.problem(Problem::CountTooLow);
        self.is_count_trusted = false;
        self.is_complete = false;
        self.end = None;
    }

    fn seam(&mut self, position: u64, person: Option<&Person>) {
        let Some(person) = person else { return };
        match self.seams.remove(&position) {
            Some(id) if id == person.id => self.seams_that_match += 1,
            Some(_) => self.seams_that_differ += 1,
            None if position > 0 => drop(self.seams.insert(position, person.id.clone())),
            None => {}
        }
    }

    fn walk_ended(&mut self) {
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

    // ---- What came: people, their batch, and what a page says of those who are not on it.

    fn put(&mut self, people: &mut dyn Members, page: &Page, batch: Batch, changes: &mut Changes) {
        for person in &page.people {
            let former = people.people().row_of(&person.id);
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
    fn cover(
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
        let gone = self.not_on_page(people.people(), sorting, &span);
        if !self.is_believable(page, gone.len()) {
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
    fn not_on_page(&self, people: &People, sorting: Sorting, span: &Span) -> Vec<String> {
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

    /// Whether an ordered list can have lost so many people on one page. A page without order seems to have lost most.
    fn is_believable(&self, page: &Page, gone: usize) -> bool {
        let usual = 10 + page.people.len() / 4;
        if gone <= usual {
            return true;
        }
        let known = self.distinct() + page.people.len() as u64;
        self.counted.is_some_and(|count| gone as u64 <= usual as u64 + known.saturating_sub(count))
    }

    fn is_in_scope(&self, organization: &str) -> bool {
        match &self.scope {
            Scope::Everyone => true,
            Scope::Organization(name) => name == organization,
        }
    }

    fn remove(&mut self, people: &mut dyn Members, id: &str) -> bool {
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
    fn give_up_order(&mut self) {
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
    fn patch(&mut self, sorting: Sorting, at: usize) {
        let Some((one, next)) = self.spans.get(at).zip(self.spans.get(at + 1)) else { return };
        let tries = one.tries.max(next.tries);
        if self.spans.is_joined(sorting, at) || tries >= MOST_PATCHES {
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

    // ---- Reading spans again.

    /// The spans that were not read since this reading began.
    fn stale(&self) -> impl Iterator<Item = (usize, &Span)> {
        let begun = self.begun.unwrap_or(i64::MAX);
        self.spans
            .iter()
            .enumerate()
            .filter(move |(_, span)| span.at < begun && span.asked.is_none() && span.tries < MOST_TRIES)
    }

    fn next_stale(&mut self) -> Option<Flight> {
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

    // ---- Deciding what comes next.

    fn check(&mut self) {
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
    fn reach_for_ends(&mut self, count: u64) -> bool {
        let limit = self.limit;
        if let Some(first) = self.spans.get_mut(0).filter(|span| !span.is_first && span.tries < MOST_PATCHES) {
            first.tries += 1;
            let tries = first.tries;
            self.queue.push(Flight::new(Kind::Patch { tries }, 0, limit));
            return true;
        }
        let last = self.spans.len().wrapping_sub(1);
        let Some(last) = self.spans.get_mut(last).filter(|span| !span.is_last && span.tries < MOST_PATCHES) else {
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
    fn look_at_ends(&mut self, people: u64, count: u64) {
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
        self.queue.push(Flight::new(Kind::Tail, people.saturating_sub(1), 2));
    }

    fn look_for_missing(&mut self, people: u64, count: u64, is_whole: bool) {
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
            // Who is gone is found by no filter. A probe goes on, once people no longer come and go.
            self.phase = Phase::Over;
        } else if !self.parts_are_done && !self.is_after_probe && self.can_have_parts() {
            self.begin_parts();
        } else if self.is_by_spans() || self.rounds >= MOST_ROUNDS || self.gainless >= MOST_GAINLESS {
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

    /// Whether so many people are read again only if a person asks for it.
    fn must_ask(&self, count: u64) -> bool {
        count.max(self.distinct()) > self.most_read_again
    }

    fn offer_to_read_again(&mut self) {
        self.would_read_again = true;
        self.phase = Phase::Over;
    }

    fn has_order(&self) -> bool {
        matches!(self.order, Order::Id { .. } | Order::Field { .. })
    }

    /// Reading everyone again helps little while people come and go, and costs much.
    fn may_read_again(&self, changes: u64) -> bool {
        // Where half of the changes are new ones, the next reading would not end the game either.
        if self.rounds > 0 && !self.is_after_probe && changes > self.changes_before_round / 2 {
            return false;
        }
        if self.is_after_probe { self.is_calm && self.rounds < MOST_ROUNDS } else { self.rounds < 2 }
    }

    fn tail(&mut self, flight: &Flight, page: &Page, people: &mut dyn Members, changes: &mut Changes) {
        let Some((known, counted)) = self.ends else { return };
        if page.count.is_none() {
            self.phase = Phase::Over;
            return;
        }
        let is_small = known <= self.first_page.len() as u64;
        if flight.offset > 0 && self.is_first_page_again(page) && page.people.len() > 1 {
            // Where one page has everyone, an offset that is ignored changes nothing.
            if !is_small {
                self.problem(Problem::OffsetIgnored);
                self.ends = None;
                self.phase = Phase::Over;
                return;
            }
        } else if self.counted == Some(counted) {
            let rows = page.people.len() + page.unreadable.len();
            let expected = usize::from(known > 0);
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
                // Somebody went and somebody came: as many, so that the count is the same.
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
    fn look_for_change(&mut self, is_shorter: bool) {
        if !self.is_by_spans() || self.rounds >= MOST_ROUNDS {
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
    fn end_of_list(&self) -> Flight {
        let count = self.counted.unwrap_or_default();
        let offset = self.distinct().min(count).saturating_sub(u64::from(self.limit / 2).max(1));
        Flight::new(Kind::Patch { tries: 0 }, offset, self.limit)
    }

    fn head(&mut self, page: &Page) {
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
    fn remove_earlier(&mut self, people: &mut dyn Members, changes: &mut Changes) {
        for row in self.freshness.rows_where(|batch| self.freshness.is_earlier(batch)) {
            let Some(person) = people.people().person(row).filter(|person| self.is_in_scope(&person.organization))
            else {
                continue;
            };
            self.remove(people, &person.id);
            changes.gone.push(person.id);
        }
    }

    // ---- Halving: where the list and what is known of it begin to differ.

    /// How many requests it takes to find so many changes.
    fn requests_of_halving(&self, changes: u64) -> u64 {
        changes * (u64::from(self.spans.len().max(2).ilog2()) + 2)
    }

    /// Beyond so many requests, reading everyone again costs less.
    fn most_of_halving(&self) -> u64 {
        (self.spans.len() as u64 / 2).max(20)
    }

    fn next_of_halving(&mut self, low: usize, high: usize) -> Flight {
        if low < high {
            let middle = (low + high) / 2;
            let position = self.spans.end(middle, &self.freshness).map_or(0, |(position, _)| position);
            return Flight::new(Kind::Halve { at: middle }, position, 1);
        }
        let at = low.min(self.spans.len().saturating_sub(1));
        let offset = self.spans.rank(at, &self.freshness).saturating_sub(1);
        Flight::new(Kind::Fix, offset, self.limit)
    }

    fn halved(&mut self, at: usize, page: &Page) {
        let Phase::Halve { low, high } = self.phase else { return };
        let Some(sorting) = self.sorting else { return };
        let end = self.spans.end(at, &self.freshness);
        let found = page.people.first().and_then(|person| sorting.key(person));
        let is_there = end.is_some_and(|(_, key)| Some(key) == found);
        self.phase = if is_there { Phase::Halve { low: at + 1, high } } else { Phase::Halve { low, high: at } };
    }

    fn fixed(&mut self, changes: &Changes) {
        let Phase::Halve { low, .. } = self.phase else { return };
        self.fixes += 1;
        let has_changed = changes.added > 0 || !changes.gone.is_empty();
        let most = if self.is_after_probe { 20 } else { 100 };
        let changes = self.counted.map_or(0, |count| self.accounted().abs_diff(count));
        if changes == 0 || self.requests_of_halving(changes) > self.most_of_halving() {
            self.phase = Phase::Check;
        } else if !has_changed || self.fixes > most {
            self.halving_failed = true;
            self.phase = Phase::Check;
        } else {
            self.phase = Phase::Halve { low: low.saturating_sub(1), high: self.spans.len() };
        }
    }

    // ---- The probe of each minute.

    fn probed(&mut self, flight: &Flight, page: &Page) {
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

    // ---- Failures, counts and the end.

    fn try_again(&mut self, mut flight: Flight, failure: Failure) {
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
            _ => MOST_TRIES,
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
    fn spare_neighbours(&mut self, flight: &Flight) {
        let (from, to) = (flight.offset, flight.until());
        let around = self.spans.iter_mut().filter(|span| span.from <= to && from <= span.to);
        around.for_each(|span| span.tries = MOST_PATCHES);
    }

    fn count(&mut self, count: Option<u64>) {
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

    fn finish(&mut self) {
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

    fn problem(&mut self, problem: Problem) {
        if !self.problems.contains(&problem) {
            self.problems.push(problem);
        }
    }
}

/// The mark of a row: its number on the page becomes that in the list, or two pages would have the same marks.
fn mark_in_list(mark: &str, offset: u64) -> String {
    let number = mark.strip_prefix('#').and_then(|number| number.parse::<u64>().ok());
    number.map_or_else(|| mark.to_owned(), |number| format!("#{}", offset + number))
}
