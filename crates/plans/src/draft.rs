//! An import before it is sealed: the table with its mapping, choices and repairs, and where each row stands. Every row
//! stands in exactly one place.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

use serde::{Deserialize, Serialize};

use crate::{
    check::{Checked, Checker, Choice, Options, Would},
    exported::Base,
    field::Field,
    guard::Scope,
    mapping::Mapping,
    mend::{Repair, Repairs},
    order,
    outcome::Tally,
    people::{self, People},
    plan::{Plan, Source},
    row::{Act, Hold, Kind, LeftOut, Problem, Row, Standing, Who},
    table::Table,
    target::Target,
};

/// Of the other rows about one person, a row names so many lines: a mistaken column may give all rows one name.
const MAX_LINES: usize = 20;

/// Names that hang on each other in a longer chain are all held to be taken.
const MAX_PASSES: u32 = 50;

/// An import that is being made.
#[derive(Clone, Debug, Default)]
pub struct Draft {
    table: Table,
    mapping: Mapping,
    options: Options,
    /// Whether names that move in a circle may use a temporary name.
    temporary_names: bool,
    choices: BTreeMap<u32, Choice>,
    left_out: BTreeSet<u32>,
    repairs: Repairs,
    open_forms: BTreeSet<String>,
    checked: Vec<Checked>,
    /// Where rows stand because of other rows, or because a person left them out.
    overlay: BTreeMap<u32, Standing>,
    /// Rows about a person whom another row is about, too.
    shared: BTreeSet<u32>,
}

/// What a list of rows is narrowed to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Chip {
    Problems,
    Held,
    Damaged,
    Repaired,
    Create,
    Change,
    Same,
    LeftOut,
}

impl Chip {
    pub const ALL: [Self; 8] = [
        Self::Problems,
        Self::Held,
        Self::Damaged,
        Self::Repaired,
        Self::Create,
        Self::Change,
        Self::Same,
        Self::LeftOut,
    ];
}

/// The counts of a draft.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Counts {
    /// Where the rows stand; the sum is the number of rows.
    pub tally: Tally,
    /// Rows that would create or change someone if both were ticked.
    pub creates: usize,
    pub changes: usize,
    /// Of the rows that are ready, those that create someone.
    pub ready_creates: usize,
    /// Rows with a cell that a spreadsheet damaged, and rows with a repaired cell.
    pub damaged: usize,
    pub repaired: usize,
    /// Values that are taken away.
    pub clears: usize,
}

/// What the places of other rows depend on, besides the cells of rows about one person.
#[derive(PartialEq)]
struct Dependencies<'d> {
    who: &'d Who,
    creates: bool,
    /// The name that the row gives someone.
    name: Option<Name>,
    /// Whether the form of its person is open.
    is_held: bool,
}

/// Whom a row is about: an id, or the organization and the username of a new person.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
enum About<'c> {
    Person(&'c str),
    New(&'c str, &'c str),
}

fn about(checked: &Checked) -> Option<About<'_>> {
    let Who { id, username, organization } = &checked.who;
    match id {
        Some(id) => Some(About::Person(id)),
        None if checked.would == Would::Create && !username.is_empty() => Some(About::New(organization, username)),
        None => None,
    }
}

/// An organization and a username within it.
type Name = (String, String);

/// The name that a row gives someone.
fn new_name(checked: &Checked, act: &Act) -> Name {
    let value = |field: Field, former: &str| {
        let change = act.changes().iter().find(|change| change.field == field);
        change.map_or_else(|| former.to_owned(), |change| change.mine.to_text())
    };
    (value(Field::Organization, &checked.who.organization), value(Field::Username, &checked.who.username))
}

/// What a plan has besides its rows.
#[derive(Clone, Debug)]
pub struct Header {
    pub name: String,
    pub api: String,
    pub made_at: i64,
    pub scope: Scope,
}

impl Draft {
    /// A draft of a table. Ticks are preset by what the rows would do.
    pub fn new(table: Table, mapping: Mapping, options: Options, people: &impl People) -> Self {
        let mut draft = Self { table, mapping, options, ..Self::default() };
        draft.check(people);
        draft.preset(people);
        draft
    }

    /// If half of the rows or more are about someone who is there, only "change" is ticked; otherwise only "create".
    pub fn preset(&mut self, people: &impl People) {
        let found = self.checked.iter().filter(|checked| checked.who.id.is_some()).count();
        self.options.changes = found * 2 >= self.checked.len();
        self.options.creates = !self.options.changes;
        self.check(people);
    }

    pub fn table(&self) -> &Table {
        &self.table
    }

    /// The table with its repairs, without the rest.
    pub fn into_table(self) -> Table {
        self.table
    }

    pub fn mapping(&self) -> &Mapping {
        &self.mapping
    }

    pub fn options(&self) -> &Options {
        &self.options
    }

    pub fn repairs(&self) -> &Repairs {
        &self.repairs
    }

    /// Whether a person has repaired, chosen or left something out.
    pub fn is_worked_on(&self) -> bool {
        let is_chosen = !self.choices.is_empty() || !self.left_out.is_empty() || self.temporary_names;
        is_chosen || !self.repairs.list().is_empty()
    }

    /// Takes the choices, the rows left out and the open forms of another draft of the same rows.
    pub fn take_choices(&mut self, other: &Self, people: &impl People) {
        self.choices.clone_from(&other.choices);
        self.left_out.clone_from(&other.left_out);
        self.temporary_names = other.temporary_names;
        self.open_forms.clone_from(&other.open_forms);
        self.check(people);
    }

    /// Whether names that move in a circle may use a temporary name.
    pub fn temporary_names(&self) -> bool {
        self.temporary_names
    }

    /// How many rows the table has.
    pub fn len(&self) -> usize {
        self.checked.len()
    }

    /// Whether the table has no row.
    pub fn is_empty(&self) -> bool {
        self.checked.is_empty()
    }

    /// Replaces the mapping.
    pub fn set_mapping(&mut self, mapping: Mapping, people: &impl People) {
        self.mapping = mapping;
        self.check(people);
    }

    /// Replaces the choices for the whole import.
    pub fn set_options(&mut self, options: Options, people: &impl People) {
        self.options = options;
        self.check(people);
    }

    /// Whether names that move in a circle may use a temporary name.
    pub fn set_temporary_names(&mut self, may: bool, people: &impl People) {
        self.temporary_names = may;
        self.check_together(people);
    }

    /// Whose form is open in this browser with changes, by id.
    pub fn set_open_forms(&mut self, ids: BTreeSet<String>, people: &impl People) {
        self.open_forms = ids;
        self.check_together(people);
    }

    /// Chooses for a row that is held; `None` takes the choice back.
    pub fn choose(&mut self, row: u32, choice: Option<Choice>, people: &impl People) {
        match choice {
            Some(choice) => drop(self.choices.insert(row, choice)),
            None => drop(self.choices.remove(&row)),
        }
        self.recheck(&[row].into(), people);
        self.check_together(people);
    }

    /// Leaves rows out, or takes them in again.
    pub fn leave_out(&mut self, rows: &BTreeSet<u32>, is_out: bool, people: &impl People) {
        match is_out {
            true => self.left_out.extend(rows),
            false => self.left_out.retain(|row| !rows.contains(row)),
        }
        self.check_together(people);
    }

    /// Leaves out the other rows about the person of this row.
    pub fn keep_only(&mut self, row: u32, people: &impl People) {
        let kept = self.checked.get(row as usize).and_then(about);
        let others = (0..).zip(&self.checked).filter(|(at, checked)| *at != row && about(checked) == kept);
        let others: BTreeSet<u32> = others.filter(|_| kept.is_some()).map(|(at, _)| at).collect();
        // Whoever chose another row a moment ago means this one now.
        if !others.is_empty() {
            self.left_out.remove(&row);
        }
        self.leave_out(&others, true, people);
    }

    /// Makes a repair.
    pub fn repair(&mut self, repair: Repair, people: &impl People) {
        let touched = self.repairs.make(&mut self.table, repair);
        self.check_repaired(&touched, people);
    }

    /// Undoes the repair at this place of the list.
    pub fn undo_repair(&mut self, at: usize, people: &impl People) {
        let touched = self.repairs.undo(&mut self.table, at);
        self.check_repaired(&touched, people);
    }

    /// Checks all rows again: people were read meanwhile.
    pub fn check(&mut self, people: &impl People) {
        // Reuses the memory of the former checks: a worker never gives memory back.
        let mut checked = std::mem::take(&mut self.checked);
        checked.clear();
        checked.reserve_exact(self.table.rows.len());
        self.check_rows(0..self.table.rows.len() as u32, people, |_, row| checked.push(row));
        self.checked = checked;
        self.check_together(people);
    }

    /// Checks rows again whose cells were repaired, and all rows together only where others depend on what changed.
    fn check_repaired(&mut self, rows: &BTreeSet<u32>, people: &impl People) {
        if self.recheck(rows, people) || rows.iter().any(|row| self.shared.contains(row)) {
            self.check_together(people);
        }
    }

    /// Checks rows again, each alone, and says whether the places of other rows may have changed.
    fn recheck(&mut self, rows: &BTreeSet<u32>, people: &impl People) -> bool {
        let mut others_change = false;
        let mut all = std::mem::take(&mut self.checked);
        self.check_rows(rows.iter().copied(), people, |row, checked| {
            if let Some(former) = all.get_mut(row as usize) {
                others_change |= self.dependencies(former) != self.dependencies(&checked);
                *former = checked;
            }
        });
        self.checked = all;
        others_change
    }

    /// What [`Self::check_together`] reads of what was found out about a row.
    fn dependencies<'d>(&self, checked: &'d Checked) -> Dependencies<'d> {
        let act = checked.standing.act();
        let is_open = |id: &str| self.open_forms.contains(id);
        Dependencies {
            who: &checked.who,
            creates: checked.would == Would::Create,
            name: act.filter(|act| matches!(act.kind(), Kind::Rename | Kind::Create)).map(|act| new_name(checked, act)),
            is_held: act.and_then(Act::id).is_some_and(is_open),
        }
    }

    /// Hands out each of these rows with what is found out about it alone.
    fn check_rows(&self, rows: impl Iterator<Item = u32>, people: &impl People, mut found: impl FnMut(u32, Checked)) {
        let checker = Checker::new(&self.table, &self.mapping, &self.options, people);
        let (id, base) = (self.mapping.column(&Target::Id), self.mapping.column(&Target::Base));
        let sheet = self.table.exported.as_deref().zip(id);
        let exported: BTreeMap<&str, usize> =
            match sheet.and_then(|(sheet, id)| Some((sheet, sheet.column(self.table.header.get(id)?)?))) {
                Some((sheet, id)) => sheet.rows.iter().enumerate().map(|(at, row)| (row.cell(id), at)).collect(),
                None => BTreeMap::new(),
            };
        for at in rows {
            let Some(row) = self.table.rows.get(at as usize) else { continue };
            // A cut id may be that of somebody else, who is on the second sheet, too.
            let base = base.and_then(|base| Base::parse(row.cell(base)));
            let id = id.map(|id| row.cell(id)).filter(|id| base.is_none_or(|base| base.had("id", id) != Some(false)));
            let exported = id.and_then(|id| exported.get(id)).and_then(|at| sheet?.0.rows.get(*at));
            found(at, checker.check(row, self.choices.get(&at), exported));
        }
    }

    /// Finds out where rows stand because of each other.
    fn check_together(&mut self, people: &impl People) {
        self.overlay.clear();
        let out = self.left_out.iter().filter(|row| (**row as usize) < self.checked.len());
        self.overlay = out.map(|row| (*row, Standing::LeftOut(LeftOut::ByHand))).collect();
        self.hold_open_forms();
        self.find_duplicates();
        self.find_names(people);
        self.find_cycles();
    }

    fn hold_open_forms(&mut self) {
        for (at, checked) in (0..).zip(&self.checked) {
            let is_open = checked.who.id.as_deref().is_some_and(|id| self.open_forms.contains(id));
            if is_open && checked.standing.act().is_some() && !self.overlay.contains_key(&at) {
                self.overlay.insert(at, Standing::Held(Hold::OpenForm));
            }
        }
    }

    /// Rows about one person: the same ones fold, and different ones wait until one is chosen.
    fn find_duplicates(&mut self) {
        let mut first: HashMap<About, u32> = HashMap::with_capacity(self.checked.len());
        let mut groups: BTreeMap<u32, Vec<u32>> = BTreeMap::new();
        for (at, checked) in (0..).zip(&self.checked) {
            if let Some(person) = about(checked)
                && !self.left_out.contains(&at)
            {
                let first = *first.entry(person).or_insert(at);
                if first != at {
                    groups.entry(first).or_insert_with(|| vec![first]).push(at);
                }
            }
        }
        self.shared = groups.values().flatten().copied().collect();
        let mut found = BTreeMap::new();
        let is_imported = |target: &Target| !matches!(target, Target::Ignored | Target::ServerTime | Target::Base);
        let columns = self.mapping.columns.iter().enumerate().filter(|(_, column)| is_imported(&column.target));
        let columns: Vec<usize> = columns.map(|(at, _)| at).collect();
        for rows in groups.into_values() {
            let mut seen: HashSet<Vec<&str>> = HashSet::new();
            let mut different: Vec<u32> = Vec::new();
            for row in rows {
                let cells = columns.iter().map(|at| self.table.rows[row as usize].cell(*at)).collect();
                match seen.insert(cells) {
                    true => different.push(row),
                    false => drop(found.insert(row, Standing::LeftOut(LeftOut::Repeated))),
                }
            }
            if different.len() > 1 {
                for row in &different {
                    found.insert(*row, Standing::Held(Hold::Duplicates(self.other_lines(&different, *row))));
                }
            }
        }
        self.overlay.extend(found);
    }

    /// The lines of the other rows, the first ones of many.
    fn other_lines(&self, rows: &[u32], row: u32) -> Vec<u32> {
        let others = rows.iter().filter(|other| **other != row).take(MAX_LINES);
        others.map(|other| self.table.rows[*other as usize].line).collect()
    }

    /// Names that two rows give, that look the same, or that somebody has who keeps it. Whoever is not renamed after all
    /// keeps a name that another row wants, so the rows are gone through until nothing changes.
    fn find_names(&mut self, people: &impl People) {
        let mut keepers: BTreeSet<String> = BTreeSet::new();
        for pass in 1.. {
            // Of an endless chain, nobody is sure to give a name up.
            let found = self.names(people, &keepers, pass > MAX_PASSES);
            let kept = found.keys().filter_map(|row| self.checked[*row as usize].who.id.as_deref());
            let kept: Vec<String> = kept.filter(|id| !keepers.contains(*id)).map(str::to_owned).collect();
            if kept.is_empty() || pass > MAX_PASSES {
                self.overlay.extend(found);
                return;
            }
            keepers.extend(kept);
        }
    }

    /// Where rows stand because of their names, if these people keep theirs.
    fn names(&self, people: &impl People, keepers: &BTreeSet<String>, is_everyone: bool) -> BTreeMap<u32, Standing> {
        let mut given: HashMap<Name, u32> = HashMap::new();
        let mut renamed: BTreeSet<String> = BTreeSet::new();
        let mut wanted: Vec<(u32, Name)> = Vec::new();
        for (at, checked) in (0..).zip(&self.checked) {
            let Some(act) = self.standing(at).act() else { continue };
            if act.kind() == Kind::Rename {
                renamed.extend(act.id().filter(|id| !is_everyone && !keepers.contains(*id)).map(str::to_owned));
            }
            if matches!(act.kind(), Kind::Rename | Kind::Create) {
                wanted.push((at, new_name(checked, act)));
            }
        }
        let mut found = BTreeMap::new();
        let mut looks: HashMap<String, u32> = HashMap::with_capacity(wanted.len());
        let mut alike: BTreeMap<u32, Vec<u32>> = BTreeMap::new();
        for (at, name) in wanted {
            let owners = people.by_name(&name.1, &name.0).into_iter().map(|person| people.id(person));
            let own = self.checked[at as usize].who.id.as_deref();
            let taken = owners.into_iter().find(|owner| Some(owner.as_str()) != own && !renamed.contains(owner));
            if let Some(first) = given.get(&name) {
                let line = self.table.rows[*first as usize].line;
                found.insert(at, Standing::Problem(vec![Problem::NameTwice(line)]));
            } else if let Some(owner) = taken {
                found.insert(at, Standing::Problem(vec![Problem::NameTaken(owner.into())]));
            } else {
                let first = *looks.entry(people::folded(&format!("{}\0{}", name.0, name.1))).or_insert(at);
                if first != at {
                    alike.entry(first).or_insert_with(|| vec![first]).push(at);
                }
                given.insert(name, at);
            }
        }
        for rows in alike.into_values() {
            for row in &rows {
                let is_sure = matches!(self.choices.get(row), Some(Choice::New | Choice::Mine));
                if !is_sure {
                    found.insert(*row, Standing::Held(Hold::NamesAlike(self.other_lines(&rows, *row))));
                }
            }
        }
        found
    }

    fn find_cycles(&mut self) {
        if self.temporary_names {
            return;
        }
        let renames: Vec<u32> = (0..self.checked.len() as u32)
            .filter(|row| self.standing(*row).act().is_some_and(|act| act.kind() == Kind::Rename))
            .collect();
        let rows: Vec<Row> = renames.iter().map(|row| self.row(*row)).collect();
        for row in order::order(&rows).cycles.into_iter().flatten() {
            self.overlay.insert(renames[row as usize], Standing::Held(Hold::NameCycle));
        }
    }

    /// Where a row stands.
    pub fn standing(&self, row: u32) -> &Standing {
        const NOWHERE: &Standing = &Standing::Same;
        let own = || self.checked.get(row as usize).map_or(NOWHERE, |checked| &checked.standing);
        self.overlay.get(&row).unwrap_or_else(own)
    }

    /// What was found out about a row.
    pub fn checked(&self, row: u32) -> Option<&Checked> {
        self.checked.get(row as usize)
    }

    /// The counts.
    pub fn counts(&self) -> Counts {
        let mut counts = Counts { repaired: self.repairs.rows(), ..Counts::default() };
        for (at, checked) in (0..).zip(&self.checked) {
            let standing = self.standing(at);
            counts.tally.add_standing(standing);
            counts.creates += usize::from(checked.would == Would::Create);
            counts.changes += usize::from(checked.would == Would::Change);
            counts.damaged += usize::from(!checked.damaged.is_empty());
            counts.ready_creates += usize::from(standing.act().map(Act::kind) == Some(Kind::Create));
            let changes = standing.act().map(Act::changes).unwrap_or_default();
            counts.clears += changes.iter().filter(|change| change.is_clear()).count();
        }
        counts
    }

    /// Whether a row belongs to a chip.
    pub fn is(&self, row: u32, chip: Chip) -> bool {
        let standing = self.standing(row);
        let kind = standing.act().map(Act::kind);
        match chip {
            Chip::Problems => matches!(standing, Standing::Problem(_)),
            Chip::Held => matches!(standing, Standing::Held(_)),
            Chip::Damaged => self.checked(row).is_some_and(|checked| !checked.damaged.is_empty()),
            Chip::Repaired => self.repairs.touches(row),
            Chip::Create => kind == Some(Kind::Create),
            Chip::Change => matches!(kind, Some(Kind::Change | Kind::Rename)),
            Chip::Same => *standing == Standing::Same,
            Chip::LeftOut => matches!(standing, Standing::LeftOut(_)),
        }
    }

    /// The rows of a chip, in the order of the file.
    pub fn rows(&self, chip: Chip) -> Vec<u32> {
        (0..self.checked.len() as u32).filter(|row| self.is(*row, chip)).collect()
    }

    /// The passwords of the file for new people, by row. They stay in memory: no plan has them.
    pub fn passwords(&self) -> Vec<(u32, &str)> {
        let Some(column) = self.mapping.column(&Target::Password) else { return Vec::new() };
        let creates = self.rows(Chip::Create).into_iter();
        let passwords = creates.map(|row| (row, self.table.rows[row as usize].cell(column)));
        passwords.filter(|(_, password)| !password.is_empty()).collect()
    }

    fn row(&self, at: u32) -> Row {
        let checked = &self.checked[at as usize];
        let line = self.table.rows[at as usize].line;
        Row { line, who: checked.who.clone(), key: checked.key, standing: self.standing(at).clone() }
    }

    /// The plan of this draft. It has a row for each row of the table, in the same order.
    pub fn plan(&self, header: Header) -> Plan {
        let Header { name, api, made_at, scope } = header;
        let rows = (0..self.checked.len() as u32).map(|row| self.row(row)).collect();
        Plan {
            name,
            api,
            made_at,
            source: Source::Import,
            scope,
            temporary_names: self.temporary_names,
            approval: None,
            rows,
        }
    }
}

#[cfg(test)]
mod tests;
