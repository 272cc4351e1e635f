//! A server in memory, as far as a run sees it: it answers commands as the console's write path does.

use std::collections::BTreeMap;

use plans::{
    command::{Answer, What},
    field::Field,
    outcome::{Evidence, Refusal, RefusedBy},
    row::Change,
    value::{FieldValue, Record},
};
use serde_json::{Value, json};

#[derive(Clone, Debug, Default, PartialEq)]
pub struct Server {
    pub people: BTreeMap<u64, Record>,
    /// Who has a username within its organization.
    names: BTreeMap<(String, String), u64>,
    next_id: u64,
    /// Whether e-mails are stored in lower case, whatever was sent.
    pub lowers_emails: bool,
    /// Whether a new person has a role, a last name and the time of the creation, whatever was sent.
    pub fills_in: bool,
    /// POSTs for someone who exists.
    pub doubles: usize,
    /// Writes that were made.
    pub writes: usize,
}

fn name(record: &Record) -> (String, String) {
    (text(record, &Field::Organization), text(record, &Field::Username))
}

fn text(record: &Record, field: &Field) -> String {
    field.read(record).to_text()
}

impl Server {
    /// The people of these names in acme, with ids from 1 on.
    pub fn with(names: impl IntoIterator<Item = String>) -> Self {
        let mut server = Self { next_id: 1, ..Self::default() };
        for name in names {
            let record = json!({"username": name, "organization": "acme", "email": format!("{name}@x"), "profile": {"role": "user"}});
            let Value::Object(record) = record else { unreachable!() };
            server.insert(record);
        }
        server
    }

    fn insert(&mut self, mut record: Record) -> u64 {
        let id = self.next_id;
        record.insert("id".into(), id.into());
        if self.lowers_emails {
            let email = FieldValue::text(&text(&record, &Field::Email).to_lowercase());
            Field::Email.write(&mut record, &email);
        }
        let created = Field::Other("profile.created_at".into());
        for (field, value) in [(Field::Role, "user"), (Field::LastName, ""), (created, "2024-01-01")] {
            if self.fills_in && field.read(&record).is_absent() {
                field.write(&mut record, &FieldValue::text(value));
            }
        }
        self.put(id, record);
        self.next_id += 1;
        id
    }

    fn owner(&self, username: &str, organization: &str) -> Option<&Record> {
        self.names.get(&(organization.to_owned(), username.to_owned())).map(|id| &self.people[id])
    }

    /// Puts a record in the place of what its id had.
    fn put(&mut self, id: u64, record: Record) {
        self.remove(id);
        self.names.insert(name(&record), id);
        self.people.insert(id, record);
    }

    /// Removes a person, as another client does.
    pub fn remove(&mut self, id: u64) -> Option<Record> {
        let record = self.people.remove(&id)?;
        self.names.remove(&name(&record));
        Some(record)
    }

    /// Sets a field as another client does.
    pub fn set(&mut self, id: u64, field: Field, value: &str) {
        let mut record = self.people[&id].clone();
        field.write(&mut record, &FieldValue::text(value));
        self.put(id, record);
    }

    /// What everybody is like, whatever their ids.
    pub fn everybody(&self) -> BTreeMap<(String, String), Record> {
        let people = self.people.values().map(|record| {
            let mut record = record.clone();
            record.remove("id");
            (name(&record), record)
        });
        people.collect()
    }

    /// Carries a command out and gives its answer.
    pub fn answer(&mut self, what: &What) -> Answer {
        match what {
            What::Read { id, .. } => match self.people.get(&id.parse().expect("a number")) {
                Some(record) => Answer::Person(record.clone()),
                None => Answer::Nobody,
            },
            What::LookUp { username, organization } => match self.owner(username, organization) {
                Some(record) => Answer::Taken(record.clone()),
                None => Answer::Free,
            },
            What::Create { values, .. } => {
                let mut record = Record::new();
                values.iter().for_each(|(field, value)| field.write(&mut record, value));
                if self.owner(&text(&record, &Field::Username), &text(&record, &Field::Organization)).is_some() {
                    self.doubles += 1;
                    return refused();
                }
                self.writes += 1;
                let id = self.insert(record);
                saved(self.people[&id].clone(), Vec::new())
            }
            What::Change { id, changes, .. } => {
                let Some(record) = self.people.get(&id.parse().expect("a number")) else { return Answer::Gone };
                let before = record.clone();
                let mut after = record.clone();
                for change in changes {
                    let now = change.field.read(&before);
                    if !now.is_same(&change.base) && !now.is_same(&change.mine) {
                        return Answer::Changed(before);
                    }
                    change.field.write(&mut after, &change.mine);
                }
                let owner = self.owner(&text(&after, &Field::Username), &text(&after, &Field::Organization));
                if owner.is_some_and(|owner| owner.get("id") != after.get("id")) {
                    return refused();
                }
                self.writes += 1;
                self.put(id.parse().expect("a number"), after.clone());
                let undo = changes.iter().map(|change| Change { base: change.field.read(&after), ..change.reversed() });
                saved(after.clone(), undo.collect())
            }
            What::Delete { id } => match self.remove(id.parse().expect("a number")) {
                Some(_) => {
                    self.writes += 1;
                    Answer::Deleted(Evidence::Response)
                }
                None => Answer::Gone,
            },
        }
    }
}

fn saved(record: Record, undo: Vec<Change>) -> Answer {
    Answer::Saved { record: Some(record), evidence: Evidence::Response, undo, not_stored: Vec::new() }
}

fn refused() -> Answer {
    let message = "The fields username, organization must make a unique set.".to_owned();
    Answer::Refused(Refusal { message, ..Refusal::new(RefusedBy::Server) })
}
