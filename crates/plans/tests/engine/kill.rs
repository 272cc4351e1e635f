//! Killed at every point of a plan of 500 rows, and gone on with: from the journal, from a torn one, and from the plan alone.

use std::sync::LazyLock;

use plans::{
    command::What,
    outcome::{Outcome, Tally},
    plan::Sealed,
    run::State,
};

use crate::{plans_made::five_hundred, server::Server, session::Session};

fn people() -> Server {
    Server::with((1..=400).map(|at| format!("p{at}")))
}

/// What the unbroken run leaves.
static UNBROKEN: LazyLock<(Server, Tally)> = LazyLock::new(|| {
    let mut server = people();
    let mut session = Session::start(five_hundred(), 7);
    session.finish(|_, command| server.answer(&command.what));
    (server, session.run.tally())
});

/// When a tab ends.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Killed {
    BeforeTheRequest,
    AfterSending,
    BeforeTheJournalsLine,
}

/// Goes on after a kill, and compares what is left with the unbroken run.
fn goes_on(sealed: &Sealed, mut server: Server, journal: &[u8], now: i64, seed: u64, about: &str) -> Session {
    let mut session = Session::resume(sealed.clone(), journal, now, seed);
    session.finish(|_, command| server.answer(&command.what));
    assert_eq!(server.everybody(), UNBROKEN.0.everybody(), "{about}");
    assert_eq!(server.doubles, 0, "{about}: no POST for anyone who exists");
    assert_eq!(*session.run.state(), State::Finished);
    let tally = session.run.tally();
    assert_eq!((tally.done + tally.already_so, tally.sum()), (500, 500), "{about}: {tally:?}");
    session
}

/// Walks through the unbroken run, and at each write splits off the kills.
fn at_each_write(mut kill: impl FnMut(&Sealed, &Session, &Server, u32, Killed, usize)) -> usize {
    let sealed = five_hundred();
    let mut server = people();
    let mut session = Session::start(sealed.clone(), 7);
    let mut points = 0;
    while *session.run.state() != State::Finished {
        session.ask();
        let Some(command) = session.take() else { continue };
        if command.what.writes() {
            for killed in [Killed::BeforeTheRequest, Killed::AfterSending, Killed::BeforeTheJournalsLine] {
                let mut server = server.clone();
                if killed != Killed::BeforeTheRequest {
                    server.answer(&command.what);
                }
                // Each of the other requests under way reaches the server or does not.
                for (at, other) in session.open.iter().enumerate() {
                    if other.what.writes() && (points >> at) & 1 == 1 {
                        server.answer(&other.what);
                    }
                }
                kill(&sealed, &session, &server, command.row, killed, points);
                points += 1;
            }
        }
        let answer = server.answer(&command.what);
        session.answer(command.row, answer);
    }
    points
}

#[test]
fn the_unbroken_run_does_all_of_it() {
    let (server, tally) = &*UNBROKEN;
    assert_eq!((tally.done, tally.sum()), (500, 500));
    // A circle takes one write more.
    assert_eq!((server.people.len(), server.writes, server.doubles), (500, 502, 0));
    let everybody = server.everybody();
    let id = |name: &str| {
        let mut people = server.people.iter();
        people.find(|(_, record)| record["username"] == name).map(|(id, _)| *id)
    };
    assert_eq!([id("p1"), id("p2"), id("p3"), id("p4"), id("p5")], [Some(2), Some(1), Some(5), Some(3), Some(4)]);
    assert_eq!((id("p301"), id("p6"), id("p302")), (Some(7), None, None));
    assert!(everybody.keys().all(|(_, name)| !name.contains('~')));
}

#[test]
fn killed_at_every_point_it_goes_on_from_its_journal() {
    let points = at_each_write(|sealed, session, server, row, killed, point| {
        let about = format!("row {row}, {killed:?}");
        // An answer that came and whose line did not.
        let journal = session.journal.as_bytes();
        let resumed = goes_on(sealed, server.clone(), journal, session.now, point as u64 + 1, &about);
        // What may have been sent was looked at, and counts as done.
        if killed != Killed::BeforeTheRequest {
            assert!(matches!(resumed.run.outcome(row), Some(Outcome::Done(_))), "{about}");
        }
    });
    assert_eq!(points, 3 * 502);
}

#[test]
fn killed_at_every_point_it_goes_on_from_the_plan_alone() {
    let points = at_each_write(|sealed, session, server, row, killed, point| {
        if point % 5 == 0 {
            let about = format!("row {row}, {killed:?}, no journal");
            goes_on(sealed, server.clone(), b"", session.now, point as u64 + 1, &about);
        }
    });
    assert_eq!(points, 3 * 502);
}

#[test]
fn a_journal_torn_at_any_byte_loses_nothing() {
    let mut tears = 0;
    at_each_write(|sealed, session, server, row, killed, point| {
        if point % 149 == 7 {
            // The last flush was torn: none of its requests went out.
            let bytes = session.journal.as_bytes();
            let last = bytes[..bytes.len() - 1].iter().rposition(|byte| *byte == b'\n').map_or(0, |at| at + 1);
            for end in (last..bytes.len()).step_by(7) {
                let about = format!("row {row}, {killed:?}, torn at {end}");
                goes_on(sealed, server.clone(), &bytes[..end], session.now, point as u64 + 1, &about);
                tears += 1;
            }
        }
    });
    assert!(tears > 50, "{tears}");
}

#[test]
fn killed_again_and_again_one_run_ends() {
    let sealed = five_hundred();
    let mut server = people();
    let mut session = Session::start(sealed.clone(), 11);
    let mut kills = 0;
    while *session.run.state() != State::Finished {
        session.ask();
        let Some(command) = session.take() else { continue };
        if command.what.writes() && kills < 1_500 {
            let killed = kills % 3;
            if killed > 0 {
                server.answer(&command.what);
            }
            kills += 1;
            session = Session::resume(sealed.clone(), session.journal.as_bytes(), session.now, kills as u64);
            continue;
        }
        let answer = server.answer(&command.what);
        session.answer(command.row, answer);
    }
    assert!(kills > 500, "{kills}");
    assert_eq!(server.everybody(), UNBROKEN.0.everybody());
    assert_eq!((server.doubles, session.run.tally().done), (0, 500));
}

#[test]
fn a_finished_run_is_read_and_sends_nothing() {
    let mut server = people();
    let mut session = Session::start(five_hundred(), 7);
    session.finish(|_, command| server.answer(&command.what));
    let mut again = Session::resume(five_hundred(), session.journal.as_bytes(), session.now, 3);
    again.ask();
    assert_eq!((again.open.len(), again.run.state(), again.run.tally()), (0, &State::Finished, session.run.tally()));
    for row in 0..500 {
        assert_eq!(again.run.outcome(row), session.run.outcome(row));
    }
}

#[test]
fn passwords_that_were_lost_with_a_tab_are_counted() {
    let sealed = five_hundred();
    let mut server = people();
    let mut session = Session::start(sealed.clone(), 7);
    let mut creates = 0;
    while creates < 60 {
        session.ask();
        let Some(command) = session.take() else { continue };
        creates += usize::from(matches!(command.what, What::Create { .. }));
        let answer = server.answer(&command.what);
        session.answer(command.row, answer);
    }
    let first: Vec<u32> = session.run.passwords().take(25).collect();
    session.run.handed_over(&first);
    assert_eq!((session.run.passwords().count(), session.run.unknown_passwords().len()), (35, 0));
    session.ask();
    let mut again = Session::resume(sealed, session.journal.as_bytes(), session.now, 5);
    let mut under_way = session.open.clone();
    again.finish(|_, command| server.answer(&command.what));
    under_way.retain(|command| matches!(command.what, What::Create { .. }));
    assert_eq!(again.run.unknown_passwords().len(), 35);
    // One plan gives them new ones.
    let people = plans::people::Records::new(server.people.values().cloned().collect(), true);
    let plan = plans::selection::new_passwords(&again.run, &people, "New passwords".into(), 1);
    let mut renewed = Session::start(plan.seal().unwrap(), 3);
    renewed.finish(|_, command| server.answer(&command.what));
    assert_eq!((renewed.run.tally().done, renewed.run.passwords().count()), (35, 35));
    assert_eq!(again.run.passwords().count(), 140);
}
