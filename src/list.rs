//! The list of users: a page of rows, its columns and order, saved views, suggestions and exports.

pub mod column_drag;
pub mod columns;
#[cfg(feature = "plans")]
pub mod content;
#[cfg(feature = "plans")]
pub mod export;
pub mod filter_fields;
pub mod found_rows;
pub mod page;
pub mod page_warnings;
pub mod pasted_lines;
pub mod person;
pub mod question;
pub mod sort;
pub mod suggestions;
#[cfg(feature = "plans")]
pub mod template;
pub mod views;
