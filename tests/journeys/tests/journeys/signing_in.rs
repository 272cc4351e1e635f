//! Signing in and out, configuration, and the 401 in the middle.

use harness::{Journey, With, journey, journeys, sandbox::TOKEN};

use crate::aria_snapshots::matches_snapshot;

pub(crate) const JOURNEYS: &[Journey] = journeys![
    signing_in_with_wrong_tokens_then_the_right_one: Engines WebKit,
    staying_signed_in_and_signing_out_of_all_tabs: Engines,
    a_401_in_the_middle_leads_to_sign_in_and_back,
    the_same_build_works_under_a_base_path,
    a_bad_configuration_is_explained,
    a_page_in_place_of_the_configuration_offers_a_reload,
    config_sets_the_name_page_size_and_privileged_roles,
    config_adds_a_note_to_the_sign_in_page,
];

fn signing_in_with_wrong_tokens_then_the_right_one() {
    journey(&[], |page, sandbox| async move {
        page.open("/users?role=admin").await?;
        page.has_title("Sign in · Gatehouse").await?;
        page.has_focus_on("token").await?;
        assert_eq!(page.field("API token").await?.attr("autocomplete").await?.as_deref(), Some("off"));
        page.click("button", "Sign in").await?;
        page.sees("Enter an API token.").await?;
        page.sign_in("two words").await?;
        page.sees("There is a space or line break inside the token").await?;
        page.sign_in("wrong-token").await?;
        page.sees("The server does not accept this token.").await?;
        matches_snapshot(&page, "form", "token-rejected").await?;
        sandbox.fail_next("GET", "drop")?;
        page.sign_in(TOKEN).await?;
        page.sees("may not allow this console’s address (CORS)").await?;
        sandbox.fail_next("GET", "not-found")?;
        page.sign_in(TOKEN).await?;
        page.sees("has no User API").await?;
        // Status 200 without a list: the server is not GATE.
        sandbox.fail_next("GET", "truncated")?;
        page.sign_in(TOKEN).await?;
        page.sees("it is not a GATE server").await?;
        page.sign_in(&format!("\"Bearer\u{A0}{TOKEN}\"")).await?;
        page.is_at("/users?role=admin").await?;
        page.sees("matching users").await?;
        let kept = "return [sessionStorage.length, localStorage.length]";
        let kept = page.driver.execute(kept, Vec::new()).await?;
        assert_eq!(kept.json().to_string(), "[2,0]", "the token is in this tab alone, and where to use it");
        Ok(())
    });
}

fn staying_signed_in_and_signing_out_of_all_tabs() {
    journey(&[], |page, _| async move {
        page.open("/users").await?;
        page.fill("API token", TOKEN).await?;
        page.click("checkbox", "Keep me signed in on this device").await?;
        page.click("button", "Sign in").await?;
        page.sees("Signed in on this device").await?;
        let second = page.new_tab().await?;
        second.open("/users?limit=50").await?;
        second.sees("1–50 of 1,000").await?;
        second.click("button", "Sign out").await?;
        second.find("heading", "Sign in").await?;
        page.to_front().await?;
        page.sees("You signed out in another tab").await?;
        assert_eq!(page.evaluate("sessionStorage.length + localStorage.length").await?, 0);
        Ok(())
    });
}

fn a_401_in_the_middle_leads_to_sign_in_and_back() {
    journey(&[], |page, sandbox| async move {
        page.open_signed_in("/users?organization=acme&offset=20").await?;
        page.sees("21–").await?;
        sandbox.fail_next("GET", "unauthorized")?;
        page.click("button", "Refresh").await?;
        page.find("dialog", "Your session has ended").await?;
        page.sign_in_again(TOKEN).await?;
        page.is_at("/users?organization=acme&offset=20").await?;
        page.sees("21–").await
    });
}

fn the_same_build_works_under_a_base_path() {
    journey(&[With::Base("/tools/console/")], |page, _| async move {
        page.open_signed_in("/users/10001").await?;
        page.find("heading", "John Doe").await?;
        page.click("link", "Users").await?;
        page.is_at("/users").await?;
        page.sees("1–20 of 1,000").await?;
        page.reload().await?;
        page.sees("1–20 of 1,000").await?;
        page.open("/nowhere/at/all").await?;
        page.find("heading", "Page not found").await?;
        Ok(())
    });
}

fn a_bad_configuration_is_explained() {
    let config = r#"{"api": "http://gate.example.net/api/v1"}"#;
    journey(&[With::Config(config)], |page, sandbox| async move {
        page.open("/users").await?;
        page.find("heading", "The console is not configured correctly").await?;
        page.sees("Over plain http, others could read the token.").await?;
        matches_snapshot(&page, "main", "config-error").await?;
        assert!(sandbox.requests().is_empty(), "nothing was asked");
        Ok(())
    });
}

fn a_page_in_place_of_the_configuration_offers_a_reload() {
    journey(&[With::Config("<!doctype html><title>Sign in</title>")], |page, _| async move {
        page.open("/users").await?;
        page.find("heading", "The console is not configured correctly").await?;
        page.sees("You may have to sign in to a proxy first").await?;
        page.click("button", "Reload page").await?;
        page.find("heading", "The console is not configured correctly").await?;
        Ok(())
    });
}

fn config_sets_the_name_page_size_and_privileged_roles() {
    let config = r#"{"api": "/api/v1", "title": "Harbour accounts", "pageSize": 50, "privilegedRoles": ["guest"]}"#;
    journey(&[With::Config(config)], |page, sandbox| async move {
        page.open_signed_in("/users?role=guest").await?;
        page.has_title("Users · Harbour accounts").await?;
        page.sees("1–50 of").await?;
        let guest = sandbox.record("/user/?role=guest&limit=1")?.expect("a list");
        page.open(&format!("/users/{}", guest["results"][0]["id"].as_str().expect("an id"))).await?;
        page.click("button", "Delete").await?;
        page.field("Confirm username").await?;
        Ok(())
    });
}

fn config_adds_a_note_to_the_sign_in_page() {
    let config = r#"{"api": "/api/v1", "note": " Tokens: <b>ask</b> the desk, 1234. "}"#;
    journey(&[With::Config(config)], |page, _| async move {
        page.open("/users").await?;
        page.find("heading", "Sign in").await?;
        page.sees("Tokens: <b>ask</b> the desk, 1234.").await?;
        matches_snapshot(&page, "main", "sign-in-note").await?;
        for (width, dark) in [(360, true), (1440, false)] {
            page.set_size(width, 800).await?;
            page.set_dark(dark).await?;
            page.fits().await?;
            // On a phone the other screens leave it to the icon.
            let wide =
                page.driver.execute("return document.querySelector('.brand span').offsetWidth", Vec::new()).await?;
            let wide = wide.json().as_u64().unwrap_or_default();
            anyhow::ensure!(wide > 50, "whose console it is can be read at {width} px: {wide} px of it");
        }
        Ok(())
    });
}
