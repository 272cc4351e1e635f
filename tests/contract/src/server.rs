//! A sandbox to ask without a socket: the page's John Doe and 44 others, and the calls a test makes.

use std::sync::Arc;

use axum::{
    Router,
    body::Body,
    http::{self, HeaderMap, Request},
};
use gatehouse::api::http::Response;
use http_body_util::BodyExt;
use sandbox::{
    Dialect, Faults, Setup, Upstream,
    store::{Person, Store},
};
use serde_json::Value;
use tower::ServiceExt;

pub const TOKEN: &str = "contract-token";

pub struct Server {
    pub app: Router,
    pub store: Arc<Store>,
    pub faults: Arc<Faults>,
    folder: std::path::PathBuf,
}

impl Drop for Server {
    fn drop(&mut self) {
        std::fs::remove_dir_all(&self.folder).ok();
    }
}

/// A sandbox with 45 people in acme, John Doe with the page's id among them.
pub fn server(dialect: Dialect) -> Server {
    static NUMBER: std::sync::atomic::AtomicU32 = std::sync::atomic::AtomicU32::new(0);
    let number = NUMBER.fetch_add(1, std::sync::atomic::Ordering::Relaxed);
    let folder = std::env::temp_dir().join(format!("gatehouse-contract-{}-{number}", std::process::id()));
    std::fs::create_dir_all(&folder).unwrap();
    let store = Store::open(&folder.join("data.sqlite")).unwrap();
    let john = Person {
        pk: 12345,
        username: "john.doe".into(),
        email: "john.doe@acme.com".into(),
        organization: "acme".into(),
        first_name: "John".into(),
        last_name: "Doe".into(),
        role: "admin".into(),
        created_at: Some("2024-01-15T10:30:00Z".into()),
        ..Person::default()
    };
    let rest = (1..45).map(|at| Person {
        pk: 12345 + at,
        username: format!("person{at}"),
        organization: "acme".into(),
        role: if at % 2 == 0 { "user".into() } else { "admin".into() },
        ..Person::default()
    });
    store.fill([john.clone()].into_iter().chain(rest)).unwrap();
    store.accept(TOKEN, false).unwrap();
    store.accept("reader", true).unwrap();
    let (store, faults) = (Arc::new(store), Arc::<Faults>::default());
    let setup = Setup { upstream: Upstream::Own(store.clone()), dialect, site: None, allow_origin: None };
    let app = sandbox::app_with_faults(setup, faults.clone()).unwrap();
    Server { app, store, faults, folder }
}

impl Server {
    pub async fn raw(&self, request: Request<Body>) -> http::Response<Body> {
        self.app.clone().oneshot(request).await.unwrap()
    }

    pub async fn send(&self, method: &str, path: &str, body: Body) -> (Response, HeaderMap) {
        let request = Request::builder()
            .method(method)
            .uri(format!("/api/v1{path}"))
            .header("authorization", format!("Bearer {TOKEN}"))
            .header("content-type", "application/json")
            .body(body)
            .unwrap();
        read(self.raw(request).await).await
    }

    pub async fn ask(&self, method: &str, path: &str, body: &Value) -> (u16, Value) {
        let body = if body.is_null() { Body::empty() } else { Body::from(body.to_string()) };
        let (reply, _) = self.send(method, path, body).await;
        (reply.status, serde_json::from_str(&reply.body).unwrap_or(Value::Null))
    }

    pub async fn get(&self, path: &str) -> (u16, Value) {
        self.ask("GET", path, &Value::Null).await
    }
}

pub async fn read(response: http::Response<Body>) -> (Response, HeaderMap) {
    let (parts, body) = response.into_parts();
    let bytes = body.collect().await.unwrap().to_bytes();
    let body = String::from_utf8_lossy(&bytes).into_owned();
    (Response { status: parts.status.as_u16(), body, retry_after: None }, parts.headers)
}
