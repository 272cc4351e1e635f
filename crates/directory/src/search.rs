//! Finds people. Whoever `rank` would find one by one is found here by columns: a word is looked up in the few distinct
//! names, organizations, roles and hosts, and then only their codes are compared, row by row. Texts that are kept whole are
//! scanned. What spans a name and a sign is looked for where a part of it is, and then tried.

use std::cmp::Reverse;

use crate::{
    dictionary::Dictionary,
    fold::SEPARATOR,
    people::{EmailKind, People, TEXT_ID},
    query::{self, Field, Query, Term},
    rank::{self, NONE, Place, Rank, place},
    username::Pattern,
};

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

    /// The rows that were found, in their order.
    pub fn rows(&self) -> impl Iterator<Item = u32> {
        self.ranks.iter().enumerate().filter(|(_, rank)| **rank != NONE).map(|(row, _)| row as u32)
    }
}

impl People {
    /// Everybody whom a query finds; everybody for an empty one. The rank of a person is the worst of those of the terms.
    pub fn search(&self, query: &Query) -> Found {
        let asked = || query.terms.iter().filter(|term| !term.is_negated);
        let mut terms = asked();
        let mut ranks = match terms.next() {
            Some(first) => self.search_term(first),
            // Only exclusions, or nothing at all.
            None => vec![Rank::Inside as u8; self.rows()],
        };
        for term in terms {
            for (rank, other) in ranks.iter_mut().zip(self.search_term(term)) {
                *rank = other.max(*rank);
            }
        }
        for term in query.terms.iter().filter(|term| term.is_negated) {
            for (rank, other) in ranks.iter_mut().zip(self.search_term(term)) {
                if other != NONE {
                    *rank = NONE;
                }
            }
        }
        if query.has_syntax() && !query.whole.is_empty() {
            self.search_whole(&query.whole, &mut ranks);
        }
        let mut count = 0;
        for (rank, removed) in ranks.iter_mut().zip(&self.removed) {
            if *removed {
                *rank = NONE;
            }
            count += usize::from(*rank != NONE);
        }
        Found { ranks, count }
    }

    /// The rows to show first: by rank, then who signed in last, then by username and id.
    pub fn first(&self, found: &Found, most: usize) -> Vec<u32> {
        let mut by_rank: [Vec<u32>; Rank::Typo as usize + 1] = Default::default();
        for row in found.rows() {
            if let Some(rows) = found.ranks.get(row as usize).and_then(|rank| by_rank.get_mut(*rank as usize)) {
                rows.push(row);
            }
        }
        let mut first = Vec::new();
        for mut rows in by_rank {
            let wanted = most.saturating_sub(first.len());
            let login = |row: &u32| Reverse(self.last_login.get(*row as usize).copied().unwrap_or_default());
            if rows.len() > wanted && wanted > 0 {
                // Whoever signed in as late as the last one that is wanted may come before.
                let (_, last, _) = rows.select_nth_unstable_by_key(wanted - 1, login);
                let last = login(last);
                rows.retain(|row| login(row) <= last);
            }
            if wanted > 0 {
                rows.sort_by_cached_key(|row| (login(row), self.folded(*row).username, self.id(*row)));
                first.extend(rows.into_iter().take(wanted));
            }
        }
        first
    }

    fn search_term(&self, term: &Term) -> Vec<u8> {
        let mut ranks = vec![NONE; self.rows()];
        for form in &term.forms {
            match term.field {
                None => self.search_everywhere(form, &mut ranks),
                Some(Field::Id) => self.search_ids(form, &mut ranks),
                Some(Field::Organization) => lower_inside(&self.organizations, &self.organization, form, &mut ranks),
                Some(Field::Role) => lower_inside(&self.roles, &self.role, form, &mut ranks),
                Some(field) => {
                    let mut maybe = vec![false; self.rows()];
                    self.mark(form, &mut maybe);
                    self.try_marked(&maybe, form, Some(field), &mut ranks);
                }
            }
        }
        ranks
    }

    fn search_everywhere(&self, form: &str, ranks: &mut [u8]) {
        self.search_names(form, ranks);
        lower_inside(&self.organizations, &self.organization, form, ranks);
        lower_inside(&self.roles, &self.role, form, ranks);
        self.search_hosts(form, ranks);
        self.search_ids(form, ranks);
        self.search_texts(form, ranks);
        self.search_initials(form, ranks);
        let is_of = |is: fn(&u8) -> bool| form.as_bytes().iter().all(is);
        match form.strip_prefix('@') {
            // Letters alone are in a name, and digits alone behind it.
            _ if is_of(u8::is_ascii_lowercase) || is_of(u8::is_ascii_digit) => {}
            Some(host) if !host.contains('@') => self.search_whole_hosts(form, host, ranks),
            _ => self.search_spanning(form, ranks),
        }
    }

    /// Words of names, and usernames that begin with the first name.
    fn search_names(&self, form: &str, ranks: &mut [u8]) {
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
        self.first_names.lower(&of_names, ranks);
        self.last_names.lower(&of_names, ranks);
        if any_begins {
            for (row, rank) in ranks.iter_mut().enumerate() {
                if *rank <= Rank::NameStart as u8
                    && *rank > Rank::UsernameStart as u8
                    && begins.get(self.first_names.get(row) as usize).copied().unwrap_or_default()
                {
                    let pattern = self.pattern(row);
                    let is_initial = matches!(pattern, Pattern::Initial | Pattern::InitialDot) && form.len() == 1;
                    let is_whole = pattern == Pattern::First
                        && self.usernames.get(row).is_empty()
                        && self.names.plain(self.first_names.get(row)) == form;
                    if is_whole {
                        *rank = Rank::Exact as u8;
                    } else if pattern.begins_with_first_name() || is_initial {
                        *rank = Rank::UsernameStart as u8;
                    }
                }
            }
        }
    }

    /// The initial of the first name before the last name, in a username or typed for a name.
    fn search_initials(&self, form: &str, ranks: &mut [u8]) {
        let Some(initial) = form.chars().next() else { return };
        let rest = &form[initial.len_utf8()..];
        if rest.is_empty() {
            return;
        }
        let (lasts, any) = self.names_that_begin(rest);
        if !any {
            return;
        }
        for (row, rank) in ranks.iter_mut().enumerate() {
            let code = self.last_names.get(row);
            if !lasts.get(code as usize).copied().unwrap_or_default() {
                continue;
            }
            let first = self.names.folded(self.first_names.get(row));
            if rank::has_initials(first, self.names.folded(code), form) {
                *rank = (*rank).min(Rank::NameStart as u8);
            }
            if self.pattern(row) == Pattern::Initial
                && first.starts_with(initial)
                && self.names.plain(code).starts_with(rest)
            {
                let is_whole = self.usernames.get(row).is_empty() && self.names.plain(code) == rest;
                *rank = (*rank).min(if is_whole { Rank::Exact } else { Rank::UsernameStart } as u8);
            }
        }
    }

    fn search_hosts(&self, form: &str, ranks: &mut [u8]) {
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
            self.host.lower(&of_hosts, ranks);
        }
    }

    fn search_ids(&self, form: &str, ranks: &mut [u8]) {
        // The numbers that begin with these digits, for each count of digits behind them.
        let is_number = form.bytes().all(|byte| byte.is_ascii_digit()) && (form == "0" || !form.starts_with('0'));
        if let (true, Ok(number)) = (is_number, form.parse::<u64>()) {
            let ranges: Vec<(u64, u64)> = (0..10)
                .map(|digits| 10_u64.pow(digits))
                .map(|factor| (number * factor, (number + 1) * factor))
                .take_while(|(start, _)| *start < u64::from(TEXT_ID) && (number > 0 || *start == 0))
                .take(if number == 0 { 1 } else { 10 })
                .collect();
            for (id, rank) in self.ids.iter().zip(ranks.iter_mut()) {
                let id = u64::from(*id);
                if id != u64::from(TEXT_ID) && ranges.iter().any(|(start, end)| (*start..*end).contains(&id)) {
                    let found = if id == number { Rank::Exact } else { Rank::Inside };
                    *rank = (*rank).min(found as u8);
                }
            }
        }
        for (row, id) in self.text_ids.iter() {
            let id = crate::fold::fold(id);
            if id.starts_with(form) {
                let found = if id == form { Rank::Exact } else { Rank::Inside };
                lower(ranks, row, found);
            }
        }
    }

    /// Usernames and e-mails that are kept whole, and other fields.
    fn search_texts(&self, form: &str, ranks: &mut [u8]) {
        let is_short = query::is_short(form);
        self.usernames.rows_with(form, |row| {
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
        });
        self.emails.rows_with(form, |row, text| {
            if self.email_kind(row) == EmailKind::Whole && text.split(SEPARATOR).any(|text| text == form) {
                lower(ranks, row, Rank::Exact);
            }
            match place(text, form) {
                Some(Place::Word | Place::Start) => lower(ranks, row, Rank::EmailStart),
                Some(Place::Inside) if !is_short => lower(ranks, row, Rank::Inside),
                _ => {}
            }
        });
        self.others.rows_with(form, |row, text| {
            if place(text, form).is_some_and(|place| place != Place::Inside || !is_short) {
                lower(ranks, row, Rank::Inside);
            }
        });
    }

    /// `@` and the beginning of a host.
    fn search_whole_hosts(&self, form: &str, host: &str, ranks: &mut [u8]) {
        let mut maybe = vec![false; self.rows()];
        self.mark_hosts(host, &mut maybe);
        for row in marked(&maybe) {
            match self.email_kind(row) {
                EmailKind::Username if self.has_username(row) => lower(ranks, row, Rank::Inside),
                _ => self.try_row(row, form, None, ranks),
            }
        }
    }

    fn has_username(&self, row: usize) -> bool {
        self.pattern(row) != Pattern::Verbatim || !self.usernames.get(row).is_empty()
    }

    /// What spans a name and a sign or digits in a username, or a username and a host in an e-mail.
    fn search_spanning(&self, form: &str, ranks: &mut [u8]) {
        let mut maybe = vec![false; self.rows()];
        self.mark(form, &mut maybe);
        let has_host = form.contains('@');
        for row in marked(&maybe) {
            // Everything else was found in the texts that are kept whole.
            if has_host || form.contains(' ') || self.username_forms(row as u32).contains(form) {
                self.try_row(row, form, None, ranks);
            }
        }
    }

    /// Who has all that was typed as an id, a username or an e-mail, whatever it means as a query.
    fn search_whole(&self, whole: &str, ranks: &mut [u8]) {
        // Syntax has signs that no username of a pattern has.
        let local = whole.rsplit_once('@').map_or(whole, |(local, _)| local);
        let mut maybe = vec![false; self.rows()];
        let mut mark = |row: usize| maybe.iter_mut().skip(row).take(1).for_each(|marked| *marked = true);
        for needle in [local, whole] {
            self.usernames.rows_with(needle, &mut mark);
            self.emails.rows_with(needle, |row, _| mark(row));
        }
        for (row, id) in self.text_ids.iter() {
            if crate::fold::fold(id) == whole {
                lower(ranks, row, Rank::Exact);
            }
        }
        for row in marked(&maybe) {
            let person = self.folded(row as u32);
            if [&person.username, &person.email].iter().any(|text| text.split(SEPARATOR).any(|text| text == whole)) {
                lower(ranks, row, Rank::Exact);
            }
        }
    }

    /// Marks everybody whose name, username or e-mail may have the form, and some others.
    fn mark(&self, form: &str, maybe: &mut [bool]) {
        let (local, host) = form.rsplit_once('@').unwrap_or((form, ""));
        if form.contains('@') && local.is_empty() {
            return self.mark_hosts(host, maybe);
        }
        self.mark_locals(form, maybe);
        if !form.contains('@') {
            let hosts = codes_with(&self.hosts, form);
            if hosts.contains(&true) {
                for (row, marked) in maybe.iter_mut().enumerate() {
                    *marked |= hosts.get(self.host.get(row) as usize).copied().unwrap_or_default();
                }
            }
            return;
        }
        let mut locals = vec![false; maybe.len()];
        self.mark_locals(local, &mut locals);
        if !host.is_empty() {
            let mut hosts = vec![false; maybe.len()];
            self.mark_hosts(host, &mut hosts);
            locals.iter_mut().zip(hosts).for_each(|(local, host)| *local &= host);
        }
        maybe.iter_mut().zip(locals).for_each(|(marked, local)| *marked |= local);
    }

    /// Marks everybody with an e-mail whose host begins so.
    fn mark_hosts(&self, host: &str, maybe: &mut [bool]) {
        let mut begins = codes_with(&self.hosts, host);
        for (code, begins) in begins.iter_mut().enumerate() {
            *begins &= self.hosts.folded(code as u32).split(SEPARATOR).any(|text| text.starts_with(host));
        }
        for (row, marked) in maybe.iter_mut().enumerate() {
            *marked |= begins.get(self.host.get(row) as usize).copied().unwrap_or_default();
        }
    }

    /// Marks everybody whose name, username or text before the `@` may have the form.
    fn mark_locals(&self, form: &str, maybe: &mut [bool]) {
        let runs = form.split(|c: char| !c.is_ascii_lowercase());
        let run = runs.max_by_key(|run| run.len()).unwrap_or_default();
        // Whatever spans a username of a pattern has a part of the name in it, or is digits alone.
        let mut names = if run.is_empty() { vec![false; self.names.len()] } else { codes_with(&self.names, run) };
        let word = form.split(' ').max_by_key(|word| word.len()).unwrap_or(form);
        names.iter_mut().zip(codes_with(&self.names, word)).for_each(|(name, other)| *name |= other);
        if names.contains(&true) {
            for (row, marked) in maybe.iter_mut().enumerate() {
                let is_named = |code: u32| names.get(code as usize).copied().unwrap_or_default();
                *marked |= is_named(self.first_names.get(row)) || is_named(self.last_names.get(row));
            }
        }
        for run in [run, form] {
            let mut letters = run.chars();
            if letters.next().is_some() && !letters.as_str().is_empty() {
                let (lasts, any) = self.names_that_begin(letters.as_str());
                for (row, marked) in maybe.iter_mut().enumerate().filter(|_| any) {
                    *marked |= lasts.get(self.last_names.get(row) as usize).copied().unwrap_or_default();
                }
            }
        }
        let digits = form.trim_start_matches(|c: char| !c.is_ascii_digit());
        for needle in [form, digits] {
            self.usernames
                .rows_with(needle, |row| maybe.iter_mut().skip(row).take(1).for_each(|marked| *marked = true));
        }
        self.emails.rows_with(form, |row, _| maybe.iter_mut().skip(row).take(1).for_each(|marked| *marked = true));
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

    fn try_marked(&self, maybe: &[bool], form: &str, field: Option<Field>, ranks: &mut [u8]) {
        marked(maybe).for_each(|row| self.try_row(row, form, field, ranks));
    }

    fn try_row(&self, row: usize, form: &str, field: Option<Field>, ranks: &mut [u8]) {
        if let Some(rank) = rank::rank(&self.folded(row as u32), form, field) {
            lower(ranks, row, rank);
        }
    }
}

fn name_rank(name: &str, form: &str) -> Option<Rank> {
    match place(name, form)? {
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

fn marked(maybe: &[bool]) -> impl Iterator<Item = usize> {
    maybe.iter().enumerate().filter(|(_, marked)| **marked).map(|(row, _)| row)
}

/// Finds the rows whose value of a column has the form.
fn lower_inside(dictionary: &Dictionary, codes: &crate::codes::Codes, form: &str, ranks: &mut [u8]) {
    let mut of_codes = vec![NONE; dictionary.len()];
    let mut any = false;
    dictionary.codes_with(form, |code| {
        if place(dictionary.folded(code as u32), form)
            .is_some_and(|place| place != Place::Inside || !query::is_short(form))
        {
            of_codes.iter_mut().skip(code).take(1).for_each(|rank| *rank = Rank::Inside as u8);
            any = true;
        }
    });
    if any {
        codes.lower(&of_codes, ranks);
    }
}

fn lower(ranks: &mut [u8], row: usize, rank: Rank) {
    ranks.iter_mut().skip(row).take(1).for_each(|slot| *slot = (*slot).min(rank as u8));
}
