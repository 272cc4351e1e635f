//! People as a file: CSV (RFC 4180) for a spreadsheet, JSON as the server sent them. And whether all of them came.

use std::collections::BTreeSet;

use serde_json::Value;

use crate::{list::page::Page, user::User};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    Csv,
    Json,
}

/// The columns of the CSV, by the contract's names.
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

/// Spreadsheets read CSV as UTF-8 where it begins with this.
const BYTE_ORDER_MARK: char = '\u{FEFF}';

impl Format {
    pub fn extension(self) -> &'static str {
        match self {
            Format::Csv => "csv",
            Format::Json => "json",
        }
    }

    pub fn mime_type(self) -> &'static str {
        match self {
            Format::Csv => "text/csv;charset=utf-8",
            Format::Json => "application/json",
        }
    }

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

/// RFC 4180, section 2: lines end with CRLF; a quote is doubled within quotes.
fn push_row(text: &mut String, cells: [String; COLUMNS.len()]) {
    for (at, cell) in cells.iter().enumerate() {
        if at > 0 {
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

/// With an apostrophe before what a spreadsheet would run as a formula (OWASP, "CSV Injection").
fn disarm_formula(cell: &str) -> String {
    if cell.starts_with(['=', '+', '-', '@', '\t', '\r']) { format!("'{cell}") } else { cell.to_owned() }
}

/// Pages put together while the list may change under them.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PageCollector {
    pub users: Vec<User>,
    ids: BTreeSet<String>,
    /// Rows that came but could not be read.
    pub unreadable: usize,
    /// How many the server counted last.
    pub count: u64,
    /// Rows that came, those that came twice with them.
    pub received: u64,
    /// Whether the server counted otherwise from one page to the next: a row may have slid past unseen.
    changed: bool,
}

impl PageCollector {
    /// Takes a page in; whether there is a next one to ask for.
    pub fn add(&mut self, page: Page) -> bool {
        let received = page.received();
        self.changed |= self.received > 0 && page.count != self.count;
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

    /// Whether what came is what the server counts, each once and readable.
    pub fn is_complete(&self) -> bool {
        !self.changed && self.unreadable == 0 && self.users.len() as u64 == self.count
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
    fn cells_are_quoted_and_formulas_disarmed() {
        let users = [user("1", "a,b", "say \"hi\""), user("2", "=1+1", "two\r\nlines")];
        let text = Format::Csv.serialize(&users);
        assert_eq!(
            text,
            "\u{FEFF}id,username,email,organization,first_name,last_name,role,created_at,updated_at,last_login\r\n\
             1,\"a,b\",,,\"say \"\"hi\"\"\",,,,,\r\n2,'=1+1,,,\"two\r\nlines\",,,,,\r\n"
        );
    }

    #[test]
    fn json_keeps_every_field() {
        let Value::Object(record) = json!({"id": 1, "vlan": 12345678901234567890_u64}) else { unreachable!() };
        let user = User::from_record(record).expect("a user");
        assert!(Format::Json.serialize(&[user]).contains("12345678901234567890"));
    }

    #[test]
    fn a_list_that_changed_meanwhile_is_not_whole() {
        let page = |rows: &[&str], count| Page {
            rows: rows.iter().map(|id| user(id, id, "")).collect(),
            unreadable: 0,
            count,
        };
        let mut whole = PageCollector::default();
        assert!(whole.add(page(&["1", "2"], 3)));
        assert!(!whole.add(page(&["3"], 3)));
        assert!(whole.is_complete());

        // Someone was added at the top: a row comes twice, the last one is not reached.
        let mut shifted = PageCollector::default();
        assert!(shifted.add(page(&["1", "2"], 3)));
        assert!(!shifted.add(page(&["2", "3"], 4)));
        assert!(!shifted.is_complete());
        assert_eq!(shifted.users.len(), 3);

        // One was deleted that had come already: as many as counted, and yet one of them is missed.
        let mut shorter = PageCollector::default();
        assert!(shorter.add(page(&["1", "2"], 4)));
        assert!(!shorter.add(page(&["4"], 3)));
        assert!(!shorter.is_complete());
    }

    proptest! {
        #[test]
        fn a_reader_of_csv_reads_what_was_written(names in proptest::collection::vec((any::<String>(), any::<String>()), 0..6)) {
            let users: Vec<User> = names.iter().map(|(username, first)| user("7", username, first)).collect();
            let text = Format::Csv.serialize(&users);
            let mut reader = csv::Reader::from_reader(text.trim_start_matches(BYTE_ORDER_MARK).as_bytes());
            let read: Vec<(String, String)> =
                reader.records().map(|row| row.expect("a row")).map(|row| (row[1].to_owned(), row[4].to_owned())).collect();
            let written: Vec<(String, String)> = names.iter().map(|(username, first)| (disarm_formula(username), disarm_formula(first))).collect();
            prop_assert_eq!(read, written);
        }
    }
}
