//! What stands in place of a screen whose chunk failed to load.

use gatehouse::text;
use leptos::prelude::*;

use crate::{
    browser::navigator,
    ui::icon::{Icon, icon},
};

/// The error in place of a view whose chunk failed to load.
pub(crate) fn failed_chunk(load: impl Fn() + Send + 'static) -> AnyView {
    view! {
        <div class="card error-box" role="alert">
            {icon(Icon::Warning)}
            <div class="error-text">
                <h1 tabindex="-1">{text::chunk_failed_title()}</h1>
                <p>{text::chunk_failed_body()}</p>
                <div class="actions">
                    <button type="button" class="button primary" on:click=move |_| load()>{text::try_again()}</button>
                    <button type="button" class="button" on:click=|_| navigator::reload()>{text::reload()}</button>
                </div>
            </div>
        </div>
    }
    .into_any()
}
