//! From a file to a sealed plan.

use directory::encoding::Encode;
use gatehouse::{
    api::wire,
    list::{content::Content, export::Format},
    plan::{
        message::{
            Ask, Brought, DraftState, DuplicateRow, GridRow, GridSort, GridStanding, Matching, PlanReview, Say,
            Section, Setting, SortBy, TableFormat, Trim, Why, WorkbookFailure,
        },
        worker::Payload,
    },
    user::User,
};
use plans::{
    check::{Choice, Options},
    draft::Chip,
    field::Field,
    guard::Scope,
    mapping::Column,
    mend::Repair,
    plan::Unsealable,
    reading::{
        Choices, ReadError,
        workbook::{self, Call},
    },
    row::{Hold, KeyUsed, Kind, Problem},
    selection::Edit,
    target::Target,
    value::FieldValue,
};

use super::page::{Browser, MADE_AT, Tab, chosen, person, window, windows_1252, workbook_cells, workbook_of};

pub async fn matched(tab: &mut Tab) -> Matching {
    match tab.ask(Ask::Match).await {
        Say::Match(matching) => *matching,
        other => panic!("{other:?}"),
    }
}

pub async fn with_options(tab: &mut Tab, change: impl FnOnce(Options) -> Options) -> Matching {
    let options = change(matched(tab).await.options);
    match tab.ask(Ask::SetOptions(options)).await {
        Say::Match(matching) => *matching,
        other => panic!("{other:?}"),
    }
}

pub fn both(options: Options) -> Options {
    Options { creates: true, changes: true, role: Some("user".into()), ..options }
}

pub async fn draft(tab: &mut Tab, ask: Ask) -> DraftState {
    match tab.ask(ask).await {
        Say::Draft(draft) => *draft,
        other => panic!("{other:?}"),
    }
}

pub async fn review(tab: &mut Tab) -> PlanReview {
    match tab.ask(Ask::Review { name: "Summer".into(), made_at: MADE_AT }).await {
        Say::Review(review) => *review,
        other => panic!("{other:?}"),
    }
}

pub async fn sealed(tab: &mut Tab, typed: &str) -> String {
    match tab.ask(Ask::Seal { name: "Summer".into(), typed: typed.into() }).await {
        Say::Sealed { hash, .. } => hash,
        other => panic!("{other:?}"),
    }
}

async fn acme(browser: &Browser) -> Tab {
    let mut tab = Tab::open(browser).await;
    let people = [
        person("1", "ann", "admin"),
        person("2", "ben", "user"),
        person("3", "cy", "user"),
        person("4", "dee", "guest"),
    ];
    tab.bring_people(&people).await;
    tab
}

#[tokio::test]
async fn a_file_is_brought_matched_mended_reviewed_and_sealed() {
    let browser = Browser::default();
    let mut tab = acme(&browser).await;
    let text = "Benutzer;Rolle;Kontakt;organization;Passwort;x\n\
        ann;Usr;ann@acme.example;acme;;7\n\
        ben;Usr;ben@acme.example;acme;;7\n\
        Cy;user;cy@acme.example;acme;;\n\
        eve;user;eve@acme,example;acme; pass word ;\n\
        fay;user;wrong;acme;;\n\
        dee;guest;dee@acme.example;acme;;\n";
    let table = tab.table(text).await;
    assert_eq!((table.format.unwrap().rows, table.header.len(), table.samples.len()), (6, 6, 5));
    assert_eq!(table.samples[3][4], "•••", "no password is shown");
    let separators: Vec<(char, usize)> = table.separators.iter().map(|(of, rows)| (*of, rows.len())).collect();
    assert_eq!(separators, [(',', 1), (';', 5), ('\t', 1), ('|', 1)], "nor in the rows of a wrong separator");

    let matching = matched(&mut tab).await;
    let why: Vec<Why> = matching.columns.iter().map(|column| column.why).collect();
    assert_eq!(why, [Why::Header, Why::Header, Why::Content, Why::Header, Why::Header, Why::Unknown]);
    assert_eq!(
        (matching.columns[4].samples.clone(), matching.columns[4].blanks),
        (vec!["".to_owned(), "•••".to_owned()], 5)
    );
    assert_eq!(matching.keys, [(KeyUsed::Name, 3)]);
    assert_eq!((matching.people, matching.is_complete, matching.is_recipe), (4, true, false));
    assert!(matching.options.changes && !matching.options.creates, "half of the rows match someone");
    let matching = with_options(&mut tab, both).await;
    assert_eq!((matching.counts.tally.sum(), matching.counts.tally.held, matching.counts.tally.problem), (6, 1, 1));

    let state = draft(&mut tab, Ask::Draft).await;
    let fixes: Vec<(&str, &str, usize)> =
        state.fixes.iter().map(|fix| (fix.from.as_str(), fix.to.as_str(), fix.rows)).collect();
    assert_eq!(fixes, [("Usr", "user", 2), ("eve@acme,example", "eve@acme.example", 1)]);
    let columns: Vec<usize> = state.columns.iter().map(|(at, ..)| *at).collect();
    assert_eq!(columns, [0, 1, 2, 3], "passwords are no cells");
    for fix in state.fixes {
        draft(&mut tab, Ask::Repair(fix.repair)).await;
    }
    let password = Repair::Cell { row: 0, column: 4, to: "secret".into() };
    assert_eq!(tab.ask(Ask::Repair(password)).await, Say::OutOfTurn);

    let Say::Grid(grid) = tab.ask(Ask::Grid { chip: None, sort: GridSort::default(), window: window(1, 3) }).await
    else {
        panic!()
    };
    let standings: Vec<&GridStanding> = grid.rows.iter().map(|row| &row.standing).collect();
    assert_eq!((grid.total, grid.from, grid.rows.len(), grid.rows[0].line), (6, 1, 3, 3));
    assert_eq!(standings[0], &GridStanding::Same);
    assert!(matches!(standings[1], GridStanding::Held(_)));
    assert_eq!((grid.rows[1].people[0].id.as_str(), standings[2]), ("3", &GridStanding::Act(Kind::Create)));
    assert!(grid.rows[2].cells[2].is_repaired);
    let Say::Grid(grid) =
        tab.ask(Ask::Grid { chip: Some(Chip::Change), sort: GridSort::default(), window: window(0, 50) }).await
    else {
        panic!()
    };
    assert_eq!(grid.rows[0].cells[1].was.as_deref(), Some("admin"));

    assert_eq!(
        tab.ask(Ask::NextTrouble { chip: None, sort: GridSort::default(), after: Some(2) }).await,
        Say::Place(Some(4))
    );
    assert_eq!(
        tab.ask(Ask::NextTrouble { chip: None, sort: GridSort::default(), after: Some(4) }).await,
        Say::Place(None)
    );
    let Say::Problems(problems) = tab.ask(Ask::Problems).await else { panic!() };
    assert_eq!(problems, [(4, 6, vec![Problem::EmailShape])]);
    let Say::File(file) = tab.ask(Ask::ProblemRows { problems: vec![(4, "no e-mail".into())] }).await else { panic!() };
    assert_eq!(file.name, "people-problems.csv");
    assert_eq!(
        file.text(),
        "\u{FEFF}Benutzer;Rolle;Kontakt;organization;x;problem\r\nfay;user;wrong;acme;;no e-mail\r\n"
    );

    let state = draft(&mut tab, Ask::Choose { row: 2, choice: Some(Choice::Person("3".into())) }).await;
    assert_eq!((state.counts.tally.held, state.counts.tally.same), (0, 3));
    let state = draft(&mut tab, Ask::Choose { row: 2, choice: None }).await;
    assert_eq!(state.counts.tally.held, 1);
    draft(&mut tab, Ask::LeaveOut { rows: [2].into(), is_out: true }).await;

    let shown = review(&mut tab).await;
    assert_eq!((shown.review.creates, shown.review.changes, shown.writes, shown.requests), (1, 1, 2, 4));
    assert_eq!(
        shown.sections,
        [
            (Section::Privileged, 1),
            (Section::Creates, 1),
            (Section::Problems, 1),
            (Section::LeftOut, 1),
            (Section::Same, 2)
        ]
    );
    assert_eq!((shown.privileged, shown.guard.unwrap().number), (vec!["admin".to_owned()], 1));
    for (section, from, count, expected) in [
        (None, 0, 2, vec![0, 3]),
        (None, 5, 50, vec![5]),
        (None, 6, 50, vec![]),
        (Some(Section::Same), 0, 50, vec![1, 5]),
        (Some(Section::Same), 1, 1, vec![5]),
        (Some(Section::Deletes), 0, 9, vec![]),
    ] {
        let Say::Rows(rows) = tab.ask(Ask::ReviewRows { section, window: window(from, count) }).await else { panic!() };
        let places: Vec<u32> = rows.rows.iter().map(|row| row.at).collect();
        assert_eq!(places, expected, "{section:?} {from}");
    }
    let unsealed = tab.ask(Ask::Seal { name: "Summer".into(), typed: "2".into() }).await;
    assert!(matches!(unsealed, Say::Unsealable(Unsealable::Unapproved(_))));
    let hash = sealed(&mut tab, "1").await;
    let names = browser.names();
    assert_eq!(names, [format!("{hash}.json"), format!("{hash}.summary")]);
    assert!(!browser.stored().contains("pass word"), "no password is stored");
    let Say::Plans(plans) = tab.ask(Ask::Plans).await else { panic!() };
    assert_eq!((plans.len(), plans[0].hash.as_str(), plans[0].writes, &plans[0].state), (1, hash.as_str(), 2, &None));

    // The file comes back in another browser.
    let Say::File(file) = tab.ask(Ask::PlanFile { hash: hash.clone() }).await else { panic!() };
    let mut other = Tab::open(&Browser::default()).await;
    let opened = other.ask_with(Ask::OpenPlan, Payload::Text(file.text().to_owned())).await;
    assert_eq!(opened, Say::Sealed { hash: hash.clone(), name: "Summer".into() });
    let altered = other.ask_with(Ask::OpenPlan, Payload::Text(file.text().replace("Summer", "Winter"))).await;
    assert!(matches!(altered, Say::Unusable(_)));

    // Another screen has taken the place of the people: the guard still knows the roles of the rows.
    assert_eq!(tab.ask(Ask::ForgetPeople).await, Say::Done);
    assert_eq!(tab.ask(Ask::PeopleEnd { is_complete: false }).await, Say::Done);
    let again = review(&mut tab).await;
    assert_eq!((again.privileged, again.guard.map(|guard| guard.number)), (vec!["admin".to_owned()], Some(1)));

    assert_eq!(tab.ask(Ask::Load { hash: "00000000".into() }).await, Say::NoPlan);
    assert_eq!(tab.ask(Ask::Discard { hash }).await, Say::Plans(Vec::new()));
    assert_eq!(browser.names(), Vec::<String>::new());
}

#[tokio::test]
async fn a_recipe_is_names_of_columns_and_comes_back_with_the_header() {
    let browser = Browser::default();
    let mut tab = acme(&browser).await;
    tab.table("who;what;geheim;post\nann;admin; a secret ;a@x\nzed;user;;z@x\n").await;
    let matching = matched(&mut tab).await;
    assert_eq!(matching.columns[2].why, Why::Unknown);
    let set = |target| Column { target, blank_clears: false };
    for (at, target) in [(0, Target::Field(Field::Username)), (1, Target::Field(Field::Role)), (2, Target::Password)] {
        tab.ask(Ask::SetColumn { at, column: set(target) }).await;
    }
    let stored = browser.stored();
    assert!(stored.starts_with("recipes.json\n") && stored.contains("geheim"), "{stored}");
    assert!(!stored.contains("secret") && !stored.contains("zed"), "{stored}");
    // In another tab, with another file.
    let mut tab = acme(&browser).await;
    tab.table("who;what;geheim;post\nben;admin;x;b@x\n").await;
    let matching = matched(&mut tab).await;
    assert!(matching.is_recipe);
    assert_eq!(matching.columns[2].column.target, Target::Password);
    assert_eq!((matching.columns[2].why, matching.columns[2].samples.clone()), (Why::Recipe, vec!["•••".to_owned()]));
    assert_eq!(tab.ask(Ask::Wipe).await, Say::Done);
    assert_eq!(browser.names(), Vec::<String>::new());
}

#[tokio::test]
async fn what_must_be_chosen_is_asked_and_the_bytes_stay() {
    let browser = Browser::default();
    let mut tab = acme(&browser).await;
    let bytes = windows_1252("username;first_name\nann;Zoë\n");
    let Brought::AskEncoding(candidates) = tab.read("people.csv", &bytes).await else { panic!() };
    assert!(candidates[0].words.contains(&"Zoë".to_owned()));
    assert_eq!(tab.ask(Ask::Match).await, Say::OutOfTurn);
    let Say::Brought(brought) = tab.ask(Ask::ReadAgain { choices: chosen("windows-1252"), sheet: None }).await else {
        panic!()
    };
    let Brought::Table(table) = *brought else { panic!("{brought:?}") };
    assert_eq!(table.samples, [["ann", "Zoë"]]);
    // The first rows show the columns, and the match reads all.
    let text = format!("username;role\n{}", "ann;admin\n".repeat(40));
    let choices = Choices { rows: Some(3), ..Choices::default() };
    let ask = Ask::Read { name: "p".into(), choices, sheet: None };
    tab.ask_with(ask, Payload::Bytes(text.into_bytes())).await;
    assert_eq!(matched(&mut tab).await.counts.tally.sum(), 40);
    // Other failures.
    assert!(matches!(tab.read("p", b"a,a\n1,2\n").await, Brought::Failed(_) | Brought::Table(_)));
    assert_eq!(tab.read("p.xls", b"\xD0\xCF\x11\xE0").await, Brought::WorkbookFailed(WorkbookFailure::Old));
    assert_eq!(tab.read("p.xlsx", b"PK\x03\x04").await, Brought::WorkbookFailed(WorkbookFailure::Damaged));
    for (bytes, error) in [
        (&b""[..], ReadError::Empty),
        (b"\r\n\r\n", ReadError::Empty),
        (b"%PDF-1.4\n1 0 obj <</Type/Catalog>> endobj\n", ReadError::NotTable),
        (b"\x89PNG\r\n\x1A\n\0\0\0", ReadError::NotTable),
        (b"MZ\x90\0\x03\0\0\0\xFF\xFF", ReadError::NotTable),
    ] {
        assert_eq!(tab.read("p", bytes).await, Brought::Failed(error), "{bytes:?}");
    }
    for ask in [Ask::Draft, Ask::Review { name: "x".into(), made_at: 0 }, Ask::Run, Ask::NewPasswords] {
        assert_eq!(tab.ask(ask).await, Say::OutOfTurn);
    }
    let Say::File(file) = tab.ask(Ask::Template(TableFormat::Csv)).await else { panic!() };
    assert_eq!(file.name, "gatehouse-import.csv");
    assert_eq!(file.text(), "\u{FEFF}id,username,email,organization,first_name,last_name,role\r\n");
    let Say::File(file) = tab.ask(Ask::Template(TableFormat::Workbook("Users".into()))).await else { panic!() };
    assert_eq!((file.name.as_str(), file.text()), ("gatehouse-import.xlsx", ""));
    let header = ["id", "username", "email", "organization", "first_name", "last_name", "role"].map(str::to_owned);
    assert_eq!(workbook_cells(workbook_of(&file)), (vec![header.to_vec()], false));
}

/// The workbook that the export dialog saves.
fn exported(users: &[User]) -> Vec<u8> {
    let Content::People(people) = Format::Workbook.serialize(users) else { panic!() };
    let call = Call::Export { sheet: "Users".into(), written_at: MADE_AT / 1_000 };
    let (reply, workbook) = xlsx::call::answer(&serde_json::to_string(&call).unwrap(), &people);
    assert_eq!(workbook::written(&reply), Ok(()));
    workbook
}

#[tokio::test]
async fn an_exported_workbook_changes_nobody_and_an_edited_cell_one() {
    let records = r#"{"count": 3, "results": [
        {"id": 1, "username": "=ann", "organization": "acme", "email": " ann@acme.example", "profile": {"role": "admin", "first_name": "00123", "last_login": "2026-03-01T10:00:00.5Z"}},
        {"id": 2, "username": "+4915112345678", "organization": "1/2", "email": null, "profile": {"role": "user", "last_name": "two\nlines"}},
        {"id": 3, "username": "'cy", "organization": "acme", "email": "", "profile": {"role": "user", "first_name": "1.23E+15"}}]}"#;
    let users = wire::page(records).unwrap().rows;
    let workbook = exported(&users);
    let (cells, has_values) = workbook_cells(&workbook);
    assert!(has_values && cells[0].last().unwrap() == "gatehouse_base" && cells.len() == 4);
    // Text cells need no guard.
    assert_eq!((cells[1][1].as_str(), cells[2][1].as_str(), cells[3][1].as_str()), ("=ann", "+4915112345678", "'cy"));

    let browser = Browser::default();
    let mut tab = Tab::open(&browser).await;
    tab.ask_with(Ask::Records, Payload::Text(records.into())).await;
    tab.ask(Ask::PeopleEnd { is_complete: true }).await;
    let Brought::Table(table) = tab.read("users.xlsx", &workbook).await else { panic!() };
    assert!(table.is_export);
    let tally = matched(&mut tab).await.counts.tally;
    assert_eq!((tally.same, tally.sum()), (3, 3), "{tally:?}");

    // Somebody edits one cell. The values as exported stay on the second sheet.
    let mut edited = cells.clone();
    edited[2][6] = "guest".into();
    let header: Vec<&str> = edited[0].iter().map(String::as_str).collect();
    let workbook = xlsx::write::table("Users", &header, edited[1..].iter(), 0).unwrap();
    tab.read("users.xlsx", &workbook).await;
    let tally = matched(&mut tab).await.counts.tally;
    assert_eq!((tally.same, tally.waiting, tally.sum()), (2, 1, 3), "{tally:?}");
    let review = review(&mut tab).await;
    assert_eq!((review.review.changes, review.review.creates, review.writes), (1, 0, 1));

    // A colleague has changed the same field since: both values are seen, and theirs can be kept.
    let since = records.replace(r#""role": "user", "last_name""#, r#""role": "auditor", "last_name""#);
    assert_eq!(tab.ask(Ask::ForgetPeople).await, Say::Done);
    tab.ask_with(Ask::Records, Payload::Text(since)).await;
    tab.ask(Ask::PeopleEnd { is_complete: true }).await;
    assert_eq!(matched(&mut tab).await.counts.tally.held, 1);
    let held = Ask::Grid { chip: Some(Chip::Held), sort: GridSort::default(), window: window(0, 9) };
    let Say::Grid(grid) = tab.ask(held).await else { panic!() };
    let [row] = &grid.rows[..] else { panic!("{grid:?}") };
    assert_eq!(row.standing, GridStanding::Held(Hold::MovedOn(vec![Field::Role])));
    let shown: Vec<(&str, &str)> =
        row.cells.iter().filter_map(|cell| Some((cell.was.as_deref()?, cell.text.as_str()))).collect();
    assert_eq!(shown, [("auditor", "guest")]);
    let [theirs] = &row.fixes[..] else { panic!("{row:?}") };
    assert_eq!((theirs.to.as_str(), theirs.rows), ("auditor", 1));
    let state = draft(&mut tab, Ask::Repair(theirs.repair.clone())).await;
    assert_eq!((state.counts.tally.held, state.counts.tally.same), (0, 3));
}

#[tokio::test]
async fn a_cell_that_is_mended_by_hand_offers_itself_to_the_others() {
    let browser = Browser::default();
    let mut tab = acme(&browser).await;
    tab.table("username,organization,role\nann,acme,Praktikant\nben,acme,Praktikant\ncy,acme,guest\ndee,acme,user\n")
        .await;
    matched(&mut tab).await;
    let by_hand = |row, column, to: &str| Ask::Repair(Repair::Cell { row, column, to: to.into() });
    let state = draft(&mut tab, by_hand(0, 2, "auditor")).await;
    let [again] = &state.fixes[..] else { panic!("{:?}", state.fixes) };
    assert_eq!((again.from.as_str(), again.to.as_str(), again.rows), ("Praktikant", "auditor", 1));
    let state = draft(&mut tab, Ask::Repair(again.repair.clone())).await;
    assert_eq!((state.fixes.len(), state.counts.tally.waiting), (0, 4));
    // A value that somebody has already is kept only for them.
    let state = draft(&mut tab, by_hand(3, 2, "guest")).await;
    assert_eq!((state.fixes.len(), state.counts.tally.same), (0, 1));
}

#[tokio::test]
async fn a_selection_takes_several_edits_and_says_who_is_gone() {
    let browser = Browser::default();
    let mut tab = acme(&browser).await;
    let records = r#"{"count": 2, "results": [
        {"id": 2, "username": "ben", "organization": "acme", "email": "ben@acme.example", "until": "2026-01-31", "profile": {"role": "user", "first_name": "Ben"}},
        {"id": 1, "username": "ann", "organization": "acme", "email": "ann@acme.example", "until": null, "profile": {"role": "admin"}}]}"#;
    assert_eq!(tab.ask_with(Ask::Records, Payload::Text(records.into())).await, Say::Done);
    let select = |edits: Vec<Edit>| Ask::Select {
        ids: ["1", "2", "2", "9"].map(str::to_owned).into(),
        edits,
        rested_on: vec![Field::Organization],
        scope: Scope { people: 4, organization: Some("acme".into()), is_partial: true, ..Scope::default() },
        name: "Changes".into(),
        made_at: MADE_AT,
    };
    let edits = vec![
        Edit::Set { field: Field::Role, value: plans::value::FieldValue::text("guest") },
        Edit::ShiftDays { field: Field::Other("until".into()), days: 1 },
        Edit::NewPassword,
    ];
    let Say::Review(review) = tab.ask(select(edits)).await else { panic!() };
    assert_eq!((review.rows, review.review.changes, review.review.passwords, review.is_partial), (3, 2, 2, true));
    assert_eq!(review.guard.map(|guard| (guard.people, guard.organization)), Some((4, Some("acme".into()))));
    assert_eq!(review.sections, [(Section::Privileged, 1), (Section::Changes, 1), (Section::Problems, 1)]);
    let Say::Rows(rows) = tab.ask(Ask::ReviewRows { section: Some(Section::Changes), window: window(0, 9) }).await
    else {
        panic!()
    };
    let changes: Vec<String> =
        rows.rows[0].row.standing.act().unwrap().changes().iter().map(|change| change.mine.to_text()).collect();
    assert_eq!((rows.rows[0].name.as_str(), changes), ("Ben", vec!["guest".to_owned(), "2026-02-01".to_owned()]));
    let Say::Review(review) = tab.ask(select(vec![Edit::Delete, Edit::NewPassword])).await else { panic!() };
    assert_eq!((review.review.deletes, review.review.changes, review.guard.unwrap().number), (2, 0, 2));
    sealed(&mut tab, "2").await;
}

async fn grid(tab: &mut Tab, chip: Option<Chip>, by: SortBy, is_descending: bool) -> Vec<GridRow> {
    let ask = Ask::Grid { chip, sort: GridSort { by, is_descending }, window: window(0, 50) };
    match tab.ask(ask).await {
        Say::Grid(grid) => grid.rows,
        other => panic!("{other:?}"),
    }
}

#[tokio::test]
async fn the_rows_of_a_draft_are_sorted_by_any_column() {
    let mut tab = acme(&Browser::default()).await;
    tab.table("username,organization,role,email\nben,acme,10,b@x\nAnn,acme,9,\ncy,acme,,wrong\nann,acme,guest,a@x\n")
        .await;
    matched(&mut tab).await;
    with_options(&mut tab, both).await;
    for (by, is_descending, expected) in [
        (SortBy::Line, false, [2, 3, 4, 5]),
        (SortBy::Line, true, [5, 4, 3, 2]),
        // Letter case makes no difference; equal names stay as they came.
        (SortBy::Column(0), false, [3, 5, 2, 4]),
        (SortBy::Column(0), true, [4, 2, 3, 5]),
        // Numbers by their size before texts; blank cells last, both ways.
        (SortBy::Column(2), false, [3, 2, 5, 4]),
        (SortBy::Column(2), true, [5, 2, 3, 4]),
        // What needs a look comes first: a problem, then what is held.
        (SortBy::Standing, false, [4, 3, 2, 5]),
    ] {
        let lines: Vec<u32> = grid(&mut tab, None, by, is_descending).await.iter().map(|row| row.line).collect();
        assert_eq!(lines, expected, "{by:?} {is_descending}");
    }
    let sort = GridSort { by: SortBy::Standing, is_descending: false };
    assert_eq!(tab.ask(Ask::NextTrouble { chip: None, sort, after: None }).await, Say::Place(Some(0)));
    assert_eq!(tab.ask(Ask::NextTrouble { chip: None, sort, after: Some(0) }).await, Say::Place(Some(1)));
}

#[tokio::test]
async fn rows_about_one_person_show_what_differs_until_one_is_chosen() {
    let mut tab = acme(&Browser::default()).await;
    tab.table(
        "username,organization,role,password\nben,acme,admin,\ncy,acme,guest,\nben,acme,guest,\nben,acme,,\neve,acme,user,one\neve,acme,user,two\n",
    )
    .await;
    matched(&mut tab).await;
    with_options(&mut tab, both).await;
    let rows = grid(&mut tab, Some(Chip::Held), SortBy::Line, false).await;
    let duplicates: Vec<(u32, Vec<DuplicateRow>)> = rows.into_iter().map(|row| (row.line, row.duplicates)).collect();
    let duplicate = |line, role: &str| DuplicateRow { line, cells: vec![(2, role.to_owned())] };
    assert_eq!(
        duplicates,
        [
            (2, vec![duplicate(4, "guest"), duplicate(5, "")]),
            (4, vec![duplicate(2, "admin"), duplicate(5, "")]),
            (5, vec![duplicate(2, "admin"), duplicate(4, "guest")]),
            (6, vec![DuplicateRow { line: 7, cells: Vec::new() }]),
            (7, vec![DuplicateRow { line: 6, cells: Vec::new() }]),
        ],
        "no password is shown"
    );
    let state = draft(&mut tab, Ask::KeepOnly { row: 2 }).await;
    assert_eq!((state.counts.tally.held, state.counts.tally.left_out), (2, 2));
    let kept = &grid(&mut tab, Some(Chip::Change), SortBy::Column(0), false).await[0];
    assert_eq!((kept.line, kept.duplicates.len()), (4, 0));
    // Two presses in a row: the last one counts.
    let state = draft(&mut tab, Ask::KeepOnly { row: 0 }).await;
    assert_eq!((state.counts.tally.held, state.counts.tally.left_out), (2, 2));
    let state = draft(&mut tab, Ask::KeepOnly { row: 4 }).await;
    assert_eq!((state.counts.tally.held, state.counts.ready_creates), (0, 1));
    // A row that nobody shares leaves nothing out.
    let again = draft(&mut tab, Ask::KeepOnly { row: 1 }).await;
    assert_eq!(again.counts, state.counts);
}

#[tokio::test]
async fn spaces_that_were_cut_off_come_back_where_nobody_is_lost_by_them() {
    let mut tab = acme(&Browser::default()).await;
    let open_forms = Setting { open_forms: ["2".to_owned()].into(), ..Setting::default() };
    tab.ask(Ask::Setting(open_forms)).await;
    tab.table("username,organization,role,first_name,note\nann, acme,guest, Ann , x\nben,acme ,guest,  ,y\n cy,acme,guest, (clear),\n")
        .await;
    matched(&mut tab).await;
    with_options(&mut tab, both).await;
    let mended = draft(&mut tab, Ask::Repair(Repair::Cell { row: 0, column: 2, to: "user".into() })).await;
    let trim = |column, cells, may_undo| Trim { column, cells, may_undo };
    let names = [trim(0, 1, false), trim(1, 2, false)];
    assert_eq!(mended.trims, [names.as_slice(), &[trim(3, 2, true), trim(4, 1, false)]].concat());
    assert_eq!((mended.repairs.len(), mended.counts.tally.waiting, mended.counts.tally.held), (1, 2, 1));
    // With space, somebody who is here would be a new user.
    assert_eq!(tab.ask(Ask::KeepSpaces { column: 1 }).await, Say::OutOfTurn);
    let state = draft(&mut tab, Ask::KeepSpaces { column: 3 }).await;
    assert_eq!(state.trims, [names.as_slice(), &[trim(4, 1, false)]].concat());
    assert_eq!(state.repairs.len(), 1);
    assert_eq!((state.counts.tally.held, state.counts.ready_creates), (1, 0), "the form is still open");
    let rows = grid(&mut tab, None, SortBy::Line, false).await;
    let cells: Vec<(&str, &str)> =
        rows.iter().map(|row| (row.cells[2].text.as_str(), row.cells[3].text.as_str())).collect();
    assert_eq!(cells, [("user", " Ann "), ("guest", ""), ("guest", " (clear)")], "a blank cell stays blank");
    assert!(rows[2].cells[3].is_clear, "and the word takes the value away");
    // As a name, the column loses its spaces again.
    let username = Column { target: Target::Field(Field::Username), blank_clears: false };
    let ignored = Column { target: Target::Ignored, blank_clears: false };
    tab.ask(Ask::SetColumn { at: 0, column: ignored }).await;
    tab.ask(Ask::SetColumn { at: 3, column: username }).await;
    let rows = grid(&mut tab, None, SortBy::Line, false).await;
    assert!(rows[0].cells.iter().any(|cell| cell.text == "Ann"), "{:?}", rows[0].cells);
}

/// contract.md: a field without a value is empty or null, as the server is.
#[tokio::test]
async fn a_value_is_cleared_to_what_this_server_has_where_nothing_is() {
    for (null_fields, mine) in [(vec!["email".to_owned()], FieldValue::Null), (Vec::new(), FieldValue::text(""))] {
        let mut tab = Tab::open(&Browser::default()).await;
        let people = vec![person("1", "ann", "admin"), person("2", "ben", "user")];
        tab.ask_with(Ask::People { null_fields }, Payload::Text(people.encode())).await;
        tab.ask(Ask::PeopleEnd { is_complete: true }).await;
        tab.table("username,organization,email\nann,acme,(clear)\n").await;
        matched(&mut tab).await;
        review(&mut tab).await;
        let Say::Rows(rows) = tab.ask(Ask::ReviewRows { section: None, window: window(0, 9) }).await else { panic!() };
        let change = &rows.rows[0].row.standing.act().unwrap().changes()[0];
        assert_eq!((change.field.path(), &change.mine, change.is_clear()), ("email", &mine, true));
    }
}

/// plans.md, rule 9: a file that names no privileged role gets nobody round the number of this console.
#[tokio::test]
async fn a_plan_file_is_guarded_by_the_privileged_roles_of_this_console() {
    let mut elsewhere = acme(&Browser::default()).await;
    elsewhere.ask(Ask::Setting(Setting { api: super::page::API.into(), ..Setting::default() })).await;
    elsewhere.table("username,organization,role\nann,acme,user\n").await;
    matched(&mut elsewhere).await;
    assert!(review(&mut elsewhere).await.guard.is_none());
    let hash = sealed(&mut elsewhere, "").await;
    let Say::File(file) = elsewhere.ask(Ask::PlanFile { hash }).await else { panic!() };
    let browser = Browser::default();
    let mut here = Tab::open(&browser).await;
    let opened = here.ask_with(Ask::OpenPlan, Payload::Text(file.text().to_owned())).await;
    let Say::Review(review) = opened else { panic!("{opened:?}") };
    assert_eq!(review.guard.map(|guard| (guard.privileged, guard.number)), Some((1, 1)));
    assert_eq!(browser.names(), Vec::<String>::new(), "nothing is stored before somebody approved it");
    let unapproved = here.ask(Ask::Seal { name: "Summer".into(), typed: String::new() }).await;
    assert!(matches!(unapproved, Say::Unsealable(Unsealable::Unapproved(_))), "{unapproved:?}");
    let own = sealed(&mut here, "1").await;
    let Say::File(own) = here.ask(Ask::PlanFile { hash: own }).await else { panic!() };
    let mut third = Tab::open(&Browser::default()).await;
    let opened = third.ask_with(Ask::OpenPlan, Payload::Text(own.text().to_owned())).await;
    assert!(matches!(opened, Say::Sealed { .. }), "approved by the same roles: {opened:?}");
}
