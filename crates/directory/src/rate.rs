//! When the next request may go: one limiter for everything that the tab sends, the screens first. It has no clock: the
//! caller hands in times, in milliseconds, and random numbers.

use std::collections::VecDeque;

/// What a tab may send at most.
#[derive(Clone, Copy, Debug, PartialEq)]
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

#[cfg(test)]
mod tests {
    use super::*;

    /// Sends as fast as the limiter lets it, with answers after `duration`, and returns how many came and the time.
    fn run(limiter: &mut Limiter, from: i64, answers: usize, mut duration: impl FnMut(usize) -> i64) -> i64 {
        let (mut now, mut came) = (from, 0);
        let mut under_way: Vec<(i64, i64)> = Vec::new();
        while came < answers || !under_way.is_empty() {
            if came < answers && limiter.next_at(now) == Some(now) {
                limiter.sent(now);
                let takes = duration(came);
                under_way.push((now + takes, takes));
            }
            now += 1;
            under_way.retain(|(end, takes)| {
                if *end <= now {
                    limiter.ended(now, *takes, Answer::Good, 0.5);
                    came += 1;
                }
                *end > now
            });
        }
        now
    }

    #[test]
    fn it_starts_with_two_and_allows_four_after_good_answers() {
        let mut limiter = Limiter::new(Limits { per_second: 1_000.0, ..Limits::default() });
        limiter.sent(0);
        limiter.sent(1);
        assert_eq!((limiter.allowed(), limiter.next_at(2)), (2, None));
        limiter.ended(50, 50, Answer::Good, 0.5);
        limiter.ended(50, 49, Answer::Good, 0.5);
        run(&mut limiter, 51, 60, |_| 50);
        assert_eq!(limiter.allowed(), 4);
        run(&mut limiter, 10_000, 100, |_| 50);
        assert_eq!(limiter.allowed(), 4, "never more");
    }

    #[test]
    fn ten_requests_a_second_are_ten_and_the_estimate_is_true() {
        let mut limiter = Limiter::new(Limits::default());
        assert_eq!(limiter.seconds(990, 150), 99, "before the first answer");
        let end = run(&mut limiter, 0, 200, |_| 150);
        assert!((19_000..=21_000).contains(&end), "{end}");
        let estimate = limiter.seconds(300, 150) as i64 * 1_000;
        let took = run(&mut limiter, end, 300, |_| 150) - end;
        assert!((took * 8 / 10..=took * 12 / 10).contains(&estimate), "{estimate} for {took}");
    }

    #[test]
    fn the_estimate_is_true_of_a_slow_server() {
        let mut limiter = Limiter::new(Limits::default());
        let end = run(&mut limiter, 0, 100, |_| 900);
        let estimate = limiter.seconds(200, 150) as i64 * 1_000;
        let took = run(&mut limiter, end, 200, |_| 900) - end;
        assert!((took * 8 / 10..=took * 12 / 10).contains(&estimate), "{estimate} for {took}");
    }

    #[test]
    fn answers_twice_as_slow_halve_what_is_allowed() {
        let mut limiter = Limiter::new(Limits { per_second: 1_000.0, ..Limits::default() });
        let end = run(&mut limiter, 0, 80, |_| 80);
        assert_eq!(limiter.allowed(), 4);
        let end = run(&mut limiter, end, 24, |_| 200);
        assert_eq!(limiter.allowed(), 2);
        run(&mut limiter, end, 80, |_| 80);
        assert_eq!(limiter.allowed(), 4, "and it comes back");
    }

    #[test]
    fn refusals_wait_longer_each_time_and_are_shared() {
        let mut limiter = Limiter::new(Limits::default());
        let mut now = 0;
        let mut waits = Vec::new();
        for _ in 0..7 {
            limiter.sent(now);
            limiter.ended(now, 10, Answer::Slow { retry_after: None }, 0.5);
            let until = limiter.waits_until(now).unwrap_or(now);
            waits.push(until - now);
            now = until;
        }
        assert_eq!(waits, [2_000, 4_000, 8_000, 16_000, 32_000, 60_000, 60_000]);
        assert_eq!(limiter.allowed(), 1);
        limiter.sent(now);
        limiter.ended(now, 10, Answer::Good, 0.5);
        limiter.screen_refused(now, Some(5_000), 0.0);
        assert_eq!(limiter.next_at(now), Some(now + 5_000), "what the server asks for");
        limiter.screen_refused(now, None, 1.0);
        assert_eq!(limiter.next_at(now), Some(now + 5_000), "a refusal within the wait says nothing new");
    }

    #[test]
    fn the_screens_come_first_and_leave_one() {
        let mut limiter = Limiter::new(Limits::default());
        limiter.screens_in_flight(5);
        limiter.sent(0);
        assert_eq!(limiter.next_at(1_000), None);
        limiter.screens_in_flight(9);
        limiter.ended(1_000, 50, Answer::Good, 0.5);
        assert_eq!(limiter.next_at(1_000), Some(1_000));
    }
}
