//! What is typed into a form about a user: text by field, before any check. Not yet what is sent: see `check`, `patch`.

use crate::user::User;

/// The fields of the contract that an administrator sets.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Field {
    Username,
    Email,
    Password,
    Organization,
    FirstName,
    LastName,
    Role,
}

impl Field {
    pub const ALL: [Field; 7] = [
        Field::Username,
        Field::Email,
        Field::Password,
        Field::Organization,
        Field::FirstName,
        Field::LastName,
        Field::Role,
    ];

    /// Its name on the wire.
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

    /// Whether the wire keeps it inside `profile`.
    pub fn in_profile(self) -> bool {
        matches!(self, Field::FirstName | Field::LastName | Field::Role)
    }
}

/// The text of every field. A draft of an existing user has no password: the form leaves it empty.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Draft {
    texts: [String; 7],
}

impl Draft {
    pub fn from_user(user: &User) -> Self {
        let mut draft = Self::default();
        for field in Field::ALL {
            draft.set(field, value_in(user, field));
        }
        draft
    }

    pub fn get(&self, field: Field) -> &str {
        &self.texts[field as usize]
    }

    pub fn set(&mut self, field: Field, text: String) {
        self.texts[field as usize] = text;
    }

    /// The text as it would be sent: without space around it, but for the password, where every character counts.
    pub fn submitted(&self, field: Field) -> String {
        let text = self.get(field);
        if field == Field::Password { text.to_owned() } else { text.trim().to_owned() }
    }
}

/// What the record holds for a field; nothing for the password, which is never returned.
pub fn value_in(user: &User, field: Field) -> String {
    match field {
        Field::Username => user.username(),
        Field::Email => user.email(),
        Field::Password => String::new(),
        Field::Organization => user.organization(),
        Field::FirstName => user.first_name(),
        Field::LastName => user.last_name(),
        Field::Role => user.role(),
    }
}
