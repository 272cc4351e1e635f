//! The browser's two text stores, `sessionStorage` and `localStorage`. Other modules decide what is stored.

use leptos::prelude::window;
use web_sys::Storage;

#[derive(Clone, Copy)]
pub(crate) enum Place {
    /// Until the tab is closed.
    Tab,
    /// Until it is removed.
    Device,
}

pub(crate) fn read(place: Place, key: &str) -> Option<String> {
    store(place)?.get_item(key).ok().flatten()
}

/// Returns whether the value was stored: a browser may forbid storage, or its quota may be used up.
pub(crate) fn write(place: Place, key: &str, value: &str) -> bool {
    store(place).is_some_and(|store| store.set_item(key, value).is_ok())
}

pub(crate) fn remove(place: Place, key: &str) {
    store(place).map(|store| store.remove_item(key));
}

/// Every key that starts with `start`.
pub(crate) fn keys(place: Place, start: &str) -> Vec<String> {
    let Some(store) = store(place) else { return Vec::new() };
    let keys = (0..store.length().unwrap_or(0)).filter_map(|at| store.key(at).ok().flatten());
    keys.filter(|key| key.starts_with(start)).collect()
}

fn store(place: Place) -> Option<Storage> {
    match place {
        Place::Tab => window().session_storage().ok().flatten(),
        Place::Device => window().local_storage().ok().flatten(),
    }
}
