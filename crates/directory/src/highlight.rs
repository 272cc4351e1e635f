//! Where the words of a query stand in a text as the server wrote it.

use crate::{
    fold,
    query::{self, Query},
    unicode,
};

/// The ranges of bytes of `original` that a word of the query found, in order and apart from each other. A letter is
/// marked whole, with its accents, where a part of its folded form was found. Short words are marked where a word
/// begins.
pub fn highlights(original: &str, query: &Query) -> Vec<(usize, usize)> {
    let mut found: Vec<(usize, usize)> = Vec::new();
    let forms: Vec<&String> = query
        .terms
        .iter()
        .filter(|term| !term.is_negated)
        .flat_map(|term| &term.forms)
        .filter(|form| !form.is_empty())
        .collect();
    if forms.is_empty() {
        return found;
    }
    for text in [Folded::fold(original, false), Folded::fold(original, true)] {
        for form in &forms {
            for (start, _) in text.folded.match_indices(form.as_str()) {
                if !query::is_short(form) || text.begins_word(start) {
                    found.push(text.range(start, start + form.len()));
                }
            }
        }
    }
    found.sort_unstable();
    let mut apart: Vec<(usize, usize)> = Vec::new();
    for (start, end) in found {
        match apart.last_mut() {
            Some((_, last)) if start <= *last => *last = end.max(*last),
            _ => apart.push((start, end)),
        }
    }
    apart
}

/// A folded text with the letters that it came from.
#[derive(Default)]
struct Folded {
    folded: String,
    /// For each byte of `folded`, where its letter begins and ends in the original.
    letters: Vec<(usize, usize)>,
}

impl Folded {
    /// The plain form, or the one that writes umlauts with an e.
    fn fold(original: &str, with_umlauts: bool) -> Self {
        let mut text = Self::default();
        let mut rest = original;
        while let Some(first) = rest.chars().next() {
            let is_letter = |letter: char| !unicode::combines(letter);
            let length = rest[first.len_utf8()..].find(is_letter).map_or(rest.len(), |at| first.len_utf8() + at);
            let (letter, after) = rest.split_at(length);
            let start = original.len() - rest.len();
            let (plain, other) = fold::forms(letter);
            text.folded.push_str(other.as_ref().filter(|_| with_umlauts).unwrap_or(&plain));
            text.letters.resize(text.folded.len(), (start, start + length));
            rest = after;
        }
        text
    }

    fn begins_word(&self, at: usize) -> bool {
        self.folded[..at].chars().next_back().is_none_or(|letter| !letter.is_alphanumeric())
    }

    fn range(&self, start: usize, end: usize) -> (usize, usize) {
        let letter = |at: usize| self.letters.get(at).copied().unwrap_or_default();
        (letter(start).0, letter(end - 1).1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn marked(text: &str, query: &str) -> String {
        let mut marked = text.to_owned();
        for (start, end) in highlights(text, &Query::parse(query)).into_iter().rev() {
            marked.insert(end, ']');
            marked.insert(start, '[');
        }
        marked
    }

    #[test]
    fn words_are_marked_as_they_are_written() {
        for (text, query, expected) in [
            ("Jane Śmith", "smi jan", "[Jan]e [Śmi]th"),
            ("Jane S\u{301}mith", "smi", "Jane [S\u{301}mi]th"),
            ("Straße", "strass", "[Straß]e"),
            ("Müller", "muell", "[Müll]er"),
            ("Müller", "mull", "[Müll]er"),
            ("Иван", "ivan", "[Иван]"),
            ("田中さくら", "中", "田[中]さくら"),
            ("jane.smith@acme.example", "\"smith@\"", "jane.[smith@]acme.example"),
            ("ann.johannson", "an", "[an]n.johannson"),
            ("annann", "ann", "[annann]"),
            ("admin", "-adm", "admin"),
            ("Jane", "", "Jane"),
        ] {
            assert_eq!(marked(text, query), expected, "{query}");
        }
    }

    proptest! {
        #[test]
        fn ranges_are_apart_and_between_letters(text in any::<String>(), query in "\\PC{0,6}") {
            let mut last = 0;
            for (start, end) in highlights(&text, &Query::parse(&query)) {
                prop_assert!(start >= last && start < end && text.get(start..end).is_some());
                last = end;
            }
        }

        /// What the search finds inside a text is marked there.
        #[test]
        fn a_part_of_a_text_is_marked(before in "[a-zé]{0,4}", word in "[a-z]{3,5}", after in "[a-zß]{0,4}") {
            let text = format!("{before}{word}{after}");
            let ranges = highlights(&text, &Query::parse(&word));
            // Not always at this place: of "vvv" in "vvvv", the first three letters are marked.
            prop_assert!(ranges.iter().any(|(start, end)| fold::forms(&text[*start..*end]).0.contains(&word)));
        }
    }
}
