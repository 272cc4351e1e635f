//! A column of a spreadsheet that is pasted into the search: its lines become the items of a list. What a list finds is
//! the directory's.

/// The lines, with commas between them, as [`directory::query::pasted_list`] reads them. Browsers would turn line
/// breaks into spaces, or drop them (HTML, value sanitization of a search field). `None` for a single line.
pub fn list_of_lines(text: &str) -> Option<String> {
    let lines: Vec<&str> = text.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    (lines.len() >= 2).then(|| lines.join(", "))
}

#[cfg(test)]
mod tests {
    use super::*;
    use directory::query::pasted_list;

    #[test]
    fn lines_become_a_list() {
        let list = list_of_lines("john.doe\r\n jane.roe \r\n\r\n").expect("a list");
        assert_eq!(list, "john.doe, jane.roe");
        assert_eq!(pasted_list(&list), Some(vec!["john.doe", "jane.roe"]));
        for single in ["john.doe", "john.doe\n", "john doe\r\n", "", "\n"] {
            assert_eq!(list_of_lines(single), None, "{single:?}");
        }
    }
}
