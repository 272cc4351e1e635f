//! What the tab writes and screens read beside a reading: no older page takes its place, and the proof of everyone stays.

use directory::{
    coverage::{Failure, Pause, Scope, State, Words},
    person::{Person, Time},
    sweep::Sweep,
};

use crate::{
    HOUR, read,
    server::{By, Client, Server},
};

#[test]
fn own_writes_leave_the_proof_as_it_is() {
    for (people, by) in [(1_000, By::Id), (1_000, By::LastName), (4, By::Id), (4, By::Nothing)] {
        let mut server = Server::new(people, by, 37);
        let mut client = read(&mut server);
        server.insert();
        let created = server.people.values().last().unwrap().clone();
        client.sweep.created(&mut client.people, &created, client.now);
        assert_eq!((client.coverage().words(), client.coverage().read), (Words::Whole, people + 1), "{people} {by:?}");
        let deleted = *server.people.keys().nth(people as usize / 2).unwrap();
        server.people.remove(&deleted);
        let mut other = Server::new(0, by, 1);
        other.people.clone_from(&server.people);
        client.sweep.deleted(&mut client.people, &deleted.to_string());
        assert_eq!((client.coverage().words(), client.coverage().read), (Words::Whole, people), "{people} {by:?}");
        client.probes(&mut other, 2);
        assert_eq!(client.differences(&other), (vec![], vec![]));
        assert_eq!(client.coverage().words(), Words::Whole, "{people} {by:?}: {:?}", client.coverage());
    }
}

#[test]
fn a_person_of_another_organization_does_not_count_in_one_that_was_read() {
    let mut server = Server::new(500, By::Id, 3);
    let mut client = Client::new(Scope::Organization("acme".into()));
    client.run(&mut server, HOUR);
    let before = client.coverage();
    assert_eq!(before.words(), Words::Whole, "{before:?}");
    let created = Person { id: "99999".into(), organization: "elsewhere".into(), ..Person::default() };
    client.sweep.created(&mut client.people, &created, client.now);
    assert_eq!(client.coverage().counted, before.counted);
    client.sweep.deleted(&mut client.people, "99999");
    assert_eq!((client.coverage().counted, client.coverage().words()), (before.counted, Words::Whole));
}

/// A page that was asked for before a write comes after it.
#[test]
fn an_older_page_undoes_no_write() {
    for by in [By::Id, By::Nothing] {
        let mut server = Server::new(90, by, 5);
        let mut client = Client::new(Scope::Everyone);
        let first = client.sweep.next_ask().unwrap();
        let page = server.answer(&first).unwrap();
        client.sweep.answered(first.request, &mut client.people, &page, 1_000);
        client.run(&mut server, HOUR);
        client.sweep.begin();
        let ask = client.sweep.next_ask().unwrap();
        let page = server.answer(&ask).unwrap();
        let [changed, gone] = [&page.people[0], &page.people[1]].map(Clone::clone);
        let changed = Person { email: "new@x".into(), ..changed };
        client.sweep.updated(&mut client.people, std::slice::from_ref(&changed), 2_000_000);
        client.sweep.deleted(&mut client.people, &gone.id);
        server.people.remove(&gone.id.parse().unwrap());
        server.people.insert(changed.id.parse().unwrap(), changed.clone());
        client.sweep.answered(ask.request, &mut client.people, &page, 3_000_000);
        let row = client.people.row_of(&changed.id).unwrap();
        assert_eq!(client.people.person(row).unwrap().email, "new@x", "{by:?}");
        assert_eq!(client.sweep.read_at(row), Some(2_000_000));
        assert_eq!(client.people.row_of(&gone.id), None, "{by:?}");
        let mut other = Server::new(0, by, 1);
        other.people.clone_from(&server.people);
        client.run(&mut other, HOUR);
        assert_eq!(client.differences(&other), (vec![], vec![]), "{by:?}");
        assert_eq!(client.coverage().words(), Words::Whole, "{by:?} {:?}", client.coverage());
        // A page that is asked for later counts again.
        let newer = Person { email: "newer@x".into(), ..changed };
        other.people.insert(newer.id.parse().unwrap(), newer.clone());
        client.sweep.begin();
        client.run(&mut other, HOUR);
        let row = client.people.row_of(&newer.id).unwrap();
        assert_eq!(client.people.person(row).unwrap().email, "newer@x");
    }
}

/// A record that leaves a time out says nothing of that time.
#[test]
fn times_that_are_left_out_stay() {
    let mut server = Server::new(9, By::Id, 5);
    let id = *server.people.keys().next().unwrap();
    server.people.get_mut(&id).unwrap().last_login = Time::at(1_700_000_000);
    let mut client = read(&mut server);
    let person = server.people[&id].clone();
    let sent = Person { created: Time::ABSENT, last_login: Time::ABSENT, role: "owner".into(), ..person.clone() };
    client.sweep.updated(&mut client.people, &[sent], client.now);
    let of = |client: &Client| client.people.person(client.people.row_of(&person.id).unwrap()).unwrap();
    let now = of(&client);
    assert_eq!((now.created, now.last_login, now.role.as_str()), (person.created, person.last_login, "owner"));
    let renamed = Person { username: "other".into(), last_login: Time::ABSENT, ..person.clone() };
    client.sweep.updated(&mut client.people, &[renamed], client.now);
    assert_eq!((of(&client).last_login, of(&client).username.as_str()), (person.last_login, "other"));
    let never = Person { last_login: Time::NEVER, ..person.clone() };
    client.sweep.updated(&mut client.people, &[never], client.now);
    assert_eq!(of(&client).last_login, Time::NEVER, "null is a value");
}

/// Whatever befalls the probe of a minute, the next minute asks again, and no sooner.
#[test]
fn a_probe_that_fails_waits_for_the_next_minute() {
    for failure in [
        Failure::Network,
        Failure::Status(502),
        Failure::Status(403),
        Failure::SignedOut,
        Failure::TooMany,
        Failure::TimedOut,
    ] {
        let mut server = Server::new(1_000, By::Id, 9);
        let mut client = read(&mut server);
        for _ in 0..40 {
            client.sweep.probe();
            let mut calls = 0;
            while let Some(ask) = client.sweep.next_ask() {
                calls += 1;
                assert!(calls <= 1, "{failure:?}");
                client.sweep.failed(ask.request, failure);
            }
        }
        assert_eq!(client.coverage().words(), Words::Whole);
        server.insert();
        client.probes(&mut server, 1);
        assert_eq!(client.differences(&server), (vec![], vec![]), "{failure:?}");
    }
}

#[test]
fn a_write_beside_a_probe_leaves_the_proof() {
    for by in [By::Id, By::Nothing] {
        for is_created in [false, true] {
            let mut server = Server::new(4, by, 37);
            let mut client = read(&mut server);
            client.sweep.probe();
            let ask = client.sweep.next_ask().unwrap();
            let page = server.answer(&ask).unwrap();
            if is_created {
                server.insert();
                let created = server.people.values().last().unwrap().clone();
                client.sweep.created(&mut client.people, &created, client.now);
            } else {
                let gone = *server.people.keys().nth(2).unwrap();
                server.people.remove(&gone);
                client.sweep.deleted(&mut client.people, &gone.to_string());
            }
            client.sweep.answered(ask.request, &mut client.people, &page, client.now);
            let mut other = Server::new(0, by, 1);
            other.people.clone_from(&server.people);
            client.probes(&mut other, 2);
            assert_eq!(client.coverage().words(), Words::Whole, "{by:?} {is_created} {:?}", client.coverage());
        }
    }
}

#[test]
fn an_older_page_removes_nobody_who_was_created_since() {
    let mut server = Server::new(90, By::Id, 5);
    let mut client = read(&mut server);
    client.sweep.begin();
    let ask = client.sweep.next_ask().unwrap();
    let page = server.answer(&ask).unwrap();
    server.insert();
    let created = server.people.values().last().unwrap().clone();
    client.sweep.created(&mut client.people, &created, client.now);
    client.sweep.answered(ask.request, &mut client.people, &page, client.now);
    assert!(client.people.row_of(&created.id).is_some());
    client.run(&mut server, HOUR);
    assert_eq!((client.coverage().words(), client.differences(&server)), (Words::Whole, (vec![], vec![])));
}

/// A server that is slow with many rows is asked for fewer.
#[test]
fn pages_that_take_too_long_are_divided() {
    let mut server = Server::new(300, By::Id, 9);
    let mut client = Client::new(Scope::Everyone);
    for _ in 0..5_000 {
        client.step(&mut server, &mut |ask| (ask.limit > 60).then_some(Failure::TimedOut));
        // As the page does after a while.
        client.sweep.resume();
    }
    assert_eq!((client.coverage().state, client.coverage().words()), (State::Done, Words::Whole));
}

#[test]
fn failures_after_a_persons_pause_leave_it_a_persons() {
    let mut server = Server::new(1_000, By::Id, 9);
    let mut client = Client::new(Scope::Everyone);
    let first = client.sweep.next_ask().unwrap();
    let page = server.answer(&first).unwrap();
    client.sweep.answered(first.request, &mut client.people, &page, client.now);
    let asks: Vec<_> = (0..3).filter_map(|_| client.sweep.next_ask()).collect();
    client.sweep.pause(Pause::Person);
    for ask in asks {
        client.sweep.failed(ask.request, Failure::Network);
    }
    assert_eq!(client.coverage().state, State::Paused(Pause::Person));
}

#[test]
fn a_sweep_that_asked_for_nothing_notes_people_as_they_come() {
    let mut people = directory::people::People::default();
    let mut sweep = Sweep::new(Scope::Everyone, 100);
    let ann = Person { id: "1".into(), username: "ann".into(), ..Person::default() };
    assert_eq!(sweep.updated(&mut people, &[ann], 5), 1);
}
