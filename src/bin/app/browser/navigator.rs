//! The navigation of the tab: its route as a signal, its links, its history, and the question before a form is left.

use gatehouse::url::{
    history::TabHistory,
    route::{Key, Route},
};
use leptos::{ev, prelude::*};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Event, HtmlAnchorElement, MouseEvent, ScrollRestoration};

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
    history: StoredValue<TabHistory>,
    /// Called for a sign-out without unsaved changes.
    on_sign_out: Callback<()>,
}

/// A way to leave the screen.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum PendingNavigation {
    /// To an address of the console, base path included.
    Href(String),
    /// Back or forward in the history, by this many entries.
    Traverse(i32),
    SignOut,
}

impl Navigator {
    /// Reads the address bar. Listens to back and forward, to clicks on the console's own links and to the closing of
    /// the tab, until the owner is cleaned up.
    pub(crate) fn listen(on_sign_out: Callback<()>) -> Self {
        let navigator = Self {
            route: RwSignal::new(address::current_route()),
            unsaved: RwSignal::new(false),
            pending: RwSignal::new(None),
            history: StoredValue::new(TabHistory::new(entry_state().as_deref())),
            on_sign_out,
        };
        navigator.write(HistoryEntry::Replace, address::without_strays().as_deref());
        // The browser would scroll before the rows are there.
        if let Ok(history) = window().history() {
            history.set_scroll_restoration(ScrollRestoration::Manual).ok();
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
            navigator.note_scroll();
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

    /// Leaves a form or a record for the screen that led to it. Shows the route in place of the current entry, or goes
    /// back if the entry before shows that route already.
    pub(crate) fn finish(self, route: &Route) {
        self.go(route, HistoryEntry::Replace);
        if self.history.try_update_value(|history| history.returns_to(route)) == Some(true) {
            traverse(-1);
        }
    }

    /// A record has another address from now on, in the entries of the history, too.
    pub(crate) fn rename(self, from: &Key, to: &Key) {
        self.history.update_value(|history| history.rename(from.clone(), to.clone()));
    }

    /// A record is deleted: the entries of the history that show it lead to the list.
    pub(crate) fn remove(self, keys: impl IntoIterator<Item = Key>, list: &Route) {
        self.history.update_value(|history| keys.into_iter().for_each(|key| history.remove(key, list.clone())));
    }

    /// Goes to a path of the console that was stored as text, such as the place to return to after signing in.
    pub(crate) fn go_path(self, path: &str, entry: HistoryEntry) {
        self.go(&Route::from_href(path), entry);
    }

    /// Says whether the screen has unsaved changes.
    pub(crate) fn set_unsaved(self, unsaved: bool) {
        if self.unsaved.try_get_untracked().is_some_and(|before| before != unsaved) {
            self.unsaved.set(unsaved);
        }
    }

    /// Reloads the page without a question: what was typed is in drafts, but for passwords.
    pub(crate) fn reload_with_drafts(self) {
        self.set_unsaved(false);
        reload();
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

    /// The browser has gone back or forward already. While there are unsaved changes, it is sent back before the
    /// question.
    fn on_popstate(self) {
        let state = entry_state();
        let number = |history: &TabHistory| f64::from(history.number());
        let entries = number(&TabHistory::new(state.as_deref())) - self.history.with_value(number);
        if self.unsaved.get_untracked() && entries != 0.0 {
            traverse(-entries as i32);
            self.pending.set(Some(PendingNavigation::Traverse(entries as i32)));
            return;
        }
        let at = address::current_route();
        let arrived = self.history.try_update_value(|history| {
            history.leave(scrolled());
            history.arrive(state.as_deref(), at.clone())
        });
        let Some((route, goes_on)) = arrived else { return };
        if route != at {
            self.write(HistoryEntry::Replace, Some(&address::href(&route)));
        }
        if goes_on {
            traverse(-1);
        }
        self.read_address();
        request_animation_frame(move || self.restore_scroll());
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
        if entry == HistoryEntry::Push {
            self.note_scroll();
        }
        let mut next = self.history.get_value();
        if entry == HistoryEntry::Push {
            next.push(address::current_route());
        }
        let state = JsValue::from_str(&next.state());
        let changed = match entry {
            HistoryEntry::Push => history.push_state_with_url(&state, "", href),
            HistoryEntry::Replace => history.replace_state_with_url(&state, "", href),
        };
        if changed.is_ok() {
            self.history.set_value(next);
        }
        changed.is_ok()
    }

    /// Takes down how far the current entry is scrolled.
    fn note_scroll(self) {
        self.history.update_value(|history| history.leave(scrolled()));
        self.write(HistoryEntry::Replace, None);
    }

    /// Scrolls to where the current entry was left, as far as the screen is high enough. Called again once more is
    /// drawn.
    pub(crate) fn restore_scroll(self) {
        let Some(wanted) = self.history.with_value(TabHistory::scroll) else { return };
        window().scroll_to_with_x_and_y(0.0, f64::from(wanted));
        if scrolled() >= wanted {
            self.history.update_value(TabHistory::end_scroll);
        }
    }

    /// The screen is drawn: what is not there by now does not come.
    pub(crate) fn end_scroll(self) {
        self.restore_scroll();
        self.history.update_value(TabHistory::end_scroll);
    }

    /// Scrolls a new screen once it is drawn: to its top, or to where the person left it if they have gone back.
    pub(crate) fn scroll_new_screen(self) -> impl FnOnce() {
        let is_left_before = self.history.with_value(TabHistory::scroll).is_some();
        move || {
            if is_left_before {
                self.restore_scroll();
            } else {
                window().scroll_to_with_x_and_y(0.0, 0.0);
            }
        }
    }
}

fn entry_state() -> Option<String> {
    window().history().ok()?.state().ok()?.as_string()
}

fn scrolled() -> u32 {
    window().scroll_y().map(|scrolled| scrolled.round().max(0.0) as u32).unwrap_or_default()
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

/// Opens the browser's print dialog.
pub(crate) fn print() {
    window().print().ok();
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
