//! One file a route. Screens read signals and call `state`; they see no status code and no JSON but the text of the
//! replace screen.

pub(crate) mod banners;
pub(crate) mod create;
pub(crate) mod directory;
pub(crate) mod edit;
pub(crate) mod empty_list;
pub(crate) mod failed_chunk;
pub(crate) mod form;
#[cfg(feature = "gallery")]
pub(crate) mod gallery;
pub(crate) mod lazy;
pub(crate) mod list;
pub(crate) mod load_user;
pub(crate) mod not_found;
pub(crate) mod plans;
pub(crate) mod preview;
pub(crate) mod replace;
pub(crate) mod request_log;
pub(crate) mod settings;
pub(crate) mod sign_in;
pub(crate) mod undo;
pub(crate) mod user;
pub(crate) mod users_link;
pub(crate) mod write_link;
