//! Takes the pictures of the README, and one of every screen and state in light and dark, wide and narrow.
//! Run by `cargo xtask pictures`; it asserts only that nothing overflows sideways.
#![allow(clippy::unwrap_used, clippy::expect_used)]

use std::path::{Path, PathBuf};

use harness::{Journey, Page, Sandbox, With, journey, journeys};
use plans::{
    field::Field,
    file,
    guard::Scope,
    plan::{Plan, Source},
    row::{Act, Change, KeyUsed, Row, Standing, Who, Witness},
    value::FieldValue,
};
use serde_json::{Value, json};
use thirtyfour::By;

const JOURNEYS: &[Journey] =
    journeys![pictures, pictures_of_errors_and_dialogs, pictures_of_an_import, pictures_of_a_run,];

/// Everybody is read at once, because an import is compared with them.
const FAST: With = With::Config(r#"{"api": "/api/v1", "directory": {"auto": 2000, "rate": 100}}"#);

fn main() -> std::process::ExitCode {
    harness::run(&[JOURNEYS])
}

fn pictures() {
    journey(&[], |page, sandbox| async move {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/pictures");
        let all = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../target/pictures");
        std::fs::create_dir_all(&folder)?;
        std::fs::create_dir_all(&all)?;
        page.open("/users").await?;
        page.find("heading", "Sign in").await?;
        every_way(&page, &all, "sign-in").await?;
        page.sign_in("e2e-token").await?;
        page.sees("1–20 of 1,000").await?;
        page.open("/users?organization=acme").await?;
        page.sees("matching users").await?;
        every_way(&page, &all, "list").await?;
        for name in ["list-light-1440", "list-dark-1440", "list-light-360"] {
            std::fs::copy(all.join(format!("{name}.png")), folder.join(format!("{name}.png")))?;
        }
        page.open("/users?q=jane%20smi").await?;
        page.sees("All 1,000 users").await?;
        every_way(&page, &all, "search").await?;
        page.open("/overview").await?;
        page.sees("All 1,000 users").await?;
        every_way(&page, &all, "overview").await?;
        for name in ["search-light-1440", "overview-light-1440"] {
            std::fs::copy(all.join(format!("{name}.png")), folder.join(format!("{name}.png")))?;
        }
        page.open("/users?role=nobody").await?;
        page.find("heading", "No matching users").await?;
        every_way(&page, &all, "no-match").await?;
        sandbox.fault(&json!({"kind": "bad-gateway", "times": 1}))?;
        page.open("/users").await?;
        page.sees("The server ran into an error").await?;
        every_way(&page, &all, "failed").await?;
        sandbox.fault(&json!({"kind": "delay", "ms": 8000, "method": "GET"}))?;
        page.open("/users").await?;
        page.find("table", "Users").await?;
        every_way(&page, &all, "loading").await?;
        sandbox.reset();
        page.open("/users/10001").await?;
        page.find("heading", "John Doe").await?;
        every_way(&page, &all, "detail").await?;
        page.click("button", "Delete").await?;
        page.find("dialog", "Delete John Doe?").await?;
        every_way(&page, &all, "delete").await?;
        page.open("/users/10001/edit").await?;
        page.find("heading", "Edit John Doe").await?;
        page.fill("Role", "manager").await?;
        page.fill("Email", "john.doe@newcompany").await?;
        page.click("button", "Save 2 changes").await?;
        page.sees("The server did not accept these values").await?;
        every_way(&page, &all, "edit").await?;
        std::fs::copy(all.join("edit-light-1440.png"), folder.join("edit-light-1440.png"))?;
        page.open("/users/new").await?;
        page.find("heading", "New user").await?;
        page.fill("Username", "jane.smith").await?;
        page.fill("Organization", "acme").await?;
        page.click("button", "Generate").await?;
        page.sees("Strong").await?;
        every_way(&page, &all, "create").await?;
        page.open("/users/10002/replace").await?;
        page.find("heading", "Replace the record of Jane Smith").await?;
        every_way(&page, &all, "replace").await?;
        page.open("/users?offset=40").await?;
        page.sees("41–60").await?;
        every_way(&page, &all, "hostile").await
    });
}

/// Where all pictures go, and where those of the README.
fn folders() -> anyhow::Result<[PathBuf; 2]> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let folders = [root.join("target/pictures"), root.join("docs/pictures")];
    folders.iter().try_for_each(std::fs::create_dir_all)?;
    Ok(folders)
}

/// This many people with this role and an ordinary name.
fn with_role(sandbox: &Sandbox, role: &str, count: usize) -> anyhow::Result<Vec<Value>> {
    let list = sandbox.record(&format!("/user/?role={role}&limit=100&offset=0"))?.unwrap_or_default();
    let is_ordinary = |person: &&Value| {
        let name = &person["profile"]["first_name"];
        name.as_str().is_some_and(|name| !name.is_empty())
            && person["username"].as_str().is_some_and(|name| name.len() > 5)
    };
    Ok(list["results"].as_array().into_iter().flatten().filter(is_ordinary).take(count).cloned().collect())
}

fn text_of(person: &Value, field: &str) -> String {
    let value = if person[field].is_null() { &person["profile"][field] } else { &person[field] };
    value.as_str().map_or_else(|| value.to_string(), str::to_owned)
}

/// A file in a folder of its own, so that its name is what the page shows.
fn written(name: &str, text: &str) -> anyhow::Result<PathBuf> {
    let folder = std::env::temp_dir().join(format!("gatehouse-pictures-{}", std::process::id()));
    std::fs::create_dir_all(&folder)?;
    let path = folder.join(name);
    std::fs::write(&path, text)?;
    Ok(path)
}

/// A file of changed roles, new users and the mistakes that files have.
fn staff(people: &[Value]) -> String {
    let mut rows = vec!["id;username;organization;role;email;floor".to_owned()];
    for (at, person) in people.iter().enumerate() {
        let role = match at {
            0..4 => "auditor",
            4 => "Admn",
            5 => "admn",
            6..21 => "guest",
            _ => "user",
        };
        let email = if at == 2 { "1.23E+15".to_owned() } else { text_of(person, "email") };
        let [id, username, organization] = ["id", "username", "organization"].map(|field| text_of(person, field));
        rows.push(format!("{id};{username};{organization};{role};{email};{at}"));
    }
    rows.push(";solveig.aune;globex;user;solveig.aune@globex.example;2".to_owned());
    rows.push(";;globex;user;nobody@globex.example;2".to_owned());
    rows.push(";pavol.hruska;globex;user;pavol.hruska@globex;3".to_owned());
    rows.join("\r\n")
}

fn pictures_of_an_import() {
    journey(&[FAST], |page, sandbox| async move {
        let [all, folder] = folders()?;
        let mut people = with_role(&sandbox, "admin", 3)?;
        people.extend(with_role(&sandbox, "user", 23)?);
        page.open_signed_in("/plans").await?;
        page.find("heading", "No plans yet").await?;
        every_way(&page, &all, "plans-none").await?;
        page.click("link", "Import users").await?;
        page.find("heading", "Import users").await?;
        every_way(&page, &all, "plan-bring").await?;
        let field = page.driver.find(By::Css("#import-file")).await?;
        field.send_keys(written("staff-november.csv", &staff(&people))?.to_string_lossy()).await?;
        page.sees("29 rows").await?;
        every_way(&page, &all, "plan-found").await?;
        page.click("button", "Match columns").await?;
        page.sees("29 rows, each counted once").await?;
        page.sees("Compared with all").await?;
        every_way(&page, &all, "plan-match").await?;
        page.click("button", "Check all 29 rows").await?;
        page.find("grid", "Rows of the file").await?;
        every_way(&page, &all, "plan-mend").await?;
        for typed in ["Admn", "admn"] {
            page.click("button", &format!("Fix 1 row: Role: set “{typed}” to “admin” in 1 row")).await?;
        }
        page.find("button", "Fixed 2").await?;
        // This many rows do something; all others are the same, or stay out.
        page.click("button", "Review 20 rows").await?;
        page.find("button", "Seal this plan").await?;
        every_way(&page, &all, "plan-review").await?;
        std::fs::copy(all.join("plan-review-light-1440.png"), folder.join("plan-review-light-1440.png"))?;
        page.open("/users?role=guest").await?;
        page.sees("matching users").await?;
        for count in 1..=3 {
            page.press("jx").await?;
            page.sees(&format!("{count} user{} selected.", if count == 1 { "" } else { "s" })).await?;
        }
        page.click("button", "Change role…").await?;
        page.find("dialog", "Change the role of 3 users").await?;
        every_way(&page, &all, "change-dialog").await?;
        page.fill("New role", "auditor").await?;
        page.click("button", "Review changes").await?;
        page.sees("changes 3 users").await?;
        every_way(&page, &all, "change-dialog-review").await?;
        page.click("button", "Cancel").await?;
        page.gone("dialog", "Change the role of 3 users").await?;
        page.click("button", "More actions").await?;
        let everyone = &sandbox.record("/user/?role=guest&limit=1")?.unwrap_or_default()["count"];
        page.click("button", &format!("Change all {everyone} in this list…")).await?;
        page.sees("Role: guest").await?;
        every_way(&page, &all, "plan-choose").await
    });
}

/// A sealed plan: eighteen people get a role, one is deleted, and two are new.
fn a_plan(people: &[Value]) -> anyhow::Result<PathBuf> {
    let text = FieldValue::text;
    let who = |person: &Value| Who {
        id: Some(text_of(person, "id").into()),
        username: text_of(person, "username").into(),
        organization: text_of(person, "organization").into(),
    };
    let row = |line: usize, who: Who, key: Option<KeyUsed>, act: Act| Row {
        line: line as u32,
        who,
        key,
        standing: Standing::Ready(act),
    };
    let mut rows: Vec<Row> = Vec::new();
    for (at, person) in people.iter().enumerate() {
        let (id, role) = (text_of(person, "id").into(), text(&text_of(person, "role")));
        let act = match at {
            0 => Act::Delete { id, witnesses: vec![Witness { field: Field::Role, value: role }] },
            _ => {
                let changes = vec![Change { field: Field::Role, base: role, mine: text("guest") }];
                Act::Change { id, changes, new_password: false, witnesses: Vec::new() }
            }
        };
        rows.push(row(at + 2, who(person), Some(KeyUsed::Id), act));
    }
    for username in ["solveig.aune", "pavol.hruska"] {
        let values = [
            (Field::Username, username),
            (Field::Organization, "globex"),
            (Field::FirstName, "Solveig"),
            (Field::LastName, "Aune"),
            (Field::Email, "s.aune@globex.example"),
            (Field::Role, "user"),
        ];
        let values = values.map(|(field, value)| (field, text(value))).to_vec();
        let who = Who { id: None, username: username.into(), organization: "globex".into() };
        rows.push(row(rows.len() + 2, who, None, Act::Create { values }));
    }
    let plan = Plan {
        name: "staff-november".into(),
        api: "/api/v1".into(),
        made_at: 1_767_268_800_000,
        source: Source::Import,
        scope: Scope { people: 1_000, ..Scope::default() },
        temporary_names: false,
        approval: None,
        rows,
    };
    let sealed = plan.seal().map_err(|error| anyhow::anyhow!("{error:?}"))?;
    written(&file::file_name(&sealed), &file::save(&sealed))
}

fn pictures_of_a_run() {
    journey(&[FAST], |page, sandbox| async move {
        let [all, folder] = folders()?;
        let people = with_role(&sandbox, "user", 19)?;
        let ids: Vec<String> = people.iter().map(|person| text_of(person, "id")).collect();
        page.open_signed_in("/plans").await?;
        page.find("heading", "No plans yet").await?;
        let field = page.driver.find(By::Id("plan-file")).await?;
        field.send_keys(a_plan(&people)?.to_string_lossy()).await?;
        page.find("heading", "staff-november").await?;
        page.sees("Other changes").await?;
        every_way(&page, &all, "plan-sealed").await?;
        // Colleagues were at work, and the server refuses one change.
        sandbox.patch(&ids[4], &json!({"profile": {"role": "manager"}}))?;
        sandbox.patch(&ids[7], &json!({"profile": {"role": "auditor"}}))?;
        sandbox.patch(&ids[9], &json!({"profile": {"role": "guest"}}))?;
        sandbox.delete(&ids[11])?;
        let refusal = json!({"kind": "body", "status": 400, "method": "PATCH", "path": format!("/user/{}/", ids[6]), "times": 5,
            "body": r#"{"profile": {"role": ["Not for this account."]}}"#});
        sandbox.fault(&refusal)?;
        sandbox.fault(&json!({"kind": "delay", "hold": true, "method": "PATCH", "path": format!("/user/{}/", ids[13]), "times": 5}))?;
        page.click("button", "Run").await?;
        page.find("region", "Progress").await?;
        page.sees("Refused").await?;
        every_way(&page, &all, "plan-run").await?;
        page.click("button", "Slower").await?;
        every_way(&page, &all, "plan-run-slower").await?;
        page.click("button", "Pause").await?;
        page.sees("Nothing is sent until you resume the run.").await?;
        every_way(&page, &all, "plan-paused").await?;
        sandbox.release();
        page.click("link", "Plans").await?;
        page.sees("Paused").await?;
        every_way(&page, &all, "plans").await?;
        page.click("link", "Resume: staff-november").await?;
        page.click("button", "Resume").await?;
        page.click("link", "Open the report").await?;
        page.find("region", "Done").await?;
        every_way(&page, &all, "plan-report").await?;
        std::fs::copy(all.join("plan-report-light-1440.png"), folder.join("plan-report-light-1440.png"))?;
        page.click("button", "Save 2 new passwords…").await?;
        page.find("dialog", "Save new passwords").await?;
        every_way(&page, &all, "plan-passwords").await?;
        page.click("button", "Cancel").await?;
        page.click("link", "Plans").await?;
        page.click("button", "Discard: staff-november").await?;
        page.find("dialog", "Discard the plan “staff-november”?").await?;
        every_way(&page, &all, "plan-discard").await?;
        page.click("button", "Keep the plan").await?;
        page.click("link", "Report: staff-november").await?;
        page.click("button", "Resolve held users (2)").await?;
        page.sees("Someone changed this meanwhile").await?;
        every_way(&page, &all, "plan-held").await?;
        page.click("button", "Back").await?;
        page.click("button", "Take back…").await?;
        page.find("button", "Seal this plan").await?;
        every_way(&page, &all, "plan-take-back").await
    });
}

/// The states in which something has gone wrong or is asked: none of them may look like an accident.
fn pictures_of_errors_and_dialogs() {
    journey(&[], |page, sandbox| async move {
        let all = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../target/pictures");
        std::fs::create_dir_all(&all)?;
        page.open_signed_in("/users").await?;
        page.sees("1–20 of 1,000").await?;
        sandbox.fault(&json!({"kind": "too-many", "retry_after": "200", "method": "GET"}))?;
        page.click("button", "Refresh").await?;
        page.sees("Retrying in").await?;
        every_way(&page, &all, "retrying").await?;
        sandbox.fault(&json!({"kind": "body", "status": 403, "method": "GET", "path": "/user/10001/", "times": 9,
            "body": r#"{"detail": "Not this one."}"#}))?;
        page.open("/users").await?;
        page.click("checkbox", "Select John Doe").await?;
        page.click("button", "Change role…").await?;
        page.sees("Not this one").await?;
        every_way(&page, &all, "change-unreadable").await?;
        page.click("button", "Cancel").await?;
        sandbox.reset();
        page.open("/users/10001/edit").await?;
        page.fill("Role", "mine").await?;
        page.fill("Last name", "Mine").await?;
        page.click("link", "Users").await?;
        page.find("dialog", "Leave without saving?").await?;
        every_way(&page, &all, "leave").await?;
        page.click("button", "Keep editing").await?;
        sandbox.patch("10001", &json!({"profile": {"role": "theirs", "last_name": "Theirs"}}))?;
        page.click("button", "Save 2 changes").await?;
        page.find("heading", "Someone else changed this user").await?;
        page.click("radio", "Yours: mine").await?;
        every_way(&page, &all, "conflict").await?;
        page.reload().await?;
        page.find("heading", "You have an unsaved draft").await?;
        every_way(&page, &all, "stored-draft").await?;
        page.click("button", "Discard the draft").await?;
        page.fill("First name", "Johnny").await?;
        sandbox.patch("10001", &json!({"profile": {"role": "changed by a colleague"}}))?;
        sandbox.fail_next("PATCH", "drop-after")?;
        page.click("button", "Save 1 change").await?;
        page.sees("About your last save").await?;
        every_way(&page, &all, "report").await?;
        page.click("button", "Dismiss").await?;
        page.click("link", "Edit").await?;
        page.fill("First name", "John").await?;
        sandbox.fail_next("PATCH", "drop")?;
        page.click("button", "Save 1 change").await?;
        page.sees("The change has not been made.").await?;
        every_way(&page, &all, "not-saved").await?;
        sandbox.fail_next("PATCH", "unauthorized")?;
        page.click("button", "Save 1 change").await?;
        page.find("dialog", "Your session has ended").await?;
        every_way(&page, &all, "paused").await?;
        page.sign_in_again(harness::sandbox::TOKEN).await?;
        page.find("link", "Edit").await?;
        let odd = json!({"id": "7", "username": "аdmin\u{202E}\u{200B}x", "email": "a".repeat(3000), "profile": {"first_name": "\u{2066}Ana", "role": "admin"}});
        sandbox.fault(&json!({"kind": "body", "body": odd.to_string()}))?;
        page.open("/users/7").await?;
        page.sees("U+202E").await?;
        every_way(&page, &all, "odd").await?;
        page.open("/users/10001/edit").await?;
        page.find("button", "Save").await?;
        page.driver.execute("dispatchEvent(new CustomEvent('gatehouse:panic'))", Vec::new()).await.ok();
        page.find("alertdialog", "Gatehouse has stopped").await?;
        every_way(&page, &all, "stopped").await?;
        page.console().await.map(drop)
    });
}

async fn every_way(page: &Page, folder: &Path, name: &str) -> anyhow::Result<()> {
    for (width, height) in [(1440, 900), (360, 800)] {
        for dark in [false, true] {
            page.set_size(width, height).await?;
            page.set_dark(dark).await?;
            page.settled().await?;
            let theme = if dark { "dark" } else { "light" };
            page.screenshot(&folder.join(format!("{name}-{theme}-{width}.png"))).await?;
        }
        page.fits().await?;
    }
    page.set_size(1440, 900).await
}
