//! The columns of the list: which a person wants to see, in which order and how wide. The person is always the first.

use serde_json::Value;

use crate::user::User;

/// What one column shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Column {
    Id,
    Email,
    Organization,
    Role,
    Created,
    Updated,
    LastLogin,
    /// A field that the contract does not name, by its path.
    Other(String),
}

/// How much room a column has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Width {
    Narrow,
    Medium,
    Wide,
    Widest,
}

/// A column as it is shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ShownColumn {
    pub column: Column,
    pub width: Width,
}

impl Column {
    /// Those that every server has, in the order in which they are offered.
    pub const KNOWN: [Self; 7] =
        [Self::Id, Self::Email, Self::Organization, Self::Role, Self::Created, Self::Updated, Self::LastLogin];

    /// Its name in what is kept: that of the contract's field, or the path.
    pub fn name(&self) -> &str {
        match self {
            Self::Id => "id",
            Self::Email => "email",
            Self::Organization => "organization",
            Self::Role => "role",
            Self::Created => "created_at",
            Self::Updated => "updated_at",
            Self::LastLogin => "last_login",
            Self::Other(path) => path,
        }
    }

    pub fn from_name(name: &str) -> Self {
        Self::KNOWN.into_iter().find(|known| known.name() == name).unwrap_or_else(|| Self::Other(name.to_owned()))
    }

    /// What it holds of a person, as the server sent it.
    pub fn value(&self, user: &User) -> String {
        match self {
            Self::Id => user.id(),
            Self::Email => user.email(),
            Self::Organization => user.organization(),
            Self::Role => user.role(),
            Self::Created | Self::Updated | Self::LastLogin => user.time(self.name()),
            Self::Other(path) => user.text_at(path),
        }
    }

    pub fn is_time(&self) -> bool {
        matches!(self, Self::Created | Self::Updated | Self::LastLogin)
    }

    fn default_width(&self) -> Width {
        match self {
            Self::Email => Width::Wide,
            Self::Organization | Self::Role | Self::Other(_) => Width::Medium,
            _ => Width::Narrow,
        }
    }

    /// The column in the width that fits most of what it holds.
    pub fn with_default_width(self) -> ShownColumn {
        ShownColumn { width: self.default_width(), column: self }
    }
}

impl Width {
    pub const ALL: [Self; 4] = [Self::Narrow, Self::Medium, Self::Wide, Self::Widest];

    /// About as wide as that, in the height of a letter (style/first.css).
    fn rems(self) -> u32 {
        match self {
            Self::Narrow => 7,
            Self::Medium => 8,
            Self::Wide => 14,
            Self::Widest => 20,
        }
    }

    pub fn name(self) -> &'static str {
        match self {
            Self::Narrow => "narrow",
            Self::Medium => "medium",
            Self::Wide => "wide",
            Self::Widest => "widest",
        }
    }
}

/// Whether they have room side by side where the browser's window is that of a desk.
pub fn fit_on_desktop(columns: &[ShownColumn]) -> bool {
    columns.iter().map(|shown| shown.width.rems()).sum::<u32>() <= 48
}

/// The column in the width nearest to so many times its own. Where there is no such column, all of them as they are.
pub fn resize(columns: &[ShownColumn], at: usize, times: f64) -> Vec<ShownColumn> {
    let mut columns = columns.to_vec();
    if let Some(shown) = columns.get_mut(at) {
        let wanted = f64::from(shown.width.rems()) * times;
        let off = |width: &Width| (f64::from(width.rems()) - wanted).abs();
        shown.width = Width::ALL.into_iter().min_by(|a, b| off(a).total_cmp(&off(b))).unwrap_or(shown.width);
    }
    columns
}

/// The column in another place, those between one place nearer to where it was. Where there is no such column or place, all of
/// them as they are.
pub fn move_column(columns: &[ShownColumn], from: usize, to: usize) -> Vec<ShownColumn> {
    let mut columns = columns.to_vec();
    if from.max(to) < columns.len() {
        let shown = columns.remove(from);
        columns.insert(to, shown);
    }
    columns
}

/// What is shown where nobody chose.
pub fn default_columns() -> Vec<ShownColumn> {
    use Column::{Created, Email, LastLogin, Organization, Role};
    [Email, Organization, Role, Created, LastLogin].map(Column::with_default_width).to_vec()
}

/// Reads what [`to_json`] wrote; what cannot be read is left out, and a column that is there twice.
pub fn from_json(written: &Value) -> Option<Vec<ShownColumn>> {
    let mut columns: Vec<ShownColumn> = Vec::new();
    for name in written.as_array()?.iter().filter_map(Value::as_str) {
        let sized = name
            .rsplit_once(':')
            .and_then(|(name, width)| Some((name, Width::ALL.into_iter().find(|known| known.name() == width)?)));
        let shown = match sized {
            Some((name, width)) => ShownColumn { column: Column::from_name(name), width },
            None => Column::from_name(name).with_default_width(),
        };
        if columns.iter().all(|other| other.column != shown.column) {
            columns.push(shown);
        }
    }
    Some(columns)
}

/// As JSON: names with their widths.
pub fn to_json(columns: &[ShownColumn]) -> Value {
    columns.iter().map(|ShownColumn { column, width }| format!("{}:{}", column.name(), width.name())).collect()
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;
    use proptest::prelude::*;

    prop_compose! {
        pub(crate) fn any_columns()(chosen in prop::collection::vec((0_usize..9, 0_usize..4, "[a-z:.]{1,12}"), 0..9)) -> Vec<ShownColumn> {
            let mut columns: Vec<ShownColumn> = Vec::new();
            for (at, width, path) in chosen {
                let column = Column::KNOWN.get(at).cloned().unwrap_or_else(|| Column::from_name(&path));
                if columns.iter().all(|other| other.column != column) {
                    columns.push(ShownColumn { column, width: Width::ALL[width] });
                }
            }
            columns
        }
    }

    proptest! {
        #[test]
        fn what_is_written_is_read(columns in any_columns()) {
            prop_assert_eq!(from_json(&to_json(&columns)), Some(columns));
        }
    }

    proptest! {
        #[test]
        fn what_was_moved_there_is_moved_back(columns in any_columns(), from in 0_usize..9, to in 0_usize..9) {
            let there = move_column(&columns, from, to);
            prop_assert_eq!(&move_column(&there, to, from), &columns);
            if from.max(to) < columns.len() {
                prop_assert_eq!(&there[to], &columns[from]);
            }
        }

        #[test]
        fn a_column_as_wide_as_another_has_its_width(columns in any_columns(), at in 0_usize..9, wanted in 0_usize..4) {
            if let Some(shown) = columns.get(at) {
                let wanted = Width::ALL[wanted];
                let times = f64::from(wanted.rems()) / f64::from(shown.width.rems());
                let after = resize(&columns, at, times);
                prop_assert_eq!(after[at].width, wanted);
                prop_assert_eq!(&resize(&after, at, 1.0), &after);
            } else {
                prop_assert_eq!(&resize(&columns, at, 2.0), &columns);
            }
        }
    }

    #[test]
    fn a_column_is_never_narrower_or_wider_than_there_is() {
        let columns = [Column::Email.with_default_width()];
        assert_eq!(resize(&columns, 0, -3.0)[0].width, Width::Narrow);
        assert_eq!(resize(&columns, 0, 100.0)[0].width, Width::Widest);
    }

    #[test]
    fn a_name_alone_has_its_usual_width_and_none_comes_twice() {
        let written = serde_json::json!(["email", 7, "email:narrow", "profile.vlan:wide"]);
        let columns = from_json(&written).expect("columns");
        assert_eq!(columns.len(), 2);
        assert_eq!(columns[0], Column::Email.with_default_width());
        assert_eq!(columns[1], ShownColumn { column: Column::Other("profile.vlan".to_owned()), width: Width::Wide });
        assert_eq!(from_json(&serde_json::json!("email")), None);
    }
}
