//! People who were ticked, or who all matched, and what is done to each: the rows of a plan without a file. The choice is
//! frozen: people who come to match later are in another plan.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use crate::{
    check::addressable,
    day::shifted,
    field::Field,
    outcome::Outcome,
    people::{self, People},
    plan::{Plan, Source},
    row::{Act, Change, KeyUsed, Problem, Row, Standing, Who, Witness},
    run::Run,
    target,
    value::FieldValue,
};

/// What is done to each person.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Edit {
    /// The value has the kind that a person saw; who has a value of another kind gets it as one of that kind, if it can be.
    Set {
        field: Field,
        value: FieldValue,
    },
    Clear(Field),
    /// Moves a day, or the day of a time, by so many days.
    ShiftDays {
        field: Field,
        days: i32,
    },
    NewPassword,
    Delete,
}

/// The rows for these people. `rested_on` are the fields that the choice rested on, as those of a filter: if one has another
/// value when the plan runs, the person is held. A delete rests on everything that the review shows.
pub fn rows(people: &impl People, chosen: &[u32], edit: &Edit, rested_on: &[Field]) -> Vec<Row> {
    let mut seen = BTreeSet::new();
    let once = chosen.iter().filter(|person| seen.insert(**person));
    once.map(|person| row(people, *person, edit, rested_on)).collect()
}

/// The rows for these people, to whom several things are done at once. Whoever is deleted is not changed before; of two
/// edits of one field, the later counts.
pub fn rows_of_all(people: &impl People, chosen: &[u32], edits: &[Edit], rested_on: &[Field]) -> Vec<Row> {
    let field = |edit: &Edit| match edit {
        Edit::Set { field, .. } | Edit::Clear(field) | Edit::ShiftDays { field, .. } => Some(field.clone()),
        Edit::NewPassword | Edit::Delete => None,
    };
    let is_last = |(at, edit): &(usize, &Edit)| !edits[at + 1..].iter().any(|later| field(later) == field(edit));
    let edits: Vec<&Edit> = match edits.iter().find(|edit| **edit == Edit::Delete) {
        Some(delete) => vec![delete],
        None => edits.iter().enumerate().filter(is_last).map(|(_, edit)| edit).collect(),
    };
    let mut seen = BTreeSet::new();
    let once = chosen.iter().filter(|person| seen.insert(**person));
    let of_all = |person: &u32| edits.iter().map(|edit| row(people, *person, edit, rested_on)).reduce(together);
    once.filter_map(of_all).collect()
}

/// Two rows about one person as one.
fn together(one: Row, other: Row) -> Row {
    let standing = match (one.standing, other.standing) {
        (Standing::Problem(mut problems), Standing::Problem(others)) => {
            problems.extend(others.into_iter().filter(|other| *other != Problem::Unaddressable));
            Standing::Problem(problems)
        }
        (problem @ Standing::Problem(_), _) | (_, problem @ Standing::Problem(_)) => problem,
        (
            Standing::Ready(Act::Change { id, mut changes, new_password, witnesses }),
            Standing::Ready(Act::Change { changes: others, new_password: other, witnesses: more, .. }),
        ) => {
            changes.extend(others);
            // What one of them changes is no witness of the other.
            let is_changed = |witness: &Witness| changes.iter().any(|change| change.field == witness.field);
            let witnesses = witnesses.into_iter().filter(|witness| more.contains(witness) && !is_changed(witness));
            let witnesses = witnesses.collect();
            Standing::Ready(Act::Change { id, changes, new_password: new_password || other, witnesses })
        }
        (ready @ Standing::Ready(_), _) => ready,
        (_, other) => other,
    };
    Row { standing, ..one }
}

fn row(people: &impl People, person: u32, edit: &Edit, rested_on: &[Field]) -> Row {
    let id: Box<str> = people.id(person).into();
    let text = |field: &Field| people.value(person, field).to_text().into();
    let witness = |field: &Field| Witness { field: field.clone(), value: people.value(person, field) };
    let act = |changes: Vec<Change>, new_password: bool| {
        let others = rested_on.iter().filter(|field| changes.iter().all(|change| change.field != **field));
        let witnesses = others.map(witness).collect();
        Standing::Ready(Act::Change { id: id.clone(), changes, new_password, witnesses })
    };
    let standing = match edit {
        _ if !addressable(&id) => Standing::Problem(vec![Problem::Unaddressable]),
        Edit::Delete => {
            let others = rested_on.iter().filter(|field| !Field::CONTRACT.contains(field));
            let witnesses = Field::CONTRACT.iter().chain(others).map(witness).collect();
            Standing::Ready(Act::Delete { id: id.clone(), witnesses })
        }
        Edit::NewPassword => act(Vec::new(), true),
        Edit::Set { field, .. } | Edit::Clear(field) | Edit::ShiftDays { field, .. } => {
            let base = people.value(person, field);
            match wanted(people, edit, field, &base) {
                Err(problem) => Standing::Problem(vec![problem]),
                Ok(mine) if mine.is_same(&base) => Standing::Same,
                Ok(mine) => act(vec![Change { field: field.clone(), base, mine }], false),
            }
        }
    };
    let who = Who { id: Some(id.clone()), username: text(&Field::Username), organization: text(&Field::Organization) };
    Row { line: 0, who, key: Some(KeyUsed::Id), standing }
}

fn wanted(people: &impl People, edit: &Edit, field: &Field, base: &FieldValue) -> Result<FieldValue, Problem> {
    let wrong = || Problem::WrongKind(field.clone());
    match edit {
        Edit::Set { value, .. } if !value.is_empty() => {
            let (example, text) = (people.example(field), value.to_text());
            if *field == Field::Email && !target::looks_like_email(&text) {
                return Err(Problem::EmailShape);
            }
            let like = [base, &example, value].into_iter().find(|like| !like.is_empty());
            FieldValue::typed(&text, like.unwrap_or(value)).ok_or_else(wrong)
        }
        Edit::Set { .. } | Edit::Clear(_) if *field == Field::Username => Err(Problem::NotClearable(field.clone())),
        Edit::Set { .. } | Edit::Clear(_) => Ok(people::emptied(people, field, base)),
        // Who has no such day keeps having none.
        Edit::ShiftDays { .. } if base.is_empty() => Ok(base.clone()),
        Edit::ShiftDays { days, .. } => {
            shifted(&base.to_text(), *days).map(|text| FieldValue::text(&text)).ok_or_else(wrong)
        }
        Edit::NewPassword | Edit::Delete => Ok(base.clone()),
    }
}

/// A plan that sets new passwords for the people whose password was lost with a tab.
pub fn new_passwords(run: &Run, people: &impl People, name: String, made_at: i64) -> Plan {
    let plan = run.sealed().plan();
    let rows = run.unknown_passwords().into_iter().filter_map(|at| {
        let row = plan.rows.get(at as usize)?;
        let created = run.outcome(at).and_then(Outcome::new_id).map(Into::into);
        let id = created.or_else(|| row.who.id.clone()).or_else(|| {
            let found = people.by_name(&row.who.username, &row.who.organization);
            found.first().filter(|_| found.len() == 1).map(|person| people.id(*person).into())
        });
        let standing = match &id {
            Some(id) => {
                let act =
                    Act::Change { id: id.clone(), changes: Vec::new(), new_password: true, witnesses: Vec::new() };
                Standing::Ready(act)
            }
            None => Standing::Problem(vec![Problem::NotThere]),
        };
        Some(Row { line: row.line, who: Who { id, ..row.who.clone() }, key: Some(KeyUsed::Id), standing })
    });
    Plan { name, made_at, source: Source::FollowUp, approval: None, rows: rows.collect(), ..plan.clone() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::people::tests::{acme, records};
    use serde_json::json;

    fn set(field: Field, value: &str) -> Edit {
        Edit::Set { field, value: FieldValue::text(value) }
    }

    fn changes(rows: &[Row]) -> Vec<String> {
        let change = |row: &Row| match row.standing.act() {
            Some(act) => act
                .changes()
                .iter()
                .map(|change| format!("{}→{}", change.base.to_text(), change.mine.to_text()))
                .collect(),
            None => format!("{:?}", row.standing),
        };
        rows.iter().map(change).collect()
    }

    #[test]
    fn several_edits_make_one_row() {
        let people = acme();
        let all = |edits: &[Edit]| rows_of_all(&people, &[0, 1, 0], edits, &[Field::Role, Field::Email]);
        let found = all(&[set(Field::Role, "guest"), set(Field::Role, "user"), Edit::NewPassword]);
        assert_eq!(changes(&found)[0], "admin→user", "the later counts");
        let Some(Act::Change { new_password: true, witnesses, .. }) = found[0].standing.act() else { panic!() };
        assert_eq!(witnesses.iter().map(|witness| &witness.field).collect::<Vec<_>>(), [&Field::Email]);
        assert!(matches!(found[1].standing.act(), Some(Act::Change { changes, .. }) if changes.is_empty()));
        let found = all(&[set(Field::FirstName, "x"), Edit::Clear(Field::Username)]);
        assert_eq!(found[0].standing, Standing::Problem(vec![Problem::NotClearable(Field::Username)]));
        assert!(
            all(&[set(Field::Role, "x"), Edit::Delete])
                .iter()
                .all(|row| { matches!(row.standing.act(), Some(Act::Delete { .. })) })
        );
        assert_eq!((all(&[]).len(), all(&[set(Field::Role, "user")])[1].standing.clone()), (0, Standing::Same));
    }

    #[test]
    fn a_role_is_set_and_whoever_has_it_is_the_same() {
        let rows = rows(&acme(), &[0, 1, 1], &set(Field::Role, "admin"), &[Field::Organization, Field::Role]);
        assert_eq!(changes(&rows), ["Same", "user→admin"]);
        let Some(Act::Change { witnesses, .. }) = rows[1].standing.act() else { panic!("a change") };
        assert_eq!(witnesses, &[Witness { field: Field::Organization, value: FieldValue::text("acme") }]);
    }

    #[test]
    fn a_value_keeps_its_kind_and_what_is_no_text_becomes_null() {
        let people = records(json!([
            {"id": 1, "username": "a", "on": null, "until": "2024-01-31", "vlan": 3, "code": "7"},
            {"id": 2, "username": "b", "on": null, "until": "2024-01-31T00:00:00Z", "vlan": 4, "code": 7},
        ]));
        let field = |name: &str| Field::Other(name.into());
        let mine = |edit: &Edit| -> Vec<FieldValue> {
            let rows = rows(&people, &[0, 1], edit, &[]);
            rows.iter().filter_map(|row| Some(row.standing.act()?.changes()[0].mine.clone())).collect()
        };
        let set = |name: &str, value: serde_json::Value| Edit::Set { field: field(name), value: value.into() };
        let value = |value: serde_json::Value| FieldValue::from(value);
        assert_eq!(mine(&set("on", json!(true))), [value(json!(true)), value(json!(true))]);
        assert_eq!(mine(&set("code", json!(8))), [value(json!("8")), value(json!(8))]);
        for name in ["until", "vlan"] {
            assert_eq!(mine(&Edit::Clear(field(name))), [FieldValue::Null, FieldValue::Null]);
        }
    }

    #[test]
    fn a_delete_rests_on_all_that_is_shown() {
        let rows = rows(&acme(), &[0], &Edit::Delete, &[Field::Other("klass".into()), Field::Role]);
        let Some(Act::Delete { witnesses, .. }) = rows[0].standing.act() else { panic!("a delete") };
        assert_eq!(witnesses.len(), 7);
    }

    #[test]
    fn wrong_values_are_problems() {
        let problem = |edit: &Edit| changes(&rows(&acme(), &[0], edit, &[]))[0].clone();
        assert!(problem(&set(Field::Email, "nomail")).contains("EmailShape"));
        assert!(problem(&set(Field::Other("profile.vlan".into()), "x")).contains("WrongKind"));
        assert!(problem(&Edit::Clear(Field::Username)).contains("NotClearable"));
        assert_eq!(problem(&Edit::Clear(Field::Email)), "ann@acme.example→");
        assert_eq!(problem(&Edit::Clear(Field::LastName)), "Same");
        assert_eq!(problem(&Edit::Clear(Field::Other("profile.vlan".into()))), "3→");
        let people = records(json!([{"id": ".", "username": "dot"}]));
        assert!(changes(&rows(&people, &[0], &Edit::Delete, &[]))[0].contains("Unaddressable"));
    }

    #[test]
    fn a_day_moves_and_who_has_none_keeps_having_none() {
        let people = records(
            json!([{"id": 1, "username": "a", "until": "2024-01-31"}, {"id": 2, "username": "b", "until": null}]),
        );
        let edit = Edit::ShiftDays { field: Field::Other("until".into()), days: 30 };
        assert_eq!(changes(&rows(&people, &[0, 1], &edit, &[])), ["2024-01-31→2024-03-01", "Same"]);
    }
}
