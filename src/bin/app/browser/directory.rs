//! The directory's worker, and the requests of a reading. The token stays on this side.

use directory::{
    coverage::Failure,
    encoding::Encode,
    message::{ToPage, ToWorker},
    sweep::Ask,
};
use gatehouse::{
    api::{
        client::Api,
        error::{self, ApiError, CallError},
        http::{Method, Request, Response},
    },
    url::percent,
};
use wasm_bindgen::JsValue;

use crate::browser::{api::Connection, http::AbortHandle, worker};

/// The directory's worker. It stops when this is dropped.
pub(crate) struct Worker(worker::Connection);

impl Worker {
    /// Starts a worker. `on_failure` gets the browser's reason, later too, if the worker stops.
    pub(crate) async fn start(
        on_message: impl Fn(ToPage) + 'static,
        on_failure: impl Fn(String) + 'static,
    ) -> Result<Self, String> {
        let on_message = move |message: JsValue| {
            if let Some(message) = message.as_string().and_then(|message| ToPage::decode(&message)) {
                on_message(message);
            }
        };
        worker::Connection::start("directory", on_message, on_failure).await.map(Self)
    }

    /// Says something to the worker, with the body of an answer where there is one.
    pub(crate) fn post(&self, message: &ToWorker, body: Option<&str>) {
        self.0.post(&message.encode(), body.map(JsValue::from).as_ref());
    }
}

/// Why a request of a reading brought no page, and the wait that the server asks for, in milliseconds.
pub(crate) struct NoPage {
    pub(crate) failure: Failure,
    pub(crate) retry_after: Option<i64>,
}

/// Sends a request of a reading and gives the body as it came. `None` if it was aborted. After a 401 it waits for the
/// sign-in, as every call does.
pub(crate) async fn fetch(ask: &Ask, abort: AbortHandle) -> Option<Result<String, NoPage>> {
    let filter = |name: &str, value: &Option<String>| {
        value.as_ref().map(|value| format!("{name}={}&", percent::encode(value))).unwrap_or_default()
    };
    let (organization, role) = (filter("organization", &ask.organization), filter("role", &ask.role));
    let path = format!("/user/?{organization}{role}limit={}&offset={}", ask.limit, ask.offset);
    let request = Request { method: Method::Get, path, body: None };
    let failed = |failure, retry_after| Some(Err(NoPage { failure, retry_after }));
    match Connection::for_directory(abort).send(request).await {
        Ok(Response { status: 200..=299, body, .. }) => Some(Ok(body)),
        Ok(response) if error::asks_for_fewer(&response) => {
            failed(Failure::TooMany, response.retry_after.map(|seconds| i64::from(seconds) * 1000))
        }
        Ok(response) => failed(Failure::Status(response.status), None),
        Err(CallError::Aborted) => None,
        Err(CallError::Failed(ApiError::TimedOut)) => failed(Failure::TimedOut, None),
        Err(CallError::Failed(_)) => failed(Failure::Network, None),
    }
}
