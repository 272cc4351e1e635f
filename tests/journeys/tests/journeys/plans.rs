//! Plans: changes for many people, from the empty list to a sealed plan that is opened, saved and discarded.

use std::{
    fs,
    path::PathBuf,
    sync::atomic::{AtomicU32, Ordering},
};

use ::plans::{
    field::Field,
    file,
    guard::Scope,
    plan::{Plan, Source},
    row::{Act, Change, Row, Standing, Who},
    value::FieldValue,
};
use harness::{Journey, Page, journey, journeys, sandbox::TOKEN};
use serde_json::json;
use thirtyfour::By;

use crate::importing::HOLD_QUESTIONS;

pub(crate) const JOURNEYS: &[Journey] = journeys![
    plans_are_reached_from_everywhere,
    a_plan_file_is_opened_kept_and_discarded,
    signing_out_asks_about_plans,
    signing_out_of_a_paused_session_removes_the_plans_and_shows_none,
    signing_out_does_not_wait_for_a_silent_worker,
    plans_that_cannot_start_say_so,
];

const NAME: &str = "Interns of June";

static FILES: AtomicU32 = AtomicU32::new(0);

/// A plan that gives one person another role.
fn plan_file() -> PathBuf {
    let change = Change { field: Field::Role, base: FieldValue::text("user"), mine: FieldValue::text("guest") };
    let who = Who { id: Some("10001".into()), username: "john.doe".into(), ..Who::default() };
    let act = Act::Change { id: "10001".into(), changes: vec![change], new_password: false, witnesses: Vec::new() };
    let plan = Plan {
        name: NAME.into(),
        api: "/api/v1".into(),
        made_at: 1_767_268_800_000,
        source: Source::Selection,
        scope: Scope { people: 1_000, ..Scope::default() },
        temporary_names: false,
        approval: None,
        rows: vec![Row { line: 0, who, key: None, standing: Standing::Ready(act) }],
    };
    let sealed = plan.seal().expect("a plan with one row");
    // Journeys run side by side, and one may read what another writes.
    let number = FILES.fetch_add(1, Ordering::Relaxed);
    let path = std::env::temp_dir().join(format!("{}-p{number}-{}", std::process::id(), file::file_name(&sealed)));
    fs::write(&path, file::save(&sealed)).expect("a file");
    path
}

/// Chooses a plan file in the field for it.
async fn open_plan_file(page: &Page) -> anyhow::Result<()> {
    let field =
        page.until("the field for a plan file", async || Ok(page.driver.find(By::Id("plan-file")).await.ok())).await?;
    field.send_keys(plan_file().to_string_lossy()).await?;
    page.find("heading", NAME).await?;
    Ok(())
}

fn plans_are_reached_from_everywhere() {
    journey(&[], |page, _| async move {
        page.open_signed_in("/users").await?;
        page.sees("1–20 of 1,000").await?;
        page.click("link", "Plans").await?;
        page.is_at("/plans").await?;
        page.has_title("Plans · Gatehouse").await?;
        page.find("heading", "No plans yet").await?;
        page.find("button", "Download an empty table (CSV)").await?;
        page.find("button", "Download an empty table (XLSX)").await?;
        page.fits_everywhere().await?;
        page.click("link", "Import users").await?;
        page.is_at("/plans/new/import").await?;
        page.press("gp").await?;
        page.is_at("/plans").await?;
        page.press("gu").await?;
        page.is_at("/users").await?;
        page.open("/plans/0a1b2c3d").await?;
        page.find("heading", "This browser does not have this plan").await?;
        page.click("link", "All plans").await?;
        page.is_at("/plans").await?;
        page.open("/plans/nonsense").await?;
        page.find("heading", "Page not found").await?;
        Ok(())
    });
}

fn a_plan_file_is_opened_kept_and_discarded() {
    journey(&[], |page, sandbox| async move {
        page.open_signed_in("/plans").await?;
        page.find("heading", "No plans yet").await?;
        open_plan_file(&page).await?;
        page.find("button", "Run").await?;
        page.find("button", "Save the plan file").await?;
        page.fits_everywhere().await?;
        // It is kept: after a reload, and in the list.
        page.reload().await?;
        page.find("heading", NAME).await?;
        page.click("link", "Plans").await?;
        page.sees(NAME).await?;
        page.sees("Ready to run").await?;
        page.fits_everywhere().await?;
        page.click("button", &format!("Discard: {NAME}")).await?;
        page.find("heading", &format!("Discard the plan “{NAME}”?")).await?;
        page.click("button", "Keep the plan").await?;
        page.sees(NAME).await?;
        page.click("button", &format!("Discard: {NAME}")).await?;
        page.click("button", "Discard").await?;
        page.find("heading", "No plans yet").await?;
        assert!(sandbox.requests().iter().all(|(method, ..)| method == "GET"), "nothing was written");
        Ok(())
    });
}

fn signing_out_asks_about_plans() {
    journey(&[], |page, _| async move {
        page.open_signed_in("/plans").await?;
        page.find("heading", "No plans yet").await?;
        open_plan_file(&page).await?;
        page.click("link", "Users").await?;
        page.sees("1–20 of 1,000").await?;
        page.click("button", "Sign out").await?;
        page.find("heading", "Sign out and remove the plans?").await?;
        page.sees(NAME).await?;
        page.click("button", "Stay signed in").await?;
        page.gone("heading", "Sign out and remove the plans?").await?;
        page.click("button", "Sign out").await?;
        page.click("button", "Sign out and remove").await?;
        page.find("heading", "Sign in").await?;
        page.open_signed_in("/plans").await?;
        page.find("heading", "No plans yet").await?;
        Ok(())
    });
}

fn signing_out_of_a_paused_session_removes_the_plans_and_shows_none() {
    journey(&[], |page, sandbox| async move {
        page.open_signed_in("/plans").await?;
        page.find("heading", "No plans yet").await?;
        open_plan_file(&page).await?;
        page.click("link", "Users").await?;
        page.sees("1–20 of 1,000").await?;
        sandbox.fail_next("GET", "unauthorized")?;
        page.click("button", "Refresh").await?;
        page.find("dialog", "Your session has ended").await?;
        page.click("button", "Sign out").await?;
        page.find("dialog", "Sign out and remove the plans?").await?;
        page.sees("To save the plan first, sign in again.").await?;
        // Whoever sits there may be somebody else.
        anyhow::ensure!(page.all("button", "Save the plan file").await?.is_empty());
        anyhow::ensure!(!page.text().await?.contains(NAME), "the name of a plan");
        page.fits_everywhere().await?;
        page.click("button", "Cancel").await?;
        page.find("dialog", "Your session has ended").await?;
        // A question that stands there as the session ends is asked anew.
        page.sign_in_again(TOKEN).await?;
        page.sees("1–20 of 1,000").await?;
        page.click("button", "Sign out").await?;
        page.find("dialog", "Sign out and remove the plans?").await?;
        sandbox.fail_next("GET", "unauthorized")?;
        page.run_script("document.querySelector('[data-action=refresh]').click()").await?;
        page.find("dialog", "Your session has ended").await?;
        page.click("button", "Sign out").await?;
        page.sees("To save the plan first, sign in again.").await?;
        page.click("button", "Sign out and remove").await?;
        page.find("heading", "Sign in").await?;
        page.open_signed_in("/plans").await?;
        page.find("heading", "No plans yet").await.map(drop)
    });
}

fn signing_out_does_not_wait_for_a_silent_worker() {
    journey(&[], |page, _| async move {
        page.add_init_script(HOLD_QUESTIONS).await?;
        page.open_signed_in("/plans").await?;
        page.find("heading", "No plans yet").await?;
        open_plan_file(&page).await?;
        page.evaluate("held = []").await?;
        page.click("button", "Sign out").await?;
        page.find("heading", "Sign in").await?;
        assert_ne!(page.evaluate("held.length").await?, json!(0), "the worker was asked");
        // Nobody was asked about the plan, so it is still there.
        page.open_signed_in("/plans").await?;
        page.sees(NAME).await
    });
}

fn plans_that_cannot_start_say_so() {
    journey(&[], |page, _| async move {
        page.block(&["start-worker.js"]).await?;
        // Where nothing is stored, the list needs no worker.
        page.open_signed_in("/plans/0a1b2c3d").await?;
        page.find("heading", "Plans are not available").await?;
        page.block(&[]).await?;
        page.click("button", "Try again").await?;
        page.find("heading", "This browser does not have this plan").await?;
        Ok(())
    });
}
