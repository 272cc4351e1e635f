//! Every deviation of contract.md, "Seen in later revisions", as literal JSON: read by the console, played by the
//! sandbox.

use contract::server::server;
use gatehouse::{
    api::wire,
    display::time::{self, Timestamp},
    form::draft::{Draft, Field},
    url::query::ListQuery,
    user::User,
    write::diff,
};
use sandbox::Dialect;
use serde_json::{Value, json};

fn user(body: &str) -> User {
    wire::user(body).unwrap_or_else(|why| panic!("{why:?}: {body}"))
}

#[test]
fn ids_are_numbers_or_text() {
    assert_eq!(user(r#"{"id": 12345}"#).id(), "12345");
    assert_eq!(user(r#"{"id": "00123"}"#).id(), "00123");
    // Beyond 2^53 every digit counts, and beyond 2^64 the text of the number is still that number.
    assert_eq!(user(r#"{"id": 9007199254740993}"#).id(), "9007199254740993");
    assert_eq!(user(r#"{"id": 18446744073709551615}"#).id(), "18446744073709551615");
    assert_eq!(
        user(r#"{"id": 340282366920938463463374607431768211456}"#).id(),
        "340282366920938463463374607431768211456"
    );
}

#[test]
fn unknown_fields_are_shown_and_never_sent_by_an_edit() {
    let base = user(
        r#"{"id": 1, "username": "a", "external_id": "ext-1", "klass": "staff", "status": "active",
            "expires": "2030-01-01", "x": {"y": [1, null]},
            "profile": {"role": "user", "expires_at": null, "vlan": 12}}"#,
    );
    let mut names: Vec<String> = base.unknown_fields().into_iter().map(|(name, _)| name).collect();
    names.sort();
    assert_eq!(names, ["expires", "external_id", "klass", "profile.expires_at", "profile.vlan", "status", "x"]);
    let mut draft = Draft::from_user(&base);
    draft.set(Field::Role, "admin".into());
    assert_eq!(diff::patch_body(&diff::from_draft(&base, &draft)), r#"{"profile":{"role":"admin"}}"#);
}

#[test]
fn anything_can_be_null_or_missing() {
    for body in [
        r#"{"id": "1", "username": "a"}"#,
        r#"{"id": "1", "username": "a", "email": null, "organization": null, "profile": null}"#,
        r#"{"id": "1", "username": "a", "profile": {}}"#,
        r#"{"id": "1", "username": "a", "email": "", "organization": "",
            "profile": {"first_name": null, "last_name": null, "role": null, "created_at": null, "updated_at": "", "last_login": null}}"#,
    ] {
        let user = user(body);
        let empty = [user.email(), user.organization(), user.role(), user.first_name(), user.last_name()];
        assert_eq!(empty, [""; 5], "{body}");
        assert!(gatehouse::user::TIME_FIELDS.iter().all(|name| user.time(name).is_empty()), "{body}");
        assert_eq!(user.display_name(), "a");
        assert_eq!(
            diff::from_draft(&user, &Draft::from_user(&user)),
            [],
            "an edit that touches nothing changes nothing"
        );
    }
}

#[test]
fn five_time_formats_are_parsed() {
    let moment = Some(Timestamp::Moment(1_705_314_600_000));
    for (written, read) in [
        ("2024-01-15T10:30:00Z", moment),
        ("2024-01-15T12:30:00+02:00", moment),
        ("2024-01-15T10:30:00.000000Z", moment),
        ("2024-01-15", Some(Timestamp::Day(1_705_276_800_000))),
        ("", None),
    ] {
        let user = user(&format!(r#"{{"id": "1", "profile": {{"created_at": "{written}"}}}}"#));
        assert_eq!(user.time("created_at"), written);
        assert_eq!(time::parse(&user.time("created_at")), read, "{written}");
    }
}

#[test]
fn paging_uses_counts_and_never_the_next_link() {
    // Fewer rows than asked, a `next` without the filter and one of a host the browser cannot reach.
    let body = r#"{"count": 90, "next": "https://gate-internal:8443/api/v1/user/?limit=100&offset=100", "previous": null,
        "results": [{"id": 1}, {"id": 2}, {"id": 3}]}"#;
    let query = ListQuery::parse("?organization=acme&limit=100");
    let next = wire::page(body).unwrap().pagination(&query, 20).next.unwrap();
    assert_eq!(next.to_api_search(20), "?organization=acme&limit=100&offset=3");
}

#[tokio::test]
async fn the_later_sandbox_plays_them_all() {
    let server = server(Dialect::Later);
    let (_, body) = server.get("/user/?organization=acme&limit=100").await;
    assert_eq!((&body["count"], body["results"].as_array().unwrap().len()), (&json!(45), 45), "45 are under the cap");
    let (_, first) = server.get("/user/?organization=acme&limit=20").await;
    let next = first["next"].as_str().unwrap();
    assert!(next.starts_with("https://gate-internal:8443/") && !next.contains("acme"), "{next}");
    let page = wire::page(&body.to_string()).unwrap();
    assert_eq!((page.rows.len(), page.unreadable), (45, 0), "the console reads every row");
    let rows = body["results"].as_array().unwrap();
    assert!(rows.iter().all(|row| row["id"].is_number()));
    for name in ["external_id", "klass", "status"] {
        assert!(rows.iter().all(|row| row[name].is_string()), "{name}");
    }
    assert!(rows.iter().any(|row| row["email"].is_null()));
    let times = |row: &Value| {
        gatehouse::user::TIME_FIELDS.into_iter().map(|name| row["profile"][name].clone()).collect::<Vec<_>>()
    };
    let times: Vec<Value> = rows.iter().flat_map(times).collect();
    assert!(times.contains(&Value::Null) && times.contains(&json!("")));
}

#[tokio::test]
async fn the_later_sandbox_writes_times_in_every_way_and_leaves_profiles_out() {
    let server = server(Dialect::Later);
    let mut ways = std::collections::BTreeSet::new();
    for at in 0..10 {
        let made = json!({"username": format!("made{at}"), "email": "m@acme.example", "organization": "other",
            "password": "kept-Secret-77"});
        let (status, made) = server.ask("POST", "/user/", &made).await;
        assert_eq!(status, 201);
        let user = wire::user(&made.to_string()).unwrap();
        if made["profile"].is_null() {
            ways.insert("no profile");
            continue;
        }
        assert!(made["profile"].get("role").is_none(), "an empty role is left out");
        let written = user.time("created_at");
        assert!(time::parse(&written).is_some(), "{written}");
        ways.insert(match written.as_str() {
            day if day.len() == 10 => "bare date",
            fraction if fraction.contains('.') => "microseconds",
            offset if offset.ends_with("+00:00") => "offset",
            _ => "Z",
        });
    }
    assert_eq!(ways.into_iter().collect::<Vec<_>>(), ["Z", "bare date", "microseconds", "no profile", "offset"]);
    let (_, nobody) = server.get("/user/?username=ade1").await;
    assert_eq!(nobody["count"], 1, "the username filter matches parts of names");
}
