//! The export that an import takes back: the fields of the contract for a spreadsheet, and beside each row what it was.
//! So a cell that nobody touched changes nothing.

use std::collections::BTreeSet;

use plans::{
    csv_file::{self, CsvFile},
    exported,
    reading::packed::PackedRows,
};

use crate::{list::content::Content, user::User};

/// A file that grows by a person at a time.
#[derive(Clone, Debug)]
pub struct Template {
    rows: Rows,
    ids: BTreeSet<String>,
}

#[derive(Clone, Debug)]
enum Rows {
    Csv(CsvFile),
    /// A workbook is written by another program, which adds what each row was.
    Workbook(PackedRows),
}

impl Template {
    /// A CSV file without people.
    pub fn csv() -> Self {
        let mut file = CsvFile::new(',');
        file.push(csv_file::export_header());
        Self::with_rows(Rows::Csv(file))
    }

    /// A workbook without people.
    pub fn workbook() -> Self {
        Self::with_rows(Rows::Workbook(PackedRows::default()))
    }

    fn with_rows(rows: Rows) -> Self {
        Self { rows, ids: BTreeSet::new() }
    }

    /// Adds a person, unless the file has them already: an import takes one row a person.
    pub fn push(&mut self, user: &User) {
        let id = user.id();
        if !self.ids.contains(&id) {
            let values = values(user);
            let values = values.each_ref().map(String::as_str);
            match &mut self.rows {
                Rows::Csv(file) => file.push(csv_file::export_row(values)),
                Rows::Workbook(rows) => rows.push(&values),
            }
            self.ids.insert(id);
        }
    }

    /// How many people the file has.
    pub fn count(&self) -> usize {
        self.ids.len()
    }

    /// What the file holds.
    pub fn into_content(self) -> Content {
        match self.rows {
            Rows::Csv(file) => Content::Text(file.into_text()),
            Rows::Workbook(rows) => Content::People(rows.into_bytes()),
        }
    }
}

/// What a person has in each of [`exported::FIELDS`].
pub(super) fn values(user: &User) -> [String; exported::FIELDS.len()] {
    exported::FIELDS.map(|name| match name {
        "id" => user.id(),
        "username" => user.username(),
        "email" => user.email(),
        "organization" => user.organization(),
        "first_name" => user.first_name(),
        "last_name" => user.last_name(),
        "role" => user.role(),
        time => user.time(time),
    })
}

#[cfg(test)]
mod tests {
    use crate::{
        api::wire,
        list::{content::Content, export::Format},
    };
    use plans::{exported::Base, reading::packed::unpack_rows};

    #[test]
    fn each_person_has_one_row_with_every_field_and_its_base() {
        let one = r#"{"id": 7, "username": "=ann", "email": "a@b", "organization": "acme, inc", "klass": "secret", "profile":
            {"first_name": "Ann", "last_name": null, "role": "user", "created_at": "2026-03-01T10:00:00.5Z", "last_login": null}}"#;
        let users = [one, one, r#"{"id": "08", "username": "ben"}"#].map(|body| wire::user(body).expect("a user"));
        let Content::Text(text) = Format::Template.serialize(&users) else { panic!("a workbook") };
        let base = Base::new(["7", "=ann", "a@b", "acme, inc", "Ann", "", "user", "2026-03-01T10:00:00.5Z", "", ""]);
        let other = Base::new(["08", "ben", "", "", "", "", "", "", "", ""]);
        let expected = format!(
            "\u{FEFF}id,username,email,organization,first_name,last_name,role,created_at,updated_at,last_login,gatehouse_base\r\n\
             7,'=ann,a@b,\"acme, inc\",Ann,,user,2026-03-01T10:00:00.5Z,,,{}\r\n08,ben,,,,,,,,,{}\r\n",
            base.to_cell(),
            other.to_cell()
        );
        assert_eq!(text, expected);
        // Text cells of a workbook need no guard, and its base is written with it.
        let Content::People(people) = Format::Workbook.serialize(&users) else { panic!("a text") };
        let rows = unpack_rows(&mut people.as_slice()).expect("rows");
        assert_eq!(rows.len(), 2);
        assert_eq!((rows[0].len(), rows[0].cell(1), rows[0].cell(3)), (10, "=ann", "acme, inc"));
    }
}
