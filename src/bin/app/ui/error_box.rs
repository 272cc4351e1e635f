//! A failure told for people: what happened, what to do, a way to try again, and the raw answer one click away.

use gatehouse::text::{self, ErrorText};
use leptos::prelude::*;

use crate::ui::{
    icon::{Icon, icon},
    value::value,
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
        <div class="fault">
            {icon(Icon::Warning)}
            <div class="fault-text">
                <div class="fault-text" role="alert">
                    <h2>{told.title}</h2>
                    <p><bdi>{told.body}</bdi></p>
                    {raw.map(|raw| {
                        view! {
                            <details>
                                <summary>{text::show_answer()}</summary>
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
