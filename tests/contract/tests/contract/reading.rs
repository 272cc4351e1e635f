//! The directory's reading of a real server: the sandbox, whose lists deviate on command.

use contract::server::{Server, server};
use directory::{
    coverage::{Coverage, Failure, Order as Found, Problem, Scope, State, Words},
    people::People,
    person::Person,
    sweep::{Ask, Page, Sweep},
};
use sandbox::{
    Dialect,
    listing::{Count, List},
    store::Order,
};
use serde_json::Value;

/// A server with this many people and ordinary lists.
async fn with_people(people: u64, dialect: Dialect) -> Server {
    let server = server(dialect);
    server.faults.listing.set(List { inserts: 600_000, ..List::default() });
    while server.get("/user/?limit=1").await.1["count"].as_u64().unwrap() < people {
        tokio::time::sleep(std::time::Duration::from_millis(20)).await;
    }
    server.faults.listing.set(List::default());
    server
}

async fn read(server: &Server, list: List) -> Coverage {
    server.faults.listing.set(list);
    let (mut sweep, mut people) = (Sweep::new(Scope::Everyone, 100), People::default());
    sweep.begin();
    while let Some(ask) = sweep.next_ask() {
        let (status, body) = server.get(&address(&ask)).await;
        match page(&body) {
            Some(page) if status == 200 => drop(sweep.answered(ask.request, &mut people, &page, 1)),
            _ => sweep.failed(ask.request, Failure::Status(status)),
        }
    }
    sweep.coverage(&people)
}

fn address(ask: &Ask) -> String {
    let filter = |name: &str, value: &Option<String>| {
        value
            .as_ref()
            .map(|value| format!("&{name}={}", value.replace('&', "%26").replace(' ', "%20")))
            .unwrap_or_default()
    };
    let filters = filter("organization", &ask.organization) + &filter("role", &ask.role);
    format!("/user/?limit={}&offset={}{filters}", ask.limit, ask.offset)
}

fn page(body: &Value) -> Option<Page> {
    let text = |value: &Value| value.as_str().map_or_else(String::new, str::to_owned);
    let mut page = Page { count: body["count"].as_u64(), has_next: Some(body["next"].is_string()), ..Page::default() };
    for row in body["results"].as_array()? {
        if !row.is_object() {
            page.unreadable.push(text(row));
            continue;
        }
        page.people.push(Person {
            id: row["id"].as_i64().map_or_else(|| text(&row["id"]), |id| id.to_string()),
            username: text(&row["username"]),
            organization: text(&row["organization"]),
            role: text(&row["profile"]["role"]),
            ..Person::default()
        });
    }
    Some(page)
}

#[tokio::test]
async fn everyone_is_read_in_both_dialects_and_orders() {
    for (dialect, rows) in [(Dialect::Page, 100), (Dialect::Later, 50)] {
        let server = with_people(1_000, dialect).await;
        for order in [Order::Id, Order::Username] {
            let coverage = read(&server, List { order, ..List::default() }).await;
            assert_eq!(coverage.words(), Words::Whole, "{coverage:?}");
            assert_eq!(coverage.order == Found::Id { descending: false }, order == Order::Id, "{coverage:?}");
            assert!(coverage.requests <= coverage.read / (rows - 1) + 4, "{coverage:?}");
        }
    }
}

#[tokio::test]
async fn a_list_that_deviates_is_read_to_an_honest_end() {
    let server = with_people(1_000, Dialect::Page).await;
    let honest = List::default;
    let cases: [(List, Words, Option<Problem>); 7] = [
        (List { count: Count::Missing, ..honest() }, Words::Unproven, Some(Problem::NoCount)),
        (List { count: Count::Null, ..honest() }, Words::Unproven, Some(Problem::NoCount)),
        (List { count: Count::Capped(700), ..honest() }, Words::Unproven, Some(Problem::CountTooLow)),
        (List { most_rows: Some(37), ..honest() }, Words::Whole, Some(Problem::LimitCapped(37))),
        (List { ignores_offset: true, ..honest() }, Words::Partial, Some(Problem::OffsetIgnored)),
        (List { unreadable: Some("12345".to_owned()), ..honest() }, Words::Partial, None),
        (List { failing_organization: Some("acme".to_owned()), ..honest() }, Words::Unproven, None),
    ];
    for (list, words, problem) in cases {
        let what = format!("{list:?}");
        let coverage = read(&server, list).await;
        assert_eq!(coverage.words(), words, "{what} {coverage:?}");
        assert!(problem.is_none_or(|problem| coverage.problems.contains(&problem)), "{what} {coverage:?}");
        assert!(coverage.requests <= 400, "{what} {coverage:?}");
    }
    let coverage = read(&server, List { count: Count::Moving, ..honest() }).await;
    assert_ne!(coverage.words(), Words::Whole, "{coverage:?}");
    let coverage = read(&server, List { order: Order::None, ..honest() }).await;
    assert_eq!((coverage.state, coverage.order), (State::Done, Found::None), "{coverage:?}");
    assert_eq!(coverage.is_complete, Some(coverage.read) == coverage.counted);
}
