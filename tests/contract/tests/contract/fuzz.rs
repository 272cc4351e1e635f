//! Arbitrary bodies, addresses and headers through everything that reads them: nothing may panic, hang or hide a row.
//! A bounded run in the tests; a long one with `cargo xtask fuzz --seconds N`. What was found stays in `corpus/`.

use std::{
    path::PathBuf,
    time::{Duration, Instant},
};

use gatehouse::{
    api::{error, http::Response, outcome, retry, wire},
    display::{confusables, escape, time},
    form::{draft::Draft, record_json},
    list::page_warnings::SeenPages,
    stored_draft, token,
    url::{query::ListQuery, route::Route},
    user::User,
    view::{avatar, element::Node},
    write::{diff, merge},
};
use proptest::{
    prelude::*,
    test_runner::{Config, TestCaseError, TestError, TestRunner},
};
use serde_json::{Value, json};

/// Everything that reads what a server or an address bar says, and what must hold of it.
fn read(body: &str) {
    if let Ok(page) = wire::page(body) {
        // A body with a bad value in a row is no JSON as a whole.
        if let Ok(whole) = serde_json::from_str::<Value>(body) {
            let sent = whole["results"].as_array().unwrap().len();
            assert_eq!(page.rows.len() + page.unreadable, sent, "no row is hidden");
        }
        for query in ["", "?offset=40", "?limit=100&offset=9007199254740992"] {
            let place = page.pagination(&ListQuery::parse(query), 20);
            assert!(place.last_row >= place.first_row);
            page.emptiness(&ListQuery::parse(query), 20);
            SeenPages::default().with(&page, &ListQuery::parse(query), str::to_lowercase);
        }
        page.rows.iter().for_each(show);
    }
    if let Ok(user) = wire::user(body) {
        show(&user);
        let same = record_json::parse(&record_json::pretty(user.record()), &user);
        if let Ok(same) = same {
            assert_eq!(&same, user.record(), "no field is lost by printing and reading");
        }
        assert_eq!(diff::from_draft(&user, &Draft::from_user(&user)), [], "an untouched form changes nothing");
        let edits = diff::between(user.record(), &Default::default());
        assert_eq!(merge::merge(&edits, user.record()).collisions, []);
    }
    for status in [200, 201, 204, 400, 401, 403, 404, 409, 422, 429, 500, 502] {
        let reply = Response { status, body: body.to_owned(), retry_after: retry::after(body, 1.7e12) };
        outcome::from_response(&reply);
        if status >= 400 {
            let told = gatehouse::text::api_error(&error::from_response(&reply));
            assert!(!told.title.is_empty() && !told.body.is_empty(), "an error always has its sentences");
        }
    }
    if let Some(kept) = stored_draft::StoredDraft::from_json(body) {
        kept.changes();
    }
    ListQuery::parse(body);
    let (path, search) = body.split_once('?').unwrap_or((body, ""));
    Route::parse(path, search);
    time::parse(body);
    token::normalize(body).ok();
    confusables::find(body);
    assert!(escape::is_plain(&escape::escape(&body.chars().take(escape::MAX_CHARS).collect::<String>())));
}

fn show(user: &User) {
    assert!(!user.id().is_empty() && !user.display_name().is_empty());
    let told = escape::escape(&user.display_name());
    assert!(!told.chars().any(|c| ('\u{202A}'..='\u{202E}').contains(&c) || c.is_control()));
    let face = avatar::avatar(&user.display_name());
    assert!(matches!(&face.children[..], [Node::Text(letters)] if (1..=2).contains(&letters.chars().count())));
    user.unknown_fields();
    for name in gatehouse::user::TIME_FIELDS {
        time::parse(&user.time(name));
    }
}

/// JSON that looks like the contract's until it does not.
fn any_json() -> impl Strategy<Value = Value> {
    let word = prop_oneof![
        Just("id"),
        Just("username"),
        Just("email"),
        Just("organization"),
        Just("profile"),
        Just("first_name"),
        Just("last_name"),
        Just("role"),
        Just("created_at"),
        Just("count"),
        Just("results"),
        Just("detail"),
        Just("non_field_errors"),
        Just("password"),
        Just("$serde_json::private::Number"),
        Just("__proto__"),
        Just("")
    ]
    .prop_map(str::to_owned);
    let number = prop_oneof![
        any::<i64>().prop_map(Value::from),
        any::<u64>().prop_map(Value::from),
        any::<f64>().prop_map(|number| serde_json::Number::from_f64(number).map_or(Value::Null, Value::Number)),
    ];
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        number,
        any::<String>().prop_map(Value::from),
        "[0-9]{4}-[0-9]{2}-[0-9]{2}[T ]?[0-9:.+-]{0,16}Z?".prop_map(Value::from),
    ];
    leaf.prop_recursive(5, 40, 8, move |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..8).prop_map(Value::from),
            prop::collection::vec((prop_oneof![3 => word.clone(), 1 => any::<String>()], inner), 0..8)
                .prop_map(|pairs| Value::Object(pairs.into_iter().collect())),
        ]
    })
}

/// A page, a record, any JSON, half of it, or any bytes at all.
fn any_body() -> impl Strategy<Value = String> {
    let page = (any_json(), prop::collection::vec(any_json(), 0..6))
        .prop_map(|(count, results)| json!({"count": count, "next": null, "results": results}).to_string());
    let record = (any_json(), any_json(), any_json()).prop_map(|(id, profile, other)| {
        json!({"id": id, "profile": profile, "username": other, "x": other}).to_string()
    });
    let cut = (any_json(), 0.0_f64..1.0).prop_map(|(value, part)| {
        let text = value.to_string();
        let end = (text.len() as f64 * part) as usize;
        text.char_indices().take_while(|(at, _)| *at < end).map(|(_, c)| c).collect::<String>()
    });
    let bytes =
        prop::collection::vec(any::<u8>(), 0..300).prop_map(|bytes| String::from_utf8_lossy(&bytes).into_owned());
    prop_oneof![page, record, any_json().prop_map(|value| value.to_string()), cut, bytes, any::<String>()]
}

fn corpus() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("corpus")
}

#[test]
fn earlier_findings_stay_fixed() {
    let mut count = 0;
    for entry in std::fs::read_dir(corpus()).unwrap() {
        read(&String::from_utf8_lossy(&std::fs::read(entry.unwrap().path()).unwrap()));
        count += 1;
    }
    assert!(count > 0, "the corpus is there");
}

/// 4,096 bodies, or as many as `FUZZ_SECONDS` allow; one that fails is made small and kept in the corpus.
#[test]
fn no_response_body_causes_a_panic() {
    let seconds = std::env::var("FUZZ_SECONDS").ok().and_then(|seconds| seconds.parse().ok()).map(Duration::from_secs);
    let start = Instant::now();
    let mut bodies = 0_u64;
    loop {
        let config = Config { cases: 4_096, failure_persistence: None, ..Config::default() };
        let told = TestRunner::new(config).run(&any_body(), |body| {
            let done = std::panic::catch_unwind(|| read(&body));
            done.map_err(|_| TestCaseError::fail("a reader failed"))
        });
        bodies += 4_096;
        if let Err(TestError::Fail(_, body)) = told {
            let name = format!(
                "found-{:08x}.txt",
                body.bytes().fold(7_u32, |sum, byte| sum.wrapping_mul(31) ^ u32::from(byte))
            );
            std::fs::write(corpus().join(&name), &body).unwrap();
            panic!("corpus/{name}: {body:?}");
        }
        if seconds.is_none_or(|seconds| start.elapsed() >= seconds) {
            break;
        }
    }
    println!("{bodies} bodies read in {:.0?}", start.elapsed());
}
