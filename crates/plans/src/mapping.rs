//! Which column is what, and whether that can be imported. A mapping is kept as a recipe for files with the same header.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::{
    field::Field,
    people::People,
    table::Table,
    target::{self, Target},
};

/// So many rows are looked at to tell what a column is.
const SAMPLE: usize = 200;

/// What a column of the file is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Column {
    pub target: Target,
    /// Whether a blank cell takes the value away. Otherwise it leaves the value alone.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub blank_clears: bool,
}

/// The columns of a file, in their order.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Mapping {
    pub columns: Vec<Column>,
}

/// Why a mapping cannot be used.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum MappingProblem {
    /// These columns are the same thing.
    Twice(Target, Vec<usize>),
    /// No column says whom a row is about.
    NoKey,
    /// A field of this name holds a secret, or the server keeps it.
    NotWritable(usize),
}

/// A mapping with the header that it was made for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Recipe {
    pub header: Vec<String>,
    pub mapping: Mapping,
}

impl Mapping {
    /// What the columns of a table seem to be: by their headers, and by their content where a header says nothing. Of two
    /// columns for one thing, the first has it.
    pub fn suggest(table: &Table, people: &impl People) -> Self {
        let mut targets: Vec<Option<Target>> = table.header.iter().map(|name| target::by_header(name)).collect();
        for at in 0..targets.len() {
            if targets[at].is_none() {
                let cells = table.rows.iter().take(SAMPLE).map(|row| row.cell(at));
                let content = target::by_content(cells, people);
                targets[at] = content.filter(|content| !targets.iter().flatten().any(|target| target == content));
            }
        }
        let mut mapping = Self::default();
        for target in targets {
            let target = target.unwrap_or(Target::Ignored);
            let is_taken = is_single(&target) && mapping.columns.iter().any(|column| column.target == target);
            let target = if is_taken { Target::Ignored } else { target };
            mapping.columns.push(Column { target, blank_clears: false });
        }
        mapping
    }

    /// What is wrong. `is_writable` says whether a field that the contract does not name may be written.
    pub fn problems(&self, is_writable: impl Fn(&str) -> bool) -> Vec<MappingProblem> {
        let mut places: BTreeMap<&Target, Vec<usize>> = BTreeMap::new();
        for (at, column) in self.columns.iter().enumerate() {
            places.entry(&column.target).or_default().push(at);
        }
        let twice = places.iter().filter(|(target, columns)| is_single(target) && columns.len() > 1);
        let mut problems: Vec<MappingProblem> =
            twice.map(|(target, columns)| MappingProblem::Twice((*target).clone(), columns.clone())).collect();
        let keys = [Target::Id, Target::Field(Field::Username), Target::Field(Field::Email)];
        if !keys.iter().any(|key| places.contains_key(key)) {
            problems.push(MappingProblem::NoKey);
        }
        for (at, column) in self.columns.iter().enumerate() {
            if let Target::Field(Field::Other(path)) = &column.target
                && !is_writable(path)
            {
                problems.push(MappingProblem::NotWritable(at));
            }
        }
        problems
    }

    /// The column that is this.
    pub fn column(&self, target: &Target) -> Option<usize> {
        self.columns.iter().position(|column| column.target == *target)
    }

    /// The columns with a field, with its place.
    pub fn fields(&self) -> impl Iterator<Item = (usize, &Field, bool)> {
        self.columns.iter().enumerate().filter_map(|(at, column)| match &column.target {
            Target::Field(field) => Some((at, field, column.blank_clears)),
            _ => None,
        })
    }
}

impl Recipe {
    /// The mapping, if the file has the same header.
    pub fn for_header(&self, header: &[String]) -> Option<&Mapping> {
        (self.header == header).then_some(&self.mapping)
    }
}

/// Whether only one column may be this.
fn is_single(target: &Target) -> bool {
    !matches!(target, Target::Ignored | Target::ServerTime)
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;
    use crate::{people::tests::acme, table::Row};

    /// A table of lines with semicolons.
    pub(crate) fn table(text: &str) -> Table {
        let mut lines = text.lines();
        let header = lines.next().unwrap_or_default().split(';').map(str::to_owned).collect();
        let rows = lines.zip(2..).map(|(line, number)| Row::new(number, line.split(';'))).collect();
        Table { header, rows, exported: None }
    }

    fn targets(text: &str) -> Vec<Target> {
        Mapping::suggest(&table(text), &acme()).columns.into_iter().map(|column| column.target).collect()
    }

    #[test]
    fn columns_are_suggested_by_header_and_by_content() {
        let suggested = targets("Benutzer;Rolle;Kürzel;Kontakt;created_at\nann;admin;x;a@b;2024\nben;user;y;c@d;2024");
        let expected = [
            Target::Field(Field::Username),
            Target::Field(Field::Role),
            Target::Ignored,
            Target::Field(Field::Email),
            Target::ServerTime,
        ];
        assert_eq!(suggested, expected);
        assert_eq!(targets("username;user\nann;ann")[1], Target::Ignored, "one column has the field");
    }

    #[test]
    fn two_columns_for_one_field_and_a_file_without_a_key_do_not_pass() {
        let column = |target| Column { target, blank_clears: false };
        let mapping = |targets: Vec<Target>| Mapping { columns: targets.into_iter().map(column).collect() };
        let problems = |targets| mapping(targets).problems(|path| path != "api_key");
        let role = || Target::Field(Field::Role);
        assert_eq!(problems(vec![Target::Id, role(), role()]), [MappingProblem::Twice(role(), vec![1, 2])]);
        assert_eq!(problems(vec![role(), Target::Ignored, Target::Ignored]), [MappingProblem::NoKey]);
        let other = |path: &str| Target::Field(Field::Other(path.into()));
        assert_eq!(problems(vec![Target::Id, other("klass"), other("api_key")]), [MappingProblem::NotWritable(2)]);
        assert_eq!(problems(vec![Target::Id, Target::ServerTime, Target::ServerTime]), []);
    }

    #[test]
    fn a_recipe_is_for_files_with_the_same_header() {
        let file = table("username;role\nann;user");
        let recipe = Recipe { header: file.header.clone(), mapping: Mapping::suggest(&file, &acme()) };
        let json = serde_json::to_string(&recipe).expect("JSON");
        let recipe: Recipe = serde_json::from_str(&json).expect("a recipe");
        assert!(recipe.for_header(&file.header).is_some());
        assert!(recipe.for_header(&["username".into(), "rolle".into()]).is_none());
    }
}
