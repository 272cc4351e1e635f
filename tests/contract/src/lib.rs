//! The contract as literal JSON, met by both sides: what the sandbox answers, and what the console reads and sends.
//! See `tests/`.
#![allow(clippy::unwrap_used, clippy::expect_used)]

pub mod console;
pub mod server;
