//! Workbooks as they are written and as others write them: what an export says comes back, and hostile workbooks are
//! refused or read within bounds.

#![allow(clippy::expect_used)]

use std::io::{Cursor, Read, Write};

use plans::{
    check::Options,
    damage::{self, Comparison},
    draft::{Chip, Draft},
    exported::{self, FIELDS},
    field::Field,
    mapping::Mapping,
    people::Records,
    reading::{Choices, MAX_BYTES, ReadError, Reading, Tools},
    row::{Act, Hold, Standing},
    table::Table,
};
use proptest::prelude::*;
use serde_json::json;
use xlsx::{
    archive::ArchiveError,
    read::{self, Notes, Sheet, WorkbookError},
    write,
};
use zip::{ZipArchive, ZipWriter, write::SimpleFileOptions};

fn tools() -> Tools<'static> {
    Tools { decoder: &|_, _| None, is_known: &|name| FIELDS.contains(&name), is_password: &|_| false }
}

fn reading(bytes: &[u8], sheet: Option<&str>) -> Result<(Reading, Notes), WorkbookError> {
    let workbook = read::read(bytes, sheet, &Choices::default())?;
    let reading = read::reading(workbook.rows, workbook.exported, &Choices::default(), tools())?;
    Ok((reading, workbook.notes))
}

fn rows(table: &Table) -> Vec<(u32, Vec<&str>)> {
    table.rows.iter().map(|row| (row.line, row.cells().collect())).collect()
}

/// A workbook with one sheet of this XML, and these shared strings.
fn workbook(sheet: &str, strings: &str, sheets: &str) -> Vec<u8> {
    let relationship = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    let names: Vec<String> =
        (1..=sheets.matches("<sheet ").count().max(1)).map(|number| format!("sheet{number}")).collect();
    let targets: String = names
        .iter()
        .map(|name| {
            format!("<Relationship Id=\"{name}\" Type=\"{relationship}/worksheet\" Target=\"worksheets/{name}.xml\"/>")
        })
        .collect();
    let sheets = if sheets.is_empty() { "<sheet name=\"People\" sheetId=\"1\" r:id=\"sheet1\"/>" } else { sheets };
    let mut parts = vec![
        (
            "_rels/.rels".to_owned(),
            format!(
                "<Relationships><Relationship Id=\"r\" Type=\"{relationship}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"
            ),
        ),
        ("xl/_rels/workbook.xml.rels".to_owned(), format!("<Relationships>{targets}</Relationships>")),
        ("xl/workbook.xml".to_owned(), format!("<workbook><sheets>{sheets}</sheets></workbook>")),
        ("xl/sharedStrings.xml".to_owned(), strings.to_owned()),
        (
            "xl/styles.xml".to_owned(),
            "<styleSheet><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/></cellXfs></styleSheet>".to_owned(),
        ),
    ];
    for (place, name) in names.iter().enumerate() {
        let sheet = if place == 0 { sheet } else { "<sheetData/>" };
        parts.push((format!("xl/worksheets/{name}.xml"), format!("<worksheet>{sheet}</worksheet>")));
    }
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in parts {
        writer.start_file(name, SimpleFileOptions::default()).expect("a part");
        writer.write_all(content.as_bytes()).expect("written");
    }
    writer.finish().expect("an archive").into_inner()
}

fn inline(sheet: &str) -> Vec<u8> {
    workbook(sheet, "<sst/>", "")
}

#[test]
fn cells_of_all_kinds_become_text() {
    let bytes = workbook(
        "<dimension ref=\"A1:XFD1048576\"/><sheetData>\
         <row r=\"2\"><c r=\"B2\" t=\"s\"><v>0</v></c><c r=\"C2\" t=\"inlineStr\"><is><t>role</t></is></c><c r=\"D2\" t=\"str\"><v>n</v></c></row>\
         <row r=\"4\" hidden=\"1\"><c r=\"B4\" t=\"s\"><v>1</v></c><c r=\"C4\" s=\"1\"><v>45418</v></c><c r=\"D4\"><v>4915112345678</v></c></row>\
         <row r=\"5\"><c r=\"B5\" t=\"b\"><v>1</v></c><c r=\"C5\" t=\"e\"><v>#N/A</v></c><c r=\"D5\"><v>12345678901234567</v></c></row>\
         <row r=\"6\"><c r=\"B6\"><f>[1]x!A1+1</f><v>0.30000000000000004</v></c></row>\
         <row r=\"9\"><c r=\"B9\" t=\"str\"><f>\"a\"</f><v>a</v></c><c r=\"D9\"/></row></sheetData>\
         <mergeCells count=\"1\"><mergeCell ref=\"B6:B7\"/></mergeCells>",
        "<sst count=\"2\" uniqueCount=\"2\"><si><t>username</t></si><si><r><t>an</t></r><r><t>a</t></r><rPh><t>x</t></rPh></si></sst>",
        "",
    );
    let (reading, notes) = reading(&bytes, None).expect("a table");
    assert_eq!(reading.table.header, ["username", "role", "n"]);
    assert_eq!(
        rows(&reading.table),
        [
            (4, vec!["ana", "2024-05-06", "4915112345678"]),
            (5, vec!["TRUE", "#N/A", "12345678901234568"]),
            (6, vec!["0.3", "", ""]),
            (9, vec!["a", "", ""]),
        ]
    );
    assert_eq!((reading.format.header_line, reading.format.separator, reading.format.encoding), (Some(2), None, None));
    assert_eq!((notes.hidden_rows, notes.formulas, notes.merged, notes.long_numbers, notes.errors), (1, 2, 1, 1, 1));
}

#[test]
fn the_first_visible_sheet_is_read_unless_another_is_chosen() {
    let sheets = "<sheet name=\"Data\" state=\"hidden\" r:id=\"sheet1\"/><sheet name=\"Cover\" r:id=\"sheet2\"/>\
                  <sheet name=\"gatehouse_base\" r:id=\"sheet3\"/>";
    let data = "<row><c t=\"str\"><v>username</v></c></row><row><c t=\"str\"><v>ana</v></c></row>";
    let bytes = workbook(&format!("<sheetData>{data}</sheetData>"), "<sst/>", sheets);
    let expected = [("Data", true), ("Cover", false)].map(|(name, is_hidden)| Sheet { name: name.into(), is_hidden });
    let workbook = read::read(&bytes, None, &Choices::default()).expect("rows");
    assert_eq!((workbook.notes.sheets.as_slice(), workbook.notes.sheet), (expected.as_slice(), 1));
    assert_eq!(reading(&bytes, None), Err(WorkbookError::Table(ReadError::Empty)));
    let (reading_of_data, notes) = reading(&bytes, Some("Data")).expect("a table");
    assert_eq!((reading_of_data.table.header.as_slice(), notes.sheet), (["username".to_owned()].as_slice(), 0));
    assert_eq!(reading(&bytes, Some("None")), Err(WorkbookError::NoSheet));
}

#[test]
fn a_sheet_is_as_large_as_its_cells_and_not_as_it_says() {
    let bytes = inline(
        "<dimension ref=\"A1:XFD1048576\"/><sheetData><row r=\"1\"><c r=\"A1\" t=\"str\"><v>username</v></c></row>\
         <row r=\"1048576\"><c r=\"A1048576\" t=\"str\"><v>ana</v></c></row></sheetData>",
    );
    assert_eq!(rows(&reading(&bytes, None).expect("a table").0.table), [(1_048_576, vec!["ana"])]);
    // Blank cells are counted before they are made: these rows would have 400 million.
    let wide: String =
        (1..=25_000).map(|line| format!("<row r=\"{line}\"><c r=\"XFD{line}\"><v>1</v></c></row>")).collect();
    assert_eq!(
        reading(&inline(&format!("<sheetData>{wide}</sheetData>")), None),
        Err(WorkbookError::Table(ReadError::TooManyCells))
    );
}

#[test]
fn many_cells_of_one_long_text_are_refused() {
    let strings = format!("<sst><si><t>{}</t></si></sst>", "x".repeat(1_000_000));
    let cells: String = (1..=MAX_BYTES / 1_000_000 + 1)
        .map(|line| format!("<row r=\"{line}\"><c r=\"A{line}\" t=\"s\"><v>0</v></c></row>"))
        .collect();
    let bytes = workbook(&format!("<sheetData>{cells}</sheetData>"), &strings, "");
    assert_eq!(reading(&bytes, None), Err(WorkbookError::Archive(ArchiveError::TooLarge)));
}

#[test]
fn what_is_no_workbook_is_said_to_be_none() {
    let cell =
        |reference: &str| format!("<sheetData><row><c r=\"{reference}\" t=\"str\"><v>x</v></c></row></sheetData>");
    for (sheet, strings) in [
        (cell("A0").as_str(), "<sst/>"),
        (cell("XFE1").as_str(), "<sst/>"),
        (cell("A1048577").as_str(), "<sst/>"),
        (cell("ZZZZZZZZZZZZZZ99999999999999").as_str(), "<sst/>"),
        ("<dimension ref=\"B2:A1\"/><sheetData><row><c><v>1</v>", "<sst/>"),
        (
            "<sheetData><row r=\"2\"><c r=\"A2\"><v>1</v></c></row><row r=\"1\"><c r=\"A1\"><v>1</v></c></row></sheetData>",
            "<sst/>",
        ),
        ("<sheetData><row><c t=\"s\"><v>7</v></c></row></sheetData>", "<sst/>"),
        ("<sheetData><row><c t=\"n\"><v>x</v></c></row></sheetData>", "<sst/>"),
        ("<chart/>", "<sst/>"),
    ] {
        assert_eq!(reading(&workbook(sheet, strings, ""), None), Err(WorkbookError::NotWorkbook), "{sheet}");
    }
    let huge = workbook("<sheetData/>", "<sst uniqueCount=\"9999999999999\"></sst>", "");
    assert_eq!(reading(&huge, None), Err(WorkbookError::Archive(ArchiveError::Suspect)));
    assert_eq!(reading(b"PK\x03\x04 no archive", None), Err(WorkbookError::Archive(ArchiveError::Damaged)));
}

fn export(people: &[[String; FIELDS.len()]]) -> Vec<u8> {
    let people = people.iter().map(|person| person.each_ref().map(String::as_str));
    write::export("People", people, 1_700_000_000).expect("a workbook")
}

/// The workbook with another text in a cell of its first sheet, as someone edits it. Both sheets share their texts.
fn with_cell(workbook: &[u8], cell: &str, text: &str) -> Vec<u8> {
    let mut parts = ZipArchive::new(Cursor::new(workbook)).expect("an archive");
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for at in 0..parts.len() {
        let mut part = parts.by_index(at).expect("a part");
        let (name, mut content) = (part.name().expect("a name").into_owned(), String::new());
        part.read_to_string(&mut content).expect("XML");
        if name == "xl/worksheets/sheet1.xml" {
            let start = content.find(&format!("<c r=\"{cell}\"")).expect("the cell");
            let end = start + content[start..].find("</c>").expect("its end");
            content.replace_range(start..end, &format!("<c r=\"{cell}\" t=\"inlineStr\"><is><t>{text}</t></is>"));
        }
        writer.start_file(name, SimpleFileOptions::default()).expect("a part");
        writer.write_all(content.as_bytes()).expect("written");
    }
    writer.finish().expect("an archive").into_inner()
}

#[test]
fn an_edited_cell_beside_the_values_as_exported_is_one_change() {
    let values = |id: &str, username: &str, first: &str, role: &str| {
        [id, username, "", "acme", first, "00123", role, "", "", ""].map(str::to_owned)
    };
    let exported =
        [values("1", "ann", "Ann", "user"), values("2", "ben", "Ben", "user"), values("3", "cy", "Cy", "user")];
    let record = |values: &[String; FIELDS.len()], first: &str| {
        let [id, username, _, organization, _, last, role, ..] = values;
        let profile = json!({"first_name": first, "last_name": last, "role": role});
        let record =
            json!({"id": id, "username": username, "organization": organization, "email": "", "profile": profile});
        record.as_object().cloned().unwrap_or_default()
    };
    // Meanwhile someone has changed the first name of the second and of the third person.
    let people = [record(&exported[0], "Ann"), record(&exported[1], "Benjamin"), record(&exported[2], "Cyrus")];
    let people = Records::new(people.to_vec(), true);
    let draft = |workbook: &[u8]| {
        let table = reading(workbook, None).expect("a table").0.table;
        assert!(table.exported.is_some(), "both sheets");
        let mapping = Mapping::suggest(&table, &people);
        Draft::new(table, mapping, Options::default(), &people)
    };
    let workbook = export(&exported);
    assert_eq!(draft(&workbook).counts().tally.same, 3);
    let edited = draft(&with_cell(&workbook, "G3", "guest"));
    assert_eq!(edited.rows(Chip::Same), [0, 2]);
    let changes = edited.standing(1).act().map(Act::changes).unwrap_or_default();
    assert_eq!(changes.iter().map(|change| change.mine.to_text()).collect::<Vec<_>>(), ["guest"]);
    // The same cell that someone else has changed is held.
    let edited = draft(&with_cell(&workbook, "E4", "C."));
    assert_eq!(*edited.standing(2), Standing::Held(Hold::MovedOn(vec![Field::FirstName])));
}

#[test]
fn a_report_is_a_table_of_texts() {
    let rows_written = [["00123", "=1+1"], ["+4915112345678", ""]];
    let bytes =
        write::table("Report / done", &["username", "reason"], rows_written.into_iter(), 0).expect("a workbook");
    let (reading, notes) = reading(&bytes, None).expect("a table");
    assert_eq!(rows(&reading.table), [(2, vec!["00123", "=1+1"]), (3, vec!["+4915112345678"])]);
    assert_eq!((notes.sheets[0].name.as_str(), notes.formulas, reading.table.exported), ("Report   done", 0, None));
    // The same at the same time is the same file.
    let again = write::table("Report / done", &["username", "reason"], rows_written.into_iter(), 0);
    assert_eq!(again, Ok(bytes));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn an_export_comes_back_with_its_values(texts in prop::collection::vec(any::<String>(), 1..12)) {
        let people: Vec<[String; FIELDS.len()]> =
            (0..3).map(|place| std::array::from_fn(|field| match field {
                0 => format!("0{place}"),
                field => texts[(place * 7 + field) % texts.len()].clone(),
            })).collect();
        let (reading, notes) = reading(&export(&people), None).expect("a table");
        prop_assert_eq!(notes.sheets.len(), 1);
        let exported_values = reading.table.exported.as_deref().expect("the second sheet");
        prop_assert_eq!(reading.table.rows.len(), people.len());
        for (place, person) in people.iter().enumerate() {
            let base = reading.table.rows[place].cell(reading.table.column(exported::COLUMN).expect("a column"));
            prop_assert!(exported::Base::parse(base).is_some());
            for (field, value) in FIELDS.iter().zip(person) {
                let cell = |table: &Table| table.column(field).map(|column| table.rows[place].cell(column).to_owned()).unwrap_or_default();
                for cell in [cell(&reading.table), cell(exported_values)] {
                    prop_assert!(damage::compare(&cell, value) != Comparison::Different, "{field}: {cell:?} for {value:?}");
                }
            }
        }
    }

    #[test]
    fn no_damaged_workbook_panics(changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..20), cut in any::<prop::sample::Index>()) {
        let mut bytes = inline("<sheetData><row><c t=\"str\"><v>username</v></c></row></sheetData>");
        for (place, byte) in changes {
            let place = place.index(bytes.len());
            bytes[place] = byte;
        }
        reading(&bytes, None).ok();
        reading(&bytes[..cut.index(bytes.len())], None).ok();
    }

    #[test]
    fn no_xml_panics(sheet in "(<c r=\"[A-Z]{1,9}[0-9]{1,12}\"( t=\"(s|b|e|n|d|str|inlineStr|x)\")?( s=\"[0-9]{1,3}\")?>|</c>|<v>|</v>|<f>|</f>|<is>|</is>|<t>|</t>|<row( r=\"[A-Z]?[0-9]{0,12}\")?>|</row>|[0-9.eE+-]{1,30}|nan|inf|&[a-z#0-9]{0,5};|<dimension ref=\"[A-Z0-9:]{0,20}\"/>){0,30}", is_data in any::<bool>(), strings in "(<si>|</si>|<t>|</t>|<r>|</r>|x|&#x[0-9]{0,6};|_x[0-9]{4}_){0,9}") {
        let sheet = if is_data { format!("<sheetData>{sheet}</sheetData>") } else { sheet };
        reading(&workbook(&sheet, &format!("<sst>{strings}</sst>"), ""), None).ok();
    }
}
