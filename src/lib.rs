//! The core: what the console knows and decides, as plain data and functions without IO.
//! It builds and tests on the host; only `src/bin/app` knows Leptos and the browser.
#![forbid(unsafe_code)]

/// The name of the product, where the operator gives the console no other.
pub const PRODUCT: &str = "Gatehouse";

pub mod api;
pub mod config;
pub mod display;
pub mod form;
pub mod list;
pub mod request_log;
pub mod settings;
pub mod shortcuts;
pub mod stored_draft;
pub mod text;
pub mod token;
pub mod url;
pub mod user;
pub mod view;
pub mod write;
