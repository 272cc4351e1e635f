//! The journal of a run: JSON, a line each. What is about to be sent stands in it before the request, what became of it
//! after the answer. It may be torn at any byte: whatever it lacks is found out by looking.

use serde::{Deserialize, Serialize};

use crate::{
    outcome::{Outcome, Refusal},
    plan::Hash,
};

/// The version of the format.
const VERSION: u32 = 1;

/// A write that is about to be sent.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Intent {
    pub row: u32,
    /// The changes that are sent, by their places; empty where all are.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub only: Vec<u16>,
    /// The temporary name that the person gets first.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub temporary: Option<Box<str>>,
    /// Whether somebody may have had the name of the new person before.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub unsure: bool,
    /// Why the person gets the former name back.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub home: Option<Refusal>,
}

/// A line of the journal.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub enum Line {
    /// The first line.
    Journal { version: u32, plan: String },
    /// Writes that go out together.
    Intents { at: i64, rows: Vec<Intent> },
    /// The person of this row has the temporary name now.
    Temporary { row: u32 },
    /// A row has its outcome.
    Ended { row: u32, at: i64, outcome: Outcome },
    /// The passwords of these rows were handed to a person.
    HandedOver { rows: Vec<u32> },
}

impl Line {
    /// The first line of a plan's journal.
    pub fn first(plan: &Hash) -> Self {
        Self::Journal { version: VERSION, plan: plan.to_string() }
    }

    /// Appends the line.
    pub fn print(&self, journal: &mut String) {
        journal.push_str(&serde_json::to_string(self).unwrap_or_default());
        journal.push('\n');
    }
}

/// What a journal says.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Journal {
    /// The lines after the first.
    pub lines: Vec<Line>,
    /// How many bytes are whole lines. What follows is torn and must be cut off before anything is appended.
    pub whole: usize,
}

/// The journal belongs to another plan, or to another version of this program.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Foreign;

/// Reads a journal of this plan. It ends at the first line that is not whole.
pub fn read(bytes: &[u8], plan: &Hash) -> Result<Journal, Foreign> {
    let mut journal = Journal::default();
    let mut lines = bytes.split_inclusive(|byte| *byte == b'\n').map_while(|line| {
        let text = str::from_utf8(line.strip_suffix(b"\n")?).ok()?;
        Some((serde_json::from_str::<Line>(text).ok()?, line.len()))
    });
    let Some((first, length)) = lines.next() else { return Ok(journal) };
    if first != Line::first(plan) {
        return Err(Foreign);
    }
    journal.whole = length;
    for (line, length) in lines {
        journal.lines.push(line);
        journal.whole += length;
    }
    Ok(journal)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        field::Field,
        outcome::{Done, Evidence},
        plan::tests::{create, plan},
        row::Change,
        value::FieldValue,
    };
    use proptest::prelude::*;

    fn hash() -> Hash {
        Hash::of(&plan(vec![create("ann")]))
    }

    fn lines() -> Vec<Line> {
        let undo = vec![Change { field: Field::Role, base: FieldValue::text("é"), mine: FieldValue::Absent }];
        let done = Done { evidence: Evidence::Response, id: Some("7".into()), undo, not_stored: Vec::new() };
        vec![
            Line::Intents {
                at: 5,
                rows: vec![
                    Intent { row: 0, only: Vec::new(), temporary: None, unsure: true, home: None },
                    Intent { row: 1, only: vec![0, 2], temporary: Some("a~gh12".into()), unsure: false, home: None },
                ],
            },
            Line::Temporary { row: 1 },
            Line::Ended { row: 0, at: 6, outcome: Outcome::Done(done) },
            Line::HandedOver { rows: vec![0] },
        ]
    }

    fn printed() -> String {
        let mut text = String::new();
        Line::first(&hash()).print(&mut text);
        lines().iter().for_each(|line| line.print(&mut text));
        text
    }

    #[test]
    fn a_journal_comes_back() {
        let text = printed();
        assert_eq!(read(text.as_bytes(), &hash()), Ok(Journal { lines: lines(), whole: text.len() }));
        assert!(text.starts_with("{\"journal\":{\"version\":1,\"plan\":\""));
        assert!(
            text.contains("{\"intents\":{\"at\":5,\"rows\":[{\"row\":0,\"unsure\":true},{\"row\":1,\"only\":[0,2]")
        );
    }

    #[test]
    fn a_journal_torn_at_any_byte_is_its_whole_lines() {
        let text = printed();
        for end in 0..=text.len() {
            let torn = &text.as_bytes()[..end];
            let journal = read(torn, &hash()).expect("a journal");
            assert_eq!(journal.whole, torn.iter().rposition(|byte| *byte == b'\n').map_or(0, |at| at + 1), "{end}");
            assert_eq!(journal.lines, lines()[..journal.lines.len()]);
        }
    }

    #[test]
    fn zeros_behind_a_crash_and_garbage_end_the_journal() {
        let text = printed();
        let whole = text.len();
        for tail in [&b"\0\0\0\0\n\0"[..], b"{}\n", b"{\"ended\":{}}\n{\"handed-over\":{\"rows\":[3]}}\n", b"\xFF\n"] {
            let journal = read(&[text.as_bytes(), tail].concat(), &hash()).expect("a journal");
            assert_eq!((journal.whole, journal.lines), (whole, lines()));
        }
    }

    #[test]
    fn the_journal_of_another_plan_is_foreign() {
        assert_eq!(read(printed().as_bytes(), &Hash::of(&plan(vec![create("ben")]))), Err(Foreign));
        let newer = printed().replacen("\"version\":1", "\"version\":2", 1);
        assert_eq!(read(newer.as_bytes(), &hash()), Err(Foreign));
    }

    proptest! {
        #[test]
        fn any_bytes_are_read_without_a_panic(bytes in any::<Vec<u8>>()) { let _ = read(&bytes, &hash()); }
    }
}
