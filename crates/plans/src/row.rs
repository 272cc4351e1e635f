//! A row of a plan: one person and one act, or the reason why nothing is done. Sentences about it are the reader's.

use serde::{Deserialize, Serialize};

use crate::{field::Field, value::FieldValue};

/// Whom a row is about, as they were when the plan was made.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Who {
    /// The id as text; `None` for a new person, and for a row that found nobody.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<Box<str>>,
    pub username: Box<str>,
    #[serde(default, skip_serializing_if = "str::is_empty")]
    pub organization: Box<str>,
}

/// By what a row found its person.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum KeyUsed {
    Id,
    /// Username and organization.
    Name,
    /// The username alone: exactly one person of a complete directory has it.
    Username,
    /// The e-mail, chosen by hand.
    Email,
    /// A person chose among several.
    Choice,
}

/// One changed field of a person.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Change {
    pub field: Field,
    /// The value when the plan was made.
    #[serde(default, skip_serializing_if = "FieldValue::is_absent")]
    pub base: FieldValue,
    /// The value that the plan wants.
    #[serde(default, skip_serializing_if = "FieldValue::is_absent")]
    pub mine: FieldValue,
}

/// A field that the choice of the person rested on: if its value has changed, nothing is written.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Witness {
    pub field: Field,
    #[serde(default, skip_serializing_if = "FieldValue::is_absent")]
    pub value: FieldValue,
}

/// What is done to a person.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub enum Act {
    /// A new person with these values; the password is made when the row is sent.
    Create { values: Vec<(Field, FieldValue)> },
    /// Some fields of a person, and perhaps a password, which is made when the row is sent.
    Change {
        id: Box<str>,
        changes: Vec<Change>,
        #[serde(default, skip_serializing_if = "std::ops::Not::not")]
        new_password: bool,
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        witnesses: Vec<Witness>,
    },
    /// The witnesses are what the review showed of the person.
    Delete { id: Box<str>, witnesses: Vec<Witness> },
}

/// The kinds of acts: each has a count, and the first row of each runs alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    /// A change of the username or the organization.
    Rename,
    Create,
    Change,
    Delete,
}

impl Kind {
    /// Every kind, in the order in which a run does them.
    pub const ALL: [Self; 4] = [Self::Rename, Self::Create, Self::Change, Self::Delete];
}

impl Act {
    /// The kind of the act.
    pub fn kind(&self) -> Kind {
        match self {
            Self::Create { .. } => Kind::Create,
            Self::Change { changes, .. } if changes.iter().any(|change| change.field.is_name()) => Kind::Rename,
            Self::Change { .. } => Kind::Change,
            Self::Delete { .. } => Kind::Delete,
        }
    }

    /// The id of the person; `None` for a new one.
    pub fn id(&self) -> Option<&str> {
        match self {
            Self::Create { .. } => None,
            Self::Change { id, .. } | Self::Delete { id, .. } => Some(id),
        }
    }

    /// The changed fields; none for a person who is created or deleted.
    pub fn changes(&self) -> &[Change] {
        match self {
            Self::Change { changes, .. } => changes,
            Self::Create { .. } | Self::Delete { .. } => &[],
        }
    }
}

impl Change {
    /// Whether the value is taken away.
    pub fn is_clear(&self) -> bool {
        self.mine.is_empty() && !self.base.is_empty()
    }

    /// The change that takes this one back.
    pub fn reversed(&self) -> Self {
        Self { field: self.field.clone(), base: self.mine.clone(), mine: self.base.clone() }
    }
}

/// What is wrong with a row. It must be mended, or the row is left out.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Problem {
    /// Nothing in the row says whom it is about.
    NoKey,
    /// Nobody has the id. The server makes ids, so the row creates nobody.
    UnknownId,
    /// No call of the API can carry the id.
    Unaddressable,
    /// A new person needs the field.
    Required(Field),
    /// The field must not become empty.
    NotClearable(Field),
    EmailShape,
    /// The text is no number, or no yes or no, in a field of these.
    WrongKind(Field),
    /// A spreadsheet has damaged the text, and nothing says what it was.
    Damaged(Field),
    /// The row was exported, and nobody has its key: the person is gone, or the key was damaged.
    NotThere,
    /// Another row gives someone the same name; its line.
    NameTwice(u32),
    /// This person has the name, by id, and no row takes it from them.
    NameTaken(Box<str>),
}

/// Why a row waits for a choice.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Hold {
    /// The key leads to these people, by their ids.
    Several(Vec<Box<str>>),
    /// The name is another only by letter case, width or normal form; the ids of those who have it.
    LooksAlike(Vec<Box<str>>),
    /// The e-mail is this person's but for letter case; their id.
    EmailAlike(Box<str>),
    /// Other rows give someone a name that is this one but for letter case, width or normal form; their lines.
    NamesAlike(Vec<u32>),
    /// The new username has characters that cannot be seen, or several spaces in a row.
    HiddenInName,
    /// The username alone says nothing while people have not been read.
    DirectoryIncomplete,
    /// The id leads to one person, the username cell has another name.
    Rename,
    /// Several different rows are about this person; the lines of the others.
    Duplicates(Vec<u32>),
    /// The person was changed since the export, in these fields.
    MovedOn(Vec<Field>),
    /// A new person needs a role, which is chosen for all.
    NoRole,
    /// Names are swapped in a circle, which needs a temporary name.
    NameCycle,
    /// The person's form is open in this browser with changes.
    OpenForm,
}

/// Why a row is left out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum LeftOut {
    /// Acts of this kind are not ticked.
    NotTicked,
    ByHand,
    /// The row is the same as an earlier one.
    Repeated,
}

/// Where a row stands before the run. A row stands in exactly one place.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub enum Standing {
    Problem(Vec<Problem>),
    /// The person is as the row wants them.
    Same,
    Held(Hold),
    LeftOut(LeftOut),
    Ready(Act),
}

impl Standing {
    /// The act of a row that will run.
    pub fn act(&self) -> Option<&Act> {
        match self {
            Self::Ready(act) => Some(act),
            _ => None,
        }
    }
}

/// A row of a plan.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Row {
    /// The line of the file; 0 for a row of a selection.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub line: u32,
    pub who: Who,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub key: Option<KeyUsed>,
    pub standing: Standing,
}

fn is_zero(line: &u32) -> bool {
    *line == 0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_change_of_a_name_is_a_rename() {
        let change = |field: Field| Act::Change {
            id: "1".into(),
            changes: vec![Change { field, base: FieldValue::text("a"), mine: FieldValue::text("b") }],
            new_password: false,
            witnesses: Vec::new(),
        };
        assert_eq!(change(Field::Role).kind(), Kind::Change);
        assert_eq!(change(Field::Username).kind(), Kind::Rename);
        assert_eq!(change(Field::Organization).kind(), Kind::Rename);
        assert_eq!(change(Field::Role).id(), Some("1"));
    }

    #[test]
    fn a_row_is_short_json_and_comes_back() {
        let row = Row {
            line: 7,
            who: Who { id: Some("1".into()), username: "ann".into(), organization: "acme".into() },
            key: Some(KeyUsed::Name),
            standing: Standing::Ready(Act::Delete { id: "1".into(), witnesses: vec![] }),
        };
        let json = serde_json::to_string(&row).expect("JSON");
        assert_eq!(
            json,
            r#"{"line":7,"who":{"id":"1","username":"ann","organization":"acme"},"key":"name","standing":{"ready":{"delete":{"id":"1","witnesses":[]}}}}"#
        );
        assert_eq!(serde_json::from_str::<Row>(&json).expect("a row"), row);
        assert!(serde_json::from_str::<Row>(&json.replace("\"line\":7", "\"line\":7,\"x\":1")).is_err());
    }
}
