//! The console's addresses: a path told as a [`Route`], a route printed as a link. Every link is born here.
//! Paths are relative to the base path the console is served under; `browser::navigator` adds and removes it.

use crate::url::{
    percent,
    query::{Filter, ListQuery},
};

/// Text that can stand as one segment of a path. Browsers resolve `.` and `..` even when percent-encoded and
/// drop empty segments' meaning (WHATWG URL, path state), so those have no segment and no by-username call.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Segment(String);

impl Segment {
    pub fn new(text: &str) -> Option<Self> {
        (!matches!(text, "" | "." | "..")).then(|| Self(text.to_owned()))
    }

    pub fn text(&self) -> &str {
        &self.0
    }

    /// The segment percent-encoded, for the API's paths and the console's.
    pub fn encoded(&self) -> String {
        percent::encode(&self.0)
    }
}

/// How one user is named: which of the contract's two families of calls reads and writes it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Key {
    Id(Segment),
    Username(Segment),
}

/// One screen with all that its address says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Route {
    /// Where to go after signing in: a path with its query, within the console.
    SignIn {
        next: String,
    },
    Users(ListQuery),
    NewUser,
    User(Key),
    EditUser(Key),
    ReplaceUser(Key),
    Settings,
    /// Every API call of this tab.
    RequestLog,
    /// Every widget in every state: in development builds alone.
    Gallery,
    /// An address that no screen has.
    NotFound(String),
}

/// The screen of a route: a list keeps its screen while its query changes, another user gets a new one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Screen {
    SignIn,
    List,
    Create,
    User(Key),
    Edit(Key),
    Replace(Key),
    Settings,
    RequestLog,
    Gallery,
    NotFound,
}

const NEW: &str = "new";
const BY_USERNAME: &str = "by-username";
const EDIT: &str = "edit";
const REPLACE: &str = "replace";

impl Route {
    /// Reads a path (starting with `/`) and the search after it, both still percent-encoded.
    pub fn parse(path: &str, search: &str) -> Self {
        let not_found = || Route::NotFound(format!("{path}{search}"));
        let segments: Vec<&str> = path.trim_matches('/').split('/').collect();
        let id = |raw: &str| Segment::new(&percent::decode(raw)).map(Key::Id);
        let name = |raw: &str| Segment::new(&percent::decode(raw)).map(Key::Username);
        match segments.as_slice() {
            [""] | ["users"] => Some(Route::Users(ListQuery::parse(search))),
            ["sign-in"] => Some(Route::SignIn { next: parse_next(search) }),
            ["settings"] => Some(Route::Settings),
            ["calls"] => Some(Route::RequestLog),
            ["gallery"] if cfg!(debug_assertions) => Some(Route::Gallery),
            ["users", NEW] => Some(Route::NewUser),
            ["users", BY_USERNAME, raw] => name(raw).map(Route::User),
            ["users", BY_USERNAME, raw, EDIT] => name(raw).map(Route::EditUser),
            ["users", BY_USERNAME, raw, REPLACE] => name(raw).map(Route::ReplaceUser),
            ["users", raw] => id(raw).map(Route::User),
            ["users", raw, EDIT] => id(raw).map(Route::EditUser),
            ["users", raw, REPLACE] => id(raw).map(Route::ReplaceUser),
            _ => None,
        }
        .unwrap_or_else(not_found)
    }

    /// The screen that this address shows.
    pub fn screen(&self) -> Screen {
        match self {
            Route::SignIn { .. } => Screen::SignIn,
            Route::Users(_) => Screen::List,
            Route::NewUser => Screen::Create,
            Route::User(key) => Screen::User(key.clone()),
            Route::EditUser(key) => Screen::Edit(key.clone()),
            Route::ReplaceUser(key) => Screen::Replace(key.clone()),
            Route::Settings => Screen::Settings,
            Route::RequestLog => Screen::RequestLog,
            Route::Gallery => Screen::Gallery,
            Route::NotFound(_) => Screen::NotFound,
        }
    }

    /// The link to this screen: path and query, starting with `/`.
    pub fn href(&self) -> String {
        match self {
            Route::SignIn { next } if next.is_empty() => "/sign-in".to_owned(),
            Route::SignIn { next } => format!("/sign-in?next={}", percent::encode(next)),
            Route::Users(query) => format!("/users{}", query.to_search()),
            Route::NewUser => format!("/users/{NEW}"),
            Route::User(key) => key_path(key),
            Route::EditUser(key) => format!("{}/{EDIT}", key_path(key)),
            Route::ReplaceUser(key) => format!("{}/{REPLACE}", key_path(key)),
            Route::Settings => "/settings".to_owned(),
            Route::RequestLog => "/calls".to_owned(),
            Route::Gallery => "/gallery".to_owned(),
            Route::NotFound(address) => address.clone(),
        }
    }

    /// The screen of a user by id; a list narrowed to that id where the id can be no path segment.
    pub fn user_by_id(id: &str) -> Self {
        match Segment::new(id) {
            Some(segment) => Route::User(Key::Id(segment)),
            None => Route::Users(ListQuery::default().with_filter(Filter::Id, id)),
        }
    }

    /// The list narrowed to a username: the way out where a person was not found.
    pub fn search_username(username: &str) -> Self {
        Route::Users(ListQuery::default().with_filter(Filter::Username, username))
    }
}

fn key_path(key: &Key) -> String {
    match key {
        Key::Id(segment) if [NEW, BY_USERNAME].contains(&segment.text()) => {
            format!("/users/{}", escape_reserved(segment.text()))
        }
        Key::Id(segment) => format!("/users/{}", segment.encoded()),
        Key::Username(segment) => format!("/users/{BY_USERNAME}/{}", segment.encoded()),
    }
}

/// An id spelled like a word of our own paths: its first byte is encoded, which browsers keep as written.
fn escape_reserved(word: &str) -> String {
    let mut out = String::new();
    let (first, rest) = word.split_at(1);
    first.bytes().for_each(|byte| percent::push_encoded(&mut out, byte));
    out + rest
}

fn parse_next(search: &str) -> String {
    let mut pairs = search.trim_start_matches('?').split('&').filter_map(|pair| pair.strip_prefix("next="));
    let next = pairs.next_back().map(percent::decode_query).unwrap_or_default();
    // Only a path of the console itself: `//host` and `/\host` would leave it.
    let stays = next.starts_with('/') && !next[1..].starts_with(['/', '\\']) && !next.contains(char::is_control);
    if stays { next } else { String::new() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn parse(href: &str) -> Route {
        let (path, search) = href.find('?').map_or((href, ""), |at| href.split_at(at));
        Route::parse(path, search)
    }

    fn named(name: &str) -> Key {
        Key::Username(Segment::new(name).expect("a segment"))
    }

    #[test]
    fn links_of_every_screen() {
        let id = || Key::Id(Segment::new("12345").expect("a segment"));
        let links = [
            (Route::Users(ListQuery::default()), "/users"),
            (Route::NewUser, "/users/new"),
            (Route::User(id()), "/users/12345"),
            (Route::EditUser(id()), "/users/12345/edit"),
            (Route::ReplaceUser(id()), "/users/12345/replace"),
            (Route::User(named("a/b")), "/users/by-username/a%2Fb"),
            (Route::EditUser(named("x y")), "/users/by-username/x%20y/edit"),
            (Route::ReplaceUser(named("é")), "/users/by-username/%C3%A9/replace"),
            (Route::User(Key::Id(Segment::new("new").expect("a segment"))), "/users/%6Eew"),
            (Route::User(Key::Id(Segment::new("by-username").expect("a segment"))), "/users/%62y-username"),
            (Route::SignIn { next: "/users?role=a".into() }, "/sign-in?next=%2Fusers%3Frole%3Da"),
        ];
        for (route, href) in links {
            assert_eq!(route.href(), href);
            assert_eq!(parse(href), route);
        }
    }

    #[test]
    fn dots_are_no_segment() {
        assert_eq!(Segment::new(".."), None);
        assert_eq!(Route::user_by_id(".").href(), "/users?id=.");
    }

    #[test]
    fn next_never_leaves_the_console() {
        for next in ["//evil.example", "https://evil.example", "/\\evil.example", "/\tx", "users"] {
            let href = Route::SignIn { next: next.into() }.href();
            assert_eq!(parse(&href), Route::SignIn { next: String::new() }, "{next}");
        }
    }

    #[test]
    fn unknown_paths_are_lost() {
        assert_eq!(parse("/nowhere?x=1"), Route::NotFound("/nowhere?x=1".into()));
        assert_eq!(parse("/users/1/2/3"), Route::NotFound("/users/1/2/3".into()));
    }

    proptest! {
        #[test]
        fn every_user_has_an_address_that_leads_back(text in any::<String>()) {
            prop_assume!(Segment::new(&text).is_some());
            let segment = || Segment::new(&text).expect("assumed");
            for key in [Key::Id(segment()), Key::Username(segment())] {
                for route in [Route::User(key.clone()), Route::EditUser(key.clone()), Route::ReplaceUser(key.clone())] {
                    prop_assert_eq!(parse(&route.href()), route);
                }
            }
        }

        #[test]
        fn reading_never_fails(path in any::<String>(), search in any::<String>()) { Route::parse(&path, &search); }
    }
}
