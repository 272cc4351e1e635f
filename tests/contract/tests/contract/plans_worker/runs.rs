//! Runs against the sandbox, by messages: whole, killed at every command, finished, taken back.

use std::collections::BTreeSet;

use contract::server::{Server, TOKEN, server};
use directory::person::Person as Known;
use gatehouse::plan::{
    execute::Executor,
    message::{Ask, HELD, LoadedPlan, Part, PlanRows, Say, TableFormat},
    worker::Payload,
};
use plans::{
    command::{Answer, Failure},
    field::Field,
    follow_up::Chosen,
    guard::Scope,
    mend::Repair,
    outcome::Outcome,
    run::State,
    selection::Edit,
    watch::Pause,
};
use sandbox::{
    Dialect,
    store::{Filter, Key, Person, Refusal},
};

use super::{
    files::{both, review, sealed, with_options},
    page::{Browser, Connection, MADE_AT, Tab, random, window, workbook_cells, workbook_of},
};

const PEOPLE: i64 = 30;

fn with_people() -> Server {
    let server = server(Dialect::Page);
    let people = (1..=PEOPLE).map(|at| Person {
        pk: 50_000 + at,
        username: format!("p{at}"),
        email: format!("p{at}@plan.example"),
        organization: "plan".into(),
        role: "user".into(),
        ..Person::default()
    });
    server.store.fill(people).unwrap();
    server
}

fn known() -> Vec<Known> {
    let person = |at: i64| Known {
        id: (50_000 + at).to_string(),
        username: format!("p{at}"),
        email: format!("p{at}@plan.example"),
        organization: "plan".into(),
        role: "user".into(),
        ..Known::default()
    };
    (1..=PEOPLE).map(person).collect()
}

fn everybody(server: &Server) -> Vec<(String, String)> {
    let filter = Filter { organization: Some("plan".into()), ..Filter::default() };
    let (_, people) = server.store.list(&filter, 1_000, 0).unwrap();
    let mut people: Vec<_> = people.into_iter().map(|person| (person.username, person.role)).collect();
    people.sort();
    people
}

/// Ten changes, ten new people with passwords, ten that are the same.
fn text() -> String {
    let mut text = "username;organization;role;email;password\n".to_owned();
    for at in 1..=10 {
        text +=
            &format!("p{at};plan;guest;p{at}@plan.example;\nnew{at};plan;user;new{at}@plan.example;Pa55-word-{at}\n");
        text += &format!("p{};plan;user;;\n", at + 10);
    }
    text
}

async fn plan_of_a_file(browser: &Browser) -> (Tab, String) {
    let mut tab = Tab::open(browser).await;
    tab.bring_people(&known()).await;
    tab.table(&text()).await;
    with_options(&mut tab, both).await;
    review(&mut tab).await;
    let hash = sealed(&mut tab, "").await;
    (tab, hash)
}

async fn plan(tab: &mut Tab, ask: Ask) -> LoadedPlan {
    match tab.ask(ask).await {
        Say::Plan(plan) => *plan,
        other => panic!("{other:?}"),
    }
}

async fn rows(tab: &mut Tab, part: Part, from: usize, count: usize) -> PlanRows {
    match tab.ask(Ask::RunRows { part, window: window(from, count) }).await {
        Say::Rows(rows) => rows,
        other => panic!("{other:?}"),
    }
}

/// A plan of another kind: these people become guests.
fn to_guests(ids: &[&str]) -> Ask {
    Ask::Select {
        ids: ids.iter().map(|id| (*id).to_owned()).collect(),
        edits: vec![Edit::Set { field: Field::Role, value: plans::value::FieldValue::text("guest") }],
        rested_on: Vec::new(),
        scope: Scope { people: 30, ..Scope::default() },
        name: "Other".into(),
        made_at: MADE_AT,
    }
}

/// Hands the passwords of a file to the executor.
fn hand_over(tab: &mut Tab, executor: &Executor<'_, Connection<'_>>) -> usize {
    let mut count = 0;
    for say in tab.heard() {
        match say {
            Say::Passwords(passwords) => {
                count += passwords.len();
                passwords.into_iter().for_each(|(row, password)| executor.use_password(row, password));
            }
            Say::Progress(plan) => assert_eq!(plan.stored.tally.sum(), 30),
            other => panic!("{other:?}"),
        }
    }
    count
}

#[tokio::test]
async fn a_file_runs_is_reported_and_taken_back() {
    let (server, browser) = (with_people(), Browser::default());
    let before = everybody(&server);
    let (mut tab, hash) = plan_of_a_file(&browser).await;
    let api = Connection(&server);
    let executor = Executor::new(&api, random);
    let begun = plan(&mut tab, Ask::Load { hash: hash.clone() }).await;
    assert_eq!((begun.stored.state, begun.kinds), (None, [(0, 0), (10, 0), (10, 0), (0, 0)]));
    let begun = plan(&mut tab, Ask::Run).await;
    assert_eq!((begun.stored.state, begun.is_for_this_api, begun.has_journal), (Some(State::Running), true, true));
    assert_eq!(hand_over(&mut tab, &executor), 10);
    assert!(tab.work(&executor, |_, _| false).await);
    assert_eq!(hand_over(&mut tab, &executor), 0);

    let ended = plan(&mut tab, Ask::Run).await;
    let tally = ended.stored.tally;
    assert_eq!((ended.stored.state, tally.done, tally.same, tally.sum()), (Some(State::Finished), 20, 10, 30));
    assert_eq!((ended.kinds, ended.in_flight), ([(0, 0), (10, 10), (10, 10), (0, 0)], 0));
    assert_eq!((ended.passwords, ended.unknown_passwords), (10, 0));
    assert!(tab.commands.is_empty(), "a finished plan is read and not run");
    let Say::NewPeople(new) = tab.ask(Ask::NewPasswords).await else { panic!() };
    assert_eq!((new.len(), new[0].username.as_str(), new[0].email.as_str()), (10, "new1", "new1@plan.example"));
    assert_eq!(executor.password(new[0].row).as_deref(), Some("Pa55-word-1"));

    let done = rows(&mut tab, Part::Done, 18, 50).await;
    assert_eq!((done.total, done.rows.len()), (20, 2));
    assert!(matches!(done.rows[0].outcome, Some(Outcome::Done(_))));
    assert_eq!(rows(&mut tab, Part::All, 0, 50).await.total, 30);
    for part in [Part::NotDone, Part::NotTried, Part::Held, Part::Waiting] {
        assert_eq!(rows(&mut tab, part, 0, 50).await.total, 0, "{part:?}");
    }
    let Say::Ids(ids) = tab.ask(Ask::Ids { part: Part::Done }).await else { panic!() };
    assert_eq!((ids.len(), ids[0].as_str()), (20, "50001"));
    // In the file's own columns, without the passwords.
    let report = |words: Vec<(u32, String)>, format| Ask::Report { part: Part::Done, words, format };
    let words = vec![(1, "created".to_owned())];
    let Say::File(file) = tab.ask(report(words.clone(), TableFormat::Csv)).await else { panic!() };
    assert_eq!(file.name, "people-done.csv");
    let lines: Vec<&str> = file.text().lines().collect();
    assert_eq!((lines.len(), lines[0]), (21, "\u{FEFF}username;organization;role;email;outcome"));
    assert_eq!(lines[2], "new1;plan;user;new1@plan.example;created");
    let Say::File(book) = tab.ask(report(words, TableFormat::Workbook("Done".into()))).await else { panic!() };
    assert_eq!((book.name.as_str(), book.text()), ("people-done.xlsx", ""));
    let (book, _) = workbook_cells(workbook_of(&book));
    assert_eq!(
        (book.len(), &book[0]),
        (21, &["username", "organization", "role", "email", "outcome"].map(str::to_owned).to_vec())
    );
    assert_eq!(book[2], ["new1", "plan", "user", "new1@plan.example", "created"]);
    assert!(!book.concat().concat().contains("Pa55-word"));

    // The sealed plan is reviewed again, and its journal is a file.
    let Say::Review(shown) = tab.ask(Ask::LoadedReview).await else { panic!() };
    assert_eq!((shown.review.creates, shown.rows), (10, 30));
    let Say::Rows(again) = tab.ask(Ask::ReviewRows { section: None, window: window(29, 9) }).await else { panic!() };
    assert_eq!((again.total, again.rows.len()), (30, 1));
    let Say::File(journal) = tab.ask(Ask::Journal { hash: hash.clone() }).await else { panic!() };
    assert!(journal.text().starts_with("{\"journal\":") && journal.text().contains("ended"));
    assert_eq!(tab.ask(Ask::Journal { hash: "00000000".into() }).await, Say::NoPlan);

    // No password and no token is anywhere in what is kept, or in a file.
    let kept = browser.stored() + file.text();
    assert!(!kept.contains("Pa55-word") && !kept.contains(TOKEN), "{kept}");
    let given = plan(&mut tab, Ask::HandedOver { rows: new.iter().map(|new| new.row).collect() }).await;
    assert_eq!((given.passwords, given.unknown_passwords), (0, 0));

    // Another tab knows all of it, but for the input's columns.
    let mut other = Tab::open(&browser).await;
    let Say::Plans(plans) = other.ask(Ask::Plans).await else { panic!() };
    assert_eq!((plans[0].tally, &plans[0].state), (tally, &Some(State::Finished)));
    let again = plan(&mut other, Ask::Load { hash: hash.clone() }).await;
    assert_eq!((again.stored.tally, again.passwords, again.unknown_passwords), (tally, 0, 0));
    let Say::File(file) = other.ask(report(Vec::new(), TableFormat::Csv)).await else { panic!() };
    assert!(file.text().starts_with("\u{FEFF}id,username,organization,email,role,outcome\r\n"), "{}", file.text());

    // A table that is mended after the seal is no longer the plan's.
    let mended = tab.ask(Ask::Repair(Repair::Cell { row: 1, column: 0, to: "other".into() })).await;
    assert!(matches!(mended, Say::Draft(draft) if !draft.is_sealed));
    let Say::File(file) = tab.ask(report(Vec::new(), TableFormat::Csv)).await else { panic!() };
    assert!(file.text().starts_with("\u{FEFF}id,username,organization,email,role,outcome\r\n"), "{}", file.text());
    assert!(!file.text().contains("other"), "{}", file.text());

    // Back again, by a plan of its own.
    let inverse = other.ask(Ask::Inverse { name: "Back".into(), made_at: MADE_AT }).await;
    let Say::Inverse(inverse) = inverse else { panic!("{inverse:?}") };
    assert_eq!((inverse.review.review.deletes, inverse.review.review.changes), (10, 10));
    let number = inverse.review.guard.map(|guard| guard.number.to_string()).unwrap();
    let back = sealed(&mut other, &number).await;
    assert_ne!(back, hash);
    plan(&mut other, Ask::Run).await;
    let executor = Executor::new(&api, random);
    assert!(other.work(&executor, |_, _| false).await);
    assert_eq!(everybody(&server), before);
    let Say::Plans(plans) = other.ask(Ask::Plans).await else { panic!() };
    assert_eq!(plans.len(), 2);
}

/// The tab ends before a command is sent, or after its answer came and before the worker has it. Another goes on.
#[tokio::test]
async fn killed_at_every_command_a_run_loses_and_doubles_nothing() {
    for is_after in [false, true] {
        let (server, browser) = (with_people(), Browser::default());
        let (_, hash) = plan_of_a_file(&browser).await;
        let api = Connection(&server);
        let (mut struck, mut kills, mut posts) = (BTreeSet::new(), 0, 0);
        loop {
            let mut tab = Tab::open(&browser).await;
            let loaded = plan(&mut tab, Ask::Load { hash: hash.clone() }).await;
            assert!(!matches!(loaded.stored.state, Some(State::Running)), "{:?}", loaded.stored.state);
            let Say::Plans(plans) = tab.ask(Ask::Plans).await else { panic!() };
            assert_eq!(
                (plans.len(), plans[0].tally),
                (1, loaded.stored.tally),
                "the list knows what the journal knows"
            );
            assert!(!loaded.is_slow && plan(&mut tab, Ask::Limit { rows: 1 }).await.is_slow);
            assert!(plan(&mut tab, Ask::Run).await.is_slow);
            let executor = Executor::new(&api, random);
            let is_through = tab
                .work(&executor, |command, after| {
                    let is_post = matches!(command.what, plans::command::What::Create { .. });
                    posts += usize::from(is_post && !after);
                    after == is_after
                        && struck.insert(format!("{} {:?}", command.row, std::mem::discriminant(&command.what)))
                })
                .await;
            let ended = plan(&mut tab, Ask::Load { hash: hash.clone() }).await;
            assert_eq!(ended.stored.tally.sum(), 30);
            if is_through {
                let tally = ended.stored.tally;
                assert_eq!(
                    (tally.done + tally.already_so, tally.same, ended.stored.state),
                    (20, 10, Some(State::Finished))
                );
                assert_eq!(ended.passwords + ended.unknown_passwords, 10);
                break;
            }
            kills += 1;
            // A line is torn.
            let mut files = browser.files.borrow_mut();
            let journal = files.get_mut(&format!("{hash}.journal")).unwrap();
            if kills % 3 == 0 {
                journal.extend_from_slice(b"{\"ended\":{\"row\":1");
            }
            assert!(kills < 200);
        }
        assert!(kills >= 40, "{kills}");
        assert_eq!(everybody(&server).len(), 40);
        // One POST is struck before it is sent, and sent once more.
        assert!(posts <= if is_after { 10 } else { 20 }, "{posts}");
    }
}

#[tokio::test]
async fn a_run_pauses_ends_and_is_followed_up() {
    let (server, browser) = (with_people(), Browser::default());
    let (mut tab, hash) = plan_of_a_file(&browser).await;
    let api = Connection(&server);
    let executor = Executor::new(&api, random);
    // Someone else was there first.
    let changed = server.store.change::<Refusal>(&Key::Id("50001".into()), |mut person| {
        person.role = "boss".into();
        Ok(person)
    });
    assert!(changed.is_ok());
    plan(&mut tab, Ask::Run).await;
    let mut left = 35;
    assert!(
        !tab.work(&executor, |_, after| {
            left -= usize::from(after);
            left == 0
        })
        .await
    );
    let paused = plan(&mut tab, Ask::Pause).await;
    assert_eq!(paused.stored.state, Some(State::Paused(Pause::ByYou)));
    assert!(tab.work(&executor, |_, _| false).await);
    // The last answer was lost with nobody to say so: the row stays under way. In a new tab it is looked at.
    drop(tab);
    let mut tab = Tab::open(&browser).await;
    tab.bring_people(&known()).await;
    let loaded = plan(&mut tab, Ask::Load { hash: hash.clone() }).await;
    assert_eq!(loaded.stored.state, Some(State::Paused(Pause::ByYou)));
    assert!(loaded.stored.tally.done > 10 && loaded.stored.tally.sum() == 30);
    assert_eq!(loaded.unknown_passwords, 10, "they went with the tab");
    plan(&mut tab, Ask::End).await;
    assert!(tab.work(&executor, |_, _| false).await);
    let ended = plan(&mut tab, Ask::Load { hash }).await;
    let tally = ended.stored.tally;
    assert_eq!((ended.stored.state, tally.waiting, tally.drifted), (Some(State::Finished), 0, 1), "{tally:?}");
    let parts = [Part::Done, Part::NotDone, Part::NotTried];
    let mut sum = tally.same;
    for part in parts {
        sum += rows(&mut tab, part, 0, 50).await.total;
    }
    assert_eq!(sum, 30, "each row is in one part");

    let held = rows(&mut tab, Part::Held, 0, 50).await;
    assert_eq!((held.total, held.rows[0].row.who.username.to_string()), (1, "p1".to_owned()));
    let rows = [(held.rows[0].at, Chosen::Mine)].into();
    let follow = Ask::FollowUp { rows, name: "Mine".into(), made_at: MADE_AT };
    let Say::Review(follow) = tab.ask(follow).await else { panic!() };
    assert_eq!((follow.rows, follow.review.changes), (1, 1));
    let again = tab.ask(Ask::PasswordsAgain { name: "Passwords".into(), made_at: MADE_AT }).await;
    let Say::Review(again) = again else { panic!("{again:?}") };
    assert_eq!((again.review.passwords, again.rows), (10, 10));
    sealed(&mut tab, "").await;
    plan(&mut tab, Ask::Run).await;
    let executor = Executor::new(&api, random);
    assert!(tab.work(&executor, |_, _| false).await);
    let Say::NewPeople(new) = tab.ask(Ask::NewPasswords).await else { panic!() };
    assert_eq!(new.len(), 10);
}

/// A tab that has begun to run a plan, with the passwords of its file on the page, and the plan's short hash.
async fn run_of_a_file(browser: &Browser, executor: &Executor<'_, Connection<'_>>) -> (Tab, String) {
    let (mut tab, hash) = plan_of_a_file(browser).await;
    plan(&mut tab, Ask::Run).await;
    hand_over(&mut tab, executor);
    (tab, hash)
}

/// A tab whose run has paused after some commands, with new passwords, and the plan's short hash.
async fn paused_in_the_middle(browser: &Browser, executor: &Executor<'_, Connection<'_>>) -> (Tab, String) {
    let (mut tab, hash) = run_of_a_file(browser, executor).await;
    for _ in 0..12 {
        tab.carry_out(executor).await;
    }
    plan(&mut tab, Ask::Pause).await;
    assert!(tab.work(executor, |_, _| false).await);
    (tab, hash)
}

/// The first tab has the plan paused on screen while a second one goes on.
#[tokio::test]
async fn a_paused_run_goes_on_in_another_tab_and_the_first_one_catches_up() {
    let (server, browser) = (with_people(), Browser::default());
    let api = Connection(&server);
    let (mut first, hash) = paused_in_the_middle(&browser, &Executor::new(&api, random)).await;
    let paused = plan(&mut first, Ask::Pause).await;
    let mine = paused.passwords;
    assert_eq!((&paused.stored.state, paused.in_flight), (&Some(State::Paused(Pause::ByYou)), 0));
    assert!(mine > 0 && mine < 10, "{mine}");

    let mut second = Tab::open(&browser).await;
    plan(&mut second, Ask::Load { hash: hash.clone() }).await;
    let resumed = plan(&mut second, Ask::Run).await;
    assert!(resumed.has_journal, "the first tab let the journal go");
    let discarded = first.ask(Ask::Discard { hash: hash.clone() }).await;
    assert_eq!(discarded, Say::StoreFailed("NoModificationAllowedError".into()), "and it stays");
    assert!(second.work(&Executor::new(&api, random), |_, _| false).await);

    let ended = plan(&mut first, Ask::Load { hash: hash.clone() }).await;
    assert_eq!((ended.stored.state, ended.stored.tally.done), (Some(State::Finished), 20));
    assert_eq!((ended.passwords, ended.unknown_passwords), (mine, 10 - mine), "the first tab has what it made");
    // Both hand over, and each writes behind what the other has written.
    for tab in [&mut second, &mut first] {
        let rows = rows_of_new_people(tab).await;
        plan(tab, Ask::HandedOver { rows }).await;
    }
    let third = plan(&mut Tab::open(&browser).await, Ask::Load { hash: hash.clone() }).await;
    assert_eq!((third.passwords, third.unknown_passwords), (0, 0), "somebody knows every password");
    plan(&mut first, Ask::Run).await;
    assert!(first.commands.is_empty(), "nothing is sent twice");
    assert_eq!(everybody(&server).len(), 40);
}

#[tokio::test]
async fn passwords_of_a_file_outlive_another_and_go_along_with_another_username() {
    let (server, browser) = (with_people(), Browser::default());
    let (mut tab, hash) = plan_of_a_file(&browser).await;
    // Somebody came first, and somebody is gone.
    let taken =
        Person { username: "new1".into(), organization: "plan".into(), role: "boss".into(), ..Person::default() };
    assert!(server.store.create(&taken).is_ok());
    server.store.delete(&Key::Id("50002".into())).unwrap();
    // Another file is brought before the plan of the first one runs.
    tab.table("username;email\np1;other@plan.example\n").await;
    let api = Connection(&server);
    let executor = Executor::new(&api, random);
    plan(&mut tab, Ask::Load { hash: hash.clone() }).await;
    plan(&mut tab, Ask::Run).await;
    assert_eq!(hand_over(&mut tab, &executor), 10);
    assert!(tab.work(&executor, |_, _| false).await);
    let ended = plan(&mut tab, Ask::Load { hash }).await;
    assert_eq!((ended.stored.tally.drifted, ended.held), (2, 1), "of somebody who is gone nothing can be chosen");
    let held = rows(&mut tab, Part::Held, 0, 9).await;
    assert_eq!((held.total, held.rows[0].row.who.username.to_string()), (1, "new1".to_owned()));
    let rows = [(held.rows[0].at, Chosen::Username("new1b".into()))].into();
    let follow = Ask::FollowUp { rows, name: "More".into(), made_at: MADE_AT };
    let Say::Review(follow) = tab.ask(follow).await else { panic!() };
    assert_eq!((follow.rows, follow.review.creates), (1, 1));
    sealed(&mut tab, "").await;
    tab.heard();
    plan(&mut tab, Ask::Run).await;
    let passwords = tab.heard().into_iter().find_map(|say| match say {
        Say::Passwords(passwords) => Some(passwords),
        _ => None,
    });
    assert_eq!(passwords, Some(vec![(0, "Pa55-word-1".to_owned())]));
    let executor = Executor::new(&api, random);
    assert!(tab.work(&executor, |_, _| false).await);
    assert!(everybody(&server).iter().any(|(username, _)| username == "new1b"));
}

#[tokio::test]
async fn without_a_store_a_plan_runs_all_the_same_and_says_so() {
    let (server, browser) = (with_people(), Browser::default());
    browser.is_full.set(true);
    let (mut tab, hash) = plan_of_a_file(&browser).await;
    assert!(tab.heard().iter().all(|say| *say == Say::StoreFailed("QuotaExceededError".into())));
    let api = Connection(&server);
    let executor = Executor::new(&api, random);
    plan(&mut tab, Ask::Run).await;
    assert!(tab.work(&executor, |_, _| false).await);
    let ended = plan(&mut tab, Ask::Load { hash }).await;
    assert_eq!((ended.has_journal, ended.stored.tally.done), (false, 20));
    assert_eq!(everybody(&server).len(), 40);
}

#[tokio::test]
async fn another_plan_is_read_while_one_runs_and_none_runs_beside_it() {
    let (server, browser) = (with_people(), Browser::default());
    let (mut tab, hash) = plan_of_a_file(&browser).await;
    let api = Connection(&server);
    let executor = Executor::new(&api, random);
    plan(&mut tab, Ask::Run).await;
    assert!(matches!(tab.ask(to_guests(&["50020"])).await, Say::Review(_)));
    let other = sealed(&mut tab, "").await;
    assert_eq!(tab.ask(Ask::Run).await, Say::OutOfTurn);
    assert_eq!(tab.ask(Ask::Discard { hash: hash.clone() }).await, Say::OutOfTurn);
    assert!(tab.work(&executor, |_, _| false).await);
    let first = plan(&mut tab, Ask::Load { hash }).await;
    assert_eq!((first.stored.tally.done, first.passwords), (20, 10));
    plan(&mut tab, Ask::Load { hash: other }).await;
    plan(&mut tab, Ask::Run).await;
    assert!(tab.work(&executor, |_, _| false).await);
    assert_eq!(rows(&mut tab, Part::Done, 0, 9).await.total, 1);
}

/// Another plan takes the place of the loaded one while the page of that one is on screen.
#[tokio::test]
async fn what_is_asked_of_one_plan_happens_to_no_other() {
    let (server, browser) = (with_people(), Browser::default());
    let (mut tab, first) = plan_of_a_file(&browser).await;
    let api = Connection(&server);
    let executor = Executor::new(&api, random);
    plan(&mut tab, Ask::Run).await;
    tab.carry_out(&executor).await;
    let late = tab.commands.pop_front().expect("a command");
    plan(&mut tab, Ask::Pause).await;
    assert!(tab.work(&executor, |_, _| false).await);
    tab.answer_of(first.clone(), &late, Answer::Failed(Failure::Cancelled)).await;
    assert!(matches!(tab.ask(to_guests(&["50020", "50019"])).await, Say::Review(_)));
    let second = sealed(&mut tab, "").await;
    for ask in [Ask::Run, Ask::Pause, Ask::End, Ask::NewPasswords, Ask::Ids { part: Part::All }] {
        assert_eq!(tab.ask_of(&first, ask).await, Say::OutOfTurn);
    }
    assert!(tab.commands.is_empty());
    assert_eq!(plan(&mut tab, Ask::Load { hash: second.clone() }).await.stored.state, None);
    // An answer that comes late settles no row of the plan that runs now.
    plan(&mut tab, Ask::Run).await;
    let before = plan(&mut tab, Ask::Limit { rows: 4 }).await;
    let done = Answer::Deleted(plans::outcome::Evidence::Response);
    tab.answer_of(first, &late, done).await;
    let after = plan(&mut tab, Ask::Limit { rows: 4 }).await;
    assert_eq!((before.stored.tally, before.in_flight), (after.stored.tally, after.in_flight));
    assert!(tab.work(&executor, |_, _| false).await);
    assert_eq!(plan(&mut tab, Ask::Load { hash: second }).await.stored.tally.done, 2);
}

/// The worker ends in the middle, and the passwords are still on the page.
#[tokio::test]
async fn passwords_outlive_the_worker() {
    let (server, browser) = (with_people(), Browser::default());
    let (mut tab, hash) = plan_of_a_file(&browser).await;
    // Somebody was there before, and keeps their password.
    let taken = Person {
        username: "new1".into(),
        organization: "plan".into(),
        role: "user".into(),
        email: "new1@plan.example".into(),
        ..Person::default()
    };
    assert!(server.store.create(&taken).is_ok());
    let api = Connection(&server);
    let executor = Executor::new(&api, random);
    plan(&mut tab, Ask::Run).await;
    hand_over(&mut tab, &executor);
    assert!(tab.work(&executor, |_, _| false).await);
    let mut again = Tab::open(&browser).await;
    let loaded = plan(&mut again, Ask::Load { hash }).await;
    assert_eq!((loaded.stored.tally.already_so, loaded.passwords, loaded.unknown_passwords), (1, 0, 10));
    let here = executor.rows_with_password();
    assert_eq!(here.len(), 9);
    // Whoever was there has another password, whatever the page says.
    let rows = here.into_iter().chain([1]).collect();
    let told = plan(&mut again, Ask::HasPasswords { rows }).await;
    assert_eq!((told.passwords, told.unknown_passwords), (9, 1));
    let Say::NewPeople(new) = again.ask(Ask::NewPasswords).await else { panic!() };
    assert_eq!(executor.password(new[0].row).as_deref(), Some("Pa55-word-2"));
}

/// The rows whose new passwords a tab has.
async fn rows_of_new_people(tab: &mut Tab) -> Vec<u32> {
    let Say::NewPeople(new) = tab.ask(Ask::NewPasswords).await else { panic!() };
    new.iter().map(|new| new.row).collect()
}

/// The passwords are still on the page of the tab that ran the plan.
#[tokio::test]
async fn passwords_of_a_plan_that_another_tab_discarded_are_handed_over() {
    let (server, browser) = (with_people(), Browser::default());
    let api = Connection(&server);
    let executor = Executor::new(&api, random);
    let (mut tab, hash) = run_of_a_file(&browser, &executor).await;
    assert!(tab.work(&executor, |_, _| false).await);
    let ended = plan(&mut tab, Ask::Load { hash: hash.clone() }).await;
    assert!(matches!(Tab::open(&browser).await.ask(Ask::Discard { hash: hash.clone() }).await, Say::Plans(_)));

    let rows = rows_of_new_people(&mut tab).await;
    let given = plan(&mut tab, Ask::HandedOver { rows }).await;
    assert_eq!((&given.stored.state, given.stored.tally), (&Some(State::Finished), ended.stored.tally));
    assert_eq!((given.passwords, given.unknown_passwords, given.has_journal), (0, 0, false));
    assert!(tab.commands.is_empty(), "nothing is sent");
    assert_eq!(plan(&mut tab, Ask::Load { hash }).await.stored.tally, ended.stored.tally);
    assert_eq!(browser.names(), Vec::<String>::new(), "nothing of the plan is left behind");
}

/// Another tab goes on with the run: the journal is that tab's meanwhile.
#[tokio::test]
async fn passwords_stay_while_another_tab_writes_the_journal() {
    let (server, browser) = (with_people(), Browser::default());
    let api = Connection(&server);
    let (mut first, hash) = paused_in_the_middle(&browser, &Executor::new(&api, random)).await;
    let mut second = Tab::open(&browser).await;
    plan(&mut second, Ask::Load { hash: hash.clone() }).await;
    plan(&mut second, Ask::Run).await;

    let rows = rows_of_new_people(&mut first).await;
    assert!(!rows.is_empty());
    for ask in [Ask::HandedOver { rows: rows.clone() }, Ask::End, Ask::Run] {
        assert_eq!(first.ask(ask).await, Say::StoreFailed(HELD.to_owned()));
    }
    assert_eq!(rows_of_new_people(&mut first).await, rows);
    assert!(second.work(&Executor::new(&api, random), |_, _| false).await);
    assert_eq!(plan(&mut first, Ask::HandedOver { rows: rows.clone() }).await.passwords, 0);
    let third = plan(&mut Tab::open(&browser).await, Ask::Load { hash }).await;
    assert_eq!((third.stored.state, third.unknown_passwords), (Some(State::Finished), 10 - rows.len()));
}

/// Another tab hands passwords over while this one waits for somebody to sign in.
#[tokio::test]
async fn a_pause_keeps_its_reason_when_another_tab_hands_passwords_over() {
    let (server, browser) = (with_people(), Browser::default());
    let api = Connection(&server);
    let (mut first, hash) = paused_in_the_middle(&browser, &Executor::new(&api, random)).await;
    let mut second = Tab::open(&browser).await;
    plan(&mut second, Ask::Load { hash: hash.clone() }).await;
    plan(&mut second, Ask::Run).await;
    while let Some(command) = second.commands.pop_front() {
        second.answer_of(hash.clone(), &command, Answer::Failed(Failure::SignedOut)).await;
    }
    let rows = rows_of_new_people(&mut first).await;
    plan(&mut first, Ask::HandedOver { rows: rows.clone() }).await;
    let caught_up = plan(&mut second, Ask::Load { hash: hash.clone() }).await;
    assert_eq!((caught_up.stored.state, caught_up.unknown_passwords), (Some(State::Paused(Pause::SignedOut)), 0));
    assert!(second.commands.is_empty(), "nothing is sent");
    // A plan file of the plan takes nothing away either.
    plan(&mut second, Ask::Run).await;
    assert!(second.work(&Executor::new(&api, random), |_, _| false).await);
    let rows = rows_of_new_people(&mut second).await;
    let Say::File(file) = second.ask(Ask::PlanFile { hash: hash.clone() }).await else { panic!() };
    let opened = second.ask_with(Ask::OpenPlan, Payload::Text(file.text().to_owned())).await;
    assert!(matches!(&opened, Say::Sealed { hash: of, .. } if *of == hash), "{opened:?}");
    assert_eq!(rows_of_new_people(&mut second).await, rows);
    assert!(!rows.is_empty());
}

/// The answers that a paused plan still waits for come while another one is on screen.
#[tokio::test]
async fn late_answers_of_one_plan_do_not_run_it_in_the_place_of_another() {
    let (server, browser) = (with_people(), Browser::default());
    let (mut tab, _) = plan_of_a_file(&browser).await;
    let api = Connection(&server);
    let executor = Executor::new(&api, random);
    plan(&mut tab, Ask::Run).await;
    tab.carry_out(&executor).await;
    plan(&mut tab, Ask::Pause).await;
    assert!(!tab.commands.is_empty(), "something is under way");
    assert!(matches!(tab.ask(to_guests(&["50020"])).await, Say::Review(_)));
    let other = sealed(&mut tab, "").await;
    plan(&mut tab, Ask::Load { hash: other.clone() }).await;
    assert!(tab.work(&executor, |_, _| false).await);
    let run = plan(&mut tab, Ask::Run).await;
    assert_eq!((run.stored.hash, run.stored.writes), (other, 1));
}

/// The answers were on their way when the worker ended.
#[tokio::test]
async fn passwords_of_rows_under_way_outlive_the_worker() {
    let (server, browser) = (with_people(), Browser::default());
    let api = Connection(&server);
    let executor = Executor::new(&api, random);
    let (mut tab, hash) = run_of_a_file(&browser, &executor).await;
    // Killed once a new person is made and before the answer.
    let is_post = |command: &plans::command::Command| matches!(command.what, plans::command::What::Create { .. });
    assert!(!tab.work(&executor, |command, after| after && is_post(command)).await);
    assert_eq!(executor.rows_with_password().len(), 1);
    drop(tab);
    let mut again = Tab::open(&browser).await;
    plan(&mut again, Ask::Load { hash: hash.clone() }).await;
    plan(&mut again, Ask::HasPasswords { rows: executor.rows_with_password() }).await;
    plan(&mut again, Ask::Run).await;
    assert!(again.work(&executor, |_, _| false).await);
    let ended = plan(&mut again, Ask::Load { hash }).await;
    assert_eq!((ended.stored.tally.done, ended.passwords, ended.unknown_passwords), (20, 10, 0));
}
