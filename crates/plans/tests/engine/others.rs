//! Other people at work while a plan runs: nothing of theirs is overwritten, and each row says what happened.

use plans::{
    command::{Answer, What},
    drift::Drifted,
    field::Field,
    outcome::{Drift, Outcome, RefusedBy},
    row::{Act, Standing, Witness},
    value::FieldValue,
};

use crate::{
    plans_made::{change, create, delete, rename, sealed},
    server::Server,
    session::Session,
};

fn people(count: usize) -> Server {
    Server::with((1..=count).map(|at| format!("p{at}")))
}

#[test]
fn fifty_of_a_thousand_are_edited_meanwhile() {
    let rows = (1..=1_000).map(|at| change(at, &format!("p{at}"), &[(Field::Role, "user", "admin")]));
    let mut server = people(1_000);
    let mut session = Session::start(sealed(rows.collect()), 9);
    let mut is_edited = false;
    session.finish(|session, command| {
        if !is_edited && session.run.tally().done == 200 {
            is_edited = true;
            (501..=520).for_each(|id| server.set(id, Field::Email, "theirs@x"));
            (521..=535).for_each(|id| server.set(id, Field::Role, "guest"));
            (536..=545).for_each(|id| server.set(id, Field::Role, "admin"));
            (546..=550).for_each(|id| drop(server.remove(id)));
        }
        server.answer(&command.what)
    });
    let tally = session.run.tally();
    assert_eq!((tally.done, tally.drifted, tally.already_so, tally.sum()), (970, 20, 10, 1_000));
    let value = |id: u64, field: Field| field.read(&server.people[&id]).to_text();
    assert!((501..=520).all(|id| value(id, Field::Email) == "theirs@x" && value(id, Field::Role) == "admin"));
    assert!((521..=535).all(|id| value(id, Field::Role) == "guest"));
    let both = Drifted {
        field: Field::Role,
        base: FieldValue::text("user"),
        mine: Some(FieldValue::text("admin")),
        now: FieldValue::text("guest"),
    };
    assert_eq!(session.run.outcome(520), Some(&Outcome::Drifted(Drift::Fields(vec![both]))));
    assert_eq!(session.run.outcome(545), Some(&Outcome::Drifted(Drift::Gone)));
}

#[test]
fn a_delete_rests_on_what_was_reviewed() {
    let mut rows = vec![delete(1, "p1"), delete(2, "p2"), delete(3, "p3")];
    for row in &mut rows {
        let Standing::Ready(Act::Delete { witnesses, .. }) = &mut row.standing else { unreachable!() };
        witnesses.push(Witness { field: Field::Role, value: FieldValue::text("user") });
    }
    let mut server = people(3);
    server.set(2, Field::Role, "admin");
    server.remove(3);
    let mut session = Session::start(sealed(rows), 9);
    session.finish(|_, command| server.answer(&command.what));
    assert!(matches!(session.run.outcome(0), Some(Outcome::Done(_))));
    assert!(matches!(session.run.outcome(1), Some(Outcome::Drifted(Drift::Fields(_)))));
    assert_eq!(session.run.outcome(2), Some(&Outcome::AlreadySo { id: None }));
    assert_eq!(server.people.keys().copied().collect::<Vec<_>>(), [2]);
}

#[test]
fn a_name_that_someone_took_meanwhile_is_no_new_person() {
    let mut server = Server::with(["ann".to_owned()]);
    server.set(1, Field::Role, "admin");
    let mut session = Session::start(sealed(vec![create("ann"), create("ben")]), 9);
    session.finish(|_, command| server.answer(&command.what));
    assert_eq!(session.run.outcome(0), Some(&Outcome::Drifted(Drift::Taken { id: "1".into() })));
    assert_eq!((server.people.len(), server.doubles), (2, 0));
    // The same plan once more: everybody is there as it wants them.
    server.set(1, Field::Role, "guest");
    server.set(1, Field::Email, "");
    let mut again = Session::start(sealed(vec![create("ann"), create("ben")]), 9);
    again.finish(|_, command| server.answer(&command.what));
    assert_eq!((again.run.tally().already_so, server.people.len()), (2, 2));
    assert_eq!(again.run.outcome(0), Some(&Outcome::AlreadySo { id: Some("1".into()) }), "by whom a plan finds them");
}

#[test]
fn a_form_that_is_open_holds_its_person_back() {
    let rows = (1..=3).map(|at| change(at, &format!("p{at}"), &[(Field::Role, "user", "admin")]));
    let mut server = people(3);
    let mut session = Session::start(sealed(rows.collect()), 9);
    session.run.set_open_forms(["2".to_owned()].into());
    session.finish(|_, command| server.answer(&command.what));
    assert_eq!(session.run.outcome(1), Some(&Outcome::Drifted(Drift::OpenForm)));
    assert_eq!((session.run.tally().done, server.writes), (2, 2));
}

#[test]
fn a_circle_that_breaks_gives_the_first_name_back() {
    let mut server = people(2);
    let mut session = Session::start(sealed(vec![rename(1, "p1", "p2"), rename(2, "p2", "p1")]), 9);
    let mut is_renamed = false;
    session.finish(|_, command| {
        // Someone renames the other one, once the first has the temporary name.
        if !is_renamed && Field::Username.read(&server.people[&1]).to_text().contains('~') {
            is_renamed = true;
            server.set(2, Field::Username, "other");
        }
        server.answer(&command.what)
    });
    assert!(matches!(session.run.outcome(1), Some(Outcome::Drifted(Drift::Fields(_)))));
    assert!(
        matches!(session.run.outcome(0), Some(Outcome::Refused(refusal)) if refusal.by == RefusedBy::Order && refusal.left_as.is_none())
    );
    assert_eq!(Field::Username.read(&server.people[&1]), FieldValue::text("p1"));
}

/// A run that is ended in a circle says who has the temporary name.
#[test]
fn a_circle_that_is_ended_hangs_nobody() {
    for ends_before_the_answer in [true, false] {
        let mut server = people(2);
        let mut session = Session::start(sealed(vec![rename(1, "p1", "p2"), rename(2, "p2", "p1")]), 9);
        loop {
            session.ask();
            let command = session.take().expect("a command");
            let is_write = matches!(command.what, What::Change { .. });
            if is_write && ends_before_the_answer {
                session.run.end();
            }
            let answer = server.answer(&command.what);
            session.answer(command.row, answer);
            if is_write {
                session.run.end();
                break;
            }
        }
        for _ in 0..9 {
            session.ask();
            if let Some(command) = session.take() {
                let answer = server.answer(&command.what);
                session.answer(command.row, answer);
            }
        }
        assert_eq!(*session.run.state(), plans::run::State::Finished);
        let name = Field::Username.read(&server.people[&1]).to_text();
        assert!(name.contains('~'), "{name}");
        let outcome = session.run.outcome(0);
        assert!(
            matches!(outcome, Some(Outcome::Refused(refusal)) if refusal.left_as.as_deref() == Some(&*name)),
            "{outcome:?}"
        );
        assert_eq!(session.run.tally().sum(), 2);
    }
}

/// Someone edits a person who has the temporary name: the name becomes final, and the rest is held.
#[test]
fn a_circle_that_drifts_leaves_nobody_with_the_temporary_name() {
    let mut server = people(2);
    let both = [(Field::Username, "p1", "p2"), (Field::Role, "user", "admin")];
    let mut session = Session::start(sealed(vec![change(1, "p1", &both), rename(2, "p2", "p1")]), 9);
    let mut is_edited = false;
    session.finish(|_, command| {
        if !is_edited && Field::Username.read(&server.people[&1]).to_text().contains('~') {
            is_edited = true;
            server.set(1, Field::Role, "guest");
        }
        server.answer(&command.what)
    });
    assert!(is_edited);
    let value = |field: Field| field.read(&server.people[&1]).to_text();
    assert_eq!((value(Field::Username), value(Field::Role)), ("p2".to_owned(), "guest".to_owned()));
    let outcome = session.run.outcome(0);
    assert!(
        matches!(outcome, Some(Outcome::Drifted(Drift::Partly { drifted, .. })) if drifted.len() == 1 && drifted[0].field == Field::Role),
        "{outcome:?}"
    );
}

/// What someone else had made so already is not taken back.
#[test]
fn a_circle_takes_back_only_what_it_sent() {
    let mut server = people(2);
    let both = [(Field::Username, "p1", "p2"), (Field::Role, "user", "admin")];
    server.set(1, Field::Role, "admin");
    let mut session = Session::start(sealed(vec![change(1, "p1", &both), rename(2, "p2", "p1")]), 9);
    session.finish(|_, command| server.answer(&command.what));
    let Some(Outcome::Done(done)) = session.run.outcome(0) else { panic!("{:?}", session.run.outcome(0)) };
    assert_eq!(done.undo.iter().map(|change| &change.field).collect::<Vec<_>>(), [&Field::Username]);
}

/// A row shows a name; whoever has another one by now is somebody else to whom read it.
#[test]
fn a_delete_spares_who_was_renamed_meanwhile() {
    let mut server = people(2);
    server.set(1, Field::Username, "other");
    let mut session = Session::start(sealed(vec![delete(1, "p1"), delete(2, "p2")]), 9);
    session.finish(|_, command| server.answer(&command.what));
    assert!(matches!(session.run.outcome(0), Some(Outcome::Drifted(Drift::Fields(_)))));
    assert_eq!(server.people.keys().copied().collect::<Vec<_>>(), [1]);
}

/// The first POST of a server that spells values in its own way is lost: the person may be ours, and is no one else's name.
#[test]
fn a_lost_create_that_the_server_stored_in_other_words_is_unknown() {
    let mut server = people(0);
    let mut session = Session::start(sealed(vec![create("ann")]), 9);
    let mut is_lost = false;
    session.finish(|_, command| {
        let answer = server.answer(&command.what);
        if !is_lost && matches!(command.what, What::Create { .. }) {
            is_lost = true;
            server.set(1, Field::Role, "GUEST");
            return Answer::Unknown { wait: None };
        }
        answer
    });
    assert_eq!((session.run.outcome(0), server.people.len()), (Some(&Outcome::Unknown), 1));
}

#[test]
fn what_follows_waits_for_what_goes_first() {
    let rows =
        vec![delete(4, "p4"), change(3, "p3", &[(Field::Role, "user", "admin")]), create("p1"), rename(1, "p1", "x1")];
    let mut server = people(4);
    let mut session = Session::start(sealed(rows), 9);
    let mut writes = Vec::new();
    session.finish(|_, command| {
        if command.what.writes() {
            writes.push(command.row);
        }
        server.answer(&command.what)
    });
    assert_eq!(writes, [3, 2, 1, 0]);
}

#[test]
fn the_first_row_of_each_kind_runs_alone() {
    let rows = (1..=20).map(|at| change(at, &format!("p{at}"), &[(Field::Role, "user", "admin")]));
    let mut server = people(20);
    let mut session = Session::start(sealed(rows.collect()), 9);
    let mut widest = Vec::new();
    session.finish(|session, command| {
        let done = session.run.tally().done;
        widest.push((done, session.open.len() + 1));
        server.answer(&command.what)
    });
    assert!(widest.iter().all(|(done, open)| *done > 0 || *open == 1));
    assert_eq!(widest.iter().map(|(_, open)| *open).max(), Some(4));
}

#[test]
fn only_what_is_not_so_is_sent() {
    let rows = vec![change(1, "p1", &[(Field::Role, "user", "admin"), (Field::Email, "p1@x", "new@x")])];
    let mut server = people(1);
    server.set(1, Field::Role, "admin");
    let mut session = Session::start(sealed(rows), 9);
    let mut sent = Vec::new();
    session.finish(|_, command| {
        if let What::Change { changes, .. } = &command.what {
            sent.extend(changes.iter().map(|change| change.field.clone()));
        }
        server.answer(&command.what)
    });
    assert_eq!(sent, [Field::Email]);
    let Some(Outcome::Done(done)) = session.run.outcome(0) else { panic!("done") };
    assert_eq!(done.undo.len(), 1);
}
