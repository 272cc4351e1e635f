//! Plans that run: to their end, cut and gone on with, in bad weather, taken back, and with what others did meanwhile.

use std::{collections::BTreeMap, fs, path::PathBuf, sync::atomic::AtomicU32};

use ::plans::{
    field::Field,
    file,
    guard::Scope,
    plan::{Plan, Source},
    row::{Act, Change, Row, Standing, Who},
    value::FieldValue,
};
use harness::{
    Journey, Page, Sandbox, With, journey, journeys,
    sandbox::{READER, TOKEN},
};
use serde_json::{Value, json};
use thirtyfour::{By, Key};

use crate::{
    accessible::is_clean,
    aria_snapshots::matches_snapshot,
    importing::{KEEP_FILES, KEEP_POSTS},
    languages::speak,
};

pub(crate) const JOURNEYS: &[Journey] = journeys![
    a_plan_runs_and_is_taken_back: Engines,
    new_passwords_are_handed_over_once_and_kept_nowhere,
    taking_back_keeps_what_a_colleague_touched,
    bad_weather_fails_no_row,
    no_more_than_six_requests_are_under_way_while_a_list_is_walked,
    a_token_that_may_only_read_fails_no_row,
    a_run_that_waits_for_the_server_says_so_and_goes_on,
    thirty_kills_at_three_points_of_a_row_lose_and_double_nothing,
    passwords_are_handed_over_in_parts_while_a_run_goes_on,
    names_are_swapped: Engines,
    a_taken_name_gets_another_in_a_plan_of_its_own,
    a_plan_file_asks_for_the_approval_that_it_lacks,
    a_session_that_ends_holds_a_run_until_the_next_sign_in,
    a_second_tab_watches_the_run,
    a_second_tab_leaves_passwords_to_the_tab_that_has_them,
    passwords_stay_in_their_tab_while_another_one_runs_the_plan,
    a_run_whose_tab_is_left_goes_on_in_the_tab_that_watched,
    a_worker_that_dies_in_a_run_loses_and_doubles_nothing,
    whoever_is_edited_during_a_run_is_held,
    a_second_plan_waits_for_the_end_of_the_run,
    a_plan_file_goes_on_in_another_profile_and_doubles_nothing,
    the_pages_of_a_run_are_accessible,
    pages_of_plans_fit_on_a_phone_in_each_language,
];

const FAST: With = With::Config(r#"{"api": "/api/v1", "directory": {"auto": 2000, "rate": 100}}"#);

static FILES: AtomicU32 = AtomicU32::new(0);

/// A plan file with these rows.
pub(crate) fn plan_file(name: &str, rows: Vec<Row>) -> PathBuf {
    let plan = Plan {
        name: name.into(),
        api: "/api/v1".into(),
        made_at: 1_767_268_800_000,
        source: Source::Selection,
        scope: Scope { people: 1_000, ..Scope::default() },
        temporary_names: true,
        approval: None,
        rows,
    };
    let sealed = plan.seal().expect("a plan");
    let number = FILES.fetch_add(1, std::sync::atomic::Ordering::Relaxed);
    let path = std::env::temp_dir().join(format!("{}-{number}-{}", std::process::id(), file::file_name(&sealed)));
    fs::write(&path, file::save(&sealed)).expect("a file");
    path
}

fn row(id: Option<&str>, username: &str, act: Act) -> Row {
    let who = Who { id: id.map(Into::into), username: username.into(), organization: "acme".into() };
    Row { line: 0, who, key: None, standing: Standing::Ready(act) }
}

fn change(id: &str, username: &str, field: Field, base: &str, mine: &str) -> Row {
    let changes = vec![Change { field, base: FieldValue::text(base), mine: FieldValue::text(mine) }];
    row(Some(id), username, Act::Change { id: id.into(), changes, new_password: false, witnesses: Vec::new() })
}

pub(crate) fn create(username: &str) -> Row {
    let text = FieldValue::text;
    let values = vec![
        (Field::Username, text(username)),
        (Field::Organization, text("acme")),
        (Field::Email, text(&format!("{username}@acme.example"))),
        (Field::Role, text("user")),
    ];
    row(None, username, Act::Create { values })
}

/// New people with the role "user": their ids and usernames.
pub(crate) fn people(sandbox: &Sandbox, count: usize) -> anyhow::Result<Vec<(String, String)>> {
    let person = |at: usize| {
        let username = format!("planned-{at}");
        let body = json!({
            "username": username, "password": "gate-4711-long", "email": format!("{username}@acme.example"),
            "organization": "acme", "profile": {"role": "user"},
        });
        let id = match &sandbox.post(&body)?["id"] {
            Value::String(id) => id.clone(),
            id => id.to_string(),
        };
        Ok((id, username))
    };
    (0..count).map(person).collect()
}

pub(crate) fn to_guests(people: &[(String, String)]) -> Vec<Row> {
    people.iter().map(|(id, username)| change(id, username, Field::Role, "user", "guest")).collect()
}

pub(crate) async fn open_plan(page: &Page, path: PathBuf, name: &str) -> anyhow::Result<()> {
    page.open_signed_in("/plans").await?;
    let field =
        page.until("the field for a plan file", async || Ok(page.driver.find(By::Id("plan-file")).await.ok())).await?;
    field.send_keys(path.to_string_lossy()).await?;
    page.find("heading", name).await?;
    Ok(())
}

pub(crate) async fn run_to_its_report(page: &Page) -> anyhow::Result<()> {
    page.click("button", "Run").await?;
    page.click("link", "Open the report").await?;
    page.find("region", "Done").await?;
    Ok(())
}

pub(crate) fn role(sandbox: &Sandbox, id: &str) -> anyhow::Result<String> {
    let record = sandbox.record(&format!("/user/{id}/"))?.unwrap_or_default();
    Ok(record["profile"]["role"].as_str().unwrap_or_default().to_owned())
}

fn writes(sandbox: &Sandbox) -> impl Iterator<Item = (String, String, Value)> {
    sandbox.requests().into_iter().filter(|(method, ..)| method == "PATCH" || method == "POST")
}

fn a_plan_runs_and_is_taken_back() {
    journey(&[], |page, sandbox| async move {
        let people = people(&sandbox, 3)?;
        open_plan(&page, plan_file("Three guests", to_guests(&people)), "Three guests").await?;
        // The last row waits for its answer: those before it are seen as they are meanwhile.
        let last = format!("/user/{}/", people[2].0);
        sandbox.fault(&json!({"kind": "delay", "method": "PATCH", "path": last, "ms": 0, "hold": true}))?;
        page.click("button", "Run").await?;
        page.until("the write to be under way", async || Ok(sandbox.all_faults_were_used().then_some(()))).await?;
        page.until("two rows that are done", async || {
            let rows = page.find("table", "Rows of the plan").await?.text().await?;
            Ok((rows.matches("Done").count() == 2 && rows.contains("Under way")).then_some(()))
        })
        .await?;
        sandbox.release();
        page.has_title("Finished · Three guests · Gatehouse").await?;
        page.click("link", "Open the report").await?;
        page.find("region", "Done").await?;
        page.click("button", "Download XLSX: Done").await?;
        page.sees("-done.xlsx.").await?;
        page.sees("3 done = 3 rows").await?;
        page.fits_everywhere().await?;
        for (id, _) in &people {
            assert_eq!(role(&sandbox, id)?, "guest");
        }
        page.click("button", "Take back…").await?;
        page.find("heading", "Take back: Three guests").await?;
        page.sees("This plan changes 3 users (role 3) and deletes nobody.").await?;
        page.fits_everywhere().await?;
        page.click("button", "Seal this plan").await?;
        page.find("heading", "Take back: Three guests").await?;
        run_to_its_report(&page).await?;
        page.sees("3 done = 3 rows").await?;
        for (id, _) in &people {
            assert_eq!(role(&sandbox, id)?, "user");
        }
        page.console_is_clean().await
    });
}

fn new_passwords_are_handed_over_once_and_kept_nowhere() {
    journey(&[], |page, _| async move {
        // The sandbox keeps no password of the calls that it records.
        page.add_init_script(KEEP_POSTS).await?;
        page.add_init_script(KEEP_FILES).await?;
        let rows = (0..12).map(|at| create(&format!("fresh-{at}"))).collect();
        open_plan(&page, plan_file("Twelve", rows), "Twelve").await?;
        page.click("button", "Save the plan file").await?;
        run_to_its_report(&page).await?;
        page.sees("12 new passwords are in the memory of this tab only").await?;
        let sent = page.evaluate("sent").await?;
        let passwords: Vec<String> = sent
            .as_array()
            .into_iter()
            .flatten()
            .filter_map(|body| {
                serde_json::from_str::<Value>(body.as_str()?).ok()?["password"].as_str().map(str::to_owned)
            })
            .collect();
        page.click("button", "Save 12 new passwords…").await?;
        page.find("heading", "Save new passwords").await?;
        page.click("button", "Save the file").await?;
        page.sees("The console no longer has them.").await?;
        page.sees_no("in the memory of this tab only").await?;
        // Every file but the one that hands them over, and the requests that created the users.
        page.click("button", "Download CSV: Done").await?;
        page.press("gc").await?;
        page.is_at("/calls").await?;
        page.click("button", "Download HAR").await?;
        let files = page
            .until("the four files", async || {
                let files = page.run_script("return await Promise.all(kept.map((file) => file.text()))").await?;
                let files: Vec<String> = serde_json::from_value(files)?;
                Ok((files.len() == 4).then_some(files))
            })
            .await?;
        let holds_all = |file: &&String| passwords.iter().all(|password| file.contains(password.as_str()));
        assert_eq!(files.iter().filter(holds_all).count(), 1, "one file hands them over");
        let (handed_over, others): (Vec<&String>, Vec<&String>) = files.iter().partition(holds_all);
        assert!(handed_over[0].contains("fresh-11") && others.iter().all(|file| file.contains("fresh-11")));
        for secret in passwords.iter().map(String::as_str).chain([TOKEN]) {
            assert!(!others.iter().any(|file| file.contains(secret)), "a file holds a secret");
        }
        page.back().await?;
        page.find("region", "Done").await?;
        let kept = page.run_script(
            "const stores = JSON.stringify({...localStorage}) + JSON.stringify({...sessionStorage}) + location.href;
             const files = [];
             const walk = async folder => { for await (const entry of folder.values()) { if (entry.kind == 'file') files.push(await (await entry.getFile()).text()); else await walk(entry); } };
             return (async () => { await walk(await navigator.storage.getDirectory()); return stores + files.join(); })();",
        ).await?;
        let kept = kept.to_string();
        assert!(
            passwords.len() == 12
                && passwords.iter().all(|password| password.len() > 8 && !kept.contains(password.as_str())),
            "no password is kept"
        );
        // The guard of the plan that takes it back.
        page.click("button", "Take back…").await?;
        page.sees("This deletes 12 of").await?;
        page.fill("Type 12 to allow it", "11").await?;
        page.click("button", "Seal this plan").await?;
        page.sees("This is not the number. Type 12.").await?;
        page.fill("Type 12 to allow it", "12").await?;
        page.sees("Allowed").await?;
        page.click("button", "Seal this plan").await?;
        run_to_its_report(&page).await?;
        page.sees("12 done = 12 rows").await
    });
}

fn taking_back_keeps_what_a_colleague_touched() {
    journey(&[], |page, sandbox| async move {
        let people = people(&sandbox, 3)?;
        open_plan(&page, plan_file("Guests", to_guests(&people)), "Guests").await?;
        run_to_its_report(&page).await?;
        sandbox.patch(&people[1].0, &json!({"profile": {"role": "manager"}}))?;
        page.click("button", "Take back…").await?;
        page.click("button", "Seal this plan").await?;
        run_to_its_report(&page).await?;
        page.sees("2 done + 1 held = 3 rows").await?;
        assert_eq!(role(&sandbox, &people[0].0)?, "user");
        assert_eq!(role(&sandbox, &people[1].0)?, "manager");
        page.click("button", "Resolve held users (1)").await?;
        page.sees("Someone changed this meanwhile: Role.").await?;
        page.fits_everywhere().await?;
        page.click("radio", "Apply anyway").await?;
        page.click("button", "Review as a new plan (1)").await?;
        page.sees("This plan changes 1 user (role 1) and deletes nobody.").await?;
        page.click("button", "Seal this plan").await?;
        run_to_its_report(&page).await?;
        assert_eq!(role(&sandbox, &people[1].0)?, "user");
        Ok(())
    });
}

fn bad_weather_fails_no_row() {
    const PEOPLE: usize = 40;
    journey(&[], |page, sandbox| async move {
        let people = people(&sandbox, PEOPLE)?;
        open_plan(&page, plan_file("Weather", to_guests(&people)), "Weather").await?;
        sandbox.fail_next("PATCH", "too-many")?;
        sandbox.fail_next("PATCH", "unavailable")?;
        page.click("button", "Run").await?;
        page.find("region", "Progress").await?;
        page.click("button", "Pause").await?;
        page.sees("Nothing is sent until you resume the run.").await?;
        page.offline(true).await?;
        page.click("button", "Resume").await?;
        page.sees("Paused: the server can’t be reached").await?;
        page.sees("The run resumes by itself once the server can be reached.").await?;
        // A person may also decide that it does not.
        page.click("button", "Stay paused").await?;
        page.sees("Nothing is sent until you resume the run.").await?;
        page.click("button", "Resume").await?;
        page.sees("Paused: the server can’t be reached").await?;
        page.offline(false).await?;
        page.click("link", "Open the report").await?;
        page.sees("40 done = 40 rows").await?;
        for (id, _) in &people {
            assert_eq!(role(&sandbox, id)?, "guest");
        }
        Ok(())
    });
}

/// Counts the requests of the page that are under way, and the most of them at a time.
const COUNT_REQUESTS: &str =
    "globalThis.most = 0; globalThis.together = []; globalThis.readings = 0; globalThis.writes = 0; globalThis.refused = 0;
    let now = [];
    globalThis.fetch = new Proxy(fetch, { apply: async (fetch, page, parts) => {
      const [{ method, url }] = parts;
      if (!url?.includes('/api/')) return fetch.apply(page, parts);
      const what = `${method} ${url.split('/user/')[1]}`;
      now.push(what);
      if (now.length > most) { most = now.length; together = [...now]; }
      if (what.includes('limit=100')) readings++;
      if (method === 'PATCH') writes++;
      try {
        const answer = await fetch.apply(page, parts);
        if (answer.status === 429) refused++;
        return answer;
      } finally { now.splice(now.indexOf(what), 1); }
    } });";

/// A run goes on and everybody is read, while somebody walks the list with the pointer over its rows.
fn no_more_than_six_requests_are_under_way_while_a_list_is_walked() {
    const PEOPLE: usize = 30;
    const PAGES: usize = 60;
    const ASKING: With = With::Config(r#"{"api": "/api/v1", "directory": {"auto": 0, "rate": 100}}"#);
    // Next page, and the milliseconds until its first row stands there.
    const WALK: &str = "const start = performance.now();
        const first = () => document.querySelector('tbody tr .user-link')?.getAttribute('href');
        const before = first();
        document.querySelector('a[rel=next]').click();
        while (first() === before || document.querySelector('[aria-busy=true]')) {
            if (performance.now() - start > 30000) break;
            await new Promise((frame) => requestAnimationFrame(frame));
        }
        return performance.now() - start";
    journey(&[ASKING, With::Users(10_000)], |page, sandbox| async move {
        page.add_init_script(COUNT_REQUESTS).await?;
        let people = people(&sandbox, PEOPLE)?;
        // The server refuses two writes and a reading, and says not for how long.
        sandbox.fault(&json!({"kind": "too-many", "method": "PATCH", "times": 2}))?;
        sandbox.fault(&json!({"kind": "too-many", "path": "limit=100"}))?;
        sandbox.fault(&json!({"kind": "delay", "ms": 250, "times": 100_000}))?;
        open_plan(&page, plan_file("Walked", to_guests(&people)), "Walked").await?;
        page.click("button", "Run").await?;
        page.find("region", "Progress").await?;
        let run = place(&page).await?;
        page.click("link", "Users").await?;
        page.sees("1–20 of 10,030").await?;
        page.fill("Search name, email, anything", "john").await?;
        page.click("button", "Read all users").await?;
        page.find("button", "Pause").await?;
        page.click("link", "Clear filters").await?;
        page.sees("1–20 of 10,030").await?;
        let mut slowest: f64 = 0.0;
        let mut seen = Value::Null;
        let count = |seen: &Value, name: &str| seen[name].as_u64().unwrap_or_default();
        for at in 0..PAGES {
            for row in [2, 5, 8] {
                let link = page.driver.find(By::Css(format!("tbody tr:nth-child({row}) .user-link"))).await?;
                page.driver.action_chain().move_to_element_center(&link).perform().await?;
            }
            slowest = slowest.max(page.run_script(WALK).await?.as_f64().unwrap_or(f64::MAX));
            seen = page.evaluate("({ most, together, readings, writes, refused })").await?;
            if at > 10 && count(&seen, "readings") > 10 && count(&seen, "refused") > 2 {
                break;
            }
        }
        assert!((3..=6).contains(&count(&seen, "most")), "under way at a time: {seen}");
        assert!(count(&seen, "readings") > 10 && count(&seen, "refused") > 2, "both go on: {seen}");
        assert!(slowest <= 1_000.0, "a page came after {slowest} ms");
        sandbox.reset();
        let back = format!("history.pushState(null, '', '{run}'); dispatchEvent(new PopStateEvent('popstate'))");
        page.run_script(&back).await?;
        page.click("link", "Open the report").await?;
        page.sees("30 done = 30 rows").await?;
        for (id, _) in &people {
            assert_eq!(role(&sandbox, id)?, "guest");
        }
        Ok(())
    });
}

fn a_taken_name_gets_another_in_a_plan_of_its_own() {
    journey(&[], |page, sandbox| async move {
        let gone = people(&sandbox, 1)?;
        let rows = vec![create("fresh-1"), create("fresh-2"), to_guests(&gone).remove(0)];
        open_plan(&page, plan_file("Taken", rows), "Taken").await?;
        // Meanwhile somebody comes with one of the names, and somebody goes.
        let other = json!({
            "username": "fresh-1", "password": "gate-4711-long", "email": "else@acme.example",
            "organization": "acme", "profile": {"role": "manager"},
        });
        sandbox.post(&other)?;
        sandbox.delete(&gone[0].0)?;
        run_to_its_report(&page).await?;
        page.sees("1 done + 2 held = 3 rows").await?;
        page.click("button", "Resolve held users (1)").await?;
        page.find("heading", "Someone has this username now 1").await?;
        page.fill("Another username", "fresh-1").await?;
        page.find("button", "Review as a new plan").await?;
        page.fill("Another username", "fresh-3").await?;
        page.fits_everywhere().await?;
        page.click("button", "Review as a new plan (1)").await?;
        page.sees("fresh-3").await?;
        page.click("button", "Seal this plan").await?;
        run_to_its_report(&page).await?;
        page.sees("1 done = 1 row").await?;
        let posted: Vec<_> = writes(&sandbox).filter(|(method, ..)| method == "POST").collect();
        let names: Vec<_> = posted.iter().filter_map(|(_, _, body)| body["username"].as_str()).collect();
        assert_eq!(names[names.len() - 2..], ["fresh-2", "fresh-3"], "each was sent once");
        Ok(())
    });
}

/// Another console has no privileged roles: its plan files are approved where they run.
fn a_plan_file_asks_for_the_approval_that_it_lacks() {
    journey(&[], |page, sandbox| async move {
        let people = people(&sandbox, 1)?;
        let (id, username) = &people[0];
        sandbox.patch(id, &json!({"profile": {"role": "admin"}}))?;
        let rows = vec![change(id, username, Field::Role, "admin", "user")];
        open_plan(&page, plan_file("Elsewhere", rows), "Elsewhere").await?;
        page.sees("This plan affects roles that this console treats as privileged.").await?;
        is_clean(&page, "the review of a plan file").await?;
        page.fits_everywhere().await?;
        page.click("button", "Seal this plan").await?;
        page.sees("Type 1 to allow it").await?;
        page.fill("Type 1 to allow it", "1").await?;
        page.click("button", "Seal this plan").await?;
        run_to_its_report(&page).await?;
        page.sees("1 done = 1 row").await?;
        assert_eq!(role(&sandbox, id)?, "user");
        Ok(())
    });
}

fn a_session_that_ends_holds_a_run_until_the_next_sign_in() {
    journey(&[], |page, sandbox| async move {
        let people = people(&sandbox, 8)?;
        open_plan(&page, plan_file("Session", to_guests(&people)), "Session").await?;
        sandbox.clear_requests();
        sandbox.fail_next("PATCH", "unauthorized")?;
        page.click("button", "Run").await?;
        page.find("dialog", "Your session has ended").await?;
        let sent = || writes(&sandbox).count();
        let before = sent();
        assert!(before <= 1, "the first row runs alone");
        page.sign_in_again("wrong-token").await?;
        page.sees("The server does not accept this token.").await?;
        assert_eq!(sent(), before, "nothing is sent without a session");
        page.sign_in_again(TOKEN).await?;
        page.click("link", "Open the report").await?;
        page.sees("8 done = 8 rows").await?;
        assert_eq!(sent(), before + 8, "each was changed once");
        Ok(())
    });
}

/// Where a tab is.
async fn place(page: &Page) -> anyhow::Result<String> {
    let place = page.run_script("return location.pathname").await?;
    Ok(place.as_str().unwrap_or_default().to_owned())
}

/// Runs a plan until the write of its last row, which waits for its answer.
async fn run_but_for_the_last(page: &Page, sandbox: &Sandbox, last: &str) -> anyhow::Result<()> {
    sandbox.fault(&json!({"kind": "delay", "path": last, "method": "PATCH", "ms": 0, "hold": true}))?;
    page.click("button", "Run").await?;
    page.until("the write to be under way", async || Ok(sandbox.all_faults_were_used().then_some(()))).await
}

fn a_second_tab_watches_the_run() {
    journey(&[], |page, sandbox| async move {
        let people = people(&sandbox, 3)?;
        let last = format!("/user/{}/", people[2].0);
        open_plan(&page, plan_file("Other", to_guests(&people[..1])), "Other").await?;
        let other = place(&page).await?;
        open_plan(&page, plan_file("Watched", to_guests(&people)), "Watched").await?;
        let watched = place(&page).await?;
        run_but_for_the_last(&page, &sandbox, &last).await?;
        page.sees("2 of 3").await?;

        let tab = page.new_tab().await?;
        tab.open_signed_in(&watched).await?;
        tab.click("link", "Watch the run").await?;
        tab.sees("This run is in another tab of this browser.").await?;
        tab.sees("2 of 3").await?;
        assert!(tab.all("button", "Resume").await?.is_empty() && tab.all("button", "Pause").await?.is_empty());
        // One plan runs at a time.
        tab.open(&other).await?;
        tab.click("button", "Run").await?;
        tab.sees("Paused: another tab is running a plan").await?;
        tab.open(&format!("{watched}/run")).await?;
        tab.sees("2 of 3").await?;
        sandbox.release();
        tab.click("link", "Open the report").await?;
        tab.sees("3 done = 3 rows").await?;
        page.to_front().await?;
        page.click("link", "Open the report").await?;
        page.sees("3 done = 3 rows").await
    });
}

fn a_second_tab_leaves_passwords_to_the_tab_that_has_them() {
    const ELSEWHERE: &str = "Another tab has new passwords of this plan";
    journey(&[], |page, _| async move {
        for name in ["handed-over", "lost"] {
            open_plan(&page, plan_file(name, vec![create(name)]), name).await?;
            run_to_its_report(&page).await?;
            page.sees("1 new password is in the memory of this tab only").await?;
            let tab = page.new_tab().await?;
            tab.open_signed_in(&place(&page).await?).await?;
            tab.sees(ELSEWHERE).await?;
            is_clean(&tab, "passwords of another tab").await?;
            tab.fits_everywhere().await?;
            tab.sees_no("nobody knows").await?;
            assert!(tab.all("button", "Set new passwords").await?.is_empty());

            page.to_front().await?;
            if name == "lost" {
                page.open("/robots.txt").await?;
                tab.to_front().await?;
                tab.sees("1 user may have a password nobody knows").await?;
                tab.find("button", "Set new passwords").await?;
            } else {
                page.click("button", "Save 1 new password…").await?;
                page.click("button", "Save the file").await?;
                page.sees("The console no longer has them.").await?;
                tab.to_front().await?;
            }
            tab.sees_no(ELSEWHERE).await?;
            assert_eq!(tab.all("button", "Set new passwords").await?.len(), usize::from(name == "lost"));
            page.to_front().await?;
        }
        Ok(())
    });
}

fn passwords_stay_in_their_tab_while_another_one_runs_the_plan() {
    journey(&[], |page, sandbox| async move {
        let people = people(&sandbox, 2)?;
        let mut rows = vec![create("made-here")];
        rows.extend(to_guests(&people));
        open_plan(&page, plan_file("Shared", rows), "Shared").await?;
        run_but_for_the_last(&page, &sandbox, &format!("/user/{}/", people[0].0)).await?;
        page.sees("1 new password is in the memory of this tab only").await?;
        page.click("button", "Pause").await?;
        sandbox.release();
        page.find("button", "Resume").await?;

        let tab = page.new_tab().await?;
        tab.open_signed_in(&place(&page).await?).await?;
        tab.sees("Another tab has new passwords of this plan").await?;
        sandbox.fault(&json!({"kind": "delay", "path": people[1].0, "method": "PATCH", "ms": 0, "hold": true}))?;
        tab.click("button", "Resume").await?;
        tab.until("the write to be under way", async || Ok(sandbox.all_faults_were_used().then_some(()))).await?;
        page.to_front().await?;
        page.sees("This run is in another tab of this browser.").await?;
        page.click("button", "Save 1 new password…").await?;
        page.click("button", "Save the file").await?;
        page.sees("Another tab is running this plan, so the new passwords stay here.").await?;
        is_clean(&page, "passwords that stay").await?;
        page.fits_everywhere().await?;
        sandbox.release();
        page.sees_no("This run is in another tab of this browser.").await?;
        page.click("button", "Save the file").await?;
        page.sees("The console no longer has them.").await
    });
}

fn a_run_whose_tab_is_left_goes_on_in_the_tab_that_watched() {
    journey(&[], |page, sandbox| async move {
        let people = people(&sandbox, 3)?;
        open_plan(&page, plan_file("Handed on", to_guests(&people)), "Handed on").await?;
        let handed_on = place(&page).await?;
        run_but_for_the_last(&page, &sandbox, &format!("/user/{}/", people[2].0)).await?;
        page.sees("2 of 3").await?;

        // What runs elsewhere is not discarded here.
        let tab = page.new_tab().await?;
        tab.open_signed_in("/plans").await?;
        tab.find("link", "Watch the run: Handed on").await?;
        assert!(tab.all("button", "Discard: Handed on").await?.is_empty());
        tab.open(&handed_on).await?;
        tab.click("link", "Watch the run").await?;
        tab.sees("This run is in another tab of this browser.").await?;

        // The other tab goes in the middle of a write, and tells nobody.
        page.to_front().await?;
        page.open("/robots.txt").await?;
        sandbox.release();
        tab.to_front().await?;
        tab.find("button", "Resume").await?;
        tab.click("button", "Resume").await?;
        tab.click("link", "Open the report").await?;
        tab.sees("= 3 rows").await?;
        for (id, _) in &people {
            assert_eq!(role(&sandbox, id)?, "guest");
        }
        Ok(())
    });
}

fn a_worker_that_dies_in_a_run_loses_and_doubles_nothing() {
    const KEEP_WORKERS: &str =
        "globalThis.workers = []; globalThis.Worker = new Proxy(Worker, { construct: (worker, [file, about]) => {
        const made = new worker(file, about);
        if (about.name === 'plans') workers.push(made);
        return made;
      } });";
    journey(&[], |page, sandbox| async move {
        page.add_init_script(KEEP_WORKERS).await?;
        let people = people(&sandbox, 3)?;
        let mut rows = vec![create("made-before-the-end")];
        rows.extend(to_guests(&people));
        open_plan(&page, plan_file("Cut off", rows), "Cut off").await?;
        run_but_for_the_last(&page, &sandbox, &format!("/user/{}/", people[2].0)).await?;
        page.sees("3 of 4").await?;
        page.run_script("workers.at(-1).terminate(); workers.at(-1).dispatchEvent(new ErrorEvent('error', { message: 'out of memory' }))").await?;
        page.find("heading", "Plans have stopped").await?;
        page.sees("out of memory").await?;
        is_clean(&page, "the worker that stopped").await?;
        page.fits_everywhere().await?;
        sandbox.release();
        sandbox.clear_requests();
        page.click("button", "Try again").await?;
        page.sees("Nothing is sent until you resume the run.").await?;
        page.click("button", "Resume").await?;
        page.click("link", "Open the report").await?;
        page.sees("= 4 rows").await?;
        assert!(!writes(&sandbox).any(|(method, ..)| method == "POST"), "nobody was created twice");
        for (id, _) in &people {
            assert_eq!(role(&sandbox, id)?, "guest");
        }
        Ok(())
    });
}

fn whoever_is_edited_during_a_run_is_held() {
    journey(&[], |page, sandbox| async move {
        let people = people(&sandbox, 12)?;
        open_plan(&page, plan_file("Edited", to_guests(&people)), "Edited").await?;
        // The first row runs alone, and waits for its answer while a colleague's form is opened in another tab.
        run_but_for_the_last(&page, &sandbox, &format!("/user/{}/", people[0].0)).await?;
        let last = &people[11];
        let tab = page.new_tab().await?;
        tab.open_signed_in(&format!("/users/{}/edit", last.0)).await?;
        tab.fill("Last name", "Edited meanwhile").await?;
        page.to_front().await?;
        // The others take their time, so that the run hears of the form before it comes to the last.
        sandbox.fault(&json!({"kind": "delay", "method": "GET", "ms": 400, "times": 11}))?;
        sandbox.release();
        page.click("link", "Open the report").await?;
        page.sees("This user’s form is open in this browser, with unsaved changes.").await?;
        page.sees("11 done + 1 held = 12 rows").await?;
        assert_eq!((role(&sandbox, &people[10].0)?, role(&sandbox, &last.0)?), ("guest".into(), "user".into()));
        Ok(())
    });
}

fn a_second_plan_waits_for_the_end_of_the_run() {
    journey(&[], |page, sandbox| async move {
        let people = people(&sandbox, 2)?;
        open_plan(&page, plan_file("First", to_guests(&people)), "First").await?;
        run_but_for_the_last(&page, &sandbox, &format!("/user/{}/", people[1].0)).await?;
        page.sees("1 of 2").await?;
        page.click("link", "Users").await?;
        page.sees("1–20 of").await?;
        page.press("jx").await?;
        page.sees("1 user selected.").await?;
        sandbox.clear_requests();
        page.click("button", "Change role…").await?;
        page.find("dialog", "Change the role of 1 user").await?;
        page.fill("New role", "auditor").await?;
        page.click("button", "Review changes").await?;
        page.click("button", "Seal and run").await?;
        page.sees("Another plan is running in this tab").await?;
        assert!(!writes(&sandbox).any(|(_, _, body)| body["profile"]["role"] == "auditor"), "one plan runs at a time");
        sandbox.release();
        page.open("/plans").await?;
        page.sees("First").await
    });
}

fn a_plan_file_goes_on_in_another_profile_and_doubles_nothing() {
    journey(&[], |page, sandbox| async move {
        let people = people(&sandbox, 3)?;
        let mut rows: Vec<Row> = (0..3).map(|at| create(&format!("carried-{at}"))).collect();
        rows.extend(to_guests(&people));
        let file = plan_file("Carried", rows);
        sandbox.clear_requests();
        open_plan(&page, file.clone(), "Carried").await?;
        run_but_for_the_last(&page, &sandbox, &format!("/user/{}/", people[2].0)).await?;
        page.sees("5 of 6").await?;
        // The tab goes while a write is under way, and the file goes to another machine.
        page.open("/robots.txt").await?;
        sandbox.release();
        // The server makes a write that it has read, though its caller went.
        page.until("the write of the tab that went", async || {
            Ok((role(&sandbox, &people[2].0)? == "guest").then_some(()))
        })
        .await?;
        let other = page.new_profile().await?;
        open_plan(&other, file, "Carried").await?;
        run_to_its_report(&other).await?;
        other.sees("6 up to date = 6 rows").await?;
        other.remove_profile().await?;
        page.to_front().await?;
        let created: Vec<_> = writes(&sandbox).filter(|(method, ..)| method == "POST").collect();
        assert_eq!(created.len(), 3, "nobody was created twice: {created:?}");
        for (id, _) in &people {
            assert_eq!(role(&sandbox, id)?, "guest");
        }
        Ok(())
    });
}

fn names_are_swapped() {
    journey(&[], |page, sandbox| async move {
        let people = people(&sandbox, 2)?;
        let [(one, first), (other, second)] = [people[0].clone(), people[1].clone()];
        let rows = vec![
            change(&one, &first, Field::Username, &first, &second),
            change(&other, &second, Field::Username, &second, &first),
        ];
        open_plan(&page, plan_file("Swap", rows), "Swap").await?;
        run_to_its_report(&page).await?;
        page.sees("2 done = 2 rows").await?;
        let name = |id: &str| -> anyhow::Result<Value> {
            Ok(sandbox.record(&format!("/user/{id}/"))?.unwrap_or_default()["username"].clone())
        };
        assert_eq!([name(&one)?, name(&other)?], [json!(second), json!(first)]);
        Ok(())
    });
}

/// Axe, the tree and the focus on each page from the run to the choices for what was held.
fn the_pages_of_a_run_are_accessible() {
    journey(&[], |page, sandbox| async move {
        let people = people(&sandbox, 5)?;
        let mut rows = to_guests(&people[..4]);
        rows.push(create("fresh-0"));
        let witnesses = Vec::new();
        rows.push(row(Some(&people[4].0), &people[4].1, Act::Delete { id: people[4].0.as_str().into(), witnesses }));
        open_plan(&page, plan_file("Six", rows), "Six").await?;
        page.sees("One example of each action").await?;
        is_clean(&page, "a sealed plan").await?;
        let path = |at: usize| format!("/user/{}/", people[at].0);
        sandbox.patch(&people[1].0, &json!({"profile": {"role": "manager"}}))?;
        let refused = r#"{"profile": {"role": ["Not this one."]}}"#;
        sandbox.fault(
            &json!({"kind": "body", "status": 400, "method": "PATCH", "path": path(2), "times": 5, "body": refused}),
        )?;
        sandbox.fault(&json!({"kind": "delay", "hold": true, "method": "PATCH", "path": path(3)}))?;
        page.click("button", "Run").await?;
        page.has_focus_on("Six").await?;
        page.sees("4 of 6 users").await?;
        is_clean(&page, "a run").await?;
        page.click("button", "Pause").await?;
        page.sees("Nothing is sent until you resume the run.").await?;
        page.has_focus_on("Resume").await?;
        is_clean(&page, "a paused run").await?;
        matches_snapshot(&page, "main", "plan-run").await?;
        sandbox.release();
        page.press(Key::Enter + "").await?;
        page.click("link", "Open the report").await?;
        page.find("region", "Done").await?;
        page.has_focus_on("Six").await?;
        is_clean(&page, "a report").await?;
        matches_snapshot(&page, "main", "plan-report").await?;
        // Cards are the rows of a table for a screen reader, and on paper for everybody.
        page.set_size(360, 740).await?;
        let is_table = |lines: &[String]| {
            let has = |role: &str| lines.iter().any(|line| line.starts_with(role));
            has("table") && has("columnheader “What happened”") && has("rowheader")
        };
        page.wait_for_aria_snapshot(".plan-rows .sheet", is_table).await?;
        page.set_size(740, 900).await?;
        page.emulate_media(&[("medium", "print")]).await?;
        let row = "return getComputedStyle(document.querySelector('.plan-rows tbody tr')).display";
        assert_eq!(page.run_script(row).await?, json!("table-row"));
        page.emulate_media(&[]).await?;
        page.set_size(1440, 900).await?;
        page.click("button", "Save 1 new password…").await?;
        page.find("dialog", "Save new passwords").await?;
        is_clean(&page, "passwords").await?;
        matches_snapshot(&page, "dialog[open]", "plan-passwords").await?;
        page.click("button", "Save the file").await?;
        page.sees("The console no longer has them.").await?;
        page.gone("dialog", "Save new passwords").await?;
        let is_lost = "document.activeElement === document.body";
        page.until("the focus", async || Ok((page.evaluate(is_lost).await? == false).then_some(()))).await?;
        page.click("button", "Resolve held users (1)").await?;
        page.sees("Someone changed this meanwhile: Role.").await?;
        page.has_focus_on("Six").await?;
        is_clean(&page, "held").await?;
        matches_snapshot(&page, "main", "plan-held").await?;
        // The choice by keyboard: a group of radio buttons is one stop.
        page.find("radio", "Keep the current value").await?.focus().await?;
        page.press(Key::Down + "").await?;
        page.find("button", "Review as a new plan (1)").await?.focus().await?;
        page.press(Key::Enter + "").await?;
        page.has_focus_on("This plan changes 1 user").await?;
        page.click("button", "Back").await?;
        page.has_focus_on("Six").await?;
        Ok(())
    });
}

fn pages_of_plans_fit_on_a_phone_in_each_language() {
    journey(&[], |page, sandbox| async move {
        let mut rows = to_guests(&people(&sandbox, 1)?);
        rows.push(create("fresh-0"));
        open_plan(&page, plan_file("Two", rows), "Two").await?;
        run_to_its_report(&page).await?;
        page.set_size(360, 740).await?;
        let report = page.driver.current_url().await?.path().to_owned();
        let plan = report.trim_end_matches("/report").to_owned();
        for language in ["es", "pt", "de", "ar", "ja"] {
            speak(&page, language).await?;
            for path in [&report, &format!("{plan}/run"), &plan, "/plans", "/plans/new/import"] {
                page.open(path).await?;
                page.until("a heading", async || {
                    let script = "return document.querySelector('main h1')?.textContent.length > 0 && !document.querySelector('.loading')";
                    Ok((page.run_script(script).await? == json!(true)).then_some(()))
                })
                .await?;
                page.fits().await.map_err(|error| error.context(format!("{language} {path}")))?;
            }
        }
        Ok(())
    });
}

fn a_token_that_may_only_read_fails_no_row() {
    journey(&[], |page, sandbox| async move {
        let people = people(&sandbox, 8)?;
        let mut rows = vec![create("before-the-reader")];
        rows.extend(to_guests(&people));
        open_plan(&page, plan_file("Reader", rows), "Reader").await?;
        // The new user comes first. The first change runs alone, and meets the end of the session.
        sandbox.fail_next("PATCH", "unauthorized")?;
        page.click("button", "Run").await?;
        page.find("dialog", "Your session has ended").await?;
        page.sign_in_again(READER).await?;
        page.click("button", "Continue with this token").await?;
        page.sees("Paused: this token isn’t allowed to do this (Change)").await?;
        page.sees("1 done + 8 not yet = 9 rows").await?;
        page.click("button", "Use another token").await?;
        page.find("dialog", "Use another token").await?;
        page.fits_everywhere().await?;
        // Whoever has no other one goes back to the paused run.
        page.click("button", "Cancel").await?;
        page.gone("dialog", "Use another token").await?;
        page.sees("Paused: this token isn’t allowed to do this (Change)").await?;
        page.click("button", "Use another token").await?;
        page.find("dialog", "Use another token").await?;
        page.sign_in_again(TOKEN).await?;
        page.click("button", "Resume").await?;
        page.click("link", "Open the report").await?;
        page.sees("9 done = 9 rows").await?;
        for (id, _) in &people {
            assert_eq!(role(&sandbox, id)?, "guest");
        }
        Ok(())
    });
}

fn a_run_that_waits_for_the_server_says_so_and_goes_on() {
    journey(&[], |page, sandbox| async move {
        let people = people(&sandbox, 3)?;
        open_plan(&page, plan_file("Waiting", to_guests(&people)), "Waiting").await?;
        sandbox.fault(&json!({"method": "PATCH", "kind": "too-many", "retry_after": "4"}))?;
        page.click("button", "Run").await?;
        page.sees("Waiting for the server. The run goes on by itself.").await?;
        page.fits_everywhere().await?;
        page.click("link", "Open the report").await?;
        page.sees("3 done = 3 rows").await?;
        for (id, _) in &people {
            assert_eq!(role(&sandbox, id)?, "guest");
        }
        Ok(())
    });
}

/// Ends the writes of a page at one point, from a certain one on: before they are sent, or before their answer is heard.
const CUT: &str = "globalThis.isCut = false;
    const [point, most] = JSON.parse(sessionStorage.getItem('cut') ?? '[\"\", 0]');
    let writes = 0;
    globalThis.fetch = new Proxy(fetch, { apply: async (fetch, page, parts) => {
      const isWrite = ['POST', 'PATCH'].includes(parts[0].method);
      if (!isWrite || !point || ++writes <= most) return fetch.apply(page, parts);
      const answer = point === 'before' ? null : fetch.apply(page, parts);
      if (point === 'answered') await answer;
      isCut = true;
      return new Promise(() => {});
    } });";

fn thirty_kills_at_three_points_of_a_row_lose_and_double_nothing() {
    const EACH: usize = 60;
    const KILLS: usize = 30;
    journey(&[FAST, With::Users(27)], |page, sandbox| async move {
        page.add_init_script(CUT).await?;
        let people = people(&sandbox, EACH)?;
        let mut rows = to_guests(&people);
        rows.extend((0..EACH).map(|at| create(&format!("fresh-{at}"))));
        open_plan(&page, plan_file("Killed", rows), "Killed").await?;
        // How often each new user and each change were sent. The sandbox keeps the last 500 calls.
        let mut sent: BTreeMap<String, usize> = BTreeMap::new();
        let mut count_writes = || {
            for (method, target, body) in writes(&sandbox) {
                let what = if method == "POST" { body["username"].to_string() } else { target };
                *sent.entry(what).or_default() += 1;
            }
            sandbox.reset();
        };
        sandbox.clear_requests();
        // The point of a load is chosen before it. A reload is the kill, too.
        let load = async |point: &str| {
            page.run_script(&format!("sessionStorage.setItem('cut', JSON.stringify(['{point}', 1]))")).await?;
            page.reload().await?;
            page.find("heading", "Killed").await.map(drop)
        };
        for kill in 0..KILLS {
            // New users come first. Half of the kills are theirs, and half are those of the changes.
            if kill == KILLS / 2 {
                load("").await?;
                page.click("button", "Resume").await?;
                let has_change = async || Ok(writes(&sandbox).any(|(method, ..)| method == "PATCH").then_some(()));
                page.until("the first change", has_change).await?;
            }
            let point = ["before", "sent", "answered"][kill % 3];
            load(point).await?;
            count_writes();
            // The server acts on what was sent once the page is gone.
            if point == "sent" {
                for method in ["POST", "PATCH"] {
                    sandbox.fault(&json!({"kind": "delay", "method": method, "ms": 300, "times": 9}))?;
                }
            }
            page.click("button", if kill == 0 { "Run" } else { "Resume" }).await?;
            page.until("the point of the kill", async || {
                let is_sent = point == "before" || writes(&sandbox).count() > 1;
                Ok((is_sent && page.evaluate("isCut").await? == true).then_some(()))
            })
            .await?;
        }
        load("").await?;
        count_writes();
        page.click("button", "Resume").await?;
        page.click("link", "Open the report").await?;
        page.sees("= 120 rows").await?;
        page.sees_no("held").await?;
        count_writes();
        for (id, _) in &people {
            assert_eq!(role(&sandbox, id)?, "guest");
        }
        assert!(sent.len() == 2 * EACH && sent.values().all(|times| *times == 1), "each was sent once: {sent:?}");
        let made = sandbox.record("/user/?limit=1&offset=0")?.unwrap_or_default()["count"].clone();
        assert_eq!(made, json!(27 + 2 * EACH));
        page.sees("have a password nobody knows").await?;
        page.find("button", "Set new passwords").await.map(drop)
    });
}

fn passwords_are_handed_over_in_parts_while_a_run_goes_on() {
    const NEW: usize = 550;
    journey(&[FAST, With::Users(27)], |page, _| async move {
        page.add_init_script(KEEP_FILES).await?;
        let rows = (0..NEW).map(|at| create(&format!("fresh-{at}"))).collect();
        open_plan(&page, plan_file("Parts", rows), "Parts").await?;
        page.click("button", "Run").await?;
        // From 500 on, what can be handed over is the first thing to do.
        let offer = "return document.querySelector('.passwords .button.primary')?.innerText ?? ''";
        for passed in [100, 200, 300, 400] {
            let passes = format!(
                "return Number(document.querySelector('.passwords .button')?.innerText.match(/\\d+/)) >= {passed}"
            );
            page.until("more passwords", async || Ok((page.run_script(&passes).await? == true).then_some(()))).await?;
        }
        let offered = page
            .until("the offer", async || {
                let offered = page.run_script(offer).await?;
                Ok(offered.as_str().filter(|offered| !offered.is_empty()).map(str::to_owned))
            })
            .await?;
        assert!(offered.starts_with("Save 5"), "{offered}");
        page.click("button", "Pause").await?;
        page.sees("Nothing is sent until you resume the run.").await?;
        let mut handed_over = std::collections::BTreeSet::new();
        let mut hand_over = async || -> anyhow::Result<usize> {
            page.focus(".passwords .button").await?;
            page.press(Key::Enter + "").await?;
            page.find("dialog", "Save new passwords").await?;
            page.click("button", "Save the file").await?;
            page.sees_no("in the memory of this tab only").await?;
            let file = page.run_script("return await kept.at(-1).text()").await?;
            handed_over.extend(file.as_str().unwrap_or_default().lines().skip(1).map(str::to_owned));
            Ok(handed_over.len())
        };
        let part = hand_over().await?;
        assert!((500..NEW).contains(&part), "{part} are a part");
        page.click("button", "Resume").await?;
        page.click("link", "Open the report").await?;
        page.sees("550 done = 550 rows").await?;
        page.find("button", &format!("Save {} new passwords…", NEW - part)).await?;
        assert_eq!(hand_over().await?, NEW);
        page.sees_no("nobody knows").await
    });
}
