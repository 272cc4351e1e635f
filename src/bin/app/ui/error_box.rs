//! A failure told for people: what happened, what to do, a way to try again, and the raw answer one click away.

use gatehouse::{
    api::error::ApiError,
    text::{self, ErrorText},
};
use leptos::prelude::*;

use crate::{
    state::load::Retry,
    ui::{
        icon::{Icon, icon},
        retry::retry_status,
        value::value,
    },
};

#[component]
pub(crate) fn ErrorBox(
    told: ErrorText,
    /// What the server sent, where it says more than the sentence.
    raw: Option<String>,
    /// What can be done about it.
    #[prop(optional)]
    retry: Option<AnyView>,
) -> impl IntoView {
    // What can be done about it counts the seconds to the next try: that is no news (WAI-ARIA 1.2, `alert`).
    view! {
        <div class="error-box">
            {icon(Icon::Warning)}
            <div class="error-text">
                <div class="error-text" role="alert">
                    <h2>{told.title}</h2>
                    <p><bdi>{told.body}</bdi></p>
                    {raw.map(|raw| {
                        view! {
                            <details>
                                <summary>{text::show_response()}</summary>
                                <pre tabindex="0">{value(&raw)}</pre>
                            </details>
                        }
                    })}
                </div>
                {retry}
            </div>
        </div>
    }
}

/// A read that failed, with a way to try again.
pub(crate) fn load_error(error: &ApiError, retry: Retry) -> AnyView {
    let (told, raw) = (text::api_error(error), error.raw().map(str::to_owned));
    view! { <ErrorBox told=told raw=raw retry=retry_status(retry).into_any() /> }.into_any()
}
