//! Pasted lists: each item is somebody's whole id, username or e-mail, or nobody's. All items are looked for in one
//! walk over everybody, so that a list of a thousand takes no longer than one of two.

use std::collections::{HashMap, HashSet};

use crate::{
    fold::{self, SEPARATOR},
    people::{EmailKind, People},
    query::{self, Query},
    question::Pasted,
    rank::Rank,
    search::Found,
};

/// Up to this many items are looked for one by one: while someone types `Smith, Jane`, a walk would take longer.
const FEW: usize = 4;

/// The items of a list, by their folded texts.
#[derive(Default)]
struct Items {
    places: HashMap<String, Vec<usize>>,
    /// What stands before the `@` of an item.
    locals: HashSet<String>,
    has_length: Vec<bool>,
}

impl Items {
    fn add(&mut self, folded: &str, place: usize) {
        if let Some((local, _)) = folded.rsplit_once('@') {
            self.locals.insert(local.to_owned());
        }
        if self.has_length.len() <= folded.len() {
            self.has_length.resize(folded.len() + 1, false);
        }
        self.has_length.iter_mut().skip(folded.len()).take(1).for_each(|has| *has = true);
        self.places.entry(folded.to_owned()).or_default().push(place);
    }

    fn get(&self, text: &str) -> impl Iterator<Item = usize> {
        let is_asked = self.has_length.get(text.len()).copied().unwrap_or_default();
        let places = if is_asked { self.places.get(text) } else { None };
        places.into_iter().flatten().copied()
    }

    fn has_local(&self, text: &str) -> bool {
        !self.locals.is_empty() && self.locals.contains(text)
    }
}

impl People {
    /// The people of a pasted list. `None` for a text that is no list: one item, or words without a digit or `@` that
    /// are nobody's, as in `Smith, Jane`. A text that is somebody's as a whole is a list only if it has items of
    /// somebody. Usernames between spaces are a list where each is somebody's.
    pub(crate) fn pasted(&self, text: &str) -> Option<(Found, Pasted)> {
        let mut items = Items::default();
        let mut queries: Vec<(&str, Query)> = Vec::new();
        let mut seen: HashSet<String> = HashSet::new();
        let (list, is_sure) = match query::pasted_list(text) {
            Some(list) => (list, true),
            None => (query::spaced_usernames(text)?, false),
        };
        for item in list {
            let query = as_one(item);
            if query.whole.is_empty() || !seen.insert(query.whole.clone()) {
                continue;
            }
            match query.terms.first() {
                Some(term) => term.forms.iter().for_each(|form| items.add(form, queries.len())),
                None => items.add(&query.whole, queries.len()),
            }
            queries.push((item, query));
        }
        let typed: Vec<&str> = queries.iter().map(|(item, _)| *item).collect();
        let mut is_found = vec![false; typed.len()];
        let mut rows = Vec::new();
        let mut found = |item: usize, row: u32| {
            is_found.iter_mut().skip(item).take(1).for_each(|found| *found = true);
            rows.push(row);
        };
        if queries.len() <= FEW {
            for (item, (_, query)) in queries.iter().enumerate() {
                let one = self.search(query);
                one.each(|row, rank| {
                    if rank == Rank::Exact as u8 {
                        found(item, row);
                    }
                });
            }
        } else {
            self.exact_rows(&items, found);
        }
        let looks_like_one =
            || typed.iter().any(|item| item.contains(|letter: char| letter == '@' || letter.is_numeric()));
        let is_list = match is_sure {
            true => is_found.contains(&true) || (looks_like_one() && !self.is_somebody(text)),
            false => is_found.len() >= 2 && !is_found.contains(&false) && !self.is_somebody(text),
        };
        if !is_list {
            return None;
        }
        let missing = typed.iter().zip(&is_found).filter(|(_, found)| !**found).map(|(item, _)| (*item).to_owned());
        let pasted = Pasted {
            asked: typed.len() as u32,
            found: is_found.iter().filter(|found| **found).count() as u32,
            missing: missing.collect(),
        };
        Some((Found::exactly(rows.into_iter(), self.rows()), pasted))
    }

    /// Whether the text is somebody's id, username or e-mail, with its separators.
    fn is_somebody(&self, text: &str) -> bool {
        let (mut items, mut is_found) = (Items::default(), false);
        items.add(&fold::fold(text.trim()), 0);
        self.exact_rows(&items, |_, _| is_found = true);
        is_found
    }

    fn exact_rows(&self, items: &Items, mut found: impl FnMut(usize, u32)) {
        for (item, places) in &items.places {
            if let Some(row) = self.row_of(item).filter(|row| self.ids.number(*row).is_some()) {
                places.iter().for_each(|place| found(*place, row));
            }
        }
        for (row, id) in self.ids.texts().filter(|(row, _)| !self.is_removed(*row as u32)) {
            items.get(&fold::fold(id)).for_each(|place| found(place, row as u32));
        }
        let mut username = String::new();
        for row in (0..self.rows()).filter(|row| !self.is_removed(*row as u32)) {
            username.clear();
            self.write_username(row, &mut username);
            for place in username.split(SEPARATOR).flat_map(|form| items.get(form)) {
                found(place, row as u32);
            }
            let kept = || self.emails.get(row as u32).unwrap_or_default();
            let is_local = |forms: &str| forms.split(SEPARATOR).any(|local| items.has_local(local));
            let may_be_asked = match self.email_kind(row) {
                EmailKind::None => false,
                EmailKind::Username => is_local(&username),
                EmailKind::Local => is_local(kept()),
                EmailKind::Whole => true,
            };
            if may_be_asked {
                for place in self.folded(row as u32).email.split(SEPARATOR).flat_map(|form| items.get(form)) {
                    found(place, row as u32);
                }
            }
        }
    }
}

/// The query that finds exactly what an item is, with the best rank.
fn as_one(item: &str) -> Query {
    let query = Query::parse(item);
    if query.has_syntax() { Query { terms: Vec::new(), ..query } } else { query }
}
