//! Offers to restore a stored draft before its form is shown, with its age and its changes.

use gatehouse::{
    stored_draft::{DraftKey, StoredDraft},
    text,
};
use leptos::prelude::*;

use crate::browser::{clock, draft_store, focus, format, session};

/// Draws the form from the record or the draft once the person has decided; at once if there is no draft.
pub(crate) fn offered(
    form: DraftKey,
    heading: String,
    draw: impl Fn(Option<StoredDraft>) -> AnyView + Send + 'static,
) -> AnyView {
    let found = draft_store::stored(&form);
    let pending = RwSignal::new(found);
    let chosen = StoredValue::new(None::<StoredDraft>);
    (move || match pending.get() {
        Some(kept) => offer(&kept, &heading, form.clone(), pending, chosen),
        None => draw(chosen.get_value()),
    })
    .into_any()
}

pub(crate) fn offer(
    kept: &StoredDraft,
    heading: &str,
    form: DraftKey,
    pending: RwSignal<Option<StoredDraft>>,
    chosen: StoredValue<Option<StoredDraft>>,
) -> AnyView {
    let age = (clock::now() - kept.changed_at as f64).max(0.0) / 1000.0;
    let mine = session::is_mine(kept.owner);
    let restore = move |_| {
        chosen.set_value(pending.get_untracked());
        pending.set(None);
        focus::where_lost();
    };
    let discard = move |_| {
        draft_store::discard(&form);
        pending.set(None);
        focus::where_lost();
    };
    view! {
        <header class="head"><h1 tabindex="-1"><bdi translate="no">{heading.to_owned()}</bdi></h1></header>
        <section class="card panel stored-draft" aria-labelledby="stored-draft-title">
            <h2 id="stored-draft-title">{text::stored_draft_title()}</h2>
            <p>{text::stored_draft_body(&format::ago(age as u64), &format::list(&text::draft_changes(kept)))}</p>
            {kept.had_password.then(|| view! { <p>{text::stored_draft_password()}</p> })}
            {(!mine).then(|| view! { <p class="callout">{text::stored_draft_other_token()}</p> })}
            <div class="actions">
                <button type="button" class="button primary" on:click=restore>{text::stored_draft_restore()}</button>
                <button type="button" class="button" on:click=discard>{text::stored_draft_discard()}</button>
            </div>
        </section>
    }
    .into_any()
}
