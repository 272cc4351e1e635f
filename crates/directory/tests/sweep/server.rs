//! A server of people in memory, with an order, churn, lies and failures, and a client that reads it. Time is
//! simulated.

use std::collections::{BTreeMap, BTreeSet};

use directory::{
    coverage::{Coverage, Failure, Scope, State},
    people::People,
    person::{Person, Time},
    sweep::{Ask, Page, Sweep},
};

/// A small generator of random numbers: the same seed gives the same numbers.
#[derive(Clone, Debug)]
pub struct Random(u64);

impl Random {
    pub fn new(seed: u64) -> Self {
        Self(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1)
    }

    pub fn next(&mut self) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0.wrapping_mul(0x2545_F491_4F6C_DD1D)
    }

    pub fn below(&mut self, end: usize) -> usize {
        (self.next() >> 11) as usize % end.max(1)
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum By {
    Id,
    IdDescending,
    Username,
    LastName,
    /// Each page is ordered anew.
    Nothing,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Count {
    True,
    Missing,
    CappedAt(u64),
    TooHighBy(u64),
    /// Another number at each call.
    Moving,
}

pub struct Server {
    pub people: BTreeMap<u64, Person>,
    sorted: Vec<u64>,
    is_sorted: bool,
    pub by: By,
    pub count: Count,
    /// `next` is missing.
    pub has_no_next: bool,
    pub most_rows: usize,
    pub ignores_offset: bool,
    pub ignores_filters: bool,
    /// A page with one of these people fails with 500.
    pub poison: BTreeSet<u64>,
    /// The filter by this organization fails with 500.
    pub failing_organization: Option<String>,
    pub unreadable: BTreeSet<u64>,
    pub random: Random,
    pub next_id: u64,
    pub calls: u64,
    /// How often each page was asked for.
    pub asked: BTreeMap<(u64, u32, Option<String>, Option<String>), u32>,
}

const ORGANIZATIONS: [&str; 7] = ["acme", "globex", "initech", "umbrella", "hooli", "stark", ""];
const ROLES: [&str; 4] = ["user", "user", "admin", "guest"];
const NAMES: [&str; 5] = ["Smith", "Jones", "García", "Nguyễn", "Ito"];

impl Server {
    pub fn new(people: u64, by: By, seed: u64) -> Self {
        let mut server = Self {
            people: BTreeMap::new(),
            sorted: Vec::new(),
            is_sorted: false,
            by,
            count: Count::True,
            has_no_next: false,
            most_rows: 100,
            ignores_offset: false,
            ignores_filters: false,
            poison: BTreeSet::new(),
            failing_organization: None,
            unreadable: BTreeSet::new(),
            random: Random::new(seed),
            next_id: 1,
            calls: 0,
            asked: BTreeMap::new(),
        };
        (0..people).for_each(|_| server.insert());
        server
    }

    pub fn insert(&mut self) {
        let id = self.next_id;
        self.next_id += 1 + (self.random.below(3) / 2) as u64;
        let number = self.random.next() % 1_000_000;
        let pick = |random: &mut Random, all: &[&str]| all[random.below(all.len())].to_owned();
        let person = Person {
            id: id.to_string(),
            username: format!("user-{number:06}-{id}"),
            organization: pick(&mut self.random, &ORGANIZATIONS),
            role: pick(&mut self.random, &ROLES),
            last_name: pick(&mut self.random, &NAMES),
            created: Time::at(1_700_000_000 + (number as i64)),
            ..Person::default()
        };
        self.people.insert(id, person);
        // The usual order needs no sorting: a new id is the highest one.
        match self.by {
            By::Id | By::Nothing if self.is_sorted => self.sorted.push(id),
            _ => self.is_sorted = false,
        }
    }

    pub fn delete_any(&mut self) {
        let at = self.random.below(self.next_id as usize) as u64;
        let found = self.people.range(at..).next().or_else(|| self.people.iter().next()).map(|(id, _)| *id);
        if let Some(id) = found {
            self.people.remove(&id);
            match (self.by, self.sorted.binary_search(&id)) {
                (By::Id | By::Nothing, Ok(at)) if self.is_sorted => {
                    self.sorted.remove(at);
                }
                _ => self.is_sorted = false,
            }
        }
    }

    pub fn answer(&mut self, ask: &Ask) -> Result<Page, Failure> {
        self.calls += 1;
        let key = (ask.offset, ask.limit, ask.organization.clone(), ask.role.clone());
        *self.asked.entry(key).or_default() += 1;
        let organization = ask.organization.as_deref().filter(|_| !self.ignores_filters);
        let role = ask.role.as_deref().filter(|_| !self.ignores_filters);
        if organization.is_some() && organization == self.failing_organization.as_deref() {
            return Err(Failure::Status(500));
        }
        if !self.is_sorted {
            let mut sorted: Vec<(String, u64)> = Vec::new();
            for (id, person) in &self.people {
                let text = match self.by {
                    By::Username => person.username.clone(),
                    By::LastName => person.last_name.clone(),
                    _ => String::new(),
                };
                sorted.push((text, *id));
            }
            sorted.sort();
            self.sorted = sorted.into_iter().map(|(_, id)| id).collect();
            if self.by == By::IdDescending {
                self.sorted.reverse();
            }
            self.is_sorted = true;
        }
        let is_wanted = |id: &u64| {
            let person = &self.people[id];
            organization.is_none_or(|name| person.organization == name) && role.is_none_or(|name| person.role == name)
        };
        let filtered: Vec<u64>;
        let rows = if organization.is_some() || role.is_some() {
            filtered = self.sorted.iter().copied().filter(is_wanted).collect();
            &filtered
        } else {
            &self.sorted
        };
        let limit = (ask.limit as usize).min(self.most_rows);
        let offset = if self.ignores_offset { 0 } else { ask.offset as usize };
        let total = rows.len();
        let page: Vec<u64> = if self.by == By::Nothing {
            let wanted = limit.min(total.saturating_sub(offset));
            let mut chosen = BTreeSet::new();
            let mut page = Vec::new();
            while page.len() < wanted {
                let id = rows[self.random.below(total)];
                if chosen.insert(id) {
                    page.push(id);
                }
            }
            page
        } else {
            rows.iter().skip(offset).take(limit).copied().collect()
        };
        if page.iter().any(|id| self.poison.contains(id)) {
            return Err(Failure::Status(500));
        }
        let total = total as u64;
        let count = match self.count {
            Count::True => Some(total),
            Count::Missing => None,
            Count::CappedAt(most) => Some(total.min(most)),
            Count::TooHighBy(more) => Some(total + more),
            Count::Moving => Some((total + 1 + self.random.next() % 9).saturating_sub(5)),
        };
        let has_next = (!self.has_no_next).then(|| ((offset + page.len()) as u64) < count.unwrap_or(total));
        let (unreadable, readable): (Vec<u64>, Vec<u64>) = page.iter().partition(|id| self.unreadable.contains(id));
        Ok(Page {
            people: readable.iter().map(|id| self.people[id].clone()).collect(),
            unreadable: unreadable.iter().map(u64::to_string).collect(),
            count,
            has_next,
        })
    }
}

/// A client: four requests under way, one each 100 ms.
pub struct Client {
    pub sweep: Sweep,
    pub people: People,
    pub now: i64,
    /// Milliseconds between two inserts, and between two deletes; 0 for none.
    pub churn: (i64, i64),
    pub gone: Vec<String>,
    sent: Vec<(i64, Ask)>,
}

impl Client {
    pub fn new(scope: Scope) -> Self {
        let mut sweep = Sweep::new(scope, 100);
        sweep.begin();
        let people = People::default();
        Self { sweep, people, now: 1_000_000, churn: (0, 0), gone: Vec::new(), sent: Vec::new() }
    }

    pub fn coverage(&self) -> Coverage {
        self.sweep.coverage(&self.people)
    }

    /// Reads until the reading neither sends nor waits, but not longer than this many milliseconds.
    pub fn run(&mut self, server: &mut Server, most: i64) {
        let end = self.now + most;
        while self.now < end {
            if !self.step(server, &mut |_| None) {
                return;
            }
        }
    }

    /// One step of 100 ms. `fault` may answer a request in the server's place. False where nothing is left to do.
    pub fn step(&mut self, server: &mut Server, fault: &mut dyn FnMut(&Ask) -> Option<Failure>) -> bool {
        let from = self.now;
        self.now += 100;
        for at in from..self.now {
            if self.churn.0 > 0 && at % self.churn.0 == 0 {
                server.insert();
            }
            if self.churn.1 > 0 && at % self.churn.1 == 0 {
                server.delete_any();
            }
        }
        if self.sent.len() < 4
            && let Some(ask) = self.sweep.next_ask()
        {
            let takes = 50 + server.random.below(250) as i64;
            self.sent.push((self.now + takes, ask));
        }
        let due: Vec<usize> = (0..self.sent.len()).rev().filter(|at| self.sent[*at].0 <= self.now).collect();
        for at in due {
            let (_, ask) = self.sent.remove(at);
            match fault(&ask).map_or_else(|| server.answer(&ask), Err) {
                Ok(page) => {
                    let changes = self.sweep.answered(ask.request, &mut self.people, &page, self.now);
                    self.gone.extend(changes.gone);
                }
                Err(failure) => self.sweep.failed(ask.request, failure),
            }
        }
        !self.sent.is_empty() || self.coverage().state == State::Reading
    }

    /// Stops the reading: what is under way is given up.
    pub fn stop(&mut self) {
        self.sweep.stop();
        self.sent.clear();
    }

    /// One probe a minute, and what follows from it.
    pub fn probes(&mut self, server: &mut Server, minutes: u32) {
        for _ in 0..minutes {
            self.sweep.probe();
            let until = self.now + 60_000;
            while self.now < until {
                self.step(server, &mut |_| None);
                if self.sent.is_empty() && self.coverage().state == State::Done && self.churn == (0, 0) {
                    self.now = until;
                }
            }
        }
    }

    /// The people who are known but not there, and those who are there but not known.
    pub fn differences(&self, server: &Server) -> (Vec<u64>, Vec<u64>) {
        let known: BTreeSet<u64> = (0..self.people.rows() as u32)
            .filter_map(|row| self.people.person(row))
            .filter_map(|person| person.id.parse().ok())
            .collect();
        let there: BTreeSet<u64> = server.people.keys().copied().collect();
        (known.difference(&there).copied().collect(), there.difference(&known).copied().collect())
    }
}
