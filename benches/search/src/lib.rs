//! The directory behind plain functions, for the browser's search benchmark. Texts come in through one buffer; lists go
//! out through another, as lines.

use std::{cell::RefCell, cmp::Ordering};

use directory::{
    fold::fold,
    order::Column,
    person::{Person, Time},
    question::{Directory, Question, Sort},
};

#[derive(Default)]
struct Bench {
    directory: Directory,
    input: Vec<u8>,
    output: String,
}

thread_local! {
    static BENCH: RefCell<Bench> = RefCell::default();
}

fn compare(one: &str, other: &str) -> Ordering {
    one.cmp(other)
}

fn page(text: &str) -> Question {
    Question { text: text.to_owned(), limit: 50, ..Question::default() }
}

fn by_username(offset: u32, limit: u32) -> Question {
    Question { sort: Some(Sort { column: Column::Username, descending: false }), offset, limit, ..Question::default() }
}

impl Bench {
    fn text(&self, length: usize) -> String {
        String::from_utf8_lossy(self.input.get(..length).unwrap_or_default()).into_owned()
    }

    /// How many usernames, in their order, come before the first one of which this does not hold.
    fn usernames_while(&mut self, holds: impl Fn(&str) -> bool) -> u32 {
        let (mut low, mut high) = (0, self.directory.ask(&by_username(0, 0), &compare).count);
        while low < high {
            let middle = low.midpoint(high);
            let answer = self.directory.ask(&by_username(middle, 1), &compare);
            let username = answer.rows.first().map(|row| fold(&row.person.username)).unwrap_or_default();
            // People without a username come last.
            if !username.is_empty() && holds(&username) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        low
    }

    fn ask(&mut self, question: &Question) -> u32 {
        let answer = self.directory.ask(question, &compare);
        self.output = answer.rows.iter().map(|row| row.person.id.as_str()).collect::<Vec<_>>().join("\n");
        answer.count
    }
}

fn with<T>(run: impl FnOnce(&mut Bench) -> T) -> T {
    BENCH.with_borrow_mut(run)
}

/// Makes room for a text and says where it is to be written.
#[unsafe(no_mangle)]
pub extern "C" fn input(length: usize) -> *mut u8 {
    with(|bench| {
        if bench.input.len() < length {
            bench.input.resize(length, 0);
        }
        bench.input.as_mut_ptr()
    })
}

/// Where the last output is.
#[unsafe(no_mangle)]
pub extern "C" fn output() -> *const u8 {
    with(|bench| bench.output.as_ptr())
}

#[unsafe(no_mangle)]
pub extern "C" fn output_length() -> usize {
    with(|bench| bench.output.len())
}

#[unsafe(no_mangle)]
pub extern "C" fn init(people: usize) {
    with(|bench| bench.directory.reserve(people));
}

/// Adds the people of a page: one a line, fields between tabs.
#[unsafe(no_mangle)]
pub extern "C" fn add(length: usize) {
    with(|bench| {
        let text = std::str::from_utf8(bench.input.get(..length).unwrap_or_default()).unwrap_or_default();
        let mut person = Person::default();
        for line in text.lines() {
            let mut fields = line.split('\t');
            for field in [
                &mut person.id,
                &mut person.username,
                &mut person.email,
                &mut person.organization,
                &mut person.first_name,
                &mut person.last_name,
                &mut person.role,
            ] {
                field.clear();
                field.push_str(fields.next().unwrap_or_default());
            }
            for time in [&mut person.created, &mut person.last_login] {
                *time = fields.next().and_then(|text| text.parse().ok()).map_or(Time::ABSENT, Time::at);
            }
            bench.directory.put(&person);
        }
    });
}

#[unsafe(no_mangle)]
pub extern "C" fn finish() {
    with(|bench| {
        bench.directory.prepare(Column::LastLogin, &compare);
        bench.directory.prepare(Column::Username, &compare);
    });
}

#[unsafe(no_mangle)]
pub extern "C" fn forget() {
    with(|bench| bench.directory.forget());
}

/// Counts whom a text finds; the ids of the best fifty are the output.
#[unsafe(no_mangle)]
pub extern "C" fn substring(length: usize) -> u32 {
    with(|bench| bench.ask(&page(&bench.text(length))))
}

/// Counts whose usernames begin with a text; the ids of the first fifty are the output. The console has no question for
/// that: the two ends are looked up in the order of the usernames.
#[unsafe(no_mangle)]
pub extern "C" fn prefix(length: usize) -> u32 {
    with(|bench| {
        let start = fold(&bench.text(length));
        let from = bench.usernames_while(|username| username < start.as_str());
        let to = bench.usernames_while(|username| username < start.as_str() || username.starts_with(&start));
        bench.ask(&by_username(from, 50.min(to - from)));
        to - from
    })
}

/// The roles of whom a text finds, with their people, as the output.
#[unsafe(no_mangle)]
pub extern "C" fn facet(length: usize) {
    with(|bench| {
        let facets = bench.directory.suggest(&Question { text: bench.text(length), ..Question::default() }, 20);
        let lines = facets.roles.iter().map(|role| format!("{}\t{}", role.value, role.found));
        bench.output = lines.collect::<Vec<_>>().join("\n");
    });
}

/// The ids of the fifty people who signed in last, as the output.
#[unsafe(no_mangle)]
pub extern "C" fn sort() -> u32 {
    with(|bench| bench.ask(&Question { sort: Some(Sort { column: Column::LastLogin, descending: true }), ..page("") }))
}
