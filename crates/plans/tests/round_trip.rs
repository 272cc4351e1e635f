//! An export that comes back as an import changes nobody, whatever a value is, and whatever a spreadsheet did to the file
//! in between. Edits among the damage are found, and nothing else.

#![allow(clippy::expect_used)]

use std::borrow::Cow;

use plans::{
    csv_file::{self, CsvFile},
    exported::{self, Base, CellState, ExportedValue, FIELDS},
    reading::{self, Choices, Outcome, Reading, Tools, encoding::Encoding},
};
use proptest::prelude::*;

type Values = [String; FIELDS.len()];

fn decoder(label: &str, bytes: &[u8]) -> Option<String> {
    let encoding = encoding_rs::Encoding::for_label(label.as_bytes())?;
    encoding.decode_without_bom_handling_and_without_replacement(bytes).map(Cow::into_owned)
}

fn tools() -> Tools<'static> {
    Tools { decoder: &decoder, is_known: &|name| FIELDS.contains(&name), is_password: &|_| false }
}

fn export(people: &[Values]) -> String {
    let mut file = CsvFile::new(',');
    file.push(csv_file::export_header());
    for person in people {
        file.push(csv_file::export_row(person.each_ref().map(String::as_str)));
    }
    file.into_text()
}

fn read(bytes: &[u8], encoding: Option<Encoding>) -> Reading {
    match reading::read_file(bytes, &Choices { encoding, ..Choices::default() }, tools()) {
        Ok(Outcome::Table(reading)) => *reading,
        other => panic!("{other:?}"),
    }
}

/// The edited cells and the damaged ones, by username and field, where the server has what was exported.
fn differences(reading: &Reading, people: &[Values]) -> (Vec<(String, &'static str)>, usize) {
    assert_eq!(reading.table.rows.len(), people.len());
    let base_column = reading.table.column(exported::COLUMN).expect("the base column");
    let (mut edited, mut damaged) = (Vec::new(), 0);
    for (row, person) in reading.table.rows.iter().zip(people) {
        let base = Base::parse(row.cell(base_column)).expect("a base");
        for (field, now) in FIELDS.into_iter().zip(person) {
            let cell = row.cell(reading.table.column(field).expect("a column"));
            match exported::cell_state(cell, ExportedValue::Hashed(&base, field), now) {
                CellState::Untouched => {}
                CellState::Damaged(_) => damaged += 1,
                CellState::Edited | CellState::Unclear => edited.push((person[1].clone(), field)),
            }
        }
    }
    (edited, damaged)
}

/// What a German Excel saves: semicolons, Windows-1252, numbers and dates in its own format, apostrophes of formulas lost,
/// empty columns and rows at the end.
fn excel(text: &str) -> Vec<u8> {
    let mut reader =
        csv::ReaderBuilder::new().has_headers(false).from_reader(text.trim_start_matches('\u{FEFF}').as_bytes());
    let mut lines = String::new();
    for record in reader.records() {
        let record = record.expect("CSV");
        let cells: Vec<String> = record.iter().map(excel_cell).collect();
        lines += &format!("{}{}\r\n", cells.join(";"), ";".repeat(40));
    }
    lines += &format!("{}\r\n", ";".repeat(50)).repeat(20);
    // Excel writes a question mark for what the encoding does not have.
    lines.chars().flat_map(|c| windows_1252(c).unwrap_or_else(|| vec![b'?'; c.len_utf16()])).collect()
}

fn windows_1252(character: char) -> Option<Vec<u8>> {
    let text = character.to_string();
    let (bytes, _, is_lost) = encoding_rs::WINDOWS_1252.encode(&text);
    (!is_lost).then(|| bytes.into_owned())
}

fn excel_cell(cell: &str) -> String {
    let is_number =
        !cell.is_empty() && cell.len() < 22 && cell.trim_start_matches('+').bytes().all(|b| b.is_ascii_digit());
    let value = cell.trim_start_matches('+').trim_start_matches('0');
    let cell = match cell {
        _ if is_number && value.len() > 11 => {
            let written = format!("{:.5e}", value.parse::<f64>().expect("a number")).replace('.', ",");
            let (mantissa, power) = written.split_once('e').expect("a power");
            format!("{mantissa}E+{power:0>2}")
        }
        _ if is_number => {
            if value.is_empty() {
                "0".to_owned()
            } else {
                value.to_owned()
            }
        }
        _ if is_date(cell) => {
            format!("{}.{}.{}", &cell[8..], &cell[5..7], &cell[..4])
        }
        "true" => "WAHR".to_owned(),
        _ => plans::formula_guard::unguarded(cell).to_owned(),
    };
    if cell.contains([';', '"', '\n', '\r']) {
        format!("\"{}\"", cell.replace('"', "\"\"").replace("\r\n", "\n"))
    } else {
        cell
    }
}

fn is_date(cell: &str) -> bool {
    let is_kept = |(at, byte): (usize, u8)| if matches!(at, 4 | 7) { byte == b'-' } else { byte.is_ascii_digit() };
    cell.len() == 10 && cell.bytes().enumerate().all(is_kept)
}

fn value() -> impl Strategy<Value = String> {
    const HOSTILE: [&str; 22] = [
        "",
        "00123",
        "+4915112345678",
        "1234567890123456",
        "2024-05-06",
        "true",
        "=SUM(A1:A9)",
        "'=x",
        "@x",
        "O'Brien",
        "Müller",
        "مستخدم",
        "🦊fox",
        "e\u{301}mile",
        "Łukasz",
        "a;b",
        "say \"hi\"",
        "two\r\nlines",
        " x ",
        "#####",
        "null",
        "<b>",
    ];
    prop_oneof![
        prop::sample::select(HOSTILE.as_slice()).prop_map(str::to_owned),
        "[a-zA-Z]{1,8}",
        "[a-zé;,\" '=+-]{0,8}"
    ]
}

fn people() -> impl Strategy<Value = Vec<Values>> {
    let person = (prop::array::uniform4("[a-z]{1,6}"), prop::array::uniform5(value()));
    prop::collection::vec(person, 1..12).prop_map(|people| {
        people
            .into_iter()
            .enumerate()
            .map(|(place, ([a, b, c, d], [e, f, g, h, i]))| {
                [(10_001 + place).to_string(), format!("{a}{place}"), b, c, d, e, f, g, h, i]
            })
            .collect()
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn an_export_changes_nobody(people in people(), wild in prop::collection::vec(any::<String>(), 1..5)) {
        let mut people = people;
        for (person, wild) in people.iter_mut().zip(wild) {
            person[4] = wild;
        }
        let reading = read(export(&people).as_bytes(), None);
        prop_assert_eq!(differences(&reading, &people).0, []);
    }

    #[test]
    fn an_export_that_excel_saved_changes_nobody(people in people()) {
        let bytes = excel(&export(&people));
        let reading = read(&bytes, Some(Encoding::Legacy("windows-1252".into())));
        prop_assert_eq!(differences(&reading, &people).0, []);
        prop_assert_eq!(reading.blank_rows, 20);
        prop_assert_eq!(reading.format.columns, 11);
    }

    #[test]
    fn three_edits_among_the_damage_are_three(people in people(), places in prop::array::uniform3((any::<prop::sample::Index>(), 2..7_usize))) {
        let exported = export(&people);
        let mut reading = read(&excel(&exported), Some(Encoding::Legacy("windows-1252".into())));
        let mut expected = Vec::new();
        for (row, column) in places {
            let row = row.index(people.len());
            let edit = (people[row][1].clone(), FIELDS[column]);
            if !expected.contains(&edit) {
                reading.table.rows[row].set(column, "quite another");
                expected.push(edit);
            }
        }
        let (mut edited, _) = differences(&reading, &people);
        edited.sort();
        expected.sort();
        prop_assert_eq!(edited, expected);
    }
}
