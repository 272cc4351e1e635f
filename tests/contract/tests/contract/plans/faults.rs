//! Every call of a run meets every fault of the sandbox, in the middle of a few creates, changes and deletes.

use super::*;

/// What meets the calls, and what becomes of the rows that it hits.
struct Weather {
    name: &'static str,
    kind: Kind,
    ms: u64,
    retry_after: Option<&'static str>,
    /// The answer in the server's place, for [`Kind::Body`].
    body: Option<(u16, &'static str)>,
    ends: Ends,
}

#[derive(Clone, Copy, PartialEq)]
enum Ends {
    /// The server holds what an undisturbed run leaves.
    AllDone,
    /// The same, after somebody has signed in.
    AllDoneAfterSignIn,
    /// The server says no. A row that was hit may end otherwise, and nothing was done for it.
    Believed,
    /// The server says yes to a write that it does not make. What it stored otherwise is named.
    Claimed,
}

const fn weather(name: &'static str, kind: Kind, ends: Ends) -> Weather {
    Weather { name, kind, ms: 0, retry_after: None, body: None, ends }
}

const fn instead(name: &'static str, status: u16, body: &'static str, ends: Ends) -> Weather {
    Weather { body: Some((status, body)), ..weather(name, Kind::Body, ends) }
}

const WEATHERS: [Weather; 25] = [
    weather("dropped before", Kind::Drop, Ends::AllDone),
    weather("dropped after", Kind::DropAfter, Ends::AllDone),
    weather("a proxy's page", Kind::BadGateway, Ends::AllDone),
    weather("half a body", Kind::Truncated, Ends::AllDone),
    weather("429", Kind::TooMany, Ends::AllDone),
    Weather { retry_after: Some("30"), ..weather("429 for 30 s", Kind::TooMany, Ends::AllDone) },
    weather("500", Kind::Failed, Ends::AllDone),
    weather("503", Kind::Unavailable, Ends::AllDone),
    Weather { retry_after: Some("30"), ..weather("503 for 30 s", Kind::Unavailable, Ends::AllDone) },
    Weather { ms: 4_500, ..weather("just too late", Kind::Delay, Ends::AllDone) },
    Weather { ms: 7_000, ..weather("too late", Kind::Delay, Ends::AllDone) },
    Weather { ms: 60_000, ..weather("a minute late", Kind::Delay, Ends::AllDone) },
    Weather { ms: 7_000, ..weather("too late and dropped", Kind::DropAfter, Ends::AllDone) },
    weather("a redirect", Kind::Redirect, Ends::AllDoneAfterSignIn),
    weather("wrong types", Kind::WrongTypes, Ends::AllDone),
    weather("401", Kind::Unauthorized, Ends::AllDoneAfterSignIn),
    weather("403", Kind::Forbidden, Ends::AllDone),
    weather("404", Kind::NotFound, Ends::Believed),
    instead("a router without a server", 404, "404 page not found", Ends::Believed),
    weather("409", Kind::Conflict, Ends::Believed),
    instead("an empty 200", 200, "", Ends::Claimed),
    instead("an empty object", 200, "{}", Ends::AllDone),
    instead("a sign-in page", 200, "<html><form>Sign in</form></html>", Ends::AllDoneAfterSignIn),
    instead("a refusal", 400, r#"{"profile": {"role": ["No such role."]}}"#, Ends::Believed),
    instead("a proxy that forbids", 403, "<html>Blocked</html>", Ends::AllDoneAfterSignIn),
];

/// Which calls a fault meets.
#[derive(Clone, Copy, Debug)]
enum Calls {
    /// The reading before the second row of its kind.
    ReadingOf(&'static str),
    /// The second and the third write of this method, which are under way together.
    Writes(Method),
}

const CALLS: [Calls; 6] = [
    Calls::ReadingOf("new2"),
    Calls::ReadingOf("/user/50002/"),
    Calls::ReadingOf("/user/50005/"),
    Calls::Writes(Method::Post),
    Calls::Writes(Method::Patch),
    Calls::Writes(Method::Delete),
];

/// New people, three with another role, three who go. Of new people there is one where none of them is hit: the server
/// takes its time to hash a password.
fn plan(hit: Calls) -> Sealed {
    let hits_new = matches!(hit, Calls::ReadingOf("new2") | Calls::Writes(Method::Post));
    let mut rows = Vec::new();
    for at in 1..=3_i64 {
        if at == 1 || hits_new {
            rows.push(create(&format!("new{at}")));
        }
        rows.push(change(50_000 + at, &format!("p{at}"), Field::Role, "user", "admin"));
        rows.push(delete(50_003 + at, &format!("p{}", at + 3)));
    }
    sealed(rows)
}

/// Runs a plan in this weather. What was wrong is returned, a line each.
async fn problems_of(weather: &Weather, hit: Calls) -> Vec<String> {
    let server = with_people(6);
    let mut run = Run::start(plan(hit));
    let problems = RefCell::new(Vec::new());
    let (method, path, from, times) = match hit {
        Calls::ReadingOf(path) => (Method::Get, Some(path.to_owned()), 1, 1),
        Calls::Writes(method) => (method, None, 2, 2),
    };
    let calls = Cell::new(0);
    let mut tab = Tab::new(&server);
    tab.meanwhile = Box::new(|request| {
        if request.method == Method::Post {
            let body: serde_json::Value = serde_json::from_str(request.body.as_deref().unwrap()).unwrap();
            if everybody(&server).contains_key(body["username"].as_str().unwrap()) {
                problems.borrow_mut().push(format!("a POST for {}, who is there", body["username"]));
            }
        }
        calls.set(calls.get() + usize::from(request.method == method));
        if request.method == method && calls.get() == from {
            server.faults.add(Fault {
                times,
                method: Some(method.name().into()),
                path: path.clone(),
                retry_after: weather.retry_after.map(Into::into),
                body: weather.body.map(|(_, body)| body.into()),
                status: weather.body.map(|(status, _)| status),
                ..fault(weather.kind, weather.ms)
            });
        }
    });
    let mut pauses = Vec::new();
    {
        let executor = Executor::new(&tab, random);
        loop {
            drive(&mut run, &executor, &tab).await;
            let State::Paused(pause) = run.state() else { break };
            pauses.push(pause.clone());
            if pauses.len() > 10 {
                break;
            }
            run.resume();
        }
    }
    let took = tab.now();
    // What the server still has under way.
    tokio::time::sleep(Duration::from_secs(120)).await;
    drop(tab);
    let mut problems = problems.into_inner();
    let mut check = |is_right: bool, what: &dyn Fn() -> String| {
        if !is_right {
            problems.push(what());
        }
    };
    check(*run.state() == State::Finished, &|| format!("it ends as {:?}", run.state()));
    check(server.faults.waiting().is_empty(), &|| "the fault met fewer calls".to_owned());
    let needs_sign_in = weather.ends == Ends::AllDoneAfterSignIn;
    let is_expected = |pause: &Pause| match pause {
        Pause::SignedOut => needs_sign_in,
        Pause::EqualRefusals(_) | Pause::ManyRefusals | Pause::ByYou | Pause::OtherTab => false,
        // Two such answers in a row.
        Pause::UnknownShape => times > 1,
        _ => false,
    };
    check(pauses.iter().all(is_expected), &|| format!("it pauses: {pauses:?}"));
    // The wait that a 503 to a write asks for is not kept.
    let is_asked = weather.retry_after.is_some() && (method == Method::Get || weather.kind == Kind::TooMany);
    check(!is_asked || took >= 30_000, &|| format!("it waits {took} ms alone"));
    let people = everybody(&server);
    let tally = run.tally();
    check(tally.sum() == run.sealed().plan().rows.len() && tally.waiting + tally.sent == 0, &|| format!("{tally:?}"));
    let mut not_done = 0;
    for (row, at) in run.sealed().plan().rows.iter().zip(0..) {
        let name = &row.who.username;
        let outcome = run.outcome(at);
        let person = people.get(&**name);
        let is_made = match row.standing.act() {
            Some(Act::Create { .. }) => {
                person.is_some_and(|(email, role, _)| *email == format!("{name}@plan.example") && role == "user")
            }
            Some(Act::Change { .. }) => person.is_some_and(|(_, role, _)| role == "admin"),
            _ => person.is_none(),
        };
        let is_right = match outcome {
            Some(Outcome::Done(done)) => {
                let is_named = !matches!(row.standing.act(), Some(Act::Change { .. })) || !done.not_stored.is_empty();
                is_made || weather.ends == Ends::Claimed && is_named
            }
            Some(Outcome::Drifted(_) | Outcome::Refused(_)) => weather.ends == Ends::Believed && !is_made,
            _ => false,
        };
        not_done += usize::from(!matches!(outcome, Some(Outcome::Done(_))));
        check(is_right, &|| format!("{name} is {outcome:?}, and on the server {person:?}"));
        if let (Some(Act::Create { .. }), Some(Outcome::Done(done))) = (row.standing.act(), outcome) {
            check(done.id.is_some() || weather.ends == Ends::Claimed, &|| format!("{name} has no id"));
        }
    }
    let most = if weather.ends == Ends::Believed { times as usize } else { 0 };
    check(not_done <= most, &|| format!("{not_done} rows are not done"));
    problems
}

async fn all_weathers(calls: &[Calls]) {
    let mut problems = Vec::new();
    for weather in &WEATHERS {
        for hit in calls {
            let found = problems_of(weather, *hit).await;
            problems.extend(found.into_iter().map(|problem| format!("{} meets {hit:?}: {problem}", weather.name)));
        }
    }
    assert!(problems.is_empty(), "{} problems:\n{}", problems.len(), problems.join("\n"));
}

#[tokio::test(start_paused = true)]
async fn every_reading_meets_every_fault_in_the_middle_of_a_run() {
    all_weathers(&CALLS[..3]).await;
}

#[tokio::test(start_paused = true)]
async fn every_write_meets_every_fault_in_the_middle_of_a_run() {
    all_weathers(&CALLS[3..]).await;
}
