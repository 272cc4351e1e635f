//! The console's addresses: a path parsed as a [`Route`], a route printed as a link. Every link comes from here.
//! Paths are relative to the base path of the deployment, which `browser::address` adds and removes.

use crate::url::{
    percent,
    plan_page::PlanPage,
    query::{Filter, ListQuery},
};

/// Text that can be one segment of a path. Browsers resolve `.` and `..` even when they are percent-encoded (WHATWG
/// URL, "path state"), and an empty segment means another path. So those three are no segments and have no by-username
/// call.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Segment(String);

impl Segment {
    /// `None` for text that no path can carry.
    pub fn new(text: &str) -> Option<Self> {
        (!matches!(text, "" | "." | "..")).then(|| Self(text.to_owned()))
    }

    /// The text as it was before any encoding.
    pub fn text(&self) -> &str {
        &self.0
    }

    /// The text percent-encoded, for the paths of the API and of the console.
    pub fn encoded(&self) -> String {
        percent::encode(&self.0)
    }
}

/// How an address names a user. It decides which of the contract's two families of calls reads and writes the record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Key {
    /// By id.
    Id(Segment),
    /// By username, which is unique within its organization only.
    Username(Segment),
}

/// Everything that an address says: the screen, and what is on it.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(
    clippy::large_enum_variant,
    reason = "a route is made once per navigation; a box would cost more than the bytes"
)]
pub enum Route {
    /// `/sign-in`.
    SignIn {
        /// Where to go afterwards: a path of the console with its search. Empty for the list.
        next: String,
    },
    /// `/users`.
    Users(ListQuery),
    /// `/users/new`.
    NewUser,
    /// `/users/{id}` or `/users/by-username/{username}`.
    User(Key),
    /// The form for some fields of a record.
    EditUser(Key),
    /// The form for a whole record as JSON.
    ReplaceUser(Key),
    /// `/overview`: everybody in figures.
    Overview,
    /// `/plans` and below: changes for many people.
    Plans(PlanPage),
    /// `/settings`.
    Settings,
    /// `/calls`: every API call of this tab.
    RequestLog,
    /// `/gallery`: every component in every state. Only builds with the feature of that name have it.
    Gallery,
    /// An address without a screen, as it was.
    NotFound(String),
}

/// What a change of route replaces: the list keeps its screen while its query changes, another user gets a new screen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Screen {
    /// The form that asks for a token.
    SignIn,
    /// The list of users.
    List,
    /// The form for a new account.
    Create,
    /// A record.
    User(Key),
    /// The form for some fields of a record.
    Edit(Key),
    /// The form for a whole record.
    Replace(Key),
    /// Everybody in figures.
    Overview,
    /// Changes for many people.
    Plans(PlanPage),
    /// The settings of this browser.
    Settings,
    /// The API calls of this tab.
    RequestLog,
    /// Every component in every state.
    Gallery,
    /// No such screen.
    NotFound,
}

const NEW: &str = "new";
const BY_USERNAME: &str = "by-username";
const EDIT: &str = "edit";
const REPLACE: &str = "replace";

impl Route {
    /// Parses a path, which starts with `/`, and the search after it, both still percent-encoded.
    pub fn parse(path: &str, search: &str) -> Self {
        let not_found = || Route::NotFound(format!("{path}{search}"));
        let segments: Vec<&str> = path.trim_matches('/').split('/').collect();
        let id = |raw: &str| Segment::new(&percent::decode(raw)).map(Key::Id);
        let name = |raw: &str| Segment::new(&percent::decode(raw)).map(Key::Username);
        match segments.as_slice() {
            [""] | ["users"] => Some(Route::Users(ListQuery::parse(search))),
            ["sign-in"] => Some(Route::SignIn { next: parse_next(search) }),
            ["overview"] => Some(Route::Overview),
            ["plans", page @ ..] => PlanPage::parse(page).map(Route::Plans),
            ["settings"] => Some(Route::Settings),
            ["calls"] => Some(Route::RequestLog),
            ["gallery"] if cfg!(feature = "gallery") => Some(Route::Gallery),
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

    /// Parses what [`Route::href`] prints.
    pub fn from_href(href: &str) -> Self {
        let (path, search) = href.find('?').map_or((href, ""), |at| href.split_at(at));
        Self::parse(path, search)
    }

    /// The address to show in place of this one. It lacks what the route does not have, and values that make no sense,
    /// so that nobody sends them or copies them on.
    pub fn without_strays(path: &str, search: &str) -> Option<String> {
        let href = Self::parse(path, search).href();
        let printed = href.find('?').map_or("", |at| &href[at..]);
        (printed != search.trim_end_matches('?')).then_some(href)
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
            Route::Overview => Screen::Overview,
            Route::Plans(page) => Screen::Plans(page.clone()),
            Route::Settings => Screen::Settings,
            Route::RequestLog => Screen::RequestLog,
            Route::Gallery => Screen::Gallery,
            Route::NotFound(_) => Screen::NotFound,
        }
    }

    /// The link to this route: its path and search, starting with `/`.
    pub fn href(&self) -> String {
        match self {
            Route::SignIn { next } if next.is_empty() => "/sign-in".to_owned(),
            Route::SignIn { next } => format!("/sign-in?next={}", percent::encode(next)),
            Route::Users(query) => format!("/users{}", query.to_search()),
            Route::NewUser => format!("/users/{NEW}"),
            Route::User(key) => key_path(key),
            Route::EditUser(key) => format!("{}/{EDIT}", key_path(key)),
            Route::ReplaceUser(key) => format!("{}/{REPLACE}", key_path(key)),
            Route::Overview => "/overview".to_owned(),
            Route::Plans(page) => page.path(),
            Route::Settings => "/settings".to_owned(),
            Route::RequestLog => "/calls".to_owned(),
            Route::Gallery => "/gallery".to_owned(),
            Route::NotFound(address) => address.clone(),
        }
    }

    /// The record with this id. If the id can be no path segment, the list filtered by it.
    pub fn user_by_id(id: &str) -> Self {
        match Segment::new(id) {
            Some(segment) => Route::User(Key::Id(segment)),
            None => Route::Users(ListQuery::default().with_filter(Filter::Id, id)),
        }
    }

    /// The list filtered by a username, for when the record was not found.
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

/// Encodes the first byte of an id that is spelled like a word of our own paths. Browsers keep such an encoding.
fn escape_reserved(word: &str) -> String {
    let mut path = String::new();
    let (first, rest) = word.split_at(1);
    first.bytes().for_each(|byte| percent::push_encoded(&mut path, byte));
    path + rest
}

/// The value of `next` if it is a path of the console itself: `//host` and `/\host` would lead to another site.
fn parse_next(search: &str) -> String {
    let next =
        percent::pairs(search).filter(|(name, _)| name == "next").last().map(|(_, next)| next).unwrap_or_default();
    let is_internal = next.starts_with('/') && !next[1..].starts_with(['/', '\\']) && !next.contains(char::is_control);
    if is_internal { next } else { String::new() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    use crate::url::plan_page::ShortHash;
    use proptest::prelude::*;

    fn parse(href: &str) -> Route {
        Route::from_href(href)
    }

    fn by_username(name: &str) -> Key {
        Key::Username(Segment::new(name).expect("a segment"))
    }

    #[test]
    fn what_the_route_does_not_have_leaves_the_address() {
        for (path, search, shown) in [
            ("/users", "?fbclid=1", Some("/users")),
            ("/", "?utm_source=x", Some("/users")),
            ("/users", "?role=admin&offset=-3", Some("/users?role=admin")),
            ("/users", "?limit=7&role=admin", Some("/users?role=admin")),
            ("/users", "?role=a&role=b", Some("/users?role=b")),
            ("/users", "?role=", Some("/users")),
            ("/users/7", "?gclid=1", Some("/users/7")),
            ("/users/7/edit", "?x", Some("/users/7/edit")),
            ("/settings", "?mc_eid=1", Some("/settings")),
            ("/sign-in", "?next=%2Fusers&x=1", Some("/sign-in?next=%2Fusers")),
            ("/users", "?role=admin&limit=50&offset=100&peek=7", None),
            ("/users", "", None),
            ("/", "", None),
            ("/users", "?", None),
            ("/nowhere/at/all", "?x=1", None),
        ] {
            assert_eq!(Route::without_strays(path, search).as_deref(), shown, "{path}{search}");
        }
    }

    #[test]
    fn every_screen_has_its_link() {
        let id = || Key::Id(Segment::new("12345").expect("a segment"));
        let hash = || ShortHash::new("0a1b2c3d").expect("a hash");
        let routes = [
            (Route::Users(ListQuery::default()), "/users"),
            (Route::NewUser, "/users/new"),
            (Route::User(id()), "/users/12345"),
            (Route::EditUser(id()), "/users/12345/edit"),
            (Route::ReplaceUser(id()), "/users/12345/replace"),
            (Route::User(by_username("a/b")), "/users/by-username/a%2Fb"),
            (Route::EditUser(by_username("x y")), "/users/by-username/x%20y/edit"),
            (Route::ReplaceUser(by_username("é")), "/users/by-username/%C3%A9/replace"),
            (Route::User(Key::Id(Segment::new("new").expect("a segment"))), "/users/%6Eew"),
            (Route::User(Key::Id(Segment::new("by-username").expect("a segment"))), "/users/%62y-username"),
            (Route::SignIn { next: "/users?role=a".into() }, "/sign-in?next=%2Fusers%3Frole%3Da"),
            (Route::Overview, "/overview"),
            (Route::Settings, "/settings"),
            (Route::RequestLog, "/calls"),
            (Route::Plans(PlanPage::Stored), "/plans"),
            (Route::Plans(PlanPage::Import), "/plans/new/import"),
            (Route::Plans(PlanPage::Change), "/plans/new/change"),
            (Route::Plans(PlanPage::Sealed(hash())), "/plans/0a1b2c3d"),
            (Route::Plans(PlanPage::Run(hash())), "/plans/0a1b2c3d/run"),
            (Route::Plans(PlanPage::Report(hash())), "/plans/0a1b2c3d/report"),
        ];
        for (route, href) in &routes {
            assert_eq!(route.href(), *href);
            assert_eq!(parse(href), *route);
        }
        // A new route is counted here, and then has its line above.
        let number = |(route, _): &(Route, _)| match route {
            Route::SignIn { .. } => 0,
            Route::Users(_) => 1,
            Route::NewUser => 2,
            Route::User(_) => 3,
            Route::EditUser(_) => 4,
            Route::ReplaceUser(_) => 5,
            Route::Overview => 6,
            Route::Plans(_) => 7,
            Route::Settings => 8,
            Route::RequestLog => 9,
            // Not in every build, and no address.
            Route::Gallery | Route::NotFound(_) => 10,
        };
        let found: BTreeSet<u32> = routes.iter().map(number).collect();
        assert_eq!(found, (0..10).collect());
    }

    #[test]
    fn dots_are_no_segments() {
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
    fn unknown_paths_are_not_found() {
        assert_eq!(parse("/nowhere?x=1"), Route::NotFound("/nowhere?x=1".into()));
        assert_eq!(parse("/users/1/2/3"), Route::NotFound("/users/1/2/3".into()));
    }

    #[test]
    fn what_is_no_hash_is_no_plan() {
        for path in
            ["/plans/new", "/plans/new/export", "/plans/0A1B2C3D", "/plans/0a1b2c3", "/plans/0a1b2c3d/edit", "/plans/é"]
        {
            assert_eq!(parse(path), Route::NotFound(path.into()));
        }
    }

    proptest! {
        #[test]
        fn the_address_of_every_user_parses_to_the_same_route(text in any::<String>()) {
            prop_assume!(Segment::new(&text).is_some());
            let segment = || Segment::new(&text).expect("assumed");
            for key in [Key::Id(segment()), Key::Username(segment())] {
                for route in [Route::User(key.clone()), Route::EditUser(key.clone()), Route::ReplaceUser(key.clone())] {
                    prop_assert_eq!(parse(&route.href()), route);
                }
            }
        }

        #[test]
        fn any_address_is_parsed_without_a_panic(path in any::<String>(), search in any::<String>()) { Route::parse(&path, &search); }
    }
}
