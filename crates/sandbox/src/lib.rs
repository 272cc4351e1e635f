//! The sandbox: a small real server that stands in for GATE on one machine. It speaks the contract to the letter,
//! plays the deviations it lists when asked to, and breaks on demand. It does not share the console's wire types:
//! two independent readings of the contract meet in `tests/contract`.

mod api;
mod auth;
mod body;
pub mod dialect;
mod drf;
mod faults;
mod panel;
mod password;
mod proxy;
pub mod seed;
mod site;
pub mod store;

use std::{path::PathBuf, sync::Arc};

use axum::{Router, routing::any};
pub use dialect::Dialect;
pub use faults::{Call, Fault, Faults, Kind};
use store::Store;
use tower_http::{compression::CompressionLayer, cors::CorsLayer, trace::TraceLayer};

/// What answers under `/api/v1`: the sandbox's own directory, or a real GATE behind a proxy.
pub enum Upstream {
    Own(Arc<Store>),
    Proxy(String),
}

/// All that a server is made of.
pub struct Setup {
    pub upstream: Upstream,
    pub dialect: Dialect,
    /// The built app, and the path it is served under (starts and ends with `/`).
    pub site: Option<(PathBuf, String)>,
    /// An origin that may call from elsewhere (CORS).
    pub allow_origin: Option<String>,
}

/// What every handler may read.
pub(crate) struct State {
    pub(crate) store: Arc<Store>,
    pub(crate) dialect: Dialect,
    pub(crate) faults: Arc<Faults>,
    /// Hashing takes 19 MiB each: no more calls are worked on at a time than there are cores.
    pub(crate) slots: tokio::sync::Semaphore,
}

/// The whole server as a value, so that tests can call it without a socket.
pub fn app(setup: Setup) -> anyhow::Result<Router> {
    app_with_faults(setup, Arc::default())
}

/// The same with faults that the caller goes on holding: a test in the same process orders them, and reads the calls that
/// were made, without an HTTP request. They do nothing before a proxy.
pub fn app_with_faults(setup: Setup, faults: Arc<Faults>) -> anyhow::Result<Router> {
    let mut router = match setup.upstream {
        Upstream::Own(store) => {
            let cores = std::thread::available_parallelism().map_or(1, usize::from);
            let state =
                Arc::new(State { store, dialect: setup.dialect, faults, slots: tokio::sync::Semaphore::new(cores) });
            Router::new()
                .route("/api/{*path}", any(api::handle))
                .merge(panel::routes())
                .with_state(state)
                .layer(CompressionLayer::new())
        }
        Upstream::Proxy(address) => {
            Router::new().route("/api/{*path}", any(proxy::forward)).with_state(Arc::new(address))
        }
    };
    if let Some((dist, base)) = setup.site {
        router = site::add(router, dist, &base)?;
    }
    if let Some(origin) = setup.allow_origin {
        use axum::http::{Method, header};
        let methods = [Method::GET, Method::POST, Method::PUT, Method::PATCH, Method::DELETE];
        let cors = CorsLayer::new()
            .allow_origin(origin.parse::<axum::http::HeaderValue>()?)
            .allow_methods(methods)
            .allow_headers([header::AUTHORIZATION, header::CONTENT_TYPE])
            .expose_headers([header::RETRY_AFTER, header::WWW_AUTHENTICATE]);
        router = router.layer(cors);
    }
    // Addresses and statuses only: headers and bodies hold secrets and are never logged.
    Ok(router.layer(TraceLayer::new_for_http()))
}
