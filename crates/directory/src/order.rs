//! Orders over everybody. A list shows a page of an order; who is found is walked in it. Building an order takes longer than
//! a search, so a worker builds it when it is idle, and drops it when people change.

use serde::{Deserialize, Serialize};

use crate::{dictionary::Dictionary, people::People, person::Time, search::Found};

/// A column that people can be sorted by.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Column {
    #[default]
    Id,
    /// First name, then last name.
    Name,
    Username,
    Email,
    Organization,
    Role,
    #[serde(rename = "created_at")]
    Created,
    #[serde(rename = "updated_at")]
    Updated,
    LastLogin,
}

impl Column {
    const ALL: [Self; 9] = [
        Self::Id,
        Self::Name,
        Self::Username,
        Self::Email,
        Self::Organization,
        Self::Role,
        Self::Created,
        Self::Updated,
        Self::LastLogin,
    ];

    /// The column of a name of the API; `name` is first and last name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|column| column.name() == name)
    }

    /// The name that the API gives the column.
    pub fn name(self) -> &'static str {
        match self {
            Self::Id => "id",
            Self::Name => "name",
            Self::Username => "username",
            Self::Email => "email",
            Self::Organization => "organization",
            Self::Role => "role",
            Self::Created => "created_at",
            Self::Updated => "updated_at",
            Self::LastLogin => "last_login",
        }
    }
}

/// The rows of everybody, sorted by a column, the smallest first. Who has no value comes last, in either direction.
#[derive(Clone, Debug, Default)]
pub struct Order {
    rows: Vec<u32>,
    /// How many rows at the end have no value.
    without_value: usize,
}

impl Order {
    /// The rows in this direction.
    pub fn rows(&self, descending: bool) -> impl Iterator<Item = u32> {
        let (with, without) = self.rows.split_at(self.rows.len() - self.without_value);
        let ascending = with.iter().filter(move |_| !descending);
        let reversed = with.iter().rev().filter(move |_| descending);
        ascending.chain(reversed).chain(without).copied()
    }

    /// A page of who was found, in this direction.
    pub fn page(&self, found: &Found, descending: bool, offset: usize, limit: usize) -> Vec<u32> {
        self.rows(descending).filter(|row| found.rank(*row).is_some()).skip(offset).take(limit).collect()
    }
}

impl People {
    /// Everybody by a column. `compare` orders texts as the reader's language does (`Intl.Collator`).
    pub fn order(&self, column: Column, compare: &dyn Fn(&str, &str) -> std::cmp::Ordering) -> Order {
        let mut rows: Vec<u32> = (0..self.rows() as u32).filter(|row| !self.is_removed(*row)).collect();
        let all = rows.len();
        let by_code = |dictionary: &Dictionary, code: &dyn Fn(usize) -> u32, rows: &mut Vec<u32>| {
            let places = places(dictionary, compare);
            let place = |row: &u32| places.get(code(*row as usize) as usize).copied().unwrap_or_default();
            rows.sort_by_key(|row| (code(*row as usize) == 0, place(row)));
            rows.iter().filter(|row| code(**row as usize) == 0).count()
        };
        let without_value = match column {
            Column::Created => by_time(&self.created, &mut rows),
            Column::Updated => by_time(&self.updated, &mut rows),
            Column::LastLogin => by_time(&self.last_login, &mut rows),
            Column::Organization => by_code(&self.organizations, &|row| self.organization.get(row), &mut rows),
            Column::Role => by_code(&self.roles, &|row| self.role.get(row), &mut rows),
            Column::Name => {
                let places = places(&self.names, compare);
                let place = |code: u32| places.get(code as usize).copied().unwrap_or_default();
                let codes = |row: &u32| (self.first_names.get(*row as usize), self.last_names.get(*row as usize));
                rows.sort_by_key(|row| {
                    let (first, last) = codes(row);
                    ((first, last) == (0, 0), place(first), place(last))
                });
                rows.iter().filter(|row| codes(row) == (0, 0)).count()
            }
            Column::Id => {
                rows.sort_by_cached_key(|row| {
                    let id = self.id(*row);
                    (id.parse::<u64>().map_or(u64::MAX, |number| number), id)
                });
                0
            }
            Column::Username => by_text(&|row| self.username_forms(row), compare, &mut rows),
            Column::Email => by_text(&|row| self.folded(row).email, compare, &mut rows),
        };
        debug_assert_eq!(rows.len(), all);
        Order { rows, without_value }
    }
}

/// The place of each code's text among all texts.
fn places(dictionary: &Dictionary, compare: &dyn Fn(&str, &str) -> std::cmp::Ordering) -> Vec<u32> {
    let mut codes: Vec<u32> = (0..dictionary.len() as u32).collect();
    codes.sort_by(|one, other| compare(dictionary.text(*one), dictionary.text(*other)));
    let mut places = vec![0; codes.len()];
    for (place, code) in codes.into_iter().enumerate() {
        places.iter_mut().skip(code as usize).take(1).for_each(|slot| *slot = place as u32);
    }
    places
}

fn by_time(times: &[Time], rows: &mut [u32]) -> usize {
    let time = |row: &u32| times.get(*row as usize).copied().unwrap_or_default();
    let has_none = |row: &u32| time(row).seconds().is_none();
    rows.sort_by_key(|row| (has_none(row), time(row)));
    rows.iter().filter(|row| has_none(row)).count()
}

fn by_text(
    text: &dyn Fn(u32) -> String,
    compare: &dyn Fn(&str, &str) -> std::cmp::Ordering,
    rows: &mut Vec<u32>,
) -> usize {
    let mut texts: Vec<(String, u32)> = rows.iter().map(|row| (text(*row), *row)).collect();
    texts.sort_by(|(one, _), (other, _)| one.is_empty().cmp(&other.is_empty()).then_with(|| compare(one, other)));
    let without = texts.iter().filter(|(text, _)| text.is_empty()).count();
    *rows = texts.into_iter().map(|(_, row)| row).collect();
    without
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{person::Person, query::Query};
    use proptest::prelude::*;

    fn people(all: &[(String, u8)]) -> People {
        let mut people = People::default();
        for (id, (name, login)) in all.iter().enumerate() {
            let last_login = if *login == 0 { Time::NEVER } else { Time::at((*login).into()) };
            let person = Person {
                id: (id + 1).to_string(),
                username: name.clone(),
                first_name: name.clone(),
                organization: name.clone(),
                last_login,
                ..Person::default()
            };
            assert!(people.put(&person));
        }
        people
    }

    #[test]
    fn a_column_has_one_name_in_the_address_and_in_messages() {
        for column in Column::ALL {
            assert_eq!(Column::from_name(column.name()), Some(column));
            assert_eq!(serde_json::to_value(column).expect("JSON"), column.name());
        }
        assert_eq!(Column::from_name("password"), None);
    }

    proptest! {
        #[test]
        fn an_order_has_everybody_once_and_those_without_a_value_last(all in prop::collection::vec(("[ab]{0,2}", 0..4_u8), 0..20)) {
            let people = people(&all);
            for (column, descending) in [(Column::Organization, false), (Column::Username, true), (Column::Name, false), (Column::LastLogin, true), (Column::Id, false)] {
                let order = people.order(column, &|one, other| one.cmp(other));
                let rows: Vec<u32> = order.rows(descending).collect();
                let value = |row: &u32| {
                    let (name, login) = &all[*row as usize];
                    match column {
                        Column::LastLogin => if *login == 0 { String::new() } else { login.to_string() },
                        Column::Id => format!("{row:03}"),
                        _ => name.clone(),
                    }
                };
                let mut expected: Vec<String> = (0..all.len() as u32).map(|row| value(&row)).collect();
                expected.sort_by(|one, other| {
                    let compared = if descending { other.cmp(one) } else { one.cmp(other) };
                    one.is_empty().cmp(&other.is_empty()).then(compared)
                });
                prop_assert_eq!(rows.iter().map(value).collect::<Vec<_>>(), expected);
                let found = people.search(&Query::parse("ab"));
                let pages: Vec<u32> = (0..5).flat_map(|page| order.page(&found, descending, page * 4, 4)).collect();
                let walked: Vec<u32> = rows.into_iter().filter(|row| found.rank(*row).is_some()).collect();
                prop_assert_eq!(pages, walked);
            }
        }
    }
}
