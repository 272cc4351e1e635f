//! When a reading that failed is tried again by itself, and after how long. A write never is.

use crate::{
    api::error::ApiError,
    display::time::{self, Timestamp},
};

/// How often a reading is tried in all before a person is asked.
pub const TRIES: u32 = 5;

/// A server that asks for a longer pause than this is waited for by a person, not by a timer.
const LONGEST_MS: f64 = 300_000.0;
const FIRST_MS: f64 = 1_000.0;
const MAX_MS: f64 = 30_000.0;

/// Milliseconds until try number `next` (the second is 2), or `None` where trying again by itself would not help.
/// `random` is in 0..1, so that many tabs do not come back at once: the pause lies between half and the whole of its
/// step. After a 429 or a 503 the pause lies between the whole step and one and a half. Such a server asks for a pause,
/// and from another origin nobody can read how long (contract.md).
pub fn pause(fault: &ApiError, next: u32, random: f64) -> Option<f64> {
    if next > TRIES {
        return None;
    }
    let step = (FIRST_MS * 2_f64.powi(next as i32 - 2)).min(MAX_MS);
    let least = if asks_for_a_pause(fault) { 1.0 } else { 0.5 };
    let own = step * (least + random.clamp(0.0, 1.0) / 2.0);
    match fault {
        ApiError::TooMany { wait: Some(seconds) } | ApiError::Broken { wait: Some(seconds), .. } => {
            let asked = f64::from(*seconds) * 1000.0;
            (asked <= LONGEST_MS).then_some(asked.max(own))
        }
        ApiError::TooMany { wait: None } | ApiError::Broken { .. } | ApiError::Unreachable | ApiError::TimedOut => {
            Some(own)
        }
        ApiError::Unreadable { why: crate::api::wire::Unreadable::NotJson, .. } => Some(own),
        _ => None,
    }
}

fn asks_for_a_pause(fault: &ApiError) -> bool {
    matches!(fault, ApiError::TooMany { .. } | ApiError::Broken { status: 503, .. })
}

/// Seconds to wait, from a `Retry-After` header: a count of seconds or a date (RFC 9110, 10.2.3), in milliseconds since
/// 1970 for `now`. A date that has passed means now.
pub fn after(header: &str, now: f64) -> Option<u32> {
    let header = header.trim();
    if !header.is_empty() && header.bytes().all(|byte| byte.is_ascii_digit()) {
        return Some(header.parse().unwrap_or(u32::MAX));
    }
    let at = http_date(header)?;
    Some(((at - now) / 1000.0).ceil().clamp(0.0, f64::from(u32::MAX)) as u32)
}

/// The three ways a date is written in HTTP (RFC 9110, 5.6.7), in milliseconds since 1970.
fn http_date(written: &str) -> Option<f64> {
    let words: Vec<&str> = written.split([' ', ',', '-']).filter(|word| !word.is_empty()).collect();
    let (day, month, year, clock) = match words.as_slice() {
        // Sun Nov  6 08:49:37 1994
        [_, month, day, clock, year] if clock.contains(':') => (*day, *month, (*year).to_owned(), *clock),
        // Sun, 06 Nov 1994 08:49:37 GMT, and Sunday, 06-Nov-94 08:49:37 GMT
        [_, day, month, year, clock, "GMT"] if year.len() == 2 => (*day, *month, century(year)?, *clock),
        [_, day, month, year, clock, "GMT"] => (*day, *month, (*year).to_owned(), *clock),
        _ => return None,
    };
    const MONTHS: [&str; 12] = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
    let month = MONTHS.iter().position(|name| *name == month)? + 1;
    match time::parse(&format!("{year}-{month:02}-{day:0>2}T{clock}Z"))? {
        Timestamp::Moment(at) => Some(at as f64),
        Timestamp::Day(_) => None,
    }
}

/// Two digits of a year: no date of HTTP lies before 1970.
fn century(year: &str) -> Option<String> {
    let number: u32 = year.parse().ok()?;
    Some(if number < 70 { format!("20{year}") } else { format!("19{year}") })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn pauses_grow_and_end() {
        let pauses: Vec<_> = (2..=6).map(|next| pause(&ApiError::Unreachable, next, 1.0)).collect();
        assert_eq!(pauses, [Some(1_000.0), Some(2_000.0), Some(4_000.0), Some(8_000.0), None]);
        assert_eq!(pause(&ApiError::Unreachable, 2, 0.0), Some(500.0));
    }

    #[test]
    fn the_servers_own_pause_counts_unless_it_is_too_long() {
        assert_eq!(pause(&ApiError::TooMany { wait: Some(30) }, 2, 0.5), Some(30_000.0));
        assert_eq!(pause(&ApiError::TooMany { wait: Some(0) }, 2, 0.0), Some(1_000.0));
        assert_eq!(pause(&ApiError::TooMany { wait: Some(3600) }, 2, 0.5), None);
    }

    #[test]
    fn a_server_that_asks_for_an_unreadable_pause_gets_a_whole_second_at_least() {
        let unavailable = ApiError::Broken { status: 503, wait: None, raw: String::new() };
        for fault in [ApiError::TooMany { wait: None }, unavailable] {
            let pauses = |random| [2, 3, 4, 5].map(|next| pause(&fault, next, random));
            assert_eq!(pauses(0.0), [1_000.0, 2_000.0, 4_000.0, 8_000.0].map(Some), "{fault:?}");
            assert_eq!(pauses(1.0), [1_500.0, 3_000.0, 6_000.0, 12_000.0].map(Some), "{fault:?}");
            assert_eq!(pause(&fault, 6, 0.0), None);
        }
        // Any other failure may have been a moment's: the first attempt may come sooner.
        let broken = ApiError::Broken { status: 502, wait: None, raw: String::new() };
        assert_eq!(pause(&broken, 2, 0.0), Some(500.0));
    }

    #[test]
    fn what_will_not_change_is_not_tried_again() {
        for fault in [
            ApiError::NotFound,
            ApiError::Forbidden { server_message: None },
            ApiError::Conflict { server_message: None },
        ] {
            assert_eq!(pause(&fault, 2, 0.5), None, "{fault:?}");
        }
    }

    #[test]
    fn retry_after_in_seconds_and_in_all_three_dates() {
        let now = 784_111_777_000.0;
        for (header, seconds) in [
            ("120", Some(120)),
            (" 0 ", Some(0)),
            ("99999999999", Some(u32::MAX)),
            ("Sun, 06 Nov 1994 08:49:37 GMT", Some(0)),
            ("Sun, 06 Nov 1994 08:50:37 GMT", Some(60)),
            ("Sunday, 06-Nov-94 08:50:37 GMT", Some(60)),
            ("Sun Nov  6 08:50:37 1994", Some(60)),
            ("Sun, 06 Nov 1993 08:49:37 GMT", Some(0)),
            ("30\t", Some(30)),
            ("120, 60", None),
            ("1.5", None),
            ("+30", None),
            ("Sun, 06 Nov 1994 08:50:37 UTC", None),
            ("Mon, 31 Feb 1994 08:50:37 GMT", None),
            ("soon", None),
            ("-1", None),
            ("", None),
        ] {
            assert_eq!(after(header, now), seconds, "{header}");
        }
    }

    proptest! {
        #[test]
        fn any_header_is_read_without_harm(header in any::<String>(), now in any::<f64>()) { after(&header, now); }
    }
}
