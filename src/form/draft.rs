//! The text that is typed into the fields of a form, before any check. `check` finds problems, `write::diff` the
//! changes.

use serde_json::Value;

use crate::{
    display::field_value::FieldValue,
    form::other_field::{Input, Kind},
    user::User,
};

/// The fields of the contract that an administrator sets.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Field {
    /// `username`.
    Username,
    /// `email`.
    Email,
    /// `password`: sent, never returned.
    Password,
    /// `organization`.
    Organization,
    /// `profile.first_name`.
    FirstName,
    /// `profile.last_name`.
    LastName,
    /// `profile.role`.
    Role,
}

impl Field {
    /// Every field, in the order of the form.
    pub const ALL: [Field; 7] = [
        Field::Username,
        Field::Email,
        Field::Password,
        Field::Organization,
        Field::FirstName,
        Field::LastName,
        Field::Role,
    ];

    /// The name in the API's bodies.
    pub fn name(self) -> &'static str {
        match self {
            Field::Username => "username",
            Field::Email => "email",
            Field::Password => "password",
            Field::Organization => "organization",
            Field::FirstName => "first_name",
            Field::LastName => "last_name",
            Field::Role => "role",
        }
    }

    /// Whether the API's bodies have the field inside `profile`.
    pub fn in_profile(self) -> bool {
        matches!(self, Field::FirstName | Field::LastName | Field::Role)
    }

    /// The field in a record, with absent told from empty.
    pub fn found(self, user: &User) -> FieldValue {
        let path = if self.in_profile() { format!("profile.{}", self.name()) } else { self.name().to_owned() };
        user.value_at(&path).into()
    }

    /// The field's value in a record. Empty for the password, which no record has.
    pub fn value(self, user: &User) -> String {
        match self {
            Field::Username => user.username(),
            Field::Email => user.email(),
            Field::Password => String::new(),
            Field::Organization => user.organization(),
            Field::FirstName => user.first_name(),
            Field::LastName => user.last_name(),
            Field::Role => user.role(),
        }
    }
}

/// What is typed into a field that the contract does not name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OtherInput {
    pub kind: Kind,
    pub input: Input,
}

impl OtherInput {
    /// The JSON value; `None` if the text is no value of its kind.
    pub fn value(&self) -> Option<Value> {
        self.input.value(self.kind)
    }
}

/// The text of every field.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Draft {
    texts: [String; 7],
    /// The fields that the contract does not name and that were typed into, sorted by path.
    others: Vec<(Vec<String>, OtherInput)>,
}

impl Draft {
    /// The draft of a form that edits this user, before anything is typed. The password is empty.
    pub fn from_user(user: &User) -> Self {
        Self { texts: Field::ALL.map(|field| field.value(user)), others: Vec::new() }
    }

    /// The text as it was typed.
    pub fn get(&self, field: Field) -> &str {
        &self.texts[field as usize]
    }

    /// Replaces the text of a field.
    pub fn set(&mut self, field: Field, text: String) {
        self.texts[field as usize] = text;
    }

    /// The text to send: without space around it. A password is sent as it was typed, because every character counts.
    pub fn submitted(&self, field: Field) -> String {
        let text = self.get(field);
        if field == Field::Password { text.to_owned() } else { text.trim().to_owned() }
    }

    /// The draft with only the contract's fields.
    pub fn without_others(self) -> Self {
        Self { others: Vec::new(), ..self }
    }

    /// What was typed into the field at this path.
    pub fn other(&self, path: &[String]) -> Option<&OtherInput> {
        self.others.iter().find(|(at, _)| at == path).map(|(_, typed)| typed)
    }

    /// Replaces what was typed into the field at this path. `None`: nothing was typed.
    pub fn set_other(&mut self, path: Vec<String>, typed: Option<OtherInput>) {
        self.others.retain(|(at, _)| *at != path);
        if let Some(typed) = typed {
            self.others.push((path, typed));
            self.others.sort_by(|(one, _), (other, _)| one.cmp(other));
        }
    }

    /// The fields that the contract does not name and that were typed into, sorted by path.
    pub fn others(&self) -> impl Iterator<Item = (&Vec<String>, &OtherInput)> {
        self.others.iter().map(|(path, typed)| (path, typed))
    }
}
