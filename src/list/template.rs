//! The export that an import takes back: the fields of the contract for a spreadsheet, and beside each row what it was, so
//! that a cell that nobody touched changes nothing.

use std::collections::BTreeSet;

use plans::{
    csv_file::{self, CsvFile},
    exported,
};

use crate::user::User;

/// A file that grows by a person at a time.
#[derive(Clone, Debug)]
pub struct Template {
    file: CsvFile,
    ids: BTreeSet<String>,
}

impl Default for Template {
    fn default() -> Self {
        let mut file = CsvFile::new(',');
        file.push(csv_file::export_header());
        Self { file, ids: BTreeSet::new() }
    }
}

impl Template {
    /// Adds a person. Who is in the file already is not added: an import takes one row a person.
    pub fn push(&mut self, user: &User) {
        let id = user.id();
        if !self.ids.contains(&id) {
            let values = exported::FIELDS.map(|name| value(user, name));
            self.file.push(csv_file::export_row(values.each_ref().map(String::as_str)));
            self.ids.insert(id);
        }
    }

    /// How many people the file has.
    pub fn count(&self) -> usize {
        self.ids.len()
    }

    /// The text of the file.
    pub fn into_text(self) -> String {
        self.file.into_text()
    }
}

fn value(user: &User, name: &str) -> String {
    match name {
        "id" => user.id(),
        "username" => user.username(),
        "email" => user.email(),
        "organization" => user.organization(),
        "first_name" => user.first_name(),
        "last_name" => user.last_name(),
        "role" => user.role(),
        time => user.time(time),
    }
}

#[cfg(test)]
mod tests {
    use crate::{api::wire, list::export::Format};
    use plans::exported::Base;

    #[test]
    fn each_person_has_one_row_with_every_field_and_its_base() {
        let one = r#"{"id": 7, "username": "=ann", "email": "a@b", "organization": "acme, inc", "klass": "secret", "profile":
            {"first_name": "Ann", "last_name": null, "role": "user", "created_at": "2026-03-01T10:00:00.5Z", "last_login": null}}"#;
        let users = [one, one, r#"{"id": "08", "username": "ben"}"#].map(|body| wire::user(body).expect("a user"));
        let text = Format::Template.serialize(&users);
        let base = Base::new(["7", "=ann", "a@b", "acme, inc", "Ann", "", "user", "2026-03-01T10:00:00.5Z", "", ""]);
        let other = Base::new(["08", "ben", "", "", "", "", "", "", "", ""]);
        let expected = format!(
            "\u{FEFF}id,username,email,organization,first_name,last_name,role,created_at,updated_at,last_login,gatehouse_base\r\n\
             7,'=ann,a@b,\"acme, inc\",Ann,,user,2026-03-01T10:00:00.5Z,,,{}\r\n08,ben,,,,,,,,,{}\r\n",
            base.to_cell(),
            other.to_cell()
        );
        assert_eq!(text, expected);
    }
}
