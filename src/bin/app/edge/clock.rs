//! Times and numbers as the reader's browser writes them (Intl), in the reader's zone and language.

use std::time::Duration;

use gatehouse::instant::Instant;
use js_sys::{Array, Date, Intl, Object, Reflect};
use leptos::prelude::*;
use wasm_bindgen::{JsCast, JsValue};

use super::lasting;

thread_local! {
    static DAY: Intl::DateTimeFormat = format(&[("dateStyle", "medium")]);
    static DAY_ANYWHERE: Intl::DateTimeFormat = format(&[("dateStyle", "medium"), ("timeZone", "UTC")]);
    static MOMENT: Intl::DateTimeFormat = format(&[("dateStyle", "medium"), ("timeStyle", "short")]);
    static EXACT: Intl::DateTimeFormat = format(&[("dateStyle", "full"), ("timeStyle", "long")]);
    static TIME: Intl::DateTimeFormat = format(&[("timeStyle", "medium")]);
    static NUMBER: Intl::NumberFormat = Intl::NumberFormat::new(&Array::new(), &Object::new());
}

/// Whether the browser's formats are loaded. Its first time and its first number take it longer than a list of rows, so they
/// come after them.
#[derive(Clone, Copy)]
pub(crate) struct Formats(RwSignal<bool>);

impl Formats {
    pub(crate) fn new() -> Self {
        Self(RwSignal::new(false))
    }

    pub(crate) fn are_ready(self) -> bool {
        lasting::read(self.0)
    }

    /// Has them loaded as soon as what is drawn now was painted.
    pub(crate) fn after_paint(self) {
        if !self.0.get_untracked() {
            request_animation_frame(move || set_timeout(move || self.load(), Duration::ZERO));
        }
    }

    /// Has them loaded while an answer lets itself be waited for.
    pub(crate) fn after_wait(self) {
        if !self.0.get_untracked() {
            set_timeout(move || self.load(), LONG_WAIT);
        }
    }

    fn load(self) {
        let is_wanted = move || self.0.try_get_untracked() == Some(false);
        let numbers = move || {
            if is_wanted() {
                number(0);
                self.0.set(true);
            }
        };
        if is_wanted() {
            day(Instant::Day(0));
            day(Instant::Moment(0));
            time(0.0);
            // A task of its own: what is clicked meanwhile comes between them.
            set_timeout(numbers, Duration::ZERO);
        }
    }
}

/// A server that has not answered by then is not about to.
const LONG_WAIT: Duration = Duration::from_millis(150);

/// Milliseconds since 1970.
pub(crate) fn now() -> f64 {
    Date::now()
}

/// The day as ISO 8601 has it, in the reader's zone: for the name of a file.
pub(crate) fn today() -> String {
    let now = Date::new_0();
    format!("{}-{:02}-{:02}", now.get_full_year(), now.get_month() + 1, now.get_date())
}

/// The day, for a list.
pub(crate) fn day(instant: Instant) -> String {
    match instant {
        Instant::Moment(at) => DAY.with(|way| write(way, at)),
        Instant::Day(at) => DAY_ANYWHERE.with(|way| write(way, at)),
    }
}

/// Day and time, for a record.
pub(crate) fn moment(instant: Instant) -> String {
    match instant {
        Instant::Moment(at) => MOMENT.with(|way| write(way, at)),
        Instant::Day(_) => day(instant),
    }
}

/// Day and time to the second with the zone.
pub(crate) fn exact(instant: Instant) -> String {
    match instant {
        Instant::Moment(at) => EXACT.with(|way| write(way, at)),
        Instant::Day(_) => day(instant),
    }
}

/// The time of day, from milliseconds since 1970.
pub(crate) fn time(at: f64) -> String {
    TIME.with(|way| write(way, at as i64))
}

/// A count with the reader's separators.
pub(crate) fn number(count: u64) -> String {
    let written = NUMBER.with(|way| way.format().call1(&JsValue::UNDEFINED, &JsValue::from_f64(count as f64)));
    written.ok().and_then(|text| text.as_string()).unwrap_or_else(|| count.to_string())
}

fn write(way: &Intl::DateTimeFormat, at: i64) -> String {
    let date = Date::new(&JsValue::from_f64(at as f64));
    let written = way.format().call1(&JsValue::UNDEFINED, &date);
    written.ok().and_then(|text| text.as_string()).unwrap_or_default()
}

fn format(options: &[(&str, &str)]) -> Intl::DateTimeFormat {
    let object = Object::new();
    for (name, value) in options {
        // Setting a property of a plain new object cannot fail.
        Reflect::set(&object, &(*name).into(), &(*value).into()).ok();
    }
    Intl::DateTimeFormat::new(&Array::new(), &object).unchecked_into()
}

#[cfg(test)]
mod tests {
    use wasm_bindgen_test::wasm_bindgen_test;

    use super::*;

    #[wasm_bindgen_test]
    fn a_bare_date_is_that_day_in_every_zone() {
        assert!(day(Instant::Day(1_705_276_800_000)).contains("15"));
    }

    #[wasm_bindgen_test]
    fn a_moment_is_told_exactly() {
        let exact = exact(Instant::Moment(1_705_314_600_000));
        assert!(exact.contains("2024") && exact.contains("30"), "{exact}");
        assert!(!number(1_000_000).is_empty());
    }
}
