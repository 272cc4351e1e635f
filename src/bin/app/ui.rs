//! Widgets that know no user, no route and no API: what they show comes in as text and signals.

pub(crate) mod choice;
pub(crate) mod copy;
pub(crate) mod empty;
pub(crate) mod face;
pub(crate) mod fault;
pub(crate) mod field;
pub(crate) mod icon;
pub(crate) mod item;
pub(crate) mod pager;
pub(crate) mod retrying;
pub(crate) mod summary;
pub(crate) mod tree;
pub(crate) mod value;
pub(crate) mod waiting;
pub(crate) mod when;
