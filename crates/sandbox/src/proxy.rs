//! Passes calls on to a real GATE, so that the console can be tried with it without CORS. Nothing is logged or stored.

use std::sync::Arc;

use axum::{
    body::{Body, to_bytes},
    extract::{Request, State},
    http::{HeaderName, HeaderValue, StatusCode},
    response::Response,
};

use crate::drf;

const MAX_BODY: usize = 10 * 1024 * 1024;
const REQUEST_HEADERS: [&str; 4] = ["authorization", "content-type", "accept", "accept-language"];
const RESPONSE_HEADERS: [&str; 5] = ["content-type", "retry-after", "www-authenticate", "allow", "location"];

pub(crate) async fn forward(State(address): State<Arc<String>>, request: Request) -> Response {
    let (parts, body) = request.into_parts();
    let Ok(bytes) = to_bytes(body, MAX_BODY).await else {
        return drf::detail(StatusCode::PAYLOAD_TOO_LARGE, "Request body too large for the proxy.");
    };
    let passed = tokio::task::spawn_blocking(move || pass(&address, &parts, bytes.to_vec())).await;
    match passed {
        Ok(Ok(response)) => response,
        Ok(Err(error)) => {
            tracing::warn!("upstream: {error:#}");
            drf::html(
                StatusCode::BAD_GATEWAY,
                "<h1>502 Bad Gateway</h1><p>The GATE server did not answer the proxy.</p>",
            )
        }
        Err(error) => drf::failed(&anyhow::Error::new(error)),
    }
}

fn pass(address: &str, parts: &axum::http::request::Parts, body: Vec<u8>) -> anyhow::Result<Response> {
    let target = parts.uri.path_and_query().map_or("/", |target| target.as_str());
    let mut request = axum::http::Request::builder().method(parts.method.clone()).uri(format!("{address}{target}"));
    for name in REQUEST_HEADERS {
        if let Some(value) = parts.headers.get(name) {
            request = request.header(name, value);
        }
    }
    // The browser must see a redirect: following one here could send the token to another host.
    let config =
        ureq::Agent::config_builder().http_status_as_error(false).max_redirects(0).allow_non_standard_methods(true);
    let agent: ureq::Agent = config.timeout_global(Some(std::time::Duration::from_secs(60))).build().into();
    let mut answer = agent.run(request.body(body)?)?;
    let bytes = answer.body_mut().read_to_vec()?;
    let mut response = Response::new(Body::from(bytes));
    *response.status_mut() = StatusCode::from_u16(answer.status().as_u16())?;
    for name in RESPONSE_HEADERS {
        if let Some(value) = answer.headers().get(name) {
            response.headers_mut().insert(HeaderName::from_static(name), HeaderValue::from_bytes(value.as_bytes())?);
        }
    }
    Ok(response)
}
