//! What a person sets for this browser, and what the console says of itself.

use e2e::{Page, journey};
use serde_json::json;

async fn ground(page: &Page) -> anyhow::Result<String> {
    let script = "return getComputedStyle(document.body).backgroundColor";
    Ok(page.driver.execute(script, Vec::new()).await?.json().as_str().expect("a colour").to_owned())
}

#[test]
fn theme_density_and_page_size_are_kept_and_followed() {
    journey("theme_density_and_page_size", &[], |page, sandbox| async move {
        page.open_signed_in("/users").await?;
        page.sees("1–20 of 1,000").await?;
        let light = ground(&page).await?;
        page.click("link", "Settings").await?;
        page.find("heading", "Settings").await?;
        page.title("Settings · Gatehouse").await?;
        page.click("radio", "Dark").await?;
        let dark = ground(&page).await?;
        assert_ne!(light, dark);
        page.click("radio", "Compact").await?;
        page.click("radio", "50").await?;
        for (width, dark) in [(1440, false), (1440, true), (360, false)] {
            page.size(width, 900).await?;
            page.dark(dark).await?;
            page.fits().await?;
        }
        page.size(1440, 900).await?;

        // The next start has them before it paints, and asks for the rows at once.
        sandbox.forget_calls()?;
        page.open("/users").await?;
        page.sees("1–50 of 1,000").await?;
        assert_eq!(ground(&page).await?, dark);
        let asked: Vec<String> = sandbox.calls()?.into_iter().map(|(_, target, _)| target).collect();
        assert_eq!(asked, ["/api/v1/user/?limit=50&offset=0"]);
        let shown = page.driver.execute("return { ...document.documentElement.dataset }", Vec::new()).await?;
        assert_eq!((&shown.json()["theme"], &shown.json()["density"]), (&json!("dark"), &json!("compact")));

        // Another tab of this browser changes its mind.
        let other = "localStorage.setItem('gatehouse.settings', '{}'); dispatchEvent(new StorageEvent('storage', { key: 'gatehouse.settings' }))";
        page.driver.execute(other, Vec::new()).await?;
        assert_eq!(ground(&page).await?, light);
        page.open("/settings").await?;
        let chosen = page.find("radio", "As the system has it").await?;
        assert!(chosen.is_selected().await?);
        Ok(())
    });
}

#[test]
fn the_console_says_what_it_is_and_whether_the_api_answers() {
    journey("the_console_says_what_it_is", &[], |page, sandbox| async move {
        page.open_signed_in("/settings").await?;
        page.sees("default-src 'none'").await?;
        page.sees("/api/v1").await?;
        let version = "return document.documentElement.dataset.version";
        let version = page.driver.execute(version, Vec::new()).await?;
        page.sees(version.json().as_str().expect("a version")).await?;
        page.click("button", "Check the API").await?;
        page.sees("It lists 1,000 people.").await?;
        sandbox.fault(&json!({ "method": "GET", "kind": "unavailable" }))?;
        page.click("button", "Check the API").await?;
        page.sees("The server failed").await?;
        page.console().await?;
        Ok(())
    });
}

#[test]
fn drafts_are_counted_and_erased() {
    journey("drafts_are_counted", &[], |page, _| async move {
        page.open_signed_in("/users/10001/edit").await?;
        page.fill("First name", "Johnny").await?;
        page.click("link", "Settings").await?;
        page.click("button", "Leave, keep the draft").await?;
        page.sees("1 draft of a form that was not saved.").await?;
        page.click("button", "Erase all drafts").await?;
        page.sees("No drafts.").await?;
        page.gone("button", "Erase all drafts").await?;
        page.open("/users/10001/edit").await?;
        page.find("heading", "Edit John Doe").await?;
        page.sees_no("There is a draft").await?;
        Ok(())
    });
}
