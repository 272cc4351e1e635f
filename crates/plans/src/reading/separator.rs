//! The character between the cells of a text: named by the file's own first line (`sep=;`), or found over its first
//! records, quotes honoured.

use std::collections::BTreeMap;

use super::records::Records;

/// What separates cells: comma, semicolon, tab or vertical bar.
pub const SEPARATORS: [char; 4] = [',', ';', '\t', '|'];

/// How many records are looked at.
const SAMPLE: usize = 100;
/// How many bytes are looked at; in UTF-8, they end with a whole record or with the text.
const SAMPLE_BYTES: usize = 1 << 20;

/// What a separator makes of the first records.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Guess {
    /// The separator.
    pub separator: char,
    /// How many cells most records have with it.
    pub columns: usize,
    /// How many of a thousand records have that many.
    pub agreement: usize,
}

/// The separator that the first line names, and where the second line begins. Excel writes `sep=;` and reads it, by itself
/// or in quotes.
pub fn named(text: &str) -> Option<(char, usize)> {
    let end = text.find(['\r', '\n']).unwrap_or(text.len());
    let line = text[..end].trim_matches('"');
    let separator = line.get(..4).filter(|start| start.eq_ignore_ascii_case("sep=")).and_then(|_| line.get(4..))?;
    let mut letters = separator.chars();
    let separator = letters.next().filter(|separator| is_separator(*separator))?;
    // A row of a one-column file may begin with `sep=` as well.
    letters.next().is_none().then_some(())?;
    let rest = &text[end..];
    let line_end = if rest.starts_with("\r\n") { 2 } else { usize::from(!rest.is_empty()) };
    Some((separator, end + line_end))
}

/// Whether the character can separate cells: ASCII, and no letter, digit, quote or line end.
pub fn is_separator(character: char) -> bool {
    character == '\t' || character == ' ' || (character.is_ascii_punctuation() && !matches!(character, '"' | '\''))
}

/// What each separator makes of the first records, the best first. The best has one column where nothing separates.
pub fn guesses(text: &str) -> Vec<Guess> {
    let mut guesses: Vec<Guess> = SEPARATORS.iter().map(|separator| guess(text, *separator)).collect();
    // Sorting is stable: the first of equals is the commonest.
    guesses.sort_by_key(|guess| std::cmp::Reverse((guess.columns > 1, guess.agreement, guess.columns)));
    guesses
}

fn guess(text: &str, separator: char) -> Guess {
    let is_cut = text.len() > SAMPLE_BYTES;
    let sample = if is_cut { &text[..text.floor_char_boundary(SAMPLE_BYTES)] } else { text };
    let mut records = Records::new(sample, separator as u8, true, 1);
    let mut counts: BTreeMap<usize, usize> = BTreeMap::new();
    let (mut total, mut broken, mut widest) = (0, 0, 1);
    while total < SAMPLE {
        match records.next_record() {
            Ok(Some(record)) => {
                // Empty cells at the end are a spreadsheet's padding, or there is nothing in the row.
                widest = widest.max(record.len());
                if record.cells().any(|cell| !cell.trim().is_empty()) {
                    *counts.entry(record.len()).or_default() += 1;
                    total += 1;
                }
            }
            Ok(None) => break,
            // The sample may have been cut within a quote.
            Err(_) => {
                broken = usize::from(!is_cut);
                break;
            }
        }
    }
    let (columns, rows) = counts.into_iter().max_by_key(|(columns, rows)| (*rows, *columns)).unwrap_or((widest, 0));
    Guess { separator, columns, agreement: rows * 1000 / (total + broken).max(1) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn best(text: &str) -> (char, usize) {
        let guess = guesses(text)[0];
        (guess.separator, guess.columns)
    }

    #[test]
    fn the_separator_that_most_records_agree_on() {
        assert_eq!(best("id;name\n1;Smith, Ana\n2;Lee, Bo\n"), (';', 2));
        assert_eq!(best("a;b\n1,5;2,5\n1,5;2,5\n"), (';', 2));
        assert_eq!(best("id\tname\n1\ta,b;c\n"), ('\t', 2));
        assert_eq!(best("id,\"a;b;c\"\n1,\"x;y\nz;w\"\n"), (',', 2));
        assert_eq!(best("a|b|c\n1|2|3\n"), ('|', 3));
        // Quotes within a cell of one separator are no quotes of another.
        assert_eq!(best("a;b\n1;5\" disk, 3\"\n2;7\" disk, 1\"\n"), (';', 2));
        // Rows of blank cells say nothing.
        assert_eq!(best("a;b\n1;2\n;;;;\n;;;;\n;;;;\n;;;;\n"), (';', 2));
    }

    #[test]
    fn one_column_has_no_separator() {
        assert_eq!(best("name\nana\nbo\n").1, 1);
        assert_eq!(best("").1, 1);
    }

    #[test]
    fn the_first_line_may_name_it() {
        assert_eq!(named("sep=;\r\nid;a"), Some((';', 7)));
        assert_eq!(named("\"sep=;\"\nid"), Some((';', 8)));
        assert_eq!(named("SEP=\t\rid"), Some(('\t', 6)));
        assert_eq!(named("sep=,"), Some((',', 5)));
        for text in ["sep=", "sep=ab\n", "sep=x\n", "separator\n", "sé=;\n", "", "id;sep=;\n", "sep=é\n"] {
            assert_eq!(named(text), None, "{text}");
        }
    }

    proptest! {
        #[test]
        fn no_text_panics(text in any::<String>()) {
            named(&text);
            guesses(&text);
        }
    }
}
