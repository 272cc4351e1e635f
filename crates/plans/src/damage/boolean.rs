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

/// Whether both are the same truth value: the same word, or what a spreadsheet made of one, in capitals or as a number.
/// "Sand" and "Sann" are names, and each is the word for true somewhere: one of them is never the other.
pub fn is_same(cell: &str, stored: &str) -> bool {
    let (lower, stored_lower) = (cell.to_lowercase(), stored.to_lowercase());
    let is_saved = cell.to_uppercase() == cell;
    let is_in = |words: &[&str]| {
        let is_english = words.first() == Some(&stored_lower.as_str());
        let is_word = words[..words.len() - 2].contains(&stored_lower.as_str());
        let is_one_word = lower == stored_lower || cell == stored.to_uppercase();
        // A workbook has the value and no word: its reader writes the English one.
        let is_of_workbook = is_word && words.first() == Some(&lower.as_str());
        words.contains(&lower.as_str())
            && ((is_saved && (is_english || is_one_word || is_of_workbook)) || (is_english && is_one_word))
    };
    is_in(&TRUE) || is_in(&FALSE)
}
