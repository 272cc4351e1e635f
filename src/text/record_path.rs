//! What a place in a record is called on screen.

use crate::{list::columns::Column, text, write::diff};

/// The label of the field at this path; the path itself for a field that the contract does not name.
pub fn label(path: &[String]) -> String {
    let column = match path {
        [id] if id == Column::Id.name() => Some(Column::Id),
        [profile, time] if profile == "profile" => Some(Column::from_name(time)).filter(Column::is_time),
        _ => None,
    };
    match (diff::field_at(path), column) {
        (Some(field), _) => text::field(field).to_owned(),
        (None, Some(column)) => super::column(&column).to_owned(),
        (None, None) if path == ["profile"] => text::profile().to_owned(),
        (None, None) => path.join("."),
    }
}
