//! A run taken back: what is still as the run left it is restored, what others touched is kept, and what was held back is
//! chosen in a plan of its own.

use plans::{
    command::What,
    field::Field,
    follow_up::{Chosen, follow_up},
    inverse::{Inverse, inverse},
    outcome::{Drift, Outcome},
    plan::{Plan, Sealed},
    row::{Act, Change, Standing, Witness},
    value::FieldValue,
};
use proptest::prelude::*;

use crate::{
    plans_made::{change, create, delete, five_hundred, rename, row, sealed},
    server::Server,
    session::Session,
};

fn people(count: usize) -> Server {
    Server::with((1..=count).map(|at| format!("p{at}")))
}

fn run(plan: Sealed, server: &mut Server) -> Session {
    let mut session = Session::start(plan, 5);
    session.finish(|_, command| server.answer(&command.what));
    session
}

fn approved(plan: Plan) -> Sealed {
    let approval = plan.guard().and_then(|guard| guard.approve(&guard.number.to_string()));
    Plan { approval, ..plan }.seal().expect("a plan")
}

fn back(session: &Session) -> Inverse {
    inverse(&session.run, "Back".into(), 1)
}

fn delete_seen(id: u64, username: &str) -> plans::row::Row {
    let seen = [(Field::Role, "user".to_owned()), (Field::Email, format!("{username}@x"))];
    let witnesses = seen.map(|(field, value)| Witness { field, value: FieldValue::text(&value) });
    row(username, Act::Delete { id: id.to_string().into(), witnesses: witnesses.into() })
}

#[test]
fn a_whole_run_is_taken_back() {
    let mut server = people(6);
    let before = server.everybody();
    let rows = vec![
        create("new"),
        change(1, "p1", &[(Field::Role, "user", "admin"), (Field::Email, "p1@x", "")]),
        rename(2, "p2", "p3"),
        rename(3, "p3", "p2"),
        delete_seen(4, "p4"),
    ];
    let session = run(sealed(rows), &mut server);
    let inverse = back(&session);
    assert_eq!((inverse.plan.rows.len(), inverse.recreated.clone()), (5, vec![4]));
    let session = run(approved(inverse.plan), &mut server);
    assert_eq!(session.run.tally().done, 5);
    assert_eq!(server.everybody(), before, "but for the id of the one who was deleted");
    assert!(!server.people.contains_key(&4));
}

#[test]
fn whom_the_server_stored_in_its_own_way_is_taken_back() {
    let mut server = people(0);
    server.lowers_emails = true;
    let mut rows = vec![create("ann"), create("ben")];
    for (row, email) in rows.iter_mut().zip(["Ann@Acme.example", "ben@acme.example"]) {
        let Standing::Ready(Act::Create { values }) = &mut row.standing else { unreachable!() };
        values.retain(|(field, _)| *field != Field::Email);
        values.push((Field::Email, FieldValue::text(email)));
    }
    let session = run(sealed(rows), &mut server);
    let Some(Outcome::Done(done)) = session.run.outcome(0) else { panic!("done") };
    let [change] = &done.not_stored[..] else { panic!("{done:?}") };
    assert_eq!((change.base.to_text(), change.mine.to_text()), ("Ann@Acme.example".into(), "ann@acme.example".into()));
    let session = run(approved(back(&session).plan), &mut server);
    assert_eq!((session.run.tally().done, server.people.len()), (2, 0));
}

#[test]
fn the_last_sign_in_is_asked_for_where_a_row_rests_on_it() {
    let mut server = people(1);
    let session = run(sealed(vec![create("new")]), &mut server);
    let plan = approved(back(&session).plan);
    let mut session = Session::start(plan, 5);
    let mut asked = Vec::new();
    session.finish(|_, command| {
        if let What::Read { needs_last_login, .. } = command.what {
            asked.push(needs_last_login);
        }
        server.answer(&command.what)
    });
    assert_eq!(asked, [true]);
    let mut session = Session::start(sealed(vec![change(1, "p1", &[(Field::Role, "user", "admin")])]), 5);
    session.finish(|_, command| {
        assert!(!matches!(command.what, What::Read { needs_last_login: true, .. }));
        server.answer(&command.what)
    });
}

#[test]
fn what_a_colleague_touched_is_kept() {
    let mut server = people(3);
    server.fills_in = true;
    let mut rows = vec![
        create("new"),
        create("used"),
        create("named"),
        create("promoted"),
        create("noted"),
        change(1, "p1", &[(Field::Role, "user", "admin")]),
        change(2, "p2", &[(Field::Role, "user", "admin")]),
    ];
    let Standing::Ready(Act::Create { values }) = &mut rows[3].standing else { unreachable!() };
    values.retain(|(field, _)| *field != Field::Role);
    let session = run(sealed(rows), &mut server);
    server.set(2, Field::Role, "owner");
    let id_of = |server: &Server, name: &str| {
        *server.people.iter().find(|(_, record)| record["username"] == name).map(|(id, _)| id).unwrap()
    };
    let [used, named, promoted, noted] = ["used", "named", "promoted", "noted"].map(|name| id_of(&server, name));
    server.set(used, Field::Other("profile.last_login".into()), "2024-01-01");
    // What the run did not send: empty then, or given by the server.
    server.set(named, Field::LastName, "Smith");
    server.set(promoted, Field::Role, "admin");
    // A field that the plan knows nothing of.
    server.set(noted, Field::Other("profile.updated_at".into()), "2024-01-02");
    let session = run(approved(back(&session).plan), &mut server);
    assert_eq!((session.run.tally().done, session.run.tally().drifted), (2, 5));
    assert!([used, named, promoted, noted].iter().all(|id| server.people.contains_key(id)));
    assert_eq!(Field::Role.read(&server.people[&2]), FieldValue::text("owner"));
    assert_eq!(Field::Role.read(&server.people[&1]), FieldValue::text("user"));
}

#[test]
fn a_field_that_a_colleague_touched_keeps_no_other_one_back() {
    let mut server = people(1);
    let fields = [(Field::Role, "user", "admin"), (Field::Email, "p1@x", "new@x"), (Field::LastName, "", "Smith")];
    let session = run(sealed(vec![change(1, "p1", &fields)]), &mut server);
    server.set(1, Field::Role, "owner");
    // Someone has done a part of it by hand.
    server.set(1, Field::LastName, "");
    let plan = approved(back(&session).plan);
    let session = run(plan.clone(), &mut server);
    let Some(Outcome::Drifted(Drift::Partly { drifted, .. })) = session.run.outcome(0) else { panic!("held") };
    assert_eq!(drifted.iter().map(|drifted| &drifted.field).collect::<Vec<_>>(), [&Field::Role]);
    let value = |server: &Server, field: Field| field.read(&server.people[&1]).to_text();
    assert_eq!((value(&server, Field::Role), value(&server, Field::Email)), ("owner".into(), "p1@x".into()));
    // Killed after the write and before its line in the journal, the run says the same.
    let intents = session.journal.find("\"ended\"").expect("a line");
    let torn = &session.journal.as_bytes()[..session.journal[..intents].rfind('\n').expect("a line") + 1];
    let mut again = Session::resume(plan, torn, session.now, 5);
    let writes = server.writes;
    again.finish(|_, command| server.answer(&command.what));
    assert_eq!((again.run.outcome(0), server.writes), (session.run.outcome(0), writes));
    // Taking back what took back gives the rest its values once more.
    run(approved(back(&again).plan), &mut server);
    assert_eq!((value(&server, Field::Role), value(&server, Field::Email)), ("owner".into(), "new@x".into()));
}

#[test]
fn a_circle_that_is_taken_back_leaves_nobody_with_the_temporary_name() {
    let mut server = people(2);
    let mut other = rename(2, "p2", "p1");
    let Standing::Ready(Act::Change { changes, .. }) = &mut other.standing else { unreachable!() };
    let role = Change { field: Field::Role, base: FieldValue::text("user"), mine: FieldValue::text("admin") };
    changes.push(role);
    let session = run(sealed(vec![rename(1, "p1", "p2"), other]), &mut server);
    server.set(2, Field::Role, "owner");
    run(approved(back(&session).plan), &mut server);
    let names = [1, 2].map(|id| Field::Username.read(&server.people[&id]).to_text());
    assert_eq!(names, ["p2", "p1"], "one could not be restored, so neither was");
}

/// A server may give the time of the latest change by one call and not by another, or as that of the creation.
#[test]
fn a_time_of_change_that_says_nothing_holds_nobody() {
    for (updated, is_held) in [("", false), ("2024-01-01T10:00:00.125Z", false), ("2024-01-02T10:00:00Z", true)] {
        let mut server = people(0);
        server.fills_in = true;
        let session = run(sealed(vec![create("ann")]), &mut server);
        server.set(1, Field::Other("profile.created_at".into()), "2024-01-01T10:00:00Z");
        if !updated.is_empty() {
            server.set(1, Field::Other("profile.updated_at".into()), updated);
        }
        let session = run(approved(back(&session).plan), &mut server);
        assert_eq!(session.run.tally().drifted == 1, is_held, "{updated}");
    }
}

#[test]
fn what_drifted_is_chosen_in_a_plan_of_its_own() {
    let mut server = people(2);
    server.set(1, Field::Role, "guest");
    let rows = vec![change(1, "p1", &[(Field::Role, "user", "admin")]), delete_seen(2, "p2")];
    server.set(2, Field::Email, "other@x");
    let session = run(sealed(rows), &mut server);
    assert!(matches!(session.run.outcome(1), Some(Outcome::Drifted(Drift::Fields(_)))));
    let mine = |rows: &[u32]| rows.iter().map(|row| (*row, Chosen::Mine)).collect();
    let plan = follow_up(&session.run, &mine(&[0, 1]), "More".into(), 1).plan;
    let Standing::Ready(act) = &plan.rows[0].standing else { panic!("ready") };
    assert_eq!(act.changes()[0].base, FieldValue::text("guest"));
    let session = run(approved(plan), &mut server);
    assert_eq!((session.run.tally().done, server.people.len()), (2, 1));
    assert_eq!(Field::Role.read(&server.people[&1]), FieldValue::text("admin"));
    let plan = follow_up(&session.run, &mine(&[0]), "None".into(), 2).plan;
    assert!(plan.rows.is_empty(), "what is done has no choice");
}

#[test]
fn a_new_person_whose_name_is_taken_gets_another() {
    let mut server = people(2);
    let session = run(
        sealed(vec![create("p1"), create("fresh"), change(9, "p9", &[(Field::Role, "user", "admin")])]),
        &mut server,
    );
    assert!(
        matches!(session.run.outcome(0), Some(Outcome::Drifted(drift @ Drift::Taken { .. })) if drift.has_choice())
    );
    assert!(matches!(session.run.outcome(2), Some(Outcome::Drifted(drift)) if !drift.has_choice()), "gone");
    let named = |name: &str| Chosen::Username(name.into());
    let chosen = [(0, named(" p1b ")), (1, named("other")), (2, named("p9b"))].into();
    let made = follow_up(&session.run, &chosen, "More".into(), 1);
    assert_eq!((made.of.as_slice(), made.plan.rows.len()), (&[0][..], 1), "only whose name is taken");
    assert_eq!(&*made.plan.rows[0].who.username, "p1b");
    for none in [named("p1"), named(" "), Chosen::Mine] {
        assert!(follow_up(&session.run, &[(0, none)].into(), "None".into(), 2).plan.rows.is_empty());
    }
    let session = run(approved(made.plan), &mut server);
    assert_eq!((session.run.tally().done, server.people.len()), (1, 4));
    assert!(server.people.values().any(|record| record["username"] == "p1b"));
}

#[test]
fn five_hundred_rows_are_taken_back() {
    let mut server = people(400);
    let before: Vec<_> = server.everybody().into_keys().collect();
    let session = run(five_hundred(), &mut server);
    let inverse = back(&session);
    let session = run(approved(Plan { temporary_names: true, ..inverse.plan }), &mut server);
    assert_eq!(session.run.tally().done, 500);
    assert_eq!(server.everybody().into_keys().collect::<Vec<_>>(), before);
    assert!((8..=200).all(|id| Field::Role.read(&server.people[&id]) == FieldValue::text("user")));
}

proptest! {
    /// The oracle is the server: doing and taking back leaves what was there before.
    #[test]
    fn the_inverse_restores(roles in prop::collection::vec(prop::option::of("[ab]?"), 1..8), emails in prop::collection::vec("[ab]?", 8)) {
        let mut server = people(8);
        for (at, email) in emails.iter().enumerate() {
            server.set(at as u64 + 1, Field::Email, email);
        }
        let before = server.everybody();
        let rows: Vec<_> = roles.iter().enumerate().filter_map(|(at, role)| {
            let (id, name) = (at as u64 + 1, format!("p{}", at + 1));
            let role = role.as_deref()?;
            let changes = [(Field::Role, "user", role), (Field::Email, emails[at].as_str(), "new@x")];
            Some(change(id, &name, &changes))
        }).collect();
        if !rows.is_empty() {
            let session = run(sealed(rows), &mut server);
            run(approved(back(&session).plan), &mut server);
        }
        prop_assert_eq!(server.everybody(), before);
    }
}

#[test]
fn a_delete_without_a_review_is_taken_back_by_name_alone() {
    let mut server = people(1);
    let session = run(sealed(vec![delete(1, "p1")]), &mut server);
    run(approved(back(&session).plan), &mut server);
    assert!(server.everybody().contains_key(&("acme".into(), "p1".into())));
}
