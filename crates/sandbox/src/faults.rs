//! Faults provoked on purpose: what the next calls get instead of an answer, and a short memory of calls for tests.

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

use crate::drf;

/// One fault that waits for its calls: those whose method is `method` (any, where absent) and whose address holds `path`.
#[derive(Clone, Debug, Deserialize, Serialize)]
pub struct Fault {
    pub kind: Kind,
    #[serde(default = "once")]
    pub times: u32,
    pub method: Option<String>,
    pub path: Option<String>,
    /// Milliseconds to wait first, whatever the kind.
    pub ms: Option<u64>,
    /// Keep the call waiting until it is released by another control call, or for a minute.
    #[serde(default)]
    pub hold: bool,
    /// The header's value, for a 429 or 503.
    pub retry_after: Option<String>,
    /// The body of an answer with status 200, for the kind of that name.
    pub body: Option<String>,
}

fn once() -> u32 {
    1
}

#[derive(Clone, Copy, Debug, Deserialize, Serialize, PartialEq, Eq)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    Delay,
    /// The connection breaks before the server acts, or after.
    Drop,
    DropAfter,
    Unauthorized,
    Forbidden,
    NotFound,
    Conflict,
    TooMany,
    Failed,
    BadGateway,
    Unavailable,
    Truncated,
    /// Another address, on another host.
    Redirect,
    /// JSON of the wrong types.
    WrongTypes,
    /// Any body at all.
    Body,
}

/// A call that was answered, for tests to look at. Passwords are struck out before it is kept.
#[derive(Clone, Debug, Serialize)]
pub struct Call {
    pub method: String,
    pub target: String,
    pub body: Value,
}

/// What a matched fault does to a call, after a pause.
pub(crate) struct Matched {
    pub(crate) pause: Duration,
    pub(crate) held: bool,
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
}

/// The faults of one server, and the calls it answered.
pub struct Faults {
    waiting: Mutex<Vec<Fault>>,
    calls: Mutex<Vec<Call>>,
    /// Whether calls are held.
    holding: watch::Sender<bool>,
}

impl Default for Faults {
    fn default() -> Self {
        Self { waiting: Mutex::default(), calls: Mutex::default(), holding: watch::Sender::new(false) }
    }
}

/// The calls remembered: enough for a journey, bounded for ten thousand requests.
const REMEMBERED: usize = 500;

impl Faults {
    /// Lets the next calls that fit meet this fault.
    pub fn add(&self, fault: Fault) {
        if fault.hold {
            self.holding.send_replace(true);
        }
        lock(&self.waiting).push(fault);
    }

    /// The faults that no call has met yet.
    pub fn waiting(&self) -> Vec<Fault> {
        lock(&self.waiting).clone()
    }

    /// Forgets the faults and the calls, and lets held calls go on.
    pub fn clear(&self) {
        lock(&self.waiting).clear();
        lock(&self.calls).clear();
        self.release();
    }

    /// Lets every held call go on.
    pub fn release(&self) {
        self.holding.send_replace(false);
    }

    /// Waits until the held calls are released.
    pub(crate) async fn released(&self) {
        let mut holding = self.holding.subscribe();
        let released = holding.wait_for(|held| !held);
        tokio::time::timeout(Duration::from_secs(60), released).await.ok();
    }

    /// Forgets the calls that were made, but not the faults that wait.
    pub fn clear_calls(&self) {
        lock(&self.calls).clear();
    }

    /// The calls made since they were last forgotten, oldest first.
    pub fn calls(&self) -> Vec<Call> {
        lock(&self.calls).clone()
    }

    pub(crate) fn note(&self, method: &str, target: &str, body: &[u8]) {
        let mut body =
            if body.len() > 65_536 { Value::Null } else { serde_json::from_slice(body).unwrap_or(Value::Null) };
        if let Some(password) = body.get_mut("password") {
            *password = "(struck out)".into();
        }
        let mut calls = lock(&self.calls);
        if calls.len() == REMEMBERED {
            calls.remove(0);
        }
        calls.push(Call { method: method.to_owned(), target: target.to_owned(), body });
    }

    /// The first fault that waits for such a call, used up once.
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
            kind => Action::Answer(Answer { kind, retry_after: fault.retry_after, body: fault.body }),
        };
        Some(Matched { pause: Duration::from_millis(pause.min(120_000)), held: fault.hold, action })
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
            Kind::Body => drf::json_text(self.body.unwrap_or_default()),
            _ => drf::html(StatusCode::BAD_GATEWAY, "<h1>502 Bad Gateway</h1><hr><p>nginx</p>"),
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
