//! The structure of the project as assertions: see `tests/`.
