//! The ten calls of the contract. Answers are told by the pure house; a 401 pauses the session here and nowhere else.

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
    let reply = ask_with(Method::GET, "/user/?limit=1", token, None, give_up).await?;
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

/// Makes a write. It is sent once: only a 401 or no token, where nothing was done, makes it wait and go on.
pub(crate) async fn write(write: Write, give_up: &GiveUp) -> Option<Outcome> {
    let (method, path, body) = match write {
        Write::Create(draft) => (Method::POST, "/user/".to_owned(), Some(wire::create_body(&draft))),
        Write::Patch { key, body } => (Method::PATCH, path(&key), Some(body)),
        Write::Put { key, body } => (Method::PUT, path(&key), Some(body)),
        Write::Delete { key } => (Method::DELETE, path(&key), None),
    };
    match ask(method, &path, body, give_up).await {
        Ok(reply) => {
            let outcome = outcome::of_reply(&reply);
            if let Outcome::Failed(Fault::Forbidden { said }) = &outcome {
                session::may_only_read(said.clone().unwrap_or_default());
            }
            Some(outcome)
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
    let reply = ask(Method::GET, path, None, give_up).await?;
    fault::read(&reply, told).map_err(Some)
}

/// Asks with the session's token. A 401 pauses the session here and nowhere else; the call waits for a new token and
/// is then made again, which is safe because a server that answers 401 has done nothing.
async fn ask(method: Method, path: &str, body: Option<String>, give_up: &GiveUp) -> Read<Reply> {
    loop {
        let token = session::token().await;
        if give_up.was_given_up() {
            return Err(None);
        }
        let reply = ask_with(method.clone(), path, &token, body.clone(), give_up).await?;
        if reply.status != 401 {
            return Ok(reply);
        }
        session::refused(&token);
    }
}

async fn ask_with(method: Method, path: &str, token: &str, body: Option<String>, give_up: &GiveUp) -> Read<Reply> {
    let url = format!("{}{path}", config::get().api);
    send(Call { method, url, token, body }, give_up).await.map_err(fault::of_lost)
}
