//! Security: the content security policy, hostile data, and a journey whose traces are searched for secrets.

use std::sync::Mutex;

use harness::{Journey, Page, journey, journeys, sandbox::TOKEN};
use serde_json::{Value, json};

use crate::aria_snapshots::matches_snapshot;

pub(crate) const JOURNEYS: &[Journey] = journeys![
    the_policy_is_in_force: Engines,
    neither_token_nor_password_leaves_a_trace,
    every_server_string_is_shown_as_text,
    malformed_response_bodies_do_not_break_the_console,
    a_confusable_username_is_flagged,
];

fn the_policy_is_in_force() {
    journey(&[], |page, sandbox| async move {
        for (path, kind) in
            [("/users", "text/html"), ("/config.json", "application/json"), ("/nowhere/at/all", "text/html")]
        {
            let headers = sandbox.headers(path)?;
            for (name, part) in [
                ("content-type", kind),
                ("content-security-policy", "default-src 'none'; script-src 'self' 'wasm-unsafe-eval' 'sha256-"),
                (
                    "content-security-policy",
                    "require-trusted-types-for 'script'; trusted-types gatehouse-workers; frame-ancestors 'none'",
                ),
                ("referrer-policy", "no-referrer"),
                ("permissions-policy", "camera=()"),
                ("cross-origin-opener-policy", "same-origin"),
                ("cross-origin-resource-policy", "same-origin"),
                ("x-content-type-options", "nosniff"),
            ] {
                let held = headers.get(name).map(String::as_str).unwrap_or_default();
                assert!(held.contains(part), "{path}: {name} is {held}");
            }
        }
        page.open_signed_in("/users").await?;
        page.sees("1–20 of 1,000").await?;
        page.console_is_clean().await?;
        for forbidden in [
            "document.body.insertAdjacentHTML('beforeend', '<b>x</b>')",
            "document.createElement('template').innerHTML = '<b>x</b>'",
            "trustedTypes.createPolicy('other', {createHTML: (text) => text})",
            "new Worker('/boot.js')",
        ] {
            let script = format!("try {{ {forbidden}; return 'done' }} catch (error) {{ return error.name }}");
            let error = page.driver.execute(script, Vec::new()).await?;
            assert!(
                ["TypeError", "EvalError"].contains(&error.json().as_str().unwrap_or_default()),
                "{forbidden}: {error:?}"
            );
        }
        // In a timer, because the driver's own scripts are let through.
        let late = "return new Promise((done) => setTimeout(() => { try { eval('1'); done('ran') } catch (error) { done(error.name) } }))";
        assert_eq!(page.run_script(late).await?, "EvalError");
        let reached = "return fetch('http://127.0.0.1:9/').then(() => 'reached', () => 'refused')";
        assert_eq!(page.run_script(reached).await?, "refused");
        let said = |entry: &Value| entry["message"].as_str().unwrap_or_default().to_owned();
        let is_violation = |entry: &&Value| {
            let is_policys = entry["source"] == "security" || said(entry).starts_with("Content-Security-Policy");
            entry["level"] == "SEVERE" && is_policys
        };
        // The browser writes them behind what violated it, the address that was not reached last.
        let log = Mutex::new(Vec::new());
        page.until("the violations in the log", async || {
            let more = page.console().await?;
            let mut log = log.lock().expect("no panic before");
            log.extend(more);
            let is_last_there = log.iter().filter(is_violation).any(|entry| said(entry).contains("127.0.0.1:9"));
            Ok((is_last_there && log.iter().filter(is_violation).count() >= 3).then_some(()))
        })
        .await?;
        // Some say the last one twice.
        page.settled().await?;
        page.console().await.map(drop)
    });
}

const PASSWORD: &str = "never-Seen-Password-77";

/// All that a page holds and has said: its stores, markup, values of fields but passwords, title, address, history,
/// clipboard.
async fn traces(page: &Page) -> anyhow::Result<String> {
    let script = "
        const stores = [sessionStorage, localStorage].map((store) => Object.entries(store).filter(([key]) => key !== 'gatehouse.token'));
        const fields = [...document.querySelectorAll('input:not(#password, #token, #token-again), textarea')].map((field) => field.value);
        const calls = performance.getEntriesByType('resource').map((entry) => entry.name);
        const markup = document.documentElement.outerHTML;
        return JSON.stringify([stores, fields, calls, markup, document.title, location.href, history.state, document.cookie, document.body.innerText])";
    let held = page.driver.execute(script, Vec::new()).await?.json().to_string();
    let clipboard = "const done = arguments[0]; navigator.clipboard.readText().then(done, () => done(''))";
    let clipboard = page.driver.execute_async(clipboard, Vec::new()).await?.json().to_string();
    Ok(format!("{held}{clipboard}{:?}", page.console().await?))
}

fn neither_token_nor_password_leaves_a_trace() {
    journey(&[], |page, sandbox| async move {
        page.allow_clipboard().await?;
        let look = |step: &'static str| {
            let (page, sandbox) = (page.clone(), sandbox.clone());
            async move {
                let found = traces(&page).await?;
                for secret in [TOKEN, PASSWORD] {
                    assert!(!found.contains(secret), "{step}: a secret is in {found}");
                }
                let calls = format!("{:?}", sandbox.requests());
                assert!(
                    !calls.contains(TOKEN) && !calls.contains(PASSWORD),
                    "{step}: a secret is in an address or log"
                );
                anyhow::Ok(())
            }
        };
        page.open("/users/new").await?;
        page.fill("API token", TOKEN).await?;
        look("typing the token").await?;
        page.click("button", "Sign in").await?;
        page.find("heading", "New user").await?;
        page.fill("Username", "traced").await?;
        page.fill("Organization", "acme").await?;
        page.fill("Email", "traced@acme.example").await?;
        page.fill("Password", PASSWORD).await?;
        look("typing a password").await?;
        sandbox.fail_next("POST", "bad-gateway")?;
        page.click("button", "Create user").await?;
        page.sees("The change has not been made.").await?;
        look("a write that failed").await?;
        page.click("button", "Create user").await?;
        page.find("heading", "traced").await?;
        look("a record").await?;
        page.click("button", "Copy username").await?;
        page.sees("Copied.").await?;
        page.click("link", "Edit").await?;
        page.fill("New password", PASSWORD).await?;
        look("a new password in an edit").await?;
        sandbox.fail_next("GET", "unauthorized")?;
        page.click("button", "Save 1 change").await?;
        page.sign_in_again(TOKEN).await?;
        page.sees("Your changes to traced were saved.").await?;
        page.click("link", "Replace record").await?;
        let text = page.value("Record (JSON)").await?;
        page.fill("Record (JSON)", &text.replacen('{', &format!("{{\"x\": 1, \"password\": \"{PASSWORD}\","), 1))
            .await?;
        page.reload().await?;
        page.find("heading", "You have an unsaved draft").await?;
        look("a draft with a password in its JSON").await?;
        page.click("button", "Discard the draft").await?;
        page.click("button", "Sign out").await?;
        page.find("heading", "Sign in").await?;
        look("signed out").await?;
        let left = page.driver.execute("return sessionStorage.length + localStorage.length", Vec::new()).await?;
        assert_eq!(left.json(), &json!(0));
        Ok(())
    });
}

/// Strings that do harm where they are taken for anything but text.
const PAYLOADS: [&str; 10] = [
    "<img src=x onerror=\"window.harmed = 1\">",
    "<script>window.harmed = 1</script>",
    "javascript:window.harmed=1",
    "\"><svg onload=window.harmed=1>",
    "{{constructor.constructor('window.harmed=1')()}}",
    "=cmd|' /C calc'!A0",
    "\u{202E}gpj.exe",
    "zero\u{200B}width\u{2066}isolate",
    "\u{0}\u{7}\u{1B}[31m",
    "a\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}",
];

fn every_server_string_is_shown_as_text() {
    journey(&[], |page, sandbox| async move {
        page.open_signed_in("/users").await?;
        page.sees("1–20 of 1,000").await?;
        let rows: Vec<Value> = PAYLOADS
            .iter()
            .enumerate()
            .map(|(at, text)| json!({"id": at, "username": text, "email": text, "organization": text, text.to_string(): text,
                "profile": {"first_name": text, "last_name": text, "role": text, "created_at": text, "last_login": text}}))
            .collect();
        let page_of_payloads = json!({"count": rows.len(), "next": "javascript:alert(1)", "results": rows});
        let body = |body: String| json!({"kind": "body", "body": body});
        sandbox.fault(&body(page_of_payloads.to_string()))?;
        page.click("button", "Refresh").await?;
        page.sees("1–10 of 10").await?;
        page.sees("<img src=x onerror=").await?;
        page.sees("U+202E").await?;
        page.sees("U+200B").await?;
        assert!(!page.text().await?.contains('\u{202E}'));
        page.fits().await?;
        for row in &rows {
            sandbox.fault(&body(row.to_string()))?;
            page.open("/users/1").await?;
            page.find("heading", "Account").await?;
            sandbox.fault(&body(row.to_string()))?;
            page.open("/users/1/edit").await?;
            page.find("button", "Save").await?;
        }
        let harmed = page.driver.execute("return window.harmed === undefined", Vec::new()).await?;
        assert_eq!(harmed.json(), &json!(true));
        page.console_is_clean().await
    });
}

fn malformed_response_bodies_do_not_break_the_console() {
    journey(&[], |page, sandbox| async move {
        page.open_signed_in("/users").await?;
        page.sees("1–20 of 1,000").await?;
        let many: serde_json::Map<String, Value> = (0..10_000).map(|at| (format!("field{at:05}"), json!(at))).collect();
        let mut record = many;
        record.insert("id".into(), json!("1"));
        record.insert("username".into(), json!("x".repeat(1 << 20)));
        record.insert(
            "profile".into(),
            json!({"first_name": "Ten Thousand", "role": ["a", {"b": null}], "created_at": "NaN-aN-aNTaN"}),
        );
        let body = |body: String| json!({"kind": "body", "body": body});
        sandbox.fault(&body(Value::Object(record).to_string()))?;
        page.open("/users/1").await?;
        page.find("heading", "Ten Thousand").await?;
        page.sees("and 1,046,576 more characters").await?;
        page.fits().await?;
        page.click("button", "Show all 10,000 fields").await?;
        page.sees("field09999").await?;
        // Malformed lists: more rows than requested, duplicate ids, wrong counts, rows of every type.
        let rows: Vec<Value> = (0..60).map(|at| json!({"id": at / 2, "username": format!("row{at}")})).collect();
        for (count, rows, shown) in [
            (json!(5), json!(rows), "1–60 of"),
            (json!("many"), json!([{"id": 7, "username": "seven"}]), "1–1 of 1"),
            (
                json!(-3),
                json!([{"id": 7, "username": "seven"}, 7, null, [], "x", {"id": {}}]),
                "5 users could not be read",
            ),
            (json!(1e300), json!([{"id": 7, "username": "seven"}]), "seven"),
        ] {
            sandbox.fault(&body(json!({"count": count, "results": rows}).to_string()))?;
            page.open("/users").await?;
            page.sees(shown).await?;
            page.fits().await?;
        }
        sandbox.fault(&body(
            r#"{"id": 9007199254740993, "username": "big", "n": 123456789012345678901234567890}"#.into(),
        ))?;
        page.open("/users/9007199254740993").await?;
        page.sees("9007199254740993").await?;
        page.sees("123456789012345678901234567890").await?;
        for (odd, sentence) in [
            ("[".repeat(100_000), "nested too deeply"),
            ("[]".into(), "It is not a user."),
            ("null".into(), "It is not a user."),
            (r#"{"id": {}}"#.into(), "It is not a user."),
            ("\u{FEFF}{\"id\": 1, \"username\": \"marked\"}".into(), "marked"),
            (String::new(), "It is incomplete or not JSON"),
        ] {
            sandbox.fault(&json!({"kind": "body", "body": odd, "times": 1}))?;
            page.open("/users/1").await?;
            page.sees(sentence).await?;
        }
        page.console_is_clean().await
    });
}

fn a_confusable_username_is_flagged() {
    journey(&[], |page, sandbox| async move {
        let made = json!({"username": "аdmin", "email": "a@acme.example", "password": "kept-Secret-77", "organization": "acme"});
        let id = sandbox.post(&made)?["id"].as_str().expect("an id").to_owned();
        page.open_signed_in(&format!("/users/{id}")).await?;
        page.sees("Username looks like “admin” but is different").await?;
        page.sees("а (U+0430)").await?;
        matches_snapshot(&page, "main", "confusable").await?;
        page.fits().await
    });
}
