//! Plans in more than one tab of a browser: one runs, by a lock, and the others watch.

use std::{rc::Rc, time::Duration};

use ::plans::{run::State, watch::Pause};
use gatehouse::plan::message::{Ask, LoadedPlan, Say};
use leptos::{prelude::*, task::spawn_local};

use super::{Payload, Plans, is_under_way};
use crate::browser::{config, leak_guard, plans::Tabs, tab_locks, timer::Timer};

/// A tab that is watched is looked after this often.
const ELSEWHERE: Duration = Duration::from_secs(3);

impl Plans {
    /// Whether another tab of this browser runs this plan: it is watched here.
    pub(crate) fn is_elsewhere(&self, hash: &str) -> bool {
        leak_guard::with(self.elsewhere, |elsewhere| elsewhere.as_deref() == Some(hash))
    }

    /// Whether another tab of this browser runs a plan.
    pub(crate) fn is_any_elsewhere(&self) -> bool {
        self.elsewhere.with_untracked(Option::is_some)
    }

    /// Whether another tab of this browser runs the plan on screen.
    pub(crate) fn is_loaded_elsewhere(&self) -> bool {
        self.loaded_hash().is_some_and(|hash| self.is_watched(&hash))
    }

    /// Like [`Plans::is_elsewhere`], for what does not react.
    pub(super) fn is_watched(&self, hash: &str) -> bool {
        self.elsewhere.with_untracked(|elsewhere| elsewhere.as_deref() == Some(hash))
    }

    pub(super) async fn take_lock(&self) -> bool {
        if self.lock.borrow().is_none() {
            let api = config::get().api.clone();
            let lock = tab_locks::run(&api).await;
            self.lock.replace(lock);
        }
        self.lock.borrow().is_some()
    }

    /// The loaded plan, paused because another tab runs a plan.
    pub(super) fn other_tab(&self) -> Say {
        self.loaded.update(|loaded| {
            if let Some(loaded) = loaded {
                loaded.stored.state = Some(State::Paused(Pause::OtherTab));
            }
        });
        self.loaded.get_untracked().map_or(Say::OutOfTurn, |loaded| Say::Plan(Box::new(loaded)))
    }

    /// Asks the other tabs of this browser how far their run is.
    pub(super) fn ask_tabs(&self) {
        self.tabs.borrow().iter().for_each(Tabs::ask);
    }

    /// Another tab of this browser tells how far its run is, or asks.
    pub(super) fn hear_tab(self: &Rc<Self>, plan: Option<LoadedPlan>) {
        let Some(plan) = plan else {
            self.loaded.with_untracked(|loaded| {
                loaded.iter().filter(|loaded| self.runs(&loaded.stored.hash)).for_each(|loaded| self.tell_tabs(loaded));
            });
            return;
        };
        if plan.stored.api != config::get().api || self.lock.borrow().is_some() {
            return;
        }
        // What is under way still writes the journal.
        let is_running = is_under_way(&plan) || plan.in_flight > 0;
        let hash = plan.stored.hash.clone();
        self.elsewhere.set(is_running.then(|| hash.clone()));
        if is_running {
            self.watch_other_tab();
        }
        let is_shown =
            self.loaded.with_untracked(|loaded| loaded.as_ref().is_some_and(|loaded| loaded.stored.hash == hash));
        match (is_shown, is_running) {
            (false, _) => {}
            (true, true) => self.show(self.as_seen_here(plan)),
            (true, false) => self.load_again(hash),
        }
    }

    /// Another tab has run this plan: its rows are in the store.
    pub(super) fn load_again(self: &Rc<Self>, hash: String) {
        // Somebody has opened another plan meanwhile.
        if self.opening.borrow().as_ref().is_some_and(|opening| *opening != hash) {
            return;
        }
        self.set_in_other_tab(None);
        let plans = self.clone();
        spawn_local(async move {
            plans.ask(Ask::Load { hash }, Payload::None).await;
        });
    }

    /// A tab that is closed in the middle of a run tells nobody, but its lock is free then.
    pub(super) fn watch_other_tab(self: &Rc<Self>) {
        let plans = Rc::downgrade(self);
        let look = move || {
            let Some(plans) = plans.upgrade() else { return };
            spawn_local(async move {
                let is_held = tab_locks::is_run_held(&config::get().api).await;
                match plans.elsewhere.get_untracked() {
                    Some(_) if is_held => plans.watch_other_tab(),
                    Some(hash) => {
                        plans.elsewhere.set(None);
                        if plans.is_loaded(&hash) {
                            plans.load_again(hash);
                        }
                    }
                    None => {}
                }
            });
        };
        self.elsewhere_timer.replace(Some(Timer::start(ELSEWHERE, look)));
    }

    pub(super) fn tell_tabs(&self, plan: &LoadedPlan) {
        if let Some(tabs) = self.tabs.borrow().as_ref() {
            tabs.tell(plan);
        }
    }
}
