//! Writing: one write at a time. A second click while one is under way does nothing, and a write is never repeated.

use leptos::{prelude::*, task::spawn_local};

use super::{app::app, notices::Notices};
use crate::browser::{api::Connection, focus, http::AbortHandle, session};

#[derive(Clone, Copy)]
pub(crate) struct Save {
    pub(crate) busy: RwSignal<bool>,
    notices: Notices,
    abort: StoredValue<AbortHandle, LocalStorage>,
}

impl Save {
    pub(crate) fn new() -> Self {
        Self { busy: RwSignal::new(false), notices: app().notices, abort: StoredValue::new_local(AbortHandle::new()) }
    }

    /// Does `work` over a connection of its own and hands the result to `then`, with whether the screen is still there.
    /// A screen that is left does not stop the write: what was typed may be stored already. A discard does, as far as
    /// nothing was sent yet ([`Save::cancel`], [`session::cancel_writes`]).
    pub(crate) fn run<T, F: Future<Output = T> + 'static>(
        self,
        work: impl FnOnce(Connection) -> F,
        then: impl FnOnce(T, bool) + 'static,
    ) {
        if self.busy.get_untracked() {
            return;
        }
        self.busy.set(true);
        // The notice of an earlier write would stand beside the outcome of this one.
        self.notices.shown.set(None);
        let abort = AbortHandle::new();
        self.abort.set_value(abort.clone());
        let work = work(Connection::new(abort.clone()));
        spawn_local(async move {
            session::write_begins(&abort);
            let outcome = work.await;
            session::write_ends(&abort);
            // `Some` from a disposed signal: the screen is gone.
            let is_here = self.busy.try_set(false).is_none();
            then(outcome, is_here);
            focus::if_lost();
        });
    }

    /// Gives up a write that was not sent yet. A write that was sent goes on, and its outcome is shown.
    pub(crate) fn cancel(self) {
        self.abort.with_value(AbortHandle::abort);
    }
}
