//! Plans: changes for many people, from a table to a run that loses and doubles nothing. Pure data and functions: no IO,
//! no clock and no random numbers but what is handed in. It builds for the host, where it is tested, and for a worker.
#![forbid(unsafe_code)]

pub mod check;
pub mod command;
pub mod csv_file;
pub mod damage;
pub mod day;
pub mod draft;
pub mod drift;
pub mod email_cleanup;
pub mod exported;
pub mod field;
pub mod file;
pub mod fixes;
pub mod follow_up;
pub mod formula_guard;
pub mod guard;
pub mod inverse;
pub mod journal;
pub mod key;
pub mod mapping;
pub mod mend;
pub mod name;
pub mod order;
pub mod outcome;
pub mod people;
pub mod plan;
pub mod reading;
pub mod review;
pub mod row;
pub mod run;
pub mod selection;
pub mod table;
pub mod target;
pub mod value;
pub mod watch;
