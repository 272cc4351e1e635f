//! Signals that outlive those who read them. reactive_graph (0.2) leaves a reader that is gone in a signal's set, with its
//! memory, for as long as the signal lives: some 1 KB with each screen. Here a reader takes itself out when it ends.

use leptos::{
    prelude::*,
    reactive::graph::{Observer, Source, ToAnySource},
};

/// Reads and follows a signal that lives longer than its reader.
pub(crate) fn get<T: Clone>(signal: impl With<Value = T> + ToAnySource) -> T {
    with(signal, T::clone)
}

/// The same for what need not be cloned.
pub(crate) fn with<T, U>(signal: impl With<Value = T> + ToAnySource, told: impl FnOnce(&T) -> U) -> U {
    if let Some(reader) = Observer::get() {
        let signal = signal.to_any_source();
        on_cleanup(move || signal.remove_subscriber(&reader));
    }
    signal.with(told)
}
