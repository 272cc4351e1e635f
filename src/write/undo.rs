//! Taking back what was just done: which edits restore the former values, and what nothing brings back.

use crate::{
    user::{Object, TIME_FIELDS, User},
    write::diff::{self, Diff},
};

/// What takes a change back. It is sent like any other change: merged, so that nobody else's is overwritten.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Undo {
    pub edits: Vec<Diff>,
    /// A password was changed: no response ever had the former one.
    pub loses_password: bool,
}

impl Undo {
    pub fn is_nothing(&self) -> bool {
        self.edits.is_empty() && !self.loses_password
    }
}

/// What takes back `sent`, which made `after` of `before`.
pub fn of_change(before: &Object, sent: &[Diff], after: &Object) -> Undo {
    let reversed = sent.iter().filter(|change| !change.is_password()).map(|change| Diff {
        path: change.path.clone(),
        before: diff::at(after, &change.path).cloned(),
        after: diff::at(before, &change.path).cloned(),
    });
    let edits = reversed.filter(|change| !diff::same(change.before.as_ref(), change.after.as_ref())).collect();
    Undo { edits, loses_password: sent.iter().any(Diff::is_password) }
}

/// The fields of a deleted account that a new one with the same data does not get, by their paths.
pub fn lost_with(user: &User) -> Vec<String> {
    let times =
        TIME_FIELDS.into_iter().filter(|name| !user.time(name).is_empty()).map(|name| format!("profile.{name}"));
    let unknown = user.unknown_fields().into_iter().map(|(path, _)| path);
    ["id".to_owned(), "password".to_owned()].into_iter().chain(times).chain(unknown).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::write::diff::tests::{edit, object};
    use proptest::prelude::*;
    use serde_json::{Value, json};

    #[test]
    fn former_values_come_back_and_a_password_does_not() {
        let before = object(json!({"email": "a", "profile": {"role": "user"}}));
        let sent = [
            edit(&before, &["email"], Some(json!("b"))),
            edit(&before, &["profile", "first_name"], Some(json!("Ana"))),
            edit(&before, &["password"], Some(json!("secret"))),
        ];
        let after = object(json!({"email": "b", "profile": {"role": "user", "first_name": "Ana"}}));
        let undo = of_change(&before, &sent, &after);
        assert_eq!(
            undo.edits,
            [edit(&after, &["email"], Some(json!("a"))), edit(&after, &["profile", "first_name"], None)]
        );
        assert!(undo.loses_password);
    }

    #[test]
    fn what_the_server_did_not_store_needs_no_undo() {
        let before = object(json!({"email": "a"}));
        assert!(of_change(&before, &[edit(&before, &["email"], Some(json!("b")))], &before).is_nothing());
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
        /// Undoing is the inverse of doing, up to what is one to a person (null, missing and empty text).
        #[test]
        fn undoing_restores(before in any_record(), next in any_record()) {
            let sent = diff::between(&before, &next);
            let after = diff::apply(&before, &sent);
            let restored = diff::apply(&after, &of_change(&before, &sent, &after).edits);
            for change in diff::between(&before, &restored) {
                prop_assert!(diff::same(change.before.as_ref(), change.after.as_ref()), "{change:?}");
            }
        }
    }
}
