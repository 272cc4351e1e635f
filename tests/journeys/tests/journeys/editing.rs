//! Editing, replacing, renaming and deleting users.

use harness::{Journey, With, journey, journeys, sandbox::TOKEN};
use serde_json::json;
use thirtyfour::Key;

pub(crate) const JOURNEYS: &[Journey] = journeys![
    a_change_discarded_after_a_401_is_not_sent_again,
    an_edit_sends_only_the_changed_field,
    what_is_typed_is_told_and_sent_as_it_is: Engines,
    secrets_of_a_record_are_struck_out_and_not_sent_back,
    an_account_is_switched_off_until_a_day: Engines,
    a_user_opened_by_username_is_renamed_and_edited_again,
    a_record_is_replaced_as_json,
    a_record_opened_by_id_is_replaced,
    a_delete_asks_for_confirmation: Engines WebKit,
    a_delete_that_is_cancelled_during_its_look_deletes_nobody,
    a_user_is_edited_by_keyboard_alone: Engines WebKit,
];

fn an_edit_sends_only_the_changed_field() {
    journey(&[With::LaterDialect], |page, sandbox| async move {
        page.open_signed_in("/users/10001").await?;
        page.click("link", "Edit").await?;
        page.find("heading", "Edit John Doe").await?;
        page.click("button", "Save").await?;
        page.sees("No changes to save.").await?;
        page.fill("Role", "auditor").await?;
        page.sees("Only these changes are sent.").await?;
        sandbox.reset();
        page.click("button", "Save 1 change").await?;
        page.sees("Your changes to John Doe were saved.").await?;
        let writes: Vec<_> = sandbox.requests().into_iter().filter(|(method, ..)| method != "GET").collect();
        assert_eq!(writes, [("PATCH".into(), "/api/v1/user/10001/".into(), json!({"profile": {"role": "auditor"}}))]);
        let stored = sandbox.record("/user/10001/")?.expect("stored");
        assert_eq!(stored["profile"]["role"], "auditor");
        assert_eq!(stored["external_id"], "ext-010001", "unknown fields are never lost");
        page.is_at("/users/10001").await
    });
}

fn what_is_typed_is_told_and_sent_as_it_is() {
    journey(&[], |page, sandbox| async move {
        page.open_signed_in("/users/10001/edit").await?;
        // A browser's own field for email addresses writes `fass` and `xn--`.
        let field = page.field("Email").await?;
        field.clear().await?;
        field.send_keys("a@faß.example").await?;
        assert_eq!(page.value("Email").await?, "a@faß.example");
        page.fill("Last name", "Do\u{200B}e").await?;
        page.sees("Contains characters that can’t be seen or told apart: Do⟨U+200B⟩e").await?;
        page.fill("New password", "correct horse battery ").await?;
        page.sees("The password begins or ends with a space.").await?;
        page.fits_everywhere().await?;
        sandbox.clear_requests();
        page.click("button", "Save 3 changes").await?;
        page.until("the change to be sent", async || {
            Ok(sandbox.requests().into_iter().find(|(method, ..)| method == "PATCH"))
        })
        .await
        .map(|(_, _, body)| {
            assert_eq!(body["email"], "a@faß.example");
            assert_eq!(body["profile"], json!({"last_name": "Do\u{200B}e"}));
        })
    });
}

fn secrets_of_a_record_are_struck_out_and_not_sent_back() {
    journey(&[With::LaterDialect], |page, sandbox| async move {
        let mut record = sandbox.record("/user/10001/")?.expect("John");
        record["password"] = "pbkdf2_sha256$600000$abc$def=".into();
        record["profile"]["api_key"] = "k-123".into();
        sandbox.fault(
            &json!({"kind": "body", "method": "GET", "path": "/user/10001/", "times": 3, "body": record.to_string()}),
        )?;
        page.open_signed_in("/users/10001").await?;
        page.sees("profile.api_key").await?;
        page.sees_no("k-123").await?;
        page.sees_no("pbkdf2").await?;
        page.click("button", "Show profile.api_key").await?;
        page.sees("k-123").await?;
        page.click("button", "Hide profile.api_key").await?;
        page.sees_no("k-123").await?;
        page.fits_everywhere().await?;
        page.click("link", "Replace record").await?;
        page.sees("they are left out here and not sent back: password and profile.api_key").await?;
        let mut typed: serde_json::Value = serde_json::from_str(&page.value("Record (JSON)").await?)?;
        assert!(typed.get("password").is_none() && typed["profile"].get("api_key").is_none());
        typed["profile"]["role"] = "manager".into();
        page.fill("Record (JSON)", &typed.to_string()).await?;
        sandbox.clear_requests();
        page.click("button", "Replace record").await?;
        page.sees("The record of John Doe was replaced.").await?;
        let sent = sandbox.requests().into_iter().find(|(method, ..)| method == "PUT").expect("a PUT").2;
        assert_eq!(sent, typed);
        // Nor is what was read of a broken value.
        let broken = r#"{"id": "10001", "username": "john.doe", "email": "j@acme.example", "organization": "acme", "klass": "A\ud83d",
            "profile": {"role": "user"}}"#;
        sandbox.fault(&json!({"kind": "body", "method": "GET", "path": "/user/10001/", "body": broken}))?;
        page.open("/users/10001/replace").await?;
        page.find("heading", "Replace the record of john.doe").await?;
        let mut typed: serde_json::Value = serde_json::from_str(&page.value("Record (JSON)").await?)?;
        typed["profile"]["role"] = "guest".into();
        page.fill("Record (JSON)", &typed.to_string()).await?;
        sandbox.clear_requests();
        page.click("button", "Replace record").await?;
        page.sees("Some values from the server are damaged").await?;
        page.sees("klass: This value could not be read completely").await?;
        assert!(sandbox.requests().is_empty(), "nothing is sent");
        Ok(())
    });
}

/// Fields that the contract does not name are edited as what they are, sent alone, refused at their place, and undone.
fn an_account_is_switched_off_until_a_day() {
    journey(&[With::LaterDialect], |page, sandbox| async move {
        let fields = json!({"vlan": 12, "note": null, "api_key": "s3cret", "updated_by": "root", "memo": "one\ntwo", "room": "A1"});
        sandbox.patch("10001", &fields)?;
        page.time_zone("Europe/Madrid").await?;
        page.open_signed_in("/users/10001/edit").await?;
        page.sees("Times are in Europe/Madrid.").await?;
        page.sees_no("api_key").await?;
        page.sees_no("updated_by").await?;
        page.field("is_active").await?.send_keys("No").await?;
        let date = page.field("profile.expires_at").await?;
        if page.is_firefox() {
            // Its driver types into the parts of a date by rules of its own.
            let id = date.id().await?.unwrap_or_default();
            let set = format!("const field = document.getElementById('{id}'); field.value = '2026-11-30T08:00';");
            page.run_script(&(set + "field.dispatchEvent(new Event('input', { bubbles: true }))")).await?;
        } else {
            // As a person types it: month, day, year; hour, minute, half of the day.
            date.send_keys("11302026" + Key::Tab + "0800AM").await?;
        }
        page.fill("vlan", "twelve").await?;
        page.click("button", "Use empty text: note").await?;
        // A character that nobody sees is told at such a field, too.
        page.fill("room", "A\u{200B}1").await?;
        page.sees("A⟨U+200B⟩1").await?;
        page.fill("room", "A1").await?;
        page.sees_no("A⟨U+200B⟩1").await?;
        // Text of several lines keeps them.
        let memo = page.field("memo").await?;
        assert_eq!((memo.tag_name().await?.as_str(), page.value("memo").await?.as_str()), ("textarea", "one\ntwo"));
        memo.send_keys("\nthree").await?;
        page.click("button", "Save 5 changes").await?;
        page.sees("vlan: Enter a number").await?;
        page.fill("vlan", "4094").await?;
        page.fill("status", "closed").await?;
        page.click("button", "Save 6 changes").await?;
        page.sees("status: \"closed\" is not a valid choice.").await?;
        page.fill("status", "suspended").await?;
        sandbox.reset();
        page.click("button", "Save 6 changes").await?;
        page.sees("Your changes to John Doe were saved.").await?;
        let patches = || -> Vec<_> {
            let sent = sandbox.requests().into_iter().filter(|(method, ..)| method == "PATCH");
            sent.map(|(_, _, body)| body).collect()
        };
        let sent = json!({"is_active": false, "memo": "one\ntwo\nthree", "note": "", "status": "suspended", "vlan": 4094,
            "profile": {"expires_at": "2026-11-30T07:00:00Z"}});
        assert_eq!(patches(), [sent]);
        page.sees("Nov 30, 2026, 8:00").await?;
        sandbox.reset();
        page.click("button", "Undo").await?;
        page.sees("Your change to John Doe was undone.").await?;
        let former = json!({"is_active": true, "memo": "one\ntwo", "note": null, "status": "active", "vlan": 12,
            "profile": {"expires_at": null}});
        assert_eq!(patches(), [former]);
        Ok(())
    });
}

fn a_user_opened_by_username_is_renamed_and_edited_again() {
    journey(&[], |page, sandbox| async move {
        page.open_signed_in("/users/by-username/two%20words").await?;
        page.click("link", "Edit").await?;
        page.is_at("/users/by-username/two%20words/edit").await?;
        page.fill("Username", "three/words now").await?;
        sandbox.reset();
        page.click("button", "Save 1 change").await?;
        page.is_at("/users/by-username/three%2Fwords%20now").await?;
        page.find("heading", "three/words now").await?;
        let writes: Vec<_> = sandbox.requests().into_iter().filter(|(method, ..)| method == "PATCH").collect();
        assert_eq!(writes.len(), 1);
        assert_eq!(writes[0].1, "/api/v1/user/username/two%20words/");
        page.click("link", "Edit").await?;
        page.fill("First name", "Renée").await?;
        page.click("button", "Save 1 change").await?;
        page.find("heading", "Renée").await?;
        let stored = sandbox.record("/user/username/three%2Fwords%20now/")?.expect("stored");
        assert_eq!(stored["profile"]["first_name"], "Renée");
        // The former address is nowhere in the history, and the record is there once.
        page.click("link", "Users").await?;
        page.sees("1–20 of 1,000").await?;
        page.back().await?;
        page.find("heading", "Renée").await?;
        page.is_at("/users/by-username/three%2Fwords%20now").await?;
        Ok(())
    });
}

fn a_record_is_replaced_as_json() {
    journey(&[], |page, sandbox| async move {
        page.open_signed_in("/users/by-username/john.doe").await?;
        page.click("link", "Replace record").await?;
        page.find("heading", "Replace the record of John Doe").await?;
        let whole = page.value("Record (JSON)").await?;
        page.fill("Record (JSON)", "{ \"id\": \"10001\",, }").await?;
        page.sees("Invalid JSON at line 1").await?;
        page.sees("Changes appear here once the JSON is valid.").await?;
        let mut record: serde_json::Value = serde_json::from_str(&whole)?;
        record["id"] = "1".into();
        page.fill("Record (JSON)", &record.to_string()).await?;
        page.sees("The ID can’t be changed.").await?;
        record["id"] = "10001".into();
        record["email"] = "john.doe@newcompany.example".into();
        record["profile"]["role"] = "manager".into();
        page.fill("Record (JSON)", &record.to_string()).await?;
        page.sees("profile.role").await?;
        sandbox.reset();
        page.click("button", "Replace record").await?;
        page.sees("The record of John Doe was replaced.").await?;
        let writes: Vec<_> = sandbox.requests().into_iter().filter(|(method, ..)| method == "PUT").collect();
        assert_eq!(writes, [("PUT".into(), "/api/v1/user/username/john.doe/".into(), record)]);
        assert_eq!(sandbox.record("/user/10001/")?.expect("stored")["profile"]["role"], "manager");
        Ok(())
    });
}

fn a_record_opened_by_id_is_replaced() {
    journey(&[], |page, sandbox| async move {
        page.open_signed_in("/users/10002/replace").await?;
        page.find("heading", "Replace the record of Jane Smith").await?;
        let mut record: serde_json::Value = serde_json::from_str(&page.value("Record (JSON)").await?)?;
        record["email"] = "not an address".into();
        page.fill("Record (JSON)", &record.to_string()).await?;
        page.click("button", "Replace record").await?;
        page.has_focus_on("The server did not accept these values").await?;
        page.sees("Email: Enter a valid email address.").await?;
        record["email"] = "jane@acme.example".into();
        page.fill("Record (JSON)", &record.to_string()).await?;
        page.click("button", "Replace record").await?;
        page.is_at("/users/10002").await?;
        assert_eq!(sandbox.record("/user/10002/")?.expect("stored")["email"], "jane@acme.example");
        Ok(())
    });
}

fn a_delete_asks_for_confirmation() {
    journey(&[], |page, sandbox| async move {
        let make = |name: &str, role: &str| {
            json!({"username": name, "email": format!("{name}@acme.example"), "password": "kept-Secret-77", "organization": "acme",
                "profile": {"first_name": "Gone", "last_name": name, "role": role}})
        };
        let id = |record: serde_json::Value| record["id"].as_str().expect("an id").to_owned();
        let plain = id(sandbox.post(&make("plain", "user"))?);
        let chief = id(sandbox.post(&make("chief", "super_admin"))?);
        let third = id(sandbox.post(&make("third", "user"))?);
        page.open_signed_in(&format!("/users/{plain}")).await?;
        page.click("button", "Delete").await?;
        page.find("dialog", "Delete Gone plain?").await?;
        page.click("button", "Cancel").await?;
        page.gone("dialog", "Delete Gone plain?").await?;
        page.click("button", "Delete").await?;
        page.click("button", "Delete user").await?;
        page.sees("Gone plain was deleted.").await?;
        page.is_at("/users").await?;
        assert!(sandbox.record(&format!("/user/{plain}/"))?.is_none());
        // A privileged role asks for the username; by username the by-username call is used.
        page.open("/users/by-username/chief").await?;
        page.click("button", "Delete").await?;
        page.fill("Confirm username", "chef").await?;
        page.click("button", "Delete user").await?;
        page.sees("This is not the username.").await?;
        page.fill("Confirm username", " chief ").await?;
        sandbox.reset();
        page.click("button", "Delete user").await?;
        page.sees("Gone chief was deleted.").await?;
        assert!(
            sandbox
                .requests()
                .iter()
                .any(|(method, target, _)| method == "DELETE" && target == "/api/v1/user/username/chief/")
        );
        assert!(sandbox.record(&format!("/user/{chief}/"))?.is_none());
        // Gone already: said, and no error.
        page.open(&format!("/users/{third}")).await?;
        page.click("button", "Delete").await?;
        page.find("dialog", "Delete Gone third?").await?;
        sandbox.delete(&third)?;
        page.click("button", "Delete user").await?;
        page.sees("Gone third had already been deleted").await
    });
}

fn a_delete_that_is_cancelled_during_its_look_deletes_nobody() {
    journey(&[], |page, sandbox| async move {
        page.open_signed_in("/users/10002").await?;
        page.find("heading", "Jane Smith").await?;
        page.click("button", "Delete").await?;
        sandbox.fault(&json!({"kind": "delay", "ms": 0, "method": "GET", "path": "/user/10002/", "hold": true}))?;
        page.click("button", "Delete user").await?;
        page.until("the look to be under way", || async { Ok(sandbox.all_faults_were_used().then_some(())) }).await?;
        page.click("button", "Cancel").await?;
        page.gone("dialog", "Delete Jane Smith?").await?;
        sandbox.release();
        // Ready to be asked again, and a round trip later: a deletion would have been sent.
        page.click("button", "Delete").await?;
        page.find("button", "Delete user").await?;
        page.click("button", "Cancel").await?;
        page.click("link", "Users").await?;
        page.find("table", "Users").await?;
        assert!(sandbox.requests().iter().all(|(method, ..)| method == "GET"), "nothing was sent");
        assert!(sandbox.record("/user/10002/")?.is_some());
        Ok(())
    });
}

fn a_user_is_edited_by_keyboard_alone() {
    use thirtyfour::Key;
    journey(&[], |page, sandbox| async move {
        page.open_signed_in("/users?username=john.doe").await?;
        page.sees("1 matching user").await?;
        let press = |keys: thirtyfour::TypingData| {
            let driver = page.driver.clone();
            async move { driver.active_element().await?.send_keys(keys).await }
        };
        // From the link of the row to the record, whose heading takes the focus.
        page.find("link", "John Doe john.doe").await?.focus().await?;
        press(Key::Enter + "").await?;
        page.has_focus_on("John Doe").await?;
        // Escape closes the question and gives the focus back to the button.
        page.find("button", "Delete").await?.focus().await?;
        press(Key::Enter + "").await?;
        page.find("dialog", "Delete John Doe?").await?;
        press(Key::Escape + "").await?;
        page.gone("dialog", "Delete John Doe?").await?;
        page.has_focus_on("Delete").await?;
        page.find("link", "Edit").await?.focus().await?;
        press(Key::Enter + "").await?;
        page.has_focus_on("Edit John Doe").await?;
        // Tab goes from field to field in the order of the form: username, organization, email.
        page.field("Username").await?.focus().await?;
        press(Key::Tab + "").await?;
        page.has_focus_on("organization").await?;
        press(Key::Tab + "").await?;
        page.has_focus_on("email").await?;
        press(Key::Control + "a").await?;
        press("keyboard@acme.example".to_owned() + Key::Enter).await?;
        page.sees("Your changes to John Doe were saved.").await?;
        assert_eq!(sandbox.record("/user/10001/")?.expect("John")["email"], "keyboard@acme.example");
        Ok(())
    });
}

fn a_change_discarded_after_a_401_is_not_sent_again() {
    journey(&[], |page, sandbox| async move {
        page.open_signed_in("/users/10001/edit").await?;
        page.fill("First name", "Johnny").await?;
        sandbox.reset();
        sandbox.fault(&json!({"kind": "unauthorized", "method": "PATCH", "hold": true}))?;
        page.click("button", "Save 1 change").await?;
        page.until("the write to be under way", || async { Ok(sandbox.all_faults_were_used().then_some(())) }).await?;
        page.click("link", "Users").await?;
        page.click("button", "Discard and leave").await?;
        page.find("table", "Users").await?;
        sandbox.release();
        page.find("dialog", "Your session has ended").await?;
        page.sign_in_again(TOKEN).await?;
        page.gone("dialog", "Your session has ended").await?;
        // A round trip later, the change would have been sent again.
        page.click("link", "Jane Smith jane.smith2").await?;
        page.find("heading", "Jane Smith").await?;
        let writes: Vec<_> = sandbox.requests().into_iter().filter(|(method, ..)| method != "GET").collect();
        assert_eq!(writes.len(), 1, "{writes:?}");
        assert_eq!(sandbox.record("/user/10001/")?.expect("John")["profile"]["first_name"], "John");
        Ok(())
    });
}
