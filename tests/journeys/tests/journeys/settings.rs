//! Settings of this browser, and the information about the console.

use harness::{Journey, Page, journey, journeys};
use serde_json::json;

use crate::{
    aria_snapshots::matches_snapshot,
    exporting::{KEEP, saved},
};

pub(crate) const JOURNEYS: &[Journey] = journeys![
    theme_density_and_page_size_are_stored_and_applied,
    the_about_section_shows_the_version_and_tests_the_api,
    drafts_are_listed_downloaded_and_discarded,
];

async fn ground(page: &Page) -> anyhow::Result<String> {
    let script = "return getComputedStyle(document.body).backgroundColor";
    Ok(page.driver.execute(script, Vec::new()).await?.json().as_str().expect("a colour").to_owned())
}

fn theme_density_and_page_size_are_stored_and_applied() {
    journey(&[], |page, sandbox| async move {
        page.open_signed_in("/users").await?;
        page.sees("1–20 of 1,000").await?;
        let light = ground(&page).await?;
        page.click("link", "Settings").await?;
        page.find("heading", "Settings").await?;
        page.has_title("Settings · Gatehouse").await?;
        page.click("radio", "Dark").await?;
        let dark = ground(&page).await?;
        assert_ne!(light, dark);
        page.click("radio", "Compact").await?;
        page.click("radio", "50").await?;
        for (width, dark) in [(1440, false), (1440, true), (360, false)] {
            page.set_size(width, 900).await?;
            page.set_dark(dark).await?;
            page.fits().await?;
        }
        page.set_size(1440, 900).await?;

        // The next start has them before it paints, and asks for the rows at once.
        sandbox.clear_requests();
        page.open("/users").await?;
        page.sees("1–50 of 1,000").await?;
        assert_eq!(ground(&page).await?, dark);
        let asked: Vec<String> = sandbox.requests().into_iter().map(|(_, target, _)| target).collect();
        assert_eq!(asked, ["/api/v1/user/?limit=50&offset=0"]);
        let shown = page.driver.execute("return { ...document.documentElement.dataset }", Vec::new()).await?;
        assert_eq!((&shown.json()["theme"], &shown.json()["density"]), (&json!("dark"), &json!("compact")));

        // Another tab of this browser changes its mind.
        let other = "localStorage.setItem('gatehouse.settings', '{}'); dispatchEvent(new StorageEvent('storage', { key: 'gatehouse.settings' }))";
        page.driver.execute(other, Vec::new()).await?;
        assert_eq!(ground(&page).await?, light);
        page.open("/settings").await?;
        let chosen = page.find("radio", "Match system").await?;
        assert!(chosen.is_selected().await?);
        Ok(())
    });
}

fn the_about_section_shows_the_version_and_tests_the_api() {
    journey(&[], |page, sandbox| async move {
        page.open_signed_in("/settings").await?;
        page.sees("default-src 'none'").await?;
        page.sees("/api/v1").await?;
        let version = "return document.documentElement.dataset.version";
        let version = page.driver.execute(version, Vec::new()).await?;
        page.sees(version.json().as_str().expect("a version")).await?;
        page.click("button", "Test API connection").await?;
        page.sees("It lists 1,000 users.").await?;
        sandbox.fault(&json!({ "method": "GET", "kind": "unavailable" }))?;
        page.click("button", "Test API connection").await?;
        page.sees("The server ran into an error").await?;
        page.console().await?;
        Ok(())
    });
}

/// Every draft of the tab as if it had been typed an hour before.
const AN_HOUR_LATER: &str =
    "for (const key of Object.keys(sessionStorage).filter((key) => key.startsWith('gatehouse.draft.'))) {
    const draft = JSON.parse(sessionStorage.getItem(key));
    sessionStorage.setItem(key, JSON.stringify({ ...draft, at: draft.at - 3600000 }));
}";

fn drafts_are_listed_downloaded_and_discarded() {
    journey(&[], |page, _| async move {
        page.add_init_script(KEEP).await?;
        page.open_signed_in("/settings").await?;
        page.sees("No drafts.").await?;
        page.gone("button", "Download drafts").await?;
        page.open("/users/10001/edit").await?;
        page.fill("First name", "Johnny").await?;
        page.fill("New password", "correct horse battery").await?;
        page.open("/users/10002/replace").await?;
        page.fill("Record (JSON)", "{\"id\": \"10002\", \"password\": \"correct horse battery\", ").await?;
        page.open("/users/new").await?;
        page.fill("Username", "jane.new").await?;
        page.click("link", "Settings").await?;
        page.click("button", "Leave and keep draft").await?;
        page.sees("3 unsaved drafts.").await?;
        page.driver.execute(AN_HOUR_LATER, Vec::new()).await?;
        page.open("/settings").await?;
        page.sees("Last edited 1 hour ago. Fields: First name. You also typed a password.").await?;
        let titles = "return [...document.querySelectorAll('.item-list a')].map((link) => link.textContent)";
        let titles = page.driver.execute(titles, Vec::new()).await?;
        let replacement = titles.json()[1].as_str().expect("a title").to_owned();
        assert!(replacement.starts_with("Replace the record of "), "{replacement}");
        assert_eq!(titles.json(), &json!(["New user", replacement, "Edit John Doe"]), "the last typed first");
        matches_snapshot(&page, "section:has(> #drafts)", "drafts").await?;
        page.fits_everywhere().await?;

        // A file of all drafts, without secrets.
        page.click("button", "Download drafts").await?;
        page.sees("Downloaded drafts.json.").await?;
        let file = saved(&page, 0).await?;
        assert_eq!((&file["name"], &file["type"]), (&json!("drafts.json"), &json!("application/json")));
        let text = file["text"].as_str().expect("text");
        assert!(!text.contains("correct horse"), "{text}");
        let drafts: Vec<serde_json::Value> = serde_json::from_str(text)?;
        let listed: Vec<_> = drafts.iter().map(|draft| (&draft["address"], &draft["a_password_was_typed"])).collect();
        assert_eq!(
            listed,
            [
                (&json!("/users/new"), &json!(false)),
                (&json!("/users/10002/replace"), &json!(true)),
                (&json!("/users/10001/edit"), &json!(true)),
            ]
        );
        assert_eq!(drafts[2]["fields"], json!({ "first_name": "Johnny" }));

        // Each leads to its form; one goes, the others stay; what had the focus goes with it, not the focus.
        page.click("link", "Edit John Doe").await?;
        page.is_at("/users/10001/edit").await?;
        page.find("button", "Continue with the draft").await?;
        page.back().await?;
        page.find("button", &format!("Discard the draft “{replacement}”")).await?;
        page.click("button", &format!("Discard the draft “{replacement}”")).await?;
        page.sees(&format!("The draft “{replacement}” was discarded.")).await?;
        page.sees("2 unsaved drafts").await?;
        page.gone("link", &replacement).await?;
        page.has_focus_on("Drafts in this tab").await?;

        page.click("button", "Discard all drafts").await?;
        page.sees("No drafts.").await?;
        page.has_focus_on("Drafts in this tab").await?;
        page.gone("button", "Discard all drafts").await?;
        page.open("/users/10001/edit").await?;
        page.find("heading", "Edit John Doe").await?;
        page.sees_no("You have an unsaved draft").await?;
        page.console().await?;
        Ok(())
    });
}
