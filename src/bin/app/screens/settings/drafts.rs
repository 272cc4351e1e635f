//! The drafts stored in this tab. A form restores its own draft (`form::restore_draft`).

use gatehouse::{
    stored_draft::{self, DraftKey, StoredDraft},
    text,
};
use leptos::{ev, prelude::*};

use crate::{
    browser::{address::href, clock, draft_store, focus, format, session},
    state::notices::Notices,
    ui::{
        item::{Item, item},
        live_text::live_text,
    },
};

const FILE: &str = "drafts.json";

/// Lists the drafts, downloads them as a file, and discards them.
pub(crate) fn drafts(notices: Notices) -> impl IntoView {
    let all = RwSignal::new(draft_store::all());
    // The focused button was removed with its draft.
    let is_done = move |said: String| {
        all.set(draft_store::all());
        notices.say(said);
        focus::on("#drafts");
    };
    let discard = move |form: &DraftKey, title: &str| {
        draft_store::discard(form);
        is_done(text::draft_discarded(title));
    };
    let erase = move |_: ev::MouseEvent| {
        draft_store::discard_all();
        is_done(text::all_drafts_discarded().to_owned());
    };
    let save = move |_: ev::MouseEvent| {
        notices.save(FILE, &all.with_untracked(|all| stored_draft::export(all, text::draft_title, clock::iso)));
    };
    let list = move || {
        let rows = all.get().into_iter().map(|(form, kept)| row(form, &kept, discard)).collect_view();
        view! {
            <ul class="item-list">{rows}</ul>
            <div class="actions">
                <button type="button" class="button" on:click=save>{text::download_drafts()}</button>
                <button type="button" class="button danger" on:click=erase>{text::discard_all_drafts()}</button>
            </div>
        }
    };
    view! {
        <section class="card setting" aria-labelledby="drafts">
            <h2 id="drafts" tabindex="-1">{text::drafts_heading()}</h2>
            <p>{move || live_text(text::drafts(all.with(Vec::len)))}</p>
            {move || (!all.with(Vec::is_empty)).then(list)}
        </section>
    }
}

fn row(form: DraftKey, kept: &StoredDraft, discard: impl Fn(&DraftKey, &str) + 'static) -> AnyView {
    let title = text::draft_title(&form, kept);
    let end = (text::discard(), text::discard_draft(&title));
    let row = Item { to: href(&form.route()), name: title.clone(), note: Some(summary(kept)), end };
    item(row, move || discard(&form, &title))
}

/// The age of a draft, the fields that it changes, and its warnings.
fn summary(kept: &StoredDraft) -> String {
    let age = (clock::now() - kept.changed_at as f64).max(0.0) / 1000.0;
    let body = text::stored_draft_body(&format::ago(age as u64), &format::list(&text::draft_changes(kept)));
    let password = kept.had_password.then(text::stored_draft_password);
    let other = (!session::is_mine(kept.owner)).then(text::stored_draft_other_token);
    [password, other].into_iter().flatten().fold(body, |text, more| text::two_sentences(&text, more))
}
