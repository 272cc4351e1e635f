//! Dates and times as spreadsheets rewrite them: another order, another format, the year added, the seconds gone, or the
//! serial number of the day.

use super::number;

/// A date, a time or both, as far as a text says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Moment {
    /// Below 100 if the text has two digits of it.
    year: Option<i32>,
    /// Month and day; `None` for a time alone.
    day: Option<(u32, u32)>,
    /// Hour, minute and second.
    time: Option<(u32, u32, Option<u32>)>,
}

/// January to December in the languages of the console, in French and in Italian, whole and short.
const MONTHS: [&str; 12] = [
    "january jan januar jän enero ene janeiro janvier janv gennaio gen يناير",
    "february feb februar febrero fevereiro fev février févr febbraio فبراير",
    "march mar märz mär mrz marzo março mars مارس",
    "april apr abril abr avril avr aprile أبريل",
    "may mai mayo maio maggio mag مايو",
    "june jun juni junio junho juin giugno giu يونيو",
    "july jul juli julio julho juillet juil luglio lug يوليو",
    "august aug agosto ago août أغسطس",
    "september sep sept septiembre setembro set septembre settembre سبتمبر",
    "october oct oktober okt octubre outubro out octobre ottobre ott أكتوبر",
    "november nov noviembre novembro novembre نوفمبر",
    "december dec dezember dez diciembre dic dezembro décembre déc dicembre ديسمبر",
];

/// The longest text that is read as a date.
const MAX_LENGTH: usize = 64;
/// The day after the last one that a spreadsheet knows, 9999-12-31, as a serial number.
const END_OF_SERIALS: f64 = 2_958_466.0;
/// The day 1970-01-01 as a serial number: days count from 1899-12-30.
const UNIX_EPOCH: i64 = 25_569;

/// No spreadsheet that is opened today puts an earlier year into a date without one.
const OLDEST_FILE: i32 = 2000;

/// Whether both are the same moment, as far as the cell says, whatever the order of day and month.
pub fn is_same(cell: &str, stored: &str) -> bool {
    let stored = moments(stored);
    if stored.is_empty() {
        return false;
    }
    let cells = moments(cell);
    let number = number::plain(cell);
    let serial = number.and_then(from_serial);
    stored.iter().any(|stored| {
        // "1.5" becomes the first of May of this year in a spreadsheet, and never 6, the fifth of January 1900, nor "5.1".
        let is_decimal = number.is_some() && stored.year.is_none();
        let is_likely = |serial: &Moment| stored.year.is_some() || serial.year.is_none_or(|year| year >= OLDEST_FILE);
        let moments = cells.iter().filter(|_| !is_decimal || stored.day.is_none());
        moments.chain(serial.as_ref().filter(|serial| is_likely(serial))).any(|cell| is_same_moment(cell, stored))
    })
}

fn is_same_moment(cell: &Moment, stored: &Moment) -> bool {
    // Of two digits, each program makes another century.
    let is_same_year = match cell.year.zip(stored.year) {
        Some((cell, stored)) => {
            cell == stored || (cell < 100 && cell == stored % 100) || (stored < 100 && stored == cell % 100)
        }
        None => true,
    };
    let is_same_time = match (cell.time, stored.time) {
        (None, _) => cell.day.is_some(),
        (Some(time), None) => time.0 == 0 && time.1 == 0 && time.2.unwrap_or(0) == 0,
        (Some(time), Some(stored)) => {
            (time.0, time.1) == (stored.0, stored.1) && time.2.is_none_or(|second| second == stored.2.unwrap_or(0))
        }
    };
    cell.day == stored.day && is_same_year && is_same_time
}

fn from_serial(serial: f64) -> Option<Moment> {
    if !(0.0..END_OF_SERIALS).contains(&serial) {
        return None;
    }
    let seconds = (serial.fract() * 86_400.0).round() as u32;
    let time = (seconds > 0).then_some((seconds / 3600 % 24, seconds / 60 % 60, Some(seconds % 60)));
    let day = (serial >= 1.0).then(|| civil(serial as i64 - UNIX_EPOCH));
    Some(Moment { year: day.map(|day| day.0), day: day.map(|day| (day.1, day.2)), time })
}

/// Year, month and day of a count of days from 1970-01-01, in the proleptic Gregorian calendar (Howard Hinnant's
/// `civil_from_days`).
fn civil(days: i64) -> (i32, u32, u32) {
    let days = days + 719_468;
    let era = days.div_euclid(146_097);
    let of_era = days.rem_euclid(146_097);
    let year_of_era = (of_era - of_era / 1460 + of_era / 36_524 - of_era / 146_096) / 365;
    let day_of_year = of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let shifted = (5 * day_of_year + 2) / 153;
    let month = if shifted < 10 { shifted + 3 } else { shifted - 9 };
    let year = year_of_era + era * 400 + i64::from(month <= 2);
    (year as i32, month as u32, (day_of_year - (153 * shifted + 2) / 5 + 1) as u32)
}

/// The moments that a text may be.
fn moments(text: &str) -> Vec<Moment> {
    if text.len() > MAX_LENGTH || !text.contains(|c: char| c.is_ascii_digit()) {
        return Vec::new();
    }
    let text = text.trim().to_lowercase();
    let (date, time) = match text.find(':') {
        Some(colon) => {
            let hour = text[..colon].trim_end_matches(|c: char| c.is_ascii_digit()).len();
            let (date, clock) = text.split_at(hour);
            let (date, is_afternoon) = match date.strip_suffix("午後") {
                Some(date) => (date, true),
                None => (date.strip_suffix("午前").unwrap_or(date), false),
            };
            let Some(time) = time(clock, is_afternoon) else { return Vec::new() };
            let date = date.trim_end_matches(|c: char| c.is_whitespace() || c == ',');
            let date = if date.ends_with(|c: char| c.is_ascii_digit()) { date } else { date.trim_end_matches('t') };
            (date, Some(time))
        }
        None => (text.as_str(), None),
    };
    if date.is_empty() {
        return time.map(|time| Moment { year: None, day: None, time: Some(time) }).into_iter().collect();
    }
    days(date).into_iter().map(|(year, month, day)| Moment { year, day: Some((month, day)), time }).collect()
}

/// A time of day. Fractions of a second and the zone are not looked at.
fn time(text: &str, is_afternoon: bool) -> Option<(u32, u32, Option<u32>)> {
    let end = text.find(|c: char| !c.is_ascii_digit() && c != ':' && c != '.').unwrap_or(text.len());
    let (clock, rest) = text.split_at(end);
    let mut parts =
        clock.trim_end_matches('.').split(':').map(|part| part.split('.').next().unwrap_or_default().parse().ok());
    let (hour, minute): (u32, u32) = (parts.next()??, parts.next()??);
    let second: Option<u32> = match parts.next() {
        Some(second) => Some(second?),
        None => None,
    };
    let zone = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit() || matches!(byte, b':' | b'+' | b'-'));
    let word: String = rest.chars().filter(|c| !c.is_whitespace() && *c != '.').collect();
    let is_afternoon = match word.as_str() {
        "" | "z" | "utc" | "gmt" => is_afternoon,
        "am" | "ص" if hour <= 12 => return Some((hour % 12, minute, second)),
        "pm" | "م" if hour <= 12 => true,
        zoned if zoned.starts_with(['+', '-']) && zone(zoned) => is_afternoon,
        _ => return None,
    };
    let hour = if is_afternoon && hour < 12 { hour + 12 } else { hour };
    (parts.next().is_none() && hour < 24 && minute < 60 && second.unwrap_or(0) < 60).then_some((hour, minute, second))
}

/// The days that a text may name: year, month and day.
fn days(text: &str) -> Vec<(Option<i32>, u32, u32)> {
    let Some((numbers, month)) = parts(text) else { return Vec::new() };
    let whole = |text: &str| text.parse::<u32>().unwrap_or(u32::MAX);
    let day = |text: &str| Some(whole(text)).filter(|_| text.len() <= 2);
    let year = |text: &str| Some(whole(text) as i32).filter(|_| matches!(text.len(), 2 | 4));
    let mut days = Vec::new();
    let mut add = |year: Option<i32>, month: Option<u32>, day: Option<u32>| {
        if let Some((month, day)) =
            month.zip(day).filter(|(month, day)| (1..=12).contains(month) && (1..=31).contains(day))
        {
            days.push((year, month, day));
        }
    };
    match (numbers.as_slice(), month) {
        ([a, b, c], None) if a.len() == 4 => add(year(a), day(b), day(c)),
        ([a, b, c], None) => {
            if let Some(year) = year(c) {
                add(Some(year), day(b), day(a));
                add(Some(year), day(a), day(b));
            }
            if let Some(year) = year(a).filter(|_| c.len() <= 2) {
                add(Some(year), day(b), day(c));
            }
        }
        ([a, b], None) => {
            if let Some(year) = year(b) {
                add(Some(year), day(a), Some(1));
            }
            if let Some(year) = year(a).filter(|_| a.len() == 4) {
                add(Some(year), day(b), Some(1));
            }
            add(None, day(b), day(a));
            add(None, day(a), day(b));
        }
        ([a, b], month) if a.len() == 4 => add(year(a), month, day(b)),
        ([a, b], month) => {
            if let Some(year) = year(b) {
                add(Some(year), month, day(a));
            }
            if let Some(year) = year(a) {
                add(Some(year), month, day(b));
            }
        }
        ([a], month @ Some(_)) => {
            if let Some(year) = year(a) {
                add(Some(year), month, Some(1));
            }
            add(None, month, day(a));
        }
        _ => {}
    }
    days
}

/// The numbers of a date, and the month if it is a word. `None` if there is anything else.
fn parts(text: &str) -> Option<(Vec<&str>, Option<u32>)> {
    let (mut numbers, mut month, mut rest) = (Vec::new(), None, text);
    while let Some(first) = rest.chars().next() {
        let is_part: fn(char) -> bool = match first {
            '0'..='9' => |c| c.is_ascii_digit(),
            '/' | '-' | '.' | ',' | ' ' | '年' | '月' | '日' | '\u{60C}' => |c| !c.is_ascii_digit() && !is_word(c),
            _ if is_word(first) => is_word,
            _ => return None,
        };
        let end = rest.find(|c| !is_part(c)).unwrap_or(rest.len());
        let (part, after) = rest.split_at(end);
        rest = after;
        match first {
            '0'..='9' => numbers.push(part),
            _ if is_word(first) && part != "de" && part != "of" => {
                let found = MONTHS.iter().position(|names| names.split(' ').any(|name| name == part))?;
                month.replace(found as u32 + 1).is_none().then_some(())?;
            }
            _ if !part
                .chars()
                .all(|c| matches!(c, '/' | '-' | '.' | ',' | ' ' | '年' | '月' | '日' | '\u{60C}') || is_word(c)) =>
            {
                return None;
            }
            _ => {}
        }
    }
    (numbers.len() <= 3).then_some((numbers, month))
}

fn is_word(character: char) -> bool {
    character.is_alphabetic() && !matches!(character, '年' | '月' | '日')
}
