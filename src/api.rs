//! The contract of the GATE User API: bodies, errors, outcomes, retries. Sends nothing itself.

pub mod client;
pub mod error;
pub mod error_body;
pub mod filter_problems;
pub mod http;
pub mod lookup;
pub mod outcome;
pub mod retry;
#[cfg(test)]
pub(crate) mod scripted;
pub mod wire;
