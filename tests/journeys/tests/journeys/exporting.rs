//! Exporting users as a file.

use harness::{Journey, Page, With, journey, journeys};
use serde_json::{Value, json};

use crate::aria_snapshots::matches_snapshot;

pub(crate) const JOURNEYS: &[Journey] = journeys![
    the_page_and_all_matching_users_are_exported_and_counted: Engines WebKit,
    an_export_to_import_again_comes_from_the_directory_where_that_is_whole,
    a_failed_or_stopped_export_downloads_nothing,
    a_selection_is_read_again_where_it_is_used: Engines,
    what_the_browser_does_not_copy_is_selected: Engines,
];

/// Keeps what the browser is handed, and its name.
pub const KEEP: &str = "globalThis.saved = [];
    const { createObjectURL } = URL;
    URL.createObjectURL = (blob) => { const file = { type: blob.type }; saved.push(file); blob.text().then((text) => { file.text = text; }); return createObjectURL(blob); };
    const { click } = HTMLAnchorElement.prototype;
    HTMLAnchorElement.prototype.click = function () { if (this.download) saved.at(-1).name = this.download; else click.call(this); };";

pub async fn saved(page: &Page, number: usize) -> anyhow::Result<Value> {
    page.until("the file", async || {
        let files = page.driver.execute("return saved", Vec::new()).await?;
        Ok(files.json().get(number).filter(|file| file["text"].is_string()).cloned())
    })
    .await
}

fn the_page_and_all_matching_users_are_exported_and_counted() {
    journey(&[], |page, sandbox| async move {
        page.open_signed_in("/users").await?;
        page.sees("1–20 of 1,000").await?;
        page.run_script(KEEP).await?;
        sandbox.clear_requests();
        page.click("button", "Export…").await?;
        page.find("dialog", "Export users").await?;
        page.click("button", "Download").await?;
        page.sees("Exported 20 users to users-").await?;
        matches_snapshot(&page, "dialog[open]", "export-done").await?;
        let file = saved(&page, 0).await?;
        let text = file["text"].as_str().expect("text");
        assert_eq!(text.trim_end().lines().count(), 21, "{text}");
        assert!(text.contains("10001,john.doe,"), "{text}");
        assert!(file["name"].as_str().expect("a name").ends_with(".csv"), "{file}");
        assert!(sandbox.requests().is_empty(), "the page is here already");

        page.click("radio", "All matching users (1,000)").await?;
        page.click("radio", "JSON, with every field except secrets").await?;
        page.click("button", "Download").await?;
        page.sees("Exported 1,000 users to users-").await?;
        page.sees_no("the list changed").await?;
        let all: Vec<Value> = serde_json::from_str(saved(&page, 1).await?["text"].as_str().expect("text"))?;
        assert_eq!((all.len(), &all[0]["username"]), (1_000, &json!("john.doe")));
        assert_eq!(sandbox.requests().len(), 10);
        for (width, dark) in [(1440, true), (360, false)] {
            page.set_size(width, 740).await?;
            page.set_dark(dark).await?;
            page.fits().await?;
        }
        page.click("button", "Close").await?;
        page.gone("dialog", "Export users").await?;
        Ok(())
    });
}

fn an_export_to_import_again_comes_from_the_directory_where_that_is_whole() {
    const FAST: With = With::Config(r#"{"api": "/api/v1", "directory": {"auto": 2000, "rate": 100}}"#);
    const TEMPLATE: &str = "CSV, to edit and import again";
    journey(&[FAST], |page, sandbox| async move {
        page.add_init_script(KEEP).await?;
        page.open_signed_in("/users").await?;
        page.sees("1–20 of 1,000").await?;
        let lines = async |number: usize| {
            let file = saved(&page, number).await?;
            let lines: Vec<String> = file["text"].as_str().expect("text").lines().map(str::to_owned).collect();
            assert!(lines[0].ends_with(",last_login,gatehouse_base"), "{}", lines[0]);
            anyhow::Ok(lines)
        };
        // Nobody has been read: the server is asked page by page.
        sandbox.clear_requests();
        page.click("button", "Export…").await?;
        page.click("radio", "All matching users (1,000)").await?;
        page.click("radio", TEMPLATE).await?;
        page.click("button", "Download").await?;
        page.sees("Exported 1,000 users to users-").await?;
        let by_server = lines(0).await?;
        assert_eq!((by_server.len(), sandbox.requests().len()), (1_001, 10));
        page.click("button", "Close").await?;

        page.fill("Search name, email, anything", "john doe").await?;
        page.sees("All 1,000 users").await?;
        page.click("button", "Export…").await?;
        page.click("radio", TEMPLATE).await?;
        page.click("button", "Download").await?;
        let found = lines(1).await?;
        assert!(found.len() == 4 && found.iter().any(|line| line.starts_with("10001,john.doe,")), "{found:?}");
        page.sees_no("The file has the fields that the search keeps").await?;
        page.click("button", "Close").await?;
        page.fill("Search name, email, anything", "").await?;
        page.sees("1–20 of 1,000").await?;
        sandbox.clear_requests();
        page.click("button", "Export…").await?;
        page.click("radio", "All matching users (1,000)").await?;
        page.click("radio", TEMPLATE).await?;
        page.click("button", "Download").await?;
        let mut by_directory = lines(2).await?;
        assert!(sandbox.requests().is_empty(), "the directory has everybody");
        let mut by_server = by_server;
        by_server.sort();
        by_directory.sort();
        assert_eq!(by_directory, by_server);
        Ok(())
    });
}

fn a_failed_or_stopped_export_downloads_nothing() {
    journey(&[], |page, sandbox| async move {
        page.add_init_script(KEEP).await?;
        page.open_signed_in("/users").await?;
        page.sees("1–20 of 1,000").await?;
        page.click("button", "Export…").await?;
        page.click("radio", "All matching users (1,000)").await?;
        sandbox.fail_next("GET", "unavailable")?;
        page.click("button", "Download").await?;
        page.sees("No file was downloaded.").await?;
        matches_snapshot(&page, "dialog[open]", "export-failed").await?;
        page.console().await?;

        sandbox.fault(&json!({ "method": "GET", "kind": "delay", "ms": 0, "hold": true }))?;
        page.click("button", "Download").await?;
        page.sees("0 of 1,000 loaded…").await?;
        page.click("button", "Stop").await?;
        page.find("button", "Download").await?;
        sandbox.release();

        // Someone is deleted between two pages: it is said.
        sandbox.fault(&json!({ "method": "GET", "path": "offset=900", "kind": "delay", "ms": 0, "hold": true }))?;
        page.click("button", "Download").await?;
        page.sees("900 of 1,000 loaded…").await?;
        sandbox.delete("10001")?;
        sandbox.release();
        page.sees("The list changed during the export: the server now counts 999 users, but the file contains 999.")
            .await?;
        matches_snapshot(&page, "dialog[open]", "export-differs").await?;
        Ok(())
    });
}

/// Lets the page keep what it copies, in place of the browser's clipboard.
const KEEP_COPY: &str = "navigator.clipboard.writeText = async (text) => { globalThis.copied = text; }";

fn a_selection_is_read_again_where_it_is_used() {
    journey(&[], |page, sandbox| async move {
        page.add_init_script(KEEP).await?;
        page.add_init_script(KEEP_COPY).await?;
        page.open_signed_in("/users").await?;
        page.sees("1–20 of 1,000").await?;
        page.find("button", "Search & commands").await?;
        page.press("jxjxjxjx").await?;
        page.sees("4 users selected.").await?;
        let listed = sandbox.record("/user/?limit=4&offset=0")?.expect("a list");
        let ids: Vec<String> =
            (0..4).map(|row| listed["results"][row]["id"].as_str().expect("an id").to_owned()).collect();
        // Colleagues change one of them and delete another; a third is deleted here.
        sandbox.patch(&ids[1], &json!({ "email": "new@acme.example" }))?;
        sandbox.delete(&ids[2])?;
        page.click("button", "More actions").await?;
        page.click("button", "Copy emails").await?;
        page.sees("Copied ").await?;
        page.sees("no longer exists and was taken out of the selection.").await?;
        page.sees("3 users selected.").await?;
        let copied = page.evaluate("copied").await?;
        let lines: Vec<&str> = copied.as_str().expect("text").lines().collect();
        let email = |row: usize| listed["results"][row]["email"].as_str().unwrap_or_default();
        let left = [email(0), "new@acme.example", email(3)];
        assert_eq!(lines, left.into_iter().filter(|email| !email.is_empty()).collect::<Vec<_>>());
        page.click("link", "John Doe john.doe").await?;
        page.click("button", "Delete").await?;
        page.click("button", "Delete user").await?;
        page.sees("2 users selected.").await?;
        sandbox.delete(&ids[3])?;
        page.run_script("document.querySelector('.notice button').click()").await?;
        page.all("button", "Export…").await?.last().expect("the bar's").click().await?;
        page.click("button", "Download").await?;
        page.sees("Exported 1 user to users-").await?;
        page.sees("no longer exists and was taken out of the selection.").await?;
        let file = saved(&page, 0).await?;
        assert!(file["text"].as_str().expect("text").contains("new@acme.example"), "{file}");
        // What cannot be read is not used in part.
        sandbox.fault(&json!({ "kind": "forbidden", "method": "GET" }))?;
        page.click("button", "Close").await?;
        page.click("button", "More actions").await?;
        page.click("button", "Copy usernames").await?;
        page.sees("Nothing was copied.").await?;
        page.console().await.map(drop)
    });
}

fn what_the_browser_does_not_copy_is_selected() {
    let refusals = [
        "navigator.clipboard.writeText = () => Promise.reject(new DOMException('', 'NotAllowedError'))",
        "navigator.clipboard.writeText = () => { throw new TypeError() }",
        // As over plain http.
        "Object.defineProperty(navigator, 'clipboard', { value: undefined })",
    ];
    journey(&[], |page, sandbox| async move {
        for refusal in refusals {
            page.open_signed_in("/users/10001").await?;
            page.find("heading", "John Doe").await?;
            page.run_script(refusal).await?;
            page.click("button", "Copy email").await?;
            page.find("dialog", "Copy this text yourself").await?;
            let selected = "const field = document.activeElement; return field.value.slice(field.selectionStart, field.selectionEnd)";
            let held = sandbox.record("/user/10001/")?.expect("John");
            page.until("the selected text", async || {
                Ok((page.run_script(selected).await? == held["email"]).then_some(()))
            })
            .await?;
            page.press(thirtyfour::Key::Escape + "").await?;
            page.gone("dialog", "Copy this text yourself").await?;
        }
        // The page of a program that has stopped copies by itself.
        page.open("/users/10001").await?;
        page.find("heading", "John Doe").await?;
        page.run_script(refusals[1]).await?;
        page.run_script("dispatchEvent(new CustomEvent('gatehouse:stopped', { detail: 'a reason' }))").await?;
        page.click("button", "Copy report").await?;
        page.until("the selected report", async || {
            Ok(page.evaluate("getSelection().toString().startsWith('a reason')").await?.as_bool().filter(|is| *is))
        })
        .await?;
        page.open("/users").await?;
        page.sees("1–20 of 1,000").await?;
        page.run_script(refusals[0]).await?;
        page.find("button", "Search & commands").await?;
        page.press("jxjx").await?;
        page.click("button", "More actions").await?;
        page.click("button", "Copy usernames").await?;
        page.find("dialog", "Copy this text yourself").await?;
        matches_snapshot(&page, "dialog[open]", "copy-by-hand").await?;
        for (width, dark) in [(1440, true), (360, false)] {
            page.set_size(width, 740).await?;
            page.set_dark(dark).await?;
            page.fits().await?;
        }
        Ok(())
    });
}
