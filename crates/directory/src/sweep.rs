//! The planner of a reading: whom to ask for next, given what came. A state machine without a clock and without IO. The
//! caller sends what [`Sweep::next_ask`] says, as fast as [`crate::rate::Limiter`] allows, and hands in what came.

mod arrivals;
mod decide;
mod failures;
mod halving;
mod members;
mod parts;
mod probe;
mod progress;
mod request;
mod sorting;
mod spans;
mod updates;
mod walk;

use std::collections::{BTreeMap, BTreeSet};

pub use self::members::Members;
use self::{
    parts::Part,
    request::{Flight, Kind, Phase},
    sorting::Sorting,
    spans::Spans,
    updates::Update,
};
use crate::{
    coverage::{Gap, Order, Pause, Place, Problem, Reason, Scope, State},
    encoding::encode_struct,
    freshness::Freshness,
    person::Person,
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

/// How often a page is asked for before it is divided or given up. With the two times that it may be read again, it is
/// asked for at most five times.
const MAX_TRIES: u8 = 3;
/// How often the gap beside a page is asked for.
const MAX_PATCHES: u8 = 5;
/// How often everyone, or a part of them, is read again because people are missing.
const MAX_ROUNDS: u32 = 4;
/// Two readings without gain are enough.
const MAX_GAINLESS: u32 = 2;
/// How many marks of unreadable rows are remembered.
const MAX_UNREADABLE: usize = 10_000;
/// A moving count must be the same this often at the end before it proves anything.
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
    /// A list, since they are few, and a map is 3 KB of code.
    updates: Vec<Update>,
    /// The latest request before the tab's own latest creation or deletion.
    written: u32,
    gaps: Vec<Gap>,
    problems: Vec<Problem>,
    /// How many people were known and counted at the former probe, and whether this reading is what a probe began.
    at_probe: Option<(u64, u64)>,
    is_after_probe: bool,
    is_calm: bool,
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
            updates: Vec::new(),
            written: 0,
            gaps: Vec::new(),
            problems: Vec::new(),
            at_probe: None,
            is_after_probe: false,
            is_calm: false,
        }
    }

    /// The same, but everyone is read again without a question only if they are at most this many.
    #[must_use]
    pub fn asking_above(self, people: u64) -> Self {
        Self { most_read_again: people, ..self }
    }

    /// How many requests a reading of this many people takes, by pages of `limit` rows. The pages overlap by one row,
    /// and one more request proves the end.
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

    /// What to ask for next. Several requests may be under way. `None` where nothing can be asked for now: until an
    /// answer comes, or until the reading goes on.
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
        let mut flight = self.queue.pop().or_else(|| self.next_flight())?;
        self.request += 1;
        let request = self.request;
        flight.request = request;
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

    /// A page came. Its people are put among `people`, and those who are no longer there are removed. `at` is when it
    /// came, in milliseconds since 1970.
    pub fn answered(&mut self, request: u32, people: &mut dyn Members, page: &Page, at: i64) -> Changes {
        let mut changes = Changes::default();
        let Some(flight) = self.under_way.remove(&request) else {
            changes.added = self.put_newer(people, request, page, at);
            return changes;
        };
        // A probe that was asked for before the tab's own write counts without it.
        if flight.kind == Kind::Probe && request <= self.written {
            changes.added = self.put_newer(people, request, page, at);
            self.forget_updates();
            return changes;
        }
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
            changes.added = self.put_newer(people, request, page, at);
        } else {
            let batch = self.freshness.batch(at);
            self.put(people, &flight, page, batch, &mut changes);
            let is_covered = is_page && self.cover(people, &flight, page, batch, at, &mut changes);
            if !is_covered {
                self.freshness.release(batch);
            }
        }
        for mark in &page.unreadable {
            let mark = mark_in_list(mark, flight.offset);
            if self.unreadable.len() < MAX_UNREADABLE && self.unreadable.insert(mark.clone()) {
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
        self.forget_updates();
        self.good = Some(flight.offset).filter(|_| is_page).or(self.good);
        self.advance();
        changes
    }

    /// Pauses the reading. What is under way may still come.
    pub fn pause(&mut self, why: Pause) {
        // A reading that a person paused goes on when a person says so.
        let is_kept = self.state == State::Paused(Pause::Person);
        if !is_kept && matches!(self.state, State::Reading | State::Paused(_)) {
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

    /// Asks, once a minute, whether people came or went: one request, and more only where they did. Does nothing while
    /// the reading goes on.
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
        self.failures = 0;
        self.queue.push(flight);
    }

    /// Drops empty rows, so that a directory that changes for days does not grow.
    fn compact(&mut self, people: &mut dyn Members) {
        if let Some(rows) = people.compact() {
            self.freshness.renumber(&rows);
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
}

/// The mark of a row: its number on the page becomes that in the list, or two pages would have the same marks.
fn mark_in_list(mark: &str, offset: u64) -> String {
    let number = mark.strip_prefix('#').and_then(|number| number.parse::<u64>().ok());
    number.map_or_else(|| mark.to_owned(), |number| format!("#{}", offset + number))
}
