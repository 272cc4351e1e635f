//! Creating users.

use harness::{Journey, With, journey, journeys};
use serde_json::json;

use crate::aria_snapshots::matches_snapshot;

pub(crate) const JOURNEYS: &[Journey] = journeys![
    a_user_is_created_after_three_kinds_of_rejection,
    the_username_check_compares_exactly,
    a_form_discarded_during_the_username_check_creates_nobody,
];

fn a_user_is_created_after_three_kinds_of_rejection() {
    journey(&[], |page, sandbox| async move {
        page.open_signed_in("/users").await?;
        page.click("link", "New user").await?;
        page.is_at("/users/new").await?;
        page.has_focus_on("New user").await?;
        // The console's own check: a summary that takes the focus and links to each field.
        page.click("button", "Create user").await?;
        page.has_focus_on("Fix these problems first").await?;
        page.click("link", "Username: Enter a username.").await?;
        page.has_focus_on("username").await?;
        // Taken: found by the look-up before anything is sent.
        page.fill("Username", "john.doe").await?;
        let held = sandbox.record("/user/username/john.doe/")?.expect("John");
        let organization = held["organization"].as_str().expect("text").to_owned();
        page.fill("Organization", &organization).await?;
        page.fill("Password", "12345").await?;
        page.sees("This username is taken in this organization by John Doe (ID 10001).").await?;
        sandbox.reset();
        page.click("button", "Create user").await?;
        page.has_focus_on("Fix these problems first").await?;
        assert!(sandbox.requests().iter().all(|(method, ..)| method == "GET"), "nothing was sent");
        // The server's refusals: by field, nested in the profile, and of the whole.
        page.fill("Username", "new.person").await?;
        page.fill("Email", "new.person@nowhere").await?;
        page.fill("Role", &"r".repeat(151)).await?;
        page.sees("This username is available in this organization.").await?;
        page.click("button", "Create user").await?;
        page.has_focus_on("The server did not accept these values").await?;
        page.sees("Email: Enter a valid email address.").await?;
        page.sees("Role: Ensure this field has no more than 150 characters.").await?;
        page.sees("This password is too short. It must contain at least 8 characters.").await?;
        page.sees("This password is entirely numeric.").await?;
        matches_snapshot(&page, "main", "form-rejected").await?;
        page.fill("Email", "new.person@acme.example").await?;
        page.fill("Role", "user").await?;
        page.click("button", "Generate").await?;
        page.sees("Strong").await?;
        // Taken by someone else between the look-up and the creation: the server's word, of no one field.
        let thief = json!({"username": "new.person", "email": "t@acme.example", "password": "kept-Secret-77", "organization": organization});
        let thief = sandbox.post(&thief)?;
        page.click("button", "Create user").await?;
        page.sees("The fields username, organization must make a unique set.").await?;
        sandbox.delete(thief["id"].as_str().expect("an id"))?;
        page.fill("First name", "New").await?;
        page.fill("Last name", "Person").await?;
        sandbox.reset();
        page.click("button", "Create user").await?;
        page.find("heading", "New Person").await?;
        page.sees("New Person was created.").await?;
        let sent: Vec<_> = sandbox.requests().into_iter().filter(|(method, ..)| method == "POST").collect();
        assert_eq!(sent.len(), 1);
        let stored = sandbox.record("/user/username/new.person/")?.expect("stored");
        assert_eq!(stored["profile"]["role"], "user");
        assert_eq!(stored["email"], "new.person@acme.example");
        page.is_at(&format!("/users/{}", stored["id"].as_str().expect("text"))).await
    });
}

fn the_username_check_compares_exactly() {
    journey(&[With::LaterDialect], |page, sandbox| async move {
        page.open_signed_in("/users/new").await?;
        let held = sandbox.record("/user/10001/")?.expect("John");
        let organization = held["organization"].as_str().expect("text").to_owned();
        sandbox.reset();
        page.fill("Username", "john.do").await?;
        page.fill("Organization", &organization).await?;
        page.fill("First name", "John").await?;
        page.sees("This username is available in this organization.").await?;
        let calls = sandbox.requests();
        let limits: Vec<&str> =
            calls.iter().map(|(_, target, _)| if target.contains("limit=1&") { "one" } else { "more" }).collect();
        assert_eq!(limits.first(), Some(&"one"));
        Ok(())
    });
}

fn a_form_discarded_during_the_username_check_creates_nobody() {
    journey(&[], |page, sandbox| async move {
        page.open_signed_in("/users/new").await?;
        page.fill("Username", "discarded").await?;
        page.fill("Password", "kept-Secret-77").await?;
        // Leaving the field looks the username up, and so does the submit.
        let look_ups =
            json!({"kind": "delay", "ms": 0, "method": "GET", "path": "username=discarded", "hold": true, "times": 2});
        sandbox.fault(&look_ups)?;
        page.fill("Organization", "acme").await?;
        page.click("button", "Create user").await?;
        page.until("the look-up to be under way", || async { Ok(sandbox.all_faults_were_used().then_some(())) })
            .await?;
        page.click("link", "Users").await?;
        page.click("button", "Discard and leave").await?;
        page.find("table", "Users").await?;
        sandbox.release();
        // A round trip later, a creation would have been sent.
        page.click("link", "John Doe john.doe").await?;
        page.find("heading", "John Doe").await?;
        assert!(sandbox.requests().iter().all(|(method, ..)| method == "GET"), "nothing was sent");
        assert!(sandbox.record("/user/username/discarded/")?.is_none());
        Ok(())
    });
}
