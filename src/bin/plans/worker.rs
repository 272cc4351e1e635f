//! The worker's side of the page: messages come in one after the other, and answers go out as text. A message is a list
//! of its text and, where there is something, what travels beside it: a text, a file or a buffer.

use std::{
    cell::RefCell,
    collections::VecDeque,
    future::poll_fn,
    rc::Rc,
    task::{Poll, Waker},
};

use gatehouse::plan::{
    message::{File, FileContent, Say},
    worker::{Payload, Worker},
};
use js_sys::Array;
use wasm_bindgen::{JsCast, JsValue, prelude::Closure};
use wasm_bindgen_futures::spawn_local;
use web_sys::MessageEvent;

use crate::{browser, surroundings::Browser};

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

/// Answers each message from now on. Files and stores take their time, so the next message waits until the one before
/// is done with.
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
        let mut worker = Worker::new(Browser);
        loop {
            answer(&mut worker, next(&waiting).await).await;
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

/// Answers a message. Data that is no message gets no answer. A file that cannot be read any more counts as no file,
/// which the worker says is out of turn.
async fn answer(worker: &mut Worker<Browser>, message: Message) {
    let Ok(question) = serde_json::from_str(&message.text) else { return };
    let payload = match &message.payload {
        Some(payload) => browser::payload_of(payload).await.unwrap_or_default(),
        None => Payload::None,
    };
    for said in worker.handle(question, payload).await {
        let Ok(text) = serde_json::to_string(&said) else { continue };
        match said.say {
            Say::File(File { content: FileContent::Workbook(workbook), .. }) => browser::post_with(&text, &workbook),
            _ => drop(browser::scope().post_message(&text.into())),
        }
    }
}
