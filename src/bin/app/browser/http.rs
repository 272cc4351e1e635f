//! One call over the wire: a reply or the reason that none came. Every call ends by itself and can be given up.

use gatehouse::api::{
    error::NetworkError,
    http::{Method, Response},
    retry,
};
use gloo_net::http::Headers;
use js_sys::Array;
use leptos::prelude::window;
use std::{
    cell::{Cell, RefCell},
    rc::Rc,
};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{AbortController, RequestCache, RequestCredentials, RequestInit, RequestRedirect, ResponseType};

use crate::browser::{boot, clock, config, request_log, timer::Timer};

/// Gives up every call it was handed to.
#[derive(Clone)]
pub(crate) struct AbortHandle {
    call: AbortController,
    /// A call that was begun ahead of this one and serves it.
    ahead: Rc<RefCell<Option<AbortController>>>,
}

impl AbortHandle {
    pub(crate) fn new() -> Self {
        // Every browser that runs WebAssembly has AbortController, and its constructor takes nothing that could fail.
        #[expect(clippy::expect_used, reason = "proven: see above")]
        Self { call: AbortController::new().expect("AbortController"), ahead: Rc::default() }
    }

    pub(crate) fn abort(&self) {
        self.call.abort();
        if let Some(ahead) = self.ahead.take() {
            ahead.abort();
        }
    }

    /// Gives up another call along with its own.
    pub(crate) fn abort_with(&self, other: &AbortHandle) {
        self.ahead.replace(Some(other.call.clone()));
    }

    pub(crate) fn is_aborted(&self) -> bool {
        self.call.signal().aborted()
    }
}

pub(crate) struct HttpRequest<'a> {
    pub(crate) method: Method,
    pub(crate) url: String,
    pub(crate) token: &'a str,
    pub(crate) body: Option<Body>,
}

/// What a call sends, and the same to be looked at later.
#[derive(Clone)]
pub(crate) struct Body {
    sent: String,
    told: String,
}

impl Body {
    pub(crate) fn new(sent: String) -> Self {
        Self { told: gatehouse::request_log::redact(&sent), sent }
    }
}

/// Makes the call. A redirect is never followed: the token would go along, and a POST would become a GET.
pub(crate) async fn send(call: HttpRequest<'_>, abort: &AbortHandle) -> Result<Response, NetworkError> {
    let timed_out = Rc::new(Cell::new(false));
    let (flag, controller) = (timed_out.clone(), abort.clone());
    let timer = Timer::start(config::get().timeout, move || {
        flag.set(true);
        controller.abort();
    });
    let (started, is_ours) = (clock::now(), !call.token.is_empty());
    let (method, url) = (call.method.name().to_owned(), call.url.clone());
    let told = call.body.as_ref().map(|body| body.told.clone());
    let span = Cell::new((started, None));
    let answer = fetch(call, abort, &span).await;
    drop(timer);
    let reply = answer.unwrap_or_else(|_| {
        Err(match (timed_out.get(), abort.is_aborted()) {
            (true, _) => NetworkError::TimedOut,
            (false, true) => NetworkError::Aborted,
            (false, false) => NetworkError::Unreachable,
        })
    });
    // config.json is no call to the API.
    if is_ours {
        request_log::note(method, url, span.get(), told, &reply);
    }
    reply
}

/// `Err` inside `Ok`: an answer that is no reply.
/// `span` is told when it was begun and answered, where that was before it was asked for here.
async fn fetch(
    call: HttpRequest<'_>,
    abort: &AbortHandle,
    span: &Cell<(f64, Option<f64>)>,
) -> Result<Result<Response, NetworkError>, JsValue> {
    let headers = Headers::new();
    headers.append("Accept", "application/json");
    if !call.token.is_empty() {
        headers.append("Authorization", &format!("Bearer {}", call.token));
    }
    let wanted = RequestInit::new();
    if let Some(body) = &call.body {
        headers.append("Content-Type", "application/json");
        wanted.set_body(&JsValue::from_str(&body.sent));
    }
    wanted.set_redirect(RequestRedirect::Manual);
    wanted.set_method(call.method.name());
    wanted.set_headers(&headers.into_raw());
    wanted.set_signal(Some(&abort.call.signal()));
    wanted.set_cache(RequestCache::NoStore);
    wanted.set_credentials(RequestCredentials::Omit);
    let under_way = match call.method {
        Method::Get => boot::early_request(&call.url, call.token, &abort.call.signal()),
        _ => None,
    };
    let (answer, body) = match under_way {
        Some(answer) => {
            let both = Array::from(&JsFuture::from(answer).await?);
            span.set((both.get(2).as_f64().unwrap_or_default(), both.get(3).as_f64()));
            (both.get(0).dyn_into::<web_sys::Response>()?, both.get(1))
        }
        // Not gloo's RequestBuilder: it takes an address apart and adds an `&` to its query.
        None => {
            let answer = JsFuture::from(window().fetch_with_str_and_init(&call.url, &wanted)).await?;
            let answer = answer.dyn_into::<web_sys::Response>()?;
            let body = JsFuture::from(answer.text()?).await?;
            (answer, body)
        }
    };
    if answer.type_() == ResponseType::Opaqueredirect {
        return Ok(Err(NetworkError::Redirected));
    }
    let status = answer.status();
    let retry_after = answer.headers().get("Retry-After")?.and_then(|after| retry::after(&after, clock::now()));
    let body = body.as_string().unwrap_or_default();
    Ok(Ok(Response { status, retry_after, body }))
}
