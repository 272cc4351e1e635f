//! Handing everybody of the directory over to the plans' worker: one time after another, and not again while nobody has
//! changed. How people get there is not known here.

use crate::token::TokenFingerprint;

/// The directory at some time. Equal ones hold the same people.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Version {
    /// Whose people they are.
    pub owner: TokenFingerprint,
    /// How often the directory has changed in this tab.
    pub changes: u32,
}

/// What is to be done for the people of a version.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Next {
    /// The worker has everybody.
    Nothing,
    /// They are on their way.
    Wait,
    /// Hand everybody over, under this number.
    Begin(u32),
}

/// The latest handing over.
#[derive(Debug, Default)]
pub struct Handover {
    number: u32,
    of: Option<Version>,
    has_ended: bool,
}

impl Handover {
    /// What is to be done so that the worker has the people of this version.
    pub fn next(&mut self, version: Version) -> Next {
        match (self.of == Some(version), self.has_ended) {
            (true, true) => Next::Nothing,
            (true, false) => Next::Wait,
            (false, _) => {
                *self = Self { number: self.number + 1, of: Some(version), has_ended: false };
                Next::Begin(self.number)
            }
        }
    }

    /// Whether what comes under this number still counts: neither a later one has begun, nor was everybody forgotten.
    pub fn counts(&self, number: u32) -> bool {
        self.number == number && self.of.is_some()
    }

    /// The one with this number has come to its end. Without everybody, the next question begins anew.
    pub fn ended(&mut self, number: u32, has_everybody: bool) {
        if self.counts(number) {
            self.has_ended = has_everybody;
            self.of = self.of.filter(|_| has_everybody);
        }
    }

    /// The worker is gone, or has other people.
    pub fn forget(&mut self) {
        self.of = None;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn version(token: &str, changes: u32) -> Version {
        Version { owner: TokenFingerprint::new(token, 7), changes }
    }

    #[test]
    fn the_same_people_are_handed_over_once() {
        let mut handover = Handover::default();
        let now = version("t", 3);
        assert_eq!((handover.next(now), handover.next(now)), (Next::Begin(1), Next::Wait));
        handover.ended(1, true);
        assert_eq!(handover.next(now), Next::Nothing);
    }

    #[test]
    fn a_change_or_another_token_begins_anew_and_ends_the_one_before() {
        let mut handover = Handover::default();
        handover.next(version("t", 3));
        assert_eq!(handover.next(version("t", 4)), Next::Begin(2));
        assert!(!handover.counts(1) && handover.counts(2));
        handover.ended(1, true);
        assert_eq!(handover.next(version("t", 4)), Next::Wait, "the first says nothing of the second");
        handover.ended(2, true);
        assert_eq!(handover.next(version("u", 4)), Next::Begin(3));
    }

    #[test]
    fn whoever_is_missing_is_handed_over_again() {
        let mut handover = Handover::default();
        let now = version("t", 3);
        handover.next(now);
        handover.ended(1, false);
        assert_eq!(handover.next(now), Next::Begin(2));
    }

    #[test]
    fn a_worker_that_forgets_gets_everybody_again() {
        let mut handover = Handover::default();
        let now = version("t", 3);
        handover.next(now);
        handover.forget();
        assert!(!handover.counts(1));
        handover.ended(1, true);
        assert_eq!(handover.next(now), Next::Begin(2));
    }
}
