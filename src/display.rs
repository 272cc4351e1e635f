//! Text from the server made safe and readable on screen.

pub mod confusables;
pub mod escape;
pub mod field_value;
pub mod fold;
pub mod json_tree;
pub mod normal_form;
pub mod time;
pub mod wall_clock;
