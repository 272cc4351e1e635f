//! What a row ends as where answers were lost, can't be read or are odd. Its outcome says no more than is known, and it
//! ends.

use plans::{
    command::{Answer, Command, Failure, What},
    field::Field,
    inverse::inverse,
    outcome::{Drift, Outcome, Refusal, RefusedBy},
    row::Row,
    run::State,
    value::FieldValue,
    watch::Pause,
};

use crate::{
    plans_made::{change, create, rename, sealed},
    server::Server,
    session::Session,
};

fn people(count: usize) -> Server {
    Server::with((1..=count).map(|at| format!("p{at}")))
}

fn refused(by: RefusedBy, message: &str) -> Answer {
    Answer::Refused(Refusal { message: message.into(), ..Refusal::new(by) })
}

fn changes(count: u64) -> Vec<Row> {
    (1..=count).map(|at| change(at, &format!("p{at}"), &[(Field::Role, "user", "admin")])).collect()
}

fn circle(one: u64, two: u64) -> [Row; 2] {
    let (first, second) = (format!("p{one}"), format!("p{two}"));
    [rename(one, &first, &second), rename(two, &second, &first)]
}

fn name(server: &Server, id: u64) -> String {
    Field::Username.read(&server.people[&id]).to_text()
}

fn is_read_of(command: &Command, id: &str) -> bool {
    matches!(&command.what, What::Read { id: read, .. } if **read == *id)
}

/// Runs to the end. A person resumes after each pause, two minutes later, a few times.
fn resumed(session: &mut Session, mut answer: impl FnMut(&Command) -> Answer) {
    let mut pauses = 0;
    for _ in 0..10_000 {
        session.ask();
        match session.take() {
            Some(command) => {
                let answer = answer(&command);
                session.answer(command.row, answer);
            }
            None if *session.run.state() == State::Finished => return,
            None if pauses < 12 && matches!(session.run.state(), State::Paused(_)) => {
                pauses += 1;
                session.now += 120_000;
                session.run.resume();
            }
            None => assert_eq!(*session.run.state(), State::Running, "{:?}", session.run.tally()),
        }
    }
    panic!("the run does not end: {:?}", session.run.tally());
}

/// Runs to the end; the answer to the first change of a person is lost. `meanwhile` is what the server and others do then.
fn with_lost_change(session: &mut Session, server: &mut Server, id: &str, meanwhile: impl Fn(&mut Server, &What)) {
    let mut is_lost = false;
    resumed(session, |command| match &command.what {
        What::Change { id: changed, .. } if **changed == *id && !is_lost => {
            is_lost = true;
            meanwhile(server, &command.what);
            Answer::Unknown { wait: None }
        }
        what => server.answer(what),
    });
    assert!(is_lost);
}

/// A lost write whose person can't be read any more holds nobody up, and nothing is said of it.
#[test]
fn one_person_who_cannot_be_read_after_a_lost_write_is_unknown() {
    for (failure, limit) in [(Failure::Shape, 4), (Failure::Broken, 4), (Failure::Shape, 1), (Failure::Broken, 1)] {
        let mut server = people(40);
        let mut session = Session::start(sealed(changes(40)), 5);
        session.run.limit(limit);
        let mut is_lost = false;
        resumed(&mut session, |command| match &command.what {
            What::Change { id, .. } if **id == *"7" && !is_lost => {
                is_lost = true;
                server.answer(&command.what);
                Answer::Unknown { wait: None }
            }
            _ if is_lost && is_read_of(command, "7") => Answer::Failed(failure.clone()),
            _ => server.answer(&command.what),
        });
        let tally = session.run.tally();
        assert_eq!((tally.done, session.run.outcome(6)), (39, Some(&Outcome::Unknown)), "{failure:?}");
    }
}

/// The same where it is the first of its kind, whose outcome all others wait for.
#[test]
fn a_first_person_who_cannot_be_read_after_a_lost_write_is_unknown() {
    let mut server = people(9);
    let mut session = Session::start(sealed(changes(9)), 5);
    let mut is_lost = false;
    resumed(&mut session, |command| match &command.what {
        What::Change { id, .. } if **id == *"1" && !is_lost => {
            is_lost = true;
            Answer::Unknown { wait: None }
        }
        _ if is_lost && is_read_of(command, "1") => Answer::Failed(Failure::Shape),
        _ => server.answer(&command.what),
    });
    assert_eq!((session.run.tally().done, session.run.outcome(0)), (8, Some(&Outcome::Unknown)));
}

/// Nobody else can be read before the only row of its phase has ended.
#[test]
fn the_only_person_of_a_phase_who_cannot_be_read_is_refused() {
    let mut server = people(40);
    let rows: Vec<Row> = [rename(1, "p1", "x")].into_iter().chain(changes(40).split_off(1)).collect();
    let mut session = Session::start(sealed(rows), 5);
    resumed(&mut session, |command| match is_read_of(command, "1") {
        true => Answer::Failed(Failure::Shape),
        false => server.answer(&command.what),
    });
    let outcome = session.run.outcome(0);
    assert!(matches!(outcome, Some(Outcome::Refused(refusal)) if refusal.by == RefusedBy::Odd), "{outcome:?}");
    assert_eq!(session.run.tally().done, 39);
}

/// Whoever waits for somebody who can't be read waits no longer than that.
#[test]
fn one_person_who_cannot_be_read_holds_up_no_chain_and_no_circle() {
    let renames = [
        circle(1, 2).to_vec(),
        vec![rename(2, "p2", "p1x"), rename(1, "p1", "p2")],
        vec![rename(1, "p1", "x"), rename(2, "p2", "y")],
    ];
    for (at, rows) in renames.into_iter().enumerate() {
        for failure in [Failure::Shape, Failure::Broken] {
            let mut server = people(9);
            let all = [rows.clone(), changes(9).split_off(2)].concat();
            let mut session = Session::start(sealed(all), 5);
            resumed(&mut session, |command| match is_read_of(command, "1") || is_read_of(command, "2") {
                true => Answer::Failed(failure.clone()),
                false => server.answer(&command.what),
            });
            assert_eq!((session.run.tally().done, session.run.tally().sum()), (7, 9), "{at} {failure:?}");
        }
    }
}

/// A circle that breaks, and then whoever has the temporary name can't be read.
#[test]
fn one_person_of_a_broken_circle_who_cannot_be_read_is_left_with_a_name_that_is_said() {
    let mut server = people(6);
    let mut session = Session::start(sealed([circle(1, 2), circle(3, 4), circle(5, 6)].concat()), 5);
    let mut is_broken = false;
    resumed(&mut session, |command| {
        if !is_broken && name(&server, 1).contains('~') {
            is_broken = true;
            server.set(2, Field::Username, "other");
        }
        match is_broken && is_read_of(command, "1") {
            true => Answer::Failed(Failure::Shape),
            false => server.answer(&command.what),
        }
    });
    assert!(is_broken);
    let outcome = session.run.outcome(0);
    let Some(Outcome::Refused(refusal)) = outcome else { panic!("{outcome:?}") };
    assert_eq!(refusal.left_as.as_deref(), Some(&*name(&server, 1)));
}

/// A reading that the server refuses says nothing of the write before it.
#[test]
fn a_refused_reading_after_a_lost_write_is_unknown() {
    for by in [RefusedBy::Odd, RefusedBy::Server] {
        let mut server = people(9);
        let mut session = Session::start(sealed(changes(9)), 5);
        let mut is_lost = false;
        resumed(&mut session, |command| match &command.what {
            What::Change { id, .. } if **id == *"7" && !is_lost => {
                is_lost = true;
                server.answer(&command.what);
                Answer::Unknown { wait: None }
            }
            _ if is_lost && is_read_of(command, "7") => refused(by, ""),
            _ => server.answer(&command.what),
        });
        assert_eq!((session.run.tally().done, session.run.outcome(6)), (8, Some(&Outcome::Unknown)));
    }
}

/// One odd answer to a reading turns nobody of a circle back.
#[test]
fn one_refused_reading_in_a_circle_is_read_again() {
    let mut server = people(2);
    let mut session = Session::start(sealed(circle(1, 2).to_vec()), 5);
    let mut is_odd = false;
    resumed(&mut session, |command| {
        if !is_odd && name(&server, 2) == "p1" && is_read_of(command, "1") {
            is_odd = true;
            return refused(RefusedBy::Odd, "");
        }
        server.answer(&command.what)
    });
    assert!(is_odd);
    assert_eq!((session.run.tally().done, name(&server, 1), name(&server, 2)), (2, "p2".to_owned(), "p1".to_owned()));
}

/// What failed before somebody was read counts no more.
#[test]
fn failures_before_a_good_reading_are_forgotten() {
    let mut server = people(2);
    let mut session = Session::start(sealed(circle(1, 2).to_vec()), 5);
    let (mut failures, mut is_odd) = (0, false);
    resumed(&mut session, |command| {
        if failures < 3 && is_read_of(command, "1") {
            failures += 1;
            return Answer::Failed(Failure::Shape);
        }
        if !is_odd && name(&server, 2) == "p1" && is_read_of(command, "1") {
            is_odd = true;
            return refused(RefusedBy::Odd, "");
        }
        server.answer(&command.what)
    });
    assert_eq!((failures, is_odd, session.run.tally().done), (3, true, 2));
}

/// A colleague's edit is none of a row of which only the temporary name was sent.
#[test]
fn a_lost_temporary_name_claims_no_edit_of_someone_else() {
    let mut server = people(2);
    let both = [(Field::Username, "p1", "p2"), (Field::Role, "user", "admin")];
    let mut session = Session::start(sealed(vec![change(1, "p1", &both), rename(2, "p2", "p1")]), 9);
    with_lost_change(&mut session, &mut server, "1", |server, _| {
        server.set(1, Field::Username, "other");
        server.set(1, Field::Role, "admin");
    });
    let outcome = session.run.outcome(0);
    assert!(matches!(outcome, Some(Outcome::Drifted(Drift::Fields(_)))), "{outcome:?}");
    let back = inverse(&session.run, "Back".into(), 0).plan;
    assert!(back.rows.iter().all(|row| row.who.id.as_deref() != Some("1")));
}

/// A reading of a circle's last step that is refused each time ends, and says the name.
#[test]
fn refused_readings_in_a_circle_end_and_say_the_temporary_name() {
    let mut server = people(2);
    let mut session = Session::start(sealed(circle(1, 2).to_vec()), 5);
    resumed(&mut session, |command| match name(&server, 1).contains('~') && is_read_of(command, "1") {
        true => refused(RefusedBy::Odd, ""),
        false => server.answer(&command.what),
    });
    let outcome = session.run.outcome(0);
    let Some(Outcome::Refused(refusal)) = outcome else { panic!("{outcome:?}") };
    assert_eq!(refusal.left_as.as_deref(), Some(&*name(&server, 1)));
}

#[test]
fn a_look_up_that_is_refused_each_time_ends() {
    let mut session = Session::start(sealed(vec![create("ann")]), 5);
    resumed(&mut session, |command| match command.what {
        What::LookUp { .. } => refused(RefusedBy::Server, "Conflict."),
        _ => panic!("a write"),
    });
    let outcome = session.run.outcome(0);
    assert!(matches!(outcome, Some(Outcome::Refused(refusal)) if refusal.message == "Conflict."), "{outcome:?}");
}

/// A look-up that can't tell says nothing against the server's own words.
#[test]
fn a_wrong_mapping_costs_five_new_people_where_look_ups_cannot_tell() {
    let mut session = Session::start(sealed((1..=40).map(|at| create(&format!("n{at}"))).collect()), 5);
    let mut posts = 0;
    for _ in 0..1_000 {
        session.ask();
        if let State::Paused(pause) = session.run.state()
            && session.open.is_empty()
        {
            assert!(matches!(pause, Pause::EqualRefusals(refusal) if refusal.message == "Not a valid choice."));
            break;
        }
        if let Some(command) = session.take() {
            let answer = match command.what {
                What::LookUp { .. } => Answer::Unsure,
                _ => {
                    posts += 1;
                    refused(RefusedBy::Server, "Not a valid choice.")
                }
            };
            session.answer(command.row, answer);
        }
    }
    assert_eq!((posts, session.run.tally().refused, session.run.tally().unknown), (5, 5, 0));
}

/// A run that is ended between a refusal and the look after it keeps the server's words.
#[test]
fn a_refusal_before_the_end_of_a_run_stays_one() {
    let mut session = Session::start(sealed(vec![create("ann")]), 5);
    for answer in [Answer::Free, refused(RefusedBy::Server, "No.")] {
        session.ask();
        let command = session.take().unwrap();
        session.answer(command.row, answer);
    }
    session.run.end();
    session.ask();
    let outcome = session.run.outcome(0);
    assert!(matches!(outcome, Some(Outcome::Refused(refusal)) if refusal.message == "No."), "{outcome:?}");
}

/// Whoever may have been there before is nobody whom the run created.
#[test]
fn a_lost_create_after_a_look_that_could_not_tell_is_unknown() {
    let mut server = Server::with(["ann".to_owned()]);
    server.set(1, Field::Role, "guest");
    server.set(1, Field::Email, "");
    let mut session = Session::start(sealed(vec![create("ann")]), 5);
    let mut looks = 0;
    resumed(&mut session, |command| match command.what {
        What::LookUp { .. } => {
            looks += 1;
            if looks == 1 { Answer::Unsure } else { server.answer(&command.what) }
        }
        // The server refuses the double; nobody sees the answer.
        _ => Answer::Unknown { wait: None },
    });
    assert_eq!((session.run.outcome(0), session.run.passwords().count()), (Some(&Outcome::Unknown), 0));
    assert!(inverse(&session.run, "Back".into(), 0).plan.rows.is_empty());
    // Another tab goes on from the journal.
    let mut first = Session::start(sealed(vec![create("ann")]), 5);
    first.ask();
    let command = first.take().unwrap();
    first.answer(command.row, Answer::Unsure);
    first.ask();
    let mut again = Session::resume(sealed(vec![create("ann")]), first.journal.as_bytes(), 1_000, 5);
    resumed(&mut again, |command| server.answer(&command.what));
    assert_eq!(again.run.outcome(0), Some(&Outcome::Unknown));
}

/// What a lost write has made and a colleague has left is taken back.
#[test]
fn a_lost_write_that_someone_edits_over_is_held_in_part_and_taken_back() {
    let mut server = people(2);
    let both = [(Field::Role, "user", "admin"), (Field::Email, "p1@x", "new@x")];
    let mut session = Session::start(sealed(vec![change(1, "p1", &both), changes(2).remove(1)]), 5);
    with_lost_change(&mut session, &mut server, "1", |server, what| {
        server.answer(what);
        server.set(1, Field::Role, "guest");
    });
    let outcome = session.run.outcome(0);
    let Some(Outcome::Drifted(Drift::Partly { drifted, undo })) = outcome else { panic!("{outcome:?}") };
    assert_eq!((drifted.len(), &drifted[0].field, undo.len(), &undo[0].field), (1, &Field::Role, 1, &Field::Email));
    let mut back = Session::start(sealed(inverse(&session.run, "Back".into(), 0).plan.rows), 5);
    back.finish(|_, command| server.answer(&command.what));
    assert_eq!(Field::Email.read(&server.people[&1]), FieldValue::text("p1@x"));
}

/// The name that somebody in a circle has got is taken back, though another field was held.
#[test]
fn a_circle_that_drifts_is_taken_back() {
    let mut server = people(2);
    let all = [(Field::Username, "p1", "p2"), (Field::Role, "user", "admin"), (Field::Email, "p1@x", "new@x")];
    let mut session = Session::start(sealed(vec![change(1, "p1", &all), rename(2, "p2", "p1")]), 9);
    let mut is_edited = false;
    session.finish(|_, command| {
        if !is_edited && name(&server, 1).contains('~') {
            is_edited = true;
            server.set(1, Field::Role, "guest");
        }
        server.answer(&command.what)
    });
    let Some(Outcome::Drifted(Drift::Partly { undo, .. })) = session.run.outcome(0) else { panic!() };
    assert_eq!(
        undo.iter().map(|change| &change.field).collect::<Vec<_>>(),
        [&Field::Username],
        "the rest was not sent"
    );
    let mut plan = inverse(&session.run, "Back".into(), 0).plan;
    plan.temporary_names = true;
    let mut back = Session::start(sealed(plan.rows), 5);
    back.finish(|_, command| server.answer(&command.what));
    assert_eq!((name(&server, 1), name(&server, 2)), ("p1".to_owned(), "p2".to_owned()));
    assert_eq!(Field::Role.read(&server.people[&1]), FieldValue::text("guest"));
}

/// Whoever gave up a name has given it up, whatever became of the other fields.
#[test]
fn a_circle_goes_on_where_a_lost_rename_was_made_and_another_field_drifted() {
    let mut server = people(2);
    let both = [(Field::Username, "p2", "p1"), (Field::Role, "user", "admin")];
    let mut session = Session::start(sealed(vec![rename(1, "p1", "p2"), change(2, "p2", &both)]), 9);
    with_lost_change(&mut session, &mut server, "2", |server, what| {
        server.answer(what);
        server.set(2, Field::Role, "guest");
    });
    assert_eq!((name(&server, 1), name(&server, 2)), ("p2".to_owned(), "p1".to_owned()));
    assert!(matches!(session.run.outcome(0), Some(Outcome::Done(_))), "{:?}", session.run.outcome(0));
    assert!(matches!(session.run.outcome(1), Some(Outcome::Drifted(Drift::Partly { .. }))));
}

/// Whoever may be left with the temporary name is named by it, though nothing certain is known.
#[test]
fn an_unknown_row_of_a_circle_says_the_temporary_name() {
    // The last step is lost three times.
    let mut server = people(2);
    let mut session = Session::start(sealed(circle(1, 2).to_vec()), 9);
    resumed(&mut session, |command| match &command.what {
        What::Change { id, .. } if **id == *"1" && name(&server, 2) == "p1" => Answer::NotDone { wait: None },
        _ => server.answer(&command.what),
    });
    assert_eq!(session.run.outcome(0), Some(&Outcome::Unknown));
    assert_eq!(session.run.possible_temporary_name(0), Some(name(&server, 1).into()));
    assert_eq!(session.run.possible_temporary_name(1), None);
    // The first step is lost, and the run is ended.
    let mut session = Session::start(sealed(circle(1, 2).to_vec()), 9);
    session.ask();
    let read = session.take().unwrap();
    session.answer(read.row, people(2).answer(&read.what));
    session.ask();
    let write = session.take().unwrap();
    session.answer(write.row, Answer::Unknown { wait: None });
    session.run.end();
    session.ask();
    assert_eq!(session.run.outcome(0), Some(&Outcome::Unknown));
    assert!(session.run.possible_temporary_name(0).is_some_and(|name| name.starts_with("p1~gh")));
    assert_eq!(session.run.possible_temporary_name(1), None, "never renamed");
}

/// A colleague moves somebody who has the temporary name to another organization.
#[test]
fn a_row_of_a_circle_that_drifted_in_its_organization_says_the_temporary_name() {
    let mut server = people(2);
    server.set(2, Field::Organization, "other");
    server.set(2, Field::Username, "p1");
    let mut rows = vec![
        change(1, "p1", &[(Field::Organization, "acme", "other")]),
        change(2, "p1", &[(Field::Organization, "other", "acme")]),
    ];
    rows[1].who.organization = "other".into();
    let mut session = Session::start(sealed(rows), 9);
    let mut is_moved = false;
    resumed(&mut session, |command| {
        if !is_moved && name(&server, 1).contains('~') {
            is_moved = true;
            server.set(1, Field::Organization, "elsewhere");
        }
        server.answer(&command.what)
    });
    assert!(is_moved);
    assert!(matches!(session.run.outcome(0), Some(Outcome::Drifted(_))), "{:?}", session.run.outcome(0));
    assert_eq!(session.run.possible_temporary_name(0), Some(name(&server, 1).into()));
}

/// Killed before or after the write that gives a former name back: why stands in the journal.
#[test]
fn a_former_name_that_is_given_back_keeps_its_reason_through_a_kill() {
    for is_made in [false, true] {
        let mut server = people(2);
        let mut first = Session::start(sealed(circle(1, 2).to_vec()), 9);
        loop {
            first.ask();
            let command = first.take().unwrap();
            if !name(&server, 1).contains('~') {
                let answer = server.answer(&command.what);
                first.answer(command.row, answer);
                continue;
            }
            // Somebody takes the name that the first one was promised.
            if name(&server, 2) == "p2" {
                server.set(2, Field::Username, "other");
            }
            if command.row == 0 && command.what.writes() {
                if is_made {
                    server.answer(&command.what);
                }
                break;
            }
            let answer = server.answer(&command.what);
            first.answer(command.row, answer);
        }
        let mut again = Session::resume(sealed(circle(1, 2).to_vec()), first.journal.as_bytes(), 100_000, 5);
        resumed(&mut again, |command| server.answer(&command.what));
        let outcome = again.run.outcome(0);
        let Some(Outcome::Refused(refusal)) = outcome else { panic!("{is_made} {outcome:?}") };
        assert_eq!((refusal.by, &refusal.left_as, name(&server, 1)), (RefusedBy::Order, &None, "p1".to_owned()));
    }
}
