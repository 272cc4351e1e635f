//! Bad weather: lost requests, lost answers, answers that come too late, sessions that end, and servers that refuse.

use std::collections::BTreeMap;

use plans::{
    command::{Answer, Command, Failure, What},
    field::Field,
    outcome::{Evidence, Outcome, Refusal, RefusedBy},
    row::{Act, Kind},
    run::{Run, State},
    watch::Pause,
};
use proptest::prelude::*;

use crate::{
    plans_made::{change, create, delete, rename, row, sealed},
    server::Server,
    session::Session,
};

fn people(count: usize) -> Server {
    Server::with((1..=count).map(|at| format!("p{at}")))
}

fn refused(message: &str) -> Answer {
    Answer::Refused(Refusal { message: message.into(), ..Refusal::new(RefusedBy::Server) })
}

/// What happens to a request.
#[derive(Clone, Copy, Debug)]
enum Fault {
    Slow,
    Offline,
    Broken,
    SignedOut,
    Shape,
    /// The server never sees the write; a look finds what was there before.
    DropBefore,
    /// The server makes the write; nobody sees the answer, nor can look.
    DropAfter,
    /// The server makes the write three seconds after a look found what was there before.
    Late,
}

fn any_fault() -> impl Strategy<Value = Fault> {
    prop_oneof![
        Just(Fault::Slow),
        Just(Fault::Offline),
        Just(Fault::Broken),
        Just(Fault::SignedOut),
        Just(Fault::Shape),
        Just(Fault::DropBefore),
        Just(Fault::DropAfter),
        Just(Fault::Late),
    ]
}

/// The answer to a request that meets a fault, and what the server does later.
fn meets(fault: Fault, what: &What, server: &mut Server) -> (Answer, Option<What>) {
    let failed = |failure| (Answer::Failed(failure), None);
    match fault {
        Fault::Slow => failed(Failure::Slow { wait: None }),
        Fault::SignedOut => failed(Failure::SignedOut),
        _ if !what.writes() => failed(match fault {
            Fault::Broken => Failure::Broken,
            Fault::Shape => Failure::Shape,
            _ => Failure::Offline,
        }),
        Fault::Offline | Fault::DropBefore | Fault::Broken => (Answer::NotDone { wait: None }, None),
        Fault::DropAfter | Fault::Shape => {
            server.answer(what);
            (Answer::Unknown { wait: None }, None)
        }
        Fault::Late => (Answer::NotDone { wait: None }, Some(what.clone())),
    }
}

/// Runs to the end; the person resumes after each pause. `fault` says what a request meets.
fn in_bad_weather(session: &mut Session, server: &mut Server, mut fault: impl FnMut(&Command) -> Option<Fault>) {
    let mut later: Vec<(i64, What)> = Vec::new();
    for _ in 0..200_000 {
        session.ask();
        let (due, rest) = later.into_iter().partition(|(at, _)| *at <= session.now);
        later = rest;
        let due: Vec<(i64, What)> = due;
        for (_, what) in due {
            let doubles = server.doubles;
            server.answer(&what);
            // The late one is the double, and the server refuses it.
            server.doubles = doubles;
        }
        match session.take() {
            Some(command) => {
                let (answer, late) = match fault(&command) {
                    Some(fault) => meets(fault, &command.what, server),
                    None => (server.answer(&command.what), None),
                };
                later.extend(late.map(|what| (session.now + 3_000, what)));
                session.answer(command.row, answer);
            }
            None => match session.run.state() {
                State::Finished => return,
                State::Paused(_) => session.run.resume(),
                _ => {}
            },
        }
    }
    panic!("the run does not end: {:?} {:?}", session.run.state(), session.run.tally());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    /// Whatever happens to some requests, no row ends but as it would have ended without: nobody is there twice, nobody is
    /// lost, and each row has its outcome.
    #[test]
    fn bad_weather_changes_no_outcome(faults in prop::collection::vec(prop::option::weighted(0.3, any_fault()), 0..60), seed in 1..u64::MAX) {
        let rows = || {
            let mut rows: Vec<_> = (1..=6).map(|at| create(&format!("n{at}"))).collect();
            rows.extend((1..=4).map(|at| change(at, &format!("p{at}"), &[(Field::Role, "user", "admin")])));
            rows.extend([rename(5, "p5", "p6"), rename(6, "p6", "p5"), rename(7, "p7", "x")]);
            rows.extend((8..=10).map(|at| delete(at, &format!("p{at}"))));
            sealed(rows)
        };
        let mut calm = people(10);
        Session::start(rows(), 3).finish(|_, command| calm.answer(&command.what));
        let mut server = people(10);
        let mut session = Session::start(rows(), seed);
        let mut faults = faults.into_iter();
        let mut unreadable = BTreeMap::new();
        in_bad_weather(&mut session, &mut server, |command| {
            let fault = faults.next().flatten()?;
            if command.what.writes() || !matches!(fault, Fault::Broken | Fault::Shape) {
                return Some(fault);
            }
            // Whoever can't be read four times may be refused: another test has that.
            let times = unreadable.entry(command.row).or_insert(0);
            *times += 1;
            (*times < 4).then_some(fault)
        });
        let tally = session.run.tally();
        prop_assert_eq!(tally.sum(), 16);
        // A lost write is sent again a few times only; then it is unknown, and a name that it frees may be taken still.
        if tally.unknown == 0 {
            prop_assert_eq!(tally.done + tally.already_so, 16, "{:?}", tally);
            prop_assert_eq!(server.everybody(), calm.everybody());
        }
        prop_assert_eq!(server.doubles, 0);
        for (row, at) in rows().plan().rows.iter().zip(0..) {
            let Some(Act::Create { .. }) = row.standing.act() else { continue };
            let is_there = server.everybody().contains_key(&("acme".to_owned(), row.who.username.to_string()));
            match session.run.outcome(at) {
                Some(Outcome::Done(_) | Outcome::AlreadySo { .. }) => prop_assert!(is_there),
                Some(Outcome::Unknown) => {}
                other => prop_assert!(false, "{:?}", other),
            }
        }
    }
}

#[test]
fn the_answer_that_never_came_makes_one_person_each() {
    for fault in [Fault::DropBefore, Fault::DropAfter, Fault::Late, Fault::Broken, Fault::Shape] {
        let mut server = people(0);
        let mut session = Session::start(sealed(vec![create("ann"), create("ben")]), 5);
        // The first POST is struck.
        let mut requests = 0;
        in_bad_weather(&mut session, &mut server, |_| {
            requests += 1;
            (requests == 2).then_some(fault)
        });
        assert_eq!(server.people.len(), 2, "{fault:?}");
        assert_eq!(session.run.tally().done, 2, "{fault:?}");
        let Some(Outcome::Done(done)) = session.run.outcome(0) else { panic!("done") };
        let response = matches!(fault, Fault::DropBefore | Fault::Broken);
        let expected = if response { Evidence::Response } else { Evidence::ReadAgain };
        assert_eq!(done.evidence, expected, "{fault:?}");
        assert_eq!(session.run.passwords().count(), 2, "one password a row, whichever POST was the one");
    }
}

#[test]
fn a_lost_post_is_sent_once_more_and_not_before_five_seconds() {
    let mut session = Session::start(sealed(vec![create("ann")]), 5);
    let mut posts = Vec::new();
    session.finish(|session, command| match command.what {
        What::LookUp { .. } => Answer::Free,
        _ => {
            posts.push(session.now);
            Answer::NotDone { wait: None }
        }
    });
    assert_eq!(posts.len(), 2);
    assert!(posts[1] - posts[0] >= 5_000, "{posts:?}");
    assert_eq!(session.run.outcome(0), Some(&Outcome::Unknown));
}

#[test]
fn a_lost_change_is_sent_three_times_at_most() {
    let mut session = Session::start(sealed(vec![change(1, "p1", &[(Field::Role, "user", "admin")])]), 5);
    let mut server = people(1);
    let mut patches = 0;
    session.finish(|_, command| {
        if command.what.writes() {
            patches += 1;
            return Answer::NotDone { wait: None };
        }
        server.answer(&command.what)
    });
    assert_eq!((patches, session.run.outcome(0)), (3, Some(&Outcome::Unknown)));
}

/// Asks and answers until the run pauses.
fn until_paused(session: &mut Session, mut answer: impl FnMut(&What) -> Answer) -> Pause {
    for _ in 0..10_000 {
        session.ask();
        if let State::Paused(pause) = session.run.state()
            && session.open.is_empty()
        {
            return pause.clone();
        }
        if let Some(command) = session.take() {
            let answer = answer(&command.what);
            session.answer(command.row, answer);
        }
    }
    panic!("it does not pause: {:?}", session.run.tally());
}

fn changes(count: u64) -> Vec<plans::row::Row> {
    (1..=count).map(|at| change(at, &format!("p{at}"), &[(Field::Role, "user", "admin")])).collect()
}

#[test]
fn a_session_that_ends_pauses_and_fails_no_row() {
    let mut server = people(40);
    let mut session = Session::start(sealed(changes(40)), 5);
    let mut requests = 0;
    let pause = until_paused(&mut session, |what| {
        requests += 1;
        if requests > 30 { Answer::Failed(Failure::SignedOut) } else { server.answer(what) }
    });
    assert_eq!(pause, Pause::SignedOut);
    assert_eq!((session.run.tally().refused, session.run.in_flight()), (0, 0));
    session.run.resume();
    session.finish(|_, command| server.answer(&command.what));
    assert_eq!(session.run.tally().done, 40);
    assert!(session.run.tally().is_complete());
}

#[test]
fn a_token_that_may_only_read_pauses_after_three_and_a_better_one_finishes() {
    let mut server = people(40);
    let mut session = Session::start(sealed(changes(40)), 5);
    let mut writes = 0;
    let pause = until_paused(&mut session, |what| {
        writes += usize::from(what.writes());
        if what.writes() { Answer::Failed(Failure::Forbidden) } else { server.answer(what) }
    });
    assert_eq!((pause, writes), (Pause::Forbidden(Kind::Change), 3));
    session.run.resume();
    session.finish(|_, command| server.answer(&command.what));
    assert_eq!(session.run.tally().done, 40);
}

#[test]
fn one_person_whom_the_token_may_not_touch_is_refused_and_the_others_are_done() {
    let mut server = people(40);
    let mut session = Session::start(sealed(changes(40)), 5);
    session.finish(|_, command| match &command.what {
        What::Change { id, .. } if **id == *"7" => Answer::Failed(Failure::Forbidden),
        what => server.answer(what),
    });
    assert_eq!((session.run.tally().done, session.run.tally().refused), (39, 1));
    assert!(matches!(session.run.outcome(6), Some(Outcome::Refused(refusal)) if refusal.by == RefusedBy::Rights));
}

/// A record that no one can read must not keep the others waiting.
#[test]
fn one_person_who_cannot_be_read_is_refused_after_a_pause_and_the_others_are_done() {
    for failure in [Failure::Broken, Failure::Shape] {
        let mut server = people(40);
        let mut session = Session::start(sealed(changes(40)), 5);
        let mut answer = |what: &What| match what {
            What::Read { id, .. } if **id == *"7" => Answer::Failed(failure.clone()),
            what => server.answer(what),
        };
        let pause = until_paused(&mut session, &mut answer);
        assert_eq!(pause, if failure == Failure::Shape { Pause::UnknownShape } else { Pause::Broken });
        session.run.resume();
        session.finish(|_, command| answer(&command.what));
        assert_eq!((session.run.tally().done, session.run.tally().refused), (39, 1), "{failure:?}");
        assert!(matches!(session.run.outcome(6), Some(Outcome::Refused(refusal)) if refusal.by == RefusedBy::Odd));
    }
}

/// Whoever was renamed for a circle of names and then can't be read keeps the temporary name, and the refusal says so.
#[test]
fn one_person_who_cannot_be_read_in_a_circle_is_refused_with_the_temporary_name() {
    let mut server = people(6);
    let circle = |one: u64, two: u64| {
        let (first, second) = (format!("p{one}"), format!("p{two}"));
        [rename(one, &first, &second), rename(two, &second, &first)]
    };
    let rows = [circle(1, 2), circle(3, 4), circle(5, 6)].concat();
    let mut session = Session::start(sealed(rows), 5);
    let mut is_renamed = false;
    let mut answer = |what: &What| match what {
        What::Read { id, .. } if **id == *"1" && is_renamed => Answer::Failed(Failure::Shape),
        What::Change { id, .. } if **id == *"1" => {
            is_renamed = true;
            server.answer(what)
        }
        what => server.answer(what),
    };
    assert_eq!(until_paused(&mut session, &mut answer), Pause::UnknownShape);
    session.run.resume();
    session.finish(|_, command| answer(&command.what));
    let Some(Outcome::Refused(refusal)) = session.run.outcome(0) else { panic!("{:?}", session.run.outcome(0)) };
    let name = server.people[&1]["username"].as_str().unwrap();
    assert!(name.starts_with("p1~gh"), "{name}");
    assert_eq!((refusal.by, refusal.left_as.as_deref()), (RefusedBy::Odd, Some(name)));
    assert_eq!(session.run.tally().done, 5);
}

/// Two outages are no evidence against the person who was read in both.
#[test]
fn outages_give_nobody_up() {
    let mut server = people(40);
    let mut session = Session::start(sealed(changes(40)), 5);
    let mut requests = 0;
    let mut answer = |what: &What| {
        requests += 1;
        let is_outage = (20..26).contains(&requests) || (50..56).contains(&requests);
        if is_outage { Answer::Failed(Failure::Broken) } else { server.answer(what) }
    };
    while *session.run.state() != State::Finished {
        session.run.resume();
        session.ask();
        if let Some(command) = session.take() {
            let answer = answer(&command.what);
            session.answer(command.row, answer);
        }
    }
    assert_eq!(session.run.tally().done, 40);
}

#[test]
fn a_wrong_mapping_costs_five_people_one_after_the_other() {
    let mut server = people(40);
    let mut session = Session::start(sealed(changes(40)), 5);
    let mut under_way = 0;
    let pause = until_paused(&mut session, |what| {
        under_way += usize::from(what.writes());
        if what.writes() { refused("Not a valid choice.") } else { server.answer(what) }
    });
    assert!(matches!(pause, Pause::EqualRefusals(refusal) if refusal.message == "Not a valid choice."));
    assert_eq!((under_way, session.run.tally().refused), (5, 5), "the first of a kind runs alone, until one is done");
}

#[test]
fn an_outage_pauses_and_the_rest_goes_on_afterwards() {
    let mut server = people(40);
    let mut session = Session::start(sealed(changes(40)), 5);
    let mut requests = 0;
    let pause = until_paused(&mut session, |what| {
        requests += 1;
        if requests > 30 { Answer::Failed(Failure::Offline) } else { server.answer(what) }
    });
    assert_eq!(pause, Pause::Offline);
    // A person may rather go on by hand.
    session.run.pause(Pause::ByYou);
    assert_eq!(*session.run.state(), State::Paused(Pause::ByYou));
    session.run.pause(Pause::Offline);
    assert_eq!(*session.run.state(), State::Paused(Pause::ByYou));
    session.run.resume();
    session.finish(|_, command| server.answer(&command.what));
    assert_eq!(session.run.tally().done, 40);
}

#[test]
fn a_person_pauses_goes_on_and_ends() {
    let mut server = people(40);
    let mut session = Session::start(sealed(changes(40)), 5);
    for _ in 0..20 {
        session.ask();
        if let Some(command) = session.take() {
            let answer = server.answer(&command.what);
            session.answer(command.row, answer);
        }
    }
    session.run.pause(Pause::ByYou);
    while let Some(command) = session.take() {
        let answer = server.answer(&command.what);
        session.answer(command.row, answer);
    }
    session.ask();
    assert!(session.open.is_empty(), "a paused run sends nothing");
    let writes = server.writes;
    session.run.end();
    session.ask();
    assert_eq!(session.run.state(), &State::Finished);
    let tally = session.run.tally();
    assert_eq!((tally.done, tally.not_tried, tally.sum()), (writes, 40 - writes, 40));
    assert!(!tally.is_complete());
    let (again, _) = Run::from_journal(sealed(changes(40)), session.journal.as_bytes()).unwrap();
    assert_eq!(again.tally(), tally);
}

#[test]
fn a_new_password_is_sent_and_never_called_already_so() {
    let act = Act::Change { id: "1".into(), changes: Vec::new(), new_password: true, witnesses: Vec::new() };
    let mut server = people(1);
    let mut session = Session::start(sealed(vec![row("p1", act)]), 5);
    session.finish(|_, command| server.answer(&command.what));
    assert_eq!((session.run.tally().done, session.run.passwords().count()), (1, 1));
    assert_eq!(server.writes, 1);
}
