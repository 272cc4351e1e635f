//! What a screen reader reads: names, roles, states and descriptions from the browser's accessibility tree, and live
//! announcements.

use harness::{Journey, Page, With, journey, journeys};
use serde_json::{Value, json};
use thirtyfour::Key;

pub(crate) const JOURNEYS: &[Journey] = journeys![
    signing_in_is_announced,
    the_list_is_announced_with_its_headings_and_counts: Engines,
    a_reading_is_announced_in_few_words,
    a_form_is_announced_with_its_problems: Engines,
    a_record_and_its_deletion_are_announced,
    the_palette_announces_results_while_typing: Engines,
];

/// Keeps what live regions say, in its order (WAI-ARIA 1.2, `status` and `alert`).
const LISTEN: &str = "globalThis.said = []; new MutationObserver((changes) => {
    for (const { target } of changes) {
        const region = (target.closest ? target : target.parentElement)?.closest('[role=status], [role=alert], [aria-live]');
        if (region?.getAttribute('aria-live') === 'off') continue;
        const text = region?.textContent.trim().replace(/\\s+/g, ' ');
        if (text && said.at(-1) !== text) said.push(text);
    }
    for (const { addedNodes } of changes) {
        for (const added of addedNodes) {
            const alert = added.querySelector?.('[role=alert]') ?? (added.matches?.('[role=alert]') ? added : null);
            const text = alert?.textContent.trim().replace(/\\s+/g, ' ');
            if (text && !said.includes(text)) said.push(text);
        }
    }
}).observe(document.body, { childList: true, subtree: true, characterData: true })";

async fn is_announced(page: &Page, text: &str) -> anyhow::Result<()> {
    page.until(&format!("“{text}” to be announced"), async || {
        let announced = page.run_script("return said").await?;
        Ok(announced
            .as_array()
            .is_some_and(|all| all.iter().any(|one| one.as_str().is_some_and(|one| one.contains(text))))
            .then_some(()))
    })
    .await
}

/// Waits until the ARIA snapshot of the element has these lines.
async fn has_snapshot(page: &Page, selector: &str, expected: &[&str]) -> anyhow::Result<()> {
    let without_time = |line: &String| match line.split_once("Loaded at ") {
        Some((start, _)) => format!("{start}Loaded at …”"),
        None => line.clone(),
    };
    page.wait_for_aria_snapshot(selector, |lines| {
        // How long ago a time was is another text tomorrow: the last cell of a row is not compared.
        let most = if selector == "tbody tr" { expected.len() } else { lines.len() };
        lines.iter().take(most).map(without_time).eq(expected.iter().copied())
    })
    .await
}

fn signing_in_is_announced() {
    journey(&[], |page, sandbox| async move {
        page.open("/users").await?;
        page.find("heading", "Sign in").await?;
        has_snapshot(&page, "form", &["form", "heading “Sign in”, level 1", "StaticText “Paste an API token for your GATE server. The console checks the token before storing it.”", "textbox “API token”, required true (Stored in this tab only, until you close it.)", "button “Show API token”", "StaticText “Stored in this tab only, until you close it.”", "checkbox “Keep me signed in on this device” (The token is stored in this browser until you sign out. Anyone who uses this browser profile can use it.)", "StaticText “The token is stored in this browser until you sign out. Anyone who uses this browser profile can use it.”", "button “Sign in”"]).await?;
        page.run_script(LISTEN).await?;
        sandbox.fail_next("GET", "unauthorized")?;
        page.sign_in("not-a-token").await?;
        is_announced(&page, "The server does not accept this token.").await?;
        page.console().await.map(drop)
    });
}

fn the_list_is_announced_with_its_headings_and_counts() {
    journey(&[], |page, _| async move {
        page.open_signed_in("/users?organization=acme&role=admin").await?;
        page.sees("1–2 of 2").await?;
        page.find("checkbox", "Select all users on this page").await?;
        has_snapshot(
            &page,
            "main > .head",
            &[
                "heading “Users”, level 1",
                "status",
                "StaticText “2 matching users · Loaded at …”",
                "list “Active filters”",
                "listitem, level 1",
                "link “Remove filter Organization: acme”",
                "listitem, level 1",
                "link “Remove filter Role: admin”",
                "button “Refresh”",
                "link “New user”",
            ],
        )
        .await?;
        has_snapshot(
            &page,
            "search",
            &[
                "search",
                "form “Filters”",
                "searchbox “Search name, email, anything”",
                "combobox “Organization”",
                "StaticText “acme”",
                "combobox “Role”",
                "StaticText “admin”",
                "button “More filters”",
                "link “Clear filters”",
                // What the server ignored of the filters.
                "status",
            ],
        )
        .await?;
        has_snapshot(
            &page,
            "thead",
            &[
                "row",
                "cell “Select all users on this page”",
                "checkbox “Select all users on this page”",
                "columnheader “User”",
                "button “User” (Sort all users)",
                "columnheader “Email”",
                "button “Email” (Sort all users)",
                "columnheader “Organization”",
                "button “Organization” (Sort all users)",
                "columnheader “Role”",
                "button “Role” (Sort all users)",
                "columnheader “Created”",
                "button “Created” (Sort all users)",
                "columnheader “Last sign-in”",
                "button “Last sign-in” (Sort all users)",
            ],
        )
        .await?;
        has_snapshot(
            &page,
            "tbody tr",
            &[
                "row",
                "cell “Select Ingrid van der Berg”",
                "checkbox “Select Ingrid van der Berg”",
                "rowheader “Ingrid van der Berg”",
                "link “Ingrid van der Berg ingrid.vanderberg431”",
                "link “Preview Ingrid van der Berg”",
                "cell “ingrid.vanderberg431@acme.example”",
                "cell “acme”",
                "link “acme”",
                "cell “admin”",
                "link “admin”",
                "cell “Jun 28, 2023”",
            ],
        )
        .await?;
        has_snapshot(
            &page,
            ".foot",
            &[
                "status",
                "StaticText “1–2 of 2”",
                "combobox “Rows per page”",
                "option “20”, selected true",
                "option “50”",
                "option “100”",
                "button “Columns…”",
                "button “Export…”",
                "navigation “Pagination”",
                "list",
                "listitem, level 1",
                "StaticText “First”",
                "listitem, level 1",
                "StaticText “Previous”",
                "listitem, level 1",
                "StaticText “Next”",
                "listitem, level 1",
                "StaticText “Last”",
            ],
        )
        .await?;
        let counts = "const [table, row] = ['table', 'tbody tr'].map((part) => document.querySelector(part));
            return [table.ariaRowCount, row.ariaRowIndex]";
        assert_eq!(page.driver.execute(counts, Vec::new()).await?.json(), &json!(["3", "2"]));
        // What happens is said by itself.
        page.run_script(LISTEN).await?;
        page.click("checkbox", "Select Ingrid van der Berg").await?;
        is_announced(&page, "1 user selected.").await?;
        page.click("link", "Clear filters").await?;
        is_announced(&page, "1,000 users").await?;
        page.click("link", "Next").await?;
        is_announced(&page, "21–40 of 1,000").await?;
        page.press("?").await?;
        has_snapshot(&page, "dialog[open] h2", &["heading “Keyboard shortcuts”, level 2"]).await?;
        Ok(())
    });
}

fn a_reading_is_announced_in_few_words() {
    let asking = With::Config(r#"{"api": "/api/v1", "directory": {"auto": 0, "rate": 20}}"#);
    journey(&[asking, With::Users(10_000)], |page, _| async move {
        page.open_signed_in("/users").await?;
        page.sees("1–20 of 10,000").await?;
        page.run_script(LISTEN).await?;
        page.fill("Search name, email, anything", "jan").await?;
        is_announced(&page, "No users have been read yet.").await?;
        page.click("button", "Read all users").await?;
        is_announced(&page, "matching users so far").await?;
        page.click("button", "Pause").await?;
        is_announced(&page, "Reading is paused.").await?;
        page.click("button", "Resume").await?;
        page.click("button", "Stop").await?;
        is_announced(&page, "Reading was stopped.").await?;
        let said = page.run_script("return said").await?;
        let said: Vec<&str> = said.as_array().into_iter().flatten().filter_map(Value::as_str).collect();
        let counts = said.iter().filter(|one| one.contains("so far")).count();
        assert!(counts <= 2, "the count once, not each time it grows: {said:?}");
        assert!(!said.iter().any(|one| one.contains("Jane")), "no row: {said:?}");
        Ok(())
    });
}

fn a_form_is_announced_with_its_problems() {
    journey(&[], |page, _| async move {
        page.open_signed_in("/users/new").await?;
        page.find("heading", "New user").await?;
        page.run_script(LISTEN).await?;
        page.fill("Email", "nobody").await?;
        page.click("button", "Create user").await?;
        is_announced(&page, "Fix these problems first").await?;
        page.has_focus_on("Fix these problems first").await?;
        has_snapshot(
            &page,
            "#summary",
            &[
                "alert “Fix these problems first”",
                "heading “Fix these problems first”, level 2",
                "list",
                "listitem, level 1",
                "link “Username: Enter a username.”",
                "listitem, level 1",
                "link “Email: Enter an email address in the form name@example.com.”",
                "listitem, level 1",
                "link “Password: Enter or generate a password.”",
                "listitem, level 1",
                "link “Organization: Enter an organization.”",
            ],
        )
        .await?;
        has_snapshot(&page, "form fieldset", &["group “Account”", "Legend", "textbox “Username”, invalid true, required true (Enter a username.)", "StaticText “Enter a username.”", "combobox “Organization”, invalid true, required true (Enter an organization. Controls what the user can access. Use a name that the server knows.)", "StaticText “Enter an organization.”", "textbox “Email”, invalid true (Enter an email address in the form name@example.com.)", "StaticText “nobody”", "StaticText “Enter an email address in the form name@example.com.”", "textbox “Password”, invalid true, required true (Enter or generate a password. Share it over a secure channel. Nobody can view it here later.)", "button “Show password”", "button “Generate”", "StaticText “Enter or generate a password.”"]).await?;
        page.fill("Username", "new.person").await?;
        page.fill("Organization", "acme").await?;
        page.press(Key::Tab + "").await?;
        is_announced(&page, "This username is available in this organization.").await
    });
}

fn a_record_and_its_deletion_are_announced() {
    journey(&[], |page, sandbox| async move {
        page.open_signed_in("/users/10001").await?;
        page.sees("john.doe").await?;
        has_snapshot(
            &page,
            ".panels .card",
            &[
                "region “Account”",
                "heading “Account”, level 2",
                "DescriptionList",
                "term “Username”",
                "definition",
                "StaticText “john.doe”",
                "button “Copy username”",
                "term “Email”",
                "definition",
                "StaticText “john.doe@northwind-telecom.example”",
                "button “Copy email”",
                "term “ID”",
                "definition",
                "StaticText “10001”",
                "button “Copy ID”",
                "term “Organization”",
                "definition",
                "StaticText “northwind-telecom”",
            ],
        )
        .await?;
        page.run_script(LISTEN).await?;
        page.click("button", "Delete").await?;
        page.find("dialog", "Delete John Doe?").await?;
        has_snapshot(&page, "dialog[open]", &["dialog “Delete John Doe?”, modal true", "form", "heading “Delete John Doe?”, level 2", "DescriptionList", "term “Username”", "definition", "StaticText “john.doe”", "term “Organization”", "definition", "StaticText “northwind-telecom”", "term “ID”", "definition", "StaticText “10001”", "StaticText “The user loses access immediately. The API can’t restore deleted users.”", "StaticText “You can recreate this user with the same username, name, email, organization and role. These are lost: ID, Password, and Created.”", "button “Cancel”", "button “Delete user”"]).await?;
        page.click("button", "Cancel").await?;
        // The focus comes back to what opened it.
        page.has_focus_on("Delete").await?;
        page.click("link", "Edit").await?;
        page.fill("First name", "Johnny").await?;
        page.click("button", "Save 1 change").await?;
        is_announced(&page, "Your changes to John").await?;
        page.has_focus_on("Johnny Doe").await?;
        page.click("link", "Edit").await?;
        page.fill("First name", "John").await?;
        sandbox.fail_next("PATCH", "unauthorized")?;
        page.click("button", "Save 1 change").await?;
        page.find("dialog", "Your session has ended").await?;
        has_snapshot(&page, "dialog[open]", &["dialog “Your session has ended”, modal true", "form", "heading “Your session has ended”, level 2", "StaticText “The server no longer accepts your token. Your unsaved changes are still here. Sign in again to continue.”", "textbox “API token”, required true", "button “Show API token”", "checkbox “Keep me signed in on this device”", "button “Discard and sign out”", "button “Sign in and continue”"]).await?;
        page.console().await.map(drop)
    });
}

fn the_palette_announces_results_while_typing() {
    journey(&[], |page, _| async move {
        page.open_signed_in("/settings").await?;
        page.find("heading", "About this console").await?;
        page.run_script(LISTEN).await?;
        page.click("button", "Search & commands").await?;
        page.press("john.doe").await?;
        page.find("option", "John Doe john.doe northwind-telecom").await?;
        is_announced(&page, "1 user").await?;
        has_snapshot(
            &page,
            "dialog[open]",
            &[
                "dialog “Search or run a command”, modal true",
                "combobox “Search or run a command”, expanded true",
                "StaticText “john.doe”",
                "listbox “Results”",
                "option “John Doe john.doe northwind-telecom”, selected true",
                "option “Search all users for “john.doe””",
                "status",
                "StaticText “1 user · The server searches usernames and IDs only.”",
            ],
        )
        .await
    });
}
