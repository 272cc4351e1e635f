//! Users as a file: CSV (RFC 4180) for a spreadsheet, or JSON as the server sent it. Collects all pages of a list and
//! says whether they are complete.

use std::collections::BTreeSet;

use serde_json::Value;

use crate::{list::page::Page, user::User};

/// The format of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// The fields of the contract, for a spreadsheet.
    Csv,
    /// Every field, as the server sent it.
    Json,
}

/// The columns of the CSV, with the contract's names.
const COLUMNS: [&str; 10] = [
    "id",
    "username",
    "email",
    "organization",
    "first_name",
    "last_name",
    "role",
    "created_at",
    "updated_at",
    "last_login",
];

/// Spreadsheets read a CSV file as UTF-8 if it begins with this character.
const BYTE_ORDER_MARK: char = '\u{FEFF}';

impl Format {
    /// The end of the file's name, without its dot.
    pub fn extension(self) -> &'static str {
        match self {
            Format::Csv => "csv",
            Format::Json => "json",
        }
    }

    /// The media type, for the download.
    pub fn mime_type(self) -> &'static str {
        match self {
            Format::Csv => "text/csv;charset=utf-8",
            Format::Json => "application/json",
        }
    }

    /// The text of the file.
    pub fn serialize(self, users: &[User]) -> String {
        match self {
            Format::Csv => csv(users),
            Format::Json => {
                let records = users.iter().map(|user| Value::Object(user.record().clone())).collect();
                serde_json::to_string_pretty(&Value::Array(records)).unwrap_or_default() + "\n"
            }
        }
    }
}

fn csv(users: &[User]) -> String {
    let mut text = String::from(BYTE_ORDER_MARK);
    push_row(&mut text, COLUMNS.map(str::to_owned));
    for user in users {
        push_row(
            &mut text,
            [
                user.id(),
                user.username(),
                user.email(),
                user.organization(),
                user.first_name(),
                user.last_name(),
                user.role(),
                user.time("created_at"),
                user.time("updated_at"),
                user.time("last_login"),
            ],
        );
    }
    text
}

/// Appends a row (RFC 4180, section 2): rows end with CRLF, and a quote is doubled within quotes.
fn push_row(text: &mut String, cells: [String; COLUMNS.len()]) {
    for (index, cell) in cells.iter().enumerate() {
        if index > 0 {
            text.push(',');
        }
        let cell = disarm_formula(cell);
        if cell.contains(['"', ',', '\r', '\n']) {
            text.push('"');
            text.push_str(&cell.replace('"', "\"\""));
            text.push('"');
        } else {
            text.push_str(&cell);
        }
    }
    text.push_str("\r\n");
}

/// Puts an apostrophe before a text that a spreadsheet would run as a formula (OWASP, "CSV Injection").
fn disarm_formula(cell: &str) -> String {
    if cell.starts_with(['=', '+', '-', '@', '\t', '\r']) { format!("'{cell}") } else { cell.to_owned() }
}

/// The pages of a list, collected one after the other while other people may change the list.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PageCollector {
    /// The users that came, each once.
    pub users: Vec<User>,
    ids: BTreeSet<String>,
    /// How many rows came that are no users.
    pub unreadable: usize,
    /// The server's count on the newest page.
    pub count: u64,
    /// How many rows came, repeated ones included. It is the offset of the next page.
    pub received: u64,
    /// Whether the server's count changed from one page to the next: a row may have moved between pages, unseen.
    count_changed: bool,
}

impl PageCollector {
    /// Adds the next page. Returns whether another one must be asked for.
    pub fn add(&mut self, page: Page) -> bool {
        let received = page.received();
        self.count_changed |= self.received > 0 && page.count != self.count;
        self.received += received;
        self.unreadable += page.unreadable;
        self.count = page.count;
        for user in page.rows {
            if self.ids.insert(user.id()) {
                self.users.push(user);
            }
        }
        received > 0 && self.received < self.count
    }

    /// Whether every user that the server counts came, readable and once.
    pub fn is_complete(&self) -> bool {
        !self.count_changed && self.unreadable == 0 && self.users.len() as u64 == self.count
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use serde_json::json;

    fn user(id: &str, username: &str, first_name: &str) -> User {
        let Value::Object(record) = json!({"id": id, "username": username, "profile": {"first_name": first_name}})
        else {
            unreachable!()
        };
        User::from_record(record).expect("a user")
    }

    #[test]
    fn cells_are_quoted_and_formulas_are_disarmed() {
        let users = [user("1", "a,b", "say \"hi\""), user("2", "=1+1", "two\r\nlines")];
        let text = Format::Csv.serialize(&users);
        assert_eq!(
            text,
            "\u{FEFF}id,username,email,organization,first_name,last_name,role,created_at,updated_at,last_login\r\n\
             1,\"a,b\",,,\"say \"\"hi\"\"\",,,,,\r\n2,'=1+1,,,\"two\r\nlines\",,,,,\r\n"
        );
    }

    #[test]
    fn json_has_every_field() {
        let Value::Object(record) = json!({"id": 1, "vlan": 12345678901234567890_u64}) else { unreachable!() };
        let user = User::from_record(record).expect("a user");
        assert!(Format::Json.serialize(&[user]).contains("12345678901234567890"));
    }

    #[test]
    fn a_list_that_changes_meanwhile_is_not_complete() {
        let page = |rows: &[&str], count| Page {
            rows: rows.iter().map(|id| user(id, id, "")).collect(),
            unreadable: 0,
            count,
        };
        let mut complete = PageCollector::default();
        assert!(complete.add(page(&["1", "2"], 3)));
        assert!(!complete.add(page(&["3"], 3)));
        assert!(complete.is_complete());

        // A user was added before the second page: one row comes twice, and the last one does not come.
        let mut shifted = PageCollector::default();
        assert!(shifted.add(page(&["1", "2"], 3)));
        assert!(!shifted.add(page(&["2", "3"], 4)));
        assert!(!shifted.is_complete());
        assert_eq!(shifted.users.len(), 3);

        // A user of the first page was deleted: as many came as are counted, and one of them is missing all the same.
        let mut shorter = PageCollector::default();
        assert!(shorter.add(page(&["1", "2"], 4)));
        assert!(!shorter.add(page(&["4"], 3)));
        assert!(!shorter.is_complete());
    }

    proptest! {
        #[test]
        fn the_csv_crate_reads_what_was_written(names in proptest::collection::vec((any::<String>(), any::<String>()), 0..6)) {
            let users: Vec<User> = names.iter().map(|(username, first)| user("7", username, first)).collect();
            let text = Format::Csv.serialize(&users);
            let mut reader = csv::Reader::from_reader(text.trim_start_matches(BYTE_ORDER_MARK).as_bytes());
            let actual: Vec<(String, String)> =
                reader.records().map(|row| row.expect("a row")).map(|row| (row[1].to_owned(), row[4].to_owned())).collect();
            let expected: Vec<(String, String)> = names.iter().map(|(username, first)| (disarm_formula(username), disarm_formula(first))).collect();
            prop_assert_eq!(actual, expected);
        }
    }
}
