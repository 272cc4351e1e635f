//! A plan before it is sealed, as a page shows it: counts, sections and windows of its rows.

use std::collections::BTreeSet;

use plans::{
    field::Field,
    guard::{self, Scope},
    order,
    plan::{Plan, Sealed, Source, Unsealable},
    review,
    row::{Act, Row},
    value::FieldValue,
};

use super::{
    Passwords,
    compared::{Compared, joined},
};
use crate::plan::message::{PlanReview, PlanRow, PlanRows, Section, Setting, Window};

impl Section {
    /// Every section, those first that deserve a look.
    pub const ALL: [Self; 10] = [
        Self::Privileged,
        Self::Deletes,
        Self::Renames,
        Self::Clears,
        Self::Changes,
        Self::Creates,
        Self::Held,
        Self::Problems,
        Self::LeftOut,
        Self::Same,
    ];

    /// The section of a row.
    pub(super) fn of(row: &Row, plan: &Plan) -> Self {
        Self::ALL.get(usize::from(review::rank(row, plan))).copied().unwrap_or(Self::Same)
    }
}

/// A plan under review.
pub(super) struct Reviewed {
    pub(super) plan: Plan,
    pub(super) sections: Sections,
    /// Whether its rows are those of the import that this worker holds.
    pub(super) is_import: bool,
    /// Passwords for its rows that came with the file of an earlier plan.
    pub(super) passwords: Passwords,
}

/// The rows of a plan in the order of its review.
pub(super) struct Sections {
    /// The places of the rows, those first that deserve a look.
    order: Vec<u32>,
    /// Where each section begins in it, and how many rows it has.
    places: Vec<(Section, usize, usize)>,
}

impl Sections {
    pub(super) fn of(plan: &Plan) -> Self {
        let order = review::order(plan);
        let mut places: Vec<(Section, usize, usize)> = Vec::new();
        for (at, row) in order.iter().enumerate() {
            let section = Section::of(&plan.rows[*row as usize], plan);
            match places.last_mut() {
                Some((last, _, count)) if *last == section => *count += 1,
                _ => places.push((section, at, 1)),
            }
        }
        Self { order, places }
    }

    /// What a page shows of the plan at first.
    pub(super) fn shown(&self, plan: &Plan, people: &Compared) -> PlanReview {
        let review = review::review(plan);
        let steps = order::order(&plan.rows).steps.len();
        PlanReview {
            name: plan.name.clone(),
            sections: self.places.iter().map(|(section, _, count)| (*section, *count)).collect(),
            guard: plan.guard(),
            privileged: lost_roles(plan),
            source: Some(plan.source),
            rows: plan.rows.len(),
            // What comes of a plan is about its people alone.
            is_partial: plan.scope.is_partial && plan.source == Source::Selection,
            writes: plan.acts().count(),
            // Each write comes after a reading.
            requests: steps * 2,
            examples: review.examples.values().filter_map(|at| plan_row(plan, *at, people)).collect(),
            review,
        }
    }

    /// A window of the plan's rows, of one section or of all.
    pub(super) fn rows(&self, plan: &Plan, section: Option<Section>, window: Window, people: &Compared) -> PlanRows {
        let (start, total) = match section {
            None => (0, self.order.len()),
            Some(wanted) => {
                let section = self.places.iter().find(|(section, ..)| *section == wanted);
                section.map_or((0, 0), |(_, start, count)| (*start, *count))
            }
        };
        let rows = self.order.iter().skip(start).take(total).skip(window.from).take(window.count);
        PlanRows { total, from: window.from, rows: rows.filter_map(|at| plan_row(plan, *at, people)).collect() }
    }
}

impl Reviewed {
    pub(super) fn new(plan: Plan, is_import: bool) -> Self {
        Self { sections: Sections::of(&plan), plan, is_import, passwords: Vec::new() }
    }

    pub(super) fn shown(&self, people: &Compared) -> PlanReview {
        self.sections.shown(&self.plan, people)
    }

    /// Seals the plan, whose number was typed, and gives its passwords. A plan that cannot be sealed comes back.
    pub(super) fn seal(self, name: String, typed: &str) -> Result<(Sealed, Passwords), (Unsealable, Box<Self>)> {
        let approval = self.plan.guard().and_then(|guard| guard.approve(typed));
        let Self { plan, sections, is_import, passwords } = self;
        match (Plan { name, approval, ..plan }).try_seal() {
            Ok(sealed) => Ok((sealed, passwords)),
            Err((why, plan)) => {
                let plan = Plan { approval: None, ..*plan };
                Err((why, Box::new(Self { plan, sections, is_import, passwords })))
            }
        }
    }
}

/// A row of a plan as a page shows it.
pub(super) fn plan_row(plan: &Plan, at: u32, people: &Compared) -> Option<PlanRow> {
    let row = plan.rows.get(at as usize)?;
    Some(PlanRow {
        at,
        section: Section::of(row, plan),
        name: name_of(row, people),
        row: row.clone(),
        outcome: None,
        possible_temporary_name: None,
        is_under_way: false,
    })
}

fn name_of(row: &Row, people: &Compared) -> String {
    let text = |values: &[(Field, FieldValue)], field: Field| {
        values.iter().find(|(of, _)| *of == field).map(|(_, value)| value.to_text()).unwrap_or_default()
    };
    match (&row.who.id, row.standing.act()) {
        (Some(id), _) => people.name(id),
        (None, Some(Act::Create { values })) => joined(&text(values, Field::FirstName), &text(values, Field::LastName)),
        _ => String::new(),
    }
}

/// The privileged roles that someone loses.
fn lost_roles(plan: &Plan) -> Vec<String> {
    let mut roles = BTreeSet::new();
    for (_, act) in plan.acts().filter(|(_, act)| guard::takes_privilege(act, &plan.scope)) {
        roles.extend(role_of(act));
    }
    roles.into_iter().collect()
}

/// The role that the person of an act has before it.
fn role_of(act: &Act) -> Option<String> {
    match act {
        Act::Create { .. } => None,
        Act::Change { changes, .. } => {
            changes.iter().find(|change| change.field == Field::Role).map(|change| change.base.to_text())
        }
        Act::Delete { witnesses, .. } => {
            witnesses.iter().find(|witness| witness.field == Field::Role).map(|witness| witness.value.to_text())
        }
    }
}

/// What a plan is measured by, with the privileged roles: those of these people that have one of the words in their names.
pub(super) fn with_privileged(scope: Scope, setting: &Setting, compared: &Compared, rows: &[Row]) -> Scope {
    let is_privileged = |role: &String| {
        let lower = role.to_lowercase();
        setting.privileged_roles.iter().any(|word| lower.contains(word.to_lowercase().as_str()))
    };
    let of_rows = rows.iter().filter_map(|row| row.standing.act()).filter_map(role_of);
    let roles = compared.roles().iter().cloned().chain(of_rows).filter(is_privileged);
    Scope { privileged: scope.privileged.into_iter().chain(roles).collect(), ..scope }
}
