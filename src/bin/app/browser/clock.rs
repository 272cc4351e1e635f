//! The browser's clock.

use js_sys::Date;
use wasm_bindgen::JsValue;

/// Milliseconds since 1970.
pub(crate) fn now() -> f64 {
    Date::now()
}

/// Today in ISO 8601 in the reader's time zone, for file names.
pub(crate) fn today() -> String {
    let now = Date::new_0();
    format!("{}-{:02}-{:02}", now.get_full_year(), now.get_month() + 1, now.get_date())
}

/// A time in ISO 8601, from milliseconds since 1970.
pub(crate) fn iso(time: u64) -> String {
    Date::new(&JsValue::from_f64(time as f64)).to_iso_string().into()
}

/// Whether the tab is in sight.
pub(crate) fn is_tab_visible() -> bool {
    !leptos::prelude::document().hidden()
}
