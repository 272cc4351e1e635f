//! Writing: one at a time. A second click while one is under way does nothing, and a write is never repeated by itself.

use leptos::{prelude::*, task::spawn_local};

use crate::browser::session;

#[derive(Clone, Copy)]
pub(crate) struct Save {
    pub(crate) busy: RwSignal<bool>,
}

impl Save {
    pub(crate) fn new() -> Self {
        Self { busy: RwSignal::new(false) }
    }

    /// Does `work` and hands what came of it to `then`, unless the screen is gone by then. A write under way is not
    /// given up when the screen is left: it may have been stored already.
    pub(crate) fn run<T>(self, work: impl Future<Output = T> + 'static, then: impl FnOnce(T) + 'static) {
        if self.busy.get_untracked() {
            return;
        }
        self.busy.set(true);
        spawn_local(async move {
            session::write_begins();
            let outcome = work.await;
            session::write_ends();
            // `Some` from a disposed signal: the screen is gone, and so is whoever would read the outcome.
            if self.busy.try_set(false).is_none() {
                then(outcome);
            }
        });
    }
}
