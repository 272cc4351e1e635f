//! The draft as a page shows it: its state, a window of its rows, and where the next trouble is.

use std::borrow::Cow;

use plans::{
    check,
    draft::{Chip, Counts, Draft},
    field::Field,
    fixes::{self, Fix},
    mend::Repair,
    name,
    row::{Act, Hold, LeftOut, Problem, Standing},
    table::Row,
    target::Target,
};

use super::{compared::Compared, import::Import};
use crate::plan::message::{DraftState, DuplicateRow, Grid, GridCell, GridRow, GridSort, GridStanding, SortBy, Window};

/// The state of a draft.
pub(super) fn state(import: &Import) -> Option<DraftState> {
    let draft = import.draft()?;
    let counts = draft.counts();
    Some(DraftState {
        counts,
        rows: draft.len(),
        chips: chips(&counts),
        columns: columns(draft),
        repairs: draft.repairs().list().to_vec(),
        trims: import.trims(),
        fixes: import.fixes().to_vec(),
        temporary_names: draft.temporary_names(),
        is_sealed: import.sealed_as.is_some(),
    })
}

fn chips(counts: &Counts) -> Vec<(Chip, usize)> {
    // What is ready creates, changes or renames someone: an import deletes nobody.
    let count = |chip: Chip| match chip {
        Chip::Problems => counts.tally.problem,
        Chip::Held => counts.tally.held,
        Chip::Damaged => counts.damaged,
        Chip::Repaired => counts.repaired,
        Chip::Same => counts.tally.same,
        Chip::LeftOut => counts.tally.left_out,
        Chip::Create => counts.ready_creates,
        Chip::Change => counts.tally.waiting - counts.ready_creates,
    };
    Chip::ALL.into_iter().map(|chip| (chip, count(chip))).collect()
}

/// The columns that are imported and shown: those of passwords are not.
fn columns(draft: &Draft) -> Vec<(usize, String, Target)> {
    let columns = draft.mapping().columns.iter().zip(&draft.table().header).enumerate();
    let shown = columns.filter(|(_, (column, _))| matches!(column.target, Target::Id | Target::Field(_)));
    shown.map(|(at, (column, name))| (at, name.clone(), column.target.clone())).collect()
}

/// Whether a repair is one of a column that is shown.
pub(super) fn may_repair(draft: &Draft, repair: &Repair) -> bool {
    let (Repair::Cell { column, .. } | Repair::Value { column, .. } | Repair::Each { column, .. }) = repair;
    columns(draft).iter().any(|(at, ..)| *at == usize::from(*column))
}

/// The rows of a chip, or all.
fn rows_of(draft: &Draft, chip: Option<Chip>, sort: GridSort) -> Vec<u32> {
    let rows = (0..draft.len() as u32).filter(|row| chip.is_none_or(|chip| draft.is(*row, chip)));
    let key = |row: u32| match sort.by {
        SortBy::Line => Key::Number(row.into()),
        SortBy::Standing => Key::Number(rank(draft.standing(row))),
        SortBy::Column(at) => {
            let cells = draft.table().rows.get(row as usize);
            Key::of(cells.map(|cells| cells.cell(at)).unwrap_or_default())
        }
    };
    if sort == GridSort::default() {
        return rows.collect();
    }
    let mut keys: Vec<(Key, u32)> = rows.map(|row| (key(row), row)).collect();
    keys.sort_by(|(one, _), (other, _)| {
        let blanks_last = (*one == Key::Blank).cmp(&(*other == Key::Blank));
        blanks_last.then_with(|| if sort.is_descending { other.cmp(one) } else { one.cmp(other) })
    });
    keys.into_iter().map(|(_, row)| row).collect()
}

/// What cells are sorted by: whole numbers by their size, before texts; texts without regard to letter case.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
enum Key<'c> {
    Number(u64),
    Text(Cow<'c, str>),
    Blank,
}

impl<'c> Key<'c> {
    fn of(cell: &'c str) -> Self {
        let is_number = !cell.is_empty() && cell.bytes().all(|byte| byte.is_ascii_digit());
        match cell.parse() {
            _ if cell.is_empty() => Self::Blank,
            Ok(number) if is_number => Self::Number(number),
            _ if cell.chars().any(char::is_uppercase) => Self::Text(cell.to_lowercase().into()),
            _ => Self::Text(cell.into()),
        }
    }
}

/// Rows that need a look come first, then each act by itself.
fn rank(standing: &Standing) -> u64 {
    const LAST: u64 = u64::MAX;
    match standing {
        Standing::Problem(_) => 0,
        Standing::Held(_) => 1,
        Standing::Ready(act) => 2 + act.kind() as u64,
        Standing::Same => LAST - 1,
        Standing::LeftOut(_) => LAST,
    }
}

/// A window of the rows.
pub(super) fn grid(
    import: &Import,
    chip: Option<Chip>,
    sort: GridSort,
    window: Window,
    people: &Compared,
) -> Option<Grid> {
    let draft = import.draft()?;
    let columns = columns(draft);
    let all = rows_of(draft, chip, sort);
    let shown = all.iter().skip(window.from).take(window.count);
    let rows = shown.map(|row| grid_row(draft, *row, &columns, import.fixes(), people)).collect();
    Some(Grid { total: all.len(), from: window.from, rows })
}

/// The place, within the chip's rows, of the first row with a problem or a hold after this one, or of all.
pub(super) fn next_trouble(import: &Import, chip: Option<Chip>, sort: GridSort, after: Option<usize>) -> Option<usize> {
    let draft = import.draft()?;
    let mut rows =
        rows_of(draft, chip, sort).into_iter().enumerate().skip(after.map_or(0, |after| after.saturating_add(1)));
    rows.find(|(_, row)| matches!(draft.standing(*row), Standing::Problem(_) | Standing::Held(_))).map(|(at, _)| at)
}

/// All rows with problems: their places, lines and problems.
pub(super) fn problems(import: &Import) -> Vec<(u32, u32, Vec<Problem>)> {
    let Some(draft) = import.draft() else { return Vec::new() };
    let problems = |row: u32| match draft.standing(row) {
        Standing::Problem(problems) => Some((row, draft.table().rows.get(row as usize)?.line, problems.clone())),
        _ => None,
    };
    (0..draft.len() as u32).filter_map(problems).collect()
}

fn grid_row(draft: &Draft, row: u32, columns: &[(usize, String, Target)], fixes: &[Fix], people: &Compared) -> GridRow {
    let standing = draft.standing(row);
    let cells = draft.table().rows.get(row as usize);
    let cell = |at: usize| cells.map(|cells| cells.cell(at)).unwrap_or_default();
    let fixes = columns.iter().flat_map(|(at, ..)| {
        let own =
            |(fix, to): (&Fix, Cow<'_, str>)| Fix { from: cell(*at).to_owned(), to: to.into_owned(), ..fix.clone() };
        fixes::of_cell(fixes, *at as u16, cell(*at)).map(own)
    });
    let as_read = columns.iter().filter_map(|(at, _, target)| name_as_read(draft, row, *at, target, cell(*at)));
    let theirs = columns.iter().filter_map(|(at, _, target)| theirs(draft, row, *at, target, cell(*at), people));
    GridRow {
        row,
        line: cells.map(|cells| cells.line).unwrap_or_default(),
        standing: match standing {
            Standing::Problem(problems) => GridStanding::Problem(problems.clone()),
            Standing::Held(hold) => GridStanding::Held(hold.clone()),
            Standing::Same => GridStanding::Same,
            Standing::LeftOut(LeftOut::NotTicked) => GridStanding::NotTicked,
            Standing::LeftOut(LeftOut::ByHand) => GridStanding::LeftOut,
            Standing::LeftOut(LeftOut::Repeated) => GridStanding::Repeated,
            Standing::Ready(act) => GridStanding::Act(act.kind()),
        },
        cells: columns.iter().map(|(at, _, target)| grid_cell(draft, row, *at, target, cell(*at), people)).collect(),
        fixes: fixes.chain(as_read).chain(theirs).collect(),
        people: held_people(draft, row).iter().map(|id| people.shown(id)).collect(),
        duplicates: duplicates(draft, row, columns),
    }
}

/// The other rows about the same person, with what differs from this one.
fn duplicates(draft: &Draft, row: u32, columns: &[(usize, String, Target)]) -> Vec<DuplicateRow> {
    let Standing::Held(Hold::Duplicates(lines)) = draft.standing(row) else { return Vec::new() };
    let rows = &draft.table().rows;
    let Some(own) = rows.get(row as usize) else { return Vec::new() };
    let other = |line: &u32| rows.binary_search_by_key(line, |row| row.line).ok().and_then(|at| rows.get(at));
    let duplicate = |other: &Row| {
        let differing = columns.iter().enumerate().filter(|(_, (at, ..))| other.cell(*at) != own.cell(*at));
        let cells = differing.map(|(place, (at, ..))| (place, other.cell(*at).to_owned())).collect();
        DuplicateRow { line: other.line, cells }
    };
    lines.iter().filter_map(other).map(duplicate).collect()
}

/// The repair of a username that has what nobody sees.
fn name_as_read(draft: &Draft, row: u32, at: usize, target: &Target, cell: &str) -> Option<Fix> {
    let is_held = *draft.standing(row) == Standing::Held(Hold::HiddenInName);
    let is_name = *target == Target::Field(Field::Username);
    let to = name::as_read(cell).filter(|_| is_held && is_name)?;
    let column = at as u16;
    let repair = Repair::Cell { row, column, to: to.as_str().into() };
    Some(Fix { repair, column, from: cell.to_owned(), to, rows: 1 })
}

/// The repair that keeps what a colleague has made of a field since the export.
fn theirs(draft: &Draft, row: u32, at: usize, target: &Target, cell: &str, people: &Compared) -> Option<Fix> {
    let Standing::Held(Hold::MovedOn(moved)) = draft.standing(row) else { return None };
    let is_moved = matches!(target, Target::Field(field) if moved.contains(field));
    let to = is_moved.then(|| people.stored(draft, row, target).unwrap_or_default())?;
    let column = at as u16;
    let repair = Repair::Cell { row, column, to: to.as_str().into() };
    Some(Fix { repair, column, from: cell.to_owned(), to, rows: 1 })
}

/// Whether a held row would change the field, or has another value there than the person now.
fn is_held_for(draft: &Draft, row: u32, target: &Target, cell: &str, stored: impl Fn() -> String) -> bool {
    let Target::Field(field) = target else { return false };
    match draft.standing(row) {
        Standing::Held(Hold::MovedOn(moved)) => moved.contains(field),
        Standing::Held(Hold::Rename) => field.is_name() && !cell.is_empty() && cell != stored(),
        _ => false,
    }
}

fn grid_cell(draft: &Draft, row: u32, at: usize, target: &Target, text: &str, people: &Compared) -> GridCell {
    let checked = draft.checked(row);
    let changes = draft.standing(row).act().map(Act::changes).unwrap_or_default();
    let change = match target {
        Target::Field(field) => changes.iter().find(|change| change.field == *field),
        _ => None,
    };
    let damage = checked.and_then(|checked| checked.damaged.iter().find(|(column, _)| usize::from(*column) == at));
    let stored = || people.stored(draft, row, target).unwrap_or_default();
    let held = is_held_for(draft, row, target, text, stored).then(stored);
    GridCell {
        text: text.to_owned(),
        was: change.map(|change| change.base.to_text()).or(held),
        has_problem: has_problem(draft, row, target),
        damage: damage.map(|(_, damage)| (*damage, stored())),
        is_repaired: draft.repairs().touches_cell(row, at as u16),
        is_clear: change.map_or(check::clears(text), |change| change.is_clear()),
    }
}

/// Whether a problem of the row is about this column.
fn has_problem(draft: &Draft, row: u32, target: &Target) -> bool {
    let Standing::Problem(problems) = draft.standing(row) else { return false };
    let has = |target: Target| draft.mapping().column(&target).is_some();
    let is_about = |problem: &Problem| match problem {
        Problem::Required(field)
        | Problem::NotClearable(field)
        | Problem::WrongKind(field)
        | Problem::Damaged(field) => *target == Target::Field(field.clone()),
        Problem::EmailShape => *target == Target::Field(Field::Email),
        Problem::NameTwice(_) | Problem::NameTaken(_) => *target == Target::Field(Field::Username),
        Problem::UnknownId | Problem::Unaddressable => *target == Target::Id,
        Problem::NoKey | Problem::NotThere if has(Target::Id) => *target == Target::Id,
        Problem::NoKey | Problem::NotThere => *target == Target::Field(Field::Username),
    };
    problems.iter().any(is_about)
}

/// Whom a held row may be about, by their ids.
fn held_people(draft: &Draft, row: u32) -> Vec<Box<str>> {
    let who = || draft.checked(row).and_then(|checked| checked.who.id.clone()).into_iter().collect();
    match draft.standing(row) {
        Standing::Held(Hold::Several(ids) | Hold::LooksAlike(ids)) => ids.clone(),
        Standing::Held(Hold::EmailAlike(id)) => vec![id.clone()],
        Standing::Held(
            Hold::Rename
            | Hold::MovedOn(_)
            | Hold::OpenForm
            | Hold::Duplicates(_)
            | Hold::NamesAlike(_)
            | Hold::HiddenInName,
        ) => who(),
        Standing::Problem(problems) => {
            let owner = problems.iter().find_map(|problem| match problem {
                Problem::NameTaken(id) => Some(id.clone()),
                _ => None,
            });
            owner.into_iter().collect()
        }
        _ => Vec::new(),
    }
}
