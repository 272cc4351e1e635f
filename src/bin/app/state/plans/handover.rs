//! People handed over to the plans' worker: everybody whom the directory has, or those of a change.

use std::rc::Rc;

use ::directory::{encoding::Encode, question::Batch};
use gatehouse::plan::{
    handover::Next,
    message::{Ask, Question},
};
use leptos::prelude::*;

use super::{Payload, Plans};
use crate::{
    browser::promise::Reply,
    state::{
        directory,
        finder::{Finder, Handed},
    },
};

impl Plans {
    /// Hands over everybody whom the directory has, unless the worker has them. `false` where the worker is gone, or where
    /// the people of a change took their place.
    pub(crate) async fn hand_over_everybody(self: &Rc<Self>) -> bool {
        let version = directory::get(self.app).version().await;
        let next = self.handover.borrow_mut().next(version);
        match next {
            Next::Nothing => true,
            Next::Begin(number) if self.send_everybody(number).await => true,
            // They are on their way, by this handover or by a later one.
            _ if self.handover.borrow().is_under_way() => {
                let reply = Reply::new();
                self.waiting.borrow_mut().push(reply.clone());
                reply.wait().await.is_some()
            }
            _ => self.handover.borrow().has_everybody(),
        }
    }

    /// Sends whoever has been read. `false` if that does not count any more.
    async fn send_everybody(self: &Rc<Self>, number: u32) -> bool {
        let counts = self.send_in_batches(number).await;
        if !self.handover.borrow().is_under_way() {
            self.handed.set(None);
        }
        counts
    }

    async fn send_in_batches(self: &Rc<Self>, number: u32) -> bool {
        if !self.forget_for(number).await {
            return false;
        }
        let all = directory::signals(self.app).coverage.with_untracked(|coverage| coverage.read);
        let mut sent = 0;
        let plans = self.clone();
        let send = move |Batch { people, null_fields, .. }| {
            let counts = plans.counts(number);
            if counts {
                sent += people.len() as u64;
                plans.handed.set(Some((sent.min(all), all)));
                let ask = Ask::People { null_fields };
                plans.post(Question { number: 0, plan: None, ask }, &Payload::Text(people.encode()));
            }
            counts
        };
        let handed = directory::get(self.app).everybody(Box::new(send)).await;
        let is_complete = handed == Handed::Everybody;
        if !self.counts(number) {
            return false;
        }
        self.send(None, Ask::PeopleEnd { is_complete }, Payload::None).await;
        let counts = self.counts(number);
        if counts {
            self.handover.borrow_mut().ended(number, is_complete);
            self.end_waiting(true);
        }
        counts
    }

    /// Hands the people of a change over, by the bodies of their records, in place of whoever the worker has. `false` where
    /// others took their place meanwhile.
    pub(crate) async fn hand_over_records(self: &Rc<Self>, bodies: impl Iterator<Item = String>) -> bool {
        let number = self.handover.borrow_mut().begin_chosen();
        self.end_waiting(false);
        if !self.forget_for(number).await {
            return false;
        }
        for body in bodies {
            self.send(None, Ask::Records, Payload::Text(body)).await;
            if !self.counts(number) {
                return false;
            }
        }
        self.send(None, Ask::PeopleEnd { is_complete: false }, Payload::None).await;
        self.counts(number)
    }

    /// Makes the worker forget whoever it has, for the people of this handover. `false` if that does not count any more.
    async fn forget_for(self: &Rc<Self>, number: u32) -> bool {
        if !self.start().await {
            return false;
        }
        self.forget_others().await;
        self.set().await;
        // From here on nothing comes between the question whether it counts and what is sent.
        if self.counts(number) {
            self.send(None, Ask::ForgetPeople, Payload::None).await;
        }
        self.counts(number)
    }

    fn counts(&self, number: u32) -> bool {
        self.handover.borrow().counts(number)
    }

    /// Hands over whole records of people who are there already. They grow old, so the next import begins without them.
    pub(crate) async fn add_records(self: &Rc<Self>, bodies: Vec<String>) {
        for body in bodies {
            self.ask(Ask::Records, Payload::Text(body)).await;
        }
        self.handover.borrow_mut().forget();
        self.end_waiting(false);
    }

    pub(super) fn end_waiting(&self, has_ended: bool) {
        for reply in self.waiting.take() {
            match has_ended {
                true => reply.give(()),
                false => reply.give_up(),
            }
        }
    }
}
