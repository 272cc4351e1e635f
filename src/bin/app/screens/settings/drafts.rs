//! The drafts that this tab holds, all in one place. Taking one up is its form's (`users::offer`).

use gatehouse::{
    kept::{self, Form, Kept},
    text,
};
use leptos::{ev, prelude::*};

use crate::{
    edge::{address::href, calls, clock, drafts, focus, session},
    flow::notices::Notices,
    ui::item::{Item, item},
};

const FILE: &str = "drafts.json";

/// What was typed and not saved: seen, taken along as a file, discarded.
pub(super) fn drafts(notices: Notices) -> impl IntoView {
    let all = RwSignal::new(drafts::all());
    // What had the focus is gone with its draft.
    let is_done = move |said: String| {
        all.set(drafts::all());
        notices.say(said);
        focus::on("#kept");
    };
    let discard = move |form: &Form, title: &str| {
        drafts::discard(form);
        is_done(text::draft_discarded(title));
    };
    let erase = move |_: ev::MouseEvent| {
        drafts::discard_all();
        is_done(text::drafts_erased().to_owned());
    };
    let save = move |_: ev::MouseEvent| {
        notices.save(FILE, &all.with_untracked(|all| kept::export(all, calls::iso)));
    };
    let list = move || {
        let rows = all.get().into_iter().map(|(form, kept)| row(form, &kept, discard)).collect_view();
        view! {
            <ul class="saved">{rows}</ul>
            <div class="actions">
                <button type="button" class="button" on:click=save>{text::save_drafts()}</button>
                <button type="button" class="button danger" on:click=erase>{text::erase_drafts()}</button>
            </div>
        }
    };
    view! {
        <section class="card setting" aria-labelledby="kept">
            <h2 id="kept" tabindex="-1">{text::kept_here()}</h2>
            <p>{move || text::drafts(all.with(Vec::len))}</p>
            {move || (!all.with(Vec::is_empty)).then(list)}
        </section>
    }
}

fn row(form: Form, kept: &Kept, discard: impl Fn(&Form, &str) + 'static) -> AnyView {
    let title = kept.title(&form);
    let end = (text::discard(), text::discard_draft(&title));
    let row = Item { to: href(&form.route()), name: title.clone(), note: Some(told(kept)), end };
    item(row, move || discard(&form, &title))
}

/// How old it is and what it fills in, and what its form will say of it.
fn told(kept: &Kept) -> String {
    let age = (clock::now() - kept.at as f64).max(0.0) / 1000.0;
    let body = text::offer_body(&clock::ago(age as u64), &clock::list(&kept.changes()));
    let password = kept.had_password.then(text::offer_password);
    let other = (!session::is_mine(kept.owner)).then(text::offer_other_token);
    [password, other].into_iter().flatten().fold(body, |told, more| text::sentences(&told, more))
}
