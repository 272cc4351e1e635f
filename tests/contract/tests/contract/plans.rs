//! Plans over the console's write path, against the sandbox in this process. They are killed at every write, and meet
//! lost answers, other people at work and bad weather.

use std::{
    cell::{Cell, RefCell},
    collections::{BTreeMap, BTreeSet},
    pin::pin,
    rc::Rc,
    time::Duration,
};

use axum::{body::Body, http};
use contract::server::{Server, TOKEN, read, server};
use gatehouse::{
    api::{
        client::Api,
        error::{CallError, NetworkError},
        http::{Method, Request, Response},
        retry,
    },
    plan::execute::Executor,
};
use plans::{
    field::Field,
    file,
    guard::Scope,
    inverse::inverse,
    outcome::{Drift, Evidence, Outcome},
    plan::{Plan, Sealed, Source},
    row::{Act, Change, Kind as ActKind, Row, Standing, Who, Witness},
    run::{Run, State},
    value::FieldValue,
    watch::Pause,
};
use sandbox::{
    Dialect, Fault, Kind,
    store::{Key, Person, Refusal},
};
use tokio::{sync::Notify, time::Instant};
use tower::ServiceExt;

use crate::session::{Surroundings, drive};

mod faults;

const TIMEOUT: Duration = Duration::from_secs(4);

/// When a tab ends: at each write, at its first try.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Killed {
    BeforeTheRequest,
    AfterSending,
    BeforeTheJournalsLine,
}

/// The browser around a run: it sends, keeps the journal, and can end at any moment.
struct Tab<'s> {
    server: &'s Server,
    token: RefCell<String>,
    begun: Instant,
    journal: RefCell<String>,
    is_offline: Cell<bool>,
    /// When the tab ends, and the writes that were struck already.
    killed: Option<Killed>,
    struck: RefCell<BTreeSet<String>>,
    is_dying: Cell<bool>,
    is_dead: Cell<bool>,
    death: Notify,
    requests: Cell<usize>,
    in_flight: Cell<usize>,
    most_in_flight: Cell<usize>,
    /// The bodies of all writes.
    writes: RefCell<Vec<String>>,
    /// Answers in the place of the server.
    instead: Answering<'s>,
    /// Runs before each request.
    meanwhile: Box<dyn Fn(&Request) + 's>,
}

type Answering<'s> = Box<dyn Fn(&Request) -> Option<Response> + 's>;

impl<'s> Tab<'s> {
    fn new(server: &'s Server) -> Self {
        Self {
            server,
            token: RefCell::new(TOKEN.to_owned()),
            begun: Instant::now(),
            journal: RefCell::default(),
            is_offline: Cell::default(),
            killed: None,
            struck: RefCell::default(),
            is_dying: Cell::default(),
            is_dead: Cell::default(),
            death: Notify::new(),
            requests: Cell::default(),
            in_flight: Cell::default(),
            most_in_flight: Cell::default(),
            writes: RefCell::default(),
            instead: Box::new(|_| None),
            meanwhile: Box::new(|_| ()),
        }
    }

    async fn die(&self) -> ! {
        self.is_dead.set(true);
        self.death.notify_one();
        std::future::pending().await
    }

    async fn send_once(&self, request: &Request) -> Result<Response, CallError> {
        let call = http::Request::builder().method(request.method.name()).uri(format!("/api/v1{}", request.path));
        let call = call.header("authorization", format!("Bearer {}", self.token.borrow()));
        let call = call.header("content-type", "application/json");
        let call = call.body(request.body.clone().map_or_else(Body::empty, Body::from)).unwrap();
        let app = self.server.app.clone();
        // A server goes on with a request that nobody waits for.
        let answer = tokio::spawn(async move {
            let response = app.oneshot(call).await.unwrap();
            let (parts, body) = response.into_parts();
            let body = http_body_util::BodyExt::collect(body).await.ok()?.to_bytes();
            let (response, headers) = read(http::Response::from_parts(parts, Body::from(body))).await;
            let wait = headers.get("retry-after").and_then(|value| retry::after(value.to_str().ok()?, 0.0));
            Some(Response { retry_after: wait, ..response })
        });
        match tokio::time::timeout(TIMEOUT, answer).await {
            Err(_) => Err(NetworkError::TimedOut.into()),
            // A browser shows no more of a redirect than that there is one.
            Ok(Ok(Some(response))) if (300..400).contains(&response.status) => Err(NetworkError::Redirected.into()),
            Ok(Ok(Some(response))) => Ok(response),
            Ok(_) => Err(NetworkError::Unreachable.into()),
        }
    }
}

impl Api for Tab<'_> {
    async fn send(&self, request: Request) -> Result<Response, CallError> {
        if self.is_dead.get() {
            std::future::pending::<()>().await;
        }
        (self.meanwhile)(&request);
        self.requests.set(self.requests.get() + 1);
        if self.is_offline.get() {
            return Err(NetworkError::Unreachable.into());
        }
        if let Some(response) = (self.instead)(&request) {
            return Ok(response);
        }
        let writes = request.method != Method::Get;
        if writes {
            self.writes.borrow_mut().push(format!(
                "{} {}",
                request.method.name(),
                request.body.clone().unwrap_or_default()
            ));
        }
        let about = match request.method {
            Method::Post => {
                let body: serde_json::Value = serde_json::from_str(request.body.as_deref().unwrap()).unwrap();
                body["username"].to_string()
            }
            _ => format!("{} {}", request.path, request.body.clone().unwrap_or_default()),
        };
        let strikes = writes && self.killed.is_some() && self.struck.borrow_mut().insert(about);
        if strikes && self.killed == Some(Killed::BeforeTheRequest) {
            self.die().await;
        }
        self.in_flight.set(self.in_flight.get() + 1);
        self.most_in_flight.set(self.most_in_flight.get().max(self.in_flight.get()));
        let response = self.send_once(&request).await;
        self.in_flight.set(self.in_flight.get() - 1);
        if strikes && self.killed == Some(Killed::AfterSending) {
            self.die().await;
        }
        if strikes {
            self.is_dying.set(true);
        }
        response
    }
}

impl Surroundings for Tab<'_> {
    fn now(&self) -> i64 {
        self.begun.elapsed().as_millis() as i64
    }

    fn random(&self) -> f64 {
        0.5
    }

    fn append(&self, lines: &str) {
        if self.is_dying.get() && !self.is_dead.replace(true) {
            self.death.notify_one();
        }
        if !self.is_dead.get() {
            self.journal.borrow_mut().push_str(lines);
        }
    }

    async fn wait_until(&self, at: i64) {
        let wait = Duration::from_millis(u64::try_from(at - self.now()).unwrap_or_default());
        tokio::time::sleep(wait).await;
    }
}

thread_local!(static RANDOM: Cell<u64> = const { Cell::new(0x9E37_79B9_7F4A_7C15) });

fn random() -> u8 {
    RANDOM.with(|state| {
        let mut x = state.get();
        x ^= x << 13;
        x ^= x >> 7;
        x ^= x << 17;
        state.set(x);
        (x >> 32) as u8
    })
}

fn row(username: &str, act: Act) -> Row {
    let who = Who { id: act.id().map(Into::into), username: username.into(), organization: "plan".into() };
    Row { line: 0, who, key: None, standing: Standing::Ready(act) }
}

fn create(username: &str) -> Row {
    let values = [
        (Field::Username, username.to_owned()),
        (Field::Organization, "plan".to_owned()),
        (Field::Email, format!("{username}@plan.example")),
        (Field::Role, "user".to_owned()),
    ];
    let values = values.map(|(field, value)| (field, FieldValue::text(&value)));
    row(username, Act::Create { values: values.into() })
}

fn change(pk: i64, username: &str, field: Field, base: &str, mine: &str) -> Row {
    let changes = vec![Change { field, base: FieldValue::text(base), mine: FieldValue::text(mine) }];
    row(username, Act::Change { id: pk.to_string().into(), changes, new_password: false, witnesses: Vec::new() })
}

fn delete(pk: i64, username: &str) -> Row {
    let witnesses = vec![Witness { field: Field::Role, value: FieldValue::text("user") }];
    row(username, Act::Delete { id: pk.to_string().into(), witnesses })
}

fn sealed(rows: Vec<Row>) -> Sealed {
    let mut plan = Plan {
        name: "Test".into(),
        api: "https://gate.example/api/v1".into(),
        made_at: 0,
        source: Source::Import,
        scope: Scope { people: 1_000, ..Scope::default() },
        temporary_names: true,
        approval: None,
        rows,
    };
    plan.approval = plan.guard().and_then(|guard| guard.approve(&guard.number.to_string()));
    plan.seal().expect("a plan")
}

/// A sandbox with this many people of the plan, with the keys from 50001 on.
fn with_people(count: i64) -> Server {
    let server = server(Dialect::Page);
    let people = (1..=count).map(|at| Person {
        pk: 50_000 + at,
        username: format!("p{at}"),
        email: format!("p{at}@plan.example"),
        organization: "plan".into(),
        role: "user".into(),
        ..Person::default()
    });
    server.store.fill(people).unwrap();
    server
}

/// What everybody of the plan's organization is like, whatever their keys.
fn everybody(server: &Server) -> BTreeMap<String, (String, String, bool)> {
    let filter = sandbox::store::Filter { organization: Some("plan".into()), ..Default::default() };
    let (count, people) = server.store.list(&filter, 100_000, 0).unwrap();
    let people: BTreeMap<_, _> = people
        .into_iter()
        .map(|person| (person.username, (person.email, person.role, person.password.is_empty())))
        .collect();
    assert_eq!(people.len() as u64, count, "nobody is there twice");
    people
}

fn five_hundred() -> Sealed {
    let mut rows = Vec::new();
    for at in 1..=200_i64 {
        rows.push(create(&format!("new{at}")));
        let (pk, name) = (50_000 + at, format!("p{at}"));
        rows.push(match at {
            1 => change(pk, "p1", Field::Username, "p1", "p2"),
            2 => change(pk, "p2", Field::Username, "p2", "p1"),
            3 => change(pk, "p3", Field::Username, "p3", "p4"),
            4 => change(pk, "p4", Field::Username, "p4", "moved"),
            _ => change(pk, &name, Field::Role, "user", "admin"),
        });
    }
    rows.extend((301..=400).map(|at| delete(50_000 + at, &format!("p{at}"))));
    sealed(rows)
}

/// What the unbroken run leaves.
fn expected() -> BTreeMap<String, (String, String, bool)> {
    let mut people = BTreeMap::new();
    for at in 1..=300_i64 {
        let role = if (5..=200).contains(&at) { "admin" } else { "user" };
        let name = match at {
            1 => "p2".to_owned(),
            2 => "p1".to_owned(),
            3 => "p4".to_owned(),
            4 => "moved".to_owned(),
            _ => format!("p{at}"),
        };
        people.insert(name, (format!("p{at}@plan.example"), role.to_owned(), true));
    }
    for at in 1..=200 {
        people.insert(format!("new{at}"), (format!("new{at}@plan.example"), "user".to_owned(), false));
    }
    people
}

/// Drives the run, resuming after each pause that `resume` allows.
async fn to_the_end(run: &mut Run, tab: &Tab<'_>, mut resume: impl FnMut(&Pause) -> bool) {
    let executor = Executor::new(tab, random);
    loop {
        drive(run, &executor, tab).await;
        match run.state() {
            State::Paused(pause) if resume(&pause.clone()) => run.resume(),
            State::Paused(pause) => panic!("paused: {pause:?}"),
            _ => return,
        }
    }
}

/// One tab after the other, each killed at its first new write, until a whole run is through.
async fn killed_again_and_again(killed: Killed) -> usize {
    let server = with_people(400);
    let plan = five_hundred();
    let (mut journal, mut struck, mut kills) = (String::new(), BTreeSet::new(), 0);
    let mut posts: Vec<String> = Vec::new();
    loop {
        let (mut run, whole) = Run::from_journal(plan.clone(), journal.as_bytes()).unwrap();
        // One row at a time, so that each write has a kill of its own.
        run.limit(1);
        let mut tab = Tab::new(&server);
        tab.killed = Some(killed);
        tab.struck = RefCell::new(std::mem::take(&mut struck));
        tab.journal = RefCell::new(journal[..whole].to_owned());
        let is_through = {
            let executor = Executor::new(&tab, random);
            let mut driving = pin!(drive(&mut run, &executor, &tab));
            tokio::select! {
                biased;
                () = tab.death.notified() => false,
                () = &mut driving => !tab.is_dead.get(),
            }
        };
        posts.extend(tab.writes.take().into_iter().filter(|write| write.starts_with("POST")));
        (journal, struck) = (tab.journal.take(), tab.struck.take());
        if is_through {
            let tally = run.tally();
            assert_eq!((run.state(), tally.done + tally.already_so), (&State::Finished, 500), "{tally:?}");
            break;
        }
        kills += 1;
        assert!(kills < 2_000);
    }
    assert_eq!(everybody(&server), expected(), "{killed:?}");
    // One POST is struck before it is sent, and sent once more.
    let most = if killed == Killed::BeforeTheRequest { 400 } else { 200 };
    assert!(posts.len() <= most, "{killed:?}: {} POSTs", posts.len());
    kills
}

#[tokio::test(start_paused = true)]
async fn killed_before_each_write_a_run_leaves_what_the_unbroken_one_leaves() {
    assert_eq!(killed_again_and_again(Killed::BeforeTheRequest).await, 501);
}

#[tokio::test(start_paused = true)]
async fn killed_after_each_write_was_sent_too() {
    assert_eq!(killed_again_and_again(Killed::AfterSending).await, 501);
}

#[tokio::test(start_paused = true)]
async fn killed_between_each_answer_and_its_line_too() {
    assert_eq!(killed_again_and_again(Killed::BeforeTheJournalsLine).await, 501);
}

fn fault(kind: Kind, ms: u64) -> Fault {
    Fault {
        kind,
        times: 1,
        method: Some("POST".into()),
        path: None,
        ms: Some(ms),
        hold: false,
        retry_after: None,
        body: None,
        status: None,
    }
}

#[tokio::test(start_paused = true)]
async fn the_answer_that_never_came_makes_one_person_each_and_its_outcome_is_named() {
    for (kind, ms, evidence) in [
        (Kind::Drop, 0, Evidence::Response),
        (Kind::DropAfter, 0, Evidence::ReadAgain),
        (Kind::BadGateway, 0, Evidence::Response),
        (Kind::Truncated, 0, Evidence::ReadAgain),
        // Executed while the run waits to look again.
        (Kind::Delay, 7_000, Evidence::ReadAgain),
        // Executed when the second POST has made the person: the first is refused.
        (Kind::Delay, 60_000, Evidence::Response),
    ] {
        let server = with_people(0);
        let mut run = Run::start(sealed(vec![create("ann"), create("ben"), create("cy")]));
        let tab = Tab::new(&server);
        server.faults.add(fault(kind, ms));
        to_the_end(&mut run, &tab, |_| false).await;
        tokio::time::sleep(Duration::from_secs(120)).await;
        assert_eq!(everybody(&server).len(), 3, "{kind:?} {ms}");
        assert_eq!(run.tally().done, 3, "{kind:?} {ms}: {:?}", run.tally());
        let Some(Outcome::Done(done)) = run.outcome(0) else { panic!("done") };
        assert_eq!((done.evidence, done.id.is_some()), (evidence, true), "{kind:?} {ms}");
    }
}

#[tokio::test(start_paused = true)]
async fn a_plan_and_fifty_edits_of_someone_else() {
    let server = with_people(1_000);
    let rows = (1..=1_000).map(|at| change(50_000 + at, &format!("p{at}"), Field::Role, "user", "admin")).collect();
    let mut run = Run::start(sealed(rows));
    let mut tab = Tab::new(&server);
    let (requests, store) = (Cell::new(0), server.store.clone());
    let edit = move |at: i64, change: fn(&mut Person)| {
        let changed = store.change::<Refusal>(&Key::Id((50_000 + at).to_string()), |mut person| {
            change(&mut person);
            Ok(person)
        });
        assert!(changed.is_ok());
    };
    let store = server.store.clone();
    tab.meanwhile = Box::new(move |_| {
        requests.set(requests.get() + 1);
        if requests.get() == 400 {
            (501..=520).for_each(|at| edit(at, |person| person.email = "theirs@plan.example".into()));
            (521..=535).for_each(|at| edit(at, |person| person.role = "guest".into()));
            (536..=545).for_each(|at| edit(at, |person| person.role = "admin".into()));
            (546..=550).for_each(|at| drop(store.delete(&Key::Id((50_000 + at).to_string()))));
        }
    });
    to_the_end(&mut run, &tab, |_| false).await;
    let tally = run.tally();
    assert_eq!((tally.done, tally.drifted, tally.already_so, tally.sum()), (970, 20, 10, 1_000));
    let people = everybody(&server);
    let of = |at: i64| people.get(&format!("p{at}"));
    assert!(
        (501..=520).all(|at| of(at).is_some_and(|(email, role, _)| email.starts_with("theirs") && role == "admin"))
    );
    assert!((521..=535).all(|at| of(at).is_some_and(|(_, role, _)| role == "guest")));
    for at in 521..=535 {
        let Some(Outcome::Drifted(Drift::Fields(drifted))) = run.outcome(at - 1) else { panic!("drifted") };
        let shown = (drifted[0].base.to_text(), drifted[0].now.to_text());
        assert_eq!(shown, ("user".to_owned(), "guest".to_owned()), "both are shown");
    }
    assert!((546..=550).all(|at| run.outcome(at - 1) == Some(&Outcome::Drifted(Drift::Gone))));
    assert!(tab.most_in_flight.get() <= 4);
    // One reading and one write a row, and one question more about each of the five who are gone.
    assert_eq!(tab.requests.get(), 1_000 + 970 + 5);
}

#[tokio::test(start_paused = true)]
async fn in_bad_weather_no_row_fails() {
    let server = with_people(300);
    let mut rows: Vec<Row> =
        (1..=200).map(|at| change(50_000 + at, &format!("p{at}"), Field::Role, "user", "admin")).collect();
    rows.extend((201..=210).map(|at| delete(50_000 + at, &format!("p{at}"))));
    let mut run = Run::start(sealed(rows));
    let mut tab = Tab::new(&server);
    // A token that may only read.
    tab.token = RefCell::new("reader".into());
    let count = Rc::new(Cell::new(0));
    let counted = count.clone();
    tab.instead = Box::new(move |_| {
        counted.set(counted.get() + 1);
        let answer = |status, body: &str| Some(Response { status, body: body.into(), retry_after: None });
        match counted.get() {
            60..=63 | 90 => answer(429, r#"{"detail": "Request was throttled."}"#),
            120 => answer(401, r#"{"detail": "Invalid token."}"#),
            150 => answer(502, "<h1>502 Bad Gateway</h1>"),
            _ => None,
        }
    });
    let mut pauses = Vec::new();
    to_the_end(&mut run, &tab, |pause| {
        match pause {
            Pause::Forbidden(ActKind::Change) => *tab.token.borrow_mut() = TOKEN.into(),
            Pause::SignedOut => tab.is_offline.set(true),
            Pause::Offline => tab.is_offline.set(false),
            other => panic!("{other:?}"),
        }
        pauses.push(pause.clone());
        true
    })
    .await;
    assert_eq!(pauses, [Pause::Forbidden(ActKind::Change), Pause::SignedOut, Pause::Offline]);
    let tally = run.tally();
    assert_eq!((tally.done, tally.sum()), (210, 210), "{tally:?}");
    assert!(tally.is_complete() && tab.most_in_flight.get() <= 4);
    assert_eq!(everybody(&server).len(), 290);
}

#[tokio::test(start_paused = true)]
async fn no_password_and_no_token_is_in_what_a_run_leaves() {
    let server = with_people(10);
    let mut rows: Vec<Row> = (1..=20).map(|at| create(&format!("new{at}"))).collect();
    let act = Act::Change { id: "50001".into(), changes: Vec::new(), new_password: true, witnesses: Vec::new() };
    rows.push(row("p1", act));
    rows.push(change(50_002, "p2", Field::Role, "user", "admin"));
    rows.push(delete(50_003, "p3"));
    let mut run = Run::start(sealed(rows));
    let mut tab = Tab::new(&server);
    let sent = Rc::new(RefCell::new(Vec::new()));
    let seen = sent.clone();
    // A server that repeats the password which it refuses.
    tab.instead = Box::new(move |request| {
        let body: serde_json::Value = serde_json::from_str(request.body.as_deref()?).ok()?;
        let password = body["password"].as_str()?.to_owned();
        seen.borrow_mut().push(password.clone());
        let refusal = serde_json::json!({"password": [format!("'{password}' is not allowed.")]});
        (body["username"] == "new7").then(|| Response { status: 400, body: refusal.to_string(), retry_after: None })
    });
    server.faults.add(Fault { method: Some("POST".into()), ..fault(Kind::DropAfter, 0) });
    let executor = Executor::new(&tab, random);
    drive(&mut run, &executor, &tab).await;
    assert_eq!(run.state(), &State::Finished, "{:?}", run.tally());
    let passwords: BTreeSet<String> = sent.take().into_iter().collect();
    assert_eq!((passwords.len(), run.tally().done, run.tally().refused), (21, 22, 1));
    let journal = tab.journal.borrow().clone();
    assert!(journal.contains("is not allowed"), "the server's words are kept");
    let report: String = (0..23).map(|row| format!("{:?}", run.outcome(row))).collect();
    let back = inverse(&run, "Back".into(), 0).plan;
    let left = [journal, file::save(run.sealed()), report, serde_json::to_string(&back).unwrap()];
    for (text, at) in left.iter().zip(0..) {
        assert!(passwords.iter().all(|password| !text.contains(password)), "{at}");
        assert!(!text.contains(TOKEN), "{at}");
    }
    // A person gets each, and it opens the account.
    let handed: Vec<u32> = run.passwords().collect();
    assert_eq!(handed.len(), 20, "19 new people and a new password");
    assert!(handed.iter().all(|row| executor.password(*row).is_some_and(|password| passwords.contains(&password))));
    executor.forget_passwords(&handed);
    assert!(executor.password(handed[0]).is_none());
}
