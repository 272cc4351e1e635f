//! The three-way merge: what was read at first (base), what was done to it here (mine), what the server holds now
//! (theirs). The API has no ETag, so this is what keeps one administrator from overwriting another.

use crate::{
    form::{
        draft::{Draft, Field, value_in},
        record_json,
    },
    user::{Object, User},
    write::patch::Change,
};
use serde_json::Value;

/// One value set by the person: where, and what to. `None` takes it away.
#[derive(Clone, Debug, PartialEq)]
pub struct Edit {
    pub path: Vec<String>,
    pub to: Option<Value>,
}

/// One value that both sides changed, and not to the same.
#[derive(Clone, Debug, PartialEq)]
pub struct Collision {
    pub path: Vec<String>,
    pub base: Option<Value>,
    pub mine: Option<Value>,
    pub theirs: Option<Value>,
}

/// What a merge comes to. Edits that the server holds already are in neither list.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Merge {
    /// What can be sent without overwriting anybody.
    pub send: Vec<Edit>,
    pub collisions: Vec<Collision>,
}

/// A value that was sent and is not what the server answered.
#[derive(Clone, Debug, PartialEq)]
pub struct NotKept {
    pub path: Vec<String>,
    pub sent: Option<Value>,
    pub kept: Option<Value>,
}

/// The name that no answer ever holds, so that nothing can be compared (contract.md: passwords are never returned).
const PASSWORD: &str = "password";

/// The edits of a form.
pub fn of_changes(changes: &[Change]) -> Vec<Edit> {
    let edits =
        changes.iter().map(|change| Edit { path: path_of(change.field), to: Some(Value::String(change.to.clone())) });
    edits.collect()
}

/// The edits that make `mine` of `base`, whole records both; a nested object counts by its parts.
pub fn of_records(base: &Object, mine: &Object) -> Vec<Edit> {
    let mut edits = Vec::new();
    compare(&mut Vec::new(), base, mine, &mut edits);
    edits
}

/// Compares by field, unknown fields too.
pub fn merge(base: &Object, mine: &[Edit], theirs: &Object) -> Merge {
    let mut merge = Merge::default();
    for edit in mine {
        let (before, now) = (at(base, &edit.path), at(theirs, &edit.path));
        if !is_password(&edit.path) && same(now, edit.to.as_ref()) {
            continue;
        }
        if same(before, now) {
            merge.send.push(edit.clone());
        } else {
            merge.collisions.push(Collision {
                path: edit.path.clone(),
                base: before.cloned(),
                mine: edit.to.clone(),
                theirs: now.cloned(),
            });
        }
    }
    merge
}

/// The record with the edits done to it.
pub fn apply(record: &Object, edits: &[Edit]) -> Object {
    let mut next = record.clone();
    for edit in edits {
        put(&mut next, &edit.path, edit.to.as_ref());
    }
    next
}

/// The body of a PATCH: the edits and nothing else. An edit that takes a value away sends null.
pub fn patch_body(edits: &[Edit]) -> String {
    let nulls: Vec<Edit> =
        edits.iter().map(|edit| Edit { path: edit.path.clone(), to: edit.to.clone().or(Some(Value::Null)) }).collect();
    Value::Object(apply(&Object::new(), &nulls)).to_string()
}

/// The body of a PUT: all that the server holds now, with the edits done to it.
pub fn put_body(theirs: &Object, edits: &[Edit]) -> String {
    Value::Object(apply(theirs, edits)).to_string()
}

/// A form's draft carried over to what the server holds now: fields that were not touched follow the server, and so do
/// those of `taken`, where the person took the other side's value.
pub fn rebase(draft: &Draft, base: &User, theirs: &User, taken: &[Vec<String>]) -> Draft {
    let mut next = draft.clone();
    for field in Field::ALL {
        let untouched = draft.get(field) == value_in(base, field);
        if untouched || taken.contains(&path_of(field)) {
            next.set(field, value_in(theirs, field));
        }
    }
    next
}

/// What was sent and is not in the answer.
pub fn not_kept(sent: &[Edit], answer: &Object) -> Vec<NotKept> {
    let compared = sent.iter().filter(|edit| !is_password(&edit.path));
    let lost = compared.filter(|edit| !same(at(answer, &edit.path), edit.to.as_ref()));
    lost.map(|edit| NotKept { path: edit.path.clone(), sent: edit.to.clone(), kept: at(answer, &edit.path).cloned() })
        .collect()
}

/// Whether all that was sent and can be compared is in the record; `None` where nothing of it can be.
pub fn holds(record: &Object, sent: &[Edit]) -> Option<bool> {
    let compared = sent.iter().any(|edit| !is_password(&edit.path));
    compared.then(|| not_kept(sent, record).is_empty())
}

/// What someone else changed between two readings; the server's own times are left out.
pub fn changed_by_others(base: &Object, theirs: &Object) -> Vec<record_json::Difference> {
    let own = |path: &str| crate::user::TIMES.iter().any(|time| path.strip_prefix("profile.") == Some(time));
    record_json::differences(base, theirs).into_iter().filter(|found| !own(&found.path)).collect()
}

/// The form's field at a path, if it is one.
pub fn field_at(path: &[String]) -> Option<Field> {
    Field::ALL.into_iter().find(|field| path_of(*field) == path)
}

fn path_of(field: Field) -> Vec<String> {
    let outer = field.in_profile().then(|| "profile".to_owned());
    outer.into_iter().chain([field.name().to_owned()]).collect()
}

pub(crate) fn is_password(path: &[String]) -> bool {
    path.first().is_some_and(|name| name == PASSWORD)
}

/// Null, missing and empty text are one to a person, so a change among them asks nobody.
pub(crate) fn same(one: Option<&Value>, other: Option<&Value>) -> bool {
    let meant = |value: Option<&Value>| match value {
        None | Some(Value::Null) => None,
        Some(Value::String(text)) if text.is_empty() => None,
        Some(value) => Some(value.clone()),
    };
    meant(one) == meant(other)
}

pub(crate) fn at<'a>(record: &'a Object, path: &[String]) -> Option<&'a Value> {
    let (name, rest) = path.split_first()?;
    match record.get(name)? {
        Value::Object(inner) if !rest.is_empty() => at(inner, rest),
        value => rest.is_empty().then_some(value),
    }
}

fn put(record: &mut Object, path: &[String], to: Option<&Value>) {
    let Some((name, rest)) = path.split_first() else { return };
    match (rest.is_empty(), to) {
        (true, Some(value)) => drop(record.insert(name.clone(), value.clone())),
        (true, None) => drop(record.remove(name)),
        (false, _) => {
            let inner = record.entry(name.clone()).or_insert_with(|| Value::Object(Object::new()));
            if !inner.is_object() {
                *inner = Value::Object(Object::new());
            }
            if let Value::Object(inner) = inner {
                put(inner, rest, to);
            }
        }
    }
}

fn compare(path: &mut Vec<String>, base: &Object, mine: &Object, edits: &mut Vec<Edit>) {
    let added = mine.keys().filter(|name| !base.contains_key(*name));
    for name in base.keys().chain(added) {
        path.push(name.clone());
        match (base.get(name), mine.get(name)) {
            (Some(Value::Object(old)), Some(Value::Object(new))) => compare(path, old, new, edits),
            (old, new) if old != new => edits.push(Edit { path: path.clone(), to: new.cloned() }),
            _ => {}
        }
        path.pop();
    }
}

#[cfg(test)]
mod interleavings;

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use serde_json::json;

    fn object(value: Value) -> Object {
        let Value::Object(object) = value else { panic!("an object") };
        object
    }

    fn edit(path: &[&str], to: Value) -> Edit {
        Edit { path: path.iter().map(|name| (*name).to_owned()).collect(), to: Some(to) }
    }

    #[test]
    fn changes_of_different_fields_go_together() {
        let base = object(json!({"id": 1, "email": "a", "klass": 1, "profile": {"role": "user", "vlan": 3}}));
        let theirs = object(json!({"id": 1, "email": "b", "klass": 2, "profile": {"role": "user", "vlan": 4}}));
        let mine = [edit(&["profile", "role"], json!("admin"))];
        let merged = merge(&base, &mine, &theirs);
        assert_eq!(merged, Merge { send: mine.to_vec(), collisions: vec![] });
        assert_eq!(patch_body(&merged.send), r#"{"profile":{"role":"admin"}}"#);
        let told: Vec<String> = changed_by_others(&base, &theirs).into_iter().map(|found| found.path).collect();
        assert_eq!(told, ["email", "klass", "profile.vlan"]);
    }

    #[test]
    fn the_same_field_changed_otherwise_collides_and_equally_does_not() {
        let base = object(json!({"email": "a", "profile": {"role": "user"}}));
        let theirs = object(json!({"email": "b", "profile": {"role": "admin"}}));
        let mine = [edit(&["email"], json!("c")), edit(&["profile", "role"], json!("admin"))];
        let merged = merge(&base, &mine, &theirs);
        assert_eq!(merged.send, []);
        assert_eq!(
            merged.collisions,
            [Collision {
                path: vec!["email".into()],
                base: Some(json!("a")),
                mine: Some(json!("c")),
                theirs: Some(json!("b"))
            }]
        );
    }

    #[test]
    fn a_profile_taken_away_collides_with_a_change_inside_it() {
        let base = object(json!({"profile": {"role": "user"}}));
        let mine = of_records(&base, &object(json!({"profile": null})));
        let theirs = object(json!({"profile": {"role": "admin"}}));
        assert_eq!(merge(&base, &mine, &theirs).collisions.len(), 1);
        let mine = [edit(&["profile", "role"], json!("admin"))];
        assert_eq!(merge(&base, &mine, &object(json!({"profile": null}))).collisions.len(), 1);
        assert_eq!(apply(&object(json!({"profile": null})), &mine), object(json!({"profile": {"role": "admin"}})));
    }

    #[test]
    fn null_missing_and_empty_ask_nobody() {
        let base = object(json!({"email": null, "profile": {}}));
        let theirs = object(json!({"email": "", "profile": {"role": null}}));
        let mine = [edit(&["email"], json!("a@b")), edit(&["profile", "role"], json!("user"))];
        assert_eq!(merge(&base, &mine, &theirs).send.len(), 2);
    }

    #[test]
    fn a_password_is_always_sent_and_never_compared() {
        let record = object(json!({"username": "a"}));
        let mine = [edit(&["password"], json!("secret"))];
        assert_eq!(merge(&record, &mine, &record).send, mine);
        assert_eq!(not_kept(&mine, &record), []);
        assert_eq!(holds(&record, &mine), None);
    }

    #[test]
    fn what_the_server_did_not_keep_is_named() {
        let sent = [edit(&["email"], json!("A@b")), edit(&["klass"], json!(2)), edit(&["profile", "role"], json!(""))];
        let answer = object(json!({"email": "a@b", "klass": 2, "profile": {"role": null}}));
        let lost = not_kept(&sent, &answer);
        assert_eq!(lost, [NotKept { path: vec!["email".into()], sent: Some(json!("A@b")), kept: Some(json!("a@b")) }]);
    }

    fn any_value() -> impl Strategy<Value = Value> {
        let leaf = prop_oneof![Just(Value::Null), any::<bool>().prop_map(Value::from), "[a-c]?".prop_map(Value::from)];
        leaf.prop_recursive(2, 8, 3, |inner| {
            prop_oneof![
                prop::collection::vec(inner.clone(), 0..3).prop_map(Value::from),
                prop::collection::btree_map("[a-c]", inner, 0..3)
                    .prop_map(|map| Value::Object(map.into_iter().collect())),
            ]
        })
    }

    fn any_object() -> impl Strategy<Value = Object> {
        prop::collection::btree_map("[a-d]", any_value(), 0..5).prop_map(|map| map.into_iter().collect())
    }

    proptest! {
        #[test]
        fn applying_the_edits_makes_mine_of_base(base in any_object(), mine in any_object()) {
            prop_assert_eq!(apply(&base, &of_records(&base, &mine)), mine);
        }

        #[test]
        fn nobody_else_means_no_collision(base in any_object(), mine in any_object()) {
            prop_assert_eq!(merge(&base, &of_records(&base, &mine), &base).collisions, vec![]);
        }

        /// What is sent touches no place that theirs changed, and every edit is sent, asked about or there already.
        #[test]
        fn nothing_of_theirs_is_overwritten_unasked(base in any_object(), mine in any_object(), theirs in any_object()) {
            let edits = of_records(&base, &mine);
            let merged = merge(&base, &edits, &theirs);
            for sent in &merged.send {
                prop_assert!(same(at(&base, &sent.path), at(&theirs, &sent.path)));
            }
            let after = apply(&theirs, &merged.send);
            for edit in &edits {
                let open_dialog = merged.collisions.iter().any(|collision| collision.path == edit.path);
                prop_assert!(open_dialog || same(at(&after, &edit.path), edit.to.as_ref()), "{:?}", edit);
            }
        }
    }
}
