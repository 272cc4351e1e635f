//! What a page shows that was not asked for: users that do not match a filter, and users that came before. The screen
//! says so, because a server that ignores a parameter answers as if it had understood.

use std::collections::BTreeSet;

use serde_json::Value;

use crate::{
    json,
    list::page::Page,
    url::query::{Filter, ListQuery},
    user::User,
};

/// One thing that a page shows and should not.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PageWarning {
    /// Some users do not match this filter: the server may not know it.
    FilterIgnored {
        /// The filter.
        filter: Filter,
        /// Its value.
        value: String,
        /// How many users of the page do not match.
        mismatches: u64,
        /// How many users the page has.
        rows: u64,
    },
    /// The page has the users of another page: the server may not know the offset.
    OffsetIgnored,
    /// This many users were on the page before, too: the list has changed meanwhile.
    Repeated(u64),
    /// This many rows are users that the page has already.
    Duplicated(u64),
}

/// The users of a page that was on screen.
#[derive(Clone, Debug, PartialEq, Eq)]
struct SeenPage {
    query: ListQuery,
    ids: Vec<String>,
}

/// The page on screen, the page before, and what there is to say.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SeenPages {
    now: Option<SeenPage>,
    before: Option<SeenPage>,
    /// About the page on screen.
    pub warnings: Vec<PageWarning>,
}

impl SeenPages {
    /// What has been seen once `page`, which is the response to `query`, is on screen. `lower` puts text into lower
    /// case.
    pub fn with(&self, page: &Page, query: &ListQuery, lower: fn(&str) -> String) -> Self {
        let now = SeenPage { query: query.with_peek(None), ids: page.rows.iter().map(User::id).collect() };
        // The same page, read again, keeps the one before it.
        let is_same = self.now.as_ref().is_some_and(|shown| shown.query == now.query);
        let before = if is_same { self.before.clone() } else { self.now.clone() };
        let ignored = |filter| ignored_filter(page, filter, query.filter(filter), lower);
        let mut warnings: Vec<PageWarning> = Filter::OF_API.into_iter().filter_map(ignored).collect();
        let others: BTreeSet<&String> = now.ids.iter().collect();
        let duplicates = now.ids.len() - others.len();
        if duplicates > 0 {
            warnings.push(PageWarning::Duplicated(duplicates as u64));
        }
        if let Some(before) = before.as_ref().filter(|before| before.is_another_page_of(&now)) {
            let repeated = before.ids.iter().filter(|id| others.contains(id)).count();
            // In another order, too: a list without a stated order may come in any.
            if repeated > 0 && repeated == before.ids.len() && repeated == now.ids.len() {
                warnings.push(PageWarning::OffsetIgnored);
            } else if repeated > 0 {
                warnings.push(PageWarning::Repeated(repeated as u64));
            }
        }
        Self { now: Some(now), before, warnings }
    }

    /// Whether the page shows users that do not match a filter.
    pub fn is_filter_ignored(&self) -> bool {
        self.warnings.iter().any(|warning| matches!(warning, PageWarning::FilterIgnored { .. }))
    }
}

impl SeenPage {
    /// Whether the two are pages of one list that should have no user in common.
    fn is_another_page_of(&self, other: &SeenPage) -> bool {
        let end = |page: &SeenPage| page.query.offset() + page.ids.len() as u64;
        let is_same_list = self.query.with_offset(0) == other.query.with_offset(0);
        is_same_list && (end(self) <= other.query.offset() || end(other) <= self.query.offset())
    }
}

fn ignored_filter(page: &Page, filter: Filter, asked: &str, lower: fn(&str) -> String) -> Option<PageWarning> {
    if asked.trim().is_empty() {
        return None;
    }
    let value = asked.to_owned();
    let asked = lower(asked.trim());
    let mismatches = page.rows.iter().filter(|user| !may_match(user, filter, &asked, lower)).count() as u64;
    (mismatches > 0).then_some(PageWarning::FilterIgnored { filter, value, mismatches, rows: page.rows.len() as u64 })
}

/// Whether a user may be in this list, as far as the API's filters go.
#[cfg(feature = "plans")]
pub fn may_be_in(user: &User, query: &ListQuery, lower: fn(&str) -> String) -> bool {
    Filter::OF_API.into_iter().all(|filter| {
        let asked = query.filter(filter).trim();
        asked.is_empty() || may_match(user, filter, &lower(asked), lower)
    })
}

/// Whether a user may be a match of text in lower case. Lenient: servers differ in case and spaces, and a field that is
/// absent says nothing.
pub(crate) fn may_match(user: &User, filter: Filter, asked: &str, lower: fn(&str) -> String) -> bool {
    let is = |value: &Value| is(value, asked, lower);
    let record = user.record();
    let profile = || record.get("profile").and_then(Value::as_object);
    match filter {
        Filter::Id => record.get("id").is_none_or(is),
        Filter::Organization => record.get("organization").is_none_or(is),
        Filter::Role => profile().and_then(|profile| profile.get("role")).is_none_or(is),
        Filter::Username => {
            // Some servers search the names and the email, too, and some read é as e.
            let names = [user.username(), user.email(), user.first_name(), user.last_name(), user.display_name()];
            let all = lower(&names.join(" "));
            !all.is_ascii() || !asked.is_ascii() || all.contains(asked)
        }
        // The directory's own.
        Filter::Search | Filter::SignedIn | Filter::Created | Filter::Without => true,
    }
}

/// Whether a value is what was asked for, or holds it: some servers send an organization as an object.
fn is(value: &Value, asked: &str, lower: fn(&str) -> String) -> bool {
    let is_same = |text: &str| lower(text.trim()) == asked || is_same_number(text.trim(), asked);
    match value {
        Value::String(text) => is_same(text),
        Value::Array(items) => items.iter().any(|item| is(item, asked, lower)),
        Value::Object(fields) => fields.values().any(|field| is(field, asked, lower)),
        Value::Null => false,
        other => is_same(&json::print(other)),
    }
}

/// Whether both are the same number, as 007 and 7 are.
fn is_same_number(value: &str, asked: &str) -> bool {
    let is_number = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    is_number(value) && is_number(asked) && value.trim_start_matches('0') == asked.trim_start_matches('0')
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn page(records: &[Value]) -> Page {
        let user = |record: &Value| User::from_record(record.as_object().expect("an object").clone()).expect("a user");
        Page::whole(records.iter().map(user).collect())
    }

    fn ids(ids: impl IntoIterator<Item = u64>) -> Page {
        page(&ids.into_iter().map(|id| json!({"id": id})).collect::<Vec<_>>())
    }

    fn mismatches(search: &str, records: &[Value]) -> Option<u64> {
        match SeenPages::default()
            .with(&page(records), &ListQuery::parse(search), str::to_lowercase)
            .warnings
            .as_slice()
        {
            [] => None,
            [PageWarning::FilterIgnored { mismatches, rows, .. }] => {
                assert_eq!(*rows, records.len() as u64);
                Some(*mismatches)
            }
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn users_of_another_role_show_that_the_server_ignored_the_filter() {
        let role = |role: Value| json!({"id": 1, "username": "a", "profile": {"role": role}});
        let rows = [role(json!("admin")), json!({"id": 2, "profile": {"role": "user"}})];
        assert_eq!(mismatches("?role=admin", &rows), Some(1));
        assert_eq!(mismatches("?role=none", &rows), Some(2));
        assert_eq!(mismatches("", &rows), None);
        assert_eq!(mismatches("?role=x", &[role(Value::Null)]), Some(1), "null is no role");
        assert_eq!(mismatches("?role=admin", &[role(json!("Admin ")), json!({"id": 2})]), None, "absent says nothing");
        assert_eq!(mismatches("?role=admin", &[json!({"id": 1, "profile": null})]), None);
        assert_eq!(mismatches("?role=admin", &[role(json!(["user", "admin"]))]), None);
    }

    #[test]
    fn every_exact_filter_is_compared() {
        assert_eq!(mismatches("?id=7", &[json!({"id": 8})]), Some(1));
        assert_eq!(mismatches("?id=007", &[json!({"id": 7})]), None);
        assert_eq!(mismatches("?id=a", &[json!({"id": "A"})]), None);
        assert_eq!(mismatches("?organization=acme", &[json!({"id": 1, "organization": "acme west"})]), Some(1));
        assert_eq!(mismatches("?organization=7", &[json!({"id": 1, "organization": {"id": 7, "name": "x"}})]), None);
    }

    #[test]
    fn a_username_may_match_in_part_and_elsewhere() {
        let john = json!({"id": 1, "username": "john.doe", "email": "j@x.example", "profile": {"last_name": "Doe"}});
        for found in ["OHN", "j@x", " doe "] {
            assert_eq!(mismatches(&format!("?username={found}"), std::slice::from_ref(&john)), None, "{found}");
        }
        assert_eq!(mismatches("?username=jane", &[john]), Some(1));
        assert_eq!(mismatches("?username=jose", &[json!({"id": 1, "username": "josé"})]), None);
    }

    #[test]
    fn the_same_users_on_another_page_show_that_the_server_ignored_the_offset() {
        let [first, second] = ["", "?offset=20"].map(ListQuery::parse);
        let seen = SeenPages::default().with(&ids(0..20), &first, str::to_lowercase);
        let again = seen.with(&ids(0..20), &second, str::to_lowercase);
        assert_eq!(again.warnings, [PageWarning::OffsetIgnored]);
        assert_eq!(
            again.with(&ids(0..20), &second, str::to_lowercase).warnings,
            [PageWarning::OffsetIgnored],
            "read again"
        );
        assert_eq!(
            again.with(&ids(0..20), &first, str::to_lowercase).warnings,
            [PageWarning::OffsetIgnored],
            "and back"
        );
        let mut reordered = ids(0..20);
        reordered.rows.reverse();
        assert_eq!(seen.with(&reordered, &second, str::to_lowercase).warnings, [PageWarning::OffsetIgnored]);
        assert_eq!(seen.with(&ids(20..40), &second, str::to_lowercase).warnings, []);
        assert_eq!(seen.with(&ids(0..20), &first, str::to_lowercase).warnings, [], "the same page, read again");
        assert_eq!(seen.with(&ids(0..20), &ListQuery::parse("?peek=3"), str::to_lowercase).warnings, []);
        assert_eq!(
            seen.with(&ids(0..20), &ListQuery::parse("?limit=50&offset=50"), str::to_lowercase).warnings,
            [],
            "another list"
        );
        assert_eq!(
            seen.with(&ids(0..20), &ListQuery::parse("?offset=10"), str::to_lowercase).warnings,
            [],
            "pages that overlap"
        );
    }

    #[test]
    fn some_users_again_show_that_the_list_has_changed() {
        let seen = SeenPages::default().with(&ids(0..20), &ListQuery::default(), str::to_lowercase);
        let next = ListQuery::parse("?offset=20");
        assert_eq!(seen.with(&ids(19..39), &next, str::to_lowercase).warnings, [PageWarning::Repeated(1)]);
        assert_eq!(
            seen.with(&ids([19]), &next, str::to_lowercase).warnings,
            [PageWarning::Repeated(1)],
            "a last page of one"
        );
        assert_eq!(seen.with(&ids([30, 31, 30, 30]), &next, str::to_lowercase).warnings, [PageWarning::Duplicated(2)]);
    }
}
