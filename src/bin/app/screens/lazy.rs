//! Code splitting: what the first list does without is in two lazy chunks, files of their own in a release. One has the
//! record and its forms, the other everything else. A chunk loads when one of its views is asked for, and otherwise when
//! the browser is idle. Other builds hold both.

use std::{
    pin::pin,
    task::{Context, Poll, Waker},
    time::Duration,
};

use gatehouse::{
    api::error::ApiError, config::ConfigProblem, list::page::Emptiness, text, token::Pause, url::route::Screen,
};
use leptos::{prelude::*, task::spawn_local, wasm_split::SplitLoaderError};

use super::{
    banners, create::Create, edit::Edit, empty_list::empty_list, not_found::NotFound, preview::preview,
    replace::Replace, request_log::Calls, settings::Settings, sign_in::SignIn, user::Detail,
};
use crate::{
    browser::{boot, leak_guard, navigator, scheduler},
    dialogs::{Dialogs, leave::LeaveDialog, reauth::SignInAgain, save_view, selection::SelectionBar},
    state::{load::Retry, table::OnScreen},
    ui::{
        error_box::list_error,
        icon::{Icon, icon},
        loading::loading,
    },
};

/// Compiling a chunk delays clicks, so it waits until people have made their first ones.
const QUIET: Duration = Duration::from_millis(1500);

/// What the chunk of the record draws.
enum RecordView {
    Screen(Screen),
    Preview,
}

/// What the chunk of the tools draws.
enum ToolsView {
    Screen(Screen),
    Misconfigured(ConfigProblem),
    ListError(ApiError, Retry),
    EmptyList(Emptiness),
    Unreadable(usize),
    PageWarnings(OnScreen, RwSignal<bool>),
    SignInAgain(Pause),
    LeaveDialog,
    Banners,
    Dialogs,
    SavedViews,
    SelectionBar,
    Notice(Memo<bool>),
}

/// Whether a chunk is loaded.
#[derive(Clone, Copy, PartialEq)]
enum State {
    Absent,
    Loading,
    Loaded,
    Failed,
}

/// A chunk and its loading state.
#[derive(Clone, Copy)]
struct Chunk {
    name: ChunkName,
    state: RwSignal<State>,
}

#[derive(Clone, Copy, PartialEq)]
enum ChunkName {
    Record,
    Tools,
}

/// The two lazy chunks.
#[derive(Clone, Copy)]
pub(crate) struct LazyChunks {
    record: Chunk,
    tools: Chunk,
}

impl LazyChunks {
    pub(crate) fn new() -> Self {
        let chunk = |name| Chunk { name, state: RwSignal::new(State::Absent) };
        Self { record: chunk(ChunkName::Record), tools: chunk(ChunkName::Tools) }
    }

    /// Loads both chunks, one after the other, once nobody has asked for anything for a while and the browser is idle.
    pub(crate) fn load_when_idle(self) {
        if self.tools.state.get_untracked() != State::Absent {
            return;
        }
        set_timeout(move || scheduler::idle(move || self.load(self.tools)), QUIET);
    }

    /// Whether the tools are loaded.
    pub(crate) fn has_tools(self) -> bool {
        self.tools.state.get_untracked() == State::Loaded
    }

    /// Loads the tools now.
    pub(crate) fn load_tools(self) {
        self.load(self.tools);
    }

    /// Loads a chunk and the stylesheet of both, unless they are here or under way; then the other chunk, when idle.
    fn load(self, chunk: Chunk) {
        if matches!(chunk.state.get_untracked(), State::Loading | State::Loaded) {
            return;
        }
        chunk.state.set(State::Loading);
        spawn_local(async move {
            let style = boot::load_style();
            let loaded = match chunk.name {
                ChunkName::Record => load_record().await.is_ok(),
                ChunkName::Tools => load_tools().await.is_ok(),
            };
            let state = if loaded && style.await { State::Loaded } else { State::Failed };
            // Drawing what the chunk has is work enough for a task of its own.
            scheduler::next_task(move || {
                chunk.state.set(state);
                if state == State::Loaded {
                    let other = if chunk.name == ChunkName::Tools { self.record } else { self.tools };
                    scheduler::idle(move || self.load(other));
                }
            });
        });
    }

    fn view(
        self,
        chunk: Chunk,
        draw: impl FnOnce() -> Option<AnyView>,
        meanwhile: impl FnOnce() -> Option<AnyView>,
    ) -> Option<AnyView> {
        match leak_guard::get(chunk.state) {
            State::Loaded => draw(),
            State::Failed => Some(failed(move || self.load(chunk))),
            State::Absent | State::Loading => {
                // Not in this effect, which reads the state that loading sets.
                spawn_local(async move { self.load(chunk) });
                meanwhile()
            }
        }
    }

    /// A screen, or the loading state until its chunk is here.
    pub(crate) fn screen(self, screen: Screen) -> AnyView {
        let view = if is_of_record(&screen) {
            self.record(RecordView::Screen(screen), loading)
        } else {
            self.tools(ToolsView::Screen(screen), || Some(loading()))
        };
        view.into_any()
    }

    /// The preview beside the list, if the address names a user.
    pub(crate) fn preview(self) -> Option<AnyView> {
        self.record.when_loaded(|| draw(split_record(RecordView::Preview)))
    }

    /// The question before a form is left. Nothing until the chunk is here: there is no form before.
    pub(crate) fn leave_dialog(self) -> Option<AnyView> {
        self.tools_when_loaded(ToolsView::LeaveDialog)
    }

    /// The banners above the screen. Nothing until the chunk is here: nothing has happened yet.
    pub(crate) fn banners(self) -> Option<AnyView> {
        self.tools_when_loaded(ToolsView::Banners)
    }

    /// The notice of the last action.
    pub(crate) fn notice(self, hidden: Memo<bool>) -> Option<AnyView> {
        self.tools_when_loaded(ToolsView::Notice(hidden))
    }

    /// The dialogs that can be opened from everywhere, and the keyboard shortcuts.
    pub(crate) fn dialogs(self) -> Option<AnyView> {
        self.tools_when_loaded(ToolsView::Dialogs)
    }

    /// The bar of the selected people.
    pub(crate) fn selection_bar(self) -> Option<AnyView> {
        self.tools_when_loaded(ToolsView::SelectionBar)
    }

    /// The saved views.
    pub(crate) fn saved_views(self) -> Option<AnyView> {
        self.tools_when_loaded(ToolsView::SavedViews)
    }

    /// The dialog of a paused session.
    pub(crate) fn sign_in_again(self, why: Pause) -> Option<AnyView> {
        self.tools(ToolsView::SignInAgain(why), || None)
    }

    /// What is wrong with `config.json`, in place of everything.
    pub(crate) fn misconfigured(self, problem: ConfigProblem) -> AnyView {
        self.tools(ToolsView::Misconfigured(problem), || None).into_any()
    }

    /// A list that could not be read, with a retry button.
    pub(crate) fn list_error(self, error: ApiError, retry: Retry) -> AnyView {
        self.tools(ToolsView::ListError(error, retry), || None).into_any()
    }

    /// The empty state of the list.
    pub(crate) fn empty_list(self, why: Emptiness) -> AnyView {
        self.tools(ToolsView::EmptyList(why), || Some(loading())).into_any()
    }

    /// The number of unreadable rows, below the table.
    pub(crate) fn unreadable(self, rows: usize) -> AnyView {
        self.tools(ToolsView::Unreadable(rows), || None).into_any()
    }

    /// What the page shows that was not asked for, above the table.
    pub(crate) fn page_warnings(self, answer: OnScreen, is_filter_ignored: RwSignal<bool>) -> Option<AnyView> {
        self.tools_when_loaded(ToolsView::PageWarnings(answer, is_filter_ignored))
    }

    fn tools_when_loaded(self, view: ToolsView) -> Option<AnyView> {
        self.tools.when_loaded(|| draw(split_tools(view)))
    }

    fn tools(self, view: ToolsView, meanwhile: impl FnOnce() -> Option<AnyView>) -> Option<AnyView> {
        self.view(self.tools, || draw(split_tools(view)), meanwhile)
    }

    fn record(self, view: RecordView, meanwhile: impl FnOnce() -> AnyView) -> Option<AnyView> {
        self.view(self.record, || draw(split_record(view)), || Some(meanwhile()))
    }
}

impl Chunk {
    fn when_loaded(self, draw: impl FnOnce() -> Option<AnyView>) -> Option<AnyView> {
        (leak_guard::get(self.state) == State::Loaded).then(draw).flatten()
    }
}

/// The error in place of a view whose chunk failed to load.
pub(crate) fn failed(load: impl Fn() + Send + 'static) -> AnyView {
    view! {
        <div class="card error-box" role="alert">
            {icon(Icon::Warning)}
            <div class="error-text">
                <h1 tabindex="-1">{text::chunk_failed_title()}</h1>
                <p>{text::chunk_failed_body()}</p>
                <div class="actions">
                    <button type="button" class="button primary" on:click=move |_| load()>{text::try_again()}</button>
                    <button type="button" class="button" on:click=|_| navigator::reload()>{text::reload()}</button>
                </div>
            </div>
        </div>
    }
    .into_any()
}

/// Polls a view once: a chunk that is here answers at once.
fn draw(view: impl Future<Output = Result<AnyView, SplitLoaderError>>) -> Option<AnyView> {
    match pin!(view).poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(view) => view.ok(),
        Poll::Pending => None,
    }
}

#[cfg(split)]
#[leptos::wasm_split::wasm_split(record, wasm_split_path = leptos::wasm_split, preload(load_record), fallible)]
fn split_record(view: RecordView) -> Result<AnyView, SplitLoaderError> {
    Ok(draw_record(view))
}

#[cfg(split)]
#[leptos::wasm_split::wasm_split(tools, wasm_split_path = leptos::wasm_split, preload(load_tools), fallible)]
fn split_tools(view: ToolsView) -> Result<AnyView, SplitLoaderError> {
    Ok(draw_tools(view))
}

#[cfg(not(split))]
async fn split_record(view: RecordView) -> Result<AnyView, SplitLoaderError> {
    Ok(draw_record(view))
}

#[cfg(not(split))]
async fn split_tools(view: ToolsView) -> Result<AnyView, SplitLoaderError> {
    Ok(draw_tools(view))
}

#[cfg(not(split))]
async fn load_record() -> Result<(), SplitLoaderError> {
    Ok(())
}

#[cfg(not(split))]
async fn load_tools() -> Result<(), SplitLoaderError> {
    Ok(())
}

fn is_of_record(screen: &Screen) -> bool {
    matches!(screen, Screen::Create | Screen::User(_) | Screen::Edit(_) | Screen::Replace(_))
}

fn draw_record(view: RecordView) -> AnyView {
    match view {
        RecordView::Screen(Screen::Create) => view! { <Create /> }.into_any(),
        RecordView::Screen(Screen::User(key)) => view! { <Detail key=key /> }.into_any(),
        RecordView::Screen(Screen::Edit(key)) => view! { <Edit key=key /> }.into_any(),
        RecordView::Screen(Screen::Replace(key)) => view! { <Replace key=key /> }.into_any(),
        // The others are the tools' (`is_of_record`).
        RecordView::Screen(_) => ().into_any(),
        RecordView::Preview => preview(),
    }
}

fn draw_tools(view: ToolsView) -> AnyView {
    match view {
        ToolsView::Screen(Screen::Settings) => view! { <Settings /> }.into_any(),
        ToolsView::Screen(Screen::RequestLog) => view! { <Calls /> }.into_any(),
        #[cfg(feature = "gallery")]
        ToolsView::Screen(Screen::Gallery) => super::gallery::gallery(),
        #[cfg(not(feature = "gallery"))]
        ToolsView::Screen(Screen::Gallery) => view! { <NotFound /> }.into_any(),
        ToolsView::Screen(Screen::NotFound) => view! { <NotFound /> }.into_any(),
        ToolsView::Screen(Screen::SignIn) => view! { <SignIn /> }.into_any(),
        // The list is drawn without a chunk, the others are the record's (`is_of_record`).
        ToolsView::Screen(_) => ().into_any(),
        ToolsView::Misconfigured(problem) => banners::misconfigured(&problem),
        ToolsView::ListError(error, retry) => list_error(&error, retry),
        ToolsView::EmptyList(why) => empty_list(&why),
        ToolsView::Unreadable(rows) => view! { <p class="callout">{text::unreadable_rows(rows as u64)}</p> }.into_any(),
        ToolsView::PageWarnings(answer, is_filter_ignored) => banners::page_warnings(answer, is_filter_ignored),
        ToolsView::SignInAgain(why) => view! { <SignInAgain why=why /> }.into_any(),
        ToolsView::LeaveDialog => view! { <LeaveDialog /> }.into_any(),
        ToolsView::Banners => banners::banners(),
        ToolsView::Dialogs => view! { <Dialogs /> }.into_any(),
        ToolsView::SavedViews => save_view::links(),
        ToolsView::SelectionBar => view! { <SelectionBar /> }.into_any(),
        ToolsView::Notice(hidden) => banners::notice(hidden),
    }
}
