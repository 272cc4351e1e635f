//! When the next request may go: one limiter for everything that the tab sends, the screens first. It has no clock: the
//! caller hands in times, in milliseconds, and random numbers.

use std::collections::VecDeque;

use serde::{Deserialize, Serialize};

/// What a tab may send at most.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Limits {
    /// Requests for the directory in one second.
    pub per_second: f64,
    /// Requests for the directory that are under way at a time.
    pub directory: u32,
    /// All requests that are under way at a time. A browser opens six connections to a host.
    pub all: u32,
}

impl Default for Limits {
    fn default() -> Self {
        Self { per_second: 10.0, directory: 4, all: 6 }
    }
}

/// What became of a request, as the limiter sees it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answer {
    Good,
    /// 429 or 503, with the wait that the server asks for, in milliseconds.
    Slow {
        retry_after: Option<i64>,
    },
    /// Any other answer or none. It says nothing about the rate.
    Other,
}

/// So many good answers make a median.
const WINDOW: usize = 20;
/// The first wait after a refusal for which the server names none, and the longest, in milliseconds.
const FIRST_WAIT: i64 = 2_000;
const LONGEST_WAIT: i64 = 60_000;
/// The longest wait that a server may ask for, in milliseconds.
const LONGEST_RETRY_AFTER: i64 = 600_000;
/// A median below this, in milliseconds, is no sign of a slow server.
const FAST: i64 = 50;

/// The limiter.
#[derive(Clone, Debug)]
pub struct Limiter {
    limits: Limits,
    /// How many requests for the directory may be under way.
    allowed: u32,
    in_flight: u32,
    screens: u32,
    /// When the latest request was due.
    due: Option<i64>,
    /// Durations of the good answers since the last change of `allowed`.
    durations: Vec<i64>,
    /// The best median so far, and the latest.
    best_median: Option<i64>,
    median: Option<i64>,
    /// No request goes before this time.
    waits_until: i64,
    refusals: u32,
    /// When the latest good answers came, to measure the rate.
    answers: VecDeque<i64>,
}

impl Limiter {
    pub fn new(limits: Limits) -> Self {
        Self {
            limits,
            allowed: limits.directory.clamp(1, 2),
            in_flight: 0,
            screens: 0,
            due: None,
            durations: Vec::new(),
            best_median: None,
            median: None,
            waits_until: i64::MIN,
            refusals: 0,
            answers: VecDeque::new(),
        }
    }

    /// The screens have this many requests under way.
    pub fn screens_in_flight(&mut self, requests: u32) {
        self.screens = requests;
    }

    /// When the next request for the directory may go: `now`, or a later time. `None` while too many requests are under
    /// way: ask again after the next answer.
    pub fn next_at(&self, now: i64) -> Option<i64> {
        // The screens leave at least one request to the directory, or a slow screen would stop the reading for ever.
        let all = self.limits.all.saturating_sub(self.screens).max(1);
        if self.in_flight >= self.allowed.min(all) {
            return None;
        }
        // Requests have an even distance: a burst of ten would be felt by everybody else on the server.
        let due = self.due.map_or(now, |due| due.saturating_add(self.distance()));
        Some(now.max(due).max(self.waits_until))
    }

    /// A request for the directory goes.
    pub fn sent(&mut self, now: i64) {
        self.in_flight += 1;
        // A timer that fires late shifts no request behind it, so that the rate is what it says.
        let distance = self.distance();
        self.due = Some(self.due.map_or(now, |due| due.saturating_add(distance)).clamp(now - distance, now));
    }

    /// A request for the directory ended, after `took` milliseconds. `random` is between 0 and 1.
    pub fn ended(&mut self, now: i64, took: i64, answer: Answer, random: f64) {
        self.in_flight = self.in_flight.saturating_sub(1);
        match answer {
            Answer::Good => self.good(now, took),
            Answer::Slow { retry_after } => self.refused(now, retry_after, random),
            Answer::Other => {}
        }
    }

    /// A request of a screen was refused with 429 or 503: the server means the directory, too.
    pub fn screen_refused(&mut self, now: i64, retry_after: Option<i64>, random: f64) {
        self.refused(now, retry_after, random);
    }

    /// How many requests may be under way.
    pub fn allowed(&self) -> u32 {
        self.allowed
    }

    /// Until when the limiter waits because the server refused a request.
    pub fn waits_until(&self, now: i64) -> Option<i64> {
        (self.waits_until > now).then_some(self.waits_until)
    }

    /// Requests a second, as the latest good answers came; before there are enough, what the limits and the duration of
    /// the answers allow. `typical` is the duration of an answer where none came yet, in milliseconds.
    pub fn per_second(&self, typical: i64) -> f64 {
        let duration = self.median.or_else(|| middle(&self.durations)).unwrap_or(typical).max(1) as f64;
        let possible = (f64::from(self.limits.directory) * 1_000.0 / duration).min(self.limits.per_second);
        match (self.answers.front(), self.answers.back()) {
            (Some(first), Some(last)) if self.answers.len() >= WINDOW && last > first => {
                (self.answers.len() - 1) as f64 * 1_000.0 / (last - first) as f64
            }
            _ => possible,
        }
    }

    /// How many seconds this many requests take at the present rate.
    pub fn seconds(&self, requests: u64, typical: i64) -> u64 {
        (requests as f64 / self.per_second(typical)).ceil() as u64
    }

    /// Milliseconds between two requests.
    fn distance(&self) -> i64 {
        (1_000.0 / self.limits.per_second.max(0.01)).ceil() as i64
    }

    fn good(&mut self, now: i64, took: i64) {
        self.refusals = 0;
        self.answers.push_back(now);
        if self.answers.len() > 2 * WINDOW {
            self.answers.pop_front();
        }
        self.durations.push(took);
        if self.durations.len() < WINDOW {
            return;
        }
        let median = middle(&self.durations).unwrap_or(took);
        self.durations.clear();
        let best = self.best_median.map_or(median, |best| best.min(median));
        if median > 2 * best.max(FAST) {
            self.allowed = (self.allowed / 2).max(1);
        } else if self.median.is_none_or(|former| median <= former.max(FAST) + former / 4) {
            self.allowed = (self.allowed + 1).min(self.limits.directory);
        }
        self.median = Some(median);
        self.best_median = Some(best);
    }

    fn refused(&mut self, now: i64, retry_after: Option<i64>, random: f64) {
        // Requests that were sent before the wait began come back refused, too. They say nothing new.
        if now < self.waits_until && retry_after.is_none() {
            return;
        }
        self.allowed = (self.allowed / 2).max(1);
        self.durations.clear();
        self.answers.clear();
        let own = FIRST_WAIT.saturating_mul(1 << self.refusals.min(10)).min(LONGEST_WAIT);
        self.refusals = self.refusals.saturating_add(1);
        let wait = match retry_after {
            Some(wait) => wait.clamp(0, LONGEST_RETRY_AFTER) + (250.0 * random) as i64,
            // Between three quarters and five quarters, so that the tabs of an office do not return together.
            None => (own as f64 * (0.75 + random.clamp(0.0, 1.0) / 2.0)) as i64,
        };
        self.waits_until = self.waits_until.max(now.saturating_add(wait));
    }
}

fn middle(values: &[i64]) -> Option<i64> {
    let mut sorted = values.to_vec();
    sorted.sort_unstable();
    sorted.get(sorted.len() / 2).copied()
}
