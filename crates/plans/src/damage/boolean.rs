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

/// Whether both are the same truth value, the stored one in English or in capitals.
pub fn is_same(cell: &str, stored: &str) -> bool {
    let (cell, stored) = (cell.to_lowercase(), stored.to_lowercase());
    let is_in = |words: &[&str]| words.contains(&cell.as_str()) && words[..words.len() - 2].contains(&stored.as_str());
    is_in(&TRUE) || is_in(&FALSE)
}
