//! Nothing typed is lost: expired sessions, reloads, crashes, panics and leaving a form.

use harness::{
    Journey, Page, With, journey, journeys,
    sandbox::{OTHER, TOKEN},
};
use serde_json::json;

use crate::aria_snapshots::matches_snapshot;

pub(crate) const JOURNEYS: &[Journey] = journeys![
    a_session_that_expires_during_a_save_keeps_the_form_and_resumes_the_save: WebKit,
    signing_out_in_another_tab_hides_the_form_but_keeps_it: Engines,
    a_form_is_sent_with_a_different_token_only_after_confirmation,
    a_delete_is_sent_with_a_different_token_only_after_confirmation,
    drafts_survive_a_reload_without_the_password: Engines WebKit,
    a_draft_survives_a_new_sign_in_and_warns_about_a_different_token,
    leaving_a_dirty_form_asks_once_and_can_be_cancelled: Engines WebKit,
    a_save_under_way_is_told_wherever_the_person_is_by_then,
    a_panic_shows_the_stopped_page_and_keeps_the_draft: Gallery,
    a_wasm_trap_shows_the_stopped_page_with_its_location: Engines,
    history_navigation_in_a_locked_tab_reveals_no_user,
    an_idle_lock_hides_the_screen_and_asks_for_the_token,
    the_first_touch_after_a_long_sleep_locks_and_does_nothing_else,
];

fn a_save_under_way_is_told_wherever_the_person_is_by_then() {
    journey(&[], |page, sandbox| async move {
        let under_way =
            |method: &str, kind: &str| sandbox.fault(&json!({"kind": kind, "method": method, "ms": 0, "hold": true}));
        let is_sent = async || {
            page.until("the write to be under way", async || Ok(sandbox.all_faults_were_used().then_some(()))).await
        };
        // Stored after the form was left: told on the record, which is read again, and the draft ends.
        page.open_signed_in("/users/10001").await?;
        page.click("link", "Edit").await?;
        change_first_name(&page, "Johnny").await?;
        under_way("PATCH", "delay")?;
        page.click("button", "Save 1 change").await?;
        is_sent().await?;
        page.back().await?;
        page.click("button", "Leave and keep draft").await?;
        page.find("heading", "John Doe").await?;
        sandbox.release();
        page.sees("Your changes to Johnny Doe were saved.").await?;
        page.find("heading", "Johnny Doe").await?;
        page.sees("First name: back to “John”").await?;
        page.click("link", "Edit").await?;
        page.find("heading", "Edit Johnny Doe").await?;
        page.sees_no("You have an unsaved draft").await?;
        // Refused after the form was left: told on the list, and the draft stays.
        page.fill("Email", "no@host").await?;
        under_way("PATCH", "delay")?;
        page.click("button", "Save 1 change").await?;
        is_sent().await?;
        page.click("link", "Users").await?;
        page.click("button", "Leave and keep draft").await?;
        page.find("table", "Users").await?;
        sandbox.release();
        page.sees("Johnny Doe: the change you left behind was not made.").await?;
        page.sees("Email: Enter a valid email address").await?;
        page.sees("What you typed is kept as a draft.").await?;
        page.click("button", "Dismiss").await?;
        page.open("/users/10001/edit").await?;
        page.find("heading", "You have an unsaved draft").await?;
        page.click("button", "Discard the draft").await?;
        // Created after the form was left: told elsewhere, and no draft of it is left.
        page.open("/users/new").await?;
        for (field, text) in [
            ("Username", "late.comer"),
            ("Organization", "late"),
            ("Email", "late@acme.example"),
            ("Password", "kept-Secret-77"),
        ] {
            page.fill(field, text).await?;
        }
        page.sees("This username is available in this organization.").await?;
        under_way("POST", "delay")?;
        page.click("button", "Create user").await?;
        is_sent().await?;
        page.click("link", "Users").await?;
        page.click("button", "Leave and keep draft").await?;
        page.find("table", "Users").await?;
        sandbox.release();
        page.sees("late.comer was created.").await?;
        page.open("/users/new").await?;
        page.find("button", "Create user").await?;
        page.sees_no("You have an unsaved draft").await
    });
}

async fn change_first_name(page: &Page, to: &str) -> anyhow::Result<()> {
    page.find("heading", "Edit John Doe").await?;
    page.fill("First name", to).await?;
    page.find("button", "Save 1 change").await?;
    Ok(())
}

fn a_session_that_expires_during_a_save_keeps_the_form_and_resumes_the_save() {
    journey(&[], |page, sandbox| async move {
        page.open_signed_in("/users/10001/edit").await?;
        change_first_name(&page, "Johnny").await?;
        for method in ["GET", "PATCH"] {
            sandbox.fail_next(method, "unauthorized")?;
        }
        page.click("button", "Save 1 change").await?;
        page.find("dialog", "Your session has ended").await?;
        page.sees("Your unsaved changes are still here.").await?;
        let kept = page.driver.execute("return sessionStorage.getItem('gatehouse.token')", Vec::new()).await?;
        assert!(kept.json().is_null(), "the refused token is forgotten");
        page.sign_in_again("wrong-token").await?;
        page.sees("The server does not accept this token.").await?;
        // The save goes on by itself, and meets the second 401 on its way: again nothing is lost.
        let writes = || sandbox.requests().iter().filter(|(method, ..)| method == "PATCH").count();
        page.sign_in_again(TOKEN).await?;
        page.until("the save to go on", async || Ok((writes() == 1).then_some(()))).await?;
        page.find("dialog", "Your session has ended").await?;
        page.sign_in_again(TOKEN).await?;
        page.sees("Your changes to Johnny Doe were saved.").await?;
        page.is_at("/users/10001").await?;
        assert_eq!(writes(), 2, "the refused one and the one that was made");
        Ok(())
    });
}

fn signing_out_in_another_tab_hides_the_form_but_keeps_it() {
    journey(&[], |page, _| async move {
        page.open_signed_in("/users/10001/edit").await?;
        change_first_name(&page, "Johnny").await?;
        let second = page.new_tab().await?;
        second.open_signed_in("/users").await?;
        second.click("button", "Sign out").await?;
        second.find("heading", "Sign in").await?;
        page.to_front().await?;
        page.find("dialog", "You signed out in another tab").await?;
        matches_snapshot(&page, "dialog[open]", "signed-out-elsewhere").await?;
        assert!(!page.text().await?.contains("John"), "nobody is on screen");
        page.has_title("Gatehouse").await?;
        page.sign_in_again(TOKEN).await?;
        page.has_title("Edit John Doe · Gatehouse").await?;
        assert_eq!(page.value("First name").await?, "Johnny");
        page.click("button", "Save 1 change").await?;
        page.sees("Your changes to Johnny Doe were saved.").await
    });
}

fn a_form_is_sent_with_a_different_token_only_after_confirmation() {
    journey(&[], |page, sandbox| async move {
        page.open_signed_in("/users/10001/edit").await?;
        change_first_name(&page, "Johnny").await?;
        sandbox.fail_next("GET", "unauthorized")?;
        sandbox.clear_requests();
        page.click("button", "Save 1 change").await?;
        page.sign_in_again(OTHER).await?;
        page.find("heading", "This is a different token").await?;
        matches_snapshot(&page, "dialog[open]", "different-token").await?;
        assert!(sandbox.requests().iter().all(|(method, ..)| method == "GET"));
        page.click("button", "Discard unsaved work").await?;
        page.is_at("/users").await?;
        page.sees("1–20 of 1,000").await?;
        assert_eq!(sandbox.record("/user/10001/")?.expect("John")["profile"]["first_name"], "John");
        page.open("/users/10001/edit").await?;
        page.find("heading", "Edit John Doe").await?;
        assert_eq!(page.value("First name").await?, "John", "no draft is left");
        // Continue with the new token.
        page.fill("First name", "Jack").await?;
        sandbox.fail_next("GET", "unauthorized")?;
        page.click("button", "Save 1 change").await?;
        page.sign_in_again(TOKEN).await?;
        page.click("button", "Continue with this token").await?;
        page.sees("Your changes to Jack Doe were saved.").await
    });
}

fn a_delete_is_sent_with_a_different_token_only_after_confirmation() {
    journey(&[], |page, sandbox| async move {
        page.open_signed_in("/users/10002").await?;
        page.find("heading", "Jane Smith").await?;
        page.click("button", "Delete").await?;
        sandbox.fail_next("GET", "unauthorized")?;
        page.click("button", "Delete user").await?;
        page.find("dialog", "Your session has ended").await?;
        page.sign_in_again(OTHER).await?;
        page.find("heading", "This is a different token").await?;
        assert!(sandbox.record("/user/10002/")?.is_some());
        page.click("button", "Discard unsaved work").await?;
        page.is_at("/users").await?;
        page.sees("1–20 of 1,000").await?;
        assert!(sandbox.record("/user/10002/")?.is_some(), "what the first one had begun is given up");
        Ok(())
    });
}

fn drafts_survive_a_reload_without_the_password() {
    journey(&[], |page, sandbox| async move {
        page.open_signed_in("/users/10001/edit").await?;
        change_first_name(&page, "Johnny").await?;
        page.fill("New password", "hunter2-Hunter2").await?;
        page.reload().await?;
        page.find("heading", "You have an unsaved draft").await?;
        page.sees("Last edited less than a minute ago. Fields: First name.").await?;
        page.sees("You also typed a password.").await?;
        matches_snapshot(&page, "main", "draft").await?;
        page.click("button", "Continue with the draft").await?;
        assert_eq!(page.value("First name").await?, "Johnny");
        assert_eq!(page.value("New password").await?, "");
        let stored = page.driver.execute("return JSON.stringify(sessionStorage)", Vec::new()).await?;
        assert!(!stored.json().to_string().contains("hunter2"));
        page.click("button", "Save 1 change").await?;
        page.sees("Your changes to Johnny Doe were saved.").await?;
        page.open("/users/10001/edit").await?;
        page.find("heading", "Edit Johnny Doe").await?;
        // The drafts of a new user and of a replacement are stored and discarded independently.
        page.open("/users/new").await?;
        page.fill("Username", "kept.person").await?;
        page.open("/users/10002/replace").await?;
        page.find("heading", "Replace the record of Jane Smith").await?;
        page.fill("Record (JSON)", "{ \"id\": \"10002\", \"password\": \"hunter2\", \"use").await?;
        page.reload().await?;
        page.sees("Fields: Record (JSON).").await?;
        page.click("button", "Continue with the draft").await?;
        assert_eq!(page.value("Record (JSON)").await?, "{ \"id\": \"10002\", \"password\": \"\", \"use");
        page.click("button", "Discard").await?;
        page.open("/users/new").await?;
        page.sees("Fields: Username.").await?;
        page.click("button", "Discard the draft").await?;
        assert_eq!(page.value("Username").await?, "");
        let left = page.driver.execute("return Object.keys(sessionStorage).sort()", Vec::new()).await?;
        assert_eq!(left.json(), &json!(["gatehouse.config", "gatehouse.token"]), "nothing is left of any draft");
        assert_eq!(sandbox.record("/user/10001/")?.expect("John")["profile"]["first_name"], "Johnny");
        Ok(())
    });
}

fn a_draft_survives_a_new_sign_in_and_warns_about_a_different_token() {
    journey(&[], |page, _| async move {
        page.open_signed_in("/users/10001/edit").await?;
        change_first_name(&page, "Johnny").await?;
        page.driver.execute("sessionStorage.removeItem('gatehouse.token')", Vec::new()).await?;
        page.reload().await?;
        page.find("heading", "Sign in").await?;
        page.sign_in(OTHER).await?;
        page.sees("This draft was started with a different token").await?;
        page.click("button", "Continue with the draft").await?;
        assert_eq!(page.value("First name").await?, "Johnny");
        // Signing out asks, and leaves nothing behind.
        page.click("button", "Sign out").await?;
        page.find("dialog", "Leave without saving?").await?;
        page.click("button", "Keep editing").await?;
        assert_eq!(page.value("First name").await?, "Johnny");
        page.click("button", "Sign out").await?;
        page.click("button", "Discard and sign out").await?;
        page.find("heading", "Sign in").await?;
        let left = page.driver.execute("return sessionStorage.length + localStorage.length", Vec::new()).await?;
        assert_eq!(left.json(), &json!(0));
        Ok(())
    });
}

fn leaving_a_dirty_form_asks_once_and_can_be_cancelled() {
    journey(&[], |page, _| async move {
        page.open_signed_in("/users?organization=acme").await?;
        page.sees("matching users").await?;
        page.open("/users/10001").await?;
        page.click("link", "Edit").await?;
        page.is_at("/users/10001/edit").await?;
        let asked = "const leaving = new Event('beforeunload', {cancelable: true}); dispatchEvent(leaving); return leaving.defaultPrevented";
        assert_eq!(page.driver.execute(asked, Vec::new()).await?.json(), &json!(false), "nothing to ask yet");
        change_first_name(&page, "Johnny").await?;
        assert_eq!(
            page.driver.execute(asked, Vec::new()).await?.json(),
            &json!(true),
            "closing and the address bar ask"
        );
        // By link.
        page.click("link", "Users").await?;
        page.find("dialog", "Leave without saving?").await?;
        page.is_at("/users/10001/edit").await?;
        page.click("button", "Keep editing").await?;
        page.gone("dialog", "Leave without saving?").await?;
        assert_eq!(page.value("First name").await?, "Johnny");
        // By the back button: the address comes back too, and forward is not lost.
        page.back().await?;
        page.find("dialog", "Leave without saving?").await?;
        page.is_at("/users/10001/edit").await?;
        page.driver.active_element().await?.send_keys(thirtyfour::Key::Escape + "").await?;
        page.gone("dialog", "Leave without saving?").await?;
        assert_eq!(page.value("First name").await?, "Johnny");
        page.back().await?;
        page.click("button", "Leave and keep draft").await?;
        page.is_at("/users/10001").await?;
        page.find("heading", "John Doe").await?;
        page.forward().await?;
        page.is_at("/users/10001/edit").await?;
        page.click("button", "Continue with the draft").await?;
        assert_eq!(page.value("First name").await?, "Johnny");
        page.click("link", "Back to user").await?;
        page.click("button", "Discard and leave").await?;
        page.is_at("/users/10001").await?;
        page.click("link", "Edit").await?;
        page.find("heading", "Edit John Doe").await?;
        assert_eq!(page.value("First name").await?, "John");
        // A form that says nothing new is left without a word.
        page.click("link", "Users").await?;
        page.is_at("/users").await
    });
}

fn a_panic_shows_the_stopped_page_and_keeps_the_draft() {
    journey(&[], |page, _| async move {
        page.open_signed_in("/users/10001/edit").await?;
        change_first_name(&page, "Johnny").await?;
        page.driver.execute("dispatchEvent(new CustomEvent('gatehouse:panic'))", Vec::new()).await.ok();
        page.find("alertdialog", "Gatehouse has stopped").await?;
        let shown = page.text().await?;
        assert!(shown.contains("panic.rs:") && !shown.contains("Johnny") && !shown.contains(TOKEN), "{shown}");
        for (width, dark) in [(1440, false), (360, true)] {
            page.set_size(width, 800).await?;
            page.set_dark(dark).await?;
            page.fits().await?;
        }
        // The report names the browser and the moment.
        page.run_script("document.querySelector('#stopped pre').textContent = 'the report'").await?;
        matches_snapshot(&page, "#stopped", "stopped").await?;
        page.console().await?;
        page.click("button", "Reload page").await?;
        page.click("button", "Continue with the draft").await?;
        assert_eq!(page.value("First name").await?, "Johnny");
        page.console().await.map(drop)
    });
}

/// A trap is all that a release says of a panic: its function `unreachable` is one of its own.
fn a_wasm_trap_shows_the_stopped_page_with_its_location() {
    const TRAP: &str = "const code = [0, 97, 115, 109, 1, 0, 0, 0, 1, 4, 1, 96, 0, 0, 3, 2, 1, 0, 7, 5, 1, 1, 102, 0, 0, \
        10, 5, 1, 3, 0, 0, 11]; setTimeout(new WebAssembly.Instance(new WebAssembly.Module(new Uint8Array(code))).exports.f)";
    journey(&[], |page, _| async move {
        page.open_signed_in("/users/10001/edit").await?;
        change_first_name(&page, "Johnny").await?;
        page.run_script(TRAP).await?;
        page.find("alertdialog", "Gatehouse has stopped").await?;
        let shown = page.text().await?;
        assert!(shown.contains("RuntimeError") && shown.contains("wasm-function[0]:0x"), "{shown}");
        assert!(!shown.contains("Johnny") && !shown.contains(TOKEN) && !shown.contains("http"), "{shown}");
        page.console().await?;
        page.click("button", "Reload page").await?;
        page.click("button", "Continue with the draft").await?;
        assert_eq!(page.value("First name").await?, "Johnny");
        page.console().await.map(drop)
    });
}

fn history_navigation_in_a_locked_tab_reveals_no_user() {
    let config = r#"{"api": "/api/v1", "lockMinutes": 0.1}"#;
    journey(&[With::Config(config)], |page, _| async move {
        page.open_signed_in("/users").await?;
        page.click("link", "John Doe john.doe").await?;
        page.has_title("John Doe · Gatehouse").await?;
        page.click("link", "Users").await?;
        page.sees("1–20 of 1,000").await?;
        page.find("dialog", "Locked").await?;
        page.has_title("Gatehouse").await?;
        page.back().await?;
        page.is_at("/users/10001").await?;
        page.find("dialog", "Locked").await?;
        assert_eq!(page.driver.title().await?, "Gatehouse");
        page.sign_in_again(TOKEN).await?;
        page.has_title("John Doe · Gatehouse").await
    });
}

fn an_idle_lock_hides_the_screen_and_asks_for_the_token() {
    let config = r#"{"api": "/api/v1", "lockMinutes": 0.05}"#;
    journey(&[With::Config(config)], |page, _| async move {
        page.open_signed_in("/users/10001/edit").await?;
        change_first_name(&page, "Johnny").await?;
        page.find("dialog", "Locked").await?;
        matches_snapshot(&page, "dialog[open]", "locked").await?;
        assert!(!page.text().await?.contains("John"), "nobody is on screen");
        let kept = page
            .driver
            .execute("return [sessionStorage.getItem('gatehouse.token'), localStorage.length]", Vec::new())
            .await?;
        assert_eq!(kept.json(), &json!([null, 0]), "a reload would not get round it");
        page.sign_in_again(TOKEN).await?;
        assert_eq!(page.value("First name").await?, "Johnny");
        page.click("button", "Save 1 change").await?;
        page.sees("Your changes to Johnny Doe were saved.").await
    });
}

fn the_first_touch_after_a_long_sleep_locks_and_does_nothing_else() {
    let config = r#"{"api": "/api/v1", "lockMinutes": 60}"#;
    journey(&[With::Config(config)], |page, _| async move {
        // The screen sleeps for two hours, and no timer runs before the touch.
        let sleep = "const now = Date.now; const woken = now() + 7_200_000; Date.now = () => Math.max(now(), woken)";
        let touches = [
            "document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'n', bubbles: true, cancelable: true }))",
            "document.querySelector('main').dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }))",
            "document.querySelector('main').dispatchEvent(new WheelEvent('wheel', { bubbles: true }))",
        ];
        for touch in touches {
            page.open_signed_in("/users").await?;
            page.sees("1–20 of 1,000").await?;
            page.find("button", "Search & commands").await?;
            page.press("j").await?;
            page.run_script(&format!("{sleep}; {touch}")).await?;
            page.find("dialog", "Locked").await?;
            page.is_at("/users").await?;
        }
        // A person who signs in again is there, and stays signed in over a reload.
        page.sign_in_again(TOKEN).await?;
        page.gone("dialog", "Locked").await?;
        // Whoever reads on with the wheel alone is there, too.
        let wheel = "document.querySelector('main').dispatchEvent(new WheelEvent('wheel', { bubbles: true }))";
        page.run_script("const now = Date.now; globalThis.ahead = 0; Date.now = () => now() + ahead").await?;
        for _ in 0..2 {
            page.run_script(&format!("ahead += 3_000_000; {wheel}")).await?;
        }
        page.press("n").await?;
        page.is_at("/users/new").await?;
        page.open("/users").await?;
        page.sees("1–20 of 1,000").await?;
        page.find("button", "Search & commands").await?;
        page.press("j").await?;
        page.reload().await?;
        page.sees("1–20 of 1,000").await?;
        // A reload after the sleep comes too late, too.
        page.run_script("sessionStorage.setItem('gatehouse.seen', String(Date.now() - 7_200_000))").await?;
        page.reload().await?;
        page.find("dialog", "Locked").await?;
        assert!(!page.text().await?.contains("John"), "nobody is on screen");
        page.sign_in_again(TOKEN).await?;
        page.find("button", "Search & commands").await?;
        page.press("n").await?;
        page.is_at("/users/new").await?;
        // A session of the device: an act in another tab counts, and so does the time without one.
        let on_device = |hours: i32| {
            format!(
                "sessionStorage.clear(); localStorage.setItem('gatehouse.token', '{TOKEN}');
                 localStorage.setItem('gatehouse.seen', String(Date.now() + {hours} * 3_600_000))"
            )
        };
        page.run_script(&on_device(0)).await?;
        page.open("/users").await?;
        page.sees("1–20 of 1,000").await?;
        page.find("button", "Search & commands").await?;
        page.run_script(&on_device(2)).await?;
        page.run_script(&format!("{sleep}; {}", touches[0])).await?;
        page.is_at("/users/new").await?;
        // This page's clock is two hours ahead by now.
        page.run_script(&on_device(-4)).await?;
        page.open("/users").await?;
        page.find("dialog", "Locked").await.map(drop)
    });
}
