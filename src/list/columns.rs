//! The columns of the list: which of them a person sees, in which order and how wide. The name is always the first
//! column and is not among them.

use serde_json::Value;

use crate::{display::field_value::FieldValue, user::User};

/// What one column shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Column {
    /// `id`.
    Id,
    /// `email`.
    Email,
    /// `organization`.
    Organization,
    /// `profile.role`.
    Role,
    /// `profile.created_at`.
    Created,
    /// `profile.updated_at`.
    Updated,
    /// `profile.last_login`.
    LastLogin,
    /// A field that the contract does not name, by its path.
    Other(String),
}

/// The width of a column, in steps.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Width {
    /// For an id, a day or a short word.
    Narrow,
    /// For a word or two.
    Medium,
    /// For an email address.
    Wide,
    /// For long text.
    Widest,
}

/// A column on screen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ShownColumn {
    /// What it shows.
    pub column: Column,
    /// How wide it is.
    pub width: Width,
}

impl Column {
    /// The columns that every server has, in the order of the dialog.
    pub const KNOWN: [Self; 7] =
        [Self::Id, Self::Email, Self::Organization, Self::Role, Self::Created, Self::Updated, Self::LastLogin];

    /// The name in stored settings and in the page: the contract's field, or the path of any other field.
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

    /// The column of a name; a name that is not in [`Column::KNOWN`] is a path.
    pub fn from_name(name: &str) -> Self {
        Self::KNOWN.into_iter().find(|known| known.name() == name).unwrap_or_else(|| Self::Other(name.to_owned()))
    }

    /// A user's value, as the server sent it. `redacted` hides the secrets of a field outside the contract
    /// (`secrets::redacted`).
    pub fn value(&self, user: &User, redacted: impl Fn(&str, &Value) -> Value) -> FieldValue {
        match self {
            Self::Id | Self::Email | Self::Organization => user.value_at(self.name()).into(),
            Self::Role => user.value_at("profile.role").into(),
            Self::Created | Self::Updated | Self::LastLogin => user.time_value(self.name()),
            Self::Other(path) => {
                let name = path.rsplit('.').next().unwrap_or(path);
                user.value_at(path).map(|value| redacted(name, value)).as_ref().into()
            }
        }
    }

    /// Whether the values are times.
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

    /// The column in the width that fits most of its values.
    pub fn with_default_width(self) -> ShownColumn {
        ShownColumn { width: self.default_width(), column: self }
    }
}

impl Width {
    /// Every width, the narrowest first.
    pub const ALL: [Self; 4] = [Self::Narrow, Self::Medium, Self::Wide, Self::Widest];

    /// The width in `rem`; style/first.css has the same numbers.
    fn rems(self) -> u32 {
        match self {
            Self::Narrow => 7,
            Self::Medium => 8,
            Self::Wide => 14,
            Self::Widest => 20,
        }
    }

    /// The name in stored settings and the class in the page.
    pub fn name(self) -> &'static str {
        match self {
            Self::Narrow => "narrow",
            Self::Medium => "medium",
            Self::Wide => "wide",
            Self::Widest => "widest",
        }
    }
}

/// Whether the columns fit side by side into the window of a desktop browser.
pub fn fit_on_desktop(columns: &[ShownColumn]) -> bool {
    columns.iter().map(|shown| shown.width.rems()).sum::<u32>() <= 48
}

/// Gives one column the step nearest to `factor` times its width. Without such a column, nothing changes.
pub fn resize(columns: &[ShownColumn], index: usize, factor: f64) -> Vec<ShownColumn> {
    let mut columns = columns.to_vec();
    if let Some(shown) = columns.get_mut(index) {
        let wanted = f64::from(shown.width.rems()) * factor;
        let distance = |width: &Width| (f64::from(width.rems()) - wanted).abs();
        shown.width = Width::ALL.into_iter().min_by(|a, b| distance(a).total_cmp(&distance(b))).unwrap_or(shown.width);
    }
    columns
}

/// Gives one column its default width. Without such a column, nothing changes.
pub fn reset_width(columns: &[ShownColumn], index: usize) -> Vec<ShownColumn> {
    let mut columns = columns.to_vec();
    if let Some(shown) = columns.get_mut(index) {
        shown.width = shown.column.default_width();
    }
    columns
}

/// Moves a column to another place. Without such a column or place, nothing changes.
pub fn move_column(columns: &[ShownColumn], from: usize, to: usize) -> Vec<ShownColumn> {
    let mut columns = columns.to_vec();
    if from.max(to) < columns.len() {
        let shown = columns.remove(from);
        columns.insert(to, shown);
    }
    columns
}

/// The columns of a person who chose none.
pub fn default_columns() -> Vec<ShownColumn> {
    use Column::{Created, Email, LastLogin, Organization, Role};
    [Email, Organization, Role, Created, LastLogin].map(Column::with_default_width).to_vec()
}

/// Parses what [`to_json`] printed. Names that make no sense and repeated columns are left out. `None` if it is no
/// list.
pub fn from_json(json: &Value) -> Option<Vec<ShownColumn>> {
    let mut columns: Vec<ShownColumn> = Vec::new();
    for name in json.as_array()?.iter().filter_map(Value::as_str) {
        let sized = name
            .rsplit_once(':')
            .and_then(|(name, width)| Some((name, Width::ALL.into_iter().find(|step| step.name() == width)?)));
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

/// Prints columns as a JSON list of names with widths.
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
        fn parsing_reverses_printing(columns in any_columns()) {
            prop_assert_eq!(from_json(&to_json(&columns)), Some(columns));
        }
    }

    proptest! {
        #[test]
        fn moving_back_reverses_moving(columns in any_columns(), from in 0_usize..9, to in 0_usize..9) {
            let there = move_column(&columns, from, to);
            prop_assert_eq!(&move_column(&there, to, from), &columns);
            if from.max(to) < columns.len() {
                prop_assert_eq!(&there[to], &columns[from]);
            }
        }

        #[test]
        fn a_column_takes_the_nearest_width(columns in any_columns(), at in 0_usize..9, wanted in 0_usize..4) {
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
    fn one_column_gets_its_default_width_back() {
        let columns = resize(&resize(&default_columns(), 0, 100.0), 1, 100.0);
        assert_eq!(reset_width(&columns, 0), resize(&default_columns(), 1, 100.0));
        assert_eq!(reset_width(&columns, 9), columns);
    }

    #[test]
    fn a_column_is_never_narrower_or_wider_than_the_steps() {
        let columns = [Column::Email.with_default_width()];
        assert_eq!(resize(&columns, 0, -3.0)[0].width, Width::Narrow);
        assert_eq!(resize(&columns, 0, 100.0)[0].width, Width::Widest);
    }

    #[test]
    fn a_column_shows_no_secret() {
        let record = r#"{"id": 1, "api_key": "k", "auth": {"password": "p"}, "profile": {"pin": 7, "vlan": 3}}"#;
        let user = crate::api::wire::user(record).expect("a user");
        let text = |path: &str| Column::from_name(path).value(&user, crate::secrets::redacted).text().to_owned();
        assert_eq!(
            ["api_key", "auth", "profile.pin", "profile.vlan"].map(text),
            ["•••", r#"{"password":"•••"}"#, "•••", "3"]
        );
    }

    #[test]
    fn a_name_alone_has_its_default_width_and_no_column_comes_twice() {
        let json = serde_json::json!(["email", 7, "email:narrow", "profile.vlan:wide"]);
        let columns = from_json(&json).expect("columns");
        assert_eq!(columns.len(), 2);
        assert_eq!(columns[0], Column::Email.with_default_width());
        assert_eq!(columns[1], ShownColumn { column: Column::Other("profile.vlan".to_owned()), width: Width::Wide });
        assert_eq!(from_json(&serde_json::json!("email")), None);
    }
}
