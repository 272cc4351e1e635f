//! Readings begun before they are asked for: by the starter before the program was here (`public/boot.js`), and on
//! intent, before a person clicks. Each is used once or dropped; none outlives a write or its token.

use std::{
    cell::{Cell, RefCell},
    rc::Rc,
};

use gatehouse::{api::http::Response, url::route::Route};
use js_sys::{Function, Promise, Reflect};
use leptos::{prelude::window, task::spawn_local};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::AbortSignal;

use crate::browser::{
    api::{self, Read},
    format,
    http::AbortHandle,
    session,
};

/// How long an answer that nobody wanted yet is worth showing, in milliseconds.
const FRESH: f64 = 5_000.0;

/// A reading under way, or its answer.
pub(crate) struct Prefetch {
    path: String,
    begun: f64,
    generation: u32,
    abort: AbortHandle,
    slot: Rc<Slot>,
}

#[derive(Default)]
struct Slot {
    reply: RefCell<Option<Read<Response>>>,
    loading: RefCell<Option<Function>>,
}

thread_local! {
    static AHEAD: RefCell<Option<Prefetch>> = const { RefCell::new(None) };
    static WRITES: Cell<u32> = const { Cell::new(0) };
}

/// Begins the reading that a screen will ask for. One at a time: whoever turns to another link has dropped the first.
pub(crate) fn begin(route: &Route) {
    let Some(path) = api::first_path(route) else { return };
    let is_begun =
        AHEAD.with_borrow(|ahead| ahead.as_ref().is_some_and(|ahead| ahead.path == path && ahead.is_fresh()));
    if is_begun {
        return;
    }
    cancel_unused();
    let (abort, slot) = (AbortHandle::new(), Rc::<Slot>::default());
    AHEAD.set(Some(Prefetch {
        path: path.clone(),
        begun: format::now(),
        generation: generation(),
        abort: abort.clone(),
        slot: slot.clone(),
    }));
    spawn_local(async move {
        let reply = api::ask_once(&path, &abort).await;
        slot.reply.replace(Some(reply));
        if let Some(resolve) = slot.loading.take() {
            resolve.call0(&JsValue::NULL).ok();
        }
    });
}

/// What was begun for this path, if it still tells what the server holds. Given up along with `abort`.
pub(crate) fn take(path: &str, abort: &AbortHandle) -> Option<Prefetch> {
    let wanted = AHEAD.with_borrow(|ahead| ahead.as_ref().is_some_and(|ahead| ahead.path == path && ahead.is_fresh()));
    if !wanted {
        cancel_unused();
        return None;
    }
    let ahead = AHEAD.take()?;
    abort.abort_with(&ahead.abort);
    Some(ahead)
}

impl Prefetch {
    pub(crate) async fn reply(self) -> Read<Response> {
        if self.slot.reply.borrow().is_none() {
            let done = Promise::new(&mut |resolve, _| *self.slot.loading.borrow_mut() = Some(resolve));
            JsFuture::from(done).await.ok();
        }
        self.slot.reply.take().unwrap_or(Err(None))
    }

    fn is_fresh(&self) -> bool {
        format::now() - self.begun < FRESH && self.generation == generation()
    }
}

/// What was read before this moment may no longer hold: a write was sent.
pub(crate) fn invalidate() {
    WRITES.set(WRITES.get().wrapping_add(1));
    cancel_unused();
}

/// Changes with every write, and with the session's token: what was read in an earlier generation may no longer hold.
pub(crate) fn generation() -> u32 {
    WRITES.get().wrapping_add(session::generation())
}

pub(crate) fn cancel_unused() {
    if let Some(ahead) = AHEAD.take() {
        ahead.abort.abort();
    }
}

/// The starter's answer under way, with its text, to a call that is about to be made; none where it did not begin that
/// very call.
pub(crate) fn started(url: &str, token: &str, abort: &AbortSignal) -> Option<Promise> {
    let taker: Function = Reflect::get(&window(), &"gatehouseStarted".into()).ok()?.dyn_into().ok()?;
    taker.call3(&JsValue::UNDEFINED, &url.into(), &token.into(), abort).ok()?.dyn_into().ok()
}
