//! A page of a list and its arithmetic. The server may send fewer rows than asked for, so places are worked out
//! from what came back and from its count (contract.md, "Seen in later revisions").

use crate::{url::query::ListQuery, user::User};

/// One page as read: the rows, where the first stands, and how many the server says match in all.
#[derive(Clone, Debug, PartialEq)]
pub struct Page {
    pub rows: Vec<User>,
    /// How many rows the answer held that are no user: shown, never silently dropped.
    pub unreadable: usize,
    pub count: u64,
}

/// Where a page stands in its list, and the lists its four buttons lead to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pagination {
    /// Number of the first row, from 1; 0 when the page has no rows.
    pub first_row: u64,
    pub last_row: u64,
    pub count: u64,
    pub first: Option<ListQuery>,
    pub previous: Option<ListQuery>,
    pub next: Option<ListQuery>,
    pub last: Option<ListQuery>,
}

impl Page {
    /// Rows the server sent, readable or not.
    pub fn received(&self) -> u64 {
        self.rows.len() as u64 + self.unreadable as u64
    }

    /// The place of this page, which answered `query`; `default_limit` is the deployment's page size.
    pub fn pagination(&self, query: &ListQuery, default_limit: u32) -> Pagination {
        let (offset, received, count) = (query.offset(), self.received(), self.count);
        let limit = u64::from(query.limit(default_limit)).max(1);
        let end = offset.saturating_add(received);
        // A short page in the middle of the list means that the server caps its pages.
        let step = if received > 0 && end < count { received.min(limit) } else { limit };
        let last_offset = count.saturating_sub(1) / step * step;
        let go = |allowed: bool, to: u64| allowed.then(|| query.with_offset(to));
        Pagination {
            first_row: if received > 0 { offset + 1 } else { 0 },
            last_row: if received > 0 { end } else { 0 },
            count,
            first: go(offset > 0, 0),
            previous: go(offset > 0, offset.saturating_sub(step).min(last_offset)),
            next: go(received > 0 && end < count, end),
            last: go(received > 0 && end < count, last_offset.max(end)).filter(|_| end < count),
        }
    }

    /// The list's last page, where `query` asks for a place past the end.
    pub fn last_page_if_past_end(&self, query: &ListQuery, default_limit: u32) -> Option<ListQuery> {
        let past = self.received() == 0 && query.offset() > 0;
        let step = u64::from(query.limit(default_limit)).max(1);
        past.then(|| query.with_offset(self.count.saturating_sub(1) / step * step))
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
    fn the_last_page_leads_only_back() {
        let pagination = page(13, 913).pagination(&ListQuery::parse("?offset=900"), 20);
        assert_eq!(offsets(&pagination), [Some(0), Some(880), None, None]);
    }

    #[test]
    fn a_server_that_caps_its_pages_is_paged_by_what_came() {
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
        /// Following next from the start meets every row once, whatever the server's cap.
        #[test]
        fn next_walks_the_whole_list(count in 0_u64..500, cap in 1_u64..120, size in 0_usize..3) {
            let limit = crate::url::query::PAGE_SIZES[size];
            let mut query = ListQuery::default().with_limit(limit);
            let mut met = 0;
            loop {
                let rows = cap.min(u64::from(limit)).min(count - query.offset());
                let pagination = page(rows as usize, count).pagination(&query, 20);
                met += rows;
                prop_assert!(met <= count);
                match pagination.next {
                    Some(next) => { prop_assert_eq!(next.offset(), query.offset() + rows); query = next }
                    None => break,
                }
            }
            prop_assert_eq!(met, count);
        }
    }
}
