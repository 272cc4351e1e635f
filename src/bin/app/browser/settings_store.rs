//! What a person set for this browser, kept on the device. The starter shows it before anything is painted, and again
//! when it changes, in every tab (`public/boot.js`).

use gatehouse::settings::Settings;

use crate::browser::{
    boot,
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
    boot::fire(KEY);
    kept
}
