//! Whether this browser keeps plans or recipes of imports, so that signing out asks and removes them. Their chunk need not
//! be loaded to know.

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
