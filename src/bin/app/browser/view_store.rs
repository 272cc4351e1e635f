//! Stores the saved views of this browser in `localStorage`.

use gatehouse::list::views::{self, SavedView};

use crate::browser::storage::{self, Place};

const KEY: &str = "gatehouse.views";

/// Reads the views each time: another tab may have changed them.
pub(crate) fn get() -> Vec<SavedView> {
    storage::read(Place::Device, KEY).and_then(|written| views::from_json(&written)).unwrap_or_default()
}

/// Returns whether the browser stored them.
pub(crate) fn keep(views: &[SavedView]) -> bool {
    if views.is_empty() {
        storage::remove(Place::Device, KEY);
        return true;
    }
    storage::write(Place::Device, KEY, &views::to_json(views))
}
