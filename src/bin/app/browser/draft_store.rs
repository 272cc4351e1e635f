//! Stores form drafts in this tab (`sessionStorage`): they survive a reload, a crash and a restored tab.

use gatehouse::{
    stored_draft::{DraftContent, DraftKey, StoredDraft},
    token::TokenFingerprint,
    user::User,
};

use crate::browser::{
    clock,
    storage::{self, Place},
};

const START: &str = "gatehouse.draft.";

/// Stores a draft. `owner` identifies the token that it was typed with. Returns false if the store is full.
pub(crate) fn keep(form: &DraftKey, base: Option<&User>, typed: DraftContent, owner: TokenFingerprint) -> bool {
    let kept = StoredDraft::new(base, typed, clock::now() as u64, owner);
    storage::write(Place::Tab, &key(form), &kept.to_json())
}

/// The stored draft of this form, if it contains a change.
pub(crate) fn stored(form: &DraftKey) -> Option<StoredDraft> {
    let kept = StoredDraft::from_json(&storage::read(Place::Tab, &key(form))?)?;
    (!kept.changes().is_empty()).then_some(kept)
}

/// All stored drafts that contain a change, newest first.
pub(crate) fn all() -> Vec<(DraftKey, StoredDraft)> {
    let keys = storage::keys(Place::Tab, START);
    let forms = keys.iter().filter_map(|key| DraftKey::from_storage_key(key.strip_prefix(START)?));
    let mut all: Vec<_> = forms.filter_map(|form| stored(&form).map(|kept| (form, kept))).collect();
    all.sort_unstable_by_key(|(_, kept)| std::cmp::Reverse(kept.changed_at));
    all
}

pub(crate) fn discard(form: &DraftKey) {
    storage::remove(Place::Tab, &key(form));
}

/// Discards the draft of this form if it is what was sent. What was typed since stays. Whether a draft is left.
pub(crate) fn discard_sent(form: &DraftKey, sent: &DraftContent) -> bool {
    let left = stored(form).filter(|kept| !kept.is_of(sent));
    if left.is_none() {
        discard(form);
    }
    left.is_some()
}

/// Deletes all drafts on sign-out, so that the next user of the tab finds none.
pub(crate) fn discard_all() {
    for key in storage::keys(Place::Tab, START) {
        storage::remove(Place::Tab, &key);
    }
}

fn key(form: &DraftKey) -> String {
    format!("{START}{}", form.storage_key())
}
