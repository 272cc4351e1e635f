//! Widgets that know no user, no route and no API: what they show comes in as text and signals.

pub(crate) mod avatar;
pub(crate) mod choice;
pub(crate) mod copy;
pub(crate) mod dialog;
pub(crate) mod diff_list;
pub(crate) mod empty;
pub(crate) mod error_box;
pub(crate) mod field;
pub(crate) mod icon;
pub(crate) mod item;
pub(crate) mod json_tree;
pub(crate) mod live_text;
pub(crate) mod loading;
pub(crate) mod retry;
pub(crate) mod role;
pub(crate) mod submit_error;
pub(crate) mod summary;
pub(crate) mod time;
pub(crate) mod value;
