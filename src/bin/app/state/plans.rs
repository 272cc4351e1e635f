//! Plans on the page: one for the tab. The worker holds table, draft, plan, run and journal. This side asks it, sends what it
//! says, and keeps the new passwords in memory.

use std::{
    cell::{Cell, RefCell},
    collections::BTreeMap,
    rc::Rc,
    time::Duration,
};

use ::plans::{command::Command, run::State};
use gatehouse::{
    plan::{
        execute::Executor,
        handover::Handover,
        message::{Ask, LoadedPlan, Said, Say, Setting},
        reconnect,
    },
    text,
    token::TokenFingerprint,
};
use leptos::{prelude::*, task::spawn_local};

pub(crate) use self::connection::WorkerFailure;
use self::{passwords::HeldPasswords, server_search::Search};
use super::app::App;
pub(crate) use crate::browser::plans::Payload;
use crate::browser::{
    clock, config, draft_store,
    http::AbortHandle,
    network, pace, plan_mark,
    plans::{RUNS, Runs, Tabs, Worker, ask_before_unload, has_random, random_byte},
    promise::Reply,
    random, session,
    tab_locks::{self, TabLock},
    timer::Timer,
};

mod connection;
mod handover;
mod other_tabs;
mod passwords;
mod server_search;

/// The id of the field for a plan file, on the page of the plans.
pub(crate) const FILE_FIELD: &str = "plan-file";

/// A run learns whose forms are open so often, in milliseconds.
const FORMS_APART: f64 = 2_000.0;

/// The plans of the tab.
pub(crate) struct Plans {
    /// The plan on screen, and where its run is.
    pub(crate) loaded: RwSignal<Option<LoadedPlan>>,
    /// While everybody is handed over to the worker: how many were sent, of how many.
    pub(crate) handed: RwSignal<Option<(u64, u64)>>,
    /// Why the worker does not run.
    pub(crate) failure: RwSignal<Option<WorkerFailure>>,
    app: App,
    worker: RefCell<Option<Rc<Worker>>>,
    /// Questions without an answer yet, by their number.
    questions: RefCell<BTreeMap<u32, Reply<Say>>>,
    number: Cell<u32>,
    /// By the plan's short hash: new passwords outlive the look at another plan.
    executors: RefCell<BTreeMap<String, Rc<Executor<'static, Runs>>>>,
    wake: RefCell<Option<Timer>>,
    /// Looks for a server that could not be reached.
    search: RefCell<Option<Search>>,
    /// What another token would go on with only after a question, while a run is under way.
    writing: RefCell<Option<AbortHandle>>,
    setting: RefCell<Setting>,
    /// While this tab runs a plan.
    lock: RefCell<Option<TabLock>>,
    /// The short hash of the plan that this tab runs, whatever plan is on screen.
    running: RefCell<Option<String>>,
    /// When the run was last told whose forms are open.
    forms_at: Cell<f64>,
    tabs: RefCell<Option<Tabs>>,
    /// The short hash of the plan that another tab of this browser runs.
    elsewhere: RwSignal<Option<String>>,
    /// Looks whether that tab is still there.
    elsewhere_timer: RefCell<Option<Timer>>,
    /// Whether the person knows that the browser stores nothing.
    has_told_of_store: Cell<bool>,
    /// The short hash of the plan that the worker has loaded: sealing and opening load one there that is not shown yet.
    in_worker: RefCell<Option<String>>,
    /// The new passwords that this tab has of each plan, by its short hash.
    passwords: RefCell<BTreeMap<String, HeldPasswords>>,
    /// Looks whether another tab has new passwords of the plan on screen.
    passwords_timer: RefCell<Option<Timer>>,
    /// The short hash of the plan that is about to be shown.
    opening: RefCell<Option<String>>,
    /// Whose people the worker has.
    mark: Cell<TokenFingerprint>,
    /// Who of the directory is handed over to the worker, and who waits for that.
    handover: RefCell<Handover>,
    waiting: RefCell<Vec<Reply<()>>>,
}

/// What came of the wish to see a stored plan.
#[derive(Clone)]
pub(crate) enum Opened {
    Here(Box<LoadedPlan>),
    /// This browser has no such plan.
    NoPlan,
    /// This tab runs another plan, this one.
    Busy(Box<LoadedPlan>),
    /// The worker does not run.
    Failed,
}

thread_local! {
    /// Whether a plan file is to be asked for as soon as the page of the plans is there.
    static WISHES_FILE: Cell<bool> = const { Cell::new(false) };
    static PLANS: RefCell<Option<Rc<Plans>>> = const { RefCell::new(None) };
}

impl Plans {
    /// The one of this tab; starts the worker at the first question.
    pub(crate) fn of(app: &App) -> Rc<Plans> {
        if let Some(plans) = PLANS.with_borrow(Clone::clone) {
            return plans;
        }
        // Its signals live as long as the tab, whatever screen asks first. A new root becomes the current owner.
        let before = Owner::current();
        let owner = Owner::new_root(None);
        let plans = Rc::new(owner.with(|| Plans::new(*app)));
        std::mem::forget(owner);
        before.iter().for_each(Owner::set);
        PLANS.set(Some(plans.clone()));
        let listener = Rc::downgrade(&plans);
        plans.tabs.replace(Tabs::listen(move |plan| {
            if let Some(plans) = listener.upgrade() {
                plans.hear_tab(plan);
            }
        }));
        plans.ask_tabs();
        ask_before_unload(|| with(Plans::has_passwords) == Some(true));
        session::on_sign_out(|| {
            with(Plans::empty);
        });
        let online = Rc::downgrade(&plans);
        network::on_online(move || online.upgrade().iter().for_each(Plans::look));
        plans
    }

    fn new(app: App) -> Self {
        Self {
            loaded: RwSignal::new(None),
            handed: RwSignal::new(None),
            failure: RwSignal::new(None),
            app,
            worker: RefCell::default(),
            questions: RefCell::default(),
            number: Cell::new(0),
            executors: RefCell::default(),
            wake: RefCell::default(),
            search: RefCell::default(),
            writing: RefCell::default(),
            setting: RefCell::default(),
            lock: RefCell::default(),
            running: RefCell::default(),
            forms_at: Cell::new(0.0),
            tabs: RefCell::default(),
            elsewhere: RwSignal::new(None),
            elsewhere_timer: RefCell::default(),
            has_told_of_store: Cell::new(false),
            in_worker: RefCell::default(),
            passwords: RefCell::default(),
            passwords_timer: RefCell::default(),
            opening: RefCell::default(),
            mark: Cell::new(session::mark()),
            handover: RefCell::default(),
            waiting: RefCell::default(),
        }
    }

    /// Asks the worker; [`Say::OutOfTurn`] if the worker cannot start: [`Plans::failure`] then has the reason. A question
    /// about the loaded plan is about the one on screen now.
    pub(crate) async fn ask(self: &Rc<Self>, ask: Ask, payload: Payload) -> Say {
        self.ask_of(self.loaded_hash(), ask, payload).await
    }

    /// Asks about the plan with this short hash.
    async fn ask_of(self: &Rc<Self>, plan: Option<String>, ask: Ask, payload: Payload) -> Say {
        let plan = plan.filter(|_| ask.is_of_loaded());
        if !self.start().await {
            return Say::OutOfTurn;
        }
        let is_run = matches!(ask, Ask::Run);
        if is_run && !has_random() {
            return Say::OutOfTurn;
        }
        if is_run {
            RUNS.renew();
        }
        if is_run && !self.take_lock().await {
            return self.other_tab();
        }
        // Another tab may run what is to be discarded.
        let mut discards = None;
        if matches!(ask, Ask::Discard { .. }) && self.lock.borrow().is_none() {
            discards = tab_locks::run(&config::get().api).await;
            if discards.is_none() {
                return Say::OutOfTurn;
            }
        }
        self.forget_others().await;
        self.set().await;
        if let Some(plan) = &plan {
            self.load_into_worker(plan).await;
        }
        let mut say = self.send(plan, ask.clone(), payload).await;
        drop(discards);
        if let (Ask::Load { .. } | Ask::Run, Say::Plan(loaded)) = (&ask, &say)
            && let Some(again) = self.keep_passwords(loaded).await
        {
            say = again;
        }
        match &say {
            Say::Plans(plans) if !plans.is_empty() => plan_mark::note(true),
            // How the columns of a file were matched is kept, too.
            Say::Sealed { .. } | Say::Match(_) => plan_mark::note(true),
            _ => {}
        }
        match (ask, &say) {
            (Ask::HandedOver { rows }, Say::Plan(_)) => {
                self.forget_passwords(&rows);
            }
            (Ask::Discard { hash }, Say::Plans(_)) => self.forget(&hash),
            (Ask::Wipe, Say::Done) => {
                plan_mark::note(false);
                self.executors.take();
                self.passwords.take();
                self.loaded.set(None);
            }
            _ => {}
        }
        if is_run && !matches!(say, Say::Plan(_)) {
            self.lock.take();
        }
        say
    }

    /// Loads a stored plan by its short hash, unless it is loaded.
    pub(crate) async fn open(self: &Rc<Self>, hash: &str) -> Opened {
        match self.loaded.get_untracked() {
            Some(loaded) if loaded.stored.hash == hash && self.in_worker.borrow().as_deref() == Some(hash) => {
                return Opened::Here(Box::new(loaded));
            }
            Some(loaded) if loaded.stored.hash != hash && is_under_way(&loaded) && self.lock.borrow().is_some() => {
                return Opened::Busy(Box::new(loaded));
            }
            _ => {}
        }
        self.opening.replace(Some(hash.to_owned()));
        let said = self.ask(Ask::Load { hash: hash.to_owned() }, Payload::None).await;
        self.opening.replace(None);
        match said {
            Say::Plan(loaded) => {
                self.ask_tabs();
                Opened::Here(loaded)
            }
            Say::NoPlan | Say::StoreFailed(_) => Opened::NoPlan,
            _ => Opened::Failed,
        }
    }

    /// A plan was discarded.
    fn forget(&self, hash: &str) {
        self.executors.borrow_mut().remove(hash);
        self.passwords.borrow_mut().remove(hash);
        self.loaded.update(|loaded| {
            loaded.take_if(|loaded| loaded.stored.hash == hash);
        });
    }

    /// Whether this tab runs a plan.
    pub(crate) fn is_running(&self) -> bool {
        self.running.borrow().is_some()
    }

    fn runs(&self, hash: &str) -> bool {
        self.running.borrow().as_deref() == Some(hash)
    }

    /// Whether a plan file is to be asked for. Once for each wish.
    pub(crate) fn takes_wish_for_file(&self) -> bool {
        WISHES_FILE.replace(false)
    }

    /// Somebody signs out.
    fn empty(&self) {
        self.stop();
        self.executors.take();
        self.passwords.take();
    }

    fn stop(&self) {
        RUNS.abort();
        self.end_writing();
        self.worker.take();
        self.wake.take();
        self.search.take();
        self.setting.take();
        self.lock.take();
        self.running.take();
        for (_, reply) in self.questions.take() {
            reply.give_up();
        }
        self.handover.borrow_mut().forget();
        self.handed.set(None);
        self.end_waiting(false);
        self.in_worker.take();
        self.loaded.set(None);
    }

    /// Says what the plans are made for and by, where that has changed.
    async fn set(&self) {
        let config = config::get();
        let drafts = draft_store::all();
        let drafts = drafts.iter().filter_map(|(_, kept)| Some(kept.base_user()?.id()));
        let setting = Setting {
            api: config.api.clone(),
            privileged_roles: config.privileged.clone(),
            open_forms: drafts.chain(tab_locks::forms().await).collect(),
            pace: pace::distance(),
        };
        if *self.setting.borrow() != setting {
            self.setting.replace(setting.clone());
            self.send(None, Ask::Setting(setting), Payload::None).await;
        }
    }

    /// Somebody else has signed in: whom the former could see is forgotten.
    async fn forget_others(&self) {
        if session::present_token().is_some() && !session::is_mine(self.mark.get()) {
            self.mark.set(session::mark());
            self.send(None, Ask::ForgetPeople, Payload::None).await;
        }
    }

    /// Loads a plan where the worker has loaded another one since.
    async fn load_into_worker(&self, hash: &str) {
        let is_there = self.in_worker.borrow().as_deref() == Some(hash);
        if !is_there {
            self.send(None, Ask::Load { hash: hash.to_owned() }, Payload::None).await;
        }
    }

    fn hear(self: &Rc<Self>, Said { number, say }: Said) {
        match &say {
            Say::Plan(loaded) => drop(self.in_worker.replace(Some(loaded.stored.hash.clone()))),
            Say::Sealed { hash, .. } => drop(self.in_worker.replace(Some(hash.clone()))),
            _ => {}
        }
        match &say {
            Say::Plan(loaded) | Say::Progress(loaded) => {
                pace::set_slow(loaded.is_slow);
                self.progress((**loaded).clone(), matches!(say, Say::Plan(_)));
            }
            Say::Passwords(passwords) => {
                if let Some(executor) = self.run_hash().map(|hash| self.executor_of(&hash)) {
                    passwords.iter().for_each(|(row, password)| executor.use_password(*row, password.clone()));
                }
            }
            Say::Send(command) => self.carry_out((**command).clone()),
            Say::Wake(at) => self.wake_at(*at),
            // Nobody asked for what was not stored.
            Say::StoreFailed(reason) if number.is_none() && !self.has_told_of_store.replace(true) => {
                self.app.notices.say(text::plans_not_stored(reason));
            }
            _ => {}
        }
        let reply = number.and_then(|number| self.questions.borrow_mut().remove(&number));
        if let Some(reply) = reply {
            reply.give(say);
        }
    }

    fn progress(self: &Rc<Self>, now: LoadedPlan, is_answer: bool) {
        let (is_running, is_ours) = (is_under_way(&now), self.lock.borrow().is_some());
        if is_running && self.writing.borrow().is_none() {
            let abort = RUNS.abort_handle();
            session::write_begins(&abort);
            self.writing.replace(Some(abort));
            self.running.replace(Some(now.stored.hash.clone()));
        }
        // Another plan may be on screen meanwhile.
        let is_run = self.runs(&now.stored.hash);
        match is_running {
            true if is_run => self.tell_open_forms(),
            false if is_run && now.in_flight == 0 => {
                self.end_writing();
                self.lock.take();
                self.running.take();
                if reconnect::waits_for_server(now.stored.state.as_ref()) {
                    self.search(now.stored.hash.clone(), 1);
                }
                // What is on screen since then is read again.
                self.app.late_writes.update(|writes| *writes += 1);
            }
            _ => {}
        }
        if is_ours && is_run {
            self.tell_tabs(&now);
        }
        self.hold_passwords(&now.stored.hash, now.passwords);
        if !reconnect::waits_for_server(now.stored.state.as_ref()) {
            self.search.take();
        }
        if now.takes_place_of(self.loaded_hash().as_deref(), is_answer) {
            self.show(now);
        }
    }

    fn is_loaded(&self, hash: &str) -> bool {
        self.loaded.with_untracked(|loaded| loaded.as_ref().is_some_and(|loaded| loaded.stored.hash == hash))
    }

    fn end_writing(&self) {
        if let Some(abort) = self.writing.take() {
            session::write_ends(&abort);
        }
    }

    /// A run leaves those alone whose form was opened since.
    fn tell_open_forms(self: &Rc<Self>) {
        if clock::now() - self.forms_at.get() < FORMS_APART {
            return;
        }
        self.forms_at.set(clock::now());
        let plans = self.clone();
        spawn_local(async move { plans.set().await });
    }

    /// The short hash of the loaded plan.
    fn loaded_hash(&self) -> Option<String> {
        self.loaded.with_untracked(|loaded| Some(loaded.as_ref()?.stored.hash.clone()))
    }

    /// The short hash of the plan that runs.
    fn run_hash(&self) -> Option<String> {
        self.running.borrow().clone().or_else(|| self.loaded_hash())
    }

    fn executor_of(&self, hash: &str) -> Rc<Executor<'static, Runs>> {
        let mut executors = self.executors.borrow_mut();
        executors.entry(hash.to_owned()).or_insert_with(|| Rc::new(Executor::new(&RUNS, random_byte))).clone()
    }

    fn carry_out(self: &Rc<Self>, command: Command) {
        let Some(plan) = self.run_hash() else { return };
        let executor = self.executor_of(&plan);
        let plans = self.clone();
        spawn_local(async move {
            let answer = Box::new(executor.execute(&command).await);
            // The answer may be that of a new password.
            plans.hold_passwords(&plan, plans.passwords_of(&plan));
            plans.tell(Ask::Answered { plan, row: command.row, answer, random: random::part() });
        });
    }

    fn wake_at(self: &Rc<Self>, at: i64) {
        let plans = self.clone();
        let pause = Duration::from_millis((at as f64 - clock::now()).max(0.0) as u64);
        self.wake.replace(Some(Timer::start(pause, move || plans.tell(Ask::Woken))));
    }
}

/// Something is or may be sent for this plan.
fn is_under_way(plan: &LoadedPlan) -> bool {
    matches!(plan.stored.state, Some(State::Running | State::Ending))
}

/// Asks for a plan file as soon as the page of the plans is there.
pub(crate) fn wish_for_file() {
    WISHES_FILE.set(true);
}

/// Does something with the plans of the tab, if there are any.
fn with<T>(act: impl FnOnce(&Plans) -> T) -> Option<T> {
    let plans = PLANS.with_borrow(Clone::clone)?;
    Some(act(&plans))
}
