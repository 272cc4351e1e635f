//! Taking back what was just done: which edits restore the former values, and what nothing brings back.

use serde_json::Value;

use crate::{
    display::time,
    user::{Object, TIME_FIELDS, User},
    write::{
        WriteMethod,
        diff::{self, Diff},
    },
};

/// What takes a change back. It is sent like any other change: merged, so that nobody else's is overwritten.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Undo {
    pub edits: Vec<Diff>,
    /// A password was changed: no response ever had the former one.
    pub loses_password: bool,
    /// Other secrets that were changed, by their paths. The console sends none that nobody typed.
    pub lost_secrets: Vec<Vec<String>>,
}

impl Undo {
    /// Whether nothing can be taken back.
    pub fn is_nothing(&self) -> bool {
        self.edits.is_empty()
    }
}

/// What takes back `sent`, which made `after` of `before`, and what the write changed besides. It holds only what the
/// method can send. A PATCH takes no value away: it sends empty text for a missing field of the form, and nothing for
/// any other missing field.
pub fn of_change(before: &Object, sent: &[Diff], besides: &[Diff], after: &Object, method: WriteMethod) -> Undo {
    let is_open = |change: &&Diff| !change.is_secret();
    // A field that the contract does not name may be the server's own: it comes back only where it was lost.
    let is_lost =
        |change: &&Diff| diff::field_at(&change.path).is_some() || change.after.as_ref().is_none_or(Value::is_null);
    let changed = sent.iter().filter(is_open).chain(besides.iter().filter(is_lost)).map(|change| &change.path);
    // Among null, missing and empty text only what was sent is a change.
    let is_among_empty = |edit: &Diff| diff::same(edit.before.as_ref(), edit.after.as_ref());
    let is_sent = |edit: &Diff| {
        edit.before != edit.after && sent.iter().any(|sent| sent.path == edit.path && is_among_empty(sent))
    };
    let mut edits: Vec<Diff> = Vec::new();
    for path in changed {
        let edit = restoring(before, path, after, method);
        let is_new = |edit: &Diff| edits.iter().all(|other| !other.overlaps(edit));
        edits.extend(edit.filter(|edit| (!is_among_empty(edit) || is_sent(edit)) && is_new(edit)));
    }
    let secrets = sent.iter().filter(|change| change.is_secret());
    Undo {
        edits,
        loses_password: sent.iter().any(Diff::is_password),
        lost_secrets: secrets.filter(|change| !change.is_password()).map(|change| change.path.clone()).collect(),
    }
}

/// The edit that restores what was at a path: the value, or the null or other value that an object around it replaced.
fn restoring(before: &Object, path: &[String], after: &Object, method: WriteMethod) -> Option<Diff> {
    let outer = (1..path.len()).map(|length| &path[..length]);
    let replaced = outer.rev().find(|outer| diff::at(before, outer).is_some_and(|value| !value.is_object()));
    let path = replaced.unwrap_or(path);
    let former = match diff::at(before, path) {
        None if method == WriteMethod::Patch => Some(diff::field_at(path).map(|_| Value::from(""))?),
        former => former.cloned(),
    };
    Some(Diff { path: path.to_vec(), before: diff::at(after, path).cloned(), after: former })
}

/// The fields of a deleted account that a new one with the same data does not get, by their paths.
pub fn lost_with(user: &User) -> Vec<String> {
    let is_set = |name: &&str| !user.time(name).is_empty() && !time::is_never(&user.time(name));
    let times = TIME_FIELDS.into_iter().filter(is_set).map(|name| format!("profile.{name}"));
    let unknown = user.unknown_fields().into_iter().map(|(path, _)| path);
    ["id".to_owned(), "password".to_owned()].into_iter().chain(times).chain(unknown).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::write::{
        diff::tests::{edit, object},
        merge,
    };
    use proptest::prelude::*;
    use serde_json::json;

    fn undo(before: &Object, sent: &[Diff], after: &Object) -> Undo {
        let besides = merge::changed_besides(before, sent, after);
        of_change(before, sent, &besides, after, WriteMethod::Patch)
    }

    #[test]
    fn former_values_come_back_and_a_password_does_not() {
        let before = object(json!({"email": "a", "profile": {"role": "user", "last_name": null}}));
        let sent = [
            edit(&before, &["email"], Some(json!("b"))),
            edit(&before, &["profile", "first_name"], Some(json!("Ana"))),
            edit(&before, &["profile", "last_name"], Some(json!("Roe"))),
            edit(&before, &["password"], Some(json!("secret"))),
            edit(&before, &["api_key"], Some(json!("secret"))),
        ];
        let after = object(json!({"email": "b", "profile": {"role": "user", "first_name": "Ana", "last_name": "Roe"}}));
        let undo = undo(&before, &sent, &after);
        let former = |path: &[&str], value| edit(&after, path, Some(value));
        assert_eq!(
            undo.edits,
            [
                former(&["email"], json!("a")),
                // It was not there: a PATCH can at most make it empty.
                former(&["profile", "first_name"], json!("")),
                former(&["profile", "last_name"], json!(null)),
            ]
        );
        assert!(undo.loses_password);
        assert_eq!(undo.lost_secrets, [["api_key"]]);
    }

    #[test]
    fn a_profile_that_was_null_becomes_null_again() {
        let before = object(json!({"id": 1, "profile": null}));
        let sent = [
            edit(&before, &["profile", "first_name"], Some(json!("Ana"))),
            edit(&before, &["profile", "role"], Some(json!("user"))),
        ];
        let after = object(json!({"id": 1, "profile": {"first_name": "Ana", "role": "user", "last_name": ""}}));
        let edits = undo(&before, &sent, &after).edits;
        assert_eq!(edits, [edit(&after, &["profile"], Some(Value::Null))]);
        assert_eq!(diff::patch_body(&edits), r#"{"profile":null}"#);
    }

    #[test]
    fn null_and_empty_come_back_as_they_were() {
        let before = object(json!({"id": 1, "email": null, "klass": "", "is_active": null, "profile": {"role": ""}}));
        let sent = [
            edit(&before, &["email"], Some(json!("a@b"))),
            edit(&before, &["klass"], Some(json!("x"))),
            edit(&before, &["is_active"], Some(json!(true))),
            edit(&before, &["profile", "role"], Some(json!("user"))),
        ];
        let after =
            object(json!({"id": 1, "email": "a@b", "klass": "x", "is_active": true, "profile": {"role": "user"}}));
        let body: Value = serde_json::from_str(&diff::patch_body(&undo(&before, &sent, &after).edits)).expect("JSON");
        assert_eq!(body, json!({"email": null, "klass": "", "is_active": null, "profile": {"role": ""}}));
    }

    #[test]
    fn nothing_is_offered_for_secrets_and_for_what_the_server_did_itself() {
        let before = object(json!({"id": 1, "email": "a", "profile": {"updated_at": "2024-01-01T00:00:00Z"}}));
        let after = object(json!({"id": 1, "email": "a", "profile": {"updated_at": "2024-02-01T00:00:00Z"}}));
        for path in ["password", "pin", "clientSecret"] {
            assert!(undo(&before, &[edit(&before, &[path], Some(json!("x")))], &after).is_nothing(), "{path}");
        }
    }

    #[test]
    fn a_profile_that_was_not_there_gets_empty_fields() {
        let before = object(json!({"id": 1}));
        let sent = [edit(&before, &["profile", "first_name"], Some(json!("Ana")))];
        let after = object(json!({"id": 1, "profile": {"first_name": "Ana"}}));
        assert_eq!(diff::patch_body(&undo(&before, &sent, &after).edits), r#"{"profile":{"first_name":""}}"#);
    }

    #[test]
    fn a_password_alone_offers_no_undo() {
        let before = object(json!({"email": "a"}));
        let sent = [edit(&before, &["password"], Some(json!("secret")))];
        assert!(undo(&before, &sent, &before).is_nothing());
        // A hash that came back instead is not sent, either.
        let before = object(json!({"email": "a", "password": "$2b$x"}));
        assert!(undo(&before, &sent, &object(json!({"email": "a", "password": "$2b$y"}))).is_nothing());
    }

    #[test]
    fn what_a_write_lost_besides_comes_back() {
        let before =
            object(json!({"version": 3, "klass": "x", "profile": {"role": "user", "first_name": "Ann", "vlan": 3}}));
        let sent = [edit(&before, &["profile", "role"], Some(json!("admin")))];
        let after = object(json!({"version": 4, "klass": "x", "profile": {"role": "admin"}}));
        let body: Value = serde_json::from_str(&diff::patch_body(&undo(&before, &sent, &after).edits)).expect("JSON");
        assert_eq!(
            body,
            json!({"profile": {"first_name": "Ann", "role": "user", "vlan": 3}}),
            "and not the server's own version"
        );
    }

    #[test]
    fn a_patch_does_not_promise_to_take_away_a_field() {
        let before = object(json!({"id": 1}));
        let sent = [edit(&before, &["klass"], Some(json!("x")))];
        let after = object(json!({"id": 1, "klass": "x"}));
        assert!(undo(&before, &sent, &after).is_nothing());
        let put = of_change(&before, &sent, &[], &after, WriteMethod::Put);
        assert_eq!(put.edits, [edit(&after, &["klass"], None)]);
    }

    #[test]
    fn empty_text_becomes_null_again() {
        let before = object(json!({"note": null}));
        let after = object(json!({"note": ""}));
        let undo = of_change(&before, &[edit(&before, &["note"], Some(json!("")))], &[], &after, WriteMethod::Patch);
        assert_eq!(undo.edits, [edit(&after, &["note"], Some(Value::Null))]);
    }

    #[test]
    fn what_the_server_did_not_store_needs_no_undo() {
        let before = object(json!({"email": "a"}));
        assert!(undo(&before, &[edit(&before, &["email"], Some(json!("b")))], &before).is_nothing());
    }

    #[test]
    fn a_deleted_account_loses_what_a_new_one_cannot_be_given() {
        let user =
            User::from_record(object(json!({"id": 7, "klass": 1, "profile": {"created_at": "2024", "vlan": 3}})));
        assert_eq!(lost_with(&user.unwrap()), ["id", "password", "profile.created_at", "klass", "profile.vlan"]);
    }

    prop_compose! {
        fn any_record()(email in prop::option::of("[ab]{0,2}"), role in prop::option::of("[ab]{0,2}"), vlan in 0..3) -> Object {
            let mut record = object(json!({"id": 1, "profile": {"vlan": vlan}}));
            if let Some(email) = email { record.insert("email".into(), email.into()); }
            if let (Some(role), Some(Value::Object(profile))) = (role, record.get_mut("profile")) {
                profile.insert("role".into(), role.into());
            }
            record
        }
    }

    proptest! {
        /// Undoing is the inverse of doing, except that null, missing and empty text are one to a person.
        #[test]
        fn undoing_restores(before in any_record(), next in any_record()) {
            let sent = diff::between(&before, &next);
            let after = diff::apply(&before, &sent);
            let undo = of_change(&before, &sent, &[], &after, WriteMethod::Put);
            let restored = diff::apply(&after, &undo.edits);
            for change in diff::between(&before, &restored) {
                prop_assert!(diff::same(change.before.as_ref(), change.after.as_ref()), "{change:?}");
            }
        }
    }
}
