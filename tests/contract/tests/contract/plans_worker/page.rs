//! A page for the worker, and a browser in memory.

use std::{
    cell::{Cell, RefCell},
    collections::{BTreeMap, BTreeSet, VecDeque},
    rc::Rc,
};

use axum::body::Body;
use contract::server::Server;
use directory::{encoding::Encode, person::Person};
use gatehouse::{
    api::{
        client::Api,
        error::CallError,
        http::{Request, Response},
    },
    plan::{
        execute::Executor,
        message::{
            Ask, Brought, BroughtTable, File, FileContent, Question, Said, Say, Setting, Window, Workbook,
            WorkbookFailure,
        },
        worker::{
            Payload, Worker,
            surroundings::{Journal, Store, Surroundings, WorkbookError, WorkbookRows, Workbooks, WriteError},
        },
    },
};
use plans::{
    command::{Answer, Command},
    reading::{Choices, Tools, encoding},
    run::State,
    table::{Row, Table},
};

pub const API: &str = "https://gate.example/api/v1";
pub const MADE_AT: i64 = 1_700_000_000_000;

/// Files and the clock of a browser. A clone is the same browser.
#[derive(Clone, Default)]
pub struct Browser {
    pub files: Rc<RefCell<BTreeMap<String, Vec<u8>>>>,
    pub now: Rc<Cell<i64>>,
    /// Whether the store refuses everything.
    pub is_full: Rc<Cell<bool>>,
    /// The journals that a tab has open: no other tab may write or remove them.
    open: Rc<RefCell<BTreeSet<String>>>,
}

impl Browser {
    fn check(&self) -> Result<(), String> {
        if self.is_full.get() { Err("QuotaExceededError".to_owned()) } else { Ok(()) }
    }

    fn check_closed(&self, name: &str) -> Result<(), String> {
        if self.open.borrow().contains(name) { Err("NoModificationAllowedError".to_owned()) } else { Ok(()) }
    }

    /// Everything that is stored, as text.
    pub fn stored(&self) -> String {
        let files = self.files.borrow();
        files.iter().map(|(name, bytes)| format!("{name}\n{}\n", String::from_utf8_lossy(bytes))).collect()
    }

    pub fn names(&self) -> Vec<String> {
        self.files.borrow().keys().cloned().collect()
    }
}

impl Store for Browser {
    type Journal = Lines;

    async fn names(&self) -> Result<Vec<String>, String> {
        Ok(Browser::names(self))
    }

    async fn read(&self, name: &str) -> Result<Option<Vec<u8>>, String> {
        Ok(self.files.borrow().get(name).cloned())
    }

    async fn write(&self, name: &str, pieces: &mut dyn Iterator<Item = Vec<u8>>) -> Result<(), String> {
        self.check()?;
        self.files.borrow_mut().insert(name.to_owned(), pieces.flatten().collect());
        Ok(())
    }

    async fn remove(&self, name: &str) -> Result<(), String> {
        self.check_closed(name)?;
        self.files.borrow_mut().remove(name);
        Ok(())
    }

    async fn open_journal(&self, name: &str) -> Result<(Lines, Vec<u8>), String> {
        self.check()?;
        self.check_closed(name)?;
        self.open.borrow_mut().insert(name.to_owned());
        let bytes = self.files.borrow_mut().entry(name.to_owned()).or_default().clone();
        Ok((Lines { browser: self.clone(), name: name.to_owned() }, bytes))
    }
}

pub struct Lines {
    browser: Browser,
    name: String,
}

impl Drop for Lines {
    fn drop(&mut self) {
        self.browser.open.borrow_mut().remove(&self.name);
    }
}

impl Journal for Lines {
    fn append(&mut self, text: &str) -> Result<(), String> {
        self.browser.check()?;
        self.browser.files.borrow_mut().get_mut(&self.name).unwrap().extend_from_slice(text.as_bytes());
        Ok(())
    }

    fn truncate(&mut self, length: usize) -> Result<(), String> {
        self.browser.files.borrow_mut().get_mut(&self.name).unwrap().truncate(length);
        Ok(())
    }
}

impl Workbooks for Browser {
    async fn read_workbook(
        &self,
        bytes: &[u8],
        sheet: Option<&str>,
        choices: &Choices,
    ) -> Result<WorkbookRows, WorkbookError> {
        let damaged = |_| WorkbookError::Workbook(WorkbookFailure::Damaged);
        let workbook = xlsx::read::read(bytes, sheet, choices).map_err(damaged)?;
        Ok(WorkbookRows { rows: workbook.rows, exported: workbook.exported, notes: Workbook::default() })
    }

    async fn write_workbook(&self, sheet: String, table: &Table) -> Result<Vec<u8>, WriteError> {
        let header: Vec<&str> = table.header.iter().map(String::as_str).collect();
        xlsx::write::table(&sheet, &header, table.rows.iter().map(Row::cells), self.now.get() / 1_000)
    }
}

impl Surroundings for Browser {
    fn now(&self) -> i64 {
        self.now.get()
    }

    fn decode(&self, label: &str, bytes: &[u8]) -> Option<String> {
        let encoding = encoding_rs::Encoding::for_label(label.as_bytes())?;
        encoding.decode_without_bom_handling_and_without_replacement(bytes).map(std::borrow::Cow::into_owned)
    }
}

/// Sends requests to the sandbox.
pub struct Connection<'s>(pub &'s Server);

impl Api for Connection<'_> {
    async fn send(&self, request: Request) -> Result<Response, CallError> {
        let body = request.body.clone().map_or_else(Body::empty, Body::from);
        Ok(self.0.send(request.method.name(), &request.path, body).await.0)
    }
}

/// A tab: the page's side of the worker.
pub struct Tab {
    pub browser: Browser,
    worker: Worker<Browser>,
    number: u32,
    /// The short hash of the plan that the page has on screen.
    plan: Option<String>,
    /// The short hash of the plan that runs.
    running: Option<String>,
    /// What the worker said by itself.
    pub said: Vec<Say>,
    pub commands: VecDeque<Command>,
    wake: Option<i64>,
}

impl Tab {
    pub async fn open(browser: &Browser) -> Self {
        let worker = Worker::new(browser.clone());
        let (browser, commands) = (browser.clone(), VecDeque::new());
        let mut tab =
            Self { browser, worker, number: 0, plan: None, running: None, said: Vec::new(), commands, wake: None };
        let setting = Setting { api: API.into(), privileged_roles: vec!["admin".into()], ..Setting::default() };
        assert_eq!(tab.ask(Ask::Setting(setting)).await, Say::Done);
        tab
    }

    pub async fn ask(&mut self, ask: Ask) -> Say {
        self.ask_with(ask, Payload::None).await
    }

    /// Asks about a plan that another one may have taken the place of.
    pub async fn ask_of(&mut self, plan: &str, ask: Ask) -> Say {
        let shown = self.plan.replace(plan.to_owned());
        let say = self.ask(ask).await;
        self.plan = shown;
        say
    }

    pub async fn ask_with(&mut self, ask: Ask, payload: Payload) -> Say {
        let number = self.number;
        let mut said = self.tell(ask, payload).await.into_iter();
        match said.next() {
            Some(Said { number: Some(of), say }) if of == number => say,
            other => panic!("no answer but {other:?}"),
        }
    }

    /// Gives the answer, and takes in what is said besides.
    async fn tell(&mut self, ask: Ask, payload: Payload) -> Vec<Said> {
        let plan = self.plan.clone().filter(|_| ask.is_of_loaded());
        let question = Question { number: self.number, plan, ask };
        self.number += 1;
        // As messages cross.
        let question: Question = serde_json::from_str(&serde_json::to_string(&question).unwrap()).unwrap();
        let said = self.worker.handle(question, payload).await;
        let mut crossed: Vec<Said> = serde_json::from_str(&serde_json::to_string(&said).unwrap()).unwrap();
        // A workbook's bytes travel beside.
        for (crossed, said) in crossed.iter_mut().zip(said) {
            if let (Say::File(file), Say::File(File { content, .. })) = (&mut crossed.say, said.say) {
                assert!(matches!(&file.content, FileContent::Text(_)) || workbook_of(file).is_empty());
                file.content = content;
            }
        }
        let (answers, others): (Vec<Said>, Vec<Said>) = crossed.into_iter().partition(|said| said.number.is_some());
        for Said { say, .. } in answers.iter().chain(&others) {
            match say {
                Say::Plan(plan) | Say::Progress(plan) => {
                    if plan.takes_place_of(self.plan.as_deref(), matches!(say, Say::Plan(_))) {
                        self.plan = Some(plan.stored.hash.clone());
                    }
                    if matches!(plan.stored.state, Some(State::Running | State::Ending)) {
                        self.running = Some(plan.stored.hash.clone());
                    }
                }
                Say::Sealed { hash, .. } => self.plan = Some(hash.clone()),
                _ => {}
            }
        }
        for Said { say, .. } in others {
            match say {
                Say::Send(command) => self.commands.push_back(*command),
                Say::Wake(at) => self.wake = Some(at),
                say => self.said.push(say),
            }
        }
        answers
    }

    /// Hands everybody of the sandbox over, as the directory has them.
    pub async fn bring_people(&mut self, people: &[Person]) {
        assert_eq!(self.ask(Ask::ForgetPeople).await, Say::Done);
        for batch in people.chunks(500) {
            assert_eq!(
                self.ask_with(Ask::People { null_fields: Vec::new() }, Payload::Text(batch.to_vec().encode())).await,
                Say::Done
            );
        }
        assert_eq!(self.ask(Ask::PeopleEnd { is_complete: true }).await, Say::Done);
    }

    pub async fn read(&mut self, name: &str, bytes: &[u8]) -> Brought {
        let ask = Ask::Read { name: name.into(), choices: Choices::default(), sheet: None };
        match self.ask_with(ask, Payload::Bytes(bytes.to_vec())).await {
            Say::Brought(brought) => *brought,
            other => panic!("{other:?}"),
        }
    }

    pub async fn table(&mut self, text: &str) -> BroughtTable {
        match self.read("people.csv", text.as_bytes()).await {
            Brought::Table(table) => table,
            other => panic!("{other:?}"),
        }
    }

    /// Carries out the command that is next.
    pub async fn carry_out<A: Api>(&mut self, executor: &Executor<'_, A>) {
        let command = self.commands.pop_front().expect("a command");
        let answer = executor.execute(&command).await;
        self.answer(&command, answer).await;
    }

    async fn answer(&mut self, command: &Command, answer: Answer) {
        let plan = self.running.clone().expect("a plan that runs");
        self.answer_of(plan, command, answer).await;
    }

    /// Answers the command of a plan that may not run any more.
    pub async fn answer_of(&mut self, plan: String, command: &Command, answer: Answer) {
        let answered = Ask::Answered { plan, row: command.row, answer: Box::new(answer), random: 0.5 };
        assert!(self.tell(answered, Payload::None).await.is_empty());
    }

    /// Carries commands out, one after the other, until nothing is left to do. Waits pass in no time. `kill` says
    /// before and after each whether the tab ends; false is returned then.
    pub async fn work<A: Api>(
        &mut self,
        executor: &Executor<'_, A>,
        mut kill: impl FnMut(&Command, bool) -> bool,
    ) -> bool {
        loop {
            if let Some(command) = self.commands.pop_front() {
                if kill(&command, false) {
                    return false;
                }
                let answer = executor.execute(&command).await;
                self.browser.now.set(self.browser.now.get() + 20);
                if kill(&command, true) {
                    return false;
                }
                self.answer(&command, answer).await;
            } else if let Some(wake) = self.wake.take() {
                self.browser.now.set(self.browser.now.get().max(wake));
                assert!(self.tell(Ask::Woken, Payload::None).await.is_empty());
            } else {
                return true;
            }
        }
    }

    /// What was said by itself since the last time.
    pub fn heard(&mut self) -> Vec<Say> {
        std::mem::take(&mut self.said)
    }
}

pub fn window(from: usize, count: usize) -> Window {
    Window { from, count }
}

pub fn person(id: &str, username: &str, role: &str) -> Person {
    Person {
        id: id.into(),
        username: username.into(),
        email: format!("{username}@acme.example"),
        organization: "acme".into(),
        role: role.into(),
        ..Person::default()
    }
}

/// The bytes of a workbook; none for a text.
pub fn workbook_of(file: &File) -> &[u8] {
    match &file.content {
        FileContent::Text(_) => &[],
        FileContent::Workbook(bytes) => bytes,
    }
}

/// The cells of a workbook, its header first, and whether a second sheet has the values as they were exported.
pub fn workbook_cells(bytes: &[u8]) -> (Vec<Vec<String>>, bool) {
    let choices = Choices { has_header: Some(false), ..Choices::default() };
    let workbook = xlsx::read::read(bytes, None, &choices).unwrap();
    let tools = Tools { decoder: &|_, _| None, is_known: &|_| false, is_password: &|_| false };
    let has_exported = workbook.exported.is_some();
    let reading = xlsx::read::reading(workbook.rows, None, &choices, tools).unwrap();
    let cells = |row: &Row| (0..reading.table.header.len()).map(|at| row.cell(at).to_owned()).collect();
    (reading.table.rows.iter().map(cells).collect(), has_exported)
}

pub fn windows_1252(text: &str) -> Vec<u8> {
    encoding_rs::WINDOWS_1252.encode(text).0.into_owned()
}

pub fn chosen(label: &'static str) -> Choices {
    Choices { encoding: Some(encoding::Encoding::Legacy(label.into())), ..Choices::default() }
}

thread_local!(static RANDOM: Cell<u64> = const { Cell::new(0x9E37_79B9_7F4A_7C15) });

pub fn random() -> u8 {
    RANDOM.with(|state| {
        let mut x = state.get();
        x ^= x << 13;
        x ^= x >> 7;
        x ^= x << 17;
        state.set(x);
        (x >> 32) as u8
    })
}
