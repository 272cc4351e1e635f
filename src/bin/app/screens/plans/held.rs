//! Held: rows that drifted or need a choice, with base, mine and now side by side.
