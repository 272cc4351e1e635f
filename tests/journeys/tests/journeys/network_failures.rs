//! Network failures: visible retries, time-outs, redirects and an offline browser.

use harness::{Journey, journey, journeys};
use serde_json::json;
use thirtyfour::Key;

use crate::aria_snapshots::matches_snapshot;

pub(crate) const JOURNEYS: &[Journey] = journeys![
    a_failed_read_is_retried_visibly_and_can_be_stopped,
    an_offline_browser_recovers_without_a_reload: Engines,
    a_redirect_is_not_followed_and_never_receives_the_token: Engines,
    a_sign_in_before_the_server_is_named_and_a_reload_keeps_the_draft: Engines,
];

/// What changes in a live region (WAI-ARIA 1.2, 6.6) until the next second is counted.
const COUNTED_ALOUD: &str = "return await new Promise((done) => {
    const [aloud, line] = [[], () => document.querySelector('.error-box .hint').textContent];
    const before = line();
    new MutationObserver((changes, watch) => {
        const places = changes.map(({ target }) => (target.parentElement ?? target).closest('[role=alert], [role=status], [aria-live]'));
        aloud.push(...places.filter(Boolean).map((place) => place.textContent));
        if (line() !== before) done(aloud, watch.disconnect());
    }).observe(document.body, { subtree: true, childList: true, characterData: true });
})";

fn a_failed_read_is_retried_visibly_and_can_be_stopped() {
    journey(&[], |page, sandbox| async move {
        page.open_signed_in("/users").await?;
        page.sees("1–20 of 1,000").await?;
        sandbox.fault(&json!({"kind": "unavailable", "times": 2, "path": "role=user"}))?;
        sandbox.clear_requests();
        page.fill("Role", "user").await?;
        page.sees("The server ran into an error (503).").await?;
        page.sees("Retrying").await?;
        page.sees("matching users").await?;
        page.sees_no("The server ran into an error (503).").await?;
        assert_eq!(sandbox.requests().len(), 3, "two failed, one answered");
        // The server's own pause, in seconds and as a date.
        for wait in ["3".to_owned(), in_three_seconds()] {
            sandbox.fault(&json!({"kind": "too-many", "retry_after": wait}))?;
            page.click("button", "Refresh").await?;
            page.sees("Too many requests.").await?;
            page.sees("(attempt 2 of 5)").await?;
            page.sees_no("Too many requests.").await?;
        }
        // A pause that is longer than anybody waits is a person's to end.
        sandbox.fault(&json!({"kind": "too-many", "retry_after": "86400"}))?;
        page.click("button", "Refresh").await?;
        page.sees("Wait 86,400 seconds, then try again.").await?;
        assert!(!page.text().await?.contains("Retrying"));
        sandbox.fault(&json!({"kind": "too-many", "retry_after": "60"}))?;
        page.click("button", "Try again").await?;
        page.sees("(attempt 2 of 5)").await?;
        matches_snapshot(&page, ".error-box", "retrying").await?;
        assert_eq!(page.run_script(COUNTED_ALOUD).await?, json!([]), "a countdown is no news each second");
        sandbox.clear_requests();
        page.click("button", "Stop retrying").await?;
        page.sees_no("(attempt 2 of 5)").await?;
        assert!(sandbox.requests().is_empty());
        page.click("button", "Try again").await?;
        page.sees_no("Too many requests.").await
    });
}

/// As HTTP writes a date.
fn in_three_seconds() -> String {
    let at = time::OffsetDateTime::now_utc() + time::Duration::seconds(3);
    let format = time::macros::format_description!(
        "[weekday repr:short], [day] [month repr:short] [year] [hour]:[minute]:[second] GMT"
    );
    at.format(&format).expect("a date")
}

fn an_offline_browser_recovers_without_a_reload() {
    journey(&[], |page, sandbox| async move {
        page.open_signed_in("/users/10001/edit").await?;
        page.find("heading", "Edit John Doe").await?;
        page.fill("First name", "Johnny").await?;
        // The banner loads with the palette, or once the browser is idle.
        page.click("button", "Search & commands").await?;
        page.find("combobox", "Search or run a command").await?;
        page.press(Key::Escape + "").await?;
        page.gone("combobox", "Search or run a command").await?;
        page.offline(true).await?;
        page.sees("You are offline.").await?;
        page.click("button", "Save 1 change").await?;
        page.sees("No response from the server.").await?;
        assert_eq!(page.value("First name").await?, "Johnny");
        page.offline(false).await?;
        page.sees_no("You are offline.").await?;
        page.click("button", "Save 1 change").await?;
        page.sees("Your changes to Johnny Doe were saved.").await?;
        // A list that failed meanwhile comes by itself.
        page.offline(true).await?;
        page.sees("You are offline.").await?;
        page.click("link", "Users").await?;
        page.sees("No response from the server.").await?;
        sandbox.clear_requests();
        page.offline(false).await?;
        page.sees("1–20 of 1,000").await?;
        assert_eq!(sandbox.requests().len(), 1, "asked once, when the network came back");
        Ok(())
    });
}

fn a_redirect_is_not_followed_and_never_receives_the_token() {
    journey(&[], |page, sandbox| async move {
        page.open_signed_in("/users").await?;
        page.sees("1–20 of 1,000").await?;
        sandbox.fail_next_list("redirect")?;
        page.click("button", "Refresh").await?;
        page.sees("The server redirected the request.").await?;
        matches_snapshot(&page, ".error-box", "redirect").await?;
        page.click("button", "Try again").await?;
        page.sees_no("The server redirected the request.").await
    });
}

fn a_sign_in_before_the_server_is_named_and_a_reload_keeps_the_draft() {
    const PAGE: &str = "<!doctype html><title>Sign in</title>";
    journey(&[], |page, sandbox| async move {
        let faults = || {
            let pages = [401, 403].map(|status| json!({ "kind": "body", "status": status, "body": PAGE }));
            std::iter::once(json!({ "kind": "redirect" })).chain(pages)
        };
        page.open_signed_in("/users/10001/edit").await?;
        page.find("heading", "Edit John Doe").await?;
        page.fill("First name", "Johnny").await?;
        for fault in faults() {
            sandbox.fault(&fault)?;
            page.click("button", "Save 1 change").await?;
            page.sees("You may have to sign in to a proxy first").await?;
            page.click("button", "Reload page").await?;
            page.click("button", "Continue with the draft").await?;
            assert_eq!(page.value("First name").await?, "Johnny");
        }
        // Chromium takes a 407 from what is no proxy for no response (`ERR_UNEXPECTED_PROXY_AUTH`); Firefox hands it
        // on. The session goes on in both, and the write goes out once.
        let status = json!({ "kind": "body", "method": "PATCH", "status": 407, "body": PAGE });
        sandbox.fault(&status)?;
        sandbox.clear_requests();
        page.click("button", "Save 1 change").await?;
        let sentence =
            if page.is_firefox() { "You may have to sign in to a proxy first" } else { "No response from the server." };
        page.sees(sentence).await?;
        assert!(page.all("dialog", "Your session has ended").await?.is_empty());
        assert_eq!(sandbox.requests().iter().filter(|(method, ..)| method == "PATCH").count(), 1);
        assert_eq!(page.value("First name").await?, "Johnny");
        page.click("button", "Save 1 change").await?;
        page.sees("Your changes to Johnny Doe were saved.").await?;

        // Before signing in, and before the console itself.
        page.click("button", "Sign out").await?;
        page.find("heading", "Sign in").await?;
        for fault in faults() {
            sandbox.fault(&fault)?;
            page.sign_in(harness::sandbox::TOKEN).await?;
            page.sees("You may have to sign in to a proxy first").await?;
        }
        page.console().await.map(drop)
    });
}
