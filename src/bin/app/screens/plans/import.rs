//! An import: bring a file, match its columns, mend its rows, and review the plan that comes of it. The worker has the
//! table; here is what it said last.

pub(crate) mod bring;
pub(crate) mod matching;
pub(crate) mod mend;

use std::cell::{Cell, RefCell};

use gatehouse::{
    display::escape::escape,
    plan::message::{Ask, Brought, BroughtTable, DraftState, Matching, PlanReview, Say},
    text::{self, plan_rows},
    token::TokenFingerprint,
};
use leptos::{prelude::*, task::spawn_local};
use plans::{
    plan::Source,
    reading::{Choices, encoding::Candidate},
};

use super::{
    opened::failure_text,
    review, save_table,
    steps::{Step, steps},
};
use crate::{
    browser::{clock, focus, leak_guard, session, title},
    state::{
        app::{App, app},
        directory,
        plans::{Payload, Plans},
    },
    ui::{
        icon::{Icon, icon},
        live_text::live_text,
    },
};

/// Handing over so many people takes long enough for a bar.
const LARGE: u64 = 50_000;

/// One import on this page.
#[derive(Clone, Copy)]
pub(crate) struct Import {
    app: App,
    step: RwSignal<Step>,
    kept: RwSignal<Kept>,
    matching: RwSignal<Option<Matching>>,
    draft: RwSignal<Option<DraftState>>,
    review: RwSignal<Option<PlanReview>>,
    /// What is waited for, in words.
    waits: RwSignal<Option<String>>,
    /// Why it does not go on, and what to do.
    problem: RwSignal<Option<String>>,
    /// The number of the latest question about the columns.
    asked: StoredValue<u32>,
}

/// What the page must know to go on with an import that was left.
#[derive(Clone, Default)]
struct Kept {
    step: Option<Step>,
    name: String,
    table: Option<BroughtTable>,
    candidates: Vec<Candidate>,
    choices: Choices,
    sheet: Option<String>,
}

thread_local! {
    /// The import that was left, and whose it is.
    static LEFT_IMPORT: RefCell<Option<(Kept, TokenFingerprint)>> = const { RefCell::new(None) };
    static IS_FORGOTTEN_AT_SIGN_OUT: Cell<bool> = const { Cell::new(false) };
}

/// The page of an import.
pub(crate) fn import() -> AnyView {
    let import = Import::new();
    let heading = move || import.kept.with(|kept| heading(&kept.name));
    title::set(&untrack(heading));
    Effect::new(move |_| title::set(&heading()));
    import.go_on(import.kept.with_untracked(|kept| kept.step));
    import.keep();
    import.follow_session();
    let body = move || match import.step.get() {
        Step::Match => matching::matching(import),
        Step::Mend => mend::mend(import),
        Step::Review => match import.review.get_untracked() {
            Some(plan) => review::review(plan, Callback::new(move |()| import.go(Step::Mend))),
            None => bring::bring(import),
        },
        _ => bring::bring(import),
    };
    view! {
        <div class="plans">
            <header class="head">
                <div>
                    <h1 tabindex="-1">{move || live_text(heading())}</h1>
                    {move || steps(Source::Import, import.step.get(), None)}
                </div>
            </header>
            <p class="hint" role="status">{move || import.waits.get().map(live_text)}</p>
            {handed(import)}
            {move || import.problem.get().map(problem)}
            {body}
        </div>
    }
    .into_any()
}

fn heading(name: &str) -> String {
    match name {
        "" => text::import_users().to_owned(),
        name if name == text::import_pasted() => text::import_title_pasted().to_owned(),
        name => text::import_title(&escape(name)),
    }
}

/// How many of a large directory the rows can be compared with by now.
fn handed(import: Import) -> impl IntoView {
    let handed = Plans::of(&import.app).handed;
    let is_shown = Memo::new(move |_| {
        let is_large = leak_guard::get(handed).is_some_and(|(_, all)| all >= LARGE);
        is_large && import.waits.with(Option::is_some)
    });
    let part = move || leak_guard::get(handed).map(|(some, all)| (some as f64 / all as f64).to_string());
    move || {
        is_shown.get().then(|| {
            view! { <div class="gathering"><progress max="1" value=part aria-label=text::import_comparing()></progress></div> }
        })
    }
}

fn problem(said: String) -> impl IntoView {
    view! { <p class="callout warn" role="alert">{icon(Icon::Warning)}<span>{live_text(said)}</span></p> }
}

impl Import {
    fn new() -> Self {
        if !IS_FORGOTTEN_AT_SIGN_OUT.replace(true) {
            session::on_sign_out(|| LEFT_IMPORT.set(None));
        }
        let left = LEFT_IMPORT.with_borrow(Clone::clone).filter(|(_, mark)| session::is_mine(*mark));
        let kept = left.map(|(kept, _)| kept).unwrap_or_default();
        Self {
            app: app(),
            step: RwSignal::new(Step::Bring),
            kept: RwSignal::new(kept),
            matching: RwSignal::new(None),
            draft: RwSignal::new(None),
            review: RwSignal::new(None),
            waits: RwSignal::new(None),
            problem: RwSignal::new(None),
            asked: StoredValue::new(0),
        }
    }

    /// Goes on with an import that was left at this step in this tab, if the worker still has it.
    fn go_on(self, step: Option<Step>) {
        let Some(step) = step.filter(|step| *step != Step::Bring) else { return };
        spawn_local(async move {
            match self.said(Ask::Draft, Payload::None).await {
                // Whoever comes after sealing mostly has another file. Going on from here keeps what was mended.
                Some(Say::Draft(draft)) if draft.is_sealed && step == Step::Review => {}
                Some(Say::Draft(_)) if step == Step::Match => self.compare(),
                Some(Say::Draft(_)) => self.resume_mending().await,
                Some(_) => self.kept.set(Kept::default()),
                None => {}
            }
        });
    }

    /// Goes on mending. Another screen may have brought other people meanwhile, so the rows are compared again.
    async fn resume_mending(self) {
        if !self.compare_rows().await {
            return;
        }
        // Records that were read for their other fields are read again from there.
        let has_unread =
            self.matching.with_untracked(|now| now.as_ref().is_some_and(|matching| !matching.unread.is_empty()));
        match has_unread {
            true => self.go(Step::Match),
            false => self.change_draft(Ask::Draft, move || self.go(Step::Mend)),
        }
    }

    /// Compares again once somebody has signed in with another token, who may see other people.
    fn follow_session(self) {
        Effect::new(move |before: Option<TokenFingerprint>| {
            if session::is_signed_in() && before.is_some_and(|before| !session::is_mine(before)) {
                self.go_on(Some(self.step.get_untracked()));
            }
            // Of the token that is paused, where there is none.
            session::mark()
        });
    }

    /// Notes how far the import is, for when somebody comes back to the page.
    fn keep(self) {
        Effect::new(move |_| {
            let step = self.step.get();
            // Whoever signs in with another token goes on with it.
            session::is_signed_in();
            let kept = self.kept.with(|kept| Kept { step: Some(step), ..kept.clone() });
            LEFT_IMPORT.set(kept.table.is_some().then(|| (kept, session::mark())));
        });
    }

    /// Asks the worker; `None` if the page was left before the answer.
    async fn said(self, ask: Ask, payload: Payload) -> Option<Say> {
        let say = Plans::of(&self.app).ask(ask, payload).await;
        (!self.step.is_disposed()).then_some(say)
    }

    fn go(self, step: Step) {
        self.problem.set(None);
        self.step.set(step);
        focus::on("main h1");
    }

    /// What the worker says instead of an answer.
    fn failed(self, say: &Say) {
        let failure = Plans::of(&self.app).failure.get_untracked();
        let (title, body) = failure_text(failure.as_ref());
        let reason = match say {
            Say::StoreFailed(reason) => Some(reason.clone()),
            _ => failure.map(|failure| failure.reason).filter(|reason| !reason.is_empty()),
        };
        self.problem.set(Some(match reason {
            Some(reason) => text::two_sentences(title, &text::worker_failed_reason(&reason)),
            None => text::two_sentences(title, body),
        }));
    }

    /// Reads a file, or rows that were pasted.
    fn read(self, name: String, payload: Payload) {
        self.kept.set(Kept { name: name.clone(), ..Kept::default() });
        self.matching.set(None);
        self.draft.set(None);
        self.ask_table(Ask::Read { name, choices: Choices::default(), sheet: None }, payload);
    }

    /// Reads the same bytes again by other choices.
    fn read_again(self, choose: impl FnOnce(&mut Choices, &mut Option<String>)) {
        self.kept.update(|kept| choose(&mut kept.choices, &mut kept.sheet));
        let (choices, sheet) = self.kept.with_untracked(|kept| (kept.choices.clone(), kept.sheet.clone()));
        self.ask_table(Ask::ReadAgain { choices, sheet }, Payload::None);
    }

    fn ask_table(self, ask: Ask, payload: Payload) {
        let is_matching = self.step.get_untracked() == Step::Match;
        self.problem.set(None);
        self.waits.set(Some(self.kept.with_untracked(|kept| text::import_reading(&escape(&kept.name)))));
        spawn_local(async move {
            let Some(say) = self.said(ask, payload).await else { return };
            self.waits.set(None);
            match say {
                Say::Brought(brought) => match *brought {
                    Brought::Table(table) => {
                        self.kept.update(|kept| kept.table = Some(table));
                        match is_matching {
                            true => self.compare(),
                            false => self.hand_over_early(),
                        }
                    }
                    Brought::AskEncoding(candidates) => self.kept.update(|kept| {
                        kept.candidates = candidates;
                        kept.table = None;
                    }),
                    Brought::Failed(error) => self.problem.set(Some(plan_rows::read_error(&error))),
                    Brought::WorkbookFailed(failure) => {
                        self.problem.set(Some(plan_rows::workbook_failure(failure).to_owned()));
                    }
                },
                // The worker runs, and no file reached it.
                Say::OutOfTurn if Plans::of(&self.app).failure.with_untracked(Option::is_none) => {
                    self.problem.set(Some(text::read_gone().to_owned()));
                }
                other => self.failed(&other),
            }
        });
    }

    /// Hands the people over while somebody looks at the file. Whoever is not read yet waits until they are needed.
    fn hand_over_early(self) {
        if self.app.finder.get_value().is_some_and(|finder| finder.has_everybody()) {
            let plans = Plans::of(&self.app);
            spawn_local(async move {
                plans.hand_over_everybody().await;
            });
        }
    }

    fn compare(self) {
        spawn_local(async move {
            if self.compare_rows().await && self.step.get_untracked() == Step::Bring {
                self.go(Step::Match);
            }
        });
    }

    /// Compares the rows with the people, who are handed over first. Returns whether the page is still there and the rows are
    /// compared.
    async fn compare_rows(self) -> bool {
        self.problem.set(None);
        self.waits.set(Some(text::import_comparing().to_owned()));
        let is_left = || self.step.is_disposed();
        let mut has_people = false;
        let mut owner = None;
        // Somebody may sign in with another token meanwhile, and see other people.
        while owner != Some(session::mark()) {
            owner = Some(session::mark());
            // A reading may take minutes: whoever has left by then must not take the people from another screen.
            directory::get(self.app).read_first().await;
            if is_left() {
                return false;
            }
            has_people = Plans::of(&self.app).hand_over_everybody().await;
            if is_left() {
                return false;
            }
        }
        if !has_people {
            self.waits.set(None);
            self.failed(&Say::OutOfTurn);
            return false;
        }
        self.ask_matching(Ask::Match, Payload::None).await;
        !is_left() && self.matching.with_untracked(Option::is_some)
    }

    /// Asks what is answered by [`Say::Match`].
    async fn ask_matching(self, ask: Ask, payload: Payload) {
        let number = self.asked.get_value() + 1;
        self.asked.set_value(number);
        let Some(say) = self.said(ask, payload).await else { return };
        let is_latest = self.asked.get_value() == number;
        if is_latest {
            self.waits.set(None);
        }
        match say {
            Say::Match(matching) if is_latest => self.matching.set(Some(*matching)),
            // A later tick is on its way.
            Say::Match(_) => {}
            other => self.failed(&other),
        }
    }

    fn change_matching(self, ask: Ask) {
        spawn_local(self.ask_matching(ask, Payload::None));
    }

    /// Gives the values of a column the space around them back: the file is read again.
    fn keep_spaces(self, column: usize) {
        self.waits.set(Some(self.kept.with_untracked(|kept| text::import_reading(&escape(&kept.name)))));
        spawn_local(async move {
            let said = self.said(Ask::KeepSpaces { column }, Payload::None).await;
            self.waits.try_set(None);
            match said {
                Some(Say::Draft(draft)) => self.draft.set(Some(*draft)),
                // The worker runs, and the file is gone.
                Some(Say::OutOfTurn) if Plans::of(&self.app).failure.with_untracked(Option::is_none) => {
                    self.problem.set(Some(text::read_gone().to_owned()));
                }
                Some(other) => self.failed(&other),
                None => {}
            }
        });
    }

    /// Asks what is answered by [`Say::Draft`], and goes on with `then`.
    fn change_draft(self, ask: Ask, then: impl FnOnce() + 'static) {
        spawn_local(async move {
            match self.said(ask, Payload::None).await {
                Some(Say::Draft(draft)) => {
                    self.draft.set(Some(*draft));
                    then();
                }
                Some(other) => self.failed(&other),
                None => {}
            }
        });
    }

    /// Makes the plan and shows it.
    fn to_review(self) {
        let name = self.kept.with_untracked(|kept| kept.name.clone());
        let name = name.rsplit_once('.').map_or(name.clone(), |(stem, _)| stem.to_owned());
        let ask = Ask::Review { name, made_at: clock::now() as i64 };
        spawn_local(async move {
            match self.said(ask, Payload::None).await {
                Some(Say::Review(plan)) => {
                    self.review.set(Some(*plan));
                    self.go(Step::Review);
                }
                Some(other) => self.failed(&other),
                None => {}
            }
        });
    }

    /// Asks for a file and saves it.
    fn save(self, ask: Ask) {
        spawn_local(async move {
            match self.said(ask, Payload::None).await {
                Some(Say::File(file)) => save_table(self.app, &file),
                Some(Say::NotWritten(why)) => {
                    self.problem.set(Some(plan_rows::workbook_not_written(why).to_owned()));
                }
                Some(other) => self.failed(&other),
                None => {}
            }
        });
    }
}

/// A menu whose label is for those who do not see where it stands.
fn menu(
    class: &'static str,
    label: String,
    options: Vec<(String, String)>,
    chosen: String,
    choose: impl Fn(String) + 'static,
) -> AnyView {
    let options = options.into_iter().map(|(value, name)| {
        let is_chosen = value == chosen;
        view! { <option value=value selected=is_chosen>{name}</option> }
    });
    view! {
        <select class=class aria-label=label on:change=move |event| choose(event_target_value(&event))>
            {options.collect_view()}
        </select>
    }
    .into_any()
}
