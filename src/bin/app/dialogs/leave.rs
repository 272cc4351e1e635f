//! The confirmation before leaving a form with unsaved changes. Staying is the default.

use gatehouse::text;
use leptos::{html, prelude::*};

use crate::{
    browser::{draft_store, focus, navigator::PendingNavigation, session},
    state::app::{App, app},
    ui::live_text::live_text,
};

#[component]
pub(crate) fn LeaveDialog() -> impl IntoView {
    let App { navigator, dirty_form, .. } = app();
    let dialog = NodeRef::<html::Dialog>::new();
    focus::dialog_follows(dialog, move || navigator.pending().is_some());
    let discard = move |_| {
        if let Some(form) = dirty_form.get_untracked() {
            draft_store::discard(&form);
        }
        session::cancel_writes();
        navigator.confirm_leave();
    };
    let signing_out = move || navigator.pending() == Some(PendingNavigation::SignOut);
    view! {
        <dialog node_ref=dialog aria-labelledby="leave-title" on:close=move |_| navigator.cancel_leave()>
            <div>
                <h2 id="leave-title">{text::leave_title()}</h2>
                <p>{move || live_text(if signing_out() { text::leave_sign_out() } else { text::leave_body() })}</p>
                <div class="actions end">
                    <button type="button" class="button danger" on:click=discard>
                        {move || live_text(if signing_out() { text::sign_out_discard() } else { text::leave_discard() })}
                    </button>
                    {move || (!signing_out()).then(|| view! {
                        <button type="button" class="button" on:click=move |_| navigator.confirm_leave()>{text::leave_keep_draft()}</button>
                    })}
                    <button type="button" class="button primary" autofocus=true on:click=move |_| navigator.cancel_leave()>{text::keep_editing()}</button>
                </div>
            </div>
        </dialog>
    }
}
