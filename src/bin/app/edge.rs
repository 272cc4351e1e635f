//! The only place that names web_sys, js_sys and gloo. What it starts, its owner's cleanup ends; what it hands out is plain data.

pub(crate) mod address;
pub(crate) mod ahead;
pub(crate) mod api;
pub(crate) mod clipboard;
pub(crate) mod clock;
pub(crate) mod config;
pub(crate) mod download;
pub(crate) mod drafts;
pub(crate) mod focus;
pub(crate) mod http;
pub(crate) mod idle;
pub(crate) mod intent;
pub(crate) mod intl;
pub(crate) mod keys;
pub(crate) mod language;
pub(crate) mod lasting;
pub(crate) mod later;
pub(crate) mod network;
pub(crate) mod panic;
pub(crate) mod random;
pub(crate) mod session;
pub(crate) mod settings;
pub(crate) mod still;
mod storage;
pub(crate) mod timer;
pub(crate) mod version;
