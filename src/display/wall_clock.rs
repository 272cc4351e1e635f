//! A moment as a clock on the wall shows it, as `<input type="datetime-local">` writes it, and back. The time zone is a
//! function, because only the browser knows zones (`browser::format`).

use super::time;

/// Prints a moment as `YYYY-MM-DDTHH:MM`, with seconds where there are some. `wall` gives what a clock in the reader's
/// zone shows at a moment; both are in milliseconds since 1970, as if the clock showed UTC.
pub fn print(moment: i64, wall: impl Fn(i64) -> i64) -> String {
    let text = iso(wall(moment));
    let minutes = text.strip_suffix(":00").unwrap_or(&text);
    minutes.to_owned()
}

/// The moment at which the clock shows `text`. Of two such moments, the first one; in an hour that is left out when
/// clocks go forward, as if they had not. `None` if the text is no day with a time.
pub fn parse(text: &str, wall: impl Fn(i64) -> i64) -> Option<i64> {
    let time::Timestamp::Moment(shown) = time::parse(text)? else { return None };
    let by_offset_at = |moment: i64| shown - (wall(moment) - moment);
    // Offsets change by hours at most, so a day before and a day after have the offset before and after any change.
    let [before, after] = [-1, 1].map(|days| by_offset_at(shown + days * 86_400_000));
    let right = [before.min(after), before.max(after)].into_iter().find(|moment| wall(*moment) == shown);
    Some(right.unwrap_or(before))
}

/// Prints milliseconds since 1970 as `YYYY-MM-DDTHH:MM:SS` in UTC; parts of a second are dropped.
pub fn iso(milliseconds: i64) -> String {
    let ((year, month, day), (hour, minute, second)) = (time::date(milliseconds), time::time_of_day(milliseconds));
    format!("{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}")
}

#[cfg(test)]
mod tests {
    use super::*;
    use ::time::{OffsetDateTime, format_description::well_known::Rfc3339};
    use proptest::prelude::*;

    const HOUR: i64 = 3_600_000;

    /// A zone that is two hours ahead, and one hour from `change` on or the other way round.
    fn zone(change: i64, forward: bool) -> impl Fn(i64) -> i64 {
        move |moment| moment + if (moment < change) == forward { HOUR } else { 2 * HOUR }
    }

    #[test]
    fn seconds_are_printed_where_there_are_some() {
        assert_eq!(print(1_705_314_600_000, |moment| moment + HOUR), "2024-01-15T11:30");
        assert_eq!(print(1_705_314_605_999, |moment| moment), "2024-01-15T10:30:05");
    }

    #[test]
    fn of_a_repeated_hour_the_first_is_taken_and_a_left_out_hour_is_moved() {
        // Clocks go back at 01:00Z, when they show 03:00 and then 02:00 again.
        let back = zone(HOUR, false);
        assert_eq!(parse("1970-01-01T02:30", back), Some(HOUR / 2));
        // Clocks go forward at 01:00Z, from 02:00 to 03:00.
        let forward = zone(HOUR, true);
        assert_eq!(parse("1970-01-01T02:30", &forward), Some(HOUR + HOUR / 2));
        assert_eq!(print(HOUR + HOUR / 2, forward), "1970-01-01T03:30");
    }

    #[test]
    fn text_without_a_time_is_no_moment() {
        for text in ["", "2024-01-15", "soon", "2024-13-01T00:00"] {
            assert_eq!(parse(text, |moment| moment), None, "{text}");
        }
    }

    proptest! {
        /// The time crate is the oracle.
        #[test]
        fn moments_are_printed_as_rfc_3339(seconds in -62_135_596_800_i64..253_402_300_799) {
            let expected = OffsetDateTime::from_unix_timestamp(seconds).expect("in range").format(&Rfc3339).expect("printed");
            prop_assert_eq!(iso(seconds * 1000) + "Z", expected);
        }

        #[test]
        fn parsing_reverses_printing(seconds in 0..4_000_000_000_i64, change in 0..4_000_000_000_i64, forward: bool) {
            let wall = zone(change * 1000, forward);
            let printed = print(seconds * 1000, &wall);
            let parsed = parse(&printed, &wall).expect("a moment");
            prop_assert_eq!(print(parsed, &wall), printed);
            // Only within an hour that comes twice is it another moment.
            prop_assert!(parsed == seconds * 1000 || (!forward && parsed == seconds * 1000 - HOUR));
        }
    }
}
