//! Reads many people at the pace of the tab: the screens' requests come first.

use directory::rate::Answer;
use gatehouse::api::{
    client::Api,
    error::{self, CallError},
    http::{Request, Response},
};

use crate::browser::{api::Connection, http::AbortHandle, pace};

/// A connection whose requests wait for their turn, until its handle aborts.
pub(crate) struct Paced(pub(crate) AbortHandle);

impl Api for Paced {
    async fn send(&self, request: Request) -> Result<Response, CallError> {
        pace::turn().await;
        let began = pace::now();
        let response = match self.0.is_aborted() {
            true => Err(CallError::Aborted),
            false => Connection::for_plan(self.0.clone()).send(request).await,
        };
        let answer = match &response {
            Ok(response) if error::asks_for_fewer(response) => {
                Answer::Slow { retry_after: response.retry_after.map(|seconds| i64::from(seconds) * 1_000) }
            }
            Ok(_) => Answer::Good,
            Err(_) => Answer::Other,
        };
        pace::ended(began, answer);
        response
    }
}
