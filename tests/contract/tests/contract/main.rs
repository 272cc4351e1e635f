//! The tests of the contract, in one program: a program of each file would link the sandbox a dozen times.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod deviations;
mod fuzz;
mod imports;
mod lists;
mod names;
mod page;
mod people;
mod plans;
mod plans_worker;
mod proxy;
mod reading;
mod reads;
mod search;
mod session;
mod two_readings;
mod writes;
