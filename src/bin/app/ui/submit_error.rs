//! The error of a write that was not made, where it was begun.

use gatehouse::{
    api::error::ApiError,
    text::{self, Write},
};
use leptos::prelude::*;

use crate::ui::error_box::ErrorBox;

#[derive(Clone, Debug, PartialEq)]
pub(crate) enum SubmitError {
    /// Nothing was written.
    Failed(ApiError),
    /// The response was lost, and the record shows that nothing was written.
    NotDone(ApiError),
    /// The response was lost, and the record does not show whether anything was written.
    Unknown(ApiError),
    /// The same, where nothing but secrets was sent, which no record shows.
    SecretUnknown(ApiError),
    /// The record was deleted meanwhile.
    Gone,
}

/// The error as a box where the write was begun.
pub(crate) fn submit_error_box(submit_error: &SubmitError, write: Write) -> AnyView {
    let (told, error) = match submit_error {
        SubmitError::Failed(error) => (text::write_failed(error, write), Some(error)),
        SubmitError::NotDone(error) => (text::write_not_done(error, write), Some(error)),
        SubmitError::Unknown(error) => (text::write_outcome_unknown(error, write), Some(error)),
        SubmitError::SecretUnknown(error) => (text::secret_outcome_unknown(error), Some(error)),
        SubmitError::Gone => (text::record_gone(write), None),
    };
    let raw = error.and_then(ApiError::raw).map(str::to_owned);
    let can_reload = error.is_some_and(ApiError::may_be_a_sign_in);
    view! { <ErrorBox told=told raw=raw can_reload=can_reload /> }.into_any()
}
