use super::*;
use proptest::prelude::*;

fn damaged(cell: &str, stored: &str) -> Option<Damage> {
    match compare(cell, stored) {
        Comparison::Damaged(damage) => Some(damage),
        Comparison::Same => panic!("{cell:?} is {stored:?}"),
        Comparison::Different => None,
    }
}

#[test]
fn what_spreadsheets_do_is_damage() {
    for (damage, cell, stored) in [
        (Damage::Space, "ana ", "ana"),
        (Damage::Space, "ana", "\u{A0}ana"),
        (Damage::ControlCharacters, "two\nlines", "two\r\nlines"),
        (Damage::ControlCharacters, "ab", "a\u{1}b"),
        (Damage::NormalForm, "émile", "e\u{301}mile"),
        (Damage::Width, "ABC 1", "ＡＢＣ\u{3000}１"),
        (Damage::Width, "ガギ", "ｶﾞｷﾞ"),
        (Damage::Typography, "O’Brien", "O'Brien"),
        (Damage::Typography, "“a” – b…", "\"a\" - b..."),
        (Damage::Apostrophe, "tis", "'tis"),
        (Damage::Apostrophe, "'00123", "00123"),
        (Damage::Apostrophe, "=1+1", "'=1+1"),
        (Damage::Zeros, "123", "00123"),
        (Damage::Zeros, "15551234567", "+15551234567"),
        (Damage::Zeros, "0", "000"),
        (Damage::Exponent, "1.23E+15", "1234567890123456"),
        (Damage::Exponent, "1,23457E+15", "1234567890123456"),
        (Damage::Exponent, "1E+20", "100000000000000000000"),
        (Damage::Exponent, "1.00E+05", "1e5"),
        (Damage::Exponent, "100000", "1e5"),
        (Damage::Exponent, "1E+16", "9999999999999999"),
        (Damage::Digits, "1234567890123450", "1234567890123456"),
        (Damage::Digits, "1234567890123460", "1234567890123456"),
        (Damage::Digits, "12345678901234568", "12345678901234567"),
        (Damage::Digits, "0,123456789", "0.12345678901"),
        (Damage::NumberFormat, "1,5", "1.5"),
        (Damage::NumberFormat, "1.5", "1.50"),
        (Damage::NumberFormat, "1,234,567", "1234567"),
        (Damage::NumberFormat, "1.234.567,00", "1234567"),
        (Damage::NumberFormat, "1 234,5", "1234.5"),
        (Damage::NumberFormat, "1'234.50", "1234.5"),
        (Damage::NumberFormat, "12,34,567", "1234567"),
        (Damage::NumberFormat, "١٢٣٤٫٥", "1234.5"),
        (Damage::NumberFormat, "0.05", "5%"),
        (Damage::NumberFormat, "192168100200", "192.168.100.200"),
        (Damage::Date, "06.05.2024 07:08", "2024-05-06T07:08:09Z"),
        (Damage::Date, "5/6/24 7:08 AM", "2024-05-06T07:08:09+02:00"),
        (Damage::Date, "2024-05-06 19:08:09", "2024-05-06T19:08:09.123456Z"),
        (Damage::Date, "06/05/24 07:08:09 PM", "2024-05-06 19:08:09"),
        (Damage::Date, "6. Mai 2024", "2024-05-06"),
        (Damage::Date, "6 de mayo de 2024", "2024-05-06"),
        (Damage::Date, "2024年5月6日", "2024-05-06"),
        (Damage::Date, "06-May-24", "2024-05-06"),
        (Damage::Date, "45418", "2024-05-06"),
        (Damage::Date, "45418.75", "2024-05-06T18:00:00Z"),
        (Damage::Date, "05/06/2024", "06/05/2024"),
        (Damage::Date, "1-Mar", "mar1"),
        (Damage::Date, "01.02.2026", "1/2"),
        (Damage::Date, "Dez 24", "dec-24"),
        (Damage::Date, "10:30:00", "10:30"),
        (Damage::Date, "0.4375", "10:30"),
        (Damage::Boolean, "TRUE", "true"),
        (Damage::Boolean, "WAHR", "true"),
        (Damage::Boolean, "VERDADERO", "true"),
        (Damage::Boolean, "FAUX", "false"),
        (Damage::Boolean, "0", "False"),
        (Damage::Hashes, "#####", "2024-05-06"),
        (Damage::Formula, "#NAME?", "=SUM(A1:A9)"),
        (Damage::Formula, "#¿NOMBRE?", "@john"),
        (Damage::Formula, "Err:508", "-1-"),
        (Damage::CharacterSet, "??????", "مستخدم"),
        (Damage::CharacterSet, "?fox", "🦊fox"),
        (Damage::CharacterSet, "??fox", "🦊fox"),
        (Damage::CharacterSet, "?ukasz Dvo?ák", "Łukasz Dvořák"),
        (Damage::CharacterSet, "Lukasz Dvorák", "Łukasz Dvořák"),
        (Damage::CharacterSet, "JÃ¼rgen", "Jürgen"),
        (Damage::CharacterSet, "â‚¬", "€"),
        // Two at once.
        (Damage::Zeros, "123 ", "'00123"),
        (Damage::CharacterSet, "‘?fox’", "'🦊fox'"),
        (Damage::Exponent, "’1.23E+15", "'1234567890123456"),
    ] {
        assert_eq!(damaged(cell, stored), Some(damage), "{cell:?} for {stored:?}");
    }
    let long = "x".repeat(40_000);
    assert_eq!(damaged(&long[..32_767], &long), Some(Damage::Truncated));
}

#[test]
fn the_apostrophe_of_an_export_is_no_damage() {
    for (cell, stored) in [("'=1", "=1"), ("=1", "=1"), ("''=1", "'=1"), ("ana", "ana"), ("", ""), ("'-x", "-x")] {
        assert_eq!(compare(cell, stored), Comparison::Same);
    }
}

#[test]
fn what_people_write_is_an_edit() {
    for (cell, stored) in [
        ("bob", "ana"),
        ("Ana", "ana"),
        ("ana", "anna"),
        ("124", "123"),
        ("124", "00123"),
        ("0123", "123"),
        ("00123", "0123"),
        ("0123", "00123"),
        ("004915112345", "+4915112345"),
        ("6", "1.5"),
        ("2", "1.1"),
        ("1.5", "5.1"),
        ("-5", "5"),
        ("1.24E+15", "1234567890123456"),
        ("1234567890123999", "1234567890123456"),
        ("12346", "12345"),
        ("123460", "123456"),
        ("1.6", "1.5"),
        ("15", "1.5"),
        ("2024-06-05", "2024-05-06"),
        ("07.05.2024", "2024-05-06"),
        ("06.05.2024 07:09", "2024-05-06T07:08:09Z"),
        ("2024-05-06 07:08:10", "2024-05-06T07:08:09Z"),
        ("45419", "2024-05-06"),
        ("10:31", "10:30"),
        ("2-Mar", "mar1"),
        ("FALSE", "true"),
        ("FALSCH", "true"),
        ("TRUE", "1"),
        ("#NAME?", "ana"),
        ("?na", "ana"),
        ("??????x", "مستخدم"),
        ("Jose", "José"),
        ("Jürgen", "JÃ¼rgen"),
        ("", "ana"),
        ("ana", ""),
        ("#1", "ana"),
        ("##", "ana"),
        ("admin", "user"),
        ("march", "mar1"),
        ("'", "''x"),
    ] {
        assert_eq!(compare(cell, stored), Comparison::Different, "{cell:?} for {stored:?}");
    }
}

#[test]
fn damage_shows_in_the_row_of_a_new_person() {
    for (damage, cell) in [
        (Damage::Exponent, "1.23E+15"),
        (Damage::Exponent, " 4,9151E+11 "),
        (Damage::Hashes, "########"),
        (Damage::Formula, "#REF!"),
        (Damage::Formula, "#N/A"),
        (Damage::CharacterSet, "J\u{FFFD}rgen"),
    ] {
        assert_eq!(evident(cell), Some(damage), "{cell}");
    }
    for cell in ["", "ana", "1e5", "E+1", "what?", "#1", "#hash!tag", "+4915112345678", "a+b", "??"] {
        assert_eq!(evident(cell), None, "{cell}");
    }
}

/// Texts as they are stored: names, numbers, dates, formulas, and anything.
fn stored() -> impl Strategy<Value = String> {
    prop_oneof![
        "[a-zA-Zéüłřя山🦊.@' -]{1,12}",
        "0{0,3}[1-9][0-9]{0,20}",
        "\\+[1-9][0-9]{6,14}",
        "[0-9]{1,4}\\.[0-9]{1,4}",
        "20[0-9]{2}-(0[1-9]|1[0-2])-(0[1-9]|1[0-9]|2[0-8])(T(0[0-9]|1[0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]Z)?",
        "'{0,2}[=+@-][A-Z0-9()+:]{1,8}",
        "(true|false|TRUE)",
        any::<String>(),
    ]
    .prop_filter("not blank, no NUL", |text| !trim::trimmed(text).trim_matches('\'').is_empty() && !text.contains('\0'))
}

/// What a spreadsheet saves for a stored text, one of many ways.
fn spreadsheet(stored: &str, way: u8) -> String {
    let number = stored
        .parse::<f64>()
        .ok()
        .filter(|_| stored.len() < 22 && stored.bytes().all(|b| b.is_ascii_digit() || b == b'+' || b == b'.'));
    match (way, number) {
        (0, _) => format!(" {stored}\u{A0}"),
        (1, _) => stored.nfd().collect(),
        (2, _) => stored.chars().map(|c| if c.is_ascii() { c } else { '?' }).collect(),
        (3, _) => stored.replace('\'', "’").replace('-', "–"),
        (4, _) => stored.trim_start_matches('\'').to_owned(),
        (5, _) => "#######".to_owned(),
        (6, _) if matches!(stored, "true" | "TRUE") => "VERDADEIRO".to_owned(),
        (6, _) if stored == "false" => "FALSCH".to_owned(),
        (7, Some(number)) if number >= 1.0 => {
            let written = format!("{number:.5e}");
            let (mantissa, power) = written.split_once('e').expect("a power");
            format!("{}E+{power:0>2}", mantissa.replace('.', ","))
        }
        (8, Some(number)) if number < 1e15 => format!("{number}"),
        (9, Some(number)) if number >= 1e15 => {
            let digits = stored.trim_start_matches(['+', '0']);
            format!("{}{}", &digits[..15], "0".repeat(digits.len() - 15))
        }
        (10, _) if stored.len() == 20 && stored.ends_with('Z') && stored.starts_with("20") => {
            format!("{}.{}.{} {}", &stored[8..10], &stored[5..7], &stored[..4], &stored[11..16])
        }
        (11, _) if stored.len() == 10 && stored.as_bytes()[4] == b'-' && stored.starts_with("20") => {
            format!("{}/{}/{}", &stored[5..7], &stored[8..10], &stored[2..4])
        }
        (12, _) => stored.replace("\r\n", "\n"),
        (13, _) => formula_guard::guarded(stored),
        _ => stored.to_owned(),
    }
}

#[test]
fn a_no_break_space_at_the_edge_that_became_a_question_mark_is_damage() {
    assert_eq!(compare("?A", "\u{A0}A"), Comparison::Damaged(Damage::CharacterSet));
    assert_eq!(compare("A?", "A\u{A0}"), Comparison::Damaged(Damage::CharacterSet));
}

#[test]
fn a_name_that_means_true_somewhere_is_a_name() {
    assert_eq!(compare("sann", "sand"), Comparison::Different);
    assert_eq!(compare("SANN", "Sand"), Comparison::Different);
    assert_eq!(compare("falsk", "false"), Comparison::Different);
    assert_eq!(compare("FALSK", "false"), Comparison::Damaged(Damage::Boolean));
    assert_eq!(compare("True", "true"), Comparison::Damaged(Damage::Boolean));
    assert_eq!(compare("WAHR", "wahr"), Comparison::Damaged(Damage::Boolean));
    assert_eq!(compare("Sand", "sand"), Comparison::Different);
    // A workbook says no more than the value, and its reader says it in English.
    assert_eq!(compare("TRUE", "Vero"), Comparison::Damaged(Damage::Boolean));
    assert_eq!(compare("FALSE", "faux"), Comparison::Damaged(Damage::Boolean));
    assert_eq!(compare("YANLIŞ", "Yanlış"), Comparison::Damaged(Damage::Boolean));
}

#[test]
fn apostrophes_with_space_between_them_are_lost_together() {
    assert_eq!(compare(" '", "' '"), Comparison::Damaged(Damage::Apostrophe));
    assert_eq!(compare(" 'ann", "' 'ann"), Comparison::Damaged(Damage::Apostrophe));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]

    #[test]
    fn what_a_spreadsheet_saves_is_unchanged(stored in stored(), way in 0..14_u8) {
        let cell = spreadsheet(&stored, way);
        prop_assert!(compare(&cell, &stored) != Comparison::Different, "{cell:?} for {stored:?}");
    }

    #[test]
    fn another_letter_is_an_edit(name in "[a-z]{3,12}", place in 0..12_usize, letter in "[a-z]") {
        let place = place % name.len();
        prop_assume!(name[place..=place] != letter && !["true", "false"].contains(&name.as_str()));
        let cell = format!("{}{letter}{}", &name[..place], &name[place + 1..]);
        prop_assert_eq!(compare(&cell, &name), Comparison::Different);
    }

    #[test]
    fn another_number_is_an_edit(stored in 1..999_999_999_u64, cell in 1..999_999_999_u64, zeros in "0{0,3}") {
        prop_assume!(stored != cell);
        prop_assert_eq!(compare(&cell.to_string(), &format!("{zeros}{stored}")), Comparison::Different);
    }

    #[test]
    fn nothing_panics(cell in any::<String>(), stored in any::<String>()) {
        compare(&cell, &stored);
        evident(&cell);
    }

    #[test]
    fn no_number_or_date_panics(cell in "[0-9eE+%.,:/ apmTZ'-]{0,16}", stored in "[0-9eE+.,:/ apmTZ-]{0,16}") {
        compare(&cell, &stored);
        compare(&stored, &cell);
        evident(&cell);
    }
}
