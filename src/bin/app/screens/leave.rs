//! The question before a form is left that holds what was not saved. Staying is the default, and changes nothing.

use gatehouse::text;
use leptos::{html, prelude::*};

use crate::{
    edge::{
        address::{Address, Held},
        drafts, focus,
    },
    flow::keep::Open,
};

#[component]
pub(crate) fn LeaveDialog() -> impl IntoView {
    let address = expect_context::<Address>();
    let Open(open) = expect_context::<Open>();
    let dialog = NodeRef::<html::Dialog>::new();
    focus::dialog_follows(dialog, move || address.held().is_some(), |_| ());
    let discard = move |_| {
        if let Some(form) = open.get_untracked() {
            drafts::discard(&form);
        }
        address.leave();
    };
    let signing_out = move || address.held() == Some(Held::SignOut);
    view! {
        <dialog node_ref=dialog aria-labelledby="leave-title" on:close=move |_| address.stay()>
            <div>
                <h2 id="leave-title">{text::leave_title()}</h2>
                <p>{move || if signing_out() { text::leave_sign_out() } else { text::leave_body() }}</p>
                <div class="actions end">
                    <button type="button" class="button danger" on:click=discard>
                        {move || if signing_out() { text::sign_out_discard() } else { text::leave_discard() }}
                    </button>
                    {move || (!signing_out()).then(|| view! {
                        <button type="button" class="button" on:click=move |_| address.leave()>{text::leave_keep()}</button>
                    })}
                    <button type="button" class="button primary" autofocus=true on:click=move |_| address.stay()>{text::stay()}</button>
                </div>
            </div>
        </dialog>
    }
}
