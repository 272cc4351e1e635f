//! The ten calls of the contract. Paths are parsed here and not by the framework, because usernames may have slashes.

use std::sync::Arc;

use axum::{
    body::{Body, to_bytes},
    extract::{Request, State as Shared},
    http::{HeaderValue, Method, StatusCode, header, request::Parts},
    response::{IntoResponse, Response},
};
use percent_encoding::percent_decode_str;
use serde_json::{Value, json};

use crate::{
    auth,
    body::{self, Kind},
    drf,
    faults::Action,
    listing::Count,
    password,
    state::State,
    store::{Filter, Key, Person, Refusal},
};

/// Django's DATA_UPLOAD_MAX_MEMORY_SIZE.
const MAX_BODY: usize = 2_621_440;
const LIST_METHODS: &str = "GET, POST, HEAD, OPTIONS";
const USER_METHODS: &str = "GET, PUT, PATCH, DELETE, HEAD, OPTIONS";

/// Answers every address under `/api/`.
pub(crate) async fn handle(Shared(state): Shared<Arc<State>>, request: Request) -> Response {
    let (parts, body) = request.into_parts();
    let bytes = match to_bytes(body, MAX_BODY).await {
        Ok(bytes) => bytes,
        Err(_) => {
            return drf::detail(StatusCode::PAYLOAD_TOO_LARGE, "Request body exceeded the size limit of the server.");
        }
    };
    let target = parts.uri.path_and_query().map_or("", |target| target.as_str()).to_owned();
    let language = parts.headers.get(header::ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    state.faults.record(parts.method.as_str(), &target, &bytes, language);
    // A task of its own: a WSGI server carries out a call that it has read, even if the caller hangs up meanwhile.
    let answered = tokio::spawn(meet_fault(state, parts, target, bytes)).await;
    answered.unwrap_or_else(|error| drf::failed(&anyhow::Error::new(error)))
}

async fn meet_fault(state: Arc<State>, parts: Parts, target: String, bytes: bytes::Bytes) -> Response {
    let Some(fault) = state.faults.take(parts.method.as_str(), &target) else {
        return answer(state, parts, bytes).await;
    };
    tokio::time::sleep(fault.pause).await;
    if fault.is_held {
        state.faults.released().await;
    }
    match fault.action {
        Action::Answer(answer) => answer.response(),
        Action::Drop { after: false } => dropped(),
        Action::Drop { after: true } => {
            answer(state, parts, bytes).await;
            dropped()
        }
        Action::Truncate => truncated(answer(state, parts, bytes).await).await,
        Action::None => answer(state, parts, bytes).await,
    }
}

async fn answer(state: Arc<State>, parts: Parts, bytes: bytes::Bytes) -> Response {
    let Some(path) = parts.uri.path().strip_prefix("/api/v1") else { return no_such_path() };
    let Some(target) = target(path) else {
        // Django's APPEND_SLASH: if the address exists with a slash, the caller is redirected and the body is lost.
        return match target(&format!("{path}/")) {
            Some(_) => with_slash(&parts),
            None => no_such_path(),
        };
    };
    let is_reader = match auth::is_reader(&state, &parts.headers) {
        Ok(is_reader) => is_reader,
        Err(answer) => return *answer,
    };
    let is_reading = matches!(parts.method, Method::GET | Method::HEAD | Method::OPTIONS);
    if is_reader && !is_reading {
        return drf::detail(StatusCode::FORBIDDEN, "You do not have permission to perform this action.");
    }
    let permit = state.slots.acquire().await;
    let worker = state.clone();
    let answer = tokio::task::spawn_blocking(move || call(&worker, &parts, target, &bytes)).await;
    drop(permit);
    answer.unwrap_or_else(|error| drf::failed(&anyhow::Error::new(error)))
}

/// What a path names.
enum Target {
    List,
    One(Key),
}

/// `/user/`, `/user/username/NAME/`, where NAME may have encoded slashes, or `/user/ID/`. `None` for any other path,
/// and for one without the slash at its end.
fn target(path: &str) -> Option<Target> {
    let rest = path.strip_prefix("/user/")?;
    if rest.is_empty() {
        return Some(Target::List);
    }
    let rest = rest.strip_suffix('/')?;
    let decoded =
        |raw: &str| percent_decode_str(raw).decode_utf8().ok().map(String::from).filter(|text| !text.is_empty());
    match rest.strip_prefix("username/") {
        Some(name) => decoded(name).map(|name| Target::One(Key::Username(name))),
        None if rest.contains('/') => None,
        None => decoded(rest).map(|id| Target::One(Key::Id(id))),
    }
}

fn call(state: &State, parts: &Parts, target: Target, bytes: &[u8]) -> Response {
    let method = parts.method.as_str();
    let result = match (target, method) {
        (Target::List, "GET" | "HEAD") => list(state, parts.uri.query().unwrap_or("")),
        (Target::List, "POST") => create(state, parts, bytes),
        (Target::List, "OPTIONS") => Ok(metadata("User List", LIST_METHODS)),
        (Target::List, _) => Ok(drf::not_allowed(method, LIST_METHODS)),
        (Target::One(key), "GET" | "HEAD") => one(state, &key),
        (Target::One(key), "PUT") => change(state, parts, bytes, &key, Kind::Replace),
        (Target::One(key), "PATCH") => change(state, parts, bytes, &key, Kind::Patch),
        (Target::One(key), "DELETE") => delete(state, &key),
        (Target::One(_), "OPTIONS") => Ok(metadata("User Instance", USER_METHODS)),
        (Target::One(_), _) => Ok(drf::not_allowed(method, USER_METHODS)),
    };
    result.unwrap_or_else(|error| drf::failed(&error))
}

fn list(state: &State, query: &str) -> anyhow::Result<Response> {
    let value = |wanted: &str| {
        let mut pairs = query.split('&').filter_map(|pair| pair.split_once('='));
        let found = pairs.rfind(|(name, _)| *name == wanted)?.1.replace('+', " ");
        let text = percent_decode_str(&found).decode_utf8_lossy().into_owned();
        (!text.is_empty()).then_some(text)
    };
    let number = |name: &str| value(name).and_then(|text| text.parse::<u64>().ok());
    let listing = &state.faults.listing;
    let deviations = listing.get();
    listing.churn(&state.store)?;
    let most_rows = state.dialect.max_rows().min(deviations.most_rows.unwrap_or(u64::MAX)).max(1);
    let limit = number("limit").filter(|limit| *limit > 0).unwrap_or(20).min(most_rows);
    let offset = if deviations.ignores_offset { 0 } else { number("offset").unwrap_or(0) };
    let filter = Filter {
        id: value("id"),
        username: value("username"),
        organization: value("organization"),
        role: value("role"),
        matches_parts: state.dialect.matches_parts(),
    };
    let (people_in_all, people) = state.store.list_ordered(&filter, deviations.order, limit, offset)?;
    if let Some(failing) = &deviations.failing_organization
        && (filter.organization.as_ref() == Some(failing)
            || people.iter().any(|person| person.organization == *failing))
    {
        return Ok(drf::html(StatusCode::INTERNAL_SERVER_ERROR, "<h1>Server Error (500)</h1>"));
    }
    let record = |person: &Person| match &deviations.unreadable {
        Some(id) if person.pk.to_string() == *id => Value::String(id.clone()),
        _ => state.dialect.record(person),
    };
    let results: Vec<Value> = people.iter().map(record).collect();
    let count = listing.count(deviations.count, people_in_all);
    // A server works with the count that it says, but where it says none.
    let known = match deviations.count {
        Count::Capped(most) => people_in_all.min(most),
        _ => people_in_all,
    };
    let next = (offset.saturating_add(limit) < known).then(|| state.dialect.link(limit, offset + limit));
    let previous = (offset > 0).then(|| state.dialect.link(limit, offset.saturating_sub(limit)));
    let mut body = json!({"next": next, "previous": previous, "results": results});
    if let Some((body, count)) = body.as_object_mut().zip(count) {
        body.shift_insert(0, "count".to_owned(), count);
    }
    Ok(drf::json_answer(StatusCode::OK, &body))
}

fn one(state: &State, key: &Key) -> anyhow::Result<Response> {
    Ok(state.store.find(key)?.map_or_else(drf::not_found, |person| user(state, StatusCode::OK, &person)))
}

fn create(state: &State, parts: &Parts, bytes: &[u8]) -> anyhow::Result<Response> {
    let sent = match body::object(&parts.headers, bytes) {
        Ok(sent) => sent,
        Err(answer) => return Ok(*answer),
    };
    let (mut person, typed) = match body::apply(Kind::Create, &sent, Person::default()) {
        Ok(read) => read,
        Err(errors) => return Ok(drf::refused(errors)),
    };
    if let Some(password) = typed {
        person.password = password::hash(&password)?;
    }
    person.created_at = Some(now());
    match state.store.create(&person) {
        Ok(person) => Ok(user(state, StatusCode::CREATED, &person)),
        Err(Refusal::NotUnique) => Ok(not_unique()),
        Err(Refusal::Failed(error)) => Err(error),
    }
}

/// Why nothing was changed.
enum Unchanged {
    Refused(drf::Errors),
    Store(Refusal),
}

impl From<Refusal> for Unchanged {
    fn from(refusal: Refusal) -> Self {
        Unchanged::Store(refusal)
    }
}

fn change(state: &State, parts: &Parts, bytes: &[u8], key: &Key, kind: Kind) -> anyhow::Result<Response> {
    if state.store.find(key)?.is_none() {
        return Ok(drf::not_found());
    }
    let sent = match body::object(&parts.headers, bytes) {
        Ok(sent) => sent,
        Err(answer) => return Ok(*answer),
    };
    let changed = state.store.change(key, |before| {
        let (mut person, typed) = body::apply(kind, &sent, before).map_err(Unchanged::Refused)?;
        if let Some(password) = typed {
            person.password = password::hash(&password).map_err(Refusal::Failed)?;
        }
        person.updated_at = Some(now());
        Ok(person)
    });
    match changed {
        Ok(Some(person)) => Ok(user(state, StatusCode::OK, &person)),
        Ok(None) => Ok(drf::not_found()),
        Err(Unchanged::Refused(errors)) => Ok(drf::refused(errors)),
        Err(Unchanged::Store(Refusal::NotUnique)) => Ok(not_unique()),
        Err(Unchanged::Store(Refusal::Failed(error))) => Err(error),
    }
}

fn delete(state: &State, key: &Key) -> anyhow::Result<Response> {
    Ok(if state.store.delete(key)? { StatusCode::NO_CONTENT.into_response() } else { drf::not_found() })
}

/// The response with one user.
fn user(state: &State, status: StatusCode, person: &Person) -> Response {
    drf::json_answer(status, &state.dialect.record(person))
}

fn not_unique() -> Response {
    drf::json_answer(StatusCode::BAD_REQUEST, &json!({"non_field_errors": [drf::UNIQUE]}))
}

fn metadata(name: &str, allow: &'static str) -> Response {
    let body = json!({"name": name, "renders": ["application/json"], "parses": ["application/json"]});
    let mut answer = drf::json_answer(StatusCode::OK, &body);
    answer.headers_mut().insert(header::ALLOW, HeaderValue::from_static(allow));
    answer
}

fn no_such_path() -> Response {
    drf::html(StatusCode::NOT_FOUND, "<h1>Not Found</h1><p>The requested resource was not found on this server.</p>")
}

fn with_slash(parts: &Parts) -> Response {
    let query = parts.uri.query().map(|query| format!("?{query}")).unwrap_or_default();
    let address = format!("{}/{query}", parts.uri.path());
    match HeaderValue::from_str(&address) {
        Ok(address) => (StatusCode::MOVED_PERMANENTLY, [(header::LOCATION, address)]).into_response(),
        Err(_) => no_such_path(),
    }
}

/// A response that begins and then breaks off, which a browser reports as a network error. It must begin, because a
/// browser silently repeats a call if its kept-alive connection closes without a byte. Its header says that the body is
/// compressed, because Firefox takes the part of a plain body for the whole.
fn dropped() -> Response {
    #[derive(Default)]
    struct Broken {
        polls: u8,
    }
    impl http_body::Body for Broken {
        type Data = bytes::Bytes;
        type Error = std::io::Error;
        fn poll_frame(
            mut self: std::pin::Pin<&mut Self>,
            context: &mut std::task::Context<'_>,
        ) -> std::task::Poll<Option<Result<http_body::Frame<bytes::Bytes>, std::io::Error>>> {
            use std::task::Poll;
            self.polls += 1;
            match self.polls {
                1 => Poll::Ready(Some(Ok(http_body::Frame::data(bytes::Bytes::from_static(b"{"))))),
                // A pause in which the server sends the first byte.
                2..=9 => {
                    context.waker().wake_by_ref();
                    Poll::Pending
                }
                _ => Poll::Ready(Some(Err(std::io::ErrorKind::ConnectionReset.into()))),
            }
        }
    }
    let headers = [
        (header::CONTENT_TYPE, "application/json"),
        (header::CONTENT_LENGTH, "4096"),
        (header::CONTENT_ENCODING, "gzip"),
    ];
    (headers, Body::new(Broken::default())).into_response()
}

/// The response without the second half of its body.
async fn truncated(answer: Response) -> Response {
    let (mut parts, body) = answer.into_parts();
    parts.headers.remove(header::CONTENT_LENGTH);
    let bytes = to_bytes(body, usize::MAX).await.unwrap_or_default();
    Response::from_parts(parts, Body::from(bytes.slice(..bytes.len() / 2)))
}

fn now() -> String {
    let now = time::OffsetDateTime::now_utc();
    let now = now.replace_nanosecond(0).unwrap_or(now);
    now.format(&time::format_description::well_known::Rfc3339).unwrap_or_default()
}
