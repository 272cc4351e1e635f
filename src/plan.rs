//! The rows of a plan over the same writes as a single form's: each command of `crates/plans` is one reading or one write
//! of [`crate::write`], and its answer says what became of it. What is sent and when is decided there.

pub mod choice;
pub mod execute;
pub mod grid_place;
pub mod handover;
pub mod message;
pub mod passwords;
#[cfg_attr(feature = "one-crate", allow(dead_code, reason = "for the plans' worker, not for the app"))]
pub mod people;
pub mod reconnect;
mod replay;
mod translate;
#[cfg_attr(feature = "one-crate", allow(dead_code, reason = "for the plans' worker, not for the app"))]
pub mod worker;
