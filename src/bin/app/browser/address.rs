//! The console's addresses in the browser: the base path is added and removed here, and nowhere else.

use std::{cell::OnceCell, rc::Rc};

use gatehouse::url::route::Route;
use leptos::prelude::*;
use web_sys::HtmlAnchorElement;

thread_local! {
    static BASE: OnceCell<Rc<str>> = const { OnceCell::new() };
}

/// The path the console is served under, from the page itself; it starts and ends with a slash.
fn base() -> Rc<str> {
    let read = || {
        let written = document().document_element().and_then(|root| root.get_attribute("data-base"));
        let is_path = |base: &String| base.starts_with('/') && base.ends_with('/') && !base.starts_with("//");
        written.filter(is_path).unwrap_or("/".to_owned()).into()
    };
    BASE.with(|base| base.get_or_init(read).clone())
}

/// The link to a screen as an `href`, base path included.
pub(crate) fn href(route: &Route) -> String {
    under_base(&route.href())
}

/// A path of the console as a path of this host.
pub(crate) fn under_base(path: &str) -> String {
    format!("{}{}", base(), path.trim_start_matches('/'))
}

/// A path of this host as a path of the console.
fn within_base(path: &str) -> String {
    format!("/{}", path.strip_prefix(&*base()).unwrap_or(path.trim_start_matches('/')))
}

/// Scheme, host and port of the page (RFC 6454).
pub(crate) fn origin() -> String {
    window().location().origin().unwrap_or_default()
}

/// Path and search of the tab, without the base path.
pub(crate) fn current_path() -> String {
    let location = window().location();
    within_base(&location.pathname().unwrap_or_default()) + &location.search().unwrap_or_default()
}

/// The route in the address bar.
pub(crate) fn current_route() -> Route {
    route_at(&current_path())
}

/// The address to show in place of the tab's, where that says more than its route.
pub(crate) fn without_strays() -> Option<String> {
    let path = current_path();
    let (path, search) = path.find('?').map_or((path.as_str(), ""), |at| path.split_at(at));
    Route::without_strays(path, search).map(|path| under_base(&path))
}

/// The route that a link leads to, if the link stays in this tab and within the console.
pub(crate) fn route_of(link: &HtmlAnchorElement) -> Option<Route> {
    internal_path(link).map(|path| route_at(&within_base(&path)))
}

/// Path and search of a link that stays in this tab and within the console, base path included.
pub(crate) fn internal_path(link: &HtmlAnchorElement) -> Option<String> {
    let path = link.pathname();
    let stays_in_tab = link.target().is_empty() && !link.has_attribute("download");
    let is_internal = link.origin() == origin() && path.starts_with(&*base()) && link.hash().is_empty();
    (stays_in_tab && is_internal).then(|| path + &link.search())
}

/// The route of a path with its search, both relative to the base path.
fn route_at(path: &str) -> Route {
    Route::from_href(path)
}

#[cfg(test)]
mod tests {
    use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

    wasm_bindgen_test_configure!(run_in_browser);

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
