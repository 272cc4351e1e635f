//! The pure house: what the console knows and decides, as plain data and functions without IO.
//! It builds and tests on the host; only `src/bin/app` knows Leptos and the browser.
//!
//! | room | what is in it |
//! | --- | --- |
//! | [`user`], [`wire`] | a person's record, and how it travels |
//! | [`percent`], [`query`], [`route`] | addresses: one encoder, one decoder, every link |
//! | [`page`] | a page of rows and its arithmetic |
//! | [`draft`], [`check`], [`patch`], [`whole`] | what was typed, whether it may be sent, what changes |
//! | [`undo`] | what takes a change back, and what nothing does |
//! | [`merge`] | base, mine and theirs: what can be sent without overwriting anybody |
//! | [`kept`] | a draft as it is kept over a reload, without secrets |
//! | [`fault`], [`outcome`] | what a reading or a writing came back as |
//! | [`retry`], [`settle`] | when a reading is tried again; what became of a write whose answer was lost |
//! | [`visible`], [`lookalike`] | text of the server made fit to be seen; names that pass for others |
//! | [`lookup`] | whether a username is taken |
//! | [`calls`], [`tree`] | the calls of a tab, to look at and to take along |
//! | [`columns`], [`views`] | what a person makes of the list |
//! | [`config`], [`token`], [`password`], [`instant`], [`seen`] | the rest of what the screens decide |
//! | [`text`] | every sentence a person reads |
#![forbid(unsafe_code)]

pub mod calls;
pub mod check;
pub mod columns;
pub mod config;
pub mod draft;
pub mod export;
pub mod fault;
pub mod instant;
pub mod kept;
pub mod keys;
pub mod lookalike;
pub mod lookup;
pub mod merge;
pub mod outcome;
pub mod page;
pub mod password;
pub mod patch;
pub mod percent;
pub mod query;
pub mod retry;
pub mod route;
pub mod seen;
pub mod settings;
pub mod settle;
pub mod text;
pub mod token;
pub mod tree;
pub mod undo;
pub mod user;
pub mod views;
pub mod visible;
pub mod whole;
pub mod wire;
