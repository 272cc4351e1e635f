//! Bearer tokens (contract.md, "Promised"), refused in the words of Django REST Framework.

use axum::{http::HeaderMap, response::Response};

use crate::{drf, state::State};

/// Whether the token may only read. `Err` is the response to a token that is not accepted.
pub(crate) fn is_reader(state: &State, headers: &HeaderMap) -> Result<bool, Box<Response>> {
    let Some(header) = headers.get("authorization") else {
        return Err(Box::new(drf::unauthorized("Authentication credentials were not provided.")));
    };
    let words: Vec<&str> = header.to_str().unwrap_or("").split(' ').filter(|word| !word.is_empty()).collect();
    let token = match words.as_slice() {
        [scheme, token] if scheme.eq_ignore_ascii_case("bearer") => *token,
        [scheme] if scheme.eq_ignore_ascii_case("bearer") => {
            return Err(Box::new(drf::unauthorized("Invalid token header. No credentials provided.")));
        }
        [scheme, ..] if scheme.eq_ignore_ascii_case("bearer") => {
            return Err(Box::new(drf::unauthorized("Invalid token header. Token string should not contain spaces.")));
        }
        _ => return Err(Box::new(drf::unauthorized("Authentication credentials were not provided."))),
    };
    match state.store.is_reader(token) {
        Ok(Some(is_reader)) => Ok(is_reader),
        Ok(None) => Err(Box::new(drf::unauthorized("Invalid token."))),
        Err(error) => Err(Box::new(drf::failed(&error))),
    }
}
