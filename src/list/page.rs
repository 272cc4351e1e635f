//! A page of a list and its arithmetic. The server may send fewer rows than it was asked for, so positions follow from
//! the rows that came and from the server's count (contract.md, "Seen in later revisions").

use crate::{url::query::ListQuery, user::User};

/// One page of a list.
#[derive(Clone, Debug, PartialEq)]
pub struct Page {
    /// The users, in the server's order.
    pub rows: Vec<User>,
    /// How many rows came that are no users. The screen says so: no row is dropped silently.
    pub unreadable: usize,
    /// How many users match in all, by the server's count.
    pub count: u64,
}

/// Where a page is in its list, and where its four buttons lead. A button without a target is off.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pagination {
    /// The number of the page's first row, counted from 1. Zero for a page without rows.
    pub first_row: u64,
    /// The number of the page's last row. Zero for a page without rows.
    pub last_row: u64,
    /// How many users match in all.
    pub count: u64,
    /// The first page.
    pub first: Option<ListQuery>,
    /// The page before.
    pub previous: Option<ListQuery>,
    /// The page after.
    pub next: Option<ListQuery>,
    /// The last page.
    pub last: Option<ListQuery>,
}

impl Page {
    /// How many rows the server sent, readable or not.
    pub fn received(&self) -> u64 {
        self.rows.len() as u64 + self.unreadable as u64
    }

    /// The position of this page, which is the response to `query`. `default_limit` is the page size if `query` has none.
    pub fn pagination(&self, query: &ListQuery, default_limit: u32) -> Pagination {
        let (offset, received, count) = (query.offset(), self.received(), self.count);
        let limit = u64::from(query.limit(default_limit)).max(1);
        let end = offset.saturating_add(received);
        // A short page before the end of the list means that the server limits its pages.
        let step = if received > 0 && end < count { received.min(limit) } else { limit };
        let last_offset = count.saturating_sub(1) / step * step;
        let (has_before, has_after) = (offset > 0, received > 0 && end < count);
        let page_at = |exists: bool, offset: u64| exists.then(|| query.with_offset(offset));
        Pagination {
            first_row: if received > 0 { offset + 1 } else { 0 },
            last_row: if received > 0 { end } else { 0 },
            count,
            first: page_at(has_before, 0),
            previous: page_at(has_before, offset.saturating_sub(step).min(last_offset)),
            next: page_at(has_after, end),
            last: page_at(has_after, last_offset.max(end)),
        }
    }

    /// The last page of the list, if `query` asks for a page past the end.
    pub fn last_page_if_past_end(&self, query: &ListQuery, default_limit: u32) -> Option<ListQuery> {
        let is_past_end = self.received() == 0 && query.offset() > 0;
        let step = u64::from(query.limit(default_limit)).max(1);
        is_past_end.then(|| query.with_offset(self.count.saturating_sub(1) / step * step))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn page(received: usize, count: u64) -> Page {
        Page { rows: Vec::new(), unreadable: received, count }
    }

    fn offsets(pagination: &Pagination) -> [Option<u64>; 4] {
        [&pagination.first, &pagination.previous, &pagination.next, &pagination.last]
            .map(|to| to.as_ref().map(ListQuery::offset))
    }

    #[test]
    fn the_second_page_of_many() {
        let pagination = page(20, 913).pagination(&ListQuery::parse("?offset=20"), 20);
        assert_eq!((pagination.first_row, pagination.last_row, pagination.count), (21, 40, 913));
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
    fn a_page_past_the_end_offers_the_last_one() {
        let query = ListQuery::parse("?offset=5000");
        assert_eq!(page(0, 913).last_page_if_past_end(&query, 20).map(|last| last.offset()), Some(900));
        assert_eq!(page(0, 0).last_page_if_past_end(&query, 20).map(|last| last.offset()), Some(0));
        assert_eq!(page(0, 0).last_page_if_past_end(&ListQuery::default(), 20), None);
    }

    proptest! {
        /// The next buttons lead past every row once, whatever the server's limit.
        #[test]
        fn next_leads_through_the_whole_list(count in 0_u64..500, server_limit in 1_u64..120, size in 0_usize..3) {
            let limit = crate::url::query::PAGE_SIZES[size];
            let mut query = ListQuery::default().with_limit(limit);
            let mut seen = 0;
            loop {
                let rows = server_limit.min(u64::from(limit)).min(count - query.offset());
                let pagination = page(rows as usize, count).pagination(&query, 20);
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
