//! One question about everybody, and its answer: what a list shows. The types are plain data that cross between the page and
//! its worker as JSON.

use std::{
    cmp::Ordering,
    collections::{HashMap, VecDeque},
};

use serde::{Deserialize, Serialize};

use crate::{
    fold,
    order::{Column, Order},
    people::People,
    person::{Person, Time},
    query::{Query, pasted_list},
    rank::Rank,
    search::Found,
};

/// What a list asks for. All of its parts must hold of a person.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
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

/// A condition on a time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum TimeFilter {
    /// At `from` or later, and before `to`: seconds since 1970. `None`: no bound.
    Range {
        #[serde(default)]
        from: Option<i64>,
        #[serde(default)]
        to: Option<i64>,
    },
    /// The time is null.
    Never,
    /// The record does not have the time.
    Unknown,
}

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
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Sort {
    pub column: Column,
    pub descending: bool,
}

/// The answer to a [`Question`].
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Answer {
    /// How many people there are, with those found by a typing error.
    pub count: u32,
    pub rows: Vec<FoundPerson>,
    /// Some were found in spite of a typing error ([`Rank::Typo`]).
    pub has_typos: bool,
    /// What became of a pasted list.
    pub pasted: Option<Pasted>,
}

/// A person of an answer.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct FoundPerson {
    pub person: Person,
    /// Why the person was found. `None` where nothing was typed.
    pub rank: Option<Rank>,
}

/// What became of a pasted list of ids, usernames and e-mails.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Pasted {
    /// How many different items the list has.
    pub asked: u32,
    /// How many of them are somebody's, whatever the filters say.
    pub found: u32,
    /// The others, as they were pasted and in their order.
    pub missing: Vec<String>,
}

/// The values of two columns, each with its people: what a filter can suggest.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Facets {
    pub organizations: Vec<FacetValue>,
    pub roles: Vec<FacetValue>,
}

/// A value of a column. The empty one counts the people without a value.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct FacetValue {
    pub value: String,
    /// How many people have it.
    pub all: u32,
    /// How many of the people found have it.
    pub found: u32,
}

/// How many people's ids are remembered as opened lately.
const OPENED: usize = 100;

/// Everybody, with what answers the next question sooner.
#[derive(Clone, Debug, Default)]
pub struct Directory {
    people: People,
    orders: Vec<(Column, Order)>,
    /// The last one opened first.
    opened: VecDeque<String>,
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

    /// Adds a person, or replaces the one of the same id. Returns false where there is no room.
    pub fn put(&mut self, person: &Person) -> bool {
        self.orders.clear();
        self.people.put(person)
    }

    /// Removes the person with this id. Returns whether there was one.
    pub fn remove(&mut self, id: &str) -> bool {
        self.orders.clear();
        self.people.remove(id)
    }

    /// Removes everybody, and forgets who was opened.
    pub fn clear(&mut self) {
        *self = Self::default();
    }

    /// Remembers that a person was opened: of equally good matches, people opened lately come first.
    pub fn opened(&mut self, id: &str) {
        self.opened.retain(|other| other != id);
        self.opened.push_front(id.to_owned());
        self.opened.truncate(OPENED);
    }

    /// Answers a question. `compare` orders texts as the reader's language does (`Intl.Collator`).
    pub fn ask(&mut self, question: &Question, compare: &dyn Fn(&str, &str) -> Ordering) -> Answer {
        let (found, pasted) = self.found(question);
        let (offset, limit) = (question.offset as usize, question.limit as usize);
        let sort = question.sort.or(question.text.trim().is_empty().then_some(Sort::default()));
        let rows = match sort {
            _ if limit == 0 => Vec::new(),
            Some(sort) => self.order(sort.column, compare).page(&found, sort.descending, offset, limit),
            None => self.people.first(&found, offset + limit).into_iter().skip(offset).collect(),
        };
        let has_text = !question.text.trim().is_empty();
        let rows = rows.into_iter().filter_map(|row| {
            Some(FoundPerson { person: self.people.person(row)?, rank: found.rank(row).filter(|_| has_text) })
        });
        Answer { count: found.count() as u32, rows: rows.collect(), has_typos: false, pasted }
    }

    /// The organizations and roles, those of the most people found first, and how many people have each: at most `limit` of
    /// either. A filter that suggests other values than its own asks without itself.
    pub fn suggest(&mut self, question: &Question, limit: usize) -> Facets {
        let (found, _) = self.found(question);
        let count = |value: &dyn Fn(&Person) -> String, all: Vec<(String, u32)>| {
            let mut of_found: HashMap<String, u32> = HashMap::new();
            for person in found.rows().filter_map(|row| self.people.person(row)) {
                *of_found.entry(value(&person)).or_default() += 1;
            }
            let mut values: Vec<FacetValue> = all
                .into_iter()
                .map(|(value, all)| FacetValue { found: of_found.get(&value).copied().unwrap_or_default(), value, all })
                .collect();
            values.sort_by(|one, other| (other.found, other.all, &one.value).cmp(&(one.found, one.all, &other.value)));
            values.truncate(limit);
            values
        };
        let owned = |(value, all): (&str, u32)| (value.to_owned(), all);
        Facets {
            organizations: count(
                &|person| person.organization.clone(),
                self.people.organizations().map(owned).collect(),
            ),
            roles: count(&|person| person.role.clone(), self.people.roles().map(owned).collect()),
        }
    }

    fn order(&mut self, column: Column, compare: &dyn Fn(&str, &str) -> Ordering) -> &Order {
        let at = self.orders.iter().position(|(other, _)| *other == column).unwrap_or_else(|| {
            self.orders.push((column, self.people.order(column, compare)));
            self.orders.len() - 1
        });
        &self.orders[at].1
    }

    /// Who is found, and what became of a pasted list.
    pub(crate) fn found(&self, question: &Question) -> (Found, Option<Pasted>) {
        let items = pasted_list(&question.text);
        let (mut found, pasted) = match items {
            Some(items) => {
                let (found, pasted) = self.pasted(&items);
                (found, Some(pasted))
            }
            None => (self.people.search(&Query::parse(&question.text)), None),
        };
        let username = fold::fold(&question.username);
        for (row, rank) in found.ranks.iter_mut().enumerate() {
            let Some(person) = Rank::from_number(*rank).and_then(|_| self.people.person(row as u32)) else { continue };
            let is_admitted = question.organization.as_ref().is_none_or(|asked| *asked == person.organization)
                && question.role.as_ref().is_none_or(|asked| *asked == person.role)
                && self.people.username_forms(row as u32).contains(&username)
                && (question.id.is_empty() || question.id == person.id)
                && question.created.is_none_or(|asked| asked.admits(person.created))
                && question.last_login.is_none_or(|asked| asked.admits(person.last_login))
                && (!question.without_email || person.email.is_empty());
            if !is_admitted {
                *rank = crate::rank::NONE;
                found.count -= 1;
            }
        }
        (found, pasted)
    }

    fn pasted(&self, items: &[&str]) -> (Found, Pasted) {
        let mut pasted = Pasted::default();
        let mut found = Found { ranks: vec![crate::rank::NONE; self.people.rows()], count: 0 };
        let mut asked: Vec<String> = Vec::new();
        for item in items {
            let folded = fold::fold(item);
            if asked.contains(&folded) {
                continue;
            }
            asked.push(folded.clone());
            pasted.asked += 1;
            let exact = self.people.search(&Query { whole: folded, terms: Query::parse(item).terms });
            let mut has_any = false;
            for row in exact.rows().filter(|row| exact.rank(*row) == Some(Rank::Exact)) {
                has_any = true;
                found.ranks.iter_mut().skip(row as usize).take(1).for_each(|rank| *rank = Rank::Exact as u8);
            }
            if has_any {
                pasted.found += 1;
            } else {
                pasted.missing.push((*item).to_owned());
            }
        }
        found.count = found.rows().count();
        (found, pasted)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

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
    fn a_pasted_list_is_found_item_by_item() {
        let mut directory = directory();
        let question = Question { text: "JOHN, 999\n3;nobody@acme.example 3".into(), limit: 10, ..Question::default() };
        let answer = directory.ask(&question, &|one, other| one.cmp(other));
        let missing = vec!["999".to_owned(), "nobody@acme.example 3".to_owned()];
        assert_eq!(answer.pasted, Some(Pasted { asked: 4, found: 2, missing }));
        assert_eq!(answer.count, 2);
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
    fn a_question_crosses_as_json_and_may_leave_out_its_parts() {
        let question = Question {
            created: Some(TimeFilter::Range { from: Some(1), to: None }),
            sort: Some(Sort { column: Column::Created, descending: true }),
            ..Question::default()
        };
        let json = serde_json::to_string(&question).expect("JSON");
        assert_eq!(serde_json::from_str::<Question>(&json).expect("a question"), question);
        let short = r#"{"text":"a","last_login":{"kind":"never"},"sort":{"column":"last_login"}}"#;
        let short: Question = serde_json::from_str(short).expect("a question");
        assert_eq!((short.last_login, short.limit), (Some(TimeFilter::Never), 0));
    }
}
