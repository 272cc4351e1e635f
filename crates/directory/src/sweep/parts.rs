//! Where people are missing, the reading goes organization by organization, and role by role in each. Each filter has a
//! count of its own, so that the gap gets a name.

use super::{Flight, Kind, Page, Phase, Sweep};
use crate::{
    coverage::{Failure, Gap, Place, Problem, Reason, Scope},
    person::Person,
};

/// How often a part is read at most.
const MAX_SWEEPS: u8 = 4;
/// Beyond this many organizations and roles, their counts cost more than they tell.
const MAX_PARTS: usize = 2_000;

/// The people of one organization, or of one role in it.
#[derive(Clone, Debug)]
pub(super) struct Part {
    organization: String,
    role: Option<String>,
    step: Step,
    counted: Option<u64>,
    offset: u64,
    sweeps: u8,
    gainless: u8,
    /// How many were seen when the sweep began.
    before: u64,
    failure: Option<Failure>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Step {
    New,
    /// Its first page is under way.
    Asked,
    Read,
    Done,
}

impl Part {
    fn new(organization: String, role: Option<String>) -> Self {
        Self {
            organization,
            role,
            step: Step::New,
            counted: None,
            offset: 0,
            sweeps: 0,
            gainless: 0,
            before: 0,
            failure: None,
        }
    }

    pub(super) fn filters(&self) -> (Option<String>, Option<String>) {
        (Some(self.organization.clone()), self.role.clone())
    }

    fn key(&self) -> (String, Option<String>) {
        (self.organization.clone(), self.role.clone())
    }
}

impl Sweep {
    /// A person was read for the first time in this reading.
    pub(super) fn see(&mut self, person: &Person) {
        if self.seen.len() > 2 * MAX_PARTS {
            return;
        }
        *self.seen.entry((person.organization.clone(), None)).or_default() += 1;
        if !person.role.is_empty() {
            *self.seen.entry((person.organization.clone(), Some(person.role.clone()))).or_default() += 1;
        }
    }

    pub(super) fn unsee(&mut self, person: &Person) {
        for role in [None, Some(person.role.clone())] {
            if let Some(seen) = self.seen.get_mut(&(person.organization.clone(), role)) {
                *seen = seen.saturating_sub(1);
            }
        }
    }

    pub(super) fn can_have_parts(&self) -> bool {
        self.seen.len() <= MAX_PARTS && !self.problems.contains(&Problem::FilterIgnored) && !self.new_parts().is_empty()
    }

    pub(super) fn begin_parts(&mut self) {
        // From here on, people come by filters, whose pages cover nothing of the list.
        self.sorting = None;
        self.spans.clear(&mut self.freshness);
        self.parts = self.new_parts();
        self.phase = Phase::Parts;
    }

    fn new_parts(&self) -> Vec<Part> {
        let keys = self.seen.keys().filter(|(organization, role)| match &self.scope {
            Scope::Everyone => role.is_none() && !organization.is_empty(),
            Scope::Organization(name) => role.is_some() && organization == name,
        });
        keys.map(|(organization, role)| Part::new(organization.clone(), role.clone())).collect()
    }

    /// Whether every gap has an organization that was read as often as it may be.
    pub(super) fn parts_name_all(&self) -> bool {
        let is_elsewhere = self.gaps_of_parts().iter().any(|gap| gap.place == Place::OtherOrganizations);
        self.parts_are_done && !self.parts.is_empty() && !is_elsewhere
    }

    fn seen_of(&self, part: &Part) -> u64 {
        self.seen.get(&part.key()).copied().unwrap_or_default()
    }

    pub(super) fn next_of_parts(&mut self) -> Option<Flight> {
        let limit = self.limit;
        if let Some(at) = self.parts.iter().position(|part| part.step == Step::New) {
            let seen = self.parts.get(at).map_or(0, |part| self.seen_of(part));
            let part = self.parts.get_mut(at)?;
            (part.step, part.before) = (Step::Asked, seen);
            // A part that fits on a page is read with its count.
            let limit = if seen <= u64::from(limit) { limit } else { 1 };
            return Some(Flight::new(Kind::Part { at, is_first: true }, 0, limit));
        }
        let at = self.parts.iter().position(|part| part.step == Step::Read)?;
        let part = self.parts.get_mut(at)?;
        if part.counted.is_some_and(|count| part.offset < count) {
            let flight = Flight::new(Kind::Part { at, is_first: false }, part.offset, limit);
            part.offset += u64::from(limit);
            return Some(flight);
        }
        None
    }

    pub(super) fn requests_left_for_parts(&self) -> u64 {
        let pages = |rows: u64| rows.div_ceil(u64::from(self.limit));
        let left = self.parts.iter().map(|part| match part.step {
            Step::New => 1,
            Step::Read => pages(part.counted.unwrap_or_default().saturating_sub(part.offset)),
            Step::Asked | Step::Done => 0,
        });
        left.sum()
    }

    pub(super) fn part_came(&mut self, at: usize, is_first: bool, flight: &Flight, page: &Page) {
        let Some(part) = self.parts.get(at) else { return };
        let is_filtered = page.people.iter().all(|person| {
            person.organization == part.organization && part.role.as_ref().is_none_or(|role| *role == person.role)
        });
        let rows = (page.people.len() + page.unreadable.len()) as u64;
        let seen = self.seen_of(part);
        if !is_filtered {
            self.problem(Problem::FilterIgnored);
            self.parts.clear();
            self.queue.clear();
            self.parts_are_done = true;
            self.phase = Phase::Check;
            return;
        }
        let Some(part) = self.parts.get_mut(at) else { return };
        part.counted = page.count.or(part.counted);
        if is_first {
            let is_all = part.counted.is_none_or(|count| count <= rows || count <= seen);
            part.step = if is_all { Step::Done } else { Step::Read };
            part.before = seen;
        } else if rows > 0 && rows < u64::from(flight.limit) {
            let (end, until) = (flight.offset + rows, flight.until().min(part.counted.unwrap_or_default()));
            if end < until {
                self.queue.push(Flight::new(flight.kind, end, (until - end) as u32));
            }
        }
    }

    pub(super) fn part_failed(&mut self, at: usize, failure: Failure) {
        if let Some(part) = self.parts.get_mut(at) {
            part.failure = Some(failure);
            part.step = Step::Done;
        }
    }

    /// Whether no part needs another page. A part that was read to its end is done, is read again, or is divided.
    pub(super) fn parts_have_ended(&mut self) -> bool {
        let mut roles = Vec::new();
        for at in 0..self.parts.len() {
            let Some(part) = self.parts.get(at).filter(|part| part.step == Step::Read) else { continue };
            if part.counted.is_some_and(|count| part.offset < count) {
                continue;
            }
            let seen = self.seen_of(part);
            let Some(part) = self.parts.get_mut(at) else { continue };
            part.sweeps += 1;
            part.gainless = if seen > part.before { 0 } else { part.gainless + 1 };
            (part.before, part.offset) = (seen, 0);
            let is_all = part.counted.is_some_and(|count| seen >= count);
            if is_all || part.sweeps >= MAX_SWEEPS || part.gainless > 1 {
                part.step = Step::Done;
                if !is_all && part.role.is_none() {
                    roles.push(part.organization.clone());
                }
            }
        }
        for organization in roles {
            let known: Vec<_> =
                self.seen.keys().filter(|(name, role)| *name == organization && role.is_some()).collect();
            if known.len() > 1 {
                let parts: Vec<Part> =
                    known.into_iter().map(|(name, role)| Part::new(name.clone(), role.clone())).collect();
                self.parts.extend(parts);
            }
        }
        self.parts.iter().all(|part| part.step == Step::Done)
    }

    pub(super) fn parts_ended(&mut self) {
        self.parts_are_done = true;
        self.phase = Phase::Check;
    }

    /// Why this many people of unknown organizations are missing: the failure of the pages that they can stand on.
    fn reason_of_others(&self, people: u64) -> Reason {
        let failed = self.gaps.iter().filter(|gap| matches!(gap.place, Place::Positions { .. }));
        let failed: Vec<&Gap> = failed.filter(|gap| matches!(gap.reason, Reason::Failed(_))).collect();
        let has_room = failed.iter().map(|gap| gap.people).sum::<u64>() >= people;
        failed.first().filter(|_| has_room).map_or(Reason::PagesDoNotAddUp, |gap| gap.reason)
    }

    /// The missing people, by organization.
    pub(super) fn gaps_of_parts(&self) -> Vec<Gap> {
        let is_everyone = self.scope == Scope::Everyone;
        let counted = |part: &Part| part.counted.unwrap_or_else(|| self.seen_of(part));
        let top: Vec<&Part> = self.parts.iter().filter(|part| part.role.is_none() == is_everyone).collect();
        let outside = self.seen.get(&(String::new(), None)).copied().unwrap_or_default();
        let outside = if is_everyone { outside } else { 0 };
        let in_parts: u64 = top.iter().map(|part| counted(part)).sum();
        let mut rest = self.counted.unwrap_or_default().saturating_sub(in_parts + outside);
        let unknown: Vec<_> = top.iter().filter(|part| part.failure.is_some() && part.counted.is_none()).collect();
        let mut gaps = Vec::new();
        for part in &top {
            let mut people = counted(part).saturating_sub(self.seen_of(part));
            // What is missing outside the other organizations is missing in the only one that did not answer, or has no
            // organization.
            if outside == 0 && unknown.len() == 1 && part.failure.is_some() && part.counted.is_none() {
                people += std::mem::take(&mut rest);
            }
            if people > 0 || part.failure.is_some() {
                let reason = part.failure.map_or(Reason::PagesDoNotAddUp, Reason::Failed);
                let (name, role) = part.key();
                gaps.push(Gap { place: Place::Organization { name, role }, people, reason });
            }
        }
        if rest > 0 && is_everyone {
            gaps.push(Gap { place: Place::OtherOrganizations, people: rest, reason: self.reason_of_others(rest) });
        }
        gaps
    }
}
