//! One question about everybody, and its answer: what a list shows. The types are plain data that cross between the
//! page and its worker.

use std::{cmp::Ordering, collections::VecDeque};

use crate::{
    codes::{Codes, Scope},
    dictionary::Dictionary,
    encoding::{encode_enum, encode_struct},
    fold,
    order::{AllPlaces, Column, Order},
    people::{EmailKind, People, Put},
    person::{Person, Time},
    query::{self, Query},
    rank::Rank,
    search::{Errors, Found},
};

/// What a list asks for. All of its parts must hold of a person.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Question {
    /// What was typed: a query (`query::Query`), or a pasted list (`query::pasted_list`). Empty: everybody.
    pub text: String,
    /// The organization, exactly; empty for the people without one.
    pub organization: Option<String>,
    /// The role, exactly; empty for the people without one.
    pub role: Option<String>,
    /// A part of the username, folded. Empty: any username.
    pub username: String,
    /// The id, exactly. Empty: any id.
    pub id: String,
    pub created: Option<TimeFilter>,
    pub last_login: Option<TimeFilter>,
    pub without_email: bool,
    /// `None`: the best matches first; without a text, by id.
    pub sort: Option<Sort>,
    /// How many people come before the first row.
    pub offset: u32,
    /// The most rows. 0: only the count.
    pub limit: u32,
}

encode_struct!(Question {
    text,
    organization,
    role,
    username,
    id,
    created,
    last_login,
    without_email,
    sort,
    offset,
    limit
});

/// A condition on a time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TimeFilter {
    /// At `from` or later, and before `to`: seconds since 1970. `None`: no bound.
    Range { from: Option<i64>, to: Option<i64> },
    /// The time is null.
    Never,
    /// The record does not have the time.
    Unknown,
}

encode_enum!(TimeFilter {
    Range { from: from, to: to },
    Never {},
    Unknown {},
});

impl TimeFilter {
    /// Whether a time meets the condition.
    pub fn admits(self, time: Time) -> bool {
        match self {
            Self::Never => time == Time::NEVER,
            Self::Unknown => time == Time::ABSENT,
            Self::Range { from, to } => {
                time.seconds().is_some_and(|at| from.is_none_or(|from| from <= at) && to.is_none_or(|to| at < to))
            }
        }
    }
}

/// A column and a direction.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Sort {
    pub column: Column,
    pub descending: bool,
}

encode_struct!(Sort { column, descending });

/// The answer to a [`Question`].
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Answer {
    /// How many people there are, with those found by a typing error.
    pub count: u32,
    pub rows: Vec<FoundPerson>,
    /// Some were found in spite of a typing error ([`Rank::Typo`]).
    pub has_typos: bool,
    /// What became of a pasted list.
    pub pasted: Option<Pasted>,
}

encode_struct!(Answer { count, rows, has_typos, pasted });

/// A person of an answer.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FoundPerson {
    pub person: Person,
    /// Why the person was found. `None` where nothing was typed.
    pub rank: Option<Rank>,
}

encode_struct!(FoundPerson { person, rank });

/// What became of a pasted list of ids, usernames and e-mails.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Pasted {
    /// How many different items the list has.
    pub asked: u32,
    /// How many of them are somebody's, whatever the filters say.
    pub found: u32,
    /// The others, as they were pasted and in their order.
    pub missing: Vec<String>,
}

encode_struct!(Pasted { asked, found, missing });

/// The values of two columns, each with its people: what a filter can suggest.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Facets {
    pub organizations: Vec<FacetValue>,
    pub roles: Vec<FacetValue>,
}

encode_struct!(Facets { organizations, roles });

/// A value of a column. The empty one counts the people without a value.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FacetValue {
    pub value: String,
    /// How many people have it.
    pub all: u32,
    /// How many of the people found have it.
    pub found: u32,
}

encode_struct!(FacetValue { value, all, found });

/// How many people's ids are remembered as opened lately.
const OPENED: usize = 100;

/// How many orders are remembered: each takes four bytes a person.
const ORDERS: usize = 4;

/// If this many people are found, typing errors are not looked for.
const ENOUGH: usize = 5;

/// Everybody, with what answers the next question sooner.
#[derive(Clone, Debug, Default)]
pub struct Directory {
    people: People,
    /// The one used last is the last.
    orders: Vec<CachedOrder>,
    places: AllPlaces,
    /// The last one opened first.
    opened: VecDeque<String>,
    former: Option<Former>,
    /// How often all rows got other numbers.
    numbering: u32,
    changes: u32,
    null_fields: Vec<&'static str>,
}

/// Some of everybody, in the order of the rows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Batch {
    pub people: Vec<Person>,
    /// The row after these; `None` where they are the last ones.
    pub next_row: Option<u32>,
    /// Another number than with the batch before: the rows are numbered anew, so who wants everybody begins anew.
    pub numbering: u32,
    /// How often anybody came, went or changed, or a field was null for the first time: with the same number,
    /// everything is as it was.
    pub changes: u32,
    /// The paths of fields that the server gave as null for somebody.
    pub null_fields: Vec<String>,
}

encode_struct!(Batch { people, next_row, numbering, changes, null_fields });

/// An order, and the rows that have changed since it was built.
#[derive(Clone, Debug)]
struct CachedOrder {
    column: Column,
    order: Order,
    changed: Vec<u32>,
}

/// The last question and whom it found.
#[derive(Clone, Debug)]
struct Former {
    /// The question without its sorting and its page.
    question: Question,
    query: Query,
    found: Found,
    /// The people whom it found, if they are few and without typing errors: a longer text is looked for among them.
    few: Option<Vec<u32>>,
    pasted: Option<Pasted>,
    has_typos: bool,
}

impl Directory {
    /// Everybody.
    pub fn people(&self) -> &People {
        &self.people
    }

    /// How many people there are.
    pub fn count(&self) -> usize {
        self.people.count()
    }

    /// Makes room for this many more people. A number that is wrong does no harm.
    pub fn reserve(&mut self, people: usize) {
        self.people.reserve(people);
    }

    /// Adds a person, or replaces the one of the same id. Returns false where there is no room.
    pub fn put(&mut self, person: &Person) -> bool {
        let before = if self.orders.is_empty() { None } else { self.people.row_of(&person.id) };
        let put = self.people.put_row(person);
        if let Put::Changed(row) | Put::Appended(row) = put {
            self.former = None;
            self.changes += 1;
            self.has_changed(before.into_iter().filter(|before| *before != row).chain([row]));
        }
        put != Put::Refused
    }

    /// Removes the person with this id. Returns whether there was one.
    pub fn remove(&mut self, id: &str) -> bool {
        let row = self.people.row_of(id);
        if row.is_some() {
            self.former = None;
            self.changes += 1;
            self.people.remove(id);
            self.has_changed(row.into_iter());
        }
        row.is_some()
    }

    /// Removes everybody, and forgets who was opened.
    pub fn clear(&mut self) {
        *self = Self { numbering: self.numbering + 1, changes: self.changes + 1, ..Self::default() };
    }

    /// The server gave null for the field of this path of somebody. Of a person it is not kept which texts were null.
    pub fn saw_null(&mut self, path: &'static str) {
        if !self.null_fields.contains(&path) {
            self.null_fields.push(path);
            self.changes += 1;
        }
    }

    /// The people of this many rows, from one row on. A person who changes meanwhile may come again, in a later row.
    pub fn batch(&self, from_row: u32, rows: u32) -> Batch {
        let end = from_row.saturating_add(rows);
        let people = (from_row..end.min(self.people.rows() as u32)).filter_map(|row| self.people.person(row)).collect();
        let next_row = Some(end).filter(|end| (*end as usize) < self.people.rows());
        let null_fields = self.null_fields.iter().map(|path| (*path).to_owned()).collect();
        Batch { people, next_row, numbering: self.numbering, changes: self.changes, null_fields }
    }

    /// Remembers that a person was opened: of equally good matches, people opened lately come first.
    pub fn opened(&mut self, id: &str) {
        self.opened.retain(|other| other != id);
        self.opened.push_front(id.to_owned());
        self.opened.truncate(OPENED);
    }

    /// Answers a question. `compare` orders texts as the reader's language does (`Intl.Collator`).
    pub fn ask(&mut self, question: &Question, compare: &dyn Fn(&str, &str) -> Ordering) -> Answer {
        let former = self.find(question);
        let has_text = !question.text.trim().is_empty();
        let sort = question.sort.or((!has_text).then_some(Sort::default()));
        let (offset, limit) = (question.offset as usize, question.limit as usize);
        let rows = match sort {
            _ if limit == 0 => Vec::new(),
            Some(sort) => self.sorted(&former.found, sort, offset, limit, compare),
            None => self.best(&former, offset, limit, compare),
        };
        let rows = rows.into_iter().filter_map(|row| {
            let rank = former.found.rank(row).filter(|_| has_text);
            Some(FoundPerson { person: self.people.person(row)?, rank })
        });
        let answer = Answer {
            count: former.found.count() as u32,
            rows: rows.collect(),
            has_typos: former.has_typos,
            pasted: former.pasted.clone(),
        };
        self.former = Some(former);
        answer
    }

    /// Forgets the last question, so that the next one is answered from the beginning.
    pub fn forget(&mut self) {
        self.former = None;
    }

    /// Builds the order of a column, so that the first question that needs it needs not wait.
    pub fn prepare(&mut self, column: Column, compare: &dyn Fn(&str, &str) -> Ordering) {
        self.people.index();
        self.order(column, compare);
    }

    /// The ids of everybody who has exactly this username.
    pub fn ids_with_username(&mut self, username: &str) -> Vec<String> {
        self.people.index();
        self.people.ids_with_username(username)
    }

    /// The organizations and roles, those of the most people found first, and how many people have each: at most
    /// `limit` of either. A filter that suggests other values than its own asks without itself.
    pub fn suggest(&mut self, question: &Question, limit: usize) -> Facets {
        let is_everybody = Question { sort: None, offset: 0, limit: 0, ..question.clone() } == Question::default();
        let former = (!is_everybody).then(|| self.find(question));
        let people = &self.people;
        let values = |dictionary: &Dictionary, codes: &Codes| {
            let mut counts = vec![0_u32; dictionary.len()];
            if let Some(former) = &former {
                match former.few.as_deref().filter(|_| !former.has_typos) {
                    Some(few) => codes.count(Scope::Rows(few), &mut counts),
                    None => codes.count(Scope::Rows(&former.found.rows()), &mut counts),
                }
            }
            let mut values: Vec<(u32, u32, u32)> = counts
                .into_iter()
                .zip(0..)
                .map(|(count, code)| (count, dictionary.count(code), code))
                .filter(|(_, all, _)| *all > 0)
                .map(|(count, all, code)| (if is_everybody { all } else { count }, all, code))
                .collect();
            let text = |code: u32| dictionary.text(code);
            values.sort_unstable_by(|(one, all, code), (other, other_all, other_code)| {
                (other, other_all).cmp(&(one, all)).then_with(|| text(*code).cmp(text(*other_code)))
            });
            let values = values.into_iter().take(limit);
            values.map(|(found, all, code)| FacetValue { value: text(code).to_owned(), all, found }).collect()
        };
        let organizations = values(&people.organizations, &people.organization);
        let facets = Facets { organizations, roles: values(&people.roles, &people.role) };
        self.former = former.or(self.former.take());
        facets
    }

    /// Calls a function with everybody and whom a question finds.
    pub(crate) fn with_found<T>(&mut self, question: &Question, function: impl Fn(&People, &Found) -> T) -> T {
        let former = self.find(question);
        let result = function(&self.people, &former.found);
        self.former = Some(former);
        result
    }

    fn has_changed(&mut self, rows: impl Iterator<Item = u32>) {
        let most = self.people.rows() / 8 + 1_000;
        if !self.orders.is_empty() {
            for row in rows {
                self.orders.iter_mut().for_each(|cached| cached.changed.push(row));
            }
            self.orders.retain(|cached| cached.changed.len() <= most);
        }
    }

    /// Drops the rows of people who went once they are many. Returns the former number of each row where that happened:
    /// who counts on numbers of rows must know.
    pub fn compact(&mut self) -> Option<Vec<u32>> {
        let rows = self.people.compact()?;
        self.numbering += 1;
        self.orders.clear();
        self.forget();
        Some(rows)
    }

    fn order(&mut self, column: Column, compare: &dyn Fn(&str, &str) -> Ordering) -> &Order {
        self.places.learn(&self.people, column, compare);
        let cached = match self.orders.iter().position(|cached| cached.column == column) {
            Some(at) => {
                let mut cached = self.orders.remove(at);
                if !cached.changed.is_empty() {
                    self.people.mend(&mut cached.order, column, &self.places, &mut cached.changed);
                }
                cached
            }
            None => {
                self.orders.drain(..(self.orders.len() + 1).saturating_sub(ORDERS));
                CachedOrder { column, order: self.people.order_by(column, &self.places), changed: Vec::new() }
            }
        };
        self.orders.push(cached);
        &self.orders[self.orders.len() - 1].order
    }

    fn sorted(
        &mut self,
        found: &Found,
        sort: Sort,
        offset: usize,
        limit: usize,
        compare: &dyn Fn(&str, &str) -> Ordering,
    ) -> Vec<u32> {
        let (count, rows) = (found.count(), self.people.rows());
        if count == 0 {
            return Vec::new();
        }
        let has_order = self.orders.iter().any(|cached| cached.column == sort.column);
        // Comparing two people takes as long as some ten steps along an order.
        let steps = (offset + limit).saturating_mul(rows) / count;
        let comparisons = count * (usize::BITS - count.leading_zeros()) as usize;
        if comparisons * 10 < if has_order { steps.min(rows) } else { rows * 10 } {
            self.places.learn(&self.people, sort.column, compare);
            return self.people.page_of_few(found, (sort.column, sort.descending), &self.places, offset, limit);
        }
        self.order(sort.column, compare).page(found, sort.descending, offset, limit)
    }

    fn best(
        &mut self,
        former: &Former,
        offset: usize,
        limit: usize,
        compare: &dyn Fn(&str, &str) -> Ordering,
    ) -> Vec<u32> {
        let opened: Vec<u32> = self.opened.iter().filter_map(|id| self.people.row_of(id)).collect();
        let candidates = self.people.candidates(
            &former.found,
            former.few.as_deref().filter(|_| !former.has_typos),
            &opened,
            offset,
            limit,
        );
        if candidates.has_ties() {
            self.places.learn(&self.people, Column::Name, compare);
        }
        self.people.best(candidates, &self.places)
    }

    /// The people whom a question finds, taken from the former question where that one is the same or shorter.
    fn find(&mut self, question: &Question) -> Former {
        let question = Question { sort: None, offset: 0, limit: 0, ..question.clone() };
        let former = match self.former.take() {
            Some(former) if former.question == question => return former,
            former => former,
        };
        self.people.index();
        let query = Query::parse(&question.text);
        let few = former.as_ref().and_then(|former| {
            let is_longer = Question { text: question.text.clone(), ..former.question.clone() } == question
                && former.pasted.is_none()
                && query::narrows(&former.query, &query);
            former.few.as_deref().filter(|_| is_longer)
        });
        let is_admitted = self.filters(&question);
        let (mut found, pasted) = match self.people.pasted(&question.text) {
            Some((found, pasted)) => (found, Some(pasted)),
            None => (self.people.search_in(&query, few.map_or(Scope::All, Scope::Rows), Errors::None), None),
        };
        if let Some(is_admitted) = &is_admitted {
            found.retain(is_admitted);
        }
        let few = (found.count() * 4 < self.people.rows()).then(|| found.rows());
        let mut has_typos = false;
        if found.count() < ENOUGH && pasted.is_none() && !query.is_empty() {
            let mut with_typos = self.people.search_in(&query, Scope::All, Errors::Typos);
            if let Some(is_admitted) = &is_admitted {
                with_typos.retain(is_admitted);
            }
            has_typos = with_typos.count() > found.count();
            found = with_typos;
        }
        drop(is_admitted);
        Former { question, query, found, few, pasted, has_typos }
    }

    /// The people whom the filters admit; `None` for everybody.
    fn filters(&self, question: &Question) -> Option<impl Fn(u32) -> bool + use<'_>> {
        let people = &self.people;
        let Question { text: _, organization, role, username, id, created, last_login, without_email, .. } = question;
        let username = fold::fold(username);
        let is_any = organization.is_none()
            && role.is_none()
            && username.is_empty()
            && id.is_empty()
            && created.is_none()
            && last_login.is_none()
            && !without_email;
        if is_any {
            return None;
        }
        // A value that nobody has is like no code.
        let code = |dictionary: &Dictionary, value: &Option<String>| {
            value.as_ref().map(|value| dictionary.find(value).unwrap_or(u32::MAX))
        };
        let organization = code(&people.organizations, organization);
        let role = code(&people.roles, role);
        let row_of_id = (!id.is_empty()).then(|| people.row_of(id));
        let of_username = (!username.is_empty()).then(|| {
            let mut rows = vec![false; people.rows()];
            people.rows_with_username(&username, Scope::All, |row| {
                rows.iter_mut().skip(row as usize).take(1).for_each(|has| *has = true);
            });
            rows
        });
        let (created, last_login, without_email) = (*created, *last_login, *without_email);
        Some(move |row: u32| {
            let at = row as usize;
            let time = |times: &[Time]| times.get(at).copied().unwrap_or_default();
            organization.is_none_or(|code| people.organization.get(at) == code)
                && role.is_none_or(|code| people.role.get(at) == code)
                && of_username.as_ref().is_none_or(|rows| rows.get(at).copied().unwrap_or_default())
                && row_of_id.is_none_or(|of_id| of_id == Some(row))
                && created.is_none_or(|filter| filter.admits(time(&people.created)))
                && last_login.is_none_or(|filter| filter.admits(time(&people.last_login)))
                && (!without_email || people.email_kind(at) == EmailKind::None)
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::encoding::Encode;

    fn directory() -> Directory {
        let mut directory = Directory::default();
        for (id, username, first_name, role) in
            [("3", "jane.smith", "Jane", "user"), ("20", "john", "John", "admin"), ("100", "x", "Xaver", "")]
        {
            let email = if id == "100" { String::new() } else { format!("{username}@acme.example") };
            let person = Person {
                id: id.into(),
                username: username.into(),
                email,
                first_name: first_name.into(),
                last_name: "Smith".into(),
                role: role.into(),
                last_login: if id == "100" { Time::NEVER } else { Time::at(id.parse().expect("a number")) },
                ..Person::default()
            };
            assert!(directory.put(&person));
        }
        directory
    }

    fn ids(directory: &mut Directory, question: &Question) -> Vec<String> {
        let answer = directory.ask(question, &|one, other| one.cmp(other));
        answer.rows.into_iter().map(|row| row.person.id).collect()
    }

    #[test]
    fn filters_sorting_and_pages_work_on_who_is_found() {
        let mut directory = directory();
        let all = Question { limit: 10, ..Question::default() };
        for (question, expected) in [
            (all.clone(), vec!["3", "20", "100"]),
            (Question { offset: 1, limit: 1, ..all.clone() }, vec!["20"]),
            (Question { text: "smith".into(), ..all.clone() }, vec!["20", "3", "100"]),
            (Question { role: Some(String::new()), ..all.clone() }, vec!["100"]),
            (Question { username: "MIT".into(), ..all.clone() }, vec!["3"]),
            (Question { id: "20".into(), ..all.clone() }, vec!["20"]),
            (Question { without_email: true, ..all.clone() }, vec!["100"]),
            (Question { last_login: Some(TimeFilter::Never), ..all.clone() }, vec!["100"]),
            (Question { created: Some(TimeFilter::Unknown), ..all.clone() }, vec!["3", "20", "100"]),
            (
                Question { last_login: Some(TimeFilter::Range { from: Some(3), to: Some(20) }), ..all.clone() },
                vec!["3"],
            ),
            (
                Question {
                    sort: Some(Sort { column: Column::LastLogin, descending: true }),
                    text: "smith".into(),
                    ..all.clone()
                },
                vec!["20", "3", "100"],
            ),
        ] {
            assert_eq!(ids(&mut directory, &question), expected, "{question:?}");
        }
    }

    #[test]
    fn everybody_is_handed_over_in_batches() {
        let mut directory = directory();
        let ids = |batch: Batch| batch.people.into_iter().map(|person| person.id).collect::<Vec<_>>();
        directory.remove("20");
        let first = directory.batch(0, 2);
        assert_eq!((first.next_row, first.numbering), (Some(2), 0));
        assert_eq!((ids(first), ids(directory.batch(2, 2))), (vec!["3".to_owned()], vec!["100".to_owned()]));
        assert_eq!(
            (directory.batch(2, u32::MAX).next_row, directory.batch(9, 1)),
            (None, Batch { changes: 4, ..Batch::default() })
        );
        for number in 200..2_000 {
            assert!(directory.put(&Person { id: number.to_string(), ..Person::default() }));
            directory.remove(&number.to_string());
        }
        directory.compact();
        let batch = directory.batch(0, 10);
        assert_eq!((batch.numbering, Batch::decode(&batch.encode())), (1, Some(batch.clone())));
        assert_eq!(ids(batch.clone()), ["3", "100"]);
        directory.clear();
        let changes = batch.changes + 1;
        assert_eq!(directory.batch(0, 1), Batch { numbering: 2, changes, ..Batch::default() });
    }

    #[test]
    fn changes_are_counted_and_a_person_who_stays_the_same_is_none() {
        let mut directory = Directory::default();
        let mut person = Person { id: "7".into(), ..Person::default() };
        let mut changes = |change: &dyn Fn(&mut Directory, &mut Person)| {
            change(&mut directory, &mut person);
            directory.batch(0, 0).changes
        };
        assert_eq!(changes(&|directory, person| assert!(directory.put(person))), 1);
        assert_eq!(changes(&|directory, person| assert!(directory.put(person))), 1, "the same again");
        assert_eq!(changes(&|directory, _| assert!(!directory.remove("8"))), 1, "nobody");
        let null = |directory: &mut Directory, _: &mut Person| directory.saw_null("email");
        assert_eq!(changes(&null), 2);
        assert_eq!(changes(&null), 2, "no news");
        let edits: [fn(&mut Person); 7] = [
            |person| person.username = "jane".into(),
            |person| person.email = "jane@acme.example".into(),
            |person| person.organization = "acme".into(),
            |person| person.role = "admin".into(),
            |person| person.last_name = "Smith".into(),
            |person| person.last_login = Time::at(60),
            |person| person.created = Time::at(60),
        ];
        for (edit, number) in edits.into_iter().zip(3..) {
            let put = |directory: &mut Directory, person: &mut Person| {
                edit(person);
                assert!(directory.put(person));
            };
            assert_eq!(changes(&put), number);
        }
        assert_eq!(changes(&|directory, _| assert!(directory.remove("7"))), 10);
        assert_eq!(changes(&|directory, _| directory.clear()), 11);
    }

    #[test]
    fn a_username_is_somebodys_as_it_is_written() {
        let mut directory = directory();
        let of = |id: &str, username: &str| Person { id: id.into(), username: username.into(), ..Person::default() };
        for person in [of("7", "Jané"), of("8", "jane"), of("9", "jane")] {
            assert!(directory.put(&person));
        }
        for (username, ids) in
            [("jane.smith", vec!["3"]), ("Jané", vec!["7"]), ("jane", vec!["8", "9"]), ("jan", vec![])]
        {
            assert_eq!(directory.ids_with_username(username), ids, "{username}");
        }
    }

    #[test]
    fn a_pasted_list_is_found_item_by_item() {
        let mut directory = directory();
        let question = Question { text: "JOHN, 999\n3;nobody@acme.example 3".into(), limit: 10, ..Question::default() };
        let answer = directory.ask(&question, &|one, other| one.cmp(other));
        let missing = vec!["999".to_owned(), "nobody@acme.example 3".to_owned()];
        assert_eq!(answer.pasted, Some(Pasted { asked: 4, found: 2, missing }));
        assert_eq!(answer.count, 2);
    }

    #[test]
    fn usernames_between_spaces_are_a_list_where_each_is_somebodys() {
        let people = ["john.doe", "jane.roe", "ann"].iter().zip(1..).map(|(username, id)| Person {
            id: id.to_string(),
            username: (*username).to_owned(),
            ..Person::default()
        });
        let mut directory = Directory::default();
        people.for_each(|person| assert!(directory.put(&person)));
        let mut pasted = |text: &str| {
            let question = Question { text: text.into(), limit: 10, ..Question::default() };
            let answer = directory.ask(&question, &|one, other| one.cmp(other));
            (answer.count, answer.pasted.map(|pasted| (pasted.asked, pasted.found)))
        };
        assert_eq!(pasted("john.doe JANE.ROE"), (2, Some((2, 2))));
        assert_eq!(pasted("john.doe jane.r"), (0, None), "words of one person");
        assert_eq!(pasted("john.doe ann"), (0, None), "a name among them");
    }

    #[test]
    fn facets_count_everybody_and_who_is_found() {
        let mut directory = directory();
        let facets = directory.suggest(&Question { text: "jane".into(), ..Question::default() }, 2);
        let value = |value: &str, found| FacetValue { value: value.into(), all: 1, found };
        assert_eq!(facets.roles, [value("user", 1), value("", 0)]);
        assert_eq!(facets.organizations, [FacetValue { value: String::new(), all: 3, found: 1 }]);
    }

    #[test]
    fn a_question_crosses_as_it_is() {
        let question = Question {
            text: "müller 7".into(),
            created: Some(TimeFilter::Range { from: Some(-1), to: None }),
            last_login: Some(TimeFilter::Never),
            sort: Some(Sort { column: Column::Created, descending: true }),
            ..Question::default()
        };
        assert_eq!(Question::decode(&question.encode()), Some(question));
    }
}
