//! The record as the server holds it now, read before a write and after a lost response.

use crate::{
    api::{
        client::{self, Api, Read},
        error::{ApiError, CallError},
    },
    url::route::{Key, Segment},
    user::User,
};

/// Reads the user with this id by the family of calls of `key`, where that still leads to them; otherwise by id. A
/// username may belong to someone else by now, and then the id counts (contract.md, "Usernames are hostile").
pub(super) async fn read(api: &impl Api, key: Key, id: &str) -> Read<(Key, User)> {
    match client::user(api, &key).await {
        Ok(user) if user.id() == id => return Ok((key, user)),
        Ok(_) | Err(CallError::Failed(ApiError::NotFound)) if matches!(key, Key::Username(_)) => {}
        Ok(user) => return Err(ApiError::AnotherPerson { id: user.id() }.into()),
        Err(error) => return Err(error),
    }
    let key = Key::Id(Segment::new(id).ok_or(ApiError::NotFound)?);
    match client::user(api, &key).await? {
        user if user.id() == id => Ok((key, user)),
        user => Err(ApiError::AnotherPerson { id: user.id() }.into()),
    }
}

/// Reads the user by id, because a write that was made may have changed the name. A caller who gives up learns nothing
/// of the write.
pub(super) async fn read_by_id(api: &impl Api, key: &Key, id: &str) -> Result<User, ApiError> {
    let key = Segment::new(id).map_or_else(|| key.clone(), Key::Id);
    client::user(api, &key).await.map_err(or_unreachable)
}

/// Whether the user is there after a write that found nobody. A reading that fails leaves the write's word.
pub(super) async fn is_there(api: &impl Api, key: &Key, id: &str) -> bool {
    read_by_id(api, key, id).await.is_ok_and(|user| user.id() == id)
}

/// Nothing is concluded from a reading that was given up, as from one that no response came to.
pub(super) fn or_unreachable(error: CallError) -> ApiError {
    match error {
        CallError::Aborted => ApiError::Unreachable,
        CallError::Failed(error) => error,
    }
}
