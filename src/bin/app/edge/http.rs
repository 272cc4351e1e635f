//! One call over the wire: a reply or the reason that none came. Every call ends by itself and can be given up.

use gatehouse::fault::{Lost, Reply};
use gloo_net::http::{Method, RequestBuilder};
use leptos::leptos_dom::helpers::set_timeout_with_handle;
use std::{cell::Cell, rc::Rc, time::Duration};
use web_sys::{AbortController, RequestCache, RequestCredentials, RequestRedirect};

/// How long an answer is waited for.
const PATIENCE: Duration = Duration::from_secs(30);

/// Gives up every call it was handed to.
#[derive(Clone)]
pub(crate) struct GiveUp(AbortController);

impl GiveUp {
    pub(crate) fn new() -> Self {
        // Every browser that runs WebAssembly has AbortController, and its constructor takes nothing that could fail.
        #[expect(clippy::expect_used, reason = "proven: see above")]
        Self(AbortController::new().expect("AbortController"))
    }

    pub(crate) fn now(&self) {
        self.0.abort();
    }
}

pub(crate) struct Call<'a> {
    pub(crate) method: Method,
    pub(crate) url: String,
    pub(crate) token: &'a str,
    pub(crate) body: Option<String>,
}

/// Makes the call. Redirects are followed by GET alone, and only on the same origin can they be (the token's header
/// is dropped by the browser elsewhere); a write that is redirected would store nothing, so it is an error.
pub(crate) async fn send(call: Call<'_>, give_up: &GiveUp) -> Result<Reply, Lost> {
    let timed_out = Rc::new(Cell::new(false));
    let (flag, controller) = (timed_out.clone(), give_up.clone());
    let timer = set_timeout_with_handle(
        move || {
            flag.set(true);
            controller.now();
        },
        PATIENCE,
    );
    let answer = fetch(call, give_up).await;
    if let Ok(timer) = timer {
        timer.clear();
    }
    answer.map_err(|_| match (timed_out.get(), give_up.0.signal().aborted()) {
        (true, _) => Lost::TimedOut,
        (false, true) => Lost::Aborted,
        (false, false) => Lost::Unreachable,
    })
}

async fn fetch(call: Call<'_>, give_up: &GiveUp) -> Result<Reply, gloo_net::Error> {
    let reads = call.method == Method::GET;
    let mut request = RequestBuilder::new(&call.url)
        .method(call.method)
        .abort_signal(Some(&give_up.0.signal()))
        .cache(RequestCache::NoStore)
        .credentials(RequestCredentials::Omit)
        .redirect(if reads { RequestRedirect::Follow } else { RequestRedirect::Error })
        .header("Accept", "application/json");
    if !call.token.is_empty() {
        request = request.header("Authorization", &format!("Bearer {}", call.token));
    }
    let response = match call.body {
        Some(body) => request.header("Content-Type", "application/json").body(body)?.send().await?,
        None => request.send().await?,
    };
    let (status, retry_after) = (response.status(), response.headers().get("Retry-After"));
    Ok(Reply { status, retry_after, body: response.text().await? })
}
