//! Readings begun before they are asked for: by the starter before the program was here (`public/boot.js`), and on
//! intent, before a person clicks. Each is used once or dropped; none outlives a write or its token.

use std::{
    cell::{Cell, RefCell},
    rc::Rc,
};

use gatehouse::{fault::Reply, route::Route};
use js_sys::{Function, Promise, Reflect};
use leptos::{prelude::window, task::spawn_local};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::AbortSignal;

use super::{
    api::{self, Read},
    clock,
    http::GiveUp,
};

/// How long an answer that nobody wanted yet is worth showing, in milliseconds.
const FRESH: f64 = 5_000.0;

/// A reading under way, or its answer.
pub(super) struct Ahead {
    path: String,
    begun: f64,
    give_up: GiveUp,
    slot: Rc<Slot>,
}

#[derive(Default)]
struct Slot {
    reply: RefCell<Option<Read<Reply>>>,
    waiting: RefCell<Option<Function>>,
}

thread_local! {
    static AHEAD: RefCell<Option<Ahead>> = const { RefCell::new(None) };
    static EPOCH: Cell<u32> = const { Cell::new(0) };
}

/// Begins the reading that a screen will ask for. One at a time: whoever turns to another link has dropped the first.
pub(crate) fn begin(route: &Route) {
    let Some(path) = api::first_path(route) else { return };
    let is_begun =
        AHEAD.with_borrow(|ahead| ahead.as_ref().is_some_and(|ahead| ahead.path == path && ahead.is_fresh()));
    if is_begun {
        return;
    }
    drop_unused();
    let (give_up, slot) = (GiveUp::new(), Rc::<Slot>::default());
    AHEAD.set(Some(Ahead { path: path.clone(), begun: clock::now(), give_up: give_up.clone(), slot: slot.clone() }));
    spawn_local(async move {
        let reply = api::ask_once(&path, &give_up).await;
        slot.reply.replace(Some(reply));
        if let Some(resolve) = slot.waiting.take() {
            resolve.call0(&JsValue::NULL).ok();
        }
    });
}

/// What was begun for this path, if it still tells what the server holds. Given up along with `give_up`.
pub(super) fn take(path: &str, give_up: &GiveUp) -> Option<Ahead> {
    let wanted = AHEAD.with_borrow(|ahead| ahead.as_ref().is_some_and(|ahead| ahead.path == path && ahead.is_fresh()));
    if !wanted {
        drop_unused();
        return None;
    }
    let ahead = AHEAD.take()?;
    give_up.along(&ahead.give_up);
    Some(ahead)
}

impl Ahead {
    pub(super) async fn reply(self) -> Read<Reply> {
        if self.slot.reply.borrow().is_none() {
            let done = Promise::new(&mut |resolve, _| *self.slot.waiting.borrow_mut() = Some(resolve));
            JsFuture::from(done).await.ok();
        }
        self.slot.reply.take().unwrap_or(Err(None))
    }

    fn is_fresh(&self) -> bool {
        clock::now() - self.begun < FRESH
    }
}

/// What was read before this moment may no longer hold: a write was sent, or another token is in use.
pub(crate) fn outdate() {
    EPOCH.set(EPOCH.get().wrapping_add(1));
    drop_unused();
}

/// Changes with every [`outdate`].
pub(crate) fn epoch() -> u32 {
    EPOCH.get()
}

pub(crate) fn drop_unused() {
    if let Some(ahead) = AHEAD.take() {
        ahead.give_up.now();
    }
}

/// The starter's answer under way, with its text, to a call that is about to be made; none where it did not begin that
/// very call.
pub(super) fn started(url: &str, token: &str, give_up: &AbortSignal) -> Option<Promise> {
    let taker: Function = Reflect::get(&window(), &"gatehouseStarted".into()).ok()?.dyn_into().ok()?;
    taker.call3(&JsValue::UNDEFINED, &url.into(), &token.into(), give_up).ok()?.dyn_into().ok()
}
