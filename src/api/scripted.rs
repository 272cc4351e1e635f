//! An API for unit tests that gives the responses of a script, and remembers what was sent.

use std::{
    cell::RefCell,
    collections::VecDeque,
    pin::pin,
    task::{Context, Poll, Waker},
};

use crate::api::{
    client::Api,
    error::CallError,
    http::{Request, Response},
};

pub(crate) struct Scripted {
    script: RefCell<VecDeque<Result<Response, CallError>>>,
    sent: RefCell<Vec<Request>>,
}

impl Scripted {
    pub(crate) fn new(script: impl IntoIterator<Item = Result<Response, CallError>>) -> Self {
        Self { script: RefCell::new(script.into_iter().collect()), sent: RefCell::default() }
    }

    /// The method and path of every request so far.
    pub(crate) fn sent(&self) -> Vec<String> {
        self.sent.borrow().iter().map(|request| format!("{} {}", request.method.name(), request.path)).collect()
    }
}

impl Api for Scripted {
    async fn send(&self, request: Request) -> Result<Response, CallError> {
        let next = self.script.borrow_mut().pop_front();
        let Some(next) = next else { panic!("no response for {request:?}") };
        // An aborted request is not sent.
        if next != Err(CallError::Aborted) {
            self.sent.borrow_mut().push(request);
        }
        next
    }
}

pub(crate) fn response(status: u16, body: impl ToString) -> Result<Response, CallError> {
    Ok(Response { status, body: body.to_string(), retry_after: None })
}

/// The result of a future that never waits.
pub(crate) fn ready<T>(future: impl Future<Output = T>) -> T {
    match pin!(future).poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(result) => result,
        Poll::Pending => panic!("a scripted API never waits"),
    }
}
