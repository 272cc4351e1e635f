//! The worker's side of the page: messages come in one after the other, and answers go out as text. A message is a list of
//! its text and, where there is something, what travels beside it: a text, a file or a buffer.

use std::{
    cell::RefCell,
    collections::VecDeque,
    future::poll_fn,
    rc::Rc,
    task::{Poll, Waker},
};

use js_sys::Array;
use wasm_bindgen::{JsCast, JsValue, prelude::Closure};
use wasm_bindgen_futures::spawn_local;
use web_sys::MessageEvent;

use crate::browser;

/// A message of the page.
pub(crate) struct Message {
    pub(crate) text: String,
    pub(crate) payload: Option<JsValue>,
}

/// What has come and is not answered yet.
#[derive(Default)]
struct Waiting {
    messages: VecDeque<Message>,
    waker: Option<Waker>,
}

/// Answers each message from now on. Files and stores take their time, so the next message waits until the one before is
/// done with.
pub(crate) fn listen() {
    let waiting = Rc::new(RefCell::new(Waiting::default()));
    let arrived = waiting.clone();
    let on_message = Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| {
        let parts = Array::from(&event.data());
        let Some(text) = parts.get(0).as_string() else { return };
        let mut waiting = arrived.borrow_mut();
        waiting.messages.push_back(Message { text, payload: Some(parts.get(1)).filter(|part| !part.is_undefined()) });
        if let Some(waker) = waiting.waker.take() {
            waker.wake();
        }
    });
    browser::scope().set_onmessage(Some(on_message.as_ref().unchecked_ref()));
    on_message.forget();
    spawn_local(async move {
        loop {
            let message = next(&waiting).await;
            for answer in answer(message).await {
                send(answer);
            }
        }
    });
}

/// The next message, once there is one.
async fn next(waiting: &RefCell<Waiting>) -> Message {
    poll_fn(|context| {
        let mut waiting = waiting.borrow_mut();
        match waiting.messages.pop_front() {
            Some(message) => Poll::Ready(message),
            None => {
                waiting.waker = Some(context.waker().clone());
                Poll::Pending
            }
        }
    })
    .await
}

fn send(text: String) {
    browser::scope().post_message(&text.into()).ok();
}

/// What the worker says to a message.
async fn answer(_message: Message) -> Vec<String> {
    Vec::new()
}
