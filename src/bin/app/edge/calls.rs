//! The calls to the API that this tab has made, kept in memory while it is open. Noting one is a push to a list.

use std::cell::RefCell;

use gatehouse::{
    calls::{self, Answer, Call},
    fault::{Lost, Reply},
};
use js_sys::Date;
use leptos::prelude::window;
use wasm_bindgen::JsValue;

use super::clock;

thread_local! {
    static CALLS: RefCell<Vec<Call>> = const { RefCell::new(Vec::new()) };
    static FOLLOWER: RefCell<Option<Box<dyn Fn()>>> = const { RefCell::new(None) };
}

/// Notes a call, with its start and its end where that is not now. `request` is the body with its secrets struck out.
pub(super) fn note(
    method: &str,
    address: String,
    (started, ended): (f64, Option<f64>),
    request: Option<String>,
    reply: &Result<Reply, Lost>,
) {
    let answer = match reply {
        Ok(reply) => Ok(Answer { status: reply.status, body: reply.body.clone() }),
        Err(lost) => Err(*lost),
    };
    let milliseconds = ended.unwrap_or_else(clock::now) - started;
    let call =
        Call { number: 0, method: method.to_owned(), address, started, milliseconds, attempt: 1, request, answer };
    CALLS.with_borrow_mut(|calls| calls::keep(calls, call));
    FOLLOWER.with_borrow(|follower| follower.iter().for_each(|told| told()));
}

/// All of them, the oldest first, with their whole address.
pub(crate) fn all() -> Vec<Call> {
    let origin = window().location().origin().unwrap_or_default();
    let whole = |call: &Call| {
        let address =
            if call.address.starts_with('/') { format!("{origin}{}", call.address) } else { call.address.clone() };
        Call { address, ..call.clone() }
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

/// On signing out, and where a person wants it: nothing is left of them.
pub(crate) fn forget() {
    CALLS.with_borrow_mut(Vec::clear);
    FOLLOWER.with_borrow(|follower| follower.iter().for_each(|told| told()));
}

/// A time as ISO 8601 has it, from milliseconds since 1970.
pub(crate) fn iso(at: f64) -> String {
    Date::new(&JsValue::from_f64(at)).to_iso_string().into()
}
