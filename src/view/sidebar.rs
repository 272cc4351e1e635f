//! The side bar as markup: the product, where one can go from everywhere, and the session.

use super::{
    element::{Element, el},
    icon::{Icon, icon},
    list::{button, opens_dialog},
    platform::Platform,
};
use crate::{
    text,
    url::{plan_page::PlanPage, query::ListQuery, route::Route},
};

/// The product's name under its icon.
pub fn brand(title: &str) -> Element {
    el("div").class("brand").child(icon(Icon::Gate)).child(label(title))
}

/// Links that every screen has; `route` is the current one.
pub fn navigation(route: &Route, platform: &dyn Platform) -> Element {
    let current = match route {
        Route::Users(_) => "page",
        Route::NotFound(_)
        | Route::Overview
        | Route::Plans(_)
        | Route::Settings
        | Route::RequestLog
        | Route::Gallery => "false",
        _ => "true",
    };
    let users = el("a").attribute("href", platform.href(&Route::Users(ListQuery::default())));
    let users = users.attribute("aria-current", current).child(icon(Icon::Users)).text(text::users());
    let current = if *route == Route::Overview { "page" } else { "false" };
    let overview = el("a").attribute("href", platform.href(&Route::Overview)).attribute("aria-current", current);
    let overview = overview.class("overview").child(icon(Icon::Chart)).child(label(text::overview()));
    let overview = platform.has_directory().then(|| el("li").child(overview));
    let (stored, current) =
        (Route::Plans(PlanPage::Stored), if matches!(route, Route::Plans(_)) { "page" } else { "false" });
    let plans = el("a").attribute("href", platform.href(&stored)).attribute("aria-current", current);
    let plans = el("li").child(plans.class("plans-link").child(icon(Icon::Steps)).child(label(text::plans())));
    let search =
        opens_dialog(button("button bare"), "palette").child(icon(Icon::Search)).child(label(text::palette_button()));
    el("ul").class("nav").child(el("li").child(users)).children(overview).child(plans).child(el("li").child(search))
}

/// Where the session is stored, the settings, and signing out.
pub fn session(route: &Route, is_on_device: bool, platform: &dyn Platform) -> Element {
    let stored = if is_on_device { text::signed_in_device() } else { text::signed_in_tab() };
    let current = if *route == Route::Settings { "page" } else { "false" };
    let settings = el("a").class("button bare").attribute("href", platform.href(&Route::Settings));
    let settings = settings.attribute("aria-current", current).child(icon(Icon::Settings));
    let sign_out = button("button bare").attribute("data-action", "sign-out").child(icon(Icon::Leave));
    el("div")
        .class("session")
        .child(label(stored).class("tiny muted"))
        .child(settings.child(label(text::settings())))
        .child(sign_out.child(label(text::sign_out())))
}

fn label(text: &str) -> Element {
    el("span").text(text)
}
