//! What the console itself finds wrong in a draft. It asks only what every server asks; the rest is the server's to say.

use crate::{
    form::draft::{Draft, Field},
    text,
};

/// What is wrong with a draft, by field, and what belongs to no field. Every message is a sentence for people.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Problems {
    pub fields: Vec<(Field, String)>,
    pub form: Vec<String>,
}

impl Problems {
    pub fn is_empty(&self) -> bool {
        self.fields.is_empty() && self.form.is_empty()
    }

    /// Everything said of one field, in one line.
    pub fn of(&self, field: Field) -> Option<String> {
        let said: Vec<&str> =
            self.fields.iter().filter(|(named, _)| *named == field).map(|(_, message)| message.as_str()).collect();
        (!said.is_empty()).then(|| said.join(" "))
    }

    pub fn without(mut self, field: Field) -> Self {
        self.fields.retain(|(named, _)| *named != field);
        self
    }

    /// The same with this field's problem, if it has one, in place of what was said of it before.
    pub fn with(self, field: Field, problem: Option<String>) -> Self {
        let mut next = self.without(field);
        next.fields.extend(problem.map(|problem| (field, problem)));
        next.fields.sort_by_key(|(field, _)| *field as usize);
        next
    }
}

/// Which form a draft stands in: an edit leaves the password alone unless one is typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FormKind {
    Create,
    Edit,
}

/// Checks one field, as when leaving it.
pub fn field(form: FormKind, draft: &Draft, field: Field) -> Option<String> {
    let value = draft.submitted(field);
    let required = match form {
        FormKind::Create => matches!(field, Field::Username | Field::Password | Field::Organization),
        FormKind::Edit => field == Field::Username,
    };
    if required && value.is_empty() {
        return Some(text::required(field));
    }
    let wrong_email = field == Field::Email && !value.is_empty() && !looks_like_email(&value);
    wrong_email.then(|| text::email_shape().to_owned())
}

/// Checks a whole draft, as on submit.
pub fn draft(form: FormKind, draft: &Draft) -> Problems {
    let found = Field::ALL.into_iter().filter_map(|name| field(form, draft, name).map(|problem| (name, problem)));
    Problems { fields: found.collect(), form: Vec::new() }
}

/// Something before and after one `@`, no space: less than the server checks, so nothing it accepts is refused here.
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
    fn a_new_user_needs_a_name_a_password_and_an_organization() {
        let fields: Vec<Field> =
            draft(FormKind::Create, &Draft::default()).fields.into_iter().map(|(field, _)| field).collect();
        assert_eq!(fields, [Field::Username, Field::Password, Field::Organization]);
    }

    #[test]
    fn an_edit_needs_only_the_name() {
        let blank = draft_with(&[(Field::Username, "  ")]);
        assert_eq!(draft(FormKind::Edit, &blank).fields.len(), 1);
    }

    #[test]
    fn an_email_has_something_on_both_sides() {
        for (value, fine) in
            [("a@b", true), ("\"a b\"@c", false), ("a@", false), ("@b", false), ("ab", false), ("", true)]
        {
            let draft = draft_with(&[(Field::Email, value)]);
            assert_eq!(field(FormKind::Edit, &draft, Field::Email).is_none(), fine, "{value}");
        }
    }

    #[test]
    fn a_new_word_on_a_field_replaces_the_old_and_keeps_the_order() {
        let problems = draft(FormKind::Create, &Draft::default()).with(Field::Email, Some("odd".into()));
        assert_eq!(problems.fields[1].0, Field::Email);
        assert_eq!(problems.with(Field::Email, None).of(Field::Email), None);
    }
}
