//! The worker of the plans, driven by messages as the page drives it: files, reviews, runs against the sandbox, and
//! tabs that end.

mod files;
mod page;
mod runs;
mod sums;
