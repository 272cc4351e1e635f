//! Reads the chosen people as full records: a selection is ids, and what the directory knows of them may be old.

use std::{collections::BTreeSet, time::Duration};

use gatehouse::{
    api::{
        client::{self, Read},
        error::{ApiError, CallError},
    },
    display::escape::escape,
    list::{
        export::{Completeness, PageCollector},
        page::Page,
        page_warnings::may_be_in,
    },
    plan::choice::rested_on,
    url::query::{Filter, ListQuery},
    user::User,
};
use leptos::prelude::{GetValue, untrack};
use plans::{field::Field, guard::Scope};

use crate::{
    browser::{clock, config, http::AbortHandle, paced::Paced, promise::Reply, timer::Timer},
    state::{app::App, choice::Choice, selection::Selected},
};

/// Rows of a page (contract.md: at most 100), and people read one by one before a failure is tried again.
const PAGE: u32 = 100;
const SOME: usize = 24;
/// A reading is tried so often before a person is asked.
const TRIES: u32 = 5;
const FIRST_PAUSE: Duration = Duration::from_secs(1);

/// The chosen people as the server holds them now.
#[derive(Clone, Default, PartialEq)]
pub(super) struct Gathered {
    pub(super) users: Vec<User>,
    /// The names of those who do not exist any more, escaped.
    pub(super) gone: Vec<String>,
    /// People who do not match any more.
    pub(super) strayed: usize,
    /// Whether someone who matches may be missing.
    pub(super) is_partial: bool,
    /// Of how many people these are some: those of their organization, if they all have one, else everybody.
    pub(super) scope: Scope,
    /// The list whose people these are; `None` for people who were ticked.
    pub(super) list: Option<ListQuery>,
    pub(super) rested_on: Vec<Field>,
    /// When the reading ended, in milliseconds since 1970.
    pub(super) at: f64,
}

/// How far a reading is: so many of so many, where that is known.
pub(super) type Progress<'p> = &'p dyn Fn(usize, Option<u64>);

/// Reads the people of a choice.
pub(super) async fn gather(app: App, choice: &Choice, abort: &AbortHandle, progress: Progress<'_>) -> Read<Gathered> {
    let api = Paced(abort.clone());
    let mut gathered = match choice {
        Choice::Ticked(_) => ticked(app, &api, progress).await?,
        Choice::Matching(query) if query.needs_directory() => found(app, query, &api, progress).await?,
        Choice::Matching(query) => listed(query, &api, progress).await?,
    };
    if let Choice::Matching(query) = choice {
        gathered.rested_on = rested_on(query);
        gathered.list = Some(query.clone());
    }
    gathered.scope = scope(&gathered.users, &api).await?;
    gathered.at = clock::now();
    Ok(gathered)
}

async fn ticked(app: App, api: &Paced, progress: Progress<'_>) -> Read<Gathered> {
    let people: Vec<Selected> = untrack(|| app.selection.with(<[Selected]>::to_vec));
    let ids: Vec<String> = people.iter().map(|person| person.id.clone()).collect();
    let read = each(api, &ids, 0, progress).await?;
    let is_gone = |user: &Option<User>| user.is_none();
    let gone = people.iter().zip(&read).filter(|(_, user)| is_gone(user)).map(|(person, _)| person);
    let gone = gone.inspect(|person| app.selection.remove(&person.id)).map(|person| person.name().to_owned());
    Ok(Gathered { gone: gone.collect(), users: read.into_iter().flatten().collect(), ..Gathered::default() })
}

/// Everybody in a list that the server answers: its rows are full records.
async fn listed(query: &ListQuery, api: &Paced, progress: Progress<'_>) -> Read<Gathered> {
    let pages = pages(query, api, progress).await?;
    let is_partial = pages.unreadable > 0 || pages.completeness() != Completeness::Complete;
    let came = pages.users.len();
    let users: Vec<User> = pages.users.into_iter().filter(|user| may_be_in(user, query, config::lower)).collect();
    Ok(Gathered { strayed: came - users.len(), users, is_partial, ..Gathered::default() })
}

/// Everybody whom the directory finds.
async fn found(app: App, query: &ListQuery, api: &Paced, progress: Progress<'_>) -> Read<Gathered> {
    let (people, is_partial) = matches(app, query, &api.0).await?;
    let total = people.len() as u64;
    // Whichever takes fewer requests: the pages of what the server can filter, or one request a person.
    let narrowed = query.without_directory();
    let first = tried(|| page(api, narrowed.with_limit(PAGE).with_offset(0))).await?;
    let by_pages = first.count.is_some_and(|count| count.div_ceil(u64::from(PAGE)) < total);
    let mut users: Vec<User> = match by_pages {
        true => pages(&narrowed, api, &|read, _| progress(read.min(people.len()), Some(total))).await?.users,
        false => Vec::new(),
    };
    let wanted: BTreeSet<&String> = people.iter().map(|(id, _)| id).collect();
    users.retain(|user| wanted.contains(&user.id()));
    let have: BTreeSet<String> = users.iter().map(User::id).collect();
    let missing: Vec<&(String, String)> = people.iter().filter(|(id, _)| !have.contains(id)).collect();
    let ids: Vec<String> = missing.iter().map(|(id, _)| id.clone()).collect();
    let read = each(api, &ids, users.len(), progress).await?;
    let gone =
        missing.iter().zip(&read).filter(|(_, user)| user.is_none()).map(|((_, name), _)| escape(name)).collect();
    users.extend(read.into_iter().flatten());
    // The directory has noted what was read: whoever does not match any more is told from those who do.
    let (still, _) = matches(app, query, &api.0).await?;
    let still: BTreeSet<String> = still.into_iter().map(|(id, _)| id).collect();
    let came = users.len();
    users.retain(|user| still.contains(&user.id()));
    Ok(Gathered { strayed: came - users.len(), users, gone, is_partial, ..Gathered::default() })
}

/// The ids and names of everybody whom the directory finds, and whether someone may be missing.
async fn matches(app: App, query: &ListQuery, abort: &AbortHandle) -> Read<(Vec<(String, String)>, bool)> {
    let (mut people, mut is_partial): (Vec<(String, String)>, bool) = Default::default();
    let Some(finder) = app.finder.get_value() else { return Err(CallError::Failed(ApiError::Unreachable)) };
    let pages = query.with_peek(None).with_limit(PAGE);
    loop {
        let page = finder.page(pages.with_offset(people.len() as u64), abort.clone()).await?;
        is_partial |= page.found.as_ref().is_none_or(|found| found.is_partial || found.is_waiting);
        people.extend(page.rows.iter().map(|user| (user.id(), user.display_name())));
        if page.rows.is_empty() || page.has_next != Some(true) {
            return Ok((people, is_partial));
        }
    }
}

async fn page(api: &Paced, query: ListQuery) -> Read<Page> {
    client::list(api, &query, PAGE).await
}

async fn pages(query: &ListQuery, api: &Paced, progress: Progress<'_>) -> Read<PageCollector> {
    let mut collected = PageCollector::default();
    let pages = query.with_peek(None).with_limit(PAGE);
    loop {
        let page = tried(|| page(api, pages.with_offset(collected.received))).await?;
        let more = collected.add(page);
        progress(collected.users.len(), collected.count);
        if !more {
            return Ok(collected);
        }
    }
}

/// People one by one; `None` for one who does not exist.
async fn each(api: &Paced, ids: &[String], before: usize, progress: Progress<'_>) -> Read<Vec<Option<User>>> {
    let (mut users, total) = (Vec::new(), (before + ids.len()) as u64);
    for some in ids.chunks(SOME) {
        let done = before + users.len();
        let read = tried(|| client::users(api, some, |read| progress(done + read, Some(total)))).await?;
        users.extend(read);
    }
    Ok(users)
}

/// A reading, tried again after what may pass.
async fn tried<T, F: Future<Output = Read<T>>>(read: impl Fn() -> F) -> Read<T> {
    let mut pause = FIRST_PAUSE;
    for _ in 1..TRIES {
        match read().await {
            Err(CallError::Failed(
                ApiError::TooMany { .. } | ApiError::Broken { .. } | ApiError::Unreachable | ApiError::TimedOut,
            )) => {}
            read => return read,
        }
        wait(pause).await;
        pause *= 2;
    }
    read().await
}

async fn wait(pause: Duration) {
    let reply = Reply::new();
    let timer = Timer::start(pause, {
        let reply = reply.clone();
        move || reply.give(())
    });
    reply.wait().await;
    drop(timer);
}

async fn scope(users: &[User], api: &Paced) -> Read<Scope> {
    let organization = match users {
        [first, others @ ..] if others.iter().all(|user| user.organization() == first.organization()) => {
            first.organization()
        }
        _ => String::new(),
    };
    let query = ListQuery::default().with_filter(Filter::Organization, &organization);
    let page = tried(|| client::list(api, &query, 1)).await?;
    // Where the server does not count, the chosen people are all there are: the guard asks rather once more.
    let people = page.count.unwrap_or_default().max(users.len() as u64);
    let organization = (!organization.is_empty()).then_some(organization);
    Ok(Scope { people, organization, ..Scope::default() })
}
