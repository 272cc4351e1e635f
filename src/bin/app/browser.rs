//! The only place that names web_sys, js_sys and gloo. The owner that starts something ends it on cleanup; callers get
//! plain data.

pub(crate) mod actions;
pub(crate) mod address;
pub(crate) mod api;
pub(crate) mod boot;
pub(crate) mod clipboard;
pub(crate) mod clock;
pub(crate) mod collator;
pub(crate) mod column_drag;
pub(crate) mod config;
pub(crate) mod delegate;
pub(crate) mod directory;
pub(crate) mod download;
pub(crate) mod draft_store;
pub(crate) mod elements;
#[allow(dead_code, reason = "for the pages of plans, which come one by one")]
pub(crate) mod files;
pub(crate) mod focus;
pub(crate) mod format;
pub(crate) mod grid_cell;
pub(crate) mod http;
pub(crate) mod i18n;
pub(crate) mod idle_lock;
pub(crate) mod intl;
pub(crate) mod keyboard;
pub(crate) mod leak_guard;
pub(crate) mod link_prefetch;
pub(crate) mod navigator;
pub(crate) mod network;
pub(crate) mod normal_form;
#[allow(dead_code, reason = "for the pages of plans, which come one by one")]
pub(crate) mod pace;
pub(crate) mod paced;
pub(crate) mod panic;
pub(crate) mod plan_mark;
#[allow(dead_code, reason = "for the pages of plans, which come one by one")]
pub(crate) mod plans;
pub(crate) mod platform;
pub(crate) mod prefetch;
pub(crate) mod promise;
pub(crate) mod random;
pub(crate) mod reactive;
pub(crate) mod records;
pub(crate) mod redaction;
pub(crate) mod request_log;
pub(crate) mod responses;
pub(crate) mod scheduler;
pub(crate) mod session;
pub(crate) mod settings_store;
pub(crate) mod storage;
pub(crate) mod tab_locks;
pub(crate) mod timer;
pub(crate) mod title;
pub(crate) mod vdom;
pub(crate) mod version;
pub(crate) mod view_store;
