//! Values that came broken from the server: a replacement must not store what was read of them. `user` knows which
//! ones.

use crate::{
    form::{
        check::{Problem, Problems},
        record_json,
    },
    secrets,
    user::User,
    write::diff,
};

/// The fields of a replacement that hold what was read of a broken value. `is_typed` says at which paths the
/// replacement holds another value than the record. Secrets are never sent back.
pub fn in_replacement(record: &User, is_typed: impl Fn(&[String]) -> bool) -> Problems {
    let is_secret = |path: &[String]| path.iter().any(|name| secrets::is_secret_name(name));
    let paths = record.broken_fields().into_iter().filter(|path| !is_secret(path) && !is_typed(path));
    Problems { others: paths.map(|path| (path, Problem::Broken)).collect(), ..Problems::default() }
}

/// The same for the text of the editor. No problem for text that is no record.
pub fn in_editor(typed: &str, base: &User) -> Problems {
    let Ok(record) = record_json::parse(typed, base) else { return Problems::default() };
    in_replacement(base, |path| diff::at(&record, path) != diff::at(base.record(), path))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_broken_value_must_be_typed_anew() {
        let base =
            crate::api::wire::user(r#"{"id": 7, "username": "a", "x": NaN, "api_key": "k\ud83d", "y": "\ud83d"}"#);
        let base = base.expect("a user");
        let paths = |typed: &str| {
            let mut paths: Vec<String> =
                in_editor(typed, &base).others.into_iter().map(|(path, _)| path.join(".")).collect();
            paths.sort();
            paths.join(" ")
        };
        assert_eq!(paths(&record_json::for_editor(base.record())), "x y");
        assert_eq!(paths(r#"{"id": 7, "username": "a", "x": 1}"#), "");
        assert_eq!(paths(r#"{"id": 7, "username": "a", "x": null, "y": "�"}"#), "y");
        assert_eq!(paths("{"), "");
    }
}
