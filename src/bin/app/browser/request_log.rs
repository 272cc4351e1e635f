//! The calls to the API that this tab has made, kept in memory while it is open. Noting one is a push to a list.

use std::cell::RefCell;

use gatehouse::{
    api::{error::NetworkError, http::Response},
    request_log::{self, LoggedRequest, LoggedResponse},
};

use crate::browser::clock;

thread_local! {
    /// Not yet counted: what the first part of the program does is no more than this.
    static NEW: RefCell<Vec<LoggedRequest>> = const { RefCell::new(Vec::new()) };
    static GATHERER: RefCell<Option<Box<dyn Fn()>>> = const { RefCell::new(None) };
    static CALLS: RefCell<Vec<LoggedRequest>> = const { RefCell::new(Vec::new()) };
    static FOLLOWER: RefCell<Option<Box<dyn Fn()>>> = const { RefCell::new(None) };
}

/// Notes a call, with its start and its end where that is not now. `request` is the body with its secrets struck out.
pub(crate) fn note(
    method: String,
    address: String,
    (started, ended): (f64, Option<f64>),
    request: Option<String>,
    reply: &Result<Response, NetworkError>,
) {
    let answer = match reply {
        Ok(reply) => {
            Ok(LoggedResponse { status: reply.status, size: reply.body.len(), body: Some(reply.body.clone()) })
        }
        Err(lost) => Err(*lost),
    };
    let milliseconds = (ended.unwrap_or_else(clock::now) - started).max(0.0) as u64;
    let started = started as u64;
    NEW.with_borrow_mut(|calls| {
        calls.push(LoggedRequest {
            number: 0,
            method,
            url: address,
            started_at: started,
            duration_ms: milliseconds,
            attempt: 1,
            request_body: request,
            response: answer,
        })
    });
    GATHERER.with_borrow(|gather| gather.iter().for_each(|gather| gather()));
}

/// Counts what was noted, from here on each call as it ends.
pub(crate) fn gather() {
    let gather = || {
        CALLS.with_borrow_mut(|calls| NEW.take().into_iter().for_each(|call| request_log::record(calls, call)));
        FOLLOWER.with_borrow(|follower| follower.iter().for_each(|told| told()));
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

/// Tells of each further call, in place of whoever was told before.
pub(crate) fn follow(told: impl Fn() + 'static) {
    FOLLOWER.set(Some(Box::new(told)));
}

pub(crate) fn unfollow() {
    FOLLOWER.set(None);
}

pub(crate) fn forget() {
    NEW.take();
    CALLS.take();
    FOLLOWER.with_borrow(|follower| follower.iter().for_each(|told| told()));
}
