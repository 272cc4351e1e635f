//! What became of the rows: by part, as windows, as files, and whom they are about.

use std::collections::{BTreeMap, BTreeSet};

use plans::{
    check::CLEAR,
    csv_file,
    field::Field,
    outcome::{Drift, Outcome},
    row::{Act, Row, Standing},
    run::Run,
    table::Table,
    value::FieldValue,
};

use super::{TableToWrite, compared::Compared, import::Import, review::plan_row};
use crate::plan::message::{NewPerson, Part, PlanRow, PlanRows, Window};

/// The name of the column with what became of a row.
const OUTCOME: &str = "outcome";

/// The part in the name of a file.
pub(super) fn file_part(part: Part) -> &'static str {
    match part {
        Part::All => "all",
        Part::Done => "done",
        Part::NotDone => "not-done",
        Part::NotTried => "not-tried",
        Part::Held => "held",
        Part::Waiting => "waiting",
    }
}

/// Whether a row belongs to a part.
fn is_in(run: &Run, at: u32, row: &Row, part: Part) -> bool {
    let outcome = run.outcome(at);
    match part {
        Part::All => true,
        Part::Done => matches!(outcome, Some(Outcome::Done(_) | Outcome::AlreadySo { .. })),
        Part::NotDone => matches!(outcome, Some(Outcome::Drifted(_) | Outcome::Refused(_) | Outcome::Unknown)),
        Part::NotTried => match (outcome, &row.standing) {
            (Some(outcome), _) => *outcome == Outcome::NotTried,
            (None, Standing::Same) => false,
            (None, _) => true,
        },
        Part::Held => matches!(outcome, Some(Outcome::Drifted(drift)) if drift.has_choice()),
        Part::Waiting => outcome.is_none() && row.standing.act().is_some(),
    }
}

pub(super) fn places(run: &Run, part: Part) -> impl Iterator<Item = u32> {
    let rows = run.sealed().plan().rows.iter().zip(0..);
    rows.filter(move |(row, at)| is_in(run, *at, row, part)).map(|(_, at)| at)
}

/// Rows of a part, with what became of them; all without a window.
pub(super) fn rows(run: &Run, part: Part, window: Option<Window>, people: &Compared) -> PlanRows {
    let window = window.unwrap_or(Window { from: 0, count: usize::MAX });
    let (mut total, mut rows) = (0, Vec::new());
    for at in places(run, part) {
        if (window.from..window.from.saturating_add(window.count)).contains(&total) {
            rows.extend(ran_row(run, at, people));
        }
        total += 1;
    }
    PlanRows { total, from: window.from, rows }
}

/// How many rows that are held were changed in part.
pub(super) fn changed_in_part(run: &Run) -> usize {
    let is_partly = |at: &u32| matches!(run.outcome(*at), Some(Outcome::Drifted(Drift::Partly { .. })));
    places(run, Part::Held).filter(is_partly).count()
}

fn ran_row(run: &Run, at: u32, people: &Compared) -> Option<PlanRow> {
    let row = plan_row(run.sealed().plan(), at, people)?;
    let (outcome, possible_temporary_name) = (run.outcome(at).cloned(), run.possible_temporary_name(at));
    Some(PlanRow { outcome, possible_temporary_name, is_under_way: run.is_under_way(at), ..row })
}

/// The ids of the people of a part; new ones have theirs since the run.
pub(super) fn ids(run: &Run, part: Part) -> Vec<String> {
    let plan = run.sealed().plan();
    let id = |at: u32| match run.outcome(at).and_then(Outcome::new_id) {
        Some(id) => Some(id.to_owned()),
        None => plan.rows.get(at as usize)?.who.id.as_deref().map(str::to_owned),
    };
    let mut seen = BTreeSet::new();
    places(run, part).filter_map(id).filter(|id| seen.insert(id.clone())).collect()
}

/// The rows whose new password this session has, and who they are.
pub(super) fn new_people(run: &Run) -> Vec<NewPerson> {
    let rows = &run.sealed().plan().rows;
    let person = |at: u32| {
        let row = rows.get(at as usize)?;
        let email = match row.standing.act() {
            Some(Act::Create { values }) => value_of(values, &Field::Email),
            _ => String::new(),
        };
        Some(NewPerson {
            row: at,
            username: row.who.username.to_string(),
            organization: row.who.organization.to_string(),
            email,
        })
    };
    run.passwords().filter_map(person).collect()
}

fn value_of(values: &[(Field, FieldValue)], field: &Field) -> String {
    values.iter().find(|(of, _)| of == field).map(|(_, value)| value.to_text()).unwrap_or_default()
}

/// One part as a table: in the input's own columns where the import is still there, and else in the plan's fields. `words`
/// are the sentences, by row.
pub(super) fn report(run: &Run, part: Part, words: Vec<(u32, String)>, import: Option<&Import>) -> TableToWrite {
    let words: BTreeMap<u32, String> = words.into_iter().collect();
    let word = |at: u32| words.get(&at).map(String::as_str).unwrap_or_default();
    match import {
        Some(import) => {
            let rows = places(run, part).map(|at| (at as usize, word(at)));
            TableToWrite {
                table: csv_file::table_with(import.table(), &import.password_columns(), OUTCOME, rows),
                separator: import.format.separator.unwrap_or(','),
                has_header: import.format.header_line.is_some(),
            }
        }
        None => {
            let table = of_plan(run, &places(run, part).collect::<Vec<_>>(), word);
            TableToWrite { table, separator: ',', has_header: true }
        }
    }
}

/// Rows of a plan as a table: who they are about, and the wanted values. An import of it wants the same again: a new name
/// stands in the column of the name, beside the id, and a value that is cleared says so.
fn of_plan<'w>(run: &Run, places: &[u32], word: impl Fn(u32) -> &'w str) -> Table {
    let rows = &run.sealed().plan().rows;
    let acts = || places.iter().filter_map(|at| rows.get(*at as usize)?.standing.act());
    let mut fields: BTreeSet<&Field> = acts().flat_map(Act::changes).map(|change| &change.field).collect();
    for act in acts() {
        if let Act::Create { values } = act {
            fields.extend(values.iter().map(|(field, _)| field));
        }
    }
    // Who a row is about stands in the first columns already.
    let fields: Vec<&Field> = fields.into_iter().filter(|field| !field.is_name()).collect();
    let names = fields.iter().map(|field| field.names().1);
    let header = ["id", "username", "organization"].into_iter().chain(names).chain([OUTCOME]);
    let line = |at: &u32| {
        let row = rows.get(*at as usize)?;
        let id = run.outcome(*at).and_then(Outcome::new_id).or(row.who.id.as_deref());
        let wanted = |field: &Field| match row.standing.act() {
            Some(Act::Create { values }) => value_of(values, field),
            Some(Act::Change { changes, .. }) => {
                let change = changes.iter().find(|change| change.field == *field);
                change.map_or_else(String::new, |change| match change.mine.is_empty() {
                    true => CLEAR.to_owned(),
                    false => change.mine.to_text(),
                })
            }
            _ => String::new(),
        };
        let name = |field: Field, former: &str| match wanted(&field) {
            new if new.is_empty() => former.to_owned(),
            new => new,
        };
        let who = [
            id.unwrap_or_default().to_owned(),
            name(Field::Username, &row.who.username),
            name(Field::Organization, &row.who.organization),
        ];
        let cells = who.into_iter().chain(fields.iter().map(|field| wanted(field))).chain([word(*at).to_owned()]);
        Some(plans::table::Row::new(row.line, cells))
    };
    Table {
        header: header.map(str::to_owned).collect(),
        rows: places.iter().filter_map(line).collect(),
        exported: None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use plans::{
        guard::Scope,
        plan::{Plan, Source},
        row::{Change, Who},
    };

    #[test]
    fn an_import_of_the_rest_wants_the_same_again() {
        let change = |field: Field, base: &str, mine: &str| Change {
            field,
            base: FieldValue::text(base),
            mine: FieldValue::text(mine),
        };
        let changes = vec![
            change(Field::Username, "ann", "anna"),
            change(Field::Email, "a@x", ""),
            change(Field::Role, "user", "admin"),
        ];
        let row = |id: &str, username: &str, changes| {
            let act = Act::Change { id: id.into(), changes, new_password: false, witnesses: Vec::new() };
            let who = Who { id: Some(id.into()), username: username.into(), organization: "acme".into() };
            Row { line: 2, who, key: None, standing: Standing::Ready(act) }
        };
        let rows = vec![row("7", "ann", changes), row("8", "ben", vec![change(Field::Organization, "acme", "")])];
        let plan = Plan {
            name: "Rest".into(),
            api: String::new(),
            made_at: 0,
            source: Source::Import,
            scope: Scope { people: 1, ..Scope::default() },
            temporary_names: false,
            approval: None,
            rows,
        };
        let run = Run::start(plan.seal().expect("a plan"));
        let table = of_plan(&run, &[0, 1], |_| "not tried");
        assert_eq!(table.header, ["id", "username", "organization", "email", "role", "outcome"]);
        let cells = |row: usize| table.rows[row].cells().collect::<Vec<_>>();
        assert_eq!(cells(0), ["7", "anna", "acme", CLEAR, "admin", "not tried"]);
        assert_eq!(cells(1), ["8", "ben", CLEAR, "", "", "not tried"]);
    }
}
