//! The matrix of writes: every call of the contract that writes × every fault × where the fault strikes × what a
//! colleague did meanwhile. The console's write path runs against the sandbox in this process. Each cell holds the
//! outcome against what the server has. It is never "saved" when the write failed, never "not done" when it was made,
//! and nothing of a colleague is lost.

use contract::{
    console::Console,
    server::{Server, server},
};
use gatehouse::{
    api::client,
    form::draft::{Draft, Field},
    url::route::{Key, Segment},
    user::User,
    write::{
        Evidence, WriteMethod,
        change::{Changed, change},
        create::{Created, create},
        delete::{Deleted, delete},
        diff,
    },
};
use sandbox::{
    Dialect, Fault, Kind,
    store::{Key as StoreKey, Person, Refusal},
};
use serde_json::{Value, json};

#[derive(Clone, Copy, Debug, PartialEq)]
enum By {
    Id,
    Username,
}

#[derive(Clone, Copy, Debug, PartialEq)]
enum Call {
    Create,
    Patch(By),
    Put(By),
    Delete(By),
}

const CALLS: [Call; 7] = [
    Call::Create,
    Call::Patch(By::Id),
    Call::Patch(By::Username),
    Call::Put(By::Id),
    Call::Put(By::Username),
    Call::Delete(By::Id),
    Call::Delete(By::Username),
];

/// What a cell's server does wrong, once.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Wrong {
    Unauthorized,
    Forbidden,
    NotFound,
    Conflict,
    TooManyWait,
    TooMany,
    Failed,
    BadGateway,
    Unavailable,
    Truncated,
    OtherTypes,
    Drop,
    DropAfter,
    /// Slower than the time-out.
    Slow,
    /// Slow, but in time.
    Late,
    Redirect,
}

const WRONGS: [Wrong; 16] = [
    Wrong::Unauthorized,
    Wrong::Forbidden,
    Wrong::NotFound,
    Wrong::Conflict,
    Wrong::TooManyWait,
    Wrong::TooMany,
    Wrong::Failed,
    Wrong::BadGateway,
    Wrong::Unavailable,
    Wrong::Truncated,
    Wrong::OtherTypes,
    Wrong::Drop,
    Wrong::DropAfter,
    Wrong::Slow,
    Wrong::Late,
    Wrong::Redirect,
];

impl Wrong {
    fn fault(self, method: &str) -> Fault {
        let (kind, ms) = match self {
            Self::Unauthorized => (Kind::Unauthorized, 0),
            Self::Forbidden => (Kind::Forbidden, 0),
            Self::NotFound => (Kind::NotFound, 0),
            Self::Conflict => (Kind::Conflict, 0),
            Self::TooManyWait | Self::TooMany => (Kind::TooMany, 0),
            Self::Failed => (Kind::Failed, 0),
            Self::BadGateway => (Kind::BadGateway, 0),
            Self::Unavailable => (Kind::Unavailable, 0),
            Self::Truncated => (Kind::Truncated, 0),
            Self::OtherTypes => (Kind::WrongTypes, 0),
            Self::Drop => (Kind::Drop, 0),
            Self::DropAfter => (Kind::DropAfter, 0),
            Self::Slow => (Kind::Delay, 8_000),
            Self::Late => (Kind::Delay, 600),
            Self::Redirect => (Kind::Redirect, 0),
        };
        Fault {
            kind,
            times: 1,
            method: Some(method.to_owned()),
            path: None,
            ms: Some(ms),
            hold: false,
            retry_after: (self == Self::TooManyWait).then(|| "2".to_owned()),
            body: None,
            status: None,
        }
    }

    /// Whether the call goes on as if nothing had happened: the person signs in again, or the response is in time.
    fn is_survived(self) -> bool {
        matches!(self, Self::Unauthorized | Self::Late)
    }
}

/// Which request the fault strikes.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Strikes {
    /// The reading before the write; for a creation, the look-up.
    Before,
    Write,
    /// The reading after a write that was made and whose response was lost.
    After,
}

/// What has happened to the record since the console read it.
#[derive(Clone, Copy, Debug, PartialEq)]
enum State {
    Same,
    OtherField,
    SameField,
    /// A colleague made the very same change.
    SameValue,
    Deleted,
    Renamed,
    /// Renamed, and someone else has the username now.
    Namesake,
    /// For a creation: the username is taken by an account like the one that is sent, or by another one.
    TakenAlike,
    Taken,
    /// For a creation: the username is taken in another organization.
    TakenElsewhere,
}

impl Call {
    fn states(self) -> &'static [State] {
        match self {
            Call::Create => &[State::Same, State::TakenAlike, State::Taken, State::TakenElsewhere],
            _ => &[
                State::Same,
                State::OtherField,
                State::SameField,
                State::SameValue,
                State::Deleted,
                State::Renamed,
                State::Namesake,
            ],
        }
    }

    fn method(self) -> &'static str {
        match self {
            Call::Create => "POST",
            Call::Patch(_) => "PATCH",
            Call::Put(_) => "PUT",
            Call::Delete(_) => "DELETE",
        }
    }

    fn is_by_id(self) -> bool {
        matches!(self, Call::Patch(By::Id) | Call::Put(By::Id) | Call::Delete(By::Id))
    }
}

/// What the console says at the end.
#[derive(Clone, Debug, PartialEq)]
enum End {
    Saved(Evidence),
    /// A colleague's work is in the way, and the person is asked; nothing was sent.
    Asked,
    Refused,
    Gone,
    Failed,
    NotDone,
    Unknown,
    Cancelled,
}

/// What the console must say. An independent reading of the write path, as short as its rules.
fn expected(call: Call, wrong: Option<(Wrong, Strikes)>, state: State) -> End {
    let strikes = |at: Strikes| wrong.filter(|(_, strikes)| *strikes == at).map(|(wrong, _)| wrong);
    let is_delete = matches!(call, Call::Delete(_));
    if let Some(wrong) = strikes(Strikes::Before).filter(|wrong| !wrong.is_survived()) {
        match (call, wrong) {
            // Nobody knows whether the username is taken: the server decides.
            (Call::Create, _) if matches!(state, State::Taken | State::TakenAlike) => return End::Refused,
            (Call::Create, _) => {}
            (_, Wrong::NotFound) if call.is_by_id() => return End::Gone,
            // A person who is not found by name is looked for by id.
            (_, Wrong::NotFound) => {}
            // Of a 404 the status counts, whatever becomes of its body.
            (_, Wrong::Truncated) if state == State::Deleted => {}
            (_, Wrong::Truncated) if state == State::Renamed && !call.is_by_id() => {}
            _ => return End::Failed,
        }
    }
    match state {
        State::Deleted => return End::Gone,
        State::SameField | State::Taken | State::TakenAlike => return End::Asked,
        State::SameValue if !is_delete => return End::Saved(Evidence::AlreadySo),
        State::SameValue | State::OtherField | State::Renamed | State::Namesake if is_delete => return End::Asked,
        _ => {}
    }
    if let Some(wrong) = strikes(Strikes::After) {
        return match wrong {
            wrong if wrong.is_survived() => End::Saved(Evidence::ReadAgain),
            // A person who is not there any more was deleted.
            Wrong::NotFound | Wrong::Truncated if is_delete => End::Saved(Evidence::ReadAgain),
            Wrong::NotFound if call != Call::Create => End::Gone,
            _ => End::Unknown,
        };
    }
    match strikes(Strikes::Write) {
        None | Some(Wrong::Unauthorized | Wrong::Late) => End::Saved(Evidence::Response),
        // A delete has no body that could be cut.
        Some(Wrong::Truncated) if is_delete => End::Saved(Evidence::Response),
        Some(Wrong::Truncated | Wrong::DropAfter) => End::Saved(Evidence::ReadAgain),
        Some(Wrong::Failed | Wrong::BadGateway | Wrong::Unavailable) => End::NotDone,
        Some(Wrong::OtherTypes | Wrong::Drop | Wrong::Slow) => End::NotDone,
        // The record was there a moment ago, and still is.
        Some(Wrong::NotFound) if call != Call::Create => End::NotDone,
        Some(_) => End::Failed,
    }
}

/// One cell: a person of its own on a server that all cells of a call share.
struct Cell<'a> {
    server: &'a Server,
    call: Call,
    name: String,
    pk: i64,
    /// The record as the console read it at first; none for a creation.
    base: Option<User>,
}

const ORGANIZATION: &str = "matrix";

impl<'a> Cell<'a> {
    async fn new(server: &'a Server, call: Call, name: String) -> Self {
        let mut cell = Self { server, call, name, pk: 0, base: None };
        if call != Call::Create {
            cell.pk = server.store.create(&person(&cell.name)).unwrap().pk;
            cell.base = Some(client::user(&Console::new(server), &cell.key()).await.unwrap());
        }
        cell
    }

    fn key(&self) -> Key {
        match self.call {
            _ if self.call.is_by_id() => Key::Id(Segment::new(&self.pk.to_string()).unwrap()),
            _ => Key::Username(Segment::new(&self.name).unwrap()),
        }
    }

    /// The draft of a creation.
    fn draft(&self) -> Draft {
        let mut draft = Draft::default();
        for (field, text) in [
            (Field::Username, self.name.as_str()),
            (Field::Email, "first@acme.example"),
            (Field::Password, "kept-Secret-77"),
            (Field::Organization, ORGANIZATION),
            (Field::FirstName, "Other"),
            (Field::Role, "user"),
        ] {
            draft.set(field, text.to_owned());
        }
        draft
    }

    /// A colleague is quicker.
    fn bring_about(&self, state: State) {
        let change = |change: fn(&mut Person)| self.change(change);
        match state {
            State::Same => {}
            State::OtherField => change(|person| {
                person.email = "theirs@acme.example".into();
                person.extra.insert("klass".into(), "theirs".into());
            }),
            State::SameField => change(|person| person.role = "theirs".into()),
            State::SameValue => change(|person| person.role = "mine".into()),
            State::Deleted => assert!(self.server.store.delete(&StoreKey::Id(self.pk.to_string())).unwrap()),
            State::Renamed | State::Namesake => {
                change(|person| person.username.push_str(".renamed"));
                if state == State::Namesake {
                    self.server.store.create(&person(&self.name)).unwrap();
                }
            }
            State::TakenAlike => drop(self.server.store.create(&person(&self.name)).unwrap()),
            State::Taken | State::TakenElsewhere => {
                let organization = if state == State::Taken { ORGANIZATION } else { "elsewhere" };
                let other = Person {
                    email: "other@acme.example".into(),
                    organization: organization.into(),
                    ..person(&self.name)
                };
                self.server.store.create(&other).unwrap();
            }
        }
    }

    fn change(&self, change: impl FnOnce(&mut Person)) {
        let changed = self.server.store.change::<Refusal>(&StoreKey::Id(self.pk.to_string()), |mut person| {
            change(&mut person);
            Ok(person)
        });
        assert!(changed.unwrap().is_some());
    }

    /// Everybody of this cell, as the server has them, by id: the person, namesakes, and who was created.
    fn everybody(&self) -> Vec<Value> {
        let (_, people) = self.server.store.list(&Default::default(), 100_000, 45).unwrap();
        let mine = people.into_iter().filter(|person| person.username.split('.').next() == Some(&*self.name));
        let record = |person: Person| {
            json!({"pk": person.pk, "username": person.username, "email": person.email, "role": person.role,
                "organization": person.organization, "first_name": person.first_name, "last_name": person.last_name,
                "created_at": person.created_at, "extra": person.extra, "has_password": !person.password.is_empty()})
        };
        mine.map(record).collect()
    }

    /// The same people after the change was made, where `before` is how they were.
    fn with_the_change(&self, before: &[Value]) -> Vec<Value> {
        let mut after = before.to_vec();
        match self.call {
            Call::Delete(_) => after.retain(|record| record["pk"] != self.pk),
            Call::Create => {}
            _ => after
                .iter_mut()
                .filter(|record| record["pk"] == self.pk)
                .for_each(|record| record["role"] = "mine".into()),
        }
        after
    }

    /// Whether the change was made; panics where anything else has become of anybody.
    fn is_made(&self, before: &[Value]) -> bool {
        let mut after = self.everybody();
        if self.call == Call::Create {
            let is_new = |record: &Value| !before.iter().any(|old| old["pk"] == record["pk"]);
            let new: Vec<Value> = after.extract_if(.., |record| is_new(record)).collect();
            assert_eq!(after, before, "nobody else is touched");
            assert!(new.len() <= 1, "created once");
            assert!(new.iter().all(|record| record["email"] == "first@acme.example" && record["has_password"] == true));
            return new.len() == 1;
        }
        let made = self.with_the_change(before);
        // A PUT of a dialect that shows fields of its own stores them as extra fields: with the values that were read.
        if let Call::Put(_) = self.call {
            for (record, old) in after.iter_mut().zip(&made) {
                assert!(old["extra"].as_object().unwrap().iter().all(|(name, value)| record["extra"][name] == *value));
                record["extra"] = old["extra"].clone();
            }
        }
        assert!(
            after == before || after == made,
            "neither as before nor with the change alone: {after:#?}\n{before:#?}"
        );
        after == made && before != made
    }

    async fn run(&self, console: &Console<'_>) -> End {
        match self.call {
            Call::Create => end_of_create(create(console, &self.draft(), None, |_| ()).await),
            Call::Delete(_) => end_of_delete(delete(console, self.key(), self.base.clone().unwrap()).await),
            Call::Patch(_) => {
                let base = self.base.clone().unwrap();
                let mut draft = Draft::from_user(&base);
                draft.set(Field::Role, "mine".into());
                let edits = diff::from_draft(&base, &draft);
                end_of_change(change(console, self.key(), base, edits, WriteMethod::Patch).await)
            }
            Call::Put(_) => {
                let base = self.base.clone().unwrap();
                let mut typed = base.record().clone();
                typed["profile"]["role"] = "mine".into();
                let edits = diff::between(base.record(), &typed);
                end_of_change(change(console, self.key(), base, edits, WriteMethod::Put).await)
            }
        }
    }

    /// Holds what the console says against what the server has.
    fn check(&self, before: &[Value], end: &End, lied: bool) {
        let made = self.is_made(before);
        match end {
            End::Saved(Evidence::AlreadySo) => assert!(!made && self.with_the_change(before) == before),
            End::Saved(_) => assert!(made, "said to be saved"),
            End::Unknown => {}
            _ => assert!(!made || lied, "said to be not saved"),
        }
    }
}

fn person(name: &str) -> Person {
    Person {
        username: name.to_owned(),
        email: "first@acme.example".into(),
        organization: ORGANIZATION.into(),
        first_name: "Other".into(),
        role: "user".into(),
        created_at: Some("2024-01-15T10:30:00Z".into()),
        ..Person::default()
    }
}

fn end_of_change(changed: Changed) -> End {
    match changed {
        Changed::Saved(saved) => {
            assert_eq!(saved.not_stored, [], "the server stores what it is sent");
            End::Saved(saved.evidence)
        }
        Changed::Collides { .. } => End::Asked,
        Changed::Refused(_) => End::Refused,
        Changed::Gone => End::Gone,
        Changed::Failed(_) => End::Failed,
        Changed::NotDone(_) => End::NotDone,
        Changed::Unknown(_) | Changed::SecretUnknown(_) => End::Unknown,
        Changed::Cancelled => End::Cancelled,
    }
}

fn end_of_create(created: Created) -> End {
    match created {
        Created::Saved { evidence, .. } => End::Saved(evidence),
        Created::Unseen => End::Saved(Evidence::Response),
        Created::Taken(_) | Created::LooksAlike(_) => End::Asked,
        Created::Refused(_) => End::Refused,
        Created::Failed(_) => End::Failed,
        Created::NotDone(_) => End::NotDone,
        Created::Unknown(_) => End::Unknown,
        Created::Cancelled => End::Cancelled,
    }
}

fn end_of_delete(deleted: Deleted) -> End {
    match deleted {
        Deleted::Done(evidence) => End::Saved(evidence),
        Deleted::Changed { .. } => End::Asked,
        Deleted::GoneAlready => End::Gone,
        Deleted::Failed(_) => End::Failed,
        Deleted::NotDone(_) => End::NotDone,
        Deleted::Unknown(_) => End::Unknown,
        Deleted::Cancelled => End::Cancelled,
    }
}

/// Every fault, wherever it strikes, in every state, for one call.
async fn all_cells(dialect: Dialect, call: Call) -> usize {
    let server = server(dialect);
    let mut cells = 0;
    for state in call.states().iter().copied() {
        for strikes in [Strikes::Before, Strikes::Write, Strikes::After] {
            for wrong in WRONGS {
                cells += 1;
                one_cell(&server, call, state, wrong, strikes, format!("cell{cells}")).await;
            }
        }
    }
    cells
}

async fn one_cell(server: &Server, call: Call, state: State, wrong: Wrong, strikes: Strikes, name: String) {
    let context = format!("{call:?} × {state:?} × {wrong:?} on {strikes:?}");
    println!("{context}");
    server.faults.clear();
    let cell = Cell::new(server, call, name).await;
    cell.bring_about(state);
    let before = cell.everybody();
    let (met, then) = match strikes {
        Strikes::Before => (wrong.fault("GET"), None),
        Strikes::Write => (wrong.fault(call.method()), None),
        Strikes::After => (Wrong::DropAfter.fault(call.method()), Some(wrong.fault("GET"))),
    };
    server.faults.add(met);
    let console = Console::new(server).and_after(move |request| {
        if let Some(fault) = then.clone().filter(|_| request.method.writes()) {
            server.faults.add(fault);
        }
    });
    let end = cell.run(&console).await;
    assert_eq!(end, expected(call, Some((wrong, strikes)), state), "{context}");
    // The one reading that says "not there" of a record that is there: the console cannot know better.
    let lied = wrong == Wrong::NotFound && strikes == Strikes::After;
    cell.check(&before, &end, lied);
    let refused = usize::from(wrong == Wrong::Unauthorized && strikes == Strikes::Write);
    let wrote = !matches!(end, End::Asked | End::Saved(Evidence::AlreadySo)) && !console.writes().is_empty();
    assert_eq!(console.writes().len(), if wrote { 1 + refused } else { 0 }, "{context}: sent once");
    let reaches = strikes == Strikes::Before || wrote;
    assert_eq!(server.faults.waiting().is_empty(), reaches, "{context}: the fault was met");
    // All is well again: the person sends once more what is still in the form.
    server.faults.clear();
    if matches!(end, End::Failed | End::NotDone) {
        let end = cell.run(&Console::new(server)).await;
        assert_eq!(end, expected(call, None, state), "{context}, sent again");
        cell.check(&before, &end, false);
    } else if end == End::Unknown {
        let end = cell.run(&Console::new(server)).await;
        let is_settled = match call {
            Call::Create => end == End::Asked,
            Call::Delete(_) => end == End::Gone,
            _ => end == End::Saved(Evidence::AlreadySo),
        };
        assert!(is_settled && cell.is_made(&before), "{context}, sent again: {end:?}");
    }
}

macro_rules! matrix {
    ($($name:ident: $call:expr,)*) => {
        $(#[tokio::test(start_paused = true)]
        async fn $name() {
            let cells = $call.states().len() * 3 * WRONGS.len();
            for dialect in [Dialect::Page, Dialect::Later] {
                assert_eq!(all_cells(dialect, $call).await, cells);
            }
        })*
    };
}

matrix! {
    creations: Call::Create,
    patches_by_id: Call::Patch(By::Id),
    patches_by_username: Call::Patch(By::Username),
    replacements_by_id: Call::Put(By::Id),
    replacements_by_username: Call::Put(By::Username),
    deletes_by_id: Call::Delete(By::Id),
    deletes_by_username: Call::Delete(By::Username),
}

/// A person who gives up before any of the requests: what was not sent is not done, and is not said to be anything
/// else.
#[tokio::test(start_paused = true)]
async fn giving_up_sends_nothing_more() {
    let server = server(Dialect::Later);
    for (number, call) in CALLS.into_iter().enumerate() {
        for state in call.states().iter().copied() {
            for wrong in [None, Some(Wrong::Unauthorized), Some(Wrong::DropAfter)] {
                for patience in 0..4 {
                    let name = format!("giving{number}{state:?}{wrong:?}{patience}").to_lowercase();
                    let context = format!("{call:?} × {state:?} × {wrong:?}, given up after {patience} requests");
                    server.faults.clear();
                    let cell = Cell::new(&server, call, name).await;
                    cell.bring_about(state);
                    let before = cell.everybody();
                    if let Some(wrong) = wrong {
                        server.faults.add(wrong.fault(call.method()));
                    }
                    let console = Console::new(&server).giving_up_after(patience);
                    let end = cell.run(&console).await;
                    assert!(console.requests() <= patience, "{context}");
                    cell.check(&before, &end, false);
                    // A write that was refused with 401 was not made: without another token it is not sent again.
                    let refused = wrong == Some(Wrong::Unauthorized) && console.writes().len() == 1;
                    if console.writes().is_empty() || refused {
                        assert!(!cell.is_made(&before), "{context}: {end:?}");
                    }
                    if patience == 0 || refused {
                        assert_eq!(end, End::Cancelled, "{context}");
                    }
                }
            }
        }
    }
}

/// A colleague writes between the console's reading and its write: the one window (ARCHITECTURE.md). What the console
/// says is true all the same, and a PATCH keeps every other field.
#[tokio::test(start_paused = true)]
async fn in_the_window_the_console_says_what_became_of_its_write() {
    let server = server(Dialect::Page);
    for (number, call) in CALLS.into_iter().filter(|call| *call != Call::Create).enumerate() {
        for state in call.states().iter().copied().filter(|state| *state != State::Same) {
            let context = format!("{call:?} × {state:?} in the window");
            let cell = Cell::new(&server, call, format!("window{number}{state:?}").to_lowercase()).await;
            let is_done = std::cell::Cell::new(false);
            let console = Console::new(&server).and_after(|_| {
                if !is_done.replace(true) {
                    cell.bring_about(state);
                }
            });
            let end = cell.run(&console).await;
            let (is_delete, is_by_id) = (matches!(call, Call::Delete(_)), call.is_by_id());
            let is_put = matches!(call, Call::Put(_));
            let everybody = cell.everybody();
            let person = everybody.iter().find(|record| record["pk"] == cell.pk);
            match state {
                State::Deleted => assert_eq!((end, person), (End::Gone, None), "{context}"),
                // The username is free, or another's: the console finds the person by id and says that nothing was
                // done.
                State::Renamed if !is_by_id => {
                    assert_eq!((end, &person.expect("there")["role"]), (End::NotDone, &json!("user")), "{context}");
                }
                // The namesake was written to. The response has another id, but that of a delete has none.
                State::Namesake if !is_by_id => {
                    assert_eq!(end, if is_delete { End::Saved(Evidence::Response) } else { End::Unknown }, "{context}");
                    assert_eq!(person.expect("there")["role"], "user", "{context}");
                }
                _ if is_delete => assert_eq!((end, person), (End::Saved(Evidence::Response), None), "{context}"),
                // The whole record has the old username, which is another's now.
                State::Namesake if is_put => {
                    assert_eq!((end, &person.expect("there")["role"]), (End::Refused, &json!("user")), "{context}");
                }
                _ => {
                    let person = person.expect("there");
                    assert_eq!((end, &person["role"]), (End::Saved(Evidence::Response), &json!("mine")), "{context}");
                    if state == State::OtherField && !is_put {
                        assert_eq!(
                            (&person["email"], &person["extra"]["klass"]),
                            (&json!("theirs@acme.example"), &json!("theirs"))
                        );
                    }
                }
            }
        }
    }
}

/// The response was lost, and a colleague writes before the console reads again.
#[tokio::test(start_paused = true)]
async fn a_lost_response_is_settled_by_what_the_server_has_then() {
    let server = server(Dialect::Later);
    for (number, call) in CALLS.into_iter().filter(|call| *call != Call::Create).enumerate() {
        for state in call.states().iter().copied() {
            for wrong in [Wrong::Drop, Wrong::DropAfter, Wrong::Slow, Wrong::BadGateway] {
                let context = format!("{call:?} × {wrong:?}, then {state:?}");
                let made = wrong == Wrong::DropAfter;
                if matches!(call, Call::Delete(_)) && made && state != State::Same {
                    // Nobody changes whom nobody has.
                    continue;
                }
                server.faults.clear();
                let cell = Cell::new(&server, call, format!("lost{number}{wrong:?}{state:?}").to_lowercase()).await;
                server.faults.add(wrong.fault(call.method()));
                let console = Console::new(&server).and_after(|request| {
                    if request.method.writes() {
                        cell.bring_about(state);
                    }
                });
                let end = cell.run(&console).await;
                let everybody = cell.everybody();
                let person = everybody.iter().find(|record| record["pk"] == cell.pk);
                let expected = match (call, state) {
                    (Call::Delete(_), _) if person.is_none() => End::Saved(Evidence::ReadAgain),
                    (Call::Delete(_), _) => End::NotDone,
                    (_, State::Deleted) => End::Gone,
                    _ if person.expect("there")["role"] == "mine" => End::Saved(Evidence::ReadAgain),
                    (_, State::Same) => End::NotDone,
                    // The record is neither as it was nor as it was to be.
                    _ => End::Unknown,
                };
                assert_eq!(end, expected, "{context}");
                assert_eq!(console.writes().len(), 1, "{context}: never repeated");
                if state == State::OtherField && !matches!(call, Call::Delete(_)) {
                    assert_eq!(person.expect("there")["email"], "theirs@acme.example", "{context}");
                }
            }
        }
    }
}
