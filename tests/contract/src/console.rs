//! The console's side of a call, in this process: `Api` over the sandbox's router. It does what `browser::api` does in
//! a browser: ends after a time-out, follows no redirect, and sends again with a new token after a 401.

use std::{
    cell::{Cell, RefCell},
    time::Duration,
};

use axum::{body::Body, http};
use gatehouse::api::{
    client::Api,
    error::{CallError, NetworkError},
    http::{Request, Response},
    retry,
};
use http_body_util::BodyExt;
use tower::ServiceExt;

use crate::server::{Server, TOKEN};

/// After how long a call is given up. Run tests with Tokio's clock paused, and no test waits for it.
pub const TIMEOUT: Duration = Duration::from_secs(4);

type Hook<'a> = Box<dyn Fn(&Request) + 'a>;

pub struct Console<'a> {
    server: &'a Server,
    /// Every request that reached the server, as `PATCH /user/1/`.
    sent: RefCell<Vec<String>>,
    /// How many requests may be sent before the person gives up.
    patience: Cell<usize>,
    /// What happens elsewhere once the server has answered a request, or not.
    after: Hook<'a>,
}

impl<'a> Console<'a> {
    pub fn new(server: &'a Server) -> Self {
        Self { server, sent: RefCell::default(), patience: Cell::new(usize::MAX), after: Box::new(|_| ()) }
    }

    /// The person gives up after this many requests.
    pub fn giving_up_after(self, requests: usize) -> Self {
        self.patience.set(requests);
        self
    }

    /// Does this once after each request, before its response is read.
    pub fn and_after(self, hook: impl Fn(&Request) + 'a) -> Self {
        Self { after: Box::new(hook), ..self }
    }

    /// The requests that write, in their order.
    pub fn writes(&self) -> Vec<String> {
        self.sent.borrow().iter().filter(|sent| !sent.starts_with("GET")).cloned().collect()
    }

    /// How many requests were sent.
    pub fn requests(&self) -> usize {
        self.sent.borrow().len()
    }

    async fn send_once(&self, request: &Request) -> Result<Response, NetworkError> {
        let path = format!("/api/v1{}", request.path);
        let body = request.body.clone().map_or_else(Body::empty, Body::from);
        let call = http::Request::builder().method(request.method.name()).uri(path);
        let call = call.header("authorization", format!("Bearer {TOKEN}")).header("content-type", "application/json");
        let call = call.body(body).unwrap();
        let answer = async {
            let (parts, body) = self.server.app.clone().oneshot(call).await.unwrap().into_parts();
            let body = body.collect().await.map_err(|_| NetworkError::Unreachable)?.to_bytes();
            let retry_after =
                parts.headers.get("retry-after").and_then(|value| retry::after(value.to_str().ok()?, 0.0));
            Ok(Response {
                status: parts.status.as_u16(),
                body: String::from_utf8_lossy(&body).into_owned(),
                retry_after,
            })
        };
        match tokio::time::timeout(TIMEOUT, answer).await {
            Err(_) => Err(NetworkError::TimedOut),
            // A browser shows no more of a redirect than that there is one.
            Ok(Ok(response)) if (300..400).contains(&response.status) => Err(NetworkError::Redirected),
            Ok(response) => response,
        }
    }
}

impl Api for Console<'_> {
    async fn send(&self, request: Request) -> Result<Response, CallError> {
        loop {
            if self.sent.borrow().len() >= self.patience.get() {
                return Err(CallError::Aborted);
            }
            self.sent.borrow_mut().push(format!("{} {}", request.method.name(), request.path));
            let response = self.send_once(&request).await;
            (self.after)(&request);
            match response {
                // The person signs in again, or gives up meanwhile.
                Ok(response) if response.status == 401 => {}
                response => return Ok(response?),
            }
        }
    }
}
