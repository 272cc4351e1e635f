//! What the sandbox's lists do on command: orders, counts that lie, pages that are cut, and people who come and go.

use std::collections::BTreeSet;

use axum::{body::Body, http::Request};
use contract::server::{Server, read, server};
use sandbox::{
    Dialect,
    listing::{Count, List},
    store::Order,
};
use serde_json::{Value, json};

async fn ids(server: &Server, query: &str) -> Vec<i64> {
    let (status, body) = server.get(&format!("/user/{query}")).await;
    assert_eq!(status, 200, "{body}");
    body["results"].as_array().unwrap().iter().map(|row| row["id"].as_str().unwrap().parse().unwrap()).collect()
}

#[tokio::test]
async fn pages_come_in_the_order_that_is_asked_for() {
    let server = server(Dialect::Page);
    let by_id = ids(&server, "?limit=100").await;
    assert!(by_id.is_sorted());
    server.faults.listing.set(List { order: Order::Username, ..List::default() });
    let (_, body) = server.get("/user/?limit=100").await;
    let names: Vec<&str> =
        body["results"].as_array().unwrap().iter().map(|row| row["username"].as_str().unwrap()).collect();
    assert!(names.is_sorted() && names.len() == 45, "{names:?}");
    let by_username = ids(&server, "?limit=100").await;
    let mut pages = ids(&server, "?limit=20").await;
    pages.extend(ids(&server, "?limit=20&offset=20").await);
    pages.extend(ids(&server, "?limit=20&offset=40").await);
    assert_eq!(pages, by_username, "the pages near the end are walked from the end");
}

#[tokio::test]
async fn without_order_each_page_is_ordered_anew() {
    let server = server(Dialect::Page);
    server.faults.listing.set(List { order: Order::None, ..List::default() });
    for query in ["?limit=30", "?limit=20&organization=acme&role=user"] {
        let (one, other) = (ids(&server, query).await, ids(&server, query).await);
        assert_ne!(one, other, "{query}");
        assert_eq!(one.iter().collect::<BTreeSet<_>>().len(), one.len(), "nobody twice on a page");
    }
    assert_eq!(ids(&server, "?limit=30&offset=30").await.len(), 15);
    assert_eq!(ids(&server, "?limit=30&offset=45").await.len(), 0);
    assert_eq!(ids(&server, "?limit=30&organization=nobody").await.len(), 0);
}

#[tokio::test]
async fn counts_lie_on_command() {
    let server = server(Dialect::Page);
    let list = |count| List { count, ..List::default() };
    let mut body = json!(null);
    for (count, expected) in [
        (Count::True, Some(json!(45))),
        (Count::Null, Some(json!(null))),
        (Count::Missing, None),
        (Count::Capped(30), Some(json!(30))),
    ] {
        server.faults.listing.set(list(count));
        body = server.get("/user/?limit=10&offset=20").await.1;
        assert_eq!(body.get("count"), expected.as_ref(), "{count:?}");
    }
    assert_eq!(body["next"], Value::Null, "a capped count ends the pages, too");
    assert_eq!(ids(&server, "?limit=10&offset=30").await.len(), 10, "but there are more");
    server.faults.listing.set(list(Count::Moving));
    let mut counts = Vec::new();
    for _ in 0..6 {
        counts.push(server.get("/user/?limit=1").await.1["count"].as_u64().unwrap());
    }
    assert!(counts.iter().all(|count| (40..=50).contains(count)), "{counts:?}");
    assert!(counts.windows(2).all(|pair| pair[0] != pair[1]), "{counts:?}");
}

#[tokio::test]
async fn pages_are_cut_and_offsets_ignored() {
    let server = server(Dialect::Page);
    server.faults.listing.set(List { most_rows: Some(37), ..List::default() });
    assert_eq!(ids(&server, "?limit=100").await.len(), 37);
    assert_eq!(ids(&server, "?limit=100&offset=37").await.len(), 8);
    server.faults.listing.set(List { ignores_offset: true, ..List::default() });
    assert_eq!(ids(&server, "?limit=10").await, ids(&server, "?limit=10&offset=20").await);
}

#[tokio::test]
async fn an_organization_fails_and_a_record_cannot_be_read() {
    let server = server(Dialect::Page);
    let failing_organization = Some("acme".to_owned());
    server.faults.listing.set(List { failing_organization, unreadable: Some("12345".to_owned()), ..List::default() });
    assert_eq!(server.get("/user/?organization=acme").await.0, 500);
    assert_eq!(server.get("/user/").await.0, 500, "a page with its people");
    assert_eq!(server.get("/user/?organization=other").await.0, 200);
    server.faults.listing.set(List { unreadable: Some("12345".to_owned()), ..List::default() });
    let (_, body) = server.get("/user/?limit=2").await;
    assert_eq!((&body["results"][0], &body["results"][1]["id"]), (&json!("12345"), &json!("12346")));
}

#[tokio::test]
async fn people_come_and_go() {
    let server = server(Dialect::Page);
    server.faults.listing.set(List { inserts: 60_000, ..List::default() });
    tokio::time::sleep(std::time::Duration::from_millis(50)).await;
    let (_, body) = server.get("/user/?limit=1").await;
    let grown = body["count"].as_u64().unwrap();
    assert!(grown >= 45 + 45, "a thousand a second come: {grown}");
    server.faults.listing.set(List { deletes: 60_000, ..List::default() });
    tokio::time::sleep(std::time::Duration::from_millis(20)).await;
    let (_, body) = server.get("/user/?limit=1").await;
    assert!(body["count"].as_u64().unwrap() < grown);
    server.faults.listing.set(List::default());
    let (calm, later) = (ids(&server, "?limit=100").await, ids(&server, "?limit=100").await);
    assert_eq!(calm, later);
}

#[tokio::test]
async fn the_control_call_sets_and_shows_what_lists_do() {
    let server = server(Dialect::Page);
    let send = async |method: &str, body: &str| {
        let request =
            Request::builder().method(method).uri("/__sandbox__/list").header("content-type", "application/json");
        read(server.raw(request.body(Body::from(body.to_owned())).unwrap()).await).await
    };
    let wanted = r#"{"order": "none", "count": {"capped": 30}, "most_rows": 37, "inserts": 200, "deletes": 200}"#;
    assert_eq!(send("PUT", wanted).await.0.status, 204);
    let expected = List {
        order: Order::None,
        count: Count::Capped(30),
        most_rows: Some(37),
        inserts: 200,
        deletes: 200,
        ..List::default()
    };
    assert_eq!(server.faults.listing.get(), expected);
    assert_eq!(send("PUT", r#"{"ordr": "none"}"#).await.0.status, 422, "a misspelt field is no wish");
    assert_eq!(send("DELETE", "").await.0.status, 204);
    assert_eq!(server.faults.listing.get(), List::default());
}
