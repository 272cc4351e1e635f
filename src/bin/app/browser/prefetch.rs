//! The cache of one prefetched response. A good response is used once or dropped; none outlives a write or its token. A
//! failed one answers nobody.

use std::cell::{Cell, RefCell};

use gatehouse::api::{client::Read, http::Response};
use leptos::task::spawn_local;

use super::{clock, http::AbortHandle, promise::Reply, session};

/// How long an unused response is fresh, in milliseconds.
const TTL: f64 = 5_000.0;

/// A request under way, or its response.
pub(crate) struct Prefetch {
    path: String,
    started: f64,
    generation: u32,
    abort: AbortHandle,
    reply: Reply<Read<Response>>,
}

thread_local! {
    static PREFETCH: RefCell<Option<Prefetch>> = const { RefCell::new(None) };
    static WRITES: Cell<u32> = const { Cell::new(0) };
}

/// Starts a request for `path`, unless it is under way. One at a time: another path cancels the one before.
pub(crate) fn start<F: Future<Output = Read<Response>> + 'static>(
    path: String,
    request: impl FnOnce(AbortHandle) -> F,
) {
    if is_fresh(&path) {
        return;
    }
    cancel();
    let (abort, reply) = (AbortHandle::new(), Reply::new());
    let request = request(abort.clone());
    let prefetch = Prefetch { path, started: clock::now(), generation: generation(), abort, reply: reply.clone() };
    PREFETCH.set(Some(prefetch));
    spawn_local(async move { reply.give(request.await) });
}

/// The request for `path` where it was started and is fresh; aborted along with `abort`. Cancels any other.
pub(crate) fn take(path: &str, abort: &AbortHandle) -> Option<Prefetch> {
    if !is_fresh(path) {
        cancel();
        return None;
    }
    let prefetch = PREFETCH.take()?;
    abort.abort_with(&prefetch.abort);
    Some(prefetch)
}

impl Prefetch {
    /// The response, unless the call failed: nobody had asked for it yet, so nobody sees the failure.
    pub(crate) async fn good_response(self) -> Option<Response> {
        self.reply.wait().await?.ok().filter(Response::is_good)
    }
}

fn is_fresh(path: &str) -> bool {
    PREFETCH.with_borrow(|prefetch| {
        prefetch.as_ref().is_some_and(|prefetch| {
            prefetch.path == path && prefetch.generation == generation() && clock::now() - prefetch.started < TTL
        })
    })
}

/// Invalidates earlier responses, because a write was sent.
pub(crate) fn invalidate() {
    WRITES.set(WRITES.get().wrapping_add(1));
    cancel();
}

/// Changes with every write and with the session's token. Responses of earlier generations are stale.
pub(crate) fn generation() -> u32 {
    WRITES.get().wrapping_add(session::generation())
}

/// Aborts the unused request.
pub(crate) fn cancel() {
    if let Some(prefetch) = PREFETCH.take() {
        prefetch.abort.abort();
    }
}
