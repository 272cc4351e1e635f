//! First, previous, next, last as real links; one that leads nowhere is plain text that says so.

use crate::text;

use super::element::{Element, el};

/// Where the four lead, if anywhere: first, previous, next, last.
pub type Links = [Option<String>; 4];

/// Links to the first, previous, next and last page; a place without a page is plain text.
pub fn pager(links: Links) -> Element {
    let names = [text::first_page(), text::previous_page(), text::next_page(), text::last_page()];
    let rel = [None, Some("prev"), Some("next"), None];
    let items = links.into_iter().zip(names).zip(rel).map(|((href, name), rel)| {
        let item = match (href, rel) {
            (Some(href), Some(rel)) => el("a").class("button").attribute("href", href).attribute("rel", rel),
            (Some(href), None) => el("a").class("button").attribute("href", href),
            (None, _) => el("span").class("button disabled").attribute("aria-disabled", "true"),
        };
        el("li").child(item.text(name))
    });
    // The focus of a link that is off by now goes to the pager.
    el("nav")
        .class("pagination")
        .attribute("tabindex", "-1")
        .attribute("aria-label", text::pagination())
        .child(el("ul").children(items))
}
