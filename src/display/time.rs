//! Times as the server writes them (contract.md: with `Z`, an offset, microseconds, as a bare date, as an empty string).
//! How a time reads in the reader's zone and language is the browser's to say, in `browser::format`.

/// A time that was understood.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Timestamp {
    /// Milliseconds since 1970-01-01T00:00:00Z.
    Moment(i64),
    /// A day without a time or zone, as milliseconds of its midnight in UTC: shown as that day everywhere.
    Day(i64),
}

/// Reads a time (RFC 3339, read generously: a space for the `T`, no zone meaning UTC). `None`: show it as written.
pub fn parse(written: &str) -> Option<Timestamp> {
    let written = written.trim();
    let date = written.get(..10)?;
    let midnight = days(date)? * 86_400_000;
    let rest = &written[10..];
    if rest.is_empty() {
        return Some(Timestamp::Day(midnight));
    }
    let time = rest.strip_prefix(['T', 't', ' '])?;
    let (clock, offset) = split_offset(time)?;
    Some(Timestamp::Moment(midnight + milliseconds(clock)? - offset))
}

/// Two times as the server writes them, the earlier one first; what cannot be read comes before all that can.
pub fn compare(a: &str, b: &str) -> std::cmp::Ordering {
    let at = |written: &str| {
        parse(written).map(|instant| match instant {
            Timestamp::Moment(at) | Timestamp::Day(at) => at,
        })
    };
    at(a).cmp(&at(b)).then_with(|| a.cmp(b))
}

fn number(text: &str, max: i64) -> Option<i64> {
    let digits = !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    digits.then(|| text.parse().ok()).flatten().filter(|number| *number <= max)
}

/// Days since 1970-01-01 of `YYYY-MM-DD` (the civil calendar, counted in eras of 400 years from a March).
fn days(date: &str) -> Option<i64> {
    let mut parts = date.split('-');
    let (year, month, day) = (parts.next()?, parts.next()?, parts.next()?);
    if (year.len(), month.len(), day.len(), parts.next()) != (4, 2, 2, None) {
        return None;
    }
    let (year, month, day) = (number(year, 9999)?, number(month, 12)?, number(day, 31)?);
    let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    let length = match month {
        2 => 28 + i64::from(leap),
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    };
    if month == 0 || day == 0 || day > length {
        return None;
    }
    let shifted = if month <= 2 { year - 1 } else { year };
    let day_of_year = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
    let era = shifted.div_euclid(400);
    let year_of_era = shifted.rem_euclid(400);
    Some(era * 146_097 + year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year - 719_468)
}

fn split_offset(time: &str) -> Option<(&str, i64)> {
    if let Some(clock) = time.strip_suffix(['Z', 'z']) {
        return Some((clock, 0));
    }
    let Some(at) = time.rfind(['+', '-']) else { return Some((time, 0)) };
    let sign = if time[at..].starts_with('-') { -1 } else { 1 };
    let zone = &time[at + 1..];
    let (hours, minutes) = zone.split_once(':').or_else(|| zone.split_at_checked(2)).unwrap_or((zone, ""));
    let minutes = if minutes.is_empty() { 0 } else { number(minutes, 59)? };
    Some((&time[..at], sign * (number(hours, 23)? * 60 + minutes) * 60_000))
}

fn milliseconds(clock: &str) -> Option<i64> {
    let (clock, fraction) = clock.split_once('.').unwrap_or((clock, ""));
    let mut parts = clock.split(':');
    let (hours, minutes) = (number(parts.next()?, 23)?, number(parts.next()?, 59)?);
    let seconds = parts.next().map_or(Some(0), |seconds| number(seconds, 60))?;
    let fraction: String = fraction.chars().chain("000".chars()).take(3).collect();
    let fraction = number(&fraction, 999)?;
    parts.next().is_none().then_some(((hours * 60 + minutes) * 60 + seconds) * 1000 + fraction)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn every_way_of_the_contract() {
        let moment = Some(Timestamp::Moment(1_705_314_600_000));
        for written in [
            "2024-01-15T10:30:00Z",
            "2024-01-15T10:30:00.000000Z",
            "2024-01-15T12:30:00+02:00",
            "2024-01-15T05:00:00-0530",
            "2024-01-15 10:30",
        ] {
            assert_eq!(parse(written), moment, "{written}");
        }
        assert_eq!(parse("2024-01-15T10:30:00.5Z"), Some(Timestamp::Moment(1_705_314_600_500)));
        assert_eq!(parse("2024-01-15"), Some(Timestamp::Day(1_705_276_800_000)));
        assert_eq!(parse("1969-12-31"), Some(Timestamp::Day(-86_400_000)));
    }

    #[test]
    fn what_is_no_time_is_shown_as_written() {
        for written in
            ["", "never", "0000-00-00", "2023-02-29", "2024-13-01", "2024-01-15T25:00Z", "2024-01-15Tx", "NaN-aN-aN"]
        {
            assert_eq!(parse(written), None, "{written}");
        }
    }

    proptest! {
        #[test]
        fn reading_never_fails(written in any::<String>()) { parse(&written); }

        #[test]
        fn days_follow_one_another(day in 0_i64..2_000_000) {
            // The oracle: walk the calendar's lengths from 1970.
            let (mut year, mut left) = (1970, day % 40_000);
            let leap = |y: i64| y % 4 == 0 && (y % 100 != 0 || y % 400 == 0);
            while left >= 365 + i64::from(leap(year)) { left -= 365 + i64::from(leap(year)); year += 1; }
            let lengths = [31, 28 + i64::from(leap(year)), 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
            let mut month = 0;
            while left >= lengths[month] { left -= lengths[month]; month += 1; }
            let written = format!("{year:04}-{:02}-{:02}", month + 1, left + 1);
            prop_assert_eq!(parse(&written), Some(Timestamp::Day(day % 40_000 * 86_400_000)));
        }
    }
}
