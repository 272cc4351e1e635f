//! The people of the sandbox, exported and saved by LibreOffice, come back without a change; edits among what it
//! damaged are found. The files in `fixtures` were saved by LibreOffice 7.4.
//! `cargo test -p xlsx --test libreoffice -- --ignored` makes them anew, if `soffice` is installed (the Debian package
//! `libreoffice-calc-nogui`).

#![allow(clippy::expect_used)]

use std::{borrow::Cow, collections::BTreeMap, fs, path::Path, process::Command};

use plans::{
    csv_file::{self, CsvFile},
    damage::Damage,
    exported::{self, Base, CellState, ExportedValue, FIELDS},
    reading::{self, Choices, Kind, Outcome, Reading, Tools, encoding::Encoding},
};
use sandbox::store::{Filter, Store};
use xlsx::{read, write};

type Values = [String; FIELDS.len()];

const FIXTURES: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures");

/// What LibreOffice made of which export.
const CSV_OF_CSV: &str = "csv-saved-as-windows-1252.csv";
const XLSX_OF_CSV: &str = "csv-saved-as-xlsx.xlsx";
const XLSX_OF_XLSX: &str = "xlsx-saved-as-xlsx.xlsx";
const CSV_OF_XLSX: &str = "xlsx-saved-as-windows-1252.csv";
/// The export that LibreOffice was given.
const EXPORT: &str = "export.csv";

/// People of the sandbox's seed, hostile names among them, and two whose every value a spreadsheet takes for another.
fn people() -> Vec<Values> {
    let path =
        std::env::temp_dir().join(format!("xlsx-{}-{:?}.sqlite", std::process::id(), std::thread::current().id()));
    let store = Store::open(&path).expect("a store");
    sandbox::seed::fill(&store, 120).expect("people");
    let (_, stored) = store.list(&Filter::default(), 120, 0).expect("people");
    for suffix in ["", "-wal", "-shm"] {
        fs::remove_file(format!("{}{suffix}", path.display())).ok();
    }
    let mut people: Vec<Values> = stored
        .into_iter()
        .map(|person| {
            let time = |time: Option<String>| time.unwrap_or_default();
            [
                person.pk.to_string(),
                person.username,
                person.email,
                person.organization,
                person.first_name,
                person.last_name,
                person.role,
                time(person.created_at),
                time(person.updated_at),
                time(person.last_login),
            ]
        })
        .collect();
    assert!(people.iter().any(|person| person[1] == "=SUM(A1:A9)"));
    let hard = |values: [&str; FIELDS.len()]| values.map(str::to_owned);
    people.push(hard([
        "10901",
        "00123",
        "1234567890123456",
        "1/2",
        "TRUE",
        "1.50",
        "3-4",
        "2024-05-06",
        "10:30",
        "12.05.2024",
    ]));
    people.push(hard([
        "10902",
        "+4915112345678",
        "'=1",
        "-5",
        " x ",
        "1e5",
        "two\nlines",
        "2024-05-06 07:08:09",
        "5%",
        "1,234",
    ]));
    people
}

fn export_csv(people: &[Values]) -> String {
    let mut file = CsvFile::new(',');
    file.push(csv_file::export_header());
    people.iter().for_each(|person| file.push(csv_file::export_row(person.each_ref().map(String::as_str))));
    file.into_text()
}

fn export_xlsx(people: &[Values]) -> Vec<u8> {
    write::export("People", people.iter().map(|person| person.each_ref().map(String::as_str)), 0).expect("a workbook")
}

fn decoder(label: &str, bytes: &[u8]) -> Option<String> {
    let encoding = encoding_rs::Encoding::for_label(label.as_bytes())?;
    encoding.decode_without_bom_handling_and_without_replacement(bytes).map(Cow::into_owned)
}

fn read(bytes: &[u8]) -> Reading {
    let tools = Tools { decoder: &decoder, is_known: &|name| FIELDS.contains(&name), is_password: &|_| false };
    if reading::kind(bytes) == Kind::Xlsx {
        let workbook = read::read(bytes, None, &Choices::default()).expect("a workbook");
        return read::reading(workbook.rows, workbook.exported, &Choices::default(), tools).expect("a table");
    }
    let Ok(Outcome::Ask(candidates)) = reading::read_file(bytes, &Choices::default(), tools) else {
        panic!("Windows-1252 is asked for");
    };
    assert_eq!(candidates[0].encoding, Encoding::Legacy("windows-1252".into()), "{candidates:?}");
    let chosen = Choices { encoding: Some(candidates[0].encoding.clone()), ..Choices::default() };
    match reading::read_file(bytes, &chosen, tools) {
        Ok(Outcome::Table(reading)) => *reading,
        other => panic!("{other:?}"),
    }
}

fn fixture(name: &str) -> Reading {
    read(&fs::read(Path::new(FIXTURES).join(name)).expect("the fixture"))
}

/// The edited cells by id and field, and how many cells were damaged in which way.
fn differences(reading: &Reading, people: &[Values]) -> (Vec<(String, &'static str)>, BTreeMap<Damage, usize>) {
    let by_id: BTreeMap<&str, &Values> = people.iter().map(|person| (person[0].as_str(), person)).collect();
    let table = &reading.table;
    assert_eq!(table.rows.len(), people.len());
    let column = |name: &str| table.column(name).unwrap_or_else(|| panic!("{name} in {:?}", table.header));
    let (mut edited, mut damaged) = (Vec::new(), BTreeMap::new());
    for (place, row) in table.rows.iter().enumerate() {
        let person = by_id[row.cell(column("id"))];
        let base = Base::parse(row.cell(column(exported::COLUMN))).expect("a base");
        for (field, now) in FIELDS.into_iter().zip(person) {
            let cell = row.cell(column(field));
            let known =
                table.exported.as_ref().map(|values| values.rows[place].cell(values.column(field).expect("a column")));
            let exported = known.map_or(ExportedValue::Hashed(&base, field), ExportedValue::Known);
            match exported::cell_state(cell, exported, now) {
                CellState::Untouched => {}
                CellState::Damaged(damage) => *damaged.entry(damage).or_default() += 1,
                CellState::Edited | CellState::Unclear => {
                    eprintln!("{field}: {cell:?} for {now:?}");
                    edited.push((person[0].clone(), field));
                }
            }
        }
    }
    (edited, damaged)
}

#[test]
fn what_libreoffice_saved_changes_nobody() {
    let people = people();
    for name in [CSV_OF_CSV, XLSX_OF_CSV, XLSX_OF_XLSX, CSV_OF_XLSX] {
        let reading = fixture(name);
        assert_eq!(reading.table.exported.is_some(), name == XLSX_OF_XLSX, "{name}");
        let (edited, damaged) = differences(&reading, &people);
        assert_eq!(edited, [], "{name}: {damaged:?}");
        // Text cells keep what the cells of a CSV file lose.
        let is_number_lost =
            damaged.keys().any(|damage| matches!(damage, Damage::Exponent | Damage::Zeros | Damage::Date));
        assert_eq!(is_number_lost, [CSV_OF_CSV, XLSX_OF_CSV].contains(&name), "{name}: {damaged:?}");
    }
}

#[test]
fn three_edits_in_what_libreoffice_saved_are_three() {
    let people = people();
    for name in [CSV_OF_CSV, XLSX_OF_CSV, XLSX_OF_XLSX, CSV_OF_XLSX] {
        let mut reading = fixture(name);
        let column = |field: &str| reading.table.column(field).expect("a column");
        let (role, email, last_name) = (column("role"), column("email"), column("last_name"));
        reading.table.rows[3].set(role, "auditor of nothing");
        reading.table.rows[40].set(email, "someone.else@acme.example");
        reading.table.rows[121].set(last_name, "1e6");
        let (mut edited, _) = differences(&reading, &people);
        edited.sort();
        let expected =
            [(people[3][0].clone(), "role"), (people[40][0].clone(), "email"), ("10902".to_owned(), "last_name")];
        assert_eq!(edited, expected, "{name}");
    }
}

/// The stored files tell of an export that is written in the same way today.
#[test]
fn libreoffice_was_given_what_is_exported_today() {
    let stored = fs::read_to_string(Path::new(FIXTURES).join(EXPORT)).expect("the export");
    assert_eq!(export_csv(&people()), stored, "make the fixtures anew: docs/decisions/027");
}

#[test]
#[ignore = "needs LibreOffice"]
fn make_the_fixtures() {
    let folder = std::env::temp_dir().join(format!("libreoffice-{}", std::process::id()));
    fs::create_dir_all(&folder).expect("a folder");
    let people = people();
    fs::write(folder.join("csv.csv"), export_csv(&people)).expect("written");
    fs::copy(folder.join("csv.csv"), Path::new(FIXTURES).join(EXPORT)).expect("kept");
    fs::write(folder.join("xlsx.xlsx"), export_xlsx(&people)).expect("written");
    // Filter options: separator, quote, character set, first line, formats of columns, language, quote all texts,
    // detect numbers or save as shown. 76 is UTF-8, ANSI is Windows-1252, and 1031 is German.
    let read_csv = "--infilter=CSV:44,34,76,1,,1031,false,true";
    let save_csv = "csv:Text - txt - csv (StarCalc):59,34,ANSI,1,,1031,false,true";
    let save_xlsx = "xlsx:Calc MS Excel 2007 XML";
    for (source, options, target, saved) in [
        ("csv.csv", [read_csv, "--convert-to", save_csv].as_slice(), "csv.csv", CSV_OF_CSV),
        ("csv.csv", &[read_csv, "--convert-to", save_xlsx], "csv.xlsx", XLSX_OF_CSV),
        ("xlsx.xlsx", &["--convert-to", save_xlsx], "xlsx.xlsx", XLSX_OF_XLSX),
        ("xlsx.xlsx", &["--convert-to", save_csv], "xlsx.csv", CSV_OF_XLSX),
    ] {
        let output = folder.join("saved");
        let done = Command::new("soffice")
            .arg(format!("-env:UserInstallation=file://{}", folder.join("profile").display()))
            .args(["--headless", "--norestore"])
            .args(options)
            .arg("--outdir")
            .args([&output, &folder.join(source)])
            .status();
        assert!(done.expect("soffice").success());
        fs::copy(output.join(target), Path::new(FIXTURES).join(saved)).expect("saved");
    }
    fs::remove_dir_all(&folder).ok();
}
