//! The file of new passwords, which is handed to a person once.

use plans::csv_file::CsvFile;

/// The file: a heading, and a line for each person, whose last cell is the password. The password stands as it is; a
/// spreadsheet takes no formula from the other cells.
pub fn file<const CELLS: usize>(
    heading: [&str; CELLS],
    people: impl IntoIterator<Item = ([String; CELLS], String)>,
    password: &str,
) -> String {
    let mut file = CsvFile::new(',');
    file.push_with(heading, password);
    for (cells, password) in people {
        file.push_with(cells, &password);
    }
    file.into_text()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_password_stands_as_it_is_and_a_name_is_no_formula() {
        let people = [(["=cmd".to_owned(), "a,b".to_owned()], "=p\"w'".to_owned())];
        let file = file(["Username", "Organization"], people, "Password");
        assert_eq!(file, "\u{FEFF}Username,Organization,Password\r\n'=cmd,\"a,b\",\"=p\"\"w'\"\r\n");
    }
}
