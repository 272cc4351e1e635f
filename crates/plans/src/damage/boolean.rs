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

/// Whether both are the same truth value: the same word, or an English one that a spreadsheet saved in the capitals of its
/// language. "Sand" and "sann" are names, and each is the word for true somewhere.
pub fn is_same(cell: &str, stored: &str) -> bool {
    let (lower, stored) = (cell.to_lowercase(), stored.to_lowercase());
    let is_saved = cell.to_uppercase() == cell;
    let is_in = |words: &[&str]| {
        words.contains(&lower.as_str()) && (lower == stored || (is_saved && words.first() == Some(&stored.as_str())))
    };
    is_in(&TRUE) || is_in(&FALSE)
}
