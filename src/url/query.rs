//! Which list is on screen: filters, page size, page and the previewed user, parsed from and printed to the address.
//! Parsing never fails: a value that makes no sense becomes the default.

use crate::url::percent;

/// The page sizes that a person can choose (contract.md: at most 100).
pub const PAGE_SIZES: [u32; 3] = [20, 50, 100];

/// What narrows the list. The API has four filters (contract.md, "Promised"); the others are answered by the directory.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Filter {
    /// Some servers match any part of a username.
    Username,
    /// Exact.
    Id,
    /// Exact.
    Organization,
    /// Exact.
    Role,
    /// What a person types to find someone by anything.
    Search,
    /// How long ago the last sign-in was; `directory::question` has the values.
    SignedIn,
    /// A month, as `2026-03`.
    Created,
    /// `email`, `organization`, `role`, or several with commas between them: people who have none of these.
    Without,
}

impl Filter {
    /// Every filter, in the order of its declaration.
    pub const ALL: [Filter; 8] = [
        Filter::Username,
        Filter::Id,
        Filter::Organization,
        Filter::Role,
        Filter::Search,
        Filter::SignedIn,
        Filter::Created,
        Filter::Without,
    ];

    /// The filters that the API knows.
    pub const OF_API: [Filter; 4] = [Filter::Username, Filter::Id, Filter::Organization, Filter::Role];

    /// The filters that have a field, in the order of the form.
    pub const FIELDS: [Filter; 5] = [Filter::Search, Filter::Organization, Filter::Role, Filter::Username, Filter::Id];

    /// The name in the console's addresses and in the API's.
    pub fn name(self) -> &'static str {
        match self {
            Filter::Username => "username",
            Filter::Id => "id",
            Filter::Organization => "organization",
            Filter::Role => "role",
            Filter::Search => "q",
            Filter::SignedIn => "signed_in",
            Filter::Created => "created",
            Filter::Without => "without",
        }
    }
}

/// One page of one list.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ListQuery {
    filters: [String; Filter::ALL.len()],
    /// The order over everybody: a column's name, with a minus before it for the largest first; empty for the server's
    /// (`list::sort`).
    sort: String,
    /// One of [`PAGE_SIZES`], or the deployment's default.
    limit: Option<u32>,
    offset: u64,
    /// The id of the user in the preview. It concerns the screen alone: the API is not asked for it.
    peek: Option<String>,
}

impl ListQuery {
    /// Parses an address's search, with or without its `?`. Unknown names are ignored; of a repeated name the last
    /// counts.
    pub fn parse(search: &str) -> Self {
        let mut query = Self::default();
        for (name, value) in percent::pairs(search) {
            match name.as_str() {
                "limit" => query.limit = value.parse().ok().filter(|limit| PAGE_SIZES.contains(limit)),
                "offset" => query.offset = value.parse().unwrap_or(0).min(MAX_OFFSET),
                SORT => query.sort = value,
                PEEK => query.peek = Some(value).filter(|id| !id.is_empty()),
                _ => {
                    if let Some(filter) = Filter::ALL.into_iter().find(|filter| filter.name() == name) {
                        query.filters[filter as usize] = value;
                    }
                }
            }
        }
        query
    }

    /// The search of the console's address, with its `?`. Empty for the plain list.
    pub fn to_search(&self) -> String {
        let mut pairs = self.filter_pairs(&Filter::ALL);
        if !self.sort.is_empty() {
            pairs.push(format!("{SORT}={}", percent::encode(&self.sort)));
        }
        pairs.extend(self.limit.map(|limit| format!("limit={limit}")));
        if self.offset > 0 {
            pairs.push(format!("offset={}", self.offset));
        }
        pairs.extend(self.peek.as_ref().map(|id| format!("{PEEK}={}", percent::encode(id))));
        if pairs.is_empty() { String::new() } else { format!("?{}", pairs.join("&")) }
    }

    /// The search of the API's list call, with its `?`. It always names `limit` and `offset`.
    pub fn to_api_search(&self, default_limit: u32) -> String {
        let mut pairs = self.filter_pairs(&Filter::OF_API);
        pairs.push(format!("limit={}", self.limit(default_limit)));
        pairs.push(format!("offset={}", self.offset));
        format!("?{}", pairs.join("&"))
    }

    /// The value of a filter; empty if the list is not filtered by it.
    pub fn filter(&self, filter: Filter) -> &str {
        &self.filters[filter as usize]
    }

    /// The order over everybody, as the address names it; empty for the server's.
    pub fn sort(&self) -> &str {
        &self.sort
    }

    /// Whether only the directory can answer: the API searches no names and does not sort.
    pub fn needs_directory(&self) -> bool {
        !self.sort.is_empty() || self.filters.iter().skip(Filter::OF_API.len()).any(|value| !value.is_empty())
    }

    /// What the server can answer of the list.
    pub fn without_directory(&self) -> Self {
        let mut next = Self { sort: String::new(), ..self.clone() };
        next.filters.iter_mut().skip(Filter::OF_API.len()).for_each(String::clear);
        next
    }

    /// Rows a page; `default_limit` is what the person or the operator chose.
    pub fn limit(&self, default_limit: u32) -> u32 {
        self.limit.unwrap_or(default_limit)
    }

    /// How many rows of the list come before the page.
    pub fn offset(&self) -> u64 {
        self.offset
    }

    /// The id of the user in the preview.
    pub fn peek(&self) -> Option<&str> {
        self.peek.as_deref()
    }

    /// The same list with this user in the preview, or without a preview.
    pub fn with_peek(&self, id: Option<&str>) -> Self {
        Self { peek: id.filter(|id| !id.is_empty()).map(str::to_owned), ..self.clone() }
    }

    /// Whether any filter is set.
    pub fn is_filtered(&self) -> bool {
        self.filters.iter().any(|value| !value.is_empty())
    }

    /// The list with another filter, from its first page.
    pub fn with_filter(&self, filter: Filter, value: &str) -> Self {
        let mut next = self.with_offset(0);
        next.filters[filter as usize] = value.to_owned();
        next
    }

    /// The list in another order, from its first page.
    pub fn with_sort(&self, sort: &str) -> Self {
        Self { sort: sort.to_owned(), ..self.with_offset(0) }
    }

    /// The list of all users, in pages of the same size.
    pub fn without_filters(&self) -> Self {
        Self { limit: self.limit, ..Self::default() }
    }

    /// Another page of the same list.
    pub fn with_offset(&self, offset: u64) -> Self {
        Self { offset: offset.min(MAX_OFFSET), ..self.clone() }
    }

    /// The list in pages of another size, on the page that has the row which is the first one now.
    pub fn with_limit(&self, limit: u32) -> Self {
        let rows = u64::from(limit.max(1));
        let limit = Some(limit).filter(|limit| PAGE_SIZES.contains(limit));
        Self { limit, offset: self.offset / rows * rows, ..self.clone() }
    }

    fn filter_pairs(&self, filters: &[Filter]) -> Vec<String> {
        let set = filters.iter().filter(|filter| !self.filter(**filter).is_empty());
        set.map(|filter| format!("{}={}", filter.name(), percent::encode(self.filter(*filter)))).collect()
    }
}

const PEEK: &str = "peek";
const SORT: &str = "sort";

/// Above 2^53 a browser's numbers lose digits.
const MAX_OFFSET: u64 = 1 << 53;

#[cfg(test)]
pub(crate) mod tests {
    use super::*;
    use proptest::prelude::*;

    prop_compose! {
        pub(crate) fn any_query()(
            filters in any::<[String; Filter::ALL.len()]>(), sort in "(-?[a-z_]{1,9})?", size in 0_usize..4, offset in 0_u64..MAX_OFFSET, peek in prop::option::of("\\PC{1,9}"),
        ) -> ListQuery {
            ListQuery { filters, sort, limit: PAGE_SIZES.get(size).copied(), offset, peek }
        }
    }

    proptest! {
        #[test]
        fn parsing_reverses_printing(query in any_query()) {
            prop_assert_eq!(ListQuery::parse(&query.to_search()), query);
        }

        #[test]
        fn any_search_becomes_a_query_that_parses_to_itself(search in any::<String>()) {
            let query = ListQuery::parse(&search);
            prop_assert_eq!(ListQuery::parse(&query.to_search()), query);
        }
    }

    /// A query has its filters in this order, and those that the API does not know come last.
    #[test]
    fn filters_are_declared_in_the_order_of_their_list() {
        assert!(Filter::ALL.into_iter().zip(0..).all(|(filter, at)| filter as usize == at));
        assert_eq!(Filter::ALL[..Filter::OF_API.len()], Filter::OF_API);
    }

    #[test]
    fn a_filter_change_goes_to_the_first_page() {
        let query = ListQuery::parse("?role=admin&offset=40").with_filter(Filter::Organization, "a&b");
        assert_eq!(query.to_search(), "?organization=a%26b&role=admin");
    }

    #[test]
    fn the_api_is_not_asked_for_what_it_does_not_know() {
        let query = ListQuery::parse("?q=jane&role=admin&sort=-last_login&signed_in=never");
        assert!(query.needs_directory() && !query.without_directory().needs_directory());
        assert_eq!(query.to_api_search(20), "?role=admin&limit=20&offset=0");
        assert_eq!(query.without_directory().to_search(), "?role=admin");
        assert_eq!(ListQuery::parse("?q=jane&offset=20").without_directory().to_search(), "?offset=20");
        assert!(!ListQuery::parse("?role=admin&username=x&offset=20&peek=1").needs_directory());
    }

    #[test]
    fn the_api_is_asked_for_limit_and_offset() {
        assert_eq!(ListQuery::parse("?username=a+b%2B").to_api_search(20), "?username=a%20b%2B&limit=20&offset=0");
    }

    #[test]
    fn sizes_that_nobody_can_choose_become_the_default() {
        assert_eq!(ListQuery::parse("?limit=1000&offset=-3"), ListQuery::default());
    }

    #[test]
    fn another_page_size_keeps_the_first_row_on_the_page() {
        assert_eq!(ListQuery::parse("?offset=120").with_limit(50).to_search(), "?limit=50&offset=100");
    }
}
