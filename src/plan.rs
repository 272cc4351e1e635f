//! The rows of a plan over the same writes as a single form's: each command of `crates/plans` is one reading or one write
//! of [`crate::write`], and its answer says what became of it. What is sent and when is decided there.

pub mod choice;
pub mod execute;
pub mod message;
pub mod passwords;
pub mod people;
pub mod reconnect;
mod replay;
pub mod session;
mod translate;
pub mod worker;
