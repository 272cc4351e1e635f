//! An import from the file to the draft: what was brought, what its columns are, and what the rows come to.

use std::collections::{BTreeMap, BTreeSet};

use plans::{
    check::Options,
    draft::Draft,
    field::Field,
    fixes::{self, Fix},
    mapping::{Column, Mapping, MappingProblem, Recipe},
    mend::Repair,
    people::People,
    plan::Plan,
    reading::{Choices, Format, Reading},
    row::{Act, KeyUsed},
    table::Table,
    target::{self, Target},
};

use super::{
    Passwords,
    bring::{Source, covered},
    compared::Compared,
};
use crate::{
    plan::{
        message::{MatchedColumn, Matching, Setting, Trim, Why},
        people::Everybody,
    },
    secrets,
};

/// So many different values of a column are shown, of so many rows at most.
const SAMPLES: usize = 3;
const SAMPLE_ROWS: usize = 2_000;

/// The format of what could not be read yet.
const NO_FORMAT: Format = Format { encoding: None, separator: None, rows: 0, columns: 0, header_line: None };

/// An import.
pub(super) struct Import {
    pub(super) name: String,
    pub(super) source: Source,
    pub(super) choices: Choices,
    pub(super) sheet: Option<String>,
    pub(super) format: Format,
    stage: Stage,
    /// Columns that a person has set.
    set: BTreeSet<usize>,
    has_options: bool,
    is_recipe: bool,
    /// The short hash of the plan that was made of it, until the draft changes.
    pub(super) sealed_as: Option<String>,
    /// How many cells of each column lost the space around them.
    trims: BTreeMap<usize, usize>,
}

enum Stage {
    /// Something must be chosen first.
    Unread(Table),
    Brought(Table),
    Matched(Box<Matched>),
}

/// A draft, and the repairs that offer themselves for it.
struct Matched {
    draft: Draft,
    fixes: Vec<Fix>,
}

impl Matched {
    fn new(draft: Draft) -> Self {
        Self { draft, fixes: Vec::new() }
    }
}

impl Import {
    pub(super) fn new(
        name: String,
        source: Source,
        choices: Choices,
        sheet: Option<String>,
        reading: Option<Reading>,
    ) -> Self {
        let trims = reading.as_ref().map(trims).unwrap_or_default();
        let (format, stage) = match reading {
            Some(reading) => (reading.format, Stage::Brought(reading.table)),
            None => (NO_FORMAT, Stage::Unread(Table::default())),
        };
        Self {
            name,
            source,
            choices,
            sheet,
            format,
            stage,
            set: BTreeSet::new(),
            has_options: false,
            is_recipe: false,
            sealed_as: None,
            trims,
        }
    }

    /// The columns whose cells lost the space around them.
    pub(super) fn trims(&self) -> Vec<Trim> {
        let trim = |(column, cells): (&usize, &usize)| {
            let may_undo = self.may_keep_spaces(*column);
            Trim { column: *column, cells: *cells, may_undo }
        };
        self.trims.iter().map(trim).collect()
    }

    /// Whether the values of a column may keep the space around them. In a name, space would make a user who is here a new one.
    /// In an ID or an e-mail, space is a mistake.
    pub(super) fn may_keep_spaces(&self, column: usize) -> bool {
        let target = self.draft().and_then(|draft| draft.mapping().columns.get(column)).map(|column| &column.target);
        matches!(target, Some(Target::Field(field)) if !field.is_name() && *field != Field::Email)
    }

    pub(super) fn draft(&self) -> Option<&Draft> {
        match &self.stage {
            Stage::Matched(matched) => Some(&matched.draft),
            Stage::Brought(_) | Stage::Unread(_) => None,
        }
    }

    /// The passwords of the rows that create somebody, by the row of the plan that was made of it.
    pub(super) fn passwords(&self, plan: &Plan) -> Passwords {
        let column = self.draft().and_then(|draft| draft.mapping().column(&Target::Password));
        let rows = column
            .into_iter()
            .flat_map(|column| plan.rows.iter().zip(&self.table().rows).zip(0..).map(move |row| (column, row)));
        let passwords = rows.filter_map(|(column, ((row, cells), at))| {
            let is_new = matches!(row.standing.act(), Some(Act::Create { .. }));
            let password = cells.cell(column);
            (is_new && !password.is_empty()).then(|| (at, password.to_owned()))
        });
        passwords.collect()
    }

    /// Whether there is a table.
    pub(super) fn has_table(&self) -> bool {
        !matches!(self.stage, Stage::Unread(_))
    }

    pub(super) fn fixes(&self) -> &[Fix] {
        match &self.stage {
            Stage::Matched(matched) => &matched.fixes,
            Stage::Brought(_) | Stage::Unread(_) => &[],
        }
    }

    pub(super) fn table(&self) -> &Table {
        match &self.stage {
            Stage::Matched(matched) => matched.draft.table(),
            Stage::Brought(table) | Stage::Unread(table) => table,
        }
    }

    /// Columns with passwords, by the mapping, or by their header where there is none yet.
    pub(super) fn password_columns(&self) -> Vec<usize> {
        let header = &self.table().header;
        let is_password = |at: &usize| match self.draft() {
            Some(draft) => draft.mapping().columns.get(*at).is_some_and(|column| column.target == Target::Password),
            None => super::bring::is_password(&header[*at]),
        };
        (0..header.len()).filter(is_password).collect()
    }

    /// Compares the rows with the people. What a person has chosen stays.
    pub(super) fn compare(&mut self, people: &Compared, setting: &Setting, recipes: &[Recipe]) {
        let everybody = people.everybody();
        let is_untouched = self.set.is_empty() && !self.has_options && self.choices.spaced.is_empty();
        let stage = std::mem::replace(&mut self.stage, Stage::Brought(Table::default()));
        let mut draft = match stage {
            Stage::Matched(matched) if !is_untouched || matched.draft.is_worked_on() => {
                let mut draft = matched.draft;
                draft.check(everybody);
                if !self.has_options {
                    draft.preset(everybody);
                }
                draft
            }
            Stage::Matched(matched) => self.begin(matched.draft.into_table(), people, recipes),
            Stage::Brought(table) | Stage::Unread(table) => self.begin(table, people, recipes),
        };
        draft.set_open_forms(setting.open_forms.clone(), everybody);
        self.stage = Stage::Matched(Box::new(Matched::new(draft)));
        self.find_fixes(people);
    }

    fn begin(&mut self, table: Table, people: &Compared, recipes: &[Recipe]) -> Draft {
        let everybody = people.everybody();
        let recipe =
            self.format.header_line.and_then(|_| recipes.iter().find_map(|recipe| recipe.for_header(&table.header)));
        // Of a field that nobody's record has any more, nothing is imported.
        let recipe = recipe.filter(|mapping| mapping.problems(|path| is_writable(everybody, path)).is_empty());
        self.is_recipe = recipe.is_some();
        let mapping = recipe.cloned().unwrap_or_else(|| Mapping::suggest(&table, everybody));
        Draft::new(table, mapping, Options::default(), everybody)
    }

    /// Changes the draft, and finds the repairs that offer themselves then. The table is no longer that of a plan that was
    /// sealed before.
    pub(super) fn change(&mut self, people: &Compared, change: impl FnOnce(&mut Draft, &Everybody)) -> bool {
        let Stage::Matched(matched) = &mut self.stage else { return false };
        change(&mut matched.draft, people.everybody());
        self.sealed_as = None;
        self.find_fixes(people);
        true
    }

    /// Holds the rows of people whose form is open.
    pub(super) fn set_open_forms(&mut self, open_forms: BTreeSet<String>, people: &Compared) {
        if let Stage::Matched(matched) = &mut self.stage {
            matched.draft.set_open_forms(open_forms, people.everybody());
        }
    }

    fn find_fixes(&mut self, people: &Compared) {
        if let Stage::Matched(matched) = &mut self.stage {
            let Matched { draft, fixes } = matched.as_mut();
            // What was mended by hand may be wrong in other rows, too. A name or an id is of one row, and so is the present
            // value of its person.
            let is_of_one = |row: u32, fix: &Fix| {
                let Some(column) = draft.mapping().columns.get(usize::from(fix.column)) else { return true };
                let is_theirs = || people.stored(draft, row, &column.target).is_some_and(|value| value == fix.to);
                !matches!(&column.target, Target::Field(field) if *field != Field::Username) || is_theirs()
            };
            let again = draft.repairs().again(draft.table());
            let again = again.filter(|(row, fix)| !is_of_one(*row, fix)).map(|(_, fix)| fix);
            let others = fixes::fixes(draft.table(), draft.mapping(), people.known());
            // The same value is offered once: as it was mended by hand. A way to mend several values stays.
            let is_same = |one: &Fix, other: &Fix| {
                matches!(other.repair, Repair::Value { .. }) && (one.column, &one.from) == (other.column, &other.from)
            };
            let is_other = |other: &Fix| again.as_ref().is_none_or(|fix| !is_same(fix, other));
            *fixes = again.iter().cloned().chain(others.into_iter().filter(is_other)).collect();
        }
    }

    /// Says what a column is.
    pub(super) fn set_column(&mut self, at: usize, column: Column, people: &Compared) -> bool {
        let Some(mut mapping) = self.draft().map(|draft| draft.mapping().clone()) else { return false };
        let Some(place) = mapping.columns.get_mut(at) else { return false };
        *place = column;
        self.set.insert(at);
        self.change(people, |draft, people| draft.set_mapping(mapping, people))
    }

    pub(super) fn set_options(&mut self, options: Options, people: &Compared) -> bool {
        self.has_options = true;
        self.change(people, |draft, people| draft.set_options(options, people))
    }

    /// Takes the file as it was read again, with the same rows and columns. What was chosen stays, and so does
    /// each repair that still finds a cell.
    pub(super) fn take_again(&mut self, reading: Reading, people: &Compared) {
        self.trims = trims(&reading);
        self.sealed_as = None;
        let Some(draft) = self.draft() else { return };
        let (mapping, options) = (draft.mapping().clone(), draft.options().clone());
        let repairs: Vec<_> = draft.repairs().list().iter().map(|made| made.repair.clone()).collect();
        let mut again = Draft::new(reading.table, mapping, options.clone(), people.everybody());
        again.set_options(options, people.everybody());
        for repair in repairs {
            again.repair(repair, people.everybody());
        }
        again.take_choices(draft, people.everybody());
        self.stage = Stage::Matched(Box::new(Matched::new(again)));
        self.find_fixes(people);
    }

    /// Columns whose cells lost the space around them and must not, because passwords are in them.
    pub(super) fn untrimmed(&self) -> Vec<usize> {
        let is_new = |at: &usize| {
            let is_known = self.table().header.get(*at).is_some_and(|name| super::bring::is_password(name));
            let is_known = is_known && self.format.header_line.is_some();
            !is_known && !self.choices.untrimmed.contains(at)
        };
        self.password_columns().into_iter().filter(is_new).collect()
    }

    /// What is wrong with the columns.
    pub(super) fn problems(&self, people: &Compared) -> Vec<MappingProblem> {
        let everybody = people.everybody();
        self.draft().map(|draft| draft.mapping().problems(|path| is_writable(everybody, path))).unwrap_or_default()
    }

    /// The mapping for files with the same header, without a value of the file.
    pub(super) fn recipe(&self) -> Option<Recipe> {
        let draft = self.draft().filter(|_| self.format.header_line.is_some())?;
        Some(Recipe { header: draft.table().header.clone(), mapping: draft.mapping().clone() })
    }

    /// Which column is what, and what the rows come to.
    pub(super) fn matching(&self, people: &Compared) -> Option<Matching> {
        let draft = self.draft()?;
        let everybody = people.everybody();
        let mut keys: BTreeMap<u8, (KeyUsed, usize)> = BTreeMap::new();
        for key in (0..draft.len() as u32).filter_map(|row| draft.checked(row)?.key) {
            keys.entry(key as u8).or_insert((key, 0)).1 += 1;
        }
        Some(Matching {
            columns: (0..draft.table().header.len()).map(|at| self.column(draft, at)).collect(),
            problems: self.problems(people),
            options: draft.options().clone(),
            counts: draft.counts(),
            keys: keys.into_values().collect(),
            other_fields: everybody
                .other_fields()
                .filter(|path| is_writable(everybody, path))
                .map(str::to_owned)
                .collect(),
            people: everybody.count(),
            is_complete: everybody.is_complete(),
            is_recipe: self.is_recipe,
            roles: people.roles().to_vec(),
            organizations: people.organizations().to_vec(),
            unread: unread(draft, everybody),
        })
    }

    fn column(&self, draft: &Draft, at: usize) -> MatchedColumn {
        let table = draft.table();
        let header = table.header[at].clone();
        let column = draft.mapping().columns.get(at).cloned();
        let column = column.unwrap_or(Column { target: Target::Ignored, blank_clears: false });
        let mut samples: Vec<String> = Vec::new();
        for row in table.rows.iter().take(SAMPLE_ROWS) {
            let cell = covered(row.cell(at), column.target == Target::Password);
            if samples.len() < SAMPLES && !samples.contains(&cell) {
                samples.push(cell);
            }
        }
        let blanks = table.rows.iter().filter(|row| row.cell(at).is_empty()).count();
        let why = self.why(&header, at, &column.target);
        MatchedColumn { header, samples, column, why, blanks }
    }

    fn why(&self, header: &str, at: usize, target: &Target) -> Why {
        let by_header = target::by_header(header).filter(|_| self.format.header_line.is_some());
        match (target, by_header) {
            _ if self.set.contains(&at) => Why::Person,
            (Target::ServerTime, _) => Why::ServerTime,
            _ if self.is_recipe => Why::Recipe,
            (target, Some(by_header)) if *target == by_header => Why::Header,
            (Target::Ignored, Some(_)) => Why::Taken,
            (Target::Ignored, None) => Why::Unknown,
            _ => Why::Content,
        }
    }
}

fn trims(reading: &Reading) -> BTreeMap<usize, usize> {
    let mut trims = BTreeMap::new();
    // A blank cell has no value that spaces could be around.
    let has_value = |(row, column): &(u32, u16)| {
        reading.table.rows.get(*row as usize).is_some_and(|row| !row.cell((*column).into()).is_empty())
    };
    for (_, column) in reading.trimmed.iter().filter(|cell| has_value(cell)) {
        *trims.entry(usize::from(*column)).or_default() += 1;
    }
    trims
}

/// Whether a field that the contract does not name may be written: records here have it, and it holds no secret.
fn is_writable(people: &Everybody, path: &str) -> bool {
    !path.split('.').any(secrets::is_secret_name) && people.other_fields().any(|other| other == path)
}

/// People whose records must be read: their rows have a field that the directory does not keep.
fn unread(draft: &Draft, people: &Everybody) -> Vec<String> {
    let has_other = draft.mapping().fields().any(|(_, field, _)| matches!(field, Field::Other(_)));
    if !has_other {
        return Vec::new();
    }
    let ids = (0..draft.len() as u32).filter_map(|row| draft.checked(row)?.who.id.as_deref());
    people.missing_records(ids)
}
