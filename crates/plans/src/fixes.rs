//! Repairs that offer themselves: a role or an organization that nobody has and that is almost one that people have, what
//! is mended in an e-mail without knowing the person, and a repair by hand for the other rows with the same value. Nothing here is wrong for sure, so nothing here stops a row.

use std::{borrow::Cow, collections::HashMap};

use serde::{Deserialize, Serialize};

use crate::{
    check,
    email_cleanup::{Mending, is_plain},
    field::Field,
    mapping::Mapping,
    mend::{Repair, Repairs, rows_with},
    people,
    table::Table,
};

/// So many unknown values of a column are compared with the known ones, those of the most rows first.
const MAX_VALUES: usize = 200;
/// So many known values are compared.
const MAX_KNOWN: usize = 20_000;

/// Values that people have, those of the most people first.
#[derive(Clone, Copy, Debug, Default)]
pub struct Known<'k> {
    pub roles: &'k [String],
    pub organizations: &'k [String],
}

/// A repair that offers itself.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Fix {
    /// What to do.
    pub repair: Repair,
    pub column: u16,
    /// The value that is repaired; of several, the first in the file.
    pub from: String,
    /// What becomes of it.
    pub to: String,
    /// How many rows it repairs.
    pub rows: usize,
}

/// The repairs that offer themselves for a table, those of the most rows first.
pub fn fixes(table: &Table, mapping: &Mapping, known: Known) -> Vec<Fix> {
    let mut fixes = Vec::new();
    for (column, field, _) in mapping.fields() {
        let Ok(column) = u16::try_from(column) else { continue };
        match field {
            Field::Role => of_known(table, column, known.roles, &mut fixes),
            Field::Organization => of_known(table, column, known.organizations, &mut fixes),
            Field::Email => of_emails(table, column, &mut fixes),
            _ => {}
        }
    }
    // Sorting is stable: of those with as many rows, the first column's comes first.
    fixes.sort_by_key(|fix| std::cmp::Reverse(fix.rows));
    fixes
}

/// The repairs of one cell among those of its table.
pub fn of_cell<'f>(fixes: &'f [Fix], column: u16, cell: &str) -> impl Iterator<Item = (&'f Fix, Cow<'f, str>)> {
    fixes.iter().filter(move |fix| fix.column == column).filter_map(move |fix| match &fix.repair {
        Repair::Each { mending, .. } => mending.mend(cell).map(|to| (fix, Cow::Owned(to))),
        _ => (fix.from == cell).then_some((fix, Cow::Borrowed(fix.to.as_str()))),
    })
}

impl Repairs {
    /// The row of the latest repair of a cell, and the same for the other rows of the column that have what the cell had at
    /// first.
    pub fn again(&self, table: &Table) -> Option<(u32, Fix)> {
        let (row, column) = self.list().iter().rev().find_map(|made| match &made.repair {
            Repair::Cell { row, column, .. } => Some((*row, *column)),
            _ => None,
        })?;
        // A later repair may have mended the same cell.
        let to = table.rows.get(row as usize)?.cell(column.into());
        let from = self.original(row, column).filter(|from| !from.is_empty())?;
        let rows = rows_with(table, column, from).len();
        let repair = Repair::Value { column, from: from.into(), to: to.into() };
        (rows > 0).then(|| (row, Fix { repair, column, from: from.to_owned(), to: to.to_owned(), rows }))
    }
}

/// Values of a column that nobody has, each with the nearest that people have.
fn of_known(table: &Table, column: u16, known: &[String], fixes: &mut Vec<Fix>) {
    let mut counts: HashMap<&str, (usize, usize)> = HashMap::new();
    for (at, row) in table.rows.iter().enumerate() {
        counts.entry(row.cell(column.into())).or_insert((0, at)).0 += 1;
    }
    counts.remove("");
    counts.retain(|value, _| !check::clears(value));
    for value in known {
        counts.remove(value.as_str());
    }
    let mut unknown: Vec<(&str, usize, usize)> =
        counts.into_iter().map(|(value, (rows, at))| (value, rows, at)).collect();
    unknown.sort_unstable_by_key(|(_, rows, at)| (std::cmp::Reverse(*rows), *at));
    unknown.truncate(MAX_VALUES);
    if unknown.is_empty() {
        return;
    }
    let known = &known[..known.len().min(MAX_KNOWN)];
    let looks: Vec<Vec<char>> = known.iter().map(|value| people::folded(value).chars().collect()).collect();
    for (value, rows, _) in unknown {
        if let Some(nearest) = nearest(value, &looks).and_then(|at| known.get(at)) {
            let repair = Repair::Value { column, from: value.into(), to: nearest.as_str().into() };
            fixes.push(Fix { repair, column, from: value.to_owned(), to: nearest.clone(), rows });
        }
    }
}

fn of_emails(table: &Table, column: u16, fixes: &mut Vec<Fix>) {
    let mut found: [Option<Fix>; Mending::ALL.len()] = Default::default();
    for row in &table.rows {
        let cell = row.cell(column.into());
        if is_plain(cell) {
            continue;
        }
        for (fix, mending) in found.iter_mut().zip(Mending::ALL) {
            let Some(to) = mending.mend(cell) else { continue };
            let repair = Repair::Each { column, mending };
            fix.get_or_insert_with(|| Fix { repair, column, from: cell.to_owned(), to, rows: 0 }).rows += 1;
        }
    }
    fixes.extend(found.into_iter().flatten());
}

/// The place of the value that is nearest, if one is near enough to be meant: one slip in a short word, two in a longer one.
fn nearest(value: &str, known: &[Vec<char>]) -> Option<usize> {
    let value: Vec<char> = people::folded(value).chars().collect();
    let most = match value.len() {
        0 | 1 => 0,
        2..=5 => 1,
        _ => 2,
    };
    let near = known.iter().enumerate().filter_map(|(at, other)| Some((distance(&value, other, most)?, at)));
    // Of those as near, the first has the most people.
    near.min().map(|(_, at)| at)
}

/// How many slips make one text of another: letters that are missing, too many, others, or swapped with their neighbour.
/// `None` beyond `most`.
fn distance(one: &[char], other: &[char], most: usize) -> Option<usize> {
    if one.len().abs_diff(other.len()) > most {
        return None;
    }
    let width = other.len() + 1;
    let (mut before, mut last): (Vec<usize>, Vec<usize>) = (vec![0; width], (0..width).collect());
    for (row, letter) in one.iter().enumerate() {
        let mut line = vec![row + 1; width];
        for column in 0..other.len() {
            let is_same = *letter == other[column];
            let mut least = (last[column + 1] + 1).min(line[column] + 1).min(last[column] + usize::from(!is_same));
            let is_swapped = row > 0 && column > 0 && *letter == other[column - 1] && one[row - 1] == other[column];
            if is_swapped {
                least = least.min(before[column - 1] + 1);
            }
            line[column + 1] = least;
        }
        if line.iter().all(|slips| *slips > most) {
            return None;
        }
        before = std::mem::replace(&mut last, line);
    }
    last.last().copied().filter(|slips| *slips <= most)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{mapping::tests::table, people::tests::acme};
    use proptest::prelude::*;

    fn found(text: &str) -> Vec<(String, String, usize)> {
        let table = table(text);
        let mapping = Mapping::suggest(&table, &acme());
        let roles: Vec<String> = ["user", "admin", "guest"].map(str::to_owned).into();
        let organizations: Vec<String> = ["acme", "globex"].map(str::to_owned).into();
        let fixes = fixes(&table, &mapping, Known { roles: &roles, organizations: &organizations });
        fixes.into_iter().map(|fix| (fix.from, fix.to, fix.rows)).collect()
    }

    fn fix(from: &str, to: &str, rows: usize) -> (String, String, usize) {
        (from.to_owned(), to.to_owned(), rows)
    }

    #[test]
    fn an_unknown_role_and_organization_find_the_nearest_and_a_new_one_stays() {
        let text = "username;role;organization\na;Usr;acme\nb;Usr;Globex\nc;auditor;harbor\nd;amdin;\ne;(clear);acme";
        assert_eq!(found(text), [fix("Usr", "user", 2), fix("amdin", "admin", 1), fix("Globex", "globex", 1)]);
    }

    #[test]
    fn emails_are_mended_in_groups() {
        let text = "username;email\na;a@globex,example\nb;b@acme,example\nc;c@acme.example\nd;d d@acme.example\ne;<e@acme.example>";
        assert_eq!(
            found(text),
            [
                fix("a@globex,example", "a@globex.example", 2),
                fix("d d@acme.example", "dd@acme.example", 1),
                fix("<e@acme.example>", "e@acme.example", 1)
            ]
        );
    }

    #[test]
    fn a_group_is_repaired_and_undone() {
        let mut table = table("username;email\na;a@x,y\nb;b@x.y\nc;c@x,y");
        let mut repairs = Repairs::default();
        let repair = Repair::Each { column: 1, mending: Mending::Comma };
        assert_eq!(repairs.make(&mut table, repair), [0, 2].into());
        assert_eq!((table.rows[0].cell(1), table.rows[2].cell(1)), ("a@x.y", "c@x.y"));
        assert!(repairs.touches_cell(0, 1) && !repairs.touches_cell(1, 1));
        repairs.undo(&mut table, 0);
        assert_eq!((table.rows[0].cell(1), repairs.list().len()), ("a@x,y", 0));
    }

    #[test]
    fn a_repair_by_hand_offers_itself_to_the_other_rows_with_the_value() {
        let mut table = table("username;role\na;Praktikant\nb;user\nc;Praktikant\nd;Praktikant\ne;\nf;");
        let mut repairs = Repairs::default();
        let cell = |row, to: &str| Repair::Cell { row, column: 1, to: to.into() };
        assert_eq!(repairs.again(&table), None);
        repairs.make(&mut table, cell(2, "user"));
        let (row, again) = repairs.again(&table).expect("an offer");
        assert_eq!((row, again.from.as_str(), again.to.as_str(), again.rows), (2, "Praktikant", "user", 2));
        let repair = Repair::Value { column: 1, from: "user".into(), to: "guest".into() };
        repairs.make(&mut table, repair);
        let (_, mended) = repairs.again(&table).expect("an offer");
        assert_eq!((mended.from.as_str(), mended.to.as_str()), ("Praktikant", "guest"), "as the cell is by now");
        repairs.make(&mut table, mended.repair);
        assert_eq!(repairs.again(&table), None, "nobody has it any more");
        repairs.make(&mut table, cell(4, "user"));
        assert_eq!(repairs.again(&table), None, "an empty cell is no mistake of its own");
    }

    #[test]
    fn a_cell_finds_its_fixes() {
        let known = ["user".to_owned()];
        let table = table("username;role;email\na;usr;a@x,y\nb;usr;b@x,y");
        let mapping = Mapping::suggest(&table, &acme());
        let fixes = fixes(&table, &mapping, Known { roles: &known, organizations: &[] });
        let of = |column: u16, cell: &str| {
            of_cell(&fixes, column, cell).map(|(fix, to)| (to.into_owned(), fix.rows)).collect::<Vec<_>>()
        };
        assert_eq!(of(1, "usr"), [("user".to_owned(), 2)]);
        assert_eq!(of(2, "b@x,y"), [("b@x.y".to_owned(), 2)]);
        assert_eq!(of(2, "usr"), []);
    }

    #[test]
    fn slips_are_counted() {
        let of =
            |one: &str, other: &str| distance(&one.chars().collect::<Vec<_>>(), &other.chars().collect::<Vec<_>>(), 2);
        assert_eq!((of("usr", "user"), of("amdin", "admin"), of("user", "user")), (Some(1), Some(1), Some(0)));
        assert_eq!((of("acme", "globex"), of("", "ab"), of("ab", "")), (None, Some(2), Some(2)));
    }

    proptest! {
        #[test]
        fn slips_count_both_ways(one in "[abc]{0,6}", other in "[abc]{0,6}") {
            let [one, other] = [one, other].map(|text| text.chars().collect::<Vec<_>>());
            prop_assert_eq!(distance(&one, &other, 6), distance(&other, &one, 6));
            prop_assert_eq!(distance(&one, &other, 6) == Some(0), one == other);
        }
    }
}
