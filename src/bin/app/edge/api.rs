//! The ten calls of the contract. Answers are told by the pure house; a 401 ends the session here and nowhere else.

use gatehouse::{
    draft::Draft,
    fault::{self, Fault, Reply},
    lookup::{self, Verdict},
    outcome::{self, Outcome},
    page::Page,
    query::ListQuery,
    route::Key,
    user::User,
    wire,
};
use gloo_net::http::Method;

use super::{
    config,
    http::{Call, GiveUp, send},
    session,
};

/// `Err(None)`: the call was given up by its own caller, and nothing is to be shown.
pub(crate) type Read<T> = Result<T, Option<Fault>>;

/// What a write sends.
pub(crate) enum Write {
    Create(Draft),
    /// A PATCH body of what changed, for the person with this id.
    Patch {
        key: Key,
        id: String,
        body: String,
    },
    /// A whole record.
    Put {
        key: Key,
        id: String,
        body: String,
    },
    Delete {
        key: Key,
        id: String,
    },
}

/// `GET /user/`, a page of it.
pub(crate) async fn list(query: &ListQuery, give_up: &GiveUp) -> Read<Page> {
    let config = config::get();
    let search = query.api_search(config.page_size);
    read(&format!("/user/{search}"), wire::page, give_up).await
}

/// `GET /user/{id}/` or `GET /user/username/{username}/`.
pub(crate) async fn user(key: &Key, give_up: &GiveUp) -> Read<User> {
    read(&path(key), wire::user, give_up).await
}

/// Whether a token may list users: the least that can be asked.
pub(crate) async fn try_token(token: &str, give_up: &GiveUp) -> Read<()> {
    let reply = ask(Method::GET, "/user/?limit=1", token, None, give_up).await?;
    fault::read(&reply, wire::page).map(drop).map_err(Some)
}

/// Looks a username up within its organization; asks for one row, and for more only where that cannot settle it.
pub(crate) async fn look_up(username: &str, organization: &str, give_up: &GiveUp) -> Read<Verdict> {
    let mut verdict = Verdict::AskMore;
    for limit in lookup::STEPS {
        if verdict == Verdict::AskMore {
            let search = lookup::search(username, organization, limit);
            let page = read(&format!("/user/{search}"), wire::page, give_up).await?;
            verdict = lookup::verdict(&page, username, organization, limit);
        }
    }
    Ok(verdict)
}

/// Makes a write. By username, the person is read first: the server answers for one of several namesakes (contract.md).
pub(crate) async fn write(write: Write, give_up: &GiveUp) -> Option<Outcome> {
    if let Write::Patch { key: key @ Key::Username(_), id, .. }
    | Write::Put { key: key @ Key::Username(_), id, .. }
    | Write::Delete { key: key @ Key::Username(_), id } = &write
    {
        match user(key, give_up).await {
            Ok(user) if user.id() == *id => {}
            Ok(user) => return Some(Outcome::Failed(Fault::AnotherPerson { id: user.id() })),
            Err(Some(Fault::NotFound)) => return Some(Outcome::Gone),
            Err(fault) => return fault.map(Outcome::Failed),
        }
    }
    let (method, path, body) = match write {
        Write::Create(draft) => (Method::POST, "/user/".to_owned(), Some(wire::create_body(&draft))),
        Write::Patch { key, body, .. } => (Method::PATCH, path(&key), Some(body)),
        Write::Put { key, body, .. } => (Method::PUT, path(&key), Some(body)),
        Write::Delete { key, .. } => (Method::DELETE, path(&key), None),
    };
    match ask(method, &path, &session::token(), body, give_up).await {
        Ok(reply) => {
            end_session_on_401(&reply);
            Some(outcome::of_reply(&reply))
        }
        Err(fault) => fault.map(Outcome::Failed),
    }
}

fn path(key: &Key) -> String {
    match key {
        Key::Id(id) => format!("/user/{}/", id.encoded()),
        Key::Username(name) => format!("/user/username/{}/", name.encoded()),
    }
}

async fn read<T>(path: &str, told: impl FnOnce(&str) -> Result<T, wire::Unreadable>, give_up: &GiveUp) -> Read<T> {
    let reply = ask(Method::GET, path, &session::token(), None, give_up).await?;
    end_session_on_401(&reply);
    fault::read(&reply, told).map_err(Some)
}

async fn ask(method: Method, path: &str, token: &str, body: Option<String>, give_up: &GiveUp) -> Read<Reply> {
    let url = format!("{}{path}", config::get().api);
    send(Call { method, url, token, body }, give_up).await.map_err(fault::of_lost)
}

fn end_session_on_401(reply: &Reply) {
    if reply.status == 401 {
        session::ended();
    }
}
