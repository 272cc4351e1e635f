//! Reads from end to end: the reducer of a read drives the console's calls against the sandbox in this process, through
//! every fault. Time is Tokio's paused clock, so that no test waits.

use std::{
    cell::RefCell,
    mem::{Discriminant, discriminant},
    time::Duration,
};

use contract::{
    console::Console,
    server::{Server, server},
};
use gatehouse::{
    api::{
        client::{self, Namesake},
        error::ApiError,
        error::CallError,
        retry,
    },
    list::page::Page,
    load::{Command, Event, Load},
    url::{
        query::ListQuery,
        route::{Key, Segment},
    },
    user::User,
};
use sandbox::{Dialect, Fault, Kind, store::Person};
use serde_json::json;
use tokio::time::Instant;

/// What a person has in front of them once a read has settled.
#[derive(Debug)]
struct Shown {
    page: Option<Page>,
    error: Option<ApiError>,
    requests: usize,
    /// The pauses before each automatic attempt.
    pauses: Vec<Duration>,
}

/// Reads a page of the list until nothing more happens by itself.
async fn read(server: &Server) -> Shown {
    let console = Console::new(server);
    let (mut load, start) = (Load::new(true), Instant::now());
    let mut shown = Shown { page: None, error: None, requests: 0, pauses: Vec::new() };
    let mut commands = load.handle(Event::Query { is_answered: true });
    while !commands.is_empty() {
        let (mut next, mut answer) = (None, None);
        for command in commands {
            match command {
                Command::Send(request) => {
                    let read = client::list(&console, &ListQuery::default(), 20).await;
                    let result = read.map(|page| answer = Some(page));
                    let now = start.elapsed().as_millis() as f64;
                    next = Some(Event::Ended { request, result, now, random: 1.0 });
                }
                Command::StartTimer(pause) => {
                    let pause = Duration::from_millis(pause as u64);
                    shown.pauses.push(pause);
                    tokio::time::sleep(pause).await;
                    next = Some(Event::RetryDue);
                }
                Command::ShowError(error) => shown.error = Some(error),
                Command::ShowAnswer
                | Command::HideAnswer
                | Command::HideError
                | Command::Abort
                | Command::StopTimer => {}
            }
        }
        commands = next.map(|event| load.handle(event)).unwrap_or_default();
        if commands.contains(&Command::ShowAnswer) {
            (shown.page, shown.error) = (answer, None);
        }
    }
    assert!(!load.is_busy() && load.next_retry().is_none(), "settled");
    shown.requests = console.requests();
    shown
}

async fn read_through(kind: Kind, times: u32, retry_after: Option<&str>) -> Shown {
    let server = server(Dialect::Page);
    server.faults.add(Fault {
        kind,
        times,
        method: Some("GET".to_owned()),
        path: None,
        ms: (kind == Kind::Delay).then_some(8_000),
        hold: false,
        retry_after: retry_after.map(str::to_owned),
        body: None,
        status: None,
    });
    read(&server).await
}

const PASSING: [Kind; 7] =
    [Kind::Truncated, Kind::Drop, Kind::Delay, Kind::TooMany, Kind::Failed, Kind::BadGateway, Kind::Unavailable];

#[tokio::test(start_paused = true)]
async fn a_fault_that_passes_is_read_through() {
    for kind in PASSING {
        for times in 1..retry::TRIES {
            let shown = read_through(kind, times, None).await;
            assert_eq!(shown.page.unwrap().rows.len(), 20, "{kind:?} {times} times");
            assert_eq!(shown.error, None, "{kind:?}");
            assert_eq!(shown.requests as u32, times + 1, "{kind:?}");
        }
    }
}

#[tokio::test(start_paused = true)]
async fn a_fault_that_stays_is_left_to_a_person_after_five_attempts() {
    for kind in PASSING {
        let shown = read_through(kind, u32::MAX, None).await;
        assert!(shown.page.is_none() && shown.error.is_some(), "{kind:?}");
        assert_eq!(shown.requests as u32, retry::TRIES, "{kind:?}");
        // A server that asks for a pause, which nobody can read, gets half as much again.
        let first = if matches!(kind, Kind::TooMany | Kind::Unavailable) { 1_500 } else { 1_000 };
        assert_eq!(shown.pauses, [1, 2, 4, 8].map(|step| Duration::from_millis(first * step)), "{kind:?}");
    }
}

#[tokio::test(start_paused = true)]
async fn what_another_attempt_cannot_change_is_shown_at_once() {
    for kind in [Kind::Forbidden, Kind::NotFound, Kind::Redirect] {
        let shown = read_through(kind, 1, None).await;
        assert!(shown.error.is_some() && shown.pauses.is_empty(), "{kind:?}: {shown:?}");
        assert_eq!(shown.requests, 1, "{kind:?}");
    }
}

#[tokio::test(start_paused = true)]
async fn a_record_meets_a_fault_as_the_list_does() {
    let server = server(Dialect::Page);
    let console = Console::new(&server);
    let key = Key::Id(Segment::new("12345").unwrap());
    for kind in [
        "forbidden",
        "not-found",
        "conflict",
        "too-many",
        "failed",
        "bad-gateway",
        "unavailable",
        "truncated",
        "drop",
        "drop-after",
        "redirect",
    ] {
        let fault = json!({ "kind": kind, "times": 2, "method": "GET" });
        server.faults.add(serde_json::from_value(fault).unwrap());
        let list = client::list(&console, &ListQuery::default(), 20).await.map(drop);
        let record = client::user(&console, &key).await.map(drop);
        assert!(list.is_err() && kind_of(&list) == kind_of(&record), "{kind}: {list:?}, {record:?}");
        assert!(client::user(&console, &key).await.is_ok(), "{kind} is over");
    }
}

/// What went wrong, without the body that says so, and when it is tried again.
fn kind_of(read: &Result<(), CallError>) -> Option<(Discriminant<ApiError>, Option<f64>)> {
    match read {
        Err(CallError::Failed(error)) => Some((discriminant(error), retry::pause(error, 2, 0.0))),
        _ => None,
    }
}

#[tokio::test(start_paused = true)]
async fn the_servers_own_pause_is_kept() {
    let shown = read_through(Kind::TooMany, 1, Some("7")).await;
    assert_eq!((shown.pauses, shown.requests), (vec![Duration::from_secs(7)], 2));
    assert!(shown.page.is_some());
    let shown = read_through(Kind::TooMany, 1, Some("3600")).await;
    assert!(shown.pauses.is_empty() && shown.error.is_some(), "an hour is a person's to wait");
}

#[tokio::test(start_paused = true)]
async fn a_new_token_goes_on_with_the_same_read() {
    let shown = read_through(Kind::Unauthorized, 1, None).await;
    assert!(shown.page.is_some() && shown.error.is_none() && shown.pauses.is_empty());
}

#[tokio::test(start_paused = true)]
async fn an_aborted_read_shows_nothing() {
    let server = server(Dialect::Page);
    let console = Console::new(&server).giving_up_after(0);
    let read = client::list(&console, &ListQuery::default(), 20).await;
    assert_eq!(read.unwrap_err(), CallError::Aborted);
}

#[tokio::test(start_paused = true)]
async fn selected_people_are_read_as_they_are_now() {
    let server = server(Dialect::Page);
    let console = Console::new(&server);
    let ids: Vec<String> = (12345..12355).map(|id| id.to_string()).collect();
    for (id, write) in [("12346", json!({ "email": "new@acme.com" })), ("12350", json!({ "username": "renamed" }))] {
        let key = Key::Id(Segment::new(id).unwrap());
        client::patch(&console, &key, write.to_string()).await;
    }
    client::delete(&console, &Key::Id(Segment::new("12347").unwrap())).await;
    let asked = RefCell::new(Vec::new());
    let users = client::users(&console, &ids, |count| asked.borrow_mut().push(count)).await.unwrap();
    let ids_read: Vec<Option<String>> = users.iter().map(|user| user.as_ref().map(User::id)).collect();
    let expected: Vec<Option<String>> = ids.iter().map(|id| Some(id.clone()).filter(|id| id != "12347")).collect();
    assert_eq!(ids_read, expected);
    assert_eq!(users[1].as_ref().unwrap().email(), "new@acme.com");
    assert_eq!(users[5].as_ref().unwrap().username(), "renamed");
    assert_eq!(asked.into_inner(), [6, 10]);
}

#[tokio::test(start_paused = true)]
async fn a_selection_that_cannot_be_read_whole_is_not_read_in_part() {
    let server = server(Dialect::Page);
    let fault = json!({ "kind": "forbidden", "method": "GET", "path": "/user/12350/" });
    server.faults.add(serde_json::from_value(fault).unwrap());
    let ids: Vec<String> = (12345..12355).map(|id| id.to_string()).collect();
    let read = client::users(&Console::new(&server), &ids, |_| ()).await;
    assert!(matches!(read, Err(CallError::Failed(ApiError::Forbidden { .. }))), "{read:?}");
}

#[tokio::test(start_paused = true)]
async fn a_username_of_two_organizations_leads_to_one_of_them() {
    let server = server(Dialect::Page);
    let namesake = |id, organization: &str| Person {
        pk: id,
        username: "twin".into(),
        organization: organization.into(),
        ..Person::default()
    };
    server.store.fill([namesake(20_001, "acme"), namesake(20_002, "globex")].into_iter()).unwrap();
    let console = Console::new(&server);
    let leads = async |name: &str, id: &str| client::namesake(&console, Segment::new(name).unwrap(), id).await.unwrap();
    assert_eq!(leads("twin", "20001").await, Namesake::Same);
    let Namesake::Another(other) = leads("twin", "20002").await else { panic!("the first of them") };
    assert_eq!((other.id(), other.organization()), ("20001".into(), "acme".into()));
    assert_eq!(leads("nobody", "20001").await, Namesake::Nobody);
}
