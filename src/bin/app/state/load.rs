//! Loads one query at a time; the newest wins. A new query aborts the old request. The old data stays, marked busy, until
//! the new response arrives. A failed read is retried automatically, visibly and stoppably.

use std::time::Duration;

use gatehouse::api::{
    client::Read,
    error::{ApiError, CallError},
    retry,
};
use leptos::{prelude::*, task::spawn_local};

use crate::browser::{clock, http::AbortHandle, leak_guard, network::Online, prefetch, random, timer::Timer};

/// A response with its query and the time of the read, in milliseconds since 1970.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Loaded<Q, T> {
    pub(crate) query: Q,
    pub(crate) value: T,
    pub(crate) read_at: f64,
}

/// The next attempt of a failed read and its time, in milliseconds since 1970.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct NextRetry {
    pub(crate) number: u32,
    pub(crate) at: f64,
}

#[derive(Clone)]
pub(crate) struct Load<Q: Send + Sync + 'static, T: Send + Sync + 'static> {
    pub(crate) answer: RwSignal<Option<Loaded<Q, T>>>,
    pub(crate) busy: RwSignal<bool>,
    pub(crate) fault: RwSignal<Option<ApiError>>,
    pub(crate) retry: Retry,
}

/// The actions on a failed read.
#[derive(Clone, Copy)]
pub(crate) struct Retry {
    pub(crate) next: RwSignal<Option<NextRetry>>,
    /// The number of the requested attempt.
    wanted: RwSignal<u32>,
    timer: StoredValue<Option<Timer>, LocalStorage>,
}

impl Retry {
    /// As if this attempt came next, for the gallery.
    #[cfg(feature = "gallery")]
    pub(crate) fn staged(next: Option<NextRetry>) -> Self {
        Self { next: RwSignal::new(next), wanted: RwSignal::new(1), timer: StoredValue::new_local(None) }
    }

    /// Retries now.
    pub(crate) fn now(self) {
        prefetch::cancel();
        self.stop();
        self.wanted.set(1);
    }

    /// Stops automatic retries.
    pub(crate) fn stop(self) {
        self.timer.try_update_value(Option::take);
        self.next.try_set(None);
    }

    fn later(self, fault: &ApiError, number: u32, online: bool) {
        let random = random::bytes().map_or(0.5, |mut byte| f64::from(byte()) / 255.0);
        // Without a network nothing is tried: its return is what asks again.
        let Some(pause) = retry::pause(fault, number, random).filter(|_| online) else { return };
        self.next.set(Some(NextRetry { number, at: clock::now() + pause }));
        let go = move || {
            self.next.try_set(None);
            self.wanted.try_set(number);
        };
        self.timer.set_value(Some(Timer::start(Duration::from_millis(pause as u64), go)));
    }
}

/// Asks `question` with `ask` now and whenever it changes, until the owner is cleaned up.
/// `known` is an older answer, shown until the new one is here.
pub(crate) fn load<Q, T, F>(
    query: Memo<Q>,
    known: Option<Loaded<Q, T>>,
    ask: impl Fn(Q, AbortHandle) -> F + 'static,
) -> Load<Q, T>
where
    Q: Clone + PartialEq + Send + Sync + 'static,
    T: Send + Sync + 'static,
    F: Future<Output = Read<T>> + 'static,
{
    let Online(online) = expect_context::<Online>();
    let retry = Retry { next: RwSignal::new(None), wanted: RwSignal::new(1), timer: StoredValue::new_local(None) };
    let load = Load { answer: RwSignal::new(known), busy: RwSignal::new(true), fault: RwSignal::new(None), retry };
    let under_way = StoredValue::new_local((0_u32, AbortHandle::new()));
    let (answer, busy, fault) = (load.answer, load.busy, load.fault);
    Effect::new(move |before: Option<Q>| {
        let query = query.get();
        let wanted = retry.wanted.get();
        let attempt = if before.is_none_or(|before| before == query) { wanted } else { 1 };
        retry.stop();
        let abort = AbortHandle::new();
        let number = under_way.with_value(|(number, before)| {
            before.abort();
            number + 1
        });
        under_way.set_value((number, abort.clone()));
        busy.set(true);
        let call = ask(query.clone(), abort);
        let open_dialog = query.clone();
        spawn_local(async move {
            let read = call.await;
            if under_way.try_with_value(|(newest, _)| *newest == number) != Some(true) {
                return;
            }
            match read {
                Ok(value) => {
                    fault.set(None);
                    answer.set(Some(Loaded { query: open_dialog, value, read_at: clock::now() }));
                }
                Err(CallError::Failed(found)) => {
                    retry.later(&found, attempt + 1, online.get_untracked());
                    fault.set(Some(found));
                }
                Err(CallError::Aborted) => {}
            }
            busy.set(false);
        });
        query
    });
    Effect::new(move |before: Option<bool>| {
        let now = leak_guard::get(online);
        if now && before == Some(false) && fault.with_untracked(Option::is_some) {
            retry.now();
        }
        now
    });
    on_cleanup(move || {
        retry.stop();
        under_way.try_with_value(|(_, abort)| abort.abort());
    });
    load
}
