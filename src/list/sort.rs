//! An order of the list: over everybody where the directory answers, else within the page, and the list says which. The
//! API has no ordering.

use std::cmp::Ordering;

use serde_json::Value;

use super::columns::Column;
use crate::{display::time, user::User};

/// The name of the person's name in an address.
const NAME: &str = "name";

/// By which column the page is sorted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SortOrder {
    /// `None` for the person's name.
    pub column: Option<Column>,
    /// Largest first.
    pub descending: bool,
}

impl SortOrder {
    /// The order after a click on the heading of `column`: ascending, then descending, then the server's order
    /// (`None`).
    pub fn next(current: Option<SortOrder>, column: Option<Column>) -> Option<SortOrder> {
        match current.filter(|order| order.column == column) {
            None => Some(SortOrder { column, descending: false }),
            Some(order) if !order.descending => Some(SortOrder { column, descending: true }),
            Some(_) => None,
        }
    }

    /// The order that an address names (`ListQuery::sort`). `None` for the server's, and for a column that nobody has.
    pub fn parse(name: &str) -> Option<SortOrder> {
        let (column, descending) = name.strip_prefix('-').map_or((name, false), |column| (column, true));
        let column = match column {
            NAME => None,
            column => Some(Column::KNOWN.into_iter().find(|known| known.name() == column)?),
        };
        Some(SortOrder { column, descending })
    }

    /// Its name in an address.
    pub fn name(&self) -> String {
        let column = self.column.as_ref().map_or(NAME, Column::name);
        if self.descending { format!("-{column}") } else { column.to_owned() }
    }

    /// Sorts rows: times by time, text and numbers by `compare` (the reader's collation). Empty values come last either
    /// way. A field that the contract does not name has times where all its values on the page are times; `redacted`
    /// hides its secrets.
    pub fn sort(
        &self,
        rows: &mut [User],
        compare: impl Fn(&str, &str) -> Ordering,
        redacted: impl Fn(&str, &Value) -> Value,
    ) {
        let is_time = |text: &str| text.is_empty() || time::parse(text).is_some();
        let by_time = self.column.as_ref().is_some_and(|column| match column {
            Column::Other(_) => rows.iter().all(|user| is_time(column.value(user, &redacted).text())),
            column => column.is_time(),
        });
        let key = |user: &User| match &self.column {
            None => user.display_name(),
            Some(column) => match column.value(user, &redacted).text() {
                zero if by_time && time::is_never(zero) => String::new(),
                text => text.to_owned(),
            },
        };
        rows.sort_by(|a, b| {
            let (a, b) = (key(a), key(b));
            let compared = if by_time { time::compare(&a, &b) } else { compare(&a, &b) };
            let compared = if self.descending { compared.reverse() } else { compared };
            a.is_empty().cmp(&b.is_empty()).then(compared)
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{api::wire, secrets};

    fn users(emails: &[&str]) -> Vec<User> {
        let record = |email: &&str| format!(r#"{{"id": "id-{email}", "username": "u", "email": "{email}"}}"#);
        emails.iter().map(|email| wire::user(&record(email)).expect("a user")).collect()
    }

    fn sorted(descending: bool) -> Vec<String> {
        let mut rows = users(&["b", "", "a", "c"]);
        SortOrder { column: Some(Column::Email), descending }.sort(&mut rows, str::cmp, secrets::redacted);
        rows.iter().map(User::email).collect()
    }

    #[test]
    fn empty_values_come_last_in_both_directions() {
        assert_eq!(sorted(false), ["a", "b", "c", ""]);
        assert_eq!(sorted(true), ["c", "b", "a", ""]);
    }

    #[test]
    fn a_zero_time_comes_last_as_never_does() {
        let user = |time: &str| {
            wire::user(&format!(r#"{{"id": "{time}", "profile": {{"last_login": "{time}"}}}}"#)).expect("a user")
        };
        let mut rows = ["0001-01-01T00:00:00Z", "2024-01-01", "2023-01-01"].map(user);
        SortOrder { column: Some(Column::LastLogin), descending: false }.sort(&mut rows, str::cmp, secrets::redacted);
        assert_eq!(rows.map(|user| user.id()), ["2023-01-01", "2024-01-01", "0001-01-01T00:00:00Z"]);
    }

    #[test]
    fn times_of_a_field_outside_the_contract_are_sorted_as_times() {
        let user = |time: &str| wire::user(&format!(r#"{{"id": 1, "expires": "{time}"}}"#)).expect("a user");
        let mut rows = ["2026-01-01T01:00:00+02:00", "2025-12-31T23:30:00Z", ""].map(user);
        SortOrder { column: Some(Column::Other("expires".into())), descending: false }.sort(
            &mut rows,
            str::cmp,
            secrets::redacted,
        );
        let times = rows.map(|user| user.record()["expires"].as_str().map(str::to_owned));
        assert_eq!(times.map(Option::unwrap_or_default), ["2026-01-01T01:00:00+02:00", "2025-12-31T23:30:00Z", ""]);
    }

    #[test]
    fn a_heading_cycles_through_three_orders() {
        let email = || Some(Column::Email);
        let first = SortOrder::next(None, email());
        assert_eq!(first, Some(SortOrder { column: email(), descending: false }));
        let second = SortOrder::next(first, email());
        assert_eq!(second, Some(SortOrder { column: email(), descending: true }));
        assert_eq!(SortOrder::next(second.clone(), email()), None);
        assert_eq!(SortOrder::next(second, None), Some(SortOrder { column: None, descending: false }));
    }

    #[test]
    fn an_order_has_a_name_in_the_address() {
        for column in Column::KNOWN.into_iter().map(Some).chain([None]) {
            for descending in [false, true] {
                let order = SortOrder { column: column.clone(), descending };
                assert_eq!(SortOrder::parse(&order.name()), Some(order));
            }
        }
        for name in ["", "-", "shoe_size", "--id"] {
            assert_eq!(SortOrder::parse(name), None, "{name}");
        }
    }
}
