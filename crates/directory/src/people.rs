//! Everybody, as columns. A row is a person; a person who changes or goes leaves an empty row behind.

use crate::{
    codes::{Codes, IndexedCodes},
    dictionary::Dictionary,
    fold::{self, SEPARATOR, joined_forms},
    ids::Ids,
    packed_text::PackedText,
    person::{Person, Time},
    rank::Folded,
    sparse_text::SparseText,
    username::Pattern,
};

/// The most people. The columns number their rows and bytes in 32 bits; beyond this, a tab has no memory for more.
pub const MAX_PEOPLE: usize = 1_200_000;

/// What became of a person who was put.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Put {
    /// There is no room.
    Refused,
    /// The row was so before.
    Same,
    /// The row has other values now.
    Changed(u32),
    /// The row is new.
    Appended(u32),
}

/// How an e-mail address is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub(crate) enum EmailKind {
    /// There is none.
    None = 0,
    /// The username and a host.
    Username,
    /// Any other text before the `@`, and a host.
    Local,
    /// No address: the whole text.
    Whole,
}

impl EmailKind {
    pub(crate) fn from_number(number: u8) -> Self {
        [Self::Username, Self::Local, Self::Whole].into_iter().find(|kind| *kind as u8 == number).unwrap_or(Self::None)
    }
}

/// Everybody who was read.
#[derive(Clone, Debug, Default)]
pub struct People {
    pub(crate) ids: Ids,
    pub(crate) names: Dictionary,
    pub(crate) first_names: IndexedCodes,
    pub(crate) last_names: IndexedCodes,
    pub(crate) organizations: Dictionary,
    pub(crate) organization: Codes,
    pub(crate) roles: Dictionary,
    pub(crate) role: Codes,
    pub(crate) hosts: Dictionary,
    pub(crate) host: Codes,
    /// The numbers of [`Pattern`]s.
    pub(crate) patterns: Vec<u8>,
    /// The folded forms of a username, or its digits behind a pattern.
    pub(crate) usernames: PackedText,
    /// The numbers of [`EmailKind`]s.
    pub(crate) email_kinds: Vec<u8>,
    /// The folded forms of what stands before the `@`, or of the whole text.
    pub(crate) emails: SparseText,
    /// Usernames and e-mails that are not as their folded form.
    original_usernames: SparseText,
    original_emails: SparseText,
    /// Whether some username was kept whole.
    pub(crate) has_verbatim: bool,
    /// Whether some username begins with an initial before the last name.
    pub(crate) has_initials: bool,
    pub(crate) created: Vec<Time>,
    pub(crate) updated: Vec<Time>,
    pub(crate) last_login: Vec<Time>,
    pub(crate) others: SparseText,
    pub(crate) removed: Vec<bool>,
    count: usize,
}

impl People {
    /// How many people there are.
    pub fn count(&self) -> usize {
        self.count
    }

    /// How many rows there are, with the empty ones.
    pub fn rows(&self) -> usize {
        self.removed.len()
    }

    /// The row of the person with this id.
    pub fn row_of(&self, id: &str) -> Option<u32> {
        self.ids.row_of(id).filter(|row| !self.is_removed(*row))
    }

    /// Makes room for this many more people, so that no column grows by copying itself.
    pub fn reserve(&mut self, people: usize) {
        let rows = people.min(MAX_PEOPLE.saturating_sub(self.count));
        self.ids.reserve(rows);
        self.usernames.reserve(rows);
        self.first_names.reserve(rows);
        self.last_names.reserve(rows);
        for codes in [&mut self.organization, &mut self.role, &mut self.host] {
            codes.reserve(rows);
        }
        self.patterns.reserve_exact(rows);
        self.email_kinds.reserve_exact(rows);
        for times in [&mut self.created, &mut self.updated, &mut self.last_login] {
            times.reserve_exact(rows);
        }
        self.removed.reserve_exact(rows);
    }

    /// Adds a person, or replaces the one of the same id. Returns false where there is no room.
    pub fn put(&mut self, person: &Person) -> bool {
        self.put_row(person) != Put::Refused
    }

    pub(crate) fn put_row(&mut self, person: &Person) -> Put {
        let mut times = [person.created, person.updated, person.last_login];
        if let Some(row) = self.row_of(&person.id) {
            let Some(before) = self.person(row) else { return Put::Refused };
            // A record that leaves a time out says nothing of that time.
            for (time, before) in times.iter_mut().zip([before.created, before.updated, before.last_login]) {
                *time = if *time == Time::ABSENT { before } else { *time };
            }
            let has_others = if person.others.is_empty() { None } else { Some(all_other_forms(&person.others)) };
            let are_texts_equal = self.others.get(row) == has_others.as_deref()
                && (&before.username, &before.email, &before.first_name, &before.last_name)
                    == (&person.username, &person.email, &person.first_name, &person.last_name);
            if are_texts_equal {
                return self.change(row, &before, person, times);
            }
            self.remove_row(row);
        }
        if self.count >= MAX_PEOPLE || self.rows() >= u32::MAX as usize - 1 {
            return Put::Refused;
        }
        let row = self.rows() as u32;
        if self.append(person, times) { Put::Appended(row) } else { Put::Refused }
    }

    /// Removes the person with this id. Returns whether there was one.
    pub fn remove(&mut self, id: &str) -> bool {
        let row = self.row_of(id);
        row.into_iter().for_each(|row| self.remove_row(row));
        row.is_some()
    }

    /// Indexes the names of people who are new.
    pub(crate) fn index(&mut self) {
        let (rows, names) = (self.rows(), self.names.len());
        self.first_names.index(rows, names);
        self.last_names.index(rows, names);
    }

    /// Drops the empty rows once they are many, and numbers the others anew. Returns the former number of each row
    /// where that happened.
    pub(crate) fn compact(&mut self) -> Option<Vec<u32>> {
        let empty = self.rows() - self.count;
        if empty < 1_000 || empty < self.count / 4 {
            return None;
        }
        let kept: Vec<bool> = self.removed.iter().map(|removed| !removed).collect();
        let former = (0..).zip(&kept).filter(|(_, is_kept)| **is_kept).map(|(row, _)| row).collect();
        self.ids.retain(&kept);
        self.usernames.retain(&kept);
        self.first_names.retain(&kept);
        self.last_names.retain(&kept);
        for codes in [&mut self.organization, &mut self.role, &mut self.host] {
            codes.retain(&kept);
        }
        for texts in [&mut self.emails, &mut self.original_usernames, &mut self.original_emails, &mut self.others] {
            texts.retain(&kept);
        }
        for numbers in [&mut self.patterns, &mut self.email_kinds] {
            let mut kept = kept.iter();
            numbers.retain(|_| kept.next().copied().unwrap_or_default());
        }
        for times in [&mut self.created, &mut self.updated, &mut self.last_login] {
            let mut kept = kept.iter();
            times.retain(|_| kept.next().copied().unwrap_or_default());
        }
        self.removed.retain(|removed| !removed);
        Some(former)
    }

    fn remove_row(&mut self, row: u32) {
        let at = row as usize;
        self.ids.take_out(row);
        self.removed.iter_mut().skip(at).take(1).for_each(|removed| *removed = true);
        self.organizations.remove(self.organization.get(at));
        self.roles.remove(self.role.get(at));
        self.count -= 1;
    }

    /// Changes the values of a row that are of one size.
    fn change(&mut self, row: u32, before: &Person, person: &Person, times: [Time; 3]) -> Put {
        let at = row as usize;
        let is_same = (&before.organization, &before.role, before.created, before.updated, before.last_login)
            == (&person.organization, &person.role, times[0], times[1], times[2]);
        if is_same {
            return Put::Same;
        }
        for (dictionary, codes, value) in [
            (&mut self.organizations, &mut self.organization, &person.organization),
            (&mut self.roles, &mut self.role, &person.role),
        ] {
            let code = dictionary.code(value);
            dictionary.remove(codes.get(at));
            dictionary.add(code);
            codes.set(at, code);
        }
        for (column, time) in
            [(&mut self.created, times[0]), (&mut self.updated, times[1]), (&mut self.last_login, times[2])]
        {
            column.iter_mut().skip(at).take(1).for_each(|slot| *slot = time);
        }
        Put::Changed(row)
    }

    /// The person of a row, without the values of other fields. `None` for an empty row.
    pub fn person(&self, row: u32) -> Option<Person> {
        let at = row as usize;
        if self.removed.get(at).copied().unwrap_or(true) {
            return None;
        }
        let time = |times: &[Time]| times.get(at).copied().unwrap_or_default();
        let username = match self.original_usernames.get(row) {
            Some(original) => original.to_owned(),
            None => self.username_forms(row),
        };
        let email = match (self.original_emails.get(row), self.email_kind(at)) {
            (Some(original), _) => original.to_owned(),
            (None, EmailKind::None) => String::new(),
            (None, EmailKind::Username) => format!("{username}@{}", self.hosts.text(self.host.get(at))),
            (None, EmailKind::Local) => {
                format!("{}@{}", self.emails.get(row).unwrap_or_default(), self.hosts.text(self.host.get(at)))
            }
            (None, EmailKind::Whole) => self.emails.get(row).unwrap_or_default().to_owned(),
        };
        Some(Person {
            id: self.id(row),
            username,
            email,
            organization: self.organizations.text(self.organization.get(at)).to_owned(),
            first_name: self.names.text(self.first_names.get(at)).to_owned(),
            last_name: self.names.text(self.last_names.get(at)).to_owned(),
            role: self.roles.text(self.role.get(at)).to_owned(),
            created: time(&self.created),
            updated: time(&self.updated),
            last_login: time(&self.last_login),
            others: Vec::new(),
        })
    }

    /// How many people each organization has.
    pub fn organizations(&self) -> impl Iterator<Item = (&str, u32)> {
        self.organizations.counts()
    }

    /// How many people have each role.
    pub fn roles(&self) -> impl Iterator<Item = (&str, u32)> {
        self.roles.counts()
    }

    /// Whether the person of a row is gone.
    pub(crate) fn is_removed(&self, row: u32) -> bool {
        self.removed.get(row as usize).copied().unwrap_or(true)
    }

    /// The id of a row.
    pub(crate) fn id(&self, row: u32) -> String {
        self.ids.get(row)
    }

    pub(crate) fn pattern(&self, row: usize) -> Pattern {
        Pattern::from_number(self.patterns.get(row).copied().unwrap_or_default())
    }

    pub(crate) fn email_kind(&self, row: usize) -> EmailKind {
        EmailKind::from_number(self.email_kinds.get(row).copied().unwrap_or_default())
    }

    /// A person's folded texts.
    pub(crate) fn folded(&self, row: u32) -> Folded {
        let at = row as usize;
        let username = self.username_forms(row);
        let host = self.hosts.folded(self.host.get(at));
        let email = match self.email_kind(at) {
            EmailKind::None => String::new(),
            EmailKind::Username => addresses(&username, host),
            EmailKind::Local => addresses(self.emails.get(row).unwrap_or_default(), host),
            EmailKind::Whole => self.emails.get(row).unwrap_or_default().to_owned(),
        };
        Folded {
            id: fold::fold(&self.id(row)),
            username,
            email,
            first_name: self.names.folded(self.first_names.get(at)).to_owned(),
            last_name: self.names.folded(self.last_names.get(at)).to_owned(),
            organization: self.organizations.folded(self.organization.get(at)).to_owned(),
            role: self.roles.folded(self.role.get(at)).to_owned(),
            others: self.others.get(row).unwrap_or_default().to_owned(),
        }
    }

    /// The folded forms of a username, between separators.
    pub(crate) fn username_forms(&self, row: u32) -> String {
        let mut username = String::new();
        self.write_username(row as usize, &mut username);
        username
    }

    /// Writes the folded forms of a username, between separators.
    pub(crate) fn write_username(&self, row: usize, username: &mut String) {
        let pattern = self.pattern(row);
        if pattern != Pattern::Verbatim {
            let [first, last] = [&self.first_names, &self.last_names].map(|codes| self.names.plain(codes.get(row)));
            pattern.stem(first, last).iter().for_each(|part| username.push_str(part));
        }
        username.push_str(self.usernames.get(row));
    }

    /// Writes the first folded form of a username.
    pub(crate) fn write_plain_username(&self, row: usize, username: &mut String) {
        self.write_username(row, username);
        if self.pattern(row) == Pattern::Verbatim {
            username.truncate(username.find(SEPARATOR).unwrap_or(username.len()));
        }
    }

    /// Writes the first folded form of an e-mail.
    pub(crate) fn write_email(&self, row: usize, email: &mut String) {
        fn plain(forms: &str) -> &str {
            forms.split(SEPARATOR).next().unwrap_or(forms)
        }
        let local = self.emails.get(row as u32).map(plain).unwrap_or_default();
        match self.email_kind(row) {
            EmailKind::None => return,
            EmailKind::Username => {
                self.write_plain_username(row, email);
            }
            EmailKind::Local => email.push_str(local),
            EmailKind::Whole => return email.push_str(local),
        }
        email.push('@');
        email.push_str(self.hosts.plain(self.host.get(row)));
    }

    fn append(&mut self, person: &Person, [created, updated, last_login]: [Time; 3]) -> bool {
        let row = self.rows() as u32;
        let [first, last] = [&person.first_name, &person.last_name].map(|name| self.names.code(name));
        let (pattern, rest) = Pattern::recognize(&person.username, self.names.plain(first), self.names.plain(last));
        let username = if pattern == Pattern::Verbatim { joined_forms(&person.username) } else { rest.to_owned() };
        let mut fits = self.usernames.push(&username);
        self.has_initials |= pattern == Pattern::Initial;
        self.has_verbatim |= pattern == Pattern::Verbatim && !username.is_empty();
        if pattern == Pattern::Verbatim && username != person.username {
            fits &= self.original_usernames.push(row, &person.username);
        }
        let (kind, local, host) = email_parts(&person.email, &person.username);
        let local = local.map(joined_forms);
        if let Some(local) = &local {
            fits &= self.emails.push(row, local);
        }
        let host_code = self.hosts.code(host);
        let kept = local.as_deref().unwrap_or_default();
        let is_as_kept = match kind {
            EmailKind::None | EmailKind::Username => true,
            EmailKind::Local => {
                person.email.strip_suffix(host).is_some_and(|start| start.strip_suffix('@') == Some(kept))
            }
            EmailKind::Whole => person.email == kept,
        };
        if !is_as_kept {
            fits &= self.original_emails.push(row, &person.email);
        }
        if !person.others.is_empty() {
            fits &= self.others.push(row, &all_other_forms(&person.others));
        }
        let organization = self.organizations.code(&person.organization);
        let role = self.roles.code(&person.role);
        self.organizations.add(organization);
        self.roles.add(role);
        self.organization.push(organization);
        self.role.push(role);
        self.first_names.push(first);
        self.last_names.push(last);
        self.host.push(host_code);
        self.patterns.push(pattern as u8);
        self.email_kinds.push(kind as u8);
        self.created.push(created);
        self.updated.push(updated);
        self.last_login.push(last_login);
        fits &= self.ids.push(&person.id);
        self.removed.push(!fits);
        self.count += usize::from(fits);
        fits
    }
}

/// How an address is kept: its kind, its text before the host, and its host.
fn email_parts<'a>(email: &'a str, username: &str) -> (EmailKind, Option<&'a str>, &'a str) {
    match email.rsplit_once('@') {
        _ if email.is_empty() => (EmailKind::None, None, ""),
        Some((local, host)) if !host.is_empty() && local == username => (EmailKind::Username, None, host),
        Some((local, host)) if !host.is_empty() => (EmailKind::Local, Some(local), host),
        _ => (EmailKind::Whole, Some(email), ""),
    }
}

/// Both forms of an address of these forms before and behind the `@`.
fn addresses(locals: &str, hosts: &str) -> String {
    let pair = |forms: &str| {
        let (plain, other) = forms.split_once(SEPARATOR).unwrap_or((forms, ""));
        (plain.to_owned(), if other.is_empty() { plain.to_owned() } else { other.to_owned() })
    };
    let ((local, other_local), (host, other_host)) = (pair(locals), pair(hosts));
    let (plain, other) = (format!("{local}@{host}"), format!("{other_local}@{other_host}"));
    if plain == other { plain } else { format!("{plain}{SEPARATOR}{other}") }
}

/// The forms of the values of all other fields.
fn all_other_forms(others: &[String]) -> String {
    let forms: Vec<String> = others.iter().map(|text| other_forms(text)).collect();
    forms.join(&SEPARATOR.to_string())
}

/// The forms of another field's value, and its digits.
fn other_forms(text: &str) -> String {
    let forms = joined_forms(text);
    match fold::digits(&fold::fold(text)) {
        Some(digits) => format!("{forms}{SEPARATOR}{digits}"),
        None => forms,
    }
}
