//! The structure of the project as data: [`modules`] reads which module uses which. The assertions are in `tests/`.

pub mod modules;
mod tokens;
