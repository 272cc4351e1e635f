//! What a record read right before a write says of a row: write, already so, or changed by someone else meanwhile.

use serde::{Deserialize, Serialize};

use crate::{
    field::{self, Field},
    row::{Change, Witness},
    value::{FieldValue, Record},
};

/// So many characters of a time say its second: `2026-01-31T12:00:00`.
const SECOND: usize = 19;

/// A field that is neither as the plan found it nor as the plan wants it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Drifted {
    pub field: Field,
    #[serde(default, skip_serializing_if = "FieldValue::is_absent")]
    pub base: FieldValue,
    /// The wanted value; `None` where the field was a witness only.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub mine: Option<FieldValue>,
    #[serde(default, skip_serializing_if = "FieldValue::is_absent")]
    pub now: FieldValue,
}

/// What to do with a row.
#[derive(Clone, Debug, PartialEq)]
pub enum Compared {
    /// Send these changes, by their places: the others are there already.
    Write(Vec<u16>),
    AlreadySo,
    /// Send nothing.
    Drifted(Vec<Drifted>),
}

/// Compares the changes of a row with the record as it is now, field by field, and then the witnesses. `always` says that
/// the row sends something that no record shows.
pub fn compare(changes: &[Change], witnesses: &[Witness], always: bool, now: &Record) -> Compared {
    let mut write = Vec::new();
    let mut drifted = Vec::new();
    for (at, change) in changes.iter().enumerate() {
        let value = change.field.read(now);
        if is_made(change, &value) {
            continue;
        }
        if value.is_same(&change.base) {
            write.push(u16::try_from(at).unwrap_or(u16::MAX));
        } else {
            let Change { field, base, mine } = change.clone();
            drifted.push(Drifted { field, base, mine: Some(mine), now: value });
        }
    }
    if write.is_empty() && drifted.is_empty() && !always {
        return Compared::AlreadySo;
    }
    drifted.extend(changed(witnesses, now));
    if drifted.is_empty() { Compared::Write(write) } else { Compared::Drifted(drifted) }
}

/// The changes, by their places, whose fields still are as the plan found them. Taking back sends these where others have
/// drifted: a field that a colleague touched keeps no other one back.
pub fn untouched(changes: &[Change], now: &Record) -> Vec<u16> {
    let is_untouched = |change: &Change| {
        let value = change.field.read(now);
        value.is_same(&change.base) && !is_made(change, &value)
    };
    let places = changes.iter().enumerate().filter(|(_, change)| is_untouched(change));
    places.map(|(at, _)| u16::try_from(at).unwrap_or(u16::MAX)).collect()
}

/// The witnesses that have another value now.
pub fn changed(witnesses: &[Witness], now: &Record) -> Vec<Drifted> {
    let changed = witnesses.iter().filter_map(|witness| {
        let value = witness.field.read(now);
        let is_same = match witness.field.path() {
            field::UPDATED_AT => is_same_update(&witness.value, &value, now),
            _ => value.is_same(&witness.value),
        };
        (!is_same).then(|| Drifted {
            field: witness.field.clone(),
            base: witness.value.clone(),
            mine: None,
            now: value,
        })
    });
    changed.collect()
}

/// What a server stored of a new person differently from what was sent, from the sent value to the stored one: of a field of
/// the contract that was not sent, from an absent value to the one that the server gave, empty or not. Of a field that the record leaves
/// out, nothing is known. Fields beyond the contract stay out: they may be secrets. The time of the latest change stands for
/// them, in an answer that gives times.
pub fn not_stored(sent: &[(Field, FieldValue)], record: &Record) -> Vec<Change> {
    let stored = |field: &Field, base: &FieldValue| {
        let change = Change { field: field.clone(), base: base.clone(), mine: field.read(record) };
        Some(change).filter(|change| !change.mine.is_absent())
    };
    let otherwise = sent.iter().filter_map(|(field, value)| stored(field, value).filter(|it| !it.mine.is_same(value)));
    let is_sent = |field: &Field| sent.iter().any(|(other, _)| other == field);
    let given = Field::CONTRACT.iter().filter(|field| !is_sent(field));
    let given = given.filter_map(|field| stored(field, &FieldValue::Absent));
    otherwise.chain(given).chain(latest_change(record)).collect()
}

/// Whether a person was not changed since this time, as far as the record shows. A record may leave the time out, or give the
/// time of the creation in its place. The second counts, not how a server writes fractions of it.
fn is_same_update(since: &FieldValue, now: &FieldValue, record: &Record) -> bool {
    let second = |time: &FieldValue| time.to_text().chars().take(SECOND).collect::<String>();
    let created = Field::Other(field::CREATED_AT.into()).read(record);
    now.is_empty() || second(now) == second(since) || second(now) == second(&created)
}

fn latest_change(record: &Record) -> Option<Change> {
    let [created, updated] = [field::CREATED_AT, field::UPDATED_AT].map(|path| Field::Other(path.into()));
    let gives_times = !created.read(record).is_empty();
    let time = Some(updated.read(record)).filter(|time| !time.is_absent()).unwrap_or(FieldValue::Null);
    gives_times.then_some(Change { field: updated, base: FieldValue::Absent, mine: time })
}

/// Whether a record that has `now` is as the change wants it. A change from one empty value to another is made only where
/// exactly that stands.
pub fn is_made(change: &Change, now: &FieldValue) -> bool {
    let present = |value: &FieldValue| match value {
        FieldValue::Absent => FieldValue::Null,
        value => value.clone(),
    };
    if change.base.is_same(&change.mine) { present(now) == present(&change.mine) } else { now.is_same(&change.mine) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::value::tests::any_present;
    use proptest::prelude::*;
    use serde_json::json;

    fn record(role: &str, email: &str) -> Record {
        let mut record = Record::new();
        Field::Role.write(&mut record, &FieldValue::text(role));
        Field::Email.write(&mut record, &FieldValue::text(email));
        record
    }

    fn to(field: Field, base: &str, mine: &str) -> Change {
        Change { field, base: FieldValue::text(base), mine: FieldValue::text(mine) }
    }

    #[test]
    fn each_field_is_written_already_so_or_drifted() {
        let changes = [to(Field::Role, "user", "admin"), to(Field::Email, "a", "b")];
        let compare = |role, email| compare(&changes, &[], false, &record(role, email));
        assert_eq!(compare("user", "a"), Compared::Write(vec![0, 1]));
        assert_eq!(compare("admin", "a"), Compared::Write(vec![1]));
        assert_eq!(compare("admin", "b"), Compared::AlreadySo);
        let Compared::Drifted(drifted) = compare("guest", "a") else { panic!("drifted") };
        assert_eq!(drifted.len(), 1);
        assert_eq!((&drifted[0].field, &drifted[0].now), (&Field::Role, &FieldValue::text("guest")));
    }

    #[test]
    fn a_witness_holds_a_row_back_unless_nothing_would_be_written() {
        let changes = [to(Field::Role, "user", "admin")];
        let witness = [Witness { field: Field::Email, value: FieldValue::text("a") }];
        let compare = |role, email| compare(&changes, &witness, false, &record(role, email));
        assert_eq!(compare("user", "a"), Compared::Write(vec![0]));
        assert!(matches!(compare("user", "x"), Compared::Drifted(drifted) if drifted[0].mine.is_none()));
        assert_eq!(compare("admin", "x"), Compared::AlreadySo);
    }

    #[test]
    fn a_new_password_is_always_written() {
        assert_eq!(compare(&[], &[], true, &record("user", "a")), Compared::Write(vec![]));
    }

    #[test]
    fn clearing_to_null_is_a_change_of_empty_text() {
        let change = Change { field: Field::Email, base: FieldValue::text(""), mine: FieldValue::Null };
        let now = |value: serde_json::Value| FieldValue::from(value);
        assert!(!is_made(&change, &now(json!(""))));
        assert!(is_made(&change, &now(json!(null))) && is_made(&change, &FieldValue::Absent));
    }

    proptest! {
        /// What is written never overwrites a value that the plan did not find, and what is already so is as wanted.
        #[test]
        fn nothing_unseen_is_overwritten(base in any_present(), mine in any_present(), now in any_present()) {
            let change = Change { field: Field::Role, base: base.clone(), mine: mine.clone() };
            let mut record = Record::new();
            Field::Role.write(&mut record, &now);
            match compare(&[change], &[], false, &record) {
                Compared::Write(_) => prop_assert!(now.is_same(&base)),
                Compared::AlreadySo => prop_assert!(now.is_same(&mine)),
                Compared::Drifted(_) => prop_assert!(!now.is_same(&base) && !now.is_same(&mine)),
            }
        }
    }
}
