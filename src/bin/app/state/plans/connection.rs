//! The connection to the plans' worker: it starts at the first question, and each question waits for its own answer.

use std::rc::Rc;

use gatehouse::plan::message::{Ask, Question, Say};
use leptos::prelude::*;

use super::{Payload, Plans};
use crate::browser::{plans::Worker, promise::Reply, worker::while_alive};

/// Why the worker does not run.
#[derive(Clone, PartialEq, Eq)]
pub(crate) struct WorkerFailure {
    /// The browser's words, which may be empty.
    pub(crate) reason: String,
    /// Whether the worker stopped in the middle of a run.
    pub(crate) was_running: bool,
}

impl Plans {
    /// Starts the worker, unless it runs. Returns whether it does.
    pub(super) async fn start(self: &Rc<Self>) -> bool {
        if self.worker.borrow().is_some() {
            return true;
        }
        match Worker::start(while_alive(self, Self::hear), while_alive(self, Self::fail)).await {
            Ok(worker) => {
                // Of two questions that came before there was a worker, the first one's is kept.
                if self.worker.borrow().is_none() {
                    self.failure.set(None);
                    self.worker.replace(Some(Rc::new(worker)));
                }
                true
            }
            Err(reason) => {
                self.fail(reason);
                false
            }
        }
    }

    /// The worker does not run: what waits for it gets no answer.
    pub(super) fn fail(self: &Rc<Self>, reason: String) {
        // The new passwords are on the page, and stay.
        let was_running = self.is_running();
        self.stop();
        self.failure.set(Some(WorkerFailure { reason, was_running }));
    }

    /// Sends a question. Its answer is [`Say::OutOfTurn`] if the worker ends before, or does not run.
    pub(super) async fn send(&self, plan: Option<String>, ask: Ask, payload: Payload) -> Say {
        if self.worker.borrow().is_none() {
            return Say::OutOfTurn;
        }
        let number = self.number.get() + 1;
        self.number.set(number);
        let reply = Reply::new();
        self.questions.borrow_mut().insert(number, reply.clone());
        self.post(Question { number, plan, ask }, &payload);
        reply.wait().await.unwrap_or(Say::OutOfTurn)
    }

    pub(super) fn post(&self, question: Question, payload: &Payload) {
        if let Some(worker) = self.worker.borrow().as_ref() {
            worker.post(&question, payload);
        }
    }

    /// Says what nobody waits for.
    pub(super) fn tell(&self, ask: Ask) {
        self.post(Question { number: 0, plan: None, ask }, &Payload::None);
    }
}
