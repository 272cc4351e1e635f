//! The directory's worker without the browser: each message of the page in, the messages to the page out. It puts the
//! parts of the crate `directory` together and reads bodies with [`crate::api::wire`].

use std::{cmp::Ordering, collections::BTreeSet};

use directory::{
    coverage::Failure,
    encoding::Encode,
    highlight::highlights,
    message::{Marks, ToPage, ToWorker},
    person::Person,
    query::Query,
    question::{Answer, Directory, FoundPerson},
    sweep::{Page, Sweep},
};
use serde_json::Value;

use crate::{api::wire, json, list::person::user_of, user::User};

mod person;

use person::person_of;

/// Compares two texts.
pub type Comparison = Box<dyn Fn(&str, &str) -> Ordering>;

/// Makes a comparison by the sorting rules of a language.
pub type Collation = dyn Fn(&str) -> Comparison;

/// The people, and the reading that brings them.
#[derive(Default)]
pub struct Worker {
    directory: Directory,
    sweep: Option<Sweep>,
    language: String,
}

impl Worker {
    /// Answers a message as text; `body` is that of a response, as it came. Data that is no message gets no answer.
    pub fn answer(&mut self, message: &str, body: Option<&str>, collation: &Collation) -> Vec<String> {
        let Some(message) = ToWorker::decode(message) else { return Vec::new() };
        let answers = self.handle(message, body.unwrap_or_default(), collation);
        answers.iter().map(ToPage::encode).collect()
    }

    /// Answers a message.
    pub fn handle(&mut self, message: ToWorker, body: &str, collation: &Collation) -> Vec<ToPage> {
        match message {
            ToWorker::Language(language) => {
                self.language = language;
                Vec::new()
            }
            ToWorker::Read { scope, limit, auto } => {
                // Whoever another reading has found may be gone, and this one may never come to their place.
                self.directory.clear();
                let mut sweep = Sweep::new(scope, limit).asking_above(auto);
                sweep.begin();
                self.sweep = Some(sweep);
                self.coverage()
            }
            ToWorker::Next => {
                let ask = self.sweep.as_mut().and_then(|sweep| sweep.next_ask());
                vec![ask.map_or(ToPage::Nothing, ToPage::Fetch)]
            }
            ToWorker::Answered { request, at } => {
                match (page_of(body), &mut self.sweep) {
                    (Some((page, users)), Some(sweep)) => {
                        sweep.answered(request, &mut self.directory, &page, at);
                        see_nulls(&mut self.directory, &users);
                    }
                    (None, Some(sweep)) => sweep.failed(request, Failure::Unreadable),
                    (_, None) => {}
                }
                self.coverage()
            }
            ToWorker::Failed { request, failure } => self.change(|sweep| sweep.failed(request, failure)),
            ToWorker::Pause { why } => self.change(|sweep| sweep.pause(why)),
            ToWorker::Resume => self.change(Sweep::resume),
            ToWorker::Stop => self.change(Sweep::stop),
            ToWorker::ReadOn => self.change(Sweep::read_on),
            ToWorker::ReadAgain => self.change(Sweep::begin),
            ToWorker::Probe => self.change(Sweep::probe),
            ToWorker::Updated { at } => {
                let users = wire::users(body).unwrap_or_default();
                let people: Vec<Person> = users.iter().map(person_of).collect();
                see_nulls(&mut self.directory, &users);
                if let Some(sweep) = &mut self.sweep {
                    sweep.updated(&mut self.directory, &people, at);
                }
                self.coverage()
            }
            ToWorker::Created { at } => {
                let users = wire::users(body).unwrap_or_default();
                see_nulls(&mut self.directory, &users);
                if let (Some(sweep), [user]) = (&mut self.sweep, &users[..]) {
                    sweep.created(&mut self.directory, &person_of(user), at);
                }
                self.coverage()
            }
            ToWorker::Removed { id } => self.removed(&id),
            ToWorker::RemovedByUsername { username } => match self.directory.ids_with_username(&username).as_slice() {
                [id] => self.removed(id),
                _ => Vec::new(),
            },
            ToWorker::Opened { id } => {
                self.directory.opened(&id);
                Vec::new()
            }
            ToWorker::Ask { number, question } => {
                let answer = self.directory.ask(&question, &*collation(&self.language));
                let marks = marks(&answer, &question.text);
                let read_at = answer.rows.iter().map(|found| self.read_at(&found.person.id)).collect();
                vec![ToPage::Answer { number, answer, marks, read_at }]
            }
            ToWorker::Overview { number, calendar, question } => {
                let overview = self.directory.overview(&question.unwrap_or_default(), &calendar);
                vec![ToPage::Overview { number, overview }]
            }
            ToWorker::People { number, from_row, rows } => {
                vec![ToPage::People { number, batch: self.directory.batch(from_row, rows) }]
            }
        }
    }

    fn read_at(&self, id: &str) -> Option<i64> {
        self.sweep.as_ref()?.read_at(self.directory.people().row_of(id)?)
    }

    fn removed(&mut self, id: &str) -> Vec<ToPage> {
        if let Some(sweep) = &mut self.sweep {
            sweep.deleted(&mut self.directory, id);
        }
        self.coverage()
    }

    fn change(&mut self, change: impl FnOnce(&mut Sweep)) -> Vec<ToPage> {
        if let Some(sweep) = &mut self.sweep {
            change(sweep);
        }
        self.coverage()
    }

    fn coverage(&self) -> Vec<ToPage> {
        self.sweep.iter().map(|sweep| ToPage::Coverage(sweep.coverage(self.directory.people()))).collect()
    }
}

/// A page of the list call for the reading, and its users.
fn page_of(body: &str) -> Option<(Page, Vec<User>)> {
    let page = wire::page(body).ok()?;
    let people = page.rows.iter().map(person_of).collect();
    let unreadable = if page.unreadable > 0 { unreadable_rows(body, page.unreadable) } else { Vec::new() };
    Some((Page { people, unreadable, count: page.count, has_next: page.has_next }, page.rows))
}

/// Notes which of the contract's texts are null here, and neither absent nor empty.
fn see_nulls(directory: &mut Directory, users: &[User]) {
    for path in ["username", "email", "organization", "profile.first_name", "profile.last_name", "profile.role"] {
        if users.iter().any(|user| user.value_at(path).is_some_and(Value::is_null)) {
            directory.saw_null(path);
        }
    }
}

/// Where the words of a search stand in the texts that a list shows of each row.
fn marks(answer: &Answer, text: &str) -> Marks {
    if text.trim().is_empty() {
        return Marks::new();
    }
    let query = Query::parse(text);
    let texts = |found: &FoundPerson| {
        let person = &found.person;
        let name = user_of(person).map(|user| user.display_name());
        let texts = [&person.username, &person.email, &person.organization, &person.role].map(String::clone);
        name.into_iter().chain(texts).collect::<Vec<_>>()
    };
    let texts: BTreeSet<String> = answer.rows.iter().flat_map(texts).collect();
    let marks = texts.into_iter().map(|text| (highlights(&text, &query), text));
    marks.filter(|(ranges, _)| !ranges.is_empty()).map(|(ranges, text)| (text, ranges)).collect()
}

/// What names the rows of a page that are no users: their username, or their place on the page.
fn unreadable_rows(body: &str, unreadable: usize) -> Vec<String> {
    let rows = json::parse_leniently(body).ok().and_then(|page| page.get("results").and_then(Value::as_array).cloned());
    let mark = |(at, row): (usize, &Value)| match wire::user(&row.to_string()) {
        Ok(_) => None,
        Err(_) => {
            Some(row.get("username").and_then(Value::as_str).map_or_else(|| format!("#{}", at + 1), str::to_owned))
        }
    };
    let mut marks: Vec<String> = rows.iter().flatten().enumerate().filter_map(mark).collect();
    // If a page is no JSON, nobody knows which rows they are.
    marks.extend((marks.len()..unreadable).map(|number| format!("#{}", number + 1)));
    marks
}
