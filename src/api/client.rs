//! The ten calls of the contract: the path of each, what it sends, and how its response is read. How a request travels
//! is behind [`Api`].

use std::{collections::BTreeSet, future::poll_fn, pin::Pin, task::Poll};

use crate::{
    api::{
        error::{self, ApiError, CallError},
        http::{Method, Request, Response},
        lookup::{self, Verdict},
        outcome::{self, Outcome},
        wire::{self, Unreadable},
    },
    display::normal_form,
    form::draft::Draft,
    list::{
        page::{Page, Total},
        page_warnings::may_match,
    },
    url::{
        percent,
        query::{Filter, ListQuery},
        route::{Key, Route, Segment},
    },
    user::User,
};

/// How many people [`find`] gives.
const MAX_FOUND: usize = 8;

/// How many people [`users`] reads at a time.
const AT_A_TIME: usize = 6;

/// The result of a call that reads.
pub type Read<T> = Result<T, CallError>;

/// A connection to the API, for one caller who may give up.
pub trait Api {
    /// Sends a request once and gives its response, whatever its status.
    ///
    /// A caller who gives up gets [`CallError::Aborted`]. A write that is aborted was not sent, so the server has not
    /// seen it; a write that was sent is never aborted. An implementation may wait for a new token after a 401 and then
    /// send again: a server that answers 401 has done nothing.
    fn send(&self, request: Request) -> impl Future<Output = Result<Response, CallError>>;
}

/// `GET /user/`: one page of the list.
pub async fn list(api: &impl Api, query: &ListQuery, default_limit: u32) -> Read<Page> {
    Ok(read_page(&list_response(api, query, default_limit).await?)?)
}

/// The response to [`list`], for a caller who reads it in two steps: [`whole_page`], and [`read_page`] if that gives
/// nothing.
pub async fn list_response(api: &impl Api, query: &ListQuery, default_limit: u32) -> Result<Response, CallError> {
    api.send(Request { method: Method::Get, path: list_path(query, default_limit), body: None }).await
}

/// The page, if the response is a good one that can be read as it is. The code for all others loads behind the first
/// list.
pub fn whole_page(response: &Response) -> Option<Page> {
    if (200..=299).contains(&response.status) { wire::whole_page(&response.body).ok() } else { None }
}

/// The page of any response, or why there is none.
pub fn read_page(response: &Response) -> Result<Page, ApiError> {
    error::read(response, wire::page)
}

/// `GET /user/{id}/` or `GET /user/username/{username}/`.
pub async fn user(api: &impl Api, key: &Key) -> Read<User> {
    get(api, user_path(key), wire::user).await
}

/// The user to whom a username leads, for a user who has it.
#[derive(Clone, Debug, PartialEq)]
pub enum Namesake {
    /// The username leads to this very user.
    Same,
    /// It leads to another one: a username is unique within its organization only (contract.md, "Usernames are
    /// hostile").
    Another(Box<User>),
    /// The server finds nobody by it.
    Nobody,
}

/// The user whom the by-username call gives, compared with the user with this id.
pub async fn namesake(api: &impl Api, username: Segment, id: &str) -> Read<Namesake> {
    match user(api, &Key::Username(username)).await {
        Ok(user) if user.id() == id => Ok(Namesake::Same),
        Ok(user) => Ok(Namesake::Another(Box::new(user))),
        Err(CallError::Failed(ApiError::NotFound)) => Ok(Namesake::Nobody),
        Err(error) => Err(error),
    }
}

/// The users with these ids as the server holds them now, in the same order; `None` for one who does not exist any
/// more. Calls `progress` with the number of users asked for so far.
pub async fn users(api: &impl Api, ids: &[String], progress: impl Fn(usize)) -> Read<Vec<Option<User>>> {
    let mut users = Vec::with_capacity(ids.len());
    for some in ids.chunks(AT_A_TIME) {
        for read in all(some.iter().map(|id| user_by_id(api, id)).collect()).await {
            users.push(read?);
        }
        progress(users.len());
    }
    Ok(users)
}

async fn user_by_id(api: &impl Api, id: &str) -> Read<Option<User>> {
    let read = match Segment::new(id) {
        Some(segment) => user(api, &Key::Id(segment)).await,
        // No path can carry this id.
        None => return listed(api, id).await,
    };
    match read {
        Ok(user) => Ok(Some(user).filter(|user| user.id() == id)),
        Err(CallError::Failed(ApiError::NotFound)) => Ok(None),
        Err(error) => Err(error),
    }
}

/// The user with this id, as the filter of the list finds them; the filter is exact.
pub async fn listed(api: &impl Api, id: &str) -> Read<Option<User>> {
    let path = format!("/user/?{}={}&limit=1&offset=0", Filter::Id.name(), percent::encode(id));
    Ok(get(api, path, wire::page).await?.rows.into_iter().find(|user| user.id() == id))
}

/// The results of these futures, which run side by side.
async fn all<T>(futures: Vec<impl Future<Output = T>>) -> Vec<T> {
    let mut futures: Vec<_> = futures.into_iter().map(|future| (Box::pin(future), None)).collect();
    poll_fn(|context| {
        for (future, result) in futures.iter_mut().filter(|(_, result)| result.is_none()) {
            if let Poll::Ready(ready) = Pin::new(future).poll(context) {
                *result = Some(ready);
            }
        }
        if futures.iter().all(|(_, result)| result.is_some()) { Poll::Ready(()) } else { Poll::Pending }
    })
    .await;
    futures.into_iter().filter_map(|(_, result)| result).collect()
}

/// The least that can be asked of the API: how many people there are. Shows that it answers and takes the token.
pub async fn count(api: &impl Api) -> Read<Total> {
    get(api, "/user/?limit=1".to_owned(), wire::page).await.map(|page| page.total(0, 1))
}

/// The people whom a search found, and why they may not be everyone.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Found {
    /// At most [`MAX_FOUND`], each once.
    pub people: Vec<User>,
    /// Why one of its questions has no answer.
    pub problem: Option<ApiError>,
}

/// Whether what is shown of a user contains `text`, which is folded. A later text may mean someone who was found for an
/// earlier one, too.
pub fn mentions(user: &User, text: &str, fold: impl Fn(&str) -> String) -> bool {
    [user.display_name(), user.username(), user.email(), user.id()].iter().any(|shown| fold(shown).contains(text))
}

/// A few people whose username, id or email contains `text`, as far as the filters of the list find them. One question
/// that has no answer leaves what the other found.
pub async fn find(api: &impl Api, text: &str) -> Result<Found, Aborted> {
    let path = |filter: Filter, value: &str| {
        format!("/user/?{}={}&limit={MAX_FOUND}&offset=0", filter.name(), percent::encode(value))
    };
    let name = text.split('@').next().unwrap_or(text);
    let mut found = Found::default();
    found.add(get(api, path(Filter::Username, name), wire::page).await, |_| true)?;
    let has_no_server = matches!(found.problem, Some(ApiError::Unreachable | ApiError::TimedOut));
    if text.contains('@') {
        let lower = text.to_ascii_lowercase();
        found.people.sort_by_key(|user| !user.email().to_ascii_lowercase().contains(&lower));
    } else if found.people.len() < MAX_FOUND && !has_no_server {
        let before = found.problem.take();
        let id = text.trim().to_ascii_lowercase();
        // A server that ignores the filter answers with anybody.
        found.add(get(api, path(Filter::Id, text), wire::page).await, |user| {
            may_match(user, Filter::Id, &id, str::to_ascii_lowercase)
        })?;
        // What can be no id is nobody's id.
        found.problem =
            before.or(found.problem.filter(|error| !matches!(error, ApiError::Odd { status: 400..=499, .. })));
    }
    let mut seen = BTreeSet::new();
    found.people.retain(|user| seen.insert(user.id()));
    found.people.truncate(MAX_FOUND);
    Ok(found)
}

/// The caller has given up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Aborted;

impl Found {
    fn add(&mut self, read: Read<Page>, is_one: impl Fn(&User) -> bool) -> Result<(), Aborted> {
        match read {
            Ok(page) => self.people.extend(page.rows.into_iter().filter(is_one)),
            Err(CallError::Failed(error)) => self.problem = Some(error),
            Err(CallError::Aborted) => return Err(Aborted),
        }
        Ok(())
    }
}

/// Looks a username up within its organization. Asks for one row, and for more only where one cannot settle it. A name
/// that can be written with other characters is looked up in each way: a server compares characters.
pub async fn look_up(api: &impl Api, username: &str, organization: &str) -> Read<Verdict> {
    let mut verdict = Verdict::Free;
    for spelling in std::iter::once(username.to_owned()).chain(normal_form::other_forms(username)) {
        let mut found = Verdict::AskMore;
        for limit in lookup::STEPS {
            if found == Verdict::AskMore {
                let search = lookup::search(&spelling, organization, limit);
                let page = get(api, format!("/user/{search}"), wire::page).await?;
                found = lookup::verdict(&page, username, organization, limit);
            }
        }
        match found {
            Verdict::Free => {}
            Verdict::Taken(_) | Verdict::LooksAlike(_) => return Ok(found),
            Verdict::AskMore | Verdict::Unsure => verdict = found,
        }
    }
    Ok(verdict)
}

/// `POST /user/`.
pub async fn create(api: &impl Api, draft: &Draft) -> Outcome {
    write(api, Method::Post, "/user/".to_owned(), Some(wire::create_body(draft))).await
}

/// `PATCH` of one user.
pub async fn patch(api: &impl Api, key: &Key, body: String) -> Outcome {
    write(api, Method::Patch, user_path(key), Some(body)).await
}

/// `PUT` of one user.
pub async fn put(api: &impl Api, key: &Key, body: String) -> Outcome {
    write(api, Method::Put, user_path(key), Some(body)).await
}

/// `DELETE` of one user.
pub async fn delete(api: &impl Api, key: &Key) -> Outcome {
    write(api, Method::Delete, user_path(key), None).await
}

/// The path that the screen of a route reads first, for a prefetch.
pub fn first_path(route: &Route, default_limit: u32) -> Option<String> {
    match route {
        // The list is on screen already where someone is previewed beside it.
        Route::Users(query) => match query.peek() {
            Some(id) => Segment::new(id).map(|id| user_path(&Key::Id(id))),
            None if query.needs_directory() => None,
            None => Some(list_path(query, default_limit)),
        },
        Route::User(key) | Route::EditUser(key) | Route::ReplaceUser(key) => Some(user_path(key)),
        Route::SignIn { .. }
        | Route::NewUser
        | Route::Overview
        | Route::Plans(_)
        | Route::Settings
        | Route::RequestLog
        | Route::Gallery
        | Route::NotFound(_) => None,
    }
}

fn list_path(query: &ListQuery, default_limit: u32) -> String {
    format!("/user/{}", query.to_api_search(default_limit))
}

fn user_path(key: &Key) -> String {
    match key {
        Key::Id(id) => format!("/user/{}/", id.encoded()),
        Key::Username(name) => format!("/user/username/{}/", name.encoded()),
    }
}

async fn get<T>(api: &impl Api, path: String, parse: fn(&str) -> Result<T, Unreadable>) -> Read<T> {
    let response = api.send(Request { method: Method::Get, path, body: None }).await?;
    Ok(error::read(&response, parse)?)
}

async fn write(api: &impl Api, method: Method, path: String, body: Option<String>) -> Outcome {
    match api.send(Request { method, path, body }).await {
        Ok(response) => outcome::from_response(&response),
        Err(error) => error.into(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::api::scripted::{Scripted, ready, response};

    const JOHN: &str = r#"{"count": 1, "results": [{"id": 7, "username": "john.doe"}]}"#;
    const NOBODY: &str = r#"{"count": 0, "results": []}"#;
    const NO_INTEGER: &str = r#"{"id": ["A valid integer is required."]}"#;

    fn found(answers: [(u16, &str); 2], text: &str) -> (Vec<String>, Option<ApiError>) {
        let api = Scripted::new(answers.map(|(status, body)| response(status, body)));
        let found = ready(find(&api, text)).expect("not given up");
        (found.people.iter().map(User::id).collect(), found.problem)
    }

    fn ids(ids: &[&str]) -> Vec<String> {
        ids.iter().map(|id| (*id).to_owned()).collect()
    }

    #[test]
    fn a_refused_question_leaves_what_the_other_found() {
        assert_eq!(found([(200, JOHN), (400, NO_INTEGER)], "john.doe"), (ids(&["7"]), None));
        assert_eq!(found([(200, NOBODY), (400, NO_INTEGER)], "john.doe"), (ids(&[]), None), "nobody has that id");
        let (people, problem) = found([(400, r#"{"username": ["Too short."]}"#), (200, JOHN)], "7");
        assert_eq!(people, ["7"]);
        assert!(problem.is_some(), "nobody was looked for by name");
    }

    #[test]
    fn a_failed_question_is_told_beside_what_the_other_found() {
        let (people, problem) = found([(200, JOHN), (502, "<h1>")], "7");
        assert_eq!((people, matches!(problem, Some(ApiError::Broken { .. }))), (ids(&["7"]), true));
        let (people, problem) = found([(503, ""), (200, JOHN)], "7");
        assert_eq!((people, matches!(problem, Some(ApiError::Broken { .. }))), (ids(&["7"]), true));
        let api = Scripted::new([Err(CallError::Failed(ApiError::Unreachable))]);
        assert_eq!(ready(find(&api, "7")).map(|found| found.problem), Ok(Some(ApiError::Unreachable)));
        assert_eq!(api.sent().len(), 1, "a server that is not there is not asked twice");
    }

    #[test]
    fn a_server_that_ignores_the_id_finds_nobody_by_id() {
        assert_eq!(found([(200, NOBODY), (200, JOHN)], "8"), (ids(&[]), None));
    }

    #[test]
    fn who_was_found_for_an_earlier_text_stays_only_where_a_later_one_means_them() {
        let john =
            wire::user(r#"{"id": 7, "username": "john.doe", "profile": {"first_name": "John"}}"#).expect("a user");
        for (text, is_meant) in [("john.d", true), ("7", true), ("john", true), ("jane", false), ("john.x", false)] {
            assert_eq!(mentions(&john, text, str::to_lowercase), is_meant, "{text}");
        }
    }

    #[test]
    fn a_search_that_is_given_up_finds_nothing() {
        assert_eq!(ready(find(&Scripted::new([Err(CallError::Aborted)]), "a")), Err(Aborted));
    }
}
