//! An error for people: what happened, what to do, a retry button, and the raw response one click away.

use gatehouse::{
    api::error::ApiError,
    text::{self, ErrorText},
};
use leptos::{html, prelude::*};

use crate::{
    browser::focus,
    state::{app::app, load::Retry},
    ui::{
        icon::{Icon, icon},
        live_text::live_text,
        retry::retry_status,
        value::layout,
    },
};

#[component]
pub(crate) fn ErrorBox(
    #[prop(into)] told: Signal<ErrorText>,
    /// The raw response, if it says more than the text.
    raw: Option<String>,
    /// Whether a reload may help, which leads past a sign-in page before the server.
    #[prop(optional)]
    can_reload: bool,
    /// The buttons, such as a retry.
    #[prop(optional)]
    retry: Option<AnyView>,
) -> impl IntoView {
    let place = NodeRef::<html::Div>::new();
    // An error must come into sight, also above a list that was scrolled to its foot.
    Effect::new(move |_| place.get().iter().for_each(|place| focus::bring_into_sight(place)));
    // Outside the alert, because the countdown to the next attempt must not be announced (WAI-ARIA 1.2, `alert`).
    view! {
        <div class="error-box" node_ref=place>
            {icon(Icon::Warning)}
            <div class="error-text">
                <div class="error-text" role="alert">
                    <h2>{move || live_text(told.with(|told| told.title.clone()))}</h2>
                    <p><bdi>{move || live_text(told.with(|told| told.body.clone()))}</bdi></p>
                    {raw.map(|raw| {
                        view! {
                            <details>
                                <summary>{text::show_response()}</summary>
                                <pre tabindex="0">{layout(&raw)}</pre>
                            </details>
                        }
                    })}
                </div>
                {can_reload.then(|| {
                    let navigator = app().navigator;
                    let reload = move |_| navigator.reload_with_drafts();
                    view! { <div class="actions"><button type="button" class="button" on:click=reload>{text::reload()}</button></div> }
                })}
                {retry}
            </div>
        </div>
    }
}

/// A failed read with a retry button.
pub(crate) fn load_error(error: &ApiError, retry: Retry) -> AnyView {
    read_error(error, retry, text::read_error)
}

/// The same, for a list.
pub(crate) fn list_error(error: &ApiError, retry: Retry) -> AnyView {
    read_error(error, retry, text::list_error)
}

fn read_error(error: &ApiError, retry: Retry, tell: fn(&ApiError, bool) -> ErrorText) -> AnyView {
    let (can_reload, raw, error) = (error.may_be_a_sign_in(), error.raw().map(str::to_owned), error.clone());
    // While the next attempt is under way, too.
    let is_retrying = Memo::new(move |before: Option<&bool>| {
        retry.next.with(Option::is_some) || retry.busy.get() && before == Some(&true)
    });
    let told = Signal::derive(move || tell(&error, is_retrying.get()));
    view! { <ErrorBox told=told raw=raw can_reload=can_reload retry=retry_status(retry).into_any() /> }.into_any()
}
