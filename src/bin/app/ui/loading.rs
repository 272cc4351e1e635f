//! The loading state of a screen.

use gatehouse::text;
use leptos::prelude::*;

pub(crate) fn loading() -> AnyView {
    view! { <div class="card loading" aria-busy="true"><h1 tabindex="-1" class="muted">{text::loading()}</h1></div> }
        .into_any()
}
