//! Whether this browser keeps plans, so that signing out can ask about them before their chunk is loaded.

use crate::browser::storage::{self, Place};

const KEY: &str = "gatehouse.plans";

/// Notes whether plans are kept.
pub(crate) fn note(keeps: bool) {
    if keeps {
        storage::write(Place::Device, KEY, "1");
    } else {
        storage::remove(Place::Device, KEY);
    }
}

/// Whether plans are kept.
pub(crate) fn keeps() -> bool {
    storage::read(Place::Device, KEY).is_some()
}
