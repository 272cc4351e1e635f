//! One file a route. Screens read signals and call `flow`; they see no status code and no JSON but the replace screen's text.

mod around;
mod calls;
mod columns;
mod export;
#[cfg(debug_assertions)]
mod gallery;
mod keys;
pub(crate) mod later;
mod leave;
mod lost;
mod palette;
mod settings;
mod sign_in;
mod sign_in_again;
mod token_check;
mod tools;
pub(crate) mod users;
mod views;
