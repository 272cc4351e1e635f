//! Importing users from a file: encodings, columns, six kinds of mistakes mended in the grid by keyboard, the same file
//! twice, a paste, and columns that cannot pass.

use std::path::PathBuf;

use anyhow::Context as _;
use harness::{
    Journey, Page, With, journey, journeys,
    sandbox::{OTHER, TOKEN},
};
use serde_json::json;
use thirtyfour::{By, Key};

use crate::{
    accessible::is_clean,
    aria_snapshots::matches_snapshot,
    plan_runs::{people, role, run_to_its_report},
};

pub(crate) const JOURNEYS: &[Journey] = journeys![
    new_users_from_a_file_with_mistakes_are_mended_made_and_the_same_the_next_time,
    what_is_typed_meets_the_row_where_the_edit_began,
    a_second_choice_does_not_undo_the_first,
    an_email_of_another_capitalization_is_held_and_its_choice_fits_a_phone,
    columns_are_remembered_until_somebody_signs_out,
    rows_are_compared_with_nobody_until_users_are_read_and_then_with_a_time,
    users_are_handed_over_before_they_are_needed_and_again_after_a_change,
    rows_are_compared_again_after_a_change_elsewhere_and_with_another_token,
    another_token_while_users_are_counted_or_read_for_an_import_compares_with_the_new_ones_people,
    an_import_that_was_left_is_gone_for_another_person,
    a_change_in_the_middle_of_a_handover_leaves_an_import_everybody,
    a_paste_from_a_spreadsheet_changes_one_user_and_the_same_file_nothing,
    columns_that_cannot_pass_say_why,
    a_file_that_is_no_table_says_what_to_do,
    a_privileged_role_is_taken_once_the_number_is_typed,
    usernames_are_swapped_once_temporary_ones_are_allowed,
    a_large_file_shows_fifty_rows_at_a_time,
    an_import_is_accessible_and_fits_everywhere,
    the_tree_of_an_import_is_as_stored,
    rows_about_one_user_are_told_apart_and_sorted_by_keyboard,
    an_exported_workbook_with_one_edited_cell_changes_one_user,
];

pub(crate) const FAST: With = With::Config(r#"{"api": "/api/v1", "directory": {"auto": 2000, "rate": 100}}"#);

/// Writes a file to be brought. The name is the journey's own.
pub(crate) fn file(name: &str, bytes: &[u8]) -> PathBuf {
    // The page shows the file's name, so the number of this run stands in the folder.
    let folder = std::env::temp_dir().join(format!("gatehouse-import-{}", std::process::id()));
    std::fs::create_dir_all(&folder).expect("a temporary folder");
    let path = folder.join(name);
    std::fs::write(&path, bytes).expect("a temporary file");
    path
}

pub(crate) async fn bring(page: &Page, path: &std::path::Path) -> anyhow::Result<()> {
    page.find("heading", "Import users").await?;
    bring_next(page, path).await
}

pub(crate) async fn bring_next(page: &Page, path: &std::path::Path) -> anyhow::Result<()> {
    let field = async || Ok(page.driver.find(By::Css("#import-file")).await.ok());
    let field = page.until("the field for a file", field).await?;
    Ok(field.send_keys(path.to_string_lossy().as_ref()).await?)
}

/// A text in Windows-1252: all its letters are in Latin-1, too.
fn windows_1252(text: &str) -> Vec<u8> {
    text.chars().map(|letter| u8::try_from(u32::from(letter)).expect("a letter of Latin-1")).collect()
}

/// Three hundred new users. Lines 2 to 7 have a mistake each: a role with a typing error, a comma in the domain, no
/// username, a damaged number, the name of another line, no organization.
fn staff() -> String {
    let mut rows = vec!["Benutzername;Vorname;Nachname;E-Mail;Firma;Rolle".to_owned()];
    for number in 1..=300 {
        let (mut username, mut email) = (format!("neu{number}"), format!("neu{number}@acme.example"));
        let (mut company, mut role, mut last) = ("acme", "user", format!("Müller{number}"));
        match number {
            1 => role = "usr",
            2 => email = "neu2@acme,example".to_owned(),
            3 => username = String::new(),
            4 => last = "1.23E+15".to_owned(),
            5 => username = "neu300".to_owned(),
            6 => company = "",
            _ => {}
        }
        rows.push(format!("{username};Jürgen;{last};{email};{company};{role}"));
    }
    rows.join("\r\n") + "\r\n"
}

/// Moves to a cell of the grid by its place and types a text over it, all by keyboard.
async fn type_over(page: &Page, place: &str, text: &str) -> anyhow::Result<()> {
    page.focus(&format!("[data-place='{place}']")).await?;
    page.press(Key::Enter + "").await?;
    page.until("the field of the cell", || async {
        Ok((page.evaluate("document.activeElement.id").await? == json!("mend-edit")).then_some(()))
    })
    .await?;
    with_control(page, "a").await?;
    page.press(format!("{text}{}", Key::Enter + "")).await?;
    let is_kept = format!(
        "((cell) => cell.dataset.place === '{place}' && cell.textContent.includes({}))(document.activeElement)",
        json!(text)
    );
    page.until("the cell with its new text", async || Ok((page.evaluate(&is_kept).await? == true).then_some(()))).await
}

/// Presses a key while Control is held.
async fn with_control(page: &Page, key: impl Into<thirtyfour::TypingData>) -> anyhow::Result<()> {
    let keys = page.driver.action_chain().key_down(Key::Control).send_keys(key).key_up(Key::Control);
    Ok(keys.perform().await?)
}

/// Brings the new users' file and goes on to its rows.
async fn check_staff(page: &Page) -> anyhow::Result<()> {
    bring(page, &file("staff.csv", &windows_1252(&staff()))).await?;
    page.sees("Which line looks right?").await?;
    page.sees("Jürgen").await?;
    page.click("button", "Use this encoding").await?;
    page.sees("300 rows").await?;
    page.click("button", "Match columns").await?;
    page.sees("Compared with all").await?;
    page.find("combobox", "Field for Benutzername").await?;
    page.sees("300 rows, each counted once").await?;
    page.click("button", "Check all 300 rows").await?;
    page.find("grid", "Rows of the file").await.map(drop)
}

fn new_users_from_a_file_with_mistakes_are_mended_made_and_the_same_the_next_time() {
    journey(&[FAST], |page, _| async move {
        page.add_init_script(KEEP_FILES).await?;
        page.add_init_script(KEEP_POSTS).await?;
        page.open_signed_in("/plans/new/import").await?;
        check_staff(&page).await?;
        page.sees("Nothing in this row says which user it is about.").await?;
        page.sees("a spreadsheet changed this value").await?;
        // The cells are reached and edited without a pointer; Escape keeps what was there.
        page.click("button", "Next problem").await?;
        page.press(Key::Enter + "x").await?;
        page.press(Key::Escape + "").await?;
        type_over(&page, "2-c-2", "neu3").await?;
        type_over(&page, "3-c-4", "Müller4").await?;
        type_over(&page, "4-c-2", "neu5").await?;
        type_over(&page, "5-c-6", "acme").await?;
        type_over(&page, "1-c-5", "neu2@acme.example").await?;
        type_over(&page, "0-c-7", "user").await?;
        page.find("button", "Problems 0").await?;
        page.find("button", "Review 300 rows").await?;
        page.click("button", "Review 300 rows").await?;
        page.sees("creates 300 users").await?;
        page.click("button", "Seal this plan").await?;
        page.click("button", "Run").await?;
        for count in (25..=300).step_by(25) {
            let are_sent = format!("sent.length >= {count}");
            page.until("25 more users", || async { Ok((page.evaluate(&are_sent).await? == true).then_some(())) })
                .await?;
        }
        page.click("link", "Open the report").await?;
        page.sees("300 done = 300 rows").await?;
        // The passwords that were handed over are those that the server has got.
        page.click("button", "Save 300 new passwords…").await?;
        page.click("button", "Save the file").await?;
        page.sees("The console no longer has them.").await?;
        let passwords = page.run_script("return await kept.at(-1).text()").await?;
        let passwords = passwords.as_str().unwrap_or_default();
        assert_eq!(passwords.lines().count(), 301);
        let sent = page.run_script("return JSON.parse(sent.at(-1))").await?;
        let (name, password) = (sent["username"].as_str().expect("a name"), sent["password"].as_str().expect("one"));
        let has_line = |line: &str| line.contains(name) && line.contains(&password.replace('"', "\"\""));
        assert!(passwords.lines().any(has_line), "{name} has another password");
        assert_eq!(page.evaluate("sent.length").await?, json!(300));

        // The same file once more finds everybody, and its mistakes are mistakes still.
        page.open("/plans/new/import").await?;
        check_staff(&page).await?;
        type_over(&page, "0-c-7", "user").await?;
        type_over(&page, "1-c-5", "neu2@acme.example").await?;
        page.find("button", "No change 296").await?;
        page.find("button", "Problems 2").await?;
        page.find("button", "Held 2").await?;
        page.sees("No row creates or changes a user").await
    });
}

/// Makes `held` keep what the page says to its workers, while it is a list.
pub(crate) const HOLD_QUESTIONS: &str = "globalThis.held = null;
    const { postMessage } = Worker.prototype;
    Worker.prototype.postMessage = function (...parts) {
      const post = () => postMessage.apply(this, parts);
      if (held) held.push(post); else post();
    };";

/// Begins to edit the cell that has the focus and selects what it says.
async fn begin_edit(page: &Page) -> anyhow::Result<()> {
    page.press(Key::Enter + "").await?;
    let is_edited = "document.activeElement.id === 'mend-edit'";
    page.until("the field of the cell", || async { Ok((page.evaluate(is_edited).await? == true).then_some(())) })
        .await?;
    with_control(page, "a").await
}

fn what_is_typed_meets_the_row_where_the_edit_began() {
    journey(&[FAST], |page, _| async move {
        page.add_init_script(HOLD_QUESTIONS).await?;
        page.open_signed_in("/plans/new/import").await?;
        bring(&page, &file("races.csv", b"username,organization,role,email\na,acme,user,one\nb,acme,user,two\n"))
            .await?;
        page.click("button", "Match columns").await?;
        page.click("button", "Check all 2 rows").await?;
        page.click("button", "Problems 2").await?;
        page.click("button", "Next problem").await?;
        let is_there = "document.activeElement.dataset.place === '1-c-5'";
        page.until("the second problem", || async { Ok((page.evaluate(is_there).await? == true).then_some(())) })
            .await?;
        begin_edit(&page).await?;
        // A mended row leaves the list of problems while it is edited once more.
        page.press("first@acme.example").await?;
        page.evaluate("held = []").await?;
        page.press(Key::Enter + "").await?;
        begin_edit(&page).await?;
        page.press("second@acme.example").await?;
        for key in ["Enter", "Escape"] {
            let composing =
                format!("new KeyboardEvent('keydown', {{ bubbles: true, key: '{key}', isComposing: true }})");
            page.evaluate(&format!("document.activeElement.dispatchEvent({composing})")).await?;
        }
        page.evaluate("held.splice(0).forEach((post) => post()), held = null").await?;
        page.find("button", "Problems 1").await?;
        page.press(Key::Enter + "").await?;
        page.click("button", "All 2").await?;
        page.sees("second@acme.example").await?;
        let cells = page.evaluate(
            "['0-c-5', '1-c-5'].map((place) => document.querySelector(`[data-place='${place}']`).textContent)",
        );
        assert_eq!(cells.await?, json!(["one", "second@acme.example"]));
        Ok(())
    });
}

fn a_second_choice_does_not_undo_the_first() {
    journey(&[FAST], |page, _| async move {
        page.add_init_script(HOLD_QUESTIONS).await?;
        page.open_signed_in("/plans/new/import").await?;
        bring(&page, &file("choices.csv", b"username,role\na,user\nb,user\n")).await?;
        page.click("button", "Match columns").await?;
        let create = page.find("checkbox", "Create new users").await?;
        let rename = page.find("checkbox", "Change usernames and organizations, too").await?;
        let before = (create.is_selected().await?, rename.is_selected().await?);
        assert!(before.0, "new users are created at first");
        // Both are made before the worker has answered the first.
        page.evaluate("held = []").await?;
        create.click().await?;
        rename.click().await?;
        page.evaluate("held.splice(0).forEach((post) => post()), held = null").await?;
        page.until("rows that are left out", async || {
            let counts = page.find("region", "2 rows, each counted once").await?.text().await?;
            Ok(counts.contains("Left out\n2").then_some(()))
        })
        .await?;
        assert_eq!((create.is_selected().await?, rename.is_selected().await?), (!before.0, !before.1));
        Ok(())
    });
}

/// Counts in `handovers` how often the plans' worker gets its people anew.
const COUNT_HANDOVERS: &str = "globalThis.handovers = 0;
    const { postMessage } = Worker.prototype;
    Worker.prototype.postMessage = function (...parts) {
      if (JSON.stringify(parts).includes('ForgetPeople')) handovers += 1;
      return postMessage.apply(this, parts);
    };";

fn an_email_of_another_capitalization_is_held_and_its_choice_fits_a_phone() {
    journey(&[FAST], |page, _| async move {
        page.open_signed_in("/plans/new/import").await?;
        bring(&page, &file("mails.csv", b"email,role\nJohn.Doe@northwind-telecom.example,auditor\n")).await?;
        page.click("button", "Match columns").await?;
        page.sees("Compared with all 1,000 users").await?;
        page.click("checkbox", "Find users by email, where a row has no ID and no username").await?;
        page.click("checkbox", "Change existing users").await?;
        page.click("button", "Check 1 row").await?;
        page.sees("A user has this email with different capitalization.").await?;
        page.fits_everywhere().await?;
        page.set_size(360, 740).await?;
        page.click("button", "It is john.doe · northwind-telecom · 10001").await?;
        page.find("button", "Review 1 row").await?;
        page.sees_no("A user has this email with different capitalization.").await
    });
}

fn rows_are_compared_with_nobody_until_users_are_read_and_then_with_a_time() {
    let asking = With::Config(r#"{"api": "/api/v1", "directory": {"auto": 0, "rate": 100}}"#);
    journey(&[asking], |page, _| async move {
        page.open_signed_in("/plans/new/import").await?;
        bring(&page, &file("nobody.csv", b"username,organization,role\njohn.doe,northwind-telecom,auditor\n")).await?;
        page.click("button", "Match columns").await?;
        page.sees("Compared with 0 users. Not everyone has been read").await?;
        page.sees_no("Loaded at").await?;
        page.click("button", "Read all users").await?;
        page.sees("Compared with all 1,000 users · Loaded at").await
    });
}

fn columns_are_remembered_until_somebody_signs_out() {
    const REMEMBERED: &str = "The columns are as you set them for the last file with this header.";
    journey(&[FAST], |page, _| async move {
        let table = file("remembered.csv", b"username,organization,role\njohn.doe,northwind-telecom,auditor\n");
        let matched = async || {
            page.open_signed_in("/plans/new/import").await?;
            bring(&page, &table).await?;
            page.click("button", "Match columns").await?;
            page.sees("Compared with all 1,000 users").await
        };
        matched().await?;
        page.sees_no(REMEMBERED).await?;
        page.field("Field for role").await?.send_keys("Last name").await?;
        // The worker answers once it has kept the choice.
        page.sees("your choice").await?;
        matched().await?;
        page.sees(REMEMBERED).await?;
        page.click("button", "Sign out").await?;
        page.find("heading", "Sign in").await?;
        matched().await?;
        page.sees_no(REMEMBERED).await
    });
}

fn users_are_handed_over_before_they_are_needed_and_again_after_a_change() {
    journey(&[FAST], |page, sandbox| async move {
        page.add_init_script(COUNT_HANDOVERS).await?;
        page.open_signed_in("/users?q=jan").await?;
        page.sees("All 1,000 users").await?;
        page.click("link", "Plans").await?;
        page.click("link", "Import users").await?;
        bring(&page, &file("known.csv", b"username,organization,role\njohn.doe,northwind-telecom,auditor\n")).await?;
        let handovers = async |count: u32| Ok((page.evaluate("handovers").await? == json!(count)).then_some(()));
        page.until("the handover while somebody looks at the file", || handovers(1)).await?;
        let counted = async |line: &str| {
            let counts = page.find("region", "1 row").await?.text().await?;
            Ok(counts.contains(line).then_some(()))
        };
        page.click("button", "Match columns").await?;
        page.sees("Compared with all 1,000 users").await?;
        page.until("a change", || counted("Change\n1")).await?;
        assert_eq!(page.evaluate("handovers").await?, json!(1));
        // A colleague makes the same change, which the tab sees in its list.
        sandbox.patch("10001", &json!({ "profile": { "role": "auditor" } }))?;
        page.click("link", "Users").await?;
        page.sees("1–20 of 1,000").await?;
        let is_there = "document.querySelector('tbody tr').innerText.includes('auditor')";
        page.until("the colleague’s change", async || Ok((page.evaluate(is_there).await? == true).then_some(())))
            .await?;
        page.click("link", "Plans").await?;
        page.click("link", "Import users").await?;
        page.sees("Compared with all 1,000 users").await?;
        page.until("the same", || counted("No change\n1")).await
    });
}

fn rows_are_compared_again_after_a_change_elsewhere_and_with_another_token() {
    journey(&[FAST], |page, sandbox| async move {
        page.open_signed_in("/users?q=jan").await?;
        page.sees("All 1,000 users").await?;
        page.click("link", "Plans").await?;
        page.click("link", "Import users").await?;
        let rows = b"username,organization,role\njohn.doe,northwind-telecom,auditor\n";
        bring(&page, &file("elsewhere.csv", rows)).await?;
        page.click("button", "Match columns").await?;
        page.click("button", "Check 1 row").await?;
        page.find("button", "Change 1").await?;
        // The users of a change take the place of everybody, and a colleague does what the row wants.
        page.click("link", "Users").await?;
        page.sees("1–20 of 1,000").await?;
        page.press("jx").await?;
        page.click("button", "Change role…").await?;
        page.fill("New role", "auditor").await?;
        page.click("button", "Review changes").await?;
        page.sees("changes 1 user").await?;
        sandbox.patch("10001", &json!({ "profile": { "role": "auditor" } }))?;
        page.press(Key::Escape + "").await?;
        page.click("button", "Refresh").await?;
        let is_there = "document.querySelector('tbody tr').innerText.includes('auditor')";
        page.until("the colleague’s change", async || Ok((page.evaluate(is_there).await? == true).then_some(())))
            .await?;
        page.click("link", "Plans").await?;
        page.click("link", "Import users").await?;
        page.find("button", "No change 1").await?;
        page.find("grid", "Rows of the file").await?;
        // Whoever signs in with another token may see other users.
        sandbox.patch("10001", &json!({ "profile": { "role": "guest" } }))?;
        let second = page.new_tab().await?;
        second.open_signed_in("/users").await?;
        second.click("button", "Sign out").await?;
        second.find("heading", "Sign in").await?;
        page.to_front().await?;
        page.find("dialog", "You signed out in another tab").await?;
        page.sign_in_again(OTHER).await?;
        page.find("button", "Change 1").await?;
        page.find("grid", "Rows of the file").await.map(drop)
    });
}

/// Signs the page out by another tab, and back in with this token.
async fn sign_in_anew(page: &Page, second: &Page, token: &str) -> anyhow::Result<()> {
    second.to_front().await?;
    second.open_signed_in("/settings").await?;
    second.click("button", "Sign out").await?;
    second.find("heading", "Sign in").await?;
    page.to_front().await?;
    page.find("dialog", "You signed out in another tab").await?;
    page.sign_in_again(token).await?;
    page.gone("dialog", "You signed out in another tab").await
}

fn another_token_while_users_are_counted_or_read_for_an_import_compares_with_the_new_ones_people() {
    journey(&[FAST], |page, sandbox| async move {
        let second = page.new_tab().await?;
        // The count of everybody, then the first page of them.
        for asked in ["/user/?limit=1", "/user/?limit=100"] {
            page.to_front().await?;
            page.open_signed_in("/plans/new/import").await?;
            let rows = b"username,organization,role\njohn.doe,northwind-telecom,auditor\n";
            bring(&page, &file("awaited.csv", rows)).await?;
            page.find("button", "Match columns").await?;
            sandbox.reset();
            sandbox.fault(&json!({"method": "GET", "path": asked, "kind": "delay", "ms": 0, "hold": true}))?;
            page.click("button", "Match columns").await?;
            page.until(asked, async || {
                Ok(sandbox.requests().iter().any(|(_, target, _)| target.contains(asked)).then_some(()))
            })
            .await?;
            page.sees("Comparing with existing users…").await?;
            sign_in_anew(&page, &second, OTHER).await?;
            sandbox.release();
            page.click("button", "Check 1 row").await?;
            page.find("button", "Change 1").await?;
        }
        Ok(())
    });
}

fn an_import_that_was_left_is_gone_for_another_person() {
    journey(&[FAST], |page, _| async move {
        page.open_signed_in("/plans/new/import").await?;
        let rows = b"username,organization,role\njohn.doe,northwind-telecom,auditor\n";
        bring(&page, &file("left.csv", rows)).await?;
        page.click("button", "Match columns").await?;
        page.find("button", "Check 1 row").await?;
        let second = page.new_tab().await?;
        page.to_front().await?;
        for (token, is_there) in [(TOKEN, true), (OTHER, false)] {
            page.click("link", "Users").await?;
            page.sees("1–20 of 1,000").await?;
            sign_in_anew(&page, &second, token).await?;
            page.click("link", "Plans").await?;
            page.click("link", "Import users").await?;
            match is_there {
                true => page.find("button", "Check 1 row").await.map(drop)?,
                false => page.find("heading", "Import users").await.map(drop)?,
            }
        }
        anyhow::ensure!(!page.text().await?.contains("left.csv"), "the former person’s file");
        page.sees("Choose a file").await
    });
}

/// Makes `held` keep the questions for the next thousand users of the directory, while it is a list.
const HOLD_NEXT_THOUSAND: &str = r"globalThis.held = [];
    const { postMessage } = Worker.prototype;
    Worker.prototype.postMessage = function (...parts) {
      const post = () => postMessage.apply(this, parts);
      if (held && /^\d+ \d+ [1-9]\d* 1000 $/.test(parts[0]?.[0])) held.push(post); else post();
    };";

fn a_change_in_the_middle_of_a_handover_leaves_an_import_everybody() {
    let config = With::Config(r#"{"api": "/api/v1", "directory": {"auto": 3000, "rate": 200}}"#);
    journey(&[config, With::Users(3_000)], |page, sandbox| async move {
        page.add_init_script(HOLD_NEXT_THOUSAND).await?;
        page.open_signed_in("/users?q=jan").await?;
        page.sees("All 3,000 users").await?;
        page.click("link", "Plans").await?;
        page.click("link", "Import users").await?;
        // One of the users is handed over with the first thousand, the other with the last.
        let last = sandbox.record("/user/?limit=1&offset=2999")?.context("a list")?["results"][0].clone();
        let named = |field: &str| last[field].as_str().unwrap_or_default().to_owned();
        let rows = format!(
            "username,organization,role\njohn.doe,northwind-telecom,auditor\n{},{},auditor\n",
            named("username"),
            named("organization")
        );
        bring(&page, &file("midway.csv", rows.as_bytes())).await?;
        let is_held = "held.length === 1";
        page.until("the handover to be under way", async || Ok((page.evaluate(is_held).await? == true).then_some(())))
            .await?;
        page.click("link", "Users").await?;
        page.sees("1–20 of 3,000").await?;
        page.press("jx").await?;
        page.click("button", "Change role…").await?;
        page.fill("New role", "guest").await?;
        page.click("button", "Review changes").await?;
        page.sees("changes 1 user").await?;
        // The first handover would go on now.
        page.evaluate("held.splice(0).forEach((post) => post()), held = null").await?;
        page.press(Key::Escape + "").await?;
        page.click("link", "Plans").await?;
        page.click("link", "Import users").await?;
        page.click("button", "Match columns").await?;
        page.sees("Compared with all 3,000 users").await?;
        page.click("button", "Check all 2 rows").await?;
        page.find("button", "Change 2").await.map(drop)
    });
}

fn a_paste_from_a_spreadsheet_changes_one_user_and_the_same_file_nothing() {
    journey(&[FAST], |page, sandbox| async move {
        let person = sandbox.record("/user/10001/")?.expect("a user");
        let name = person["username"].as_str().unwrap_or_default().to_owned();
        page.open_signed_in("/plans/new/import").await?;
        page.find("heading", "Import users").await?;
        let rows = format!("id\tusername\tlast_name\n10001\t{name}\tPasted\n");
        let paste = format!(
            "(() => {{ const data = new DataTransfer(); data.setData('text/plain', {}); document.dispatchEvent(new ClipboardEvent('paste', {{ clipboardData: data, bubbles: true, cancelable: true }})) }})()",
            json!(rows)
        );
        page.evaluate(&paste).await?;
        page.sees("1 row").await?;
        page.click("button", "Match columns").await?;
        page.click("button", "Check 1 row").await?;
        page.sees("Pasted").await?;
        page.find("button", "Review 1 row").await?;
        // What is there already changes nobody.
        let last = person["profile"]["last_name"].as_str().unwrap_or_default().to_owned();
        type_over(&page, "0-c-4", &last).await?;
        page.sees("No row creates or changes a user").await
    });
}

fn columns_that_cannot_pass_say_why() {
    journey(&[FAST], |page, _| async move {
        page.open_signed_in("/plans/new/import").await?;
        bring(&page, &file("twice.csv", b"username,email,mail 2,role\nann,a@x.example,b@x.example,user\n")).await?;
        page.click("button", "Match columns").await?;
        page.find("combobox", "Field for mail 2").await?;
        let select = page.field("Field for mail 2").await?;
        select.send_keys("Email").await?;
        page.sees("More than one column is “Email”: “email”, “mail 2”.").await?;
        page.find("button", "Check 1 row").await?;
        let is_disabled = page.find("button", "Check 1 row").await?.attr("aria-disabled").await?;
        anyhow::ensure!(is_disabled.as_deref() == Some("true"), "the columns pass");
        // A file that is no table says what to do.
        page.click("button", "Back").await?;
        let field = page.driver.find(By::Css("#import-file")).await?;
        let path = file("open.csv", b"username,role\n\"ann,user\n");
        field.send_keys(path.to_string_lossy().as_ref()).await?;
        page.sees("A quotation mark opens in line 2 and never closes.").await
    });
}

fn a_file_that_is_no_table_says_what_to_do() {
    journey(&[FAST], |page, _| async move {
        page.open_signed_in("/plans/new/import").await?;
        for (name, bytes, said) in [
            (
                "form.pdf",
                &b"%PDF-1.4\n1 0 obj <</Type/Catalog>> endobj\n"[..],
                "This isn’t a table but another kind of file",
            ),
            ("empty.csv", b"", "The file has no rows."),
            ("broken.xlsx", b"PK\x03\x04 and no more", "The workbook is damaged."),
        ] {
            bring_next(&page, &file(name, bytes)).await?;
            page.sees(said).await?;
            page.find("heading", &format!("Import {name}")).await?;
        }
        // A good file takes the words away.
        bring_next(&page, &file("good.csv", b"username;role\nann;user\n")).await?;
        page.sees("1 row").await?;
        page.sees_no("The workbook is damaged.").await
    });
}

fn a_large_file_shows_fifty_rows_at_a_time() {
    journey(&[FAST], |page, _| async move {
        let mut rows = "username,organization,role,email\n".to_owned();
        for number in 0..100_000 {
            rows.push_str(&format!("large{number},acme,user,large{number}@acme.example\n"));
        }
        page.open_signed_in("/plans/new/import").await?;
        bring(&page, &file("large.csv", rows.as_bytes())).await?;
        page.sees("100,000 rows").await?;
        page.click("button", "Match columns").await?;
        page.click("button", "Check all 100,000 rows").await?;
        page.sees("1–50 of 100,000").await?;
        page.focus("[data-place='0-c-2']").await?;
        with_control(&page, Key::End + "").await?;
        page.sees("99,951–100,000 of 100,000").await?;
        page.sees("large99999").await?;
        let nodes = page.evaluate("document.querySelectorAll('.mend-grid tr').length").await?;
        anyhow::ensure!(nodes.as_u64().is_some_and(|nodes| nodes < 120), "{nodes} rows stand on the page");
        Ok(())
    });
}

fn rows_about_one_user_are_told_apart_and_sorted_by_keyboard() {
    journey(&[FAST], |page, _| async move {
        page.open_signed_in("/plans/new/import").await?;
        let rows = "username,organization,role\nzoe.new,acme,user\nyan.new,acme, admin\nzoe.new,acme,guest\n";
        bring(&page, &file("twins.csv", rows.as_bytes())).await?;
        page.click("button", "Match columns").await?;
        page.click("button", "Check all 3 rows").await?;
        for said in ["Line 4:", "Role: guest", "Line 2:", "Role: user"] {
            page.sees(said).await?;
        }
        is_clean(&page, "rows about one user").await?;
        page.fits_everywhere().await?;
        let lines = async |expected: &str| {
            let shown =
                "[...document.querySelectorAll('.mend-grid tbody th')].map((cell) => cell.textContent).join(' ')";
            page.until("the rows in their order", async || {
                Ok((page.evaluate(shown).await? == json!(expected)).then_some(()))
            })
            .await
        };
        lines("2 3 4").await?;
        page.focus("[data-place='0-c-2']").await?;
        page.press(Key::Up + Key::Enter).await?;
        lines("3 2 4").await?;
        page.press(Key::Enter + "").await?;
        lines("2 4 3").await?;
        let heading = "((cell) => [cell.textContent, cell.ariaSort ?? cell.getAttribute('aria-sort')].join(' '))(document.activeElement)";
        anyhow::ensure!(page.evaluate(heading).await? == json!("Username descending"));
        // One of the two is used, and the other one can be taken in again.
        page.press(Key::Down + Key::Down + Key::Enter).await?;
        page.find("button", "Left out 1").await?;
        page.find("button", "Include again").await?;
        page.find("button", "Create 2").await?;
        // The space before “admin” went when the file was read.
        page.click("heading", "1 fix").await?;
        page.click("button", "Undo: Role: spaces around the value cut off in 1 cell").await?;
        page.sees("Role: set “⟨U+0020⟩admin” to “admin” in 1 row").await
    });
}

fn an_import_is_accessible_and_fits_everywhere() {
    journey(&[FAST], |page, _| async move {
        page.open_signed_in("/plans/new/import").await?;
        page.find("heading", "Import users").await?;
        is_clean(&page, "bring").await?;
        page.fits_everywhere().await?;
        bring(&page, &file("fits.csv", staff().as_bytes())).await?;
        page.sees("300 rows").await?;
        is_clean(&page, "what was found").await?;
        page.fits_everywhere().await?;
        page.click("button", "Match columns").await?;
        page.sees("300 rows, each counted once").await?;
        is_clean(&page, "match").await?;
        page.fits_everywhere().await?;
        page.click("button", "Check all 300 rows").await?;
        page.find("grid", "Rows of the file").await?;
        is_clean(&page, "mend").await?;
        page.fits_everywhere().await
    });
}

fn the_tree_of_an_import_is_as_stored() {
    journey(&[FAST], |page, _| async move {
        page.open_signed_in("/plans/new/import").await?;
        let rows = staff().lines().take(8).collect::<Vec<_>>().join("\n");
        bring(&page, &file("tree.csv", rows.as_bytes())).await?;
        page.click("button", "Match columns").await?;
        page.sees("7 rows, each counted once").await?;
        matches_snapshot(&page, "main", "import-match").await?;
        page.click("button", "Check all 7 rows").await?;
        page.find("grid", "Rows of the file").await?;
        matches_snapshot(&page, "main", "import-mend").await
    });
}

/// Keeps the files that the browser is handed, and which workers start.
pub(crate) const KEEP_FILES: &str = "globalThis.kept = []; globalThis.workers = [];
    const { createObjectURL } = URL;
    URL.createObjectURL = (blob) => { kept.push(blob); return createObjectURL(blob); };
    HTMLAnchorElement.prototype.click = new Proxy(HTMLAnchorElement.prototype.click, { apply: (click, link) => link.download ? undefined : click.call(link) });
    globalThis.Worker = new Proxy(Worker, { construct: (worker, [file, about]) => { workers.push(about.name); return new worker(file, about); } });";

/// Keeps the bodies that the page posts: the sandbox redacts passwords.
pub(crate) const KEEP_POSTS: &str = "globalThis.sent = [];
    globalThis.fetch = new Proxy(fetch, { apply: (fetch, page, parts) => {
      if (parts[0].method === 'POST') parts[0].clone().text().then((body) => sent.push(body));
      return fetch.apply(page, parts);
    } });";

/// The export with another last name for this user, as a spreadsheet that keeps the second sheet saves it.
fn with_last_name(workbook: &[u8], id: &str, last_name: &str) -> anyhow::Result<Vec<u8>> {
    use std::io::{Cursor, Read, Write};
    let read = xlsx::read::read(workbook, None, &plans::reading::Choices::default())
        .map_err(|error| anyhow::anyhow!("{error:?}"))?;
    assert!(read.exported.is_some(), "no sheet with the values as exported");
    let mut parts = zip::ZipArchive::new(Cursor::new(workbook))?;
    let mut writer = zip::ZipWriter::new(Cursor::new(Vec::new()));
    let line = line_of(workbook, id)?;
    for at in 0..parts.len() {
        let mut part = parts.by_index(at)?;
        let (name, mut content) = (part.name()?.into_owned(), String::new());
        part.read_to_string(&mut content)?;
        if name == "xl/worksheets/sheet1.xml" {
            // Both sheets share their texts, so the cell gets one of its own. Last names are in the sixth column.
            let cell = format!("<c r=\"F{line}\"");
            let start = content.find(&cell).expect("the cell");
            let end = start + content[start..].find("</c>").expect("its end");
            content.replace_range(start..end, &format!("{cell} t=\"inlineStr\"><is><t>{last_name}</t></is>"));
        }
        writer.start_file(name, zip::write::SimpleFileOptions::default())?;
        writer.write_all(content.as_bytes())?;
    }
    Ok(writer.finish()?.into_inner())
}

/// The line of the first sheet with this user.
fn line_of(workbook: &[u8], id: &str) -> anyhow::Result<u32> {
    use plans::reading::{Choices, Tools};
    let choices = Choices { has_header: Some(true), ..Choices::default() };
    let tools = Tools { decoder: &|_, _| None, is_known: &|_| true, is_password: &|_| false };
    let failed = |error| anyhow::anyhow!("{error:?}");
    let read = xlsx::read::read(workbook, None, &choices).map_err(|error| anyhow::anyhow!("{error:?}"))?;
    let table = xlsx::read::reading(read.rows, None, &choices, tools).map_err(failed)?.table;
    assert_eq!(table.rows.len(), 1_000);
    let column = table.column("id").expect("a column");
    Ok(table.rows.iter().find(|row| row.cell(column) == id).expect("the user").line)
}

fn an_exported_workbook_with_one_edited_cell_changes_one_user() {
    journey(&[FAST], |page, _| async move {
        page.add_init_script(KEEP_FILES).await?;
        page.open_signed_in("/users").await?;
        page.sees("1–20 of 1,000").await?;
        page.click("button", "Export…").await?;
        page.click("radio", "All matching users (1,000)").await?;
        page.click("radio", "CSV, to edit and import again").await?;
        page.click("button", "Download").await?;
        page.sees("Exported 1,000 users to users-").await?;
        let has_started = "workers.includes('xlsx')";
        assert_eq!(page.evaluate(has_started).await?, json!(false), "no workbook is written for a CSV");
        page.click("radio", "Excel workbook, to edit and import again").await?;
        page.click("button", "Download").await?;
        let bytes = page
            .until("the workbook", async || {
                let file = page
                    .run_script("return kept[1] ? [kept[1].type, Array.from(new Uint8Array(await kept[1].arrayBuffer()))] : null")
                    .await?;
                Ok(Some(file).filter(|file| !file.is_null()))
            })
            .await?;
        assert_eq!(page.evaluate(has_started).await?, json!(true));
        assert_eq!(bytes[0], "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        let workbook: Vec<u8> = serde_json::from_value(bytes[1].clone())?;
        page.sees(".xlsx").await?;

        page.open("/plans/new/import").await?;
        bring(&page, &file("users.xlsx", &with_last_name(&workbook, "10001", "Edited")?)).await?;
        page.sees("1,000 rows").await?;
        page.click("button", "Match columns").await?;
        page.sees("1,000 rows, each counted once").await?;
        page.click("button", "Check all 1,000 rows").await?;
        page.sees("Edited").await?;
        page.find("button", "No change 999").await?;
        page.click("button", "Review 1 row").await?;
        page.sees("changes 1 user").await?;
        page.sees("Edited").await?;
        // Whoever comes after sealing may bring another file, or go on with this one.
        page.click("button", "Seal this plan").await?;
        page.find("button", "Run").await?;
        page.click("link", "Plans").await?;
        page.click("link", "Import users").await?;
        page.until("the field for a file", async || Ok(page.driver.find(By::Css("#import-file")).await.ok())).await?;
        page.click("button", "Match columns").await?;
        page.sees("1,000 rows, each counted once").await
    });
}

fn a_privileged_role_is_taken_once_the_number_is_typed() {
    journey(&[FAST, With::Users(27)], |page, sandbox| async move {
        let people = people(&sandbox, 3)?;
        sandbox.patch(&people[1].0, &json!({ "profile": { "role": "admin" } }))?;
        page.open_signed_in("/plans/new/import").await?;
        let rows: Vec<String> = people.iter().map(|(_, username)| format!("{username},acme,guest")).collect();
        let rows = format!("username,organization,role\n{}\n", rows.join("\n"));
        bring(&page, &file("privileged.csv", rows.as_bytes())).await?;
        page.click("button", "Match columns").await?;
        page.click("button", "Check all 3 rows").await?;
        page.click("button", "Review 3 rows").await?;
        page.sees("1 user loses a privileged role, or is deleted with one").await?;
        page.find("button", "Privileged roles 1").await?;
        for typed in ["", "3"] {
            page.fill("Type 1 to allow it", typed).await?;
            page.click("button", "Seal this plan").await?;
            page.sees("This is not the number. Type 1.").await?;
        }
        page.is_at("/plans/new/import").await?;
        page.fill("Type 1 to allow it", "1").await?;
        page.sees("Allowed").await?;
        page.click("button", "Seal this plan").await?;
        run_to_its_report(&page).await?;
        page.sees("3 done = 3 rows").await?;
        for (id, _) in &people {
            assert_eq!(role(&sandbox, id)?, "guest");
        }
        Ok(())
    });
}

fn usernames_are_swapped_once_temporary_ones_are_allowed() {
    journey(&[FAST, With::Users(27)], |page, sandbox| async move {
        let people = people(&sandbox, 3)?;
        let name = |id: &str| -> anyhow::Result<serde_json::Value> {
            Ok(sandbox.record(&format!("/user/{id}/"))?.unwrap_or_default()["username"].clone())
        };
        page.open_signed_in("/plans/new/import").await?;
        let mut rows = "id,username,organization\n".to_owned();
        for ((id, _), username) in people.iter().zip(["planned-1", "planned-0", "renamed"]) {
            rows.push_str(&format!("{id},{username},acme\n"));
        }
        bring(&page, &file("swap.csv", rows.as_bytes())).await?;
        page.click("button", "Match columns").await?;
        page.click("checkbox", "Change usernames and organizations, too").await?;
        page.click("button", "Check all 3 rows").await?;
        page.sees("These rows swap usernames in a circle.").await?;
        page.find("button", "Held 2").await?;
        page.click("button", "Review 1 row").await?;
        page.sees("1 to change + 2 held = 3 rows").await?;
        page.click("button", "Back").await?;
        page.click("button", "Allow temporary usernames").await?;
        page.find("button", "Held 0").await?;
        page.click("button", "Review 3 rows").await?;
        page.click("button", "Seal this plan").await?;
        run_to_its_report(&page).await?;
        page.sees("3 done = 3 rows").await?;
        let names: Vec<_> = people.iter().map(|(id, _)| name(id)).collect::<anyhow::Result<_>>()?;
        assert_eq!(names, ["planned-1", "planned-0", "renamed"]);
        Ok(())
    });
}
