//! What a person types about a user: the draft, its checks, the record as JSON, and the password.

pub mod check;
pub mod draft;
pub mod other_field;
pub mod password;
pub mod record_json;
