//! Leptos without a DOM: how readings and writings run, what is kept, and what is announced.

pub(crate) mod arranged;
pub(crate) mod change;
pub(crate) mod keep;
pub(crate) mod known;
pub(crate) mod load;
pub(crate) mod notices;
pub(crate) mod save;
