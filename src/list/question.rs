//! The list in an address as a question to the directory. Days and months are those of the reader's time zone; the zone
//! is a function, because only the browser knows zones (`browser::format::wall`).

use directory::{
    order::Column,
    overview::{Calendar, Month},
    question::{Question, Sort, TimeFilter},
};

use super::sort::SortOrder;
use crate::{
    display::wall_clock,
    url::query::{Filter, ListQuery},
};

const DAY: i64 = 86_400_000;

/// The values of [`Filter::SignedIn`] that the overview counts ([`directory::overview::Ages`]). Today is day 1.
pub const SIGNED_IN: [&str; 8] = ["today", "2-7", "8-30", "31-90", "91-365", "366-", "never", "unknown"];

/// The question that a list asks. `now` is in milliseconds since 1970, `wall` gives what a clock in the reader's zone
/// shows at a moment. `None` if a filter has a value that means nothing: nobody matches it.
pub fn question_of(query: &ListQuery, page_size: u32, now: i64, wall: impl Fn(i64) -> i64) -> Option<Question> {
    let exact = |filter| Some(query.filter(filter).to_owned()).filter(|value| !value.is_empty());
    let last_login = match query.filter(Filter::SignedIn) {
        "" => None,
        "never" => Some(TimeFilter::Never),
        "unknown" => Some(TimeFilter::Unknown),
        days => Some(days_filter(days, midnight(now, &wall))?),
    };
    let created = match query.filter(Filter::Created) {
        "" => None,
        "unknown" => Some(TimeFilter::Unknown),
        month => Some(month_filter(month, &wall)?),
    };
    let without: Vec<&str> = query.filter(Filter::Without).split(',').filter(|name| !name.is_empty()).collect();
    if without.iter().any(|name| !["email", "organization", "role"].contains(name)) {
        return None;
    }
    // Nobody has an organization and has none.
    let exact = |filter: Filter, name: &str| match (exact(filter), without.contains(&name)) {
        (Some(_), true) => Err(()),
        (None, true) => Ok(Some(String::new())),
        (value, false) => Ok(value),
    };
    Some(Question {
        text: query.filter(Filter::Search).to_owned(),
        organization: exact(Filter::Organization, "organization").ok()?,
        role: exact(Filter::Role, "role").ok()?,
        username: query.filter(Filter::Username).to_owned(),
        id: query.filter(Filter::Id).to_owned(),
        created,
        last_login,
        without_email: without.contains(&"email"),
        sort: SortOrder::parse(query.sort()).map(|order| sort_of(&order)),
        offset: u32::try_from(query.offset()).unwrap_or(u32::MAX),
        limit: query.limit(page_size),
    })
}

/// Today and the months up to this one, as the reader's zone has them.
pub fn calendar(now: i64, months: u32, wall: impl Fn(i64) -> i64) -> Calendar {
    let shown = wall_clock::iso(wall(now));
    let number = |range: std::ops::Range<usize>| shown.get(range).and_then(|digits| digits.parse().ok()).unwrap_or(1);
    let this_month = number(0..4) * 12 + number(5..7) - 1;
    let months = (0..months).rev().filter_map(|back| {
        let label = month_label(this_month - i64::from(back));
        Some(Month { start: month_start(&label, &wall)?, label })
    });
    Calendar { today: midnight(now, &wall), months: months.collect() }
}

/// The first column shows names. The directory has no other column of a field that the contract does not name, either.
fn sort_of(order: &SortOrder) -> Sort {
    let column = order.column.as_ref().and_then(|column| Column::from_name(column.name()));
    Sort { column: column.unwrap_or(Column::Name), descending: order.descending }
}

/// When the reader's day began, in seconds since 1970.
fn midnight(now: i64, wall: impl Fn(i64) -> i64) -> i64 {
    let shown = wall_clock::iso(wall(now).div_euclid(DAY) * DAY);
    wall_clock::parse(&shown, wall).unwrap_or(now).div_euclid(1000)
}

/// From one number of days ago to another, as `8-30` or `366-`. A day has 24 hours, as in the overview.
fn days_filter(days: &str, today: i64) -> Option<TimeFilter> {
    let (from, to) = if days == "today" { ("1", "1") } else { days.split_once('-')? };
    let day = |number: &str| number.parse::<u32>().ok().filter(|day| *day > 0).map(i64::from);
    let start = |day: i64| today - (day - 1) * DAY / 1000;
    let from = day(from)?;
    let last = match to {
        "" => None,
        to => Some(day(to).filter(|to| *to >= from)?),
    };
    Some(TimeFilter::Range { from: last.map(start), to: (from > 1).then(|| start(from - 1)) })
}

/// A month, as `2026-03`; with a minus before it, all time before that month.
fn month_filter(month: &str, wall: impl Fn(i64) -> i64) -> Option<TimeFilter> {
    if let Some(before) = month.strip_prefix('-') {
        return Some(TimeFilter::Range { from: None, to: Some(month_start(before, &wall)?) });
    }
    let from = month_start(month, &wall)?;
    let (year, number) = month.split_once('-')?;
    let next = year.parse::<i64>().ok()? * 12 + number.parse::<i64>().ok()?;
    Some(TimeFilter::Range { from: Some(from), to: Some(month_start(&month_label(next), &wall)?) })
}

/// A month, counted from the first one of year 0.
fn month_label(month: i64) -> String {
    format!("{:04}-{:02}", month.div_euclid(12), month.rem_euclid(12) + 1)
}

/// When a month began in the reader's zone, in seconds since 1970.
fn month_start(label: &str, wall: impl Fn(i64) -> i64) -> Option<i64> {
    wall_clock::parse(&format!("{label}-01T00:00:00"), wall).map(|start| start.div_euclid(1000))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::list::columns;

    #[test]
    fn every_column_of_the_list_is_one_of_the_directory() {
        for known in columns::Column::KNOWN {
            let order = SortOrder { column: Some(known.clone()), descending: true };
            assert_eq!(sort_of(&order).column.name(), known.name());
        }
        assert_eq!(
            sort_of(&SortOrder { column: None, descending: false }),
            Sort { column: Column::Name, descending: false }
        );
    }

    const HOUR: i64 = 3_600_000;
    /// 2026-03-15T00:30:00 in a zone two hours ahead.
    const NOW: i64 = 1_773_527_400_000;

    fn wall(moment: i64) -> i64 {
        moment + 2 * HOUR
    }

    fn question(search: &str) -> Option<Question> {
        question_of(&ListQuery::parse(search), 20, NOW, wall)
    }

    #[test]
    fn an_address_becomes_a_question() {
        let question = question("?q=jane&organization=acme&sort=-last_login&offset=40&limit=50").expect("a question");
        assert_eq!((question.text.as_str(), question.organization.as_deref()), ("jane", Some("acme")));
        assert_eq!((question.offset, question.limit, question.role), (40, 50, None));
        assert_eq!(self::question("?without=email,role").map(|question| question.role), Some(Some(String::new())));
        assert_eq!(question.sort, Some(Sort { column: Column::LastLogin, descending: true }));
    }

    #[test]
    fn days_are_the_readers() {
        let filter = |search: &str| question(search).and_then(|question| question.last_login);
        let (midnight, day) = ((NOW - HOUR / 2) / 1000, 86_400);
        for (value, from, to) in [
            ("today", Some(midnight), None),
            ("2-7", Some(midnight - 6 * day), Some(midnight)),
            ("366-", None, Some(midnight - 364 * day)),
        ] {
            assert_eq!(filter(&format!("?signed_in={value}")), Some(TimeFilter::Range { from, to }), "{value}");
        }
        for nonsense in [
            "?signed_in=7-1",
            "?signed_in=0-2",
            "?signed_in=x",
            "?created=2026",
            "?created=2026-13",
            "?without=x",
            "?without=role&role=a",
        ] {
            assert_eq!(question(nonsense), None, "{nonsense}");
        }
    }

    /// Each number of the overview leads to a list of as many people.
    #[test]
    fn the_ranges_meet_those_of_the_overview() {
        let today = calendar(NOW, 1, wall).today;
        let starts = Calendar { today, ..Calendar::default() }.age_starts();
        let ranges = SIGNED_IN[..6].iter().map(|value| days_filter(value, today));
        let mut end = None;
        for (range, start) in ranges.zip(starts.into_iter().map(Some).chain([None])) {
            assert_eq!(range, Some(TimeFilter::Range { from: start, to: end }));
            end = start;
        }
    }

    #[test]
    fn months_are_the_readers() {
        let start = 1_772_316_000;
        let filter = |search: &str| question(search).and_then(|question| question.created);
        let end = start + 31 * 86_400;
        assert_eq!(filter("?created=2026-03"), Some(TimeFilter::Range { from: Some(start), to: Some(end) }));
        assert_eq!(filter("?created=-2026-03"), Some(TimeFilter::Range { from: None, to: Some(start) }));
        let calendar = calendar(NOW, 15, wall);
        assert_eq!((calendar.months.len(), calendar.today), (15, (NOW - HOUR / 2) / 1000));
        assert_eq!(calendar.months.last(), Some(&Month { start, label: "2026-03".into() }));
        assert_eq!(calendar.months.first().map(|month| month.label.as_str()), Some("2025-01"));
    }
}
