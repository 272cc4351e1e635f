//! A write from end to end over `api::client::Api`: what changes, what collides with other people, and what became of a
//! write whose response was lost.

pub mod broken;
pub mod change;
pub mod create;
mod current;
pub mod delete;
pub mod diff;
pub mod lost_write;
pub mod merge;
pub mod undo;

/// The method of a change.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WriteMethod {
    Patch,
    Put,
}

/// How it is known that a write was made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Evidence {
    /// The server said so.
    Response,
    /// The response was lost; the record was read again and is as it was sent.
    ReadAgain,
    /// The server had all of it already; nothing was sent.
    AlreadySo,
}
