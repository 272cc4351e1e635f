//! The navigation of the tab: its route as a signal, its links, its history, and the question before a form is left.

use gatehouse::url::route::Route;
use leptos::{ev, prelude::*};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Event, HtmlAnchorElement, MouseEvent};

use crate::browser::{address, leak_guard};

/// Whether a new address makes a new entry in the history.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum HistoryEntry {
    Push,
    Replace,
}

/// The route on screen, and the guard against leaving a form with unsaved changes.
#[derive(Clone, Copy)]
pub(crate) struct Navigator {
    route: RwSignal<Route>,
    /// Whether the screen has unsaved changes; the screen sets it.
    unsaved: RwSignal<bool>,
    /// The navigation that waits for a confirmation.
    pending: RwSignal<Option<PendingNavigation>>,
    /// This entry's number in the tab's history, to find the way back to it.
    entry: StoredValue<f64>,
    /// Called for a sign-out without unsaved changes.
    on_sign_out: Callback<()>,
}

/// A way to leave the screen.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum PendingNavigation {
    /// To an address of the console, base path included.
    Href(String),
    /// Back or forward in the history, by so many entries.
    Traverse(i32),
    SignOut,
}

impl Navigator {
    /// Reads the address bar and listens, until the owner is cleaned up, to back and forward, to clicks on the console's
    /// own links, and to the closing of the tab.
    pub(crate) fn listen(on_sign_out: Callback<()>) -> Self {
        let navigator = Self {
            route: RwSignal::new(address::current_route()),
            unsaved: RwSignal::new(false),
            pending: RwSignal::new(None),
            entry: StoredValue::new(entry_number().unwrap_or(0.0)),
            on_sign_out,
        };
        if entry_number().is_none() {
            navigator.write(HistoryEntry::Replace, None);
        }
        let back = window_event_listener(ev::popstate, move |_| navigator.on_popstate());
        let click = window_event_listener(ev::click, move |event| {
            if let Some(href) = clicked_link(&event) {
                event.prevent_default();
                navigator.navigate(PendingNavigation::Href(href));
            }
        });
        // The browser shows its own dialog when a tab is closed, reloaded or sent to another address.
        let leave = window_event_listener(ev::beforeunload, move |event| {
            if navigator.unsaved.get_untracked() {
                event.prevent_default();
            }
        });
        on_cleanup(move || {
            back.remove();
            click.remove();
            leave.remove();
        });
        navigator
    }

    /// The same navigator as if the tab were at this route, for the gallery.
    #[cfg(feature = "gallery")]
    pub(crate) fn staged(self, route: Route, pending: Option<PendingNavigation>) -> Self {
        Self { route: RwSignal::new(route), pending: RwSignal::new(pending), ..self }
    }

    pub(crate) fn route(self) -> Route {
        leak_guard::get(self.route)
    }

    pub(crate) fn is_at(self, route: &Route) -> bool {
        self.route.with_untracked(|now| now == route)
    }

    /// Goes to a screen without asking, such as after a save.
    pub(crate) fn go(self, route: &Route, entry: HistoryEntry) {
        self.open(&address::href(route), entry);
    }

    /// Goes to a path of the console that was stored as text, such as the place to return to after signing in.
    pub(crate) fn go_path(self, path: &str, entry: HistoryEntry) {
        self.open(&address::under_base(path), entry);
    }

    /// Says whether the screen has unsaved changes.
    pub(crate) fn set_unsaved(self, unsaved: bool) {
        if self.unsaved.try_get_untracked().is_some_and(|before| before != unsaved) {
            self.unsaved.set(unsaved);
        }
    }

    /// Goes to a screen, or asks first while there are unsaved changes.
    pub(crate) fn visit(self, route: &Route) {
        self.navigate(PendingNavigation::Href(address::href(route)));
    }

    /// Leaves the screen, or asks first while there are unsaved changes.
    pub(crate) fn navigate(self, way: PendingNavigation) {
        if self.unsaved.get_untracked() {
            self.pending.set(Some(way));
        } else {
            self.follow(way);
        }
    }

    /// Reloads the console at this screen, so that nothing stays in memory.
    pub(crate) fn start_afresh(self, route: &Route) {
        self.set_unsaved(false);
        window().location().assign(&address::href(route)).ok();
    }

    pub(crate) fn pending(self) -> Option<PendingNavigation> {
        leak_guard::get(self.pending)
    }

    /// Stays on the screen.
    pub(crate) fn cancel_leave(self) {
        self.pending.set(None);
    }

    /// Performs the waiting navigation.
    pub(crate) fn confirm_leave(self) {
        if let Some(way) = self.pending.get_untracked() {
            self.pending.set(None);
            self.unsaved.set(false);
            self.follow(way);
        }
    }

    fn follow(self, way: PendingNavigation) {
        match way {
            PendingNavigation::Href(href) => self.open(&href, HistoryEntry::Push),
            PendingNavigation::Traverse(entries) => traverse(entries),
            PendingNavigation::SignOut => self.on_sign_out.run(()),
        }
    }

    /// The browser has gone back or forward already. While there are unsaved changes, it is sent back before the question.
    fn on_popstate(self) {
        let (before, now) = (self.entry.get_value(), entry_number().unwrap_or(0.0));
        if self.unsaved.get_untracked() && now != before {
            let entries = (now - before) as i32;
            traverse(-entries);
            self.pending.set(Some(PendingNavigation::Traverse(entries)));
            return;
        }
        self.entry.set_value(now);
        self.read_address();
    }

    fn open(self, href: &str, entry: HistoryEntry) {
        if self.write(entry, Some(href)) {
            self.read_address();
        }
    }

    fn read_address(self) {
        let route = address::current_route();
        if !self.is_at(&route) {
            self.route.set(route);
        }
    }

    /// Writes the address bar. The browser refuses only an address of another origin, and `href` is a path.
    fn write(self, entry: HistoryEntry, href: Option<&str>) -> bool {
        let Ok(history) = window().history() else { return false };
        let number = self.entry.get_value() + if entry == HistoryEntry::Push { 1.0 } else { 0.0 };
        let state = JsValue::from_f64(number);
        let changed = match entry {
            HistoryEntry::Push => history.push_state_with_url(&state, "", href),
            HistoryEntry::Replace => history.replace_state_with_url(&state, "", href),
        };
        if changed.is_ok() {
            self.entry.set_value(number);
        }
        changed.is_ok()
    }
}

fn entry_number() -> Option<f64> {
    window().history().ok()?.state().ok()?.as_f64()
}

fn traverse(entries: i32) {
    if let Ok(history) = window().history() {
        history.go_with_delta(entries).ok();
    }
}

/// Reloads the console in the server's current version.
pub(crate) fn reload() {
    window().location().reload().ok();
}

/// The address of a plain click on a link to this console; clicks that mean a new tab or a download are the browser's.
fn clicked_link(event: &MouseEvent) -> Option<String> {
    let is_modified = event.ctrl_key() || event.meta_key() || event.shift_key() || event.alt_key();
    if event.default_prevented() || event.button() != 0 || is_modified {
        return None;
    }
    address::internal_path(&link(event)?)
}

/// The link that an event targets.
pub(crate) fn link(event: &Event) -> Option<HtmlAnchorElement> {
    let target = event.target()?.dyn_into::<web_sys::Element>().ok()?;
    target.closest("a[href]").ok()??.dyn_into().ok()
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
        let here = address::current_path();
        let navigator = Navigator::listen(Callback::new(|()| ()));
        for name in NAMES {
            let segment = || Segment::new(name).expect("a segment");
            let query = ListQuery::default().with_filter(Filter::Username, name);
            for route in
                [Route::User(Key::Username(segment())), Route::EditUser(Key::Id(segment())), Route::Users(query)]
            {
                navigator.go(&route, HistoryEntry::Replace);
                assert_eq!(address::current_route(), route, "{name}");
                assert_eq!(navigator.route.get_untracked(), route, "{name}");
            }
        }
        window()
            .history()
            .expect("a history")
            .replace_state_with_url(&JsValue::NULL, "", Some(&here))
            .expect("the same");
    }
}
