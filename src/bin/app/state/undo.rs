//! What can be undone: the last change or delete, and what a new account in place of a deleted one would lack.

use gatehouse::{
    display::escape,
    text::{self, record_path},
    url::route::Key,
    user::User,
    write::{
        WriteMethod,
        undo::{self, Undo},
    },
};

use crate::browser::format;

/// The last write that can be undone.
#[derive(Clone, PartialEq)]
pub(crate) enum Undoable {
    Change {
        key: Key,
        /// The record as the change left it.
        after: Box<User>,
        undo: Undo,
        method: WriteMethod,
    },
    Delete(Box<User>),
}

/// Lists the fields that a new account in place of this one would lack.
pub(crate) fn lost_fields(user: &User) -> String {
    /// A longer list says no more.
    const MAX_NAMES: usize = 12;
    let lost: Vec<String> = undo::lost_with(user)
        .iter()
        .map(|path| record_path::label(&path.split('.').map(str::to_owned).collect::<Vec<_>>()))
        .map(|label| escape::escape(&label))
        .take(MAX_NAMES)
        .collect();
    text::delete_recreate_hint(&format::list(&lost))
}
