//! The text that is typed into the fields of a form, before any check. `check` finds problems, `write::diff` the changes.

use crate::{display::field_value::FieldValue, user::User};

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

/// The text of every field.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Draft {
    texts: [String; 7],
}

impl Draft {
    /// The draft of a form that edits this user, before anything is typed. The password is empty.
    pub fn from_user(user: &User) -> Self {
        Self { texts: Field::ALL.map(|field| field.value(user)) }
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
}
