//! What a write came back as, decided from the response in one place.

use crate::{
    api::{
        error::{self, ApiError, CallError},
        error_body::{self, Message},
        http::Response,
        wire,
    },
    form::{
        check::{Problem, Problems},
        draft::Field,
    },
    user::User,
};

/// What became of a write.
#[derive(Clone, Debug, PartialEq)]
pub enum Outcome {
    /// Stored; the record is what the server holds now.
    Saved(Box<User>),
    /// Stored, and the response has no record.
    SavedUnseen,
    /// The server refused it, by field.
    Refused(Problems),
    /// The record is not there: deleted meanwhile, or deleted by this very call before.
    Gone,
    Failed(ApiError),
    /// The caller gave up before the request was sent: the server has not seen it.
    Cancelled,
}

/// The outcome of POST, PUT, PATCH or DELETE.
pub fn from_response(response: &Response) -> Outcome {
    match response.status {
        200..=299 if response.body.trim().is_empty() => Outcome::SavedUnseen,
        200..=299 => match wire::user(&response.body) {
            Ok(user) => Outcome::Saved(Box::new(user)),
            Err(why) => Outcome::Failed(ApiError::Unreadable { why, raw: response.body.clone() }),
        },
        400 | 409 | 422 => refused(response),
        404 | 410 => Outcome::Gone,
        _ => Outcome::Failed(error::from_response(response)),
    }
}

impl From<CallError> for Outcome {
    fn from(error: CallError) -> Self {
        match error {
            CallError::Aborted => Self::Cancelled,
            CallError::Failed(error) => Self::Failed(error),
        }
    }
}

fn refused(response: &Response) -> Outcome {
    let messages = error_body::messages(&response.body);
    let only_detail = messages.iter().all(|message| message.path.is_empty());
    if messages.is_empty() || (response.status == 409 && only_detail) {
        return Outcome::Failed(error::from_response(response));
    }
    Outcome::Refused(messages.into_iter().fold(Problems::default(), place))
}

/// Puts a message on its field, to its path, or to the form where it has neither, so that none is dropped.
fn place(mut problems: Problems, message: Message) -> Problems {
    match field_at(&message.path) {
        Some(field) => problems.fields.push((field, Problem::Server(message.text))),
        None => {
            let last = message.path.last().map_or("", String::as_str);
            if matches!(last, "" | "non_field_errors" | "nonFieldErrors" | "__all__") {
                problems.form.push(message.text);
            } else {
                problems.others.push((message.path, Problem::Server(message.text)));
            }
        }
    }
    problems.fields.sort_by_key(|(field, _)| *field as usize);
    problems
}

fn field_at(path: &[String]) -> Option<Field> {
    // `firstName` and `FirstName` are this contract's `first_name`.
    let plain = |name: &str| name.replace(|c: char| c.is_ascii_punctuation(), "").to_ascii_lowercase();
    let (name, in_profile) = match path {
        [name] => (name, false),
        [outer, name] if plain(outer) == "profile" => (name, true),
        _ => return None,
    };
    let is_named = |field: &Field| plain(field.name()) == plain(name);
    Field::ALL.into_iter().find(|field| is_named(field) && (field.in_profile() == in_profile || !in_profile))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn outcome(status: u16, body: &str) -> Outcome {
        from_response(&Response { status, body: body.into(), retry_after: None })
    }

    #[test]
    fn every_message_of_a_drf_body_finds_its_place() {
        let body = r#"{"username": ["a", "b"], "profile": {"role": ["c"], "vlan": ["d"]}, "non_field_errors": ["e"], "detail": "f"}"#;
        let Outcome::Refused(problems) = outcome(400, body) else { panic!("refused") };
        let server = |message: &str| Problem::Server(message.to_owned());
        assert_eq!(problems.at(Field::Username).collect::<Vec<_>>(), [&server("a"), &server("b")]);
        assert_eq!(problems.at(Field::Role).collect::<Vec<_>>(), [&server("c")]);
        let mut form = problems.form;
        form.sort();
        assert_eq!(form, ["e", "f"]);
        assert_eq!(problems.others, [(vec!["profile".to_owned(), "vlan".to_owned()], server("d"))]);
    }

    #[test]
    fn errors_of_other_shapes_stand_at_their_fields() {
        for body in [
            r#"{"type": "validation_error", "errors": [{"code": "unique", "detail": "no", "attr": "first_name"}]}"#,
            r##"{"title": "x", "detail": "all", "errors": [{"detail": "no", "pointer": "#/profile/first_name"}]}"##,
            r#"{"errors": {"Profile.FirstName": ["no"]}}"#,
            r#"{"errors": {"firstName": ["no"]}}"#,
        ] {
            let Outcome::Refused(problems) = outcome(400, body) else { panic!("refused: {body}") };
            assert_eq!(problems.fields, [(Field::FirstName, Problem::Server("no".into()))], "{body}");
            assert!(problems.form.iter().all(|line| line == "all"), "{body}: {:?}", problems.form);
        }
    }

    #[test]
    fn bare_lists_and_strings_stand_at_the_top() {
        for body in [r#"["no"]"#, r#""no""#, r#"{"detail": "no"}"#, r#"{"non_field_errors": "no"}"#] {
            assert_eq!(
                outcome(400, body),
                Outcome::Refused(Problems { form: vec!["no".into()], ..Problems::default() }),
                "{body}"
            );
        }
    }

    #[test]
    fn a_refusal_without_json_is_known_by_its_status() {
        assert_eq!(
            outcome(400, "<html>"),
            Outcome::Failed(ApiError::Odd { status: 400, server_message: None, raw: "<html>".into() })
        );
        assert_eq!(
            outcome(409, r#"{"detail": "x"}"#),
            Outcome::Failed(ApiError::Conflict { server_message: Some("x".into()) })
        );
    }

    #[test]
    fn good_responses() {
        assert!(matches!(outcome(201, r#"{"id": "1"}"#), Outcome::Saved(user) if user.id() == "1"));
        assert_eq!(outcome(204, ""), Outcome::SavedUnseen);
        assert_eq!(outcome(404, ""), Outcome::Gone);
        assert!(matches!(outcome(200, "<html>"), Outcome::Failed(ApiError::Unreadable { .. })));
    }
}
