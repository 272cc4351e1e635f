//! The connection to the directory's worker, and the requests of a reading. A script of its own starts the worker
//! (public/directory-start.js); the token stays on this side.

use directory::{
    coverage::Failure,
    encoding::Encode,
    message::{ToPage, ToWorker},
    sweep::Ask,
};
use gatehouse::{
    api::{
        client::Api,
        error::CallError,
        http::{Method, Request, Response},
    },
    url::percent,
};
use js_sys::{Array, Function, Reflect};
use wasm_bindgen::{JsCast, JsValue, prelude::Closure};
use wasm_bindgen_futures::JsFuture;

use crate::browser::{api::Connection, boot, http::AbortHandle};

/// A worker that runs. It stops when this is dropped.
pub(crate) struct Worker {
    handle: JsValue,
    _on_message: Closure<dyn FnMut(JsValue)>,
    _on_failure: Closure<dyn FnMut(JsValue)>,
}

impl Worker {
    /// Starts a worker. `on_failure` gets the browser's reason, later too, if the worker stops.
    pub(crate) async fn start(
        on_message: impl Fn(ToPage) + 'static,
        on_failure: impl Fn(String) + 'static,
    ) -> Result<Self, String> {
        let reason = |error: JsValue| {
            let message = Reflect::get(&error, &"message".into()).ok().and_then(|message| message.as_string());
            message.unwrap_or_else(|| "Error".to_owned())
        };
        let script = boot::load_script("directory-start.js").ok_or_else(String::new)?;
        let script = JsFuture::from(script).await.map_err(reason)?;
        let on_message = Closure::<dyn FnMut(JsValue)>::new(move |message: JsValue| {
            if let Some(message) = message.as_string().and_then(|message| ToPage::decode(&message)) {
                on_message(message);
            }
        });
        let on_failure = Closure::<dyn FnMut(JsValue)>::new(move |reason: JsValue| {
            on_failure(reason.as_string().unwrap_or_default())
        });
        let start: Function = Reflect::get(&script, &"start".into()).map_err(reason)?.unchecked_into();
        let handle = start.call2(&JsValue::UNDEFINED, on_message.as_ref(), on_failure.as_ref()).map_err(reason)?;
        Ok(Self { handle, _on_message: on_message, _on_failure: on_failure })
    }

    /// Says something to the worker, with the body of an answer where there is one.
    pub(crate) fn post(&self, message: &ToWorker, body: Option<&str>) {
        let parts = Array::of1(&message.encode().into());
        if let Some(body) = body {
            parts.push(&body.into());
        }
        self.call("post", &parts);
    }

    fn call(&self, name: &str, argument: &JsValue) {
        if let Some(function) =
            Reflect::get(&self.handle, &name.into()).ok().and_then(|found| found.dyn_into::<Function>().ok())
        {
            function.call1(&self.handle, argument).ok();
        }
    }
}

impl Drop for Worker {
    fn drop(&mut self) {
        self.call("stop", &JsValue::UNDEFINED);
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
        Ok(Response { status: 429 | 503, retry_after, .. }) => {
            failed(Failure::TooMany, retry_after.map(|seconds| i64::from(seconds) * 1000))
        }
        Ok(response) => failed(Failure::Status(response.status), None),
        Err(CallError::Aborted) => None,
        Err(CallError::Failed(_)) => failed(Failure::Network, None),
    }
}
