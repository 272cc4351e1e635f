//! Every address of the console and of the API: parsed once, printed in one place.

pub mod history;
pub mod percent;
pub mod plan_page;
pub mod query;
pub mod route;
