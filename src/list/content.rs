//! What an exported file holds.

/// What a file holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Content {
    /// The file itself.
    Text(String),
    /// The people, for the worker that writes the workbook ([`plans::reading::packed::pack_rows`]).
    People(Vec<u8>),
}
