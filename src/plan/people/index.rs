//! Who has a text, by a number made of it: eight bytes a person. Two texts may have one number, so what is found is compared.

use std::hash::{DefaultHasher, Hash, Hasher};

/// Numbers of texts with the places of people, sorted.
#[derive(Debug, Default)]
pub(super) struct Index(Vec<u64>);

/// The number of a text above the place of a person.
pub(super) fn entry(text: &str, place: u32) -> u64 {
    number(text) | u64::from(place)
}

fn number(text: &str) -> u64 {
    let mut hasher = DefaultHasher::new();
    text.hash(&mut hasher);
    hasher.finish() << 32
}

/// The places of entries whose text has this number. The entries are in any order.
pub(super) fn find_in(entries: &[u64], text: &str) -> impl Iterator<Item = u32> {
    let number = number(text);
    entries.iter().filter(move |entry| **entry & !u64::from(u32::MAX) == number).map(|entry| *entry as u32)
}

impl Index {
    pub(super) fn new(mut entries: Vec<u64>) -> Self {
        entries.sort_unstable();
        Self(entries)
    }

    pub(super) fn add(&mut self, entries: Vec<u64>) {
        if !entries.is_empty() {
            self.0.extend(entries);
            // Stable: this sort takes what is in order already as it is.
            self.0.sort();
        }
    }

    /// The places of those who may have this text, in their order.
    pub(super) fn find(&self, text: &str) -> impl Iterator<Item = u32> {
        let number = number(text);
        let start = self.0.partition_point(|entry| *entry < number);
        let is_of_text = move |entry: &&u64| **entry - number <= u64::from(u32::MAX);
        self.0.iter().skip(start).take_while(is_of_text).map(|entry| *entry as u32)
    }
}
