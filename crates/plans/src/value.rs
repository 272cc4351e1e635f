//! The value of one field: as a record has it, and as a plan wants it. Null, missing and empty text are one to a person.

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use serde_json::Value;

/// A record as the server sent it.
pub type Record = serde_json::Map<String, Value>;

/// What a record has in one field.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum FieldValue {
    /// The record does not have the field. A struct leaves such a value out of its JSON.
    #[default]
    Absent,
    Null,
    Text(Box<str>),
    /// A number, a yes or no, or a value with parts.
    Json(Box<Value>),
}

impl FieldValue {
    /// A text.
    pub fn text(text: &str) -> Self {
        Self::Text(text.into())
    }

    /// Whether the record does not have the field.
    pub fn is_absent(&self) -> bool {
        *self == Self::Absent
    }

    /// Whether the value is absent, null or empty text.
    pub fn is_empty(&self) -> bool {
        match self {
            Self::Absent | Self::Null => true,
            Self::Text(text) => text.is_empty(),
            Self::Json(_) => false,
        }
    }

    /// The value as a cell of a file has it; empty for what is absent or null.
    pub fn to_text(&self) -> String {
        match self {
            Self::Absent | Self::Null => String::new(),
            Self::Text(text) => text.to_string(),
            Self::Json(value) => value.to_string(),
        }
    }

    /// The value as JSON; `None` for what is absent.
    pub fn to_json(&self) -> Option<Value> {
        match self {
            Self::Absent => None,
            Self::Null => Some(Value::Null),
            Self::Text(text) => Some(Value::from(&**text)),
            Self::Json(value) => Some((**value).clone()),
        }
    }

    /// Whether two values are one to a person.
    pub fn is_same(&self, other: &Self) -> bool {
        self == other || (self.is_empty() && other.is_empty())
    }

    /// The value of a cell for a field whose records have values like `like`: a number stays a number. `None` if the text
    /// is none of that kind.
    pub fn typed(text: &str, like: &Self) -> Option<Self> {
        let Self::Json(like) = like else { return Some(Self::text(text)) };
        let value: Value = match (text, &**like) {
            ("true", Value::Bool(_)) => true.into(),
            ("false", Value::Bool(_)) => false.into(),
            (_, Value::Number(_)) => serde_json::from_str::<serde_json::Number>(text).ok()?.into(),
            _ => return None,
        };
        Some(value.into())
    }
}

impl From<&Value> for FieldValue {
    fn from(value: &Value) -> Self {
        match value {
            Value::Null => Self::Null,
            Value::String(text) => Self::text(text),
            other => Self::Json(Box::new(other.clone())),
        }
    }
}

impl From<Value> for FieldValue {
    fn from(value: Value) -> Self {
        match value {
            Value::Null => Self::Null,
            Value::String(text) => Self::Text(text.into()),
            other => Self::Json(Box::new(other)),
        }
    }
}

impl From<Option<&Value>> for FieldValue {
    fn from(value: Option<&Value>) -> Self {
        value.map_or(Self::Absent, Self::from)
    }
}

impl Serialize for FieldValue {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Absent | Self::Null => serializer.serialize_unit(),
            Self::Text(text) => serializer.serialize_str(text),
            Self::Json(value) => value.serialize(serializer),
        }
    }
}

impl<'de> Deserialize<'de> for FieldValue {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Ok(Value::deserialize(deserializer)?.into())
    }
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;
    use proptest::prelude::*;
    use serde_json::json;

    /// Any value but an absent one.
    pub(crate) fn any_present() -> impl Strategy<Value = FieldValue> {
        prop_oneof![
            Just(FieldValue::Null),
            "[abé\"\\\\ ]{0,3}".prop_map(|text| FieldValue::text(&text)),
            any::<bool>().prop_map(|value| Value::from(value).into()),
            "[1-9][0-9]{0,25}(\\.[0-9]{1,9})?"
                .prop_map(|number| { FieldValue::Json(Box::new(serde_json::from_str(&number).expect("a number"))) }),
        ]
    }

    #[test]
    fn null_missing_and_empty_are_one() {
        let empty = [FieldValue::Absent, FieldValue::Null, FieldValue::text("")];
        assert!(empty.iter().all(|one| empty.iter().all(|other| one.is_same(other))));
        assert!(!FieldValue::Null.is_same(&FieldValue::text(" ")));
        assert!(!FieldValue::text("3").is_same(&json!(3).into()), "a number is no text");
    }

    #[test]
    fn a_cell_gets_the_kind_of_its_field() {
        let like = |value: Value| FieldValue::from(value);
        assert_eq!(FieldValue::typed("3", &like(json!(7))), Some(json!(3).into()));
        assert_eq!(FieldValue::typed("3", &like(json!("7"))), Some(FieldValue::text("3")));
        assert_eq!(FieldValue::typed("3", &FieldValue::Absent), Some(FieldValue::text("3")));
        assert_eq!(FieldValue::typed("true", &like(json!(false))), Some(json!(true).into()));
        assert_eq!(FieldValue::typed("yes", &like(json!(false))), None);
        assert_eq!(FieldValue::typed("3x", &like(json!(7))), None);
        assert_eq!(FieldValue::typed("[1]", &like(json!([2]))), None);
    }

    proptest! {
        #[test]
        fn values_come_back_with_every_digit(value in any_present()) {
            let json = serde_json::to_string(&value).expect("JSON");
            prop_assert_eq!(serde_json::from_str::<FieldValue>(&json).expect("a value"), value.clone());
            prop_assert_eq!(FieldValue::from(value.to_json().as_ref()), value);
        }
    }
}
