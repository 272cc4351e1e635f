//! Repairs that offer themselves: a role or an organization that nobody has and that is almost one that people have, and
//! what is mended in an e-mail without knowing the person. Nothing here is wrong for sure, so nothing here stops a row.

use std::{borrow::Cow, collections::HashMap};

use serde::{Deserialize, Serialize};
use unicode_normalization::UnicodeNormalization;

use crate::{check, field::Field, mapping::Mapping, mend::Repair, people, table::Table};

/// So many unknown values of a column are compared with the known ones, those of the most rows first.
const MOST_VALUES: usize = 200;
/// So many known values are compared.
const MOST_KNOWN: usize = 20_000;

/// What is mended in a cell without asking anyone.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Mending {
    /// A comma or a semicolon in the domain of an e-mail becomes a dot.
    Comma,
    /// Spaces in an e-mail go.
    Spaces,
    /// Letters of another script, and wide ones, become the Latin ones that look the same, where all others are Latin.
    Script,
    /// What stands around an e-mail goes: `<ann@acme.example>`, `mailto:`, a full stop at the end.
    Wrapping,
    /// Dots next to each other in the domain become one.
    Dots,
}

impl Mending {
    pub const ALL: [Self; 5] = [Self::Comma, Self::Spaces, Self::Script, Self::Wrapping, Self::Dots];

    /// The mended e-mail; `None` if there is nothing to mend in this way.
    pub fn mend(self, email: &str) -> Option<String> {
        let mended = match self {
            Self::Comma => in_domain(email, |domain| domain.replace([',', ';'], "."))?,
            Self::Spaces => email.split_whitespace().collect(),
            Self::Script => latin(email)?,
            Self::Wrapping => unwrapped(email).to_owned(),
            Self::Dots => in_domain(email, |domain| {
                domain.split('.').filter(|label| !label.is_empty()).collect::<Vec<_>>().join(".")
            })?,
        };
        let is_email = mended.split_once('@').is_some_and(|(name, domain)| {
            !name.is_empty() && domain.contains(|c: char| c.is_alphanumeric()) && !domain.contains('@')
        });
        (is_email && mended != email).then_some(mended)
    }
}

/// The text with another domain. Two e-mails in one cell are not told apart, so they are left.
fn in_domain(email: &str, mend: impl Fn(&str) -> String) -> Option<String> {
    let (name, domain) = email.split_once('@')?;
    let is_one = !domain.contains(['@', '/']) && !name.contains([',', ';']);
    // A comma at the end, or one with a space behind it, separates: the domain ends there.
    let is_list = domain.ends_with([',', ';']) || domain.contains(", ") || domain.contains("; ");
    (is_one && !is_list).then(|| format!("{name}@{}", mend(domain)))
}

fn unwrapped(email: &str) -> &str {
    let around = |c: char| c.is_whitespace() || matches!(c, '<' | '>' | '"' | '\'' | '(' | ')' | '[' | ']' | ',' | ';');
    let inner = email.trim_matches(around);
    let inner = match inner.get(..7) {
        Some(scheme) if scheme.eq_ignore_ascii_case("mailto:") => &inner[7..],
        _ => inner,
    };
    inner.trim_start_matches(around).trim_end_matches(|c| around(c) || c == '.')
}

/// Letters of Cyrillic and Greek that look like one of Latin.
const LOOK_ALIKES: &str = "аa еe оo рp сc уy хx іi јj ѕs ԁd һh ԛq ԝw АA ВB ЕE КK МM НH ОO РP СC ТT УY ХX ІI ЈJ ЅS \
    οo αa νv ρp υu ιi κk ΑA ΒB ΕE ΖZ ΗH ΙI ΚK ΜM ΝN ΟO ΡP ΤT ΥY ΧX";

/// The text in ASCII, if only letters that look Latin keep it from being so and some of its letters are Latin.
fn latin(text: &str) -> Option<String> {
    if text.is_ascii() || !text.contains(|c: char| c.is_ascii_alphabetic()) {
        return None;
    }
    let narrow: String = text.nfkc().map(|c| if c == '。' { '.' } else { c }).collect();
    let look = |c: char| {
        let mut pairs = LOOK_ALIKES.split(' ').map(|pair| pair.chars());
        pairs.find_map(|mut pair| (pair.next() == Some(c)).then(|| pair.next()).flatten()).unwrap_or(c)
    };
    let latin: String = narrow.chars().map(look).collect();
    latin.is_ascii().then_some(latin)
}

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
    unknown.truncate(MOST_VALUES);
    if unknown.is_empty() {
        return;
    }
    let known = &known[..known.len().min(MOST_KNOWN)];
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

/// Whether nothing can be mended in a cell: most e-mails are told by this alone.
fn is_plain(cell: &str) -> bool {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'@' | b'.' | b'_' | b'-' | b'+');
    cell.bytes().all(plain) && !cell.contains("..") && !cell.ends_with('.') && !cell.contains("@.")
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
    use crate::{mapping::tests::table, mend::Repairs, people::tests::acme};
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
    fn each_mending_has_its_cells() {
        for (mending, from, to) in [
            (Mending::Comma, "a@x,example", Some("a@x.example")),
            (Mending::Comma, "a@x;example", Some("a@x.example")),
            (Mending::Comma, "a@x.example, b@x.example", None),
            (Mending::Comma, "a@x.example,b@x.example", None),
            (Mending::Comma, "a@x.example,", None),
            (Mending::Comma, "a,b@x.example", None),
            (Mending::Spaces, "a @ x.example", Some("a@x.example")),
            (Mending::Spaces, "a x", None),
            (Mending::Script, "\u{430}nn@x.example", Some("ann@x.example")),
            (Mending::Script, "ann＠x.example", Some("ann@x.example")),
            (Mending::Script, "анна@пример.рф", None),
            (Mending::Script, "jürgen@x.example", None),
            (Mending::Wrapping, "mailto:a@x.example", Some("a@x.example")),
            (Mending::Wrapping, "\"a@x.example\";", Some("a@x.example")),
            (Mending::Wrapping, "a@x.example.", Some("a@x.example")),
            (Mending::Wrapping, "a@x.example", None),
            (Mending::Dots, "a@x..example", Some("a@x.example")),
            (Mending::Dots, "a..b@x.example", None),
            (Mending::Dots, "a@..", None),
        ] {
            assert_eq!(mending.mend(from).as_deref(), to, "{mending:?} {from}");
        }
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
        /// What was mended has nothing left to mend in the same way.
        #[test]
        fn mending_once_is_enough(text in "[ab@.,;< >\u{430}ü]{0,12}") {
            for mending in Mending::ALL {
                if let Some(mended) = mending.mend(&text) {
                    prop_assert_eq!(mending.mend(&mended), None, "{:?} {}", mending, mended);
                }
            }
        }

        /// What is passed over has nothing to mend.
        #[test]
        fn a_plain_cell_has_no_fix(text in "[ab1@._+-]{0,12}") {
            if is_plain(&text) {
                prop_assert!(Mending::ALL.iter().all(|mending| mending.mend(&text).is_none()));
            }
        }

        #[test]
        fn slips_count_both_ways(one in "[abc]{0,6}", other in "[abc]{0,6}") {
            let [one, other] = [one, other].map(|text| text.chars().collect::<Vec<_>>());
            prop_assert_eq!(distance(&one, &other, 6), distance(&other, &one, 6));
            prop_assert_eq!(distance(&one, &other, 6) == Some(0), one == other);
        }
    }
}
