//! Days, times, ages and counts as browsers write them in American English. The first formatter of a tab costs the
//! browser 10 to 30 ms, so that the first list does without (docs/decisions/032).

use crate::display::time;

/// Short names of the months, three letters each.
const MONTHS: &str = "JanFebMarAprMayJunJulAugSepOctNovDec";

/// The plural category of a count in English (CLDR).
pub fn english_plural(count: u64) -> String {
    if count == 1 { "one".to_owned() } else { "other".to_owned() }
}

/// The day on a clock that shows this many milliseconds since 1970.
pub fn english_day(shown: i64) -> String {
    let (year, month, day) = time::date(shown);
    let month = MONTHS.get(3 * month - 3..3 * month).unwrap_or_default();
    format!("{month} {day}, {year}")
}

/// The time to the second on a clock that shows this many milliseconds since 1970.
pub fn english_time(shown: i64) -> String {
    let (hour, minute, second) = time::time_of_day(shown);
    let half = if hour < 12 { "AM" } else { "PM" };
    format!("{}:{minute:02}:{second:02} {half}", (hour + 11) % 12 + 1)
}

/// A count with a comma before each three digits.
pub fn english_number(count: u64) -> String {
    let digits = count.to_string();
    let mut number = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            number.push(',');
        }
        number.push(digit);
    }
    number
}

/// So many years, months, days, hours or minutes ago; the unit is in the singular.
pub fn english_ago(count: u64, unit: &str) -> String {
    match (count, unit) {
        (1, "day") => "yesterday".to_owned(),
        (1, "month" | "year") => format!("last {unit}"),
        (1, _) => format!("1 {unit} ago"),
        _ => format!("{} {unit}s ago", english_number(count)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    // `browser::format` compares them with the browser's formatters.

    #[test]
    fn a_day_has_the_short_name_of_its_month() {
        assert_eq!([0, -1, 1_705_314_600_000].map(english_day), ["Jan 1, 1970", "Dec 31, 1969", "Jan 15, 2024"]);
    }

    #[test]
    fn the_day_has_two_twelves() {
        let hour = |hour: i64| english_time(hour * 3_600_000 + 65_000);
        assert_eq!(
            [0, 1, 12, 13, -1].map(hour),
            ["12:01:05 AM", "1:01:05 AM", "12:01:05 PM", "1:01:05 PM", "11:01:05 PM"]
        );
    }

    #[test]
    fn counts_have_commas() {
        assert_eq!([0, 999, 1000, 1_234_567].map(english_number), ["0", "999", "1,000", "1,234,567"]);
    }

    #[test]
    fn ages_are_told_in_words() {
        let told = [(1, "day"), (2, "day"), (1, "year"), (1, "hour"), (11, "month")];
        let told = told.map(|(count, unit)| english_ago(count, unit));
        assert_eq!(told, ["yesterday", "2 days ago", "last year", "1 hour ago", "11 months ago"]);
    }
}
