//! The sandbox: a small, real server that stands in for GATE on one machine. It follows the contract to the letter, or
//! deviates as later revisions do, and fails on demand. It does not share the console's types for bodies: two
//! independent readings of the contract meet in `tests/contract`.

mod api;
mod auth;
mod body;
pub mod dialect;
mod drf;
mod faults;
pub mod listing;
mod panel;
mod password;
mod proxy;
pub mod seed;
mod site;
mod state;
pub mod store;

use std::{path::PathBuf, sync::Arc};

use axum::{Router, routing::any};
pub use dialect::Dialect;
pub use faults::{Call, Fault, Faults, Kind};
use state::State;
use store::Store;
use tower_http::{compression::CompressionLayer, cors::CorsLayer, trace::TraceLayer};

/// What answers under `/api/v1`.
pub enum Upstream {
    /// The sandbox's own directory.
    Own(Arc<Store>),
    /// A real GATE at this address, up to and not including `/api/v1`.
    Proxy(String),
}

/// How a server is made.
pub struct Setup {
    /// What answers the API's calls.
    pub upstream: Upstream,
    /// Which revision of the contract the sandbox's own directory follows.
    pub dialect: Dialect,
    /// The folder of the built app, and its base path, which starts and ends with `/`.
    pub site: Option<(PathBuf, String)>,
    /// Another origin that may call (CORS).
    pub allow_origin: Option<String>,
}

/// The whole server as a router, which tests can call without a socket.
pub fn app(setup: Setup) -> anyhow::Result<Router> {
    app_with_faults(setup, Arc::default())
}

/// The same with faults that the caller shares: a test in the same process adds faults and reads the recorded calls
/// without an HTTP request. In front of a proxy, faults do nothing.
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
    // Only addresses and statuses are logged: headers and bodies have secrets.
    Ok(router.layer(TraceLayer::new_for_http()))
}
