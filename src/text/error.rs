//! What is said of a call that failed: what happened, what it means, and what to do next. No other place words it.

use crate::{
    api::{error::ApiError, filter_problems::FilterProblems, wire::Unreadable},
    display::escape,
    text,
};

/// The text of an error.
pub struct ErrorText {
    /// What happened.
    pub title: String,
    /// What it means, and what to do next.
    pub body: String,
}

impl ErrorText {
    /// Title and body in one paragraph, for a place without a heading.
    pub fn sentences(&self) -> String {
        text::two_sentences(&self.title, &self.body)
    }
}

/// The text of a failed call. No other place words one.
pub fn api_error(error: &ApiError) -> ErrorText {
    let plain = |title: &str, body: &str| ErrorText { title: title.to_owned(), body: body.to_owned() };
    match error {
        ApiError::SignedOut { .. } => plain(text::error_signed_out(), text::error_signed_out_next()),
        ApiError::Forbidden { server_message } => {
            plain(text::error_forbidden(), &after_server_message(server_message, text::error_forbidden_next()))
        }
        ApiError::NotFound => plain(text::error_not_found(), text::error_not_found_next()),
        ApiError::Refused { server_message } => {
            plain(text::error_refused(), &after_server_message(server_message, text::error_refused_next()))
        }
        ApiError::Conflict { server_message } => {
            plain(text::error_conflict(), &after_server_message(server_message, text::error_conflict_next()))
        }
        error if error.may_be_a_sign_in() => {
            let title = match error {
                ApiError::Redirected => text::error_redirected().to_owned(),
                ApiError::Odd { status, .. } | ApiError::Broken { status, .. } => {
                    text::error_unexpected_status(&status.to_string())
                }
                _ => text::error_unreadable().to_owned(),
            };
            let next = or_token(error, text::error_sign_in_page());
            let body = match error.raw() {
                Some(_) => text::two_sentences(text::error_page(), &next),
                None if *error == ApiError::Redirected => text::two_sentences(text::error_redirected_next(), &next),
                None => next,
            };
            plain(&title, &body)
        }
        ApiError::TooMany { wait: None } => plain(text::error_too_many(), text::error_too_many_next()),
        ApiError::TooMany { wait: Some(seconds) } => {
            plain(text::error_too_many(), &text::error_too_many_wait(u64::from(*seconds)))
        }
        ApiError::Broken { status, .. } => plain(&text::error_server(&status.to_string()), text::error_server_next()),
        ApiError::Odd { status, server_message, .. } => plain(
            &text::error_unexpected_status(&status.to_string()),
            &after_server_message(server_message, text::error_unexpected_status_next()),
        ),
        ApiError::Unreadable { why, .. } => {
            let next = match why {
                Unreadable::NotJson => text::error_not_json(),
                Unreadable::TooDeep => text::error_too_deep(),
                Unreadable::NotAPage => text::error_not_a_page(),
                Unreadable::NotAUser => text::error_not_a_user(),
            };
            plain(text::error_unreadable(), next)
        }
        ApiError::AnotherPerson { id } => plain(text::error_another_user(), &text::error_another_user_next(id)),
        ApiError::Unreachable => plain(text::error_unreachable(), text::error_unreachable_next()),
        ApiError::TimedOut => plain(text::error_timed_out(), text::error_timed_out_next()),
        ApiError::Redirected => plain(text::error_redirected(), text::error_redirected_next()),
    }
}

/// The token may be the reason, too, where the status says so (401).
pub(super) fn or_token(error: &ApiError, next: &str) -> String {
    match error {
        ApiError::Odd { status: 401, .. } => text::two_sentences(next, text::error_page_token()),
        _ => next.to_owned(),
    }
}

/// The text of a read that failed. `is_retrying`: the console is about to try again by itself, so nobody has to wait.
pub fn read_error(error: &ApiError, is_retrying: bool) -> ErrorText {
    let told = api_error(error);
    let body = match error {
        ApiError::TooMany { .. } if is_retrying => text::error_too_many_retrying().to_owned(),
        ApiError::Broken { .. } if is_retrying && !error.may_be_a_sign_in() => text::error_server_retrying().to_owned(),
        _ => told.body,
    };
    ErrorText { body, ..told }
}

/// The text of a list that could not be read. Messages about a filter stand at the filter.
pub fn list_error(error: &ApiError, is_retrying: bool) -> ErrorText {
    let Some(problems) = FilterProblems::from_error(error) else { return read_error(error, is_retrying) };
    let rest = (!problems.rest.is_empty()).then(|| problems.rest.join(" "));
    ErrorText {
        title: text::filters_refused().to_owned(),
        body: after_server_message(&rest, text::filters_refused_next()),
    }
}

/// The server's own words without their full stop, for the middle of a sentence.
pub(super) fn quotable(message: &str) -> String {
    escape::escape(message.trim_end_matches(['.', '。']))
}

/// The server's own words, if it sent any, and a sentence after them.
fn after_server_message(server_message: &Option<String>, next: &str) -> String {
    match server_message {
        Some(message) => text::two_sentences(&text::server_says(&quotable(message)), next),
        None => next.to_owned(),
    }
}

/// What a write was begun from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Write {
    /// A form, which keeps what was typed.
    Form,
    /// A form that was left meanwhile, or the offer to take a change back.
    Elsewhere,
    /// The question before a delete.
    Delete,
}

/// A write failed, and nothing was stored.
pub fn write_failed(error: &ApiError, write: Write) -> ErrorText {
    let ErrorText { title, body } = api_error(error);
    let keeps_typed = write == Write::Form && matches!(error, ApiError::Broken { .. });
    ErrorText { title, body: if keeps_typed { text::two_sentences(&body, text::typed_still_here()) } else { body } }
}

/// The response to a write was lost, and the record shows that nothing was stored.
pub fn write_not_done(error: &ApiError, write: Write) -> ErrorText {
    let title = api_error(error).title;
    match write {
        Write::Delete => {
            ErrorText { title: text::delete_not_made().to_owned(), body: text::delete_not_made_next(&title) }
        }
        Write::Elsewhere => {
            ErrorText { title: text::change_not_made().to_owned(), body: text::change_not_made_next(&title) }
        }
        Write::Form => {
            let body = text::two_sentences(&text::change_not_made_next(&title), text::typed_still_here());
            ErrorText { title: text::change_not_made().to_owned(), body }
        }
    }
}

/// The response to a write was lost, and the record does not show whether it was stored.
pub fn write_outcome_unknown(error: &ApiError, write: Write) -> ErrorText {
    let title = api_error(error).title;
    match write {
        Write::Delete => {
            ErrorText { title: text::delete_unknown().to_owned(), body: text::delete_unknown_next(&title) }
        }
        Write::Elsewhere => {
            ErrorText { title: text::unknown_outcome().to_owned(), body: text::unknown_outcome_next(&title) }
        }
        Write::Form => {
            let body = text::two_sentences(&text::unknown_outcome_next(&title), text::typed_still_here());
            ErrorText { title: text::unknown_outcome().to_owned(), body }
        }
    }
}

/// The response to the write of a password or another secret was lost: no record shows what became of it.
pub fn secret_outcome_unknown(error: &ApiError) -> ErrorText {
    ErrorText { title: text::unknown_outcome().to_owned(), body: text::unknown_secret_next(&api_error(error).title) }
}

/// The record was deleted meanwhile.
pub fn record_gone(write: Write) -> ErrorText {
    let next = if write == Write::Form { text::deleted_meanwhile_next() } else { text::undo_gone_next() };
    ErrorText { title: text::deleted_meanwhile().to_owned(), body: next.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_typed_is_told_of_where_someone_typed() {
        let broken = ApiError::Broken { status: 502, wait: None, raw: String::new() };
        let told = |write| {
            [write_failed(&broken, write), write_not_done(&broken, write), write_outcome_unknown(&broken, write)]
        };
        for text in told(Write::Form) {
            assert!(text.body.contains(text::typed_still_here()), "{}", text.body);
        }
        for text in told(Write::Delete).into_iter().chain(told(Write::Elsewhere)).chain([read_error(&broken, false)]) {
            assert!(!text.body.contains("typed"), "{}", text.body);
        }
        for text in told(Write::Delete) {
            assert!(!text.sentences().contains("change"), "{}", text.sentences());
        }
        assert!(!record_gone(Write::Elsewhere).body.contains("form"));
    }

    #[test]
    fn a_server_that_fails_is_named_by_its_status_in_a_read_and_in_a_write() {
        for status in [500, 502, 503] {
            let broken = ApiError::Broken { status, wait: None, raw: String::new() };
            let title = format!("The server ran into an error ({status}).");
            assert_eq!(read_error(&broken, false).title, title);
            for write in [Write::Form, Write::Delete, Write::Elsewhere] {
                let told = write_not_done(&broken, write);
                assert!(told.body.starts_with(&format!("{title} The console checked: ")), "{}", told.body);
            }
        }
    }
}
