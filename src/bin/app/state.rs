//! Leptos state without markup: how reads and writes run, what is stored, and what is announced.

pub(crate) mod app;
pub(crate) mod autosave;
pub(crate) mod choice;
pub(crate) mod dialog;
pub(crate) mod directory;
pub(crate) mod finder;
pub(crate) mod left_write;
pub(crate) mod list_cache;
pub(crate) mod load;
pub(crate) mod notices;
pub(crate) mod plans;
pub(crate) mod save;
pub(crate) mod selection;
pub(crate) mod table;
pub(crate) mod undo;
