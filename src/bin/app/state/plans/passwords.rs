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

/// New passwords of a plan that this tab has and nobody else. The other tabs see that by the lock.
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
        self.passwords.borrow().values().any(|held| held.count > 0)
    }

    /// This tab has so many new passwords of a plan now.
    pub(super) fn hold_passwords(&self, hash: &str, count: usize) {
        let mut all = self.passwords.borrow_mut();
        if count == 0 {
            all.remove(hash);
            return;
        }
        let held = all.entry(hash.to_owned());
        held.or_insert_with(|| HeldPasswords { count, _lock: tab_locks::passwords(hash) }).count = count;
    }

    /// The new password of a row, where this tab has it.
    pub(crate) fn password(&self, row: u32) -> Option<String> {
        let hash = self.loaded_hash()?;
        let executor = self.executors.borrow().get(&hash).cloned()?;
        executor.password(row)
    }

    /// Says that a person has the passwords of these rows, and forgets them.
    pub(crate) async fn handed_over(self: &Rc<Self>, rows: Vec<u32>) {
        self.forget_passwords(&rows);
        self.ask(Ask::HandedOver { rows }, Payload::None).await;
    }

    pub(super) fn forget_passwords(&self, rows: &[u32]) {
        if let Some(hash) = self.loaded_hash() {
            self.executor_of(&hash).forget_passwords(rows);
        }
    }

    /// Tells a worker that has started anew which new passwords of a plan are here.
    pub(super) async fn keep_passwords(&self, hash: &str, loaded: &LoadedPlan) -> Option<Say> {
        let rows = self.executors.borrow().get(hash).map(|executor| executor.rows_with_password()).unwrap_or_default();
        if loaded.unknown_passwords == 0 || rows.is_empty() {
            return None;
        }
        let plan = Some(hash.to_owned());
        Some(self.send(plan, Ask::HasPasswords { rows }, Payload::None).await).filter(|say| matches!(say, Say::Plan(_)))
    }

    /// A plan that another tab runs, as this tab sees it. That tab does not know the passwords that are here. They are handed
    /// over once the run has paused or ended: until then, that tab writes the journal.
    pub(super) fn as_seen_here(&self, plan: LoadedPlan) -> LoadedPlan {
        let unknown_passwords = plan.unknown_passwords.saturating_sub(self.passwords_of(&plan.stored.hash));
        LoadedPlan { passwords: 0, unknown_passwords, ..plan }
    }

    /// Shows a plan, with what is known of other tabs that have new passwords of it.
    pub(super) fn show(self: &Rc<Self>, mut plan: LoadedPlan) {
        let key = |plan: &LoadedPlan| (plan.stored.hash.clone(), plan.unknown_passwords);
        let before = self.loaded.with_untracked(|loaded| loaded.as_ref().map(key));
        let now = key(&plan);
        if before.as_ref().is_none_or(|(hash, _)| *hash != now.0) {
            self.passwords_in_other_tab.set(None);
        }
        plan.passwords_in_other_tab = self.passwords_in_other_tab.get();
        self.loaded.set(Some(plan));
        let is_open = now.1 > 0 && (before != Some(now) || self.passwords_in_other_tab.get().is_none());
        if is_open {
            self.look_at_passwords();
        }
    }

    /// Looks whether another tab has new passwords of the plan on screen.
    fn look_at_passwords(self: &Rc<Self>) {
        let plans = self.clone();
        spawn_local(async move {
            let Some(hash) = plans.loaded_hash() else { return };
            let tabs = tab_locks::tabs_with_passwords(&hash).await;
            let is_elsewhere = tabs > usize::from(plans.passwords_of(&hash) > 0);
            if !plans.is_loaded(&hash) {
                return;
            }
            // The journal says whether they were handed over, or went with that tab.
            if plans.passwords_in_other_tab.get() == Some(true) && !is_elsewhere {
                plans.passwords_in_other_tab.set(None);
                plans.load_again(hash);
                return;
            }
            plans.passwords_in_other_tab.set(Some(is_elsewhere));
            plans.loaded.update(|loaded| {
                loaded.iter_mut().for_each(|loaded| loaded.passwords_in_other_tab = Some(is_elsewhere));
            });
            if is_elsewhere {
                plans.look_at_passwords_later();
            }
        });
    }

    fn look_at_passwords_later(self: &Rc<Self>) {
        let plans = Rc::downgrade(self);
        let timer = Timer::start(AGAIN, move || plans.upgrade().iter().for_each(Plans::look_at_passwords));
        self.passwords_timer.replace(Some(timer));
    }
}
