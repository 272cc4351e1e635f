//! The directory: everybody that the tab has read, as columns, and what can be asked of them. Pure data and functions:
//! no IO, no clock, no language but what is handed in. It builds for the host, where it is tested, and for the worker.
#![forbid(unsafe_code)]

pub mod coverage;
pub mod encoding;
pub mod fold;
pub mod freshness;
pub mod highlight;
pub mod message;
pub mod order;
pub mod overview;
pub mod people;
pub mod person;
pub mod query;
pub mod question;
pub mod rank;
pub mod rate;
pub mod search;
pub mod sweep;
pub mod unicode;

mod best;
mod codes;
mod dictionary;
mod ids;
mod packed_text;
mod pasted;
mod sparse_text;
mod typo;
mod username;
