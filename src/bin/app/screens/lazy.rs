//! Code splitting: what the first list does without is in lazy chunks, files of their own in a release. One has the
//! record, one the forms and what else writes, one the directory, one the plans, one everything else. A chunk loads
//! when one of its views is asked for; all but the directory and the plans also load when the browser is idle. Other
//! builds hold all of them.

use std::{
    pin::pin,
    task::{Context, Poll, Waker},
    time::Duration,
};

use gatehouse::{
    api::{
        client::Read,
        error::{ApiError, CallError},
        filter_problems::FilterProblems,
    },
    config::ConfigProblem,
    list::{page::Page, sort::SortOrder},
    secrets, text,
    token::Pause,
    url::{
        plan_page::PlanPage,
        query::ListQuery,
        route::{Key, Route, Screen},
    },
    user::User,
};
use leptos::{prelude::*, task::spawn_local, wasm_split::SplitLoaderError};

use super::{
    banners,
    create::Create,
    directory,
    edit::Edit,
    empty_list::{emptiness, empty_list},
    failed_chunk::failed_chunk,
    not_found::NotFound,
    plans,
    preview::preview,
    replace::Replace,
    request_log::Calls,
    settings::Settings,
    sign_in::SignIn,
    undo,
    user::{Detail, FormParts},
};
use crate::{
    browser::{
        api::OddResponse, boot, collator, format, http::AbortHandle, leak_guard, pasted_lines, reactive::nothing,
        scheduler, session,
    },
    dialogs::{
        Dialogs,
        delete::{DeleteDialog, Deleting},
        leave::LeaveDialog,
        reauth::SignInAgain,
        save_view,
        selection::SelectionBar,
    },
    state::{self, app::App, dialog::Dialog, load::Retry, table::OnScreen},
    ui::{error_box::list_error, loading::loading},
};

/// Compiling a chunk delays clicks, so it waits until people have made their first ones.
const QUIET: Duration = Duration::from_millis(1500);

/// Whoever signs out waits this long for the question about stored plans.
const ASKS_WITHIN: Duration = Duration::from_secs(4);

/// What a chunk draws.
enum View {
    Record(RecordView),
    Forms(FormsView),
    Tools(ToolsView),
    Directory(DirectoryView),
    Plans(PlansView),
}

enum RecordView {
    Screen(Key, FormParts),
    Preview,
}

enum FormsView {
    Create,
    Edit(Key),
    Replace(Key),
    Undo(String, Retry),
    Delete(User, Key, RwSignal<bool>),
}

enum DirectoryView {
    /// Nothing on screen: [`App::finder`] is there from then on.
    Start(Box<App>),
    Reading(Memo<ListQuery>, OnScreen),
    Overview,
}

enum PlansView {
    Page(PlanPage),
    SigningOut,
    /// The dialog that asks what is done to a few selected people.
    ChangePeople,
}

enum ToolsView {
    SignIn,
    Settings,
    RequestLog,
    Gallery,
    NotFound,
    Misconfigured(ConfigProblem),
    ListError(ApiError, Retry, RwSignal<Vec<String>>),
    EmptyList(OnScreen),
    Unreadable(usize),
    PageWarnings(OnScreen, RwSignal<bool>),
    SignInAgain(Pause),
    Banners,
    Overlays(Memo<bool>),
    SavedViews,
    SelectionBar(LazyChunks),
}

/// Whether a chunk is loaded.
#[derive(Clone, Copy, PartialEq)]
enum State {
    Absent,
    Loading,
    Loaded,
    Failed,
}

/// The chunks.
#[derive(Clone, Copy)]
enum Chunk {
    Tools,
    Record,
    Forms,
    Directory,
    Plans,
}

impl Chunk {
    const ALL: [Self; 5] = [Self::Tools, Self::Record, Self::Forms, Self::Directory, Self::Plans];

    /// The chunks that load while the browser is idle after this one, the likeliest next act first: whoever reads a
    /// record edits it. The directory and the plans load only for those who ask for them.
    fn then_when_idle(self) -> [Self; 3] {
        match self {
            Self::Record => [Self::Forms, Self::Tools, Self::Record],
            _ => [Self::Tools, Self::Record, Self::Forms],
        }
    }

    /// The chunk that draws this route. `None`: the list without a preview is in no chunk.
    fn for_route(route: &Route) -> Option<Self> {
        match route.screen() {
            Screen::List => match route {
                Route::Users(query) => query.peek().map(|_| Self::Record),
                _ => None,
            },
            Screen::User(_) => Some(Self::Record),
            Screen::Create | Screen::Edit(_) | Screen::Replace(_) => Some(Self::Forms),
            Screen::Overview => Some(Self::Directory),
            Screen::Plans(_) => Some(Self::Plans),
            _ => Some(Self::Tools),
        }
    }

    async fn load(self) -> Result<(), SplitLoaderError> {
        match self {
            Self::Tools => load_tools().await,
            Self::Record => load_record().await,
            Self::Forms => load_forms().await,
            Self::Directory => load_directory().await,
            Self::Plans => load_plans().await,
        }
    }
}

impl View {
    fn chunk(&self) -> Chunk {
        match self {
            Self::Tools(_) => Chunk::Tools,
            Self::Record(_) => Chunk::Record,
            Self::Forms(_) => Chunk::Forms,
            Self::Directory(_) => Chunk::Directory,
            Self::Plans(_) => Chunk::Plans,
        }
    }

    fn draw(self) -> AnyView {
        match self {
            Self::Tools(view) => poll(split_tools(view)),
            Self::Record(view) => poll(split_record(view)),
            Self::Forms(view) => poll(split_forms(view)),
            Self::Directory(view) => poll(split_directory(view)),
            Self::Plans(view) => poll(split_plans(view)),
        }
    }
}

/// The lazy chunks.
#[derive(Clone, Copy)]
pub(crate) struct LazyChunks {
    /// In the order of [`Chunk`].
    states: [RwSignal<State>; Chunk::ALL.len()],
}

impl LazyChunks {
    pub(crate) fn new() -> Self {
        Self { states: Chunk::ALL.map(|_| RwSignal::new(State::Absent)) }
    }

    fn state(self, chunk: Chunk) -> RwSignal<State> {
        self.states[chunk as usize]
    }

    /// Loads the tools, the record and the forms, one after the other, when the browser is idle some time after the
    /// list. The formatter of records is made, too.
    pub(crate) fn load_when_idle(self) {
        if self.state(Chunk::Tools).get_untracked() != State::Absent {
            return;
        }
        set_timeout(
            move || {
                scheduler::idle(move || self.load(Chunk::Tools));
                scheduler::idle(format::prepare);
            },
            QUIET,
        );
    }

    /// Whether the tools are loaded.
    pub(crate) fn has_tools(self) -> bool {
        self.state(Chunk::Tools).get_untracked() == State::Loaded
    }

    /// Loads the tools now.
    pub(crate) fn load_tools(self) {
        self.load(Chunk::Tools);
    }

    /// Loads what draws this route now.
    pub(crate) fn load_for(self, route: &Route) {
        if let Some(chunk) = Chunk::for_route(route) {
            self.load(chunk);
        }
    }

    /// Whether there is no need to load a chunk: it is here or under way.
    fn is_loading(self, chunk: Chunk) -> bool {
        matches!(self.state(chunk).get_untracked(), State::Loading | State::Loaded)
    }

    /// Loads a chunk and the stylesheet of all, unless they are here or under way; then the next chunk, when idle.
    fn load(self, chunk: Chunk) {
        if self.is_loading(chunk) {
            return;
        }
        self.state(chunk).set(State::Loading);
        spawn_local(async move {
            let style = boot::load_style(None);
            let own_style = matches!(chunk, Chunk::Plans).then(|| boot::load_style(Some("plans.css")));
            let mut loaded = chunk.load().await.is_ok() && style.await;
            if let Some(style) = own_style {
                loaded &= style.await;
            }
            let state = if loaded { State::Loaded } else { State::Failed };
            // Drawing what the chunk has is work enough for a task of its own.
            scheduler::next_task(move || {
                self.state(chunk).set(state);
                let next = chunk.then_when_idle().into_iter().find(|chunk| !self.is_loading(*chunk));
                if let (State::Loaded, Some(next)) = (state, next) {
                    scheduler::idle(move || self.load(next));
                }
            });
        });
    }

    /// The view once its chunk is here. Loads the chunk; `meanwhile` stands in its place until then.
    fn view(self, view: View, meanwhile: fn() -> AnyView) -> AnyView {
        let chunk = view.chunk();
        match leak_guard::get(self.state(chunk)) {
            State::Loaded => view.draw(),
            State::Failed => failed_chunk(move || self.load(chunk)),
            State::Absent | State::Loading => {
                // Not in this effect, which reads the state that loading sets.
                spawn_local(async move { self.load(chunk) });
                meanwhile()
            }
        }
    }

    /// The view once its chunk is here, for whatever reason.
    fn view_when_loaded(self, view: View) -> AnyView {
        if leak_guard::get(self.state(view.chunk())) == State::Loaded { view.draw() } else { nothing() }
    }

    /// A screen, or the loading state until its chunk is here. `None`: the list is in no chunk.
    pub(crate) fn screen(self, screen: Screen) -> Option<AnyView> {
        let view = match screen {
            Screen::List => return None,
            Screen::User(key) => View::Record(RecordView::Screen(key, self.form_parts())),
            Screen::Create => View::Forms(FormsView::Create),
            Screen::Edit(key) => View::Forms(FormsView::Edit(key)),
            Screen::Replace(key) => View::Forms(FormsView::Replace(key)),
            Screen::SignIn => View::Tools(ToolsView::SignIn),
            Screen::Overview => View::Directory(DirectoryView::Overview),
            Screen::Plans(page) => View::Plans(PlansView::Page(page)),
            Screen::Settings => View::Tools(ToolsView::Settings),
            Screen::RequestLog => View::Tools(ToolsView::RequestLog),
            Screen::Gallery => View::Tools(ToolsView::Gallery),
            Screen::NotFound => View::Tools(ToolsView::NotFound),
        };
        Some(self.view(view, loading))
    }

    /// A page of a list that only the directory can answer.
    pub(crate) async fn directory_page(self, app: App, query: ListQuery, abort: AbortHandle) -> Read<Page> {
        // The panel of the reading stands above the page.
        self.load(Chunk::Directory);
        if Chunk::Directory.load().await.is_ok() {
            View::Directory(DirectoryView::Start(Box::new(app))).draw();
        }
        match app.finder.get_value() {
            Some(finder) => finder.page(query, abort).await,
            None => Err(CallError::Failed(ApiError::Unreachable)),
        }
    }

    /// The question before a reading of everybody, or its progress. Nothing until the chunk is here: there is no
    /// reading before.
    pub(crate) fn reading(self, query: Memo<ListQuery>, answer: OnScreen) -> AnyView {
        self.view_when_loaded(View::Directory(DirectoryView::Reading(query, answer)))
    }

    /// The preview beside the list, if the address names a user.
    pub(crate) fn preview(self) -> AnyView {
        self.view_when_loaded(View::Record(RecordView::Preview))
    }

    /// What the screen of a record shows of the forms.
    fn form_parts(self) -> FormParts {
        FormParts {
            // Only what a form has changed can be undone: then the chunk is here.
            undo: Callback::new(move |(id, retry)| self.view_when_loaded(View::Forms(FormsView::Undo(id, retry)))),
            delete: Callback::new(move |(user, key, open): (User, Key, RwSignal<bool>)| {
                let view = View::Forms(FormsView::Delete(user, key, open));
                // Read before the chunk is here only: the dialog is not drawn anew when it opens.
                if self.state(Chunk::Forms).get_untracked() != State::Loaded && open.get() {
                    self.view(view, nothing)
                } else {
                    self.view_when_loaded(view)
                }
            }),
        }
    }

    /// The banners above the screen. Nothing until the chunk is here: nothing has happened yet.
    pub(crate) fn banners(self) -> AnyView {
        self.tools_when_loaded(ToolsView::Banners)
    }

    /// What stands over every screen: the notice of the last action, unless the screen is `hidden`, and the dialogs
    /// that can be opened from everywhere. The question before a form is left and the keyboard shortcuts come along.
    pub(crate) fn overlays(self, hidden: Memo<bool>) -> AnyView {
        self.tools_when_loaded(ToolsView::Overlays(hidden))
    }

    /// The bar of the selected people.
    pub(crate) fn selection_bar(self) -> AnyView {
        self.tools_when_loaded(ToolsView::SelectionBar(self))
    }

    /// The dialog of a few selected people. The chunk loads when the dialog opens for the first time.
    fn change_people(self) -> AnyView {
        let open = expect_context::<App>().open_dialog;
        let was_open = Memo::new(move |before: Option<&bool>| {
            before == Some(&true) || leak_guard::get(open) == Some(Dialog::ChangePeople)
        });
        (move || if was_open.get() { self.view(View::Plans(PlansView::ChangePeople), nothing) } else { nothing() })
            .into_any()
    }

    /// The saved views.
    pub(crate) fn saved_views(self) -> AnyView {
        self.tools_when_loaded(ToolsView::SavedViews)
    }

    /// Asks what becomes of the plans that this browser keeps. Whoever cannot be asked, because the chunk does not
    /// come, is signed out all the same: the plans stay, and the next sign-out asks.
    pub(crate) fn signing_out(self) -> AnyView {
        let asks = expect_context::<App>().asks_to_sign_out;
        let state = self.state(Chunk::Plans);
        let unasked = move || {
            if asks.get_untracked() && state.get_untracked() != State::Loaded {
                asks.set(false);
                session::sign_out();
                // The next who signs out loads it again.
                state.update(|state| {
                    if *state == State::Failed {
                        *state = State::Absent;
                    }
                });
            }
        };
        let wait = match leak_guard::get(state) {
            State::Failed => Duration::ZERO,
            _ => ASKS_WITHIN,
        };
        // Not in this effect, which reads what signing out changes.
        set_timeout(unasked, wait);
        self.view(View::Plans(PlansView::SigningOut), nothing)
    }

    /// The dialog of a paused session.
    pub(crate) fn sign_in_again(self, why: Pause) -> AnyView {
        self.tools(ToolsView::SignInAgain(why), nothing)
    }

    /// What is wrong with `config.json`, in place of everything.
    pub(crate) fn misconfigured(self, problem: ConfigProblem) -> AnyView {
        self.tools(ToolsView::Misconfigured(problem), nothing)
    }

    /// A list that could not be read, with a retry button. What it says of filters goes to `filter_messages`.
    pub(crate) fn list_error(self, error: ApiError, retry: Retry, filter_messages: RwSignal<Vec<String>>) -> AnyView {
        self.tools(ToolsView::ListError(error, retry, filter_messages), nothing)
    }

    /// Reads a response that is no plain page: what can be read of it all the same, or why nothing can.
    pub(crate) async fn read_page(self, response: OddResponse) -> Result<Page, ApiError> {
        // Without the chunk there is no network.
        split_read_page(response).await.unwrap_or(Err(ApiError::Unreachable))
    }

    /// The empty state of the list.
    pub(crate) fn empty_list(self, answer: OnScreen) -> AnyView {
        self.tools(ToolsView::EmptyList(answer), loading)
    }

    /// The number of unreadable rows, below the table.
    pub(crate) fn unreadable(self, rows: usize) -> AnyView {
        self.tools(ToolsView::Unreadable(rows), nothing)
    }

    /// What the page shows that was not asked for, above the table.
    pub(crate) fn page_warnings(self, answer: OnScreen, is_filter_ignored: RwSignal<bool>) -> AnyView {
        self.tools_when_loaded(ToolsView::PageWarnings(answer, is_filter_ignored))
    }

    fn tools_when_loaded(self, view: ToolsView) -> AnyView {
        self.view_when_loaded(View::Tools(view))
    }

    fn tools(self, view: ToolsView, meanwhile: fn() -> AnyView) -> AnyView {
        self.view(View::Tools(view), meanwhile)
    }
}

/// Polls a view once: a chunk that is here answers at once.
fn poll(view: impl Future<Output = Result<AnyView, SplitLoaderError>>) -> AnyView {
    match pin!(view).poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(Ok(view)) => view,
        _ => nothing(),
    }
}

/// The functions of a chunk that the program calls: one loads the chunk, the other draws a view with it.
macro_rules! chunk {
    ($chunk:ident, $load:ident, $split:ident, $draw:ident($view:ty)) => {
        #[cfg(split)]
        #[leptos::wasm_split::wasm_split($chunk, wasm_split_path = leptos::wasm_split, preload($load), fallible)]
        fn $split(view: $view) -> Result<AnyView, SplitLoaderError> {
            Ok($draw(view))
        }

        #[cfg(not(split))]
        async fn $split(view: $view) -> Result<AnyView, SplitLoaderError> {
            Ok($draw(view))
        }

        #[cfg(not(split))]
        async fn $load() -> Result<(), SplitLoaderError> {
            Ok(())
        }
    };
}

chunk!(record, load_record, split_record, draw_record(RecordView));
chunk!(directory, load_directory, split_directory, draw_directory(DirectoryView));
chunk!(forms, load_forms, split_forms, draw_forms(FormsView));
chunk!(plans, load_plans, split_plans, draw_plans(PlansView));
chunk!(tools, load_tools, split_tools, draw_tools(ToolsView));

#[cfg(split)]
#[leptos::wasm_split::wasm_split(tools, wasm_split_path = leptos::wasm_split, fallible)]
fn split_read_page(response: OddResponse) -> Result<Result<Page, ApiError>, SplitLoaderError> {
    Ok(response.read())
}

#[cfg(not(split))]
async fn split_read_page(response: OddResponse) -> Result<Result<Page, ApiError>, SplitLoaderError> {
    Ok(response.read())
}

fn draw_record(view: RecordView) -> AnyView {
    match view {
        RecordView::Screen(key, forms) => view! { <Detail key=key forms=forms /> }.into_any(),
        RecordView::Preview => preview(),
    }
}

fn draw_directory(view: DirectoryView) -> AnyView {
    match view {
        DirectoryView::Start(app) => {
            state::directory::get(*app);
            ().into_any()
        }
        DirectoryView::Reading(query, answer) => directory::above_list(query, answer),
        DirectoryView::Overview => directory::overview::overview(),
    }
}

fn draw_plans(view: PlansView) -> AnyView {
    match view {
        PlansView::Page(page) => plans::page(page),
        PlansView::SigningOut => plans::signing_out::dialog(),
        PlansView::ChangePeople => plans::change::dialog(),
    }
}

fn draw_forms(view: FormsView) -> AnyView {
    match view {
        FormsView::Create => view! { <Create /> }.into_any(),
        FormsView::Edit(key) => view! { <Edit key=key /> }.into_any(),
        FormsView::Replace(key) => view! { <Replace key=key /> }.into_any(),
        FormsView::Undo(id, retry) => undo::of_change(id, retry).into_any(),
        FormsView::Delete(user, key, open) => {
            view! { <DeleteDialog deleting=Deleting::new(user) key=key open=open /> }.into_any()
        }
    }
}

fn draw_tools(view: ToolsView) -> AnyView {
    match view {
        ToolsView::SignIn => view! { <SignIn /> }.into_any(),
        ToolsView::Settings => view! { <Settings /> }.into_any(),
        ToolsView::RequestLog => view! { <Calls /> }.into_any(),
        #[cfg(feature = "gallery")]
        ToolsView::Gallery => super::gallery::gallery(),
        #[cfg(not(feature = "gallery"))]
        ToolsView::Gallery => view! { <NotFound /> }.into_any(),
        ToolsView::NotFound => view! { <NotFound /> }.into_any(),
        ToolsView::Misconfigured(problem) => banners::misconfigured(&problem),
        ToolsView::ListError(error, retry, filter_messages) => {
            filter_messages.set(FilterProblems::from_error(&error).map(FilterProblems::messages).unwrap_or_default());
            on_cleanup(move || drop(filter_messages.try_set(Vec::new())));
            list_error(&error, retry)
        }
        ToolsView::EmptyList(answer) => {
            let why = Memo::new(move |_| answer.with(|answer| answer.as_ref().and_then(emptiness)));
            (move || why.with(|why| why.as_ref().map(empty_list))).into_any()
        }
        ToolsView::Unreadable(rows) => view! { <p class="callout">{text::unreadable_rows(rows as u64)}</p> }.into_any(),
        ToolsView::PageWarnings(answer, is_filter_ignored) => banners::page_warnings(answer, is_filter_ignored),
        ToolsView::SignInAgain(why) => view! { <SignInAgain why=why /> }.into_any(),
        ToolsView::Banners => banners::banners(),
        ToolsView::Overlays(hidden) => {
            pasted_lines::listen();
            let sort = |order: &SortOrder, rows: &mut [User]| order.sort(rows, collator::compare(), secrets::redacted);
            state::app::app().table_state.complete(secrets::redacted, sort);
            view! {
                {banners::notice(hidden)}
                <Dialogs />
                <LeaveDialog />
            }
            .into_any()
        }
        ToolsView::SavedViews => save_view::links(),
        ToolsView::SelectionBar(lazy) => view! { <SelectionBar />{lazy.change_people()} }.into_any(),
    }
}
