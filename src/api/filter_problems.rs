//! What a server says of a filter's value, such as that an id must be a number: each message at its filter.

use crate::{
    api::{error::ApiError, error_body},
    url::query::Filter,
};

/// The messages of a list call that was refused for its filters.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FilterProblems {
    /// The messages about each filter, in the order of [`Filter::OF_API`].
    filters: [Vec<String>; 4],
    /// The messages about anything else.
    pub rest: Vec<String>,
}

impl FilterProblems {
    /// `None` if the error is not about filters.
    pub fn from_error(error: &ApiError) -> Option<Self> {
        let ApiError::Odd { status: 400..=499, raw, .. } = error else { return None };
        let mut problems = Self::default();
        for message in error_body::messages(raw) {
            let is_about = |filter: &Filter| message.path.iter().any(|name| name == filter.name());
            match Filter::OF_API.into_iter().find(is_about) {
                Some(filter) => problems.filters[filter as usize].push(message.text),
                None => problems.rest.push(message.text),
            }
        }
        problems.filters.iter().any(|messages| !messages.is_empty()).then_some(problems)
    }

    /// The server's words about each filter, in the order of [`Filter::ALL`]; empty if there are none.
    pub fn messages(self) -> Vec<String> {
        self.filters.iter().map(|messages| messages.join(" ")).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        api::{error, http::Response},
        text,
    };

    fn refused(status: u16, body: &str) -> ApiError {
        error::from_response(&Response { status, body: body.to_owned(), retry_after: None })
    }

    #[test]
    fn a_message_stands_at_its_filter() {
        for body in [
            r#"{"id": ["A valid integer is required."]}"#,
            r#"{"id": "A valid integer is required."}"#,
            r#"{"errors": {"id": ["A valid integer is required."]}}"#,
            r#"{"errors": [{"code": "invalid", "detail": "A valid integer is required.", "attr": "id"}]}"#,
        ] {
            let error = refused(400, body);
            let problems = FilterProblems::from_error(&error).expect("about a filter");
            assert_eq!(problems.clone().messages()[Filter::Id as usize], "A valid integer is required.", "{body}");
            assert_eq!(problems.clone().messages()[Filter::Role as usize], "");
            assert_eq!(text::list_error(&error, false).title, "The server did not accept the filters.");
        }
    }

    #[test]
    fn no_message_is_dropped() {
        let body =
            r#"{"organization": ["Select a valid choice.", "No such one."], "limit": ["Too many."], "detail": "No."}"#;
        let error = refused(422, body);
        let problems = FilterProblems::from_error(&error).expect("about a filter");
        assert_eq!(problems.clone().messages()[Filter::Organization as usize], "Select a valid choice. No such one.");
        // In the order of the body, which not every build keeps.
        let mut rest = problems.rest.clone();
        rest.sort();
        assert_eq!(rest, ["No.", "Too many."]);
        let body = text::list_error(&error, false).body;
        assert!(body.contains("Too many"));
    }

    #[test]
    fn other_errors_are_about_no_filter() {
        for error in [refused(400, r#"{"detail": "No."}"#), refused(400, "<h1>"), refused(500, r#"{"id": "x"}"#)] {
            assert_eq!(FilterProblems::from_error(&error), None);
        }
    }

    #[test]
    fn nobody_is_told_to_wait_while_the_console_tries_again() {
        for error in [ApiError::TooMany { wait: None }, ApiError::TooMany { wait: Some(3) }, refused(503, "")] {
            assert!(text::list_error(&error, false).body.contains("Wait"), "{error:?}");
            assert!(!text::list_error(&error, true).body.contains("Wait"), "{error:?}");
        }
    }
}
