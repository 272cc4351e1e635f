//! A plan as it is sealed: what runs is what was reviewed. A draft becomes sealed, sealed becomes a run or is discarded;
//! each is a type of its own, so nothing is done out of order.

use std::{fmt, io};

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use crate::{
    guard::{self, Approval, Guard, Scope},
    order::{self, Order},
    row::{Act, Kind, Row},
};

/// More writes than this are no run: larger files are cut into several plans.
pub const MAX_WRITES: usize = 100_000;

/// Where the rows of a plan come from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Source {
    /// People who were ticked, or all that matched.
    Selection,
    /// A file, or rows that were pasted.
    Import,
    /// What takes another plan back.
    Inverse,
    /// The rows of another plan that needed a choice.
    FollowUp,
}

/// A plan.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Plan {
    pub name: String,
    /// The address of the API that the plan was made for.
    pub api: String,
    /// When it was made, in milliseconds since 1970.
    pub made_at: i64,
    pub source: Source,
    pub scope: Scope,
    /// Whether a circle of names may use a temporary name.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub temporary_names: bool,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub approval: Option<Approval>,
    pub rows: Vec<Row>,
}

impl Plan {
    /// The acts that will run, with the places of their rows.
    pub fn acts(&self) -> impl Iterator<Item = (u32, &Act)> {
        self.rows.iter().zip(0..).filter_map(|(row, at)| Some((at, row.standing.act()?)))
    }

    /// How many acts of a kind will run.
    pub fn count(&self, kind: Kind) -> usize {
        self.acts().filter(|(_, act)| act.kind() == kind).count()
    }

    /// What the plan needs an approval for.
    pub fn guard(&self) -> Option<Guard> {
        self.guard_in(&self.scope)
    }

    fn guard_in(&self, scope: &Scope) -> Option<Guard> {
        guard::guard(self.rows.iter().filter_map(|row| row.standing.act()), scope)
    }

    /// What the plan needs an approval for in this scope, if its own approval does not cover that.
    pub fn unapproved(&self, scope: &Scope) -> Option<Guard> {
        let covers = |guard: &Guard| self.approval.as_ref().is_some_and(|approval| approval.covers(guard));
        self.guard_in(scope).filter(|guard| !covers(guard))
    }

    /// Why the plan cannot be sealed, or the order in which its rows run.
    fn sealable(&self) -> Result<Order, Unsealable> {
        let writes = self.acts().count();
        if writes == 0 {
            return Err(Unsealable::Nothing);
        }
        if writes > MAX_WRITES {
            return Err(Unsealable::TooMany { writes });
        }
        if let Some(guard) = self.unapproved(&self.scope) {
            return Err(Unsealable::Unapproved(guard));
        }
        let order = order::order(&self.rows);
        if !order.cycles.is_empty() && !self.temporary_names {
            return Err(Unsealable::Cycles(order.cycles));
        }
        Ok(order)
    }

    /// Seals the plan.
    pub fn seal(self) -> Result<Sealed, Unsealable> {
        self.try_seal().map_err(|(why, _)| why)
    }

    /// Seals the plan, or gives it back.
    pub fn try_seal(self) -> Result<Sealed, (Unsealable, Box<Self>)> {
        match self.sealable() {
            Ok(order) => {
                let hash = Hash::of(&self);
                Ok(Sealed { plan: self, order, hash })
            }
            Err(why) => Err((why, Box::new(self))),
        }
    }
}

/// Why a plan is not sealed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Unsealable {
    /// No row does anything.
    Nothing,
    TooMany {
        writes: usize,
    },
    /// The number must be typed; or the plan has grown since it was.
    Unapproved(Guard),
    /// Rows whose names are swapped in a circle, without the leave to use a temporary name.
    Cycles(Vec<Vec<u32>>),
}

/// A plan that does not change any more.
#[derive(Clone, Debug, PartialEq)]
pub struct Sealed {
    plan: Plan,
    order: Order,
    hash: Hash,
}

impl Sealed {
    pub fn plan(&self) -> &Plan {
        &self.plan
    }

    /// The plan, to be sealed anew.
    pub fn into_plan(self) -> Plan {
        self.plan
    }

    /// In which order the rows run.
    pub fn order(&self) -> &Order {
        &self.order
    }

    pub fn hash(&self) -> &Hash {
        &self.hash
    }

    /// Gives the plan up before it has run.
    pub fn discard(self) -> Discarded {
        Discarded { name: self.plan.name, hash: self.hash }
    }
}

/// A plan that was given up before it ran. Nothing runs it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Discarded {
    pub name: String,
    pub hash: Hash,
}

/// The SHA-256 of a plan, over its JSON as this crate prints it.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct Hash([u8; 32]);

impl Hash {
    /// The hash of a plan. Plans that differ in anything have different hashes.
    pub fn of(plan: &Plan) -> Self {
        struct Sink(Sha256);
        impl io::Write for Sink {
            fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
                self.0.update(bytes);
                Ok(bytes.len())
            }
            fn flush(&mut self) -> io::Result<()> {
                Ok(())
            }
        }
        let mut sink = Sink(Sha256::new());
        // A plan has no map with keys that are no text, so it is always printed.
        serde_json::to_writer(&mut sink, plan).ok();
        Self(sink.0.finalize().into())
    }

    /// The first eight hexadecimal digits: what people compare, and what an address has.
    pub fn short(&self) -> String {
        self.to_string().chars().take(8).collect()
    }

    /// Four hexadecimal digits that depend on the plan and on a number.
    pub(crate) fn digits(&self, number: u32) -> String {
        let mut hasher = Sha256::new();
        hasher.update(self.0);
        hasher.update(number.to_be_bytes());
        hex(&hasher.finalize()[..2])
    }
}

/// Bytes as hexadecimal digits.
pub(crate) fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

impl fmt::Display for Hash {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&hex(&self.0))
    }
}

impl fmt::Debug for Hash {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, formatter)
    }
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;
    use crate::{
        field::Field,
        row::{Change, Standing, Who},
        value::FieldValue,
    };

    /// A row that does this to a person.
    pub(crate) fn ready(username: &str, act: Act) -> Row {
        let who = Who { id: act.id().map(Into::into), username: username.into(), organization: "acme".into() };
        Row { line: 0, who, key: None, standing: Standing::Ready(act) }
    }

    pub(crate) fn create(username: &str) -> Row {
        let values = [(Field::Username, username), (Field::Organization, "acme"), (Field::Role, "user")];
        let values = values.map(|(field, value)| (field, FieldValue::text(value)));
        ready(username, Act::Create { values: values.into() })
    }

    pub(crate) fn change(id: &str, username: &str, field: Field, base: &str, mine: &str) -> Row {
        let changes = vec![Change { field, base: FieldValue::text(base), mine: FieldValue::text(mine) }];
        ready(username, Act::Change { id: id.into(), changes, new_password: false, witnesses: Vec::new() })
    }

    pub(crate) fn rename(id: &str, from: &str, to: &str) -> Row {
        change(id, from, Field::Username, from, to)
    }

    pub(crate) fn delete(id: &str, username: &str) -> Row {
        ready(username, Act::Delete { id: id.into(), witnesses: Vec::new() })
    }

    pub(crate) fn plan(rows: Vec<Row>) -> Plan {
        Plan {
            name: "Summer".into(),
            api: "https://gate.example/api/v1".into(),
            made_at: 1_700_000_000_000,
            source: Source::Import,
            scope: Scope { people: 1_000, ..Scope::default() },
            temporary_names: false,
            approval: None,
            rows,
        }
    }

    #[test]
    fn a_plan_is_sealed_once_and_its_hash_says_what_it_was() {
        let sealed = plan(vec![create("ann")]).seal().expect("a plan");
        assert_eq!(sealed.hash(), &Hash::of(sealed.plan()));
        assert_eq!(sealed.hash().to_string().len(), 64);
        assert!(sealed.hash().to_string().starts_with(&sealed.hash().short()) && sealed.hash().short().len() == 8);
        let other = plan(vec![create("anna")]).seal().expect("a plan");
        assert_ne!(sealed.hash(), other.hash());
        let hash = *sealed.hash();
        assert_eq!(sealed.discard(), Discarded { name: "Summer".into(), hash });
    }

    #[test]
    fn what_would_do_nothing_or_too_much_is_not_sealed() {
        let same = Row { standing: Standing::Same, ..create("ann") };
        assert_eq!(plan(vec![same]).seal(), Err(Unsealable::Nothing));
        let rows = (0..=MAX_WRITES).map(|at| create(&format!("p{at}"))).collect();
        assert_eq!(plan(rows).seal(), Err(Unsealable::TooMany { writes: MAX_WRITES + 1 }));
    }

    #[test]
    fn a_circle_of_names_needs_a_tick() {
        let swap = || plan(vec![rename("1", "a", "b"), rename("2", "b", "a")]);
        assert_eq!(swap().seal(), Err(Unsealable::Cycles(vec![vec![0, 1]])));
        assert!(Plan { temporary_names: true, ..swap() }.seal().is_ok());
    }
}
