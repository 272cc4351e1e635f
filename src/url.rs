//! Every address of the console and of the API, parsed and printed in one place.

pub mod percent;
pub mod query;
pub mod route;
