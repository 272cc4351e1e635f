//! The request log: the API requests of this tab.

use harness::{Journey, Page, With, journey, journeys};
use serde_json::{Value, json};
use thirtyfour::Key;

pub(crate) const JOURNEYS: &[Journey] = journeys![
    every_request_is_logged_with_its_secrets_redacted,
    an_expanded_request_stays_expanded_when_the_log_is_filtered,
    signing_out_clears_the_request_log,
];

const KEEP: &str = "globalThis.saved = [];
    const { createObjectURL } = URL;
    URL.createObjectURL = (blob) => { blob.text().then((text) => saved.push(text)); return createObjectURL(blob); };
    globalThis.copied = [];
    Object.defineProperty(navigator, 'clipboard', { value: { writeText: async (text) => { copied.push(text); } } });";

/// Opens the newest call whose line holds this.
async fn open(page: &Page, text: &str) -> anyhow::Result<()> {
    let script = format!(
        "const found = [...document.querySelectorAll('.requests > li > details > summary')].find((one) => one.textContent.includes({}));
         if (found && !found.parentElement.open) found.click(); return !!found",
        json!(text)
    );
    page.until(&format!("a call with {text}"), async || {
        Ok((page.run_script(&script).await? == json!(true)).then_some(()))
    })
    .await
}

fn every_request_is_logged_with_its_secrets_redacted() {
    journey(&[With::LaterDialect], |page, sandbox| async move {
        page.add_init_script(KEEP).await?;
        page.open_signed_in("/users/10001/edit").await?;
        page.fill("First name", "Johnny").await?;
        page.fill("New password", "hunter2-Hunter2-hunter2").await?;
        page.click("button", "Save 2 changes").await?;
        page.find("heading", "Johnny Doe").await?;
        sandbox.fail_next("GET", "unavailable")?;
        page.click("link", "Users").await?;
        page.sees("1–20 of 1,000").await?;
        page.press("gc").await?;
        page.is_at("/calls").await?;
        page.has_title("Request log · Gatehouse").await?;
        // The list was requested twice, and the second request is marked as a retry.
        page.sees("attempt 2").await?;
        page.click("radio", "Changes").await?;
        open(&page, "PATCH").await?;
        page.sees("\"Johnny\"").await?;
        page.sees("•••").await?;
        for (way, start) in
            [("curl", "curl -X PATCH 'http"), ("HTTPie", "http PATCH 'http"), ("fetch", "await fetch(\"http")]
        {
            page.click("button", &format!("Copy as {way}")).await?;
            page.sees(&format!("Copied as {way}.")).await?;
            let copied = page.run_script("return copied.at(-1)").await?;
            assert!(copied.as_str().expect("text").starts_with(start), "{copied}");
        }
        page.click("radio", "Failed").await?;
        page.sees("503").await?;
        page.click("radio", "All").await?;
        page.fill("Search requests", "/user/10001/").await?;
        page.sees_no("limit=20").await?;
        page.fill("Search requests", "").await?;
        page.sees("limit=20").await?;
        // What the server sends beside the contract.
        page.driver.execute("document.querySelector('.panel > summary').click()", Vec::new()).await?;
        page.sees("external_id is not documented.").await?;
        for (width, dark) in [(360, true), (768, false), (1440, true)] {
            page.set_size(width, 800).await?;
            page.set_dark(dark).await?;
            page.fits().await?;
            let cut = page.run_script(CUT_OFF).await?;
            anyhow::ensure!(cut == json!([]), "at {width} px, of what a call says, too little is in sight: {cut}");
        }
        page.click("button", "Download HAR").await?;
        page.until("the file", async || Ok((page.run_script("return saved.length").await? == json!(1)).then_some(())))
            .await?;
        let saved = page.run_script("return saved[0]").await?;
        let archive: Value = serde_json::from_str(saved.as_str().expect("text"))?;
        assert_eq!(archive["log"]["version"], "1.2");
        assert!(archive["log"]["entries"].as_array().expect("entries").len() > 4);
        // Neither token nor password anywhere.
        let traces =
            page.run_script("return document.documentElement.outerHTML + saved.join() + copied.join()").await?;
        for secret in ["hunter2", harness::sandbox::TOKEN] {
            assert!(!traces.to_string().contains(secret), "{secret}");
        }
        page.click("button", "Clear log").await?;
        page.sees("No matching requests.").await?;
        page.console().await.map(drop)
    });
}

/// What a call says in its line and cannot be read there: an address has room for some 10 letters at least.
const CUT_OFF: &str = "return [...document.querySelectorAll('.requests summary')].flatMap((line) => {
    const { left, right } = line.getBoundingClientRect();
    const isCut = (part) => {
        const { left: from, right: to } = part.getBoundingClientRect();
        return from < left || right < to || (part.matches('.path') && to - from < 80);
    };
    return [...line.children].filter(isCut).map((part) => part.textContent);
})";

fn an_expanded_request_stays_expanded_when_the_log_is_filtered() {
    journey(&[], |page, _| async move {
        page.open_signed_in("/users").await?;
        page.sees("1–20 of 1,000").await?;
        page.click("link", "Next").await?;
        page.sees("21–40 of 1,000").await?;
        page.press("gc").await?;
        page.is_at("/calls").await?;
        open(&page, "offset=20").await?;
        let page = &page;
        let are_open = async |expected: &[&str]| {
            let script = "return [...document.querySelectorAll('.requests > li > details[open]')]
                .map((call) => call.querySelector('.path').textContent + (call.querySelector('.request') ? '' : ', empty'))";
            page.until(&format!("{expected:?} open"), async || {
                Ok((page.run_script(script).await? == json!(expected)).then_some(()))
            })
            .await
        };
        let opened = ["/api/v1/user/?limit=20&offset=20"];
        are_open(&opened).await?;
        page.click("radio", "Changes").await?;
        page.sees("No matching requests.").await?;
        page.click("radio", "All").await?;
        are_open(&opened).await?;
        // The request moves to another position.
        page.fill("Search requests", "offset=40").await?;
        let is_shown = "return [...document.querySelectorAll('.requests .path')].some((path) => path.textContent.endsWith('offset=0'))";
        let first_is_shown = async |expected: bool| {
            page.until(&format!("the first list shown: {expected}"), async || {
                Ok((page.run_script(is_shown).await? == json!(expected)).then_some(()))
            })
            .await
        };
        first_is_shown(false).await?;
        are_open(&opened).await?;
        page.fill("Search requests", "").await?;
        first_is_shown(true).await?;
        are_open(&opened).await?;
        // Closed by one key, and not open elsewhere.
        page.focus(".requests > li > details[open] > summary").await?;
        page.press(Key::Enter + "").await?;
        are_open(&[]).await?;
        page.press(Key::Enter + "").await?;
        are_open(&opened).await
    });
}

fn signing_out_clears_the_request_log() {
    journey(&[], |page, _| async move {
        page.open_signed_in("/users").await?;
        page.sees("1–20 of 1,000").await?;
        page.click("button", "Sign out").await?;
        page.sign_in(harness::sandbox::OTHER).await?;
        page.sees("1–20 of 1,000").await?;
        page.find("button", "Search & commands").await?;
        page.press("gc").await?;
        page.find("heading", "Request log").await?;
        // The check of the token and the list, both of the new session.
        page.sees("2 requests in this tab").await
    });
}
