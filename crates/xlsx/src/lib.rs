//! XLSX workbooks: read as tables of plans, within bounds, and written as templates and reports. Only a workbook needs
//! this crate, so the page loads its module when one comes. Nothing here knows the page.
#![forbid(unsafe_code)]

pub mod archive;
pub mod call;
pub mod cell_text;
pub mod read;
pub mod scan;
pub mod write;
