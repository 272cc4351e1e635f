//! The three-way merge: the record as it was read at first (base), what the person changed (mine), and what the server
//! holds now (theirs). The API has no ETag, so the merge keeps one administrator from overwriting another.

use crate::{
    form::draft::{Draft, Field},
    user::{Object, TIME_FIELDS, User},
    write::diff::{self, Diff},
};
use serde_json::Value;

/// One value that both sides changed, and not to the same.
#[derive(Clone, Debug, PartialEq)]
pub struct Collision {
    /// From the base to my value.
    pub mine: Diff,
    pub theirs: Option<Value>,
}

/// The result of a merge. Changes that the server holds already are in neither list.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Merge {
    /// What can be sent without overwriting anybody.
    pub send: Vec<Diff>,
    pub collisions: Vec<Collision>,
}

/// Merges my changes into the record that the server holds now, by field, unknown fields too.
pub fn merge(mine: &[Diff], theirs: &Object) -> Merge {
    let mut merge = Merge::default();
    for change in mine {
        let now = diff::at(theirs, &change.path);
        if !change.is_secret() && change.is_made(now) {
            continue;
        }
        if change.is_secret() || diff::same(change.before.as_ref(), now) {
            merge.send.push(change.clone());
        } else {
            merge.collisions.push(Collision { mine: change.clone(), theirs: now.cloned() });
        }
    }
    merge
}

/// Moves a form's draft on to the record that the server holds now. Fields that were not touched follow the server, and
/// so do those of `taken`, where the person took the other side's value.
pub fn rebase(draft: &Draft, base: &User, theirs: &User, taken: &[Vec<String>]) -> Draft {
    let mut next = draft.clone();
    for field in Field::ALL {
        let untouched = draft.get(field) == field.value(base);
        if untouched || taken.contains(&diff::path_of(field)) {
            next.set(field, field.value(theirs));
        }
    }
    for (path, typed) in draft.others() {
        let untouched = typed.value().as_ref() == Some(diff::at(base.record(), path).unwrap_or(&Value::Null));
        if untouched || taken.contains(path) {
            next.set_other(path.clone(), None);
        }
    }
    next
}

/// What was sent and is not in the record that came back: from the sent value to the stored one.
pub fn not_stored(sent: &[Diff], stored: &Object) -> Vec<Diff> {
    let compared = sent.iter().filter(|change| !change.is_secret());
    let lost = compared.filter(|change| !change.is_made(diff::at(stored, &change.path)));
    let lost = lost.map(|change| Diff {
        path: change.path.clone(),
        before: change.after.clone(),
        after: diff::at(stored, &change.path).cloned(),
    });
    lost.collect()
}

/// Whether all that was sent and can be compared is in the record; `None` where nothing of it can be compared.
pub fn is_stored(sent: &[Diff], record: &Object) -> Option<bool> {
    let compared = sent.iter().any(|change| !change.is_secret());
    compared.then(|| not_stored(sent, record).is_empty())
}

/// What someone else changed between two readings. The server's own times are left out, and so are secrets: a hash
/// changes with every sign-in on some servers.
pub fn changed_by_others(base: &Object, theirs: &Object) -> Vec<Diff> {
    let is_time = |path: &[String]| match path {
        [profile, time] => profile == "profile" && TIME_FIELDS.contains(&time.as_str()),
        _ => false,
    };
    diff::between(base, theirs).into_iter().filter(|change| !is_time(&change.path) && !change.is_secret()).collect()
}

/// What a write changed besides what was sent, from the record before to the record after it. Times that the server
/// keeps are left out, and so are secrets.
pub fn changed_besides(before: &Object, sent: &[Diff], after: &Object) -> Vec<Diff> {
    // A number that comes back as text is no change to a person.
    let is_shown = |change: &Diff| change.after.is_none() || change.before_text() != change.after_text();
    let besides = |change: &Diff| !change.is_server_time() && !change.is_secret() && is_shown(change);
    let mut found = diff::between(before, after);
    found.retain(|change| besides(change) && !sent.iter().any(|sent| sent.overlaps(change)));
    found
}

#[cfg(test)]
mod interleavings;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::write::diff::tests::{any_object, edit, object};
    use proptest::prelude::*;
    use serde_json::json;

    #[test]
    fn changes_of_different_fields_go_together() {
        let base = object(json!({"id": 1, "email": "a", "klass": 1, "profile": {"role": "user", "vlan": 3}}));
        let theirs = object(json!({"id": 1, "email": "b", "klass": 2, "profile": {"role": "user", "vlan": 4}}));
        let mine = [edit(&base, &["profile", "role"], Some(json!("admin")))];
        assert_eq!(merge(&mine, &theirs), Merge { send: mine.to_vec(), collisions: vec![] });
        let by_others: Vec<String> = changed_by_others(&base, &theirs).iter().map(Diff::dotted_path).collect();
        assert_eq!(by_others, ["email", "klass", "profile.vlan"]);
    }

    #[test]
    fn the_same_field_changed_otherwise_collides_and_equally_does_not() {
        let base = object(json!({"email": "a", "profile": {"role": "user"}}));
        let theirs = object(json!({"email": "b", "profile": {"role": "admin"}}));
        let mine = [edit(&base, &["email"], Some(json!("c"))), edit(&base, &["profile", "role"], Some(json!("admin")))];
        let merged = merge(&mine, &theirs);
        assert_eq!(merged.send, []);
        assert_eq!(merged.collisions, [Collision { mine: mine[0].clone(), theirs: Some(json!("b")) }]);
        assert_eq!(merged.collisions[0].mine.before, Some(json!("a")));
    }

    #[test]
    fn null_and_empty_text_are_two_values_to_who_changes_one_into_the_other() {
        let base = object(json!({"id": 1, "note": null}));
        let mine = [edit(&base, &["note"], Some(json!("")))];
        assert_eq!(merge(&mine, &base).send, mine);
        assert_eq!(not_stored(&mine, &base).len(), 1);
        let theirs = object(json!({"id": 1, "note": ""}));
        assert_eq!(merge(&mine, &theirs), Merge::default());
        assert_eq!(not_stored(&mine, &theirs), []);
        // For any other change they are one: a server may store null as empty text.
        let mine = [edit(&object(json!({"note": "x"})), &["note"], Some(Value::Null))];
        assert_eq!(merge(&mine, &theirs), Merge::default());
    }

    #[test]
    fn a_profile_taken_away_collides_with_a_change_inside_it() {
        let base = object(json!({"profile": {"role": "user"}}));
        let mine = diff::between(&base, &object(json!({"profile": null})));
        let theirs = object(json!({"profile": {"role": "admin"}}));
        assert_eq!(merge(&mine, &theirs).collisions.len(), 1);
        let mine = [edit(&base, &["profile", "role"], Some(json!("admin")))];
        let theirs = object(json!({"profile": null}));
        assert_eq!(merge(&mine, &theirs).collisions.len(), 1);
        assert_eq!(diff::apply(&theirs, &mine), object(json!({"profile": {"role": "admin"}})));
    }

    #[test]
    fn null_missing_and_empty_ask_nobody() {
        let base = object(json!({"email": null, "profile": {}}));
        let theirs = object(json!({"email": "", "profile": {"role": null}}));
        let mine =
            [edit(&base, &["email"], Some(json!("a@b"))), edit(&base, &["profile", "role"], Some(json!("user")))];
        assert_eq!(merge(&mine, &theirs).send.len(), 2);
    }

    #[test]
    fn a_password_is_always_sent_and_never_compared() {
        let record = object(json!({"username": "a"}));
        let mine = [edit(&record, &["password"], Some(json!("secret")))];
        assert_eq!(merge(&mine, &record).send, mine);
        assert_eq!(not_stored(&mine, &record), []);
        assert_eq!(is_stored(&mine, &record), None);
    }

    #[test]
    fn what_a_write_changed_besides_is_named() {
        let before = object(json!({"id": 1, "email": "a", "password": "$2b$x", "modified": "2024-01-01T00:00:00Z",
            "profile": {"role": "user", "first_name": "Ann", "updated_at": "2024-01-01T00:00:00Z"}}));
        let after = object(json!({"id": 1, "email": "A", "password": "$2b$y", "modified": "2024-02-01T00:00:00Z",
            "profile": {"role": "admin", "updated_at": null}}));
        let sent = [edit(&before, &["profile", "role"], Some(json!("admin")))];
        let besides: Vec<String> = changed_besides(&before, &sent, &after).iter().map(Diff::dotted_path).collect();
        assert_eq!(besides, ["email", "profile.first_name"]);
    }

    #[test]
    fn what_the_server_did_not_store_is_named() {
        let base = object(json!({"email": "x", "klass": 1, "profile": {"role": "user"}}));
        let sent = [
            edit(&base, &["email"], Some(json!("A@b"))),
            edit(&base, &["klass"], Some(json!(2))),
            edit(&base, &["profile", "role"], Some(json!(""))),
        ];
        let stored = object(json!({"email": "a@b", "klass": 2, "profile": {"role": null}}));
        let lost = Diff { path: vec!["email".into()], before: Some(json!("A@b")), after: Some(json!("a@b")) };
        assert_eq!(not_stored(&sent, &stored), [lost]);
    }

    proptest! {
        #[test]
        fn nobody_else_means_no_collision(base in any_object(), mine in any_object()) {
            prop_assert_eq!(merge(&diff::between(&base, &mine), &base).collisions, vec![]);
        }

        /// What is sent touches no place that theirs changed, and every edit is sent, asked about or there already.
        #[test]
        fn nothing_of_theirs_is_overwritten_unasked(base in any_object(), mine in any_object(), theirs in any_object()) {
            let edits = diff::between(&base, &mine);
            let merged = merge(&edits, &theirs);
            for sent in &merged.send {
                prop_assert!(diff::same(diff::at(&base, &sent.path), diff::at(&theirs, &sent.path)));
            }
            let after = diff::apply(&theirs, &merged.send);
            for edit in &edits {
                let asked = merged.collisions.iter().any(|collision| collision.mine.path == edit.path);
                prop_assert!(asked || diff::same(diff::at(&after, &edit.path), edit.after.as_ref()), "{:?}", edit);
            }
        }
    }
}
