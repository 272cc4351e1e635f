//! What a person set for this browser, kept on the device. The starter shows it before anything is painted, and again
//! when it changes, in every tab (`public/boot.js`).

use gatehouse::settings::Settings;

use crate::browser::{
    boot, config,
    storage::{self, Place},
};

const KEY: &str = "gatehouse.settings";

/// Read anew each time: another tab may have changed it.
pub(crate) fn get() -> Settings {
    storage::read(Place::Device, KEY).map_or_else(Settings::default, |written| Settings::from_json(&written))
}

/// Whether it was kept.
pub(crate) fn keep(settings: &Settings) -> bool {
    let kept = storage::write(Place::Device, KEY, &settings.to_json());
    boot::tell(KEY);
    kept
}

/// Rows of a page where the address names none.
pub(crate) fn page_size() -> u32 {
    get().page_size.unwrap_or_else(|| config::get().page_size)
}
