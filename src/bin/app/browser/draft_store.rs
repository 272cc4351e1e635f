//! Drafts of forms, kept in this tab: they outlive a reload, a crash and a closed tab that the browser opens again.

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

/// Stores what is typed. `owner` is the token that it is typed under. False if there is no room.
pub(crate) fn keep(form: &DraftKey, base: Option<&User>, typed: DraftContent, owner: TokenFingerprint) -> bool {
    let kept = StoredDraft::new(base, typed, clock::now() as u64, owner);
    storage::write(Place::Tab, &key(form), &kept.to_json())
}

/// The draft that was kept for this form, if it says anything.
pub(crate) fn kept(form: &DraftKey) -> Option<StoredDraft> {
    let kept = StoredDraft::from_json(&storage::read(Place::Tab, &key(form))?)?;
    (!kept.changes().is_empty()).then_some(kept)
}

/// All that are kept and say anything, the last typed first.
pub(crate) fn all() -> Vec<(DraftKey, StoredDraft)> {
    let keys = storage::keys(Place::Tab, START);
    let forms = keys.iter().filter_map(|key| DraftKey::from_storage_key(key.strip_prefix(START)?));
    let mut all: Vec<_> = forms.filter_map(|form| kept(&form).map(|kept| (form, kept))).collect();
    all.sort_unstable_by_key(|(_, kept)| std::cmp::Reverse(kept.changed_at));
    all
}

pub(crate) fn discard(form: &DraftKey) {
    storage::remove(Place::Tab, &key(form));
}

/// On signing out: whoever comes next finds nothing.
pub(crate) fn discard_all() {
    for key in storage::keys(Place::Tab, START) {
        storage::remove(Place::Tab, &key);
    }
}

fn key(form: &DraftKey) -> String {
    format!("{START}{}", form.storage_key())
}
