//! Tests of the draft of an import.

use super::*;
use crate::{
    mapping::tests::table,
    people::tests::{acme, records},
};
use proptest::prelude::*;
use serde_json::json;

fn draft(text: &str) -> Draft {
    let (table, people) = (table(text), acme());
    let mapping = Mapping::suggest(&table, &people);
    Draft::new(table, mapping, Options { role: Some("user".into()), ..Options::default() }, &people)
}

fn with(text: &str, adjust: impl FnOnce(&mut Options)) -> Draft {
    let mut draft = draft(text);
    let mut options = draft.options().clone();
    (options.creates, options.changes) = (true, true);
    adjust(&mut options);
    draft.set_options(options, &acme());
    draft
}

fn header() -> Header {
    let scope = Scope { people: 5, ..Scope::default() };
    Header { name: "Import".into(), api: "https://gate.example/api/v1".into(), made_at: 1, scope }
}

fn duplicates(lines: &[u32]) -> Standing {
    Standing::Held(Hold::Duplicates(lines.to_vec()))
}

#[test]
fn the_ticks_are_preset_by_what_most_rows_are() {
    let ticks = |text: &str| (draft(text).options().creates, draft(text).options().changes);
    assert_eq!(ticks("username;organization;role\nann;acme;user\nnew;acme;user"), (false, true), "half is enough");
    assert_eq!(ticks("username;organization;role\nann;acme;user\nn;acme;user\nm;acme;user"), (true, false));
    let counts = draft("username;organization;role\nann;acme;user\nn;acme;user\nm;acme;user").counts();
    assert_eq!((counts.creates, counts.changes, counts.tally.waiting, counts.tally.left_out), (2, 1, 2, 1));
}

#[test]
fn identical_rows_fold_and_different_ones_wait_for_a_choice() {
    let text = "username;organization;role;note\nben;acme;admin;x\nben;acme;admin;y\nann;acme;user;\nann;acme;guest;\nnew;acme;user;\nnew;acme;admin;";
    let mut draft = with(text, |_| ());
    assert_eq!(*draft.standing(1), Standing::LeftOut(LeftOut::Repeated), "columns that are not imported do not count");
    assert!(draft.standing(0).act().is_some());
    assert_eq!((draft.standing(2), draft.standing(3)), (&duplicates(&[5]), &duplicates(&[4])));
    assert_eq!((draft.standing(4), draft.standing(5)), (&duplicates(&[7]), &duplicates(&[6])));
    draft.leave_out(&[3].into(), true, &acme());
    assert!(draft.standing(2).act().is_some());
    assert_eq!(*draft.standing(3), Standing::LeftOut(LeftOut::ByHand));
    draft.leave_out(&[3].into(), false, &acme());
    assert_eq!(*draft.standing(2), duplicates(&[5]));
}

#[test]
fn a_key_by_id_and_one_by_name_meet_in_one_person() {
    let draft = with("id;username;organization;role\n2;;;admin\n;ben;acme;guest", |_| ());
    assert_eq!((draft.standing(0), draft.standing(1)), (&duplicates(&[3]), &duplicates(&[2])));
}

#[test]
fn a_mended_value_is_mended_in_all_rows_and_undone() {
    let mut draft = with("username;organization;email\nann;acme;nomail\nben;acme;nomail\nnew;acme;n@x", |_| ());
    assert_eq!(draft.rows(Chip::Problems), [0, 1]);
    let repair = Repair::Value { column: 2, from: "nomail".into(), to: "yes@mail".into() };
    draft.repair(repair, &acme());
    assert_eq!(
        (draft.rows(Chip::Problems).len(), draft.rows(Chip::Repaired), draft.counts().repaired),
        (0, vec![0, 1], 2)
    );
    draft.undo_repair(0, &acme());
    assert_eq!((draft.rows(Chip::Problems), draft.counts().repaired), (vec![0, 1], 0));
    draft.repair(Repair::Cell { row: 0, column: 2, to: "ann@acme.example".into() }, &acme());
    assert_eq!(*draft.standing(0), Standing::Same);
}

#[test]
fn names_are_given_once_and_not_taken_from_anyone() {
    let text = "id;username;organization\n2;newname;acme\n3;newname;acme\n1;00123;acme";
    let draft = with(text, |options| options.renames = true);
    assert!(draft.standing(0).act().is_some());
    assert_eq!(*draft.standing(1), Standing::Problem(vec![Problem::NameTwice(2)]));
    assert_eq!(*draft.standing(2), Standing::Problem(vec![Problem::NameTaken("00123".into())]));
    // Whoever gives the name up in this plan does not keep it.
    let draft = with("id;username;organization\n1;ben;acme\n2;benny;acme", |options| options.renames = true);
    assert!(draft.standing(0).act().is_some() && draft.standing(1).act().is_some());
}

#[test]
fn a_name_that_is_not_given_up_is_taken() {
    // ann can become ben only if ben becomes 00123, and somebody has that name.
    let text = "id;username;organization\n1;ben;acme\n2;00123;acme";
    let draft = with(text, |options| options.renames = true);
    assert_eq!(*draft.standing(1), Standing::Problem(vec![Problem::NameTaken("00123".into())]));
    assert_eq!(*draft.standing(0), Standing::Problem(vec![Problem::NameTaken("2".into())]));
}

#[test]
fn a_mistaken_column_gives_all_rows_one_name_and_costs_no_memory() {
    let rows: String = (0..20_000).map(|at| format!("same;acme;a{at}@x.example\n")).collect();
    let draft = with(&format!("username;organization;email\n{rows}"), |_| ());
    for row in [0, 19_999] {
        assert!(matches!(draft.standing(row), Standing::Held(Hold::Duplicates(lines)) if lines.len() == MAX_LINES));
    }
}

#[test]
fn choices_count_as_work() {
    let mut draft = with("username;organization\nnew1;acme\nnew2;acme", |_| ());
    assert!(!draft.is_worked_on());
    draft.leave_out(&[1].into(), true, &acme());
    assert!(draft.is_worked_on());
    let mut again = with("username;organization\nnew1;acme\nnew2;acme", |_| ());
    again.take_choices(&draft, &acme());
    assert_eq!(*again.standing(1), Standing::LeftOut(LeftOut::ByHand));
}

#[test]
fn new_names_that_look_the_same_wait_for_a_choice() {
    for pair in [["newname", "NewName"], ["newname", "ｎｅｗname"], ["ren\u{E9}", "rene\u{301}"]] {
        let text = format!("username;organization\n{};acme\n{};ACME\nother;acme", pair[0], pair[1]);
        let mut draft = with(&text, |_| ());
        let alike = |line| Standing::Held(Hold::NamesAlike(vec![line]));
        assert_eq!((draft.standing(0), draft.standing(1)), (&alike(3), &alike(2)), "{pair:?}");
        assert!(draft.standing(2).act().is_some());
        draft.choose(1, Some(Choice::New), &acme());
        assert!(draft.standing(1).act().is_some());
        assert_eq!(*draft.standing(0), alike(3), "each is chosen");
        draft.leave_out(&[1].into(), true, &acme());
        assert!(draft.standing(0).act().is_some(), "the other one alone is free");
    }
    let text = "id;username;organization\n2;NEWNAME;acme\n;newname;acme\n;newname;globex";
    let mut draft = with(text, |options| options.renames = true);
    assert_eq!(*draft.standing(0), Standing::Held(Hold::NamesAlike(vec![3])));
    assert!(draft.standing(2).act().is_some(), "another organization is another name");
    draft.choose(0, Some(Choice::Mine), &acme());
    assert_eq!(draft.standing(0).act().map(Act::kind), Some(Kind::Rename));
}

#[test]
fn a_swap_is_held_until_a_temporary_name_is_ticked() {
    let mut draft = with("id;username;organization\n1;ben;acme\n2;ann;acme", |options| options.renames = true);
    assert_eq!([0, 1].map(|row| draft.standing(row).clone()), [const { Standing::Held(Hold::NameCycle) }; 2]);
    draft.set_temporary_names(true, &acme());
    assert_eq!(draft.plan(header()).seal().expect("a plan").order().steps.len(), 3);
}

#[test]
fn held_rows_are_chosen() {
    let mut draft = with("username;organization;role\nann;;guest\nAnn;acme;guest", |_| ());
    assert!(matches!(draft.standing(0), Standing::Held(Hold::Several(ids)) if ids.len() == 2));
    draft.choose(0, Some(Choice::Person("4".into())), &acme());
    assert!(draft.standing(0).act().is_some_and(|act| act.id() == Some("4")));
    draft.choose(1, Some(Choice::New), &acme());
    assert!(matches!(draft.standing(1).act(), Some(Act::Create { .. })));
    draft.choose(1, None, &acme());
    assert!(matches!(draft.standing(1), Standing::Held(Hold::LooksAlike(_))));
}

#[test]
fn someone_whose_form_is_open_is_held() {
    let mut draft = with("username;organization;role\nben;acme;guest\nann;acme;guest", |_| ());
    draft.set_open_forms(["2".to_owned()].into(), &acme());
    assert_eq!(*draft.standing(0), Standing::Held(Hold::OpenForm));
    assert!(draft.standing(1).act().is_some());
}

#[test]
fn passwords_stay_out_of_the_plan() {
    let draft =
        with("username;organization;role;password\nnew;acme;user;s3cret-Of-New\nben;acme;guest;s3cret-Of-Ben", |_| ());
    assert_eq!(draft.passwords(), [(0, "s3cret-Of-New")], "for new people only");
    let sealed = draft.plan(header()).seal().expect("a plan");
    assert!(!crate::file::save(&sealed).contains("s3cret"));
}

#[test]
fn an_export_changes_nobody() {
    let people = records(json!([
        {"id": 1, "username": "=ann", "organization": "acme", "email": null, "profile": {"role": "user", "first_name": "-1", "last_name": " x "}},
        {"id": "00123", "username": "ben", "organization": "acme", "email": "", "profile": {"role": "", "first_name": "1.23E+15"}}
    ]));
    let mut text = crate::csv_file::export_header().join(";");
    for person in 0..2 {
        let value = |field: &Field| people.value(person, field).to_text();
        let [username, email, organization, first, last, role] = Field::CONTRACT.map(|field| value(&field));
        let id = people.id(person);
        let row =
            crate::csv_file::export_row([&id, &username, &email, &organization, &first, &last, &role, "", "", ""]);
        text += &format!("\n{}", row.join(";"));
    }
    let table = table(&text);
    let mapping = Mapping::suggest(&table, &people);
    let draft = Draft::new(table, mapping, Options { creates: true, renames: true, ..Options::default() }, &people);
    assert_eq!(draft.counts().tally, Tally { same: 2, ..Tally::default() }, "{:?}", draft.checked);
}

/// A file about a few people, with mistakes.
fn any_file() -> impl Strategy<Value = String> {
    let row =
        ("[0-5]?", "(ann|ben|Ann|new|00123|)", "(acme|globex|)", "(user|admin|\\(clear\\)|)", "(a@b|nomail|#NAME\\?|)");
    let row =
        row.prop_map(|(id, username, organization, role, email)| [id, username, organization, role, email].join(";"));
    prop::collection::vec(row, 0..12)
        .prop_map(|rows| format!("id;username;organization;role;email\n{}", rows.join("\n")))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(500))]

    /// Every row stands in one place, whatever the file and the ticks; and what is sealed names each person once.
    #[test]
    fn the_sum_is_the_number_of_rows(text in any_file(), ticks in any::<[bool; 4]>(), repaired in 0..6_u32) {
        let mut draft = with(&text, |options| {
            [options.creates, options.changes, options.renames, options.by_email] = ticks;
        });
        draft.repair(Repair::Cell { row: repaired, column: 1, to: "ben".into() }, &acme());
        let rows = draft.table().rows.len();
        prop_assert_eq!(draft.counts().tally.sum(), rows);
        let kinds = [Chip::Problems, Chip::Held, Chip::Create, Chip::Change, Chip::Same, Chip::LeftOut];
        for row in 0..rows as u32 {
            prop_assert_eq!(kinds.iter().filter(|chip| draft.is(row, **chip)).count(), 1);
        }
        let plan = draft.plan(header());
        let mut ids: Vec<&str> = plan.acts().filter_map(|(_, act)| act.id()).collect();
        let all = ids.len();
        ids.sort_unstable();
        ids.dedup();
        prop_assert_eq!(ids.len(), all, "nobody is in two acts");
    }

    /// After any work, what is checked again from the start stands where it stood.
    #[test]
    fn a_repair_leaves_each_row_where_a_fresh_check_finds_it(
        text in any_file(),
        renames in any::<bool>(),
        work in prop::collection::vec((0..12_u32, 0..5_u16, 0..5_u8, "(ann|ben|new|acme|2|user|a@b|)"), 1..6),
    ) {
        let mut draft = with(&text, |options| options.renames = renames);
        draft.set_open_forms(["2".to_owned()].into(), &acme());
        for (row, column, kind, to) in work {
            let cell = draft.table().rows.get(row as usize).map(|row| row.cell(column.into()).into()).unwrap_or_default();
            match kind {
                0 => draft.undo_repair(0, &acme()),
                1 => draft.repair(Repair::Value { column, from: cell, to: to.into() }, &acme()),
                2 => draft.leave_out(&[row].into(), to.is_empty(), &acme()),
                3 => draft.choose(row, (!to.is_empty()).then_some(Choice::Mine), &acme()),
                _ => draft.repair(Repair::Cell { row, column, to: to.into() }, &acme()),
            }
            let mut again = draft.clone();
            again.check(&acme());
            for row in 0..draft.len() as u32 {
                prop_assert_eq!(again.standing(row), draft.standing(row));
            }
        }
    }
}

#[test]
fn whoever_is_chosen_in_spite_of_another_spelling_keeps_the_name() {
    let people = acme();
    let mut draft = draft("username;organization;role\nANN;acme;user\nBen;ACME;user");
    draft.set_options(Options { creates: true, changes: true, ..Options::default() }, &people);
    assert!(matches!(draft.standing(0), Standing::Held(Hold::LooksAlike(_))));
    draft.choose(0, Some(Choice::Person("1".into())), &people);
    draft.choose(1, Some(Choice::Person("2".into())), &people);
    let changes = draft.standing(0).act().map(Act::changes).unwrap_or_default();
    assert_eq!(changes.iter().map(|change| &change.field).collect::<Vec<_>>(), [&Field::Role]);
    assert_eq!(*draft.standing(1), Standing::Same);
}
