//! Lists from servers that count, filter and page in ways of their own.

use harness::{Journey, Page, journey, journeys};
use serde_json::{Value, json};

pub(crate) const JOURNEYS: &[Journey] = journeys![
    a_list_without_a_count_is_paged_and_exported_to_its_end,
    a_list_says_what_the_server_has_ignored,
    rows_never_stand_under_a_question_that_failed,
];

fn a_list_without_a_count_is_paged_and_exported_to_its_end() {
    journey(&[], |page, sandbox| async move {
        // Each page as the server has it, without its count.
        let uncounted = |search: &str, is_last: bool| -> anyhow::Result<()> {
            let mut body = sandbox.record(&format!("/user/?{search}"))?.expect("a list");
            body["count"] = Value::Null;
            if is_last {
                body["next"] = Value::Null;
            }
            sandbox.fault(&json!({ "kind": "body", "method": "GET", "path": search, "body": body.to_string() }))
        };
        uncounted("limit=20&offset=0", false)?;
        page.open_signed_in("/users").await?;
        page.sees("1–20 of 20 or more").await?;
        page.sees("20 or more users").await?;
        uncounted("limit=20&offset=20", true)?;
        page.click("link", "Next").await?;
        page.sees("21–40 of 40").await?;
        assert!(page.all("link", "Next").await?.is_empty());
        uncounted("limit=100&offset=0", false)?;
        uncounted("limit=100&offset=100", true)?;
        page.click("button", "Export…").await?;
        page.click("radio", "All matching users (40)").await?;
        page.click("button", "Download").await?;
        page.sees("Exported 200 users").await?;
        page.sees("The server doesn’t say how many users there are. The file contains all 200 that it sent.").await
    });
}

fn a_list_says_what_the_server_has_ignored() {
    journey(&[], |page, sandbox| async move {
        let everyone = sandbox.record("/user/?limit=20&offset=0")?.expect("a list").to_string();
        let ignoring = |path: &str| sandbox.fault(&json!({ "kind": "body", "path": path, "body": everyone }));
        page.open_signed_in("/users").await?;
        page.sees("1–20 of 1,000").await?;
        ignoring("role=nobody")?;
        page.fill("Role", "nobody").await?;
        page.sees("20 of the 20 users on this page don’t match the filter “Role: nobody”").await?;
        page.sees("1,000 users").await?;
        assert!(!page.text().await?.contains("matching users"), "nobody matches");
        page.click("link", "Clear filters").await?;
        page.sees_no("don’t match the filter").await?;
        ignoring("offset=20")?;
        page.click("link", "Next").await?;
        page.sees("The server sent the same users for this page as for the one before.").await?;
        page.click("link", "Next").await?;
        page.sees_no("The server sent the same users").await
    });
}

fn rows_never_stand_under_a_question_that_failed() {
    journey(&[], |page, sandbox| async move {
        page.open_signed_in("/users").await?;
        page.sees("1–20 of 1,000").await?;
        // The server's words stand at the filter, and what is typed there stays.
        let refusal = json!({ "id": ["A valid integer is required."] }).to_string();
        // Faults meet what is prefetched, too, and a failed prefetch answers nothing: they last until they are taken
        // back.
        sandbox.fault(&json!({ "kind": "body", "status": 400, "path": "id=abc", "body": refusal, "times": 9 }))?;
        page.click("button", "More filters").await?;
        page.fill("ID", "abc").await?;
        page.sees("The server did not accept the filters.").await?;
        assert!(page.usernames().await?.is_empty(), "nobody has that id");
        let field = page.field("ID").await?;
        assert_eq!(field.attr("aria-invalid").await?.as_deref(), Some("true"));
        page.wait_for_aria_snapshot(".filters", |lines| {
            lines.iter().any(|line| line.contains("ID") && line.contains("A valid integer is required."))
        })
        .await?;
        sandbox.reset();
        page.press("d").await?;
        page.is_at("/users?id=abcd").await?;
        page.find("heading", "No matching users").await?;
        assert_eq!(field.attr("aria-invalid").await?.as_deref(), Some("false"), "the same field");
        page.click("link", "Clear filters").await?;
        page.sees("1–20 of 1,000").await?;
        // A next page that fails: the rows go, and the error is where the person looks.
        page.set_size(900, 500).await?;
        let refuse_next_page = || sandbox.fault(&json!({ "kind": "forbidden", "path": "offset=20", "times": 9 }));
        refuse_next_page()?;
        page.click("link", "Next").await?;
        page.is_at("/users?offset=20").await?;
        page.find("button", "Try again").await?;
        assert!(page.usernames().await?.is_empty(), "the first page is no answer to the second");
        error_in_sight(&page).await?;
        sandbox.reset();
        page.click("button", "Try again").await?;
        page.sees("21–40 of 1,000").await?;
        // The same page again: its rows stay, and the error comes into sight.
        refuse_next_page()?;
        let refresh = "document.querySelector('.pagination').scrollIntoView();
            document.querySelector('[data-action=refresh]').click()";
        page.run_script(refresh).await?;
        page.find("button", "Try again").await?;
        assert_eq!(page.usernames().await?.len(), 20);
        error_in_sight(&page).await
    });
}

async fn error_in_sight(page: &Page) -> anyhow::Result<()> {
    let script = "const { top, bottom } = document.querySelector('.error-box').getBoundingClientRect();
        return top >= 0 && bottom <= innerHeight";
    page.until("the error in sight", async || Ok((page.run_script(script).await? == true).then_some(()))).await
}
