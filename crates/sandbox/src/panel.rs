//! The control calls under `/__sandbox__/`, and a page with buttons for them.

use std::sync::Arc;

use axum::{
    Json, Router,
    extract::State as Shared,
    http::{StatusCode, header},
    response::IntoResponse,
    routing::{get, post},
};

use crate::{
    faults::{Call, Fault},
    listing::List,
    state::State,
};

pub(crate) fn routes() -> Router<Arc<State>> {
    Router::new()
        .route(
            "/__sandbox__/",
            get(|| async {
                ([(header::CONTENT_TYPE, "text/html; charset=utf-8")], include_str!("../panel/panel.html"))
            }),
        )
        .route(
            "/__sandbox__/panel.js",
            get(|| async { ([(header::CONTENT_TYPE, "text/javascript")], include_str!("../panel/panel.js")) }),
        )
        .route(
            "/__sandbox__/panel.css",
            get(|| async { ([(header::CONTENT_TYPE, "text/css")], include_str!("../panel/panel.css")) }),
        )
        .route("/__sandbox__/faults", get(waiting).post(add).delete(clear))
        .route("/__sandbox__/release", post(release))
        .route("/__sandbox__/list", get(list).put(set_list).delete(honest_list))
        .route("/__sandbox__/calls", get(calls).delete(clear_calls))
}

async fn waiting(Shared(state): Shared<Arc<State>>) -> Json<Vec<Fault>> {
    Json(state.faults.waiting())
}

async fn add(Shared(state): Shared<Arc<State>>, Json(fault): Json<Fault>) -> impl IntoResponse {
    state.faults.add(fault);
    StatusCode::NO_CONTENT
}

/// Removes all faults and all recorded calls.
async fn clear(Shared(state): Shared<Arc<State>>) -> impl IntoResponse {
    state.faults.clear();
    StatusCode::NO_CONTENT
}

async fn release(Shared(state): Shared<Arc<State>>) -> impl IntoResponse {
    state.faults.release();
    StatusCode::NO_CONTENT
}

async fn list(Shared(state): Shared<Arc<State>>) -> Json<List> {
    Json(state.faults.listing.get())
}

async fn set_list(Shared(state): Shared<Arc<State>>, Json(list): Json<List>) -> impl IntoResponse {
    state.faults.listing.set(list);
    StatusCode::NO_CONTENT
}

async fn honest_list(Shared(state): Shared<Arc<State>>) -> impl IntoResponse {
    state.faults.listing.set(List::default());
    StatusCode::NO_CONTENT
}

async fn clear_calls(Shared(state): Shared<Arc<State>>) -> impl IntoResponse {
    state.faults.clear_calls();
    StatusCode::NO_CONTENT
}

async fn calls(Shared(state): Shared<Arc<State>>) -> Json<Vec<Call>> {
    Json(state.faults.calls())
}
