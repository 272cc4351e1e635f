//! What a person types about a user: the draft, its checks, the record as JSON, and the stored draft.

pub mod check;
pub mod draft;
pub mod password;
pub mod record_json;
pub mod stored_draft;
