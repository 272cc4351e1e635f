//! The saved views of this browser, kept on the device.

use gatehouse::list::views::{self, SavedView};

use crate::browser::storage::{self, Place};

const KEY: &str = "gatehouse.views";

/// Read anew each time: another tab may have changed them.
pub(crate) fn get() -> Vec<SavedView> {
    storage::read(Place::Device, KEY).and_then(|written| views::from_json(&written)).unwrap_or_default()
}

/// Whether they were kept.
pub(crate) fn keep(views: &[SavedView]) -> bool {
    if views.is_empty() {
        storage::remove(Place::Device, KEY);
        return true;
    }
    storage::write(Place::Device, KEY, &views::to_json(views))
}
