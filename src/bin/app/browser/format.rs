//! Times and numbers as the reader's browser writes them (Intl), in the reader's zone and language. What the first list
//! shows in American English and the system's zone needs no formatter.

use crate::browser::{
    clock,
    intl::{self, Format},
    settings_store,
};
use gatehouse::{display::time::Timestamp, text};
use js_sys::Date;

thread_local! {
    static IS_AMERICAN: bool = matches!(intl::language().as_str(), "en" | "en-US");
    static HAS_OWN_ZONE: bool = settings_store::get().time_zone.is_some();
    static DAY: Format = in_zone(&[("dateStyle", "medium")]);
    static DAY_ANYWHERE: Format = Format::new("DateTimeFormat", &[("dateStyle", "medium"), ("timeZone", "UTC")]);
    static MOMENT: Format = in_zone(&[("dateStyle", "medium"), ("timeStyle", "short")]);
    static EXACT: Format = in_zone(&[("dateStyle", "full"), ("timeStyle", "long")]);
    static TIME: Format = in_zone(&[("timeStyle", "medium")]);
    static NUMBER: Format = Format::new("NumberFormat", &[]);
    static PERCENT: Format = Format::new("NumberFormat", &[("style", "percent"), ("maximumFractionDigits", "1")]);
    static MONTH: Format = in_zone(&[("month", "long"), ("year", "numeric")]);
    static MINUTE: Format = in_zone(&[("timeStyle", "short")]);
    static YEAR: Format = in_zone(&[("year", "numeric")]);
    static MONTH_LETTER: Format = in_zone(&[("month", "narrow")]);
    static RELATIVE: Format = Format::new("RelativeTimeFormat", &[("numeric", "auto")]);
    static WALL: Format = {
        let zone = zone();
        Format::in_language("sv", "DateTimeFormat", &[("dateStyle", "short"), ("timeStyle", "medium"), ("timeZone", &zone)])
    };
    static LIST: Format = Format::new("ListFormat", &[]);
}

/// Creates the formatter that a record needs first, before someone waits for it.
pub(crate) fn prepare() {
    MOMENT.with(|_| ());
}

/// What a clock in the browser's own zone shows, as if it showed UTC; both in milliseconds since 1970. `None` if the
/// language is not American English, or the settings name a zone. Likewise before 1973, when the offset of some zones
/// had seconds, which the browser does not tell.
fn american_wall(at: i64) -> Option<i64> {
    /// 1973-01-01.
    const WHOLE_MINUTES: i64 = 94_694_400_000;
    let minutes = || Date::new(&(at as f64).into()).get_timezone_offset() as i64;
    let is_plain = is_american() && !HAS_OWN_ZONE.with(|has| *has) && at >= WHOLE_MINUTES;
    is_plain.then(|| at - minutes() * 60_000)
}

fn is_american() -> bool {
    IS_AMERICAN.with(|is| *is)
}

/// In the time zone from the settings, or the system's.
fn in_zone(options: &[(&str, &str)]) -> Format {
    let zone = settings_store::get().time_zone;
    let set = zone.as_deref().map(|zone| ("timeZone", zone));
    Format::new("DateTimeFormat", &options.iter().copied().chain(set).collect::<Vec<_>>())
}

/// The reader's time zone (IANA): the one from the settings, or the system's.
pub(crate) fn zone() -> String {
    settings_store::get().time_zone.unwrap_or_else(intl::system_zone)
}

/// The day, for a list.
pub(crate) fn day(instant: Timestamp) -> String {
    match instant {
        Timestamp::Moment(at) => match american_wall(at) {
            Some(shown) => text::english_day(shown),
            None => DAY.with(|way| write(way, at)),
        },
        Timestamp::Day(at) if is_american() => text::english_day(at),
        Timestamp::Day(at) => DAY_ANYWHERE.with(|way| write(way, at)),
    }
}

/// Day and time, for a record.
pub(crate) fn moment(instant: Timestamp) -> String {
    match instant {
        Timestamp::Moment(at) => MOMENT.with(|way| write(way, at)),
        Timestamp::Day(_) => day(instant),
    }
}

/// Day and time to the second with the zone.
pub(crate) fn exact(instant: Timestamp) -> String {
    match instant {
        Timestamp::Moment(at) => EXACT.with(|way| write(way, at)),
        Timestamp::Day(_) => day(instant),
    }
}

/// The time of day, from milliseconds since 1970.
pub(crate) fn time(at: f64) -> String {
    match american_wall(at as i64) {
        Some(shown) => text::english_time(shown),
        None => TIME.with(|way| write(way, at as i64)),
    }
}

/// When something happened in this tab, from milliseconds since 1970: the hour and the minute, with the day where it
/// may be another one.
pub(crate) fn lately(at: f64) -> String {
    const SAME_DAY: f64 = 12.0 * 3600.0 * 1000.0;
    if clock::now() - at < SAME_DAY {
        return MINUTE.with(|way| write(way, at as i64));
    }
    moment(Timestamp::Moment(at as i64))
}

/// A count with the reader's separators.
pub(crate) fn number(count: u64) -> String {
    if is_american() {
        return text::english_number(count);
    }
    NUMBER.with(|way| way.write(&[(count as f64).into()])).unwrap_or_else(|| count.to_string())
}

/// A number with at most one decimal.
pub(crate) fn decimal(number: f64) -> String {
    let rounded = (number * 10.0).round() / 10.0;
    NUMBER.with(|way| way.write(&[rounded.into()])).unwrap_or_else(|| rounded.to_string())
}

/// A share of a whole, in percent with at most one decimal.
pub(crate) fn percent(share: f64) -> String {
    PERCENT.with(|way| way.write(&[share.into()])).unwrap_or_default()
}

/// The month of a moment, in milliseconds since 1970, with its year, by its letter alone, and the year alone.
pub(crate) fn month(at: i64) -> [String; 3] {
    [&MONTH, &MONTH_LETTER, &YEAR].map(|format| format.with(|way| write(way, at)))
}

/// A length of time: in seconds below a minute and a half, in minutes below an hour and a half, else in hours. A count
/// below ten has a tenth.
pub(crate) fn duration(seconds: u64) -> String {
    let (size, unit) = match seconds {
        0..90 => (1.0, "second"),
        90..5400 => (60.0, "minute"),
        _ => (3600.0, "hour"),
    };
    let count = seconds.max(1) as f64 / size;
    let count = if count < 10.0 { (count * 10.0).round() / 10.0 } else { count.round() };
    let format = Format::new("NumberFormat", &[("style", "unit"), ("unit", unit), ("unitDisplay", "long")]);
    format.write(&[count.into()]).unwrap_or_default()
}

/// How long ago, from seconds: in the largest unit that has one whole.
pub(crate) fn ago(seconds: u64) -> String {
    const UNITS: [(u64, &str); 5] =
        [(365 * 86_400, "year"), (30 * 86_400, "month"), (86_400, "day"), (3_600, "hour"), (60, "minute")];
    let Some((size, unit)) = UNITS.into_iter().find(|(size, _)| seconds >= *size) else {
        return text::moments_ago().to_owned();
    };
    if is_american() {
        return text::english_ago(seconds / size, unit);
    }
    let count = -((seconds / size) as f64);
    RELATIVE.with(|way| way.write(&[count.into(), unit.into()])).unwrap_or_default()
}

/// How long ago a time was; the day if the time is in the future.
pub(crate) fn since(instant: Timestamp) -> String {
    let (Timestamp::Moment(at) | Timestamp::Day(at)) = instant;
    let seconds = (clock::now() - at as f64) / 1000.0;
    if seconds < 0.0 { day(instant) } else { ago(seconds as u64) }
}

/// What a clock in the reader's zone shows at a moment, as if it showed UTC; both in milliseconds since 1970. Swedish
/// writes dates as ISO 8601 does.
pub(crate) fn wall(at: i64) -> i64 {
    match gatehouse::display::time::parse(&WALL.with(|way| write(way, at))) {
        Some(Timestamp::Moment(shown)) => shown + at.rem_euclid(1000),
        _ => at,
    }
}

/// Joins several items into one list (Intl.ListFormat).
pub(crate) fn list(things: &[String]) -> String {
    let all: js_sys::Array = things.iter().map(|thing| wasm_bindgen::JsValue::from_str(thing)).collect();
    LIST.with(|way| way.write(&[all.into()])).unwrap_or_else(|| things.join(", "))
}

fn write(way: &Format, at: i64) -> String {
    way.write(&[Date::new(&(at as f64).into()).into()]).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use wasm_bindgen_test::wasm_bindgen_test;

    use super::*;

    #[wasm_bindgen_test]
    fn a_bare_date_is_that_day_in_every_zone() {
        assert!(day(Timestamp::Day(1_705_276_800_000)).contains("15"));
    }

    /// The browser's formatters are the oracle.
    #[wasm_bindgen_test]
    fn american_english_is_as_the_browser_writes_it() {
        assert!(is_american() && !HAS_OWN_ZONE.with(|has| *has), "the tests' page has neither language nor settings");
        let moments = (0..400).map(|step| -62_135_510_400_000 + step * 788_923_149_000 + step * step * 7_777);
        for at in moments.chain([0, -1, 951_782_400_000, 1_729_994_400_000]) {
            assert_eq!(day(Timestamp::Moment(at)), DAY.with(|way| write(way, at)), "{at}");
            assert_eq!(day(Timestamp::Day(at)), DAY_ANYWHERE.with(|way| write(way, at)), "{at}");
            assert_eq!(time(at as f64), TIME.with(|way| write(way, at)), "{at}");
        }
        for count in [0, 7, 999, 1_000, 54_321, 1_000_000, 9_007_199_254_740_991] {
            let written = NUMBER.with(|way| way.write(&[(count as f64).into()])).unwrap();
            assert_eq!(number(count), written);
        }
        for (seconds, count, unit) in [
            (60, 1, "minute"),
            (3_599, 59, "minute"),
            (3_600, 1, "hour"),
            (90_000, 1, "day"),
            (2_591_999, 29, "day"),
            (31_536_000, 1, "year"),
            (2_592_000, 1, "month"),
            (28_512_000, 11, "month"),
            (946_080_000, 30, "year"),
            (57_521_664_000, 1_824, "year"),
        ] {
            let written = RELATIVE.with(|way| way.write(&[(-f64::from(count)).into(), unit.into()])).unwrap();
            assert_eq!(ago(seconds), written);
        }
    }

    #[wasm_bindgen_test]
    fn a_moment_is_told_exactly() {
        let exact = exact(Timestamp::Moment(1_705_314_600_000));
        assert!(exact.contains("2024") && exact.contains("30"), "{exact}");
        assert!(!number(1_000_000).is_empty());
    }
}
