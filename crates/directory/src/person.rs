//! A person as the directory is given them and gives them back: the fields of the contract, and everything else as text.

use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// A time in whole seconds, or what stands in its place.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Time(u32);

impl Time {
    /// The record does not have the time (contract.md, "Promised": absent is unknown).
    pub const ABSENT: Self = Self(0);
    /// The time is null: it never was.
    pub const NEVER: Self = Self(1);

    /// A time in seconds since 1970. Times before 1970 and after 2106 are moved to these years.
    pub fn at(seconds: i64) -> Self {
        Self(u32::try_from(seconds.saturating_add(2).clamp(2, u32::MAX.into())).unwrap_or(u32::MAX))
    }

    /// A number that orders times: absent, never, then the earlier ones first.
    pub(crate) fn number(self) -> u32 {
        self.0
    }

    /// Whether the record does not have the time.
    pub fn is_absent(&self) -> bool {
        *self == Self::ABSENT
    }

    /// Seconds since 1970; `None` for an absent time and for never.
    pub fn seconds(self) -> Option<i64> {
        self.0.checked_sub(2).map(i64::from)
    }
}

/// In JSON, a time is a number of seconds, and never is null. An absent time is left out by whoever has it as a field.
impl Serialize for Time {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.seconds().serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for Time {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Ok(Option::deserialize(deserializer)?.map_or(Self::NEVER, Self::at))
    }
}

/// A person.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Person {
    /// The id as text; never empty.
    pub id: String,
    pub username: String,
    pub email: String,
    pub organization: String,
    pub first_name: String,
    pub last_name: String,
    pub role: String,
    #[serde(skip_serializing_if = "Time::is_absent")]
    pub created: Time,
    #[serde(skip_serializing_if = "Time::is_absent")]
    pub updated: Time,
    #[serde(skip_serializing_if = "Time::is_absent")]
    pub last_login: Time,
    /// The values of all other fields, for the search.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub others: Vec<String>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_absent_time_is_left_out_and_never_is_null() {
        let person = Person { id: "7".into(), created: Time::at(5), last_login: Time::NEVER, ..Person::default() };
        let json = serde_json::to_value(&person).expect("JSON");
        assert_eq!((&json["created"], &json["last_login"]), (&5.into(), &serde_json::Value::Null));
        assert!(json.get("updated").is_none() && json.as_object().is_some_and(|json| json.contains_key("last_login")));
        assert_eq!(serde_json::from_value::<Person>(json).expect("a person"), person);
    }

    #[test]
    fn times_come_back_and_are_ordered() {
        assert_eq!(Time::at(0).seconds(), Some(0));
        assert_eq!(Time::at(1_700_000_000).seconds(), Some(1_700_000_000));
        assert_eq!((Time::at(-5).seconds(), Time::NEVER.seconds(), Time::ABSENT.seconds()), (Some(0), None, None));
        assert!(Time::ABSENT < Time::NEVER && Time::NEVER < Time::at(0));
        assert_eq!(Time::at(i64::MAX).seconds(), Some(i64::from(u32::MAX) - 2));
    }
}
