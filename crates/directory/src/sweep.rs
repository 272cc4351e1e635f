//! The planner of a reading: whom to ask for next, given what came. A state machine without a clock and without IO. The
//! caller sends what [`Sweep::next_ask`] says, as fast as [`crate::rate::Limiter`] allows, and hands in what came.

mod arrivals;
mod decide;
mod failures;
mod halving;
mod parts;
mod probe;
mod sorting;
mod spans;
mod walk;

use std::collections::{BTreeMap, BTreeSet};

use self::{parts::Part, sorting::Sorting, spans::Spans};
use crate::{
    coverage::{Coverage, Failure, Gap, Order, Pause, Place, Problem, Reason, Scope, State},
    encoding::encode_struct,
    freshness::Freshness,
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

/// Where the people of a reading are: among the people alone, or in the directory, which drops what it remembers of
/// them.
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

/// How often a page is asked for before it is divided or given up. With the two times that it may be read again, it is
/// asked for at most five times.
const MAX_TRIES: u8 = 3;
/// How often the gap beside a page is asked for.
const MAX_PATCHES: u8 = 5;
/// How often everyone, or a part of them, is read again because people are missing.
const MAX_ROUNDS: u32 = 4;
/// Two readings without gain are enough.
const MAX_GAINLESS: u32 = 2;
/// After this many failures without one answer between them, the reading pauses.
const FAILURES_TO_PAUSE: u32 = 16;
/// The same for calls that do not reach the server.
const LOST_CALLS_TO_PAUSE: u32 = 3;
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
    /// Whom the tab has written or read while requests were under way: their id, the latest of these requests, and when. A
    /// list, since they are few, and a map is 3 KB of code.
    noted: Vec<(String, u32, i64)>,
    /// The latest request before the tab's own latest creation or deletion.
    written: u32,
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
    /// The number of its latest request.
    request: u32,
    kind: Kind,
    limit: u32,
    offset: u64,
    tries: u8,
    /// Whether it is a piece of a page that failed.
    is_piece: bool,
}

impl Flight {
    fn new(kind: Kind, offset: u64, limit: u32) -> Self {
        Self { request: 0, kind, limit, offset, tries: 0, is_piece: false }
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
            noted: Vec::new(),
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
            self.forget_noted();
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
        self.forget_noted();
        self.good = Some(flight.offset).filter(|_| is_page).or(self.good);
        self.advance();
        changes
    }

    /// A request brought no page.
    pub fn failed(&mut self, request: u32, failure: Failure, _at: i64) {
        let Some(mut flight) = self.under_way.remove(&request) else { return };
        self.spans.iter_mut().filter(|span| span.asked == Some(request)).for_each(|span| span.asked = None);
        self.forget_noted();
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

    /// A screen read these people, or the tab changed them. Returns how many are new to the tab.
    pub fn noted(&mut self, people: &mut dyn Members, read: &[Person], at: i64) -> u32 {
        read.iter().for_each(|person| self.note(&person.id, at));
        self.read_by_screen(people, read, at)
    }

    /// Pages that were asked for before say less of this person from now on.
    fn note(&mut self, id: &str, at: i64) {
        if !self.under_way.is_empty() {
            self.noted.push((id.to_owned(), self.request, at));
        }
    }

    /// When the tab has written or read a person, if that was after this request began.
    fn noted_since(&self, id: &str, request: u32) -> Option<i64> {
        self.noted.iter().rev().find(|(noted, latest, _)| noted == id && request <= *latest).map(|(.., at)| *at)
    }

    fn forget_noted(&mut self) {
        let oldest = self.under_way.keys().next().copied().unwrap_or(u32::MAX);
        self.noted.retain(|(_, latest, _)| *latest >= oldest);
    }

    /// Puts the people of a page that covers nothing, but for those whom the tab has noted since.
    fn put_newer(&mut self, people: &mut dyn Members, request: u32, page: &Page, at: i64) -> u32 {
        let mut added = 0;
        for person in &page.people {
            if self.noted_since(&person.id, request).is_none() {
                added += self.read_by_screen(people, std::slice::from_ref(person), at);
            }
        }
        added
    }

    fn read_by_screen(&mut self, people: &mut dyn Members, read: &[Person], at: i64) -> u32 {
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
        let is_new = people.people().row_of(&person.id).is_none() && self.is_in_scope(&person.organization);
        self.note(&person.id, at);
        if is_new && !self.is_by_spans() && people.put(person) {
            // Where pages cover nothing, only who was read in this reading counts.
            let batch = self.freshness.batch(at);
            if let Some(row) = people.people().row_of(&person.id)
                && self.freshness.read(None, row, batch)
            {
                self.see(person);
            }
            self.freshness.release(batch);
        } else {
            self.read_by_screen(people, std::slice::from_ref(person), at);
        }
        if is_new {
            self.written = self.request;
            self.counted = self.counted.map(|count| count + 1);
        }
    }

    /// The tab deleted a person, or found that they are gone (404).
    pub fn deleted(&mut self, people: &mut dyn Members, id: &str) {
        // Nobody is there to have a time.
        self.note(id, 0);
        let row = people.people().row_of(id);
        let organization = row.and_then(|row| people.people().person(row)).map(|person| person.organization);
        let counts = organization.is_some_and(|organization| self.is_in_scope(&organization));
        if self.remove(people, id) && counts {
            self.written = self.request;
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
}

/// The mark of a row: its number on the page becomes that in the list, or two pages would have the same marks.
fn mark_in_list(mark: &str, offset: u64) -> String {
    let number = mark.strip_prefix('#').and_then(|number| number.parse::<u64>().ok());
    number.map_or_else(|| mark.to_owned(), |number| format!("#{}", offset + number))
}
