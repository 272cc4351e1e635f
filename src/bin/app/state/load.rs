//! A read for a screen: carries out what `gatehouse::load` decides. What was read stays on screen, marked busy, until a
//! newer answer is here.

use std::{cell::RefCell, pin::Pin, rc::Rc, time::Duration};

use gatehouse::{
    api::{client::Read, error::ApiError},
    load::{self as reducer, Command, Event, NextRetry},
};
use leptos::{prelude::*, task::spawn_local};

use crate::browser::{clock, focus, http::AbortHandle, leak_guard, prefetch, random, reactive::effect, timer::Timer};

/// An answer with its query and when it was read, in milliseconds since 1970.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Loaded<Q, T> {
    pub(crate) query: Q,
    pub(crate) value: T,
    pub(crate) read_at: f64,
}

/// What a screen shows of a read.
#[derive(Clone)]
pub(crate) struct Load<Q: Send + Sync + 'static, T: Send + Sync + 'static> {
    pub(crate) answer: RwSignal<Option<Loaded<Q, T>>>,
    pub(crate) busy: RwSignal<bool>,
    pub(crate) error: RwSignal<Option<ApiError>>,
    pub(crate) retry: Retry,
}

/// Tells a read what happens.
type Dispatch = Rc<dyn Fn(Event)>;

/// What a person can do about a read that failed.
#[derive(Clone, Copy)]
pub(crate) struct Retry {
    pub(crate) next: RwSignal<Option<NextRetry>>,
    pub(crate) busy: RwSignal<bool>,
    dispatch: StoredValue<Option<Dispatch>, LocalStorage>,
}

impl Retry {
    /// As if this attempt came next, for the gallery.
    #[cfg(feature = "gallery")]
    pub(crate) fn staged(next: Option<NextRetry>) -> Self {
        Self { next: RwSignal::new(next), busy: RwSignal::new(false), dispatch: StoredValue::new_local(None) }
    }

    /// Asks the same query now.
    pub(crate) fn now(self) {
        prefetch::cancel();
        self.send(Event::Retry);
    }

    /// Asks the same query whenever `changes` does, until the owner is cleaned up.
    pub(crate) fn after(self, changes: RwSignal<u32>) {
        let mut before = None;
        effect(move || {
            let now = leak_guard::get(changes);
            if before.replace(now).is_some_and(|before| before != now) {
                self.now();
            }
        });
    }

    /// No more automatic attempts.
    pub(crate) fn stop(self) {
        self.send(Event::StopRetrying);
    }

    fn send(self, event: Event) {
        if let Some(Some(dispatch)) = self.dispatch.try_get_value() {
            dispatch(event);
        }
    }
}

/// Sends a query until the handle aborts.
type Ask<Q, T> = Box<dyn Fn(Q, AbortHandle) -> Pin<Box<dyn Future<Output = Read<T>>>>>;

/// What the commands act on.
struct Driver<Q: Send + Sync + 'static, T: Send + Sync + 'static> {
    query: Memo<Q>,
    load: Load<Q, T>,
    ask: Ask<Q, T>,
    reducer: RefCell<reducer::Load>,
    abort: RefCell<AbortHandle>,
    timer: RefCell<Option<Timer>>,
}

impl<Q: Clone + PartialEq + Send + Sync, T: Send + Sync> Driver<Q, T> {
    /// Hands an event to the reducer and does what it says. `loaded` is the answer of a request that ended well.
    fn dispatch(self: &Rc<Self>, event: Event, mut loaded: Option<Loaded<Q, T>>) {
        let commands = self.reducer.borrow_mut().handle(event);
        for command in commands {
            match command {
                Command::Abort => self.abort.borrow().abort(),
                Command::Send(request) => self.send(request),
                Command::ShowAnswer => {
                    self.load.error.set(None);
                    self.load.answer.set(loaded.take());
                }
                Command::ShowError(error) => {
                    // The same error again is not drawn again: its buttons keep the focus.
                    if self.load.error.with_untracked(|shown| shown.as_ref() != Some(&error)) {
                        self.load.error.set(Some(error));
                    }
                }
                Command::HideError => self.load.error.set(None),
                Command::HideAnswer => self.load.answer.set(None),
                Command::StartTimer(pause) => {
                    let driver = self.clone();
                    let due = move || driver.dispatch(Event::RetryDue, None);
                    self.timer.replace(Some(Timer::start(Duration::from_millis(pause as u64), due)));
                }
                Command::StopTimer => drop(self.timer.take()),
            }
        }
        // A link of the list, or a button of the error, may be gone.
        focus::if_lost();
        let (is_busy, next) = (self.reducer.borrow().is_busy(), self.reducer.borrow().next_retry());
        if self.load.busy.try_get_untracked() != Some(is_busy) {
            self.load.busy.try_set(is_busy);
        }
        if self.load.retry.next.try_get_untracked() != Some(next) {
            self.load.retry.next.try_set(next);
        }
    }

    fn send(self: &Rc<Self>, request: u32) {
        let (driver, query, abort) = (self.clone(), self.query.get_untracked(), AbortHandle::new());
        self.abort.replace(abort.clone());
        let read = (self.ask)(query.clone(), abort);
        spawn_local(async move {
            let (result, loaded) = match read.await {
                Ok(value) => (Ok(()), Some(Loaded { query, value, read_at: clock::now() })),
                Err(error) => (Err(error), None),
            };
            let random = random::part();
            driver.dispatch(Event::Ended { request, result, now: clock::now(), random }, loaded);
        });
    }
}

/// Asks the query now and whenever it changes, until the owner is cleaned up. `cached` is an older answer, shown until
/// the new one is here. `online` is `App::online`: `App` has fields whose modules use this one, so the caller passes
/// it.
pub(crate) fn load<Q, T, F>(
    query: Memo<Q>,
    cached: Option<Loaded<Q, T>>,
    online: ReadSignal<bool>,
    ask: impl Fn(Q, AbortHandle) -> F + 'static,
) -> Load<Q, T>
where
    Q: Clone + PartialEq + Send + Sync + 'static,
    T: Send + Sync + 'static,
    F: Future<Output = Read<T>> + 'static,
{
    let (answer, error, next) = (RwSignal::new(cached), RwSignal::new(None), RwSignal::new(None));
    let busy = RwSignal::new(true);
    let retry = Retry { next, busy, dispatch: StoredValue::new_local(None) };
    let driver = Rc::new(Driver {
        query,
        load: Load { answer, busy, error, retry },
        ask: Box::new(move |query, abort| Box::pin(ask(query, abort))),
        reducer: RefCell::new(reducer::Load::new(online.get_untracked())),
        abort: RefCell::new(AbortHandle::new()),
        timer: RefCell::default(),
    });
    let dispatch: Dispatch = Rc::new(move |event| driver.dispatch(event, None));
    retry.dispatch.set_value(Some(dispatch));
    effect(move || {
        let query = query.get();
        let is_answer = |answer: &Option<Loaded<Q, T>>| answer.as_ref().is_some_and(|answer| answer.query == query);
        retry.send(Event::Query { is_answered: answer.with_untracked(is_answer) });
    });
    effect(move || retry.send(Event::Online(leak_guard::get(online))));
    on_cleanup(move || retry.send(Event::Closed));
    Load { answer, busy, error, retry }
}
