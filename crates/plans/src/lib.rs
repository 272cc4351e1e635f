//! Plans: changes for many people, from a table to a run that loses and doubles nothing. Pure data and functions: no IO,
//! no clock and no random numbers but what is handed in. It builds for the host, where it is tested, and for a worker.
#![forbid(unsafe_code)]

pub mod damage;
pub mod exported;
pub mod formula_guard;
pub mod reading;
pub mod table;
