//! Handing people over to the plans' worker: everybody of the directory, or those of a change. One handover takes the place
//! of the one before, and everybody is not handed over again while nobody has changed. How people get there is not known here.

use crate::token::TokenFingerprint;

/// The directory at some time. Equal ones hold the same people.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Version {
    /// Whose people they are.
    pub owner: TokenFingerprint,
    /// How often the directory has begun anew in this tab.
    pub readings: u32,
    /// How often anybody came, went or changed since, or a field was null for the first time.
    pub changes: u32,
    /// Whether everybody is there.
    pub is_complete: bool,
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

/// Whom the worker has, or gets.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum People {
    #[default]
    Nobody,
    Everybody {
        of: Version,
        has_ended: bool,
    },
    /// Those of a change.
    Chosen,
}

/// The latest handover.
#[derive(Debug, Default)]
pub struct Handover {
    number: u32,
    people: People,
}

impl Handover {
    /// What is to be done so that the worker has the people of this version.
    pub fn next(&mut self, version: Version) -> Next {
        match self.people {
            People::Everybody { of, has_ended: true } if of == version => Next::Nothing,
            People::Everybody { of, .. } if of == version => Next::Wait,
            _ => Next::Begin(self.begin(People::Everybody { of: version, has_ended: false })),
        }
    }

    /// The people of a change take the place of whoever was there. Returns the number of this handover.
    pub fn begin_chosen(&mut self) -> u32 {
        self.begin(People::Chosen)
    }

    fn begin(&mut self, people: People) -> u32 {
        *self = Self { number: self.number + 1, people };
        self.number
    }

    /// Whether what comes under this number still counts: neither has a later one begun, nor was everybody forgotten.
    pub fn counts(&self, number: u32) -> bool {
        self.number == number && self.people != People::Nobody
    }

    /// Whether everybody is on their way, under whatever number.
    pub fn is_under_way(&self) -> bool {
        matches!(self.people, People::Everybody { has_ended: false, .. })
    }

    /// Whether the worker has everybody.
    pub fn has_everybody(&self) -> bool {
        matches!(self.people, People::Everybody { has_ended: true, .. })
    }

    /// Everybody who is known was handed over under this number. Where somebody is missing, the next question begins anew.
    pub fn ended(&mut self, number: u32, has_everybody: bool) {
        if self.counts(number)
            && let People::Everybody { of, .. } = self.people
        {
            self.people = match has_everybody {
                true => People::Everybody { of, has_ended: true },
                false => People::Nobody,
            };
        }
    }

    /// The worker is gone, or knows more of people than the directory, which grows old: everybody is handed over next time.
    pub fn forget(&mut self) {
        self.people = People::Nobody;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn version(token: &str, changes: u32) -> Version {
        Version { owner: TokenFingerprint::new(token, 7), readings: 1, changes, is_complete: true }
    }

    #[test]
    fn the_same_people_are_handed_over_once() {
        let mut handover = Handover::default();
        let now = version("t", 3);
        assert_eq!((handover.next(now), handover.next(now)), (Next::Begin(1), Next::Wait));
        handover.ended(1, true);
        assert!(handover.has_everybody() && !handover.is_under_way());
        assert_eq!(handover.next(now), Next::Nothing);
    }

    #[test]
    fn a_change_another_token_or_somebody_missing_begins_anew_and_ends_the_one_before() {
        let mut handover = Handover::default();
        handover.next(version("t", 3));
        assert_eq!(handover.next(version("t", 4)), Next::Begin(2));
        assert!(!handover.counts(1) && handover.counts(2) && handover.is_under_way());
        handover.ended(1, true);
        assert_eq!(handover.next(version("t", 4)), Next::Wait, "the first says nothing of the second");
        handover.ended(2, true);
        assert_eq!(handover.next(version("u", 4)), Next::Begin(3));
        handover.ended(3, true);
        assert_eq!(handover.next(Version { is_complete: false, ..version("u", 4) }), Next::Begin(4));
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
    fn a_worker_that_is_gone_gets_everybody_again() {
        let mut handover = Handover::default();
        let now = version("t", 3);
        handover.next(now);
        handover.forget();
        assert!(!handover.counts(1) && !handover.is_under_way());
        handover.ended(1, true);
        assert_eq!(handover.next(now), Next::Begin(2));
    }

    #[test]
    fn the_people_of_a_change_and_everybody_take_each_others_place() {
        let mut handover = Handover::default();
        let now = version("t", 3);
        handover.next(now);
        assert_eq!(handover.begin_chosen(), 2);
        assert!(handover.counts(2) && !handover.counts(1) && !handover.is_under_way());
        handover.ended(1, true);
        assert!(!handover.has_everybody());
        assert_eq!(handover.next(now), Next::Begin(3));
        assert!(!handover.counts(2), "the rest of the change does not get among everybody");
    }
}
