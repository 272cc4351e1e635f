//! The connection to the API: sends requests with the session's token and logs them. A 401 pauses the session here and
//! nowhere else.

use std::{
    cell::{Cell, RefCell},
    collections::VecDeque,
};

use gatehouse::{
    api::{
        client::{self, Api, Read},
        error::{self, ApiError, CallError},
        http::{Method, Request, Response},
    },
    list::page::Page,
    url::{
        query::ListQuery,
        route::{Key, Route},
    },
    user::User,
};

use crate::browser::{
    boot, clock, config,
    http::{AbortHandle, Exchange, HttpRequest, send, take_over},
    prefetch,
    promise::Reply,
    request_log, responses, session, settings_store,
};

/// A connection with the session's token, until its handle aborts.
pub(crate) struct Connection {
    abort: AbortHandle,
    purpose: Purpose,
}

/// What a connection is for.
#[derive(Clone, Copy, PartialEq)]
enum Purpose {
    /// To show on a screen: a prefetched response serves.
    Screen,
    /// To read what the server holds now, and to write.
    Fresh,
    /// A row of a plan: the screens' requests come first.
    Plan,
    /// To read everybody: every other request comes first.
    Directory,
}

/// So many requests are under way at most, whatever they are for. A browser opens as many connections to a host over
/// HTTP/1.1.
const MAX_OPEN: u32 = 6;

thread_local! {
    /// How many requests are under way, and those that wait for the end of one.
    static OPEN: Cell<u32> = const { Cell::new(0) };
    static WAITING: RefCell<VecDeque<Reply<()>>> = const { RefCell::new(VecDeque::new()) };
    static IN_FLIGHT: Cell<u32> = const { Cell::new(0) };
    static REFUSAL: Cell<Option<Refusal>> = const { Cell::new(None) };
}

/// The server answered a screen with 429 or 503.
#[derive(Clone, Copy)]
pub(crate) struct Refusal {
    /// Milliseconds since 1970.
    pub(crate) at: i64,
    /// The seconds that the server asks to wait.
    pub(crate) retry_after: Option<u32>,
}

/// The latest refusal of a screen, once: whoever reads everybody waits, too.
pub(crate) fn take_refusal() -> Option<Refusal> {
    REFUSAL.take()
}

/// How many requests are under way, without those of plans and of the directory.
pub(crate) fn in_flight() -> u32 {
    IN_FLIGHT.get()
}

impl Connection {
    /// Reads what the server holds now, and writes.
    pub(crate) fn new(abort: AbortHandle) -> Self {
        Self { abort, purpose: Purpose::Fresh }
    }

    /// Reads for the directory.
    pub(crate) fn for_directory(abort: AbortHandle) -> Self {
        Self { abort, purpose: Purpose::Directory }
    }

    /// Reads and writes for a plan.
    pub(crate) fn for_plan(abort: AbortHandle) -> Self {
        Self { abort, purpose: Purpose::Plan }
    }

    /// Reads what a screen is to show: a prefetched response serves.
    pub(crate) fn for_screen(abort: AbortHandle) -> Self {
        Self { abort, purpose: Purpose::Screen }
    }

    /// Sends with the session's token. After a 401 the request waits for a new token and is then sent again. This is
    /// safe: a server that answers 401 has done nothing.
    async fn send_signed_in(&self, request: &Request) -> Result<Response, CallError> {
        // A write that was sent is not aborted: the server may have stored it already.
        let abort = if request.method.writes() { &AbortHandle::new() } else { &self.abort };
        loop {
            let token = session::token().await;
            let open = Open::when_free().await;
            if self.abort.is_aborted() {
                return Err(CallError::Aborted);
            }
            // Another person may have signed in, or nobody, while the request waited.
            if session::present_token().as_deref() != Some(&token) {
                continue;
            }
            let response = send_with(request, &token, abort).await?;
            drop(open);
            if !error::refuses_token(&response) {
                return Ok(response);
            }
            session::refused(&token);
        }
    }
}

impl Api for Connection {
    async fn send(&self, request: Request) -> Result<Response, CallError> {
        let asked = prefetch::generation();
        if self.purpose == Purpose::Screen
            && let Some(prefetch) = prefetch::take(&request.path, &self.abort)
            && let Some(response) = prefetch.good_response().await
        {
            note(asked, &request, &response);
            return Ok(response);
        }
        let path = request.path.clone();
        if self.purpose == Purpose::Directory {
            return self.send_signed_in(&request).await;
        }
        let counts = u32::from(self.purpose != Purpose::Plan);
        IN_FLIGHT.set(IN_FLIGHT.get() + counts);
        let response = self.send_signed_in(&request).await;
        IN_FLIGHT.set(IN_FLIGHT.get() - counts);
        response.iter().for_each(|response| note(asked, &request, response));
        // A plan tells the limiter itself.
        if let Ok(response) = &response
            && error::asks_for_fewer(response)
            && self.purpose != Purpose::Plan
        {
            REFUSAL.set(Some(Refusal { at: clock::now() as i64, retry_after: response.retry_after }));
        }
        if request.method.writes() {
            prefetch::invalidate();
            match &response {
                Ok(response) if response.status < 300 => session::allowed_write(),
                Ok(response) if error::is_forbidden(response) => session::refused_write(&path, response.body.clone()),
                _ => {}
            }
        }
        response
    }
}

/// Tells the directory what a response says. One that was asked for before a write may be older than the write.
fn note(asked: u32, request: &Request, response: &Response) {
    if request.method.writes() || asked == prefetch::generation() {
        responses::note(request, response);
    }
}

/// A connection with a token that is not the session's yet.
struct Trial<'a> {
    token: &'a str,
    abort: &'a AbortHandle,
}

impl Api for Trial<'_> {
    async fn send(&self, request: Request) -> Result<Response, CallError> {
        let _open = Open::when_free().await;
        send_with(&request, self.token, self.abort).await
    }
}

/// A page of the list, perhaps prefetched.
pub(crate) async fn list(query: &ListQuery, abort: &AbortHandle) -> Read<Page> {
    let connection = Connection::for_screen(abort.clone());
    client::list(&connection, query, page_size()).await
}

/// A response to the call for a page that cannot be read as a page without repairs.
pub(crate) struct OddResponse(Response);

impl OddResponse {
    /// Reads what can be read of it, or why there is no page.
    pub(crate) fn read(&self) -> Result<Page, ApiError> {
        client::read_page(&self.0)
    }
}

/// A page of the list as [`list`] gives it, if it is a plain one: the code for any other response loads later.
pub(crate) async fn plain_page(query: &ListQuery, abort: &AbortHandle) -> Read<Result<Page, OddResponse>> {
    let connection = Connection::for_screen(abort.clone());
    let response = client::list_response(&connection, query, page_size()).await?;
    Ok(client::whole_page(&response).ok_or(OddResponse(response)))
}

/// A user for a screen to show, perhaps prefetched.
pub(crate) async fn shown_user(key: &Key, abort: &AbortHandle) -> Read<User> {
    client::user(&Connection::for_screen(abort.clone()), key).await
}

/// Whether a token may list users.
pub(crate) async fn try_token(token: &str, abort: &AbortHandle) -> Read<()> {
    client::count(&Trial { token, abort }).await.map(drop)
}

/// Reads what the screen of this route will read first, without waiting for a token.
pub(crate) fn prefetch(route: &Route) {
    if let (Some(path), Some(token)) = (client::first_path(route, page_size()), session::present_token()) {
        let request = Request { method: Method::Get, path: path.clone(), body: None };
        prefetch::start(path, |abort| async move {
            let _open = Open::when_free().await;
            match abort.is_aborted() || session::present_token().as_deref() != Some(&token) {
                true => Err(CallError::Aborted),
                false => send_with(&request, &token, &abort).await,
            }
        });
    }
}

/// Rows of a page where the address names none: the person's choice, else the operator's.
pub(crate) fn page_size() -> u32 {
    settings_store::get().page_size.unwrap_or_else(|| config::get().page_size)
}

/// A request under way.
struct Open;

impl Open {
    async fn when_free() -> Self {
        let mut has_waited = false;
        while OPEN.get() >= MAX_OPEN {
            let turn = Reply::new();
            // Who was overtaken is the next.
            WAITING.with_borrow_mut(|waiting| match has_waited {
                true => waiting.push_front(turn.clone()),
                false => waiting.push_back(turn.clone()),
            });
            turn.wait().await;
            has_waited = true;
        }
        OPEN.set(OPEN.get() + 1);
        Self
    }
}

impl Drop for Open {
    fn drop(&mut self) {
        OPEN.set(OPEN.get() - 1);
        if let Some(turn) = WAITING.with_borrow_mut(VecDeque::pop_front) {
            turn.give(());
        }
    }
}

/// Sends a request once, or takes over the boot script's, and logs it.
async fn send_with(request: &Request, token: &str, abort: &AbortHandle) -> Result<Response, CallError> {
    let (url, timeout) = (format!("{}{}", config::get().api, request.path), config::get().timeout);
    let abort = &abort.for_one_request();
    let early = match request.method {
        Method::Get => boot::early_request(&url, token, &abort.signal()),
        _ => None,
    };
    let exchange = match early {
        Some(sent) => take_over(sent, timeout, abort).await,
        None => {
            let body = request.body.as_deref();
            send(HttpRequest { method: request.method, url: &url, token, body, timeout }, abort).await
        }
    };
    let Exchange { response, started, ended } = exchange;
    request_log::note(request.method, url, (started, ended), request.body.clone(), &response);
    Ok(response?)
}

#[cfg(test)]
mod tests {
    use wasm_bindgen_test::wasm_bindgen_test;

    use super::*;

    /// plans.md, scenario 5: never more than six requests are under way, and each that waits has its turn.
    #[wasm_bindgen_test]
    async fn a_seventh_request_waits_for_the_end_of_another() {
        let mut open = Vec::new();
        for _ in 0..MAX_OPEN {
            open.push(Open::when_free().await);
        }
        for _ in 0..2 {
            wasm_bindgen_futures::spawn_local(async { drop(Open::when_free().await) });
        }
        let soon = || crate::browser::timer::pause(std::time::Duration::from_millis(20));
        soon().await;
        assert_eq!((OPEN.get(), WAITING.with_borrow(VecDeque::len)), (MAX_OPEN, 2));
        open.pop();
        soon().await;
        assert_eq!((OPEN.get(), WAITING.with_borrow(VecDeque::len)), (MAX_OPEN - 1, 0));
    }

    #[wasm_bindgen_test]
    fn a_read_that_was_asked_for_before_a_write_is_no_news() {
        responses::listen(|| ());
        let news = |asked, method| {
            let request = Request { method, path: "/user/1/".to_owned(), body: None };
            note(asked, &request, &Response { status: 200, body: "{}".to_owned(), retry_after: None });
            responses::take().len()
        };
        let before = prefetch::generation();
        assert_eq!(news(before, Method::Get), 1);
        prefetch::invalidate();
        assert_eq!(news(before, Method::Get), 0);
        assert_eq!(news(before, Method::Patch), 1);
        assert_eq!(news(prefetch::generation(), Method::Get), 1);
    }
}
