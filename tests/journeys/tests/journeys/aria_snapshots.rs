//! Compares the accessibility trees of screens and dialogs with the snapshots stored in `aria_snapshots/`.
//! `cargo xtask pictures` updates them. Other journeys compare snapshots of rare states, too.

use std::path::Path;

use harness::{Journey, Page, journey, journeys};
use serde_json::json;
use thirtyfour::Key;

pub(crate) const JOURNEYS: &[Journey] =
    journeys![snapshots_of_user_screens: Engines, snapshots_of_the_list: Engines, snapshots_of_other_screens,];

/// Replaces digits by one sign, because times, sizes and versions differ between runs.
fn without_digits(line: &str) -> String {
    let mut text = String::new();
    for letter in line.chars().map(|letter| if letter.is_ascii_digit() { '#' } else { letter }) {
        if letter != '#' || !text.ends_with('#') {
            text.push(letter);
        }
    }
    // The month and AM or PM differ, too.
    MONTHS
        .into_iter()
        .fold(text, |text, month| text.replace(&format!("{month} #"), "day #"))
        .replace("# PM", "#")
        .replace("# AM", "#")
}

const MONTHS: [&str; 12] = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/// Replaces the version and the hash of the early request, which differ between builds.
fn without_build(line: &str) -> String {
    let version = line.strip_prefix("StaticText “").and_then(|rest| rest.strip_suffix('”'));
    if version.is_some_and(|version| version == "development" || version.starts_with("#.#.# ")) {
        return "StaticText “version”".to_owned();
    }
    match line.split_once("'sha#-") {
        Some((start, rest)) => format!("{start}'hash'{}", rest.split_once('\'').map_or("", |(_, rest)| rest)),
        None => line.to_owned(),
    }
}

/// Time zones are left out: there are many, and they differ between browser versions.
fn is_zone(line: &str) -> bool {
    line.starts_with("option “") && (line.contains('/') || line.contains("UTC"))
}

/// Waits until the ARIA snapshot of the element equals the stored snapshot `name`.
pub(crate) async fn matches_snapshot(page: &Page, selector: &str, name: &str) -> anyhow::Result<()> {
    if page.is_webkit() {
        // Its driver knows no tree.
        return Ok(());
    }
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("aria_snapshots").join(format!("{name}.txt"));
    page.settled().await?;
    let stored = std::fs::read_to_string(&file).unwrap_or_default();
    let normalized = |lines: &[String]| -> String {
        lines.iter().filter(|line| !is_zone(line)).map(|line| without_build(&without_digits(line)) + "\n").collect()
    };
    match page.wait_for_aria_snapshot(selector, |lines| normalized(lines) == stored).await {
        Err(_) if std::env::var_os("JOURNEYS_UPDATE").is_some() => {
            Ok(std::fs::write(&file, normalized(&page.aria_snapshot(selector).await?))?)
        }
        result => result.map_err(|error| error.context(format!("{name}.txt"))),
    }
}

fn snapshots_of_user_screens() {
    journey(&[], |page, sandbox| async move {
        page.open_signed_in("/users/10001/replace").await?;
        page.find("heading", "Replace the record of John Doe").await?;
        matches_snapshot(&page, "main", "replace").await?;
        page.open("/users?username=john.doe&peek=10001").await?;
        page.find("button", "Close").await?;
        matches_snapshot(&page, "aside", "preview").await?;
        page.open("/users/10001/edit").await?;
        page.fill("Role", "manager").await?;
        page.fill("New password", "correct horse battery staple").await?;
        page.click("button", "Save 2 changes").await?;
        page.find("heading", "Undo your last change").await?;
        matches_snapshot(&page, "main", "undo").await?;
        page.open("/users/10001/edit").await?;
        page.fill("Email", "mine@example.com").await?;
        sandbox.patch("10001", &json!({"email": "theirs@example.com"}))?;
        page.click("button", "Save 1 change").await?;
        page.find("heading", "Someone else changed this user").await?;
        matches_snapshot(&page, "main", "conflict").await?;
        page.open("/users/10002/edit").await?;
        page.fill("Email", "kept@example.com").await?;
        sandbox.delete("10002")?;
        page.click("button", "Save 1 change").await?;
        page.sees("deleted").await?;
        matches_snapshot(&page, "main", "user-deleted-meanwhile").await?;
        page.click("link", "Users").await?;
        page.find("dialog", "Leave without saving?").await?;
        matches_snapshot(&page, "dialog[open]", "leave").await
    });
}

fn snapshots_of_the_list() {
    journey(&[], |page, _| async move {
        page.open_signed_in("/users?organization=acme&role=admin").await?;
        page.sees("1–2 of 2").await?;
        for (asked, title, name) in [("Columns…", "Columns", "columns"), ("Export…", "Export users", "export")] {
            page.click("button", asked).await?;
            page.find("dialog", title).await?;
            matches_snapshot(&page, "dialog[open]", name).await?;
            page.click("button", "Close").await?;
            page.gone("dialog", title).await?;
        }
        page.press("?").await?;
        page.find("dialog", "Keyboard shortcuts").await?;
        matches_snapshot(&page, "dialog[open]", "shortcuts").await?;
        page.click("button", "Close").await?;
        page.gone("dialog", "Keyboard shortcuts").await?;
        page.click("button", "Search & commands").await?;
        page.find("combobox", "Search or run a command").await?;
        page.press("Save").await?;
        page.press(Key::Enter + "").await?;
        page.field("View name").await?;
        matches_snapshot(&page, "dialog[open]", "save-view").await?;
        page.fill("View name", "Acme’s admins").await?;
        page.press(Key::Enter + "").await?;
        page.find("link", "Acme’s admins").await?;
        matches_snapshot(&page, "header.sidebar", "sidebar").await?;
        page.click("checkbox", "Select Ingrid van der Berg").await?;
        page.sees("1 user selected").await?;
        matches_snapshot(&page, ".selection-bar", "selection-bar").await
    });
}

fn snapshots_of_other_screens() {
    journey(&[], |page, _| async move {
        page.open_signed_in("/users?username=john.doe").await?;
        page.sees("1 matching user").await?;
        page.find("button", "Search & commands").await?;
        page.press("gc").await?;
        page.find("heading", "Request log").await?;
        page.all("summary", "").await?[0].click().await?;
        matches_snapshot(&page, "main", "request-log").await?;
        page.click("link", "Settings").await?;
        page.find("heading", "About this console").await?;
        page.click("button", "Test API connection").await?;
        page.sees("accepts your token").await?;
        matches_snapshot(&page, "main", "settings").await?;
        page.open("/users?username=nobody-at-all").await?;
        page.sees("No matching users").await?;
        matches_snapshot(&page, "main", "no-matching-users").await?;
        page.open("/users?offset=5000").await?;
        page.find("link", "Go to last page").await?;
        matches_snapshot(&page, "main", "past-the-end").await?;
        page.open("/users/424242").await?;
        page.find("heading", "User not found").await?;
        matches_snapshot(&page, "main", "user-not-found").await?;
        page.open("/nowhere").await?;
        page.sees("Page not found").await?;
        matches_snapshot(&page, "main", "page-not-found").await
    });
}
