//! What an edit changes: the fields whose text differs from the record, and the PATCH body of those alone.

use crate::{
    api::wire::put_field,
    form::draft::{Draft, Field, value_in},
    user::{Object, User},
};
use serde_json::Value;

/// One field that would change. `from` is empty where the record had nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    pub field: Field,
    pub from: String,
    pub to: String,
}

/// The fields whose text was changed, in the order of the form. Text that was not touched is never a change,
/// even where the record holds space around it.
pub fn changes(base: &User, draft: &Draft) -> Vec<Change> {
    let changed = Field::ALL.into_iter().filter_map(|field| {
        let from = value_in(base, field);
        let to = draft.submitted(field);
        (draft.get(field) != from && to != from).then_some(Change { field, from, to })
    });
    changed.collect()
}

/// The PATCH body of these changes alone (contract.md: unknown fields are never lost by an edit).
pub fn body(changes: &[Change]) -> String {
    let mut record = Object::new();
    for change in changes {
        put_field(&mut record, change.field, change.to.clone());
    }
    Value::Object(record).to_string()
}

/// How many fields of the record stay as they are, and how many of those the contract does not name.
pub fn untouched(base: &User, changes: &[Change]) -> (usize, usize) {
    let profile = base.record().get("profile").and_then(Value::as_object).map_or(0, Object::len);
    let inside = usize::from(base.record().contains_key("profile"));
    let all = base.record().len() - inside + profile;
    let held = changes.iter().filter(|change| !change.from.is_empty()).count();
    (all.saturating_sub(held), base.unknown_fields().len())
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use serde_json::json;

    fn user(value: Value) -> User {
        let Value::Object(record) = value else { panic!("an object") };
        User::from_record(record).expect("an id")
    }

    /// What a server does with a PATCH body: the oracle.
    fn apply(base: &User, body: &str) -> User {
        fn merge(into: &mut Object, from: Object) {
            for (name, value) in from {
                match (into.get_mut(&name), value) {
                    (Some(Value::Object(old)), Value::Object(new)) => merge(old, new),
                    (_, value) => drop(into.insert(name, value)),
                }
            }
        }
        let mut record = base.record().clone();
        merge(&mut record, serde_json::from_str(body).expect("an object"));
        User::from_record(record).expect("an id")
    }

    #[test]
    fn only_what_changed_is_sent() {
        let base = user(json!({"id": "1", "username": "a", "email": "a@b", "klass": 4, "profile": {"role": "user"}}));
        let mut draft = Draft::from_user(&base);
        draft.set(Field::Role, "admin".into());
        let changes = changes(&base, &draft);
        assert_eq!(body(&changes), r#"{"profile":{"role":"admin"}}"#);
        assert_eq!(untouched(&base, &changes), (4, 1));
    }

    #[test]
    fn an_untouched_draft_changes_nothing() {
        let base = user(json!({"id": "1", "username": " spaced ", "profile": null}));
        assert_eq!(changes(&base, &Draft::from_user(&base)), []);
    }

    proptest! {
        #[test]
        fn the_patch_makes_the_record_what_was_typed(old in any::<[String; 7]>(), new in any::<[String; 7]>()) {
            let base = user(json!({"id": "1", "username": old[0], "email": old[1], "organization": old[3], "x": 1,
                "profile": {"first_name": old[4], "last_name": old[5], "role": old[6], "y": [1]}}));
            let mut draft = Draft::default();
            for (field, text) in Field::ALL.into_iter().zip(new) { draft.set(field, text); }
            draft.set(Field::Password, String::new());
            let after = apply(&base, &body(&changes(&base, &draft)));
            for field in Field::ALL {
                let kept = value_in(&base, field) == draft.get(field);
                let want = if kept { draft.get(field).to_owned() } else { draft.submitted(field) };
                prop_assert_eq!(value_in(&after, field), want);
            }
            prop_assert_eq!(&after.record()["x"], &json!(1));
            prop_assert_eq!(&after.record()["profile"]["y"], &json!([1]));
        }
    }
}
