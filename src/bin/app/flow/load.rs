//! Reading: one question at a time, the newest wins. A new question gives the old call up; what was read stays,
//! marked busy, until the new answer comes.

use gatehouse::fault::Fault;
use leptos::{prelude::*, task::spawn_local};

use crate::edge::{api::Read, clock, http::GiveUp};

/// An answer with its question and when it was read.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Answer<Q, T> {
    pub(crate) question: Q,
    pub(crate) value: T,
    pub(crate) read_at: String,
}

#[derive(Clone)]
pub(crate) struct Load<Q: Send + Sync + 'static, T: Send + Sync + 'static> {
    pub(crate) answer: RwSignal<Option<Answer<Q, T>>>,
    pub(crate) busy: RwSignal<bool>,
    pub(crate) fault: RwSignal<Option<Fault>>,
    again: Trigger,
}

impl<Q: Send + Sync + 'static, T: Send + Sync + 'static> Load<Q, T> {
    /// Asks the same question again.
    pub(crate) fn again(&self) {
        self.again.notify();
    }
}

/// Asks `question` with `ask` now and whenever it changes, until the owner is cleaned up.
pub(crate) fn load<Q, T, F>(question: Memo<Q>, ask: impl Fn(Q, GiveUp) -> F + 'static) -> Load<Q, T>
where
    Q: Clone + PartialEq + Send + Sync + 'static,
    T: Send + Sync + 'static,
    F: Future<Output = Read<T>> + 'static,
{
    let load = Load {
        answer: RwSignal::new(None),
        busy: RwSignal::new(true),
        fault: RwSignal::new(None),
        again: Trigger::new(),
    };
    let under_way = StoredValue::new_local((0_u32, GiveUp::new()));
    let (answer, busy, fault, again) = (load.answer, load.busy, load.fault, load.again);
    Effect::new(move |_| {
        again.track();
        let question = question.get();
        let give_up = GiveUp::new();
        let number = under_way.with_value(|(number, before)| {
            before.now();
            number + 1
        });
        under_way.set_value((number, give_up.clone()));
        busy.set(true);
        let call = ask(question.clone(), give_up);
        spawn_local(async move {
            let read = call.await;
            if under_way.try_with_value(|(newest, _)| *newest == number) != Some(true) {
                return;
            }
            match read {
                Ok(value) => {
                    fault.set(None);
                    answer.set(Some(Answer { question, value, read_at: clock::time_now() }));
                }
                Err(Some(found)) => fault.set(Some(found)),
                Err(None) => {}
            }
            busy.set(false);
        });
    });
    on_cleanup(move || {
        under_way.try_with_value(|(_, give_up)| give_up.now());
    });
    load
}
