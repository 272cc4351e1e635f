//! Orders over everybody. A list shows a page of an order; the people who are found are walked in that order. An order
//! is built when it is first asked for, and mended when people change.

use std::cmp::Ordering;

use crate::{
    codes::Codes,
    dictionary::{Dictionary, Places},
    encoding::encode_enum,
    people::{EmailKind, People},
    person::Time,
    search::Found,
    username::Pattern,
};

/// A column that people can be sorted by.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Column {
    #[default]
    Id,
    /// First name, then last name.
    Name,
    Username,
    Email,
    Organization,
    Role,
    Created,
    Updated,
    LastLogin,
}

encode_enum!(Column {
    Id {},
    Name {},
    Username {},
    Email {},
    Organization {},
    Role {},
    Created {},
    Updated {},
    LastLogin {},
});

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

/// The rows of everybody, sorted by a column, the smallest first; equal ones by id. People without a value come last,
/// in either direction.
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

    /// A page of the people who were found, in this direction.
    pub fn page(&self, found: &Found, descending: bool, offset: usize, limit: usize) -> Vec<u32> {
        if found.count() == self.rows.len() {
            let (with, without) = self.rows.split_at(self.rows.len() - self.without_value);
            let at = |place: usize| match place.checked_sub(with.len()) {
                Some(place) => without.get(place),
                None if descending => with.get(with.len() - 1 - place),
                None => with.get(place),
            };
            return (offset..offset.saturating_add(limit)).map_while(at).copied().collect();
        }
        self.rows(descending).filter(|row| found.has(*row)).skip(offset).take(limit).collect()
    }
}

/// The places of the texts of three dictionaries, in the order of the reader's language.
#[derive(Clone, Debug, Default)]
pub(crate) struct AllPlaces {
    names: Places,
    organizations: Places,
    roles: Places,
}

impl AllPlaces {
    /// The place of a name.
    pub(crate) fn name(&self, code: u32) -> u32 {
        self.names.place(code)
    }

    /// Learns the texts that are new, where a column needs them.
    pub(crate) fn learn(&mut self, people: &People, column: Column, compare: &dyn Fn(&str, &str) -> Ordering) {
        match column {
            Column::Name => self.names.learn(&people.names, compare),
            Column::Organization => self.organizations.learn(&people.organizations, compare),
            Column::Role => self.roles.learn(&people.roles, compare),
            _ => {}
        }
    }
}

impl People {
    /// Everybody by a column. `compare` orders texts as the reader's language does (`Intl.Collator`).
    pub fn order(&self, column: Column, compare: &dyn Fn(&str, &str) -> Ordering) -> Order {
        let mut places = AllPlaces::default();
        places.learn(self, column, compare);
        self.order_by(column, &places)
    }

    /// Everybody by a column, with places that are learned.
    pub(crate) fn order_by(&self, column: Column, places: &AllPlaces) -> Order {
        let mut rows = self.by_id();
        match column {
            Column::Id => {}
            Column::Created => by_time(&self.created, &mut rows),
            Column::Updated => by_time(&self.updated, &mut rows),
            Column::LastLogin => by_time(&self.last_login, &mut rows),
            Column::Organization => by_code(&self.organization, &places.organizations, &mut rows),
            Column::Role => by_code(&self.role, &places.roles, &mut rows),
            Column::Name => {
                for codes in [&self.last_names, &self.first_names] {
                    let place = |row: u32| places.names.place(codes.get(row as usize));
                    radix(&mut rows, places.names.last_place(), place);
                }
                let is_nameless = |row: u32| u32::from(!self.has_value(Column::Name, row));
                radix(&mut rows, 1, is_nameless);
            }
            Column::Username | Column::Email => self.by_text(column, &mut rows),
        }
        let without_value = rows.iter().rev().take_while(|row| !self.has_value(column, **row)).count();
        Order { rows, without_value }
    }

    /// Brings an order up to date with rows that are new, have changed or are gone.
    pub(crate) fn mend(&self, order: &mut Order, column: Column, places: &AllPlaces, changed: &mut Vec<u32>) {
        changed.sort_unstable();
        changed.dedup();
        let with = order.rows.len() - order.without_value;
        let is_right = |row: &u32| changed.binary_search(row).is_err();
        let (with, without) = order.rows.split_at(with);
        let [mut with, mut without] =
            [with, without].map(|rows| rows.iter().copied().filter(is_right).collect::<Vec<u32>>());
        let (new_with, new_without) = changed
            .drain(..)
            .filter(|row| !self.is_removed(*row))
            .partition::<Vec<u32>, _>(|row| self.has_value(column, *row));
        for (rows, new) in [(&mut with, new_with), (&mut without, new_without)] {
            self.insert(rows, new, column, places);
        }
        order.without_value = without.len();
        with.append(&mut without);
        order.rows = with;
    }

    /// Puts rows into others that are sorted.
    fn insert(&self, rows: &mut Vec<u32>, mut new: Vec<u32>, column: Column, places: &AllPlaces) {
        self.sort_rows(&mut new, column, places);
        let before = std::mem::take(rows);
        rows.reserve_exact(before.len() + new.len());
        let mut rest = before.as_slice();
        for row in new {
            let at = rest.partition_point(|other| self.compare_rows(*other, row, column, places) == Ordering::Less);
            let (smaller, larger) = rest.split_at(at);
            rows.extend_from_slice(smaller);
            rows.push(row);
            rest = larger;
        }
        rows.extend_from_slice(rest);
    }

    /// Sorts a few rows by a column, the smallest first; people without a value come last.
    pub(crate) fn sort_rows(&self, rows: &mut [u32], column: Column, places: &AllPlaces) {
        rows.sort_by(|one, other| self.compare_rows(*one, *other, column, places));
    }

    /// A page of a few people, without an order over everybody.
    pub(crate) fn page_of_few(
        &self,
        found: &Found,
        (column, descending): (Column, bool),
        places: &AllPlaces,
        offset: usize,
        limit: usize,
    ) -> Vec<u32> {
        let mut rows = found.rows();
        self.sort_rows(&mut rows, column, places);
        if descending {
            let with = rows.partition_point(|row| self.has_value(column, *row));
            rows.get_mut(..with).into_iter().for_each(<[u32]>::reverse);
        }
        rows.into_iter().skip(offset).take(limit).collect()
    }

    /// Compares two people by a column, and equal ones by id. People without a value come last.
    pub(crate) fn compare_rows(&self, one: u32, other: u32, column: Column, places: &AllPlaces) -> Ordering {
        fn by<T: Ord>(one: u32, other: u32, value: impl Fn(usize) -> T) -> Ordering {
            value(one as usize).cmp(&value(other as usize))
        }
        let time = |times: &[Time], row: usize| times.get(row).copied().unwrap_or_default();
        let text = |row: usize| {
            let mut text = String::new();
            self.write_text(column, row as u32, &mut text);
            text
        };
        let compared = || match column {
            Column::Id => Ordering::Equal,
            Column::Created => by(one, other, |row| time(&self.created, row)),
            Column::Updated => by(one, other, |row| time(&self.updated, row)),
            Column::LastLogin => by(one, other, |row| time(&self.last_login, row)),
            Column::Organization => by(one, other, |row| places.organizations.place(self.organization.get(row))),
            Column::Role => by(one, other, |row| places.roles.place(self.role.get(row))),
            Column::Name => by(one, other, |row| {
                [&self.first_names, &self.last_names].map(|codes| places.names.place(codes.get(row)))
            }),
            Column::Username | Column::Email => by(one, other, text),
        };
        let compared = match (self.has_value(column, one), self.has_value(column, other)) {
            (true, true) => compared(),
            (has_value, other_has) => other_has.cmp(&has_value),
        };
        compared.then_with(|| self.compare_ids(one, other))
    }

    /// Sorts by usernames or e-mails. Those made of names are sorted by the places of their parts, in a quarter of the
    /// time of comparing texts. The others are put between them.
    fn by_text(&self, column: Column, rows: &mut Vec<u32>) {
        let is_email = column == Column::Email;
        let is_of_names = |row: &u32| {
            let at = *row as usize;
            matches!(self.pattern(at), Pattern::Dot | Pattern::Underscore | Pattern::Hyphen | Pattern::First)
                && self.usernames.get(at).len() <= MAX_DIGITS
                && (!is_email || self.email_kind(at) == EmailKind::Username)
        };
        let others: Vec<u32> = rows.iter().copied().filter(|row| !is_of_names(row)).collect();
        if others.len() * 32 > rows.len() {
            return by_text(rows, |row, text| self.write_text(column, row, text));
        }
        rows.retain(is_of_names);
        let names = plain_places(&self.names);
        let place = |places: &[u32], code: u32| places.get(code as usize).copied().unwrap_or_default();
        let is_first = |row: u32| self.pattern(row as usize) == Pattern::First;
        // The last part first: each further one leaves equal ones in their order.
        if is_email {
            let hosts = plain_places(&self.hosts);
            radix(rows, hosts.len() as u32, |row| place(&hosts, self.host.get(row as usize)));
        }
        radix(rows, u32::MAX, |row| digits_key(self.usernames.get(row as usize), is_email));
        radix(rows, names.len() as u32, |row| match is_first(row) {
            true => 0,
            false => place(&names, self.last_names.get(row as usize)),
        });
        radix(rows, 5, |row| {
            let has_digits = !self.usernames.get(row as usize).is_empty();
            // By what stands behind the first name: nothing, `-`, `.`, a digit, `@` or `_`.
            match self.pattern(row as usize) {
                Pattern::Hyphen => 1,
                Pattern::Dot => 2,
                Pattern::First if has_digits => 3,
                Pattern::First => {
                    if is_email {
                        4
                    } else {
                        0
                    }
                }
                _ => 5,
            }
        });
        radix(rows, names.len() as u32, |row| place(&names, self.first_names.get(row as usize)));
        self.insert(rows, others, column, &AllPlaces::default());
    }

    fn compare_ids(&self, one: u32, other: u32) -> Ordering {
        match (self.ids.number(one), self.ids.number(other)) {
            (Some(one), Some(other)) => one.cmp(&other),
            _ => id_key(self.id(one)).cmp(&id_key(self.id(other))),
        }
    }

    /// Everybody by id: numbers by their value, and then texts.
    fn by_id(&self) -> Vec<u32> {
        let rows = (0..self.rows() as u32).filter(|row| !self.is_removed(*row));
        let mut rows: Vec<u32> = rows.collect();
        if !self.ids.are_rising() {
            if self.ids.has_texts() {
                rows.sort_by_cached_key(|row| id_key(self.id(*row)));
            } else {
                radix(&mut rows, u32::MAX, |row| self.ids.number(row).unwrap_or_default());
            }
        }
        rows
    }

    fn has_value(&self, column: Column, row: u32) -> bool {
        let at = row as usize;
        let has_time = |times: &[Time]| times.get(at).is_some_and(|time| time.seconds().is_some());
        match column {
            Column::Id => true,
            Column::Created => has_time(&self.created),
            Column::Updated => has_time(&self.updated),
            Column::LastLogin => has_time(&self.last_login),
            Column::Organization => self.organization.get(at) != 0,
            Column::Role => self.role.get(at) != 0,
            Column::Name => (self.first_names.get(at), self.last_names.get(at)) != (0, 0),
            Column::Username => self.has_username(at),
            // Some e-mail may be nothing but marks, and folded to nothing.
            Column::Email => match self.email_kind(at) {
                EmailKind::None => false,
                EmailKind::Whole => self.emails.get(row).is_some_and(|email| !email.is_empty()),
                EmailKind::Username | EmailKind::Local => true,
            },
        }
    }

    fn write_text(&self, column: Column, row: u32, text: &mut String) {
        match column {
            Column::Email => self.write_email(row as usize, text),
            _ => self.write_plain_username(row as usize, text),
        }
    }
}

fn id_key(id: String) -> (u64, String) {
    (id.parse().unwrap_or(u64::MAX), id)
}

/// The place of each code's first folded form.
fn plain_places(dictionary: &Dictionary) -> Vec<u32> {
    let mut codes: Vec<u32> = (0..dictionary.len() as u32).collect();
    codes.sort_unstable_by_key(|code| dictionary.plain(*code));
    let mut places = vec![0; codes.len()];
    let all_equal = codes.chunk_by(|one, other| dictionary.plain(*one) == dictionary.plain(*other));
    for (equal, place) in all_equal.zip(0..) {
        equal.iter().for_each(|code| places.iter_mut().skip(*code as usize).take(1).for_each(|slot| *slot = place));
    }
    places
}

/// The most digits whose order is kept in 32 bits.
const MAX_DIGITS: usize = 8;

/// A number in the order of the digits as text. What ends sooner comes first, or last where an `@` stands behind it.
fn digits_key(digits: &str, before_sign: bool) -> u32 {
    let of_digit = |digit: u8| u32::from(digit - b'0') + u32::from(!before_sign);
    let end = if before_sign { 10 } else { 0 };
    let digits = digits.bytes().map(of_digit).chain(std::iter::repeat(end));
    digits.take(MAX_DIGITS).fold(0, |key, digit| key * 11 + digit)
}

fn by_code(codes: &Codes, places: &Places, rows: &mut Vec<u32>) {
    let last = places.last_place() + 1;
    radix(rows, last, |row| match codes.get(row as usize) {
        0 => last,
        code => places.place(code),
    });
}

fn by_time(times: &[Time], rows: &mut Vec<u32>) {
    radix(rows, u32::MAX, |row| {
        let time = times.get(row as usize).copied().unwrap_or_default();
        if time.seconds().is_some() { time.number() } else { u32::MAX }
    });
}

/// Sorts rows by a number, 11 bits at a time from the lowest; equal ones stay in their order.
fn radix(rows: &mut Vec<u32>, most: u32, key: impl Fn(u32) -> u32) {
    const BITS: u32 = 11;
    let mut sorted = vec![0; rows.len()];
    let mut shift = 0;
    while shift < u32::BITS && (shift == 0 || most >> shift > 0) {
        let digit = |row: u32| ((key(row) >> shift) & ((1 << BITS) - 1)) as usize;
        let mut starts = [0_u32; 1 << BITS];
        for row in rows.iter() {
            starts.iter_mut().skip(digit(*row)).take(1).for_each(|count| *count += 1);
        }
        let mut before = 0;
        for start in &mut starts {
            before += std::mem::replace(start, before);
        }
        for row in rows.iter() {
            if let Some(start) = starts.get_mut(digit(*row)) {
                if let Some(slot) = sorted.get_mut(*start as usize) {
                    *slot = *row;
                }
                *start += 1;
            }
        }
        std::mem::swap(rows, &mut sorted);
        shift += BITS;
    }
}

/// Sorts rows by a text, eight bytes at a time, and few rows by the rest of the text. Equal rows stay in their order,
/// and rows without a text come last.
fn by_text(rows: &mut [u32], write: impl Fn(u32, &mut String)) {
    const FEW: usize = 512;
    /// Marks a text of which eight bytes say too little. The text goes on behind them, or has a zero byte, which looks
    /// like the end of the text.
    const LONGER: u32 = 1 << 31;
    let mut text = String::new();
    let mut key = |row: u32, depth: usize, place: usize| {
        text.clear();
        write(row, &mut text);
        let rest = text.as_bytes().get(depth..).unwrap_or_default();
        let key = match rest.first_chunk() {
            Some(bytes) => u64::from_be_bytes(*bytes),
            None if text.is_empty() => u64::MAX,
            None => rest.iter().zip((0..8).rev()).fold(0, |key, (byte, place)| key | u64::from(*byte) << (8 * place)),
        };
        (key, place as u32 | if rest.len() > 8 || text.as_bytes().contains(&0) { LONGER } else { 0 })
    };
    // Runs of rows that are equal so far: where they start and end, and in how many bytes they are equal.
    let mut runs = vec![(0, rows.len(), 0)];
    let (mut keyed, mut before) = (Vec::new(), Vec::new());
    let (mut texts, mut spans) = (String::new(), Vec::new());
    while let Some((start, end, depth)) = runs.pop() {
        let Some(run) = rows.get_mut(start..end) else { continue };
        // Beyond this depth, zeros alone can differ.
        if depth > 0 && run.len() <= FEW || depth > 512 {
            texts.clear();
            spans.clear();
            for row in run.iter() {
                let from = texts.len();
                write(*row, &mut texts);
                spans.push((from, texts.len(), *row));
            }
            let text = |from: usize, to: usize| texts.as_bytes().get(from..to).unwrap_or_default();
            spans.sort_by(|one, other| text(one.0, one.1).cmp(text(other.0, other.1)));
            run.iter_mut().zip(&spans).for_each(|(row, (_, _, sorted))| *row = *sorted);
            continue;
        }
        keyed.clear();
        keyed.extend(run.iter().enumerate().map(|(place, row)| key(*row, depth, place)));
        keyed.sort_unstable_by_key(|(key, place)| (*key, place & !LONGER));
        before.clear();
        before.extend_from_slice(run);
        for (row, (_, place)) in run.iter_mut().zip(&keyed) {
            *row = before.get((place & !LONGER) as usize).copied().unwrap_or_default();
        }
        let mut at = start;
        for equal in keyed.chunk_by(|one, other| one.0 == other.0) {
            if equal.len() > 1 && equal.iter().any(|(_, place)| place & LONGER > 0) {
                runs.push((at, at + equal.len(), depth + 8));
            }
            at += equal.len();
        }
    }
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
    fn a_column_has_one_name() {
        for column in Column::ALL {
            assert_eq!(Column::from_name(column.name()), Some(column));
        }
        assert_eq!(Column::from_name("password"), None);
    }

    proptest! {
        /// Usernames of names, with a few others, are in the order of their texts.
        #[test]
        fn texts_made_of_names_are_in_their_order(all in prop::collection::vec((0..6_u8, "(ann|anna|jo)", "(li|lis|m)", "[0-9]{0,3}", "(b|ab)"), 40..80), other in "[a-z_.]{1,4}") {
            let mut people = People::default();
            let mut texts: Vec<[String; 2]> = Vec::new();
            for (pattern, first, last, digits, host) in all {
                let sign = ["-", ".", "_", "", "", "-"][usize::from(pattern)];
                let stem = if pattern == 3 || pattern == 4 { first.clone() } else { format!("{first}{sign}{last}") };
                let username = if texts.is_empty() { other.clone() } else { stem + &digits };
                let email = format!("{username}@{host}");
                let id = texts.len().to_string();
                texts.push([username.clone(), email.clone()]);
                let person = Person { id, username, email, first_name: first, last_name: last, ..Person::default() };
                prop_assert!(people.put(&person));
            }
            for (at, column) in [Column::Username, Column::Email].into_iter().enumerate() {
                let rows: Vec<u32> = people.order(column, &|one, other| one.cmp(other)).rows(false).collect();
                let mut expected: Vec<u32> = (0..texts.len() as u32).collect();
                expected.sort_by_key(|row| &texts[*row as usize][at]);
                prop_assert_eq!(rows, expected);
            }
        }

        /// Any texts are in the order of their bytes, also where many begin alike.
        #[test]
        fn any_texts_are_in_their_order(all in prop::collection::vec(prop_oneof!["\\x00{0,3}", "[ab]{0,3}", "aaaaaaaa[ab\\x00]{0,12}"], 0..900)) {
            let mut rows: Vec<u32> = (0..all.len() as u32).collect();
            by_text(&mut rows, |row, text| text.push_str(&all[row as usize]));
            let mut expected: Vec<u32> = (0..all.len() as u32).collect();
            expected.sort_by_key(|row| (all[*row as usize].is_empty(), &all[*row as usize]));
            prop_assert_eq!(rows, expected);
        }

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
