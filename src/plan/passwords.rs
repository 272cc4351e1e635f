//! The file of new passwords, which is handed to a person once.

use plans::formula_guard;

/// Spreadsheets read a CSV file as UTF-8 if it begins with this character.
const BYTE_ORDER_MARK: char = '\u{FEFF}';

/// The file: a heading, and a line for each person, whose last cell is the password. The password stands as it is; a
/// spreadsheet takes no formula from the other cells.
pub fn file<const CELLS: usize>(
    heading: [&str; CELLS],
    people: impl IntoIterator<Item = ([String; CELLS], String)>,
    password: &str,
) -> String {
    let mut text = String::from(BYTE_ORDER_MARK);
    push(&mut text, heading.map(str::to_owned), password);
    for (cells, password) in people {
        push(&mut text, cells, &password);
    }
    text
}

fn push<const CELLS: usize>(text: &mut String, cells: [String; CELLS], password: &str) {
    for cell in cells {
        text.push_str(&quoted(&formula_guard::guarded(&cell)));
        text.push(',');
    }
    text.push_str(&quoted(password));
    text.push_str("\r\n");
}

fn quoted(cell: &str) -> String {
    if cell.contains(['"', '\r', '\n', ',', ';']) {
        format!("\"{}\"", cell.replace('"', "\"\""))
    } else {
        cell.to_owned()
    }
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
