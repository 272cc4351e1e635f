//! A failure told for people: what happened, what to do, a way to try again, and the raw answer one click away.

use gatehouse::text::{self, Told};
use leptos::prelude::*;

use super::icon::{Icon, icon};

#[component]
pub(crate) fn FaultBox(
    told: Told,
    /// What the server sent, where it says more than the sentence.
    raw: Option<String>,
    /// A further sentence, such as that a write may have happened all the same.
    #[prop(optional_no_strip)]
    more: Option<String>,
    #[prop(optional)] retry: Option<Callback<()>>,
) -> impl IntoView {
    view! {
        <div class="fault" role="alert">
            {icon(Icon::Warning)}
            <div class="fault-text">
                <h2>{told.title}</h2>
                <p>{told.body}</p>
                {more.map(|more| view! { <p>{more}</p> })}
                {raw.map(|raw| {
                    view! {
                        <details>
                            <summary>{text::SHOW_ANSWER}</summary>
                            <pre tabindex="0">{shortened(&raw)}</pre>
                        </details>
                    }
                })}
                {retry.map(|retry| {
                    view! { <button type="button" class="button" on:click=move |_| retry.run(())>{text::TRY_AGAIN}</button> }
                })}
            </div>
        </div>
    }
}

/// A proxy's page can be long; its head says what it is.
fn shortened(raw: &str) -> String {
    const MOST: usize = 2_000;
    match raw.char_indices().nth(MOST) {
        Some((at, _)) => format!("{}…", &raw[..at]),
        None => raw.to_owned(),
    }
}
