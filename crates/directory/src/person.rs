//! A person as the directory is given them and gives them back: the fields of the contract, and everything else as
//! text.

use std::cmp::Ordering;

use crate::encoding::{Encode, encode_struct};

/// Seconds of a day.
const DAY: i64 = 86_400;

/// A time in whole seconds, a day, or what stands in its place.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Time(u32);

impl Time {
    /// The record does not have the time (contract.md, "Promised": absent is unknown).
    pub const ABSENT: Self = Self(0);
    /// The time is null: it never was.
    pub const NEVER: Self = Self(1);

    /// The days from 1970 to 2106 have the last numbers: nobody needs the times of the last day for themselves.
    const FIRST_DAY: u32 = u32::MAX - 49_710;

    /// A time in seconds since 1970. Times before 1970 and after 2106 are moved to these years.
    pub fn at(seconds: i64) -> Self {
        let last = Self::FIRST_DAY - 1;
        Self(u32::try_from(seconds.saturating_add(2).clamp(2, last.into())).unwrap_or(last))
    }

    /// A day without a time, by the number of days since 1970: the same day everywhere (contract.md, "Seen in later
    /// revisions"). Counts as its midnight in UTC.
    pub fn day(days: i64) -> Self {
        Self(Self::FIRST_DAY + u32::try_from(days.clamp(0, (u32::MAX - Self::FIRST_DAY).into())).unwrap_or_default())
    }

    /// Days since 1970, if this is a day without a time.
    pub fn days(self) -> Option<i64> {
        self.0.checked_sub(Self::FIRST_DAY).map(i64::from)
    }

    /// A number that orders times: absent, never, then the earlier ones first.
    pub(crate) fn number(self) -> u32 {
        match self.days() {
            Some(days) => Self::at(days * DAY).0,
            None => self.0,
        }
    }

    /// Whether the record does not have the time.
    pub fn is_absent(&self) -> bool {
        *self == Self::ABSENT
    }

    /// Seconds since 1970; `None` for an absent time and for never.
    pub fn seconds(self) -> Option<i64> {
        self.number().checked_sub(2).map(i64::from)
    }
}

impl Ord for Time {
    fn cmp(&self, other: &Self) -> Ordering {
        self.number().cmp(&other.number()).then(self.0.cmp(&other.0))
    }
}

impl PartialOrd for Time {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

/// The number as it is kept.
impl Encode for Time {
    fn write(&self, to: &mut String) {
        self.0.write(to);
    }

    fn read(from: &mut &str) -> Option<Self> {
        u32::read(from).map(Self)
    }
}

/// A person.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Person {
    /// The id as text; never empty.
    pub id: String,
    pub username: String,
    pub email: String,
    pub organization: String,
    pub first_name: String,
    pub last_name: String,
    pub role: String,
    pub created: Time,
    pub updated: Time,
    pub last_login: Time,
    /// The values of all other fields, for the search.
    pub others: Vec<String>,
}

encode_struct!(Person {
    id,
    username,
    email,
    organization,
    first_name,
    last_name,
    role,
    created,
    updated,
    last_login,
    others
});

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_person_crosses_as_they_are() {
        let others = vec!["+1 555".to_owned(), "ü 7".to_owned()];
        let person =
            Person { id: "7".into(), created: Time::at(5), last_login: Time::NEVER, others, ..Person::default() };
        assert_eq!(Person::decode(&person.encode()), Some(person));
    }

    #[test]
    fn times_come_back_and_are_ordered() {
        assert_eq!(Time::at(0).seconds(), Some(0));
        assert_eq!(Time::at(1_700_000_000).seconds(), Some(1_700_000_000));
        assert_eq!((Time::at(-5).seconds(), Time::NEVER.seconds(), Time::ABSENT.seconds()), (Some(0), None, None));
        assert!(Time::ABSENT < Time::NEVER && Time::NEVER < Time::at(0));
        assert_eq!(Time::at(i64::MAX).days(), None);
    }

    #[test]
    fn a_day_stays_a_day_and_is_ordered_by_its_midnight() {
        let day = Time::day(20_000);
        assert_eq!((day.days(), day.seconds()), (Some(20_000), Some(20_000 * DAY)));
        assert!(Time::at(20_000 * DAY - 1) < day && day < Time::at(20_000 * DAY + 1) && Time::NEVER < Time::day(0));
        for days in [0, 20_000, i64::MAX] {
            assert_eq!(Time::decode(&Time::day(days).encode()), Some(Time::day(days)));
        }
        assert_eq!((Time::day(-5), Time::at(20_000 * DAY).days()), (Time::day(0), None));
    }
}
