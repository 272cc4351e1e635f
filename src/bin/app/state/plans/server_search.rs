//! The search for a server that could not be reached: a run that waits for it goes on by itself.

use std::{rc::Rc, time::Duration};

use gatehouse::{
    api::client,
    plan::{
        message::{Ask, HELD, Say},
        reconnect::{self, Found},
    },
};
use leptos::task::spawn_local;

use super::{Payload, Plans};
use crate::browser::{plans::RUNS, random, timer::Timer};

/// The search, so that the run of this plan goes on.
pub(super) struct Search {
    plan: String,
    look: u32,
    /// Until the next look; nothing while one is under way.
    timer: Option<Timer>,
}

impl Plans {
    /// Looks for the server after a while.
    pub(super) fn search(self: &Rc<Self>, plan: String, look: u32) {
        let pause = reconnect::pause(look, random::part());
        let plans = Rc::downgrade(self);
        let timer = Timer::start(Duration::from_millis(pause as u64), move || {
            plans.upgrade().iter().for_each(Plans::look);
        });
        self.search.replace(Some(Search { plan, look, timer: Some(timer) }));
    }

    /// Looks for the server now, if a run waits for it, and goes on with the run if it answers.
    pub(super) fn look(self: &Rc<Self>) {
        // A timer that is dropped while it runs is dropped after that.
        let timer = self.search.borrow_mut().as_mut().and_then(|search| search.timer.take());
        let Some(timer) = timer else { return };
        let plans = self.clone();
        spawn_local(async move {
            drop(timer);
            RUNS.renew();
            let found = reconnect::found(&client::count(&RUNS).await);
            let Some(Search { plan, look, .. }) = plans.search.take() else { return };
            match found {
                Found::Server if plans.is_loaded(&plan) => {
                    let said = plans.ask_of(Some(plan.clone()), Ask::Run, Payload::None).await;
                    if matches!(&said, Say::StoreFailed(why) if why == HELD) {
                        plans.search(plan, look + 1);
                    }
                }
                Found::Nobody => plans.search(plan, look + 1),
                Found::Server | Found::Nothing => {}
            }
        });
    }
}
