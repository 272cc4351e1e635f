//! The distinct values of a column, each with a code: names, organizations, roles, and hosts of e-mail addresses repeat, so a
//! search goes through these few texts and then through the codes of the rows.

use std::hash::{BuildHasher, BuildHasherDefault, DefaultHasher};

use hashbrown::HashTable;

use crate::{
    fold::{self, SEPARATOR},
    packed_text::PackedText,
};

/// Texts by their codes. Code 0 is the empty text.
#[derive(Clone, Debug)]
pub(crate) struct Dictionary {
    texts: PackedText,
    /// The folded forms of each text, between separators.
    folded: PackedText,
    codes: HashTable<u32>,
    /// How many rows have each code.
    counts: Vec<u32>,
}

impl Default for Dictionary {
    fn default() -> Self {
        let mut dictionary = Self {
            texts: PackedText::default(),
            folded: PackedText::default(),
            codes: HashTable::new(),
            counts: Vec::new(),
        };
        dictionary.code("");
        dictionary
    }
}

impl Dictionary {
    /// The code of a text, which is a new one if the text is.
    pub(crate) fn code(&mut self, text: &str) -> u32 {
        let hash = hash(text);
        let texts = &self.texts;
        if let Some(code) = self.codes.find(hash, |code| texts.get(*code as usize) == text) {
            return *code;
        }
        let code = self.texts.len() as u32;
        if !(self.texts.push(text) && self.folded.push(&fold::joined_forms(text))) {
            return 0;
        }
        self.counts.push(0);
        let texts = &self.texts;
        self.codes.insert_unique(hash, code, |code| self::hash(texts.get(*code as usize)));
        code
    }

    /// How many texts there are.
    pub(crate) fn len(&self) -> usize {
        self.texts.len()
    }

    /// The text of a code.
    pub(crate) fn text(&self, code: u32) -> &str {
        self.texts.get(code as usize)
    }

    /// The folded forms of a code's text, between separators; the plain one first.
    pub(crate) fn folded(&self, code: u32) -> &str {
        self.folded.get(code as usize)
    }

    /// The first folded form of a code's text.
    pub(crate) fn plain(&self, code: u32) -> &str {
        let forms = self.folded(code);
        forms.split(SEPARATOR).next().unwrap_or(forms)
    }

    /// Calls `found` with each code whose folded forms have the needle.
    pub(crate) fn codes_with(&self, needle: &str, found: impl FnMut(usize)) {
        self.folded.rows_with(needle, found);
    }

    /// Counts a row more with this code.
    pub(crate) fn add(&mut self, code: u32) {
        self.counts.iter_mut().skip(code as usize).take(1).for_each(|count| *count += 1);
    }

    /// Counts a row less.
    pub(crate) fn remove(&mut self, code: u32) {
        self.counts.iter_mut().skip(code as usize).take(1).for_each(|count| *count = count.saturating_sub(1));
    }

    /// How many rows have each text, without those that no row has.
    pub(crate) fn counts(&self) -> impl Iterator<Item = (&str, u32)> {
        let counts = self.counts.iter().enumerate().filter(|(_, count)| **count > 0);
        counts.map(|(code, count)| (self.texts.get(code), *count))
    }
}

/// The hash by which texts are found in a table.
pub(crate) fn hash(text: &str) -> u64 {
    BuildHasherDefault::<DefaultHasher>::default().hash_one(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equal_texts_have_one_code_and_forms_are_searched() {
        let mut names = Dictionary::default();
        let codes = ["Müller", "Smith", "Müller", ""].map(|name| names.code(name));
        assert_eq!((codes[0], codes[3]), (codes[2], 0));
        assert_eq!((names.text(codes[0]), names.plain(codes[0])), ("Müller", "muller"));
        let mut found = Vec::new();
        names.codes_with("muell", |code| found.push(code));
        assert_eq!(found, [codes[0] as usize]);
        names.add(codes[1]);
        assert_eq!(names.counts().collect::<Vec<_>>(), [("Smith", 1)]);
    }
}
