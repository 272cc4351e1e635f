//! The reducer of a read: which request is under way, whose answer counts, and when a failed read is tried again. It
//! sends nothing and holds no answer; the app's `state::load` carries out its commands.

use crate::api::{
    error::{ApiError, CallError},
    retry,
};

/// The next automatic attempt of a read that failed.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct NextRetry {
    /// The second attempt is 2.
    pub attempt: u32,
    /// In milliseconds since 1970.
    pub at: f64,
}

/// What happens to a read.
#[derive(Clone, Debug)]
pub enum Event {
    /// The screen asks another query, the first one included.
    Query {
        /// Whether the answer on screen is one to this query. It may stay even if the query fails.
        is_answered: bool,
    },
    /// A person asks the same query again.
    Retry,
    /// A person wants no more automatic attempts.
    StopRetrying,
    /// The time of the next automatic attempt has come.
    RetryDue,
    /// A request has come to its end.
    Ended {
        /// The number that [`Command::Send`] gave the request.
        request: u32,
        result: Result<(), CallError>,
        /// In milliseconds since 1970.
        now: f64,
        /// In 0..1, to spread the attempts of many tabs.
        random: f64,
    },
    /// Whether the browser has a network.
    Online(bool),
    /// Nobody reads any more.
    Closed,
}

/// What is to be done, in this order.
#[derive(Clone, Debug, PartialEq)]
pub enum Command {
    /// Abort the request under way, if there is one.
    Abort,
    /// Send the query, under this number.
    Send(u32),
    /// The request that ended has the newest answer: show it, and no error.
    ShowAnswer,
    /// Show why the newest request failed, beside an older answer to the same query.
    ShowError(ApiError),
    /// The error on screen is one to an earlier query.
    HideError,
    /// The answer on screen is one to an earlier query, and there will be none to the newest.
    HideAnswer,
    /// Fire [`Event::RetryDue`] after this many milliseconds, in place of any earlier timer.
    StartTimer(f64),
    StopTimer,
}

/// The state of a read.
#[derive(Clone, Debug)]
pub struct Load {
    /// The number of the newest request.
    request: u32,
    attempt: u32,
    is_busy: bool,
    is_failed: bool,
    /// Whether the answer on screen, if there is one, is an answer to the newest query.
    is_answered: bool,
    is_online: bool,
    next_retry: Option<NextRetry>,
}

impl Load {
    /// Nothing is asked yet.
    pub fn new(is_online: bool) -> Self {
        Self {
            request: 0,
            attempt: 1,
            is_busy: false,
            is_failed: false,
            is_answered: true,
            is_online,
            next_retry: None,
        }
    }

    /// Whether a request is under way whose answer counts.
    pub fn is_busy(&self) -> bool {
        self.is_busy
    }

    /// The next automatic attempt, if there will be one.
    pub fn next_retry(&self) -> Option<NextRetry> {
        self.next_retry
    }

    /// Takes an event in, and says what is to be done.
    pub fn handle(&mut self, event: Event) -> Vec<Command> {
        match event {
            Event::Query { is_answered } => {
                self.is_answered = is_answered;
                let had_error = std::mem::take(&mut self.is_failed);
                let commands = had_error.then_some(Command::HideError).into_iter();
                commands.chain(self.send(1)).collect()
            }
            Event::Retry => self.send(1),
            Event::RetryDue => match self.next_retry {
                Some(next) => self.send(next.attempt),
                None => Vec::new(),
            },
            Event::StopRetrying => self.stop_retrying(),
            // An older request's end says nothing about the newest query.
            Event::Ended { request, .. } if request != self.request || !self.is_busy => Vec::new(),
            Event::Ended { result, now, random, .. } => {
                self.is_busy = false;
                match result {
                    Ok(()) => {
                        self.is_failed = false;
                        self.is_answered = true;
                        vec![Command::ShowAnswer]
                    }
                    Err(CallError::Aborted) => Vec::new(),
                    Err(CallError::Failed(error)) => self.fail(error, now, random),
                }
            }
            Event::Online(is_online) => {
                let is_back = is_online && !self.is_online;
                self.is_online = is_online;
                if is_back && self.is_failed { self.send(1) } else { Vec::new() }
            }
            Event::Closed => {
                self.is_busy = false;
                self.next_retry = None;
                vec![Command::StopTimer, Command::Abort]
            }
        }
    }

    fn send(&mut self, attempt: u32) -> Vec<Command> {
        let mut commands = self.stop_retrying();
        self.request += 1;
        self.attempt = attempt;
        self.is_busy = true;
        commands.extend([Command::Abort, Command::Send(self.request)]);
        commands
    }

    fn fail(&mut self, error: ApiError, now: f64, random: f64) -> Vec<Command> {
        self.is_failed = true;
        let attempt = self.attempt + 1;
        // Without a network nothing is tried: its return is what asks again.
        let pause = retry::pause(&error, attempt, random).filter(|_| self.is_online);
        self.next_retry = pause.map(|pause| NextRetry { attempt, at: now + pause });
        let mut commands = Vec::new();
        if !self.is_answered {
            self.is_answered = true;
            commands.push(Command::HideAnswer);
        }
        commands.push(Command::ShowError(error));
        commands.extend(pause.map(Command::StartTimer));
        commands
    }

    fn stop_retrying(&mut self) -> Vec<Command> {
        let had_timer = self.next_retry.take().is_some();
        Vec::from_iter(had_timer.then_some(Command::StopTimer))
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn ended(request: u32, result: Result<(), CallError>) -> Event {
        Event::Ended { request, result, now: 1_000.0, random: 1.0 }
    }

    const QUERY: Event = Event::Query { is_answered: true };

    fn failed(request: u32) -> Event {
        ended(request, Err(CallError::Failed(ApiError::Unreachable)))
    }

    #[test]
    fn an_older_answer_never_replaces_a_newer_one() {
        let mut load = Load::new(true);
        assert_eq!(load.handle(QUERY), [Command::Abort, Command::Send(1)]);
        assert_eq!(load.handle(QUERY), [Command::Abort, Command::Send(2)]);
        assert_eq!(load.handle(ended(1, Ok(()))), []);
        assert!(load.is_busy());
        assert_eq!(load.handle(ended(2, Ok(()))), [Command::ShowAnswer]);
        assert!(!load.is_busy());
        assert_eq!(load.handle(ended(1, Ok(()))), []);
    }

    #[test]
    fn a_failure_is_tried_again_four_times_and_then_left_to_a_person() {
        let mut load = Load::new(true);
        load.handle(QUERY);
        let mut pauses = Vec::new();
        for request in 1.. {
            let commands = load.handle(failed(request));
            assert_eq!(commands[0], Command::ShowError(ApiError::Unreachable));
            let Some(Command::StartTimer(pause)) = commands.get(1) else { break };
            assert_eq!(load.next_retry(), Some(NextRetry { attempt: request + 1, at: 1_000.0 + pause }));
            pauses.push(*pause);
            load.handle(Event::RetryDue);
        }
        assert_eq!(pauses, [1_000.0, 2_000.0, 4_000.0, 8_000.0]);
        assert_eq!(load.next_retry(), None);
        assert_eq!(load.handle(Event::RetryDue), []);
    }

    #[test]
    fn a_person_and_another_query_begin_at_the_first_attempt() {
        for event in [QUERY, Event::Retry] {
            let mut load = Load::new(true);
            load.handle(QUERY);
            load.handle(failed(1));
            load.handle(Event::RetryDue);
            load.handle(failed(2));
            let had_error = matches!(event, Event::Query { .. }).then_some(Command::HideError);
            let expected = had_error.into_iter().chain([Command::StopTimer, Command::Abort, Command::Send(3)]);
            assert_eq!(load.handle(event), expected.collect::<Vec<_>>());
            load.handle(failed(3));
            assert_eq!(load.next_retry().unwrap().attempt, 2);
        }
    }

    #[test]
    fn stopped_retries_do_not_come_back() {
        let mut load = Load::new(true);
        load.handle(QUERY);
        load.handle(failed(1));
        assert_eq!(load.handle(Event::StopRetrying), [Command::StopTimer]);
        assert_eq!(load.handle(Event::RetryDue), []);
        assert_eq!(load.handle(Event::StopRetrying), []);
    }

    #[test]
    fn what_failed_without_a_network_is_asked_again_when_the_network_is_back() {
        let mut load = Load::new(false);
        load.handle(QUERY);
        assert_eq!(load.handle(failed(1)), [Command::ShowError(ApiError::Unreachable)]);
        assert_eq!(load.handle(Event::Online(true)), [Command::Abort, Command::Send(2)]);
        load.handle(ended(2, Ok(())));
        load.handle(Event::Online(false));
        assert_eq!(load.handle(Event::Online(true)), [], "nothing has failed");
    }

    #[test]
    fn an_aborted_request_shows_nothing_and_an_answer_after_closing_neither() {
        let mut load = Load::new(true);
        load.handle(QUERY);
        assert_eq!(load.handle(ended(1, Err(CallError::Aborted))), []);
        load.handle(QUERY);
        load.handle(Event::Closed);
        assert_eq!(load.handle(ended(2, Ok(()))), []);
    }

    #[test]
    fn an_answer_never_stands_under_a_query_that_failed() {
        let mut load = Load::new(true);
        load.handle(QUERY);
        load.handle(ended(1, Ok(())));
        // The same query fails when it is asked again: its older answer stays beside the error.
        load.handle(Event::Retry);
        assert!(!load.handle(failed(2)).contains(&Command::HideAnswer));
        // Another query: the error goes at once, and the answer once the query has failed.
        let asked = load.handle(Event::Query { is_answered: false });
        assert_eq!(asked[0], Command::HideError);
        assert!(!asked.contains(&Command::HideAnswer), "old rows stay while the new ones are on their way");
        assert_eq!(load.handle(failed(3))[0], Command::HideAnswer);
        load.handle(Event::RetryDue);
        assert!(!load.handle(failed(4)).contains(&Command::HideAnswer), "hidden already");
        load.handle(Event::RetryDue);
        assert_eq!(load.handle(ended(5, Ok(()))), [Command::ShowAnswer]);
    }

    #[derive(Clone, Copy, Debug)]
    enum Step {
        Query(bool),
        Retry,
        Stop,
        Due,
        /// The request that is this many before the newest ends.
        End(u32, u8),
        Online(bool),
    }

    fn step() -> impl Strategy<Value = Step> {
        prop_oneof![
            any::<bool>().prop_map(Step::Query),
            Just(Step::Retry),
            Just(Step::Stop),
            Just(Step::Due),
            (0..3_u32, any::<u8>()).prop_map(|(age, kind)| Step::End(age, kind)),
            any::<bool>().prop_map(Step::Online),
        ]
    }

    /// What carries out the commands, with the rules as a person sees them.
    #[derive(Default)]
    struct World {
        open: Vec<u32>,
        newest: u32,
        shown: u32,
        has_timer: bool,
        attempts: u32,
        /// Whether there is an answer or an error on screen, and whether each is about an earlier query.
        answer: Option<bool>,
        error: Option<bool>,
    }

    impl World {
        fn run(&mut self, load: &mut Load, step: Step) {
            let event = match step {
                Step::Query(is_answered) => Event::Query { is_answered },
                Step::Retry => Event::Retry,
                Step::Stop => Event::StopRetrying,
                Step::Due if !self.has_timer => return,
                Step::Due => Event::RetryDue,
                Step::Online(is_online) => Event::Online(is_online),
                Step::End(age, kind) => {
                    let request = self.newest.saturating_sub(age);
                    self.open.retain(|open| *open != request);
                    ended(
                        request,
                        match kind % 4 {
                            0 | 1 => Ok(()),
                            2 => Err(CallError::Failed(ApiError::Unreachable)),
                            _ => Err(CallError::Failed(ApiError::NotFound)),
                        },
                    )
                }
            };
            let is_automatic = matches!(step, Step::Due);
            if let Step::Query(is_answered) = step {
                self.answer = self.answer.map(|_| !is_answered);
                self.error = self.error.map(|_| true);
            }
            for command in load.handle(event) {
                match command {
                    Command::Abort => self.open.clear(),
                    Command::Send(request) => {
                        assert!(self.open.is_empty(), "a superseded request is aborted");
                        assert_eq!(request, self.newest + 1);
                        self.attempts = if is_automatic { self.attempts + 1 } else { 1 };
                        assert!(self.attempts <= retry::TRIES, "automatic attempts are bounded");
                        self.newest = request;
                        self.open.push(request);
                    }
                    Command::ShowAnswer => {
                        assert!(self.newest > self.shown, "an answer is shown once, and none before it later");
                        self.shown = self.newest;
                        (self.answer, self.error) = (Some(false), None);
                    }
                    Command::ShowError(_) => self.error = Some(false),
                    Command::HideError => self.error = None,
                    Command::HideAnswer => self.answer = None,
                    Command::StartTimer(pause) => {
                        assert!(pause > 0.0 && self.open.is_empty());
                        self.has_timer = true;
                    }
                    Command::StopTimer => self.has_timer = false,
                }
            }
            if is_automatic {
                self.has_timer = false;
            }
            assert_ne!(self.error, Some(true), "an error is about the newest query");
            assert!(
                load.is_busy() || self.error.is_none() || self.answer != Some(true),
                "and so is the answer beside it"
            );
            assert_eq!(load.is_busy(), !self.open.is_empty(), "busy while a request is under way, and only then");
            assert_eq!(load.next_retry().is_some(), self.has_timer, "a retry is announced while its timer runs");
        }
    }

    proptest! {
        #[test]
        fn any_order_of_events_keeps_the_rules(is_online: bool, steps in prop::collection::vec(step(), 0..60)) {
            let mut load = Load::new(is_online);
            let mut world = World::default();
            for step in steps {
                world.run(&mut load, step);
            }
            load.handle(Event::Closed);
            prop_assert!(!load.is_busy() && load.next_retry().is_none());
        }
    }
}
