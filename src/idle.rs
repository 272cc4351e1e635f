//! Whether a person has been away for longer than the operator allows. The app's `browser::idle_lock` reads the clock
//! and locks the session.

use std::time::Duration;

/// When a person was last seen, and how long they may be away.
#[derive(Clone, Copy, Debug)]
pub struct Idle {
    /// In milliseconds since 1970.
    seen: f64,
    allowed: f64,
}

impl Idle {
    /// The person is there now.
    pub fn new(now: f64, allowed: Duration) -> Self {
        Self { seen: now, allowed: allowed.as_millis() as f64 }
    }

    /// Whether the person is away for too long at this time. The clock is compared, because no timer runs while a
    /// computer sleeps.
    pub fn is_over(&self, now: f64) -> bool {
        now - self.seen > self.allowed
    }

    /// The person was seen at this time in another tab of the same session. A time in the future counts as now: the
    /// clock was set back.
    pub fn seen_elsewhere(&mut self, at: f64, now: f64) {
        self.seen = self.seen.max(at.min(now));
    }

    /// The person acts. Returns whether they were away for too long before: then the session is to be locked, although
    /// somebody is there now.
    pub fn act(&mut self, now: f64) -> bool {
        let is_over = self.is_over(now);
        self.seen = now;
        is_over
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const MINUTE: f64 = 60_000.0;

    fn idle() -> Idle {
        Idle::new(0.0, Duration::from_secs(300))
    }

    #[test]
    fn who_acts_in_time_stays() {
        let mut idle = idle();
        for minute in 1..60 {
            let now = f64::from(minute * 4) * MINUTE;
            assert!(!idle.is_over(now) && !idle.act(now), "minute {minute}");
        }
    }

    #[test]
    fn the_first_act_after_a_long_sleep_comes_too_late() {
        let mut idle = idle();
        assert!(idle.act(120.0 * MINUTE), "no tick came in between");
        assert!(!idle.act(120.0 * MINUTE + 1.0), "whoever signs in again is there");
    }

    #[test]
    fn the_time_is_over_without_an_act() {
        assert!(!idle().is_over(5.0 * MINUTE));
        assert!(idle().is_over(5.0 * MINUTE + 1.0));
    }

    #[test]
    fn an_act_in_another_tab_keeps_this_one_open() {
        let mut idle = idle();
        idle.seen_elsewhere(4.0 * MINUTE, 6.0 * MINUTE);
        assert!(!idle.is_over(9.0 * MINUTE) && idle.is_over(9.1 * MINUTE));
        idle.seen_elsewhere(1.0 * MINUTE, 6.0 * MINUTE);
        assert!(!idle.is_over(9.0 * MINUTE), "an earlier act takes nothing away");
        idle.seen_elsewhere(100.0 * MINUTE, 9.0 * MINUTE);
        assert!(idle.is_over(14.1 * MINUTE), "an act in the future is none");
    }

    #[test]
    fn a_clock_that_is_set_back_locks_nobody_and_counts_from_the_next_act() {
        let mut idle = Idle::new(100.0 * MINUTE, Duration::from_secs(300));
        assert!(!idle.act(50.0 * MINUTE));
        assert!(idle.is_over(56.0 * MINUTE));
    }
}
