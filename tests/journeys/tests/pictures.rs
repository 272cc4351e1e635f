//! Takes the pictures of the README, and one of every screen and state in light and dark, wide and narrow.
//! Run by `cargo xtask pictures`; it asserts only that nothing overflows sideways.
#![allow(clippy::unwrap_used, clippy::expect_used)]

use std::path::Path;

use harness::{Journey, Page, journey, journeys};
use serde_json::json;

const JOURNEYS: &[Journey] = journeys![pictures, pictures_of_errors_and_dialogs,];

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
