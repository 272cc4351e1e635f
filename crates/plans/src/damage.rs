//! What spreadsheets do to a text that nobody touched: zeros cut, 1.23E+15, dates turned, signs and letters replaced. A
//! cell that equals the stored text up to such damage is unchanged; any other difference is an edit.

mod boolean;
mod character_set;
mod date;
mod number;

use serde::{Deserialize, Serialize};
use unicode_normalization::{UnicodeNormalization, is_nfc};

use crate::{formula_guard, reading::trim};

/// What a spreadsheet did to a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Damage {
    /// Space at an end is gone, or came.
    Space,
    /// Control characters are gone, or line ends are others.
    ControlCharacters,
    /// The same characters in another normal form of Unicode.
    NormalForm,
    /// Full-width characters became narrow, or the other way round.
    Width,
    /// Quotes, hyphens and spaces became typographic ones, or the other way round.
    Typography,
    /// An apostrophe at the beginning is gone, or came.
    Apostrophe,
    /// Zeros or a plus sign at the beginning of a number are gone.
    Zeros,
    /// A number as a power of ten, with or without its last digits.
    Exponent,
    /// The last digits of a long number are gone.
    Digits,
    /// Another decimal sign, other groups of digits, or other zeros after the decimal sign.
    NumberFormat,
    /// A date or a time in another format, or a part of it.
    Date,
    /// `true` or `false` in the language of the spreadsheet.
    Boolean,
    /// `#####`, which a spreadsheet shows where a column is too narrow.
    Hashes,
    /// The error that running the text as a formula gave.
    Formula,
    /// Characters that the encoding of the file does not have.
    CharacterSet,
    /// The text was cut at the longest that a cell holds.
    Truncated,
}

/// How a cell compares with the stored text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Comparison {
    /// The cell has the stored text, with or without the apostrophe before a formula.
    Same,
    /// The cell has what a spreadsheet makes of the stored text.
    Damaged(Damage),
    /// The cell has another text.
    Different,
}

/// A damage, and what takes it away from a text.
type Stage = (Damage, fn(&str) -> String);

/// The fewest characters of a cell that may have been cut: Excel's cells end at 32,767.
const MIN_TRUNCATED: usize = 32_000;

/// Compares a cell with the stored text.
pub fn compare(cell: &str, stored: &str) -> Comparison {
    if cell == stored || formula_guard::unguarded(cell) == stored {
        return Comparison::Same;
    }
    // A blank cell says nothing, and nothing stored is nothing to damage.
    if trim::trimmed(cell).is_empty() || stored.is_empty() {
        return match trim::trimmed(cell) == trim::trimmed(stored) {
            true => Comparison::Damaged(Damage::Space),
            false => Comparison::Different,
        };
    }
    damage(cell, stored).map_or(Comparison::Different, Comparison::Damaged)
}

/// Damage that shows without knowing what was stored, as in the row of a new person.
pub fn evident(cell: &str) -> Option<Damage> {
    let cell = trim::trimmed(cell);
    if is_hashes(cell) {
        Some(Damage::Hashes)
    } else if is_error(cell) {
        Some(Damage::Formula)
    } else if number::is_rounded_exponent(cell) {
        Some(Damage::Exponent)
    } else if cell.contains('\u{FFFD}') {
        Some(Damage::CharacterSet)
    } else {
        None
    }
}

fn damage(cell: &str, stored: &str) -> Option<Damage> {
    if is_hashes(cell) {
        return Some(Damage::Hashes);
    }
    let stages: [Stage; 6] = [
        (Damage::Space, |text| trim::trimmed(text).to_owned()),
        (Damage::ControlCharacters, without_controls),
        (Damage::NormalForm, composed),
        (Damage::Width, narrowed),
        (Damage::Typography, plain_typography),
        (Damage::Apostrophe, |text| without_apostrophes(text).to_owned()),
    ];
    // Damages come together: each stage goes on from the one before.
    let (mut one, mut other) = (cell.to_owned(), stored.to_owned());
    for (damage, stage) in stages {
        (one, other) = (stage(&one), stage(&other));
        if one == other {
            return Some(damage);
        }
    }
    if one.is_empty() || other.is_empty() {
        return None;
    }
    if formula_guard::begins_as_formula(stored) && is_error(&one) {
        return Some(Damage::Formula);
    }
    if boolean::is_same(&one, &other) {
        return Some(Damage::Boolean);
    }
    if let Some(damage) = number::damage(&one, &other) {
        return Some(damage);
    }
    if date::is_same(&one, &other) {
        return Some(Damage::Date);
    }
    // As it is, too: a no-break space at the edge becomes a question mark, which no trimming takes away.
    if character_set::is_same(&one, &other)
        || character_set::is_same(&without_controls(cell), &without_controls(stored))
        || character_set::is_same(cell, stored)
    {
        return Some(Damage::CharacterSet);
    }
    (cell.chars().count() >= MIN_TRUNCATED && stored.starts_with(cell)).then_some(Damage::Truncated)
}

fn is_hashes(cell: &str) -> bool {
    cell.len() >= 3 && cell.bytes().all(|byte| byte == b'#')
}

/// The errors of spreadsheets in all languages: `#NAME?`, `#WERT!`, `#N/A`, and `Err:508` of LibreOffice.
fn is_error(cell: &str) -> bool {
    let is_code = |code: &str| !code.is_empty() && code.bytes().all(|byte| byte.is_ascii_digit());
    let is_word =
        |word: &str| word.chars().count() < 20 && word.chars().all(|c| c.is_alphanumeric() || "/¿¡.".contains(c));
    let word = cell.strip_prefix('#');
    word.and_then(|word| word.strip_suffix(['!', '?'])).is_some_and(is_word)
        || matches!(cell, "#N/A" | "#NV" | "#N/D" | "#N/B")
        || cell.strip_prefix("Err:").is_some_and(is_code)
}

fn without_controls(text: &str) -> String {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    trim::trimmed(&text.replace(|c: char| c.is_control() && c != '\n' && c != '\t', "")).to_owned()
}

/// Without the apostrophes at the start, and without the space between them and at both ends.
fn without_apostrophes(text: &str) -> &str {
    let mut text = trim::trimmed(text);
    while let Some(rest) = text.strip_prefix('\'') {
        text = trim::trimmed(rest);
    }
    text
}

fn composed(text: &str) -> String {
    if is_nfc(text) { text.to_owned() } else { text.nfc().collect() }
}

/// Without the forms of U+FF00 to U+FFEF: full-width ASCII and half-width kana. Other compatibility characters differ in
/// more than their width.
fn narrowed(text: &str) -> String {
    if !text.contains(|c| matches!(c, '\u{FF00}'..='\u{FFEF}' | '\u{3000}')) {
        return text.to_owned();
    }
    let mut narrow = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '\u{FF00}'..='\u{FFEF}' | '\u{3000}' => narrow.extend(std::iter::once(character).nfkc()),
            _ => narrow.push(character),
        }
    }
    // A half-width kana and its mark are two characters, the full-width one is one.
    narrow.nfc().collect()
}

fn plain_typography(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '‘' | '’' | '‚' | '‛' | '′' | 'ʼ' | '´' | '`' => plain.push('\''),
            '“' | '”' | '„' | '‟' | '″' | '«' | '»' => plain.push('"'),
            '\u{2010}'..='\u{2015}' | '−' => plain.push('-'),
            '…' => plain.push_str("..."),
            '\u{A0}' | '\u{2000}'..='\u{200A}' | '\u{202F}' | '\u{205F}' => plain.push(' '),
            _ => plain.push(character),
        }
    }
    plain
}

#[cfg(test)]
mod tests;
