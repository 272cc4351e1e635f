//! Days at the beginning of texts: a text is moved by days without a time zone.

/// A text that begins with a day, moved by so many days. What follows the day stays. `None` for any other text.
pub fn shifted(text: &str, days: i32) -> Option<String> {
    let (day, rest) = (text.get(..10)?, text.get(10..)?);
    let is_behind_a_day = rest.is_empty() || rest.starts_with(['T', ' ']);
    let parts: Vec<&str> = day.split('-').collect();
    let [year, month, day] = parts.as_slice() else { return None };
    let number = |text: &str, length: usize| {
        let is_number = text.len() == length && text.bytes().all(|byte| byte.is_ascii_digit());
        is_number.then(|| text.parse::<i64>().ok()).flatten()
    };
    let (year, month, day) = (number(year, 4)?, number(month, 2)?, number(day, 2)?);
    let moved = from_days(to_days(year, month, day) + i64::from(days));
    // The 31st of a month with 30 days is no day.
    let is_day = from_days(to_days(year, month, day)) == (year, month, day);
    let (year, month, day) = moved;
    (is_behind_a_day && is_day && (0..=9_999).contains(&year)).then(|| format!("{year:04}-{month:02}-{day:02}{rest}"))
}

/// Days since 1 March of the year 0, in the Gregorian calendar. Years begin in March, so that a leap day ends one.
fn to_days(year: i64, month: i64, day: i64) -> i64 {
    let (year, month) = if month > 2 { (year, month - 3) } else { (year - 1, month + 9) };
    365 * year + year.div_euclid(4) - year.div_euclid(100) + year.div_euclid(400) + (153 * month + 2) / 5 + day - 1
}

fn from_days(days: i64) -> (i64, i64, i64) {
    let mut year = days * 400 / 146_097;
    while to_days(year + 1, 3, 1) <= days {
        year += 1;
    }
    while to_days(year, 3, 1) > days {
        year -= 1;
    }
    let of_year = days - to_days(year, 3, 1);
    let month = (5 * of_year + 2) / 153;
    let day = of_year - (153 * month + 2) / 5 + 1;
    if month < 10 { (year, month + 3, day) } else { (year + 1, month - 9, day) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn days_move_and_what_follows_stays() {
        for (text, days, moved) in [
            ("2024-02-28", 2, Some("2024-03-01")),
            ("2023-02-28", 1, Some("2023-03-01")),
            ("2024-12-31T23:59:59.5+02:00", 1, Some("2025-01-01T23:59:59.5+02:00")),
            ("2024-03-01", -1, Some("2024-02-29")),
            ("1900-03-01", -1, Some("1900-02-28")),
            ("2023-02-29", 1, None),
            ("9999-12-31", 1, None),
            ("2024-1-1", 1, None),
            ("2024-01-01x", 1, None),
            ("soon", 1, None),
        ] {
            assert_eq!(shifted(text, days).as_deref(), moved, "{text}");
        }
    }

    proptest! {
        /// One day after the other gives every day of the calendar, and back again.
        #[test]
        fn days_are_numbered_without_a_gap(days in -400_000..4_000_000_i64) {
            let (year, month, day) = from_days(days);
            prop_assert_eq!(to_days(year, month, day), days);
            let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
            let last = [31, if leap { 29 } else { 28 }, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month as usize - 1];
            let next = if day < last { (year, month, day + 1) } else if month < 12 { (year, month + 1, 1) } else { (year + 1, 1, 1) };
            prop_assert_eq!(from_days(days + 1), next);
        }
    }
}
