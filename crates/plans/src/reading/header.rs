//! The header of a table: whether the first row is one, and what its names must be.

use std::collections::BTreeMap;

/// How many rows below the first one are looked at.
const SAMPLE: usize = 100;

/// A name as duplicates are found by: letter case, spaces and the hyphens and underscores between words make no
/// difference.
pub fn fold(name: &str) -> String {
    name.chars().filter(|c| !c.is_whitespace() && !matches!(c, '_' | '-' | '.')).flat_map(char::to_lowercase).collect()
}

/// The first two columns with the same name.
pub fn duplicate(header: &[String]) -> Option<(usize, usize)> {
    let mut places = BTreeMap::new();
    header.iter().enumerate().find_map(|(column, name)| {
        let name = fold(name);
        let first = (!name.is_empty()).then(|| places.insert(name, column)).flatten()?;
        Some((first, column))
    })
}

/// The name of a column without a header, as spreadsheets name it: A to Z, AA and so on.
pub fn letters(column: usize) -> String {
    let (above, last) = (column / 26, char::from(b'A' + (column % 26) as u8));
    let mut name = above.checked_sub(1).map(letters).unwrap_or_default();
    name.push(last);
    name
}

/// Whether the first row is a header. Two names that are known make it one. Otherwise each of its cells must look like a
/// name, and none may stand below in its own column, except in a table that has nothing below.
pub fn is_header<'r>(
    first: &[&str],
    rows: impl IntoIterator<Item = Vec<&'r str>>,
    is_known: &dyn Fn(&str) -> bool,
) -> bool {
    let named: Vec<(usize, &str)> =
        first.iter().map(|cell| cell.trim()).enumerate().filter(|(_, cell)| !cell.is_empty()).collect();
    let known = named.iter().filter(|(_, cell)| is_known(cell)).count();
    if known >= 2 || (known == 1 && named.len() == 1) {
        return true;
    }
    let looks_like_data = |cell: &str| {
        cell.contains('@') || cell.starts_with('+') || cell.chars().filter(char::is_ascii_digit).count() > 2
    };
    if named.is_empty() || named.iter().any(|(_, cell)| looks_like_data(cell)) {
        return false;
    }
    let mut is_repeated = false;
    let mut has_data = false;
    for row in rows.into_iter().take(SAMPLE) {
        for (column, name) in &named {
            let cell = row.get(*column).map(|cell| cell.trim()).unwrap_or_default();
            is_repeated |= cell == *name;
            has_data |= looks_like_data(cell);
        }
    }
    !is_repeated && (known == 1 || has_data)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn is_known(name: &str) -> bool {
        ["username", "email", "role"].contains(&fold(name).as_str())
    }

    fn header(rows: &[&[&str]]) -> bool {
        is_header(rows[0], rows[1..].iter().map(|row| row.to_vec()), &is_known)
    }

    #[test]
    fn known_names_or_a_row_unlike_the_others_are_a_header() {
        assert!(header(&[&["User name", "ROLE", "x"], &["ana", "admin", ""]]));
        assert!(header(&[&["username"], &["ana"]]));
        assert!(header(&[&["Kürzel", "Post"], &["ana", "ana@acme.example"]]));
        assert!(header(&[&["name", "role"]]) && !header(&[&["name", "grade"]]));
        assert!(!header(&[&["ana", "ana@acme.example"], &["bo", "bo@acme.example"]]));
        assert!(!header(&[&["10001", "ana"], &["10002", "bo"]]));
        assert!(!header(&[&["ana", "user"], &["bo", "user"]]));
        assert!(!header(&[&["", " "], &["a", "b"]]));
        // A person called "role" is no header.
        assert!(!header(&[&["role", "user"], &["bo", "user"]]));
    }

    #[test]
    fn duplicates_are_found_by_what_they_look_like() {
        let header = |names: &[&str]| duplicate(&names.iter().map(|name| (*name).to_owned()).collect::<Vec<_>>());
        assert_eq!(header(&["id", "First name", "first_name"]), Some((1, 2)));
        assert_eq!(header(&["id", "", ""]), None);
        assert_eq!(header(&["id", "name", "e-mail"]), None);
    }

    #[test]
    fn columns_without_a_name_have_letters() {
        assert_eq!([0, 25, 26, 701, 702].map(letters), ["A", "Z", "AA", "ZZ", "AAA"]);
    }
}
