//! Times as the server writes them: with `Z`, an offset or microseconds, as a bare date, as an empty string
//! (contract.md, "Seen in later revisions"). `browser::format` writes them in the reader's zone and language.

use std::cmp::Ordering;

/// Milliseconds.
const DAY: i64 = 86_400_000;

/// A time that could be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Timestamp {
    /// Milliseconds since 1970-01-01T00:00:00Z.
    Moment(i64),
    /// A day without a time or a zone: milliseconds from 1970 to its midnight in UTC. It is the same day everywhere.
    Day(i64),
}

/// Parses RFC 3339, and besides it a space in place of the `T`, no seconds, and an offset without a colon. No offset
/// means UTC. `None` means that the text must be shown as the server wrote it.
pub fn parse(text: &str) -> Option<Timestamp> {
    let text = text.trim();
    let (date, rest) = text.split_at_checked(10)?;
    let midnight = days_since_1970(date)? * DAY;
    if rest.is_empty() {
        return Some(Timestamp::Day(midnight));
    }
    let (clock, offset) = split_offset(rest.strip_prefix(['T', 't', ' '])?)?;
    Some(Timestamp::Moment(midnight + clock_milliseconds(clock)? - offset))
}

/// Whether a server means "never" by this time. It is the zero of a system, at midnight in its own zone or in UTC. Go
/// and .NET have year 1, MySQL has all zeros, and PHP reads those as year -1. Unix has 1970, Windows 1601, OLE 1899,
/// and SQL Server 1753 and 1900. The zeros of Unix, of Windows and of year 1 count also as a number of seconds or
/// milliseconds from 1970. The first of January of such a year counts in other spellings, too: see
/// [`is_zero_spelled_out`].
pub fn is_never(text: &str) -> bool {
    /// 1970-01-01, 1601-01-01, 1753-01-01, 1899-12-30, 1899-12-31 and 1900-01-01, in days from 1970.
    const ZEROS: [i64; 6] = [0, -134_774, -79_257, -25_569, -25_568, -25_567];
    const NUMBERS: [&str; 6] = ["0", "0.0", "-62135596800", "-62135596800000", "-11644473600", "-11644473600000"];
    /// What a text that is no time of RFC 3339 begins with.
    const STARTS: [&str; 2] = ["0000-00-00", "-0001-11-30"];
    /// The second day of year 1. A zero in a zone west of Greenwich is on the last day of the year before.
    const YEAR_ONE: i64 = -62_135_510_400_000;
    let text = text.trim();
    match parse(text) {
        Some(Timestamp::Moment(at) | Timestamp::Day(at)) => {
            let clock = text.get(10..).unwrap_or_default().bytes().take_while(|byte| !b"Zz+-".contains(byte));
            let is_midnight = clock.skip(1).all(|byte| matches!(byte, b'0' | b':' | b'.'));
            let in_own_zone = text.get(..10).filter(|_| is_midnight).and_then(days_since_1970);
            let in_utc = (at % DAY == 0).then_some(at / DAY);
            at < YEAR_ONE || [in_own_zone, in_utc].into_iter().flatten().any(|day| ZEROS.contains(&day))
        }
        None => {
            // The number in JSON of older .NET, perhaps with an offset.
            let number = text.strip_prefix("/Date(").map_or(text, |date| date.trim_end_matches(")/"));
            let number = number.split('+').next().unwrap_or(number);
            STARTS.iter().any(|start| text.starts_with(start)) || NUMBERS.contains(&number) || is_zero_spelled_out(text)
        }
    }
}

/// Whether a text names midnight of the first of January in a year that means "never". RFC 1123 writes
/// `Mon, 01 Jan 0001 00:00:00 GMT` and LDAP `16010101000000.0Z`; forms of several countries have other orders.
fn is_zero_spelled_out(text: &str) -> bool {
    // Not `contains`, whose search would weigh more in the program than this file (docs/decisions/022).
    let names_january = text.as_bytes().windows(3).any(|letters| letters == b"Jan");
    let first_of_january = if names_january { 1 } else { 2 };
    let (mut years, mut ones) = (0, 0);
    let runs = text.split(|character: char| !character.is_ascii_digit());
    let numbers = runs.flat_map(|run| if run.len() < 8 { [run, "", ""] } else { [&run[..4], &run[4..6], &run[6..]] });
    for number in numbers {
        match number.trim_start_matches('0') {
            "" => {}
            "1970" | "1601" | "1753" | "1900" => years += 1,
            "1" if number.len() == 4 => years += 1,
            "1" => ones += 1,
            // The day and the clock of LDAP, without spaces between them.
            day if number.len() > 4 && number.starts_with("01") && day.trim_end_matches('0') == "1" => ones += 1,
            "12" if text.ends_with("AM") => {}
            _ => return false,
        }
    }
    (years, ones) == (1, first_of_january)
}

/// Orders two times as the server writes them, the earlier one first. Text that is no time comes before all times.
pub fn compare(one: &str, other: &str) -> Ordering {
    let milliseconds = |text: &str| {
        parse(text).map(|timestamp| match timestamp {
            Timestamp::Moment(at) | Timestamp::Day(at) => at,
        })
    };
    milliseconds(one).cmp(&milliseconds(other)).then_with(|| one.cmp(other))
}

/// A number of digits alone, up to `max`.
fn number(text: &str, max: i64) -> Option<i64> {
    let is_number = !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    is_number.then(|| text.parse().ok()).flatten().filter(|number| *number <= max)
}

/// Days from 1970-01-01 to `YYYY-MM-DD`. The calendar repeats every 400 years. A year is counted from its first of
/// March, so that the leap day is its last day.
fn days_since_1970(date: &str) -> Option<i64> {
    let mut parts = date.split('-');
    let (year, month, day) = (parts.next()?, parts.next()?, parts.next()?);
    if (year.len(), month.len(), day.len(), parts.next()) != (4, 2, 2, None) {
        return None;
    }
    let (year, month, day) = (number(year, 9999)?, number(month, 12)?, number(day, 31)?);
    let is_leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    let days_in_month = match month {
        2 => 28 + i64::from(is_leap),
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    };
    if month == 0 || day == 0 || day > days_in_month {
        return None;
    }
    let march_year = if month <= 2 { year - 1 } else { year };
    let day_of_year = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
    let era = march_year.div_euclid(400);
    let year_of_era = march_year.rem_euclid(400);
    Some(era * 146_097 + year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year - 719_468)
}

/// The year, the month from 1 to 12 and the day of a moment in UTC, from milliseconds since 1970. Reverses
/// [`days_since_1970`].
pub fn date(at: i64) -> (i64, usize, i64) {
    let days = at.div_euclid(DAY) + 719_468;
    let (era, day_of_era) = (days.div_euclid(146_097), days.rem_euclid(146_097));
    let year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let month_from_march = (5 * day_of_year + 2) / 153;
    let day = day_of_year - (153 * month_from_march + 2) / 5 + 1;
    let month = (month_from_march + 2) % 12 + 1;
    (era * 400 + year_of_era + i64::from(month <= 2), month as usize, day)
}

/// Hours, minutes and seconds of milliseconds since 1970, in UTC; parts of a second are dropped.
pub fn time_of_day(milliseconds: i64) -> (i64, i64, i64) {
    let seconds = milliseconds.div_euclid(1000).rem_euclid(86_400);
    (seconds / 3600, seconds / 60 % 60, seconds % 60)
}

/// The clock without its offset from UTC, and the offset in milliseconds.
fn split_offset(time: &str) -> Option<(&str, i64)> {
    if let Some(clock) = time.strip_suffix(['Z', 'z']) {
        return Some((clock, 0));
    }
    let Some(at) = time.rfind(['+', '-']) else { return Some((time, 0)) };
    let (clock, offset) = time.split_at(at);
    let sign = if offset.starts_with('-') { -1 } else { 1 };
    let offset = &offset[1..];
    let (hours, minutes) = offset.split_once(':').or_else(|| offset.split_at_checked(2)).unwrap_or((offset, ""));
    let minutes = if minutes.is_empty() { 0 } else { number(minutes, 59)? };
    Some((clock, sign * (number(hours, 23)? * 60 + minutes) * 60_000))
}

/// Milliseconds from midnight to `HH:MM[:SS[.fraction]]`. Second 60 is a leap second.
fn clock_milliseconds(clock: &str) -> Option<i64> {
    let (clock, fraction) = clock.split_once('.').unwrap_or((clock, ""));
    let mut parts = clock.split(':');
    let (hours, minutes) = (number(parts.next()?, 23)?, number(parts.next()?, 59)?);
    let seconds = parts.next().map_or(Some(0), |seconds| number(seconds, 60))?;
    let milliseconds: String = fraction.chars().chain("000".chars()).take(3).collect();
    let milliseconds = number(&milliseconds, 999)?;
    parts.next().is_none().then_some(((hours * 60 + minutes) * 60 + seconds) * 1000 + milliseconds)
}

#[cfg(test)]
mod tests {
    use ::time::{OffsetDateTime, UtcOffset, format_description::well_known::Rfc3339};
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn every_form_in_the_contract_is_read() {
        let moment = Some(Timestamp::Moment(1_705_314_600_000));
        for text in [
            "2024-01-15T10:30:00Z",
            "2024-01-15T10:30:00.000000Z",
            "2024-01-15T12:30:00+02:00",
            "2024-01-15T05:00:00-0530",
            "2024-01-15 10:30",
        ] {
            assert_eq!(parse(text), moment, "{text}");
        }
        assert_eq!(parse("2024-01-15T10:30:00.5Z"), Some(Timestamp::Moment(1_705_314_600_500)));
        assert_eq!(parse("2024-01-15"), Some(Timestamp::Day(1_705_276_800_000)));
        assert_eq!(parse("1969-12-31"), Some(Timestamp::Day(-86_400_000)));
    }

    #[test]
    fn other_text_is_no_time() {
        for text in
            ["", "never", "0000-00-00", "2023-02-29", "2024-13-01", "2024-01-15T25:00Z", "2024-01-15Tx", "NaN-aN-aN"]
        {
            assert_eq!(parse(text), None, "{text}");
        }
    }

    #[test]
    fn zero_times_mean_never() {
        for text in [
            "0001-01-01T00:00:00Z",
            "0001-01-01T00:00:00",
            "0001-01-01",
            "0001-01-01T00:00:00.000000+00:00",
            "0000-12-31T16:07:02-07:52",
            "0001-01-01 00:00:00",
            "0000-00-00",
            "0000-00-00 00:00:00",
            "1970-01-01T00:00:00Z",
            "1970-01-01",
            "1970-01-01T01:00:00+01:00",
            "1970-01-01T00:00:00+01:00",
            "1601-01-01T00:00:00Z",
            "1899-12-30T00:00:00",
            "1900-01-01T00:00:00.000Z",
            "0",
            "-62135596800",
            "1753-01-01T00:00:00",
            "0000-01-01T00:00:00Z",
            "0001-01-01T00:00:00+05:30",
            " 0001-01-01T00:00:00Z ",
            "1601-01-01T01:00:00+01:00",
            "1899-12-31T23:00:00-01:00",
            "-0001-11-30T00:00:00+00:00",
            "0001-01-01 00:00:00 +0000 UTC",
            "01/01/0001 00:00:00",
            "Mon, 01 Jan 0001 00:00:00 GMT",
            "Thu, 01 Jan 1970 00:00:00 +0000",
            "Mon Jan  1 00:00:00 UTC 1601",
            "1/1/0001 12:00:00 AM",
            "01.01.0001 00:00:00",
            "16010101000000.0Z",
            "00010101000000Z",
            "19700101000000.000+0000",
            "16010101",
            "/Date(-62135596800000)/",
            "/Date(0+0000)/",
            "/Date(-62135596800000+0100)/",
            "1970-01-01 00:00:00 +0000 UTC",
        ] {
            assert!(is_never(text), "{text}");
        }
        for text in [
            "",
            "never",
            "1970-01-01T00:00:01Z",
            "1970-01-02",
            "1969-12-31",
            "2024-01-01",
            "1900-01-01T08:00:00Z",
            "00",
            "Tue, 02 Jan 0001 00:00:00 GMT",
            "Thu, 01 Feb 1970 00:00:00 GMT",
            "Thu, 01 Jan 1970 00:00:01 GMT",
            "Mon, 15 Jan 2024 10:30:00 GMT",
            "1/1/0001 12:00:00 PM",
            "20240115103000Z",
            "16010101000001Z",
            "16010110000000Z",
            "16010101010000Z",
            "/Date(1705314600000)/",
            "1970",
            "1900",
            "1 1",
            "1",
            "1.1.1.1970",
        ] {
            assert!(!is_never(text), "{text}");
        }
    }

    /// What the `time` crate reads in a text, in milliseconds.
    fn oracle(text: &str) -> Option<Timestamp> {
        let time = OffsetDateTime::parse(text, &Rfc3339).ok()?;
        i64::try_from(time.unix_timestamp_nanos().div_euclid(1_000_000)).ok().map(Timestamp::Moment)
    }

    proptest! {
        #[test]
        fn every_moment_has_the_date_that_the_time_crate_gives_it(at in -62_135_596_800_000_i64..253_402_300_800_000) {
            let day = OffsetDateTime::from_unix_timestamp(at.div_euclid(1000)).expect("a moment of the years 1 to 9999");
            prop_assert_eq!(date(at), (day.year().into(), usize::from(u8::from(day.month())), day.day().into()));
        }

        #[test]
        fn any_text_is_read_without_a_panic(text in any::<String>()) { parse(&text); }

        #[test]
        fn every_moment_is_read_as_the_time_crate_reads_it(
            seconds in -62_135_596_800_i64..253_402_300_800, nanoseconds in 0_i32..1_000_000_000, offset in -1439_i32..1440,
        ) {
            let offset = UtcOffset::from_whole_seconds(offset * 60).expect("an offset of less than a day");
            let moment = OffsetDateTime::from_unix_timestamp(seconds).expect("a moment of the years 1 to 9999")
                + ::time::Duration::nanoseconds(nanoseconds.into());
            prop_assume!((1..9999).contains(&moment.year()));
            let text = moment.to_offset(offset).format(&Rfc3339).expect("a text");
            prop_assert_eq!(parse(&text), oracle(&text), "{}", text);
        }

        #[test]
        fn days_and_clocks_that_do_not_exist_are_refused_as_the_time_crate_refuses_them(
            text in "[0-9]{4}-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-6][0-9]:[0-5][0-9](\\.[0-9]{1,9})?(Z|[+-][0-2][0-9]:[0-6][0-9])",
        ) {
            prop_assert_eq!(parse(&text), oracle(&text), "{}", text);
        }
    }
}
