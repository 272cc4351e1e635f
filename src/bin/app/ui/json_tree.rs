//! A response body as a collapsible tree; plain text if the body is not JSON. JSON reads left to right in every
//! language.

use gatehouse::{
    display::json_tree::{self, Node},
    text,
};
use leptos::prelude::*;

use crate::ui::value::{brief, layout, value};

/// Nodes below this depth are collapsed at first.
const OPEN: usize = 2;

pub(crate) fn tree(body: &str) -> AnyView {
    match json_tree::parse(body) {
        Some(root) => view! { <div class="tree mono" dir="ltr">{node(&root, 0)}</div> }.into_any(),
        None => view! { <pre tabindex="0">{layout(body)}</pre> }.into_any(),
    }
}

fn node(shown: &Node, depth: usize) -> AnyView {
    let name = shown.name.as_deref().map(|name| view! { <span class="muted">{brief(name)}": "</span> });
    if shown.children.is_empty() {
        return view! { <div class="leaf">{name}{value(&shown.text)}</div> }.into_any();
    }
    let open = RwSignal::new(depth < OPEN);
    let inner = shown.clone();
    view! {
        <details open=depth < OPEN on:toggle=move |_| open.set(true)>
            <summary>{name}<span class="muted">{shown.text.clone()}" "{shown.children.len() + shown.omitted}</span></summary>
            {move || open.get().then(|| {
                let more = (inner.omitted > 0).then(|| view! { <div class="muted">{text::tree_more(inner.omitted as u64)}</div> });
                view! { <div class="branch">{inner.children.iter().map(|part| node(part, depth + 1)).collect_view()}{more}</div> }
            })}
        </details>
    }
    .into_any()
}
