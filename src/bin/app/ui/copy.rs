//! A button that copies a value and says so.

use gatehouse::text;
use leptos::{prelude::*, task::spawn_local};

use crate::state::app::app;
use crate::ui::icon::{Icon, icon};

#[component]
pub(crate) fn Copy(#[prop(into)] what: String, value: String) -> impl IntoView {
    let app = app();
    let copy = move |_| spawn_local(app.copy(value.clone(), text::copied().to_owned()));
    // The title is the accessible name: an `aria-label` as well would be announced twice.
    view! {
        <button type="button" class="button bare" title=text::copy(&what) on:click=copy>{icon(Icon::Copy)}</button>
    }
}
