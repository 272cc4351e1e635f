//! The worker of the plans, driven by messages as the page drives it: files, reviews, runs against the sandbox, and tabs
//! that end.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod files;
mod page;
mod runs;
mod sums;
