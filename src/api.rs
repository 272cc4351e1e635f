//! The contract of the GATE User API: bodies, errors, outcomes, retries. Sends nothing itself.

pub mod error;
pub mod http;
pub mod lookup;
pub mod outcome;
pub mod retry;
pub mod wire;
