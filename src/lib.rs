//! The core: what the console knows and decides, as plain data and functions. It does no IO, and its tests run on the
//! host. Only the app in `src/bin/app` knows Leptos and the browser.
//!
//! The rooms, the lowest first. A room uses only the rooms before it in this list:
//! - [`json`] reads and prints JSON.
//! - [`display`] makes text from the server safe and readable.
//! - [`secrets`] recognizes fields that hold secrets.
//! - [`user`] is a record that keeps the fields it does not know.
//! - [`url`] parses and prints every address.
//! - [`token`] checks a pasted token.
//! - [`list`] is a page of users, its columns and order, saved views and exports.
//! - [`form`] is what a person types about a user, and what is wrong with it.
//! - [`api`] is the contract of the GATE User API: bodies, errors, outcomes, retries.
//! - [`write`] makes a change from end to end, so that nobody else's is overwritten.
//! - `plan` carries out the rows of a plan over the same writes; `crates/plans` decides what is sent.
//! - [`load`] decides about a read: the newest answer wins, and a failure is tried again.
//! - [`config`], [`settings`], [`shortcuts`], [`idle`], [`stored_draft`] and [`request_log`] do not use each other.
//! - [`text`] holds every sentence. The rooms before it report problems as values.
//! - [`view`] is static markup as data.
#![forbid(unsafe_code)]

/// The name of the console if the operator sets no other.
pub const PRODUCT: &str = "Gatehouse";

pub mod api;
pub mod config;
pub mod display;
pub mod form;
pub mod idle;
pub mod json;
pub mod list;
pub mod load;
#[cfg(feature = "plans")]
pub mod plan;
pub mod request_log;
pub mod secrets;
pub mod settings;
pub mod shortcuts;
pub mod stored_draft;
pub mod text;
pub mod token;
pub mod url;
pub mod user;
pub mod view;
#[cfg_attr(feature = "one-crate", allow(dead_code, reason = "for the directory's worker, not for the app"))]
pub mod worker;
pub mod write;
