//! What axe-core finds on every screen, in both themes, at a desk and on a phone: nothing.

use e2e::{Page, journey};
use serde_json::json;
use thirtyfour::Key;

async fn is_clean(page: &Page, place: &str) -> anyhow::Result<()> {
    let axe = std::env::var("E2E_AXE").expect("run the journeys with: cargo xtask test e2e");
    let axe = std::fs::read_to_string(axe)?;
    for (width, dark) in [(1440, false), (1440, true), (360, false), (360, true)] {
        page.size(width, 900).await?;
        page.dark(dark).await?;
        page.settled().await?;
        // Through the debugger: the page's policy allows no script but its own.
        page.cdp("Runtime.evaluate", json!({ "expression": axe })).await?;
        let run = "axe.run({ resultTypes: ['violations'] }).then(({ violations }) => violations.map(({ id, nodes }) => [id, nodes[0].html]))";
        let found = page
            .cdp("Runtime.evaluate", json!({ "expression": run, "awaitPromise": true, "returnByValue": true }))
            .await?;
        assert_eq!(found["result"]["value"], json!([]), "{place} at {width}, dark: {dark}");
    }
    page.size(1440, 900).await
}

#[test]
fn axe_finds_nothing_on_any_screen() {
    journey("axe_finds_nothing", &[], |page, sandbox| async move {
        page.open("/users").await?;
        page.find("heading", "Sign in").await?;
        is_clean(&page, "sign-in").await?;
        page.open_signed_in("/users").await?;
        page.sees("1–20 of 1,000").await?;
        is_clean(&page, "list").await?;
        let screens = [
            ("/users?username=nobody-at-all", "Nobody matches"),
            ("/users/10001", "John Doe"),
            ("/users/10001/edit", "Edit John Doe"),
            ("/users/10001/replace", "Replace John Doe"),
            ("/users/new", "New user"),
            ("/users/999999999", "This user is not here"),
            ("/settings", "About this console"),
            ("/nowhere", "There is nothing at this address"),
        ];
        for (address, seen) in screens {
            page.open(address).await?;
            page.sees(seen).await?;
            is_clean(&page, address).await?;
        }
        page.console().await?;
        page.open("/users").await?;
        page.sees("1–20 of 1,000").await?;
        page.click("button", "Find or do").await?;
        page.find("combobox", "Find a person, go somewhere, do something").await?;
        page.press("john.doe").await?;
        page.find("option", "John Doe john.doe northwind-telecom").await?;
        is_clean(&page, "palette").await?;
        page.press(Key::Escape + "").await?;
        page.gone("combobox", "Find a person, go somewhere, do something").await?;
        page.press("?").await?;
        page.find("dialog", "What the keys do").await?;
        is_clean(&page, "keys").await?;
        page.click("button", "Close").await?;
        page.click("button", "Export…").await?;
        page.find("dialog", "Export the list").await?;
        is_clean(&page, "export").await?;
        page.click("button", "Close").await?;
        sandbox.fault(&json!({ "method": "GET", "kind": "unavailable" }))?;
        page.click("button", "Refresh").await?;
        page.sees("The server failed").await?;
        is_clean(&page, "a list that failed").await?;
        page.console().await?;
        Ok(())
    });
}
