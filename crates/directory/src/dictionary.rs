//! The distinct values of a column, each with a code. Names, organizations, roles, and hosts of e-mail addresses
//! repeat. So a search goes through these few texts, and then through the codes of the rows.

use std::cmp::Ordering;

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
        if let Some(code) = self.find(text) {
            return code;
        }
        let code = self.texts.len() as u32;
        if !(self.texts.push(text) && self.folded.push(&fold::joined_forms(text))) {
            return 0;
        }
        self.counts.push(0);
        let texts = &self.texts;
        self.codes.insert_unique(hash(text), code, |code| self::hash(texts.get(*code as usize)));
        code
    }

    /// The code of a text that is there.
    pub(crate) fn find(&self, text: &str) -> Option<u32> {
        self.codes.find(hash(text), |code| self.texts.get(*code as usize) == text).copied()
    }

    /// How many rows have a code.
    pub(crate) fn count(&self, code: u32) -> u32 {
        self.counts.get(code as usize).copied().unwrap_or_default()
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

/// The places of a dictionary's texts in the order of the reader's language. Equal texts share a place.
#[derive(Clone, Debug, Default)]
pub(crate) struct Places {
    /// The codes, sorted by their texts.
    sorted: Vec<u32>,
    /// The place of each code.
    places: Vec<u32>,
}

impl Places {
    /// Learns the texts that are new. Comparing is dear (a call of the browser's collator). So new texts are sorted by
    /// their folded forms first, which leaves long runs in order. Then each is looked for among the old texts by
    /// halving.
    pub(crate) fn learn(&mut self, dictionary: &Dictionary, compare: &dyn Fn(&str, &str) -> Ordering) {
        let known = self.sorted.len();
        if known == dictionary.len() {
            return;
        }
        let mut new: Vec<u32> = (known as u32..dictionary.len() as u32).collect();
        new.sort_by_key(|code| dictionary.folded(*code));
        let compare = |one: u32, other: u32| compare(dictionary.text(one), dictionary.text(other));
        new.sort_by(|one, other| compare(*one, *other));
        let old = std::mem::take(&mut self.sorted);
        let mut rest = old.as_slice();
        for code in new {
            let (smaller, larger) = rest.split_at(rest.partition_point(|old| compare(*old, code) != Ordering::Greater));
            self.sorted.extend_from_slice(smaller);
            self.sorted.push(code);
            rest = larger;
        }
        self.sorted.extend_from_slice(rest);
        self.places = vec![0; self.sorted.len()];
        let (mut place, mut before) = (0, None);
        for code in &self.sorted {
            place += u32::from(before.is_some_and(|before| compare(before, *code) != Ordering::Equal));
            before = Some(*code);
            self.places.iter_mut().skip(*code as usize).take(1).for_each(|slot| *slot = place);
        }
    }

    /// The place of a code's text.
    pub(crate) fn place(&self, code: u32) -> u32 {
        self.places.get(code as usize).copied().unwrap_or_default()
    }

    /// No place is greater.
    pub(crate) fn last_place(&self) -> u32 {
        self.sorted.len() as u32
    }
}

/// The hash by which texts are found in a table.
pub(crate) fn hash(text: &str) -> u64 {
    const FACTOR: u64 = 0x9e37_79b9_7f4a_7c15;
    let mut hash = text.len() as u64;
    for chunk in text.as_bytes().chunks(8) {
        let mut bytes = [0; 8];
        bytes.iter_mut().zip(chunk).for_each(|(byte, letter)| *byte = *letter);
        hash = (hash.rotate_left(29) ^ u64::from_le_bytes(bytes)).wrapping_mul(FACTOR);
    }
    (hash ^ (hash >> 32)).wrapping_mul(FACTOR).rotate_left(32)
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
