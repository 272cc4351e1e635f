//! The address bar: told as a route, changed by links and by `go`. The base path is added and taken away here alone.

use std::{
    cell::{OnceCell, RefCell},
    rc::Rc,
};

use gatehouse::{text, url::route::Route};
use leptos::{ev, prelude::*};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Event, HtmlAnchorElement, MouseEvent};

use crate::browser::leak_guard;

/// Whether a new address makes a new entry in the history.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Entry {
    Push,
    Replace,
}

/// Where the tab is, for screens to read, and what keeps it from going elsewhere.
#[derive(Clone, Copy)]
pub(crate) struct Navigator {
    route: RwSignal<Route>,
    /// Whether the screen holds what would be missed; set by the screen.
    unsaved: RwSignal<bool>,
    /// Where the person wanted to go and was asked first.
    pending: RwSignal<Option<PendingNavigation>>,
    /// This entry's number in the tab's history, to find the way back to it.
    entry: StoredValue<f64>,
}

/// A way that is held until the person has answered.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum PendingNavigation {
    DirtyForm(String),
    /// Back or forward in the history, by so many entries.
    Traverse(i32),
    SignOut,
}

impl Navigator {
    /// Reads the address bar and follows it: back, forward, and clicks on the console's own links.
    pub(crate) fn listen() -> Self {
        let address = Self {
            route: RwSignal::new(current()),
            unsaved: RwSignal::new(false),
            pending: RwSignal::new(None),
            entry: StoredValue::new(number_of_entry().unwrap_or(0.0)),
        };
        if number_of_entry().is_none() {
            address.write(Entry::Replace, None);
        }
        let back = window_event_listener(ev::popstate, move |_| address.on_popstate());
        let click = window_event_listener(ev::click, move |event| {
            if let Some(href) = own_link(&event) {
                event.prevent_default();
                address.navigate(PendingNavigation::DirtyForm(href));
            }
        });
        // The browser asks in its own words where a tab is closed, reloaded or sent to another address.
        let leave = window_event_listener(ev::beforeunload, move |event| {
            if address.unsaved.get_untracked() {
                event.prevent_default();
            }
        });
        on_cleanup(move || {
            back.remove();
            click.remove();
            leave.remove();
        });
        address
    }

    /// As if the tab were there, for the gallery: a screen's own links lead on from where it really is.
    #[cfg(debug_assertions)]
    pub(crate) fn staged(self, route: Route, pending: Option<PendingNavigation>) -> Self {
        Self { route: RwSignal::new(route), pending: RwSignal::new(pending), ..self }
    }

    pub(crate) fn route(self) -> Route {
        leak_guard::get(self.route)
    }

    pub(crate) fn is_at(self, route: &Route) -> bool {
        self.route.with_untracked(|now| now == route)
    }

    /// Goes to a screen at the program's own wish, such as after a save: nothing is asked.
    pub(crate) fn go(self, route: &Route, entry: Entry) {
        self.open(&href(route), entry);
    }

    /// Goes to a path of the console that was kept as text, such as the place to return to after signing in.
    pub(crate) fn go_path(self, path: &str, entry: Entry) {
        self.open(&under_base(path), entry);
    }

    /// What the screen holds would be missed from now on, or no more.
    pub(crate) fn set_unsaved(self, unsaved: bool) {
        if self.unsaved.try_get_untracked().is_some_and(|before| before != unsaved) {
            self.unsaved.set(unsaved);
        }
    }

    /// Goes where the person wants to, or asks first where something would be missed.
    pub(crate) fn navigate(self, way: PendingNavigation) {
        if self.unsaved.get_untracked() {
            self.pending.set(Some(way));
        } else {
            self.follow(way);
        }
    }

    /// Loads the console anew at a screen: nothing that was in memory is left.
    pub(crate) fn start_afresh(self, route: &Route) {
        self.set_unsaved(false);
        window().location().assign(&href(route)).ok();
    }

    pub(crate) fn pending(self) -> Option<PendingNavigation> {
        leak_guard::get(self.pending)
    }

    pub(crate) fn cancel_leave(self) {
        self.pending.set(None);
    }

    pub(crate) fn leave(self) {
        if let Some(way) = self.pending.get_untracked() {
            self.pending.set(None);
            self.unsaved.set(false);
            self.follow(way);
        }
    }

    fn follow(self, way: PendingNavigation) {
        match way {
            PendingNavigation::DirtyForm(href) => self.open(&href, Entry::Push),
            PendingNavigation::Traverse(entries) => travel(entries),
            PendingNavigation::SignOut => super::session::sign_out(),
        }
    }

    /// The browser has gone back or forward already. Where that must be asked first, it is sent home again meanwhile.
    fn on_popstate(self) {
        let (home, now) = (self.entry.get_value(), number_of_entry().unwrap_or(0.0));
        if self.unsaved.get_untracked() && now != home {
            let way = (now - home) as i32;
            travel(-way);
            self.pending.set(Some(PendingNavigation::Traverse(way)));
            return;
        }
        self.entry.set_value(now);
        let next = current();
        if next != self.route.get_untracked() {
            self.route.set(next);
        }
    }

    fn open(self, href: &str, entry: Entry) {
        if self.write(entry, Some(href)) {
            let next = current();
            if next != self.route.get_untracked() {
                self.route.set(next);
            }
        }
    }

    /// Writes the address bar. Refused only for an address of another origin, and `href` is a path.
    fn write(self, entry: Entry, href: Option<&str>) -> bool {
        let Ok(history) = window().history() else { return false };
        let number = self.entry.get_value() + if entry == Entry::Push { 1.0 } else { 0.0 };
        let state = JsValue::from_f64(number);
        let changed = match entry {
            Entry::Push => history.push_state_with_url(&state, "", href),
            Entry::Replace => history.replace_state_with_url(&state, "", href),
        };
        if changed.is_ok() {
            self.entry.set_value(number);
        }
        changed.is_ok()
    }
}

fn number_of_entry() -> Option<f64> {
    window().history().ok()?.state().ok()?.as_f64()
}

fn travel(entries: i32) {
    if let Ok(history) = window().history() {
        history.go_with_delta(entries).ok();
    }
}

/// The link to a screen as an `href`, base path included.
pub(crate) fn href(route: &Route) -> String {
    under_base(&route.href())
}

pub(crate) fn under_base(path: &str) -> String {
    format!("{}{}", base(), path.trim_start_matches('/'))
}

/// Where the tab is, as a path of the console without the base path.
pub(crate) fn current_path() -> String {
    let here = here();
    let (_, place) = origin_and_place(&here);
    within_base(place.find('#').map_or(place, |at| &place[..at]))
}

fn here() -> String {
    window().location().href().unwrap_or_default()
}

/// Where the tab was loaded from (RFC 6454).
pub(crate) fn origin() -> String {
    origin_and_place(&here()).0.to_owned()
}

/// The parts of an address as a browser writes it, `https://host:port` and `/path?search#hash`. Read from the whole of it:
/// each part by its own name would be a function of the script more.
fn origin_and_place(href: &str) -> (&str, &str) {
    href.split_at(href.match_indices('/').nth(2).map_or(href.len(), |(path, _)| path))
}

/// A path of this host as a path of the console.
fn within_base(place: &str) -> String {
    format!("/{}", place.strip_prefix(&*base()).unwrap_or(place.trim_start_matches('/')))
}

/// Loads the console afresh, in the version that the server has now.
pub(crate) fn reload() {
    window().location().reload().ok();
}

thread_local! {
    /// The screen's title, and whether it is out of sight.
    static TITLE: RefCell<(String, bool)> = const { RefCell::new((String::new(), false)) };
}

pub(crate) fn set_title(title: &str) {
    TITLE.with_borrow_mut(|(shown, hidden)| {
        if shown != title {
            title.clone_into(shown);
            if !*hidden {
                document().set_title(title);
            }
        }
    });
}

/// Takes the screen's title, which may name a person, out of sight, and brings it back.
pub(crate) fn hide_title(hide: bool) {
    TITLE.with_borrow_mut(|(title, hidden)| {
        if *hidden != hide {
            *hidden = hide;
            document().set_title(if hide { text::PRODUCT } else { title });
        }
    });
}

fn current() -> Route {
    screen_at(&current_path())
}

/// The screen of a path with its search, within the console.
fn screen_at(place: &str) -> Route {
    let (path, search) = place.find('?').map_or((place, ""), |at| place.split_at(at));
    Route::parse(path, search)
}

thread_local! {
    static BASE: OnceCell<Rc<str>> = const { OnceCell::new() };
}

/// The path the console is served under, from the page itself; it starts and ends with a slash.
fn base() -> Rc<str> {
    let read = || {
        let written = document().document_element().and_then(|root| root.get_attribute("data-base"));
        let sound = |base: &String| base.starts_with('/') && base.ends_with('/') && !base.starts_with("//");
        written.filter(sound).unwrap_or("/".to_owned()).into()
    };
    BASE.with(|base| base.get_or_init(read).clone())
}

/// The link of a plain click on a link to this console; clicks that mean a new tab or a download are the browser's.
fn own_link(event: &MouseEvent) -> Option<String> {
    let modified = event.ctrl_key() || event.meta_key() || event.shift_key() || event.alt_key();
    if event.default_prevented() || event.button() != 0 || modified {
        return None;
    }
    inside(&link(event)?)
}

/// The link that an event happened on.
pub(crate) fn link(event: &Event) -> Option<HtmlAnchorElement> {
    let target = event.target()?.dyn_into::<web_sys::Element>().ok()?;
    target.closest("a[href]").ok()??.dyn_into().ok()
}

/// The screen that a link leads to, where it is the console's own.
pub(crate) fn screen_of(link: &HtmlAnchorElement) -> Option<Route> {
    inside(link).map(|place| screen_at(&within_base(&place)))
}

/// Path and search of a link that stays in this tab and within the console.
fn inside(link: &HtmlAnchorElement) -> Option<String> {
    let href = link.href();
    let (origin, place) = origin_and_place(&href);
    let same_host = origin == self::origin();
    let inside = place.starts_with(&*base());
    let in_page = place.contains('#');
    let plain = link.target().is_empty() && !link.has_attribute("download");
    (same_host && inside && plain && !in_page).then(|| place.to_owned())
}

#[cfg(test)]
mod tests {
    use gatehouse::url::{
        query::{Filter, ListQuery},
        route::{Key, Segment},
    };
    use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

    use super::*;

    wasm_bindgen_test_configure!(run_in_browser);

    const NAMES: [&str; 14] = [
        "a/b",
        "50%off",
        "tag#1",
        "who?",
        "plus+sign",
        "amp&ersand",
        "semi;colon",
        "two words",
        "%2e%2e",
        "مستخدم",
        "e\u{301}",
        "🦊",
        "<b>",
        "new",
    ];

    /// The browser's own parser and History API keep every address as it was printed.
    #[wasm_bindgen_test]
    fn every_address_survives_the_browser() {
        let here = current_path();
        let address = Navigator::listen();
        for name in NAMES {
            let segment = || Segment::new(name).expect("a segment");
            let query = ListQuery::default().with_filter(Filter::Username, name);
            for route in
                [Route::User(Key::Username(segment())), Route::EditUser(Key::Id(segment())), Route::Users(query)]
            {
                address.go(&route, Entry::Replace);
                assert_eq!(current(), route, "{name}");
                assert_eq!(address.route.get_untracked(), route, "{name}");
            }
        }
        window()
            .history()
            .expect("a history")
            .replace_state_with_url(&JsValue::NULL, "", Some(&here))
            .expect("the same");
    }

    /// The browser's own parser is the oracle.
    #[wasm_bindgen_test]
    fn an_address_is_split_as_the_browser_does() {
        for address in [
            "https://console.example.net/",
            "http://127.0.0.1:8080/console/users?username=a/b%23c#main",
            "https://console.example.net/users/%F0%9F%A6%8A?q=https://other.example/x",
            "https://[::1]:8443/a//b",
        ] {
            let url = web_sys::Url::new(address).expect("an address");
            let place = format!("{}{}{}", url.pathname(), url.search(), url.hash());
            assert_eq!(origin_and_place(&url.href()), (&*url.origin(), &*place));
        }
        assert_eq!(origin_and_place("mailto:ana@example.com").0, "mailto:ana@example.com");
    }

    /// The reason why such names have no segment: the browser would make another call of it.
    #[wasm_bindgen_test]
    fn the_browser_resolves_encoded_dots() {
        for dots in ["..", "%2e%2e", "."] {
            let url =
                web_sys::Url::new(&format!("https://gate.example/api/v1/user/username/{dots}/")).expect("an address");
            assert!(!url.pathname().ends_with(&format!("{dots}/")), "{dots}");
        }
    }
}
