//! The guard: a plan that deletes many people, or takes a privileged role from anyone, runs only after a person has typed
//! the number. The approval is a ceiling: fewer people may be left of it, never more.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use crate::{field::Field, row::Act};

/// More deletes than this ask for the number.
pub const MANY_DELETES: usize = 10;
/// So does more than this share of the scope, in percent.
pub const MANY_PERCENT: u64 = 10;

/// What a plan is measured by.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Scope {
    /// How many people the plan was chosen from.
    pub people: u64,
    /// Whose people they are, where all of them are of one organization; `None` for everybody.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub organization: Option<String>,
    /// Whether someone who was meant may be missing: not everybody had been read when the people were chosen.
    #[serde(default, skip_serializing_if = "is_false")]
    pub is_partial: bool,
    /// Roles whose loss asks for an approval. Roles are free text (contract.md), so the code has no list.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub privileged: BTreeSet<String>,
}

fn is_false(value: &bool) -> bool {
    !value
}

/// What asks for an approval.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Guard {
    pub deletes: usize,
    /// People who lose a privileged role or are deleted while they have one.
    pub privileged: usize,
    /// How many people the plan was chosen from, and the organization that all of them are of, if any.
    pub people: u64,
    pub organization: Option<String>,
    /// The number to type: everybody who is deleted or loses a privileged role.
    pub number: usize,
}

/// The number that a person has typed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Approval {
    pub deletes: usize,
    pub privileged: usize,
    pub number: usize,
}

impl Guard {
    /// The approval by whoever typed this; `None` for another number.
    pub fn approve(&self, typed: &str) -> Option<Approval> {
        // Grouped digits are one number, however a language groups them.
        let digits: String =
            typed.chars().filter(|c| !matches!(c, ',' | '.' | '\'' | '’') && !c.is_whitespace()).collect();
        (digits == self.number.to_string()).then_some(Approval {
            deletes: self.deletes,
            privileged: self.privileged,
            number: self.number,
        })
    }
}

impl Approval {
    /// Whether the approval is still enough: nothing that it allowed has grown.
    pub fn covers(&self, guard: &Guard) -> bool {
        guard.deletes <= self.deletes && guard.privileged <= self.privileged && guard.number <= self.number
    }
}

/// What these acts need an approval for.
pub fn guard<'a>(acts: impl Iterator<Item = &'a Act>, scope: &Scope) -> Option<Guard> {
    let (people, organization) = (scope.people, scope.organization.clone());
    let mut guard = Guard { people, organization, ..Guard::default() };
    for act in acts {
        let is_delete = matches!(act, Act::Delete { .. });
        let is_privileged = takes_privilege(act, scope);
        guard.deletes += usize::from(is_delete);
        guard.privileged += usize::from(is_privileged);
        guard.number += usize::from(is_delete || is_privileged);
    }
    let share = (guard.deletes as u64).saturating_mul(100) > scope.people.saturating_mul(MANY_PERCENT);
    (guard.deletes > MANY_DELETES || share || guard.privileged > 0).then_some(guard)
}

/// Whether an act takes a privileged role from someone, or deletes someone who has one.
pub fn takes_privilege(act: &Act, scope: &Scope) -> bool {
    let is_privileged = |role: &crate::value::FieldValue| scope.privileged.contains(&role.to_text());
    match act {
        Act::Create { .. } => false,
        Act::Change { changes, .. } => changes
            .iter()
            .any(|change| change.field == Field::Role && is_privileged(&change.base) && !is_privileged(&change.mine)),
        Act::Delete { witnesses, .. } => {
            witnesses.iter().any(|witness| witness.field == Field::Role && is_privileged(&witness.value))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        plan::{Plan, Unsealable, tests as plans},
        row::{Row, Standing, Witness},
        value::FieldValue,
    };
    use proptest::prelude::*;

    fn deletes(count: usize, people: u64) -> Plan {
        let rows = (0..count).map(|at| plans::delete(&at.to_string(), &format!("p{at}"))).collect();
        Plan {
            scope: Scope { people, privileged: ["admin".to_owned()].into(), ..Scope::default() },
            ..plans::plan(rows)
        }
    }

    fn approved(plan: Plan) -> Plan {
        let approval = plan.guard().and_then(|guard| guard.approve(&guard.number.to_string()));
        Plan { approval, ..plan }
    }

    #[test]
    fn many_deletes_ask_for_the_number_and_so_does_a_large_share() {
        let number = |count, people| deletes(count, people).guard().map(|guard| guard.number);
        assert_eq!(number(4_812, 5_000), Some(4_812));
        assert_eq!(number(3, 27), Some(3));
        assert_eq!(number(2, 27), None);
        assert_eq!((number(10, 5_000), number(11, 5_000)), (None, Some(11)));
        assert_eq!(number(1, 0), Some(1), "a scope that nobody counted");
    }

    #[test]
    fn only_the_number_approves() {
        let guard = deletes(4_812, 5_000).guard().expect("a guard");
        assert!(guard.approve("DELETE").is_none() && guard.approve("4811").is_none() && guard.approve("").is_none());
        assert!(
            ["4812", " 4,812 ", "4.812", "4\u{202F}812", "4’812"].iter().all(|typed| guard.approve(typed).is_some())
        );
    }

    #[test]
    fn anyone_privileged_asks() {
        let role = |base, mine| plans::change("1", "ann", Field::Role, base, mine);
        let asks = |row: Row| Plan { rows: vec![row], ..deletes(0, 1_000) }.guard().is_some();
        assert!(asks(role("admin", "user")));
        assert!(!asks(role("user", "admin")) && !asks(role("user", "guest")));
        let witness = |role| vec![Witness { field: Field::Role, value: FieldValue::text(role) }];
        let delete = |role| plans::ready("ann", Act::Delete { id: "1".into(), witnesses: witness(role) });
        assert!(asks(delete("admin")) && !asks(delete("user")));
    }

    #[test]
    fn an_approval_is_a_ceiling() {
        let approved = approved(deletes(20, 1_000));
        assert!(approved.clone().seal().is_ok());
        let mut grown = approved.clone();
        grown.rows.push(plans::delete("99", "p99"));
        assert!(matches!(grown.seal(), Err(Unsealable::Unapproved(guard)) if guard.number == 21));
        let mut shrunk = approved;
        shrunk.rows[3].standing = Standing::Same;
        assert!(shrunk.seal().is_ok());
        assert!(matches!(deletes(20, 1_000).seal(), Err(Unsealable::Unapproved(_))));
    }

    proptest! {
        /// Whatever happens to an approved plan, what is sealed never deletes more people than the number that was typed.
        #[test]
        fn no_sealed_plan_exceeds_its_approval(before in 1..40_usize, after in 1..40_usize, people in 0..200_u64) {
            let approval = approved(deletes(before, people)).approval;
            if let Ok(sealed) = (Plan { approval: approval.clone(), ..deletes(after, people) }).seal() {
                let guarded = deletes(after, people).guard().is_some();
                prop_assert!(!guarded || after <= approval.map_or(0, |approval| approval.number));
                prop_assert_eq!(sealed.plan().acts().count(), after);
            }
        }
    }
}
