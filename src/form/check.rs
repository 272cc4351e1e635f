//! What the console itself finds wrong in a draft. It checks only what every server requires and leaves all other rules
//! to the server. `text` holds the sentences.

use crate::{
    display::{
        confusables::{self, Confusable},
        escape,
    },
    form::{
        draft::{Draft, Field, OtherInput},
        other_field::Kind,
    },
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
    /// This user has a username that looks the same in the same organization.
    LooksAlike(Box<User>),
    /// The text is no number in a field of numbers.
    NotANumber,
    /// A day or a time is typed in part.
    UnfinishedTime,
    /// The value came broken from the server, and a replacement would store what was read of it.
    Broken,
    /// The server's own words, as it sent them.
    Server(String),
}

/// Where a problem is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Place {
    /// In the whole record.
    Form,
    /// In a field of the contract.
    Field(Field),
    /// In a field that the contract does not name, by its path.
    Path(Vec<String>),
}

/// Everything that is wrong with a draft.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Problems {
    /// In the order of the form. A field may have several.
    pub fields: Vec<(Field, Problem)>,
    /// Problems at other places of the record, by their paths.
    pub others: Vec<(Vec<String>, Problem)>,
    /// The server's words about the whole record.
    pub form: Vec<String>,
}

impl Problems {
    /// Whether nothing is wrong.
    pub fn is_empty(&self) -> bool {
        self.fields.is_empty() && self.others.is_empty() && self.form.is_empty()
    }

    /// The problems of one field.
    pub fn at(&self, field: Field) -> impl Iterator<Item = &Problem> {
        self.fields.iter().filter(move |(at, _)| *at == field).map(|(_, problem)| problem)
    }

    /// The problems at a path that is no field of the contract.
    pub fn at_path(&self, path: &[String]) -> impl Iterator<Item = &Problem> {
        self.others.iter().filter(move |(at, _)| at == path).map(|(_, problem)| problem)
    }

    /// The same without the problems at a path.
    pub fn without_path(mut self, path: &[String]) -> Self {
        self.others.retain(|(at, _)| at != path);
        self
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
        let others = self.others.into_iter().filter_map(|(path, problem)| match problem {
            Problem::Server(message) => Some(format!("{}: {message}", path.join("."))),
            _ => None,
        });
        fields.chain(others).chain(self.form).collect()
    }
}

/// Which form a draft belongs to. An edit leaves the password alone unless a new one is typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FormKind {
    /// The form that creates an account.
    Create {
        /// Whether an account needs an organization. Some servers have accounts without one.
        needs_organization: bool,
    },
    /// The form that edits an account.
    Edit,
}

/// Checks one field, as soon as the focus leaves it.
pub fn field(form: FormKind, draft: &Draft, field: Field) -> Option<Problem> {
    let value = draft.submitted(field);
    let required = match form {
        FormKind::Create { needs_organization } => match field {
            Field::Organization => needs_organization,
            field => matches!(field, Field::Username | Field::Password),
        },
        FormKind::Edit => field == Field::Username,
    };
    match field {
        _ if required && value.is_empty() => Some(Problem::Required),
        Field::Email if !value.is_empty() && !looks_like_email(&value) => Some(Problem::EmailShape),
        _ => None,
    }
}

/// What a person should know of a text before it is sent. It is sent all the same.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Notice {
    /// Some characters cannot be seen or told apart: the text with their code points.
    Hidden(String),
    /// Letters of another script look like Latin ones.
    Confusable(Confusable),
    /// A password begins or ends with a space.
    SpaceAround,
    /// A password has this character, which cannot be seen.
    HiddenInPassword(char),
}

/// The same checks as those of a record on screen, for a text that is typed into a field.
pub fn notices(draft: &Draft, field: Field) -> Vec<Notice> {
    let text = draft.submitted(field);
    if field == Field::Password {
        let hidden = text.chars().find(|c| *c != ' ' && escape::is_hidden(*c)).map(Notice::HiddenInPassword);
        let is_around = text.starts_with(char::is_whitespace) || text.ends_with(char::is_whitespace);
        return is_around.then_some(Notice::SpaceAround).into_iter().chain(hidden).collect();
    }
    text_notices(&text)
}

/// The same for the text of any field but a password's.
pub fn text_notices(text: &str) -> Vec<Notice> {
    let hidden = (!escape::is_plain(text)).then(|| Notice::Hidden(escape::escape(text)));
    hidden.into_iter().chain(confusables::find(text).map(Notice::Confusable)).collect()
}

/// Checks a whole draft before it is sent.
pub fn draft(form: FormKind, draft: &Draft) -> Problems {
    let found = Field::ALL.into_iter().filter_map(|name| field(form, draft, name).map(|problem| (name, problem)));
    let others = draft.others().filter_map(|(path, typed)| Some((path.clone(), other(typed)?)));
    Problems { fields: found.collect(), others: others.collect(), form: Vec::new() }
}

/// Checks what is typed into a field that the contract does not name.
pub fn other(typed: &OtherInput) -> Option<Problem> {
    typed.value().is_none().then_some(match typed.kind {
        Kind::Number => Problem::NotANumber,
        _ => Problem::UnfinishedTime,
    })
}

/// Something on both sides of one `@` and no space. Servers check more, so this refuses nothing that a server accepts.
fn looks_like_email(value: &str) -> bool {
    let parts = value.rsplit_once('@');
    parts.is_some_and(|(name, host)| !name.is_empty() && !host.is_empty()) && !value.contains(char::is_whitespace)
}

#[cfg(test)]
mod tests {
    use super::*;
    #[cfg(feature = "plans")]
    use proptest::prelude::*;

    fn draft_with(values: &[(Field, &str)]) -> Draft {
        let mut draft = Draft::default();
        values.iter().for_each(|(field, value)| draft.set(*field, (*value).to_owned()));
        draft
    }

    const CREATE: FormKind = FormKind::Create { needs_organization: true };

    #[test]
    fn a_text_that_is_not_what_it_seems_is_told_before_it_is_sent() {
        let notices = |field, text| notices(&draft_with(&[(field, text)]), field);
        let hidden = |text: &str| vec![Notice::Hidden(text.into())];
        assert_eq!(notices(Field::Username, "jane\u{200B}.smith"), hidden("jane⟨U+200B⟩.smith"));
        assert_eq!(notices(Field::Email, "a\u{AD}@b"), hidden("a⟨U+00AD⟩@b"));
        assert_eq!(notices(Field::Organization, "a  b"), hidden("a⟨U+0020⟩⟨U+0020⟩b"));
        assert_eq!(notices(Field::Role, "a\u{A0}b"), hidden("a⟨U+00A0⟩b"));
        assert!(matches!(notices(Field::Username, "аdmin").as_slice(), [Notice::Confusable(_)]));
        // Spaces around it are not sent.
        assert_eq!(notices(Field::FirstName, " Jane "), []);
        assert_eq!(notices(Field::LastName, "Müller"), []);
        // Any other field's text is sent with its spaces.
        assert_eq!(text_notices("sus\u{200B}pended"), hidden("sus⟨U+200B⟩pended"));
        assert_eq!(text_notices("active "), hidden("active⟨U+0020⟩"));
    }

    #[test]
    fn what_does_not_show_in_a_password_is_told_without_the_password() {
        let notices = |text| notices(&draft_with(&[(Field::Password, text)]), Field::Password);
        for text in ["secret ", " secret", "secret\u{3000}"] {
            assert_eq!(notices(text)[0], Notice::SpaceAround, "{text:?}");
        }
        assert_eq!(notices("sec\u{200B}ret"), [Notice::HiddenInPassword('\u{200B}')]);
        assert_eq!(notices("correct horse  battery"), []);
        assert_eq!(notices(""), []);
    }

    #[test]
    fn an_account_without_an_organization_is_created_anew_without_one() {
        let without = FormKind::Create { needs_organization: false };
        let problems = draft(without, &Draft::default());
        assert_eq!(problems.fields, [Field::Username, Field::Password].map(|field| (field, Problem::Required)));
    }

    #[test]
    fn a_new_account_needs_a_username_a_password_and_an_organization() {
        let problems = draft(CREATE, &Draft::default());
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
        let problems = draft(CREATE, &Draft::default()).with(Field::Email, Some(Problem::EmailShape));
        assert_eq!(problems.fields[1].0, Field::Email);
        assert_eq!(problems.with(Field::Email, None).at(Field::Email).count(), 0);
    }

    #[cfg(feature = "plans")]
    proptest! {
        /// `plans` knows nothing of this crate, so the rule stands in both.
        #[test]
        fn forms_and_imports_take_the_same_text_for_an_email(text in "[a@. é]{0,6}") {
            prop_assert_eq!(looks_like_email(&text), plans::target::looks_like_email(&text));
        }
    }
}
