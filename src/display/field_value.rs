//! What a record says of one field, and how a value of JSON reads.

use serde_json::Value;

use crate::json;

/// What a record says of one field. Absent is not empty: an answer may leave out what another one has.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FieldValue {
    /// The record does not have the field.
    Absent,
    /// The field is null. For a time this means never.
    Null,
    /// Text, or any other value as JSON.
    Text(String),
}

impl FieldValue {
    /// The text; empty for what is absent or null.
    pub fn text(&self) -> &str {
        match self {
            Self::Text(text) => text,
            Self::Absent | Self::Null => "",
        }
    }
}

impl From<Option<&Value>> for FieldValue {
    fn from(value: Option<&Value>) -> Self {
        match value {
            None => Self::Absent,
            Some(Value::Null) => Self::Null,
            Some(value) => Self::Text(value_text(value)),
        }
    }
}

/// A value as text for the screen: a string as it is, null as nothing, anything else as JSON.
pub fn value_text(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        Value::Null => String::new(),
        other => json::print(other),
    }
}
