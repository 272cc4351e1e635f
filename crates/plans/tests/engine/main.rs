//! Runs of plans against a server in memory: killed at every point, with faults, and with other people at work.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod back;
mod faults;
mod kill;
mod lost;
mod others;
mod plans_made;
mod server;
mod session;
