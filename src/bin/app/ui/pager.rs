//! First, previous, next, last as real links; one that leads nowhere is plain text that says so.

use gatehouse::text;

use crate::edge::still::{Still, still};

/// Where the four lead, if anywhere: first, previous, next, last.
pub(crate) type Links = [Option<String>; 4];

pub(crate) fn pager(links: Links) -> Still {
    let names = [text::first(), text::previous(), text::next(), text::last()];
    let rel = [None, Some("prev"), Some("next"), None];
    let items = links.into_iter().zip(names).zip(rel).map(|((href, name), rel)| {
        let item = match (href, rel) {
            (Some(href), Some(rel)) => still("a").class("button").attribute("href", href).attribute("rel", rel),
            (Some(href), None) => still("a").class("button").attribute("href", href),
            (None, _) => still("span").class("button off").attribute("aria-disabled", "true"),
        };
        still("li").child(item.text(name))
    });
    still("nav").class("pages").attribute("aria-label", text::pages()).child(still("ul").children(items))
}
