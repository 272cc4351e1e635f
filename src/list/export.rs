//! Users as a file: CSV (RFC 4180) or a workbook for a spreadsheet and an import, or JSON as the server sent it.
//! Collects all pages of a list and says whether they are complete.

use std::collections::BTreeSet;

use plans::{csv_file::CsvFile, exported};
use serde_json::Value;

use crate::{
    list::{
        content::Content,
        page::Page,
        template::{self, Template},
    },
    secrets,
    user::User,
};

/// The format of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// The fields of the contract, for a spreadsheet.
    Csv,
    /// The same fields, to be edited and imported again.
    Template,
    /// The same as a workbook, in which nothing is damaged by opening it.
    Workbook,
    /// Every field but secrets, as the server sent it.
    Json,
}

impl Format {
    /// The end of the file's name, without its dot.
    pub fn extension(self) -> &'static str {
        match self {
            Format::Csv | Format::Template => "csv",
            Format::Workbook => "xlsx",
            Format::Json => "json",
        }
    }

    /// The media type, for the download.
    pub fn mime_type(self) -> &'static str {
        match self {
            Format::Csv | Format::Template => "text/csv;charset=utf-8",
            Format::Workbook => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            Format::Json => "application/json",
        }
    }

    /// Whether an import takes the file back, and knows what it was.
    pub fn is_for_import(self) -> bool {
        match self {
            Format::Csv | Format::Json => false,
            Format::Template | Format::Workbook => true,
        }
    }

    /// A file without people, to which they are added one by one: a workbook if that is the format, and else CSV.
    pub fn template(self) -> Template {
        match self {
            Format::Workbook => Template::workbook(),
            _ => Template::csv(),
        }
    }

    /// What the file holds.
    pub fn serialize(self, users: &[User]) -> Content {
        match self {
            Format::Csv => Content::Text(csv(users)),
            Format::Template | Format::Workbook => {
                let mut template = self.template();
                users.iter().for_each(|user| template.push(user));
                template.into_content()
            }
            Format::Json => {
                let records = users.iter().map(|user| Value::Object(secrets::without_secrets(user.record()))).collect();
                Content::Text(serde_json::to_string_pretty(&Value::Array(records)).unwrap_or_default() + "\n")
            }
        }
    }
}

fn csv(users: &[User]) -> String {
    let mut file = CsvFile::new(',');
    file.push(exported::FIELDS);
    users.iter().for_each(|user| file.push(template::values(user)));
    file.into_text()
}

/// The pages of a list, collected one after the other while other people may change the list.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PageCollector {
    /// The users that came, each once.
    pub users: Vec<User>,
    ids: BTreeSet<String>,
    /// How many rows came that are no users.
    pub unreadable: usize,
    /// The server's count on the newest page; `None` where it named none.
    pub count: Option<u64>,
    /// How many rows came, repeated ones included. It is the offset of the next page.
    pub received: u64,
    /// Whether the server's count changed from one page to the next: a row may have moved between pages, unseen.
    count_changed: bool,
    /// Whether the server promised more than it counted.
    is_miscounted: bool,
    /// Whether a page brought nobody new although more were to come.
    is_repeated: bool,
    /// Whether a page came from a directory that has not read everybody.
    is_partial: bool,
}

/// Whether a collected list is all of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Completeness {
    /// Every user that the server counts came, readable and once.
    Complete,
    /// Another number came than the server counts now.
    CountDiffers(u64),
    /// Everyone whom the server promised came. It did not say how many there are.
    Uncounted,
    /// The server sent the same users again instead of the next ones, so collecting them stopped.
    Repeated,
    /// The directory has not read everybody: someone who matches may be missing.
    Partial,
}

impl PageCollector {
    /// Adds the next page. Returns whether another one must be asked for.
    pub fn add(&mut self, page: Page) -> bool {
        let (received, known) = (page.received(), self.users.len());
        self.count_changed |= self.received > 0 && page.count != self.count;
        self.received += received;
        self.unreadable += page.unreadable;
        self.is_partial |= page.is_partial();
        self.count = page.count;
        let has_users = !page.rows.is_empty();
        for user in page.rows {
            if self.ids.insert(user.id()) {
                self.users.push(user);
            }
        }
        let is_counted = self.count.is_some_and(|count| self.received < count);
        // Where nothing is said, an empty page is the end.
        let is_promised = page.has_next.unwrap_or(self.count.is_none());
        self.is_miscounted |= is_promised && !is_counted && received > 0;
        let has_more = received > 0 && (is_counted || is_promised);
        self.is_repeated |= has_more && has_users && self.users.len() == known;
        has_more && !self.is_repeated
    }

    /// Whether all of the list came, once no further page must be asked for.
    pub fn completeness(&self) -> Completeness {
        let is_whole = self.unreadable == 0 && self.count == Some(self.users.len() as u64);
        match self.count {
            _ if self.is_repeated => Completeness::Repeated,
            _ if self.is_partial => Completeness::Partial,
            Some(_) if is_whole && !self.count_changed => Completeness::Complete,
            Some(count) if !self.is_miscounted => Completeness::CountDiffers(count),
            _ => Completeness::Uncounted,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::list::page::Found;
    use plans::formula_guard::guarded;
    use proptest::prelude::*;
    use serde_json::json;

    fn user(id: &str, username: &str, first_name: &str) -> User {
        let Value::Object(record) = json!({"id": id, "username": username, "profile": {"first_name": first_name}})
        else {
            unreachable!()
        };
        User::from_record(record).expect("a user")
    }

    fn text_of(format: Format, users: &[User]) -> String {
        match format.serialize(users) {
            Content::Text(text) => text,
            Content::People(_) => panic!("a workbook"),
        }
    }

    #[test]
    fn cells_are_quoted_and_formulas_are_disarmed() {
        let users = [user("1", "a,b", "say \"hi\""), user("2", "=1+1", "two\r\nlines")];
        let text = text_of(Format::Csv, &users);
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
        assert!(text_of(Format::Json, &[user]).contains("12345678901234567890"));
    }

    fn page(rows: &[&str], count: Option<u64>, has_next: Option<bool>) -> Page {
        Page { count, has_next, ..Page::whole(rows.iter().map(|id| user(id, id, "")).collect()) }
    }

    #[test]
    fn no_file_has_a_secret() {
        let Value::Object(record) =
            json!({"id": 1, "password": "pbkdf2_sha256$x", "profile": {"role": "r", "api_key": "k"}})
        else {
            unreachable!()
        };
        let users = [User::from_record(record).expect("a user")];
        let file: Value = serde_json::from_str(&text_of(Format::Json, &users)).expect("JSON");
        assert_eq!(file, json!([{"id": 1, "profile": {"role": "r"}}]));
        assert!(!text_of(Format::Csv, &users).contains("pbkdf2"));
    }

    #[test]
    fn a_list_that_changes_meanwhile_is_not_complete() {
        let page = |rows: &[&str], count| page(rows, Some(count), None);
        let mut complete = PageCollector::default();
        assert!(complete.add(page(&["1", "2"], 3)));
        assert!(!complete.add(page(&["3"], 3)));
        assert_eq!(complete.completeness(), Completeness::Complete);

        // A user was added before the second page: one row comes twice, and the last one does not come.
        let mut shifted = PageCollector::default();
        assert!(shifted.add(page(&["1", "2"], 3)));
        assert!(!shifted.add(page(&["2", "3"], 4)));
        assert_eq!(shifted.completeness(), Completeness::CountDiffers(4));
        assert_eq!(shifted.users.len(), 3);

        // A user of the first page was deleted: as many came as are counted, and one of them is missing all the same.
        let mut shorter = PageCollector::default();
        assert!(shorter.add(page(&["1", "2"], 4)));
        assert!(!shorter.add(page(&["4"], 3)));
        assert_eq!(shorter.completeness(), Completeness::CountDiffers(3));
    }

    #[test]
    fn what_a_directory_that_is_not_whole_finds_is_never_complete() {
        for (is_partial, is) in [(false, Completeness::Complete), (true, Completeness::Partial)] {
            let mut collector = PageCollector::default();
            let found = Some(Box::new(Found { is_partial, ..Found::default() }));
            collector.add(Page { found, ..page(&["1", "2"], Some(2), None) });
            assert_eq!(collector.completeness(), is);
        }
    }

    #[test]
    fn a_list_without_a_count_is_read_until_it_ends() {
        // No count; a count of each page; the promise alone, and nothing at all, which an empty page ends.
        for (count, ends) in [(None, Some(false)), (Some(2), Some(false)), (None, None)] {
            let next = ends.map(|_| true);
            let mut collector = PageCollector::default();
            assert!(collector.add(page(&["1", "2"], count, next)));
            assert!(collector.add(page(&["3", "4"], count, next)));
            let is_asked_on = collector.add(page(&["5"], count.map(|_| 1), ends));
            assert_eq!(is_asked_on, ends.is_none(), "{count:?} {ends:?}");
            if is_asked_on {
                assert!(!collector.add(page(&[], None, None)));
            }
            assert_eq!((collector.users.len(), collector.completeness()), (5, Completeness::Uncounted), "{count:?}");
        }
    }

    #[test]
    fn the_same_page_again_ends_the_collection() {
        for (count, next) in [(Some(1_000), None), (None, Some(true)), (None, None)] {
            let mut collector = PageCollector::default();
            assert!(collector.add(page(&["1", "2"], count, next)));
            assert!(!collector.add(page(&["1", "2"], count, next)), "{count:?} {next:?}");
            assert_eq!((collector.users.len(), collector.completeness()), (2, Completeness::Repeated));
        }
    }

    proptest! {
        #[test]
        fn the_csv_crate_reads_what_was_written(names in proptest::collection::vec((any::<String>(), any::<String>()), 0..6)) {
            let users: Vec<User> = names.iter().map(|(username, first)| user("7", username, first)).collect();
            let text = text_of(Format::Csv, &users);
            let mut reader = csv::Reader::from_reader(text.trim_start_matches('\u{FEFF}').as_bytes());
            let actual: Vec<(String, String)> =
                reader.records().map(|row| row.expect("a row")).map(|row| (row[1].to_owned(), row[4].to_owned())).collect();
            let cell = |text: &str| guarded(&text.replace('\0', ""));
            let expected: Vec<(String, String)> = names.iter().map(|(username, first)| (cell(username), cell(first))).collect();
            prop_assert_eq!(actual, expected);
        }
    }
}
