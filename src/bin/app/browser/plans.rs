//! The plans' worker, and the requests of a run. The token stays on this side.

use std::cell::RefCell;

use gatehouse::{
    api::{
        client::Api,
        error::CallError,
        http::{Request, Response},
    },
    plan::message::{FileContent, LoadedPlan, Question, Said, Say},
};
use js_sys::{Array, Uint8Array};
use leptos::{ev, prelude::*};
use wasm_bindgen::{JsCast, JsValue, prelude::Closure};
use web_sys::{BroadcastChannel, MessageEvent};

use crate::browser::{files::LocalFile, http::AbortHandle, paced::Paced, random, worker};

/// What travels beside a question.
pub(crate) enum Payload {
    None,
    Text(String),
    File(LocalFile),
}

/// The plans' worker. It stops when this is dropped.
pub(crate) struct Worker(worker::Connection);

impl Worker {
    /// Starts the worker. `on_failure` gets the browser's reason, later too, if the worker stops.
    pub(crate) async fn start(
        on_message: impl Fn(Said) + 'static,
        on_failure: impl Fn(String) + 'static,
    ) -> Result<Self, String> {
        let on_message = move |message: JsValue| {
            // Beside a file's message, its bytes may come.
            let (text, beside) = match message.as_string() {
                Some(text) => (Some(text), None),
                None => (Array::from(&message).get(0).as_string(), Some(Array::from(&message).get(1))),
            };
            let Some(mut said) = text.and_then(|text| serde_json::from_str::<Said>(&text).ok()) else { return };
            if let (Say::File(file), Some(bytes)) = (&mut said.say, beside) {
                file.content = FileContent::Workbook(Uint8Array::new(&bytes).to_vec());
            }
            on_message(said);
        };
        worker::Connection::start("plans", on_message, on_failure).await.map(Self)
    }

    /// Asks something, with what travels beside it.
    pub(crate) fn post(&self, question: &Question, payload: &Payload) {
        // All that is asked can be printed.
        let Ok(question) = serde_json::to_string(question) else { return };
        match payload {
            Payload::None => self.0.post(&question, None),
            Payload::Text(text) => self.0.post(&question, Some(&text.into())),
            Payload::File(file) => self.0.post(&question, Some(file.as_message())),
        }
    }
}

thread_local! {
    /// Ends the run that is under way.
    static ABORT: RefCell<AbortHandle> = RefCell::new(AbortHandle::new());
    /// Random bytes for new passwords.
    static RANDOM: RefCell<Option<Box<dyn FnMut() -> u8>>> = const { RefCell::new(None) };
}

/// The connection of the runs, with the session's token, at the pace of the tab.
pub(crate) struct Runs;

/// The one of the tab.
pub(crate) static RUNS: Runs = Runs;

impl Runs {
    /// The handle that ends what is under way and was not sent.
    pub(crate) fn abort_handle(&self) -> AbortHandle {
        ABORT.with_borrow(Clone::clone)
    }

    /// Requests go again after those before were given up.
    pub(crate) fn renew(&self) {
        if self.abort_handle().is_aborted() {
            ABORT.replace(AbortHandle::new());
        }
    }

    /// Ends what is under way. Requests from now on go again.
    pub(crate) fn abort(&self) {
        ABORT.replace(AbortHandle::new()).abort();
    }
}

impl Api for Runs {
    async fn send(&self, request: Request) -> Result<Response, CallError> {
        Paced(self.abort_handle()).send(request).await
    }
}

/// Whether the browser gives random bytes that nobody can guess: without them there are no new passwords.
pub(crate) fn has_random() -> bool {
    RANDOM.with_borrow_mut(|random| {
        if random.is_none() {
            *random = random::bytes().map(|bytes| Box::new(bytes) as Box<dyn FnMut() -> u8>);
        }
        random.is_some()
    })
}

/// A random byte. Ask [`has_random`] before.
pub(crate) fn random_byte() -> u8 {
    RANDOM.with_borrow_mut(|random| random.as_mut().map_or(0, |random| random()))
}

/// The question of a tab to the others.
const WHO: &str = "who";

/// Where the tabs of this browser tell each other how far a run is. It holds no row and no password.
pub(crate) struct Tabs {
    channel: BroadcastChannel,
    _on_message: Closure<dyn FnMut(MessageEvent)>,
}

impl Tabs {
    /// Hears of the runs of the other tabs; `None` is a tab that asks for them.
    pub(crate) fn listen(heard: impl Fn(Option<LoadedPlan>) + 'static) -> Option<Self> {
        let channel = BroadcastChannel::new("gatehouse.plans").ok()?;
        let on_message =
            Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| match event.data().as_string() {
                Some(said) if said == WHO => heard(None),
                Some(said) => serde_json::from_str(&said).into_iter().for_each(|plan| heard(Some(plan))),
                None => {}
            });
        channel.set_onmessage(Some(on_message.as_ref().unchecked_ref()));
        Some(Self { channel, _on_message: on_message })
    }

    /// Asks the other tabs for their run.
    pub(crate) fn ask(&self) {
        self.channel.post_message(&WHO.into()).ok();
    }

    /// Tells the other tabs.
    pub(crate) fn tell(&self, plan: &LoadedPlan) {
        if let Ok(plan) = serde_json::to_string(plan) {
            self.channel.post_message(&plan.into()).ok();
        }
    }
}

/// Lets the browser ask before the tab is closed, for as long as `loses` says that something would be lost.
pub(crate) fn ask_before_unload(loses: impl Fn() -> bool + 'static) {
    let listener = window_event_listener(ev::beforeunload, move |event| {
        if loses() {
            event.prevent_default();
        }
    });
    std::mem::forget(listener);
}
