//! What the tab has read of the server's people, and what proves it. A number from the directory is shown with these
//! facts, so that it never looks more certain than it is.

use crate::encoding::{encode_enum, encode_struct};

/// Whom a reading covers.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Scope {
    #[default]
    Everyone,
    /// The people of one organization.
    Organization(String),
}

encode_enum!(Scope {
    Everyone {},
    Organization { 0: value },
});

/// The order of the server's pages, as the reading found it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Order {
    /// Too few rows came to tell.
    #[default]
    Unknown,
    Id {
        descending: bool,
    },
    /// By another field than the id.
    Field {
        field: Field,
        descending: bool,
    },
    /// Always the same order, but by no field that the directory compares.
    Other,
    /// No order: the same page may hold other people the next time.
    None,
}

encode_enum!(Order {
    Unknown {},
    Id { descending: descending },
    Field { field: field, descending: descending },
    Other {},
    None {},
});

/// A field other than the id that a server's pages are ordered by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Field {
    Username,
    Created,
}

encode_enum!(Field {
    Username {},
    Created {},
});

/// What a reading does.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum State {
    /// Nothing was asked for yet.
    #[default]
    Idle,
    Reading,
    Paused(Pause),
    /// Everything that can be read was read. [`Coverage::is_complete`] says whether that is everyone.
    Done,
    /// A person stopped the reading, or the server's pages made going on pointless.
    Stopped,
}

encode_enum!(State {
    Idle {},
    Reading {},
    Paused { 0: value },
    Done {},
    Stopped {},
});

/// Why a reading pauses.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pause {
    /// A person paused it.
    Person,
    /// The server asks for a new sign-in (401).
    SignedOut,
    /// No call reaches the server.
    Offline,
    /// The server answers nothing but "too many requests".
    Slowed,
    /// The server answers nothing but errors.
    Failing,
}

encode_enum!(Pause {
    Person {},
    SignedOut {},
    Offline {},
    Slowed {},
    Failing {},
});

/// Why a call brought no page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Failure {
    /// The call did not reach the server, or its answer did not reach the tab.
    Network,
    /// The answer did not come in time: fewer rows may.
    TimedOut,
    /// 401: the token is no longer accepted.
    SignedOut,
    /// 429 or 503.
    TooMany,
    /// Another status of 400 and above.
    Status(u16),
    /// The answer is no page of people.
    Unreadable,
}

encode_enum!(Failure {
    Network {},
    TimedOut {},
    SignedOut {},
    TooMany {},
    Status { 0: value },
    Unreadable {},
});

/// Where people are missing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Place {
    /// Among the people of an organization, or of one role in it.
    Organization { name: String, role: Option<String> },
    /// Outside the organizations that were seen: people without one, or organizations that nobody was read of.
    OtherOrganizations,
    /// At these positions in the server's list, from 0; `to` is excluded.
    Positions { from: u64, to: u64 },
    /// One record, by its id or by another mark.
    Record(String),
    /// Anywhere.
    Anywhere,
}

encode_enum!(Place {
    Organization { name: name, role: role },
    OtherOrganizations {},
    Positions { from: from, to: to },
    Record { 0: value },
    Anywhere {},
});

/// Why people are missing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    /// The server answered with this failure each time.
    Failed(Failure),
    /// The pages hold fewer people than the count says, in every sweep.
    PagesDoNotAddUp,
    /// The record could not be read.
    Unreadable,
    /// The reading did not get there: it goes on, pauses or was stopped.
    NotRead,
}

encode_enum!(Reason {
    Failed { 0: value },
    PagesDoNotAddUp {},
    Unreadable {},
    NotRead {},
});

/// People who are missing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Gap {
    pub place: Place,
    /// How many people at least; 0 where nobody knows.
    pub people: u64,
    pub reason: Reason,
}

encode_struct!(Gap { place, people, reason });

/// What is wrong with the server's pages.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Problem {
    /// Every offset gives the same rows. The reading stopped.
    OffsetIgnored,
    /// The filter by organization or role is ignored, so gaps have no name.
    FilterIgnored,
    /// A page holds this many rows at most, fewer than were asked for.
    LimitCapped(u32),
    /// The pages have no count, so nothing proves that everyone was read.
    NoCount,
    /// The count changed while the reading went on: people come and go, or it cannot be relied on.
    CountMoves { lowest: u64, highest: u64 },
    /// There are more people than the count says.
    CountTooLow,
    /// The order of the pages changed while they were read.
    OrderChanges,
    /// There are more people than a tab can hold. The reading stopped.
    TooManyPeople,
}

encode_enum!(Problem {
    OffsetIgnored {},
    FilterIgnored {},
    LimitCapped { 0: value },
    NoCount {},
    CountMoves { lowest: lowest, highest: highest },
    CountTooLow {},
    OrderChanges {},
    TooManyPeople {},
});

/// Which words a number from the directory may be shown with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Words {
    /// "all 1,000 people": distinct ids equal the count.
    Whole,
    /// "41,300 of 98,112": the count is larger than what was read.
    Partial,
    /// "41,300 read": nothing says of how many, or the count contradicts what was read.
    Unproven,
}

/// What was read, and what is known about the rest. Times are in milliseconds since 1970.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Coverage {
    pub scope: Scope,
    pub state: State,
    /// How many distinct people the tab has read.
    pub read: u64,
    /// The latest count of the server; `None` where it sends none.
    pub counted: Option<u64>,
    /// The lowest and the highest count of this reading.
    pub counted_lowest: Option<u64>,
    pub counted_highest: Option<u64>,
    /// Whether it is proven that everyone was read: distinct ids equal the count at the end, and on one more call.
    pub is_complete: bool,
    pub order: Order,
    /// When the person who was not read for the longest time was read.
    pub oldest: Option<i64>,
    /// When somebody was read last.
    pub newest: Option<i64>,
    /// How many requests this reading sent.
    pub requests: u64,
    /// How many requests it still needs, as far as it can be said.
    pub requests_left: u64,
    /// How many requests reading everyone again would take. `None` where that would not help, or happens by itself.
    pub requests_to_read_again: Option<u64>,
    /// How often everyone, or a part of them, was read again because people were missing.
    pub rounds: u32,
    pub gaps: Vec<Gap>,
    pub problems: Vec<Problem>,
}

encode_struct!(Coverage {
    scope,
    state,
    read,
    counted,
    counted_lowest,
    counted_highest,
    is_complete,
    order,
    oldest,
    newest,
    requests,
    requests_left,
    requests_to_read_again,
    rounds,
    gaps,
    problems
});

impl Coverage {
    /// Which words are allowed beside a number.
    pub fn words(&self) -> Words {
        match self.counted {
            _ if self.is_complete => Words::Whole,
            Some(counted) if counted > self.read && !self.problems.contains(&Problem::CountTooLow) => Words::Partial,
            _ => Words::Unproven,
        }
    }

    /// How many people are missing at least. `None` where nothing says so.
    pub fn missing(&self) -> Option<u64> {
        match self.words() {
            Words::Whole => Some(0),
            Words::Partial => self.counted.map(|counted| counted.saturating_sub(self.read)),
            Words::Unproven => None,
        }
    }

    /// How far the reading is, from 0 to 1. `None` where the server sends no count.
    pub fn progress(&self) -> Option<f64> {
        let counted = self.counted.filter(|_| self.words() != Words::Unproven || self.state == State::Reading)?;
        Some(if counted == 0 { 1.0 } else { (self.read as f64 / counted as f64).min(1.0) })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_proof_allows_the_word_all() {
        let mut coverage = Coverage { read: 1_000, counted: Some(1_000), ..Coverage::default() };
        assert_eq!((coverage.words(), coverage.missing()), (Words::Unproven, None));
        coverage.is_complete = true;
        assert_eq!((coverage.words(), coverage.missing()), (Words::Whole, Some(0)));
    }

    #[test]
    fn a_part_has_a_whole_only_where_the_count_allows_it() {
        let part = Coverage { read: 413, counted: Some(981), ..Coverage::default() };
        assert_eq!((part.words(), part.missing()), (Words::Partial, Some(568)));
        let without_count = Coverage { counted: None, ..part.clone() };
        assert_eq!((without_count.words(), without_count.progress()), (Words::Unproven, None));
        let capped = Coverage { problems: vec![Problem::CountTooLow], ..part.clone() };
        assert_eq!((capped.words(), capped.missing()), (Words::Unproven, None));
        let beyond = Coverage { read: 990, ..part };
        assert_eq!((beyond.words(), beyond.missing()), (Words::Unproven, None));
    }
}
