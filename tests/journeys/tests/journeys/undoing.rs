//! Undoing the last change.

use harness::{Journey, With, journey, journeys};
use serde_json::json;

use crate::aria_snapshots::matches_snapshot;

pub(crate) const JOURNEYS: &[Journey] = journeys![
    an_edit_is_undone_except_for_its_password,
    what_cannot_be_taken_back_is_not_offered,
    undo_keeps_what_someone_else_changed_since,
    a_replacement_is_undone_by_a_replacement,
    a_delete_says_what_recreating_the_user_restores,
];

fn an_edit_is_undone_except_for_its_password() {
    journey(&[], |page, sandbox| async move {
        page.open_signed_in("/users/10001/edit").await?;
        page.fill("Role", "manager").await?;
        page.fill("First name", "Johnny").await?;
        page.fill("New password", "correct horse battery staple").await?;
        page.click("button", "Save 3 changes").await?;
        page.find("heading", "Johnny Doe").await?;
        page.find("heading", "Undo your last change").await?;
        page.sees("Role: back to “user”").await?;
        page.sees("First name: back to “John”").await?;
        page.sees("The previous password can’t be restored").await?;
        for (width, dark) in [(360, true), (1440, false)] {
            page.set_size(width, 800).await?;
            page.set_dark(dark).await?;
            page.fits().await?;
        }
        // It stays until it is used or sent away, also after looking elsewhere.
        page.click("link", "Users").await?;
        page.sees("1–20 of 1,000").await?;
        page.gone("heading", "Undo your last change").await?;
        page.click("link", "Johnny Doe john.doe").await?;
        sandbox.clear_requests();
        page.click("button", "Undo").await?;
        page.find("heading", "John Doe").await?;
        page.sees("Your change to John Doe was undone.").await?;
        page.gone("heading", "Undo your last change").await?;
        let held = sandbox.record("/user/10001/")?.expect("John");
        assert_eq!((&held["profile"]["role"], &held["profile"]["first_name"]), (&json!("user"), &json!("John")));
        let written: Vec<_> = sandbox.requests().into_iter().filter(|(method, ..)| method != "GET").collect();
        assert_eq!(written.len(), 1);
        assert_eq!(written[0].2, json!({"profile": {"first_name": "John", "role": "user"}}), "the former values alone");
        Ok(())
    });
}

fn what_cannot_be_taken_back_is_not_offered() {
    journey(&[With::LaterDialect], |page, sandbox| async move {
        // A password alone.
        page.open_signed_in("/users/10001/edit").await?;
        page.fill("New password", "correct horse battery staple").await?;
        page.click("button", "Save 1 change").await?;
        page.sees("Your changes to John Doe were saved.").await?;
        page.sees_no("Undo your last change").await?;
        // Lost on the way: no record would show it.
        page.click("link", "Edit").await?;
        page.fill("New password", "correct horse battery staple 2").await?;
        sandbox.fail_next("PATCH", "drop")?;
        page.click("button", "Save 1 change").await?;
        page.sees("No record shows a password or another secret").await?;
        page.sees_no("Check the user before you try again").await?;
        page.click("button", "Save 1 change").await?;
        page.sees("Your changes to John Doe were saved.").await?;
        // A refusal is told as one: the former username is someone else's by now.
        page.click("link", "Edit").await?;
        page.fill("Username", "john.moved").await?;
        page.click("button", "Save 1 change").await?;
        page.sees("Username: back to “john.doe”").await?;
        let organization = sandbox.record("/user/10001/")?.expect("John")["organization"].clone();
        sandbox.patch("10002", &json!({"username": "john.doe", "organization": organization}))?;
        page.click("button", "Undo").await?;
        page.sees("The server refused this.").await?;
        page.sees("must make a unique set").await?;
        page.sees_no("someone else").await?;
        // A profile that was null becomes null again.
        let body = json!({"username": "bare", "email": "bare@acme.example", "password": "kept-Secret-77", "organization": "acme", "profile": {}});
        let mut id = sandbox.post(&body)?["id"].as_u64().expect("an id");
        if id % 2 == 1 {
            let body = json!({"username": "bare2", "email": "bare@acme.example", "password": "kept-Secret-77", "organization": "acme", "profile": {}});
            id = sandbox.post(&body)?["id"].as_u64().expect("an id");
        }
        assert!(sandbox.record(&format!("/user/{id}/"))?.expect("the user")["profile"].is_null());
        page.open(&format!("/users/{id}/edit")).await?;
        page.fill("First name", "Ana").await?;
        page.click("button", "Save 1 change").await?;
        page.sees("Profile: back to (empty)").await?;
        sandbox.reset();
        page.click("button", "Undo").await?;
        page.sees("was undone.").await?;
        let written: Vec<_> = sandbox.requests().into_iter().filter(|(method, ..)| method != "GET").collect();
        assert_eq!(written[0].2, json!({"profile": null}));
        assert!(sandbox.record(&format!("/user/{id}/"))?.expect("the user")["profile"].is_null());
        Ok(())
    });
}

fn undo_keeps_what_someone_else_changed_since() {
    journey(&[], |page, sandbox| async move {
        page.open_signed_in("/users/10001/edit").await?;
        page.fill("Role", "manager").await?;
        page.click("button", "Save 1 change").await?;
        page.find("button", "Undo").await?;
        sandbox.patch("10001", &json!({"profile": {"role": "theirs"}}))?;
        page.click("button", "Undo").await?;
        page.sees("Not undone: someone else has changed Role since.").await?;
        assert_eq!(sandbox.record("/user/10001/")?.expect("John")["profile"]["role"], "theirs");
        // A call that fails says so, and the offer stays.
        sandbox.patch("10001", &json!({"profile": {"role": "manager"}}))?;
        sandbox.fail_next("PATCH", "unavailable")?;
        page.click("button", "Undo").await?;
        page.sees("The server ran into an error").await?;
        page.click("button", "Undo").await?;
        page.sees("Your change to John Doe was undone.").await?;
        page.console().await.map(drop)
    });
}

fn a_replacement_is_undone_by_a_replacement() {
    journey(&[With::LaterDialect], |page, sandbox| async move {
        page.open_signed_in("/users/10002").await?;
        page.find("heading", "Jane Smith").await?;
        let before = sandbox.record("/user/10002/")?.expect("Jane");
        page.click("link", "Replace record").await?;
        let mut next = before.clone();
        next["email"] = json!("other@example.com");
        next["profile"]["last_name"] = json!("Jones");
        page.fill("Record (JSON)", &next.to_string()).await?;
        page.click("button", "Replace record").await?;
        page.find("heading", "Jane Jones").await?;
        page.click("button", "Undo").await?;
        page.find("heading", "Jane Smith").await?;
        let held = sandbox.record("/user/10002/")?.expect("Jane");
        assert_eq!(held["email"], before["email"]);
        Ok(())
    });
}

fn a_delete_says_what_recreating_the_user_restores() {
    journey(&[], |page, sandbox| async move {
        page.open_signed_in("/users/10001").await?;
        page.click("button", "Delete").await?;
        page.find("dialog", "Delete John Doe?").await?;
        page.sees("These are lost: ID, Password, and Created").await?;
        page.click("button", "Delete user").await?;
        page.find("heading", "John Doe was deleted.").await?;
        matches_snapshot(&page, ".report", "deleted").await?;
        page.fits().await?;
        page.click("button", "Recreate user").await?;
        page.find("heading", "New user").await?;
        assert_eq!(page.value("Username").await?, "john.doe");
        matches_snapshot(&page, "main", "recreate").await?;
        assert_eq!(page.value("Role").await?, "user");
        assert_eq!(page.value("Password").await?, "");
        page.fill("Password", "correct horse battery staple").await?;
        page.click("button", "Create user").await?;
        page.sees("John Doe was created.").await?;
        assert!(sandbox.record("/user/10001/")?.is_none(), "another id");
        // Someone without an organization comes back without one.
        let made = json!({"username": "no.org", "email": "n@acme.example", "password": "kept-Secret-77", "organization": "acme",
            "profile": {"first_name": "No", "last_name": "Org", "role": "user"}});
        let id = sandbox.post(&made)?["id"].as_str().expect("an id").to_owned();
        sandbox.patch(&id, &json!({"organization": ""}))?;
        page.open(&format!("/users/{id}")).await?;
        page.click("button", "Delete").await?;
        page.click("button", "Delete user").await?;
        page.find("heading", "No Org was deleted.").await?;
        page.click("button", "Recreate user").await?;
        page.find("heading", "New user").await?;
        assert_eq!(page.value("Organization").await?, "");
        page.fill("Password", "correct horse battery staple").await?;
        sandbox.clear_requests();
        sandbox.fault(
            &json!({"kind": "body", "method": "POST", "status": 201, "body": r#"{"id": "1", "username": "no.org"}"#}),
        )?;
        page.click("button", "Create user").await?;
        page.sees("was created.").await?;
        let sent = sandbox.requests().into_iter().find(|(method, ..)| method == "POST").expect("a POST").2;
        assert_eq!((sent.get("organization"), &sent["username"]), (None, &json!("no.org")));
        Ok(())
    });
}
