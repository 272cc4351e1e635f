//! Readings of a simulated server: orders, churn, lies and failures. What counts: nobody is missing and nobody is too
//! many where the word "all" stands. That word never stands where it is not proven, and the number of requests is
//! limited.

mod own_writes;
mod server;

use directory::coverage::{Failure, Field, Gap, Order, Pause, Place, Problem, Reason, Scope, State, Words};
use directory::person::Person;
use server::{By, Client, Count, Server};

const HOUR: i64 = 3_600_000;

fn read(server: &mut Server) -> Client {
    let mut client = Client::new(Scope::Everyone);
    client.run(server, 24 * HOUR);
    let coverage = client.coverage();
    assert!(matches!(coverage.state, State::Done | State::Stopped), "it ends: {coverage:?}");
    client
}

fn pages(people: u64) -> u64 {
    people.div_ceil(99)
}

#[test]
fn an_ordered_list_is_read_with_one_request_a_page() {
    let by_username = Order::Field { field: Field::Username, descending: false };
    for (by, order) in [
        (By::Id, Order::Id { descending: false }),
        (By::IdDescending, Order::Id { descending: true }),
        (By::Username, by_username),
        (By::LastName, Order::Other),
    ] {
        for people in [0, 1, 2, 5, 99, 100, 101, 198, 199, 1_000, 5_000] {
            let mut server = Server::new(people, by, people);
            let client = read(&mut server);
            let coverage = client.coverage();
            assert_eq!(coverage.words(), Words::Whole, "{people} {by:?} {coverage:?}");
            assert_eq!((coverage.read, coverage.counted), (people, Some(people)));
            assert_eq!(client.differences(&server), (vec![], vec![]));
            assert!(coverage.requests <= pages(people) + 3, "{people} {by:?} {}", coverage.requests);
            assert!(coverage.problems.is_empty() && coverage.gaps.is_empty(), "{coverage:?}");
            if people > 200 {
                assert_eq!(coverage.order, order);
            }
        }
    }
}

#[test]
fn pages_without_order_are_swept_by_organization_and_end_honestly() {
    for people in [150, 1_000, 5_000, 20_000] {
        let mut server = Server::new(people, By::Nothing, people);
        let client = read(&mut server);
        let coverage = client.coverage();
        let (ghosts, missing) = client.differences(&server);
        assert_eq!(ghosts, []);
        assert_eq!(coverage.read, people - missing.len() as u64);
        assert_eq!(coverage.is_complete, missing.is_empty(), "{coverage:?}");
        assert!(missing.len() as u64 <= people / 50, "{} of {people} are missing: {coverage:?}", missing.len());
        assert_eq!(coverage.order, Order::None);
        let named: u64 = coverage.gaps.iter().map(|gap| gap.people).sum();
        assert_eq!(named, missing.len() as u64, "{coverage:?}");
        assert!(coverage.requests <= 6 * pages(people) + 450, "{people}: {}", coverage.requests);
        assert!(server.asked.values().all(|times| *times <= 5), "the same page at most five times");
    }
}

#[test]
fn people_come_and_go_while_fifty_thousand_are_read() {
    for seed in 1..4 {
        let mut server = Server::new(50_000, By::Id, seed);
        let mut client = Client::new(Scope::Everyone);
        client.churn = (300, 300);
        client.run(&mut server, HOUR);
        let coverage = client.coverage();
        let (ghosts, missing) = client.differences(&server);
        assert_eq!(coverage.order, Order::Id { descending: false });
        assert!(!coverage.is_complete || (ghosts.is_empty() && missing.is_empty()), "{coverage:?}");
        assert!(ghosts.len() + missing.len() < 1_000, "{} {} {coverage:?}", ghosts.len(), missing.len());
        assert!(coverage.requests <= 4 * pages(50_000), "{coverage:?}");
        client.probes(&mut server, 3);
        client.churn = (0, 0);
        let before = server.calls;
        client.probes(&mut server, 5);
        let coverage = client.coverage();
        assert_eq!(client.differences(&server), (vec![], vec![]), "no ghosts, none missing: {coverage:?}");
        assert_eq!(coverage.words(), Words::Whole, "{coverage:?}");
        assert!(server.calls - before <= 2 * pages(50_000), "{} requests after it calmed", server.calls - before);
    }
}

#[test]
fn a_reading_that_came_to_its_end_stays_whole_by_one_request_a_minute() {
    for by in [By::Id, By::IdDescending] {
        let mut server = Server::new(20_000, by, 7);
        let mut client = read(&mut server);
        let before = server.calls;
        client.probes(&mut server, 10);
        assert_eq!(server.calls - before, 10);
        assert!(client.coverage().is_complete);
        (0..150).for_each(|_| server.insert());
        client.probes(&mut server, 1);
        assert_eq!(client.differences(&server), (vec![], vec![]), "new people come from the end: {by:?}");
        assert!(client.coverage().is_complete, "{by:?} {:?}", client.coverage());
        assert!(server.calls - before <= 10 + 8, "{by:?} {}", server.calls - before);
        let before = server.calls;
        server.delete_any();
        client.probes(&mut server, 1);
        assert_eq!(client.differences(&server), (vec![], vec![]));
        assert!(client.coverage().is_complete, "{:?}", client.coverage());
        assert!(server.calls - before <= 14, "{by:?} {}", server.calls - before);
        let before = server.calls;
        (0..3).for_each(|_| server.delete_any());
        server.insert();
        client.probes(&mut server, 1);
        assert_eq!(client.differences(&server), (vec![], vec![]), "{by:?}");
        assert!(client.coverage().is_complete, "{:?}", client.coverage());
        assert!(server.calls - before <= 50, "{by:?} {}", server.calls - before);
    }
}

#[test]
fn everyone_is_read_again_the_oldest_first() {
    for by in [By::Id, By::IdDescending, By::Username] {
        let mut server = Server::new(5_000, by, 3);
        let mut client = read(&mut server);
        let first = client.coverage();
        (0..40).for_each(|_| server.delete_any());
        (0..30).for_each(|_| server.insert());
        client.now += HOUR;
        let begun = client.now;
        client.sweep.begin();
        assert!(client.coverage().requests_left > 40, "{:?}", client.coverage());
        client.run(&mut server, HOUR);
        let coverage = client.coverage();
        assert_eq!(client.differences(&server), (vec![], vec![]), "{by:?} {coverage:?}");
        assert_eq!(coverage.words(), Words::Whole, "{by:?} {coverage:?}");
        assert!(
            coverage.oldest.is_some_and(|oldest| oldest >= begun) && first.newest < coverage.oldest,
            "{coverage:?}"
        );
        assert!(coverage.requests <= 2 * pages(5_000), "{by:?} {}", coverage.requests);
        assert_eq!(client.gone.len(), 40, "{by:?}");
    }
}

#[test]
fn counts_that_lie_never_allow_the_word_all() {
    for by in [By::Id, By::IdDescending, By::LastName, By::Nothing] {
        for count in [Count::Missing, Count::CappedAt(700), Count::TooHighBy(3), Count::Moving] {
            for has_no_next in [false, true] {
                let mut server = Server::new(1_000, by, 11);
                server.count = count;
                server.has_no_next = has_no_next;
                let client = read(&mut server);
                let coverage = client.coverage();
                let what = format!("{by:?} {count:?} {has_no_next} {coverage:?}");
                assert_ne!(coverage.words(), Words::Whole, "{what}");
                assert!(coverage.requests <= 6 * pages(1_000) + 350, "{what}");
                let expected = match count {
                    Count::Missing => Some(Problem::NoCount),
                    Count::CappedAt(_) => Some(Problem::CountTooLow),
                    _ => None,
                };
                assert!(expected.is_none_or(|problem| coverage.problems.contains(&problem)), "{what}");
                let moves = |problem: &Problem| matches!(problem, Problem::CountMoves { .. });
                assert_eq!(coverage.problems.iter().any(moves), count == Count::Moving, "{what}");
                if by != By::Nothing {
                    assert_eq!(client.differences(&server), (vec![], vec![]), "everyone is there all the same: {what}");
                }
                if count == Count::TooHighBy(3) {
                    assert_eq!(coverage.words(), Words::Partial, "{what}");
                    let named: u64 = coverage.gaps.iter().map(|gap| gap.people).sum();
                    assert_eq!(named, coverage.missing().unwrap(), "{what}");
                    assert!(coverage.gaps.iter().all(|gap| gap.reason == Reason::PagesDoNotAddUp), "{what}");
                }
            }
        }
    }
}

#[test]
fn a_page_of_fewer_rows_than_asked_for_moves_by_what_came() {
    for by in [By::Id, By::IdDescending, By::Username, By::LastName] {
        for most_rows in [37, 20, 2, 1] {
            let people = if most_rows < 10 { 60 } else { 1_000 };
            let mut server = Server::new(people, by, 5);
            server.most_rows = most_rows;
            let client = read(&mut server);
            let coverage = client.coverage();
            assert_eq!(client.differences(&server), (vec![], vec![]), "{by:?} {most_rows} {coverage:?}");
            assert_eq!(coverage.words(), Words::Whole, "{by:?} {most_rows} {coverage:?}");
            if most_rows > 1 {
                assert!(coverage.problems.contains(&Problem::LimitCapped(most_rows as u32)), "{coverage:?}");
            }
            let most = people / (most_rows as u64 - 1).max(1) + if most_rows > 1 { 5 } else { 20 };
            assert!(coverage.requests <= most, "{by:?} {most_rows}: {} of {most}", coverage.requests);
        }
    }
}

#[test]
fn an_offset_that_is_ignored_stops_the_reading() {
    for by in [By::Id, By::LastName] {
        for count in [Count::True, Count::Missing] {
            let mut server = Server::new(1_000, by, 5);
            server.ignores_offset = true;
            server.count = count;
            let client = read(&mut server);
            let coverage = client.coverage();
            assert_eq!((coverage.state, coverage.read), (State::Stopped, 100), "{coverage:?}");
            assert!(coverage.problems.contains(&Problem::OffsetIgnored) && coverage.requests < 10, "{coverage:?}");
            assert_ne!(coverage.words(), Words::Whole);
        }
    }
    for people in [0, 1, 2, 45] {
        let mut small = Server::new(people, By::Id, 5);
        small.ignores_offset = true;
        let coverage = read(&mut small).coverage();
        assert_eq!(coverage.words(), Words::Whole, "one page has everyone: {coverage:?}");
    }
}

#[test]
fn many_people_who_come_at_one_place_leave_the_order_as_it_is() {
    let people = 100_000;
    for block in [20, 100] {
        let mut server = Server::new(people, By::Username, 47);
        server.most_rows = 37;
        let mut client = Client::new(Scope::Everyone);
        client.sweep = client.sweep.asking_above(2_000);
        client.run(&mut server, 24 * HOUR);
        // A colleague imports people whose usernames stand side by side.
        for number in 0..block {
            server.insert();
            let mut last = server.people.last_entry().expect("somebody");
            last.get_mut().username = format!("user-500000-{number:03}");
        }
        let before = server.calls;
        client.probes(&mut server, 3);
        let coverage = client.coverage();
        assert_eq!(coverage.order, Order::Field { field: Field::Username, descending: false }, "{coverage:?}");
        assert_eq!(coverage.words(), Words::Whole, "{coverage:?}");
        assert!(server.calls - before < 100, "{} requests", server.calls - before);
        assert!(client.gone.is_empty(), "{:?}", client.gone);
    }
}

#[test]
fn many_people_who_come_at_one_place_where_others_went_leave_the_order_as_it_is() {
    for block in [16, 23, 37] {
        let mut server = Server::new(8_000, By::Username, 47);
        server.most_rows = 8;
        let mut client = Client::new(Scope::Everyone);
        client.run(&mut server, 40_000);
        let read = client.coverage().read;
        assert!((1_000..6_000).contains(&read), "in the middle of the list: {read}");
        // At a place that has been read, a colleague imports people who stand side by side, and deletes the next three.
        let is_behind = |person: &&Person| person.username.as_str() > "user-000999";
        let mut behind: Vec<Person> = server.people.values().filter(is_behind).cloned().collect();
        behind.sort_by(|one, other| one.username.cmp(&other.username));
        for person in behind.iter().take(3) {
            server.people.remove(&person.id.parse().expect("a number"));
        }
        for number in 0..block {
            server.insert();
            let mut last = server.people.last_entry().expect("somebody");
            last.get_mut().username = format!("user-000999-{number:03}");
        }
        client.run(&mut server, 24 * HOUR);
        let coverage = client.coverage();
        assert_eq!(coverage.order, Order::Field { field: Field::Username, descending: false }, "{block}: {coverage:?}");
        assert_eq!((coverage.words(), coverage.rounds), (Words::Whole, 0), "{block}: {coverage:?}");
        assert_eq!(client.differences(&server), (vec![], vec![]));
        assert_eq!(client.gone.len(), 3, "{block}: {:?}", client.gone);
    }
}

#[test]
fn filters_that_are_ignored_give_no_names_to_gaps() {
    let mut server = Server::new(3_000, By::Nothing, 5);
    server.ignores_filters = true;
    let client = read(&mut server);
    let coverage = client.coverage();
    assert!(coverage.problems.contains(&Problem::FilterIgnored), "{coverage:?}");
    let (_, missing) = client.differences(&server);
    assert_eq!(coverage.is_complete, missing.is_empty());
    assert!(coverage.gaps.iter().all(|gap| gap.place == Place::Anywhere), "{coverage:?}");
    assert!(coverage.requests <= 6 * pages(3_000) + 350, "{coverage:?}");
}

#[test]
fn a_page_that_fails_for_ever_is_a_hole_and_the_rest_is_read() {
    for by in [By::Id, By::Username, By::Nothing] {
        let mut server = Server::new(2_000, by, 9);
        let poison = *server.people.keys().nth(777).unwrap();
        server.poison.insert(poison);
        let client = read(&mut server);
        let coverage = client.coverage();
        let (ghosts, missing) = client.differences(&server);
        assert_eq!(ghosts, []);
        assert!(missing.contains(&poison), "{by:?} {coverage:?}");
        assert_eq!(coverage.words(), Words::Partial, "{by:?} {coverage:?}");
        if by != By::Nothing {
            assert_eq!(missing, [poison], "{by:?} {coverage:?}");
            let place = &coverage.gaps[0].place;
            assert!(matches!(place, Place::Positions { from, to } if to - from == 1), "{by:?} {coverage:?}");
            assert_eq!(coverage.gaps[0].reason, Reason::Failed(Failure::Status(500)));
            assert!(coverage.requests <= pages(2_000) + 40, "{by:?} {}", coverage.requests);
        }
    }
}

#[test]
fn an_organization_that_fails_has_its_name_in_the_gap() {
    // How many of its people stand on pages that can be read: some, or all of them.
    for (readable, by) in [(20, By::Id), (20, By::Username), (20, By::Nothing), (2_000, By::Nothing)] {
        for seed in [13, 14] {
            let mut server = Server::new(2_000, by, seed);
            // No filter finds people without an organization.
            let nameless = server.people.values_mut().filter(|person| person.organization.is_empty());
            nameless.for_each(|person| person.organization = "stark".to_owned());
            fail_for_ever(&mut server, "acme", readable);
            let client = read(&mut server);
            let coverage = client.coverage();
            let what = format!("{readable} {by:?} {seed} {coverage:?}");
            let (ghosts, missing) = client.differences(&server);
            let of_acme = missing.iter().filter(|id| server.people[id].organization == "acme").count() as u64;
            assert!(ghosts.is_empty() && of_acme > 0, "{what}");
            assert_eq!(coverage.words(), Words::Partial, "{what}");
            let is_acme = |gap: &&Gap| gap.place == Place::Organization { name: "acme".to_owned(), role: None };
            let gap = coverage.gaps.iter().find(is_acme).unwrap_or_else(|| panic!("no gap has the name: {what}"));
            assert_eq!((gap.people, gap.reason), (of_acme, Reason::Failed(Failure::Status(500))), "{what}");
            let named: u64 = coverage.gaps.iter().map(|gap| gap.people).sum();
            assert_eq!(named, missing.len() as u64, "{what}");
            let has_name = |gap: &Gap| matches!(gap.place, Place::Organization { .. });
            assert!(coverage.gaps.iter().all(has_name), "each gap has a name: {what}");
            assert!(coverage.requests <= 6 * pages(2_000) + 350, "{what}");
        }
    }
}

/// The filter by this organization fails, and so does each page with its people, but for the first of them.
fn fail_for_ever(server: &mut Server, organization: &str, readable: usize) {
    let people = server.people.iter().filter(|(_, person)| person.organization == organization);
    let poison: Vec<u64> = people.map(|(id, _)| *id).skip(readable).collect();
    server.poison.extend(poison);
    server.failing_organization = Some(organization.to_owned());
}

#[test]
fn an_organization_of_which_nobody_can_be_read_is_among_the_others() {
    for by in [By::Id, By::Username, By::Nothing] {
        let mut server = Server::new(2_000, by, 13);
        fail_for_ever(&mut server, "acme", 0);
        let client = read(&mut server);
        let coverage = client.coverage();
        let (ghosts, missing) = client.differences(&server);
        assert_eq!(ghosts, []);
        assert_eq!(coverage.words(), Words::Partial, "{coverage:?}");
        assert!(coverage.requests <= 6 * pages(2_000) + 350, "{by:?} {coverage:?}");
        let others = coverage.gaps.iter().find(|gap| gap.place == Place::OtherOrganizations);
        let failed = Reason::Failed(Failure::Status(500));
        assert_eq!(others.map(|gap| gap.reason), Some(failed), "{by:?} {coverage:?}");
        let named: u64 = coverage.gaps.iter().map(|gap| gap.people).sum();
        assert_eq!(named, missing.len() as u64, "{by:?} {coverage:?}");
        // People without an organization can be read by no filter.
        let others = |id: &&u64| !matches!(server.people[id].organization.as_str(), "acme" | "");
        let others = missing.iter().filter(others).count();
        assert!(others == 0 || by == By::Nothing && others < 40, "{by:?} {others} {coverage:?}");
    }
}

#[test]
fn an_unreadable_record_is_named() {
    for by in [By::Id, By::Username] {
        for at in [0, 98, 99, 100, 500, 999] {
            let mut server = Server::new(1_000, by, 17);
            let id = *server.people.keys().nth(at).unwrap();
            server.unreadable.insert(id);
            let client = read(&mut server);
            let coverage = client.coverage();
            assert_eq!(client.differences(&server), (vec![], vec![id]), "{by:?} {at} {coverage:?}");
            assert_eq!(coverage.words(), Words::Partial, "{by:?} {at} {coverage:?}");
            let gaps: Vec<_> = coverage.gaps.iter().map(|gap| (gap.place.clone(), gap.people, gap.reason)).collect();
            assert_eq!(gaps, [(Place::Record(id.to_string()), 1, Reason::Unreadable)], "{by:?} {at} {coverage:?}");
            assert!(coverage.requests <= pages(1_000) + 6, "{by:?} {at} {}", coverage.requests);
        }
    }
}

#[test]
fn rows_without_a_mark_are_told_apart_by_their_place_in_the_list() {
    let mut server = Server::new(400, By::Id, 53);
    server.unreadable.extend(server.people.keys().copied().filter(|id| id % 50 == 7).collect::<Vec<_>>());
    let broken = server.unreadable.len();
    let mut client = Client::new(Scope::Everyone);
    while let Some(ask) = client.sweep.next_ask() {
        let mut page = server.answer(&ask).expect("a page");
        let place = |mark: &String| {
            let before = server.people.keys().position(|id| id.to_string() == *mark);
            before.map_or(0, |before| before as u64 + 1 - ask.offset)
        };
        page.unreadable = page.unreadable.iter().map(|mark| format!("#{}", place(mark))).collect();
        client.sweep.answered(ask.request, &mut client.people, &page, client.now);
    }
    let coverage = client.coverage();
    assert_eq!((coverage.read, coverage.gaps.len()), (400 - broken as u64, broken), "{coverage:?}");
    assert_eq!(coverage.words(), Words::Partial);
}

#[test]
fn a_rough_road_pauses_the_reading_and_loses_nobody() {
    let mut server = Server::new(3_000, By::Id, 19);
    let mut client = Client::new(Scope::Everyone);
    let mut calls = 0;
    let mut pauses = Vec::new();
    while client.now < 1_000_000 + HOUR {
        let now = client.now;
        let goes_on = client.step(&mut server, &mut |_| {
            calls += 1;
            match calls {
                5..=9 => Some(Failure::TooMany),
                12 => Some(Failure::SignedOut),
                15..=18 => Some(Failure::Network),
                20 | 23 => Some(Failure::Status(502)),
                _ => None,
            }
        });
        if let State::Paused(why) = client.coverage().state {
            if pauses.last().is_none_or(|(other, _)| *other != why) {
                pauses.push((why, now));
            }
            if pauses.last().is_some_and(|(_, at)| now - at > 60_000) {
                client.sweep.resume();
            }
        } else if !goes_on {
            break;
        }
    }
    let pauses: Vec<Pause> = pauses.into_iter().map(|(why, _)| why).collect();
    assert_eq!(pauses, [Pause::SignedOut, Pause::Offline]);
    let coverage = client.coverage();
    assert_eq!((coverage.state, coverage.words()), (State::Done, Words::Whole), "{coverage:?}");
    assert_eq!(client.differences(&server), (vec![], vec![]));
}

#[test]
fn a_server_that_is_down_pauses_the_reading() {
    for (failure, state) in [
        (Failure::Status(500), State::Paused(Pause::Failing)),
        (Failure::Network, State::Paused(Pause::Offline)),
        (Failure::TooMany, State::Paused(Pause::Slowed)),
        (Failure::SignedOut, State::Paused(Pause::SignedOut)),
        (Failure::Status(403), State::Stopped),
    ] {
        let mut server = Server::new(1_000, By::Id, 23);
        let mut client = Client::new(Scope::Everyone);
        let mut calls = 0;
        for _ in 0..2_000 {
            client.step(&mut server, &mut |_| {
                calls += 1;
                Some(failure)
            });
        }
        assert_eq!(client.coverage().state, state, "{failure:?}");
        assert!(calls <= 20, "{failure:?} {calls}");
        client.sweep.resume();
        client.run(&mut server, HOUR);
        let is_whole = client.coverage().words() == Words::Whole;
        assert_eq!(is_whole, state != State::Stopped, "{failure:?} {:?}", client.coverage());
    }
}

#[test]
fn one_organization_is_read_alone() {
    for by in [By::Id, By::Nothing] {
        let mut server = Server::new(3_000, by, 29);
        let mut client = Client::new(Scope::Organization("acme".to_owned()));
        client.run(&mut server, HOUR);
        let coverage = client.coverage();
        let acme = server.people.values().filter(|person| person.organization == "acme").count() as u64;
        assert_eq!(coverage.counted, Some(acme));
        assert!(coverage.read <= acme && acme - coverage.read <= acme / 50, "{coverage:?}");
        assert_eq!(coverage.is_complete, coverage.read == acme, "{coverage:?}");
        assert!(server.asked.keys().all(|(_, _, organization, _)| organization.as_deref() == Some("acme")));
    }
}

#[test]
fn a_reading_can_be_paused_and_stopped() {
    let mut server = Server::new(3_000, By::Id, 31);
    let mut client = Client::new(Scope::Everyone);
    (0..10).for_each(|_| assert!(client.step(&mut server, &mut |_| None)));
    client.sweep.pause(Pause::Person);
    client.run(&mut server, HOUR);
    let coverage = client.coverage();
    assert_eq!((coverage.state, coverage.words()), (State::Paused(Pause::Person), Words::Partial));
    assert!(coverage.read > 100 && coverage.requests_left > 0, "{coverage:?}");
    assert_eq!(coverage.gaps.iter().map(|gap| gap.people).sum::<u64>(), 3_000 - coverage.read);
    client.sweep.resume();
    (0..10).for_each(|_| assert!(client.step(&mut server, &mut |_| None)));
    client.sweep.stop();
    client.run(&mut server, HOUR);
    let coverage = client.coverage();
    assert_eq!((coverage.state, coverage.words()), (State::Stopped, Words::Partial));
    client.sweep.begin();
    client.run(&mut server, HOUR);
    assert_eq!(client.coverage().words(), Words::Whole, "{:?}", client.coverage());
}

/// A made-up server: each field chooses one of its kinds.
#[derive(Clone, Copy, Debug)]
struct Case {
    seed: u64,
    people: u64,
    by: usize,
    count: usize,
    most_rows: usize,
    lies: u32,
    poison: usize,
    churn: i64,
}

/// Whatever a server does, the reading ends, sends a limited number of requests, and says "all" only of everyone.
fn ends_honestly(case: Case) {
    let Case { seed, people, by, count, most_rows, lies, poison, churn } = case;
    let by = [By::Id, By::IdDescending, By::Username, By::LastName, By::Nothing][by];
    let mut server = Server::new(people, by, seed);
    server.count = match count {
        0 => Count::Missing,
        1 => Count::CappedAt(people / 2),
        2 => Count::TooHighBy(seed % 50),
        3 => Count::Moving,
        _ => Count::True,
    };
    server.most_rows = [1, 2, 3, 37, 50, 99, 100, 100][most_rows];
    server.ignores_offset = lies == 1;
    server.ignores_filters = lies & 6 == 6;
    server.has_no_next = lies & 8 == 8;
    let ids: Vec<u64> = server.people.keys().copied().collect();
    let mut pick = || ids.get(server.random.below(ids.len())).copied();
    for _ in 0..poison {
        let id = pick();
        if lies & 16 == 16 { server.poison.extend(id) } else { server.unreadable.extend(id) }
    }
    if lies & 48 == 48 {
        server.failing_organization = Some("acme".to_owned());
    }
    let mut client = Client::new(Scope::Everyone);
    // Where the offset is ignored, each new person looks like progress: the reading goes on as long as people come.
    let churns = churn > 0 && !server.ignores_offset;
    client.churn = if churns { (churn * 200, churn * 250) } else { (0, 0) };
    let mut failures = server.random.clone();
    let until = client.now + HOUR;
    while client.now < until {
        let goes_on = client.step(&mut server, &mut |_| (failures.below(50) == 0).then_some(Failure::Status(502)));
        if matches!(client.coverage().state, State::Paused(_)) {
            client.sweep.resume();
        } else if !goes_on {
            break;
        }
    }
    let coverage = client.coverage();
    assert!(matches!(coverage.state, State::Done | State::Stopped), "{coverage:?}");
    let seen = coverage.read.max(coverage.counted_highest.unwrap_or(0)).max(people);
    // Of a list that was short at first and has grown since, pages are as short as the first one was.
    let capped = coverage.problems.iter().find_map(|problem| match problem {
        Problem::LimitCapped(rows) => Some(*rows as usize),
        _ => None,
    });
    let rows = capped.unwrap_or(100).min(server.most_rows) as u64;
    let most = seen / (rows - 1).max(1) + 2;
    assert!(coverage.requests <= 6 * most + 600, "{coverage:?}");
    let (ghosts, missing) = client.differences(&server);
    // Where each page is the first one and has as many people as the count says, nothing tells of the others.
    let is_one_page = server.ignores_offset && coverage.read <= server.most_rows as u64;
    if coverage.words() == Words::Whole && !churns && !is_one_page {
        assert_eq!((ghosts, missing), (vec![], vec![]), "{coverage:?}");
    }
    if !churns {
        assert_eq!(client.gone, Vec::<String>::new(), "nobody went: {coverage:?}");
    }
    if coverage.words() == Words::Partial {
        assert!(coverage.missing().is_some_and(|missing| missing > 0) && !coverage.gaps.is_empty(), "{coverage:?}");
    }
}

#[test]
fn a_capped_count_is_found_where_a_page_has_one_row() {
    for people in [2, 319] {
        ends_honestly(Case { seed: 7, people, by: 0, count: 1, most_rows: 0, lies: 2, poison: 0, churn: 0 });
    }
}

#[test]
fn nobody_behind_the_end_that_a_moving_count_names_is_gone() {
    let seed = 16_938_181_378_678_896_941;
    ends_honestly(Case { seed, people: 297, by: 0, count: 3, most_rows: 4, lies: 32, poison: 1, churn: 0 });
}

proptest::proptest! {
    #![proptest_config(proptest::prelude::ProptestConfig { cases: 100, max_shrink_iters: 100, failure_persistence: None, ..Default::default() })]

    #[test]
    fn any_server_is_read_to_an_honest_end(
        seed in 0..u64::MAX,
        people in 0..700_u64,
        by in 0..5_usize,
        count in 0..9_usize,
        most_rows in 0..8_usize,
        lies in 0..64_u32,
        poison in 0..4_usize,
        churn in 0..4_i64,
    ) {
        ends_honestly(Case { seed, people, by, count, most_rows, lies, poison, churn });
    }
}

#[test]
fn people_behind_a_page_that_fails_are_not_gone_where_the_order_only_looked_like_that_of_ids() {
    // The first page has one last name, and within it the order of ids; the page where the next name begins is missing.
    for (seed, people, most_rows, lies, poison) in [
        (5_615_872_814_640_068_983, 41, 3, 16, 3),
        (17_922_947_699_419_391_747, 645, 3, 2, 2),
        (2_723_639_920_826_627_477, 193, 3, 16, 2),
        (3_403_592_352_267_356_638, 498, 4, 2, 0),
    ] {
        ends_honestly(Case { seed, people, by: 3, count: 0, most_rows, lies, poison, churn: 0 });
    }
}

#[test]
fn rows_that_get_new_numbers_keep_their_times() {
    let mut server = Server::new(6_000, By::Id, 41);
    let mut client = read(&mut server);
    let rows = client.people.rows();
    // Everybody changes, so that every person gets another row, and the rows before them are dropped.
    for round in 0..3 {
        client.now += HOUR;
        server.people.values_mut().for_each(|person| person.email = format!("round{round}@{}.example", person.id));
        let begun = client.now;
        client.sweep.begin();
        client.run(&mut server, HOUR);
        let coverage = client.coverage();
        assert_eq!(coverage.words(), Words::Whole, "{coverage:?}");
        assert!(coverage.oldest.is_some_and(|oldest| oldest >= begun), "{coverage:?}");
        assert_eq!(client.differences(&server), (vec![], vec![]));
        let times = (0..client.people.rows() as u32).filter(|row| client.people.person(*row).is_some());
        assert!(times.into_iter().all(|row| client.sweep.read_at(row).is_some_and(|at| at >= begun)));
    }
    assert!(client.people.rows() < 2 * rows, "{} rows", client.people.rows());
}

#[test]
fn the_directory_finds_whom_the_reading_brings_and_nobody_who_went() {
    use directory::question::{Directory, Question};
    use directory::sweep::Sweep;
    let mut server = Server::new(500, By::Id, 43);
    let (mut sweep, mut directory) = (Sweep::new(Scope::Everyone, 100), Directory::default());
    let compare = |one: &str, other: &str| one.cmp(other);
    let read = |sweep: &mut Sweep, directory: &mut Directory, server: &mut Server| {
        sweep.begin();
        while let Some(ask) = sweep.next_ask() {
            sweep.answered(ask.request, directory, &server.answer(&ask).expect("a page"), 1);
        }
        assert!(sweep.coverage(directory.people()).is_complete);
        directory.ask(&Question::default(), &compare).count
    };
    assert_eq!(read(&mut sweep, &mut directory, &mut server), 500);
    (0..20).for_each(|_| server.delete_any());
    assert_eq!(read(&mut sweep, &mut directory, &mut server), 480, "a former answer is forgotten");
}

#[test]
fn a_reading_that_was_stopped_goes_on_from_there() {
    for by in [By::Id, By::IdDescending, By::Username, By::LastName] {
        let mut server = Server::new(5_000, by, 3);
        let mut client = Client::new(Scope::Everyone);
        client.run(&mut server, 2_000);
        client.stop();
        let stopped = client.coverage();
        assert!(stopped.state == State::Stopped && stopped.read > 500 && stopped.read < 3_000, "{stopped:?}");
        assert!(client.sweep.next_ask().is_none(), "a stopped reading asks for nothing");
        client.sweep.read_on();
        client.run(&mut server, HOUR);
        let coverage = client.coverage();
        assert_eq!(client.differences(&server), (vec![], vec![]), "{by:?} {coverage:?}");
        assert_eq!(coverage.words(), Words::Whole, "{by:?} {coverage:?}");
        // The four that were under way are asked for again.
        assert!(coverage.requests <= pages(5_000) + 3 + 4, "{by:?} {}", coverage.requests);
        assert!(coverage.oldest < stopped.newest, "what was read before is not read again: {by:?}");
    }
}

#[test]
fn a_reading_that_goes_on_finds_who_came_and_went_in_the_meantime() {
    for (by, seed) in [(By::Id, 5), (By::IdDescending, 6), (By::Username, 7)] {
        let mut server = Server::new(5_000, by, seed);
        let mut client = Client::new(Scope::Everyone);
        client.run(&mut server, 3_000);
        client.stop();
        (0..25).for_each(|_| server.delete_any());
        (0..40).for_each(|_| server.insert());
        client.sweep.read_on();
        client.run(&mut server, HOUR);
        let coverage = client.coverage();
        assert!(coverage.is_complete, "{by:?} {coverage:?}");
        assert_eq!(client.differences(&server), (vec![], vec![]), "{by:?} {coverage:?}");
    }
}

#[test]
fn a_reading_that_the_pages_ended_begins_anew() {
    let mut server = Server::new(1_000, By::Id, 3);
    server.ignores_offset = true;
    let mut client = read(&mut server);
    assert_eq!(client.coverage().state, State::Stopped);
    server.ignores_offset = false;
    client.sweep.read_on();
    client.run(&mut server, HOUR);
    assert_eq!(client.coverage().words(), Words::Whole, "{:?}", client.coverage());
}

#[test]
fn many_people_are_read_again_only_when_somebody_asks() {
    for (by, seed) in [(By::Id, 1), (By::Id, 2), (By::Id, 3), (By::Nothing, 4)] {
        let mut server = Server::new(50_000, by, seed);
        let mut client = Client::new(Scope::Everyone);
        client.sweep = client.sweep.asking_above(2_000);
        client.churn = if by == By::Nothing { (0, 0) } else { (300, 300) };
        client.run(&mut server, HOUR);
        client.churn = (0, 0);
        client.probes(&mut server, 3);
        let coverage = client.coverage();
        assert_eq!((coverage.state, coverage.rounds), (State::Done, 0), "{coverage:?}");
        assert_ne!(coverage.words(), Words::Whole, "{coverage:?}");
        if by == By::Nothing {
            continue;
        }
        assert!(coverage.requests <= 3 * pages(50_000) / 2, "{}", coverage.requests);
        assert!(coverage.requests_to_read_again.is_some_and(|requests| requests >= pages(50_000)), "{coverage:?}");
        client.sweep.begin();
        client.run(&mut server, HOUR);
        let coverage = client.coverage();
        assert_eq!(client.differences(&server), (vec![], vec![]), "{coverage:?}");
        assert!(coverage.is_complete && coverage.requests_to_read_again.is_none(), "{coverage:?}");
    }
}

#[test]
fn few_people_are_read_again_by_themselves() {
    let mut server = Server::new(1_900, By::Nothing, 4);
    let mut client = Client::new(Scope::Everyone);
    client.sweep = client.sweep.asking_above(2_000);
    client.run(&mut server, HOUR);
    assert_eq!(client.coverage().requests_to_read_again, None, "{:?}", client.coverage());
}
