//! Which list is looked at: filters, page size and place, read from and written to the address.
//! Reading never fails: what makes no sense falls back to the default.

use crate::url::percent;

/// The page sizes offered (contract.md: at most 100).
pub const PAGE_SIZES: [u32; 3] = [20, 50, 100];

/// The filters of the list call (contract.md, "Promised").
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Filter {
    Username,
    Id,
    Organization,
    Role,
}

impl Filter {
    pub const ALL: [Filter; 4] = [Filter::Username, Filter::Id, Filter::Organization, Filter::Role];

    /// Its name in the console's address and in the API's.
    pub fn name(self) -> &'static str {
        match self {
            Filter::Username => "username",
            Filter::Id => "id",
            Filter::Organization => "organization",
            Filter::Role => "role",
        }
    }
}

/// One list: what is asked for, from where, how much. `limit` is one of [`PAGE_SIZES`] or absent for the default.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ListQuery {
    filters: [String; 4],
    limit: Option<u32>,
    offset: u64,
    /// Who is looked at beside the list, by id. The API is not asked for it.
    peek: Option<String>,
}

impl ListQuery {
    /// Reads the part of an address after `?`. Unknown names are ignored, of a repeated name the last counts.
    pub fn parse(search: &str) -> Self {
        let mut query = Self::default();
        for pair in search.trim_start_matches('?').split('&') {
            let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
            let (name, value) = (percent::decode_query(name), percent::decode_query(value));
            match name.as_str() {
                "limit" => query.limit = value.parse().ok().filter(|limit| PAGE_SIZES.contains(limit)),
                PEEK => query.peek = Some(value).filter(|id| !id.is_empty()),
                "offset" => query.offset = value.parse().unwrap_or(0).min(MAX_OFFSET),
                _ => {
                    if let Some(filter) = Filter::ALL.into_iter().find(|filter| filter.name() == name) {
                        query.filters[filter as usize] = value;
                    }
                }
            }
        }
        query
    }

    /// The part of the console's address after the path, with its `?`; empty for the plain list.
    pub fn to_search(&self) -> String {
        let mut pairs = self.filter_pairs();
        pairs.extend(self.limit.map(|limit| format!("limit={limit}")));
        if self.offset > 0 {
            pairs.push(format!("offset={}", self.offset));
        }
        pairs.extend(self.peek.as_ref().map(|id| format!("{PEEK}={}", percent::encode(id))));
        if pairs.is_empty() { String::new() } else { format!("?{}", pairs.join("&")) }
    }

    /// The query of the API's list call: always with `limit` and `offset`.
    pub fn to_api_search(&self, default_limit: u32) -> String {
        let mut pairs = self.filter_pairs();
        pairs.push(format!("limit={}", self.limit(default_limit)));
        pairs.push(format!("offset={}", self.offset));
        format!("?{}", pairs.join("&"))
    }

    pub fn filter(&self, filter: Filter) -> &str {
        &self.filters[filter as usize]
    }

    pub fn limit(&self, default_limit: u32) -> u32 {
        self.limit.unwrap_or(default_limit)
    }

    pub fn offset(&self) -> u64 {
        self.offset
    }

    pub fn peek(&self) -> Option<&str> {
        self.peek.as_deref()
    }

    /// The same list with this person beside it, or with nobody.
    pub fn with_peek(&self, id: Option<&str>) -> Self {
        Self { peek: id.filter(|id| !id.is_empty()).map(str::to_owned), ..self.clone() }
    }

    pub fn is_filtered(&self) -> bool {
        self.filters.iter().any(|value| !value.is_empty())
    }

    /// The same list narrowed otherwise: it starts at the first page again.
    pub fn with_filter(&self, filter: Filter, value: &str) -> Self {
        let mut next = self.with_offset(0);
        next.filters[filter as usize] = value.to_owned();
        next
    }

    pub fn without_filters(&self) -> Self {
        Self { limit: self.limit, ..Self::default() }
    }

    pub fn with_offset(&self, offset: u64) -> Self {
        Self { offset: offset.min(MAX_OFFSET), ..self.clone() }
    }

    /// The same list in pages of another size: the page that holds the row at the top now.
    pub fn with_limit(&self, limit: u32) -> Self {
        let limit_rows = u64::from(limit.max(1));
        let limit = Some(limit).filter(|limit| PAGE_SIZES.contains(limit));
        Self { limit, offset: self.offset / limit_rows * limit_rows, ..self.clone() }
    }

    fn filter_pairs(&self) -> Vec<String> {
        let given = Filter::ALL.into_iter().filter(|filter| !self.filter(*filter).is_empty());
        given.map(|filter| format!("{}={}", filter.name(), percent::encode(self.filter(filter)))).collect()
    }
}

const PEEK: &str = "peek";

/// The greatest offset a page can be named with: beyond 2^53 a browser's numbers lose digits.
const MAX_OFFSET: u64 = 1 << 53;

#[cfg(test)]
pub(crate) mod tests {
    use super::*;
    use proptest::prelude::*;

    prop_compose! {
        pub(crate) fn any_query()(filters in any::<[String; 4]>(), size in 0_usize..4, offset in 0_u64..MAX_OFFSET, peek in prop::option::of("\\PC{1,9}")) -> ListQuery {
            ListQuery { filters, limit: PAGE_SIZES.get(size).copied(), offset, peek }
        }
    }

    proptest! {
        #[test]
        fn reading_undoes_writing(query in any_query()) {
            prop_assert_eq!(ListQuery::parse(&query.to_search()), query);
        }

        #[test]
        fn reading_never_fails_and_settles(search in any::<String>()) {
            let once = ListQuery::parse(&search);
            prop_assert_eq!(ListQuery::parse(&once.to_search()), once);
        }
    }

    #[test]
    fn a_filter_change_goes_to_the_first_page() {
        let query = ListQuery::parse("?role=admin&offset=40").with_filter(Filter::Organization, "a&b");
        assert_eq!(query.to_search(), "?organization=a%26b&role=admin");
    }

    #[test]
    fn the_api_is_asked_for_limit_and_offset() {
        assert_eq!(ListQuery::parse("?username=a+b%2B").to_api_search(20), "?username=a%20b%2B&limit=20&offset=0");
    }

    #[test]
    fn sizes_that_are_not_offered_fall_back() {
        assert_eq!(ListQuery::parse("?limit=1000&offset=-3"), ListQuery::default());
    }

    #[test]
    fn another_page_size_keeps_the_place() {
        assert_eq!(ListQuery::parse("?offset=120").with_limit(50).to_search(), "?limit=50&offset=100");
    }
}
