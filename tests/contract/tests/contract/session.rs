//! Drives a run where it is: asks what to do, carries it out side by side, and hands the answers back.

use std::{
    future::{Future, poll_fn},
    pin::Pin,
    task::Poll,
};

use gatehouse::{api::client::Api, plan::execute::Executor};
use plans::{
    command::Answer,
    run::{Run, State},
};

/// What a run needs of its surroundings.
pub trait Surroundings {
    /// The time, in milliseconds since 1970.
    fn now(&self) -> i64;

    /// A number in 0..1.
    fn random(&self) -> f64;

    /// Appends lines to the journal and flushes it, before anything else is sent.
    fn append(&self, lines: &str);

    /// Ends at this time.
    fn wait_until(&self, at: i64) -> impl Future<Output = ()>;
}

type Open<'e> = Pin<Box<dyn Future<Output = (u32, Answer)> + 'e>>;

/// Goes on with a run until it is paused or finished, and nothing is under way.
pub async fn drive<A: Api>(run: &mut Run, executor: &Executor<'_, A>, surroundings: &impl Surroundings) {
    let mut open: Vec<Open<'_>> = Vec::new();
    loop {
        let next = run.next(surroundings.now());
        if !next.journal.is_empty() {
            surroundings.append(&next.journal);
        }
        for command in next.commands {
            open.push(Box::pin(async move { (command.row, executor.execute(&command).await) }));
        }
        if open.is_empty() && (*run.state() != State::Running || next.wake.is_none()) {
            return;
        }
        let mut wait = next.wake.map(|at| Box::pin(surroundings.wait_until(at)));
        let answered = poll_fn(|context| {
            let ready = open.iter_mut().enumerate().find_map(|(at, future)| match future.as_mut().poll(context) {
                Poll::Ready(answered) => Some((at, answered)),
                Poll::Pending => None,
            });
            if let Some((at, answered)) = ready {
                drop(open.swap_remove(at));
                return Poll::Ready(Some(answered));
            }
            match &mut wait {
                Some(wait) => wait.as_mut().poll(context).map(|()| None),
                None => Poll::Pending,
            }
        });
        if let Some((row, answer)) = answered.await {
            run.answered(row, answer, surroundings.now(), surroundings.random());
        }
    }
}
