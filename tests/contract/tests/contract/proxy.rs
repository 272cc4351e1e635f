//! The proxy that serves the console against a real GATE (`--api`): a sandbox stands in for that GATE, over a real
//! socket.

use axum::{body::Body, http::Request};
use contract::server::{TOKEN, read, server};
use sandbox::{Dialect, Setup, Upstream};
use serde_json::json;
use tower::ServiceExt;

async fn listen(app: axum::Router) -> String {
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = format!("http://{}", listener.local_addr().unwrap());
    tokio::spawn(async move { axum::serve(listener, app).await });
    address
}

fn proxy(address: String) -> axum::Router {
    let upstream = Upstream::Proxy(address);
    sandbox::app(Setup { upstream, dialect: Dialect::Page, site: None, allow_origin: None }).unwrap()
}

fn request(method: &str, path: &str, body: &str) -> Request<Body> {
    let request = Request::builder().method(method).uri(format!("/api/v1{path}"));
    let request = request.header("authorization", format!("Bearer {TOKEN}")).header("content-type", "application/json");
    let request = request.header("accept-language", "de");
    request.header("cookie", "session=kept").body(Body::from(body.to_owned())).unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn every_kind_of_call_is_passed_on_and_back_as_it_is() {
    let gate = server(Dialect::Page);
    let proxy = proxy(listen(gate.app.clone()).await);
    for (method, path, body) in [
        ("GET", "/user/?organization=acme&limit=20&offset=0", String::new()),
        ("GET", "/user/username/john.doe/", String::new()),
        ("PATCH", "/user/12345/", json!({"email": "no address"}).to_string()),
        ("GET", "/user/username/a%2Fb%20c/", String::new()),
        ("DELETE", "/user/", String::new()),
        ("POST", "/user", "{}".to_owned()),
        ("PATCH", "/user/12345/", json!({"profile": {"role": "senior_admin"}}).to_string()),
        ("PUT", "/user/12346/", json!({}).to_string()),
        ("DELETE", "/user/12346/", String::new()),
        ("GET", "/user/12346/", String::new()),
    ] {
        // The same sandbox, asked directly, says what the proxy must say; a write is asked of it once, by the proxy.
        let (passed, headers) = read(proxy.clone().oneshot(request(method, path, &body)).await.unwrap()).await;
        if passed.status != 204 && !(method == "PATCH" && passed.status == 200) {
            let (direct, expected) = read(gate.raw(request(method, path, &body)).await).await;
            assert_eq!(passed, direct, "{method} {path}");
            for name in ["content-type", "location", "allow"] {
                assert_eq!(headers.get(name), expected.get(name), "{method} {path}: {name}");
            }
        }
    }
    let (_, john) = gate.get("/user/12345/").await;
    assert_eq!(john["profile"]["role"], "senior_admin", "the change was passed on");
    assert_eq!(gate.get("/user/12346/").await.0, 404, "the delete too");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_redirect_is_shown_and_not_followed() {
    let elsewhere = listen(axum::Router::new().fallback(|| async { "{\"stolen\": true}" })).await;
    let target = format!("{elsewhere}/api/v1/user/");
    let gate = axum::Router::new().fallback(move || {
        let target = target.clone();
        async move { axum::response::Redirect::temporary(&target) }
    });
    let proxy = proxy(listen(gate).await);
    let (reply, headers) = read(proxy.oneshot(request("GET", "/user/", "")).await.unwrap()).await;
    assert_eq!((reply.status, headers["location"].to_str().unwrap()), (307, &*format!("{elsewhere}/api/v1/user/")));
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_not_asked_for_is_not_passed_on_and_a_dead_gate_is_a_502() {
    let echo = axum::Router::new().fallback(|request: Request<Body>| async move {
        let names: Vec<&str> = request.headers().keys().map(|name| name.as_str()).collect();
        names.join(" ")
    });
    let alive = proxy(listen(echo).await);
    let (reply, _) = read(alive.oneshot(request("GET", "/user/", "")).await.unwrap()).await;
    let passed: Vec<&str> = reply.body.split(' ').collect();
    assert!(passed.contains(&"authorization") && passed.contains(&"accept-language"), "{}", reply.body);
    assert!(!passed.contains(&"cookie"), "{}", reply.body);
    let nobody = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
    let dead = proxy(format!("http://{nobody}"));
    let (reply, _) = read(dead.oneshot(request("GET", "/user/", "")).await.unwrap()).await;
    assert_eq!(reply.status, 502);
    assert!(reply.body.contains("did not answer the proxy"), "{}", reply.body);
}
