//! What is said in forms: labels, problems, notices, and what a stored draft is called.

use crate::{
    display::{confusables::Confusable, escape},
    form::{
        check::{Notice, Place, Problem, Problems},
        draft::Field,
        password::Strength,
        record_json::JsonProblem,
    },
    stored_draft::{DraftChange, DraftKey, StoredDraft},
    text,
    url::route::Key,
    user::User,
};

/// The label of a field.
pub fn field(field: Field) -> &'static str {
    match field {
        Field::Username => text::field_username(),
        Field::Email => text::field_email(),
        Field::Password => text::field_password(),
        Field::Organization => text::field_organization(),
        Field::FirstName => text::field_first_name(),
        Field::LastName => text::field_last_name(),
        Field::Role => text::field_role(),
    }
}

/// The hint below a field; empty for most.
pub fn hint(field: Field) -> &'static str {
    match field {
        Field::Username => text::hint_username(),
        Field::Organization => text::hint_organization(),
        Field::Role => text::hint_role(),
        _ => "",
    }
}

/// The sentence for one problem of `field`.
fn problem(field: Field, problem: &Problem) -> String {
    match problem {
        Problem::Required => required(field).to_owned(),
        other => other_problem(other),
    }
}

fn other_problem(problem: &Problem) -> String {
    match problem {
        Problem::Required => text::required_field().to_owned(),
        Problem::EmailShape => text::email_invalid().to_owned(),
        Problem::NotANumber => text::number_invalid().to_owned(),
        Problem::UnfinishedTime => text::time_unfinished().to_owned(),
        Problem::Broken => text::value_broken().to_owned(),
        Problem::Taken(user) => username_taken(user),
        Problem::LooksAlike(user) => username_looks_alike_of(user),
        Problem::Server(message) => escape::escape(message),
    }
}

/// What a person should know of the text in a field, in one line. `None` where there is nothing.
pub fn field_notices(label: &str, notices: &[Notice]) -> Option<String> {
    let line = |notice: &Notice| match notice {
        Notice::Hidden(escaped) => text::notice_hidden(escaped),
        Notice::Confusable(found) => lookalike_of(label, found),
        Notice::SpaceAround => text::notice_password_space().to_owned(),
        Notice::HiddenInPassword(character) => text::notice_password_hidden(&escape::code_point(*character)),
    };
    (!notices.is_empty()).then(|| notices.iter().map(line).collect::<Vec<_>>().join(" "))
}

/// What a value looks like, and its letters of another script.
pub fn lookalike(at: Field, found: &Confusable) -> String {
    lookalike_of(field(at), found)
}

fn lookalike_of(label: &str, found: &Confusable) -> String {
    let letters = found.letters.iter().map(|letter| format!("{letter} ({})", escape::code_point(*letter)));
    text::confusable(label, &escape::escape(&found.reads_as), &letters.collect::<Vec<_>>().join(", "))
}

/// The problems of one field in one line. `None` if it has none.
pub fn field_problems(problems: &Problems, field: Field) -> Option<String> {
    let found: Vec<String> = problems.at(field).map(|found| problem(field, found)).collect();
    (!found.is_empty()).then(|| found.join(" "))
}

/// The problems at a path that is no field of the contract, in one line. `None` if there are none.
pub fn path_problems(problems: &Problems, path: &[String]) -> Option<String> {
    let found: Vec<String> = problems.at_path(path).map(other_problem).collect();
    (!found.is_empty()).then(|| found.join(" "))
}

/// The lines of a summary: the problems of the whole form first, then those of the fields in their order, then others.
pub fn problem_lines(problems: &Problems) -> Vec<(Place, String)> {
    let form = problems.form.iter().map(|message| (Place::Form, escape::escape(message)));
    let fields = problems.fields.iter().map(|(field, found)| (Place::Field(*field), problem(*field, found)));
    let others = problems.others.iter().map(|(path, found)| (Place::Path(path.clone()), other_problem(found)));
    form.chain(fields).chain(others).collect()
}

/// A line of a summary with the name of its place, for a form without that field.
pub fn placed_line(place: &Place, sentence: String) -> String {
    match place {
        Place::Form => sentence,
        Place::Field(at) => text::label_before(field(*at)) + &sentence,
        Place::Path(path) => text::label_before(&escape::escape(&path.join("."))) + &sentence,
    }
}

/// Says who has a username already.
pub fn username_taken(user: &User) -> String {
    text::username_taken_by(&escape::escape(&user.display_name()), &escape::escape(&user.id()))
}

/// Says who has a username that looks the same.
pub fn username_looks_alike_of(user: &User) -> String {
    text::username_looks_alike(&escape::escape(&user.display_name()), &escape::escape(&user.id()))
}

fn required(field: Field) -> &'static str {
    match field {
        Field::Username => text::required_username(),
        Field::Password => text::required_password(),
        Field::Organization => text::required_organization(),
        _ => text::required_field(),
    }
}

/// A grade of the password meter.
pub fn strength(strength: Strength) -> &'static str {
    match strength {
        Strength::Weak => text::strength_weak(),
        Strength::Fair => text::strength_fair(),
        Strength::Good => text::strength_good(),
        Strength::Strong => text::strength_strong(),
    }
}

/// The label of the button that saves this many changes.
pub fn save_changes(count: usize) -> String {
    if count == 0 { text::save_no_changes().to_owned() } else { text::save_changes_count(count as u64) }
}

/// How many fields an edit leaves alone, and how many of them the contract does not name.
pub fn unchanged(count: usize, unknown: usize) -> String {
    let all = text::unchanged_fields(count as u64);
    if unknown == 0 { all } else { text::two_sentences(&all, &text::unchanged_server_specific(unknown as u64)) }
}

/// Why a text cannot replace a record.
pub fn json_problem(problem: JsonProblem) -> String {
    match problem {
        JsonProblem::Syntax { at_end: true, .. } => text::json_incomplete().to_owned(),
        JsonProblem::Syntax { line, column, .. } => text::json_syntax_at(&line.to_string(), &column.to_string()),
        JsonProblem::NotAnObject => text::json_not_an_object().to_owned(),
        JsonProblem::IdChanged => text::json_id_changed().to_owned(),
        JsonProblem::NoUsername => text::json_no_username().to_owned(),
        JsonProblem::ProfileNotAnObject => text::json_profile().to_owned(),
    }
}

/// The heading of the form that a stored draft belongs to.
pub fn draft_title(key: &DraftKey, draft: &StoredDraft) -> String {
    let name = |key: &Key| {
        let (Key::Id(segment) | Key::Username(segment)) = key;
        let name = draft.base_user().map_or_else(|| segment.text().to_owned(), |user| user.display_name());
        escape::escape(&name)
    };
    match key {
        DraftKey::Create => text::new_user().to_owned(),
        DraftKey::Edit(key) => text::edit_title(&name(key)),
        DraftKey::Replace(key) => text::replace_title(&name(key)),
    }
}

/// The names of what a stored draft changes.
pub fn draft_changes(draft: &StoredDraft) -> Vec<String> {
    let name = |change| match change {
        DraftChange::Field(named) => field(named).to_owned(),
        DraftChange::Path(path) => path,
        DraftChange::Record => text::record().to_owned(),
    };
    draft.changes().into_iter().map(name).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hidden_characters_of_a_server_message_are_escaped() {
        let problems = Problems {
            fields: vec![
                (Field::Email, Problem::Server("no\u{202E}".into())),
                (Field::Email, Problem::Server("too".into())),
            ],
            others: vec![(vec!["vlan\u{200B}".into()], Problem::Server("never\u{202E}".into()))],
            form: vec!["all\u{200B}".into()],
        };
        assert_eq!(field_problems(&problems, Field::Email).as_deref(), Some("no⟨U+202E⟩ too"));
        let lines = problem_lines(&problems);
        assert_eq!(lines[0], (Place::Form, "all⟨U+200B⟩".to_owned()));
        let placed: Vec<String> = lines.into_iter().map(|(place, sentence)| placed_line(&place, sentence)).collect();
        assert_eq!(placed[1..], ["Email: no⟨U+202E⟩", "Email: too", "vlan⟨U+200B⟩: never⟨U+202E⟩"]);
    }

    #[test]
    fn a_json_problem_names_its_line() {
        assert!(json_problem(JsonProblem::Syntax { line: 2, column: 11, at_end: false }).contains("line 2"));
    }

    #[test]
    fn a_draft_is_named_for_its_record_and_its_changes() {
        use crate::{form::draft::Draft, stored_draft::DraftContent, token::TokenFingerprint, url::route::Segment};
        let john = crate::api::wire::user(r#"{"id": "1", "username": "john"}"#).expect("a user");
        let mut typed = Draft::from_user(&john);
        typed.set(Field::Role, "admin".into());
        let owner = TokenFingerprint::new("", 0);
        let draft = StoredDraft::new(Some(&john), DraftContent::Fields(typed), 0, owner);
        let key = Key::Id(Segment::new("1").expect("a segment"));
        assert_eq!(draft_title(&DraftKey::Edit(key.clone()), &draft), "Edit john");
        assert_eq!(draft_title(&DraftKey::Replace(key), &draft), "Replace the record of john");
        assert_eq!(draft_title(&DraftKey::Create, &draft), "New user");
        assert_eq!(draft_changes(&draft), ["Role"]);
    }
}
