//! Times files of 100,000 people as CSV and XLSX: `cargo bench -p xlsx`. Memory is what Linux says of a process
//! that does nothing else.

#![allow(clippy::expect_used)]

use std::{fs, hint::black_box, process::Command, time::Instant};

use plans::{
    csv_file::{self, CsvFile},
    exported::{self, Base, CellState, ExportedValue, FIELDS},
    reading::{self, Choices, Kind, Outcome, Reading, Tools, raw_rows::RawRows},
};
use xlsx::{read, write};

const ROWS: usize = 100_000;

/// What Linux says this process has in memory, in MB: now (`VmRSS`), or at most (`VmHWM`).
fn memory(line: &str) -> f64 {
    let status = fs::read_to_string("/proc/self/status").unwrap_or_default();
    let value = status.lines().find_map(|text| text.strip_prefix(line)?.strip_prefix(':'));
    value.and_then(|text| text.trim().strip_suffix(" kB")?.parse::<f64>().ok()).unwrap_or(0.0) / 1000.0
}

fn person(index: usize) -> [String; FIELDS.len()] {
    let organization = format!("organization-{}", index % 600);
    let name = format!("somebody.else{index}");
    let role = ["user", "guest", "admin"][index % 3];
    [
        (10_001 + index).to_string(),
        name.clone(),
        format!("{name}@{organization}.example"),
        organization,
        "Jürgen-Alexander".to_owned(),
        format!("Müller {}", index % 5000),
        role.to_owned(),
        format!("2024-05-{:02}T07:08:09Z", index % 28 + 1),
        String::new(),
        format!("2026-03-{:02}T17:18:{:02}Z", index % 28 + 1, index % 60),
    ]
}

/// The middle time of five, in milliseconds.
fn measure<T>(name: &str, mut run: impl FnMut() -> T) {
    let mut times: Vec<f64> = (0..5)
        .map(|_| {
            let now = Instant::now();
            black_box(run());
            now.elapsed().as_secs_f64() * 1000.0
        })
        .collect();
    times.sort_by(f64::total_cmp);
    println!("{name:44} {:8.1} ms", times[2]);
}

fn tools() -> Tools<'static> {
    Tools { decoder: &|_, _| None, is_known: &|name| FIELDS.contains(&name), is_password: &|_| false }
}

fn read(bytes: &[u8], choices: &Choices) -> Reading {
    if reading::kind(bytes) == Kind::Xlsx {
        let workbook = read::read(bytes, None, choices).expect("rows");
        return read::reading(workbook.rows, workbook.exported, choices, tools()).expect("a table");
    }
    match reading::read_file(bytes, choices, tools()) {
        Ok(Outcome::Table(reading)) => *reading,
        _ => panic!("no table"),
    }
}

/// Reads a file in a process of its own, for its memory.
fn measure_memory(name: &str, bytes: &[u8]) {
    let path = std::env::temp_dir().join(format!("files-{}", std::process::id()));
    fs::write(&path, bytes).expect("written");
    let this = std::env::current_exe().expect("this program");
    let output = Command::new(this).arg("--read").arg(&path).output().expect("a process");
    print!("{name:44} {}", String::from_utf8_lossy(&output.stdout));
    fs::remove_file(&path).ok();
}

/// What the process beside does.
fn print_memory(path: &str) {
    let bytes = fs::read(path).expect("the file");
    let before = memory("VmRSS");
    let reading = black_box(read(&bytes, &Choices::default()));
    let (after, most) = (memory("VmRSS") - before, memory("VmHWM") - before);
    println!("{after:8.1} MB for {} rows, {most:.1} MB at most, beside the file", reading.table.rows.len());
}

fn main() {
    let mut arguments = std::env::args().skip_while(|argument| argument != "--read").skip(1);
    if let Some(path) = arguments.next() {
        return print_memory(&path);
    }
    let people: Vec<[String; FIELDS.len()]> = (0..ROWS).map(person).collect();
    let export = || {
        let mut file = CsvFile::new(',');
        file.push(csv_file::export_header());
        people.iter().for_each(|person| file.push(csv_file::export_row(person.each_ref().map(String::as_str))));
        file.into_text()
    };
    let workbook = || write::export("People", people.iter().map(|person| person.each_ref().map(String::as_str)), 0);
    measure("CSV written", export);
    measure("XLSX written", workbook);
    let (text, workbook) = (export(), workbook().expect("a workbook"));
    println!("CSV {:.1} MB, XLSX {:.1} MB, {ROWS} rows", text.len() as f64 / 1e6, workbook.len() as f64 / 1e6);

    measure("CSV: columns and 100 rows", || read(text.as_bytes(), &Choices { rows: Some(100), ..Choices::default() }));
    measure("CSV: all rows", || read(text.as_bytes(), &Choices::default()));
    let table = read(text.as_bytes(), &Choices::default()).table;
    let base_column = table.column(exported::COLUMN).expect("a column");
    measure("each cell told from an edit, by its hash", || {
        let mut edited = 0;
        for (row, person) in table.rows.iter().zip(&people) {
            let base = Base::parse(row.cell(base_column)).expect("a base");
            for (column, (field, now)) in FIELDS.iter().zip(person).enumerate() {
                let state = exported::cell_state(row.cell(column), ExportedValue::Hashed(&base, field), now);
                edited += usize::from(state != CellState::Untouched);
            }
        }
        assert_eq!(edited, 0);
    });
    measure("XLSX: checked, not read", || xlsx::archive::check(&workbook).expect("parts"));
    measure("XLSX: all rows of both sheets", || read(&workbook, &Choices::default()));
    let rows = read::read(&workbook, None, &Choices::default()).expect("rows").rows;
    measure("XLSX: rows as bytes for the worker, and back", || RawRows::from_bytes(&rows.to_bytes()).expect("rows"));
    measure_memory("CSV: memory", text.as_bytes());
    measure_memory("XLSX: memory, both sheets", &workbook);
}
