//! The run of the loaded plan: begun, paused, ended, and led on by each answer.

use plans::{command::Answer, outcome::Outcome, watch::Pause};

use super::{
    Worker,
    loaded::{Loaded, Went},
    surroundings::Surroundings,
};
use crate::plan::message::Say;

impl<S: Surroundings> Worker<S> {
    fn shown(&self) -> Option<Say> {
        Some(Say::Plan(Box::new(self.loaded.as_ref()?.shown(self.around.now(), &self.setting))))
    }

    /// Begins the run, or goes on. A finished plan, and one for another API, is read and not run.
    pub(super) async fn run(&mut self) -> Option<Say> {
        if self.shelf.iter().any(Loaded::is_active) {
            return None;
        }
        let loaded = self.loaded.as_ref()?;
        let is_for_this_api = loaded.run.sealed().plan().api == self.setting.api;
        if loaded.is_finished() || loaded.goes_on() || !is_for_this_api {
            return self.shown();
        }
        let loaded = self.loaded.take()?;
        let mut loaded = match self.open_journal(loaded).await {
            Ok(loaded) => loaded,
            Err(answer) => return answer,
        };
        loaded.run.set_open_forms(self.setting.open_forms.clone());
        loaded.run.resume();
        (loaded.is_on, loaded.has_begun) = (true, true);
        self.loaded = Some(loaded);
        self.say_passwords();
        self.advance().await;
        self.shown()
    }

    /// The passwords of the file go to the page, for the rows that are still to be sent.
    fn say_passwords(&mut self) {
        let Some(loaded) = &self.loaded else { return };
        let Some(passwords) = self.passwords.get(&loaded.hash()) else { return };
        let passwords = loaded.still_wanted(passwords);
        if !passwords.is_empty() {
            self.out.push(Say::Passwords(passwords));
        }
    }

    /// Pauses; what is under way is waited for.
    pub(super) async fn pause(&mut self) -> Option<Say> {
        let loaded = self.loaded.as_mut()?;
        let before = loaded.run.state().clone();
        if loaded.has_begun {
            loaded.run.pause(Pause::ByYou);
        }
        if loaded.is_on {
            self.advance().await;
        } else if *loaded.run.state() != before {
            // The run waited for the server, and waits for a person from now on.
            let stored = loaded.stored();
            self.keep_summary(&stored).await;
        }
        self.shown()
    }

    pub(super) async fn limit(&mut self, rows: usize) -> Option<Say> {
        let loaded = self.loaded.as_mut()?;
        loaded.run.limit(rows);
        if loaded.is_active() {
            self.advance().await;
        }
        self.shown()
    }

    /// Ends the run for good.
    pub(super) async fn end(&mut self) -> Option<Say> {
        let loaded = self.loaded.as_ref()?;
        if !loaded.has_begun || loaded.is_finished() {
            return self.shown();
        }
        let loaded = self.loaded.take()?;
        let mut loaded = match self.open_journal(loaded).await {
            Ok(loaded) => loaded,
            Err(answer) => return answer,
        };
        loaded.is_on = true;
        loaded.run.end();
        self.loaded = Some(loaded);
        self.advance().await;
        self.shown()
    }

    /// Takes in what came of a command. The plan that runs may stand aside.
    pub(super) async fn answered(&mut self, plan: &str, row: u32, answer: Answer, random: f64) {
        let now = self.around.now();
        let mut all = self.loaded.iter_mut().chain(&mut self.shelf);
        if let Some(loaded) = all.find(|loaded| loaded.is_on && loaded.run.in_flight() > 0 && loaded.hash() == plan) {
            loaded.run.answered(row, answer, now, random);
            self.advance().await;
        }
    }

    pub(super) async fn woken(&mut self) {
        for loaded in self.loaded.iter_mut().chain(&mut self.shelf) {
            loaded.woken();
        }
        self.advance().await;
    }

    /// Leads the plan on that runs.
    async fn advance(&mut self) {
        let now = self.around.now();
        let mut all = self.loaded.iter_mut().chain(&mut self.shelf);
        let Some(loaded) = all.find(|loaded| loaded.is_on) else { return };
        let went = loaded.advance(now, &self.setting, &mut self.out);
        if !loaded.is_active() {
            // Another tab may go on from here, and needs the journal.
            loaded.is_on = false;
            loaded.journal = None;
        }
        if let Went::On = went {
            return;
        }
        if loaded.is_finished() {
            // What was held may yet be sent, by another plan.
            if let Some(passwords) = self.passwords.get_mut(&loaded.hash()) {
                *passwords = loaded.still_wanted(passwords);
            }
        }
        let stored = loaded.stored();
        self.keep_summary(&stored).await;
    }

    /// Passwords of these rows were handed to a person. [`Say::StoreFailed`] if that cannot be noted now.
    pub(super) async fn handed_over(&mut self, rows: &[u32]) -> Option<Say> {
        let mut loaded = self.loaded.take()?;
        if !loaded.is_on {
            loaded = match self.open_journal(loaded).await {
                Ok(loaded) => loaded,
                Err(answer) => return answer,
            };
        }
        loaded.run.handed_over(rows);
        let is_on = loaded.is_on;
        loaded.advance(self.around.now(), &self.setting, &mut self.out);
        if !is_on {
            loaded.journal = None;
        }
        self.loaded = Some(loaded);
        self.shown()
    }

    /// The page has the new passwords of these rows, and the server has accepted them: a worker before this one said what to
    /// send.
    pub(super) fn has_passwords(&mut self, rows: &[u32]) -> Option<Say> {
        let run = &mut self.loaded.as_mut()?.run;
        // Somebody who was there already has another password.
        let made = |row: &u32| matches!(run.outcome(*row), None | Some(Outcome::Done(_)));
        let rows: Vec<u32> = rows.iter().copied().filter(made).collect();
        run.keep_passwords(&rows);
        self.shown()
    }
}
