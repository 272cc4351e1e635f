//! The tab's one limiter: when the next request of a plan or of the directory may go. Screens go first, then plans, then the
//! directory.

use std::{
    cell::{Cell, RefCell},
    collections::VecDeque,
    time::Duration,
};

use ::directory::rate::{Answer, Limiter, Limits};

use crate::browser::{
    api::{self, Refusal},
    clock, config,
    promise::Reply,
    random, timer,
};

/// The directory asks again after this time while a plan's requests wait, in milliseconds.
const BEHIND_PLANS: i64 = 200;

thread_local! {
    /// Whether a person has made the run slower, and when its latest request went.
    static IS_SLOW: Cell<bool> = const { Cell::new(false) };
    static PLAN_SENT: Cell<i64> = const { Cell::new(0) };
    static LIMITER: RefCell<Option<Limiter>> = const { RefCell::new(None) };
    /// How many requests of a plan wait for their turn.
    static PLANS_WAITING: Cell<u32> = const { Cell::new(0) };
    /// Those of them that wait for the end of another request.
    static QUEUE: RefCell<VecDeque<Reply<()>>> = const { RefCell::new(VecDeque::new()) };
}

/// Does something with the limiter.
pub(crate) fn with<T>(act: impl FnOnce(&mut Limiter) -> T) -> T {
    LIMITER.with_borrow_mut(|limiter| act(limiter.get_or_insert_with(limiter_of_config)))
}

/// A plan sends at half of the tab's rate from now on, or at the whole.
pub(crate) fn set_slow(is_slow: bool) {
    IS_SLOW.set(is_slow);
}

/// Begins anew, as for another session.
pub(crate) fn reset() {
    LIMITER.set(None);
    QUEUE.take().iter().for_each(|next| next.give(()));
}

/// When the next request of the directory may go, or when to ask again.
pub(crate) fn directory_at(now: i64) -> i64 {
    match next_at(now) {
        Some(at) if PLANS_WAITING.get() == 0 => at,
        // The next answer may be a plan's, which wakes no reading.
        _ => now + BEHIND_PLANS,
    }
}

/// Waits until a plan may send a request. Tell [`ended`] what came of it.
pub(crate) async fn turn() {
    PLANS_WAITING.set(PLANS_WAITING.get() + 1);
    loop {
        let now = now();
        let slow_at = if IS_SLOW.get() { PLAN_SENT.get() + 2 * i64::from(distance()) } else { now };
        match next_at(now).map(|at| at.max(slow_at)) {
            Some(at) if at <= now => break,
            Some(at) => timer::pause(Duration::from_millis((at - now) as u64)).await,
            None => {
                let reply = Reply::new();
                QUEUE.with_borrow_mut(|queue| queue.push_back(reply.clone()));
                reply.wait().await;
            }
        }
    }
    PLANS_WAITING.set(PLANS_WAITING.get() - 1);
    PLAN_SENT.set(now());
    with(|limiter| limiter.sent(now()));
}

/// A request that was sent at `began` has ended.
pub(crate) fn ended(began: i64, answer: Answer) {
    with(|limiter| limiter.ended(now(), now() - began, answer, random::part()));
    if let Some(next) = QUEUE.with_borrow_mut(VecDeque::pop_front) {
        next.give(());
    }
}

/// Milliseconds between two requests at the operator's pace.
pub(crate) fn distance() -> u32 {
    1_000 / config::get().directory.unwrap_or_default().rate.max(1)
}

/// Milliseconds since 1970.
pub(crate) fn now() -> i64 {
    clock::now() as i64
}

fn next_at(now: i64) -> Option<i64> {
    with(|limiter| {
        if let Some(Refusal { at, retry_after }) = api::take_refusal() {
            let retry_after = retry_after.map(|seconds| i64::from(seconds) * 1_000);
            limiter.screen_refused(at, retry_after, random::part());
        }
        limiter.screens_in_flight(api::in_flight());
        limiter.next_at(now)
    })
}

fn limiter_of_config() -> Limiter {
    let per_second = config::get().directory.unwrap_or_default().rate.into();
    Limiter::new(Limits { per_second, ..Limits::default() })
}
