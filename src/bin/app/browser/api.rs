//! The ten calls of the contract. Answers are told by the pure house; a 401 pauses the session here and nowhere else.

use std::collections::BTreeSet;

use gatehouse::{
    api::{
        error::{self, ApiError, CallError, NetworkError},
        http::{Method, Response},
        lookup::{self, Verdict},
        outcome::{self, Outcome},
        wire,
    },
    form::draft::Draft,
    list::page::Page,
    url::{
        percent,
        query::{Filter, ListQuery},
        route::{Key, Route, Segment},
    },
    user::User,
};

use crate::browser::{
    config,
    http::{AbortHandle, Body, HttpRequest, send},
    prefetch, session, settings_store,
};

/// How many people [`find`] gives.
const FOUND: usize = 8;

/// `Err(None)`: the call was given up by its own caller, and nothing is to be shown.
pub(crate) type Read<T> = Result<T, Option<ApiError>>;

/// What a write sends.
pub(crate) enum Write {
    Create(Draft),
    /// A PATCH body of what changed.
    Patch {
        key: Key,
        body: String,
    },
    /// A whole record.
    Put {
        key: Key,
        body: String,
    },
    Delete {
        key: Key,
    },
}

/// `GET /user/`, a page of it.
pub(crate) async fn list(query: &ListQuery, abort: &AbortHandle) -> Read<Page> {
    read_ahead(&list_path(query), wire::page, abort).await
}

/// `GET /user/{id}/` or `GET /user/username/{username}/`, perhaps asked for a moment ago: for a screen to show.
pub(crate) async fn shown_user(key: &Key, abort: &AbortHandle) -> Read<User> {
    read_ahead(&path(key), wire::user, abort).await
}

/// The same as the server holds it now: for a write to go by.
pub(crate) async fn user(key: &Key, abort: &AbortHandle) -> Read<User> {
    read(&path(key), wire::user, abort).await
}

/// Whether a token may list users: the least that can be asked.
pub(crate) async fn try_token(token: &str, abort: &AbortHandle) -> Read<()> {
    let reply = ask_with(Method::Get, "/user/?limit=1", token, None, abort).await?;
    error::read(&reply, wire::page).map(drop).map_err(Some)
}

/// Whether the API answers and takes the token: how many people it lists.
pub(crate) async fn check(abort: &AbortHandle) -> Read<u64> {
    read("/user/?limit=1", wire::page, abort).await.map(|page| page.count)
}

/// People whose username, id or email has `text` in it, as far as the list call's filters find them: a few.
pub(crate) async fn find(text: &str, abort: &AbortHandle) -> Read<Vec<User>> {
    let search = |filter: Filter, value: &str| {
        format!("/user/?{}={}&limit={FOUND}&offset=0", filter.name(), percent::encode(value))
    };
    let name = text.split('@').next().unwrap_or(text);
    let mut found = read(&search(Filter::Username, name), wire::page, abort).await?.rows;
    if text.contains('@') {
        let lower = text.to_ascii_lowercase();
        found.sort_by_key(|user| !user.email().to_ascii_lowercase().contains(&lower));
    } else if found.len() < FOUND {
        let by_id = read(&search(Filter::Id, text), wire::page, abort).await?.rows;
        found.extend(by_id);
    }
    let mut seen = BTreeSet::new();
    found.retain(|user| seen.insert(user.id()));
    found.truncate(FOUND);
    Ok(found)
}

/// Looks a username up within its organization; asks for one row, and for more only where that cannot settle it.
pub(crate) async fn look_up(username: &str, organization: &str, abort: &AbortHandle) -> Read<Verdict> {
    let mut verdict = Verdict::AskMore;
    for limit in lookup::STEPS {
        if verdict == Verdict::AskMore {
            let search = lookup::search(username, organization, limit);
            let page = read(&format!("/user/{search}"), wire::page, abort).await?;
            verdict = lookup::verdict(&page, username, organization, limit);
        }
    }
    Ok(verdict)
}

/// Makes a write. It is sent once: only a 401 or no token, where nothing was done, makes it wait and go on.
pub(crate) async fn write(write: Write, abort: &AbortHandle) -> Option<Outcome> {
    let (method, path, body) = match write {
        Write::Create(draft) => (Method::Post, "/user/".to_owned(), Some(Body::new(wire::create_body(&draft)))),
        Write::Patch { key, body } => (Method::Patch, path(&key), Some(Body::new(body))),
        Write::Put { key, body } => (Method::Put, path(&key), Some(Body::new(body))),
        Write::Delete { key } => (Method::Delete, path(&key), None),
    };
    let answer = ask(method, &path, body, abort).await;
    prefetch::invalidate();
    match answer {
        Ok(reply) => {
            let outcome = outcome::from_response(&reply);
            if let Outcome::Failed(ApiError::Forbidden { server_message }) = &outcome {
                session::may_only_read(server_message.clone().unwrap_or_default());
            }
            Some(outcome)
        }
        Err(fault) => fault.map(Outcome::Failed),
    }
}

/// The path that the screen of this route asks first.
pub(crate) fn first_path(route: &Route) -> Option<String> {
    match route {
        // The list is there already where someone is looked at beside it.
        Route::Users(query) => match query.peek() {
            Some(id) => Segment::new(id).map(|id| path(&Key::Id(id))),
            None => Some(list_path(query)),
        },
        Route::User(key) | Route::EditUser(key) | Route::ReplaceUser(key) => Some(path(key)),
        Route::SignIn { .. }
        | Route::NewUser
        | Route::Settings
        | Route::RequestLog
        | Route::Gallery
        | Route::NotFound(_) => None,
    }
}

/// Rows of a page where the address names none: the person's choice, else the operator's.
pub(crate) fn page_size() -> u32 {
    settings_store::get().page_size.unwrap_or_else(|| config::get().page_size)
}

fn list_path(query: &ListQuery) -> String {
    format!("/user/{}", query.to_api_search(page_size()))
}

fn path(key: &Key) -> String {
    match key {
        Key::Id(id) => format!("/user/{}/", id.encoded()),
        Key::Username(name) => format!("/user/username/{}/", name.encoded()),
    }
}

async fn read<T>(path: &str, told: impl FnOnce(&str) -> Result<T, wire::Unreadable>, abort: &AbortHandle) -> Read<T> {
    let reply = ask(Method::Get, path, None, abort).await?;
    error::read(&reply, told).map_err(Some)
}

/// As [`read`], with the answer that was asked for ahead, if there is one. What that says counts like any other answer.
async fn read_ahead<T>(
    path: &str,
    told: impl FnOnce(&str) -> Result<T, wire::Unreadable>,
    abort: &AbortHandle,
) -> Read<T> {
    let begun = match prefetch::take(path, abort) {
        Some(begun) => Some(begun.reply().await?),
        None => None,
    };
    match begun.filter(|reply| reply.status != 401) {
        Some(reply) => error::read(&reply, told).map_err(Some),
        None => read(path, told, abort).await,
    }
}

/// Reads what the screen of this route will read first, without waiting for a token.
pub(crate) fn prefetch(route: &Route) {
    if let (Some(path), Some(token)) = (first_path(route), session::present_token()) {
        let asked = path.clone();
        prefetch::start(path, |abort| async move { ask_with(Method::Get, &asked, &token, None, &abort).await });
    }
}

/// Asks with the session's token. A 401 pauses the session here and nowhere else; the call waits for a new token and
/// is then made again, which is safe because a server that answers 401 has done nothing.
async fn ask(method: Method, path: &str, body: Option<Body>, abort: &AbortHandle) -> Read<Response> {
    loop {
        let token = session::token().await;
        if abort.is_aborted() {
            return Err(None);
        }
        let reply = ask_with(method, path, &token, body.clone(), abort).await?;
        if reply.status != 401 {
            return Ok(reply);
        }
        session::refused(&token);
    }
}

async fn ask_with(method: Method, path: &str, token: &str, body: Option<Body>, abort: &AbortHandle) -> Read<Response> {
    let url = format!("{}{path}", config::get().api);
    send(HttpRequest { method, url, token, body }, abort).await.map_err(aborted_or)
}

fn aborted_or(error: NetworkError) -> Option<ApiError> {
    match CallError::from(error) {
        CallError::Aborted => None,
        CallError::Failed(error) => Some(error),
    }
}
