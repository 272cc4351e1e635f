//! Typing errors: one letter more, less or other, or two neighbours in the wrong order (Damerau 1964, as optimal string
//! alignment). Long words of names may have two such errors.

use crate::{
    codes::Scope,
    dictionary::Dictionary,
    fold::SEPARATOR,
    people::{EmailKind, People},
    query::{Field, Term},
    rank::{NONE, Rank},
    username::Pattern,
};

/// The shortest word that may have a typing error, and the shortest that may have two.
const SHORTEST: [usize; 2] = [4, 8];

/// The shortest word that may have an error in a username or an e-mail, of which many are letters by chance. Its halves
/// are rare enough to be looked for in all of these texts.
const SHORTEST_IN_USERNAME: usize = 6;

/// A typed word with the errors that it may have.
#[derive(Clone)]
struct Typed {
    letters: Vec<char>,
    most: usize,
}

impl Typed {
    /// `None` for what must be right: short words, and words with signs or digits.
    fn from_word(form: &str) -> Option<Self> {
        let letters: Vec<char> = form.chars().collect();
        let most = SHORTEST.iter().filter(|shortest| letters.len() >= **shortest).count();
        (most > 0 && letters.len() <= 64 && letters.iter().all(|letter| letter.is_alphabetic()))
            .then_some(Self { letters, most })
    }

    /// The same for usernames and e-mails: with one error, and in longer words alone.
    fn in_username(&self) -> Option<Self> {
        (self.letters.len() >= SHORTEST_IN_USERNAME).then(|| Self { most: 1, ..self.clone() })
    }

    /// Whether a word is so but for the errors.
    fn matches(&self, word: &str) -> bool {
        // A letter has one to four bytes.
        let (fewest, most) = (self.letters.len() - self.most, self.letters.len() + self.most);
        if word.len() < fewest || word.len() > most * 4 {
            return false;
        }
        let word: Vec<char> = word.chars().collect();
        self.may_match(word.len()) && distance(&self.letters, &word, self.most) <= self.most
    }

    /// Whether a word of this many letters may match.
    fn may_match(&self, letters: usize) -> bool {
        letters.abs_diff(self.letters.len()) <= self.most
    }

    /// Whether a run of letters of a text is so.
    fn matches_run(&self, text: &str) -> bool {
        text.split(|letter: char| !letter.is_alphabetic()).any(|run| self.matches(run))
    }

    /// Whether a run of letters of a text is so, or all letters of one of its forms.
    fn matches_name(&self, text: &str) -> bool {
        self.matches_run(text)
            || text.split(SEPARATOR).any(|form| {
                let is_one_run = form.chars().all(char::is_alphabetic);
                !is_one_run && self.matches(&form.chars().filter(|letter| letter.is_alphabetic()).collect::<String>())
            })
    }

    /// Every word that matches with one error has one of these texts. The error is in one half and the other half is
    /// right, unless the letters where the halves meet have changed places.
    fn parts(&self) -> [String; 3] {
        let middle = self.letters.len() / 2;
        let (start, end) = self.letters.split_at(middle);
        let mut swapped = self.letters.clone();
        swapped.swap(middle - 1, middle);
        [start, end, &swapped].map(|letters| letters.iter().collect())
    }
}

/// The fewest errors between two words, if they are at most `most`; more than that otherwise.
fn distance(one: &[char], other: &[char], most: usize) -> usize {
    let mut before_last: Vec<usize> = Vec::new();
    let mut last: Vec<usize> = (0..=other.len()).collect();
    for (at, letter) in one.iter().enumerate() {
        let mut row = Vec::with_capacity(last.len());
        row.push(at + 1);
        for (other_at, other_letter) in other.iter().enumerate() {
            let above = |row: &[usize], back: usize| row.get(other_at + 1 - back).copied().unwrap_or(usize::MAX - 1);
            let mut errors = above(&last, 1) + usize::from(letter != other_letter);
            errors = errors.min(above(&last, 0) + 1).min(row.last().copied().unwrap_or_default() + 1);
            let is_swapped = at > 0 && other_at > 0 && one.get(at - 1) == Some(other_letter);
            if is_swapped && other.get(other_at - 1) == Some(letter) {
                errors = errors.min(above(&before_last, 2) + 1);
            }
            row.push(errors);
        }
        if row.iter().min().is_some_and(|fewest| *fewest > most)
            && last.iter().min().is_some_and(|fewest| *fewest > most)
        {
            return most + 1;
        }
        before_last = std::mem::replace(&mut last, row);
    }
    last.last().copied().unwrap_or_default()
}

impl People {
    /// Gives the last rank to people with a word that is like the term but for typing errors. The word is in the name,
    /// the username, the e-mail before its host, the organization or the role.
    pub(crate) fn search_typos(&self, term: &Term, scope: Scope<'_>, ranks: &mut [u8]) {
        if term.is_quoted || term.is_negated {
            return;
        }
        for typed in term.forms.iter().filter_map(|form| Typed::from_word(form)) {
            let asks = |field: Field| term.field.is_none_or(|asked| asked == field);
            let names = codes_like(&self.names, |name| typed.matches_name(name));
            if let Some(of_names) = asks(Field::Name).then(|| ranks_of(&names)).flatten() {
                self.first_names.lower(&of_names, scope, ranks);
                self.last_names.lower(&of_names, scope, ranks);
            }
            for (field, dictionary, codes) in
                [(Field::Organization, &self.organizations, &self.organization), (Field::Role, &self.roles, &self.role)]
            {
                let like = || ranks_of(&codes_like(dictionary, |text| typed.matches_run(text)));
                if let Some(of_codes) = asks(field).then(like).flatten() {
                    codes.lower(&of_codes, scope, ranks);
                }
            }
            if let Some(typed) = typed.in_username().filter(|_| asks(Field::Username) || asks(Field::Email)) {
                self.search_username_typos(&typed, term.field, scope, ranks);
            }
        }
    }

    fn search_username_typos(&self, typed: &Typed, field: Option<Field>, scope: Scope<'_>, ranks: &mut [u8]) {
        let found = |row: usize, ranks: &mut [u8]| {
            ranks.iter_mut().skip(row).take(1).for_each(|rank| *rank = (*rank).min(Rank::Typo as u8));
        };
        // A username is asked for as what stands in an e-mail, too.
        let is_asked = |row: usize| field != Some(Field::Email) || self.email_kind(row) == EmailKind::Username;
        let mut username = String::new();
        let mut try_username = |row: usize, ranks: &mut [u8]| {
            username.clear();
            self.write_username(row, &mut username);
            if is_asked(row) && typed.matches_run(&username) {
                found(row, ranks);
            }
        };
        // The names in a username of a pattern; without a field, they were found by the names.
        if field.is_some() {
            let names = codes_like(&self.names, |name| typed.matches_name(name));
            self.first_names.rows_of(&names, scope, |row| try_username(row, ranks));
            self.last_names.rows_of(&names, scope, |row| try_username(row, ranks));
        }
        // An initial may stand before the last name.
        if self.has_initials {
            let mut joined = String::new();
            let lasts = codes_like(&self.names, |name| {
                let name = name.split(SEPARATOR).next().unwrap_or(name);
                typed.may_match(name.len() + 1)
                    && (b'a'..=b'z').any(|initial| {
                        joined.clear();
                        joined.push(initial.into());
                        joined.push_str(name);
                        typed.matches(&joined)
                    })
            });
            self.last_names.rows_of(&lasts, scope, |row| {
                if self.pattern(row) == Pattern::Initial {
                    try_username(row, ranks);
                }
            });
        }
        for part in typed.parts() {
            if self.has_verbatim {
                self.usernames.rows_with(&part, |row| {
                    if is_asked(row) && typed.matches_run(self.usernames.get(row)) {
                        found(row, ranks);
                    }
                });
            }
            if field != Some(Field::Username) {
                self.emails.rows_with(&part, |row, email| {
                    if typed.matches_run(email) {
                        found(row, ranks);
                    }
                });
            }
        }
    }
}

/// The last rank for each code that is like what was typed; nothing where no code is.
fn ranks_of(like: &[bool]) -> Option<Vec<u8>> {
    let rank = |is_like: &bool| if *is_like { Rank::Typo as u8 } else { NONE };
    like.contains(&true).then(|| like.iter().map(rank).collect())
}

fn codes_like(dictionary: &Dictionary, mut is_like: impl FnMut(&str) -> bool) -> Vec<bool> {
    (0..dictionary.len() as u32).map(|code| is_like(dictionary.folded(code))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn one_error_is_forgiven_and_two_in_long_words() {
        for (typed, word, is_like) in [
            ("smiht", "smith", true),
            ("smit", "smith", true),
            ("smitth", "smith", true),
            ("smyth", "smith", true),
            ("msiht", "smith", false),
            ("hoffmann", "hofman", true),
            ("hoffmann", "ohffmnan", true),
            ("hoffmann", "hfmann", true),
            ("hoffmann", "hmann", false),
            ("smth", "smith", true),
            ("smh", "smith", false),
            ("jane7", "jane8", false),
        ] {
            assert_eq!(Typed::from_word(typed).is_some_and(|typed| typed.matches(word)), is_like, "{typed} {word}");
        }
        assert!(Typed::from_word("obrian").is_some_and(|typed| typed.matches_name("o'brien")));
    }

    proptest! {
        #[test]
        fn a_word_that_matches_has_a_part(typed in "[abc]{6,10}", word in "[abc]{4,12}") {
            let typed = Typed::from_word(&typed).and_then(|typed| typed.in_username()).expect("letters");
            if typed.matches(&word) {
                prop_assert!(typed.parts().iter().any(|part| word.contains(part.as_str())));
            }
        }
    }
}
