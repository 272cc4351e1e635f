//! Reads signals that outlive their readers. reactive_graph 0.2 never removes a disposed subscriber from a signal,
//! which leaks some 1 KB with each screen. This module unsubscribes the reader on cleanup.

use leptos::{
    prelude::*,
    reactive::graph::{Observer, Source, ToAnySource},
};

/// Reads and tracks a signal that outlives its reader.
pub(crate) fn get<T: Clone>(signal: impl With<Value = T> + ToAnySource) -> T {
    with(signal, T::clone)
}

/// Like [`get`], without a clone.
pub(crate) fn with<T, U>(signal: impl With<Value = T> + ToAnySource, read: impl FnOnce(&T) -> U) -> U {
    if let Some(reader) = Observer::get() {
        let signal = signal.to_any_source();
        on_cleanup(move || signal.remove_subscriber(&reader));
    }
    signal.with(read)
}
