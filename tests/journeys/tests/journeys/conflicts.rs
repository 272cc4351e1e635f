//! Concurrent changes: merges, conflicts, records deleted or changed during an edit, and lost responses.

use harness::{Journey, With, journey, journeys};
use serde_json::json;

use crate::aria_snapshots::matches_snapshot;

pub(crate) const JOURNEYS: &[Journey] = journeys![
    changes_to_different_fields_are_merged_and_reported,
    a_conflict_in_the_same_field_asks_the_user: WebKit,
    a_replacement_keeps_concurrent_changes,
    a_user_deleted_during_an_edit_can_be_recreated,
    a_stored_draft_is_merged_with_a_changed_record,
    a_reassigned_username_does_not_edit_the_wrong_user,
    a_draft_is_not_offered_to_whoever_has_the_name_now,
    changes_since_opening_are_shown_before_a_delete,
    a_lost_write_is_resolved_by_reading_and_never_repeated: Engines,
];

fn changes_to_different_fields_are_merged_and_reported() {
    journey(&[With::LaterDialect], |page, sandbox| async move {
        page.open_signed_in("/users/10001/edit").await?;
        page.find("heading", "Edit John Doe").await?;
        page.fill("First name", "Johnny").await?;
        sandbox.patch("10001", &json!({"profile": {"role": "auditor"}, "external_id": "theirs"}))?;
        sandbox.clear_requests();
        page.click("button", "Save 1 change").await?;
        page.sees("Your changes to Johnny Doe were saved.").await?;
        page.sees("external_id: someone else changed this").await?;
        page.sees("to “auditor” while you were editing. Your save kept their change.").await?;
        matches_snapshot(&page, ".report", "merged").await?;
        let sent: Vec<_> = sandbox.requests().into_iter().filter(|(method, ..)| method == "PATCH").collect();
        assert_eq!(sent.len(), 1);
        assert_eq!(sent[0].2, json!({"profile": {"first_name": "Johnny"}}));
        let held = sandbox.record("/user/10001/")?.expect("John");
        assert_eq!((&held["profile"]["role"], &held["external_id"]), (&json!("auditor"), &json!("theirs")));
        page.click("button", "Dismiss").await
    });
}

fn a_conflict_in_the_same_field_asks_the_user() {
    journey(&[], |page, sandbox| async move {
        page.open_signed_in("/users/10001/edit").await?;
        page.find("heading", "Edit John Doe").await?;
        page.fill("Role", "mine").await?;
        page.fill("Last name", "Mine").await?;
        page.fill("First name", "Johnny").await?;
        sandbox.patch("10001", &json!({"profile": {"role": "theirs", "last_name": "Theirs"}}))?;
        page.click("button", "Save 3 changes").await?;
        page.find("heading", "Someone else changed this user").await?;
        page.has_focus_on("Someone else changed this user").await?;
        assert_eq!(sandbox.record("/user/10001/")?.expect("John")["profile"]["first_name"], "John", "nothing was sent");
        page.click("button", "Save chosen values").await?;
        page.sees("Choose a value for each field.").await?;
        page.fits().await?;
        page.click("radio", "Yours: mine").await?;
        page.click("radio", "On the server now: Theirs").await?;
        sandbox.clear_requests();
        page.click("button", "Save chosen values").await?;
        page.sees("Your changes to Johnny Theirs were saved.").await?;
        let sent: Vec<_> = sandbox.requests().into_iter().filter(|(method, ..)| method == "PATCH").collect();
        assert_eq!(sent[0].2, json!({"profile": {"first_name": "Johnny", "role": "mine"}}));
        let held = sandbox.record("/user/10001/")?.expect("John");
        assert_eq!((&held["profile"]["role"], &held["profile"]["last_name"]), (&json!("mine"), &json!("Theirs")));
        Ok(())
    });
}

fn a_replacement_keeps_concurrent_changes() {
    journey(&[With::LaterDialect], |page, sandbox| async move {
        page.open_signed_in("/users/by-username/john.doe/replace").await?;
        page.find("heading", "Replace the record of John Doe").await?;
        let mut record: serde_json::Value = serde_json::from_str(&page.value("Record (JSON)").await?)?;
        record["profile"]["first_name"] = "Johnny".into();
        record["klass"] = "mine".into();
        page.fill("Record (JSON)", &record.to_string()).await?;
        sandbox.patch("10001", &json!({"external_id": "theirs", "klass": "theirs"}))?;
        page.click("button", "Replace record").await?;
        page.find("heading", "Someone else changed this user").await?;
        page.click("radio", "On the server now: theirs").await?;
        sandbox.clear_requests();
        page.click("button", "Save chosen values").await?;
        page.sees("The record of Johnny Doe was replaced.").await?;
        let put: Vec<_> = sandbox.requests().into_iter().filter(|(method, ..)| method == "PUT").collect();
        assert_eq!((&put[0].2["external_id"], &put[0].2["klass"]), (&json!("theirs"), &json!("theirs")));
        let held = sandbox.record("/user/10001/")?.expect("John");
        assert_eq!((&held["klass"], &held["profile"]["first_name"]), (&json!("theirs"), &json!("Johnny")));
        Ok(())
    });
}

fn a_user_deleted_during_an_edit_can_be_recreated() {
    journey(&[], |page, sandbox| async move {
        let made = json!({"username": "short.lived", "email": "s@acme.example", "password": "kept-Secret-77", "organization": "acme",
            "profile": {"first_name": "Short", "last_name": "Lived", "role": "user"}});
        let id = sandbox.post(&made)?["id"].as_str().expect("an id").to_owned();
        page.open_signed_in(&format!("/users/{id}/edit")).await?;
        page.find("heading", "Edit Short Lived").await?;
        page.fill("Role", "guest").await?;
        sandbox.delete(&id)?;
        page.click("button", "Save 1 change").await?;
        page.sees("This user has been deleted.").await?;
        page.click("button", "Recreate user").await?;
        page.find("heading", "New user").await?;
        assert_eq!(page.value("Role").await?, "guest");
        page.click("button", "Generate").await?;
        page.click("button", "Create user").await?;
        page.sees("Short Lived was created.").await?;
        let held = sandbox.record("/user/username/short.lived/")?.expect("anew");
        assert_eq!(held["profile"]["role"], "guest");
        assert_ne!(held["id"], json!(id));
        let left = page.driver.execute("return Object.keys(sessionStorage).sort()", Vec::new()).await?;
        assert_eq!(left.json(), &json!(["gatehouse.config", "gatehouse.token"]));
        Ok(())
    });
}

fn a_stored_draft_is_merged_with_a_changed_record() {
    journey(&[], |page, sandbox| async move {
        page.open_signed_in("/users/10001/edit").await?;
        page.find("heading", "Edit John Doe").await?;
        page.fill("First name", "Johnny").await?;
        page.fill("Role", "mine").await?;
        sandbox.patch("10001", &json!({"email": "theirs@acme.example"}))?;
        page.reload().await?;
        page.click("button", "Continue with the draft").await?;
        assert_eq!(page.value("Email").await?, "theirs@acme.example", "what was not touched follows the server");
        page.find("button", "Save 2 changes").await?;
        sandbox.patch("10001", &json!({"profile": {"role": "theirs"}}))?;
        page.reload().await?;
        page.click("button", "Continue with the draft").await?;
        page.find("heading", "Someone else changed this user").await?;
        page.click("radio", "On the server now: theirs").await?;
        page.click("button", "Save chosen values").await?;
        page.sees("Your changes to Johnny Doe were saved.").await?;
        let held = sandbox.record("/user/10001/")?.expect("John");
        assert_eq!((&held["profile"]["role"], &held["email"]), (&json!("theirs"), &json!("theirs@acme.example")));
        Ok(())
    });
}

fn a_reassigned_username_does_not_edit_the_wrong_user() {
    journey(&[], |page, sandbox| async move {
        page.open_signed_in("/users/by-username/john.doe/edit").await?;
        page.find("heading", "Edit John Doe").await?;
        page.fill("First name", "Johnny").await?;
        // A colleague renames John and gives his name away.
        sandbox.patch("10001", &json!({"username": "john.renamed"}))?;
        let made = json!({"username": "john.doe", "email": "s@acme.example", "password": "kept-Secret-77", "organization": "globex",
            "profile": {"first_name": "Other", "last_name": "Person", "role": "user"}});
        sandbox.post(&made)?;
        sandbox.clear_requests();
        page.click("button", "Save 1 change").await?;
        page.sees("Your changes to Johnny Doe were saved.").await?;
        page.sees("Username: someone else changed this from “john.doe” to “john.renamed”").await?;
        let sent: Vec<_> = sandbox.requests().into_iter().filter(|(method, ..)| method == "PATCH").collect();
        assert_eq!(sent[0].1, "/api/v1/user/10001/");
        assert_eq!(sandbox.record("/user/username/john.doe/")?.expect("the other")["profile"]["first_name"], "Other");
        Ok(())
    });
}

fn a_draft_is_not_offered_to_whoever_has_the_name_now() {
    journey(&[], |page, sandbox| async move {
        page.open_signed_in("/users/by-username/john.doe/edit").await?;
        page.find("heading", "Edit John Doe").await?;
        page.fill("First name", "Johnny").await?;
        sandbox.patch("10001", &json!({"username": "john.renamed"}))?;
        let made = json!({"username": "john.doe", "email": "s@acme.example", "password": "kept-Secret-77", "organization": "globex",
            "profile": {"first_name": "Other", "last_name": "Person", "role": "user"}});
        sandbox.post(&made)?;
        page.open("/users/by-username/john.doe/edit").await?;
        page.find("button", "Save").await?;
        page.find("heading", "Edit Other Person").await?;
        page.sees_no("You have an unsaved draft").await?;
        page.open("/users/10001/edit").await?;
        page.click("button", "Continue with the draft").await?;
        assert_eq!(page.value("First name").await?, "Johnny");
        Ok(())
    });
}

fn changes_since_opening_are_shown_before_a_delete() {
    journey(&[], |page, sandbox| async move {
        page.open_signed_in("/users/10002").await?;
        page.find("heading", "Jane Smith").await?;
        page.click("button", "Delete").await?;
        sandbox.patch("10002", &json!({"organization": "elsewhere", "profile": {"role": "user"}}))?;
        page.click("button", "Delete user").await?;
        page.sees("This user has changed since you opened it.").await?;
        page.sees("elsewhere").await?;
        matches_snapshot(&page, "dialog[open]", "delete-changed-user").await?;
        assert!(sandbox.record("/user/10002/")?.is_some(), "nothing was sent");
        page.click("button", "Delete anyway").await?;
        page.sees("Jane Smith was deleted.").await?;
        assert!(sandbox.record("/user/10002/")?.is_none());
        Ok(())
    });
}

fn a_lost_write_is_resolved_by_reading_and_never_repeated() {
    journey(&[], |page, sandbox| async move {
        page.open_signed_in("/users/10001/edit").await?;
        page.find("heading", "Edit John Doe").await?;
        page.fill("First name", "Johnny").await?;
        sandbox.clear_requests();
        sandbox.fail_next("PATCH", "drop-after")?;
        page.click("button", "Save 1 change").await?;
        page.sees("The server’s response was lost, but the console has confirmed the result.").await?;
        assert_eq!(sandbox.requests().iter().filter(|(method, ..)| method == "PATCH").count(), 1);
        // A create whose response was lost is resolved by username and organization.
        page.open("/users/new").await?;
        page.fill("Username", "lost.answer").await?;
        page.fill("Organization", "acme").await?;
        page.fill("Email", "lost@acme.example").await?;
        page.click("button", "Generate").await?;
        sandbox.clear_requests();
        sandbox.fail_next("POST", "drop-after")?;
        page.click("button", "Create user").await?;
        page.find("heading", "lost.answer").await?;
        page.sees("lost.answer was created. The server’s response was lost").await?;
        assert_eq!(sandbox.requests().iter().filter(|(method, ..)| method == "POST").count(), 1);
        // A delete whose response was lost is resolved by a GET.
        page.click("button", "Delete").await?;
        sandbox.fail_next("DELETE", "drop-after")?;
        sandbox.clear_requests();
        page.click("button", "Delete user").await?;
        page.sees("lost.answer was deleted. The server’s response was lost").await?;
        assert_eq!(sandbox.requests().iter().filter(|(method, ..)| method == "DELETE").count(), 1);
        // A delete that never arrived is reported as such, and can be retried.
        page.open("/users/10002").await?;
        page.click("button", "Delete").await?;
        sandbox.fail_next("DELETE", "drop")?;
        page.click("button", "Delete user").await?;
        page.sees("The user has not been deleted.").await?;
        matches_snapshot(&page, "dialog[open]", "username-uncertain").await?;
        assert!(sandbox.record("/user/10002/")?.is_some());
        Ok(())
    });
}
