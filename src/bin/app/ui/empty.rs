//! An empty state: why there is nothing, and what to do.

use leptos::prelude::*;

#[component]
pub(crate) fn Empty(title: &'static str, #[prop(into)] body: String, children: Children) -> impl IntoView {
    view! {
        <div class="empty">
            <h2>{title}</h2>
            <p>{body}</p>
            <div class="actions">{children()}</div>
        </div>
    }
}
