//! A button that copies a value and says so.

use gatehouse::text;
use leptos::{prelude::*, task::spawn_local};

use crate::ui::icon::{Icon, icon};
use crate::{browser::clipboard, state::app::app};

#[component]
pub(crate) fn Copy(#[prop(into)] what: String, value: String) -> impl IntoView {
    let notices = app().notices;
    let copy = move |_| {
        let value = value.clone();
        spawn_local(async move {
            let copied = clipboard::copy(&value).await;
            notices.say(if copied { text::copied() } else { text::copy_failed() }.to_owned());
        });
    };
    // The title is the accessible name: an `aria-label` as well would be announced twice.
    view! {
        <button type="button" class="button bare" title=text::copy(&what) on:click=copy>{icon(Icon::Copy)}</button>
    }
}
