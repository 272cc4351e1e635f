//! How many rows may be under way, and when the next may begin: fewer while the server is slow, none while it asks for a
//! pause. The tab's limiter stands behind this one, and decides when each request goes.

use crate::command::Failure;

/// At most so many rows are under way.
pub const MAX_IN_FLIGHT: usize = 4;
/// After so many good answers, one more row may be under way.
const GOOD: u32 = 20;
/// The first wait after a failure, and the longest, in milliseconds.
const FIRST_WAIT: i64 = 2_000;
const LONGEST_WAIT: i64 = 60_000;
/// The longest wait that a server may ask for, in milliseconds.
const LONGEST_ASKED: i64 = 600_000;

#[derive(Clone, Debug)]
pub(super) struct Pace {
    most: usize,
    allowed: usize,
    good: u32,
    /// How many times in a row a wait was needed.
    waits: u32,
    until: i64,
}

impl Default for Pace {
    fn default() -> Self {
        Self { most: MAX_IN_FLIGHT, allowed: MAX_IN_FLIGHT, good: 0, waits: 0, until: i64::MIN }
    }
}

impl Pace {
    pub(super) fn limit(&mut self, rows: usize) {
        self.most = rows.clamp(1, MAX_IN_FLIGHT);
        self.allowed = self.allowed.min(self.most);
    }

    pub(super) fn most(&self) -> usize {
        self.most
    }

    pub(super) fn allowed(&self) -> usize {
        self.allowed
    }

    pub(super) fn may_begin(&self, now: i64) -> bool {
        now >= self.until
    }

    /// The end of the wait, if there is one now.
    pub(super) fn waits_until(&self, now: i64) -> Option<i64> {
        (self.until > now).then_some(self.until)
    }

    pub(super) fn answered(&mut self) {
        self.waits = 0;
        self.good += 1;
        if self.good >= GOOD {
            self.good = 0;
            self.allowed = (self.allowed + 1).min(self.most);
        }
    }

    /// A request failed. `random` is in 0..1, so that many tabs do not come back at once.
    pub(super) fn failed(&mut self, failure: &Failure, now: i64, random: f64) {
        let asked = match failure {
            Failure::Slow { wait } => *wait,
            Failure::Offline | Failure::Broken | Failure::Shape => None,
            Failure::SignedOut | Failure::Forbidden | Failure::Cancelled => return,
        };
        // Requests that were sent before the wait began fail, too. They say nothing new.
        if now < self.until && asked.is_none() {
            return;
        }
        self.good = 0;
        self.allowed = (self.allowed / 2).max(1);
        let own = FIRST_WAIT.saturating_mul(1 << self.waits.min(10)).min(LONGEST_WAIT);
        self.waits = self.waits.saturating_add(1);
        let wait = match asked {
            Some(wait) => wait.clamp(0, LONGEST_ASKED) + (250.0 * random) as i64,
            None => (own as f64 * (0.75 + random.clamp(0.0, 1.0) / 2.0)) as i64,
        };
        self.until = self.until.max(now.saturating_add(wait));
    }

    pub(super) fn resumed(&mut self) {
        self.waits = 0;
        self.until = i64::MIN;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn waits_double_and_a_servers_own_counts() {
        let mut pace = Pace::default();
        let mut now = 0;
        let mut waits = Vec::new();
        for _ in 0..7 {
            pace.failed(&Failure::Slow { wait: None }, now, 0.5);
            let until = pace.waits_until(now).unwrap_or(now);
            waits.push(until - now);
            now = until;
        }
        assert_eq!(waits, [2_000, 4_000, 8_000, 16_000, 32_000, 60_000, 60_000]);
        assert_eq!(pace.allowed(), 1);
        pace.answered();
        pace.failed(&Failure::Slow { wait: Some(5_000) }, now, 0.0);
        assert_eq!(pace.waits_until(now), Some(now + 5_000));
        pace.failed(&Failure::Broken, now, 1.0);
        assert_eq!(pace.waits_until(now), Some(now + 5_000), "a failure within the wait says nothing new");
    }

    #[test]
    fn good_answers_bring_the_width_back_up_to_the_limit() {
        let mut pace = Pace::default();
        pace.failed(&Failure::Offline, 0, 0.5);
        assert_eq!(pace.allowed(), 2);
        (0..40).for_each(|_| pace.answered());
        assert_eq!(pace.allowed(), 4);
        pace.limit(2);
        (0..100).for_each(|_| pace.answered());
        assert_eq!(pace.allowed(), 2);
        pace.limit(9);
        (0..100).for_each(|_| pace.answered());
        assert_eq!(pace.allowed(), MAX_IN_FLIGHT);
    }
}
