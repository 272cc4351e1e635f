//! The directory on the page: one for the tab. It carries out what the worker plans, asks the worker the screens'
//! questions, and says what has been read. The worker keeps the people; nothing of them is stored on the device.

use std::{
    cell::{Cell, RefCell},
    collections::BTreeMap,
    rc::Rc,
    time::Duration,
};

use directory::{
    coverage::{Coverage, Scope, State, Words},
    message::{Marks, ToPage, ToWorker},
    overview::{Calendar, Overview},
    question::{Answer, FoundPerson, Question},
    sweep::Sweep,
};
use gatehouse::{
    api::client::{self, Read},
    list::{
        found_rows::{FoundRow, keep_places},
        page::{Found, Page, Total},
        person::user_of,
        question::{calendar, question_of},
        suggestions::Suggestions,
    },
    plan::handover::Version,
    text,
    token::TokenFingerprint,
    url::{
        percent,
        query::{Filter, ListQuery},
    },
    view::{self, element::Element},
};
use leptos::{prelude::*, task::spawn_local};

use super::{
    app::App,
    finder::{Finder, FoundUsers, Handed, Later, OnBatch},
};
use crate::browser::{
    api::{self, Connection},
    clock, config,
    directory::Worker,
    format,
    http::AbortHandle,
    intl, leak_guard,
    pace::{self, now},
    platform::BROWSER,
    promise::Reply,
    responses::{self, News},
    session,
    timer::Timer,
    worker::while_alive,
};

/// How many months the overview shows.
const MONTHS: u32 = 24;
/// How many people the palette shows.
const MAX_FOUND: u32 = 8;
/// How many rows of people the worker hands over at once: the page takes them in without a pause that anybody notices.
const BATCH: u32 = 1_000;
/// While users are read, the answers on screen are asked for again after this time, in milliseconds.
const REFRESH: f64 = 500.0;

mod reading;

/// Where the directory stands.
#[derive(Clone, PartialEq)]
pub(crate) enum Phase {
    /// Nobody has asked for anything.
    Unused,
    /// This many people are too many to be read without a question.
    Asking(Figures),
    /// A reading was begun; its coverage says how far it is.
    Begun,
    /// The worker cannot start, for the browser's reason.
    Failed(String),
    /// The worker has stopped, for the browser's reason: its memory may have run out. Nobody is known any more.
    Stopped(String),
}

/// What a reading would take.
#[derive(Clone, PartialEq)]
pub(crate) struct Figures {
    /// `None` where the server sends no count.
    pub(crate) people: Option<u64>,
    pub(crate) requests: u64,
    pub(crate) seconds: u64,
    /// How many people the organization of the filter has.
    pub(crate) organization: Option<(String, u64)>,
    /// When they were counted, in milliseconds since 1970, and for which filter.
    pub(crate) counted: (f64, String),
}

/// How long figures count as true, in milliseconds: nobody counts at each letter.
const COUNTED_FOR: f64 = 60_000.0;

/// The directory of the tab.
pub(crate) struct Directory {
    signals: Signals,
    changes: RwSignal<u32>,
    /// What fields suggest.
    suggestions: RwSignal<Suggestions>,
    worker: RefCell<Option<Rc<Worker>>>,
    /// Whose directory it is.
    mark: Cell<TokenFingerprint>,
    /// Aborts the requests of the reading.
    abort: RefCell<AbortHandle>,
    /// Whether the worker was asked what to send next.
    is_planning: Cell<bool>,
    /// Whether something has changed since: what it says then may be out of date.
    asks_again: Cell<bool>,
    next: RefCell<Option<Timer>>,
    /// When a reading that could not go on tries again.
    retry: RefCell<Option<Timer>>,
    probe: RefCell<Option<Timer>>,
    /// Questions without an answer yet, by their number.
    questions: RefCell<BTreeMap<u32, Reply<ToPage>>>,
    number: Cell<u32>,
    refresh: RefCell<Option<Timer>>,
    refreshed_at: Cell<f64>,
    /// The rows of the last unsorted answer and their marks: while users are read, rows stay where they are.
    shown: RefCell<Option<(ListQuery, Vec<FoundRow>, Marks)>>,
    /// How often everybody was forgotten.
    readings: Cell<u32>,
    /// How often the tab has written somebody.
    written: Cell<u32>,
}

/// The worker's answer: the people, where the words stand in their texts, and when each of them was read.
type DirectoryAnswer = (Answer, Marks, Vec<Option<i64>>);

thread_local! {
    static DIRECTORY: RefCell<Option<Rc<Directory>>> = const { RefCell::new(None) };
}

/// The directory of the tab, made at the first call.
pub(crate) fn get(app: App) -> Rc<Directory> {
    if let Some(directory) = DIRECTORY.with_borrow(Clone::clone) {
        return directory;
    }
    // Its signals live as long as the tab, whatever screen asks first. A new root becomes the current owner.
    let before = Owner::current();
    let owner = Owner::new_root(None);
    let directory = Rc::new(owner.with(|| Directory::new(app)));
    std::mem::forget(owner);
    before.iter().for_each(Owner::set);
    DIRECTORY.set(Some(directory.clone()));
    responses::listen(|| act(|directory| directory.note()));
    app.finder.set_value(Some(Rc::new(directory.clone())));
    directory
}

/// What screens read of the directory. The signals live as long as the tab.
#[derive(Clone, Copy)]
pub(crate) struct Signals {
    pub(crate) phase: RwSignal<Phase>,
    pub(crate) coverage: RwSignal<Coverage>,
    pub(crate) pace: RwSignal<Pace>,
}

/// How fast a reading goes.
#[derive(Clone, Copy, Default, PartialEq)]
pub(crate) struct Pace {
    /// Requests a second.
    pub(crate) rate: f64,
    /// Seconds left.
    pub(crate) seconds: u64,
    /// Whether it waits because the server has refused a request.
    pub(crate) is_refused: bool,
}

/// The directory's signals.
pub(crate) fn signals(app: App) -> Signals {
    get(app).signals
}

/// The figures of the overview. `None` where nobody has been read.
pub(crate) async fn overview(app: App, abort: AbortHandle) -> Read<Option<Overview>> {
    get(app).figures(abort).await
}

/// Does something with the directory, if there is one.
pub(crate) fn act(act: impl FnOnce(&Rc<Directory>)) {
    if let Some(directory) = DIRECTORY.with_borrow(Clone::clone) {
        act(&directory);
    }
}

impl Directory {
    fn new(app: App) -> Self {
        Self {
            signals: Signals {
                phase: RwSignal::new(Phase::Unused),
                coverage: RwSignal::new(Coverage::default()),
                pace: RwSignal::new(Pace::default()),
            },
            changes: app.directory_changes,
            suggestions: app.suggestions,
            worker: RefCell::default(),
            mark: Cell::new(session::mark()),
            abort: RefCell::new(AbortHandle::new()),
            is_planning: Cell::new(false),
            asks_again: Cell::new(false),
            next: RefCell::default(),
            retry: RefCell::default(),
            probe: RefCell::default(),
            questions: RefCell::default(),
            number: Cell::new(0),
            refresh: RefCell::default(),
            refreshed_at: Cell::new(0.0),
            shown: RefCell::default(),
            readings: Cell::default(),
            written: Cell::default(),
        }
    }

    async fn answered_page(self: &Rc<Self>, query: ListQuery, abort: AbortHandle) -> Read<Page> {
        if !self.is_ready(query.filter(Filter::Organization), abort).await? {
            return Ok(waiting());
        }
        let wall = |moment| format::wall(moment);
        let question = question_of(&query, api::page_size(), clock::now() as i64, wall);
        let written = self.written.get();
        let answer = match question {
            Some(question) => self.ask(question).await,
            // A filter has a value that nobody matches.
            None => Some(Default::default()),
        };
        let page = answer.map_or_else(waiting, |answer| self.page_of(&query, answer));
        // The answer may be older than a write.
        if self.written.get() != written {
            self.shown.take();
        }
        Ok(page)
    }

    async fn figures(self: &Rc<Self>, abort: AbortHandle) -> Read<Option<Overview>> {
        if !self.is_ready("", abort).await? {
            return Ok(None);
        }
        let calendar = calendar(clock::now() as i64, MONTHS, format::wall);
        let reply = self.send(|number| ToWorker::Overview { number, calendar, question: None });
        Ok(match reply.await {
            Some(ToPage::Overview { overview, .. }) => Some(overview),
            _ => None,
        })
    }

    /// Whether the people on whom a question is answered are all the people there are.
    pub(crate) fn is_whole(&self, query: &ListQuery) -> bool {
        self.signals.coverage.with_untracked(|coverage| {
            let covers = match &coverage.scope {
                Scope::Everyone => true,
                Scope::Organization(name) => query.filter(Filter::Organization) == name,
            };
            covers && coverage.words() == Words::Whole
        })
    }

    /// Whether questions can be answered: the worker runs, and a reading was begun or may begin by itself.
    async fn is_ready(self: &Rc<Self>, organization: &str, abort: AbortHandle) -> Read<bool> {
        match self.signals.phase.get_untracked() {
            Phase::Begun => return Ok(true),
            Phase::Failed(_) | Phase::Stopped(_) => return Ok(false),
            Phase::Asking(Figures { counted: (at, of), .. })
                if of == organization && clock::now() - at < COUNTED_FOR =>
            {
                return Ok(false);
            }
            Phase::Unused | Phase::Asking(_) => {}
        }
        if !self.start().await {
            return Ok(false);
        }
        let began = clock::now();
        let people = match client::count(&Connection::new(abort.clone())).await? {
            Total::Exactly(people) => Some(people),
            Total::AtLeast(_) | Total::Unknown => None,
        };
        // Somebody else may have signed in, who begins with a worker of their own.
        if !self.start().await {
            return Ok(false);
        }
        // Another question has begun the reading meanwhile.
        if self.signals.phase.get_untracked() == Phase::Begun {
            return Ok(true);
        }
        let Some(limits) = config::get().directory else { return Ok(false) };
        if people.is_some_and(|people| people <= limits.auto.into()) {
            self.read(Scope::Everyone);
            return Ok(true);
        }
        let requests = people.map_or(0, |people| Sweep::requests_for(people, reading::PAGE));
        let typical = (clock::now() - began) as i64;
        let seconds = pace::with(|limiter| limiter.seconds(requests, typical));
        let counted = (clock::now(), organization.to_owned());
        let organization = self.count_of(organization, abort).await;
        let figures = Figures { people, requests, seconds, organization, counted };
        self.signals.phase.set(Phase::Asking(figures));
        Ok(false)
    }

    /// How many people an organization has. `None` where the server does not say.
    async fn count_of(&self, organization: &str, abort: AbortHandle) -> Option<(String, u64)> {
        let query = ListQuery::default().with_filter(Filter::Organization, organization);
        let page = match organization {
            "" => return None,
            _ => client::list(&Connection::new(abort), &query, 1).await.ok()?,
        };
        Some((organization.to_owned(), page.count?))
    }

    /// Starts the worker, unless it runs. Returns whether it does.
    async fn start(self: &Rc<Self>) -> bool {
        if self.worker.borrow().is_some() {
            return true;
        }
        self.mark.set(session::mark());
        match Worker::start(while_alive(self, Self::hear), while_alive(self, Self::fail)).await {
            Ok(worker) => {
                // Of two questions that came before there was a worker, the first one's is kept.
                if self.worker.borrow().is_none() {
                    worker.post(&ToWorker::Language(intl::language()), None);
                    self.worker.replace(Some(Rc::new(worker)));
                }
                true
            }
            Err(reason) => {
                self.fail(reason);
                false
            }
        }
    }

    /// The worker does not run: what waits for it gets no answer.
    fn fail(self: &Rc<Self>, reason: String) {
        let ran = self.signals.phase.get_untracked() == Phase::Begun;
        self.empty();
        self.signals.phase.set(if ran { Phase::Stopped(reason) } else { Phase::Failed(reason) });
        self.change();
    }

    /// Forgets everybody.
    fn empty(&self) {
        self.abort.replace(AbortHandle::new()).abort();
        self.worker.take();
        self.next.take();
        self.retry.take();
        self.probe.take();
        self.shown.take();
        self.suggestions.set(Suggestions::default());
        self.is_planning.set(false);
        self.readings.update(|readings| readings + 1);
        pace::reset();
        for (_, reply) in self.questions.take() {
            reply.give_up();
        }
        self.signals.phase.set(Phase::Unused);
        self.signals.coverage.set(Coverage::default());
    }

    async fn ask(&self, question: Question) -> Option<DirectoryAnswer> {
        match self.send(|number| ToWorker::Ask { number, question }).await {
            Some(ToPage::Answer { answer, marks, read_at, .. }) => Some((answer, marks, read_at)),
            _ => None,
        }
    }

    /// Hands over everybody who has been read.
    async fn hand_over(&self, mut on_batch: OnBatch) -> Handed {
        let (mut from_row, mut numbering) = (0, None);
        while self.is_begun() {
            let asked = self.send(|number| ToWorker::People { number, from_row, rows: BATCH });
            let Some(ToPage::People { batch, .. }) = asked.await else { break };
            // Rows that are numbered anew are asked for from the beginning.
            if numbering.replace(batch.numbering).is_some_and(|before| before != batch.numbering) {
                from_row = 0;
                continue;
            }
            let next_row = batch.next_row;
            if !on_batch(batch) {
                break;
            }
            match next_row {
                Some(row) => from_row = row,
                None if self.is_whole(&ListQuery::default()) => return Handed::Everybody,
                None => return Handed::SoFar,
            }
        }
        Handed::Broken
    }

    fn is_begun(&self) -> bool {
        self.signals.phase.get_untracked() == Phase::Begun
    }

    /// Sends a question. Its answer is `None` if the worker ends before, or does not run.
    async fn send(&self, question: impl FnOnce(u32) -> ToWorker) -> Option<ToPage> {
        self.worker.borrow().as_ref()?;
        let number = self.number.get() + 1;
        self.number.set(number);
        let reply = Reply::new();
        self.questions.borrow_mut().insert(number, reply.clone());
        self.post(&question(number));
        reply.wait().await
    }

    fn post(&self, message: &ToWorker) {
        self.post_with(message, None);
    }

    fn post_with(&self, message: &ToWorker, body: Option<&str>) {
        if let Some(worker) = self.worker.borrow().as_ref() {
            worker.post(message, body);
        }
    }

    fn hear(self: &Rc<Self>, message: ToPage) {
        match message {
            ToPage::Fetch(ask) => {
                self.is_planning.set(false);
                self.fetch(ask);
                self.go_on();
            }
            ToPage::Nothing => {
                self.is_planning.set(false);
                if self.asks_again.get() {
                    self.go_on();
                }
            }
            ToPage::Coverage(coverage) => self.cover(coverage),
            ToPage::Answer { number, .. } | ToPage::Overview { number, .. } | ToPage::People { number, .. } => {
                if let Some(reply) = self.questions.borrow_mut().remove(&number) {
                    reply.give(message);
                }
            }
        }
    }

    /// Fields suggest the organizations and roles of everybody who was read.
    fn suggest(self: &Rc<Self>) {
        let directory = self.clone();
        spawn_local(async move {
            let question = |number| ToWorker::Overview { number, calendar: Calendar::default(), question: None };
            if let Some(ToPage::Overview { overview, .. }) = directory.send(question).await {
                directory.suggestions.update(|seen| seen.record_everybody(overview));
            }
        });
    }

    /// The people as the worker has them now.
    pub(crate) async fn version(&self) -> Version {
        let mut changes = 0;
        if self.is_begun()
            && let Some(ToPage::People { batch, .. }) =
                self.send(|number| ToWorker::People { number, from_row: 0, rows: 0 }).await
        {
            changes = batch.changes;
        }
        let (readings, is_complete) = (self.readings.get(), self.is_whole(&ListQuery::default()));
        Version { owner: session::mark(), readings, changes, is_complete }
    }

    fn note(&self) {
        let is_begun = self.is_begun();
        for news in responses::take().into_iter().filter(|_| is_begun) {
            // Rows stay where they are while users are read, but not as they were before they were written.
            if !matches!(news, News::Body(_)) {
                self.shown.take();
                self.written.set(self.written.get() + 1);
            }
            match news {
                News::Body(body) | News::Changed(body) => self.post_with(&ToWorker::Updated { at: now() }, Some(&body)),
                News::Created(body) => self.post_with(&ToWorker::Created { at: now() }, Some(&body)),
                News::Removed(path) => self.removed(&path),
            }
        }
    }

    /// A person was deleted by a call of this path.
    fn removed(&self, path: &str) {
        let Some(key) = path.strip_prefix("/user/").and_then(|path| path.strip_suffix('/')) else { return };
        match key.strip_prefix("username/").map(percent::decode) {
            Some(username) => self.post(&ToWorker::RemovedByUsername { username }),
            None => self.post(&ToWorker::Removed { id: percent::decode(key) }),
        }
    }

    /// The answers on screen are asked for again: at once while nobody has been read, then at most every half a second.
    fn refresh(self: &Rc<Self>) {
        if self.refresh.borrow().is_some() {
            return;
        }
        let directory = self.clone();
        let pause = (REFRESH - (clock::now() - self.refreshed_at.get())).clamp(1.0, REFRESH);
        let refresh = move || {
            directory.refresh.take();
            // The first people are shown at once.
            if directory.signals.coverage.with_untracked(|coverage| coverage.read > 0) {
                directory.refreshed_at.set(clock::now());
            }
            directory.change();
        };
        self.refresh.replace(Some(Timer::start(Duration::from_millis(pause as u64), refresh)));
    }

    fn change(&self) {
        self.changes.update(|changes| *changes += 1);
    }

    fn page_of(&self, query: &ListQuery, (answer, mut marks, read_at): DirectoryAnswer) -> Page {
        let is_whole = self.is_whole(query);
        let row = |(found, read_at): (&FoundPerson, Option<i64>)| {
            Some(FoundRow { user: user_of(&found.person)?, rank: found.rank, read_at })
        };
        let mut rows: Vec<FoundRow> = answer.rows.iter().zip(read_at).filter_map(row).collect();
        if query.sort().is_empty() {
            (rows, marks) = self.stay(query, rows, marks);
        }
        let count = u64::from(answer.count);
        let status = text::users_total(Total::Exactly(count), query.is_filtered(), format::number);
        let found = Found {
            summary: if is_whole { status } else { text::matches_so_far(&status) },
            is_partial: !is_whole,
            is_waiting: false,
            text: query.filter(Filter::Search).to_owned(),
            marks,
            reasons: rows.iter().map(|row| row.rank).collect(),
            read_at: rows.iter().map(|row| row.read_at).collect(),
            has_typos: answer.has_typos,
            pasted: answer.pasted,
        };
        let end = query.offset() + rows.len() as u64;
        Page {
            rows: rows.into_iter().map(|row| row.user).collect(),
            unreadable: 0,
            count: Some(count),
            has_next: Some(end < count),
            found: Some(Box::new(found)),
        }
    }

    /// While users are read, the rows on screen stay where they are, and new ones come behind them.
    fn stay(&self, query: &ListQuery, rows: Vec<FoundRow>, marks: Marks) -> (Vec<FoundRow>, Marks) {
        let is_reading = self.signals.coverage.with_untracked(|coverage| coverage.state == State::Reading);
        let shown = self.shown.take().filter(|(shown, ..)| is_reading && shown == query);
        let (rows, marks) = match shown {
            None => (rows, marks),
            Some((_, shown, before)) => {
                let rows = keep_places(shown, rows, query.limit(api::page_size()) as usize);
                let marks = view::found::with_earlier_marks(marks, before, rows.iter().map(|row| &row.user));
                (rows, marks)
            }
        };
        self.shown.replace(Some((query.clone(), rows.clone(), marks.clone())));
        (rows, marks)
    }
}

impl Finder for Rc<Directory> {
    fn page(&self, query: ListQuery, abort: AbortHandle) -> Later<Read<Page>> {
        let directory = self.clone();
        Box::pin(async move { directory.answered_page(query, abort).await })
    }

    fn marked(&self, table: Element, found: &Found) -> Element {
        view::found::marked(table, found)
    }

    fn badge(&self) -> Element {
        leak_guard::with(self.signals.coverage, |coverage| view::coverage::badge(coverage, &oldest(coverage), &BROWSER))
    }

    fn find(&self, text: String) -> Later<Option<FoundUsers>> {
        let directory = self.clone();
        Box::pin(async move {
            if !directory.is_begun() {
                return None;
            }
            let question = Question { text, limit: MAX_FOUND, ..Question::default() };
            let (answer, ..) = directory.ask(question).await?;
            let users = answer.rows.iter().filter_map(|found| user_of(&found.person)).collect();
            let coverage = directory
                .signals
                .coverage
                .with_untracked(|coverage| view::coverage::sentence(coverage, &oldest(coverage), &BROWSER));
            Some(FoundUsers { users, count: answer.count, coverage })
        })
    }

    fn is_read(&self) -> bool {
        self.is_begun()
    }

    fn has_everybody(&self) -> bool {
        self.is_whole(&ListQuery::default())
    }

    fn everybody(&self, on_batch: OnBatch) -> Later<Handed> {
        let directory = self.clone();
        Box::pin(async move { directory.hand_over(on_batch).await })
    }

    fn opened(&self, id: &str) {
        self.post(&ToWorker::Opened { id: id.to_owned() });
    }

    fn signed_in(&self) {
        if session::is_mine(self.mark.get()) {
            return;
        }
        self.empty();
        self.change();
    }

    fn end(&self) {
        self.empty();
    }
}

/// When somebody was read the longest ago, as the reader's language writes it.
pub(crate) fn oldest(coverage: &Coverage) -> String {
    coverage.oldest.map(|at| format::lately(at as f64)).unwrap_or_default()
}

/// The page of a list whose people have not been read.
fn waiting() -> Page {
    Page {
        found: Some(Box::new(Found { summary: text::reading_none().to_owned(), is_waiting: true, ..Found::default() })),
        count: None,
        has_next: None,
        ..Page::whole(Vec::new())
    }
}
