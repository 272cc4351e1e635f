//! The sign-in screen: a pasted token is trimmed, checked against the API, and only then stored.

use gatehouse::text;
use leptos::{ev, prelude::*};

use crate::{
    browser::{config, focus, session, title},
    dialogs::token_check::TokenCheck,
    ui::{
        icon::{Icon, icon},
        live_text::live_text,
    },
};

#[component]
pub(crate) fn SignIn() -> impl IntoView {
    title::set(text::sign_in());
    let check = TokenCheck::new("#token");
    focus::on("#token");
    view! {
        <main id="main" class="sign-in">
            <div class="brand">{icon(Icon::Gate)}<span>{config::get().title.clone()}</span></div>
            {form(check)}
        </main>
    }
}

/// The form for the token. Signs in once the API accepts the token.
pub(crate) fn form(check: TokenCheck) -> impl IntoView {
    let keep = RwSignal::new(false);
    let busy = check.busy;
    let submit = move |event: ev::SubmitEvent| {
        event.prevent_default();
        check.run(move |token| session::sign_in(token, keep.get_untracked()));
    };
    let note = config::get().note.clone();
    view! {
        <form class="card" novalidate on:submit=submit>
            <h1>{text::sign_in()}</h1>
            <p class="muted">{text::sign_in_lead()}</p>
            {(!note.is_empty()).then(|| view! { <p class="callout"><bdi>{note}</bdi></p> })}
            {check.field(text::token_hint())}
            <div class="checkbox">
                <input id="keep-signed-in" type="checkbox" aria-describedby="keep-signed-in-hint"
                    prop:checked=move || keep.get()
                    on:change=move |event| keep.set(event_target_checked(&event)) />
                <div>
                    <label for="keep-signed-in">{text::keep_signed_in()}</label>
                    <p class="hint" id="keep-signed-in-hint">{text::keep_signed_in_hint()}</p>
                </div>
            </div>
            <button class="button primary wide" type="submit" aria-disabled=move || busy.get().then_some("true")>
                {move || live_text(if busy.get() { text::checking() } else { text::sign_in() })}
            </button>
        </form>
    }
}
