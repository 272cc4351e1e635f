//! The second part of the program: all that the first list does without. A release splits it off into a file of its own,
//! which loads behind the first list, or at once where one of its screens is asked for. Other builds hold it all.

use std::{
    pin::pin,
    task::{Context, Poll, Waker},
    time::Duration,
};

use leptos::{prelude::*, task::spawn_local, wasm_split::SplitLoaderError};

use crate::{
    browser::{lazy_style, leak_guard, navigator, session::Pause},
    state::load::Retry,
    ui::{
        error_box::load_error,
        icon::{Icon, icon},
        loading::loading,
    },
};
use crate::{
    dialogs::{Dialogs, leave::LeaveDialog, reauth::SignInAgain, save_view},
    screens::{
        banners,
        create::Create,
        edit::Edit,
        empty_list::{EmptyList, empty_list},
        not_found::NotFound,
        preview::peek,
        replace::Replace,
        request_log::Calls,
        settings::Settings,
        sign_in::SignIn,
        user::Detail,
    },
};
use gatehouse::{api::error::ApiError, config::ConfigProblem, text, url::route::Screen};

/// What the second part draws.
enum LazyView {
    Screen(Screen),
    Misconfigured(ConfigProblem),
    ApiError(ApiError, Retry),
    EmptyList(EmptyList),
    Unreadable(usize),
    SignInAgain(Pause),
    LeaveDialog,
    Banners,
    Dialogs,
    Views,
    Peek,
    Notice(Memo<bool>),
}

#[derive(Clone, Copy, PartialEq)]
enum State {
    Absent,
    Loading,
    Here,
    Failed,
}

/// Whether the second part is here.
#[derive(Clone, Copy)]
pub(crate) struct LazyChunk(RwSignal<State>);

impl LazyChunk {
    pub(crate) fn new() -> Self {
        Self(RwSignal::new(State::Absent))
    }

    /// Loads it, unless it is here or on its way.
    pub(crate) fn fetch(self) {
        if matches!(self.0.get_untracked(), State::Absent | State::Failed) {
            self.0.set(State::Loading);
            // The program and its look, side by side.
            spawn_local(async move {
                let styled = lazy_style::style();
                let is_here = load().await.is_ok() && styled.await;
                let state = if is_here { State::Here } else { State::Failed };
                // Its arrival is work enough for one task.
                set_timeout(move || self.0.set(state), Duration::ZERO);
            });
        }
    }

    /// The dialog about leaving: nothing until it can be drawn, for there is nothing to leave before.
    pub(crate) fn leave_dialog(self) -> Option<AnyView> {
        self.when_loaded(LazyView::LeaveDialog)
    }

    /// Above the screen: nothing until it can be drawn, for nothing has happened yet that it would tell of.
    pub(crate) fn banners(self) -> Option<AnyView> {
        self.when_loaded(LazyView::Banners)
    }

    /// What has just happened.
    pub(crate) fn notice(self, hidden: Memo<bool>) -> Option<AnyView> {
        self.when_loaded(LazyView::Notice(hidden))
    }

    /// What can be asked from anywhere, and what keys do.
    pub(crate) fn tools(self) -> Option<AnyView> {
        self.when_loaded(LazyView::Dialogs)
    }

    /// The lists that a person named.
    pub(crate) fn views(self) -> Option<AnyView> {
        self.when_loaded(LazyView::Views)
    }

    /// The person beside the list.
    pub(crate) fn peek(self) -> Option<AnyView> {
        self.when_loaded(LazyView::Peek)
    }

    fn when_loaded(self, part: LazyView) -> Option<AnyView> {
        (leak_guard::get(self.0) == State::Here).then(|| draw(part)).flatten()
    }

    /// The dialog of a paused session, fetched where the pause came before everything else.
    pub(crate) fn sign_in_again(self, why: Pause) -> Option<AnyView> {
        self.part(LazyView::SignInAgain(why), || None)
    }

    /// A screen, or what stands in its place until it can be drawn.
    pub(crate) fn screen(self, screen: Screen) -> AnyView {
        self.part(LazyView::Screen(screen), || Some(loading())).into_any()
    }

    /// In place of everything, where `config.json` is not as it must be.
    pub(crate) fn misconfigured(self, wrong: ConfigProblem) -> AnyView {
        self.part(LazyView::Misconfigured(wrong), || None).into_any()
    }

    /// A reading that failed, with a way to try again.
    pub(crate) fn fault(self, fault: ApiError, retry: Retry) -> AnyView {
        self.part(LazyView::ApiError(fault, retry), || None).into_any()
    }

    /// In place of rows where there are none.
    pub(crate) fn empty_list(self, why: EmptyList) -> AnyView {
        self.part(LazyView::EmptyList(why), || Some(loading())).into_any()
    }

    /// Below rows, that so many more could not be read.
    pub(crate) fn unreadable(self, rows: usize) -> AnyView {
        self.part(LazyView::Unreadable(rows), || None).into_any()
    }

    fn part(self, part: LazyView, meanwhile: impl FnOnce() -> Option<AnyView>) -> Option<AnyView> {
        match leak_guard::get(self.0) {
            State::Here => draw(part),
            State::Failed => Some(self.failed()),
            State::Absent | State::Loading => {
                // Not in this effect: it reads what is set then.
                spawn_local(async move { self.fetch() });
                meanwhile()
            }
        }
    }

    pub(crate) fn failed(self) -> AnyView {
        view! {
            <div class="card fault" role="alert">
                {icon(Icon::Warning)}
                <div class="fault-text">
                    <h1 tabindex="-1">{text::part_title()}</h1>
                    <p>{text::part_body()}</p>
                    <div class="actions">
                        <button type="button" class="button primary" on:click=move |_| self.fetch()>{text::try_again()}</button>
                        <button type="button" class="button" on:click=|_| navigator::reload()>{text::reload()}</button>
                    </div>
                </div>
            </div>
        }
        .into_any()
    }
}

fn draw(part: LazyView) -> Option<AnyView> {
    // What is here answers at once.
    match pin!(split(part)).poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(drawn) => drawn.ok(),
        Poll::Pending => None,
    }
}

#[cfg(split)]
#[leptos::wasm_split::wasm_split(later, wasm_split_path = leptos::wasm_split, preload(load), fallible)]
fn split(part: LazyView) -> Result<AnyView, SplitLoaderError> {
    Ok(drawn(part))
}

#[cfg(not(split))]
async fn split(part: LazyView) -> Result<AnyView, SplitLoaderError> {
    Ok(drawn(part))
}

#[cfg(not(split))]
async fn load() -> Result<(), SplitLoaderError> {
    Ok(())
}

fn drawn(part: LazyView) -> AnyView {
    match part {
        LazyView::Screen(Screen::Create) => view! { <Create /> }.into_any(),
        LazyView::Screen(Screen::User(key)) => view! { <Detail key=key /> }.into_any(),
        LazyView::Screen(Screen::Edit(key)) => view! { <Edit key=key /> }.into_any(),
        LazyView::Screen(Screen::Replace(key)) => view! { <Replace key=key /> }.into_any(),
        LazyView::Screen(Screen::Settings) => view! { <Settings /> }.into_any(),
        LazyView::Screen(Screen::RequestLog) => view! { <Calls /> }.into_any(),
        #[cfg(debug_assertions)]
        LazyView::Screen(Screen::Gallery) => super::gallery::gallery(),
        #[cfg(not(debug_assertions))]
        LazyView::Screen(Screen::Gallery) => view! { <NotFound /> }.into_any(),
        LazyView::Screen(Screen::NotFound) => view! { <NotFound /> }.into_any(),
        LazyView::Screen(Screen::SignIn) => view! { <SignIn /> }.into_any(),
        // The first part draws it.
        LazyView::Screen(Screen::List) => ().into_any(),
        LazyView::Misconfigured(wrong) => banners::misconfigured(&wrong),
        LazyView::ApiError(fault, retry) => load_error(&fault, retry),
        LazyView::EmptyList(why) => empty_list(&why),
        LazyView::Unreadable(rows) => view! { <p class="callout">{text::unreadable_rows(rows as u64)}</p> }.into_any(),
        LazyView::SignInAgain(why) => view! { <SignInAgain why=why /> }.into_any(),
        LazyView::LeaveDialog => view! { <LeaveDialog /> }.into_any(),
        LazyView::Banners => banners::banners(),
        LazyView::Dialogs => view! { <Dialogs /> }.into_any(),
        LazyView::Views => save_view::links(),
        LazyView::Peek => peek(),
        LazyView::Notice(hidden) => banners::notice(hidden),
    }
}
