//! The log of API requests of this tab, in memory. Logging a request is one push to a list.

use std::cell::RefCell;

use gatehouse::{
    api::{
        error::NetworkError,
        http::{Method, Response},
    },
    request_log::{self, LoggedRequest, LoggedResponse},
};

thread_local! {
    /// Not yet counted, and bodies not yet redacted: what the first part of the program does is no more than this.
    static NEW: RefCell<Vec<LoggedRequest>> = const { RefCell::new(Vec::new()) };
    static GATHERER: RefCell<Option<Box<dyn Fn()>>> = const { RefCell::new(None) };
    static CALLS: RefCell<Vec<LoggedRequest>> = const { RefCell::new(Vec::new()) };
    static LISTENER: RefCell<Option<Box<dyn Fn()>>> = const { RefCell::new(None) };
}

/// Notes a request, with its start and end in milliseconds since 1970.
pub(crate) fn note(
    method: Method,
    url: String,
    (started, ended): (f64, f64),
    request_body: Option<String>,
    response: &Result<Response, NetworkError>,
) {
    let response = response.as_ref().map_err(|error| *error).map(|response| LoggedResponse {
        status: response.status,
        size: response.body.len(),
        body: Some(response.body.clone()),
    });
    NEW.with_borrow_mut(|calls| {
        calls.push(LoggedRequest {
            number: 0,
            method: method.name().to_owned(),
            url,
            started_at: started as u64,
            duration_ms: (ended - started).max(0.0) as u64,
            attempt: 1,
            request_body,
            response,
        })
    });
    GATHERER.with_borrow(|gather| gather.iter().for_each(|gather| gather()));
}

/// Counts what was noted and redacts its bodies, from here on each call as it ends.
pub(crate) fn gather() {
    let gather = || {
        CALLS.with_borrow_mut(|calls| NEW.take().into_iter().for_each(|call| request_log::record(calls, call)));
        LISTENER.with_borrow(|listener| listener.iter().for_each(|call| call()));
    };
    gather();
    GATHERER.set(Some(Box::new(gather)));
}

/// On signing out: nothing is left of them.
pub(crate) fn end() {
    GATHERER.set(None);
    forget();
}

/// All of them, the oldest first. `origin` completes the address of a call to the console's own host.
pub(crate) fn all(origin: &str) -> Vec<LoggedRequest> {
    let whole = |call: &LoggedRequest| {
        let address = if call.url.starts_with('/') { format!("{origin}{}", call.url) } else { call.url.clone() };
        LoggedRequest { url: address, ..call.clone() }
    };
    CALLS.with_borrow(|calls| calls.iter().map(whole).collect())
}

/// Calls `listener` after each further request. Replaces the previous listener.
pub(crate) fn listen(listener: impl Fn() + 'static) {
    LISTENER.set(Some(Box::new(listener)));
}

pub(crate) fn unfollow() {
    LISTENER.set(None);
}

pub(crate) fn forget() {
    NEW.take();
    CALLS.take();
    LISTENER.with_borrow(|listener| listener.iter().for_each(|call| call()));
}
