//! `true` and `false`, which a spreadsheet writes in its own language and in capitals.

/// In the languages of Excel: English, German, French, Spanish, Portuguese, Italian, Dutch, Polish, Russian, Danish and
/// Norwegian, Swedish, Finnish, Czech and Slovak, Hungarian, Turkish, and as numbers.
const TRUE: [&str; 18] = [
    "true",
    "wahr",
    "vrai",
    "verdadero",
    "verdadeiro",
    "vero",
    "waar",
    "prawda",
    "истина",
    "sand",
    "sann",
    "sant",
    "tosi",
    "pravda",
    "igaz",
    "doğru",
    "1",
    "-1",
];
const FALSE: [&str; 17] = [
    "false", "falsch", "faux", "falso", "onwaar", "fałsz", "ложь", "falsk", "falskt", "usann", "epätosi", "nepravda",
    "hamis", "yanliş", "yanlış", "0", "-0",
];

/// So many at the end of each list are numbers.
const NUMBERS: usize = 2;

/// Whether both are the same truth value: the same word, or what a spreadsheet made of one, in capitals or as a number.
/// "Sand" and "Sann" are names, and each is the word for true somewhere: one of them is never the other.
pub fn is_same(cell: &str, stored: &str) -> bool {
    let (lower, stored_lower) = (cell.to_lowercase(), stored.to_lowercase());
    let is_in_capitals = cell.to_uppercase() == cell;
    let is_in = |words: &[&str]| {
        let (english, stored_is_word) = (words[0], words[..words.len() - NUMBERS].contains(&stored_lower.as_str()));
        let stored_is_english = stored_lower == english;
        if !words.contains(&lower.as_str()) {
            return false;
        }
        if lower == stored_lower || cell == stored.to_uppercase() {
            return is_in_capitals || stored_is_english;
        }
        // Another word: that of the spreadsheet's language, or the English one, which the reader of a workbook writes.
        is_in_capitals && (stored_is_english || stored_is_word && lower == english)
    };
    is_in(&TRUE) || is_in(&FALSE)
}
