//! Stores the settings of this browser in `localStorage`. The boot scripts apply theme and density before the first
//! paint, and in every tab when they change.

use gatehouse::settings::Settings;

use crate::browser::{
    boot,
    storage::{self, Place},
};

const KEY: &str = "gatehouse.settings";

/// Reads the settings each time: another tab may have changed them.
pub(crate) fn get() -> Settings {
    storage::read(Place::Device, KEY).map_or_else(Settings::default, |written| Settings::from_json(&written))
}

/// Returns whether the browser stored them.
pub(crate) fn keep(settings: &Settings) -> bool {
    let kept = storage::write(Place::Device, KEY, &settings.to_json());
    boot::fire(KEY);
    kept
}
