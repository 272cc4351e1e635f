//! Selected people are changed at once: by a dialog for a few, by a page for more and for all that match.

use std::collections::BTreeSet;

use harness::{Journey, Page, Sandbox, With, journey, journeys};
use serde_json::{Value, json};
use thirtyfour::Key;

use crate::{
    accessible::is_clean,
    importing::{FAST, KEEP_FILES},
};

pub(crate) const JOURNEYS: &[Journey] = journeys![
    twelve_get_a_role_and_eleven_of_them_lose_it_again,
    three_are_deleted_by_keyboard_once_the_number_is_typed,
    a_privileged_role_is_taken_once_the_number_is_typed,
    an_expiry_moves_for_five_of_a_later_server,
    all_that_match_are_changed_but_for_whom_a_colleague_moved_away,
    all_whom_the_directory_finds_are_frozen_and_nobody_else,
    a_plan_from_a_part_of_the_directory_says_so_and_names_its_organization,
    whoever_cannot_be_read_is_not_chosen_until_they_can,
    a_narrow_screen_has_the_acts_in_a_menu,
];

/// The people of a list, as the server has them.
fn listed(sandbox: &Sandbox, search: &str) -> anyhow::Result<Vec<Value>> {
    let list = sandbox.record(&format!("/user/?{search}"))?.unwrap_or_default();
    Ok(list["results"].as_array().cloned().unwrap_or_default())
}

fn id_of(person: &Value) -> String {
    person["id"].as_str().map_or_else(|| person["id"].to_string(), str::to_owned)
}

fn role_of(sandbox: &Sandbox, id: &str) -> anyhow::Result<Value> {
    Ok(sandbox.record(&format!("/user/{id}/"))?.unwrap_or_default()["profile"]["role"].clone())
}

async fn select(page: &Page, people: usize) -> anyhow::Result<()> {
    for count in 1..=people {
        page.press("jx").await?;
        page.sees(&format!("{count} user{} selected.", if count == 1 { "" } else { "s" })).await?;
    }
    Ok(())
}

async fn choose(page: &Page, label: &str, option: &str) -> anyhow::Result<()> {
    let field = page.field(label).await?;
    field.focus().await?;
    Ok(field.send_keys(option).await?)
}

fn twelve_get_a_role_and_eleven_of_them_lose_it_again() {
    journey(&[], |page, sandbox| async move {
        let people = listed(&sandbox, "role=guest&limit=12&offset=0")?;
        let ids: Vec<String> = people.iter().map(id_of).collect();
        page.open_signed_in("/users?role=guest").await?;
        page.sees("matching users").await?;
        select(&page, 12).await?;
        page.click("button", "Change role…").await?;
        page.is_at("/plans/new/change").await?;
        page.find("heading", "Change the role of 12 users").await?;
        page.sees("Now: guest (12)").await?;
        is_clean(&page, "the choice for many").await?;
        page.click("button", "Review changes").await?;
        page.sees("Enter a value.").await?;
        page.fill("New role", "auditor").await?;
        page.click("button", "Review changes").await?;
        page.sees("changes 12 users").await?;
        page.click("button", "Seal this plan").await?;
        let refused = json!({
            "kind": "body", "status": 400, "method": "PATCH", "path": format!("/user/{}/", ids[3]), "times": 5,
            "body": r#"{"profile": {"role": ["Not this one."]}}"#
        });
        sandbox.fault(&refused)?;
        page.click("button", "Run").await?;
        page.click("link", "Open the report").await?;
        page.sees("Not this one").await?;
        for (at, id) in ids.iter().enumerate() {
            assert_eq!(role_of(&sandbox, id)?, if at == 3 { "guest" } else { "auditor" }, "{id}");
        }
        sandbox.reset();
        page.click("button", "Take back…").await?;
        page.sees("changes 11 users").await?;
        page.click("button", "Seal this plan").await?;
        page.click("button", "Run").await?;
        page.until("the former roles", async || {
            let roles: anyhow::Result<Vec<Value>> = ids.iter().map(|id| role_of(&sandbox, id)).collect();
            Ok(roles?.iter().all(|role| role == "guest").then_some(()))
        })
        .await?;
        page.console().await.map(drop)
    });
}

fn three_are_deleted_by_keyboard_once_the_number_is_typed() {
    journey(&[With::Users(27)], |page, sandbox| async move {
        page.open_signed_in("/users").await?;
        page.sees("27 users").await?;
        let people = listed(&sandbox, "limit=3&offset=0")?;
        select(&page, 3).await?;
        let bar = page.find("button", "Delete…").await?;
        bar.focus().await?;
        page.press(Key::Enter + "").await?;
        page.find("dialog", "Delete 3 users").await?;
        page.sees("deletes 3").await?;
        is_clean(&page, "the review of a few").await?;
        page.click("button", "Seal and run").await?;
        page.sees("This is not the number. Type 3.").await?;
        page.has_focus_on("plan-guard").await?;
        page.press("3").await?;
        page.press(Key::Enter + "").await?;
        page.until("nobody of the three", async || {
            let left: anyhow::Result<Vec<_>> =
                people.iter().map(|person| sandbox.record(&format!("/user/{}/", id_of(person)))).collect();
            Ok(left?.iter().all(Option::is_none).then_some(()))
        })
        .await?;
        page.open("/users").await?;
        page.sees("24 users").await?;
        page.console().await.map(drop)
    });
}

fn an_expiry_moves_for_five_of_a_later_server() {
    journey(&[With::LaterDialect], |page, sandbox| async move {
        let people = listed(&sandbox, "limit=5&offset=0")?;
        for (day, person) in people.iter().enumerate().skip(1) {
            let expiry = format!("2020-02-{:02}T08:30:00Z", 25 + day);
            sandbox.patch(&id_of(person), &json!({ "profile": { "expires_at": expiry } }))?;
        }
        page.open_signed_in("/users").await?;
        page.sees("of 1,000").await?;
        select(&page, 5).await?;
        page.click("button", "Set a field…").await?;
        page.find("dialog", "Set a field of 5 users").await?;
        choose(&page, "Field", "expires_at").await?;
        page.click("radio", "Move the date by days").await?;
        page.fill("Days", "7300").await?;
        page.sees("Expired accounts would work again").await?;
        page.sees("1 user has no date, so nothing changes for this user.").await?;
        is_clean(&page, "a date that moves").await?;
        page.fill("Days", "2").await?;
        page.click("button", "Review changes").await?;
        page.sees("changes 4 users").await?;
        page.click("button", "Seal and run").await?;
        page.until("the moved dates", async || {
            let expiries: anyhow::Result<Vec<Value>> = people
                .iter()
                .map(|person| {
                    let record = sandbox.record(&format!("/user/{}/", id_of(person)))?.unwrap_or_default();
                    Ok(record["profile"]["expires_at"].clone())
                })
                .collect();
            let moved =
                ["2020-02-28T08:30:00Z", "2020-02-29T08:30:00Z", "2020-03-01T08:30:00Z", "2020-03-02T08:30:00Z"];
            Ok((expiries?[1..] == moved.map(Value::from)).then_some(()))
        })
        .await?;
        page.console().await.map(drop)
    });
}

fn all_that_match_are_changed_but_for_whom_a_colleague_moved_away() {
    journey(&[], |page, sandbox| async move {
        let everyone = listed(&sandbox, "role=operator&limit=100&offset=0")?;
        page.open_signed_in("/users?role=operator").await?;
        page.sees("matching users").await?;
        select(&page, 1).await?;
        page.click("button", "More actions").await?;
        page.click("button", &format!("Change all {} in this list…", everyone.len())).await?;
        page.is_at("/plans/new/change").await?;
        page.sees("Role: operator").await?;
        page.sees("that user is held: Role").await?;
        page.click("radio", "Set a field").await?;
        choose(&page, "Field", "Last name").await?;
        page.fill("New value", "Operator").await?;
        page.click("button", "Review changes").await?;
        page.sees("Last name").await?;
        page.click("button", "Seal this plan").await?;
        // A colleague makes one of them a manager before the run.
        let moved = id_of(&everyone[5]);
        sandbox.patch(&moved, &json!({ "profile": { "role": "manager" } }))?;
        page.click("button", "Run").await?;
        page.click("link", "Open the report").await?;
        page.sees("Someone changed this meanwhile: Role").await?;
        for person in &everyone {
            let now = sandbox.record(&format!("/user/{}/", id_of(person)))?.unwrap_or_default();
            let is_moved = id_of(person) == moved;
            assert_eq!(now["profile"]["last_name"] == "Operator", !is_moved, "{now}");
        }
        page.console().await.map(drop)
    });
}

/// One list is read by the server's pages, the other by one request a user.
fn all_whom_the_directory_finds_are_frozen_and_nobody_else() {
    journey(&[FAST], |page, sandbox| async move {
        page.add_init_script(KEEP_FILES).await?;
        let mut everyone = Vec::new();
        for offset in (0..1_000).step_by(100) {
            everyone.extend(listed(&sandbox, &format!("limit=100&offset={offset}"))?);
        }
        let is_unknown = |person: &&Value| person["profile"].get("last_login").is_none();
        let is_john = |person: &&Value| person.to_string().to_lowercase().contains("john");
        let ids = |people: Vec<&Value>| people.into_iter().map(id_of).collect::<BTreeSet<String>>();
        let unknown = ids(everyone.iter().filter(is_unknown).collect());
        let mut johns = ids(everyone.iter().filter(is_john).collect());
        assert!(unknown.len() > 100 && (2..100).contains(&johns.len()), "{} and {}", unknown.len(), johns.len());
        for (list, is_search) in
            [("/users?signed_in=unknown&sort=-created_at", false), ("/users?q=john&sort=email", true)]
        {
            page.open_signed_in(list).await?;
            page.sees("All 1,000 users").await?;
            let expected = if is_search { &mut johns } else { &mut unknown.clone() };
            page.sees(&format!("of {}", expected.len())).await?;
            page.find("button", "Search & commands").await?;
            let change = format!("Change all {} in this list…", expected.len());
            if is_search {
                // The directory knows nothing of it yet.
                let gone = expected.pop_last().expect("a john");
                sandbox.delete(&gone)?;
            }
            select(&page, 1).await?;
            page.click("button", "More actions").await?;
            page.click("button", &change).await?;
            page.is_at("/plans/new/change").await?;
            page.click("radio", "Set a field").await?;
            choose(&page, "Field", "Last name").await?;
            page.fill("New value", "Frozen").await?;
            page.click("button", "Review changes").await?;
            page.sees(&format!("changes {} users", expected.len())).await?;
            page.click("button", "Seal this plan").await?;
            page.find("button", "Run").await?;
            page.click("button", "Save the plan file").await?;
            let file = page
                .until("the plan file", async || {
                    let file = page.run_script("return await kept.at(-1)?.text() ?? ''").await?;
                    Ok(file.as_str().filter(|file| !file.is_empty()).map(str::to_owned))
                })
                .await?;
            let sealed = plans::file::open(&file).map_err(|unusable| anyhow::anyhow!("{unusable:?}"))?;
            let rows = &sealed.plan().rows;
            let frozen: BTreeSet<String> = rows.iter().filter_map(|row| row.who.id.clone().map(Into::into)).collect();
            assert_eq!((&frozen, rows.len()), (&*expected, expected.len()), "{list}");
        }
        page.console().await.map(drop)
    });
}

fn a_plan_from_a_part_of_the_directory_says_so_and_names_its_organization() {
    let asking = With::Config(r#"{"api": "/api/v1", "directory": {"auto": 0, "rate": 20}}"#);
    journey(&[asking, With::Users(10_000)], |page, sandbox| async move {
        let all = sandbox.record("/user/?organization=acme&limit=1")?.unwrap_or_default()["count"].to_string();
        page.open_signed_in("/users?q=a&organization=acme").await?;
        page.click("button", "Read all users").await?;
        page.sees("so far").await?;
        page.find("table", "Users").await?;
        page.click("button", "Stop").await?;
        page.sees("Reading was stopped.").await?;
        select(&page, 1).await?;
        page.click("button", "More actions").await?;
        let all_button = "[...document.querySelectorAll('button')].map((button) => button.textContent.trim())
            .find((text) => text.startsWith('Change all'))";
        let change = page.evaluate(all_button).await?;
        page.click("button", change.as_str().unwrap_or_default()).await?;
        page.is_at("/plans/new/change").await?;
        page.sees("Not everyone has been read").await?;
        page.click("radio", "Delete").await?;
        page.click("button", "Review changes").await?;
        page.sees("Not everyone had been read when these users were chosen.").await?;
        let count =
            page.evaluate("document.querySelector('#plan-guard').labels[0].textContent.match(/[0-9,]+/)[0]").await?;
        let count = count.as_str().unwrap_or_default().to_owned();
        page.sees(&format!("This deletes {count} of the {all} users in acme")).await?;
        is_clean(&page, "a plan from a part of the directory").await?;
        page.fill(&format!("Type {count} to allow it"), &count).await?;
        page.click("button", "Seal this plan").await?;
        page.find("button", "Run").await?;
        page.sees("Not everyone had been read when these users were chosen.").await
    });
}

fn whoever_cannot_be_read_is_not_chosen_until_they_can() {
    journey(&[With::Users(27)], |page, sandbox| async move {
        page.open_signed_in("/users").await?;
        page.sees("27 users").await?;
        let people = listed(&sandbox, "limit=2&offset=0")?;
        select(&page, 2).await?;
        let path = format!("/user/{}/", id_of(&people[1]));
        sandbox.fault(&json!({
            "kind": "body", "status": 403, "method": "GET", "path": path, "times": 9,
            "body": r#"{"detail": "Not this one."}"#
        }))?;
        page.click("button", "Change role…").await?;
        page.sees("Not this one").await?;
        is_clean(&page, "someone who cannot be read").await?;
        page.click("button", "Cancel").await?;
        page.gone("dialog", "Change the role of 2 users").await?;
        page.click("button", "Change role…").await?;
        page.sees("Not this one").await?;
        page.gone("button", "Review changes").await?;
        sandbox.reset();
        page.click("button", "Read them again").await?;
        page.fill("New role", "auditor").await?;
        page.click("button", "Review changes").await?;
        page.sees("changes 2 users").await?;
        // The browser itself logs the refusal.
        page.console().await.map(drop)
    });
}

fn a_narrow_screen_has_the_acts_in_a_menu() {
    journey(&[], |page, _| async move {
        page.open_signed_in("/users").await?;
        page.sees("1–20 of 1,000").await?;
        select(&page, 2).await?;
        page.set_size(360, 740).await?;
        page.gone("button", "Change role…").await?;
        page.click("button", "Actions").await?;
        page.find("button", "Copy emails").await?;
        page.fits().await?;
        page.click("button", "Change role…").await?;
        page.find("dialog", "Change the role of 2 users").await?;
        page.fits().await?;
        page.press(Key::Escape + "").await?;
        page.gone("dialog", "Change the role of 2 users").await?;
        page.has_focus_on("Actions").await?;
        page.console().await.map(drop)
    });
}

fn a_privileged_role_is_taken_once_the_number_is_typed() {
    journey(&[With::Users(27)], |page, sandbox| async move {
        sandbox.patch("10001", &json!({ "profile": { "role": "admin" } }))?;
        page.open_signed_in("/users").await?;
        page.sees("27 users").await?;
        let ids: Vec<String> = listed(&sandbox, "limit=3&offset=0")?.iter().map(id_of).collect();
        let before: Vec<Value> = ids.iter().map(|id| role_of(&sandbox, id)).collect::<anyhow::Result<_>>()?;
        assert_eq!(before.iter().filter(|role| *role == "admin").count(), 1, "{before:?}");
        select(&page, 3).await?;
        // Whoever is deleted with such a role counts once.
        page.click("button", "Delete…").await?;
        page.sees("This deletes 3 of 27 users").await?;
        page.sees("1 user loses a privileged role, or is deleted with one").await?;
        page.fill("Type 3 to allow it", "4").await?;
        page.click("button", "Seal and run").await?;
        page.sees("This is not the number. Type 3.").await?;
        page.click("button", "Cancel").await?;
        page.click("button", "Change role…").await?;
        page.fill("New role", "guest").await?;
        page.click("button", "Review changes").await?;
        page.sees("1 user loses a privileged role, or is deleted with one").await?;
        page.fill("Type 1 to allow it", "3").await?;
        page.click("button", "Seal and run").await?;
        page.sees("This is not the number. Type 1.").await?;
        let now: Vec<Value> = ids.iter().map(|id| role_of(&sandbox, id)).collect::<anyhow::Result<_>>()?;
        assert_eq!(now, before, "nothing was sent");
        page.fill("Type 1 to allow it", "1").await?;
        page.click("button", "Seal and run").await?;
        page.click("link", "Open the report").await?;
        for id in &ids {
            assert_eq!(role_of(&sandbox, id)?, "guest");
        }
        page.console().await.map(drop)
    });
}
