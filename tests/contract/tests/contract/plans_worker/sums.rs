//! Whatever a person repairs, undoes, chooses and leaves out: the counts are those of a check from the start.

use gatehouse::plan::message::{Ask, DraftState, GridSort, Say};
use plans::{draft::Chip, mend::Repair};
use proptest::prelude::*;

use super::{
    files::{both, draft, with_options},
    page::{Browser, Tab, person, window},
};

#[derive(Clone, Debug)]
enum Step {
    Cell(u32, u16, String),
    Value(u16, String, String),
    Fix(usize),
    Undo(usize),
    LeaveOut(u32, bool),
    Rename(bool),
}

fn any_step() -> impl Strategy<Value = Step> {
    let names = || prop::sample::select(vec!["ann", "ben", "Ann", "new", "", "cy", "Usr", "user", "a@x,y", "admin"]);
    prop_oneof![
        (0..8_u32, 0..4_u16, names()).prop_map(|(row, column, to)| Step::Cell(row, column, to.into())),
        (0..4_u16, names(), names()).prop_map(|(column, from, to)| Step::Value(column, from.into(), to.into())),
        (0..4_usize).prop_map(Step::Fix),
        (0..4_usize).prop_map(Step::Undo),
        (0..8_u32, any::<bool>()).prop_map(|(row, is_out)| Step::LeaveOut(row, is_out)),
        any::<bool>().prop_map(Step::Rename),
    ]
}

const TEXT: &str = "id;username;role;organization\n1;ann;admin;acme\n;ben;Usr;acme\n;new;Usr;acme\n;ben;user;acme\n\
    3;cyrus;user;acme\n;neu;user;acme\n2;ben;user;acme\n;fay;;globex";

async fn tab() -> Tab {
    let mut tab = Tab::open(&Browser::default()).await;
    let people = [person("1", "ann", "admin"), person("2", "ben", "user"), person("3", "cy", "user")];
    tab.bring_people(&people).await;
    tab.table(TEXT).await;
    with_options(&mut tab, both).await;
    tab
}

async fn make(tab: &mut Tab, step: Step, state: &DraftState) -> DraftState {
    let ask = match step {
        Step::Cell(row, column, to) => Ask::Repair(Repair::Cell { row, column, to: to.into() }),
        Step::Value(column, from, to) => Ask::Repair(Repair::Value { column, from: from.into(), to: to.into() }),
        Step::Fix(at) => match state.fixes.get(at) {
            Some(fix) => Ask::Repair(fix.repair.clone()),
            None => Ask::Draft,
        },
        Step::Undo(at) => Ask::UndoRepair { at },
        Step::LeaveOut(row, is_out) => Ask::LeaveOut { rows: [row].into(), is_out },
        Step::Rename(renames) => {
            with_options(tab, |options| plans::check::Options { renames, ..options }).await;
            Ask::Draft
        }
    };
    draft(tab, ask).await
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn counts_are_those_of_a_fresh_check(steps in prop::collection::vec(any_step(), 1..12)) {
        let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
        runtime.block_on(async {
            let mut tab = tab().await;
            let mut state = draft(&mut tab, Ask::Draft).await;
            for step in steps {
                state = make(&mut tab, step, &state).await;
                prop_assert_eq!(state.counts.tally.sum(), 8);
                for (chip, count) in &state.chips {
                    let Say::Grid(grid) = tab.ask(Ask::Grid { chip: Some(*chip), sort: GridSort::default(), window: window(0, 50) }).await else { panic!() };
                    prop_assert_eq!((grid.total, grid.rows.len()), (*count, *count), "{:?}", chip);
                }
                // Each row is in one of these.
                let chips = [Chip::Problems, Chip::Held, Chip::Create, Chip::Change, Chip::Same, Chip::LeftOut];
                let sum: usize = state.chips.iter().filter(|(chip, _)| chips.contains(chip)).map(|(_, count)| count).sum();
                prop_assert_eq!(sum, 8);
                // A match checks everything again.
                let Say::Match(matching) = tab.ask(Ask::Match).await else { panic!() };
                prop_assert_eq!(matching.counts, state.counts);
            }
            Ok(())
        })?;
    }
}
