//! New passwords: this tab holds those of its runs until they are handed over, and sees whether another tab holds some.

use std::{rc::Rc, time::Duration};

use gatehouse::plan::message::{Ask, LoadedPlan, Say};
use leptos::{prelude::*, task::spawn_local};

use super::{Payload, Plans};
use crate::browser::{
    tab_locks::{self, TabLock},
    timer::Timer,
};

/// Whether another tab still has new passwords is looked at this often.
const AGAIN: Duration = Duration::from_secs(3);

/// The new passwords of a plan that this tab has and nobody else, as its run counts them. The other tabs see the lock.
pub(super) struct HeldPasswords {
    count: usize,
    _lock: TabLock,
}

impl Plans {
    /// How many new passwords of this plan nobody has yet but this tab.
    pub(crate) fn passwords_of(&self, hash: &str) -> usize {
        self.passwords.borrow().get(hash).map_or(0, |held| held.count)
    }

    /// Whether closing the tab would lose passwords that nobody else has.
    pub(crate) fn has_passwords(&self) -> bool {
        !self.passwords.borrow().is_empty()
    }

    /// The run of a plan counts so many new passwords in this tab. A password that the server has and the run does not know
    /// yet has the lock, too: the worker may end in between.
    pub(super) fn hold_passwords(&self, hash: &str, count: usize) {
        let mut all = self.passwords.borrow_mut();
        if count == 0 && self.rows_with_password(hash).is_empty() {
            all.remove(hash);
            return;
        }
        let held = all.entry(hash.to_owned());
        held.or_insert_with(|| HeldPasswords { count, _lock: tab_locks::passwords(hash) }).count = count;
    }

    fn rows_with_password(&self, hash: &str) -> Vec<u32> {
        self.executors.borrow().get(hash).map(|executor| executor.rows_with_password()).unwrap_or_default()
    }

    /// The new password of a row, where this tab has it.
    pub(crate) fn password(&self, row: u32) -> Option<String> {
        let hash = self.loaded_hash()?;
        let executor = self.executors.borrow().get(&hash).cloned()?;
        executor.password(row)
    }

    pub(super) fn forget_passwords(&self, rows: &[u32]) {
        if let Some(hash) = self.loaded_hash() {
            self.executor_of(&hash).forget_passwords(rows);
        }
    }

    /// Tells a worker that has started anew, or has read the journal anew, which new passwords of a plan are here.
    pub(super) async fn keep_passwords(&self, loaded: &LoadedPlan) -> Option<Say> {
        let hash = &loaded.stored.hash;
        let rows = self.rows_with_password(hash);
        if rows.len() <= loaded.passwords {
            return None;
        }
        Some(self.send(Some(hash.clone()), Ask::HasPasswords { rows }, Payload::None).await)
            .filter(|say| matches!(say, Say::Plan(_)))
    }

    /// A plan that another tab runs, as this tab sees it: that tab does not know the passwords that are here.
    pub(super) fn as_seen_here(&self, plan: LoadedPlan) -> LoadedPlan {
        let hash = &plan.stored.hash;
        let passwords = self.passwords_of(hash);
        let own = passwords.max(self.rows_with_password(hash).len());
        let unknown_passwords = plan.unknown_passwords.saturating_sub(own);
        LoadedPlan { passwords, unknown_passwords, ..plan }
    }

    /// Notes whether another tab has new passwords of the plan on screen. With `None`, nothing is said of them.
    pub(super) fn set_in_other_tab(&self, is_elsewhere: Option<bool>) {
        self.loaded.update(|loaded| loaded.iter_mut().for_each(|plan| plan.passwords_in_other_tab = is_elsewhere));
    }

    /// Shows a plan, with what is known of other tabs that have new passwords of it.
    pub(super) fn show(self: &Rc<Self>, mut plan: LoadedPlan) {
        let known = |shown: &LoadedPlan| {
            (shown.stored.hash == plan.stored.hash).then_some((shown.unknown_passwords, shown.passwords_in_other_tab))
        };
        let before = self.loaded.with_untracked(|loaded| loaded.as_ref().and_then(known));
        plan.passwords_in_other_tab = before.and_then(|(_, is_elsewhere)| is_elsewhere);
        let is_news =
            before.is_none_or(|(unknown, is_elsewhere)| unknown != plan.unknown_passwords || is_elsewhere.is_none());
        let is_open = plan.unknown_passwords > 0 && is_news;
        self.loaded.set(Some(plan));
        if is_open {
            self.look_at_passwords();
        }
    }

    fn look_at_passwords(self: &Rc<Self>) {
        let plans = self.clone();
        spawn_local(async move {
            plans.find_passwords().await;
        });
    }

    /// Looks whether another tab has new passwords of the plan on screen, and again later, while this tab lacks some. Whether
    /// nobody knows them, as far as this browser can tell.
    pub(crate) async fn find_passwords(self: &Rc<Self>) -> bool {
        let Some(hash) = self.loaded_hash() else { return false };
        let own = usize::from(self.passwords.borrow().contains_key(&hash));
        let tabs = tab_locks::tabs_with_passwords(&hash).await;
        let known = |plan: &LoadedPlan| {
            (plan.stored.hash == hash && plan.unknown_passwords > 0).then_some(plan.passwords_in_other_tab)
        };
        let Some(before) = self.loaded.with_untracked(|loaded| loaded.as_ref().and_then(known)) else { return false };
        self.look_at_passwords_later();
        let now = tabs.map(|tabs| tabs > own).or(before);
        if before == Some(true) && now == Some(false) && !self.is_watched(&hash) {
            // The journal says whether they were handed over, or went with that tab.
            self.load_again(hash);
            return false;
        }
        if before != now {
            self.set_in_other_tab(now);
        }
        now == Some(false)
    }

    fn look_at_passwords_later(self: &Rc<Self>) {
        let plans = Rc::downgrade(self);
        let timer = Timer::start(AGAIN, move || plans.upgrade().iter().for_each(Plans::look_at_passwords));
        self.passwords_timer.replace(Some(timer));
    }
}
