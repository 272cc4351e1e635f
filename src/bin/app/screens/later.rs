//! The second part of the program: all that the first list does without. A release splits it off into a file of its own,
//! which loads behind the first list, or at once where one of its screens is asked for. Other builds hold it all.

use std::{
    pin::pin,
    task::{Context, Poll, Waker},
    time::Duration,
};

use leptos::{prelude::*, task::spawn_local, wasm_split::SplitLoaderError};

use super::{
    around,
    calls::Calls,
    leave::LeaveDialog,
    lost::Lost,
    settings::Settings,
    sign_in::SignIn,
    sign_in_again::SignInAgain,
    tools::Tools,
    users::{
        create::Create,
        detail::Detail,
        edit::Edit,
        fault_box,
        no_rows::{NoRows, no_rows},
        peek::peek,
        replace::Replace,
    },
    views,
};
use crate::{
    edge::{address, lasting, later, session::Pause},
    flow::load::Again,
    shell::Screen,
    ui::{
        icon::{Icon, icon},
        waiting::waiting,
    },
};
use gatehouse::{config::Wrong, fault::Fault, text};

/// What the second part draws.
enum Part {
    Screen(Screen),
    Misconfigured(Wrong),
    Fault(Fault, Again),
    NoRows(NoRows),
    Unreadable(usize),
    SignInAgain(Pause),
    LeaveDialog,
    Banners,
    Tools,
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
pub(crate) struct Later(RwSignal<State>);

impl Later {
    pub(crate) fn new() -> Self {
        Self(RwSignal::new(State::Absent))
    }

    /// Loads it, unless it is here or on its way.
    pub(crate) fn fetch(self) {
        if matches!(self.0.get_untracked(), State::Absent | State::Failed) {
            self.0.set(State::Loading);
            // The program and its look, side by side.
            spawn_local(async move {
                let styled = later::style();
                let is_here = load().await.is_ok() && styled.await;
                let state = if is_here { State::Here } else { State::Failed };
                // Its arrival is work enough for one task.
                set_timeout(move || self.0.set(state), Duration::ZERO);
            });
        }
    }

    /// The dialog about leaving: nothing until it can be drawn, for there is nothing to leave before.
    pub(crate) fn leave_dialog(self) -> Option<AnyView> {
        self.if_here(Part::LeaveDialog)
    }

    /// Above the screen: nothing until it can be drawn, for nothing has happened yet that it would tell of.
    pub(crate) fn banners(self) -> Option<AnyView> {
        self.if_here(Part::Banners)
    }

    /// What has just happened.
    pub(crate) fn notice(self, hidden: Memo<bool>) -> Option<AnyView> {
        self.if_here(Part::Notice(hidden))
    }

    /// What can be asked from anywhere, and what keys do.
    pub(crate) fn tools(self) -> Option<AnyView> {
        self.if_here(Part::Tools)
    }

    /// The lists that a person named.
    pub(crate) fn views(self) -> Option<AnyView> {
        self.if_here(Part::Views)
    }

    /// The person beside the list.
    pub(crate) fn peek(self) -> Option<AnyView> {
        self.if_here(Part::Peek)
    }

    fn if_here(self, part: Part) -> Option<AnyView> {
        (lasting::read(self.0) == State::Here).then(|| draw(part)).flatten()
    }

    /// The dialog of a paused session, fetched where the pause came before everything else.
    pub(crate) fn sign_in_again(self, why: Pause) -> Option<AnyView> {
        self.part(Part::SignInAgain(why), || None)
    }

    /// A screen, or what stands in its place until it can be drawn.
    pub(crate) fn screen(self, screen: Screen) -> AnyView {
        self.part(Part::Screen(screen), || Some(waiting())).into_any()
    }

    /// In place of everything, where `config.json` is not as it must be.
    pub(crate) fn misconfigured(self, wrong: Wrong) -> AnyView {
        self.part(Part::Misconfigured(wrong), || None).into_any()
    }

    /// A reading that failed, with a way to try again.
    pub(crate) fn fault(self, fault: Fault, again: Again) -> AnyView {
        self.part(Part::Fault(fault, again), || None).into_any()
    }

    /// In place of rows where there are none.
    pub(crate) fn no_rows(self, why: NoRows) -> AnyView {
        self.part(Part::NoRows(why), || Some(waiting())).into_any()
    }

    /// Below rows, that so many more could not be read.
    pub(crate) fn unreadable(self, rows: usize) -> AnyView {
        self.part(Part::Unreadable(rows), || None).into_any()
    }

    fn part(self, part: Part, meanwhile: impl FnOnce() -> Option<AnyView>) -> Option<AnyView> {
        match lasting::read(self.0) {
            State::Here => draw(part),
            State::Failed => Some(self.failed()),
            State::Absent | State::Loading => {
                // Not in this effect: it reads what is set then.
                spawn_local(async move { self.fetch() });
                meanwhile()
            }
        }
    }

    pub(super) fn failed(self) -> AnyView {
        view! {
            <div class="card fault" role="alert">
                {icon(Icon::Warning)}
                <div class="fault-text">
                    <h1 tabindex="-1">{text::part_title()}</h1>
                    <p>{text::part_body()}</p>
                    <div class="actions">
                        <button type="button" class="button primary" on:click=move |_| self.fetch()>{text::try_again()}</button>
                        <button type="button" class="button" on:click=|_| address::reload()>{text::reload()}</button>
                    </div>
                </div>
            </div>
        }
        .into_any()
    }
}

fn draw(part: Part) -> Option<AnyView> {
    // What is here answers at once.
    match pin!(split(part)).poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(drawn) => drawn.ok(),
        Poll::Pending => None,
    }
}

#[cfg(split)]
#[leptos::wasm_split::wasm_split(later, wasm_split_path = leptos::wasm_split, preload(load), fallible)]
fn split(part: Part) -> Result<AnyView, SplitLoaderError> {
    Ok(drawn(part))
}

#[cfg(not(split))]
async fn split(part: Part) -> Result<AnyView, SplitLoaderError> {
    Ok(drawn(part))
}

#[cfg(not(split))]
async fn load() -> Result<(), SplitLoaderError> {
    Ok(())
}

fn drawn(part: Part) -> AnyView {
    match part {
        Part::Screen(Screen::Create) => view! { <Create /> }.into_any(),
        Part::Screen(Screen::User(key)) => view! { <Detail key=key /> }.into_any(),
        Part::Screen(Screen::Edit(key)) => view! { <Edit key=key /> }.into_any(),
        Part::Screen(Screen::Replace(key)) => view! { <Replace key=key /> }.into_any(),
        Part::Screen(Screen::Settings) => view! { <Settings /> }.into_any(),
        Part::Screen(Screen::Calls) => view! { <Calls /> }.into_any(),
        #[cfg(debug_assertions)]
        Part::Screen(Screen::Gallery) => super::gallery::gallery(),
        Part::Screen(Screen::Lost) => view! { <Lost /> }.into_any(),
        Part::Screen(Screen::SignIn) => view! { <SignIn /> }.into_any(),
        // The first part draws it.
        Part::Screen(Screen::List) => ().into_any(),
        Part::Misconfigured(wrong) => around::misconfigured(&wrong),
        Part::Fault(fault, again) => fault_box(&fault, again),
        Part::NoRows(why) => no_rows(&why),
        Part::Unreadable(rows) => view! { <p class="callout">{text::unreadable_rows(rows as u64)}</p> }.into_any(),
        Part::SignInAgain(why) => view! { <SignInAgain why=why /> }.into_any(),
        Part::LeaveDialog => view! { <LeaveDialog /> }.into_any(),
        Part::Banners => around::banners(),
        Part::Tools => view! { <Tools /> }.into_any(),
        Part::Views => views::links(),
        Part::Peek => peek(),
        Part::Notice(hidden) => around::notice(hidden),
    }
}
