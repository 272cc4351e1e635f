//! An error for people: what happened, what to do, a retry button, and the raw response one click away.

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
        value::layout,
    },
};

#[component]
pub(crate) fn ErrorBox(
    told: ErrorText,
    /// The raw response, if it says more than the text.
    raw: Option<String>,
    /// The buttons, such as a retry.
    #[prop(optional)]
    retry: Option<AnyView>,
) -> impl IntoView {
    // Outside the alert, because the countdown to the next attempt must not be announced (WAI-ARIA 1.2, `alert`).
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
                                <pre tabindex="0">{layout(&raw)}</pre>
                            </details>
                        }
                    })}
                </div>
                {retry}
            </div>
        </div>
    }
}

/// A failed read with a retry button.
pub(crate) fn load_error(error: &ApiError, retry: Retry) -> AnyView {
    let (told, raw) = (text::api_error(error), error.raw().map(str::to_owned));
    view! { <ErrorBox told=told raw=raw retry=retry_status(retry).into_any() /> }.into_any()
}
