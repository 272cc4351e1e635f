//! Taking back what was just done: which edits restore the former values, and what nothing brings back.

use crate::{
    user::{Object, TIMES, User},
    write::merge::{self, Edit},
};

/// What takes a change back. It is sent like any other change: merged, so that nobody else's is overwritten.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Undo {
    pub edits: Vec<Edit>,
    /// A password was changed: no answer ever held the former one.
    pub loses_password: bool,
}

impl Undo {
    pub fn is_nothing(&self) -> bool {
        self.edits.is_empty() && !self.loses_password
    }
}

/// Takes back `sent`, which made `after` of `before`.
pub fn of_change(before: &Object, sent: &[Edit], after: &Object) -> Undo {
    let (secret, told): (Vec<&Edit>, Vec<&Edit>) = sent.iter().partition(|edit| merge::is_password(&edit.path));
    let former =
        told.into_iter().filter(|edit| !merge::same(merge::at(before, &edit.path), merge::at(after, &edit.path)));
    let edits = former.map(|edit| Edit { path: edit.path.clone(), to: merge::at(before, &edit.path).cloned() });
    Undo { edits: edits.collect(), loses_password: !secret.is_empty() }
}

/// The fields of a deleted account that a new one with the same data does not get, by their paths.
pub fn lost_with(user: &User) -> Vec<String> {
    let times = TIMES.into_iter().filter(|name| !user.time(name).is_empty()).map(|name| format!("profile.{name}"));
    let unknown = user.unknown_fields().into_iter().map(|(path, _)| path);
    ["id".to_owned(), "password".to_owned()].into_iter().chain(times).chain(unknown).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use serde_json::{Value, json};

    fn object(value: Value) -> Object {
        let Value::Object(object) = value else { panic!("an object") };
        object
    }

    fn edit(path: &[&str], to: Option<Value>) -> Edit {
        Edit { path: path.iter().map(|name| (*name).to_owned()).collect(), to }
    }

    #[test]
    fn former_values_come_back_and_a_password_does_not() {
        let before = object(json!({"email": "a", "profile": {"role": "user"}}));
        let sent = [
            edit(&["email"], Some(json!("b"))),
            edit(&["profile", "first_name"], Some(json!("Ana"))),
            edit(&["password"], Some(json!("secret"))),
        ];
        let after = object(json!({"email": "b", "profile": {"role": "user", "first_name": "Ana"}}));
        let undo = of_change(&before, &sent, &after);
        assert_eq!(undo.edits, [edit(&["email"], Some(json!("a"))), edit(&["profile", "first_name"], None)]);
        assert!(undo.loses_password);
    }

    #[test]
    fn what_the_server_did_not_keep_needs_no_undo() {
        let before = object(json!({"email": "a"}));
        assert!(of_change(&before, &[edit(&["email"], Some(json!("b")))], &before).is_nothing());
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
            let sent = merge::of_records(&before, &next);
            let after = merge::apply(&before, &sent);
            let restored = merge::apply(&after, &of_change(&before, &sent, &after).edits);
            for edit in merge::of_records(&before, &restored) {
                prop_assert!(merge::same(merge::at(&before, &edit.path), merge::at(&restored, &edit.path)), "{edit:?}");
            }
        }
    }
}
