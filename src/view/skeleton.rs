//! The skeleton of the page, which index.html shows while the program loads: the side bar and the list without rows.
//! The same functions draw them later. In English; the boot script translates it.

use serde_json::Value;

use super::{
    element::{Element, el},
    icon::Icon,
    list,
    platform::Platform,
    sidebar,
};
use crate::{
    display::time::Timestamp,
    list::columns,
    text,
    url::{query::ListQuery, route::Route},
};

/// The skeleton's HTML. `.start-list` and `.start-other` are shown by the boot script, by what the address names.
#[cfg_attr(feature = "one-crate", allow(dead_code, reason = "for the build of index.html, not for the app"))]
pub fn html() -> String {
    let query = ListQuery::default();
    let route = Route::Users(query.clone());
    let navigation = el("nav").child(sidebar::navigation(&route, &NoPlatform));
    let side = el("header").class("sidebar").child(sidebar::brand(crate::PRODUCT)).child(navigation);
    let side = side.child(sidebar::session(&route, false, &NoPlatform));
    let create = list::write_link(&Route::NewUser, "primary", text::new_user(), Some(Icon::Plus), false, &NoPlatform);
    let head = list::head(text::loading(), false, true, None, list::chips(&query, &NoPlatform), create);
    let fields = list::filter_fields(&query, true, false, |_| "");
    let filters = el("search").child(el("form").class("filters").child(fields));
    let rows = el("div").class("card").child(list::skeleton(query.limit(20), &columns::default_columns()));
    let screen = el("div").class("start-list").child(head).child(filters).child(rows);
    let other = el("div").class("card loading start-other").child(el("p").class("muted").text(text::loading()));
    let main = el("main").class("main").child(screen).child(other);
    frame().child(side).child(main).to_html()
}

fn frame() -> Element {
    el("div").attribute("id", "skeleton").class("app").attribute("inert", "").attribute("aria-hidden", "true")
}

/// Nothing of the skeleton needs a format, a base path or a configuration.
pub(crate) struct NoPlatform;

impl Platform for NoPlatform {
    fn href(&self, route: &Route) -> String {
        route.href()
    }

    fn number(&self, count: u64) -> String {
        count.to_string()
    }

    fn day(&self, _: Timestamp) -> String {
        String::new()
    }

    fn ago(&self, _: Timestamp) -> String {
        String::new()
    }

    fn moment(&self, _: Timestamp) -> String {
        String::new()
    }

    fn exact(&self, _: Timestamp) -> String {
        String::new()
    }

    fn redacted(&self, _: &str, _: &Value) -> Value {
        Value::Null
    }

    fn has_directory(&self) -> bool {
        true
    }

    fn is_privileged(&self, _: &str) -> bool {
        false
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_skeleton_has_the_list_without_a_row_of_a_person() {
        let html = super::html();
        assert_eq!(html.matches("<tr class=\"skeleton-row\">").count(), 20);
        assert!(html.contains("id=\"filter-username\"") && html.contains(">Users</h1>"));
        assert!(!html.contains("style=") && !html.contains("<script"), "the policy forbids both");
    }
}
