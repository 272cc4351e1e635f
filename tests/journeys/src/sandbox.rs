//! The sandbox of one journey, in the test process: a copy of a database that is seeded once, served on a free port.
//! A journey adds faults and inspects the requests.

use std::{
    collections::{BTreeMap, HashMap},
    net::Ipv4Addr,
    path::{Path, PathBuf},
    sync::{
        Arc, LazyLock, Mutex, PoisonError,
        atomic::{AtomicU32, Ordering},
    },
};

use anyhow::{Context, ensure};
use axum::{
    Router,
    body::Body,
    http::{Method, Request, StatusCode, header},
    response::Response,
};
use http_body_util::BodyExt;
use sandbox::{Dialect, Fault, Faults, Setup, Upstream, seed, store::Store};
use serde_json::{Value, json};
use tokio::{runtime::Handle, task::JoinHandle};
use tower::ServiceExt;

/// The token every journey may write with, and the one that may only read.
pub const TOKEN: &str = "e2e-token";
pub const READER: &str = "e2e-reader-token";
/// A second one that may write, as another administrator has.
pub const OTHER: &str = "e2e-other-token";

/// How a journey's sandbox differs from the usual one: a thousand people, the dialect of the vendor's page, the app at
/// `/` with its own `config.json`.
#[derive(Clone, Copy)]
pub enum With {
    LaterDialect,
    Users(u32),
    /// The path the app is served under.
    Base(&'static str),
    /// What `config.json` holds.
    Config(&'static str),
}

pub struct Sandbox {
    folder: PathBuf,
    router: Router,
    faults: Arc<Faults>,
    server: JoinHandle<()>,
    /// Where it listens, base path included, without a slash at the end.
    pub address: String,
}

static NUMBER: AtomicU32 = AtomicU32::new(0);
/// Directories that are seeded already, by their number of people.
static SEEDED: LazyLock<Mutex<HashMap<u32, PathBuf>>> = LazyLock::new(Mutex::default);

fn folder() -> PathBuf {
    std::env::temp_dir().join(format!("gatehouse-journeys-{}", std::process::id()))
}

/// A closed directory of this many people, whose file is whole and can be copied.
fn seeded(users: u32) -> anyhow::Result<PathBuf> {
    let mut seeded = SEEDED.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some(file) = seeded.get(&users) {
        return Ok(file.clone());
    }
    std::fs::create_dir_all(folder())?;
    let file = folder().join(format!("seeded-{users}.sqlite"));
    let store = Store::open(&file)?;
    seed::fill(&store, users)?;
    for (token, may_only_read) in [(TOKEN, false), (OTHER, false), (READER, true)] {
        store.accept(token, may_only_read)?;
    }
    drop(store);
    seeded.insert(users, file.clone());
    Ok(file)
}

impl Sandbox {
    pub(crate) async fn start(options: &[With]) -> anyhow::Result<Self> {
        let number = NUMBER.fetch_add(1, Ordering::Relaxed);
        let folder = folder().join(number.to_string());
        std::fs::create_dir_all(&folder)?;
        let dist = std::env::var_os("JOURNEYS_APP").context("run the journeys with: cargo xtask test journeys")?;
        let (mut dist, mut users, mut base, mut dialect) = (PathBuf::from(dist), 1_000, "/", Dialect::Page);
        for option in options {
            match option {
                With::LaterDialect => dialect = Dialect::Later,
                With::Users(number) => users = *number,
                With::Base(path) => base = path,
                With::Config(config) => {
                    dist = copied(&dist, &folder.join("dist"))?;
                    std::fs::write(dist.join("config.json"), config)?;
                }
            }
        }
        let file = folder.join("data.sqlite");
        std::fs::copy(seeded(users)?, &file)?;
        let setup = Setup {
            upstream: Upstream::Own(Arc::new(Store::open(&file)?)),
            dialect,
            site: Some((dist, base.to_owned())),
            allow_origin: None,
        };
        let faults = Arc::new(Faults::default());
        let router = sandbox::app_with_faults(setup, faults.clone())?;
        let listener = tokio::net::TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await?;
        let address = format!("http://{}{}", listener.local_addr()?, base.trim_end_matches('/'));
        let served = router.clone();
        let server = tokio::spawn(async move { drop(axum::serve(listener, served).await) });
        Ok(Self { folder, router, faults, server, address })
    }

    /// Removes what the sandboxes of this process left on disk.
    pub(crate) fn clean_up() {
        std::fs::remove_dir_all(folder()).ok();
    }

    /// Lets the next `times` calls that fit meet a fault of this kind.
    pub fn fault(&self, fault: &Value) -> anyhow::Result<()> {
        self.faults.add(serde_json::from_value::<Fault>(fault.clone())?);
        Ok(())
    }

    /// Lets the list deviate, as `/__sandbox__/list` does.
    pub fn deviate(&self, list: &Value) -> anyhow::Result<()> {
        self.faults.listing.set(serde_json::from_value(list.clone())?);
        Ok(())
    }

    /// Lets the next call with this method meet a fault.
    pub fn fail_next(&self, method: &str, kind: &str) -> anyhow::Result<()> {
        self.fault(&json!({"kind": kind, "method": method}))
    }

    /// Lets the next reading of a list meet a fault. A person who is read ahead, because the pointer rests on the link,
    /// does not meet it.
    pub fn fail_next_list(&self, kind: &str) -> anyhow::Result<()> {
        self.fault(&json!({"kind": kind, "method": "GET", "path": "/user/?"}))
    }

    /// Lets the calls go on that a fault with `hold` keeps waiting.
    pub fn release(&self) {
        self.faults.release();
    }

    /// Whether every fault has met its calls.
    pub fn all_faults_were_used(&self) -> bool {
        self.faults.waiting().is_empty()
    }

    /// The calls made since the last forgetting, oldest first: method, target, body.
    pub fn requests(&self) -> Vec<(String, String, Value)> {
        self.faults.calls().into_iter().map(|call| (call.method, call.target, call.body)).collect()
    }

    /// The languages that the calls of [`Self::requests`] asked for, as their headers have them.
    pub fn languages(&self) -> Vec<String> {
        self.faults.calls().into_iter().map(|call| call.language).collect()
    }

    /// Forgets the faults that wait and the calls that were made.
    pub fn reset(&self) {
        self.faults.clear();
    }

    /// Forgets the calls that were made, but not the faults that wait.
    pub fn clear_requests(&self) {
        self.faults.clear_calls();
    }

    /// What the server holds, asked behind the console's back; `None` where it answers 404.
    pub fn record(&self, path: &str) -> anyhow::Result<Option<Value>> {
        let (status, held) = self.request(Method::GET, path, &Value::Null)?;
        Ok((status != StatusCode::NOT_FOUND).then_some(held))
    }

    /// The headers that an address of the console is answered with.
    pub fn headers(&self, path: &str) -> anyhow::Result<BTreeMap<String, String>> {
        let answer = self.send(Request::get(path).body(Body::empty())?)?;
        let headers = answer.headers().iter();
        Ok(headers.map(|(name, value)| (name.to_string(), value.to_str().unwrap_or_default().to_owned())).collect())
    }

    /// Creates behind the console's back.
    pub fn post(&self, body: &Value) -> anyhow::Result<Value> {
        let (status, created) = self.request(Method::POST, "/user/", body)?;
        ensure!(status.is_success(), "{status}: {created}");
        Ok(created)
    }

    /// Changes a record behind the console's back, as a colleague would.
    pub fn patch(&self, id: &str, body: &Value) -> anyhow::Result<()> {
        let (status, changed) = self.request(Method::PATCH, &format!("/user/{id}/"), body)?;
        ensure!(status.is_success(), "{status}: {changed}");
        Ok(())
    }

    /// Deletes behind the console's back.
    pub fn delete(&self, id: &str) -> anyhow::Result<()> {
        let (status, _) = self.request(Method::DELETE, &format!("/user/{id}/"), &Value::Null)?;
        ensure!(status.is_success(), "{status}");
        Ok(())
    }

    /// A call of the API, without a socket.
    fn request(&self, method: Method, path: &str, body: &Value) -> anyhow::Result<(StatusCode, Value)> {
        let request = Request::builder()
            .method(method)
            .uri(format!("/api/v1{path}"))
            .header(header::AUTHORIZATION, format!("Bearer {TOKEN}"))
            .header(header::CONTENT_TYPE, "application/json")
            .body(if body.is_null() { Body::empty() } else { Body::from(body.to_string()) })?;
        let answer = self.send(request)?;
        let status = answer.status();
        let bytes = wait(answer.into_body().collect())?.to_bytes();
        Ok((status, serde_json::from_slice(&bytes).unwrap_or_default()))
    }

    fn send(&self, request: Request<Body>) -> anyhow::Result<Response> {
        Ok(wait(self.router.clone().oneshot(request))?)
    }
}

/// Journeys ask in passing, between two steps of their own.
fn wait<F: Future>(asked: F) -> F::Output {
    tokio::task::block_in_place(|| Handle::current().block_on(asked))
}

impl Drop for Sandbox {
    fn drop(&mut self) {
        self.server.abort();
        std::fs::remove_dir_all(&self.folder).ok();
    }
}

fn copied(from: &Path, to: &Path) -> anyhow::Result<PathBuf> {
    std::fs::create_dir_all(to)?;
    for entry in std::fs::read_dir(from)? {
        let (path, name) = entry.map(|entry| (entry.path(), entry.file_name()))?;
        if path.is_dir() {
            copied(&path, &to.join(name))?;
        } else {
            std::fs::copy(path, to.join(name))?;
        }
    }
    Ok(to.to_owned())
}
