//! Serves the built app beside the API: hashed files may be cached for ever, and `index.html` answers every address
//! that is no file.

use std::path::PathBuf;

use anyhow::{Context, ensure};
use axum::{
    Router,
    extract::Request,
    http::{HeaderName, HeaderValue, StatusCode, header},
    middleware::{Next, from_fn},
    response::{Html, IntoResponse, Response},
};
use tower_http::services::ServeDir;

/// Adds the app in the folder `dist` to the router, under a base path.
pub(crate) fn add(router: Router, dist: PathBuf, base: &str) -> anyhow::Result<Router> {
    ensure!(http_headers::is_base_path(base), "the base path must start and end with a slash, like /console/");
    let index = dist.join("index.html");
    ensure!(index.is_file(), "{} is missing: build the app first", index.display());
    let base_path = base.to_owned();
    let page = move || {
        let (index, base) = (index.clone(), base_path.clone());
        async move { page(&index, &base) }
    };
    let index = page.clone();
    let config = dist.join("config.json");
    let files = ServeDir::new(dist).append_index_html_on_directories(false).precompressed_br().precompressed_gzip();
    let fallback = from_fn(move |request: Request, next: Next| {
        let (index, config) = (index.clone(), config.clone());
        async move {
            // Files are at the top and in assets/. Any other address is a screen, whatever its username ends with.
            let path = request.uri().path().to_owned();
            let answer = next.run(request).await;
            let is_file = is_built_file(path.trim_start_matches('/'));
            let answer = match answer.status() {
                StatusCode::NOT_FOUND | StatusCode::METHOD_NOT_ALLOWED if !is_file => index().await,
                _ => with_cache_control(answer, &path),
            };
            with_security_headers(answer, &config)
        }
    });
    let site = Router::new().route("/", axum::routing::get(page)).fallback_service(files).layer(fallback);
    let redirect = base.trim_end_matches('/').to_owned();
    Ok(if base == "/" { router.fallback_service(site) } else { router.nest_service(&redirect, site) })
}

fn is_built_file(name: &str) -> bool {
    let built = [".js", ".wasm", ".css", ".json", ".svg", ".png", ".txt", ".webmanifest"];
    name.starts_with("assets/") || (!name.contains('/') && built.iter().any(|end| name.ends_with(end)))
}

/// The page with its base path, which besides `config.json` is all that differs between deployments.
fn page(index: &std::path::Path, base: &str) -> Response {
    match std::fs::read_to_string(index).context("index.html") {
        Ok(html) => {
            ([(header::CACHE_CONTROL, http_headers::REVALIDATE)], Html(http_headers::with_base_path(&html, base)))
                .into_response()
        }
        Err(error) => crate::drf::failed(&error),
    }
}

/// The response with the security headers for the API that `config.json` names now.
fn with_security_headers(mut answer: Response, config: &std::path::Path) -> Response {
    let config: serde_json::Value =
        std::fs::read_to_string(config).ok().and_then(|text| serde_json::from_str(&text).ok()).unwrap_or_default();
    for (name, value) in http_headers::headers(config["api"].as_str().unwrap_or_default()) {
        if let Ok(value) = HeaderValue::from_str(&value) {
            answer.headers_mut().insert(HeaderName::from_static(name), value);
        }
    }
    answer
}

/// The response with its `Cache-Control`.
fn with_cache_control(mut answer: Response, path: &str) -> Response {
    // Development builds have hashed files at the top.
    let is_hashed = path.contains("/assets/")
        || (path.contains('-') && [".js", ".wasm", ".css"].iter().any(|end| path.ends_with(end)));
    let value =
        if is_hashed && answer.status().is_success() { http_headers::CACHE_FOR_EVER } else { http_headers::REVALIDATE };
    answer.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static(value));
    answer
}
