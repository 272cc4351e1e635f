//! One HTTP request, carried by gloo-net: the response, or the reason that none came. Every request ends by itself, at
//! the latest after its time-out, and can be aborted.

use std::{
    cell::{Cell, RefCell},
    rc::Rc,
    time::Duration,
};

use gatehouse::api::{
    error::NetworkError,
    http::{Method, Response},
    retry,
};
use gloo_net::http as gloo;
use js_sys::{Array, Promise};
use leptos::prelude::window;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    AbortController, AbortSignal, RequestCache, RequestCredentials, RequestInit, RequestRedirect, ResponseType,
};

use crate::browser::{clock, intl, timer::Timer};

/// Aborts every request that it was handed to.
#[derive(Clone)]
pub(crate) struct AbortHandle {
    controller: AbortController,
    /// Aborted with the controller, and with what the handle belongs to.
    signal: AbortSignal,
    /// A prefetch that serves the request.
    prefetch: Rc<RefCell<Option<AbortController>>>,
}

impl AbortHandle {
    pub(crate) fn new() -> Self {
        // Every browser that runs WebAssembly has AbortController, and its constructor takes nothing that could fail.
        #[expect(clippy::expect_used, reason = "proven: see above")]
        let controller = AbortController::new().expect("AbortController");
        Self { signal: controller.signal(), controller, prefetch: Rc::default() }
    }

    /// A handle for one request, whose time-out ends no other. It aborts with this one.
    pub(crate) fn for_one_request(&self) -> Self {
        let own = Self::new();
        let signals = Array::of2(&self.signal, &own.signal);
        Self { signal: AbortSignal::any(&signals), ..own }
    }

    pub(crate) fn abort(&self) {
        self.controller.abort();
        if let Some(prefetch) = self.prefetch.take() {
            prefetch.abort();
        }
    }

    /// Aborts another request along with its own.
    pub(crate) fn abort_with(&self, other: &AbortHandle) {
        self.prefetch.replace(Some(other.controller.clone()));
    }

    pub(crate) fn is_aborted(&self) -> bool {
        self.signal.aborted()
    }

    pub(crate) fn signal(&self) -> AbortSignal {
        self.signal.clone()
    }

    /// Whether both abort the same requests.
    pub(crate) fn is_same(&self, other: &AbortHandle) -> bool {
        self.controller == other.controller
    }
}

/// A request with everything that is sent. No token: none is sent.
pub(crate) struct HttpRequest<'a> {
    pub(crate) method: Method,
    pub(crate) url: &'a str,
    pub(crate) token: &'a str,
    pub(crate) body: Option<&'a str>,
    pub(crate) timeout: Duration,
}

/// The result of a request, with its start and end in milliseconds since 1970.
pub(crate) struct Exchange {
    pub(crate) response: Result<Response, NetworkError>,
    pub(crate) started: f64,
    pub(crate) ended: f64,
}

/// Sends a request. A redirect is not followed: the token would go along, and a POST would become a GET.
pub(crate) async fn send(request: HttpRequest<'_>, abort: &AbortHandle) -> Exchange {
    let started = clock::now();
    let response = timed(request.timeout, abort, fetch(&request, abort)).await;
    Exchange { response, started, ended: clock::now() }
}

/// Takes over a request that the boot script has sent, as `[Response, text, start, end]`.
pub(crate) async fn take_over(sent: Promise, timeout: Duration, abort: &AbortHandle) -> Exchange {
    let now = clock::now();
    let (started, ended) = (Cell::new(now), Cell::new(None));
    let response = async {
        let parts = Array::from(&JsFuture::from(sent).await.map_err(|_| NetworkError::Unreachable)?);
        started.set(parts.get(2).as_f64().unwrap_or(now));
        ended.set(parts.get(3).as_f64());
        let response = parts.get(0).dyn_into::<web_sys::Response>().map_err(|_| NetworkError::Unreachable)?;
        read(&response.into(), parts.get(1).as_string().unwrap_or_default())
    };
    let response = timed(timeout, abort, response).await;
    Exchange { response, started: started.get(), ended: ended.get().unwrap_or_else(clock::now) }
}

/// Aborts a request that takes longer than the time-out, and says why it has no response.
async fn timed(
    timeout: Duration,
    abort: &AbortHandle,
    request: impl Future<Output = Result<Response, NetworkError>>,
) -> Result<Response, NetworkError> {
    let timed_out = Rc::new(Cell::new(false));
    let (flag, handle) = (timed_out.clone(), abort.clone());
    let timer = Timer::start(timeout, move || {
        flag.set(true);
        handle.abort();
    });
    let response = request.await;
    drop(timer);
    match response {
        Err(NetworkError::Unreachable) if timed_out.get() => Err(NetworkError::TimedOut),
        Err(NetworkError::Unreachable) if abort.is_aborted() => Err(NetworkError::Aborted),
        response => response,
    }
}

async fn fetch(request: &HttpRequest<'_>, abort: &AbortHandle) -> Result<Response, NetworkError> {
    let headers = gloo::Headers::new();
    headers.append("Accept", "application/json");
    if !request.token.is_empty() {
        headers.append("Authorization", &format!("Bearer {}", request.token));
        // The server's sentences stand among the console's, so they are asked for in the page's language, whatever
        // another tab has chosen since. If that is the browser's first language, the browser names all of its languages
        // itself.
        let language = intl::language();
        if window().navigator().language().as_ref() != Some(&language) {
            headers.append("Accept-Language", &language);
        }
    }
    let init = RequestInit::new();
    if let Some(body) = request.body {
        headers.append("Content-Type", "application/json");
        init.set_body(&JsValue::from_str(body));
    }
    init.set_method(request.method.name());
    init.set_headers(&headers.into_raw());
    init.set_redirect(RequestRedirect::Manual);
    init.set_cache(RequestCache::NoStore);
    init.set_credentials(RequestCredentials::Omit);
    init.set_signal(Some(&abort.signal()));
    // Not gloo's RequestBuilder, which takes the address apart and adds an `&` to its query.
    let request = web_sys::Request::new_with_str_and_init(request.url, &init);
    let request = gloo::Request::from(request.map_err(|_| NetworkError::Unreachable)?);
    let unreachable = |_| NetworkError::Unreachable;
    let response = request.send().await.map_err(unreachable)?;
    let body = response.text().await.map_err(unreachable)?;
    read(&response, body)
}

fn read(response: &gloo::Response, body: String) -> Result<Response, NetworkError> {
    if response.type_() == ResponseType::Opaqueredirect {
        return Err(NetworkError::Redirected);
    }
    let retry_after = response.headers().get("Retry-After").and_then(|after| retry::after(&after, clock::now()));
    Ok(Response { status: response.status(), retry_after, body })
}

#[cfg(test)]
mod tests {
    use wasm_bindgen_test::wasm_bindgen_test;

    use super::*;
    use crate::browser::timer;

    #[wasm_bindgen_test]
    async fn a_time_out_ends_one_request_alone() {
        let all = AbortHandle::new();
        let (slow, other) = (all.for_one_request(), all.for_one_request());
        let request = async {
            timer::pause(Duration::from_millis(50)).await;
            Err(NetworkError::Unreachable)
        };
        let response = timed(Duration::from_millis(5), &slow, request).await;
        assert!(matches!(response, Err(NetworkError::TimedOut)));
        assert!(slow.is_aborted() && !all.is_aborted() && !other.is_aborted());
        all.abort();
        assert!(other.is_aborted());
    }
}
