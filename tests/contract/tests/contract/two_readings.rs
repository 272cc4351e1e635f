//! Two independent readings of the contract meet here. The sandbox must answer what the vendor's page shows. The
//! console must read that, and every deviation of contract.md.

use std::time::Duration;

use axum::{body::Body, http::Request};
use contract::server::{TOKEN, read, server};
use gatehouse::{
    api::{
        error::{self, ApiError},
        outcome::{self, Outcome},
        wire,
    },
    form::draft::{Draft, Field},
    text,
};
use sandbox::{Dialect, seed, store::Store};
use serde_json::{Value, json};
use tower::ServiceExt;

fn john() -> Value {
    json!({"id": "12345", "username": "john.doe", "email": "john.doe@acme.com", "organization": "acme",
        "profile": {"first_name": "John", "last_name": "Doe", "role": "admin", "created_at": "2024-01-15T10:30:00Z"}})
}

#[tokio::test]
async fn the_pages_list() {
    let server = server(Dialect::Page);
    let (status, body) = server.get("/user/?organization=acme&limit=20&offset=0").await;
    assert_eq!(status, 200);
    assert_eq!(body["count"], 45);
    assert_eq!(body["next"], "https://gate.zequenze.com/api/v1/user/?limit=20&offset=20");
    assert_eq!(body["previous"], Value::Null);
    assert_eq!(body["results"][0], john());
    let page = wire::page(&body.to_string()).unwrap();
    assert_eq!((page.rows.len(), page.count, page.rows[0].display_name().as_str()), (20, Some(45), "John Doe"));
}

#[tokio::test]
async fn limits_offsets_and_filters() {
    let server = server(Dialect::Page);
    for (query, rows, count) in [
        ("", 20, 45),
        ("?limit=100", 45, 45),
        ("?limit=1000", 45, 45),
        ("?limit=0", 20, 45),
        ("?limit=x&offset=-1", 20, 45),
        ("?offset=40", 5, 45),
        ("?offset=4000", 0, 45),
        ("?id=12345", 1, 1),
        ("?id=x", 0, 0),
        ("?username=john.doe", 1, 1),
        ("?username=john", 0, 0),
        ("?organization=acme&role=admin&limit=100", 23, 23),
        ("?organization=other", 0, 0),
        ("?role=admin&username=person2", 0, 0),
    ] {
        let (_, body) = server.get(&format!("/user/{query}")).await;
        assert_eq!((body["results"].as_array().unwrap().len(), &body["count"]), (rows, &json!(count)), "{query}");
    }
    // The pages near the end are walked from the end and come out in the same order.
    let (_, body) = server.get("/user/?limit=3&offset=41").await;
    let ids: Vec<&str> = body["results"].as_array().unwrap().iter().map(|user| user["id"].as_str().unwrap()).collect();
    assert_eq!(ids, ["12386", "12387", "12388"]);
}

#[tokio::test]
async fn the_ten_calls() {
    let server = server(Dialect::Page);
    assert_eq!(server.get("/user/12345/").await, (200, john()));
    assert_eq!(server.get("/user/username/john.doe/").await, (200, john()));
    let created = json!({"username": "jane.smith", "email": "jane.smith@acme.com", "password": "secure_password123",
        "organization": "acme", "profile": {"first_name": "Jane", "last_name": "Smith", "role": "user"}});
    let (status, jane) = server.ask("POST", "/user/", &created).await;
    assert_eq!(status, 201);
    assert_eq!(jane["profile"]["role"], "user");
    assert!(jane.get("password").is_none() && !jane.to_string().contains("secure_password123"));
    let whole = json!({"username": "john.doe", "email": "john.doe@newcompany.com", "organization": "newcompany",
        "profile": {"first_name": "John", "last_name": "Doe", "role": "manager"}});
    let (status, john) = server.ask("PUT", "/user/username/john.doe/", &whole).await;
    assert_eq!(
        (status, &john["id"], &john["organization"], &john["profile"]["role"]),
        (200, &json!("12345"), &json!("newcompany"), &json!("manager"))
    );
    assert!(john["profile"]["updated_at"].is_string());
    let (status, john) =
        server.ask("PATCH", "/user/username/john.doe/", &json!({"profile": {"role": "senior_admin"}})).await;
    assert_eq!(
        (status, &john["profile"]["role"], &john["profile"]["first_name"]),
        (200, &json!("senior_admin"), &json!("John"))
    );
    let whole = json!({"username": "john.doe.updated", "email": "john.doe.updated@acme.com", "organization": "acme",
        "profile": {"first_name": "John", "last_name": "Doe-Smith", "role": "super_admin"}});
    let (status, john) = server.ask("PUT", "/user/12345/", &whole).await;
    assert_eq!(
        (status, &john["username"], &john["profile"]["last_name"]),
        (200, &json!("john.doe.updated"), &json!("Doe-Smith"))
    );
    let (status, john) = server.ask("PATCH", "/user/12345/", &json!({"email": "new.email@acme.com"})).await;
    assert_eq!(
        (status, &john["email"], &john["username"]),
        (200, &json!("new.email@acme.com"), &json!("john.doe.updated"))
    );
    assert_eq!(server.ask("DELETE", "/user/username/john.doe.updated/", &Value::Null).await, (204, Value::Null));
    let id = jane["id"].as_str().unwrap();
    assert_eq!(server.ask("DELETE", &format!("/user/{id}/"), &Value::Null).await, (204, Value::Null));
    for path in ["/user/12345/", "/user/username/jane.smith/"] {
        for method in ["GET", "PUT", "PATCH", "DELETE"] {
            assert_eq!(server.ask(method, path, &json!({})).await.0, 404, "{method} {path}");
        }
    }
}

#[tokio::test]
async fn who_is_not_known_is_told_why() {
    let server = server(Dialect::Page);
    for (header, detail) in [
        (None, "Authentication credentials were not provided."),
        (Some("Basic eDp5"), "Authentication credentials were not provided."),
        (Some("Bearer"), "Invalid token header. No credentials provided."),
        (Some("Bearer a b"), "Invalid token header. Token string should not contain spaces."),
        (Some("Bearer wrong"), "Invalid token."),
    ] {
        let mut request = Request::builder().uri("/api/v1/user/");
        if let Some(header) = header {
            request = request.header("authorization", header);
        }
        let (reply, headers) = read(server.raw(request.body(Body::empty()).unwrap()).await).await;
        assert_eq!((reply.status, headers["www-authenticate"].to_str().unwrap()), (401, "Bearer"));
        assert_eq!(reply.body, json!({"detail": detail}).to_string());
        assert_eq!(error::from_response(&reply), ApiError::SignedOut { server_message: Some(detail.into()) });
    }
    let request = Request::delete("/api/v1/user/12345/").header("authorization", "Bearer reader").body(Body::empty());
    let (reply, _) = read(server.raw(request.unwrap()).await).await;
    assert_eq!(reply.status, 403);
    assert_eq!(server.get("/user/12345/").await.0, 200);
}

#[tokio::test]
async fn drfs_refusals_land_on_their_fields() {
    let server = server(Dialect::Page);
    let refused = |body: Value| {
        let server = &server;
        async move {
            let (reply, _) = server.send("POST", "/user/", Body::from(body.to_string())).await;
            assert_eq!(reply.status, 400, "{body}");
            let Outcome::Refused(problems) = outcome::from_response(&reply) else { panic!("refused: {}", reply.body) };
            problems
        }
    };
    let problems = refused(json!({})).await;
    for field in [Field::Username, Field::Email, Field::Password, Field::Organization] {
        assert_eq!(text::field_problems(&problems, field).as_deref(), Some("This field is required."), "{field:?}");
    }
    let mut body = json!({"username": "x".repeat(151), "email": "no", "password": "12345", "organization": null,
        "profile": {"role": [], "first_name": "y".repeat(151)}});
    let problems = refused(body.clone()).await;
    assert_eq!(
        text::field_problems(&problems, Field::Username).as_deref(),
        Some("Ensure this field has no more than 150 characters.")
    );
    assert_eq!(text::field_problems(&problems, Field::Email).as_deref(), Some("Enter a valid email address."));
    assert_eq!(text::field_problems(&problems, Field::Organization).as_deref(), Some("This field may not be null."));
    assert_eq!(text::field_problems(&problems, Field::Role).as_deref(), Some("Not a valid string."));
    assert!(
        text::field_problems(&problems, Field::Password).unwrap().contains("too short")
            && text::field_problems(&problems, Field::Password).unwrap().contains("entirely numeric")
    );
    body = json!({"username": "john.doe", "email": "a@b.example", "password": "secure_password123", "organization": "acme"});
    assert_eq!(refused(body.clone()).await.form, ["The fields username, organization must make a unique set."]);
    body["organization"] = "elsewhere".into();
    assert_eq!(server.ask("POST", "/user/", &body).await.0, 201, "unique within the organization alone");
    assert_eq!(refused(json!([1])).await.form, ["Invalid data. Expected a dictionary, but got list."]);
}

#[tokio::test]
async fn what_is_no_call_gets_a_clear_answer() {
    let server = server(Dialect::Page);
    let (reply, headers) = server.send("GET", "/user", Body::empty()).await;
    assert_eq!((reply.status, headers["location"].to_str().unwrap()), (301, "/api/v1/user/"));
    let (reply, headers) = server.send("POST", "/user/username/a%2Fb?x=1", Body::from("{}")).await;
    assert_eq!((reply.status, headers["location"].to_str().unwrap()), (301, "/api/v1/user/username/a%2Fb/?x=1"));
    let (reply, headers) = server.send("DELETE", "/user/", Body::empty()).await;
    assert_eq!((reply.status, reply.body.as_str()), (405, r#"{"detail":"Method \"DELETE\" not allowed."}"#));
    assert_eq!(headers["allow"], "GET, POST, HEAD, OPTIONS");
    assert_eq!(server.send("POST", "/user/12345/", Body::empty()).await.0.status, 405);
    for (body, said) in [("{", "JSON parse error"), ("", "JSON parse error")] {
        let (reply, _) = server.send("POST", "/user/", Body::from(body)).await;
        assert!(reply.status == 400 && reply.body.contains(said), "{}", reply.body);
    }
    let (reply, _) = server.send("POST", "/user/", Body::from(&b"{\"username\": \"\xFF\"}"[..])).await;
    assert!(reply.status == 400 && reply.body.contains("0xff in position 14"), "{}", reply.body);
    let (reply, _) = server.send("POST", "/user/", Body::from(vec![b'x'; 10 << 20])).await;
    assert_eq!(reply.status, 413);
    let request = Request::post("/api/v1/user/").header("authorization", format!("Bearer {TOKEN}"));
    let (reply, _) =
        read(server.raw(request.header("content-type", "text/plain").body(Body::from("x")).unwrap()).await).await;
    assert_eq!(
        (reply.status, reply.body.as_str()),
        (415, r#"{"detail":"Unsupported media type \"text/plain\" in request."}"#)
    );
    let (reply, _) = server.send("GET", "/users/", Body::empty()).await;
    assert_eq!(reply.status, 404);
    assert!(matches!(error::from_response(&reply), ApiError::NotFound));
}

#[tokio::test]
async fn hostile_usernames_survive_both_sides() {
    let server = server(Dialect::Page);
    for name in [
        "a/b",
        "50%",
        "x#y",
        "who?",
        "a+b",
        "a&b",
        "a;b",
        "two words",
        "q\"q",
        "o'b",
        "مستخدم",
        "e\u{301}",
        "🦊",
        "<b>",
        "=1+1",
        "%2F",
    ] {
        let mut draft = Draft::default();
        for (field, value) in [
            (Field::Username, name),
            (Field::Email, "a@b.example"),
            (Field::Password, "secure_pass_77"),
            (Field::Organization, "hostile"),
        ] {
            draft.set(field, value.into());
        }
        let (reply, _) = server.send("POST", "/user/", Body::from(wire::create_body(&draft))).await;
        assert_eq!(reply.status, 201, "{name}: {}", reply.body);
        let segment = gatehouse::url::route::Segment::new(name).unwrap();
        let (reply, _) = server.send("GET", &format!("/user/username/{}/", segment.encoded()), Body::empty()).await;
        assert_eq!(wire::user(&reply.body).unwrap().username(), name);
        let query =
            gatehouse::url::query::ListQuery::default().with_filter(gatehouse::url::query::Filter::Username, name);
        let (reply, _) = server.send("GET", &format!("/user/{}", query.to_api_search(20)), Body::empty()).await;
        assert_eq!(wire::page(&reply.body).unwrap().rows[0].username(), name);
    }
}

#[tokio::test]
async fn the_later_dialect_deviates_as_listed() {
    let server = server(Dialect::Later);
    let (_, body) = server.get("/user/?limit=100&username=ERSON1").await;
    assert_eq!(body["count"], 11, "the filter matches parts, whatever their case");
    assert!(body["results"][0]["id"].is_number());
    assert!(body["results"][0]["external_id"].is_string());
    let (_, body) = server.get("/user/12345/").await;
    let user = wire::user(&body.to_string()).unwrap();
    assert_eq!(user.id(), "12345");
    assert!(user.unknown_fields().iter().any(|(name, _)| name == "klass"));
    let (_, after) = server.ask("PATCH", "/user/12345/", &json!({"external_id": "mine"})).await;
    assert_eq!(after["external_id"], "mine");
}

#[tokio::test(flavor = "multi_thread")]
async fn ten_thousand_requests_lose_no_write() {
    let server = server(Dialect::Page);
    let mut tasks = Vec::new();
    for worker in 0..20 {
        let app = server.app.clone();
        tasks.push(tokio::spawn(async move {
            for at in 0..500 {
                let (method, path, body) = if at % 10 == 0 {
                    (
                        "PATCH",
                        format!("/user/{}/", 12346 + worker),
                        json!({"profile": {"last_name": format!("{worker}-{at}")}}).to_string(),
                    )
                } else {
                    ("GET", format!("/user/?offset={at}"), String::new())
                };
                let request = Request::builder().method(method).uri(format!("/api/v1{path}"));
                let request = request
                    .header("authorization", format!("Bearer {TOKEN}"))
                    .header("content-type", "application/json");
                let response = app.clone().oneshot(request.body(Body::from(body)).unwrap()).await.unwrap();
                assert_eq!(response.status(), 200);
            }
        }));
    }
    for task in tasks {
        task.await.unwrap();
    }
    for worker in 0..20 {
        let (_, body) = server.get(&format!("/user/{}/", 12346 + worker)).await;
        assert_eq!(body["profile"]["last_name"], format!("{worker}-490"));
    }
}

#[tokio::test]
async fn a_seeded_file_opens_again_with_the_same_people() {
    let folder = std::env::temp_dir().join(format!("gatehouse-seed-{}", std::process::id()));
    std::fs::create_dir_all(&folder).unwrap();
    let path = folder.join("data.sqlite");
    {
        let store = Store::open(&path).unwrap();
        assert!(store.is_new().unwrap());
        seed::fill(&store, 1_000).unwrap();
    }
    let store = Store::open(&path).unwrap();
    assert!(!store.is_new().unwrap());
    let (count, people) = store.list(&Default::default(), 1, 0).unwrap();
    assert_eq!((count, people[0].username.as_str()), (1_000, "john.doe"));
    assert!(people[0].password.starts_with("$argon2id$"));
    std::fs::remove_dir_all(&folder).ok();
}

/// Over real sockets: half a request, a body that never comes, and an answer that nobody waits for harm nobody else.
#[tokio::test(flavor = "multi_thread")]
async fn clients_that_hang_up_harm_nobody() {
    use tokio::{io::AsyncWriteExt, net::TcpStream};
    let server = server(Dialect::Page);
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    let app = server.app.clone();
    tokio::spawn(async move { axum::serve(listener, app).await });
    let head = format!("Host: x\r\nAuthorization: Bearer {TOKEN}\r\nContent-Type: application/json\r\n");
    for at in 0..50 {
        let sent = match at % 3 {
            0 => "PATCH /api/v1/user/12345/ HT".to_owned(),
            1 => format!("PATCH /api/v1/user/12345/ HTTP/1.1\r\n{head}Content-Length: 999\r\n\r\n{{\"email\": "),
            _ => format!("GET /api/v1/user/?limit=100 HTTP/1.1\r\n{head}\r\n"),
        };
        let mut client = TcpStream::connect(address).await.unwrap();
        client.write_all(sent.as_bytes()).await.unwrap();
    }
    assert_eq!(server.get("/user/12345/").await, (200, john()), "no half of a write was taken");
}

/// A WSGI server does not notice that its caller left, so neither does the sandbox.
#[tokio::test(flavor = "multi_thread")]
async fn a_call_that_was_read_is_carried_out_though_its_caller_hangs_up() {
    let server = server(Dialect::Page);
    server.faults.add(serde_json::from_value(json!({"kind": "delay", "ms": 0, "hold": true})).unwrap());
    let create = json!({
        "username": "left.alone", "password": "correct horse 9", "email": "left@acme.com", "organization": "acme",
    });
    let was_read = async {
        while server.faults.calls().is_empty() {
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
    };
    // The caller is dropped as soon as the server has read its call.
    tokio::select! {
        answer = server.ask("POST", "/user/", &create) => panic!("the call was held, but answered {answer:?}"),
        () = was_read => {}
    }
    server.faults.release();
    let found = async {
        while server.get("/user/username/left.alone/").await.0 != 200 {
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
    };
    tokio::time::timeout(Duration::from_secs(10), found).await.expect("the user was created");
}
