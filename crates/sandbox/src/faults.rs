//! Faults on demand, which the next calls meet, and a record of recent calls for tests.

use std::{
    sync::{Mutex, PoisonError},
    time::Duration,
};

use axum::{
    http::{HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use tokio::sync::watch;

use crate::{drf, listing::Listing};

/// A fault that the next matching calls meet.
#[derive(Clone, Debug, Deserialize, Serialize)]
pub struct Fault {
    /// What happens.
    pub kind: Kind,
    /// To how many calls it happens.
    #[serde(default = "once")]
    pub times: u32,
    /// Only calls with this method match.
    pub method: Option<String>,
    /// Only calls whose address contains this text match.
    pub path: Option<String>,
    /// Milliseconds to wait first, for every kind.
    pub ms: Option<u64>,
    /// The call waits until another control call releases it, but a minute at most.
    #[serde(default)]
    pub hold: bool,
    /// The value of `Retry-After`, for a 429 or 503.
    pub retry_after: Option<String>,
    /// The body of a response, for [`Kind::Body`].
    pub body: Option<String>,
    /// The status of that response; 200 where there is none.
    #[serde(default)]
    pub status: Option<u16>,
}

fn once() -> u32 {
    1
}

/// What happens to a call.
#[derive(Clone, Copy, Debug, Deserialize, Serialize, PartialEq, Eq)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    /// It takes a second, or as long as [`Fault::ms`] says.
    Delay,
    /// The connection breaks before the server acts.
    Drop,
    /// The server acts, then the connection breaks.
    DropAfter,
    /// 401.
    Unauthorized,
    /// 403.
    Forbidden,
    /// 404.
    NotFound,
    /// 409.
    Conflict,
    /// 429.
    TooMany,
    /// 500 with a page of HTML.
    Failed,
    /// 502 with a page of HTML.
    BadGateway,
    /// 503 with a page of HTML.
    Unavailable,
    /// The second half of the body is missing.
    Truncated,
    /// 307 to another host.
    Redirect,
    /// JSON with values of the wrong types.
    WrongTypes,
    /// Any body, with any status.
    Body,
}

/// A recorded call. Its password is redacted.
#[derive(Clone, Debug, Serialize)]
pub struct Call {
    /// The HTTP method.
    pub method: String,
    /// The path with its query, as they were sent.
    pub target: String,
    /// The body, or null if it was no JSON.
    pub body: Value,
    /// The `Accept-Language` header, empty if there was none.
    pub language: String,
}

/// A fault and what it does to the call that met it.
pub(crate) struct Matched {
    pub(crate) pause: Duration,
    pub(crate) is_held: bool,
    pub(crate) action: Action,
}

pub(crate) enum Action {
    None,
    Drop { after: bool },
    Answer(Answer),
    Truncate,
}

pub(crate) struct Answer {
    kind: Kind,
    retry_after: Option<String>,
    body: Option<String>,
    status: Option<u16>,
}

/// The faults of one server, what its lists are like, and the calls it answered.
pub struct Faults {
    /// What lists are like.
    pub listing: Listing,
    waiting: Mutex<Vec<Fault>>,
    calls: Mutex<Vec<Call>>,
    /// Whether calls wait for their release.
    holding: watch::Sender<bool>,
}

impl Default for Faults {
    fn default() -> Self {
        Self {
            listing: Listing::default(),
            waiting: Mutex::default(),
            calls: Mutex::default(),
            holding: watch::Sender::new(false),
        }
    }
}

/// More calls than a test makes. A benchmark makes ten thousand.
const MAX_CALLS: usize = 500;

impl Faults {
    /// Adds a fault for the next matching calls.
    pub fn add(&self, fault: Fault) {
        if fault.hold {
            self.holding.send_replace(true);
        }
        lock(&self.waiting).push(fault);
    }

    /// The faults that still wait for calls.
    pub fn waiting(&self) -> Vec<Fault> {
        lock(&self.waiting).clone()
    }

    /// Removes all faults and recorded calls, and releases the calls that wait.
    pub fn clear(&self) {
        lock(&self.waiting).clear();
        lock(&self.calls).clear();
        self.release();
    }

    /// Releases all calls that wait.
    pub fn release(&self) {
        self.holding.send_replace(false);
    }

    /// Waits for the release, but a minute at most.
    pub(crate) async fn released(&self) {
        let mut holding = self.holding.subscribe();
        let released = holding.wait_for(|is_holding| !is_holding);
        tokio::time::timeout(Duration::from_secs(60), released).await.ok();
    }

    /// Removes the recorded calls and leaves the faults.
    pub fn clear_calls(&self) {
        lock(&self.calls).clear();
    }

    /// The recorded calls, the oldest first.
    pub fn calls(&self) -> Vec<Call> {
        lock(&self.calls).clone()
    }

    pub(crate) fn record(&self, method: &str, target: &str, body: &[u8], language: &str) {
        let mut body =
            if body.len() > 65_536 { Value::Null } else { serde_json::from_slice(body).unwrap_or(Value::Null) };
        if let Some(password) = body.get_mut("password") {
            *password = "(redacted)".into();
        }
        let mut calls = lock(&self.calls);
        if calls.len() == MAX_CALLS {
            calls.remove(0);
        }
        let language = language.to_owned();
        calls.push(Call { method: method.to_owned(), target: target.to_owned(), body, language });
    }

    /// The first fault that matches a call. It is used up once.
    pub(crate) fn take(&self, method: &str, target: &str) -> Option<Matched> {
        let mut waiting = lock(&self.waiting);
        let fits = |fault: &Fault| {
            fault.method.as_deref().is_none_or(|wanted| wanted.eq_ignore_ascii_case(method))
                && fault.path.as_deref().is_none_or(|part| target.contains(part))
        };
        let at = waiting.iter().position(fits)?;
        let fault = waiting[at].clone();
        if fault.times <= 1 {
            waiting.remove(at);
        } else {
            waiting[at].times -= 1;
        }
        let pause = fault.ms.unwrap_or(if fault.kind == Kind::Delay { 1_000 } else { 0 });
        let action = match fault.kind {
            Kind::Delay => Action::None,
            Kind::Drop => Action::Drop { after: false },
            Kind::DropAfter => Action::Drop { after: true },
            Kind::Truncated => Action::Truncate,
            kind => {
                Action::Answer(Answer { kind, retry_after: fault.retry_after, body: fault.body, status: fault.status })
            }
        };
        Some(Matched { pause: Duration::from_millis(pause.min(120_000)), is_held: fault.hold, action })
    }
}

impl Answer {
    pub(crate) fn response(self) -> Response {
        let mut response = match self.kind {
            Kind::Unauthorized => drf::unauthorized("Invalid token."),
            Kind::Forbidden => drf::detail(StatusCode::FORBIDDEN, "You do not have permission to perform this action."),
            Kind::NotFound => drf::not_found(),
            Kind::Conflict => drf::detail(StatusCode::CONFLICT, "The record was changed by another request."),
            Kind::TooMany => drf::detail(StatusCode::TOO_MANY_REQUESTS, "Request was throttled."),
            Kind::Unavailable => drf::html(StatusCode::SERVICE_UNAVAILABLE, "<h1>503 Service Unavailable</h1>"),
            Kind::Failed => drf::html(StatusCode::INTERNAL_SERVER_ERROR, "<h1>Server Error (500)</h1>"),
            Kind::Redirect => {
                let elsewhere = [(header::LOCATION, "http://elsewhere.invalid/api/v1/user/")];
                (StatusCode::TEMPORARY_REDIRECT, elsewhere).into_response()
            }
            Kind::WrongTypes => drf::json_text(
                r#"{"count": {}, "results": [7, "x", null, {"id": []}], "id": false, "profile": 3}"#.to_owned(),
            ),
            Kind::Body => {
                let status = self.status.and_then(|status| StatusCode::from_u16(status).ok()).unwrap_or_default();
                (status, drf::json_text(self.body.unwrap_or_default())).into_response()
            }
            // Those that do something else to a call have another action.
            Kind::BadGateway | Kind::Delay | Kind::Drop | Kind::DropAfter | Kind::Truncated => {
                drf::html(StatusCode::BAD_GATEWAY, "<h1>502 Bad Gateway</h1><hr><p>nginx</p>")
            }
        };
        if let Some(value) = self.retry_after.and_then(|value| HeaderValue::from_str(&value).ok()) {
            response.headers_mut().insert(header::RETRY_AFTER, value);
        }
        response
    }
}

fn lock<T>(mutex: &Mutex<T>) -> std::sync::MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
