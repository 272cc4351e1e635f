//! What the console itself finds wrong in a draft. It checks only what every server requires and leaves all other rules
//! to the server. `text` holds the sentences.

use crate::{
    form::draft::{Draft, Field},
    user::User,
};

/// What is wrong with one field.
#[derive(Clone, Debug, PartialEq)]
pub enum Problem {
    /// The field is empty and must not be.
    Required,
    /// The text has no `@` between a name and a host.
    EmailShape,
    /// This user already has the username in the same organization.
    Taken(Box<User>),
    /// The server's own words, as it sent them.
    Server(String),
}

/// Everything that is wrong with a draft.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Problems {
    /// In the order of the form. A field may have several.
    pub fields: Vec<(Field, Problem)>,
    /// The server's words that belong to no field of the form, each with its path where it has one.
    pub form: Vec<String>,
}

impl Problems {
    /// Whether nothing is wrong.
    pub fn is_empty(&self) -> bool {
        self.fields.is_empty() && self.form.is_empty()
    }

    /// The problems of one field.
    pub fn at(&self, field: Field) -> impl Iterator<Item = &Problem> {
        self.fields.iter().filter(move |(at, _)| *at == field).map(|(_, problem)| problem)
    }

    /// The same without the problems of one field.
    pub fn without(mut self, field: Field) -> Self {
        self.fields.retain(|(at, _)| *at != field);
        self
    }

    /// The same with `problem` in place of all the problems that the field had.
    pub fn with(self, field: Field, problem: Option<Problem>) -> Self {
        let mut next = self.without(field);
        next.fields.extend(problem.map(|problem| (field, problem)));
        next.fields.sort_by_key(|(field, _)| *field as usize);
        next
    }

    /// The server's words alone, those of fields first.
    pub fn server_messages(self) -> Vec<String> {
        let fields = self.fields.into_iter().filter_map(|(_, problem)| match problem {
            Problem::Server(message) => Some(message),
            _ => None,
        });
        fields.chain(self.form).collect()
    }
}

/// Which form a draft belongs to. An edit leaves the password alone unless a new one is typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FormKind {
    /// The form that creates an account.
    Create,
    /// The form that edits an account.
    Edit,
}

/// Checks one field, as soon as the focus leaves it.
pub fn field(form: FormKind, draft: &Draft, field: Field) -> Option<Problem> {
    let value = draft.submitted(field);
    let required = match form {
        FormKind::Create => matches!(field, Field::Username | Field::Password | Field::Organization),
        FormKind::Edit => field == Field::Username,
    };
    match field {
        _ if required && value.is_empty() => Some(Problem::Required),
        Field::Email if !value.is_empty() && !looks_like_email(&value) => Some(Problem::EmailShape),
        _ => None,
    }
}

/// Checks a whole draft before it is sent.
pub fn draft(form: FormKind, draft: &Draft) -> Problems {
    let found = Field::ALL.into_iter().filter_map(|name| field(form, draft, name).map(|problem| (name, problem)));
    Problems { fields: found.collect(), form: Vec::new() }
}

/// Something on both sides of one `@` and no space. Servers check more, so this refuses nothing that a server accepts.
fn looks_like_email(value: &str) -> bool {
    let parts = value.rsplit_once('@');
    parts.is_some_and(|(name, host)| !name.is_empty() && !host.is_empty()) && !value.contains(char::is_whitespace)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn draft_with(values: &[(Field, &str)]) -> Draft {
        let mut draft = Draft::default();
        values.iter().for_each(|(field, value)| draft.set(*field, (*value).to_owned()));
        draft
    }

    #[test]
    fn a_new_account_needs_a_username_a_password_and_an_organization() {
        let problems = draft(FormKind::Create, &Draft::default());
        let required = [Field::Username, Field::Password, Field::Organization];
        assert_eq!(problems.fields, required.map(|field| (field, Problem::Required)));
    }

    #[test]
    fn an_edit_needs_only_a_username() {
        let blank = draft_with(&[(Field::Username, "  ")]);
        assert_eq!(draft(FormKind::Edit, &blank).fields, [(Field::Username, Problem::Required)]);
    }

    #[test]
    fn an_email_has_text_on_both_sides_of_the_at_sign() {
        for (value, valid) in
            [("a@b", true), ("\"a b\"@c", false), ("a@", false), ("@b", false), ("ab", false), ("", true)]
        {
            let draft = draft_with(&[(Field::Email, value)]);
            assert_eq!(field(FormKind::Edit, &draft, Field::Email).is_none(), valid, "{value}");
        }
    }

    #[test]
    fn a_new_problem_replaces_those_of_its_field_and_keeps_the_order() {
        let problems = draft(FormKind::Create, &Draft::default()).with(Field::Email, Some(Problem::EmailShape));
        assert_eq!(problems.fields[1].0, Field::Email);
        assert_eq!(problems.with(Field::Email, None).at(Field::Email).count(), 0);
    }
}
