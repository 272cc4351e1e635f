//! Changes for many people for everyone who makes them: by keyboard alone, with axe on what an import asks, and on a phone
//! in each language.

use std::collections::BTreeSet;

use anyhow::Context as _;
use harness::{Journey, Page, With, journey, journeys};
use serde_json::json;
use thirtyfour::Key;

use crate::{
    accessible::is_clean,
    importing::{FAST, bring, bring_next, file},
    languages::speak,
    plan_runs::{create, open_plan, people, plan_file, role, run_to_its_report, to_guests},
};

pub(crate) const JOURNEYS: &[Journey] = journeys![
    an_import_is_made_from_its_rows_to_its_held_one_by_keyboard_alone,
    axe_finds_no_violation_where_an_import_asks,
    axe_finds_no_violation_on_a_run_that_is_watched_ended_and_taken_back,
    each_step_of_an_import_fits_on_a_phone_and_is_translated,
];

/// The name of what has the focus, as its label or its text says it.
const FOCUSED: &str = "const one = document.activeElement;
    return one === document.body ? '' : (one.ariaLabel ?? one.labels?.[0]?.innerText ?? one.innerText).trim()";
/// The cell of the grid that has the focus.
const CELL: &str = "return document.activeElement.dataset.place ?? ''";
/// More stops than a page has.
const STOPS: usize = 150;

/// Presses a key until the script gives this.
async fn press_until(page: &Page, back: bool, script: &str, expected: &str) -> anyhow::Result<()> {
    let mut passed = Vec::new();
    for _ in 0..STOPS {
        let found = page.run_script(script).await?.as_str().unwrap_or_default().to_owned();
        if found == expected {
            return Ok(());
        }
        passed.push(found);
        let keys = page.driver.action_chain();
        match back {
            true => keys.key_down(Key::Shift).send_keys(Key::Tab).key_up(Key::Shift).perform().await?,
            false => keys.send_keys(Key::Tab).perform().await?,
        }
    }
    anyhow::bail!("Tab does not lead to “{expected}”, but to {passed:?}")
}

/// Goes to an element with the Tab key, once it is there.
async fn tab_to(page: &Page, role: &str, name: &str) -> anyhow::Result<()> {
    page.find(role, name).await?;
    press_until(page, false, FOCUSED, name).await
}

async fn tab_to_and_press(page: &Page, role: &str, name: &str) -> anyhow::Result<()> {
    tab_to(page, role, name).await?;
    page.press(Key::Enter + "").await
}

/// Waits until this cell of the grid has the focus.
async fn is_in_cell(page: &Page, cell: &str) -> anyhow::Result<()> {
    page.until(&format!("the cell {cell}"), async || Ok((page.run_script(CELL).await? == json!(cell)).then_some(())))
        .await
}

fn an_import_is_made_from_its_rows_to_its_held_one_by_keyboard_alone() {
    journey(&[FAST, With::Users(27)], |page, sandbox| async move {
        let people = people(&sandbox, 3)?;
        sandbox.patch("10001", &json!({"profile": {"role": "admin"}}))?;
        page.open_signed_in("/plans").await?;
        tab_to_and_press(&page, "link", "Import users").await?;
        // A file comes by a dialog of the system’s, which is no page; rows are typed or pasted.
        tab_to(&page, "textbox", "Or paste rows here").await?;
        let rows = [
            "username,organization,role,email",
            "john.doe,northwind-telecom,guest,",
            "planned-0,acme,guest,",
            "planned-1,acme,guest,",
            ",acme,guest,",
            "by.keyboard,acme,,by.keyboard@acme.example",
        ];
        page.press(rows.join(&(Key::Enter + "").to_string())).await?;
        page.press(Key::Tab + "").await?;
        page.sees("5 rows").await?;
        tab_to_and_press(&page, "button", "Match columns").await?;
        page.sees("Compared with all 30 users").await?;
        page.has_focus_on("Import pasted rows").await?;
        tab_to(&page, "checkbox", "Create new users").await?;
        page.press(" ").await?;
        tab_to(&page, "combobox", "Role of new users whose row has none").await?;
        page.press(Key::Down + "").await?;
        let counted = async || {
            let counts = page.find("region", "5 rows, each counted once").await?.text().await?;
            Ok((counts.contains("Create\n1") && counts.contains("Problems\n1")).then_some(()))
        };
        page.until("a new user with a role", counted).await?;
        tab_to_and_press(&page, "button", "Check all 5 rows").await?;

        // The grid is one stop. Arrows lead to the cell with the problem, where the name is typed.
        page.find("grid", "Rows of the file").await?;
        press_until(&page, false, CELL, "0-c-0").await?;
        page.press(Key::Right + Key::Right).await?;
        is_in_cell(&page, "0-c-2").await?;
        page.press(Key::Down + Key::Down + Key::Down).await?;
        is_in_cell(&page, "3-c-2").await?;
        page.press(Key::Enter + "").await?;
        let is_edited = "document.activeElement.id === 'mend-edit'";
        page.until("the field of the cell", async || Ok((page.evaluate(is_edited).await? == true).then_some(())))
            .await?;
        page.press(format!("planned-2{}", Key::Enter + "")).await?;
        page.find("button", "Problems 0").await?;
        is_in_cell(&page, "3-c-2").await?;
        page.press(Key::Tab + "").await?;
        assert_eq!(page.run_script(CELL).await?, json!(""), "Tab leaves the grid");
        press_until(&page, true, CELL, "3-c-2").await?;
        tab_to_and_press(&page, "button", "Review 5 rows").await?;

        page.sees("1 user loses a privileged role").await?;
        page.has_focus_on("This plan creates 1 user").await?;
        tab_to(&page, "textbox", "Type 1 to allow it").await?;
        page.press("2").await?;
        tab_to_and_press(&page, "button", "Seal this plan").await?;
        page.sees("This is not the number. Type 1.").await?;
        page.has_focus_on("plan-guard").await?;
        page.press(Key::Backspace + "1").await?;
        page.sees("Allowed").await?;
        tab_to_and_press(&page, "button", "Seal this plan").await?;
        page.find("heading", "Pasted rows").await?;
        sandbox.patch(&people[1].0, &json!({"profile": {"role": "manager"}}))?;
        tab_to_and_press(&page, "button", "Run").await?;
        tab_to_and_press(&page, "link", "Open the report").await?;

        page.sees("4 done + 1 held = 5 rows").await?;
        tab_to_and_press(&page, "button", "Save 1 new password…").await?;
        page.find("dialog", "Save new passwords").await?;
        tab_to_and_press(&page, "button", "Save the file").await?;
        page.sees("The console no longer has them.").await?;
        page.gone("dialog", "Save new passwords").await?;
        tab_to_and_press(&page, "button", "Resolve held users (1)").await?;
        page.sees("Someone changed this meanwhile: Role.").await?;
        tab_to(&page, "radio", "Keep the current value").await?;
        page.press(Key::Down + "").await?;
        tab_to_and_press(&page, "button", "Review as a new plan (1)").await?;
        page.has_focus_on("This plan changes 1 user").await?;
        tab_to_and_press(&page, "button", "Seal this plan").await?;
        tab_to_and_press(&page, "button", "Run").await?;
        tab_to_and_press(&page, "link", "Open the report").await?;
        page.sees("1 done = 1 row").await?;
        for (id, _) in &people {
            assert_eq!(role(&sandbox, id)?, "guest");
        }
        assert_eq!(role(&sandbox, "10001")?, "guest");
        Ok(())
    });
}

fn axe_finds_no_violation_where_an_import_asks() {
    journey(&[FAST, With::Users(27)], |page, sandbox| async move {
        sandbox.patch("10001", &json!({"profile": {"role": "admin"}}))?;
        page.open_signed_in("/plans/new/import").await?;
        bring(
            &page,
            &file("asks.csv", b"username;organization;role;email;work\nZo\xeb;acme;;a@x.example;b@x.example\n"),
        )
        .await?;
        page.sees("Which line looks right?").await?;
        is_clean(&page, "the question for an encoding").await?;
        page.click("button", "Use this encoding").await?;
        page.click("button", "Match columns").await?;
        page.field("Field for work").await?.send_keys("Email").await?;
        page.sees("More than one column is “Email”").await?;
        is_clean(&page, "columns that cannot pass").await?;
        page.click("button", "Back").await?;
        let rows = "username,organization,role\njohn.doe,northwind-telecom,guest\nnobody,acme,\n,acme,guest\n";
        bring_next(&page, &file("asks.csv", rows.as_bytes())).await?;
        page.sees("3 rows").await?;
        page.click("button", "Match columns").await?;
        page.click("checkbox", "Change existing users").await?;
        page.click("button", "Check all 3 rows").await?;
        page.find("grid", "Rows of the file").await?;
        page.sees("A new user needs a role.").await?;
        is_clean(&page, "a problem, and a held row").await?;
        page.click("button", "Review 1 row").await?;
        page.fill("Type 1 to allow it", "7").await?;
        page.click("button", "Seal this plan").await?;
        page.sees("This is not the number. Type 1.").await?;
        is_clean(&page, "the guard of an import").await?;
        page.fill("Type 1 to allow it", "1").await?;
        page.click("button", "Seal this plan").await?;
        page.click("button", "Discard").await?;
        page.find("dialog", "Discard the plan “asks”?").await?;
        is_clean(&page, "discarding a plan").await?;
        page.click("button", "Discard").await?;
        page.find("heading", "No plans yet").await?;

        // A name that someone has by now, and a run that is ended.
        open_plan(&page, plan_file("Taken", vec![create("fresh-1"), create("fresh-2")]), "Taken").await?;
        page.click("button", "Sign out").await?;
        page.find("dialog", "Sign out and remove the plans?").await?;
        is_clean(&page, "signing out with a plan").await?;
        page.click("button", "Stay signed in").await?;
        let other = json!({
            "username": "fresh-1", "password": "gate-4711-long", "email": "else@acme.example",
            "organization": "acme", "profile": {"role": "manager"},
        });
        sandbox.post(&other)?;
        run_to_its_report(&page).await?;
        page.click("button", "Resolve held users (1)").await?;
        page.fill("Another username", "fresh-1").await?;
        is_clean(&page, "a name that is taken").await
    });
}

fn axe_finds_no_violation_on_a_run_that_is_watched_ended_and_taken_back() {
    journey(&[FAST, With::Users(27)], |page, sandbox| async move {
        let people = people(&sandbox, 4)?;
        page.open_signed_in("/plans").await?;
        page.find("heading", "No plans yet").await?;
        is_clean(&page, "no plans").await?;
        open_plan(&page, plan_file("Ended", to_guests(&people)), "Ended").await?;
        // A colleague changes the first; the third waits for its answer.
        sandbox.patch(&people[0].0, &json!({"profile": {"role": "manager"}}))?;
        let third = format!("/user/{}/", people[2].0);
        sandbox.fault(&json!({"kind": "delay", "hold": true, "method": "PATCH", "path": third}))?;
        page.click("button", "Run").await?;
        page.until("the write to be under way", async || Ok(sandbox.all_faults_were_used().then_some(()))).await?;
        let run = page.driver.current_url().await?.path().to_owned();

        let tab = page.new_tab().await?;
        tab.open_signed_in("/plans").await?;
        tab.find("link", "Watch the run: Ended").await?;
        is_clean(&tab, "a list of plans with a run elsewhere").await?;
        tab.open(&run).await?;
        tab.sees("This run is in another tab of this browser.").await?;
        is_clean(&tab, "a run that is watched").await?;

        page.to_front().await?;
        page.click("button", "Pause").await?;
        page.sees("Nothing is sent until you resume the run.").await?;
        page.click("button", "End…").await?;
        page.find("dialog", "End this run?").await?;
        is_clean(&page, "ending a run").await?;
        page.click("button", "End the run").await?;
        sandbox.release();
        page.click("link", "Open the report").await?;
        page.find("region", "Done").await?;
        page.click("button", "Take back…").await?;
        page.find("heading", "Take back: Ended").await?;
        is_clean(&page, "the review of taking back").await?;
        page.click("button", "Back").await?;
        page.click("button", "Resolve held users (1)").await?;
        page.click("radio", "Apply anyway").await?;
        page.click("button", "Review as a new plan (1)").await?;
        page.has_focus_on("This plan changes 1 user").await?;
        is_clean(&page, "the review of a follow-up").await?;
        page.click("button", "Seal this plan").await?;
        page.find("button", "Run").await?;
        page.click("link", "Plans").await?;
        page.sees("Ready to run").await?;
        is_clean(&page, "a list of plans").await
    });
}

/// The texts of a page that a catalogue has: sentences, and labels of two words or more.
const SENTENCES: &str = "
    const own = 'bdi, [translate], [dir=auto], code, time, kbd, pre, option, input, textarea, .mono, .avatar, .brand, body [lang], [role=tooltip], #stopped, label';
    const found = new Set();
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
        const { data, parentElement } = texts.currentNode;
        const of = parentElement.closest(own);
        if (parentElement.checkVisibility() && (!of || of.matches('[translate=yes], label'))) found.add(data.trim());
    }
    for (const name of ['aria-label', 'placeholder', 'title', 'alt']) {
        for (const element of document.querySelectorAll(`body [${name}]:not(time, th[scope=row])`)) found.add(element.getAttribute(name).trim());
    }
    for (const option of document.querySelectorAll('main option')) found.add(option.textContent.trim());
    return [...found].filter((text) => /\\p{L}{2}\\S* \\S*\\p{L}{2}/u.test(text))";

/// Puts rows on the page as a paste does, and clicks by what a button is, not by what it says.
pub(crate) async fn paste(page: &Page, rows: &str) -> anyhow::Result<()> {
    let paste = format!(
        "(() => {{ const data = new DataTransfer(); data.setData('text/plain', {}); document.dispatchEvent(new ClipboardEvent('paste', {{ clipboardData: data, bubbles: true, cancelable: true }})) }})()",
        json!(rows)
    );
    page.evaluate(&paste).await.map(drop)
}

fn each_step_of_an_import_fits_on_a_phone_and_is_translated() {
    journey(&[FAST, With::Users(27)], |page, sandbox| async move {
        let people = people(&sandbox, 2)?;
        sandbox.patch("10001", &json!({"profile": {"role": "admin"}}))?;
        // A report with a row that was refused and one that is held.
        open_plan(&page, plan_file("Two", to_guests(&people)), "Two").await?;
        let report = page.driver.current_url().await?.path().to_owned() + "/report";
        sandbox.patch(&people[0].0, &json!({"profile": {"role": "manager"}}))?;
        let path = format!("/user/{}/", people[1].0);
        let body = r#"{"profile": {"role": ["Not this one."]}}"#;
        sandbox.fault(
            &json!({"kind": "body", "status": 400, "method": "PATCH", "path": path, "times": 5, "body": body}),
        )?;
        run_to_its_report(&page).await?;
        sandbox.reset();

        page.set_size(360, 740).await?;
        let rows = "username,organization,role,email\njohn.doe,northwind-telecom,guest,\n,acme,gast,\nnew.one,acme,,x@acme.example\ntwin,acme,user,a@acme.example\ntwin,acme,guest,b@acme.example\n";
        let there = async |selector: &str| {
            let script = format!("!!document.querySelector({})", json!(selector));
            page.until(selector, async || Ok((page.evaluate(&script).await? == true).then_some(()))).await
        };
        let press = async |selector: &str| {
            there(selector).await?;
            page.evaluate(&format!("document.querySelector({}).click()", json!(selector))).await.map(drop)
        };
        let unsure = file("unsure.csv", b"username;organization\nZo\xeb;acme\n");
        let mut english = BTreeSet::new();
        for language in ["en", "es", "pt", "de", "ar", "ja"] {
            let mut seen = BTreeSet::new();
            let mut look = async |place: &str| -> anyhow::Result<()> {
                let texts: BTreeSet<String> = serde_json::from_value(page.run_script(SENTENCES).await?)?;
                let left: Vec<_> = texts.intersection(&english).collect();
                anyhow::ensure!(left.is_empty(), "{language}, {place}: {left:?}");
                seen.extend(texts);
                page.fits().await.with_context(|| format!("{language}, {place}"))
            };
            speak(&page, language).await?;
            page.open("/plans/new/import").await?;
            there("#import-paste").await?;
            look("bring").await?;
            bring_next(&page, &unsure).await?;
            there(".encodings").await?;
            look("the question for an encoding").await?;
            paste(&page, rows).await?;
            there(".found").await?;
            look("what was found").await?;
            press(".bottom .button.primary:not([aria-disabled])").await?;
            there("table.matching").await?;
            there(".compared").await?;
            press("#may-change").await?;
            look("match").await?;
            press(".bottom .button.primary").await?;
            there(".mend-grid tr.note").await?;
            look("mend").await?;
            press(".bottom .button.primary").await?;
            there("#plan-guard").await?;
            press(".plan-foot .button.primary").await?;
            there("#plan-guard[aria-invalid=true]").await?;
            look("review").await?;
            page.open(&report).await?;
            there(".lists").await?;
            look("report").await?;
            press("section.callout.warn > .button").await?;
            there(".held-rows").await?;
            look("held").await?;
            if language == "en" {
                assert!(seen.len() > 60, "few sentences: {seen:?}");
                english = seen;
            }
        }
        Ok(())
    });
}
