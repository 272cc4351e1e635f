//! A page of a list and its arithmetic. The server may send fewer rows than it was asked for (contract.md, "Seen in
//! later revisions"). So positions follow from the rows that came and from the server's count.

use directory::{message::Marks, question::Pasted, rank::Rank};

use crate::{url::query::ListQuery, user::User};

/// One page of a list.
#[derive(Clone, Debug, PartialEq)]
pub struct Page {
    /// The users, in the server's order.
    pub rows: Vec<User>,
    /// How many rows came that are no users. The screen says so: no row is dropped silently.
    pub unreadable: usize,
    /// How many users match in all, by the server's count. `None` where it names no number.
    pub count: Option<u64>,
    /// Whether the server promises a page after this one. `None` where it says nothing about that.
    pub has_next: Option<bool>,
    /// What the directory says of the page, where it has answered in place of the server.
    pub found: Option<Box<Found>>,
}

/// What the directory says of a page that it has answered.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Found {
    /// How many users were found, as a sentence.
    pub summary: String,
    /// Whether users may be missing, because not everybody has been read.
    pub is_partial: bool,
    /// Whether nobody has been read: the person is asked first, and no rows are shown.
    pub is_waiting: bool,
    /// What was searched for; empty where nothing was.
    pub text: String,
    /// Where the words of the search stand in the texts of the rows.
    pub marks: Marks,
    /// Why each row was found, in the order of the rows.
    pub reasons: Vec<Option<Rank>>,
    /// When each row was read, in milliseconds since 1970, in the order of the rows.
    pub read_at: Vec<Option<i64>>,
    /// Whether some are found only by a typo.
    pub has_typos: bool,
    /// What became of a pasted list.
    pub pasted: Option<Pasted>,
}

/// How many users match in all, as far as a page tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Total {
    /// So many.
    Exactly(u64),
    /// This many have come, and there are more.
    AtLeast(u64),
    /// An empty page past the end, without a count.
    Unknown,
}

/// Where a page is in its list, and where its four buttons lead. A button without a target is off.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pagination {
    /// The number of the page's first row, counted from 1. Zero for a page without rows.
    pub first_row: u64,
    /// The number of the page's last row. Zero for a page without rows.
    pub last_row: u64,
    /// How many users match in all.
    pub total: Total,
    /// The first page.
    pub first: Option<ListQuery>,
    /// The page before.
    pub previous: Option<ListQuery>,
    /// The page after.
    pub next: Option<ListQuery>,
    /// The last page. `None` where nobody knows which one that is.
    pub last: Option<ListQuery>,
}

/// Why a page has no rows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Emptiness {
    /// The page is past the end of the list.
    PastEnd {
        /// How many users the list has.
        count: u64,
        /// Its last page.
        last: ListQuery,
    },
    /// The server sent no rows although it counts more, or does not count.
    NoneSent {
        /// How many users the server counts.
        count: Option<u64>,
        /// The page before, if this is not the first.
        before: Option<ListQuery>,
    },
    /// No user matches all filters of this list.
    NoMatch(ListQuery),
    /// The directory, which has not read everybody, knows nobody who matches.
    NoMatchSoFar(ListQuery),
    /// There are no users.
    Nobody,
}

impl Page {
    /// A page that is the whole list.
    pub fn whole(rows: Vec<User>) -> Self {
        Self { unreadable: 0, count: Some(rows.len() as u64), has_next: Some(false), rows, found: None }
    }

    /// How many rows the server sent, readable or not.
    pub fn received(&self) -> u64 {
        self.rows.len() as u64 + self.unreadable as u64
    }

    /// Whether the directory answered and has not read everybody: someone who matches may be missing.
    pub fn is_partial(&self) -> bool {
        self.found.as_ref().is_some_and(|found| found.is_partial || found.is_waiting)
    }

    /// How many users match in all. The page begins at `offset` and was asked for `limit` rows.
    pub fn total(&self, offset: u64, limit: u32) -> Total {
        let (received, end) = (self.received(), offset.saturating_add(self.received()));
        // Without a count and without a word about a next page, a full page may have one.
        let is_promised = self.has_next.unwrap_or(self.count.is_none() && received >= u64::from(limit));
        match self.count {
            Some(count) if received == 0 || count > end => Total::Exactly(count),
            _ if received > 0 && is_promised => Total::AtLeast(end),
            None if received == 0 && offset > 0 => Total::Unknown,
            // A count that is less than what came counts something else.
            _ => Total::Exactly(end),
        }
    }

    /// The position of this page, which is the response to `query`. `default_limit` is the page size if `query` has
    /// none.
    pub fn pagination(&self, query: &ListQuery, default_limit: u32) -> Pagination {
        let (offset, received) = (query.offset(), self.received());
        let limit = u64::from(query.limit(default_limit)).max(1);
        let end = offset.saturating_add(received);
        let total = self.total(offset, query.limit(default_limit));
        let has_after = received > 0
            && match total {
                Total::Exactly(count) => end < count,
                Total::AtLeast(_) => true,
                Total::Unknown => false,
            };
        // A short page before the end of the list means that the server limits its pages.
        let step = if has_after { received.min(limit) } else { limit };
        let last_offset = match total {
            Total::Exactly(count) => Some(count.saturating_sub(1) / step * step),
            Total::AtLeast(_) | Total::Unknown => None,
        };
        let page_at = |exists: bool, offset: u64| exists.then(|| query.with_offset(offset));
        Pagination {
            first_row: if received > 0 { offset + 1 } else { 0 },
            last_row: if received > 0 { end } else { 0 },
            total,
            first: page_at(offset > 0, 0),
            previous: page_at(offset > 0, offset.saturating_sub(step).min(last_offset.unwrap_or(offset))),
            next: page_at(has_after, end),
            last: last_offset.and_then(|last| page_at(has_after, last.max(end))),
        }
    }

    /// Why there are no rows, if there are none. The page is the response to `query`.
    pub fn emptiness(&self, query: &ListQuery, default_limit: u32) -> Option<Emptiness> {
        if self.received() > 0 {
            return None;
        }
        let before = self.page_before_empty(query, default_limit);
        Some(match (self.count, before) {
            (Some(count), Some(last)) if count <= query.offset() => Emptiness::PastEnd { count, last },
            (None, Some(before)) => Emptiness::NoneSent { count: None, before: Some(before) },
            (Some(count), before) if count > 0 => Emptiness::NoneSent { count: Some(count), before },
            _ if self.has_next == Some(true) => Emptiness::NoneSent { count: None, before: None },
            _ if self.found.as_ref().is_some_and(|found| found.is_partial) => Emptiness::NoMatchSoFar(query.clone()),
            _ if query.is_filtered() => Emptiness::NoMatch(query.clone()),
            _ => Emptiness::Nobody,
        })
    }

    /// The last page that may have rows, if `query` asks for a page beyond the first and got none. The server's count
    /// tells it, but it is always before this page.
    pub fn page_before_empty(&self, query: &ListQuery, default_limit: u32) -> Option<ListQuery> {
        let is_empty = self.received() == 0 && query.offset() > 0;
        let step = u64::from(query.limit(default_limit)).max(1);
        let last = |rows: u64| rows.saturating_sub(1) / step * step;
        is_empty.then(|| query.with_offset(last(self.count.unwrap_or(u64::MAX).min(query.offset()))))
    }

    /// The page to show once the user with this id is deleted: this one, which is the response to `query`. If nobody
    /// else is on this page, it is the page before.
    pub fn query_after_delete(&self, query: &ListQuery, id: &str, default_limit: u32) -> ListQuery {
        let is_last_row = self.received() == 1 && self.rows.iter().any(|user| user.id() == id);
        let previous = is_last_row.then(|| self.pagination(query, default_limit).previous).flatten();
        previous.unwrap_or_else(|| query.clone()).with_peek(None)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn page(received: usize, count: u64) -> Page {
        Page { rows: Vec::new(), unreadable: received, count: Some(count), has_next: None, found: None }
    }

    fn uncounted(received: usize, has_next: Option<bool>) -> Page {
        Page { count: None, has_next, ..page(received, 0) }
    }

    fn offsets(pagination: &Pagination) -> [Option<u64>; 4] {
        [&pagination.first, &pagination.previous, &pagination.next, &pagination.last]
            .map(|to| to.as_ref().map(ListQuery::offset))
    }

    #[test]
    fn the_second_page_of_many() {
        let pagination = page(20, 913).pagination(&ListQuery::parse("?offset=20"), 20);
        assert_eq!((pagination.first_row, pagination.last_row), (21, 40));
        assert_eq!(pagination.total, Total::Exactly(913));
        assert_eq!(offsets(&pagination), [Some(0), Some(0), Some(40), Some(900)]);
    }

    #[test]
    fn the_last_page_leads_back_only() {
        let pagination = page(13, 913).pagination(&ListQuery::parse("?offset=900"), 20);
        assert_eq!(offsets(&pagination), [Some(0), Some(880), None, None]);
    }

    #[test]
    fn a_server_that_limits_its_pages_is_paged_by_the_rows_that_came() {
        let pagination = page(50, 1000).pagination(&ListQuery::parse("?limit=100&offset=100"), 20);
        assert_eq!(offsets(&pagination), [Some(0), Some(50), Some(150), Some(950)]);
    }

    #[test]
    fn a_next_page_is_offered_where_the_server_promises_one() {
        let query = ListQuery::parse("?offset=20");
        for promising in [uncounted(20, Some(true)), uncounted(7, Some(true)), uncounted(20, None)] {
            let pagination = promising.pagination(&query, 20);
            let end = 20 + promising.received();
            assert_eq!(pagination.total, Total::AtLeast(end));
            assert_eq!(offsets(&pagination)[2..], [Some(end), None], "nobody knows the last page");
        }
        // A count of the rows on this page, or of fewer, is not the list's where more are promised.
        let own = Page { has_next: Some(true), ..page(20, 20) };
        assert_eq!(own.total(20, 20), Total::AtLeast(40));
        assert_eq!(own.total(0, 20), Total::AtLeast(20));
    }

    #[test]
    fn without_a_promise_the_list_ends() {
        let query = ListQuery::parse("?offset=20");
        for last in [uncounted(20, Some(false)), uncounted(19, None), Page { has_next: Some(false), ..page(20, 3) }] {
            let pagination = last.pagination(&query, 20);
            assert_eq!(pagination.total, Total::Exactly(20 + last.received()));
            assert_eq!(offsets(&pagination), [Some(0), Some(0), None, None]);
        }
        // The server's count holds where it says more than its `next`.
        assert_eq!(Page { has_next: Some(false), ..page(20, 913) }.total(0, 20), Total::Exactly(913));
        assert_eq!(uncounted(0, None).total(0, 20), Total::Exactly(0));
        assert_eq!(uncounted(0, Some(true)).total(40, 20), Total::Unknown);
    }

    #[test]
    fn an_empty_page_leads_to_one_before_it() {
        let before = |page: Page, search: &str| {
            page.page_before_empty(&ListQuery::parse(search), 20).map(|before| before.offset())
        };
        assert_eq!(before(page(0, 913), "?offset=5000"), Some(900));
        assert_eq!(before(page(0, 0), "?offset=5000"), Some(0));
        assert_eq!(before(page(0, 0), ""), None);
        // The count says that this page has rows, and it has none.
        assert_eq!(before(page(0, 45), "?offset=40"), Some(20));
        assert_eq!(before(page(0, 1_000), "?offset=20"), Some(0));
        assert_eq!(before(page(0, 45), "?offset=7"), Some(0));
        assert_eq!(before(uncounted(0, Some(true)), "?offset=60"), Some(40));
    }

    #[test]
    fn an_empty_page_says_what_the_server_said() {
        let why = |page: &Page, search: &str| page.emptiness(&ListQuery::parse(search), 20).expect("no rows");
        let filtered = "?role=x";
        assert_eq!(why(&page(0, 0), ""), Emptiness::Nobody);
        assert_eq!(why(&uncounted(0, None), ""), Emptiness::Nobody);
        assert_eq!(why(&page(0, 0), filtered), Emptiness::NoMatch(ListQuery::parse(filtered)));
        assert!(matches!(why(&page(0, 13), "?offset=20"), Emptiness::PastEnd { count: 13, .. }));
        assert!(matches!(why(&page(0, 45), "?offset=40"), Emptiness::NoneSent { count: Some(45), before: Some(_) }));
        assert_eq!(why(&page(0, 45), filtered), Emptiness::NoneSent { count: Some(45), before: None });
        assert_eq!(why(&uncounted(0, Some(true)), ""), Emptiness::NoneSent { count: None, before: None });
        assert!(matches!(why(&uncounted(0, None), "?offset=40"), Emptiness::NoneSent { count: None, before: Some(_) }));
        let found = Found { is_partial: true, ..Found::default() };
        let part = Page { found: Some(Box::new(found)), count: Some(0), ..page(0, 0) };
        assert!(matches!(why(&part, "?q=john"), Emptiness::NoMatchSoFar(_)));
        assert!(matches!(why(&part, "?sort=email"), Emptiness::NoMatchSoFar(_)));
        assert_eq!(page(1, 0).emptiness(&ListQuery::default(), 20), None);
    }

    #[test]
    fn after_a_delete_the_same_page_is_shown_while_it_has_rows() {
        let user = |id: &str| crate::api::wire::user(&format!(r#"{{"id": "{id}"}}"#)).expect("a user");
        let after = |ids: &[&str], search: &str, count| {
            let page = Page { count, ..Page::whole(ids.iter().map(|id| user(id)).collect()) };
            page.query_after_delete(&ListQuery::parse(search), "1", 20).to_search()
        };
        let third = "?organization=x&offset=40";
        assert_eq!(after(&["1", "2"], third, Some(42)), third);
        assert_eq!(after(&["1"], third, Some(41)), "?organization=x&offset=20");
        assert_eq!(after(&["1"], third, None), "?organization=x&offset=20");
        assert_eq!(after(&["1"], "?limit=50&offset=50&peek=1", Some(51)), "?limit=50");
        assert_eq!(after(&["1"], "?organization=x", Some(1)), "?organization=x");
        assert_eq!(after(&["1"], "?role=y&limit=100&offset=200", Some(201)), "?role=y&limit=100&offset=100");
        assert_eq!(after(&["1"], "?offset=7", Some(8)), "");
        assert_eq!(after(&["1"], "?username=a%2Fb&offset=20&peek=9", Some(21)), "?username=a%2Fb");
        assert_eq!(after(&["2"], third, Some(41)), third, "someone else's page");
    }

    proptest! {
        #[test]
        fn an_empty_page_never_leads_to_itself(count in prop::option::of(0_u64..9_999), offset in 1_u64..9_999, next: bool) {
            let empty = Page { count, has_next: Some(next), ..page(0, 0) };
            let query = ListQuery::default().with_offset(offset);
            prop_assert!(empty.page_before_empty(&query, 20).expect("a page before").offset() < offset);
        }

        /// The next buttons lead past every row once, whatever the server's limit.
        #[test]
        fn next_leads_through_the_whole_list(
            count in 0_u64..500, server_limit in 1_u64..120, size in 0_usize..3, is_counted: bool,
        ) {
            let limit = crate::url::query::PAGE_SIZES[size];
            let mut query = ListQuery::default().with_limit(limit);
            let mut seen = 0;
            loop {
                let rows = server_limit.min(u64::from(limit)).min(count - query.offset());
                let has_next = Some(query.offset() + rows < count);
                let page = Page { count: is_counted.then_some(count), has_next, ..page(rows as usize, 0) };
                let pagination = page.pagination(&query, 20);
                seen += rows;
                prop_assert!(seen <= count);
                match pagination.next {
                    Some(next) => { prop_assert_eq!(next.offset(), query.offset() + rows); query = next }
                    None => break,
                }
            }
            prop_assert_eq!(seen, count);
        }
    }
}
