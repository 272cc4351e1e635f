//! Why a call failed, decided from status and body in one place. The sentences for people are in `text`.

use crate::api::{error_body::messages, http::Response, wire::Unreadable};

/// Why no response came.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NetworkError {
    /// No network, a refused connection, or a response that CORS withholds: a browser does not tell them apart.
    Unreachable,
    TimedOut,
    /// The server redirects the call. A redirect is not followed, because the token would go along.
    Redirected,
    /// The caller aborted the call: never shown.
    Aborted,
}

/// A failed call, by what a person can do about it. `server_message` is the server's own sentence, if it sent one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ApiError {
    SignedOut {
        server_message: Option<String>,
    },
    Forbidden {
        server_message: Option<String>,
    },
    NotFound,
    /// The server refused what was asked (400, 422), for the reasons that it gives.
    Refused {
        server_message: Option<String>,
    },
    Conflict {
        server_message: Option<String>,
    },
    /// Seconds to wait, where the server named them.
    TooMany {
        wait: Option<u32>,
    },
    /// The server or a proxy before it failed (5xx); seconds to wait, where it named them.
    Broken {
        status: u16,
        wait: Option<u32>,
        raw: String,
    },
    /// A status that nobody expects here.
    Odd {
        status: u16,
        server_message: Option<String>,
        raw: String,
    },
    /// A good status with a body that cannot be read.
    Unreadable {
        why: Unreadable,
        raw: String,
    },
    /// The by-username call returned another person than the one on screen (contract.md, "Usernames are hostile").
    AnotherPerson {
        id: String,
    },
    Unreachable,
    TimedOut,
    Redirected,
}

/// Why a call has no result. Aborted is not an error: the caller gave the call up, so nothing is shown and nothing is
/// concluded from it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CallError {
    Aborted,
    Failed(ApiError),
}

impl From<ApiError> for CallError {
    fn from(error: ApiError) -> Self {
        Self::Failed(error)
    }
}

impl From<NetworkError> for CallError {
    fn from(error: NetworkError) -> Self {
        match error {
            NetworkError::Unreachable => Self::Failed(ApiError::Unreachable),
            NetworkError::TimedOut => Self::Failed(ApiError::TimedOut),
            NetworkError::Redirected => Self::Failed(ApiError::Redirected),
            NetworkError::Aborted => Self::Aborted,
        }
    }
}

/// The error of a response whose status is not a good one.
pub fn from_response(response: &Response) -> ApiError {
    let server_message = || server_message(&response.body);
    match response.status {
        401 if refuses_token(response) => ApiError::SignedOut { server_message: server_message() },
        status @ (401 | 403) if is_page(&response.body) => {
            ApiError::Odd { status, server_message: None, raw: response.body.clone() }
        }
        403 => ApiError::Forbidden { server_message: server_message() },
        404 | 410 => ApiError::NotFound,
        409 | 412 => ApiError::Conflict { server_message: server_message() },
        429 => ApiError::TooMany { wait: response.retry_after },
        500.. => ApiError::Broken { status: response.status, wait: response.retry_after, raw: response.body.clone() },
        status => ApiError::Odd { status, server_message: server_message(), raw: response.body.clone() },
    }
}

/// Whether the server does not accept the token. A page with that status comes from something before the server.
pub fn refuses_token(response: &Response) -> bool {
    response.status == 401 && !is_page(&response.body)
}

/// Whether the server says that the token may not do this. A proxy's page says nothing about the token's rights.
pub fn is_forbidden(response: &Response) -> bool {
    response.status == 403 && !is_page(&response.body)
}

/// Whether the server asks for fewer requests.
pub fn asks_for_fewer(response: &Response) -> bool {
    matches!(response.status, 429 | 503)
}

/// Reads the response of a reading call with `parse`, or gives its error.
pub fn read<T>(response: &Response, parse: impl FnOnce(&str) -> Result<T, Unreadable>) -> Result<T, ApiError> {
    match response.status {
        200..=299 => parse(&response.body).map_err(|why| ApiError::Unreadable { why, raw: response.body.clone() }),
        _ => Err(from_response(response)),
    }
}

impl ApiError {
    /// Whether something before the server may have answered. A proxy that asks people to sign in redirects a call to
    /// its page, or sends the page.
    pub fn may_be_a_sign_in(&self) -> bool {
        match self {
            ApiError::Redirected | ApiError::Odd { status: 407, .. } | ApiError::Broken { status: 511, .. } => true,
            ApiError::Odd { raw, .. } | ApiError::Unreadable { why: Unreadable::NotJson, raw } => is_page(raw),
            _ => false,
        }
    }

    /// The body to show one click away, where it says more than the sentence.
    pub fn raw(&self) -> Option<&str> {
        match self {
            ApiError::Broken { raw, .. } | ApiError::Odd { raw, .. } | ApiError::Unreadable { raw, .. } => {
                Some(raw.as_str()).filter(|raw| !raw.trim().is_empty())
            }
            _ => None,
        }
    }
}

/// Whether a body is markup: no JSON begins like that.
pub fn is_page(body: &str) -> bool {
    body.trim_start_matches('\u{FEFF}').trim_start().starts_with('<')
}

/// The server's own sentences in an error body.
pub fn server_message(body: &str) -> Option<String> {
    let messages: Vec<String> = messages(body).into_iter().map(|message| message.text).collect();
    (!messages.is_empty()).then(|| messages.join(" "))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn response(status: u16, body: &str) -> Response {
        Response { status, body: body.into(), retry_after: None }
    }

    #[test]
    fn a_page_in_place_of_an_answer_may_be_a_sign_in() {
        let page = "\n<!DOCTYPE html><title>Sign in</title>";
        let read = |status, body| read(&response(status, body), |_| Err::<(), _>(Unreadable::NotJson)).unwrap_err();
        for error in [
            ApiError::Redirected,
            read(200, page),
            read(203, page),
            read(403, page),
            read(418, page),
            read(511, ""),
            read(401, page),
            read(401, "\u{FEFF}<html>"),
            read(407, page),
            read(407, ""),
        ] {
            assert!(error.may_be_a_sign_in(), "{error:?}");
        }
        let denied = r#"{"detail": "No."}"#;
        for error in [
            read(200, "{\"count\": 1"),
            read(403, denied),
            read(403, ""),
            read(404, page),
            read(502, page),
            read(401, denied),
            read(401, ""),
            read(401, "Unauthorized"),
        ] {
            assert!(!error.may_be_a_sign_in(), "{error:?}");
        }
        assert!(matches!(read(403, denied), ApiError::Forbidden { .. }));
    }

    #[test]
    fn each_status_has_its_error() {
        let detail = r#"{"detail": "No."}"#;
        let server_message = || Some("No.".to_owned());
        assert_eq!(from_response(&response(401, detail)), ApiError::SignedOut { server_message: server_message() });
        assert_eq!(from_response(&response(403, detail)), ApiError::Forbidden { server_message: server_message() });
        assert_eq!(from_response(&response(404, detail)), ApiError::NotFound);
        assert_eq!(from_response(&response(409, "\"No.\"")), ApiError::Conflict { server_message: server_message() });
        assert_eq!(
            from_response(&response(502, "<h1>")),
            ApiError::Broken { status: 502, wait: None, raw: "<h1>".into() }
        );
        assert_eq!(
            from_response(&response(418, "[]")),
            ApiError::Odd { status: 418, server_message: None, raw: "[]".into() }
        );
        let slow = Response { retry_after: Some(30), ..response(429, "") };
        assert_eq!(from_response(&slow), ApiError::TooMany { wait: Some(30) });
    }
}
