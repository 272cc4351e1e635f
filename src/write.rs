//! A write from end to end: what changes, what collides with other people, what became of a lost answer.

pub mod lost_write;
pub mod merge;
pub mod patch;
pub mod undo;
