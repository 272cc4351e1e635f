//! Writing: one at a time. A second click while one is under way does nothing, and a write is never repeated by itself.

use gatehouse::outcome::Outcome;
use leptos::{prelude::*, task::spawn_local};

use crate::edge::{
    api::{self, Write},
    http::GiveUp,
};

#[derive(Clone, Copy)]
pub(crate) struct Save {
    pub(crate) busy: RwSignal<bool>,
}

impl Save {
    pub(crate) fn new() -> Self {
        Self { busy: RwSignal::new(false) }
    }

    /// Sends `write` and hands its outcome to `then`, unless the screen is gone by then. A write under way is not
    /// given up when the screen is left: it may have been stored already.
    pub(crate) fn run(self, write: Write, then: impl FnOnce(Outcome) + 'static) {
        self.run_after(async move { Some(write) }, then);
    }

    /// The same for a write that is decided only after `first`, such as a look-up; `None` sends nothing.
    pub(crate) fn run_after(
        self,
        first: impl Future<Output = Option<Write>> + 'static,
        then: impl FnOnce(Outcome) + 'static,
    ) {
        if self.busy.get_untracked() {
            return;
        }
        self.busy.set(true);
        spawn_local(async move {
            let outcome = match first.await {
                Some(write) => api::write(write, &GiveUp::new()).await,
                None => None,
            };
            // `None` from a disposed signal: the screen is gone, and so is whoever would read the outcome.
            if self.busy.try_set(false).is_none()
                && let Some(outcome) = outcome
            {
                then(outcome);
            }
        });
    }
}
