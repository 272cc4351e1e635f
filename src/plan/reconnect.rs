//! When a run that paused because the server can't be reached looks for it, and goes on by itself.

use plans::{run::State, watch::Pause};

use crate::api::error::{ApiError, CallError};

/// The pause before the first look and the longest one, in milliseconds.
const FIRST: f64 = 4_000.0;
const LONGEST: f64 = 60_000.0;

/// Whether a run in this state goes on once the server can be reached.
pub fn waits_for_server(state: Option<&State>) -> bool {
    state == Some(&State::Paused(Pause::Offline))
}

/// The milliseconds until look number `look`; the first is 1. `random` is in 0..1, so that many tabs do not come back at
/// once.
pub fn pause(look: u32, random: f64) -> f64 {
    let step = (FIRST * 2_f64.powi(look.clamp(1, 10) as i32 - 1)).min(LONGEST);
    step * (0.75 + random.clamp(0.0, 1.0) / 4.0)
}

/// What a look found. An answer of any other kind than these shows a server that answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Found {
    Server,
    Nobody,
    /// The look was given up.
    Nothing,
}

/// What an answer to a small request says of the server.
pub fn found<T>(answer: &Result<T, CallError>) -> Found {
    match answer {
        Err(CallError::Aborted) => Found::Nothing,
        Err(CallError::Failed(
            ApiError::Unreachable | ApiError::TimedOut | ApiError::Redirected | ApiError::Broken { .. },
        )) => Found::Nobody,
        Ok(_) | Err(CallError::Failed(_)) => Found::Server,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_server_that_cannot_be_reached_is_waited_for() {
        assert!(waits_for_server(Some(&State::Paused(Pause::Offline))));
        for state in [None, Some(State::Running), Some(State::Finished), Some(State::Ending)] {
            assert!(!waits_for_server(state.as_ref()));
        }
        // What a person should look at first is theirs to go on with.
        for why in [Pause::ByYou, Pause::Broken, Pause::ManyRefusals, Pause::UnknownShape, Pause::OtherTab] {
            assert!(!waits_for_server(Some(&State::Paused(why))));
        }
    }

    #[test]
    fn looks_come_ever_less_often() {
        let pauses: Vec<f64> = (1..=6).map(|look| pause(look, 1.0)).collect();
        assert_eq!(pauses, [4_000.0, 8_000.0, 16_000.0, 32_000.0, 60_000.0, 60_000.0]);
        assert_eq!(pause(1, 0.0), 3_000.0);
        assert_eq!(pause(u32::MAX, 1.0), 60_000.0);
    }

    #[test]
    fn whoever_answers_is_a_server_but_a_proxy_without_one() {
        let failed = |error| found::<()>(&Err(CallError::Failed(error)));
        assert_eq!(found(&Ok(())), Found::Server);
        assert_eq!(failed(ApiError::Forbidden { server_message: None }), Found::Server);
        assert_eq!(failed(ApiError::TooMany { wait: None }), Found::Server);
        assert_eq!(failed(ApiError::Broken { status: 502, wait: None, raw: String::new() }), Found::Nobody);
        assert_eq!(failed(ApiError::Unreachable), Found::Nobody);
        assert_eq!(found::<()>(&Err(CallError::Aborted)), Found::Nothing);
    }
}
