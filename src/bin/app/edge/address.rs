//! The address bar: told as a route, changed by links and by `go`. The base path is added and taken away here alone.

use gatehouse::route::Route;
use leptos::{ev, prelude::*};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{HtmlAnchorElement, MouseEvent};

/// Whether a new address makes a new entry in the history.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Entry {
    Push,
    Replace,
}

/// Where the tab is, for screens to read.
#[derive(Clone, Copy)]
pub(crate) struct Address(RwSignal<Route>);

impl Address {
    /// Reads the address bar and follows it: back, forward, and clicks on the console's own links.
    pub(crate) fn listen() -> Self {
        let address = Self(RwSignal::new(current()));
        let back = window_event_listener(ev::popstate, move |_| address.0.set(current()));
        let click = window_event_listener(ev::click, move |event| {
            if let Some(href) = own_link(&event) {
                event.prevent_default();
                address.open(&href, Entry::Push);
            }
        });
        on_cleanup(move || {
            back.remove();
            click.remove();
        });
        address
    }

    pub(crate) fn route(self) -> Route {
        self.0.get()
    }

    pub(crate) fn go(self, route: &Route, entry: Entry) {
        self.open(&href(route), entry);
    }

    /// Goes to a path of the console that was kept as text, such as the place to return to after signing in.
    pub(crate) fn go_path(self, path: &str, entry: Entry) {
        self.open(&under_base(path), entry);
    }

    fn open(self, href: &str, entry: Entry) {
        let Ok(history) = window().history() else { return };
        // Refused only for an address of another origin, and `href` is a path; the signal still follows the bar.
        let changed = match entry {
            Entry::Push => history.push_state_with_url(&JsValue::NULL, "", Some(href)),
            Entry::Replace => history.replace_state_with_url(&JsValue::NULL, "", Some(href)),
        };
        if changed.is_ok() {
            let next = current();
            if next != self.0.get_untracked() {
                self.0.set(next);
            }
        }
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
    let location = window().location();
    let path = location.pathname().unwrap_or_default();
    let search = location.search().unwrap_or_default();
    let base = base();
    format!("/{}{search}", path.strip_prefix(&base).unwrap_or(path.trim_start_matches('/')))
}

pub(crate) fn set_title(title: &str) {
    if document().title() != title {
        document().set_title(title);
    }
}

fn current() -> Route {
    let here = current_path();
    let (path, search) = here.find('?').map_or((here.as_str(), ""), |at| here.split_at(at));
    Route::read(path, search)
}

/// The path the console is served under, from the page itself; it starts and ends with a slash.
fn base() -> String {
    let written = document().document_element().and_then(|root| root.get_attribute("data-base"));
    written
        .filter(|base| base.starts_with('/') && base.ends_with('/') && !base.starts_with("//"))
        .unwrap_or("/".to_owned())
}

/// The link of a plain click on a link to this console; clicks that mean a new tab or a download are the browser's.
fn own_link(event: &MouseEvent) -> Option<String> {
    let modified = event.ctrl_key() || event.meta_key() || event.shift_key() || event.alt_key();
    if event.default_prevented() || event.button() != 0 || modified {
        return None;
    }
    let target = event.target()?.dyn_into::<web_sys::Element>().ok()?;
    let link = target.closest("a[href]").ok()??.dyn_into::<HtmlAnchorElement>().ok()?;
    let here = window().location();
    let same_host = link.origin() == here.origin().ok()?;
    let inside = link.pathname().starts_with(&base());
    let in_page = !link.hash().is_empty();
    let plain = link.target().is_empty() && !link.has_attribute("download");
    (same_host && inside && plain && !in_page).then(|| format!("{}{}", link.pathname(), link.search()))
}

#[cfg(test)]
mod tests {
    use gatehouse::{
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
        for name in NAMES {
            let segment = || Segment::new(name).expect("a segment");
            let query = ListQuery::default().with_filter(Filter::Username, name);
            for route in
                [Route::User(Key::Username(segment())), Route::EditUser(Key::Id(segment())), Route::Users(query)]
            {
                let address = Address(RwSignal::new(current()));
                address.go(&route, Entry::Replace);
                assert_eq!(current(), route, "{name}");
                assert_eq!(address.0.get_untracked(), route, "{name}");
            }
        }
        window()
            .history()
            .expect("a history")
            .replace_state_with_url(&JsValue::NULL, "", Some(&here))
            .expect("the same");
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
