//! The status of an automatic retry: when it happens, which attempt it is, and a button that stops it.

use std::time::Duration;

use gatehouse::{api::retry, text};
use leptos::{leptos_dom::helpers::set_interval_with_handle, prelude::*};

use crate::{browser::clock, state::load::Retry, ui::live_text::live_text};

/// The status line and its buttons; only a retry button if nothing is retried automatically.
pub(crate) fn retry_status(retry: Retry) -> impl IntoView {
    let left = RwSignal::new(0_u32);
    let count = move || {
        if let Some(next) = retry.next.get_untracked() {
            left.try_set(((next.at - clock::now()) / 1000.0).ceil().max(0.0) as u32);
        }
    };
    Effect::new(move |_| {
        retry.next.track();
        count();
    });
    let timer = set_interval_with_handle(count, Duration::from_millis(250)).ok();
    on_cleanup(move || {
        if let Some(timer) = timer {
            timer.clear();
        }
    });
    let waits = Memo::new(move |_| retry.next.get().map(|next| next.attempt));
    view! {
        {move || waits.get().map(|number| view! {
            <p class="hint">{move || live_text(text::retry_status(left.get(), number, retry::TRIES))}</p>
        })}
        <div class="actions">
            <button type="button" class="button" on:click=move |_| retry.now()>{text::try_again()}</button>
            {move || waits.get().map(|_| view! {
                <button type="button" class="button bare" on:click=move |_| retry.stop()>{text::stop_retrying()}</button>
            })}
        </div>
    }
}
