//! Leptos without a DOM: how readings and writings run, and what is announced.

pub(crate) mod load;
pub(crate) mod notices;
pub(crate) mod save;
