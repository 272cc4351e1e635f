//! The question before a stored plan is discarded.

use gatehouse::{display::escape::escape, plan::message::StoredPlan, text};
use leptos::{ev, html, prelude::*};

use crate::{
    browser::focus,
    state::{app::app, plans::Plans},
};

/// Asks while there is a plan to discard. Keeping it is the default.
pub(crate) fn discard_dialog(plan: RwSignal<Option<StoredPlan>>, discard: impl Fn(StoredPlan) + 'static) -> AnyView {
    let dialog = NodeRef::<html::Dialog>::new();
    focus::dialog_follows(dialog, move || plan.with(Option::is_some));
    let title = move || {
        plan.with(|plan| text::plans_discard_title(&plan.as_ref().map(|plan| escape(&plan.name)).unwrap_or_default()))
    };
    let has_run = move || plan.with(|plan| plan.as_ref().is_some_and(|plan| plan.state.is_some()));
    let app = app();
    let loses =
        move || plan.with(|plan| plan.as_ref().is_some_and(|plan| Plans::of(&app).passwords_of(&plan.hash) > 0));
    let confirm = move |_: ev::MouseEvent| {
        let Some(chosen) = plan.get_untracked() else { return };
        plan.set(None);
        discard(chosen);
    };
    view! {
        <dialog node_ref=dialog aria-labelledby="discard-plan-title" on:close=move |_| plan.set(None)>
            <div>
                <h2 id="discard-plan-title"><bdi translate="no">{title}</bdi></h2>
                <p>{move || has_run().then(text::plans_discard_run)}{move || (!has_run()).then(text::plans_discard_body)}</p>
                {move || loses().then(|| view! { <p class="callout warn">{text::plans_discard_passwords()}</p> })}
                <div class="actions end">
                    <button type="button" class="button danger" on:click=confirm>{text::plans_discard()}</button>
                    <button type="button" class="button primary" autofocus=true on:click=move |_| plan.set(None)>{text::plans_keep()}</button>
                </div>
            </div>
        </dialog>
    }
    .into_any()
}
