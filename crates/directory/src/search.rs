//! Finds people. `rank` would find people one by one; this module finds the same people by columns. A word is looked up
//! in the few distinct names, organizations, roles and hosts. Then only their codes are compared, row by row. Texts
//! that are kept whole are scanned. What spans a name and a sign is looked for where a part of it is, and then tried.

use memchr::memmem::Finder;

use crate::{
    codes::{Codes, Scope},
    dictionary::Dictionary,
    fold::SEPARATOR,
    people::{EmailKind, People},
    query::{self, Field, Query, Term},
    rank::{self, NONE, Place, Rank, place, place_between_spaces},
    sparse_text::SparseText,
    username::Pattern,
};

/// This many bytes of a buffer are scanned in the time that it takes to look up one row.
const FEW: usize = 256;

/// Which errors a search forgives.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Errors {
    None,
    Typos,
}

/// Who was found.
#[derive(Clone, Debug, Default)]
pub struct Found {
    /// The number of the rank of each row; `NONE` for a row that was not found.
    pub(crate) ranks: Vec<u8>,
    pub(crate) count: usize,
}

impl Found {
    /// How many people were found.
    pub fn count(&self) -> usize {
        self.count
    }

    /// Why a row was found. `None` for a row that was not.
    pub fn rank(&self, row: u32) -> Option<Rank> {
        self.ranks.get(row as usize).and_then(|number| Rank::from_number(*number))
    }

    /// Whether a row was found.
    pub(crate) fn has(&self, row: u32) -> bool {
        self.ranks.get(row as usize).is_some_and(|rank| *rank != NONE)
    }

    /// The rows that were found, in their order.
    pub fn rows(&self) -> Vec<u32> {
        let mut rows = Vec::with_capacity(self.count);
        self.each(|row, _| rows.push(row));
        rows
    }

    /// Calls a function with each row that was found, in their order, and the number of its rank.
    pub(crate) fn each(&self, mut found: impl FnMut(u32, u8)) {
        let (eights, rest) = self.ranks.as_chunks::<8>();
        for (at, eight) in eights.iter().enumerate() {
            // The bits of a row that was not found are all set.
            let mut left = !u64::from_le_bytes(*eight);
            while left != 0 {
                let place = left.trailing_zeros() / 8;
                left &= !(0xff << (place * 8));
                found((at * 8) as u32 + place, eight[place as usize]);
            }
        }
        let start = self.ranks.len() - rest.len();
        let rest = rest.iter().enumerate().filter(|(_, rank)| **rank != NONE);
        rest.for_each(|(row, rank)| found((start + row) as u32, *rank));
    }

    /// Everybody, of this many rows.
    pub(crate) fn everybody(rows: usize) -> Self {
        Self { ranks: vec![Rank::Inside as u8; rows], count: rows }
    }

    /// Some rows, each exactly.
    pub(crate) fn exactly(rows: impl Iterator<Item = u32>, of: usize) -> Self {
        let mut ranks = vec![NONE; of];
        rows.for_each(|row| lower(&mut ranks, row as usize, Rank::Exact));
        Self::of_ranks(ranks)
    }

    /// Leaves the people whom the function admits.
    pub(crate) fn retain(&mut self, is_admitted: impl Fn(u32) -> bool) {
        let mut dropped = Vec::new();
        self.each(|row, _| {
            if !is_admitted(row) {
                dropped.push(row);
            }
        });
        self.count -= dropped.len();
        for row in dropped {
            self.ranks.iter_mut().skip(row as usize).take(1).for_each(|rank| *rank = NONE);
        }
    }

    /// Leaves some rows alone.
    fn of_rows(&mut self, rows: &[u32]) {
        let none = vec![NONE; self.ranks.len()];
        let before = std::mem::replace(&mut self.ranks, none);
        self.count = 0;
        for row in rows {
            let rank = before.get(*row as usize).copied().unwrap_or(NONE);
            if rank != NONE {
                self.ranks.iter_mut().skip(*row as usize).take(1).for_each(|slot| *slot = rank);
                self.count += 1;
            }
        }
    }

    fn of_ranks(ranks: Vec<u8>) -> Self {
        let count = |ranks: &[u8]| usize::from(ranks.iter().map(|rank| u8::from(*rank != NONE)).sum::<u8>());
        let count = ranks.chunks(255).map(count).sum();
        Self { ranks, count }
    }
}

impl People {
    /// Everybody whom a query finds; everybody for an empty one. The rank of a person is the worst of those of the
    /// terms.
    pub fn search(&self, query: &Query) -> Found {
        self.search_in(query, Scope::All, Errors::None)
    }

    /// The people in a scope whom a query finds, perhaps in spite of typing errors.
    pub(crate) fn search_in(&self, query: &Query, scope: Scope<'_>, errors: Errors) -> Found {
        let search_term = |term: &Term, scope: Scope<'_>| {
            let mut ranks = self.search_term(term, scope);
            if errors == Errors::Typos {
                self.search_typos(term, scope, &mut ranks);
            }
            ranks
        };
        let mut terms: Vec<&Term> = query.terms.iter().filter(|term| !term.is_negated).collect();
        // The longest one finds the fewest.
        terms.sort_by_key(|term| std::cmp::Reverse(term.forms.iter().map(String::len).min()));
        let mut found = match (terms.split_first(), scope) {
            // Only exclusions, or nothing at all.
            (None, _) => Found::everybody(self.rows()),
            (Some((first, _)), scope) => Found::of_ranks(search_term(first, scope)),
        };
        if let Scope::Rows(rows) = scope {
            found.of_rows(rows);
        }
        for term in terms.into_iter().skip(1) {
            self.and(&mut found, |scope| search_term(term, scope));
        }
        for term in query.terms.iter().filter(|term| term.is_negated) {
            self.and(&mut found, |scope| {
                let mut ranks = self.search_term(term, scope);
                ranks.iter_mut().for_each(|rank| *rank = if *rank == NONE { Rank::Exact as u8 } else { NONE });
                ranks
            });
        }
        if query.has_syntax() && !query.whole.is_empty() {
            self.search_whole(&query.whole, scope, &mut found.ranks);
            found = Found::of_ranks(found.ranks);
        }
        if self.rows() > self.count() {
            for (rank, removed) in found.ranks.iter_mut().zip(&self.removed) {
                *rank |= if *removed { NONE } else { 0 };
            }
            found = Found::of_ranks(found.ranks);
        }
        found
    }

    /// Leaves whom a further search finds, too, each with the worse rank.
    fn and(&self, found: &mut Found, search: impl Fn(Scope<'_>) -> Vec<u8>) {
        if found.count * 8 < self.rows() {
            let rows = found.rows();
            let others = search(Scope::Rows(&rows));
            found.count = 0;
            for row in rows.into_iter().map(|row| row as usize) {
                if let (Some(rank), Some(other)) = (found.ranks.get_mut(row), others.get(row)) {
                    *rank = (*rank).max(*other);
                    found.count += usize::from(*rank != NONE);
                }
            }
        } else {
            let mut ranks = search(Scope::All);
            ranks.iter_mut().zip(&found.ranks).for_each(|(rank, other)| *rank = (*rank).max(*other));
            *found = Found::of_ranks(ranks);
        }
    }

    fn search_term(&self, term: &Term, scope: Scope<'_>) -> Vec<u8> {
        let mut ranks = vec![NONE; self.rows()];
        for form in &term.forms {
            match term.field {
                None => self.search_everywhere(form, scope, &mut ranks),
                Some(Field::Id) => self.search_ids(form, &mut ranks),
                Some(Field::Organization) => {
                    lower_inside(&self.organizations, &self.organization, form, scope, &mut ranks);
                }
                Some(Field::Role) => lower_inside(&self.roles, &self.role, form, scope, &mut ranks),
                Some(field) => {
                    let mut maybe = vec![false; self.rows()];
                    self.mark(form, scope, &mut maybe);
                    marked(&maybe, scope, |row| self.try_row(row, form, Some(field), &mut ranks));
                }
            }
        }
        ranks
    }

    fn search_everywhere(&self, form: &str, scope: Scope<'_>, ranks: &mut [u8]) {
        self.search_names(form, scope, ranks);
        lower_inside(&self.organizations, &self.organization, form, scope, ranks);
        lower_inside(&self.roles, &self.role, form, scope, ranks);
        self.search_hosts(form, scope, ranks);
        self.search_ids(form, ranks);
        self.search_texts(form, scope, ranks);
        self.search_initials(form, scope, ranks);
        let is_of = |is: fn(&u8) -> bool| form.as_bytes().iter().all(is);
        match form.strip_prefix('@') {
            // Letters alone are in a name, and digits alone behind it.
            _ if is_of(u8::is_ascii_lowercase) || is_of(u8::is_ascii_digit) => {}
            Some("") => {}
            Some(host) if !host.contains('@') => self.search_whole_hosts(form, host, scope, ranks),
            _ => self.search_spanning(form, scope, ranks),
        }
    }

    /// Words of names, and usernames that begin with the first name.
    fn search_names(&self, form: &str, scope: Scope<'_>, ranks: &mut [u8]) {
        let (mut of_names, mut begins) = (vec![NONE; self.names.len()], vec![false; self.names.len()]);
        let (mut any, mut any_begins) = (false, false);
        self.names.codes_with(form, |code| {
            if let Some(rank) = name_rank(self.names.folded(code as u32), form)
                && let (Some(slot), Some(begin)) = (of_names.get_mut(code), begins.get_mut(code))
            {
                *slot = rank as u8;
                *begin = self.names.plain(code as u32).starts_with(form);
                (any, any_begins) = (true, any_begins | *begin);
            }
        });
        if !any {
            return;
        }
        self.first_names.lower(&of_names, scope, ranks);
        self.last_names.lower(&of_names, scope, ranks);
        if !any_begins {
            return;
        }
        self.first_names.rows_of(&begins, scope, |row| {
            let pattern = self.pattern(row);
            let is_initial = matches!(pattern, Pattern::Initial | Pattern::InitialDot) && form.len() == 1;
            let is_whole = pattern == Pattern::First
                && self.usernames.get(row).is_empty()
                && self.names.plain(self.first_names.get(row)) == form;
            if is_whole {
                lower(ranks, row, Rank::Exact);
            } else if pattern.begins_with_first_name() || is_initial {
                lower(ranks, row, Rank::UsernameStart);
            }
        });
    }

    /// The initial of the first name before the last name, in a username or typed for a name.
    fn search_initials(&self, form: &str, scope: Scope<'_>, ranks: &mut [u8]) {
        let Some(initial) = form.chars().next() else { return };
        let rest = &form[initial.len_utf8()..];
        if rest.is_empty() {
            return;
        }
        let (lasts, any) = self.names_that_begin(rest);
        if !any {
            return;
        }
        self.last_names.rows_of(&lasts, scope, |row| {
            let code = self.last_names.get(row);
            let first = self.names.folded(self.first_names.get(row));
            if rank::has_initials(first, self.names.folded(code), form) {
                lower(ranks, row, Rank::NameStart);
            }
            if self.pattern(row) == Pattern::Initial
                && first.starts_with(initial)
                && self.names.plain(code).starts_with(rest)
            {
                let is_whole = self.usernames.get(row).is_empty() && self.names.plain(code) == rest;
                lower(ranks, row, if is_whole { Rank::Exact } else { Rank::UsernameStart });
            }
        });
    }

    fn search_hosts(&self, form: &str, scope: Scope<'_>, ranks: &mut [u8]) {
        let mut of_hosts = vec![NONE; self.hosts.len()];
        let mut any = false;
        self.hosts.codes_with(form, |code| {
            let rank = match place(self.hosts.folded(code as u32), form) {
                Some(Place::Word | Place::Start) => Rank::EmailStart,
                Some(Place::Inside) if !query::is_short(form) => Rank::Inside,
                _ => return,
            };
            of_hosts.iter_mut().skip(code).take(1).for_each(|slot| *slot = rank as u8);
            any = true;
        });
        if any {
            self.host.lower(&of_hosts, scope, ranks);
        }
    }

    fn search_ids(&self, form: &str, ranks: &mut [u8]) {
        // The numbers that begin with these digits, for each count of digits behind them.
        let is_number = form.bytes().all(|byte| byte.is_ascii_digit()) && (form == "0" || !form.starts_with('0'));
        if let (true, Ok(number)) = (is_number, form.parse::<u64>()) {
            let digits = if number == 0 { 1 } else { 10 };
            for factor in (0..digits).map(|digits| 10_u64.pow(digits)) {
                let [start, end] = [number, number + 1].map(|number| number.saturating_mul(factor));
                let end = u32::try_from(end).unwrap_or(u32::MAX);
                if let Ok(start) = u32::try_from(start) {
                    self.ids.rows_between(start, end, |row, id| {
                        lower(ranks, row, if u64::from(id) == number { Rank::Exact } else { Rank::Inside });
                    });
                }
            }
        }
        for (row, id) in self.ids.texts() {
            if let Some(is_whole) = begins_folded(id, form) {
                lower(ranks, row, if is_whole { Rank::Exact } else { Rank::Inside });
            }
        }
    }

    /// Usernames and e-mails that are kept whole, and other fields.
    fn search_texts(&self, form: &str, scope: Scope<'_>, ranks: &mut [u8]) {
        let is_short = query::is_short(form);
        let in_username = |row: usize, ranks: &mut [u8]| {
            let text = self.usernames.get(row);
            if self.pattern(row) != Pattern::Verbatim {
                // Digits behind letters begin no word.
                if !is_short {
                    lower(ranks, row, Rank::Inside);
                }
                return;
            }
            let mut forms = text.split(SEPARATOR);
            if forms.clone().any(|text| text == form) {
                lower(ranks, row, Rank::Exact);
            } else if forms.any(|text| text.starts_with(form)) {
                lower(ranks, row, Rank::UsernameStart);
            }
            match place(text, form) {
                Some(Place::Inside) if is_short => {}
                Some(Place::Inside) | None => lower(ranks, row, Rank::Inside),
                Some(_) if self.email_kind(row) == EmailKind::Username => lower(ranks, row, Rank::EmailStart),
                Some(_) => lower(ranks, row, Rank::Inside),
            }
        };
        let is_digits = form.bytes().all(|byte| byte.is_ascii_digit());
        match scope {
            // Behind a pattern there are only digits.
            _ if !is_digits && !self.has_verbatim => {}
            Scope::Rows(rows) if rows.len() * FEW < self.usernames.bytes() => {
                let finder = Finder::new(form);
                for row in rows.iter().map(|row| *row as usize) {
                    if finder.find(self.usernames.get(row).as_bytes()).is_some() {
                        in_username(row, ranks);
                    }
                }
            }
            _ => self.usernames.rows_with(form, |row| in_username(row, ranks)),
        }
        let has = |row: usize, rank: Rank, ranks: &[u8]| ranks.get(row).is_some_and(|has| *has <= rank as u8);
        let in_email = |row: usize, text: &str, ranks: &mut [u8]| {
            // Most e-mails have the words of the name, which was found.
            if self.email_kind(row) == EmailKind::Local && has(row, Rank::EmailStart, ranks) {
                return;
            }
            if self.email_kind(row) == EmailKind::Whole && text.split(SEPARATOR).any(|text| text == form) {
                lower(ranks, row, Rank::Exact);
            }
            match place(text, form) {
                Some(Place::Word | Place::Start) => lower(ranks, row, Rank::EmailStart),
                Some(Place::Inside) if !is_short => lower(ranks, row, Rank::Inside),
                _ => {}
            }
        };
        let in_others = |row: usize, text: &str, ranks: &mut [u8]| {
            if !has(row, Rank::Inside, ranks)
                && place_between_spaces(text, form).is_some_and(|place| place != Place::Inside || !is_short)
            {
                lower(ranks, row, Rank::Inside);
            }
        };
        sparse(&self.emails, form, scope, |row, text| in_email(row, text, ranks));
        sparse(&self.others, form, scope, |row, text| in_others(row, text, ranks));
    }

    /// `@` and the beginning of a host.
    fn search_whole_hosts(&self, form: &str, host: &str, scope: Scope<'_>, ranks: &mut [u8]) {
        let mut hosts = self.hosts_that_begin(host);
        // So short a text counts only as a whole.
        let is_short = query::is_short(form);
        for (code, begins) in hosts.iter_mut().enumerate().filter(|(_, begins)| is_short && **begins) {
            *begins = self.hosts.folded(code as u32).split(SEPARATOR).any(|text| text == host);
        }
        self.host.rows_of(&hosts, scope, |row| match self.email_kind(row) {
            EmailKind::Username if self.has_username(row) => {
                if !is_short {
                    lower(ranks, row, Rank::Inside);
                }
            }
            _ => self.try_row(row, form, None, ranks),
        });
    }

    pub(crate) fn has_username(&self, row: usize) -> bool {
        self.pattern(row) != Pattern::Verbatim || !self.usernames.get(row).is_empty()
    }

    /// What spans a name and a sign or digits in a username, or a username and a host in an e-mail.
    fn search_spanning(&self, form: &str, scope: Scope<'_>, ranks: &mut [u8]) {
        let mut maybe = vec![false; self.rows()];
        self.mark(form, scope, &mut maybe);
        let has_host = form.contains('@');
        let mut username = String::new();
        marked(&maybe, scope, |row| {
            // Everything else was found in the texts that are kept whole.
            username.clear();
            self.write_username(row, &mut username);
            if has_host || form.contains(' ') || username.contains(form) {
                self.try_row(row, form, None, ranks);
            }
        });
    }

    /// The people who have all that was typed as an id, a username or an e-mail, whatever it means as a query.
    fn search_whole(&self, whole: &str, scope: Scope<'_>, ranks: &mut [u8]) {
        // Syntax has signs that no username of a pattern has.
        let local = whole.rsplit_once('@').map_or(whole, |(local, _)| local);
        let mut maybe = vec![false; self.rows()];
        if self.has_verbatim {
            for needle in [local, whole] {
                self.usernames.rows_with(needle, |row| mark_row(&mut maybe, row));
            }
        }
        for needle in [local, whole] {
            self.emails.rows_with(needle, |row, _| mark_row(&mut maybe, row));
        }
        for (row, id) in self.ids.texts() {
            if begins_folded(id, whole) == Some(true) {
                mark_row(&mut maybe, row);
            }
        }
        marked(&maybe, scope, |row| {
            let person = self.folded(row as u32);
            let is_whole = |text: &String| text.split(SEPARATOR).any(|text| text == whole);
            if person.id == whole || [&person.username, &person.email].into_iter().any(is_whole) {
                lower(ranks, row, Rank::Exact);
            }
        });
    }

    /// Marks everybody whose name, username or e-mail may have the form, and some others.
    fn mark(&self, form: &str, scope: Scope<'_>, maybe: &mut [bool]) {
        let (local, host) = form.rsplit_once('@').unwrap_or((form, ""));
        if !form.contains('@') {
            self.mark_locals(form, scope, maybe);
            let hosts = codes_with(&self.hosts, form);
            if hosts.contains(&true) {
                self.host.rows_of(&hosts, scope, |row| mark_row(maybe, row));
            }
            return;
        }
        // What stands kept whole may have all of the form before its last `@`.
        self.emails.rows_with(form, |row, _| mark_row(maybe, row));
        self.usernames.rows_with(form, |row| mark_row(maybe, row));
        let names = codes_with(&self.names, form.split(' ').max_by_key(|word| word.len()).unwrap_or(form));
        if names.contains(&true) {
            self.first_names.rows_of(&names, scope, |row| mark_row(maybe, row));
            self.last_names.rows_of(&names, scope, |row| mark_row(maybe, row));
        }
        let hosts = self.hosts_that_begin(host);
        if local.is_empty() {
            return self.host.rows_of(&hosts, scope, |row| mark_row(maybe, row));
        }
        if hosts.contains(&true) {
            let mut locals = vec![false; maybe.len()];
            self.mark_locals(local, scope, &mut locals);
            let is_local = |row: usize| locals.get(row).copied().unwrap_or_default();
            self.host.rows_of(&hosts, scope, |row| {
                if is_local(row) {
                    mark_row(maybe, row);
                }
            });
        }
    }

    /// The hosts of which a form begins so.
    fn hosts_that_begin(&self, host: &str) -> Vec<bool> {
        if host.is_empty() {
            let mut all = vec![true; self.hosts.len()];
            all.iter_mut().take(1).for_each(|none| *none = false);
            return all;
        }
        let mut begins = codes_with(&self.hosts, host);
        for (code, begins) in begins.iter_mut().enumerate().filter(|(_, has)| **has) {
            *begins = self.hosts.folded(code as u32).split(SEPARATOR).any(|text| text.starts_with(host));
        }
        begins
    }

    /// Marks everybody whose name, username or text before the `@` may have the form.
    fn mark_locals(&self, form: &str, scope: Scope<'_>, maybe: &mut [bool]) {
        let runs = form.split(|c: char| !c.is_ascii_lowercase());
        let run = runs.max_by_key(|run| run.len()).unwrap_or_default();
        // Whatever spans a username of a pattern has a part of the name in it, or is only digits.
        let mut names = if run.is_empty() { vec![false; self.names.len()] } else { codes_with(&self.names, run) };
        let word = form.split(' ').max_by_key(|word| word.len()).unwrap_or(form);
        names.iter_mut().zip(codes_with(&self.names, word)).for_each(|(name, other)| *name |= other);
        if names.contains(&true) {
            self.first_names.rows_of(&names, scope, |row| mark_row(maybe, row));
            self.last_names.rows_of(&names, scope, |row| mark_row(maybe, row));
        }
        for run in [run, form] {
            let mut letters = run.chars();
            if letters.next().is_some() && !letters.as_str().is_empty() {
                let (lasts, any) = self.names_that_begin(letters.as_str());
                if any {
                    self.last_names.rows_of(&lasts, scope, |row| mark_row(maybe, row));
                }
            }
        }
        let digits = form.trim_start_matches(|c: char| !c.is_ascii_digit());
        for needle in [form, digits] {
            self.usernames.rows_with(needle, |row| mark_row(maybe, row));
        }
        self.emails.rows_with(form, |row, _| mark_row(maybe, row));
    }

    /// The ids of everybody who has exactly this username.
    pub(crate) fn ids_with_username(&self, username: &str) -> Vec<String> {
        let mut ids = Vec::new();
        self.rows_with_username(&crate::fold::fold(username), Scope::All, |row| {
            ids.extend(self.person(row).filter(|person| person.username == username).map(|person| person.id));
        });
        ids
    }

    /// The people whose username has a text somewhere, folded.
    pub(crate) fn rows_with_username(&self, part: &str, scope: Scope<'_>, mut found: impl FnMut(u32)) {
        let mut maybe = vec![false; self.rows()];
        self.mark_locals(part, scope, &mut maybe);
        let of_sign: &[Pattern] = match part {
            "." => &[Pattern::Dot, Pattern::InitialDot],
            "_" => &[Pattern::Underscore],
            "-" => &[Pattern::Hyphen],
            _ => &[],
        };
        if !of_sign.is_empty() {
            (0..self.rows())
                .filter(|row| of_sign.contains(&self.pattern(*row)))
                .for_each(|row| mark_row(&mut maybe, row));
        }
        let names = codes_with(&self.names, part);
        let has = |code: u32| names.get(code as usize).copied().unwrap_or_default();
        let is_letters = part.bytes().all(|byte| byte.is_ascii_lowercase());
        let mut username = String::new();
        marked(&maybe, scope, |row| {
            let is_found = match self.pattern(row) {
                Pattern::Dot | Pattern::Underscore | Pattern::Hyphen if is_letters => {
                    has(self.first_names.get(row)) || has(self.last_names.get(row))
                }
                _ => {
                    username.clear();
                    self.write_username(row, &mut username);
                    username.contains(part)
                }
            };
            if is_found {
                found(row as u32);
            }
        });
    }

    /// The names of which a form begins so, and whether there are any.
    fn names_that_begin(&self, start: &str) -> (Vec<bool>, bool) {
        let mut names = vec![false; self.names.len()];
        let mut any = false;
        self.names.codes_with(start, |code| {
            let begins = self.names.folded(code as u32).split(SEPARATOR).any(|name| name.starts_with(start));
            names.iter_mut().skip(code).take(1).for_each(|name| *name = begins);
            any |= begins;
        });
        (names, any)
    }

    fn try_row(&self, row: usize, form: &str, field: Option<Field>, ranks: &mut [u8]) {
        if let Some(rank) = rank::rank(&self.folded(row as u32), form, field) {
            lower(ranks, row, rank);
        }
    }
}

fn name_rank(name: &str, form: &str) -> Option<Rank> {
    match place_between_spaces(name, form)? {
        Place::Word => Some(Rank::NameWord),
        Place::Start => Some(Rank::NameStart),
        Place::Inside => (!query::is_short(form)).then_some(Rank::Inside),
    }
}

fn codes_with(dictionary: &Dictionary, form: &str) -> Vec<bool> {
    let mut codes = vec![false; dictionary.len()];
    dictionary.codes_with(form, |code| codes.iter_mut().skip(code).take(1).for_each(|found| *found = true));
    codes
}

fn mark_row(maybe: &mut [bool], row: usize) {
    maybe.iter_mut().skip(row).take(1).for_each(|marked| *marked = true);
}

/// Calls `found` with each marked row of the scope.
fn marked(maybe: &[bool], scope: Scope<'_>, mut found: impl FnMut(usize)) {
    match scope {
        Scope::All => {
            let (sixteens, rest) = maybe.as_chunks::<16>();
            for (at, sixteen) in sixteens.iter().enumerate().filter(|(_, sixteen)| **sixteen != [false; 16]) {
                let rows = sixteen.iter().enumerate().filter(|(_, marked)| **marked);
                rows.for_each(|(row, _)| found(at * 16 + row));
            }
            let start = maybe.len() - rest.len();
            let rest = rest.iter().enumerate().filter(|(_, marked)| **marked);
            rest.for_each(|(row, _)| found(start + row));
        }
        Scope::Rows(rows) => {
            for row in rows.iter().map(|row| *row as usize) {
                if maybe.get(row).copied().unwrap_or_default() {
                    found(row);
                }
            }
        }
    }
}

/// Calls `found` with the rows of the scope whose text has the form, and perhaps with others that have it.
fn sparse(texts: &SparseText, form: &str, scope: Scope<'_>, mut found: impl FnMut(usize, &str)) {
    match scope {
        Scope::Rows(rows) if rows.len() * FEW < texts.bytes() => {
            let finder = Finder::new(form);
            for row in rows {
                if let Some(text) = texts.get(*row).filter(|text| finder.find(text.as_bytes()).is_some()) {
                    found(*row as usize, text);
                }
            }
        }
        _ => texts.rows_with(form, found),
    }
}

/// Whether an id begins so when it is folded, and whether that is all of it.
fn begins_folded(id: &str, form: &str) -> Option<bool> {
    if !id.is_ascii() {
        let id = crate::fold::fold(id);
        return id.starts_with(form).then_some(id.len() == form.len());
    }
    let start = id.as_bytes().get(..form.len())?;
    start.eq_ignore_ascii_case(form.as_bytes()).then_some(id.len() == form.len())
}

/// Finds the rows whose value of a column has the form.
fn lower_inside(dictionary: &Dictionary, codes: &Codes, form: &str, scope: Scope<'_>, ranks: &mut [u8]) {
    let mut of_codes = vec![NONE; dictionary.len()];
    let mut any = false;
    dictionary.codes_with(form, |code| {
        if place_between_spaces(dictionary.folded(code as u32), form)
            .is_some_and(|place| place != Place::Inside || !query::is_short(form))
        {
            of_codes.iter_mut().skip(code).take(1).for_each(|rank| *rank = Rank::Inside as u8);
            any = true;
        }
    });
    if any {
        codes.lower(&of_codes, scope, ranks);
    }
}

fn lower(ranks: &mut [u8], row: usize, rank: Rank) {
    ranks.iter_mut().skip(row).take(1).for_each(|slot| *slot = (*slot).min(rank as u8));
}
