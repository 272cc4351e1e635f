//! Each fault of the sandbox once: the console explains the error and offers a retry.

use harness::{Journey, journey, journeys, sandbox::READER};
use serde_json::json;

use crate::aria_snapshots::matches_snapshot;

pub(crate) const JOURNEYS: &[Journey] = journeys![
    each_read_error_is_explained_and_can_be_retried,
    a_proxys_error_page_is_one_click_away,
    a_read_only_token_is_explained,
    pressing_enter_twice_sends_once,
];

fn each_read_error_is_explained_and_can_be_retried() {
    journey(&[], |page, sandbox| async move {
        page.open_signed_in("/users").await?;
        page.sees("1–20 of 1,000").await?;
        for (kind, sentence) in [
            ("drop", "No response from the server."),
            ("drop-after", "No response from the server."),
            ("forbidden", "You don’t have permission to do this."),
            ("not-found", "The server could not find this."),
            ("conflict", "This conflicts with another change."),
            ("failed", "The server ran into an error (500)."),
            ("bad-gateway", "The server ran into an error (502)."),
            ("unavailable", "The server ran into an error (503)."),
            ("truncated", "The server’s response could not be read."),
        ] {
            sandbox.fail_next_list(kind)?;
            page.click("button", "Refresh").await?;
            page.sees(sentence).await?;
            assert!(page.text().await?.contains("1–20 of 1,000"), "{kind}: the old rows stay");
            // Some are tried again by themselves meanwhile, which takes the button away.
            page.until(&format!("an end of {kind}"), async || {
                if let Some(again) = page.all("button", "Try again").await?.into_iter().next() {
                    again.click().await.ok();
                }
                Ok((!page.text().await?.contains(sentence)).then_some(()))
            })
            .await?;
        }
        sandbox.fault(&json!({"kind": "too-many", "path": "/user/?", "retry_after": "30"}))?;
        page.click("button", "Refresh").await?;
        page.sees("The server is limiting requests. The console will try again by itself.").await?;
        page.sees("Retrying in 30 seconds (attempt 2 of 5).").await?;
        sandbox.fault(&json!({"kind": "delay", "path": "/user/?", "ms": 500}))?;
        page.click("button", "Try again").await?;
        page.sees_no("The server is limiting requests").await
    });
}

fn a_proxys_error_page_is_one_click_away() {
    journey(&[], |page, sandbox| async move {
        page.open_signed_in("/users").await?;
        page.sees("1–20 of 1,000").await?;
        // With a pause that no timer waits for: otherwise a slow machine finds the record there already.
        sandbox.fault(&json!({"kind": "bad-gateway", "method": "GET", "retry_after": "600"}))?;
        page.open("/users/10001").await?;
        page.sees("The server ran into an error (502).").await?;
        page.sees_no("nginx").await?;
        page.click("summary", "Show the server’s response").await?;
        page.sees("nginx").await?;
        page.click("button", "Try again").await?;
        page.find("heading", "John Doe").await?;
        Ok(())
    });
}

fn a_read_only_token_is_explained() {
    journey(&[], |page, sandbox| async move {
        page.open("/users/10001/edit").await?;
        page.sign_in(READER).await?;
        page.find("heading", "Edit John Doe").await?;
        page.fill("First name", "Johnny").await?;
        page.click("button", "Save 1 change").await?;
        // One refusal is about this request.
        page.sees("You don’t have permission to do this.").await?;
        page.sees("“You do not have permission to perform this action”. Nothing was changed").await?;
        page.sees_no("This token is read-only").await?;
        assert_eq!(sandbox.record("/user/10001/")?.expect("John")["profile"]["first_name"], "John");
        assert_eq!(page.value("First name").await?, "Johnny", "what was typed stays");
        // A second one, on another record, is about the token: what writes is off everywhere, and says why; reading
        // goes on.
        page.click("link", "Back to user").await?;
        page.click("button", "Leave and keep draft").await?;
        page.click("link", "Users").await?;
        page.click("link", "Jane Smith jane.smith2").await?;
        page.find("heading", "Jane Smith").await?;
        page.click("button", "Delete").await?;
        page.click("button", "Delete user").await?;
        page.sees("This token is read-only").await?;
        page.click("button", "Cancel").await?;
        sandbox.reset();
        page.find("heading", "Jane Smith").await?;
        for name in ["Edit", "Replace record"] {
            let link = page.find("link", name).await?;
            assert_eq!(link.attr("aria-disabled").await?.as_deref(), Some("true"), "{name}");
        }
        page.click("button", "Delete").await?;
        assert!(page.all("dialog", "Delete Jane Smith?").await?.is_empty());
        matches_snapshot(&page, "main", "read-only-record").await?;
        page.click("link", "Users").await?;
        page.sees("1–20 of 1,000").await?;
        let link = page.find("link", "New user").await?;
        assert_eq!(link.attr("aria-disabled").await?.as_deref(), Some("true"));
        page.sees("This token is read-only").await?;
        matches_snapshot(&page, "#read-only", "read-only").await?;
        assert!(sandbox.requests().iter().all(|(method, ..)| method == "GET"), "nothing was sent");
        // A right that was granted meanwhile is tried on request.
        page.click("button", "Enable editing").await?;
        page.until("a link that leads somewhere", async || {
            Ok(page.find("link", "New user").await?.attr("href").await?)
        })
        .await?;
        Ok(())
    });
}

fn pressing_enter_twice_sends_once() {
    journey(&[], |page, sandbox| async move {
        page.open_signed_in("/users/10001/edit").await?;
        page.find("heading", "Edit John Doe").await?;
        page.fill("First name", "Once").await?;
        sandbox.reset();
        sandbox.fault(&json!({"kind": "delay", "ms": 700, "method": "PATCH"}))?;
        let field = page.field("First name").await?;
        field.send_keys(thirtyfour::Key::Enter + thirtyfour::Key::Enter).await?;
        page.find("heading", "Once Doe").await?;
        assert_eq!(sandbox.requests().iter().filter(|(method, ..)| method == "PATCH").count(), 1);
        Ok(())
    });
}
