//! What all handlers of the API share.

use std::sync::Arc;

use crate::{dialect::Dialect, faults::Faults, store::Store};

/// What the handlers share.
pub(crate) struct State {
    pub(crate) store: Arc<Store>,
    pub(crate) dialect: Dialect,
    pub(crate) faults: Arc<Faults>,
    /// One permit a core: a hash takes 19 MiB, so calls beyond that wait.
    pub(crate) slots: tokio::sync::Semaphore,
}
