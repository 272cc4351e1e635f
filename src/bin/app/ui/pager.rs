//! First, previous, next, last as real links; one that leads nowhere is plain text that says so.

use gatehouse::text;
use leptos::prelude::*;

/// Where the four lead, if anywhere: first, previous, next, last.
pub(crate) type Links = [Option<String>; 4];

#[component]
pub(crate) fn Pager(links: Links) -> impl IntoView {
    let names = [text::FIRST, text::PREVIOUS, text::NEXT, text::LAST];
    let rel = [None, Some("prev"), Some("next"), None];
    let items = links.into_iter().zip(names).zip(rel).map(|((href, name), rel)| match href {
        Some(href) => view! { <li><a class="button" href=href rel=rel>{name}</a></li> }.into_any(),
        None => view! { <li><span class="button off" aria-disabled="true">{name}</span></li> }.into_any(),
    });
    view! { <nav class="pages" aria-label=text::PAGES><ul>{items.collect_view()}</ul></nav> }
}
