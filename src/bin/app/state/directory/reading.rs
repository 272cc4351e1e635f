//! The reading of everybody: begun, paused, gone on with and stopped, one request after the other at the tab's pace. What to
//! ask for next, the worker plans.

use std::{rc::Rc, time::Duration};

use directory::{
    coverage::{Coverage, Failure, Pause, Scope, State},
    message::ToWorker,
    rate,
    sweep::Ask,
};
use leptos::{prelude::*, task::spawn_local};

use super::{Directory, Pace, Phase};
use crate::browser::{
    clock, config,
    directory::{NoPage, fetch},
    http::AbortHandle,
    pace::{self, now},
    timer::{self, Timer},
};

/// Rows of a request of a reading (contract.md: at most 100).
pub(super) const PAGE: u32 = 100;
/// Code that waits for the end of a reading looks again after this time.
const READ_YET: Duration = Duration::from_millis(250);
/// How long a call takes where none was measured, in milliseconds.
const TYPICAL_CALL: i64 = 200;
/// A reading that cannot go on tries again after this time.
const TRY_AGAIN: Duration = Duration::from_secs(5);
/// The server is asked once in this time whether anybody came or went.
const PROBE: Duration = Duration::from_secs(60);

impl Directory {
    /// Begins a reading where it may begin by itself, and waits for its end. Returns whether anybody has been read.
    pub(crate) async fn read_first(self: &Rc<Self>) -> bool {
        if !matches!(self.is_ready("", AbortHandle::new()).await, Ok(true)) {
            return false;
        }
        let goes_on =
            || self.signals.coverage.with_untracked(|coverage| matches!(coverage.state, State::Idle | State::Reading));
        while self.is_begun() && goes_on() {
            timer::pause(READ_YET).await;
        }
        self.is_begun()
    }

    /// Reads these people, in place of what was being read.
    pub(crate) fn read(self: &Rc<Self>, scope: Scope) {
        self.abort.replace(AbortHandle::new()).abort();
        self.shown.take();
        self.is_planning.set(false);
        self.signals.phase.set(Phase::Begun);
        let auto = config::get().directory.map_or(0, |limits| limits.auto.into());
        self.post(&ToWorker::Read { scope, limit: PAGE, auto });
        self.go_on();
    }

    /// Tries to start the worker once more.
    pub(crate) fn start_again(&self) {
        self.signals.phase.set(Phase::Unused);
        self.change();
    }

    pub(crate) fn pause(&self) {
        self.post(&ToWorker::Pause { why: Pause::Person });
    }

    pub(crate) fn resume(self: &Rc<Self>) {
        self.retry.take();
        self.post(&ToWorker::Resume);
        self.go_on();
    }

    pub(crate) fn stop(&self) {
        self.abort.replace(AbortHandle::new()).abort();
        self.post(&ToWorker::Stop);
    }

    /// Goes on with a reading that was stopped.
    pub(crate) fn read_on(self: &Rc<Self>) {
        self.post(&ToWorker::ReadOn);
        self.go_on();
    }

    pub(crate) fn read_again(self: &Rc<Self>) {
        self.post(&ToWorker::ReadAgain);
        self.go_on();
    }

    pub(super) fn cover(self: &Rc<Self>, coverage: Coverage) {
        let (before, now) = (self.signals.coverage.with_untracked(|before| before.state), coverage.state);
        let pace = pace::with(|limiter| Pace {
            rate: limiter.per_second(TYPICAL_CALL),
            seconds: limiter.seconds(coverage.requests_left, TYPICAL_CALL),
            is_refused: limiter.waits_until(self::now()).is_some(),
        });
        self.signals.pace.set(pace);
        self.signals.coverage.set(coverage);
        match now {
            State::Paused(Pause::Offline | Pause::Slowed | Pause::Failing) if before != now => {
                let directory = self.clone();
                self.retry.replace(Some(Timer::start(TRY_AGAIN, move || directory.resume())));
            }
            State::Done if before != now => self.probe_later(),
            State::Reading if before != now => self.go_on(),
            _ => {}
        }
        if before == State::Reading && now != State::Reading {
            self.suggest();
            self.change();
        } else {
            self.refresh();
        }
    }

    fn probe_later(self: &Rc<Self>) {
        let directory = self.clone();
        let probe = move || {
            if clock::is_tab_visible() {
                directory.post(&ToWorker::Probe);
                directory.go_on();
            }
            directory.probe_later();
        };
        self.probe.replace(Some(Timer::start(PROBE, probe)));
    }

    /// Sends the next request of the reading, once it may go.
    pub(super) fn go_on(self: &Rc<Self>) {
        if self.is_planning.get() {
            return self.asks_again.set(true);
        }
        self.asks_again.set(false);
        match pace::directory_at(now()) {
            at if at <= now() => {
                self.is_planning.set(true);
                self.post(&ToWorker::Next);
            }
            at => {
                // A screen may have been refused: no answer of the reading comes to say so.
                if pace::with(|limiter| limiter.waits_until(now()).is_some()) {
                    self.signals.pace.update(|pace| pace.is_refused = true);
                }
                let directory = self.clone();
                let pause = Duration::from_millis((at - now()).max(1) as u64);
                self.next.replace(Some(Timer::start(pause, move || directory.go_on())));
            }
        }
    }

    pub(super) fn fetch(self: &Rc<Self>, ask: Ask) {
        let (directory, abort) = (self.clone(), self.abort.borrow().clone());
        pace::with(|limiter| limiter.sent(now()));
        spawn_local(async move {
            let (request, began) = (ask.request, now());
            let page = fetch(&ask, abort.clone()).await;
            let answer = match &page {
                Some(Ok(_)) => rate::Answer::Good,
                Some(Err(NoPage { failure: Failure::TooMany, retry_after })) => {
                    rate::Answer::Slow { retry_after: *retry_after }
                }
                _ => rate::Answer::Other,
            };
            pace::ended(began, answer);
            // The reading that asked has ended.
            if abort.is_aborted() {
                return;
            }
            match page {
                Some(Ok(body)) => directory.post_with(&ToWorker::Answered { request, at: now() }, Some(&body)),
                Some(Err(NoPage { failure, .. })) => directory.post(&ToWorker::Failed { request, failure }),
                None => {}
            }
            directory.go_on();
        });
    }
}
